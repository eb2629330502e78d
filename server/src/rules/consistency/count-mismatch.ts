import type { Analysis } from '../../analysis.ts';
import type { Finding } from '../../diagnostic.ts';
import { statedCounts } from '../../folder/stated-counts.ts';
import { type ListFault, listFaults } from '../../numbers/enumeration/announced-lists.ts';
import { type BothFault, bothFaults } from '../../numbers/enumeration/both.ts';
import type { CountedNoun } from '../../numbers/enumeration/counted-noun.ts';
import { type NamedCountFault, namedCountFaults } from '../../numbers/enumeration/named-counts.ts';
import type { Place } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A number of listed things that is not how many there are. */
export default defineRule({
  id: 'consistency/count-mismatch',
  severity: 'warning',
  looksAt: 'folder',
  *check(analysis) {
    const { draft, draftNumbers } = analysis;
    for (const fault of listFaults(draft, draftNumbers)) yield listed(fault, analysis);
    for (const fault of namedCountFaults(draftNumbers)) yield named(fault, analysis);
    for (const fault of bothFaults(draft)) yield both(fault, analysis);
  },
  statements: statedCounts,
  contradicted: (own, other, where) =>
    `“${own.text}” here, but “${other.text}” in ${where}: both speak of ${own.about}. Look up how many there are, and write the same number in both places.`,
});

export const page: RulePage = {
  summary:
    'The draft says how many things it lists, and lists another number of them, or another draft of its folder says another number.',
  why: '“Five priorities:” before a list of four makes a reader look for the fifth, and suggests that a part was lost in editing. A plan with seven priorities on one page and six on another, or six in the cover report, looks as if nobody had read both. Drafts of one folder are compared where they have the same authority and the same framework.',
  how: 'Count again, and correct the number or the list. If the list holds only some of them, say so: “including”, “among them”.',
  examples: {
    wrong: 'Our strategy has four priorities:\n\n- prevention\n- carers\n- housing',
    right: 'Our strategy has three priorities:\n\n- prevention\n- carers\n- housing',
  },
};

function placeOf(counted: CountedNoun, analysis: Analysis): Place {
  return { source: analysis.draft.source, span: counted.passage.toSource(counted.plain) };
}

function listed({ counted, listed: found, where, first }: ListFault, analysis: Analysis): Finding {
  const place = placeOf(counted, analysis);
  const what = {
    list: 'the list below has',
    sections: 'the sections below are',
    sentence: 'the sentence seems to name',
  }[where];
  const unit = where === 'list' ? ` ${found === 1 ? 'item' : 'items'}` : '';
  return {
    place,
    message: `The text announces “${counted.text}”, but ${what} ${found}${unit}. Correct the number, or add what is missing; if the list gives only some of them, say so (“including”).`,
    related: first ? [{ place: { source: place.source, span: first.span }, message: 'Here it begins.' }] : [],
    // Where one thing ends and the next begins is surer in a list than in a sentence.
    ...(where === 'sentence' && { severity: 'info' as const }),
  };
}

function named({ counted, earlier, owner }: NamedCountFault, analysis: Analysis): Finding {
  const before = placeOf(earlier, analysis);
  const line = before.source.positionAt(before.span.start).line + 1;
  return {
    place: placeOf(counted, analysis),
    message: `“${counted.text}” here, but “${earlier.text}” on line ${line}: both speak of ${owner}. Look up how many there are, and write the same number in both places.`,
    related: [{ place: before, message: `Here they are “${earlier.text}”.` }],
  };
}

function both({ passage, plain, items }: BothFault, analysis: Analysis): Finding {
  return {
    place: { source: analysis.draft.source, span: passage.toSource(plain) },
    message: `“${passage.text.slice(plain.start, plain.end)}” stands for two, but three are named: “${items[0]}”, “${items[1]}” and “${items[2]}”. Leave the word out, or check whether one of them was added by mistake.`,
    severity: 'info',
  };
}
