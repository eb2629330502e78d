import { draftCoverage } from '../../coverage/draft-coverage.ts';
import { answer } from '../answer.ts';
import { openDraft } from '../draft-command.ts';
import { coverageRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

/** Says what an open draft covers of its framework, for a client that shows it as a tree. */
const coverage: Capability = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(coverageRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await openDraft(server, given);
        return checked && draftCoverage(checked.report);
      }),
    );
  },
};

export default coverage;
