import type { CompletionItem } from 'vscode-languageserver/node';
import type { Diagnostic } from '../../diagnostic.ts';
import { rules } from '../../rules/registry.ts';
import { completionItemKind, insertTextFormat } from '../protocol-values.ts';
import { type CompletionRequest, type Completions, sortKey } from './completion-request.ts';
import { isFenced, isInFrontMatter } from './lines.ts';

/** What comes behind `cqc-lint-`, with what it does. */
const directives: Readonly<Record<string, string>> = {
  'disable-next-line': 'Silences rules on the next line',
  'disable-line': 'Silences rules on this line',
  disable: 'Silences rules from here on',
  enable: 'Lets rules speak again from here on',
  'disable-file': 'Silences rules in the whole draft',
};

/** Completes comments that silence rules: what they do, then the rules, those first that were found at the place. */
export async function completeSuppression(request: CompletionRequest): Promise<Completions | undefined> {
  const { source, offset, loaded, isDraft } = request;
  if (!isDraft || isInFrontMatter(loaded.draft.frontMatter.span, offset)) return undefined;
  const line = source.lineSpan(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const opening = before.lastIndexOf('<!--');
  if (opening < 0 || before.includes('-->', opening) || isFenced(source.text, line.start)) return undefined;
  const comment = before.slice(opening + 4);
  const begun = /^\s*(?<directive>[a-z-]*)$/.exec(comment);
  if (begun) return { items: directiveItems(request, line.start + opening, line.end) };
  const named = /^\s*cqc-lint-(?<directive>[a-z-]+)\s+(?<list>(?:[\w/-]+[\s,]+)*)(?<typed>[\w/-]*)$/.exec(comment);
  // A comment of another kind is the writer’s own, and so is the reason.
  if (!named?.groups || / --(?: |$)/.test(comment)) return { items: [] };
  const { directive, list, typed } = named.groups as { directive: string; list: string; typed: string };
  if (!(directive in directives)) return { items: [] };
  return { items: await ruleItems(request, directive, list.split(/[\s,]+/).filter(Boolean), typed) };
}

function directiveItems({ source, offset, snippets }: CompletionRequest, start: number, lineEnd: number) {
  // Editors close the comment, or the bracket that it begins with, at once.
  const end = offset + /^[ ]?(?:-->|>)?/.exec(source.text.slice(offset, lineEnd))![0].length;
  const range = source.range({ start, end });
  return Object.entries(directives).map(([directive, detail], index): CompletionItem => {
    const content = snippets ? (directive === 'enable' ? ' $1' : ' $1 -- $2') : '';
    return {
      label: `cqc-lint-${directive}`,
      kind: completionItemKind.keyword,
      detail,
      filterText: `<!-- cqc-lint-${directive}`,
      sortText: sortKey(index),
      insertTextFormat: snippets ? insertTextFormat.snippet : insertTextFormat.plainText,
      textEdit: { range, newText: `<!-- cqc-lint-${directive}${content} -->` },
    };
  });
}

async function ruleItems(
  request: CompletionRequest,
  directive: string,
  named: readonly string[],
  typed: string,
): Promise<CompletionItem[]> {
  const { source, offset } = request;
  const [texts, diagnostics] = await Promise.all([request.ruleTexts(), request.diagnostics()]);
  const { line } = source.positionAt(offset);
  const near = new Set(diagnostics.filter((one) => isAt(one, directive, line)).map(({ rule }) => rule));
  const groups = [...new Set(rules.map(({ id }) => `${id.split('/', 1)[0]}/`))];
  const ids = rules.map(({ id }) => id).toSorted((a, b) => Number(near.has(b)) - Number(near.has(a)));
  const rest = /^[\w/-]*/.exec(source.text.slice(offset, offset + 100))![0];
  const range = source.range({ start: offset - typed.length, end: offset + rest.length });
  return [...ids, ...groups]
    .filter((id) => !named.includes(id))
    .map((id, index) => ({
      label: id,
      kind: completionItemKind.value,
      detail: texts[id]?.summary ?? `All rules about ${id.slice(0, -1)}`,
      sortText: sortKey(index),
      ...(near.has(id) ? { preselect: index === 0 } : {}),
      textEdit: { range, newText: id },
      data: { rule: id },
    }));
}

/** Whether a comment on a line would silence a finding; nearly so for the next line, which may be blank. */
function isAt({ range: { start } }: Diagnostic, directive: string, line: number): boolean {
  if (directive === 'disable-file') return true;
  if (directive === 'disable-line') return start.line === line;
  if (directive === 'disable-next-line') return start.line > line && start.line <= line + 2;
  return start.line >= line;
}
