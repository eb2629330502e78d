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
  const left = new Map<string, number>();
  let room = mostShown;
  for (const severity of bySeriousness) {
    const count = Math.min(room, found.filter((diagnostic) => diagnostic.severity === severity).length);
    left.set(severity, count);
    room -= count;
  }
  return found.filter(({ severity }) => {
    const rest = left.get(severity) ?? 0;
    left.set(severity, rest - 1);
    return rest > 0;
  });
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
