import assert from 'node:assert/strict';
import { plainWords } from '../../../server/src/framework/heading-text.ts';
import { nearMiss } from '../../../server/src/framework/title-similarity.ts';

const alike = (a: string, b: string): boolean => nearMiss(plainWords(a), plainWords(b)) > 0;

describe('nearMiss', () => {
  const near: readonly (readonly [string, string])[] = [
    ['Safeguardng', 'Safeguarding'],
    ['Assessing need', 'Assessing needs'],
    ['Partnership and communities', 'Partnerships and communities'],
    ['Equity in outcomes and experience', 'Equity in experience and outcomes'],
    ['Supporting people to live longer, healthier lives', 'Supporting people to live healthier lives'],
    ['Systems, pathways and transitions', 'Safe systems, pathways and transitions'],
    ['Ensuring safety in the system', 'Ensuring safety within the system'],
    ['Our strengths', 'Strengths'],
  ];
  for (const [a, b] of near) it(`“${a}” may be “${b}”`, () => assert.ok(alike(a, b) && alike(b, a)));

  const far: readonly (readonly [string, string])[] = [
    ['Safeguarding adults board', 'Safeguarding'],
    ['Safeguarding adults', 'Safeguarding'],
    ['Assessing and reviewing needs', 'Assessing needs'],
    ['Assessing risks', 'Assessing needs'],
    ['Working with young people', 'Working with people'],
    ['Working with partners', 'Working with people'],
    ['Providing supported housing', 'Providing support'],
    ['Learning and improvement', 'Learning, improvement and innovation'],
    ['Partnerships', 'Partnerships and communities'],
    ['Areas of interest', 'Areas of strength'],
    ['', 'Safeguarding'],
    ['and', 'the'],
  ];
  for (const [a, b] of far) it(`“${a}” is not “${b}”`, () => assert.ok(!alike(a, b) && !alike(b, a)));
});
