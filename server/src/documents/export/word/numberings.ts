import type { INumberingOptions } from 'docx';
import { indentStep, listLevels } from './page-layout.ts';

type Numbering = INumberingOptions['config'][number];

const bullets = ['•', '–', '▪'];

/** The lists of a document: each has a numbering of its own, so that none goes on where another ended. */
export class Numberings {
  readonly config: Numbering[] = [];

  /**
   * The name of a new numbering, of which only one level is used.
   * @param start the first number, or null for bullets
   * @param shift what all of it stands in by, in twentieths of a point
   */
  add(level: number, start: number | null, shift: number): string {
    const reference = `list-${this.config.length + 1}`;
    const levels = Array.from({ length: listLevels }, (_, i) => ({
      level: i,
      format: start === null ? ('bullet' as const) : ('decimal' as const),
      text: start === null ? bullets[i % bullets.length]! : `%${i + 1}.`,
      start: i === level ? (start ?? 1) : 1,
      style: { paragraph: { indent: { left: shift + (i + 1) * indentStep, hanging: indentStep } } },
    }));
    this.config.push({ reference, levels });
    return reference;
  }
}
