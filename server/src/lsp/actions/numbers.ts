import type { CodeAction, Command } from 'vscode-languageserver/node';
import { formatPeriod } from '../../numbers/wording.ts';
import { pinAllCertain, pinTo } from '../../rules/pinning.ts';
import type { Span } from '../../text/source-text.ts';
import { fixEdits, refreshPlanOf, stepEdits, workspaceEdit } from '../draft-edits.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { pinDraftCommand, refreshDraftCommand } from '../protocol.ts';
import { refactorRewrite } from '../protocol-values.ts';
import type { Server } from '../server.ts';

/** What can be done with the numbers at a place besides what is wrong: pin them to their metric, bring them up to date. */
export function numberActions(checked: CheckedDraft, at: Span, uri: string, server: Server): CodeAction[] {
  const { analysis } = checked.report;
  const here = analysis.numbers.filter(({ mention: { span } }) => span.start <= at.end && at.start <= span.end);
  const byWords = here.filter(({ via }) => via === 'words');
  const pinned = here.filter(({ via }) => via === 'link');
  const draftAction = (title: string, command: string): CodeAction => {
    const call: Command = { title, command, arguments: [{ uri }] };
    return { title, kind: refactorRewrite, command: call };
  };
  const pins = byWords.flatMap((number) => pinTo(analysis, number) ?? []);
  return [
    ...pins.map((fix) => ({ title: fix.title, kind: refactorRewrite, edit: workspaceEdit(fixEdits(fix), server) })),
    ...(pins.length > 0 && pinAllCertain(analysis)
      ? [draftAction('Pin every number of this draft that is certain', pinDraftCommand)]
      : []),
    ...(pinned.length > 0 ? refreshActions(checked, here, server) : []),
    ...(pinned.length > 0 ? [draftAction('Refresh every pinned number of this draft', refreshDraftCommand)] : []),
  ];
}

function refreshActions(
  checked: CheckedDraft,
  here: CheckedDraft['report']['analysis']['numbers'],
  server: Server,
): CodeAction[] {
  const places = new Set(here.map(({ mention }) => mention.span.start));
  return refreshPlanOf(checked).steps.flatMap((step): CodeAction[] => {
    const own = step.numbers.find(({ number }) => places.has(number.mention.span.start));
    if (!own) return [];
    const others = step.numbers.length - 1;
    const period = own.to.period ? ` for ${formatPeriod(own.to.period.value)}` : '';
    const along = others > 0 ? `, and ${others} more that must change with it` : '';
    return [
      {
        title: `Refresh this number: “${own.reads}”${period}${along}`,
        kind: refactorRewrite,
        edit: workspaceEdit(stepEdits([step], checked.loaded.draft.source), server),
      },
    ];
  });
}
