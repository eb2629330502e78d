import { type NewMetric, observationFields } from './new-values.ts';
import { scalar } from './yaml-style.ts';

/** How values are marked that nobody has compared with their source yet. */
export const toBeChecked = 'to be checked';
/** What stands over them. */
const head = `# The figures behind the draft: every number in the draft is checked against this file.
# These came from the draft itself, so that they agree with it proves nothing yet. Look each one up where it was
# measured, put it right here, name that source (source: { name: … }) and take away “status: ${toBeChecked}”.
`;

/**
 * The text of a metrics file, as YAML, that begins with values which a draft states: one entry for each metric, those that
 * have the same label and unit as one, and each value marked as still to be checked. `authority` is null where it is not
 * known.
 */
export function newMetricsFile(authority: string | null, metrics: readonly NewMetric[]): string {
  const whose = authority === null ? '' : `authority: ${scalar(authority, false)}\n`;
  return `${head}${whose}metrics:\n${together(metrics).map(entry).join('')}`;
}

/** A metric with all its values. */
interface Entry extends Omit<NewMetric, 'observation'> {
  readonly observations: readonly NewMetric['observation'][];
}

function together(metrics: readonly NewMetric[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { observation, ...metric } of metrics) {
    const key = JSON.stringify([metric.label, metric.unit, metric.of]);
    const known = entries.get(key);
    const observations = known?.observations ?? [];
    const isThere = observations.some(({ period, area }) => period === observation.period && area === observation.area);
    entries.set(key, { ...(known ?? metric), observations: isThere ? observations : [...observations, observation] });
  }
  return [...entries.values()];
}

function entry({ id, label, unit, of, observations }: Entry): string {
  const own = [['id', id], ['label', label], ['unit', unit], ...(of === null ? [] : [['of', of]])] as const;
  const values = observations.map((one) => {
    const fields = [...observationFields(one), ['status', toBeChecked] as const];
    const written = fields.map(
      ([key, text]) => `${key}: ${key === 'value' ? JSON.stringify(text) : scalar(text!, false)}`,
    );
    return `      - { ${written.join(', ')} }\n`;
  });
  const lines = own.map(([key, text]) => `${key}: ${scalar(text!, false)}\n`);
  return `  - ${lines.join('    ')}    observations:\n${values.join('')}`;
}
