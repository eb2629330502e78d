import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { DiagnosticFix, Fix } from '../diagnostic.ts';
import type { RefreshPlan, RefreshStep } from '../numbers/refresh/refresh-plan.ts';
import { refreshOf } from '../refresh.ts';
import type { SourceText } from '../text/source-text.ts';
import type { CheckedDraft } from './examined-draft.ts';
import { applyEditRequest } from './messages.ts';
import type { Server } from './server.ts';

type Edits = DiagnosticFix['edits'];

/** Edits of documents as the client takes them; those of documents that are open carry the version they were made for. */
export function workspaceEdit(edits: Edits, { client, workspace }: Server): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, range, newText } of edits) {
    const edit = { range, newText };
    const clientUri = workspace.clientUri(uri);
    changes[clientUri] = [...(changes[clientUri] ?? []), edit];
  }
  if (!client.documentChanges) return { changes };
  return {
    documentChanges: Object.entries(changes).map(([uri, edits]) => ({
      textDocument: { uri, version: workspace.documents.get(uri)?.version ?? null },
      edits,
    })),
  };
}

/** Asks the client to make edits; whether it did. */
export async function applyEdits(edits: Edits, label: string, server: Server): Promise<boolean> {
  if (!server.client.appliesEdits) return false;
  const edit = workspaceEdit(edits, server);
  return (await server.connection.sendRequest(applyEditRequest, { label, edit })).applied;
}

/** The edits of a fix by lines and characters. */
export function fixEdits({ edits }: Fix): Edits {
  return edits.map(({ place: { source, span }, newText }) => ({ uri: source.uri, range: source.range(span), newText }));
}

/** The edits of steps of a refresh by lines and characters. */
export function stepEdits(steps: readonly RefreshStep[], source: SourceText): Edits {
  return steps
    .flatMap(({ edits }) => edits)
    .map(({ span, newText }) => ({ uri: source.uri, range: source.range(span), newText }));
}

const plans = new WeakMap<CheckedDraft, RefreshPlan>();

/** How the pinned numbers of a draft are brought up to date; worked out once for each state of the draft. */
export function refreshPlanOf(checked: CheckedDraft): RefreshPlan {
  const plan = plans.get(checked) ?? refreshOf(checked.loaded, checked.report);
  plans.set(checked, plan);
  return plan;
}
