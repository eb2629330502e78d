import type { Step } from './yaml-place.ts';

/** As much of JSON Schema as the packaged schemas use to say what can be written. */
export interface FileSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, FileSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FileSchema;
  readonly items?: FileSchema;
  readonly anyOf?: readonly FileSchema[];
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly definitions?: Readonly<Record<string, FileSchema>>;
  readonly $ref?: string;
}

/** The files beside drafts that have a schema. */
export type FileKind = 'metrics' | 'settings' | 'framework';

const known = new Map<FileKind, Promise<FileSchema>>();

/** The packaged schema of a kind of file, which `scripts/schemas.mjs` makes; read when somebody asks. */
export function fileSchema(kind: FileKind, readPackaged: (path: string) => Promise<string>): Promise<FileSchema> {
  const path = `../schemas/${kind}.schema.json`;
  const schema = known.get(kind) ?? readPackaged(path).then((text) => JSON.parse(text) as FileSchema);
  known.set(kind, schema);
  return schema;
}

/** What a schema says of the place that a path leads to; several where it allows several shapes, none where it allows none. */
export function schemasAt(root: FileSchema, path: readonly Step[]): FileSchema[] {
  return path.reduce((all, step) => all.flatMap((schema) => within(root, schema, step)), shapes(root, root));
}

function within(root: FileSchema, { properties, items, additionalProperties }: FileSchema, step: Step): FileSchema[] {
  const own = step === '[]' ? items : properties?.[step];
  const other = step !== '[]' && typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const found = own ?? other;
  return found ? shapes(root, found) : [];
}

/** The shapes that a schema allows, each with its description. */
function shapes(root: FileSchema, schema: FileSchema): FileSchema[] {
  const { $ref, anyOf, description } = schema;
  const definition = $ref === undefined ? undefined : root.definitions?.[$ref.split('/').at(-1)!];
  if (definition) return shapes(root, definition);
  if (!anyOf) return [schema];
  return anyOf
    .flatMap((one) => shapes(root, one))
    .map((one) => (description === undefined ? one : { description, ...one }));
}
