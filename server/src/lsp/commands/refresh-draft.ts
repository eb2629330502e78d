import type { RefreshPlan } from '../../numbers/refresh/refresh-plan.ts';
import { counted } from '../../report/look.ts';
import type { SourceText } from '../../text/source-text.ts';
import { logInfo } from '../connection.ts';
import { openDraft } from '../draft-command.ts';
import { applyEdits, refreshPlanOf, stepEdits } from '../draft-edits.ts';
import { tell } from '../messages-to-people.ts';
import { refreshDraftCommand } from '../protocol.ts';
import type { ServerCommand } from '../server.ts';

/** How many of the reasons the message itself gives; the log has them all. */
const mostReasons = 3;

/** Brings the pinned numbers of an open draft up to date, and says which were left as they are, and why. */
const refreshDraft: ServerCommand = {
  name: refreshDraftCommand,
  async run(server, given) {
    const checked = await openDraft(server, given);
    if (!checked) return null;
    const plan = refreshPlanOf(checked);
    const { source } = checked.loaded.draft;
    const edits = stepEdits(plan.steps, source);
    const isApplied = edits.length === 0 || (await applyEdits(edits, 'Refresh pinned numbers', server));
    const reasons = leftOf(plan, source);
    for (const reason of reasons) logInfo(server.connection, reason);
    tell(
      server,
      isApplied ? outcome(plan, reasons) : 'The numbers were not refreshed: the editor did not make the change.',
    );
    return { refreshed: isApplied ? plan.steps.flatMap(({ numbers }) => numbers).length : 0, left: reasons.length };
  },
};

function leftOf({ left }: RefreshPlan, source: SourceText): string[] {
  return left
    .filter(({ because }) => because !== 'no-newer-data')
    .map(({ span, text, message }) => `Line ${source.positionAt(span.start).line + 1}, “${text}”: ${message}`);
}

function outcome({ steps, left }: RefreshPlan, reasons: readonly string[]): string {
  const refreshed = steps.flatMap(({ numbers }) => numbers).length;
  if (refreshed + left.length === 0)
    return 'No number of this draft is linked to a metric, so there is nothing to refresh. Pin the numbers to their metrics first.';
  const done = refreshed > 0 ? `${counted(refreshed, 'number')} refreshed.` : 'No number was refreshed.';
  if (reasons.length === 0) return refreshed > 0 ? done : 'Every pinned number is up to date.';
  const more = reasons.length > mostReasons ? ` The output has ${reasons.length - mostReasons} more.` : '';
  const kept = `Left as ${reasons.length === 1 ? 'it is' : 'they are'}: ${counted(reasons.length, 'number')}.`;
  return `${done} ${kept} ${reasons.slice(0, mostReasons).join(' ')}${more}`;
}

export default refreshDraft;
