// Writes the JSON Schemas under schemas/ from the zod schemas that read the files, so that editors complete and explain
// what the checker accepts, and of what the command writes for programs. CI runs it and fails on a difference.
import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { loadSources } from './load-sources.mjs';

const {
  metricsSchema,
  settingsSchema,
  frameworkSchema,
  frameworksReportSchema,
  coverageReportSchema,
  metricsDiffSchema,
  baselineSchema,
  explainedRules: rules,
  severities,
} = await loadSources([
  'server/src/metrics/metrics-schema.ts',
  'server/src/settings/settings-schema.ts',
  'server/src/framework/framework-schema.ts',
  'server/src/report/frameworks/frameworks-schema.ts',
  'server/src/report/coverage/coverage-report.ts',
  'server/src/report/metrics-diff-report.ts',
  'server/src/baseline/baseline-schema.ts',
  'server/src/rules/pages.ts',
  'server/src/diagnostic.ts',
]);

write('metrics', toJsonSchema(metricsSchema));
write('settings', withRules(toJsonSchema(settingsSchema)));
write('framework', toJsonSchema(frameworkSchema));
write('frameworks-report', reportSchema(frameworksReportSchema));
write('coverage-report', reportSchema(coverageReportSchema));
write('metrics-diff', reportSchema(metricsDiffSchema));
write('baseline', reportSchema(baselineSchema));

/** What a writer writes, before the checker reads it; draft 7 is what editors know best. */
function toJsonSchema(schema) {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
}

/** What the command writes as JSON. */
function reportSchema(schema) {
  return z.toJSONSchema(schema, { io: 'output', target: 'draft-7' });
}

/** The settings' schema with every rule and group by name, so that an editor offers them. */
function withRules(schema) {
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/') + 1)))];
  const entries = [
    ...groups.map((group) => [group, `All rules whose name begins with ${group}`]),
    ...rules.map(({ id, summary, severity }) => [id, `${summary} Default: ${severity}.`]),
  ];
  const named = entries.map(([id, description]) => [id, { description, enum: severities }]);
  const { propertyNames, ...record } = schema.properties.rules;
  schema.properties.rules = { ...record, properties: Object.fromEntries(named) };
  return schema;
}

function write(name, schema) {
  const path = `schemas/${name}.schema.json`;
  writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  console.log(path);
}
