import assert from 'node:assert/strict';
import { addMetric, addObservation } from '../../../server/src/metrics/additions/add-to-metrics.ts';
import type { NewMetric, NewObservation } from '../../../server/src/metrics/additions/new-values.ts';
import { readMetrics } from '../../../server/src/metrics/read-metrics.ts';
import { edited } from '../../../server/src/text/edits.ts';
import { SourceText } from '../../../server/src/text/source-text.ts';

const observation: NewObservation = { period: '2023-24', area: null, value: '66.10', rankOf: null };
const london: NewObservation = { period: '2023-24 Q1', area: 'London, outer', value: '70', rankOf: '33' };
const cafes: NewMetric = {
  id: 'carers-cafes',
  label: 'Carers’ cafés: held',
  unit: 'count',
  of: null,
  observation: { period: '2023-24', area: null, value: '37', rankOf: null },
};

/** Files in the styles that people and programs write, each with what it becomes with a value and with a metric more. */
const files: Readonly<Record<string, { name: string; text: string; withValue: string; withMetric: string }>> = {
  'YAML, values between braces': {
    name: 'metrics.yaml',
    text: 'metrics:\n  - id: satisfaction # ours\n    label: Satisfied\n    unit: percent\n    observations:\n      - { period: 2022-23, value: "64.5" } # survey\n# end\n',
    withValue:
      'metrics:\n  - id: satisfaction # ours\n    label: Satisfied\n    unit: percent\n    observations:\n      - { period: 2022-23, value: "64.5" } # survey\n      - { period: 2023-24, value: "66.10" }\n# end\n',
    withMetric:
      'metrics:\n  - id: satisfaction # ours\n    label: Satisfied\n    unit: percent\n    observations:\n      - { period: 2022-23, value: "64.5" } # survey\n  - id: carers-cafes\n    label: "Carers’ cafés: held"\n    unit: count\n    observations:\n      - { period: 2023-24, value: "37" }\n# end\n',
  },
  'YAML, a key a line, lists not indented, no line end': {
    name: 'metrics.yml',
    text: 'metrics:\n- id: satisfaction\n  label: Satisfied\n  unit: percent\n  observations:\n  - period: 2022-23\n    value: 64.5',
    withValue:
      'metrics:\n- id: satisfaction\n  label: Satisfied\n  unit: percent\n  observations:\n  - period: 2022-23\n    value: 64.5\n  - period: 2023-24\n    value: 66.10',
    withMetric:
      'metrics:\n- id: satisfaction\n  label: Satisfied\n  unit: percent\n  observations:\n  - period: 2022-23\n    value: 64.5\n- id: carers-cafes\n  label: "Carers’ cafés: held"\n  unit: count\n  observations:\n  - period: 2023-24\n    value: 37',
  },
  'YAML, observations in one line, metrics parted by empty lines, Windows line ends': {
    name: 'metrics.yaml',
    text: "metrics:\r\n  - id: first\r\n    label: First\r\n    unit: count\r\n    observations: [{period: 2022-23, value: 1}]\r\n\r\n  - id: satisfaction\r\n    label: Satisfied\r\n    unit: percent\r\n    observations: [{period: 2022-23, value: '64.5'}]\r\n    owner: Performance team\r\n",
    withValue:
      "metrics:\r\n  - id: first\r\n    label: First\r\n    unit: count\r\n    observations: [{period: 2022-23, value: 1}]\r\n\r\n  - id: satisfaction\r\n    label: Satisfied\r\n    unit: percent\r\n    observations: [{period: 2022-23, value: '64.5'}, {period: 2023-24, value: '66.10'}]\r\n    owner: Performance team\r\n",
    withMetric:
      "metrics:\r\n  - id: first\r\n    label: First\r\n    unit: count\r\n    observations: [{period: 2022-23, value: 1}]\r\n\r\n  - id: satisfaction\r\n    label: Satisfied\r\n    unit: percent\r\n    observations: [{period: 2022-23, value: '64.5'}]\r\n    owner: Performance team\r\n\r\n  - id: carers-cafes\r\n    label: \"Carers’ cafés: held\"\r\n    unit: count\r\n    observations: [{period: 2023-24, value: '37'}]\r\n",
  },
  'JSON over several lines': {
    name: 'metrics.json',
    text: '{\n  "metrics": [\n    {\n      "id": "satisfaction",\n      "label": "Satisfied",\n      "unit": "percent",\n      "observations": [\n        { "period": "2022-23", "value": "64.5" }\n      ]\n    }\n  ]\n}\n',
    withValue:
      '{\n  "metrics": [\n    {\n      "id": "satisfaction",\n      "label": "Satisfied",\n      "unit": "percent",\n      "observations": [\n        { "period": "2022-23", "value": "64.5" },\n        { "period": "2023-24", "value": "66.10" }\n      ]\n    }\n  ]\n}\n',
    withMetric:
      '{\n  "metrics": [\n    {\n      "id": "satisfaction",\n      "label": "Satisfied",\n      "unit": "percent",\n      "observations": [\n        { "period": "2022-23", "value": "64.5" }\n      ]\n    },\n    {\n      "id": "carers-cafes",\n      "label": "Carers’ cafés: held",\n      "unit": "count",\n      "observations": [{ "period": "2023-24", "value": "37" }]\n    }\n  ]\n}\n',
  },
  'JSON in one line': {
    name: 'metrics.json',
    text: '{"metrics":[{"id":"satisfaction","label":"Satisfied","unit":"percent","observations":[{"period":"2022-23","value":64.5}]}]}',
    withValue:
      '{"metrics":[{"id":"satisfaction","label":"Satisfied","unit":"percent","observations":[{"period":"2022-23","value":64.5}, {"period": "2023-24", "value": 66.10}]}]}',
    withMetric:
      '{"metrics":[{"id":"satisfaction","label":"Satisfied","unit":"percent","observations":[{"period":"2022-23","value":64.5}]}, {"id": "carers-cafes", "label": "Carers’ cafés: held", "unit": "count", "observations": [{ "period": "2023-24", "value": 37 }]}]}',
  },
  'CSV with fields of the metric repeated': {
    name: 'metrics.csv',
    text: '\ufeffid,label,unit,note,period,area,value,rank_of,status\nsatisfaction,"Satisfied, all",percent,x,2022-23,,64.5,,final\nother,Other,count,,2022-23,,3,,\n',
    withValue:
      '\ufeffid,label,unit,note,period,area,value,rank_of,status\nsatisfaction,"Satisfied, all",percent,x,2022-23,,64.5,,final\nsatisfaction,"Satisfied, all",percent,x,2023-24,,66.10,,\nother,Other,count,,2022-23,,3,,\n',
    withMetric:
      '\ufeffid,label,unit,note,period,area,value,rank_of,status\nsatisfaction,"Satisfied, all",percent,x,2022-23,,64.5,,final\nother,Other,count,,2022-23,,3,,\ncarers-cafes,Carers’ cafés: held,count,,2023-24,,37,,\n',
  },
  'CSV with semicolons and Windows line ends': {
    name: 'metrics.csv',
    text: 'sep=;\r\nvalue;Period;ID;Label;Unit;Area;Rank of\r\n64.5;2022-23;satisfaction;Satisfied;percent;;',
    withValue:
      'sep=;\r\nvalue;Period;ID;Label;Unit;Area;Rank of\r\n64.5;2022-23;satisfaction;Satisfied;percent;;\r\n66.10;2023-24;satisfaction;Satisfied;percent;;',
    withMetric:
      'sep=;\r\nvalue;Period;ID;Label;Unit;Area;Rank of\r\n64.5;2022-23;satisfaction;Satisfied;percent;;\r\n37;2023-24;carers-cafes;Carers’ cafés: held;count;;',
  },
};

