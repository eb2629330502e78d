import { answer } from '../answer.ts';
import { openDraft } from '../draft-command.ts';
import { previewMarks } from '../preview-marks.ts';
import { previewMarksRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

/** Gives the verdicts on the numbers of an open draft to a client that shows them in a preview. */
const previewMarksCapability: Capability = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(previewMarksRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await openDraft(server, given);
        return checked && previewMarks(checked);
      }),
    );
  },
};

export default previewMarksCapability;
