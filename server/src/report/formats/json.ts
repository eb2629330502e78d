import { jsonText } from '../json-text.ts';
import type { FormatDescription } from '../registry.ts';
import type { FormatWriter } from '../writers.ts';

export const format: FormatDescription = { id: 'json', summary: 'for other programs, with every place and quick fix' };

const writer: FormatWriter = { write: ({ report }) => jsonText(report) };
export default writer;
