// usage: node stages.mjs [KB] [nmetrics]
import { readFileSync } from 'node:fs';

process.chdir('/work/wt-inc');
const { globSync } = await import('tinyglobby');
const { loadSources } = await import('./load-sources.mjs');
const m = await loadSources([
  'server/src/draft/parse-draft.ts',
  'server/src/metrics/read-metrics.ts',
  'server/src/numbers/check-numbers.ts',
  'server/src/quantities/period.ts',
  'server/src/text/source-text.ts',
  'server/src/lint.ts','server/src/framework/framework-shelf.ts',
  'server/src/examination/examine.ts',
  'server/src/numbers/reference.ts',
  'server/src/draft/kept-sections.ts',
  'server/src/analysis.ts',
  'server/src/framework/match-headings.ts',
  'server/src/framework/read-framework.ts',
  'server/src/rules/registry.ts',
  'server/src/project.ts',
  'server/src/draft/suppressions.ts',
  
]);
const KB = +(process.argv[2] ?? 158),
  nm = +(process.argv[3] ?? 150);
const stems = ['../shared/bench/cases/barking-dagenham', '../shared/bench/cases/barnet-theme-1'];
const texts = stems.map((s) => readFileSync(s + '.md', 'utf8'));
const metricsText = readFileSync(stems[0] + '.metrics.yaml', 'utf8');
let body = texts.map((t, i) => (i ? t.replace(/^---[\s\S]*?\n---\n/, '') : t)).join('\n\n');
const rest = body.replace(/^---[\s\S]*?\n---\n/, '');
while (body.length < KB * 1000) body += '\n\n' + rest;
const text = body
  .slice(0, KB * 1000)
  .replace(
    /^---[\s\S]*?\n---\n/,
    '---\nauthority: Harrowmere\nframework: cqc-local-authority\nmetrics: m.yaml\nperiod: 2024-25\n---\n',
  );
const files = {
  read: async (uri) => (uri.endsWith('m.yaml') ? { kind: 'text', text: metricsText } : { kind: 'missing' }),
};
let last=null; const parsed={parse:(s)=>(last=m.parseDraft(s,last))};
const opts = { root: 'file:///w/', frameworks: new m.FrameworkShelf(files, null), parse: (s) => parsed.parse(s) };
const uri = 'file:///w/draft.md';
const acc = {};
const N = 0;
const t = (k, f) => {
  const s = cpuNow();
  const r = f();
  (acc[k] ??= []).push(cpuNow() - s);
  return r;
};
const at0 = text.indexOf(' the ', Math.floor(text.length / 2));
const { rules } = m;
const runs = +(process.argv[4] ?? 30);
const total = [];
let diags = 0,
  prev = null;
for (let i = 0; i < runs; i++) {
  const edited = text.slice(0, at0) + 'x'.repeat(i % 2) + text.slice(at0);
  const src = new m.SourceText(uri, edited);
  const s = cpuNow();
  const loaded = await m.loadDraft(src, files, { ...opts, previous: prev?.loaded });
  const load = cpuNow() - s;
  (acc.load ??= []).push(load);
  const an = t('analyse', () => m.analyse(loaded, prev?.analysis));
  const ex = t('examine', () => m.examine(loaded, m.rules, prev));
  const rep = t('report', () => m.report(ex));
  (acc.TOTAL ??= []).push(cpuNow() - s);
  diags = rep.diagnostics.length;
  t('json', () => JSON.stringify(rep.diagnostics).length);
  if (process.argv[5] !== 'total') {
    t(' outline', () => loaded.framework && m.matchHeadings(loaded.draft, loaded.framework));
    if (prev) {
      t(' kept', () => m.keptSections(loaded.draft, prev.loaded.draft));
      t(' reference', () =>
        m.referenceFor(
          loaded.draft,
          loaded.metrics,
          { period: loaded.period, authority: loaded.authority },
          prev.analysis.draftNumbers.reference,
        ),
      );
    }
    const ids = rules.map((r) => r.id);
    for (const r of rules) {
      if (r.looksAt === 'reading' || r.looksAt === 'section') continue;
      t('rule ' + r.id, () => {
        [...r.check(an, ids)];
        if (r.looksAt === 'folder') r.statements(an);
      });
    }
  }
  if(i===runs-1){ const k=ex.analysis.kept; const all=[loaded.draft.root,...loaded.draft.sections]; const un=all.filter(x=>!k.has(x)); console.log('sections',all.length,'kept',k.size,'unkept',un.map(x=>[x.heading?.text.slice(0,40),x.passages.length,x.passages.reduce((a,p)=>a+p.text.length,0), x.span.start])); if(process.argv[6]) { for(const r of rules.filter(r=>r.looksAt==='section')){const t0=cpuNow(); for(const x of un)[...r.check(x,ex.analysis)]; const d=cpuNow()-t0; if(d>0.3)console.log(r.id,d.toFixed(1)); const t1=cpuNow(); const c=r.context?.(ex.analysis); if(c) for(const x of all)c(x); const d1=cpuNow()-t1; if(d1>0.1) console.log('  context',r.id,d1.toFixed(2)); if(r.checkDraft){const t2=cpuNow();[...r.checkDraft(ex.analysis)];console.log('  checkDraft',r.id,(cpuNow()-t2).toFixed(2));}} } }
  prev = ex;
}
const med = (a) => a.slice(Math.floor(a.length / 3)).toSorted((x, y) => x - y)[Math.floor(a.length / 3)];
console.log(text.length, 'diags', diags);
for (const [k, v] of Object.entries(acc)
  .map(([k, v]) => [k, med(v)])
  .toSorted((a, b) => b[1] - a[1]))
  if (v > 0.15) console.log(v.toFixed(2).padStart(8), k);
function cpuNow(){const c=process.cpuUsage();return (c.user+c.system)/1000;}
