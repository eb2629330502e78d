import type { Severity } from '../diagnostic.ts';
import { fileName } from '../files.ts';
import type { LoadedDraft } from '../project.ts';
import { rules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import type { Located, SourceText } from '../text/source-text.ts';
import { settingsSection } from './editor-settings.ts';
import type { EffectiveSetting } from './protocol.ts';

const byDefault = 'default';

/** What applies to a draft, value by value, and where each was set. */
export function effectiveSettings(loaded: LoadedDraft): EffectiveSetting[] {
  const { draft, settings, framework, metrics, period, authority, overrides } = loaded;
  const { frontMatter } = draft;
  const from = (own: Located<unknown> | null | undefined, shared: Located<unknown> | null | undefined): string =>
    own ? at(draft.source, own) : shared && settings ? at(settings.source, shared) : byDefault;
  return [
    {
      setting: 'settings file',
      value: settings ? fileName(settings.source.uri) : 'none',
      from: settings
        ? decodeURIComponent(new URL(settings.source.uri).pathname)
        : 'looked for from the draft’s folder upwards',
    },
    {
      setting: 'framework',
      value: framework ? `${framework.id} (${framework.title})` : 'unknown',
      from: overrides.framework ? editor('framework') : from(frontMatter.framework, settings?.framework),
    },
    {
      setting: 'metrics',
      value: metrics.map(({ source }) => fileName(source.uri)).join(', ') || 'none',
      from: from(frontMatter.metrics[0], settings?.metrics[0]),
    },
    { setting: 'period', value: period?.key ?? 'none', from: from(frontMatter.period, settings?.period) },
    { setting: 'authority', value: authority ?? 'none', from: authorityFrom(loaded) },
    ...rules.map((rule) => severityOf(rule, loaded)),
  ];
}

function authorityFrom({ draft, settings, metrics }: LoadedDraft): string {
  const { authority } = draft.frontMatter;
  if (authority) return at(draft.source, authority);
  if (settings?.authority) return fileName(settings.source.uri);
  const file = metrics.find((file) => file.authority);
  return file?.authority ? at(file.source, file.authority) : byDefault;
}

/** The severity of a rule: the editor's before the settings file's, a rule's own before its group's. */
function severityOf(rule: Rule, { overrides, settings }: LoadedDraft): EffectiveSetting {
  const group = `${rule.id.split('/')[0]}/`;
  const fromEditor = (id: string): Severity | undefined => overrides.rules?.get(id);
  const fromFile = (id: string) => settings?.rules.findLast((setting) => setting.id.value === id);
  const found = (value: Severity, from: string): EffectiveSetting => ({ setting: rule.id, value, from });

  const own = fromEditor(rule.id);
  if (own) return found(own, editor(`rules, ${rule.id}`));
  const inFile = fromFile(rule.id);
  const editorGroup = fromEditor(group);
  if (editorGroup) return found(editorGroup, editor(`rules, ${group}`));
  const chosen = inFile ?? fromFile(group);
  return chosen && settings ? found(chosen.severity, at(settings.source, chosen.id)) : found(rule.severity, byDefault);
}

function editor(setting: string): string {
  return `the editor’s setting ${settingsSection}.${setting}`;
}

function at(source: SourceText, { span }: Located<unknown>): string {
  return `${fileName(source.uri)}, line ${source.positionAt(span.start).line + 1}`;
}
