import assert from 'node:assert/strict';
import { awkward } from './awkward.ts';
import { CompletionDesk } from './completion-desk.ts';
import { metrics } from './harrowmere.ts';
import { simple } from './language-client.ts';

const weStatement =
  "We maximise the effectiveness of people's care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.";
const strengths = '#### Areas of strength\r\n';
const development = '#### Areas for development\r\n';
const settings = `references:
  form: "IR {number}"
  register:
    5: Market position statement
    12: Carers’ strategy (https://harrowmere.example/carers)
    13: Assessment and review policy
`;

describe('completion of what a draft is made of', () => {
  let desk: CompletionDesk;
  const files = { 'metrics.yaml': metrics, 'cqc-lint.yaml': settings };

  before(async () => {
    desk = await CompletionDesk.start(files);
  });
  after(() => desk.stop());

  describe('statements', () => {
    const without = awkward.replace(`> ${weStatement}\r\n`, '‸\r\n');

    it('offers the We statement first on an empty line below its heading, and then the I statements', async () => {
      const offer = await desk.at(without);
      assert.equal(offer.first.label, weStatement);
      assert.equal(offer.first.preselect, true);
      assert.equal(
        offer.acceptedItem(offer.first),
        awkward.replace(`${weStatement}\r\n`, `${weStatement}\r\n\r\n$0\r\n`),
      );
      const own = offer.inOrder.map(({ label }) => label).filter((label) => label.startsWith('I have'));
      assert.ok(own.length >= 2);
      assert.equal(offer.items.filter(({ preselect }) => preselect).length, 1);
    });

    it('takes the place of what is typed, with or without the mark of a quotation', async () => {
      const marked = await desk.at(without.replace('‸', '> ‸'), ' ');
      assert.equal(marked.first.label, weStatement);
      assert.match(marked.accepted(weStatement), /### Assessing needs\r\n\r\n> We maximise/);
      const typed = await desk.at(without.replace('‸', 'We maxi‸'));
      assert.deepEqual(typed.labels, [weStatement]);
      assert.match(typed.accepted(weStatement), /### Assessing needs\r\n\r\n> We maximise/);
    });

    it('offers I statements by their beginning, but none that the section quotes', async () => {
      const quotation = '> I have care and support that is co-ordinated, and everyone works well together and with me.';
      const offer = await desk.at(awkward.replace(strengths, `${quotation}\r\n\r\nI have care‸\r\n\r\n${strengths}`));
      assert.ok(offer.labels.length > 0 && offer.labels.every((label) => label.startsWith('I have care')));
      assert.equal(offer.labels.includes(quotation.slice(2)), false);
    });

    it('stays away from the statement that is quoted, other sentences, code, and other sections', async () => {
      assert.equal(
        (await desk.at(awkward.replace(strengths, `> ‸\r\n\r\n${strengths}`))).labels.includes(weStatement),
        false,
      );
      assert.deepEqual((await desk.at(without.replace('‸', 'We met‸'))).items, []);
      assert.deepEqual((await desk.at(without.replace('‸', '```\r\nWe maxi‸\r\n```'))).items, []);
      assert.deepEqual((await desk.at(without.replace('‸', 'Each year\r\nWe maxi‸'))).items, []);
      assert.deepEqual((await desk.at(`${awkward}\r\nWe maxi‸\r\n`)).items, []);
    });

    it('writes no tab stops for a client that fills in no snippets', async () => {
      const plain = await CompletionDesk.start(files, simple);
      try {
        assert.equal((await plain.at(without)).accepted(weStatement).includes('$'), false);
      } finally {
        await plain.stop();
      }
    });
  });

  describe('parts', () => {
    const lacking = awkward.replace(development, '#### ‸\r\n');

    it('offers the part that the section lacks first where the marks are those of a part', async () => {
      const offer = await desk.at(lacking, ' ');
      assert.equal(offer.first.label, 'Areas for development');
      assert.equal(offer.labels.includes('Areas of strength'), false);
      assert.equal(offer.accepted('Areas for development').includes(`\r\n\r\n${development}\r\n$0\r\n`), true);
    });

    it('offers it in the words of the draft', async () => {
      const own =
        `${awkward}\r\n#### What works well\r\n\r\nCaf&eacute;s 🎉.\r\n\r\n#### What we want to improve\r\n\r\n‸\r\n`
          .replace('#### What we want to improve\r\n\r\n‸', '#### ‸')
          .replace(strengths, '#### What works well\r\n');
      assert.equal((await desk.at(own)).first.label, 'Areas for development');
      const first = await desk.at(
        own
          .replace('#### What works well\r\n\r\nCaf', '#### ‸\r\n\r\nCaf')
          .replace('#### ‸\r\n', '####‸\r\n')
          .replace(/#### ‸/, ''),
      );
      assert.equal(first.first.label, 'What works well');
    });

    it('offers headings first where the marks are those of a statement, and the part after them', async () => {
      const offer = await desk.at(awkward.replace(development, '###‸\r\n'), '#');
      assert.equal(offer.first.label, 'Supporting people to live healthier lives');
      assert.match(offer.accepted('Areas for development'), /\r\n#### Areas for development\r\n\r\n\$0/);
    });

    it('says what belongs in a part', async () => {
      const uri = desk.workplace.uriOf('draft.md');
      const offer = await desk.at(lacking, ' ', 'draft.md');
      await desk.client.open(uri, awkward);
      const { documentation } = await desk.resolve(offer.first);
      assert.ok(typeof documentation === 'object');
      assert.match(documentation.value, /Areas for development/);
      await desk.client.close(uri);
    });
  });

  describe('values', () => {
    const end = 'we ordered 4,100 bicycles.';
    const typing = (typed: string): string => awkward.replace(end, typed);

    it('come behind a bracket by what the sentence says, the closing bracket taken over', async () => {
      const sentence = 'Of them, [‸] people were waiting for a Care Act assessment.';
      const offer = await desk.at(typing(sentence), '[');
      assert.match(offer.first.label, /^1,342 People waiting/);
      assert.equal(
        offer.acceptedItem(offer.first),
        typing(sentence.replace('[‸]', '[1,342](metric:waiting-for-assessment?period=2023-24)')),
      );
      assert.ok(offer.items.some(({ label }) => label.startsWith('64.5%')));
    });

    it('come by a label, rounded so that the hedge before it is true', async () => {
      for (const [hedge, value] of [
        ['over', '64%'],
        ['nearly', '65%'],
        ['around', '65%'],
        ['exactly', '64.5%'],
      ]) {
        const sentence = `🎉 In 2023-24, ${hedge} satisf‸`;
        const offer = await desk.at(typing(sentence));
        const text = offer.acceptedItem(offer.first);
        assert.equal(
          text,
          typing(sentence.replace('satisf‸', `[${value}](metric:overall-satisfaction?period=2023-24)`)),
        );
        const wrong = (await desk.found(text)).filter(({ code }) => code === 'number/inconsistent');
        assert.deepEqual(
          wrong.filter(({ message }) => String(message).includes(value!)),
          [],
        );
      }
    });

    it('come by the first letters of a hedge where the sentence leaves little doubt, and only there', async () => {
      const sentence = 'Aro‸ people were waiting for a Care Act assessment in 2023-24.';
      const offer = await desk.at(typing(sentence));
      assert.equal(
        offer.acceptedItem(offer.first),
        typing(sentence.replace('Aro‸', 'Around [1,300](metric:waiting-for-assessment?period=2023-24)')),
      );
      assert.deepEqual((await desk.at(typing('The bus goes aro‸'))).items, []);
    });

    it('come behind a hedge where the writer asks', async () => {
      const sentence = 'In 2023-24, almost ‸ people waited for a Care Act assessment.';
      const offer = await desk.at(typing(sentence));
      assert.equal(
        offer.acceptedItem(offer.first),
        typing(sentence.replace('‸', '[1,400](metric:waiting-for-assessment?period=2023-24)')),
      );
      assert.deepEqual((await desk.at(typing(sentence), ' ')).items, []);
    });

    it('do not come up on ordinary words, in links, in code, or outside drafts', async () => {
      for (const typed of ['Then peo‸', 'We care‸', 'Then sa‸', '[a](b‸)', '`[‸`', 'a ![‸', 'Buses for all‸']) {
        assert.deepEqual((await desk.at(typing(typed))).items, [], typed);
      }
      assert.deepEqual((await desk.at('# Minutes\n\nThey [‸\n', '[')).items, []);
      assert.ok((await desk.at(typing('Then people wai‸'))).items.length > 0);
    });

    it('of comparators come by the name of the area, in the words of the draft', async () => {
      const offer = await desk.at(typing('Compared with Lond‸'));
      assert.equal(
        offer.acceptedItem(offer.first),
        typing('Compared with [60.3%](metric:overall-satisfaction?period=2023-24&area=London) for London'),
      );
      assert.match(offer.first.label, /^London: 60\.3%/);
      const second = await desk.at(typing('It is [60.3%](metric:overall-satisfaction?area=London) for Lond‸'));
      assert.ok(second.items.every(({ textEdit }) => !textEdit?.newText.includes('for for')));
      const asked = await desk.at(typing('It is higher than ‸'));
      assert.match(asked.first.label, /^London/);
    });

    it('have no comparators in a paragraph that cites no metric', async () => {
      assert.deepEqual((await desk.at(`${awkward}\r\nWe went to Lond‸`)).items, []);
    });
  });

  describe('periods', () => {
    it('come by their first digits, those of the paragraph’s metric with its value', async () => {
      const offer = await desk.at(awkward.replace('Last spring', '🎉 In 202‸'));
      assert.deepEqual(
        offer.inOrder.map(({ label, detail }) => [label, detail]),
        [
          ['2023-24', 'People extremely or very satisfied with their care and support: 64.5%, your own value'],
          ['2022-23', 'People extremely or very satisfied with their care and support: 61.2%, your own value'],
        ],
      );
      assert.equal(offer.accepted('2022-23'), awkward.replace('Last spring', '🎉 In 2022-23'));
    });

    it('leave other numbers alone', async () => {
      assert.deepEqual((await desk.at(awkward.replace('Last spring', 'In 20‸'))).items, []);
      assert.deepEqual((await desk.at(awkward.replace('Last spring', 'Some 202‸'))).items, []);
    });
  });

  describe('references', () => {
    it('come from the register, with their titles', async () => {
      const offer = await desk.at(awkward.replace('see IR 12', '🎉 see IR ‸'), ' ');
      assert.deepEqual(
        offer.inOrder.map(({ label, labelDetails }) => [label, labelDetails?.description]),
        [
          ['IR 5', 'Market position statement'],
          ['IR 12', 'Carers’ strategy'],
          ['IR 13', 'Assessment and review policy'],
        ],
      );
      assert.equal(offer.accepted('IR 13'), awkward.replace('see IR 12', '🎉 see IR 13'));
    });

    it('take the place of a number or a word that is typed', async () => {
      const number = await desk.at(awkward.replace('see IR 12', 'see IR1‸'));
      assert.equal(number.accepted('IR 12'), awkward);
      const word = await desk.at(awkward.replace('see IR 12', 'see IR Car‸'));
      assert.equal(word.accepted('IR 12'), awkward);
      assert.match(word.item('IR 12').filterText!, /^IR 12 Carers/);
    });

    it('come nowhere else', async () => {
      assert.deepEqual((await desk.at(awkward.replace('see IR 12', 'see IR 12 ‸'), ' ')).items, []);
      assert.deepEqual((await desk.at(awkward.replace('see IR 12', 'a stIR ‸'), ' ')).items, []);
      assert.deepEqual((await desk.at(awkward.replace('see IR 12', '`IR ‸`'), ' ')).items, []);
    });
  });

  describe('comments that silence rules', () => {
    const comment = (typed: string): string =>
      awkward.replace('#### Areas for development', `${typed}\r\n🚌 60 buses.`);

    it('offers what they can do, and takes over what the editor closed', async () => {
      const offer = await desk.at(comment('🎉 <!--‸-->'), '-');
      assert.equal(offer.first.label, 'cqc-lint-disable-next-line');
      assert.equal(offer.accepted('cqc-lint-disable-line'), comment('🎉 <!-- cqc-lint-disable-line $1 -- $2 -->'));
      assert.equal((await desk.at(comment('<!-- cqc-‸>'))).labels.length, 5);
    });

    it('offers rules with their titles, those first that would be silenced', async () => {
      const offer = await desk.at(
        awkward.replace(
          '🚌&nbsp;In 2023-24',
          '<!-- cqc-lint-disable-next-line num‸ -- reason -->\r\n🚌&nbsp;In 2023-24',
        ),
      );
      assert.equal(offer.first.label, 'number/inconsistent');
      assert.match(offer.first.detail!, /\w+ .*\./);
      assert.ok(offer.labels.includes('number/'));
      assert.match(
        offer.accepted('number/inconsistent'),
        /<!-- cqc-lint-disable-next-line number\/inconsistent -- reason -->/,
      );
    });

    it('explains a rule when asked for more', async () => {
      const text = comment('<!-- cqc-lint-disable ‸ -->');
      const offer = await desk.at(text, ' ', 'draft.md');
      await desk.client.open(desk.workplace.uriOf('draft.md'), awkward);
      const { documentation } = await desk.resolve(offer.item('number/stale'));
      assert.ok(typeof documentation === 'object');
      assert.match(documentation.value, /newer/);
      await desk.client.close(desk.workplace.uriOf('draft.md'));
    });

    it('leaves out rules that are named, the reason, other comments, and code', async () => {
      const named = await desk.at(comment('<!-- cqc-lint-disable number/stale, ‸ -->'));
      assert.equal(named.labels.includes('number/stale'), false);
      assert.deepEqual((await desk.at(comment('<!-- cqc-lint-disable number/stale -- our ‸ -->'))).items, []);
      assert.deepEqual((await desk.at(comment('<!-- Ask Mo ‸ -->'))).items, []);
      assert.deepEqual((await desk.at(comment('```\r\n<!-- ‸ -->\r\n```'))).items, []);
      assert.deepEqual((await desk.at(comment('a self-‸'), '-')).items, []);
    });
  });
});
