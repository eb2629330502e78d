import { answer } from '../answer.ts';
import { openDraft } from '../draft-command.ts';
import { draftReview, linkedReview } from '../draft-review.ts';
import { reportContentRequest, reportPageRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

/** What draws reports lies in a bundle of its own, which is loaded when a report is asked for. */
const reports = () => import('../../report/writers.ts');

/** The report on an open draft: for a client that shows it beside the draft, and as a page that stands for itself. */
const report: Capability = {
  capabilities: () => ({}),
  register(server) {
    const { connection, rulePages, workspace } = server;
    connection.onRequest(reportContentRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await openDraft(server, given);
        if (!checked) return null;
        const { reviewContent, reviewStyles } = await reports();
        const { review, places } = linkedReview(await draftReview(checked, rulePages));
        const content = reviewContent(review);
        const clientPlaces = places.map(({ uri, range }) => ({ uri: workspace.clientUri(uri), range }));
        return { ...content, styles: reviewStyles, places: clientPlaces };
      }),
    );
    connection.onRequest(reportPageRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await openDraft(server, given);
        if (!checked) return null;
        const { reviewPage } = await reports();
        return { html: reviewPage(await draftReview(checked, rulePages)) };
      }),
    );
  },
};

export default report;
