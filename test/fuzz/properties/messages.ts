import fc from 'fast-check';
import { awkward } from '../../protocol/awkward.ts';
import { draft, metrics } from '../../protocol/harrowmere.ts';
import { requestsAt } from '../../protocol/requests.ts';
import { hostileText } from '../hostile-text.ts';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a client may do, in any order; `document` is one of a few that it opens and closes. */
export type Message =
  | { readonly kind: 'open'; readonly document: number; readonly text: string }
  | { readonly kind: 'close'; readonly document: number }
  | {
      readonly kind: 'change';
      readonly document: number;
      readonly changes: readonly { readonly range?: { start: Position; end: Position }; readonly text: string }[];
    }
  | {
      readonly kind: 'request';
      readonly document: number;
      readonly method: string;
      readonly params: object;
      /** Cancelled at once, or waited for before the next message, or neither. */
      readonly then: 'cancel' | 'wait' | 'go on';
    }
  /** Another content of a file on the disk; null removes it, and a folder takes its place where `isFolder`. */
  | { readonly kind: 'disk'; readonly file: string; readonly text: string | null; readonly isFolder: boolean }
  | { readonly kind: 'settings'; readonly value: unknown }
  /** What no client should send. */
  | { readonly kind: 'nonsense'; readonly method: string; readonly params: unknown; readonly isRequest: boolean };

/** How many documents there are. */
export const documentCount = 3;
const document = fc.nat(documentCount - 1);

const position = fc.record<Position>({
  line: fc.oneof({ weight: 8, arbitrary: fc.nat(40) }, fc.constantFrom(-1, 100_000, 2_147_483_647)),
  character: fc.oneof({ weight: 8, arbitrary: fc.nat(80) }, fc.constantFrom(-1, 100_000, 2_147_483_647)),
});
/** In the order of the text or not, within it or not. */
const range = fc.record({ start: position, end: position });

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(draft, awkward, '', draft.replaceAll('\n', '\r\n')) },
  { weight: 2, arbitrary: hostileText.map((body) => `${draft}\n${body}`) },
  { weight: 1, arbitrary: hostileText },
);

const methods = fc.tuple(position, range).chain(([at, within]) => {
  const all: Readonly<Record<string, object>> = {
    ...requestsAt(at),
    'textDocument/completion': { position: at, context: { triggerKind: 1 } },
    'textDocument/linkedEditingRange': { position: at },
    'textDocument/codeAction': { range: within, context: { diagnostics: [] } },
    'textDocument/diagnostic': { identifier: 'cqc-lint' },
    'workspace/symbol': { query: 'satisfaction' },
    'workspace/diagnostic': { previousResultIds: [] },
    'cqc-lint/coverage': {},
    'cqc-lint/previewMarks': {},
    'cqc-lint/reportContent': {},
    'cqc-lint/effectiveSettings': {},
    'cqc-lint/metricsOffer': {},
    'cqc-lint/evidencePlaces': { line: at.line },
  };
  return fc.constantFrom(...Object.entries(all));
});

const diskTexts: Readonly<Record<string, readonly string[]>> = {
  'metrics.yaml': [metrics, '', 'metrics: [', '\0', metrics.replace('64.5', '66.5'), '- a\n- b\n'],
  'cqc-lint.yaml': ['rules:\n  number/: off\n', 'rules: [', 'metrics: ../../etc/passwd\n', 'drafts: "**/*.md"\n', ''],
  'papers/other.md': [draft.replace('metrics.yaml', '../metrics.yaml'), '', '\0'],
};

const settings = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    {},
    [],
    'off',
    5,
    { rules: { 'number/': 'off' } },
    { rules: [] },
    { inlayHints: 'all' },
  ),
  fc.dictionary(
    fc.constantFrom('rules', 'framework', 'period', 'inlayHints', 'preset', '__proto__'),
    fc.jsonValue({ maxDepth: 2 }),
  ),
);

const nonsense = fc.record({
  kind: fc.constant('nonsense' as const),
  method: fc.constantFrom(
    'textDocument/didOpen',
    'textDocument/didChange',
    'textDocument/didClose',
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/codeAction',
    'textDocument/diagnostic',
    'textDocument/rename',
    'textDocument/selectionRange',
    'workspace/executeCommand',
    'workspace/didChangeWatchedFiles',
    'workspace/didChangeConfiguration',
    'workspace/didChangeWorkspaceFolders',
    'completionItem/resolve',
    'cqc-lint/coverage',
    'cqc-lint/metricsFile',
    'cqc-lint/skeleton',
    'cqc-lint/evidencePlaces',
    'initialized',
    'nobody/knowsThis',
    '$/cancelRequest',
    '$/setTrace',
  ),
  params: fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      {},
      [],
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri: 'no uri %' }, position: null },
      { textDocument: { uri: 'file:///%E0%A4%A' }, position: { line: 0, character: 0 } },
      { command: 'cqc-lint.refreshDraft', arguments: [null] },
      { command: 'cqc-lint.lintWorkspace', arguments: 'x' },
      { changes: [{ uri: 'x', type: 99 }] },
      { changes: null },
      { uri: {} },
      { event: { added: null, removed: 5 } },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  isRequest: fc.boolean(),
});

const proper: fc.Arbitrary<Message> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open' as const), document, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), document }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      document,
      changes: fc.array(
        fc.oneof(
          {
            weight: 6,
            arbitrary: fc.record({ range, text: fc.oneof(hostileText, fc.constantFrom('', 'a', '\n', '5')) }),
          },
          { weight: 1, arbitrary: fc.record({ text }) },
        ),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(document, methods, fc.constantFrom('cancel' as const, 'wait' as const, 'go on' as const))
      .map(([document, [method, params], then]) => ({ kind: 'request' as const, document, method, params, then })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...Object.entries(diskTexts)).chain(([file, texts]) =>
      fc.record({
        kind: fc.constant('disk' as const),
        file: fc.constant(file),
        text: fc.constantFrom(...texts, null),
        isFolder: fc.boolean(),
      }),
    ),
  },
  { weight: 1, arbitrary: settings.map((value) => ({ kind: 'settings' as const, value })) },
);

/** Messages as clients send them: documents that are not open and places outside of them included. */
export const properMessages = fc.array(proper, { maxLength: 30 });

/** The same with such between them as no client should send. */
export const anyMessages = fc.array(fc.oneof({ weight: 2, arbitrary: proper }, nonsense), { maxLength: 30 });
