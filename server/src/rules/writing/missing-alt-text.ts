import { fencedCodeIn } from '../../draft/code-blocks.ts';
import type { Draft } from '../../draft/draft.ts';
import { gathering } from '../../draft/gathering.ts';
import { commentsIn } from '../../draft/html-comments.ts';
import { contains, type Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** A picture with the words that stand for it; null where it has none and does not say that it needs none. */
interface Picture {
  readonly span: Span;
  readonly alternative: string | null;
}

/** What a program puts there when nobody wrote a description: a kind of picture, perhaps numbered, or the file’s name. */
const kinds = 'chart|diagram|figure|graph|graphic|image|img|photo|photograph|picture|screenshot|table';
const saysNothing = new RegExp(
  `^(?:(?:a |an |the )?(?:${kinds})[ _-]?\\d{0,4}|\\S+\\.(?:bmp|emf|gif|jpe?g|png|svg|webp|wmf))$`,
  'i',
);
const byProgram = /\b(?:description )?automatically generated$|^AI-generated content/i;

/** A picture without words for those who cannot see it. */
export default defineRule({
  id: 'writing/missing-alt-text',
  severity: 'warning',
  looksAt: 'draft',
  *check({ draft }) {
    for (const { span, alternative } of [...markdownPictures(draft), ...htmlPictures(draft)]) {
      const fault = faultOf(alternative);
      if (fault === null) continue;
      yield {
        place: { source: draft.source, span },
        message: `${fault} People who cannot see it do not learn what it shows. Say that between the square brackets: “![Bar chart: reviews on time rose from 61% to 68%](…)”.`,
      };
    }
  },
});

export const page: RulePage = {
  summary: 'A picture has no description in words.',
  why: 'Charts in self-assessments often carry the evidence. Screen readers, and everybody who reads a text version, get only the description. Since 2018 the law asks public bodies for one.',
  how: 'Write what the picture tells, not what it looks like: the trend and its figures. A picture in HTML that is only decoration says `alt=""`. The rule also reports descriptions that a program filled in, such as “Picture 3” or “chart.png”.',
  examples: {
    wrong: '![](waiting-times.png)',
    right: '![Line chart: the average wait fell from 41 to 28 days](waiting-times.png)',
  },
  follows: 'Web Content Accessibility Guidelines 2.2, 1.1.1 Non-text Content',
};

function faultOf(alternative: string | null): string | null {
  const text = alternative?.trim() ?? '';
  if (alternative === null || text === '') return 'This picture has no description.';
  if (saysNothing.test(text)) return `The description “${text}” does not say what the picture shows.`;
  return byProgram.test(text) ? 'The description of this picture was filled in by a program.' : null;
}

const withPictures = gathering(({ marks }) => (marks.some(({ kind }) => kind === 'image') ? [true] : []));

function markdownPictures(draft: Draft): Picture[] {
  const { source } = draft;
  return withPictures(draft)
    .flatMap(({ passage }) => passage.marks)
    .filter(({ kind }) => kind === 'image')
    .map(({ span }) => ({ span, alternative: /^!\[([^\]]*)\]/.exec(source.slice(span))?.[1] ?? 'as written' }));
}

/** Pictures written in HTML, as programs do that turn a document into Markdown; `alt=""` says that one is decoration. */
function htmlPictures({ passages, source }: Draft): Picture[] {
  if (!/<img\b/i.test(source.text)) return [];
  const code = passages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'code').map(({ span }) => span));
  const unseen = [
    ...fencedCodeIn(source.text),
    ...commentsIn(source.text, { start: 0, end: source.text.length }),
    ...code,
  ];
  const pictures: Picture[] = [];
  for (const { index, 0: tag } of source.text.matchAll(/<img\b[^<>]{0,2000}>/gi)) {
    const span = { start: index, end: index + tag.length };
    if (unseen.some((hidden) => contains(hidden, span))) continue;
    const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    if (!alternative) pictures.push({ span, alternative: null });
    else if (alternative[1] !== '' && alternative[2] !== '') {
      pictures.push({ span, alternative: alternative[1] ?? alternative[2] ?? alternative[3]! });
    }
  }
  return pictures;
}
