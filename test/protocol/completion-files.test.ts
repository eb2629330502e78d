import assert from 'node:assert/strict';
import { CompletionDesk } from './completion-desk.ts';
import { draft, metrics } from './harrowmere.ts';

const emoji = metrics.replace('authority: Harrowmere', '# 🎉 Figures\nauthority: Harrowmere').replaceAll('\n', '\r\n');
const framework = `id: harrowmere-review
version: 2026-01
extends: cqc-local-authority
title: Harrowmere’s own review
owner: Harrowmere Borough Council
sources:
  board: Paper of the improvement board, June 2025
headings:
  - id: voices
    title: What residents say
`;

describe('completion in the files beside drafts', () => {
  let desk: CompletionDesk;

  before(async () => {
    desk = await CompletionDesk.start({
      'draft.md': draft,
      'metrics.yaml': metrics,
      'data/carers.metrics.yaml': metrics,
    });
  });
  after(() => desk.stop());

  describe('metrics files', () => {
    const at = (text: string, trigger?: string) => desk.at(text, trigger, 'other.metrics.yaml');

    it('offers the keys that a metric has not, and says what each is for', async () => {
      const offer = await at(emoji.replace('    unit: percent\r\n', '    unit: percent\r\n    po‸\r\n'));
      assert.ok(offer.labels.includes('polarity') && offer.labels.includes('owner'));
      for (const present of ['id', 'label', 'unit', 'observations'])
        assert.equal(offer.labels.includes(present), false);
      assert.equal(offer.item('polarity').documentation, 'Which way is better.');
      assert.equal(
        offer.accepted('polarity'),
        emoji.replace('    unit: percent\r\n', '    unit: percent\r\n    polarity: \r\n'),
      );
    });

    it('offers what must be there first', async () => {
      const offer = await at(`${emoji}  - ‸\r\n`, ' ');
      assert.deepEqual(
        offer.inOrder
          .slice(0, 4)
          .map(({ label }) => label)
          .sort(),
        ['id', 'label', 'observations', 'unit'],
      );
      assert.ok(offer.accepted('observations').endsWith('  - observations:\r\n'));
    });

    it('offers keys within braces, and replaces one that is there', async () => {
      const offer = await at(emoji.replace('value: "61.2" }', 'value: "61.2", sta‸ }'));
      assert.equal(offer.accepted('status'), emoji.replace('value: "61.2" }', 'value: "61.2", status:  }'));
      const other = await at(emoji.replace('period: 2022-23', 'per‸iod: 2022-23'));
      assert.equal(other.accepted('period'), emoji);
    });

    it('offers units, and which way is better', async () => {
      const unit = await at(emoji.replace('unit: percent', 'unit: per‸'));
      assert.ok(['percent', 'percentage-points', 'per-1000', 'gbp'].every((label) => unit.labels.includes(label)));
      assert.equal(unit.accepted('percent'), emoji);
      const way = await at(emoji.replace('unit: percent', 'polarity: ‸\r\n    unit: percent'), ' ');
      assert.deepEqual(way.labels, ['higher-is-better', 'lower-is-better', 'neutral']);
    });

    it('offers periods: those of the file, then recent years', async () => {
      const offer = await at(emoji.replace('period: 2022-23', 'period: ‸'), ' ');
      assert.equal(offer.first.label, '2023-24');
      assert.ok(offer.items.length >= 6);
      assert.equal(offer.accepted('2023-24'), emoji.replace('period: 2022-23', 'period: 2023-24'));
    });

    it('offers areas and sources that the file has, written so that they are texts', async () => {
      const text = emoji
        .replace('area: London', 'area: "Peers: CIPFA"')
        .replace('{ period: 2022-23', '{ area: ‸, period: 2022-23');
      const offer = await at(text);
      assert.match(offer.accepted('Peers: CIPFA'), /\{ area: "Peers: CIPFA", period: 2022-23/);
      assert.ok(offer.labels.includes('England'));
      const source = await at(emoji.replace('    unit: count\r\n', '    unit: count\r\n    source: { name: ‸ }\r\n'));
      assert.match(
        source.accepted('Adult Social Care Survey'),
        /unit: count\r\n {4}source: \{ name: Adult Social Care Survey \}/,
      );
    });

    it('offers nothing for what every metric says for itself, in comments, and in other files', async () => {
      assert.deepEqual((await at(emoji.replace('People waiting for a', '‸'))).items, []);
      assert.deepEqual((await at(emoji.replace('# 🎉 Figures', '# 🎉 Fi‸'))).items, []);
      assert.deepEqual((await desk.at('services:\n  ‸\n', undefined, 'compose.yaml')).items, []);
      assert.deepEqual((await desk.at('metrics:\n  - job: ‸\n', undefined, 'monitoring.yaml')).items, []);
    });

    it('helps a file on its way to become one', async () => {
      const offer = await desk.at('‸', undefined, 'metrics.yaml');
      assert.ok(offer.labels.includes('authority') && offer.labels.includes('metrics'));
    });
  });

  describe('the settings file', () => {
    const at = (text: string, trigger?: string) => desk.at(text.replaceAll('\n', '\r\n'), trigger, 'cqc-lint.yaml');

    it('offers rules and groups, each with what it reports, and severities', async () => {
      const rules = await at('# 🎉\nrules:\n  number/‸\n');
      assert.ok(rules.labels.includes('number/stale') && rules.labels.includes('number/'));
      assert.ok(rules.item('number/stale').documentation);
      assert.equal(rules.accepted('number/stale'), '# 🎉\r\nrules:\r\n  number/stale: \r\n');
      const severity = await at('rules:\n  number/stale: ‸\n', ' ');
      assert.deepEqual(severity.labels, ['error', 'hint', 'info', 'off', 'warning']);
    });

    it('offers frameworks, metrics files and presets', async () => {
      assert.ok((await at('framework: ‸\n', ' ')).labels.includes('cqc-local-authority'));
      assert.deepEqual((await at('metrics: ‸\n', ' ')).labels, ['data/carers.metrics.yaml', 'metrics.yaml']);
      const list = await at('metrics:\n  - metrics.yaml\n  - ‸\n', ' ');
      assert.equal(
        list.accepted('data/carers.metrics.yaml'),
        'metrics:\r\n  - metrics.yaml\r\n  - data/carers.metrics.yaml\r\n',
      );
      assert.deepEqual((await at('preset: p‸\n')).labels, ['draft', 'publication', 'strict']);
    });

    it('offers its keys in an empty file, and those that are left in another', async () => {
      assert.ok((await at('‸')).labels.includes('preset'));
      const left = await at('preset: draft\n‸\n');
      assert.equal(left.labels.includes('preset'), false);
      assert.ok(left.labels.includes('rules'));
    });
  });

  describe('framework files', () => {
    const at = (text: string, trigger?: string) => desk.at(text.replaceAll('\n', '\r\n'), trigger, 'review.yaml');

    it('offers keys of headings at any depth', async () => {
      const offer = await at(`${framework}    headings:\n      - id: deeper\n        ‸\n`);
      assert.ok(['title', 'expect', 'guidance', 'headings'].every((key) => offer.labels.includes(key)));
      assert.equal(offer.labels.includes('id'), false);
    });

    it('offers values, the framework that it extends, and the sources that it lists', async () => {
      const expect = await at(`${framework}    expect: ‸\n`, ' ');
      assert.deepEqual(expect.labels, ['advised', 'optional', 'required']);
      assert.match(expect.item('required').detail!, /^required \(a warning/);
      assert.ok((await at(framework.replace('cqc-local-authority', 'cqc‸'))).labels.includes('cqc-local-authority'));
      const source = await at(`${framework}    source: ‸\n`, ' ');
      assert.match(source.item('board').detail!, /improvement board/);
    });
  });
});
