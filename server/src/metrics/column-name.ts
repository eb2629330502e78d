/** A column's name as the first line writes it, in the spelling that is known here. */
export function columnName(text: string): string {
  return text.toLowerCase().replaceAll(/[\s-]+/g, '_');
}
