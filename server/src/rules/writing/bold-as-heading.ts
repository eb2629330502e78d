import type { Finding } from '../../diagnostic.ts';
import type { Draft, Passage, Section } from '../../draft/draft.ts';
import { boldTitles } from '../../framework/bold-lines.ts';
import { words } from '../../text/words.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** More words than this are emphasis, not a heading. */
const mostWords = 12;
/** What names a table or picture, or comments on it. */
const caption = /^(?:box|chart|diagram|fig\.?|figure|graph|image|map|note|notes|photo|picture|source|table)\b/i;
/** A figure set large, not a numbered heading: “93% satisfied”. */
const figure = /^(?:[Oo]ver |[Nn]early |[Aa]lmost |[Aa]round )?[£$€]?\d(?!\d?(?:\.\d{1,2}){0,3}[.)]? +\p{Lu})/u;

/** A line in bold type that stands where a heading should. */
export default defineRule({
  id: 'writing/bold-as-heading',
  severity: 'info',
  looksAt: 'section',
  context: ({ draft, outline }) => {
    const titles = new Set(outline ? boldTitles(draft, outline).map(({ passage }) => passage) : []);
    return ({ passages }) => passages.flatMap((passage, i) => (titles.has(passage) ? [i] : [])).join(' ');
  },
  *check(section: Section, { draft, outline }) {
    // A title of the framework that stands in bold type is reported as a missing heading.
    const titles = new Set(outline ? boldTitles(draft, outline).map(({ passage }) => passage) : []);
    for (const [i, passage] of section.passages.entries()) {
      const next = section.passages[i + 1];
      if (!next || titles.has(passage)) continue;
      if (isOnlyBold(passage) && !isOnlyBold(next) && isTitle(passage.text)) yield finding(passage, section, draft);
    }
  },
});

export const page: RulePage = {
  summary: 'A line in bold type is used as a heading.',
  why: 'It looks like a heading and is none: it is missing from the contents, screen readers do not offer it for jumping, and neither an inspector nor this checker can see which statement the text below it belongs to.',
  how: 'Make it a heading of the level below the one it stands under; the fix does this. Bold sentences, captions, figures set large, and bold words at the start of a paragraph are left alone.',
  examples: {
    wrong: '## Leadership\n\n**Managing risk**\n\nThe risk register is read every month.',
    right: '## Leadership\n\n### Managing risk\n\nThe risk register is read every month.',
  },
  follows: 'Web Content Accessibility Guidelines 2.2, 1.3.1 Info and Relationships',
};

/** Whether all of a paragraph is bold; not within a list, a quotation or a table. */
function isOnlyBold({ kind, text, marks, item, quoteDepth }: Passage): boolean {
  return (
    kind === 'paragraph' &&
    item === null &&
    quoteDepth === 0 &&
    marks.some((mark) => mark.kind === 'strong' && mark.plain.start === 0 && mark.plain.end === text.length)
  );
}

function isTitle(text: string): boolean {
  const length = words(text).length;
  return (
    length > 0 &&
    length <= mostWords &&
    !/[.!?,;:…]["'”’)]?$/.test(text) &&
    !/^["“‘]/.test(text) &&
    !caption.test(text) &&
    !figure.test(text)
  );
}

function finding(passage: Passage, { level }: Section, { source }: Draft): Finding {
  const place = { source, span: passage.span };
  const marks = '#'.repeat(Math.min(6, Math.max(2, level + 1)));
  const inside = source
    .slice(passage.span)
    .trim()
    .replace(/^(\*\*|__)([\s\S]*)\1$/, '$2');
  const isPlain = !/[\r\n]|\*\*|__/.test(inside);
  return {
    place,
    message: `“${passage.text}” looks like a heading but is only bold type, so contents and screen readers leave it out. Write “${marks} ${passage.text}”.`,
    fixes: isPlain ? [{ title: 'Make it a heading', edits: [{ place, newText: `${marks} ${inside}` }] }] : [],
  };
}
