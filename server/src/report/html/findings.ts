import type { Diagnostic } from '../../diagnostic.ts';
import type { Draft, Section } from '../../draft/draft.ts';
import { fileName } from '../../files.ts';
import { counted } from '../look.ts';
import { worstFirst } from '../places.ts';
import { type Html, html, when } from './html.ts';
import { placeLink } from './place.ts';
import { lineOf, quoteAt } from './quote.ts';
import type { Review, ReviewedDraft } from './review.ts';
import { severityBadge } from './words.ts';

interface Group {
  readonly title: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found, section by section in the draft’s order, then in its other files. Null where nothing was. */
export function findingsOf(reviewed: ReviewedDraft, id: string): Html | null {
  const { report, path } = reviewed;
  const groups = groupsOf(report);
  if (groups.length === 0) return null;
  const silenced = report.silenced.length;
  return html`${groups.map(
    ({ title, diagnostics }, i) => html`<h3 id="${id}-f${i + 1}">${title}</h3>
<ol class="findings">${diagnostics.map((one) => finding(one, reviewed))}</ol>
`,
  )}${when(silenced > 0, () => html`<p class="note">Comments in ${path} silence ${counted(silenced, 'finding')}.</p>`)}`;
}

function groupsOf({ analysis: { draft }, diagnostics }: ReviewedDraft['report']): Group[] {
  const own = diagnostics.filter(({ uri }) => uri === draft.source.uri);
  const sectionOf = new Map(own.map((one) => [one, sectionAt(draft, draft.source.offsetAt(one.range.start))]));
  const groups = [draft.root, ...draft.sections].map((section) => ({
    title: headings(section),
    diagnostics: own.filter((one) => sectionOf.get(one) === section),
  }));
  const others = [...new Set(diagnostics.map(({ uri }) => uri))].filter((uri) => uri !== draft.source.uri);
  const besides = others.map((uri) => ({
    title: `In ${fileName(uri)}`,
    diagnostics: diagnostics.filter((one) => one.uri === uri),
  }));
  return [...groups, ...besides].filter((group) => group.diagnostics.length > 0);
}

function sectionAt({ root, sections }: Draft, offset: number): Section {
  return sections.findLast(({ span }) => span.start <= offset && offset < span.end) ?? root;
}

/** The headings above, without the draft’s title: `Working with people › Assessing needs › Areas of strength`. */
function headings(section: Section): string {
  const names: string[] = [];
  for (let each: Section | null = section; each?.heading; each = each.parent) {
    if (each.level > 1 || names.length === 0) names.unshift(each.heading.text);
  }
  return names.length === 0 ? 'Before the first heading' : names.join(' › ');
}

function finding({ rule, severity, message, range, uri, related }: Diagnostic, reviewed: ReviewedDraft): Html {
  const { draft } = reviewed.report.analysis;
  const quote = uri === draft.source.uri ? quoteAt(draft, range) : null;
  const places = related.map((one) => {
    const name = `${fileName(one.uri)}, ${lineOf(one.range)}`;
    return html`${placeLink(reviewed, one.range, name, one.uri)}: ${one.message}`;
  });
  return html`<li class="finding">
<p>${severityBadge(severity)} <span class="place">${placeLink(reviewed, range, lineOf(range), uri)}, <a href="#${ruleAnchor(rule)}">${rule}</a></span></p>
${quote === null ? '' : html`<blockquote>${quote}</blockquote>`}
<p>${message}</p>
${when(places.length > 0, () => html`<p class="place">${places.map((text, i) => html`${i > 0 ? html`<br>` : ''}→ ${text}`)}</p>`)}
</li>
`;
}

/** Every rule that a finding names, with what it reports, why, and how to put it right. */
export function rulesNamed({ drafts, rule }: Review): Html {
  const diagnostics = drafts.flatMap(({ report }) => report.diagnostics);
  const gravest = worstFirst.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const ids = [...new Set(gravest.map((one) => one.rule))];
  if (ids.length === 0) return html``;
  return html`<section aria-labelledby="rules">
<h2 id="rules">The rules behind the findings</h2>
${ids.map((id) => {
  const text = rule(id);
  return html`<h3 id="${ruleAnchor(id)}">${id}</h3>
${text === undefined ? '' : html`<p>${text.summary}</p><p>${text.why}</p><p>${text.how}</p>`}
`;
})}</section>
`;
}

function ruleAnchor(id: string): string {
  return `rule-${id.replace('/', '-')}`;
}
