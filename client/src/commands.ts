import { commands, type Disposable, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showReferencesCommand } from '../../server/src/lsp/protocol.ts';
import { restart } from './client-options.ts';
import { showPlaceCommand, showRuleCommand } from './command-names.ts';
import { EffectiveSettingsView } from './effective-settings-view.ts';
import { lintWorkspace } from './lint-workspace.ts';
import { newDraft } from './new-draft.ts';
import { showPlace } from './show-place.ts';
import { showReferences } from './show-references.ts';
import { showRule } from './show-rule.ts';

type Handlers = Readonly<Record<string, (...given: unknown[]) => unknown>>;

/** Registers every command of the extension: those of its views, which `ofViews` handles, and all others. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  ofViews: Handlers,
): Disposable[] {
  const effectiveSettings = new EffectiveSettingsView(client);
  const handlers: Handlers = {
    ...ofViews,
    'cqcLint.lintWorkspace': () => lintWorkspace(client),
    'cqcLint.newDraft': () => newDraft(client),
    'cqcLint.showEffectiveSettings': () => effectiveSettings.show(),
    'cqcLint.restart': () => restart(client),
    [showPlaceCommand]: (place) => showPlace(place),
    [showReferencesCommand]: showReferences,
    [showRuleCommand]: (rule) => showRule(context.extensionUri, rule),
    'cqcLint.showOutput': () => client.outputChannel.show(),
  };
  const registered = Object.entries(handlers).map(([name, run]) =>
    commands.registerCommand(name, async (...given: unknown[]) => {
      try {
        return await run(...given);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('CQC Lint could not do this: {0}', reason));
      }
    }),
  );
  return [effectiveSettings, ...registered];
}
