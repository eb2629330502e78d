// What the licences of the packages in the bundles ask for: their texts, in dist/NOTICES.txt, beside what they are for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { globSync } from 'tinyglobby';

// All of them allow what is built from them to be handed on under another licence, with the notice.
const allowed = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'Zlib',
];

// What a package holds of others, whose files esbuild therefore never sees.
const shippedWithin = { docx: ['fflate', 'nanoid'] };

/**
 * Writes the notices of every package that the bundles hold. Throws where the licence of one is none that is known to
 * allow it.
 * @param {readonly import('esbuild').Metafile[]} metafiles what went into each bundle
 */
export function writeNotices(metafiles) {
  const folders = new Set(
    metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap((file) => packageOf(file) ?? [])),
  );
  for (const folder of [...folders])
    for (const name of shippedWithin[path.basename(folder)] ?? []) folders.add(path.join(path.dirname(folder), name));
  const notices = [...folders].map(noticeOf).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const blocks = new Map(notices.map(({ title, text }) => [title, `${title}\n\n${text}`]));
  writeFileSync('dist/NOTICES.txt', `${[...blocks.values()].join(`\n${'-'.repeat(80)}\n`)}\n`);
}

/** The folder of the package that a bundled file is from; undefined for a file of our own. */
function packageOf(file) {
  return /^.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // “(MIT OR GPL-3.0)” leaves the choice, “(MIT AND Zlib)” does not.
  const choices = String(license ?? '')
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .map((choice) => choice.split(' AND '));
  if (!choices.some((terms) => terms.every((one) => allowed.includes(one))))
    throw new Error(
      `${name} ${version} may not be bundled: its licence, “${license}”, is none of those in scripts/notices.mjs.`,
    );
  const [file] = globSync(['licen[cs]e*', 'copying*'], { cwd: folder, caseSensitiveMatch: false });
  const holder = typeof author === 'string' ? author : author?.name;
  const text =
    file && existsSync(path.join(folder, file))
      ? readFileSync(path.join(folder, file), 'utf8').trim()
      : `Copyright ${holder ?? `the authors of ${name}`}`;
  return { title: `${name} ${version} (${license})`, text };
}
