import type { CodeAction } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../diagnostic.ts';
import { nameMetrics } from '../../draft/name-metrics.ts';
import { fixEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { nearbyMetricsFiles, pathFrom } from '../nearby-files.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** How many metrics files are offered. */
const most = 5;

/** Where a draft names no metrics file: names one of those in its folder or one below, each as an action. */
export async function linkMetricsFixes(
  { loaded: { draft } }: CheckedDraft,
  here: readonly Diagnostic[],
  server: Server,
): Promise<CodeAction[]> {
  const diagnostic = here.find(({ rule }) => rule === 'metrics/not-linked');
  if (!diagnostic) return [];
  const { source } = draft;
  const { files, disk } = server.workspace;
  const found = await nearbyMetricsFiles(source.uri, files, disk);
  return found.slice(0, most).map((uri): CodeAction => {
    const path = pathFrom(source.uri, uri);
    const { span, newText } = nameMetrics(draft, path);
    const title = `Check the numbers against ${path}`;
    const edits = fixEdits({ title, edits: [{ place: { source, span }, newText }] });
    return {
      title,
      kind: quickFix,
      diagnostics: [toProtocol(diagnostic, server)],
      edit: workspaceEdit(edits, server),
      ...(found.length === 1 ? { isPreferred: true } : {}),
    };
  });
}
