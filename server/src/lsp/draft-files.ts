import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';

/** URIs of every Markdown file in the folders and below, in order; packages and hidden folders are passed over. */
export async function draftFiles(folders: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const folder of folders) {
    if (!folder.startsWith('file:')) continue;
    const paths = await glob('**/*.{md,markdown}', {
      cwd: fileURLToPath(folder),
      ignore: ['**/node_modules/**'],
      absolute: true,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
    });
    for (const path of paths) found.add(pathToFileURL(path).href);
  }
  return [...found].sort();
}
