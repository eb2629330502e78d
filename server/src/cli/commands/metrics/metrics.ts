import type { AddCommand } from '../command.ts';
import { addMetricsCheck } from './check.ts';
import { addMetricsConvert } from './convert.ts';
import { addMetricsDiff } from './diff.ts';
import { addMetricsImport } from './import.ts';

/** The commands about metrics files: `cqc-lint metrics NAME …`. */
export const addMetrics: AddCommand = (program, terminal, finish) => {
  const metrics = program
    .command('metrics')
    .summary('check, convert, import and compare metrics files')
    .description('Works on metrics files: the figures that drafts are checked against.')
    .helpCommand('help [command]', 'show the help of a command');
  for (const add of [addMetricsCheck, addMetricsConvert, addMetricsImport, addMetricsDiff])
    add(metrics, terminal, finish);
};
