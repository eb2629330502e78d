import type { Fix } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import type { Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

const entry = 'metrics: metrics.yaml';

export default defineRule({
  id: 'metrics/not-linked',
  looksAt: 'draft',
  severity: 'info',
  *check({ draft, namesMetrics }) {
    const key = metricsKey(draft);
    if (namesMetrics || key?.isBroken) return;
    const { source, frontMatter } = draft;
    const { line } = source.positionAt(key?.span.start ?? frontMatter.span?.start ?? 0);
    yield {
      place: { source, span: source.lineSpan(line) },
      message: `This draft names no metrics file, so none of its numbers are checked. Write “${entry}” in the front matter; the path starts from the folder of this file.`,
      fixes: [linkFix(draft, key?.span ?? null)],
    };
  },
});

export const page: RulePage = {
  summary: 'The draft names no metrics file.',
  why: 'Without one, none of its numbers can be checked, and an inspector will ask where they come from.',
  how: 'Name the metrics file in the front matter, or for all drafts of a folder in cqc-lint.yaml. The path starts from the folder of the file that names it.',
  examples: {
    wrong: `---
framework: cqc-local-authority
---`,
    right: `---
framework: cqc-local-authority
metrics: metrics.yaml
---`,
  },
};

/** `metrics:` with nothing behind it that names a file. */
const emptyKey = /^metrics[ \t]*:(?:[ \t]*(?:\[[ \t]*\]|~|null)(?=[ \t\r\n]|$))?/m;

/** What may follow it on its line and below, where nothing else stands in its place. */
const nothing = /^[ \t]*(?:#.*)?(?:(?:\r\n|\r|\n)(?![ \t]*-|[ \t]+\S)|$)/;

/** The key that names no file; broken where something stands there, which reading the front matter reports. */
function metricsKey({ source, frontMatter }: Draft): { span: Span; isBroken: boolean } | null {
  if (!frontMatter.span) return null;
  const yaml = source.slice(frontMatter.span);
  const key = emptyKey.exec(yaml);
  if (!key) return null;
  const start = frontMatter.span.start + key.index;
  const isBroken = !nothing.test(yaml.slice(key.index + key[0].length));
  return { span: { start, end: start + key[0].length }, isBroken };
}

/** Writes the entry over the key that names nothing, or else at the end of the front matter, or makes one. */
function linkFix({ source, frontMatter }: Draft, key: Span | null): Fix {
  const title = 'Name a metrics file in the front matter';
  if (key) return { title, edits: [{ place: { source, span: key }, newText: entry }] };
  const { text } = source;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const at = frontMatter.span?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const line = entry + lineBreak;
  const newText = frontMatter.span ? line : `---${lineBreak}${line}---${lineBreak}${lineBreak}`;
  return { title, edits: [{ place: { source, span: { start: at, end: at } }, newText }] };
}
