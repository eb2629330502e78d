import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { draft, metrics } from './harrowmere.ts';
import { capable, simple, TestClient } from './language-client.ts';
import { Offer } from './offer.ts';
import { positionAfter, Workplace } from './workplace.ts';

const cursor = '‸';
const healthier = 'Supporting people to live healthier lives';

describe('completion over the protocol', () => {
  let workplace: Workplace;
  let client: TestClient;

  const begin = async (capabilities = capable): Promise<void> => {
    client = await TestClient.start({ folders: [workplace.uri], capabilities });
  };

  /** Opens a text that marks the cursor, and asks there. */
  const at = async (marked: string, trigger?: string, name = 'draft.md'): Promise<Offer> => {
    const text = marked.replace(cursor, '');
    const uri = workplace.uriOf(name);
    await client.open(uri, text);
    const position = positionAfter(marked.slice(0, marked.indexOf(cursor) + 1), cursor);
    const items = await client.complete(uri, { line: position.line, character: position.character - 1 }, trigger);
    return new Offer(text, items);
  };

  beforeEach(() => {
    workplace = new Workplace({ 'draft.md': draft, 'metrics.yaml': metrics });
  });

  afterEach(async () => {
    await client.stop();
    workplace.remove();
  });

  describe('of headings', () => {
    const gap = (typed: string): string => draft.replace('### Equity in', `${typed}\n\n### Equity in`);

    it('offers first the statement that comes next, with its We statement and the parts', async () => {
      await begin();
      const offer = await at(gap(`###${cursor}`), '#');
      assert.equal(offer.first.label, healthier);
      assert.equal(offer.first.preselect, true);
      assert.equal(offer.first.insertTextFormat, 2);
      const text = offer.accepted(healthier);
      const start = text.indexOf(`### ${healthier}\n\n> We support people to manage their health`);
      assert.ok(start > 0, text);
      const section = text.slice(start, text.indexOf('### Equity in'));
      assert.match(section, /\n\n#### .+\n\n\$1\n\n#### .+\n\n\$0\n\n$/);
      assert.equal(text.slice(0, start), draft.slice(0, draft.indexOf('### Equity in')));
    });

    it('offers the later statements and themes after it, and none that the draft has', async () => {
      await begin();
      const labels = (await at(gap(`### ${cursor}`), ' ')).inOrder.map(({ label }) => label);
      assert.deepEqual(labels.slice(0, 4), [
        healthier,
        'Theme 2: Providing support',
        'Care provision, integration and continuity',
        'Partnerships and communities',
      ]);
      assert.equal(labels.includes('Assessing needs'), false);
      assert.equal(labels.includes('Equity in experience and outcomes'), false);
      assert.equal(labels.includes('Theme 1: Working with people'), false);
    });

    it('replaces what was typed, whatever its level, by the level of the draft', async () => {
      await begin();
      const text = (await at(gap(`#Supp${cursor}`))).accepted(healthier);
      assert.equal(text.includes(`\n\n### ${healthier}\n\n> We`), true);
      assert.equal(text.includes('#Supp'), false);
    });

    it('uses the parts that the draft uses, in its own words and levels', async () => {
      await begin();
      const own = draft
        .replace('In 2023-24, [66.5%]', '##### What we do well\n\nIn 2023-24, [66.5%]')
        .replace('### Equity in', `###${cursor}\n\n### Equity in`);
      const text = (await at(own)).accepted(healthier);
      const section = text.slice(text.indexOf(`### ${healthier}`), text.indexOf('### Equity in'));
      assert.match(section, /future needs for care and support\.\n\n##### What we do well\n\n\$0\n\n$/);
    });

    it('offers themes at their level', async () => {
      await begin();
      const text = (await at(`${draft}\n#${cursor}`, '#')).accepted('Theme 2: Providing support');
      assert.equal(text, `${draft}\n## Theme 2: Providing support\n\n$0`);
    });

    it('offers headings on an empty line, apart from the lines around it', async () => {
      await begin();
      const text = (await at(gap(cursor).replace(`${cursor}\n\n###`, `${cursor}\n###`))).accepted(healthier);
      assert.match(text, /\n\n\$0\n\n### Equity in/);
    });

    it('writes Windows line ends into a draft that has them, after emoji too', async () => {
      await begin();
      const text = gap(`###${cursor}`).replace('In 2023-24', '🎉 In 2023-24').replaceAll('\n', '\r\n');
      const result = (await at(text)).accepted(healthier);
      assert.equal(/[^\r]\n/.test(result), false);
      assert.match(result, /\r\n\r\n### Supporting people to live healthier lives\r\n\r\n> We support/);
    });

    it('writes no tab stops for a client that fills in no snippets', async () => {
      await begin(simple);
      const offer = await at(gap(`###${cursor}`));
      assert.notEqual(offer.first.insertTextFormat, 2);
      assert.equal(offer.accepted(healthier).includes('$'), false);
    });

    it('offers none in a code block, in running text, or outside drafts', async () => {
      await begin();
      assert.deepEqual((await at(`${draft}\n\`\`\`\n# ${cursor}\n\`\`\`\n`, undefined, 'a.md')).items, []);
      assert.deepEqual((await at(`${draft}\nOur #${cursor}`, '#', 'b.md')).items, []);
      assert.deepEqual((await at(`# Harrowmere\n\n## ${cursor}\n`, ' ', 'README.md')).items, []);
      assert.deepEqual((await at(`# Harrowmere\n\n${cursor}\n`, undefined, 'minutes.md')).items, []);
    });

    it('explains a statement when asked for more', async () => {
      await begin();
      const offer = await at(gap(`###${cursor}`));
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', offer.first);
      assert.ok(typeof resolved.documentation === 'object');
      assert.equal(resolved.documentation.kind, 'markdown');
      assert.match(resolved.documentation.value, /Quality statement 2: Supporting people to live healthier lives/);
    });
  });

  describe('of links to metrics', () => {
    beforeEach(() => begin());
    const inLink = (target: string): string => draft.replace('metric:overall-satisfaction?period=2023-24', target);

    it('offers the ids, each with its name and latest value', async () => {
      const offer = await at(inLink(`metric:${cursor}`), ':');
      assert.deepEqual(
        offer.inOrder.map(({ label }) => label),
        ['overall-satisfaction', 'waiting-for-assessment', 'none'],
      );
      assert.match(offer.item('overall-satisfaction').detail!, /extremely or very satisfied.*64\.5%.*2023-24/);
      assert.match(offer.item('waiting-for-assessment').detail!, /1,342/);
      assert.match(offer.accepted('waiting-for-assessment'), /\[66\.5%\]\(metric:waiting-for-assessment\) of people/);
    });

    it('offers them as soon as the target begins, and keeps what follows the id', async () => {
      assert.match((await at(inLink(cursor), '(')).accepted('none'), /\[66\.5%\]\(metric:none\) of people/);
      const text = (await at(inLink(`metric:wai${cursor}xyz?period=2023-24`), undefined, 'b.md')).accepted(
        'waiting-for-assessment',
      );
      assert.match(text, /\(metric:waiting-for-assessment\?period=2023-24\)/);
    });

    it('offers the periods of the metric, the latest first', async () => {
      const offer = await at(inLink(`metric:overall-satisfaction?period=${cursor}`), '=');
      assert.deepEqual(
        offer.inOrder.map(({ label }) => label),
        ['2023-24', '2022-23'],
      );
      assert.match(offer.accepted('2022-23'), /\(metric:overall-satisfaction\?period=2022-23\)/);
    });

    it('offers the areas of the metric, after either sign', async () => {
      const first = await at(inLink(`metric:overall-satisfaction?area=L${cursor}`), '=');
      assert.match(first.accepted('London'), /\(metric:overall-satisfaction\?area=London\)/);
      const second = await at(inLink(`metric:overall-satisfaction?period=2023-24&area=${cursor}`), '=', 'b.md');
      assert.match(second.accepted('London'), /\(metric:overall-satisfaction\?period=2023-24&area=London\)/);
    });

    it('offers the names of the filters that are not there yet', async () => {
      const first = await at(inLink(`metric:overall-satisfaction?${cursor}`), '?');
      assert.deepEqual(first.labels, ['area=', 'period=']);
      const second = await at(inLink(`metric:overall-satisfaction?period=2023-24&${cursor}`), '&', 'b.md');
      assert.deepEqual(second.labels, ['area=']);
      const none = await at(inLink(`metric:waiting-for-assessment?period=2023-24&${cursor}`), '&', 'c.md');
      assert.deepEqual(none.labels, []);
    });

    it('writes an area or a period so that the link holds', async () => {
      workplace.write(
        'metrics.yaml',
        metrics
          .replace('area: London', 'area: "Nearest neighbours (CIPFA)"')
          .replace('period: 2022-23', 'period: "2022-23 Q1-Q3"'),
      );
      const area = await at(inLink(`metric:overall-satisfaction?area=${cursor}`), '=');
      assert.match(area.accepted('Nearest neighbours (CIPFA)'), /\?area=Nearest%20neighbours%20%28CIPFA%29\)/);
      const period = await at(inLink(`metric:overall-satisfaction?period=${cursor}`), '=', 'b.md');
      assert.match(period.accepted('2022-23 Q1-Q3'), /\?period=2022-23%20Q1-Q3\)/);
    });

    it('offers nothing in other links, or outside drafts', async () => {
      assert.deepEqual((await at(inLink(`https:${cursor}`), ':')).labels, []);
      assert.deepEqual((await at(`# Harrowmere\n\n[5](metric:${cursor})\n`, ':', 'README.md')).labels, []);
    });

    it('shows all values of a metric when asked for more', async () => {
      const offer = await at(inLink(`metric:${cursor}`), ':');
      const item = offer.item('overall-satisfaction');
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
      assert.ok(typeof resolved.documentation === 'object');
      for (const value of ['64.5%, 2023-24', '61.2%, 2022-23', '60.3%, 2023-24, London']) {
        assert.ok(resolved.documentation.value.includes(`- ${value}`), resolved.documentation.value);
      }
      assert.match(resolved.documentation.value, /Adult Social Care Survey/);
    });
  });

  describe('by the name of a metric', () => {
    beforeEach(() => begin());
    const sentence = (typed: string): string => draft.replace('Our equality plan', `${typed} Our equality plan`);

    it('offers its values as links, that of the draft’s period first', async () => {
      const offer = await at(sentence(`Last year satisf${cursor}`));
      assert.match(offer.inOrder[0]!.label, /^64\.5% People extremely or very satisfied/);
      assert.match(offer.inOrder[0]!.detail!, /2023-24.*Adult Social Care Survey/);
      assert.deepEqual(
        offer.inOrder.map(({ label }) => label.split(' ')[0]),
        ['64.5%', '60.3%', '61.2%'],
      );
      const text = offer.acceptedItem(offer.inOrder[0]!);
      assert.match(text, /Last year \[64\.5%\]\(metric:overall-satisfaction\?period=2023-24\) Our equality plan/);
    });

    it('replaces all words typed of the name, after emoji too', async () => {
      const offer = await at(sentence(`🎉 overall satisf${cursor}`));
      const text = offer.acceptedItem(offer.inOrder[0]!);
      assert.match(text, /\n🎉 \[64\.5%\]\(metric:overall-satisfaction\?period=2023-24\) Our/);
      assert.equal(offer.inOrder[0]!.filterText, 'overall satisfaction');
    });

    it('writes a count with its separators, and the area of a comparator', async () => {
      const count = await at(sentence(`people wait${cursor}`));
      assert.match(
        count.acceptedItem(count.inOrder[0]!),
        /\[1,342\]\(metric:waiting-for-assessment\?period=2023-24\) Our/,
      );
      const other = await at(sentence(`satisf${cursor}`), undefined, 'b.md');
      assert.match(
        other.acceptedItem(other.inOrder[1]!),
        /\[60\.3%\]\(metric:overall-satisfaction\?period=2023-24&area=London\)/,
      );
    });

    it('wants three letters, and running text', async () => {
      assert.deepEqual((await at(sentence(`sa${cursor}`))).labels, []);
      assert.deepEqual((await at(sentence(`[satisf${cursor}](https://example.org)`), undefined, 'b.md')).labels, []);
      assert.deepEqual((await at(sentence(`\`satisf${cursor}\``), undefined, 'c.md')).labels, []);
      assert.deepEqual((await at(`# Notes\n\nsatisf${cursor}\n`, undefined, 'README.md')).labels, []);
    });
  });

  describe('of the front matter', () => {
    beforeEach(() => begin());

    it('offers the keys that are not there yet', async () => {
      const text = draft
        .replace('period: 2023-24\n', `pe${cursor}\n`)
        .replace('title: Adult social care self-assessment\n', '');
      const offer = await at(text);
      assert.deepEqual(offer.labels, ['audience', 'period', 'title']);
      assert.match(offer.accepted('period'), /\nperiod: \n---/);
    });

    it('offers frameworks', async () => {
      const offer = await at(draft.replace('framework: cqc-local-authority', `framework: cqc${cursor}`));
      assert.match(offer.accepted('cqc-local-authority'), /\nframework: cqc-local-authority\nmetrics/);
    });

    it('offers the metrics files beside the draft and below, in a value and in a list', async () => {
      workplace.write(
        'data/carers.metrics.json',
        '{ "metrics": [{ "id": "a", "label": "b", "unit": "count", "observations": [] }] }',
      );
      workplace.write('data/other.yaml', 'jobs: {}\n');
      const value = await at(draft.replace('metrics: metrics.yaml', `metrics: ${cursor}`), ' ');
      assert.deepEqual(value.labels, ['data/carers.metrics.json', 'metrics.yaml']);
      assert.match(value.accepted('metrics.yaml'), /\nmetrics: metrics\.yaml\nperiod/);
      const list = await at(
        draft.replace('metrics: metrics.yaml', `metrics:\n  - metrics.yaml\n  - ${cursor}`),
        ' ',
        'b.md',
      );
      assert.match(
        list.accepted('data/carers.metrics.json'),
        /\n {2}- metrics\.yaml\n {2}- data\/carers\.metrics\.json\n/,
      );
    });

    it('offers recent financial years, that of today first', async () => {
      const now = new Date();
      const start = now.getMonth() >= 3 ? now.getFullYear() : now.getFullYear() - 1;
      const offer = await at(draft.replace('period: 2023-24', `period: ${cursor}`), ' ');
      assert.equal(offer.first.label, `${start}-${String(start + 1).slice(-2)}`);
      assert.equal(offer.items.length, 6);
    });

    it('offers the council that the metrics file names', async () => {
      const offer = await at(draft.replace('authority: Harrowmere Borough Council', `authority: Har${cursor}`));
      assert.match(offer.accepted('Harrowmere Borough Council'), /\nauthority: Harrowmere Borough Council\nframework/);
    });

    it('helps a file on its way to become a draft, and no other', async () => {
      const becoming = await at(`---\nframework: ${cursor}\n---\n`, ' ', 'new.md');
      assert.equal(becoming.labels[0], 'cqc-local-authority');
      assert.ok(becoming.labels.includes('ombudsman-response') && becoming.labels.length === 7);
      const post = await at(`---\ntitle: Post\n${cursor}\n---\n`, undefined, 'post.md');
      assert.deepEqual(post.labels, []);
    });
  });
});
