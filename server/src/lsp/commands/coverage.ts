import type { DraftCoverage } from '../../coverage/coverage-schema.ts';
import { draftCoverage } from '../../coverage/draft-coverage.ts';
import { openDraft } from '../draft-command.ts';
import { coverageCommand } from '../protocol.ts';
import type { ServerCommand } from '../server.ts';

/** Says what an open draft covers of its framework; null where the document is no open draft. */
const coverage: ServerCommand = {
  name: coverageCommand,
  async run(server, given): Promise<DraftCoverage | null> {
    const checked = await openDraft(server, given);
    return checked && draftCoverage(checked.report);
  },
};

export default coverage;
