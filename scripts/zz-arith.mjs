import { readFileSync } from 'node:fs';

const { loadSources } = await import('./load-sources.mjs');
const m = await loadSources([
  'server/src/draft/parse-draft.ts',
  'server/src/metrics/read-metrics.ts',
  'server/src/numbers/check-numbers.ts',
  'server/src/numbers/reference.ts',
  'server/src/text/source-text.ts',
  'server/src/quantities/period.ts',
  'server/src/numbers/consistency/sketch.ts',
  'server/src/numbers/consistency/counts.ts',
  ...[
    'age-bands',
    'annualised',
    'averages',
    'changes',
    'derived-shares',
    'fractions-in-words',
    'multiples',
    'rates-over-a-year',
    'shares',
    'totals',
    'table-columns',
    'table-totals',
  ].map((x) => `server/src/numbers/consistency/${x}.ts`),
]);
const stems = ['../shared/bench/cases/barking-dagenham', '../shared/bench/cases/barnet-theme-1'];
const body = stems.map((s) => readFileSync(s + '.md', 'utf8')).join('\n\n');
const text = body.slice(0, 158000);
const file = m.readMetrics(new m.SourceText('file:///m.yaml', readFileSync(stems[0] + '.metrics.yaml', 'utf8')));
const d = m.parseDraft(new m.SourceText('file:///d.md', text));
const numbers = m.checkNumbers(
  d.passages,
  m.referenceFor(d, [file], { period: m.parsePeriod('2024-25'), authority: 'X' }),
);
const fns = Object.entries(m)
  .filter(([k]) => /Misfits$/.test(k))
  .map(([k]) => k);
for (let r = 0; r < 4; r++) {
  const all = m.sketches([...numbers]);
  const known = new m.Counts(all);
  for (const k of fns) {
    const s = performance.now();
    let n = 0;
    try {
      if (/derived|rate/.test(k)) n = [...m[k](all, known)].length;
      else if (/table|column/.test(k)) n = [...m[k](numbers)].length;
      else if (/list/.test(k)) n = [...m[k](all)].length;
      else for (const x of all) n += [...m[k](x)].length;
    } catch (e) {
      n = e.message;
    }
    const t = performance.now() - s;
    if (r == 3 && t > 1) console.log(k, t.toFixed(1), n);
  }
}
