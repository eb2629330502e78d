import type { TextEdit } from '../text/edits.ts';
import type { Span } from '../text/source-text.ts';
import type { Draft } from './draft.ts';

/** The key of the front matter that names metrics files, where it names none. */
interface EmptyKey {
  readonly span: Span;
  /** Whether something stands there that names no file, which reading the front matter reports. */
  readonly isBroken: boolean;
}

/** `metrics:` with nothing behind it that names a file. */
const emptyKey = /^metrics[ \t]*:(?:[ \t]*(?:\[[ \t]*\]|~|null)(?=[ \t\r\n]|$))?/m;

/** What may follow it on its line and below, where nothing else stands in its place. */
const nothing = /^[ \t]*(?:#.*)?(?:(?:\r\n|\r|\n)(?![ \t]*-|[ \t]+\S)|$)/;

/** A path that no reader of YAML takes for anything else. */
const plainPath = /^[\p{L}\d][\p{L}\d_./-]*\.[a-z]+$/u;

/** Where the front matter has the key for metrics files; null where it has none. */
export function metricsKey({ source, frontMatter }: Draft): EmptyKey | null {
  if (!frontMatter.span) return null;
  const yaml = source.slice(frontMatter.span);
  const key = emptyKey.exec(yaml);
  if (!key) return null;
  const start = frontMatter.span.start + key.index;
  const isBroken = !nothing.test(yaml.slice(key.index + key[0].length));
  return { span: { start, end: start + key[0].length }, isBroken };
}

/**
 * The edit that names a metrics file in the front matter, by its path from the folder of the draft: behind those that
 * are named already, over the key that names nothing, or else at the end of the front matter, which it makes where there
 * is none.
 */
export function nameMetrics(draft: Draft, path: string): TextEdit {
  const { source, frontMatter } = draft;
  const { text } = source;
  const written = plainPath.test(path) ? path : JSON.stringify(path);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const last = frontMatter.metrics.at(-1);
  if (last) return behind(draft, last.span, written, lineBreak);
  const entry = `metrics: ${written}`;
  const key = metricsKey(draft);
  if (key) return { span: key.span, newText: entry };
  const at = frontMatter.span?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const line = entry + lineBreak;
  const newText = frontMatter.span ? line : `---${lineBreak}${line}---${lineBreak}${lineBreak}`;
  return { span: { start: at, end: at }, newText };
}

/** One more file behind the last that is named: in its list, or in one that takes the place of the only name. */
function behind({ source }: Draft, { start, end }: Span, written: string, lineBreak: string): TextEdit {
  const line = source.lineSpan(source.positionAt(start).line);
  const before = source.text.slice(line.start, start);
  if (/^metrics[ \t]*:[ \t]*["']?$/.test(before)) {
    const quoted = /["']$/.test(before) ? 1 : 0;
    const span = { start: start - quoted, end: end + quoted };
    return { span, newText: `[${source.text.slice(span.start, span.end)}, ${written}]` };
  }
  const dash = /^[ \t]*- +/.exec(before);
  const at = dash ? line.end : end + (/["']$/.test(before) ? 1 : 0);
  return { span: { start: at, end: at }, newText: dash ? lineBreak + dash[0] + written : `, ${written}` };
}
