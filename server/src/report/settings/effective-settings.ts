import type { Severity } from '../../diagnostic.ts';
import { fileName } from '../../files.ts';
import type { LoadedDraft } from '../../project.ts';
import { rules } from '../../rules/registry.ts';
import type { Rule } from '../../rules/rule.ts';
import { presetSeverity } from '../../settings/presets.ts';
import type { Located, SourceText } from '../../text/source-text.ts';

/** A value that applies to a draft, and where it was set, in words. */
export interface EffectiveSetting {
  readonly setting: string;
  readonly value: string;
  readonly from: string;
}

/** Says where a value was set that lies over every file: an editor's setting, or an option of the command. */
export type NameOverride = (key: 'framework' | 'preset' | 'rules', id?: string) => string;

const byDefault = 'default';

/** What applies to a draft, value by value, and where each was set. */
export function effectiveSettings(loaded: LoadedDraft, override: NameOverride): EffectiveSetting[] {
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
      from: overrides.framework ? override('framework') : from(frontMatter.framework, settings?.framework),
    },
    {
      setting: 'metrics',
      value: metrics.map(({ source }) => fileName(source.uri)).join(', ') || 'none',
      from: from(frontMatter.metrics[0], settings?.metrics[0]),
    },
    { setting: 'period', value: period?.key ?? 'none', from: from(frontMatter.period, settings?.period) },
    { setting: 'authority', value: authority ?? 'none', from: authorityFrom(loaded) },
    ...readers(loaded),
    presetOf(loaded, override),
    ...rules.map((rule) => severityOf(rule, loaded, override)),
  ];
}

/** What depends on who reads the drafts. */
function readers({ draft, settings }: LoadedDraft): EffectiveSetting[] {
  const named = settings ? fileName(settings.source.uri) : byDefault;
  const { audience } = draft.frontMatter;
  const setting = (name: string, value: string | null | undefined, otherwise: string): EffectiveSetting => ({
    setting: name,
    value: value || otherwise,
    from: value ? named : byDefault,
  });
  return [
    audience
      ? { setting: 'audience', value: audience.value, from: at(draft.source, audience) }
      : setting('audience', settings?.audience, 'public'),
    setting('smallCount', settings?.smallCount?.toString(), '5'),
    setting('knownAcronyms', settings?.knownAcronyms.join(', '), 'none'),
    setting('drafts', settings?.drafts.join(', '), 'those whose front matter names a framework'),
  ];
}

function presetOf({ overrides, settings }: LoadedDraft, override: NameOverride): EffectiveSetting {
  if (overrides.preset) return { setting: 'preset', value: overrides.preset, from: override('preset') };
  const preset = settings?.preset;
  if (!settings || !preset) return { setting: 'preset', value: 'none', from: byDefault };
  return { setting: 'preset', value: preset.value, from: at(settings.source, preset) };
}

function authorityFrom({ draft, settings, metrics }: LoadedDraft): string {
  const { authority } = draft.frontMatter;
  if (authority) return at(draft.source, authority);
  if (settings?.authority) return fileName(settings.source.uri);
  const file = metrics.find((file) => file.authority);
  return file?.authority ? at(file.source, file.authority) : byDefault;
}

/** The severity of a rule: the overrides' before the settings file's, a rule's own before its group's, the preset's last. */
function severityOf(rule: Rule, loaded: LoadedDraft, override: NameOverride): EffectiveSetting {
  const { overrides, settings } = loaded;
  const group = `${rule.id.split('/')[0]}/`;
  const over = (id: string): Severity | undefined => overrides.rules?.get(id);
  const inFile = (id: string) => settings?.rules.findLast((setting) => setting.id.value === id);
  const found = (value: Severity, from: string): EffectiveSetting => ({ setting: rule.id, value, from });

  const own = over(rule.id);
  if (own) return found(own, override('rules', rule.id));
  const ownGroup = over(group);
  if (ownGroup) return found(ownGroup, override('rules', group));
  const chosen = inFile(rule.id) ?? inFile(group);
  if (chosen && settings) return found(chosen.severity, at(settings.source, chosen.id));
  const preset = overrides.preset ?? settings?.preset?.value ?? null;
  const severity = presetSeverity(preset, rule.id, rule.severity);
  return found(severity, severity === rule.severity ? byDefault : `preset ${preset}`);
}

function at(source: SourceText, { span }: Located<unknown>): string {
  return `${fileName(source.uri)}, line ${source.positionAt(span.start).line + 1}`;
}
