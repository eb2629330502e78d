import type { Severity } from '../diagnostic.ts';
import type { Located, SourceText, TextProblem } from '../text/source-text.ts';
import type { Preset } from './presets.ts';

/** The name of the settings file, looked for from a draft's folder upwards to the workspace's root. */
export const settingsFileNames = ['cqc-lint.yaml', 'cqc-lint.yml'] as const;

/** What one `cqc-lint.yaml` says; a key that is absent or broken is null or empty. */
export interface Settings {
  readonly source: SourceText;
  readonly authority: string | null;
  readonly framework: Located<string> | null;
  /** Paths of the council's own framework files, relative to the settings file. */
  readonly frameworks: readonly Located<string>[];
  /** Paths relative to the settings file. */
  readonly metrics: readonly Located<string>[];
  readonly period: Located<string> | null;
  readonly audience: 'public' | 'internal' | null;
  /** Counts of people below this are too small to publish; null where it does not say. */
  readonly smallCount: number | null;
  /** Acronyms that readers know without an explanation, besides those that everybody knows. */
  readonly knownAcronyms: readonly string[];
  /** Globs, relative to the settings file, of Markdown files that are drafts although their front matter names no framework. */
  readonly drafts: readonly string[];
  /** How drafts refer to the information return; null where it does not say. */
  readonly references: ReferenceSettings | null;
  readonly preset: Located<Preset> | null;
  readonly rules: readonly { readonly id: Located<string>; readonly severity: Severity }[];
  readonly problems: readonly TextProblem[];
}

interface ReferenceSettings {
  /** With `{number}` for the number; null where it does not say. */
  readonly form: Located<string> | null;
  /** The file that lists the references, relative to the settings file; null where they are listed here or nowhere. */
  readonly file: Located<string> | null;
  /** The references as they are listed here, `IR 5` or `5`; null where they are not. */
  readonly listed: readonly string[] | null;
  /** Their titles, where they are listed here as a table. */
  readonly titles: Readonly<Record<string, string>>;
}

/** What the command line or the editor lays over every file. */
export interface Overrides {
  readonly framework?: string;
  readonly preset?: Preset;
  readonly rules?: ReadonlyMap<string, Severity>;
}
