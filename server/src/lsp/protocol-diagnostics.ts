import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node';
import type { Diagnostic } from '../diagnostic.ts';
import { diagnosticSeverity } from './protocol-values.ts';
import type { ServerCore } from './server.ts';

/** The name that editors show beside each diagnostic. */
export const diagnosticSource = 'cqc-lint';

const severityOf = {
  error: diagnosticSeverity.error,
  warning: diagnosticSeverity.warning,
  info: diagnosticSeverity.information,
  hint: diagnosticSeverity.hint,
} as const;

/** A diagnostic as the client takes it, with a link to the rule's packaged page and the related places. */
export function toProtocol(
  { rule, severity, message, range, related }: Diagnostic,
  { client, rulePages, workspace }: ServerCore,
): ProtocolDiagnostic {
  const diagnostic: ProtocolDiagnostic = {
    range,
    severity: severityOf[severity],
    code: rule,
    source: diagnosticSource,
    message,
  };
  const page = client.codeDescriptions ? rulePages.uriOf(rule) : undefined;
  if (page) diagnostic.codeDescription = { href: page };
  if (client.relatedInformation && related.length > 0) {
    diagnostic.relatedInformation = related.map(({ uri, range, message }) => ({
      location: { uri: workspace.clientUri(uri), range },
      message,
    }));
  }
  return diagnostic;
}
