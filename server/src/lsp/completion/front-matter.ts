import type { CompletionItem } from 'vscode-languageserver/node';
import type { Range } from '../../text/source-text.ts';
import { pathFrom } from '../nearby-files.ts';
import { completionItemKind } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { recentFinancialYears } from './recent-years.ts';

/** The keys that are read, with what each is for. */
const keys: Readonly<Record<string, string>> = {
  title: 'The draft’s title',
  authority: 'The council whose draft it is',
  framework: 'The framework that the draft follows; it makes this file a draft',
  metrics: 'The metrics files that back the draft’s numbers, as a path from this file',
  period: 'The reporting year of numbers that name none, such as 2024-25',
  audience: 'Who is to read it: public, or internal for a draft that is not published',
};

/** Keys that other tools do not use, so that a file with one of them is meant for this one. */
const ownKeys = ['authority', 'framework', 'metrics', 'period', 'audience'];
const recentYears = 6;

/** Completes keys and values of the front matter of a draft, or of a file on its way to become one. */
export async function completeFrontMatter(request: CompletionRequest): Promise<Completions | undefined> {
  const { source, offset, loaded } = request;
  const { span } = loaded.draft.frontMatter;
  if (!span || offset < span.start || offset > span.end) return undefined;
  const written = [...source.slice(span).matchAll(/^([\w-]+)[ \t]*:/gm)].map((match) => match[1]!);
  if (!request.isDraft && !written.some((key) => ownKeys.includes(key))) return { items: [] };

  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const key = /^[\w-]*$/.exec(before);
  if (key) {
    if (request.trigger === ' ') return { items: [] };
    const after = /^[\w-]*(?:[ \t]*:[ \t]?)?/.exec(source.text.slice(offset, line.end))![0];
    const range = source.range({ start: line.start, end: offset + after.length });
    return { items: keyItems(written, range) };
  }
  const value =
    /^([\w-]+)[ \t]*:[ \t]+(?![ \t])(["']?)([^"'#]*)$/.exec(before) ?? listItem(source.text, line.start, before);
  if (!value) return { items: [] };
  const rest = source.text.slice(offset, line.end).split(' #', 1)[0]!.trimEnd();
  const range = source.range({ start: offset - value[2]!.length - value[3]!.length, end: offset + rest.length });
  return { items: await valueItems(value[1]!, range, request) };
}

function keyItems(written: readonly string[], range: Range): CompletionItem[] {
  return Object.entries(keys)
    .filter(([key]) => !written.includes(key))
    .map(([key, detail], index) => ({
      label: key,
      kind: completionItemKind.property,
      detail,
      sortText: sortKey(index),
      textEdit: { range, newText: `${key}: ` },
    }));
}

/** `- path` below `metrics:` is a value of that key. */
function listItem(text: string, lineStart: number, before: string): [string, string, string, string] | null {
  const item = /^[ \t]*-[ \t]+(?![ \t])(["']?)([^"'#]*)$/.exec(before);
  const key = /(?:^|\n)([\w-]+)[ \t]*:[ \t]*\r?\n(?:[ \t]*-[^\n]*\n)*$/.exec(
    text.slice(Math.max(0, lineStart - 2000), lineStart),
  );
  return item && key ? ['', key[1]!, item[1]!, item[2]!] : null;
}

async function valueItems(key: string, range: Range, request: CompletionRequest): Promise<CompletionItem[]> {
  return (await values(key, request)).map(({ value, detail }, index) => ({
    label: value,
    kind: key === 'metrics' ? completionItemKind.file : completionItemKind.value,
    detail,
    sortText: sortKey(index),
    filterText: value,
    textEdit: { range, newText: /[:#]/.test(value) ? JSON.stringify(value) : value },
  }));
}

async function values(key: string, request: CompletionRequest): Promise<{ value: string; detail: string }[]> {
  const { loaded, today } = request;
  switch (key) {
    case 'framework':
      return (await request.frameworks()).map(({ id, title }) => ({ value: id, detail: title }));
    case 'metrics':
      return (await request.nearbyFiles()).map((uri) => ({
        value: pathFrom(request.source.uri, uri),
        detail: 'Metrics file',
      }));
    case 'period':
      return recentFinancialYears(today, recentYears).map((value) => ({
        value,
        detail: 'Financial year, April to March',
      }));
    case 'authority': {
      const named = [loaded.settings?.authority, ...loaded.metrics.map(({ authority }) => authority?.value)];
      return [...new Set(named)].flatMap((value) =>
        value ? [{ value, detail: 'As in the metrics file or settings' }] : [],
      );
    }
    case 'audience':
      return [
        { value: 'public', detail: 'Residents, partners and inspectors: nothing may show who a person is' },
        { value: 'internal', detail: 'Colleagues only: small counts are not reported' },
      ];
    case 'title':
      return titles(request);
    default:
      return [];
  }
}

/** The draft’s own first heading, where it has one. */
function titles({ loaded: { draft, framework } }: CompletionRequest): { value: string; detail: string }[] {
  const first = draft.sections.find(({ level }) => level === 1)?.heading?.text;
  return [
    ...(first ? [{ value: first, detail: 'The heading of this draft' }] : []),
    ...(framework && framework.title !== first ? [{ value: framework.title, detail: 'The framework’s title' }] : []),
  ];
}
