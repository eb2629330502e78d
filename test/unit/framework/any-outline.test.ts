import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../server/src/analysis.ts';
import { parseDraft } from '../../../server/src/draft/parse-draft.ts';
import { inOrder } from '../../../server/src/framework/build-framework.ts';
import { matchHeadings } from '../../../server/src/framework/match-headings.ts';
import { loadDraft } from '../../../server/src/project.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';
import { frameworkById, shelf } from '../../frameworks-at-hand.ts';

const files = { read: async () => ({ kind: 'missing' }) as const };
const structure = rules.filter(({ id }) => id.startsWith('structure/'));

describe('any outline', function () {
  this.timeout(240_000);

  for (const id of ['cqc-local-authority', 'safeguarding-partnership-annual-report', 'ombudsman-response']) {
    it(`${id}: is read, every heading once, and every fix can be made`, async () => {
      const framework = await frameworkById(id);
      const empty = new SourceText('file:///harrowmere/draft.md', `---\nframework: ${id}\n---\n`);
      const analysis = analyse(await loadDraft(empty, files, { root: 'file:///harrowmere/', frameworks: shelf }));
      const titles = [
        ...inOrder(framework.headings).map(({ title }) => title),
        ...framework.parts.map(({ title }) => title),
        'Our year',
        'Theme 2',
        'Section 4: Leadership (continued)',
        '',
      ];
      const line = fc.record({
        title: fc.constantFrom(...titles),
        level: fc.integer({ min: 0, max: 6 }),
        body: fc.constantFrom('', 'Text.', '> Quoted\nlazily', '```\n# code', '| A |\n| --- |\n| b |', '- item'),
        isUnderlined: fc.boolean(),
        apart: fc.constantFrom('\n\n', '\n'),
      });
      let count = 0;
      fc.assert(
        fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), (lines, lineBreak) => {
          const text = lines
            .map(({ title, level, body, isUnderlined, apart }) => {
              const underlined = isUnderlined && level > 0 && title !== '';
              const heading = underlined
                ? `${title}\n${level === 1 ? '===' : '---'}`
                : level === 0
                  ? `**${title}**`
                  : `${'#'.repeat(level)} ${title}`;
              return `${heading}${apart}${body}${apart}`;
            })
            .join('')
            .replaceAll('\n', lineBreak);
          const draft = parseDraft(new SourceText('file:///harrowmere/draft.md', text));
          const outline = matchHeadings(draft, framework);
          assert.deepEqual(
            outline.sections.map(({ heading }) => heading),
            draft.sections.map(({ heading }) => heading),
          );
          for (const section of outline.sections) {
            assert.ok(section.span.start === section.heading!.span.start && section.span.end <= text.length);
            assert.ok(section.parent!.children.includes(section));
          }
          for (const rule of structure) {
            if (rule.looksAt !== 'draft') continue;
            for (const { place, message, fixes = [] } of rule.check({ ...analysis, draft, outline }, [])) {
              count++;
              assert.ok(place.span.start <= place.span.end && place.span.end <= text.length);
              assert.doesNotMatch(message, /undefined|null|\[object|\{|,,| {2}/);
              for (const { edits } of fixes) {
                const spans = edits.map((edit) => edit.place.span).toSorted((a, b) => a.start - b.start);
                for (const [i, span] of spans.entries()) assert.ok(i === 0 || spans[i - 1]!.end <= span.start);
              }
            }
          }
        }),
        { numRuns: 300, seed: 5 },
      );
      assert.ok(count > 1000, String(count));
    });
  }
});
