import type { Located, SourceText } from '../text/source-text.ts';
import { readStructured } from '../text/structured.ts';
import type { Settings } from './settings.ts';
import { settingsSchema } from './settings-schema.ts';

/** Reads a settings file. Never throws for what it says: a broken key is left out, and `problems` says why. */
export function readSettings(source: SourceText): Settings {
  const whole = { start: 0, end: source.text.length };
  const { value, problems, spanOf, keySpanOf } = readStructured(source, whole, settingsSchema);
  const {
    authority,
    framework,
    frameworks,
    metrics,
    period,
    drafts,
    audience,
    smallCount,
    knownAcronyms,
    preset,
    rules,
  } = value ?? {};
  const register = value?.references?.register;
  const located = (key: string, text: string | undefined, within: readonly string[] = []): Located<string> | null =>
    text === undefined ? null : { value: text, span: spanOf([...within, key]) };
  const paths = (key: string, value: string | readonly string[] | undefined): Located<string>[] =>
    typeof value === 'string'
      ? [{ value, span: spanOf([key]) }]
      : (value ?? []).map((path, i) => ({ value: path, span: spanOf([key, i]) }));
  return {
    source,
    authority: authority ?? null,
    framework: located('framework', framework),
    frameworks: paths('frameworks', frameworks),
    metrics: paths('metrics', metrics),
    period: located('period', period),
    audience: audience ?? null,
    smallCount: smallCount === undefined ? null : Number(smallCount),
    knownAcronyms: knownAcronyms ?? [],
    drafts: typeof drafts === 'string' ? [drafts] : (drafts ?? []),
    references: value?.references
      ? {
          form: located('form', value.references.form, ['references']),
          file: located('register', typeof register === 'string' ? register : undefined, ['references']),
          listed: register === undefined || typeof register === 'string' ? null : listedIn(register),
          titles: titlesIn(register),
        }
      : null,
    preset: preset === undefined ? null : { value: preset, span: spanOf(['preset']) },
    rules: Object.entries(rules ?? {}).map(([id, severity]) => ({
      id: { value: id, span: keySpanOf(['rules', id]) },
      severity,
    })),
    problems,
  };
}

/** References of a register: the items of a list, or the keys of a table of titles. */
function listedIn(register: readonly string[] | Readonly<Record<string, string>>): readonly string[] {
  return Array.isArray(register) ? (register as readonly string[]) : Object.keys(register);
}

function titlesIn(
  register: string | readonly string[] | Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, string>> {
  if (register === undefined || typeof register === 'string' || Array.isArray(register)) return {};
  return register as Readonly<Record<string, string>>;
}
