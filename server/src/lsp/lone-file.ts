import type { Diagnostic } from '../diagnostic.ts';
import { type Files, fileName } from '../files.ts';
import { lint } from '../lint.ts';
import { metricsFormat } from '../metrics/metrics-format.ts';
import { type LoadOptions, loadDraft } from '../project.ts';
import { ruleById } from '../rules/registry.ts';
import { settingsFileNames } from '../settings/settings.ts';
import { SourceText } from '../text/source-text.ts';
import { canonicalUri } from './uris.ts';

/** Whether a file is a settings file, by its name, or a metrics or framework file, by what it says. */
export function isCheckedAlone(uri: string, text: string): boolean {
  return isSettings(uri) || looksLikeMetrics(uri, text) || looksLikeFramework(uri, text);
}

/** Whether a YAML or JSON file is written like a framework, well or badly. */
export function looksLikeFramework(uri: string, text: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(fileName(uri)) && /^[ \t]*"?(?:headings|extends)"?[ \t]*:/m.test(text);
}

/** Whether a YAML, JSON or CSV file is written like a metrics file, well or badly. */
export function looksLikeMetrics(uri: string, text: string): boolean {
  const name = fileName(uri).toLowerCase();
  if (/\.ya?ml$/.test(name)) {
    // Other programs’ files have “metrics” too.
    const own = ['observations', 'label', 'unit', 'id'].filter((key) => new RegExp(`\\b${key}[ \\t]*:`).test(text));
    return /^metrics[ \t]*:/m.test(text) && own.length >= 2;
  }
  if (name.endsWith('.json')) return text.includes('"metrics"') && text.includes('"observations"');
  if (metricsFormat(uri) !== 'table') return false;
  const columns = text
    .slice(0, 1000)
    .split(/[\r\n]/, 1)[0]!
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .split(/[,;\t]/)
    .map((column) => column.trim().replaceAll('"', ''));
  return ['id', 'label', 'value'].every((column) => columns.includes(column));
}

/**
 * What is wrong in a metrics or settings file itself, or in a framework file that settings name, as a draft beside it
 * would be told.
 */
export async function checkAlone(uri: string, files: Files, options: LoadOptions): Promise<Diagnostic[]> {
  const content = await files.read(uri);
  const isMetrics = content.kind === 'text' && looksLikeMetrics(uri, content.text);
  const frontMatter = isMetrics ? `metrics: ${JSON.stringify(fileName(uri))}\n` : '';
  const draft = new SourceText(new URL('cqc-lint.md', uri).href, `---\n${frontMatter}---\n`);
  const loaded = await loadDraft(draft, files, options);
  return lint(loaded).diagnostics.filter(
    (diagnostic) => canonicalUri(diagnostic.uri) === uri && isAboutFile(diagnostic.rule),
  );
}

/** Whether a rule judges a file by itself, and not by how a draft uses it. */
function isAboutFile(id: string): boolean {
  return id.startsWith('settings/') || ruleById(id)?.looksAt === 'reading';
}

/** Whether a file is a settings file, by its name. */
export function isSettings(uri: string): boolean {
  return (settingsFileNames as readonly string[]).includes(fileName(uri));
}
