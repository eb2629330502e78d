import type { Draft, Passage } from '../../../draft/draft.ts';
import { gathering } from '../../../draft/gathering.ts';
import type { Framework, Outline, Theme } from '../../../framework/framework.ts';
import { matchersFor } from '../../../framework/heading-candidates.ts';
import { plainWords, readHeading } from '../../../framework/heading-text.ts';
import type { Span } from '../../../text/source-text.ts';

/** A title in quotation marks that follows a number, or what says that it is a section. */
const quotedTitle = String.raw`[“"‘'](?<title>[^“”"]{3,80}?)[.,]?[”"’'](?![\p{L}\p{N}])`;
const afterNumber = new RegExp(String.raw`^\s?[,:(–—-]?\s?${quotedTitle}`, 'u');
const sectionNamed = new RegExp(
  String.raw`\b(?:section|chapter|heading|part)\s(?:on\s|called\s|headed\s|titled\s)?${quotedTitle}`,
  'giu',
);
/** After it, what makes it another document’s. */
const ofAnother = /^\s+(?:of|in|on)\s+(?!(?:this|page)\b)/;

/** What says that a theme of this draft is meant, and not one of a survey. */
const leading = String.raw`\b(?:see|under|read)\s(?:also\s)?`;

/** A section that a sentence calls by its title. */
export interface NamedReference {
  readonly passage: Passage;
  readonly title: string;
  /** The title within the quotation marks, in the passage’s plain text. */
  readonly plain: Span;
}

/** The sections that a draft calls by their titles: “the section “Safeguarding””. */
export function namedReferences(draft: Draft): NamedReference[] {
  return named(draft).map(({ passage, value }) => ({ ...value, passage }));
}

const named = gathering(({ kind, text }): readonly Omit<NamedReference, 'passage'>[] => {
  if (kind === 'heading') return [];
  return [...text.matchAll(sectionNamed)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (ofAnother.test(text.slice(end, end + 20))) return [];
    const { title } = match.groups as { title: string };
    const start = match.index + match[0].lastIndexOf(title);
    return [{ title, plain: { start, end: start + title.length } }];
  });
});

/** The title in quotation marks straight after a numbered reference: “Section 3.2, “Safeguarding””. */
export function titleAfter({ text }: Passage, { end }: Span): string | null {
  return afterNumber.exec(text.slice(end, end + 100))?.groups?.title ?? null;
}

/** Whether a heading has a title, whatever its numbering. */
export function isTitled(heading: string, title: string): boolean {
  const words = plainWords(title);
  return readHeading(heading).words === readHeading(title).words || plainWords(heading) === words;
}

/** A theme that a sentence calls by its number, such as “see Theme 3”. */
export interface ThemeReference {
  readonly passage: Passage;
  readonly plain: Span;
  readonly number: number;
  /** The theme of that number; null where the framework has none. */
  readonly theme: Theme | null;
  /** The theme that the words after the number name: “Theme 3, Leadership”. */
  readonly named: Theme | null;
}

/** The themes that a draft refers to by their numbers, as far as its framework numbers them. */
export function themeReferences(draft: Draft, { framework }: Outline): ThemeReference[] {
  if (!framework.numbersThemes || framework.themeLevel === null) return [];
  return themes(draft, framework).map(({ passage, value }) => ({ ...value, passage }));
}

const themes = gathering(
  ({ kind, text }: Passage, framework: Framework): readonly Omit<ThemeReference, 'passage'>[] => {
    const { themes } = framework;
    const themeLevel = framework.themeLevel!;
    if (kind === 'heading' || !text.toLowerCase().includes(themeLevel.toLowerCase())) return [];
    const pattern = new RegExp(`${leading}${themeLevel}\\s(?<number>\\d{1,2})(?![\\d%.]\\d|\\d)`, 'giu');
    const isTheme = matchersFor(framework).theme;
    return [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      const number = Number(match.groups!.number);
      const after = /^[,:]?\s[“"(]?(?<title>[^“”"(),.;:]{3,80})/.exec(text.slice(end, end + 90));
      const named = isTheme(plainWords(after?.groups?.title ?? ''));
      return {
        plain: { start: end - themeLevel.length - 1 - match.groups!.number!.length, end },
        number,
        theme: themes.find((one) => one.number === number && one.statements.length > 0) ?? null,
        named: named && named.via !== 'similar' ? named.entry : null,
      };
    });
  },
);
