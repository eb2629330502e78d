import assert from 'node:assert/strict';
import { numbersIn } from '../../../server/src/analysis.ts';
import { type Examination, examine } from '../../../server/src/examination/examine.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { defineRule } from '../../../server/src/rules/rule.ts';
import { fuzzSeeds, fuzzTimeout } from '../draft/fuzz-settings.ts';
import { asText, load, shown, texts, tryExaminedEdits } from './edited-examinations.ts';

const front = `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: castlebury-royal.metrics.yaml
period: 2024-25
---

# Adult social care self-assessment

First words.

`;

/** A seed that once showed a fault: a section at the end of the draft that lost its last paragraphs. */
const once = [90448];

/** Edits that reach into the last section although its text stays as it is. */
const reaching: readonly [what: string, before: string, after: string, body: string][] = [
  [
    'a heading above it',
    'Reviews in 2023-24',
    'Reviews in 2022-23',
    '## Reviews in 2023-24\n\nSome words.\n\n### How many\n\nWe completed 412 reviews of direct payments.\n',
  ],
  [
    'a date near the top',
    'First words.',
    'This self-assessment was agreed in June 2024.',
    '## Reviews\n\nWe recently opened a second hub for people and carers.\n',
  ],
  [
    'an acronym that is explained',
    'First words.',
    'First words of the Zonal Quality Board (ZQB).',
    '## Reviews\n\nThe ZQB met 14 times.\n',
  ],
  [
    'another explanation of an acronym',
    'Zonal Quality Board',
    'Zealous Quartz Band',
    '## Boards\n\nThe Zonal Quality Board (ZQB) meets.\n\n## Reviews\n\nThe ZQB met 14 times.\n',
  ],
  [
    'a mark of emphasis that reads the same',
    '**71.7**%',
    '__71.7__%',
    '## Reviews\n\nOf all dogs, **71.7**% were brown.\n',
  ],
];

/** What is shown of the last section: its diagnostics without their places, and its numbers. */
function ofLastSection({ found, analysis }: Examination): unknown {
  const last = analysis.draft.sections.at(-1)!;
  const { line } = analysis.draft.source.positionAt(last.span.start);
  const numbers = numbersIn(last, analysis);
  return [
    found
      .filter(({ diagnostic }) => diagnostic.range.start.line >= line)
      .map(({ diagnostic: { rule, message, fixes } }) => [rule, message, fixes.map(({ edits }) => edits)]),
    numbers.map(({ mention, subject }) => [mention.reading?.period, subject && [...subject.around]]),
  ];
}

