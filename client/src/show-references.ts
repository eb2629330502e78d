import { commands, Location, Position, Range, Uri } from 'vscode';
import * as z from 'zod/mini';

const position = z.object({ line: z.int(), character: z.int() });
const range = z.object({ start: position, end: position });
const parameters = z.tuple([z.string(), position, z.array(z.object({ uri: z.string(), range }))]);

/** Shows a list of places at a position of a file, as “Find all references” does; all as the server writes them. */
export async function showReferences(...given: unknown[]): Promise<void> {
  const [uri, at, places] = parameters.parse(given);
  const locations = places.map((place) => {
    const { start, end } = place.range;
    return new Location(Uri.parse(place.uri), new Range(positionOf(start), positionOf(end)));
  });
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), positionOf(at), locations);
}

function positionOf({ line, character }: z.infer<typeof position>): Position {
  return new Position(line, character);
}
