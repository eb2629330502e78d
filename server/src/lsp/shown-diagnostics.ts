import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticSource, toProtocol } from './protocol-diagnostics.ts';
import { diagnosticSeverity } from './protocol-values.ts';
import type { ServerCore } from './server.ts';

/** So many of one document are shown at once, as VS Code shows no more of any; more would only make typing slow. */
const mostShown = 1000;

const bySeriousness = ['error', 'warning', 'info', 'hint'] as const;

/**
 * What was found in one document as the client takes it, in the order given: where it is more than can be shown, the most
 * serious of it, with a word at the head of the document on what is not shown. `convert` may remember what it made.
 */
export function shownDiagnostics(
  found: readonly Diagnostic[],
  server: ServerCore,
  convert: (diagnostic: Diagnostic, server: ServerCore) => ProtocolDiagnostic = toProtocol,
): ProtocolDiagnostic[] {
  if (found.length <= mostShown) return found.map((diagnostic) => convert(diagnostic, server));
  const shown = mostSerious(found).map((diagnostic) => convert(diagnostic, server));
  return [wordOnTheRest(found.length - shown.length), ...shown];
}

/** As many as may be shown: of each severity the first ones, after all that are more serious. */
function mostSerious(found: readonly Diagnostic[]): Diagnostic[] {
  const left = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of found) left[severity]++;
  let room = mostShown;
  for (const severity of bySeriousness) {
    left[severity] = Math.min(room, left[severity]);
    room -= left[severity];
  }
  return found.filter(({ severity }) => left[severity]-- > 0);
}

function wordOnTheRest(count: number): ProtocolDiagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: diagnosticSeverity.information,
    source: diagnosticSource,
    message: `The ${mostShown} most serious findings of this file are shown, and ${count} more are not. They appear as the others are put right; the command “cqc-lint lint” lists all of them.`,
  };
}
