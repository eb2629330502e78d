import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { cqcLint, draft, folderWith, metrics, wrong } from '../command.ts';

/** Characters that one format or another must not let through as they are. */
export const hostileText =
  'A ]]> <b> & "quotes" \'single\' 100% of us,a:b%0A::error::x {0} [71.5%](metric:overall-satisfaction) \u001b[2J \u0085 \u202e \ud800 | `x` @all #12 <!-- y -->';

/** A run with drafts to check in a folder. */
interface Run {
  readonly name: string;
  folder(): string;
  readonly drafts: readonly string[];
}

const hostileDraft = draft(
  `## TBC ${hostileText}\n\n${wrong}\n\n<!-- cqc-lint-disable-next-line number/ -- agreed <by> the board & "others" -->\n${wrong}\n\n${hostileText} TBC`,
);

/** Runs with findings of every severity, silenced ones and characters that are hard to write. */
export const runs = {
  example: { name: 'the example', folder: () => 'examples/harrowmere', drafts: ['.'] },
  hostile: {
    name: 'a hostile draft',
    folder: () => folderWith({ 'a b,c:d%20’s.md': hostileDraft, 'metrics.yaml': metrics }),
    drafts: ['.'],
  },
  labelled: {
    name: 'the labelled drafts',
    folder: () => 'test/fixtures/cases',
    drafts: globSync('*.md', { cwd: 'test/fixtures/cases' }).toSorted(),
  },
  clean: {
    name: 'nothing to report',
    folder: () => folderWith({ 'draft.md': '' }),
    drafts: ['draft.md', '--rule', 'structure/=off'],
  },
} satisfies Record<string, Run>;

const formats = ['sarif', 'junit', 'github', 'gitlab', 'json'] as const;

interface Written extends Readonly<Record<(typeof formats)[number], string>> {
  /** The same as `json`, which has every finding that is not silenced once. */
  readonly report: Report;
}

const known = new Map<Run, Written>();

/** What one run writes in every format. */
export function written(run: Run): Written {
  const before = known.get(run);
  if (before) return before;
  const folder = folderWith({});
  const outputs = formats.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
  cqcLint([...run.drafts, ...outputs], { cwd: run.folder(), env: { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '' } });
  const texts = Object.fromEntries(formats.map((format) => [format, readFileSync(join(folder, format), 'utf8')]));
  const made = { ...(texts as Record<(typeof formats)[number], string>), report: JSON.parse(texts.json!) as Report };
  known.set(run, made);
  return made;
}

interface Report {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Reported[] }[];
  readonly summary: {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
  };
}

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
