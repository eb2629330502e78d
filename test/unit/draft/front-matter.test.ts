import assert from 'node:assert/strict';
import type { FrontMatter } from '../../../server/src/draft/draft.ts';
import type { Located } from '../../../server/src/text/source-text.ts';
import { draftOf, textsOf } from './draft-of.ts';

const keys = ['title', 'authority', 'framework', 'period'] as const;

/** The values by key; asserts that each stands where it says, quotes left out. */
function valuesIn(text: string): Record<string, string | undefined> {
  const { frontMatter } = draftOf(text);
  const located: Located<string>[] = [...frontMatter.metrics, ...keys.flatMap((key) => frontMatter[key] ?? [])];
  for (const { value, span } of located) assert.equal(text.slice(span.start, span.end), value);
  return {
    ...Object.fromEntries(keys.flatMap((key) => (frontMatter[key] ? [[key, frontMatter[key].value]] : []))),
    ...(frontMatter.metrics.length > 0 ? { metrics: textsOf(frontMatter.metrics).join('+') } : {}),
  };
}

function problemsIn(text: string): string[] {
  const { problems }: FrontMatter = draftOf(text).frontMatter;
  return problems.map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe('front matter', () => {
  const written = `---
title: "Self-assessment: 2024"
authority: Harrowmere Borough Council   # ours
framework: 'cqc-local-authority'
metrics: metrics.yaml
period: 2024-25
author: { name: Someone }
---

# Title
`;
  const values = {
    title: 'Self-assessment: 2024',
    authority: 'Harrowmere Borough Council',
    framework: 'cqc-local-authority',
    metrics: 'metrics.yaml',
    period: '2024-25',
  };

  it('is read with the place of each value, and other keys are left in peace', () => {
    assert.deepEqual(valuesIn(written), values);
    assert.deepEqual(problemsIn(written), []);
    const { span } = draftOf(written).frontMatter;
    assert.equal(written.slice(span!.start, span!.end), written.slice(4, written.indexOf('---\n\n#')));
  });

  it('is read under a byte-order mark and with any line ending', () => {
    for (const text of [
      `\uFEFF${written}`,
      written.replaceAll('\n', '\r\n'),
      `\uFEFF${written.replaceAll('\n', '\r\n')}`,
    ]) {
      assert.deepEqual(valuesIn(text), values);
    }
  });

  it('takes one metrics file or several', () => {
    assert.deepEqual(valuesIn('---\nmetrics: [a.yaml, "b c.csv"]\n---'), { metrics: 'a.yaml+b c.csv' });
    assert.deepEqual(valuesIn('---\nmetrics:\n  - a.yaml\n  - ../b.json\n---\n'), { metrics: 'a.yaml+../b.json' });
  });

  it('keeps a year as it is written', () => {
    assert.deepEqual(valuesIn('---\nperiod: 2024\n---'), { period: '2024' });
    assert.deepEqual(valuesIn('---\nperiod: 2023-06-30\n---'), { period: '2023-06-30' });
  });

  it('may be empty or absent', () => {
    assert.deepEqual(draftOf('---\n---\n').frontMatter.span, { start: 4, end: 4 });
    assert.equal(draftOf('# Title').frontMatter.span, null);
    for (const text of ['', '---\n---\n', '---\ntitle:\n---\n', '---\n\nText']) {
      assert.equal(problemsIn(text).length, 0, JSON.stringify(text));
    }
  });

  it('says what does not fit, and keeps the rest', () => {
    const text = '---\nframework: [a, b]\nmetrics: { file: a.yaml }\nperiod: 2024-25\n---\n';
    assert.deepEqual(valuesIn(text), { period: '2024-25' });
    const { problems } = draftOf(text).frontMatter;
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['[a, b]', '{ file: a.yaml }'],
    );
  });

  it('says where its YAML is broken, and reads what it can', () => {
    const text = '---\nframework: cqc-local-authority\ntitle: "not closed\nperiod: 2024-25\n---\n';
    const { problems, framework } = draftOf(text).frontMatter;
    assert.equal(framework!.value, 'cqc-local-authority');
    assert.ok(problems.length > 0);
    for (const { span } of problems) assert.ok(span.start >= 4 && span.end <= text.length - 4);
  });

  it('says that it is never closed', () => {
    for (const text of ['---\nframework: cqc-local-authority\n\n# Title', '\uFEFF---\r\ntitle: x\r\n']) {
      const problems = problemsIn(text);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, /^---: .*closes/);
    }
  });
});
