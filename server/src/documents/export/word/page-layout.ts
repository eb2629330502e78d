/** A4 with margins of 2.5 cm, in twentieths of a point as Word counts. */
export const page = { width: 11_906, height: 16_838, margin: 1418 };

/** What is between the margins, in twentieths of a point. */
export const textWidth = page.width - 2 * page.margin;

/** How far each level of a list or quotation stands in, in twentieths of a point. */
export const indentStep = 425;

/** The highest number of levels that a list in Word has. */
export const listLevels = 9;
