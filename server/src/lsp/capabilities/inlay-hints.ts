import { answer } from '../answer.ts';
import { hintsIn } from '../hints/hints-in.ts';
import { inlayHintRequest } from '../messages.ts';
import type { Capability } from '../server.ts';

/** Writes the metric and period behind a number, where the settings ask for that. */
const inlayHints: Capability = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(server) {
    const { connection, workspace } = server;
    connection.onRequest(inlayHintRequest, ({ textDocument: { uri }, range }, token) =>
      answer(server, token, null, async () => {
        const which = (await workspace.settings.for(uri)).inlayHints;
        const examined = which === 'off' ? null : await workspace.examine(uri);
        if (!examined || which === 'off') return null;
        const { source } = examined.loaded.draft;
        return hintsIn(examined.analysis, source.span(range), which).map(({ offset, text, tooltip }) => ({
          position: source.positionAt(offset),
          label: text,
          tooltip,
          paddingLeft: true,
        }));
      }),
    );
  },
};

export default inlayHints;
