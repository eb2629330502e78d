import type { DefinitionLink, Location } from 'vscode-languageserver/node';
import type { Range, SourceText, Span } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import type { ExaminedDraft } from '../examined-draft.ts';
import { definitionRequest } from '../messages.ts';
import { frameworkReferenceAt } from '../places/framework-place.ts';
import { measureInDraft } from '../places/measure-in-draft.ts';
import { shownRange } from '../places/shown-range.ts';
import type { Capability, Server } from '../server.ts';

/** Something in a draft, with where another file has it. */
interface Definition {
  readonly span: Span;
  readonly source: SourceText;
  /** All of it there, and what of it to show as chosen. */
  readonly whole: Span;
  readonly chosen: Span;
}

/** Leads from a number or link to the value in the metrics file, and from a heading to the council’s own framework. */
const definition: Capability = {
  capabilities: () => ({ definitionProvider: true }),
  register(server) {
    const { client, connection, workspace } = server;
    connection.onRequest(definitionRequest, ({ textDocument, position }, token) =>
      answer(server, token, null, async () => {
        const examined = await workspace.examine(textDocument.uri);
        if (!examined) return null;
        const { source } = examined.loaded.draft;
        const found = definitionAt(examined, source.offsetAt(position));
        if (!found) return null;
        return client.definitionLinks ? [linkTo(found, source.range(found.span), server)] : placeOf(found, server);
      }),
    );
  },
};

function definitionAt({ loaded, analysis }: ExaminedDraft, offset: number): Definition | null {
  const measure = measureInDraft(analysis, offset);
  if (measure) {
    const { source, span, chosen } = measure.place;
    return { span: measure.span, source, whole: span, chosen };
  }
  const reference = frameworkReferenceAt(loaded, analysis, offset);
  if (!reference) return null;
  const { source, span } = reference.place;
  return { span: reference.span, source, whole: span, chosen: span };
}

function linkTo({ source, whole, chosen }: Definition, from: Range, { workspace }: Server): DefinitionLink {
  return {
    originSelectionRange: from,
    targetUri: workspace.clientUri(source.uri),
    targetRange: shownRange(source, whole),
    targetSelectionRange: shownRange(source, chosen),
  };
}

function placeOf({ source, chosen }: Definition, { workspace }: Server): Location {
  return { uri: workspace.clientUri(source.uri), range: shownRange(source, chosen) };
}

export default definition;
