/** Text without what no XML file may hold: control characters become spaces. */
export function xmlText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, ' ');
}
