import type { Finding, Fix } from './diagnostic.ts';
import type { Draft } from './draft/draft.ts';
import { parseDraft } from './draft/parse-draft.ts';
import { type Files, folderOf, isWithin, resolveUri } from './files.ts';
import type { Framework } from './framework/framework.ts';
import { FrameworkShelf } from './framework/framework-shelf.ts';
import { type FrameworkName, namedFramework } from './framework/named-framework.ts';
import { type OwnFrameworks, readOwnFrameworks } from './framework/own-frameworks.ts';
import type { FrameworkText } from './framework/read-framework.ts';
import { metricsFindings } from './metrics/checks/metrics-findings.ts';
import { duplicateIds } from './metrics/duplicate-ids.ts';
import { loadMetrics } from './metrics/load-metrics.ts';
import type { MetricsFile } from './metrics/metrics.ts';
import { withPrecedence } from './metrics/precedence.ts';
import { type Period, parsePeriod } from './quantities/period.ts';
import { namesDraft } from './settings/names-draft.ts';
import { readSettings } from './settings/read-settings.ts';
import { type References, readReferences } from './settings/reference-register.ts';
import { type Overrides, type Settings, settingsFileNames } from './settings/settings.ts';
import { type Located, type Place, SourceText, type TextProblem } from './text/source-text.ts';

/** Something that reading found wrong, under the rule that reports it. */
export interface Problem {
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
  readonly related?: Finding['related'];
  readonly fixes?: readonly Fix[];
}

/** A draft with everything it is to be checked against. */
export interface LoadedDraft {
  readonly draft: Draft;
  readonly settings: Settings | null;
  readonly overrides: Overrides;
  readonly framework: Framework | null;
  /** The frameworks that the settings name, whichever the draft follows. */
  readonly ownFrameworks: readonly FrameworkText[];
  /** As they hold together: see `withPrecedence`. */
  readonly metrics: readonly MetricsFile[];
  /** The same files as they were read. */
  readonly metricsFiles: readonly MetricsFile[];
  readonly namesMetrics: boolean;
  readonly references: References;
  /** The file that lists the references, where the settings name one that can be read. */
  readonly register: SourceText | null;
  /** The default reporting year. */
  readonly period: Period | null;
  readonly authority: string | null;
  readonly problems: readonly Problem[];
  /** URIs of the files read or looked for besides the draft: a change in one of them changes the result. */
  readonly dependsOn: readonly string[];
}

export interface LoadOptions {
  /** The folder (a URI ending in `/`) that metrics and settings must lie in. */
  readonly root: string;
  readonly overrides?: Overrides;
  /** A settings file to use instead of the nearest one. */
  readonly settingsUri?: string;
  /** Parses the draft, where there is a faster way than from nothing; the same is to come of it. */
  readonly parse?: (source: SourceText) => Draft;
  /** Where frameworks are found besides the default one and those that the settings name. */
  readonly frameworks?: FrameworkShelf;
  /** The draft as it was loaded before an edit: files whose text is still the same are not read again. */
  readonly previous?: LoadedDraft | null;
}

/** Reads what a draft names. Never throws for what a file says: that becomes a problem, and the rest is still loaded. */
export async function loadDraft(source: SourceText, files: Files, options: LoadOptions): Promise<LoadedDraft> {
  const draft = (options.parse ?? parseDraft)(source);
  const overrides = options.overrides ?? {};
  const problems: Problem[] = [...reported('draft/front-matter', source, draft.frontMatter.problems)];
  const dependsOn: string[] = [];

  const settings = await findSettings(source.uri, files, options, dependsOn);
  if (settings) problems.push(...reported('settings/schema', settings.source, settings.problems));

  const shelf = options.frameworks ?? new FrameworkShelf(files, null);
  const own = await findOwnFrameworks(settings, files, options.root, shelf);
  dependsOn.push(...own.dependsOn);
  const { framework, problems: wrongName } = await namedFramework(nameOf(draft, settings, overrides), own.texts, shelf);
  problems.push(...own.problems, ...wrongName);
  const named = namedMetrics(draft, settings);
  const metricsFiles: MetricsFile[] = [];
  for (const { base, path } of named) {
    const surroundings = { files, root: options.root, known: options.previous?.metricsFiles ?? [] };
    const { file, uri, problem: message } = await loadMetrics(base.uri, path.value, surroundings);
    if (uri) dependsOn.push(uri);
    if (message) problems.push({ rule: 'metrics/unreadable', place: { source: base, span: path.span }, message });
    if (!file) continue;
    problems.push(...reported('metrics/schema', file.source, file.problems));
    metricsFiles.push(file);
  }
  const authority =
    draft.frontMatter.authority?.value ??
    settings?.authority ??
    metricsFiles.find((file) => file.authority)?.authority?.value ??
    null;
  const metrics = withPrecedence(metricsFiles, authority);
  problems.push(...duplicateIds(metrics).map((finding) => ({ ...finding, rule: 'metrics/duplicate-id' })));
  problems.push(...metrics.flatMap(metricsFindings));
  const register = await loadRegister(settings, files, options.root, problems, dependsOn);
  return {
    draft,
    settings,
    overrides,
    framework,
    ownFrameworks: own.texts,
    metrics,
    metricsFiles,
    namesMetrics: named.length > 0,
    references: referencesOf(settings, register, options.previous ?? null),
    register,
    period: choosePeriod(draft, settings, problems),
    authority,
    problems,
    dependsOn,
  };
}