const read = (name: string, text: string) => readMetrics(new SourceText(`file:///${name}`, text));

describe('adding to a metrics file', () => {
  for (const [style, { name, text, withValue, withMetric }] of Object.entries(files)) {
    describe(style, () => {
      const file = read(name, text);
      const metric = file.metrics.find(({ id }) => id.value === 'satisfaction')!;

      it('a value, in the file’s style, and it is read back', () => {
        const after = edited(text, [addObservation(metric, observation)!]);
        assert.equal(after, withValue);
        const again = read(name, after);
        assert.deepEqual(again.problems.length, file.problems.length);
        const added = again.metrics.find(({ id }) => id.value === 'satisfaction')!.observations.at(-1)!;
        assert.deepEqual([added.valueText, added.period?.value.key, added.area], ['66.10', '2023-24', null]);
      });

      it('a value with an area, a part of a year and a rank, read back', () => {
        const after = read(name, edited(text, [addObservation(metric, london)!]));
        assert.deepEqual(after.problems.length, file.problems.length);
        const added = after.metrics.find(({ id }) => id.value === 'satisfaction')!.observations.at(-1)!;
        assert.deepEqual(
          [added.valueText, added.period?.value.key, added.area?.value, added.rankOf?.toDecimal()],
          ['70', '2023-24 Q1', 'London, outer', '33'],
        );
      });

      it('a metric, in the file’s style, and it is read back', () => {
        const after = edited(text, [addMetric(file, cafes)!]);
        assert.equal(after, withMetric);
        const again = read(name, after);
        assert.deepEqual(again.problems.length, file.problems.length);
        const added = again.metrics.at(-1)!;
        assert.deepEqual(
          [added.id.value, added.label, added.unit, added.observations.map((each) => each.valueText)],
          ['carers-cafes', 'Carers’ cafés: held', 'count', ['37']],
        );
        assert.equal(again.metrics.length, file.metrics.length + 1);
      });
    });
  }

  it('is not possible where a table lacks the column', () => {
    const text = 'id,label,unit,value\nsatisfaction,Satisfied,percent,64.5\n';
    const file = read('metrics.csv', text);
    assert.equal(addObservation(file.metrics[0]!, observation), undefined);
    assert.equal(addMetric(file, cafes), undefined);
  });

  it('is not possible where the observations are an alias of others', () => {
    const text =
      'metrics:\n  - { id: a, label: A, unit: count, observations: &o [{ period: 2022-23, value: 1 }] }\n  - { id: b, label: B, unit: count, observations: *o }\n';
    const file = read('metrics.yaml', text);
    assert.equal(addObservation(file.metrics[1]!, observation), undefined);
  });
});
