import type { CompletionItem } from 'vscode-languageserver/node';
import type { Range, SourceText } from '../../../text/source-text.ts';
import { completionItemKind } from '../../protocol-values.ts';
import { type Completions, sortKey } from '../completion-request.ts';
import { type FileKind, type FileSchema, fileSchema, schemasAt } from './file-schema.ts';
import { type FileSurroundings, valuesFor } from './file-values.ts';
import { type YamlPlace, yamlPlaceAt } from './yaml-place.ts';

/** Completes keys and values of a YAML file that its schema knows, and values that the file or its folder have already. */
export async function completeFile(
  kind: FileKind,
  source: SourceText,
  offset: number,
  around: FileSurroundings,
): Promise<Completions | undefined> {
  const place = yamlPlaceAt(source, offset);
  if (!place) return undefined;
  const schemas = schemasAt(await fileSchema(kind, around.readPackaged), place.path);
  const range = source.range(place.span);
  const keys = place.kind === 'key' ? keyItems(schemas, place, range) : [];
  // In a list of texts, what looks like a key is one of them.
  const isText = place.kind === 'value' || (place.path.at(-1) === '[]' && schemas.some(isScalar));
  const values = isText && !place.hasColon ? await valuesFor(kind, schemas, place, around) : [];
  const items = [...keys, ...values.map((value) => valueItem(value, place, range))];
  return { items: items.map((item, index) => ({ ...item, sortText: sortKey(index) })) };
}

/** The keys that an entry may have and has not, those that it must have first. */
function keyItems(schemas: readonly FileSchema[], { present, hasColon }: YamlPlace, range: Range): CompletionItem[] {
  const found = new Map<string, { readonly schema: FileSchema; readonly isRequired: boolean }>();
  for (const { properties = {}, required = [] } of schemas) {
    for (const [key, schema] of Object.entries(properties)) {
      if (!present.includes(key) && !found.has(key)) found.set(key, { schema, isRequired: required.includes(key) });
    }
  }
  const inOrder = [...found].toSorted(([, a], [, b]) => Number(b.isRequired) - Number(a.isRequired));
  return inOrder.map(([key, { schema, isRequired }]) => ({
    label: key,
    kind: completionItemKind.property,
    detail: isRequired ? 'Must be there' : 'May be there',
    ...(schema.description ? { documentation: schema.description } : {}),
    textEdit: { range, newText: hasColon ? key : `${key}:${isScalar(schema) ? ' ' : ''}` },
  }));
}

function valueItem(
  { value, detail }: { readonly value: string; readonly detail: string },
  { isQuoted }: YamlPlace,
  range: Range,
): CompletionItem {
  // As YAML, some texts would be something else: a list, a comment, an entry.
  const isPlain = isQuoted || /^[\p{L}\p{N}/.](?:[^:#{}[\],&*!|>'"%@`]|:(?! ))*$/u.test(value);
  return {
    label: value,
    kind: completionItemKind.value,
    detail,
    textEdit: { range, newText: isPlain ? value : JSON.stringify(value) },
  };
}

function isScalar({ type, enum: values, anyOf }: FileSchema): boolean {
  if (anyOf) return anyOf.some(isScalar);
  return (
    values !== undefined || (type !== undefined && ![type].flat().some((one) => one === 'object' || one === 'array'))
  );
}
