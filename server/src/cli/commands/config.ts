import { Option } from 'commander';
import { jsonText } from '../../report/json-text.ts';
import { relativePath } from '../../report/relative-path.ts';
import { effectiveSettings, type NameOverride } from '../../report/settings/effective-settings.ts';
import { type SettingsOfDraft, settingsText } from '../../report/settings/settings-text.ts';
import { draftOptions } from '../draft-options.ts';
import type { LintOptions } from '../lint-options.ts';
import { loadDrafts } from '../load-drafts.ts';
import { NodeFiles } from '../node-files.ts';
import { folderUri } from '../root.ts';
import { type ExitStatus, exitStatus, lookOf, type Terminal, WorkStopped } from '../terminal.ts';
import type { AddCommand } from './command.ts';
import { addSettingsOptions } from './settings-options.ts';

type ConfigOptions = Pick<LintOptions, 'rule' | 'config' | 'framework' | 'preset' | 'color'> & {
  readonly format: 'table' | 'json';
};

export const addConfig: AddCommand = (program, terminal, finish) => {
  const command = program
    .command('config')
    .summary('show the settings that apply to drafts, and which file gave each')
    .description('Shows every setting that applies to drafts, with the file and line, or the option, that gave it.')
    .argument('<files...>', 'drafts, folders or globs')
    .addOption(new Option('--format <name>', 'how to write it').choices(['table', 'json']).default('table'));
  addSettingsOptions(command)
    .option('--no-color', 'no colours')
    .addHelpText(
      'after',
      '\nExamples:\n  cqc-lint config self-assessment.md\n  cqc-lint config drafts --preset publication',
    )
    .action(async (names: string[], options: ConfigOptions) => finish(await runConfig(names, options, terminal)));
};

/** Writes what applies to drafts. Throws WorkStopped where there is none. */
export async function runConfig(
  names: readonly string[],
  options: ConfigOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const files = new NodeFiles();
  const { drafts, complete } = await loadDrafts(names, files, await draftOptions(options, files, terminal), terminal);
  if (drafts.length === 0) throw new WorkStopped('There is no draft to show the settings of.');
  const report = drafts.map(
    (loaded): SettingsOfDraft => ({
      path: relativePath(folderUri(terminal.cwd), loaded.draft.source.uri),
      settings: effectiveSettings(loaded, optionName),
    }),
  );
  const look = lookOf(terminal.stdout, terminal.env, options.color);
  terminal.stdout.write(
    options.format === 'json' ? jsonText({ version: 1, files: report }) : settingsText(report, look),
  );
  return complete ? exitStatus.clean : exitStatus.stopped;
}

const optionName: NameOverride = (key, id) => (key === 'rules' ? `--rule ${id}` : `--${key}`);
