import { chosenSeverities } from './choices.ts';
import { chosenFramework, frameworkShelf } from './frameworks-at-hand.ts';
import type { LintOptions } from './lint-options.ts';
import type { DraftOptions } from './load-drafts.ts';
import type { NodeFiles } from './node-files.ts';
import { settingsUri } from './settings-option.ts';
import type { Terminal } from './terminal.ts';

/** What options lay over the settings of drafts. Throws WorkStopped for what there is not. */
export async function draftOptions(
  options: Pick<LintOptions, 'rule' | 'config' | 'framework' | 'preset'>,
  files: NodeFiles,
  terminal: Terminal,
): Promise<DraftOptions> {
  const frameworks = frameworkShelf(files);
  const settings = await settingsUri(options.config, files, terminal);
  const { framework, preset } = options;
  if (framework !== undefined) await chosenFramework(framework, frameworks, files, terminal, settings.settingsUri);
  return {
    overrides: {
      rules: chosenSeverities(options.rule ?? []),
      ...(framework === undefined ? {} : { framework }),
      ...(preset === undefined ? {} : { preset }),
    },
    ...settings,
    frameworks,
  };
}