describe('checking a draft again after an edit', function () {
  this.timeout(fuzzTimeout);

  it('gives, after any edits, what checking it from nothing gives', async () => {
    let checks = 0;
    let spared = 0;
    for (const seed of [...once, ...fuzzSeeds(4)]) {
      spared += await tryExaminedEdits(seed, (run) => {
        checks++;
        return run();
      });
    }
    assert.ok(spared > checks, `${spared} sections were spared in ${checks} checks`);
    console.log(`      ${checks} edits`);
  });

  for (const [what, before, after, body] of reaching) {
    it(`sees what ${what} changes in another section`, async () => {
      const text = `${front}${body}`;
      assert.ok(text.includes(before));
      const first = examine(await load(text, null));
      const loaded = await load(text.replace(before, after), first.loaded);
      const second = examine(loaded, rules, first);
      const anew = examine(await load(text.replace(before, after), first.loaded, true));
      assert.equal(asText(shown(second)), asText(shown(anew)));
      assert.notEqual(asText(ofLastSection(second)), asText(ofLastSection(first)), 'the edit was to change something');
      assert.ok(second.analysis.kept.size > 0);
    });
  }

  it('looks again only at the section that was edited', async () => {
    for (const text of texts) {
      let looked = 0;
      const counting = defineRule({
        id: 'number/unsupported',
        severity: 'info',
        looksAt: 'section',
        check: () => {
          looked++;
          return [];
        },
      });
      const mine = [counting];
      const first = examine(await load(text, null), mine);
      assert.deepEqual(first.found, []);
      assert.equal(looked, first.analysis.draft.sections.length + 1);
      const longest = first.analysis.draft.passages.toSorted((a, b) => b.text.length - a.text.length)[0]!;
      const at = longest.span.start + text.slice(longest.span.start).indexOf(' ');
      looked = 0;
      const second = examine(await load(`${text.slice(0, at)} now${text.slice(at)}`, first.loaded), mine, first);
      assert.deepEqual(second.found, []);
      assert.equal(looked, 1);
      assert.equal(second.analysis.draftNumbers.reference, first.analysis.draftNumbers.reference);
    }
  });

  it('reads the numbers of a section when somebody asks for them, after however many edits', async () => {
    let text = `${front}## Reviews\n\nWe completed 412 reviews.\n\n## Hubs\n\nWe opened 3 hubs.\n`;
    let examination = examine(await load(text, null));
    const hubs = () => examination.analysis.draftNumbers.bySection.get(examination.analysis.draft.sections.at(-1)!)!;
    for (let i = 0; i < 20; i++) {
      text = text.replace('We completed', `We ${i} completed`);
      examination = examine(await load(text, examination.loaded), rules, examination);
      assert.ok(!hubs().isChecked, `edit ${i}`);
    }
    assert.deepEqual(
      hubs().numbers.map(({ mention }) => text.slice(mention.span.start, mention.span.end)),
      ['3'],
    );
    examination = examine(await load(text.replace('412', '413'), examination.loaded), rules, examination);
    assert.ok(hubs().isChecked);
  });

  it('looks again where the next edit changes what decides besides, though nobody asked what did after the last one', async () => {
    const counting = defineRule({
      id: 'number/unsupported',
      severity: 'info',
      looksAt: 'section',
      check: ({ span }, { draft }) => [
        { place: { source: draft.source, span }, message: `of ${draft.passages.length} passages` },
      ],
      context:
        ({ draft }) =>
        () =>
          String(draft.passages.length),
    });
    const text = `${front}## Reviews\n\nSome words.\n\n## Hubs\n\nMore words.\n`;
    const mine = [counting];
    const first = examine(await load(text, null), mine);
    assert.equal(first.found.length, 4);
    const reviewed = text.replace('Some', 'Some other');
    const second = examine(await load(reviewed, first.loaded), mine, first);
    assert.equal(second.inSections.found.length, 4);
    const third = examine(await load(`${reviewed}\nA last word.\n`, second.loaded), mine, second);
    const count = third.analysis.draft.passages.length;
    assert.equal(count, second.analysis.draft.passages.length + 1);
    assert.deepEqual(
      third.found.map(({ diagnostic }) => diagnostic.message),
      Array.from({ length: 4 }, () => `of ${count} passages`),
    );
  });

  it('looks again at a section of which only what no reader sees has changed', async () => {
    const text = `${front}## Reviews\n\nSome words.\n\n<!-- a -->\n\n<!-- b -->\n\n<!-- one -->\n`;
    const first = examine(await load(text, null));
    const second = examine(await load(text.replace('one', 'two'), first.loaded), rules, first);
    const { draft, kept } = second.analysis;
    const spared = [draft.root, ...draft.sections].flatMap((one) => (kept.get(one) ? [one.heading?.text ?? ''] : []));
    assert.deepEqual(spared, ['', 'Adult social care self-assessment']);
  });

  it('says of a rule that fails in a section, or in what decides besides, that it failed: once, and after every edit', async () => {
    const text = `${front}## Reviews\n\nSome words.\n\n## Hubs\n\nMore words.\n`;
    const failing = defineRule({
      id: 'number/unsupported',
      severity: 'info',
      looksAt: 'section',
      check: ({ heading, span }, { draft }) => {
        if (heading?.text === 'Reviews') throw new Error('first fault');
        return [{ place: { source: draft.source, span }, message: heading?.text ?? '' }];
      },
    });
    const undecided = defineRule({
      id: 'number/stale',
      severity: 'info',
      looksAt: 'section',
      check: () => [],
      context: () => () => {
        throw new Error('second fault');
      },
    });
    const mine = [failing, undecided, ...rules.filter(({ id }) => id === 'draft/rule-failed')];
    const saysFaults = ({ found }: Examination): number[] =>
      [/first fault/, /second fault/, /^Hubs$/].map(
        (words) => found.filter(({ diagnostic }) => words.test(diagnostic.message)).length,
      );
    const first = examine(await load(text, null), mine);
    assert.deepEqual(saysFaults(first), [1, 1, 1]);
    const second = examine(await load(text.replace('More', 'Many more'), first.loaded), mine, first);
    assert.deepEqual(saysFaults(second), [1, 1, 1]);
  });

  it('looks at all of it again where the metrics, the front matter or the rules are others', async () => {
    const text = texts[0]!;
    const first = examine(await load(text, null));
    const authority = first.loaded.draft.frontMatter.authority!;
    const renamed = await load(
      `${text.slice(0, authority.span.start)}X${text.slice(authority.span.start)}`,
      first.loaded,
    );
    assert.equal(examine(renamed, rules, first).analysis.kept.size, 0);
    assert.equal(examine(await load(text, null), rules, first).analysis.kept.size, 0);
    assert.equal(examine(first.loaded, [...rules], first).analysis.kept.size, 0);
    const graver = examine({ ...first.loaded, overrides: { preset: 'strict' } }, rules, first);
    assert.equal(graver.analysis.kept.size, 0);
    assert.notEqual(asText(shown(graver)), asText(shown(first)));
    assert.notEqual(examine(await load(`${text}\n`, first.loaded), rules, first).analysis.kept.size, 0);
  });
});
