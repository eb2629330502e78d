import { type CancellationToken, ResponseError } from 'vscode-jsonrpc';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { fileName } from '../../files.ts';
import type { Metric, MetricsFile } from '../../metrics/metrics.ts';
import { SourceText } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { type CitingDraft, citing } from '../citations/citing.ts';
import { workspaceEdit } from '../draft-edits.ts';
import { prepareRenameRequest, renameRequest } from '../messages.ts';
import { measureAt } from '../places/measure-at.ts';
import { requestFailed } from '../protocol-values.ts';
import { renameEdits, whyFixed, whyNotCalled } from '../renaming/rename-metric.ts';
import type { Capability, Server } from '../server.ts';
import { canonicalUri } from '../uris.ts';

/** Gives a metric another id, in its file and in the links of every draft, open or not. */
const rename: Capability = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  register(server) {
    const { connection } = server;
    connection.onRequest(prepareRenameRequest, ({ textDocument, position }, token) =>
      answer(server, token, null, async () => {
        const found = await measureAt(server, textDocument.uri, position);
        if (!found) return null;
        const { metric, idRange, range } = found;
        if (!idRange) return refused('To rename a metric, put the cursor on its id, or on a number that links to it.');
        const why = whyFixed(metric);
        return why === null ? { range, placeholder: metric.id.value } : refused(why);
      }),
    );
    connection.onRequest(renameRequest, ({ textDocument, position, newName }, token) =>
      answer<WorkspaceEdit | null | ResponseError<never>>(server, token, null, async () => {
        const found = await measureAt(server, textDocument.uri, position);
        if (!found?.idRange) return null;
        return renamed(found.metric, newName.trim(), server, token);
      }),
    );
  },
};

async function renamed(
  metric: Metric,
  newId: string,
  server: Server,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError<never>> {
  const { workspace } = server;
  workspace.lookAtWholeDisk();
  const all = await workspace.citations.all(token);
  const own = canonicalUri(metric.source.uri);
  const together = new Set([
    own,
    ...all.flatMap(({ metricsFiles }) => (metricsFiles.includes(own) ? metricsFiles : [])),
  ]);
  const files = await Promise.all([...together].map((uri) => workspace.metrics.read(uri)));
  const why = whyFixed(metric) ?? whyNotCalled(metric, newId, files.filter(isRead));
  if (why !== null) return refused(why);
  const drafts = citing(metric, all);
  for (const draft of drafts) {
    if (await isAsRead(draft, server)) continue;
    workspace.changed([draft.uri]);
    return refused(`${fileName(draft.uri)} was changed meanwhile, so nothing was renamed. Try again.`);
  }
  return workspaceEdit(renameEdits(metric, newId, drafts), server);
}

function isRead(file: MetricsFile | null): file is MetricsFile {
  return file !== null;
}

/** Whether the id still stands where a draft was seen to have it. */
async function isAsRead({ uri, links }: CitingDraft, { workspace }: Server): Promise<boolean> {
  const content = await workspace.files.read(uri);
  const source = new SourceText(uri, content.kind === 'text' ? content.text : '');
  return links.every(({ idRange, written }) => source.slice(source.span(idRange)) === written);
}

function refused(message: string): ResponseError<never> {
  return new ResponseError(requestFailed, message);
}

export default rename;
