import assert from 'node:assert/strict';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { positionOf, textAt, Workplace } from './workplace.ts';

describe('hover over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  /** What is shown at a text, and the text that it is shown for. */
  const shown = async (text: string, at: string, name = 'draft.md'): Promise<{ value: string; on: string } | null> => {
    const uri = workplace.uriOf(name);
    await client.open(uri, text);
    const hover = await client.hover(uri, positionOf(text, at));
    if (!hover) return null;
    assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents);
    return { value: hover.contents.value, on: textAt(text, hover.range!) };
  };

  describe('in Markdown', () => {
    beforeEach(async () => {
      client = await TestClient.start({ folders: [workplace.uri], capabilities: capable });
    });

    it('shows what stands behind a quality statement', async () => {
      const hover = await shown(draft, 'Assessing needs');
      assert.equal(hover?.on, '### Assessing needs');
      assert.match(hover.value, /^\*\*Quality statement 1: Assessing needs\*\*\n\n> We maximise the effectiveness/);
      assert.match(hover.value, /- “I have care and support that is co-ordinated/);
      assert.match(hover.value, /- Eligibility decisions for care and support \(republished copy\)/);
      assert.match(hover.value, /- Provision of independent advocacy \(unverified\)/);
      assert.match(hover.value, /Evidence that is used:/);
      assert.match(hover.value, /Source of the statement \(republished copy\): /);
    });

    it('shows a theme’s statements', async () => {
      const hover = await shown(draft, 'Theme 1');
      assert.equal(hover?.on, '## Theme 1: Working with people');
      assert.match(hover.value, /- 2: Supporting people to live healthier lives/);
    });

    it('shows what belongs in a part', async () => {
      const hover = await shown(
        draft.replace('In 2023-24', '#### Areas of strength\n\nIn 2023-24'),
        'Areas of strength',
      );
      assert.match(hover!.value, /^\*\*Areas of strength\*\*\n\n\w/);
    });

    it('shows how a number is read, and what backs it', async () => {
      const hover = await shown(draft, '66.5%');
      assert.equal(hover?.on, '66.5%');
      assert.deepEqual(hover.value.split('\n'), [
        '**66.5%**',
        '',
        'The metrics file has another value.',
        '',
        '- Read as 66.5% (agrees with 66.45% to 66.55%); 2023-24 from its link; your own authority',
        '- Metric: People extremely or very satisfied with their care and support (overall-satisfaction)',
        '- Measured: 64.5%, 2023-24, your own value (metrics.yaml, line 9)',
        '- Source: Adult Social Care Survey',
        '- Why: It is linked to this metric in the draft.',
      ]);
    });

    it('shows why a number has that metric, and what the next lacks', async () => {
      const unlinked = draft.replace(/\[66\.5%\]\([^)]*\)/, '64.5%');
      workplace.write(
        'metrics.yaml',
        `${metrics}  - id: carers-satisfied
    label: Carers extremely or very satisfied with services
    unit: percent
    observations:
      - { period: 2023-24, value: "38.2" }
`,
      );
      const hover = await shown(unlinked, '64.5%');
      const lines = hover!.value.split('\n').filter((line) => line !== '');
      assert.ok(lines.length <= 8, hover!.value);
      assert.equal(lines[1], 'The metrics file backs this number.');
      assert.match(lines.at(-2)!, /^- Why this metric: .*“satisfied”.* beside it$/);
      assert.equal(
        lines.at(-1),
        '- Next: Carers extremely or very satisfied with services (carers-satisfied); nothing near says “Carers”, “services”; 38.2% in 2023-24 does not agree',
      );
    });

    it('shows why no metric is taken, and which is nearest', async () => {
      const text = draft.replace(/\[66\.5%\]\([^)]*\).*\n/, 'we sent 3,140 letters to people who had waited.\n');
      const hover = await shown(text, '3,140');
      assert.match(hover!.value, /No metric in the metrics file backs this number\./);
      assert.match(hover!.value, /\n- Why: .*“People waiting for a Care Act assessment”/);
      assert.match(
        hover!.value,
        /\n- Nearest: People waiting for a Care Act assessment \(waiting-for-assessment\); .*says (?:“Care”|“Act”)/,
      );
      assert.doesNotMatch(hover!.value, /- Metric:/);
    });

    it('says that a right number is backed', async () => {
      const hover = await shown(draft.replace('66.5%', '64.5%'), '64.5%');
      assert.match(hover!.value, /The metrics file backs this number/);
    });

    it('says why a number is not checked', async () => {
      const hover = await shown(draft, '2023-24, [');
      assert.match(hover!.value, /read as a period, so it is not checked/);
    });

    it('shows a metric’s values on a link to it', async () => {
      const hover = await shown(draft, 'metric:overall');
      assert.equal(hover?.on, '[66.5%](metric:overall-satisfaction?period=2023-24)');
      assert.match(hover.value, /- 61\.2%, 2022-23, your own value/);
      assert.match(hover.value, /- 60\.3%, 2023-24, London/);
    });

    it('finds the number after emoji and with Windows line ends', async () => {
      const text = draft.replace('In 2023-24, ', '👩‍👩‍👧 🎉 In 2023-24, ').replaceAll('\n', '\r\n');
      assert.equal((await shown(text, '66.5%'))?.on, '66.5%');
    });

    it('lets no link, picture or HTML of a metrics file come to life', async () => {
      const hostile = metrics.replace(
        'label: People extremely or very satisfied with their care and support',
        'label: "[click](https://evil.example) ![x](http://evil.example/x.png) <b>bold</b> `code` www.evil.example"',
      );
      workplace.write('metrics.yaml', hostile);
      const hover = await shown(draft, 'metric:overall');
      const live = hover!.value.replace(/\\[\\`*_[\]<>&|~!#$@{}/.]/g, '');
      assert.doesNotMatch(live, /\]\(|<b>|`|https?:\/\/|www\./);
      assert.match(live, /click/);
    });

    it('shows nothing elsewhere, in a README, or for a closed or unknown document', async () => {
      assert.equal(await shown(draft, 'Our equality plan'), null);
      assert.equal(await shown('# Assessing needs\n\n66.5% of people.\n', '66.5%', 'README.md'), null);
      assert.equal(await client.hover(workplace.uriOf('unknown.md'), { line: 0, character: 0 }), null);
      await client.close(workplace.uriOf('draft.md'));
      assert.equal(await client.hover(workplace.uriOf('draft.md'), positionOf(draft, '66.5%')), null);
    });
  });

  it('is plain text for a client that shows no Markdown', async () => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities: simple });
    const uri = workplace.uriOf('draft.md');
    await client.open(uri, draft);
    const hover = await client.hover(uri, positionOf(draft, 'Assessing needs'));
    assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.equal(hover.contents.kind, 'plaintext');
    assert.match(hover.contents.value, /^Quality statement 1: Assessing needs\n\n“We maximise/);
    assert.doesNotMatch(hover.contents.value, /\\|\*\*/);
  });
});
