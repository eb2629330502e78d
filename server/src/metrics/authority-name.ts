/** What names of councils have besides the place: “London Borough of Harrow”, “Kent County Council”. */
const partsOfTitles =
  /\b(?:the|royal|london|borough|metropolitan|district|county|city|unitary|council|of|and|upon)\b|[^\p{L}\s]/giu;

/** Whether two names are of one council, whatever each leaves out of its title: “Harrow” is “London Borough of Harrow”. */
export function isSameAuthority(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.replaceAll(partsOfTitles, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase());
  return a.trim().toLowerCase() === b.trim().toLowerCase() || (x === y && x !== '');
}
