import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandBundle } from '../../disk/command-bundle.ts';
import { shippedFrameworks } from '../../disk/shipped-frameworks.ts';

let digest: Promise<string> | undefined;

/** Tells this build of the command, the frameworks beside it and the Node that runs it from every other. */
export function programDigest(): Promise<string> {
  digest ??= digestOfFiles();
  return digest;
}

async function digestOfFiles(): Promise<string> {
  const frameworks = fileURLToPath(shippedFrameworks());
  const names = (await readdir(frameworks)).toSorted();
  const hash = createHash('sha256').update(process.version);
  // What reads workbooks lies in a bundle beside the command's.
  const workbooks = join(dirname(commandBundle()), 'xlsx.js');
  const paths = [commandBundle(), workbooks, ...names.map((name) => frameworks + name)];
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest('hex');
}
