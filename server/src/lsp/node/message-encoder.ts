import type { Message, ResponseMessage } from 'vscode-jsonrpc';
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from 'vscode-languageserver/node';

/** The JSON of diagnostics that were sent, which are not changed once they are made. */
const written = new WeakMap<object, string>();

/**
 * Writes messages as JSON in UTF-8. Of a document's diagnostics, which are asked for after every edit, only those are put
 * into words that were not sent before.
 */
export const messageEncoder = {
  name: 'application/json',
  async encode(message: Message): Promise<Uint8Array> {
    const report = fullReport(message);
    if (!report) return Buffer.from(JSON.stringify(message), 'utf8');
    const { items, ...others } = report;
    // Nothing that could hold a bracket comes after the list.
    const { result: _, ...envelope } = message as ResponseMessage;
    const whole = JSON.stringify({ ...envelope, result: { ...others, items: [] } });
    const end = whole.lastIndexOf(']');
    // With nothing but ASCII there is nothing to convert.
    return Buffer.from(`${ascii(whole.slice(0, end))}${items.map(jsonOf).join(',')}${whole.slice(end)}`, 'latin1');
  },
};

/** What an answer says of a document’s diagnostics, where it gives them. */
function fullReport(message: Message): FullDocumentDiagnosticReport | null {
  const { result } = message as ResponseMessage & { readonly result?: DocumentDiagnosticReport | string | null };
  const isFull = typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'full';
  return isFull && Array.isArray(result.items) ? result : null;
}

function jsonOf(item: object): string {
  let json = written.get(item);
  if (json === undefined) {
    json = ascii(JSON.stringify(item));
    written.set(item, json);
  }
  return json;
}

/** JSON in which all but ASCII is written as escapes. */
function ascii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
