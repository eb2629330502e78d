import { jsonText } from '../json-text.ts';
import type { Format } from '../registry.ts';

export default {
  id: 'json',
  summary: 'for other programs, with every place and quick fix',
  write: (report) => jsonText(report),
} satisfies Format;
