import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../server/src/diagnostic.ts';
import type { FileContent, Files } from '../../server/src/files.ts';
import { lint } from '../../server/src/lint.ts';
import { loadDraft } from '../../server/src/project.ts';
import { explainedRules } from '../../server/src/rules/pages.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { SourceText } from '../../server/src/text/source-text.ts';
import { shelf } from '../frameworks-at-hand.ts';

// A rule's examples are what a writer sees on its page. Here each is put where it belongs, as the draft, the metrics file
// or the settings of a small workspace whose other files are sound.

const folder = 'file:///harrowmere/';
const frontMatter = `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: metrics.yaml
period: 2022-23
---

`;
const ownFramework = `id: harrowmere-review
version: "2025"
title: Review of support for unpaid carers
owner: Harrowmere Borough Council
source: Cabinet paper of 3 March 2025
confidence: V
headings:
  - { id: summary, title: Summary }
`;
/** One section of at most ten words. */
const shortFramework = ownFramework
  .replace('harrowmere-review', 'harrowmere-summary')
  .replace('title: Summary }', 'title: In short, words: 10 }');
const metrics = readFileSync('test/unit/rule-examples.metrics.yaml', 'utf8');

/** Rules that no example can show, with the reason. */
const withoutExample: Readonly<Record<string, string>> = {
  'draft/rule-failed': 'it reports a fault of the program, which no draft can bring about',
};

function workspaceOf(rule: Rule, example: string): Map<string, string> {
  const files = new Map([
    ['draft.md', `${frontMatter}# Self-assessment\n`],
    ['metrics.yaml', metrics],
    ['metrics/adult-social-care.yaml', metrics],
  ]);
  if (rule.id.startsWith('framework/')) {
    const settings = example.startsWith('frameworks:') ? example : 'frameworks: framework.yaml\n';
    const framework = example.startsWith('frameworks:') ? ownFramework : example;
    return files.set('cqc-lint.yaml', settings).set('framework.yaml', framework);
  }
  if (example.includes('framework: harrowmere-summary')) {
    files.set('cqc-lint.yaml', 'frameworks: framework.yaml\n').set('framework.yaml', shortFramework);
  }
  if (rule.id === 'evidence/reference-unknown') {
    files.set('cqc-lint.yaml', 'references:\n  register:\n    5: Waiting times\n    12: How we allocate\n');
  }
  if (rule.id.startsWith('settings/')) return files.set('cqc-lint.yaml', example);
  if (/^(?:authority|areas|metrics):/.test(example)) return files.set('metrics.yaml', example);
  return files.set('draft.md', example.startsWith('---\n') ? example : frontMatter + example);
}

class Memory implements Files {
  readonly #files: ReadonlyMap<string, string>;

  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files;
  }

  async read(uri: string): Promise<FileContent> {
    const name = uri.slice(folder.length);
    const text = this.#files.get(name);
    if (text !== undefined) return { kind: 'text', text };
    const inside = `${name.replace(/\/$/, '')}/`;
    return { kind: [...this.#files.keys()].some((path) => path.startsWith(inside)) ? 'folder' : 'missing' };
  }
}

async function found(rule: Rule, example: string): Promise<readonly Diagnostic[]> {
  const files = workspaceOf(rule, example);
  const source = new SourceText(`${folder}draft.md`, files.get('draft.md')!);
  // What is off by default is found once it is turned on.
  const overrides = rule.severity === 'off' ? { rules: new Map([[rule.id, 'info' as const]]) } : {};
  const options = { root: folder, frameworks: shelf, overrides };
  const { diagnostics } = lint(await loadDraft(source, new Memory(files), options));
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule.id);
}

describe('rule examples', function () {
  this.timeout(240_000);

  for (const rule of explainedRules) {
    if (withoutExample[rule.id]) continue;

    it(`${rule.id}: the wrong example gives its finding`, async () => {
      assert.notDeepEqual(await found(rule, rule.examples.wrong), []);
    });

    it(`${rule.id}: the right example gives none`, async () => {
      assert.deepEqual(await found(rule, rule.examples.right), []);
    });
  }

  it('every exception is a rule', () => {
    const ids = explainedRules.map(({ id }) => id as string);
    assert.deepEqual(
      Object.keys(withoutExample).filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('every rule explains itself in whole sentences', () => {
    for (const { id, summary, why, how } of explainedRules) {
      for (const text of [summary, why, how]) assert.match(text, /^[A-Z“].*[.”]$/s, `${id}: ${text}`);
    }
  });
});
