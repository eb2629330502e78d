import type { DraftReport } from '../../lint.ts';
import { monthNames } from '../../quantities/period.ts';
import { counted } from '../look.ts';
import { claimsOf } from './claims.ts';
import { contradictionsOf } from './contradictions.ts';
import { evidenceOf } from './evidence.ts';
import { findingsOf, rulesNamed } from './findings.ts';
import { type Html, html, when } from './html.ts';
import { metricsOf } from './metrics.ts';
import { readinessOf } from './readiness.ts';
import type { Review, ReviewedDraft } from './review.ts';
import { styles } from './styles.ts';
import { summaryOf } from './summary.ts';

/** A section of a draft’s part of the page. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: Html | null;
}

/** The whole page as one HTML document that needs no script, no network and no other file. Pure. */
export function reviewPage(review: Review): string {
  const title = titleOf(review);
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ markup: styles }}</style>
</head>
<body>
${bodyOf(review, title)}
</body>
</html>
`;
  return page.markup;
}

/** What the page says, for somebody who shows it in a page of their own: its title and the markup of its body. Pure. */
export function reviewContent(review: Review): { readonly title: string; readonly markup: string } {
  const title = titleOf(review);
  return { title, markup: bodyOf(review, title).markup };
}

function bodyOf(review: Review, title: string): Html {
  const drafts = review.drafts.map((draft, i) => ({ draft, parts: partsOf(draft, `d${i + 1}`) }));
  return html`<a class="skip" href="#content">Skip to the content</a>
<header>
<p class="kind">Review of a self-assessment</p>
<h1>${title}</h1>
<p class="made">Made on ${dateOf(review.time)} with cqc-lint ${review.version}, from ${files(review)}. It shows what could be checked; whether the evidence is good enough, readers must judge.</p>
</header>
<nav aria-label="Contents">
<h2 id="contents">Contents</h2>
${drafts.map(({ draft, parts }) => contents(draft, parts, review.drafts.length > 1))}
</nav>
<main id="content" tabindex="-1">
${drafts.map(({ draft, parts }, i) => section(draft, parts, `d${i + 1}`, review.drafts.length > 1))}
${rulesNamed(review)}
</main>
<footer><p>${footer(review)}</p></footer>`;
}

function partsOf(draft: ReviewedDraft, id: string): Part[] {
  const parts = [
    { id: `${id}-summary`, title: 'Summary', content: summaryOf(draft, id) },
    { id: `${id}-readiness`, title: 'Readiness by statement', content: readinessOf(draft) },
    { id: `${id}-evidence`, title: 'Evidence seen', content: evidenceOf(draft) },
    { id: `${id}-contradictions`, title: 'Contradictions side by side', content: contradictionsOf(draft) },
    { id: `${id}-findings`, title: 'Findings by section', content: findingsOf(draft, id) },
    { id: `${id}-claims`, title: 'Claims and what backs them', content: claimsOf(draft, id) },
    { id: `${id}-metrics`, title: 'The metrics behind the claims', content: metricsOf(draft, id) },
  ];
  return parts.filter(({ content }) => content !== null);
}

function contents({ path }: ReviewedDraft, parts: readonly Part[], isOneOfSeveral: boolean): Html {
  const items = parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`${when(isOneOfSeveral, () => html`<p>${path}</p>`)}<ul>${items}</ul>`;
}

function section({ path }: ReviewedDraft, parts: readonly Part[], id: string, isOneOfSeveral: boolean): Html {
  const own = parts.map(
    (part) => html`<section aria-labelledby="${part.id}">
<h2 id="${part.id}">${part.title}${when(isOneOfSeveral, () => html` <span class="of">${path}</span>`)}</h2>
${part.content}
</section>
`,
  );
  return html`<div class="draft" id="${id}">${own}</div>`;
}

function titleOf({ drafts }: Review): string {
  const [first, ...others] = drafts.map(({ report, path }) => ownTitle(report) ?? path);
  return others.length === 0
    ? (first ?? 'No draft')
    : `${counted(drafts.length, 'draft')}: ${[first, ...others].join('; ')}`;
}

function ownTitle({ analysis: { draft, authority } }: DraftReport): string | null {
  const title =
    draft.frontMatter.title?.value ?? draft.sections.find(({ level }) => level === 1)?.heading?.text ?? null;
  if (title === null) return authority;
  return authority === null || title.includes(authority) ? title : `${authority}: ${title}`;
}

function files({ drafts }: Review): string {
  const metrics = drafts.flatMap(({ report }) => report.analysis.metrics.flatMap((file) => file.metrics));
  return `${drafts.map(({ path }) => path).join(', ')} and ${counted(metrics.length, 'metric')}`;
}

function dateOf(time: string): string {
  const [year, month, day] = time.slice(0, 10).split('-').map(Number) as [number, number, number];
  return `${day} ${monthNames[month - 1]} ${year}`;
}

function footer({ version }: Review): string {
  return `cqc-lint ${version} is not connected with the Care Quality Commission. Readiness here says what is written and checked, not what an assessment would find.`;
}
