import assert from 'node:assert/strict';
import * as protocol from 'vscode-languageserver/node';
import * as messages from '../../../server/src/lsp/messages.ts';
import * as values from '../../../server/src/lsp/protocol-values.ts';

// The server writes the protocol's names and numbers itself; vscode-languageserver has them all.

/** Every message of the protocol as “method notification” or “method request”. */
function known(): Set<string> {
  const all = new Set<string>();
  for (const entry of Object.values<unknown>(protocol)) {
    const type = typeof entry === 'object' && entry !== null && 'type' in entry ? entry.type : undefined;
    if (type instanceof Object && 'method' in type) all.add(named(type as Message));
  }
  return all;
}

interface Message {
  readonly method: string;
}

function named(message: Message): string {
  return `${message.method} ${/Notification/.test(message.constructor.name) ? 'notification' : 'request'}`;
}

/** The protocol's numbers under names written as ours are. */
function lower(names: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

describe('the protocol as the server writes it', () => {
  it('has the messages of vscode-languageserver', () => {
    const all = known();
    assert.ok(all.size > 60, `only ${all.size} messages are known`);
    for (const message of Object.values(messages)) assert.ok(all.has(named(message)), named(message));
  });

  it('has its numbers', () => {
    const pairs = [
      [values.completionItemKind, protocol.CompletionItemKind],
      [values.insertTextFormat, protocol.InsertTextFormat],
      [values.diagnosticSeverity, protocol.DiagnosticSeverity],
      [values.messageType, protocol.MessageType],
    ] as const;
    for (const [ours, theirs] of pairs) assert.deepEqual({ ...lower(theirs), ...ours }, lower(theirs));
    assert.equal(values.incrementalSync, protocol.TextDocumentSyncKind.Incremental);
    assert.equal(values.requestCancelled, protocol.LSPErrorCodes.RequestCancelled);
    assert.equal(values.quickFix, protocol.CodeActionKind.QuickFix);
    assert.equal(values.refactorRewrite, protocol.CodeActionKind.RefactorRewrite);
  });
});
