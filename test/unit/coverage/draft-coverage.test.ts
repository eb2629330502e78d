import assert from 'node:assert/strict';
import type { DraftCoverage, StatementCoverage } from '../../../server/src/coverage/coverage-schema.ts';
import { draftCoverageSchema } from '../../../server/src/coverage/coverage-schema.ts';
import { draftCoverage } from '../../../server/src/coverage/draft-coverage.ts';
import { lint } from '../../../server/src/lint.ts';
import type { LoadOptions } from '../../../server/src/project.ts';
import { loadFromMemory } from '../load-from-memory.ts';
import { scoredDraft } from '../scores/scored-draft.ts';
import { countedDraft, countedMetrics } from './counted-draft.ts';

async function coverageOf(
  text: string,
  beside: Readonly<Record<string, string>> = {},
  overrides: LoadOptions['overrides'] = {},
): Promise<DraftCoverage> {
  return draftCoverageSchema.parse(draftCoverage(lint(await loadFromMemory(text, beside, overrides))));
}

const counted = (overrides?: LoadOptions['overrides']): Promise<DraftCoverage> =>
  coverageOf(countedDraft, { 'metrics.yaml': countedMetrics }, overrides);

function statement({ statements }: DraftCoverage, id: string): StatementCoverage {
  const found = statements.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

const noNumbers = {
  ...{ mentions: 0, claims: 0, supported: 0, inconsistent: 0, 'wrong-period': 0, 'wrong-area': 0 },
  ...{ ambiguous: 0, unsupported: 0, unchecked: 0 },
};
const noEvidence = {
  ...{ number: 0, quotation: 0, experience: 0, involvement: 0, staff: 0, partners: 0 },
  ...{ survey: 0, audit: 0, reference: 0 },
};

describe('coverage of a draft that was counted by hand', () => {
  it('a statement with text: its place, words, parts, numbers by verdict, evidence, references, reasons', async () => {
    const { reasons, parts, categories, range, ...rest } = statement(await counted(), 'assessing-needs');
    assert.deepEqual(rest, {
      id: 'assessing-needs',
      title: 'Assessing needs',
      theme: 'working-with-people',
      // Sentences of 10, 5, 10 and 4 words.
      words: 29,
      // Five percentages and counts, the 5 of “IR 5” and the year 2023-24.
      numbers: {
        ...{ mentions: 7, claims: 5, supported: 1, inconsistent: 1, 'wrong-period': 1, 'wrong-area': 1 },
        ...{ ambiguous: 0, unsupported: 1, unchecked: 0 },
      },
      evidence: { ...noEvidence, number: 5, reference: 1 },
      references: ['IR 5'],
      score: null,
      readiness: 'to-correct',
    });
    assert.deepEqual(range, { start: { line: 13, character: 4 }, end: { line: 13, character: 19 } });
    assert.deepEqual(
      parts.map(({ id, expect, present }) => [id, expect, present]),
      [
        ['areas-of-strength', 'advised', true],
        ['areas-for-development', 'advised', true],
        ['how-we-know', 'optional', false],
        ['what-we-will-do', 'optional', false],
      ],
    );
    assert.deepEqual(
      categories.map(({ id, sightings }) => [id, sightings]),
      [
        ['peoples-experience', 0],
        ['feedback-from-staff-and-leaders', 0],
        ['feedback-from-partners', 0],
        ['processes', 6],
      ],
    );
    assert.deepEqual(
      reasons.map(({ rule, count, ranges }) => [rule, count, ranges.map(({ start }) => start.line)]),
      [
        ['number/wrong-area', 1, [21]],
        ['number/wrong-period', 1, [25]],
        ['number/inconsistent', 1, [25]],
      ],
    );
    assert.equal(reasons[2]!.text, '1 number differs from the metrics file');
  });

  it('one whose text is still to be written is empty, one without a heading is missing', async () => {
    const coverage = await counted();
    const empty = statement(coverage, 'supporting-people-to-live-healthier-lives');
    assert.deepEqual([empty.readiness, empty.words], ['empty', 0]);
    assert.deepEqual(
      empty.parts.map(({ present }) => present),
      [true, false, false, false],
    );
    const missing = statement(coverage, 'safeguarding');
    assert.deepEqual(
      [missing.readiness, missing.range, missing.words, missing.numbers, missing.evidence, missing.references],
      ['missing', null, 0, noNumbers, noEvidence, []],
    );
    assert.equal(missing.reasons[0]!.text, 'the draft has no heading for it');
  });

  it('one with a place to fill in is incomplete; what is said twice is one reference', async () => {
    const { words, numbers, evidence, references, categories, readiness, reasons } = statement(
      await counted(),
      'learning-improvement-and-innovation',
    );
    // Sentences of 11, 7, 7 and 14 words.
    assert.equal(words, 39);
    assert.deepEqual(numbers, { ...noNumbers, mentions: 1 });
    assert.deepEqual(evidence, { ...noEvidence, experience: 1, staff: 1, reference: 2 });
    assert.deepEqual(references, ['our plan']);
    assert.deepEqual(
      categories.map(({ sightings }) => sightings),
      [1, 1, 0, 2],
    );
    assert.equal(readiness, 'incomplete');
    assert.ok(reasons.some(({ text }) => text === '1 place is still to be filled in'));
  });

  it('sums by theme, outside and overall', async () => {
    const { themes, outside, overall, framework, level, checksNumbers } = await counted();
    assert.deepEqual([framework, level, checksNumbers], ['cqc-local-authority', 'quality statement', true]);
    assert.deepEqual(
      themes.map(({ id, words, parts, readiness, references }) => [id, words, parts, readiness, references]),
      [
        ['working-with-people', 29, { asked: 6, present: 3 }, 'missing', 1],
        ['providing-support', 0, { asked: 4, present: 0 }, 'missing', 0],
        ['ensuring-safety', 0, { asked: 4, present: 0 }, 'missing', 0],
        ['leadership', 39, { asked: 4, present: 2 }, 'missing', 1],
      ],
    );
    assert.deepEqual(themes[0]!.statements, { ready: 0, 'to-correct': 1, incomplete: 0, empty: 1, missing: 1 });
    // The numbers of “Theme 1” and “Theme 4”.
    assert.deepEqual(outside, {
      words: 7,
      numbers: { ...noNumbers, mentions: 2 },
      evidence: noEvidence,
      references: 0,
    });
    assert.deepEqual(overall.numbers, {
      ...{ mentions: 10, claims: 5, supported: 1, inconsistent: 1, 'wrong-period': 1, 'wrong-area': 1 },
      ...{ ambiguous: 0, unsupported: 1, unchecked: 0 },
    });
    assert.deepEqual(overall.evidence, { ...noEvidence, number: 5, reference: 3, experience: 1, staff: 1 });
    assert.deepEqual([overall.words, overall.references], [75, 2]);
    assert.deepEqual(overall.parts, { asked: 18, present: 5 });
    assert.deepEqual(
      overall.categories.map(({ statements }) => statements),
      [1, 1, 0, 2],
    );
    assert.deepEqual(overall.statements, { ready: 0, 'to-correct': 1, incomplete: 1, empty: 1, missing: 6 });
    assert.equal(overall.readiness, 'missing');
    assert.match(overall.reasons[0]!.text, /^6 of 9 quality statements are missing: “Equity in experience/);
    assert.equal(
      overall.reasons[1]!.text,
      '1 of 9 quality statements is empty: “Supporting people to live healthier lives”',
    );
  });

  it('what a setting switches off or a comment silences is no reason', async () => {
    const rules = new Map([['number/', 'off'] as const]);
    const { readiness, reasons } = statement(await counted({ rules }), 'assessing-needs');
    assert.ok(!reasons.some(({ rule }) => rule?.startsWith('number/')));
    assert.notEqual(readiness, 'to-correct');
    const silenced = countedDraft.replace('The Head of', '<!-- cqc-lint-disable-next-line -- later -->\nThe Head of');
    const { reasons: left } = statement(
      await coverageOf(silenced, { 'metrics.yaml': countedMetrics }),
      'learning-improvement-and-innovation',
    );
    assert.ok(!left.some(({ rule }) => rule === 'writing/placeholder'));
  });
});

describe('coverage of drafts of other kinds', () => {
  it('without metrics, claims are unchecked', async () => {
    const coverage = await coverageOf(countedDraft.replace('metrics: metrics.yaml\n', ''));
    assert.equal(coverage.checksNumbers, false);
    const { claims, unchecked, unsupported } = coverage.overall.numbers;
    // Four are linked to a metric that is nowhere.
    assert.deepEqual([claims, unsupported, unchecked], [5, 4, 1]);
  });

  it('of an empty draft everything is missing', async () => {
    const { statements, overall, outside } = await coverageOf('---\nframework: cqc-local-authority\n---\n');
    assert.equal(statements.length, 9);
    assert.deepEqual(overall.statements, { ready: 0, 'to-correct': 0, incomplete: 0, empty: 0, missing: 9 });
    assert.equal(outside.words, 0);
    assert.match(overall.reasons[0]!.text, /^9 of 9 quality statements are missing$/);
  });

  it('of a framework that is not known nothing is said', async () => {
    const coverage = await coverageOf(
      '---\nframework: no-such-framework\n---\n\n# Draft\n\nFive words stand in here.\n',
    );
    assert.deepEqual([coverage.framework, coverage.level, coverage.statements, coverage.themes], [null, null, [], []]);
    assert.deepEqual([coverage.overall.words, coverage.outside.words], [5, 5]);
  });

  it('a framework with one level has no themes; a section that may be there several times has a row for each', async () => {
    const { statements, themes, level } = await coverageOf(`---
framework: ofsted-improvement-plan
---

# Plan

## Introduction

We were inspected in March.

## What needs to improve? (Area 1) Supervision

Text of area one.

## What needs to improve? (Area 2) Thresholds

[Insert text]
`);
    assert.deepEqual(themes, []);
    assert.equal(level, 'section');
    assert.deepEqual(
      statements.map(({ id, title, theme, words }) => [id, title, theme, words]),
      [
        ['introduction', 'Introduction', null, 5],
        ['area', 'What needs to improve? (Area 1) Supervision', null, 4],
        ['area', 'What needs to improve? (Area 2) Thresholds', null, 0],
      ],
    );
    assert.equal(statements[2]!.readiness, 'empty');
  });

  it('a draft that scores itself: the score of each statement, and what they come to', async () => {
    const scores = [2, 3, 2, 3, 3, 3, 3, 3, 3];
    const { statements, overall } = await coverageOf(scoredDraft(scores));
    assert.deepEqual(
      statements.map(({ score }) => score),
      scores,
    );
    assert.deepEqual(overall.scoring, { total: 25, full: 36, percentage: '69.4', rating: 'Good' });
    const lacking = await coverageOf(scoredDraft([null, ...scores.slice(1)]));
    assert.deepEqual([lacking.statements[0]!.score, lacking.overall.scoring], [null, null]);
  });

  it('a statement that goes on under a second heading is one', async () => {
    const { statements } = await coverageOf(
      '---\nframework: cqc-local-authority\n---\n\n## Safeguarding\n\nOne two three.\n\n## Safeguarding (continued)\n\nFour five.\n',
    );
    assert.equal(statements.find(({ id }) => id === 'safeguarding')!.words, 5);
  });
});
