import { Range, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';
import * as z from 'zod/mini';
import { editorOf } from './show-draft.ts';

const position = z.object({ line: z.int(), character: z.int() });
const place = z.object({ uri: z.string(), range: z.object({ start: position, end: position }) });

/** A stretch of a file, by a URI as the editor writes it; lines and characters are counted from 0. */
export type Place = z.infer<typeof place>;

/** Shows a place of a file in the editor that has it open, otherwise beside what is active, and selects it. */
export async function showPlace(given: unknown): Promise<void> {
  const { uri: address, range: wanted } = place.parse(given);
  const uri = Uri.parse(address);
  const range = new Range(wanted.start.line, wanted.start.character, wanted.end.line, wanted.end.character);
  const shown = editorOf(uri);
  const editor = await window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? (window.activeTextEditor ? ViewColumn.Active : ViewColumn.One),
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
