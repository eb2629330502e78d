import assert from 'node:assert/strict';
import { parseLinkTarget } from '../../../server/src/metrics/metric-target.ts';

/** Each part as its value and the text it lies on, for a target that stands in `before`…`)`. */
function parts(target: string): Record<string, unknown> | null {
  const text = `[64.5%](${target})`;
  const start = '[64.5%]('.length;
  const link = parseLinkTarget(target, { start, end: start + target.length });
  const part = (located: { value: string; span: { start: number; end: number } } | null): string | null =>
    located && `${located.value}|${text.slice(located.span.start, located.span.end)}`;
  return (
    link && { id: part(link.id), period: part(link.period), area: part(link.area), unknown: link.unknown.map(part) }
  );
}

describe('parseLinkTarget', () => {
  it('reads the id and what it chooses by, each in its place', () => {
    assert.deepEqual(parts('metric:asc-satisfaction'), {
      id: 'asc-satisfaction|asc-satisfaction',
      period: null,
      area: null,
      unknown: [],
    });
    assert.deepEqual(parts('metric:a?period=2022-23&area=South%20East'), {
      id: 'a|a',
      period: '2022-23|2022-23',
      area: 'South East|South%20East',
      unknown: [],
    });
    assert.deepEqual(parts('metric:a?area=London&period=2021&year=5'), {
      id: 'a|a',
      period: '2021|2021',
      area: 'London|London',
      unknown: ['year|year'],
    });
  });

  it('is not thrown by a target that is half written', () => {
    assert.deepEqual(parts('metric:'), { id: '|', period: null, area: null, unknown: [] });
    assert.deepEqual(parts('metric:a?'), { id: 'a|a', period: null, area: null, unknown: [] });
    assert.deepEqual(parts('metric:a?period'), { id: 'a|a', period: '|', area: null, unknown: [] });
    assert.deepEqual(parts('metric:a?area=%E0%A4%A'), {
      id: 'a|a',
      period: null,
      area: '%E0%A4%A|%E0%A4%A',
      unknown: [],
    });
  });

  it('leaves other links alone', () => {
    assert.equal(parts('https://example.org/metric:a'), null);
    assert.equal(parts('metrics.yaml'), null);
  });
});