/** A loaded draft with another text, whose front matter must be the same, so that it is checked against the same files. */
export function withText(loaded: LoadedDraft, text: string): LoadedDraft {
  return { ...loaded, draft: parseDraft(new SourceText(loaded.draft.source.uri, text), loaded.draft) };
}

/** Whether a Markdown file is a draft: its front matter names a framework, or a `drafts:` glob of the settings names it. */
export function isDraft(draft: Draft, settings: Settings | null): boolean {
  return draft.frontMatter.framework !== null || (settings !== null && namesDraft(settings, draft.source.uri));
}

/** The nearest settings file from the draft's folder up to the root, or null. */
async function findSettings(
  draftUri: string,
  files: Files,
  options: LoadOptions,
  dependsOn: string[],
): Promise<Settings | null> {
  for (const uri of options.settingsUri ? [options.settingsUri] : settingsUris(draftUri, options.root)) {
    dependsOn.push(uri);
    const content = await files.read(uri);
    if (content.kind !== 'text') continue;
    const known = options.previous?.settings;
    return isText(known?.source, uri, content.text) ? known! : readSettings(new SourceText(uri, content.text));
  }
  return null;
}

/** Where settings are looked for, nearest first. */
function settingsUris(draftUri: string, root: string): string[] {
  const uris: string[] = [];
  for (let folder = folderOf(draftUri); ; folder = folderOf(folder)) {
    uris.push(...settingsFileNames.map((name) => folder + name));
    if (!isWithin(root, folder) || folder === root || folder === folderOf(folder)) return uris;
  }
}

/** The frameworks that the settings name, with all that is wrong in them. */
async function findOwnFrameworks(
  settings: Settings | null,
  files: Files,
  root: string,
  shelf: FrameworkShelf,
): Promise<OwnFrameworks> {
  if (!settings || settings.frameworks.length === 0) return { texts: [], problems: [], dependsOn: [] };
  const own = await readOwnFrameworks(settings.source, settings.frameworks, files, root, shelf);
  const made = await Promise.all(own.texts.map((text) => shelf.make(text, own.texts)));
  return { ...own, problems: [...own.problems, ...made.flatMap(({ problems }) => problems)] };
}

/** The framework's name: the overrides', else the draft's, else the settings'. */
function nameOf(draft: Draft, settings: Settings | null, overrides: Overrides): FrameworkName | null {
  const { framework } = draft.frontMatter;
  if (overrides.framework !== undefined) {
    const span = framework?.span ?? { start: 0, end: 0 };
    return { value: overrides.framework, place: { source: draft.source, span }, isWritten: false };
  }
  const named = framework
    ? { ...framework, source: draft.source }
    : settings?.framework && { ...settings.framework, source: settings.source };
  return named ? { value: named.value, place: { source: named.source, span: named.span }, isWritten: true } : null;
}

interface NamedMetrics {
  readonly base: SourceText;
  readonly path: Located<string>;
}

/** The metrics files to read: the front matter's, or else the settings'. */
function namedMetrics(draft: Draft, settings: Settings | null): NamedMetrics[] {
  if (draft.frontMatter.metrics.length > 0) {
    return draft.frontMatter.metrics.map((path) => ({ base: draft.source, path }));
  }
  return settings ? settings.metrics.map((path) => ({ base: settings.source, path })) : [];
}

/** Whether a text was read from that file and is the same as this one. */
function isText(known: SourceText | undefined, uri: string, text: string): boolean {
  return known?.uri === uri && known.text === text;
}

function referencesOf(
  settings: Settings | null,
  register: SourceText | null,
  previous: LoadedDraft | null,
): References {
  const isSame =
    previous?.settings === settings &&
    previous?.register?.uri === register?.uri &&
    previous?.register?.text === register?.text;
  return previous && isSame ? previous.references : readReferences(settings, register);
}

/** The file that lists the references of drafts, where the settings name one that can be read. */
async function loadRegister(
  settings: Settings | null,
  files: Files,
  root: string,
  problems: Problem[],
  dependsOn: string[],
): Promise<SourceText | null> {
  const file = settings?.references?.file;
  if (!settings || !file) return null;
  const uri = resolveUri(settings.source.uri, file.value);
  const isInside = isWithin(root, uri);
  if (isInside) dependsOn.push(uri);
  const content = isInside ? await files.read(uri) : null;
  if (content?.kind === 'text') return new SourceText(uri, content.text);
  const why = content
    ? 'could not be read as text. Check the spelling; the path starts from the folder of this file'
    : 'lies outside this folder. Copy it beside the settings and name it here';
  problems.push({
    rule: 'settings/schema',
    place: { source: settings.source, span: file.span },
    message: `The register “${file.value}” ${why}. Until then references are not checked against it.`,
  });
  return null;
}

function choosePeriod(draft: Draft, settings: Settings | null, problems: Problem[]): Period | null {
  const named = draft.frontMatter.period
    ? { ...draft.frontMatter.period, source: draft.source, rule: 'draft/front-matter' }
    : settings?.period
      ? { ...settings.period, source: settings.source, rule: 'settings/schema' }
      : null;
  if (!named) return null;
  const period = parsePeriod(named.value);
  if (period) return period;
  problems.push({
    rule: named.rule,
    place: { source: named.source, span: named.span },
    message: `“${named.value}” is not a period that can be read. Write a financial year as 2024-25, or a calendar year as 2024.`,
  });
  return null;
}

function reported(rule: string, source: SourceText, problems: readonly TextProblem[]): Problem[] {
  return problems.map(({ span, message }) => ({ rule, place: { source, span }, message }));
}
