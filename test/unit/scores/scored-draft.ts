const titles = [
  'Assessing needs',
  'Supporting people to live healthier lives',
  'Equity in experience and outcomes',
  'Care provision, integration and continuity',
  'Partnerships and communities',
  'Safe systems, pathways and transitions',
  'Safeguarding',
  'Governance, management and sustainability',
  'Learning, improvement and innovation',
];
const themes = ['Working with people', 'Providing support', 'Ensuring safety', 'Leadership'];
const sizes = [3, 2, 2, 2];

/** Where text can be put into a draft: before the themes, directly below the first theme, or after all of them. */
export interface Besides {
  readonly before?: string;
  readonly inTheme?: string;
  readonly after?: string;
  /** What the section of a statement says, from the score; “Score: 3” where it is not given. */
  readonly say?: (score: number) => string;
  /** What is added to the headings of statements. */
  readonly title?: (score: number) => string;
}

/** A draft that gives the nine quality statements these scores; null leaves one without. */
export function scoredDraft(scores: readonly (number | null)[], besides: Besides = {}): string {
  const { before = '', inTheme = '', after = '', say = (score) => `Score: ${score}`, title = () => '' } = besides;
  const sections: string[] = [];
  let at = 0;
  for (const [i, theme] of themes.entries()) {
    sections.push(`## Theme ${i + 1}: ${theme}`, i === 0 ? inTheme : '');
    for (const name of titles.slice(at, at + sizes[i]!)) {
      const score = scores[titles.indexOf(name)] ?? null;
      sections.push(`### ${name}${score === null ? '' : title(score)}`);
      sections.push(score === null ? 'Not scored yet.' : say(score), 'We know our area.');
    }
    at += sizes[i]!;
  }
  const body = ['# Self-assessment', before, ...sections, after === '' ? '' : `## Our scores\n\n${after}`];
  return `---\nframework: cqc-local-authority\n---\n\n${body.filter((text) => text !== '').join('\n\n')}\n`;
}

/** A table with the nine statements, a column for each list of scores, and further rows. */
export function scoreTable(
  columns: Readonly<Record<string, readonly (number | string)[]>>,
  rows: string[] = [],
): string {
  const names = Object.keys(columns);
  const line = (cells: readonly (number | string)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(['Quality statement', ...names]),
    line(['---', ...names.map(() => '---')]),
    ...titles.map((title, i) => line([title, ...names.map((name) => columns[name]![i] ?? '')])),
    ...rows,
  ].join('\n');
}
