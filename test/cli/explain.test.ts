import assert from 'node:assert/strict';
import { cqcLint, draft, folderWith, metrics, removeFolders, right } from './command.ts';
import { explainedShape } from './json-shape.ts';

const text = `${right}

Of all people, 61.8% were satisfied with their care and support, and 12 weeks was the time that we set.

There are 4,100 bicycles.`;
const twoMetrics = `${metrics}  - id: carers-satisfied
    label: Carers satisfied with their services
    unit: percent
    observations:
      - { period: 2023-24, value: "38.2" }
`;

describe('numbers --explain', function () {
  this.timeout(240_000);
  after(removeFolders);

  const folder = (): string => folderWith({ 'draft.md': draft(text), 'metrics.yaml': twoMetrics });
  const explained = (...args: string[]): string => {
    const { status, stdout, stderr } = cqcLint(['numbers', 'draft.md', '--explain', ...args], { cwd: folder() });
    assert.deepEqual([status, stderr], [0, '']);
    return stdout;
  };

  it('says of each claim how it is read, why it has its metric, and what the next lacks', () => {
    const [head, linked, byWords, unsupported, ...rest] = explained().split('\n\n');
    assert.equal(head, 'draft.md');
    assert.match(linked!, /^9:2 {2}64\.5% {2}supported\n {2}Read as +64\.5% \(agrees with 64\.45% to 64\.55%\);/);
    assert.match(linked!, /2023-24 from the front matter/);
    assert.match(linked!, /Why +It is linked to this metric in the draft\.$/);
    assert.match(byWords!, /^11:16 {2}61\.8% {2}supported\n/);
    assert.match(
      byWords!,
      /\n {2}Metric +overall-satisfaction, “People satisfied with their care and support”: 61\.8% in\s+2022-23/,
    );
    assert.match(byWords!, /1\. overall-satisfaction, .*words \d+, all\s+told\s+\d+\n +for +“satisfied”/);
    assert.match(
      byWords!,
      /2\. carers-satisfied[\s\S]*\n +against +nothing near says “Carers”[\s\S]*38\.2% in 2023-24 does not\s+agree/,
    );
    assert.match(unsupported!, /^13:11 {2}4,100 {2}unsupported\n[\s\S]*Why +No metric/);
    assert.deepEqual(rest.join('').trim(), '');
  });

  it('says where a period was taken from that the sentence before gave', () => {
    const cwd = folderWith({
      'draft.md': draft(`${right}\n\nIn 2023-24, 61.8% were satisfied. Altogether 1,219 people had a direct payment.`),
      'metrics.yaml': twoMetrics,
    });
    const { stdout } = cqcLint(['numbers', 'draft.md', '--explain', '--only', '1,219'], { cwd });
    assert.match(stdout, /Read as +1,219 exactly; 2023-24 from its paragraph;/);
  });

  it('keeps within 100 columns', () => {
    const lines = explained().split('\n');
    assert.deepEqual(
      lines.filter((line) => [...line].length > 100),
      [],
    );
  });

  it('shows the numbers of one line, or those with a text, claims or not', () => {
    const ofLine = explained('--line', '11');
    assert.deepEqual(ofLine.match(/^\d+:\d+ .*/gm), ['11:16  61.8%  supported', '11:70  12 weeks']);
    assert.match(ofLine, /read as a length of time that is set, not measured/);
    assert.deepEqual(explained('--only', '1.8').match(/^\d+:\d+ .*/gm), ['11:16  61.8%  supported']);
    assert.deepEqual(explained('--only', '%', '--line', '9').match(/^\d+:\d+ .*/gm), ['9:2  64.5%  supported']);
  });

  it('chooses for the table and JSON alike, and counts the whole draft', () => {
    const cwd = folder();
    const table = cqcLint(['numbers', 'draft.md', '--line', '13'], { cwd }).stdout;
    assert.match(table, /4,100/);
    assert.doesNotMatch(table, /64\.5%/);
    assert.match(table, /of which 3 claims/);
  });

  it('adds an explanation to each number of the JSON, and changes nothing else', () => {
    const cwd = folder();
    const plain = JSON.parse(cqcLint(['numbers', 'draft.md', '--format', 'json'], { cwd }).stdout);
    const stdout = cqcLint(['numbers', 'draft.md', '--format', 'json', '--explain'], { cwd }).stdout;
    const report = explainedShape.parse(JSON.parse(stdout));
    const [file] = report.files;
    const rest = file!.numbers.map(({ explanation: _, ...number }) => number);
    assert.deepEqual([{ ...file, numbers: rest }], plain.files);
    const byWords = file!.numbers.find(({ text }) => text === '61.8%')!.explanation!;
    assert.equal(byWords.reason, 'agrees');
    assert.deepEqual(
      byWords.candidates.map(({ metric, taken, verdict }) => [metric, taken, verdict]),
      [
        ['overall-satisfaction', true, 'supported'],
        ['carers-satisfied', false, 'inconsistent'],
      ],
    );
    const [taken] = byWords.candidates;
    assert.deepEqual(taken!.observation, { value: '61.8', period: '2022-23', area: null });
    assert.ok(Math.abs(taken!.said.reduce((sum, { part }) => sum + part, 0) - taken!.score) < 0.01);
  });

  it('says so where nothing is chosen, or a line cannot be', () => {
    const cwd = folder();
    const none = cqcLint(['numbers', 'draft.md', '--explain', '--line', '10'], { cwd });
    assert.deepEqual([none.status, none.stdout], [2, '']);
    assert.match(none.stderr, /There is no number on line 10\. “cqc-lint numbers FILE” lists them all/);
    const text = cqcLint(['numbers', 'draft.md', '--only', '99.9%'], { cwd });
    assert.match(text.stderr, /no number with “99\.9%” in it/);
    const zero = cqcLint(['numbers', 'draft.md', '--line', '0'], { cwd });
    assert.deepEqual([zero.status, zero.stdout], [2, '']);
    assert.match(zero.stderr, /Lines are counted from 1/);
    assert.equal(cqcLint(['numbers', 'draft.md', '--line', 'ten'], { cwd }).status, 2);
  });

  it('shows no control character of a draft or a metrics file', () => {
    const hostile = twoMetrics
      .replace('label: People', 'label: "\\e[31mPeople')
      .replace('and support\n', 'and support"\n');
    const cwd = folderWith({ 'draft.md': draft(text), 'metrics.yaml': hostile });
    const { stdout } = cqcLint(['numbers', 'draft.md', '--explain'], { cwd });
    assert.match(stdout, /\\u\{1b\}\[31m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not come through
    assert.doesNotMatch(stdout, /[\u001b\u0007]/);
  });
});
