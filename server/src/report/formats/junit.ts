import type { FinishedRun } from '../finished-run.ts';
import type { FileReport, ReportedDiagnostic } from '../lint-report.ts';
import { visible } from '../look.ts';
import { placeText } from '../places.ts';
import type { FormatDescription } from '../registry.ts';
import type { FormatWriter } from '../writers.ts';
import { xmlAttribute, xmlText } from '../xml-text.ts';

export const format: FormatDescription = { id: 'junit', summary: 'JUnit XML, for test reports: errors are failures' };

/** A suite for each file, with a failed case for each error; what does not fail a run is printed by its suite. */
const writer: FormatWriter = {
  write(run) {
    const suites = run.report.files.flatMap((file, id) => suite(file, id, run));
    return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`;
  },
};
export default writer;

function suite(file: FileReport, id: number, { version, time }: FinishedRun): string[] {
  const errors = file.diagnostics.filter(({ severity }) => severity === 'error');
  const others = file.diagnostics.filter(({ severity }) => severity !== 'error');
  const attributes = Object.entries({
    id,
    package: 'cqc-lint',
    name: file.path,
    hostname: 'localhost',
    timestamp: time,
    tests: Math.max(1, errors.length),
    failures: errors.length,
    errors: 0,
    time: 0,
  });
  return [
    `  <testsuite ${attributes.map(([name, value]) => attribute(name, String(value))).join(' ')}>`,
    '    <properties>',
    ...properties(file, version),
    '    </properties>',
    ...(errors.length === 0 ? [`    ${testCase('no errors', file)}/>`] : errors.flatMap((one) => failure(one, file))),
    `    <system-out>${xmlText(others.map((one) => text(one, file)).join('\n'))}</system-out>`,
    '    <system-err></system-err>',
    '  </testsuite>',
  ];
}

function properties({ framework, metrics }: FileReport, version: string): string[] {
  const all = [
    ['cqc-lint', version],
    ...(framework === null ? [] : [['framework', framework]]),
    ...metrics.map((path) => ['metrics', path]),
  ];
  return all.map(([name, value]) => `      <property ${attribute('name', name!)} ${attribute('value', value!)}/>`);
}

function failure(error: ReportedDiagnostic, file: FileReport): string[] {
  const { line, character } = error.range.start;
  return [
    `    ${testCase(`${error.rule} at ${line + 1}:${character + 1}`, file)}>`,
    `      <failure ${attribute('type', error.rule)} ${attribute('message', error.message)}>${xmlText(text(error, file))}</failure>`,
    '    </testcase>',
  ];
}

function testCase(name: string, { path }: FileReport): string {
  return `<testcase ${attribute('name', name)} ${attribute('classname', path)} ${attribute('time', '0')}`;
}

function text({ rule, severity, range, message, related }: ReportedDiagnostic, { path }: FileReport): string {
  const lines = [`${placeText(path, range)} ${severity} ${rule}: ${message}`];
  return [...lines, ...related.map((one) => `  ${placeText(one.path, one.range)} ${one.message}`)]
    .map(visible)
    .join('\n');
}

function attribute(name: string, value: string): string {
  return `${name}="${xmlAttribute(visible(value))}"`;
}
