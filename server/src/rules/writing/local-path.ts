import type { Finding } from '../../diagnostic.ts';
import type { Draft, Mark, Passage } from '../../draft/draft.ts';
import { overlaps, type SourceText, type Span } from '../../text/source-text.ts';
import { defineRule, type RulePage } from '../rule.ts';

/** Files and folders of one computer or network. In Markdown a backslash may be written twice. */
const paths: readonly RegExp[] = [
  /\bfile:\/{1,3}[^\s<>"“”)\]]{1,300}/gi,
  /(?<![\p{L}\p{N}])[A-Z]:\\{1,2}[^\s<>"“”|)\]]{1,300}/giu,
  /(?<![\p{L}\p{N}])[A-Z]:\/(?:Users|Documents)\/[^\s<>"“”|)\]]{1,300}/giu,
  /(?<![\\\p{L}\p{N}])\\{2,4}[\p{L}\p{N}.-]{2,60}\\{1,2}[\p{L}\p{N}$][^\s<>"“”|)\]]{0,300}/gu,
  /(?<![\p{L}\p{N}/.:])\/(?:Users|home)\/[a-z][\w.-]{1,40}\/[^\s<>"“”|)\]]{0,300}/gu,
  /\bhttps:\/\/[\w-]{1,60}-my\.sharepoint\.com\/[^\s<>"“”)\]]{0,300}/gi,
];

/** Whose folder it is. */
const owner =
  /(?:\b(?:Users|home|personal|Documents(?: |%20)and(?: |%20)Settings)[\\/]{1,2})(?!public\b|shared\b)(?<name>[^\\/\s<>"“”)\]]{2,60})/i;
/** A place on somebody's computer, in a link, an image or the text. */
export default defineRule({
  id: 'writing/local-path',
  severity: 'warning',
  looksAt: 'section',
  *check({ passages }, { draft }) {
    for (const passage of passages) {
      const linked = passage.marks.filter(({ target }) => target !== undefined && pathsIn(target).length > 0);
      for (const mark of linked) yield ofTarget(mark, passage, draft);
      for (const span of pathsIn(draft.source.text, passage.span)) {
        if (!linked.some((mark) => overlaps(mark.span, span))) yield ofText(draft.source, span);
      }
    }
  },
});

export const page: RulePage = {
  summary: 'A link or the text names a place on somebody’s own computer or drive.',
  why: 'A `file:` link, a path such as `C:\\Users\\…` or a personal SharePoint folder works on one computer only, so the evidence cannot be opened. It often shows a colleague’s user name to everybody who reads the published document.',
  how: 'Put the document where readers can open it and link that address, or name the document in words. The fix takes the link away and keeps its words.',
  examples: {
    wrong: 'Our [carers strategy](file:///C:/Users/asmith2/Documents/carers.docx) says how we support carers.',
    right: 'Our [carers strategy](https://harrowmere.example/carers) says how we support carers.',
  },
};

/** What every path has, and few texts. */
const maybePath = /\\|:\/|\/(?:users|home)\//i;

/** The spans of all paths in a text, or in a stretch of it; one that lies in another is left out. */
function pathsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const within = text.slice(start, end);
  if (!maybePath.test(within)) return [];
  const found = paths.flatMap((pattern) =>
    [...within.matchAll(pattern)].map(({ index, 0: path }) => {
      const length = path.replace(/(?<![.,;:!?*_`])[.,;:!?*_`]+$/, '').length;
      return { start: start + index, end: start + index + length };
    }),
  );
  return found.filter((span, i) => !found.some((other, j) => j < i && overlaps(other, span)));
}

function ofTarget(mark: Mark, passage: Passage, { source }: Draft): Finding {
  const place = { source, span: mark.span };
  const words = passage.text.slice(mark.plain.start, mark.plain.end);
  const finding = ofText(source, mark.targetSpan ?? mark.span, mark.target);
  if (mark.kind === 'image' || words === '') return finding;
  return { ...finding, fixes: [{ title: 'Take the link away', edits: [{ place, newText: words }] }] };
}

function ofText(source: SourceText, span: Span, path = source.slice(span)): Finding {
  return {
    place: { source, span },
    message: `“${path}” is on somebody’s own computer or drive, where no other reader can open it. ${named(path)}Put the document where readers can open it and link that address, or name it in words.`,
  };
}

function named(path: string): string {
  const name = owner.exec(path)?.groups?.name;
  return name ? `It also shows the user name “${name}” to everybody. ` : '';
}
