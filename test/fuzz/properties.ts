import type { FuzzProperty } from './fuzz-property.ts';
import { documentProperties } from './properties/documents.ts';
import { editProperties } from './properties/edits.ts';
import { fileProperties } from './properties/files.ts';
import { fixProperties } from './properties/fixes.ts';
import { numberWordProperties } from './properties/number-words.ts';
import { textProperties } from './properties/texts.ts';

/** All that runs in one process. */
export const properties: readonly FuzzProperty[] = [
  ...editProperties,
  ...textProperties,
  ...numberWordProperties,
  ...fileProperties,
  ...fixProperties,
  ...documentProperties,
];
