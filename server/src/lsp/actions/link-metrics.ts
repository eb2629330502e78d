import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../diagnostic.ts';
import { nameMetrics } from '../../draft/name-metrics.ts';
import { folderOf } from '../../files.ts';
import { metricsSkeleton } from '../../framework/skeleton.ts';
import { fixEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { type Entry, uriIn } from '../host/disk.ts';
import { nearbyMetricsFiles, pathFrom } from '../nearby-files.ts';
import { toProtocol } from '../protocol-diagnostics.ts';
import { quickFix } from '../protocol-values.ts';
import type { Server } from '../server.ts';
import { schemeOf } from '../uris.ts';

/** How many metrics files are offered. */
const most = 5;

/**
 * Where a draft names no metrics file: names one of those in its folder or one below, each as an action; where there is
 * none, makes one.
 */
export async function linkMetricsFixes(
  checked: CheckedDraft,
  here: readonly Diagnostic[],
  server: Server,
): Promise<CodeAction[]> {
  const diagnostic = here.find(({ rule }) => rule === 'metrics/not-linked');
  if (!diagnostic) return [];
  const { draft } = checked.loaded;
  const { source } = draft;
  const { files, disk } = server.workspace;
  const found = await nearbyMetricsFiles(source.uri, files, disk);
  if (found.length === 0) {
    const action = await newMetricsFileFix(checked, server);
    return action ? [{ ...action, diagnostics: [toProtocol(diagnostic, server)] }] : [];
  }
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

/** Makes a metrics file beside the draft, with how to write an entry and none yet, and names it in the draft. */
async function newMetricsFileFix(
  { loaded: { draft, authority } }: CheckedDraft,
  server: Server,
): Promise<CodeAction | null> {
  const { source } = draft;
  const { client, workspace } = server;
  // A draft that was never saved has no folder of its own.
  const isSaved = workspace.disk.schemes.has(schemeOf(workspace.clientUri(source.uri)));
  if (!client.createsFiles || !isSaved) return null;
  const folder = folderOf(source.uri);
  const name = freeName(await workspace.disk.list(folder));
  const uri = workspace.clientUri(uriIn(folder, { name, kind: 'file' }));
  const { span, newText } = nameMetrics(draft, name);
  const title = `Make a metrics file, ${name}, to check the numbers against`;
  const { documentChanges = [] } = workspaceEdit(
    fixEdits({ title, edits: [{ place: { source, span }, newText }] }),
    server,
  );
  const start = { line: 0, character: 0 };
  const skeleton = metricsSkeleton(authority === null ? {} : { authority });
  const created: WorkspaceEdit['documentChanges'] = [
    { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: skeleton }] },
  ];
  return { title, kind: quickFix, edit: { documentChanges: [...created, ...documentChanges] } };
}

/** `metrics.yaml`, or the next name that nothing in the folder has. */
function freeName(entries: readonly Entry[]): string {
  const taken = new Set(entries.map(({ name }) => name.toLowerCase()));
  let name = 'metrics.yaml';
  for (let count = 2; taken.has(name); count++) name = `metrics-${count}.yaml`;
  return name;
}
