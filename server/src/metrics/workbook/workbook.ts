/** One sheet of a workbook as its cells show it, down to the last row that is filled. */
export interface WorkbookSheet {
  readonly name: string;
  /** From row 1 and column A on, each cell as text: empty where the cell is, with a merged cell’s text in all its rows. */
  readonly rows: readonly (readonly string[])[];
  /** The 0-based row that names the columns of metrics. */
  readonly header: number;
}

/** Why a workbook gives no metrics, in words for the writer that follow “the workbook …”. */
export interface WorkbookRefusal {
  readonly refusal: string;
}
