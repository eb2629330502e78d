import { counted } from '../../report/look.ts';
import { pinAllCertain } from '../../rules/pinning.ts';
import { openDraft } from '../draft-command.ts';
import { applyEdits, fixEdits } from '../draft-edits.ts';
import { tell } from '../messages-to-people.ts';
import { pinDraftCommand } from '../protocol.ts';
import type { ServerCommand } from '../server.ts';

/** Links every number of an open draft whose metric is beyond doubt to it. */
const pinDraft: ServerCommand = {
  name: pinDraftCommand,
  async run(server, given) {
    const checked = await openDraft(server, given);
    if (!checked) return null;
    const fix = pinAllCertain(checked.analysis);
    const isApplied = fix !== undefined && (await applyEdits(fixEdits(fix), 'Pin numbers to their metrics', server));
    const pinned = isApplied ? fix.edits.length : 0;
    const nothing = 'There is no number left whose metric is beyond doubt.';
    tell(
      server,
      fix && isApplied ? `${counted(pinned, 'number')} pinned.` : fix ? 'The editor did not make the change.' : nothing,
    );
    return { pinned };
  },
};

export default pinDraft;
