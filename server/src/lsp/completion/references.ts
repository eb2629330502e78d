import { completionItemKind } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { proseAt } from './prose.ts';

const mostItems = 200;

/**
 * Completes a reference to the information return from the register that the settings name: behind `IR `, or whatever the
 * settings call it, and while its number or a word of its title is typed.
 */
export function completeReference(request: CompletionRequest): Completions | undefined {
  const { source, offset, loaded, isDraft, trigger } = request;
  const { name, lead, titles } = loaded.references;
  const isAsked = trigger === null || trigger === ' ';
  if (!isDraft || !isAsked || titles.size === 0 || !proseAt(loaded.draft, offset)) return undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const typed = typedReference(before, name);
  if (typed === undefined) return undefined;
  const range = source.range({ start: offset - typed.length, end: offset });
  const items = [...titles]
    .toSorted(([a], [b]) => a - b)
    .slice(0, mostItems)
    .map(([number, title], index) => ({
      label: `${lead}${number}`,
      labelDetails: { description: title },
      kind: completionItemKind.reference,
      detail: title || `Document ${number} of the register`,
      filterText: `${lead}${number} ${title}`,
      sortText: sortKey(index),
      textEdit: { range, newText: `${lead}${number}` },
    }));
  return { items };
}

/** What is typed of a reference: its letters with what parts them from the number, and a number or a word of the title. */
function typedReference(before: string, name: string): string | undefined {
  const start = before.lastIndexOf(name);
  if (start < 0 || /[\p{L}\p{N}]$/u.test(before.slice(0, start))) return undefined;
  const rest = before.slice(start + name.length);
  return /^(?:[ .:–-]{0,3}(?:\d{0,4}|(?<=[ .:–-])\p{L}{0,20}))$/u.test(rest) ? before.slice(start) : undefined;
}
