import type { IStylesOptions } from 'docx';

const heading = (size: number, before: number) => ({
  run: { font: 'Arial', size: 2 * size, bold: true, italics: false, color: '1F3864' },
  paragraph: { spacing: { before: 20 * before, after: 120 }, keepNext: true, keepLines: true },
});

/** How the parts of a draft look in Word: a font without serifs, in sizes that are easy to read. Sizes are half points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    heading1: heading(20, 18),
    heading2: heading(16, 18),
    heading3: heading(13, 14),
    heading4: heading(11, 12),
    heading5: heading(11, 12),
    heading6: heading(11, 12),
    hyperlink: { run: { color: '0B4F8A', underline: {} } },
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: false, color: '3B4450' },
      paragraph: { border: { left: { style: 'single', size: 18, space: 8, color: '8A939D' } } },
    },
    {
      id: 'HTMLPreformatted',
      name: 'HTML Preformatted',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 20 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
  ],
};
