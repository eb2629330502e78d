/** What the number format of a cell says about the text that the cell shows. */
export interface NumberFormat {
  /** Decimals that are shown even where they are zeros. */
  readonly decimals: number;
  /** How often the value is shown times a hundred: once where the format has a percent sign. */
  readonly percents: number;
  /** Whether it has a pound sign. */
  readonly isPounds: boolean;
  readonly hasDay: boolean;
  readonly hasMonth: boolean;
  readonly hasYear: boolean;
}

/**
 * Reads a number format as ECMA-376-1, 18.8.31, writes it, such as `#,##0.00`, `0.0%`, `[$£-809]#,##0` or `mmm-yy`. A
 * value is never changed by its format, so what only shortens it (`0.0,,`, `0.0E+0`, `# ?/?`) gives no decimals.
 */
export function numberFormat(code: string, value: number): NumberFormat {
  const section = sectionFor(code, value);
  const isPounds = /£/.test(section);
  const marks = section.replaceAll(/"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|[\\_*]./g, '');
  const isShortened = /[0#?],+(?![0#?,])|E[+-]|\?\/|\/\?|\/\d/i.test(marks);
  const places = /\.([0#?]*)/.exec(marks)?.[1] ?? '';
  return {
    decimals: isShortened ? 0 : places.replaceAll(/[^0]/g, '').length,
    percents: marks.split('%').length - 1,
    isPounds,
    hasDay: /d/i.test(marks),
    hasMonth: /m/i.test(marks),
    hasYear: /y/i.test(marks),
  };
}

/** The part of a format that is for a value: formats may differ for positive and negative values and zero. */
function sectionFor(code: string, value: number): string {
  const sections = code.match(/(?:"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\.|[^;])+/g) ?? [''];
  const [positive, negative, zero] = sections;
  if (value < 0) return negative ?? positive!;
  return value === 0 ? (zero ?? positive!) : positive!;
}
