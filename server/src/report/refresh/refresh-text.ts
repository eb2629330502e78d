import { counted, type Look, listed, visible, wrap } from '../look.ts';
import type { RefreshOfFile, RefreshReport } from './refresh-report.ts';

/** What was changed and what not, for people; `isTrial` where nothing was written. */
export function refreshText(report: RefreshReport, look: Look, isTrial: boolean): string {
  const files = report.files.map((file) => fileText(file, look)).filter((text) => text !== '');
  return `${[...files, summaryText(report, isTrial)].join('\n\n')}\n`;
}

function fileText({ path, refreshed, left }: RefreshOfFile, look: Look): string {
  const told = left.filter(({ because }) => because !== 'no-newer-data');
  if (refreshed.length + told.length === 0) return '';
  const changes = refreshed.map(({ range, text, newText, metric, fromPeriod, toPeriod }) => {
    const periods = fromPeriod === toPeriod ? (toPeriod ?? 'undated') : `${fromPeriod ?? 'undated'} → ${toPeriod}`;
    const what = text === newText ? `“${text}” stays true` : `“${text}” → “${newText}”`;
    const told = `${place(range)}  ${look.paint('good', visible(what))}  ${visible(metric)}, ${visible(periods)}`;
    return `  ${told}`;
  });
  const reasons = told.flatMap(({ range, text, metric, message }) => [
    `  ${place(range)}  ${look.paint('warning', `“${visible(text)}” left as it is`)}  ${visible(metric)}`,
    ...wrap(visible(message), look.columns - 12).map((line) => `            ${line}`),
  ]);
  return [look.paint('path', visible(path)), ...changes, ...reasons].join('\n');
}

function place({ start }: { readonly start: { readonly line: number; readonly character: number } }): string {
  return `${start.line + 1}:${start.character + 1}`.padEnd(8);
}

function summaryText({ summary: { refreshed, left, upToDate, files } }: RefreshReport, isTrial: boolean): string {
  const verb = isTrial ? 'would be brought' : 'brought';
  const parts = [
    `${counted(refreshed, 'number')} ${verb} up to date`,
    `${left} left as ${left === 1 ? 'it is' : 'they are'}`,
    `${upToDate} up to date already`,
  ];
  const none = refreshed + left + upToDate === 0;
  return none
    ? 'No number is linked to a metric, so there is nothing to bring up to date. Link one with [64.5%](metric:ID).'
    : `${listed(parts)}, in ${counted(files, 'file')}.`;
}
