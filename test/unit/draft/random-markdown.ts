import type { Random } from './random.ts';

/** Starts of lines, whole lines and bits of lines that reach across blocks, or look as if they did. */
const lines = [
  '# Working with people',
  '#### Areas of strength',
  '  ## Indented heading',
  '#no heading',
  'Heading',
  '===',
  '---',
  '--- ',
  '----',
  '***',
  '- - -',
  '_ _ _',
  'We supported 1,209 people. Most (64.5%) were satisfied, e.g. carers.',
  '“We were asked early,” a carer told us.',
  'a',
  'Target: see below',
  '    indented code',
  '\tindented by a tab',
  '   three spaces',
  ' \t mixed',
  '- item',
  '* other item',
  '+ third kind',
  '-',
  '- ',
  '-\ttabbed item',
  '1. first',
  '2. second',
  '7) seventh',
  '123456789. long number',
  '  continued item',
  '    - nested item',
  '- - 1. > deep',
  '- [ ] to do',
  '- [x] done',
  '1. ```',
  '- # heading in item',
  '- | a | b |',
  '> quote',
  '> - item in quote',
  '>     code in quote',
  '>',
  '> > deeper',
  '>```',
  '> [in quote]: https://example.org/q',
  '> | q | r |',
  '> |---|---|',
  '```',
  '```js',
  '````',
  '~~~',
  '~~~ text',
  '   ```',
  '    ```',
  '<div>',
  '</div>',
  '<div',
  '<script>',
  '</script>',
  '<pre>text',
  '</pre> text',
  '<!--',
  '-->',
  '<!-- cqc-lint-disable-next-line number/unsupported -- agreed -->',
  '<!-- cqc-lint-disable -->',
  'text <!-- cqc-lint-disable-line --> text',
  '<!-- cqc-lint-enable',
  '<?php',
  '?>',
  '<!DOCTYPE html',
  '<![CDATA[',
  ']]>',
  '<b>inline</b> html',
  '<custom-tag>',
  '| a | b |',
  '|---|:-:|',
  '| --- |',
  'a | b',
  '- | -',
  '|',
  '| `x \\| y` | [ref] |',
  '[ref]: https://example.org/ref',
  '[ref]: https://example.org/other "title"',
  '[REF]: <b c>',
  '[Ref two]:',
  '  https://example.org/two',
  '"a title"',
  '"an open title',
  'its end"',
  '[1]: metric:asc-satisfaction',
  '[ſ]: x',
  '[^1]: A note.',
  '[^1]:',
  '[^note]: Note with [ref].',
  '    more of the note',
  '[^a]: [^b]: nested',
  'See [ref], [REF][], [text][ref two] and [1].',
  'See[^1] and ![^1] and [^note] and [^a][^b].',
  '![image][ref] ![ref]',
  '[link](metric:x?period=2022-23) [ref](',
  '[open [ref] bracket',
  '[ref]',
  '[^1]',
  '*emphasis **strong** over',
  'lines* and `code',
  'over lines`',
  'hard break  ',
  'other break\\',
  '&amp; &nbsp; &#0; &bogus; \\[ref\\]',
  '',
  '',
  '',
  ' ',
  '\t',
  '    ',
  '\0',
  'nul\0 in text',
  '\uFEFF# after a mark',
  '\uFEFF',
  '\uD83D lone \uDE00 halves',
  '😀 £1.2m – 1½',
  '\u2028separator',
  '\u00A0no-break',
  'title: Draft',
  'framework: cqc-local-authority',
];

const lineEnds = ['\n', '\n', '\n', '\n', '\n', '\n', '\r\n', '\r'];

/** Lines of any kind; most texts keep to one kind of line end. */
export function randomMarkdown(random: Random, most: number): string {
  const usual = random.pick(lineEnds);
  let text = random.chance(0.05) ? '\uFEFF' : '';
  if (random.chance(0.15)) text += ['---', 'title: Draft', '', '---', ''].join(usual);
  for (let count = random.below(most + 1); count > 0; count--) {
    if (random.chance(0.25)) text += random.pick(['  ', '    ', '> ', '- ', '   ', '\t', '1. ']);
    text += random.pick(lines) + (random.chance(0.1) ? random.pick(lineEnds) : usual);
    if (random.chance(0.3)) text += usual;
  }
  return text;
}

/** A text after one more edit of the kinds that writers and their editors make. */
export function randomEdit(random: Random, text: string, earlier: readonly string[]): string {
  const kind = random.below(12);
  if (kind === 0 && earlier.length > 0) return random.pick(earlier);
  const at = randomPlace(random, text);
  const end =
    kind < 5 ? at : Math.min(text.length, random.chance(0.3) ? randomPlace(random, text) : at + random.below(9));
  const [from, to] = at < end ? [at, end] : [end, at];
  return text.slice(0, from) + (kind < 8 ? randomInsertion(random) : '') + text.slice(to);
}

function randomInsertion(random: Random): string {
  const kind = random.below(6);
  if (kind === 0) return randomMarkdown(random, 4);
  if (kind === 1) return random.pick(lineEnds) + random.pick(lines) + random.pick(lineEnds);
  if (kind === 2) return random.pick(lineEnds).repeat(1 + random.below(2));
  const line = random.pick(lines);
  const from = random.below(line.length + 1);
  return kind === 3 ? line : line.slice(from, from + 1 + random.below(3));
}

/** Anywhere, but more often where a line starts or ends. */
function randomPlace(random: Random, text: string): number {
  const at = random.below(text.length + 1);
  if (random.chance(0.4)) return at;
  const lineEnd = text.indexOf('\n', at);
  if (lineEnd === -1) return random.chance(0.5) ? text.length : at;
  return lineEnd + random.below(3);
}
