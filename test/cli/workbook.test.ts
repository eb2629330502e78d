import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cqcLint, draft, folderWith, removeFolders } from './command.ts';

const figures = readFileSync('test/fixtures/workbooks/figures.xlsx');
const options = ['lint', 'draft.md', '--rule', 'structure/=off'];

const spent = (pounds: string, metrics = 'figures.xlsx'): string =>
  draft(`We spent [${pounds}](metric:support-cost) on long-term support.`, `metrics: ${metrics}`);

describe('metrics in a workbook', () => {
  after(removeFolders);

  it('back the numbers of a draft', () => {
    const cwd = folderWith({ 'draft.md': spent('£149.3m'), 'figures.xlsx': figures });
    const { status, stdout, stderr } = cqcLint(options, { cwd });
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, stdout);
    assert.match(stdout, /1 of 1 number that should be backed by the metrics is/);
  });

  it('are named by sheet and cell where a number does not agree, with the row as the line', () => {
    const cwd = folderWith({ 'draft.md': spent('£149.2m', 'figures.xlsx#Figures'), 'figures.xlsx': figures });
    const { status, stdout } = cqcLint([...options, '--format', 'json'], { cwd });
    assert.equal(status, 1);
    const [file] = JSON.parse(stdout).files;
    assert.deepEqual(file.metrics, ['figures.xlsx']);
    const [related] = file.diagnostics[0].related;
    assert.equal(related.path, 'figures.xlsx');
    assert.equal(related.range.start.line, 6);
    assert.match(related.message, /^Figures!F7: /);
  });

  it('that cannot be read stop the command, with a way out', () => {
    const cwd = folderWith({ 'draft.md': spent('£149.3m'), 'figures.xlsx': figures.subarray(0, 4000) });
    const { status, stdout } = cqcLint(options, { cwd });
    assert.equal(status, 2);
    assert.match(stdout, /“figures\.xlsx” is damaged, or is no workbook at all\.\s+Open it in Excel/);
  });

  it('may stand beside others, the sheet of each being named', () => {
    const cwd = folderWith({
      'draft.md': draft(
        '[1](metric:old) of [640](metric:people-waiting?period=2021) people.',
        'metrics: [figures.xlsx#Old figures, figures.xlsx]',
      ),
      'figures.xlsx': figures,
    });
    const { stdout } = cqcLint(['numbers', 'draft.md', '--format', 'json'], { cwd });
    const numbers: { text: string; metric: string | null }[] = JSON.parse(stdout).files[0].numbers;
    assert.deepEqual(
      numbers.map(({ text, metric }) => [text, metric]),
      [
        ['1', 'old'],
        ['640', 'people-waiting'],
      ],
    );
  });
});
