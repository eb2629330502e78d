import type { Fix } from '../../diagnostic.ts';
import type { Draft } from '../../draft/draft.ts';
import { defineRule } from '../rule.ts';

const entry = 'metrics: metrics.yaml';

export default defineRule({
  id: 'metrics/not-linked',
  looksAt: 'draft',
  severity: 'info',
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
  *check({ draft, namesMetrics }) {
    if (namesMetrics) return;
    const { source, frontMatter } = draft;
    const { line } = source.positionAt(frontMatter.span?.start ?? 0);
    yield {
      place: { source, span: source.lineSpan(line) },
      message: `This draft names no metrics file, so none of its numbers are checked. Write “${entry}” in the front matter; the path starts from the folder of this file.`,
      fixes: [linkFix(draft)],
    };
  },
});

function linkFix({ source, frontMatter }: Draft): Fix {
  const { text } = source;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const at = frontMatter.span?.end ?? start;
  const beginsLine = at === start || /[\r\n]/.test(text[at - 1]!);
  const line = beginsLine ? entry + lineBreak : lineBreak + entry;
  const newText = frontMatter.span ? line : `---${lineBreak}${line}---${lineBreak}${lineBreak}`;
  return {
    title: 'Name a metrics file in the front matter',
    edits: [{ place: { source, span: { start: at, end: at } }, newText }],
  };
}
