import { fileName } from '../../../files.ts';
import { isSettings, looksLikeFramework, looksLikeMetrics } from '../../lone-file.ts';
import type { FileKind } from './file-schema.ts';

/**
 * What kind of file a YAML text is or is on its way to become; null for files of other programs. JSON files are left to the
 * editors, which know their schemas from the package or from `$schema`.
 */
export function fileKind(uri: string, text: string): FileKind | null {
  if (!/\.ya?ml$/i.test(fileName(uri))) return null;
  if (isSettings(uri)) return 'settings';
  if (looksLikeMetrics(uri, text) || isNewMetricsFile(uri, text)) return 'metrics';
  return looksLikeFramework(uri, text) ? 'framework' : null;
}

/** Whether a file is called like a metrics file and has nothing in it yet that one would not have. */
function isNewMetricsFile(uri: string, text: string): boolean {
  return /metrics/i.test(fileName(uri)) && /^(?:\s|#[^\n]*\n)*(?:$|(?:authority|areas|metrics|a|m)\b)/.test(text);
}
