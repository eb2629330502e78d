import assert from 'node:assert/strict';
import { sentencesOf } from '../../../server/src/draft/sentences.ts';

/** Asserts that a text, written with ` / ` between its sentences, is parted there and nowhere else. */
function assertParted(written: string): void {
  const sentences = written.split(' / ');
  const text = sentences.join(' ');
  assert.deepEqual(
    sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
    sentences,
  );
}

describe('sentences', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'end at full stops, questions and exclamations': [
      'We listen. / We act! / Do we learn? / Yes',
      'In 2022-23 we completed 246 reviews. / 252 enquiries started. / £4.2m was spent.',
      'It took… some time.',
      'It took time… / We learned.',
      'Waits fell ... and stayed low.',
    ],
    'go on through decimals and versions': ['64.5% of people, up from 61.2% in 2021.', 'See 2.1.3 and 3.4. / We did.'],
    'go on through abbreviations': [
      'Some (e.g. carers) and others, i.e. partners, agreed.',
      'About approx. 300 people, c. 40 of them carers, etc. were seen.',
      'See No. 5, para. 3 and Fig. 2 of the plan.',
      'Dr. Patel, Mrs. Jones and Cllr. Ward met at St. Anne’s Hall vs. the other hall.',
      'Met Prof.Smith under para.12 of it.',
      'Hours, excl. travel, and incl. breaks.',
      'Open 9 a.m. to 5 p.m. daily.',
      'Published Sept. 2023 by the dept. of health.',
    ],
    'end where a word only looks like an abbreviation': [
      'We said no. / They agreed.',
      'We use art. / Music helps.',
      'We offer support, advice, etc. / Our teams meet.',
      'It was Plan B. / The plan worked.',
    ],
    'go on through initials': ['Report by J. K. Smith was read.', 'A. Khan chaired it.'],
    'go on behind a list number': ['1. We will be ambitious.', 'Two aims. / 2. We will listen.'],
    'keep closing quotes and brackets': [
      '“We feel heard.” / “They listen!” / (See page 9.) / Next.',
      'One said “they care.” and stayed.',
      '“How are you?” she asked. / Fine.',
    ],
    'end where the next begins with a small letter by mistake': ['We grew capacity. / and we will go on.'],
    'end behind a footnote number glued to the stop': [
      'We met refugee schemesiv. / This helps.',
      'Teams manage care.xxxvii / We know.',
      'Teams manage care.12 / We know.',
      'Teams manage care.³ / We know.',
    ],
    'begin at a typed bullet': ['We offer: / • advice / • support.'],
    'go on through addresses': [
      'Visit www.harrowmere.gov.uk or mail a.b@harrowmere.gov.uk today.',
      'See https://harrowmere.gov.uk/Care.Plan now.',
    ],
  };
  for (const [title, texts] of Object.entries(cases)) {
    it(title, () => texts.forEach(assertParted));
  }

  it('end at a stop with the space forgotten', () => {
    const text = 'We listen.The team acts (2023).Then we learn.1,000 carers agree';
    assert.deepEqual(
      sentencesOf(text).map(({ start, end }) => text.slice(start, end)),
      ['We listen.', 'The team acts (2023).', 'Then we learn.', '1,000 carers agree'],
    );
  });

  it('are none in an empty or blank text', () => {
    assert.deepEqual(sentencesOf(''), []);
    assert.deepEqual(sentencesOf(' \u00A0'), []);
  });
});
