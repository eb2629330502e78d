/** What findings of a rule are called in a reason: one of them, and several with “#” for how many. */
interface Wording {
  readonly one: string;
  readonly many: string;
}

/** Rules whose findings say that something is not there yet: they make a section incomplete. */
export const lacks: Readonly<Record<string, Wording>> = {
  'writing/placeholder': { one: '1 place is still to be filled in', many: '# places are still to be filled in' },
  'structure/empty-section': { one: '1 heading has nothing below it', many: '# headings have nothing below them' },
  'structure/missing-part': {
    one: 'a part is missing that is required, or that the other sections have',
    many: 'parts are missing that are required, or that the other sections have',
  },
  'structure/missing-heading': { one: '1 heading is missing', many: '# headings are missing' },
  'structure/missing-table': { one: '1 table is missing', many: '# tables are missing' },
  'structure/table-columns': { one: '1 table lacks columns', many: '# tables lack columns' },
  'structure/table-cell': {
    one: '1 cell of a table lacks what belongs in it',
    many: '# cells of tables lack what belongs in them',
  },
  'structure/cross-check': {
    one: '1 point is not taken up where it should be',
    many: '# points are not taken up where they should be',
  },
  'evidence/no-evidence': {
    one: 'nothing shows some of its strengths',
    many: 'nothing shows some of its strengths',
  },
  'evidence/no-voice': {
    one: 'nothing shows what people themselves say',
    many: 'nothing shows what people themselves say',
  },
  'evidence/weakness-without-plan': {
    one: 'some of its weaknesses have no plan',
    many: 'some of its weaknesses have no plan',
  },
  'evidence/action-without-owner': { one: 'actions have no owner', many: 'actions in # places have no owner' },
  'evidence/action-without-date': { one: 'actions have no date', many: 'actions in # places have no date' },
};

/** Rules of errors and warnings whose findings have words of their own. */
const others: Readonly<Record<string, Wording>> = {
  'number/inconsistent': {
    one: '1 number differs from the metrics file',
    many: '# numbers differ from the metrics file',
  },
  'number/wrong-period': { one: '1 number is that of another period', many: '# numbers are those of another period' },
  'number/wrong-area': { one: '1 number is that of another area', many: '# numbers are those of another area' },
  'metrics/unknown-metric': { one: '1 number is linked to no metric', many: '# numbers are linked to no metric' },
  'consistency/arithmetic': {
    one: '1 number does not follow from the others',
    many: '# numbers do not follow from the others',
  },
  'consistency/contradiction': { one: '1 number contradicts another', many: '# numbers contradict others' },
  'consistency/count-mismatch': {
    one: '1 count is not that of what is listed',
    many: '# counts are not those of what is listed',
  },
  'consistency/impossible': { one: '1 number or date cannot be right', many: '# numbers or dates cannot be right' },
  'consistency/score-arithmetic': {
    one: '1 result does not follow from the scores',
    many: '# results do not follow from the scores',
  },
  'consistency/trend': {
    one: '1 direction disagrees with its numbers',
    many: '# directions disagree with their numbers',
  },
  'structure/duplicate-statement': { one: 'its heading stands twice', many: 'its heading stands several times' },
  'structure/heading-level': { one: '1 heading has the wrong level', many: '# headings have the wrong level' },
  'structure/misplaced-statement': { one: 'it stands in another theme', many: 'it stands in another theme' },
  'structure/over-length': {
    one: 'it is longer than the framework allows',
    many: '# stretches are longer than the framework allows',
  },
  'writing/cross-reference': { one: '1 cross-reference leads nowhere', many: '# cross-references lead nowhere' },
  'writing/empty-link': { one: '1 link leads nowhere', many: '# links lead nowhere' },
  'writing/local-path': { one: '1 link leads to a computer’s disk', many: '# links lead to a computer’s disk' },
  'writing/missing-alt-text': { one: '1 picture has no description', many: '# pictures have no description' },
  'writing/personal-data': { one: '1 place may identify a person', many: '# places may identify a person' },
  'writing/vague-link-text': {
    one: '1 link does not say where it leads',
    many: '# links do not say where they lead',
  },
};

/** A reason in words: the findings of one rule, how many there are and how grave the worst of them is. */
export function reasonText(rule: string, count: number, severity: string): string {
  const wording = lacks[rule] ?? others[rule];
  if (wording) return count === 1 ? wording.one : wording.many.replace('#', String(count));
  return `${count} ${severity}${count === 1 ? '' : 's'} of the rule ${rule}`;
}
