import { type Command, Option } from 'commander';
import { presetNames } from '../../settings/presets.ts';
import { collect } from './command.ts';

/** Adds the options that lie over the settings of drafts. */
export function addSettingsOptions(command: Command): Command {
  return command
    .option(
      '--rule <id=severity>',
      'set a rule, or a group such as number/, to error, warning, info, hint or off; may be repeated',
      collect,
    )
    .addOption(
      new Option('--preset <name>', 'how severe to be where --rule and “rules” of the settings say nothing').choices(
        presetNames,
      ),
    )
    .option('--config <file>', 'use this settings file instead of the nearest cqc-lint.yaml')
    .option('--framework <id>', 'check against this framework, whatever the drafts name');
}
