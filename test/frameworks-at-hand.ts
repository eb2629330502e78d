import { pathToFileURL } from 'node:url';
import { NodeFiles } from '../server/src/cli/node-files.ts';
import type { Framework } from '../server/src/framework/framework.ts';
import { FrameworkShelf } from '../server/src/framework/framework-shelf.ts';

/** The frameworks that the build ships, as they are written. */
export const shelf = new FrameworkShelf(new NodeFiles(), pathToFileURL('schemas/frameworks/').href);

/** A framework that is shipped. */
export async function frameworkById(id: string): Promise<Framework> {
  const text = await shelf.find(id, []);
  const made = text && (await shelf.make(text, []));
  if (!made?.framework) throw new Error(`There is no framework “${id}”.`);
  return made.framework;
}

/** Every framework that is shipped. */
export async function allFrameworks(): Promise<Framework[]> {
  return Promise.all((await shelf.ids([])).map(frameworkById));
}
