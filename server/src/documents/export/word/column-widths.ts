/** About what a letter of eleven points takes, and what stands between a cell’s text and its edges, in twentieths of a point. */
const letter = 125;
const edges = 240;

/**
 * How wide the columns of a table are, in twentieths of a point: together `width`, each wide enough for its longest word
 * where that is possible, and the rest shared out by what is in them.
 */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i] ?? ''));
  const least = columns.map((texts) => widest(texts.flatMap((text) => text.split(/\s+/))));
  const wanted = columns.map(widest);
  const room = width - sum(least);
  if (room <= 0) return shared(least, width);
  const more = wanted.map((each, i) => each - least[i]!);
  if (sum(more) <= room) return shared(wanted, width);
  return shared(
    least.map((each, i) => each + (room * more[i]!) / sum(more)),
    width,
  );
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 1) * letter + edges;
}

function shared(weights: readonly number[], width: number): number[] {
  return weights.map((weight) => Math.floor((width * weight) / sum(weights)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
