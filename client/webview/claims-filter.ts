/** What the table of claims is narrowed down to; an empty text narrows nothing. */
export interface ClaimsFilter {
  readonly verdict: string;
  readonly statement: string;
  readonly text: string;
}

const everything: ClaimsFilter = { verdict: '', statement: '', text: '' };

/** The form above the claims that narrows them down by verdict, statement and words. */
export class ClaimsFilterForm {
  readonly #form = document.createElement('form');
  readonly #verdict = document.createElement('select');
  readonly #statement = document.createElement('select');
  readonly #text = document.createElement('input');
  readonly #count = document.createElement('output');

  /** `onChange` gets what the reader chose. */
  constructor(filter: ClaimsFilter = everything, onChange: (filter: ClaimsFilter) => void) {
    const all = document.createElement('button');
    all.type = 'button';
    all.textContent = 'Show all';
    this.#text.type = 'search';
    this.#form.className = 'claims-filter';
    this.#form.dataset.kept = '';
    this.#form.setAttribute('role', 'search');
    this.#form.setAttribute('aria-label', 'Narrow down the claims');
    this.#form.append(
      labelled('Verdict', this.#verdict),
      labelled('Statement', this.#statement),
      labelled('Words', this.#text),
      all,
      this.#count,
    );
    fill(this.#verdict, new Map(), filter.verdict);
    fill(this.#statement, new Map(), filter.statement);
    this.#text.value = filter.text;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => {
      this.apply();
      onChange(this.#chosen());
    });
    all.addEventListener('click', () => {
      for (const field of [this.#verdict, this.#statement, this.#text]) field.value = '';
      this.apply();
      onChange(everything);
    });
  }

  /** Puts the form into the report as it is now, fits its choices to the claims there, and narrows these down. */
  apply(): void {
    const section = document.querySelector('section[aria-labelledby$="-claims"]');
    if (!section) {
      this.#form.remove();
      return;
    }
    if (this.#form.parentNode !== section) section.querySelector('h2')?.after(this.#form);
    const groups = [...section.querySelectorAll<HTMLElement>('.claims-of')];
    const rows = groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('tbody tr')]);
    const chosen = this.#chosen();
    fill(this.#verdict, new Map(rows.map((row) => [verdictOf(row), badgeOf(row)])), chosen.verdict);
    fill(this.#statement, new Map(groups.map((group) => [titleOf(group), titleOf(group)])), chosen.statement);
    let shown = 0;
    for (const group of groups) {
      const own = [...group.querySelectorAll<HTMLElement>('tbody tr')];
      for (const row of own) row.hidden = !isWanted(row, group, chosen);
      const left = own.filter(({ hidden }) => !hidden).length;
      group.hidden = left === 0;
      shown += left;
    }
    const said = `${shown} of ${rows.length} claims shown`;
    if (this.#count.value !== said) this.#count.value = said;
  }

  #chosen(): ClaimsFilter {
    return { verdict: this.#verdict.value, statement: this.#statement.value, text: this.#text.value };
  }
}

function isWanted(row: HTMLElement, group: HTMLElement, { verdict, statement, text }: ClaimsFilter): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const content = row.textContent.toLowerCase();
  return (
    (verdict === '' || verdictOf(row) === verdict) &&
    (statement === '' || titleOf(group) === statement) &&
    words.every((word) => content.includes(word))
  );
}

/** Gives a select its choices, and keeps what is chosen even where nothing is left of it. */
function fill(select: HTMLSelectElement, choices: ReadonlyMap<string, string>, chosen: string): void {
  const wanted = new Map([['', 'All'], ...choices]);
  if (!wanted.has(chosen)) wanted.set(chosen, chosen);
  const present = [...select.options].map(({ value, text }) => `${value} ${text}`);
  if (present.join('\n') !== [...wanted].map(([value, text]) => `${value} ${text}`).join('\n')) {
    select.replaceChildren(...[...wanted].map(([value, text]) => new Option(text, value)));
  }
  select.value = chosen;
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.append(`${name} `, field);
  return label;
}

function verdictOf(row: HTMLElement): string {
  return row.dataset.verdict ?? '';
}

/** What the verdict of a row is called. */
function badgeOf(row: HTMLElement): string {
  return row.querySelector('.badge')?.textContent ?? '';
}

/** The heading that a group of claims stands under. */
function titleOf(group: HTMLElement): string {
  return group.querySelector('h3')?.textContent ?? '';
}
