import { scalar } from '../additions/yaml-style.ts';
import type { MetricsDocument } from './metrics-document.ts';

/** Of these a list has its entries on lines of their own, each over several lines; other entries share one line. */
const spread = new Set(['metrics', 'areas', 'observations']);
/** Texts of digits, in quotation marks so that every program keeps them as they are. */
const numeric = new Set(['value']);

/** Plain data as YAML, in the style of the examples in the documentation. */
export function writeYaml(document: MetricsDocument): string {
  return `${Object.entries(document)
    .map(([key, value]) => keyed(key, value, ''))
    .join('\n')}\n`;
}

function keyed(key: string, value: unknown, indent: string): string {
  if (!spread.has(key) || !Array.isArray(value)) return `${key}: ${flow(key, value)}`;
  if (value.length === 0) return `${key}: []`;
  const entries = value.map(
    (entry) => `${indent}  - ${key === 'metrics' ? block(entry, `${indent}    `) : flow(key, entry)}`,
  );
  return `${key}:\n${entries.join('\n')}`;
}

function block(entry: MetricsDocument, indent: string): string {
  return Object.entries(entry)
    .map(([key, value]) => keyed(key, value, indent))
    .join(`\n${indent}`);
}

function flow(key: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => flow(key, item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([name, item]) => `${name}: ${flow(name, item)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return numeric.has(key) ? JSON.stringify(value) : scalar(String(value), false);
}
