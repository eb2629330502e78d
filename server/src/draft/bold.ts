import type { Passage } from './draft.ts';

/** Whether all that a passage says is in bold type, as a heading or a total is written by hand. */
export function isAllBold({ text, marks }: Pick<Passage, 'text' | 'marks'>): boolean {
  const said = text.trim();
  const start = text.indexOf(said);
  return (
    said !== '' &&
    marks.some(({ kind, plain }) => kind === 'strong' && plain.start <= start && plain.end >= start + said.length)
  );
}
