/**
 * A label that a text defines or asks for, in the parser's spelling: `[` and the label of a link, or `^` and that of a
 * footnote.
 */
export interface LabelUse {
  /** The offset of the bracket that it is read at. */
  readonly at: number;
  readonly label: string;
  readonly kind: 'defined' | 'found' | 'missed';
}

/** What is known of a file's labels before a text of it is parsed. */
export interface KnownLabels {
  readonly defined: ReadonlySet<string>;
  /** Whether these are all; else those count as well that the text itself defines. */
  readonly isFinal: boolean;
}

/**
 * The labels of one text while it is parsed. A bracket is a link or a footnote only where its label is defined, somewhere
 * in the file; so whether a text reads the same depends on the answers to what the parser asked for, and these are kept.
 */
export class AskedLabels {
  readonly uses: LabelUse[] = [];
  readonly #known: KnownLabels;
  readonly #links = new LabelList('[', this);
  readonly #footnotes = new LabelList('^', this);
  readonly #own = new Set<string>();
  #at = 0;
  #defines = false;

  constructor(known: KnownLabels) {
    this.#known = known;
  }

  /** Has the parser keep its labels here; `at` is the offset of the bracket it is about to read, which may define a label. */
  serve(parser: { defined: string[]; gfmFootnotes?: string[] }, at: number, defines: boolean): void {
    parser.defined = this.#links;
    parser.gfmFootnotes = this.#footnotes;
    this.#at = at;
    this.#defines = defines;
  }

  define(label: string): void {
    this.#own.add(label);
    this.uses.push({ at: this.#at, label, kind: 'defined' });
  }

  ask(label: string): boolean {
    // Before it defines a footnote, the parser asks whether it did so before.
    if (this.#defines) return false;
    const isDefined = this.#known.defined.has(label) || (!this.#known.isFinal && this.#own.has(label));
    this.uses.push({ at: this.#at, label, kind: isDefined ? 'found' : 'missed' });
    return isDefined;
  }
}

/** What the parser takes for its list of labels. */
class LabelList extends Array<string> {
  readonly #mark: string;
  readonly #labels: AskedLabels;

  constructor(mark: string, labels: AskedLabels) {
    super();
    this.#mark = mark;
    this.#labels = labels;
  }

  override push(...labels: string[]): number {
    for (const label of labels) this.#labels.define(this.#mark + label);
    return this.length;
  }

  override includes(label: string): boolean {
    return this.#labels.ask(this.#mark + label);
  }
}
