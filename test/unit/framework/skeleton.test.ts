import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { metricsSkeleton, skeleton } from '../../../server/src/framework/skeleton.ts';
import { frameworkById } from '../../frameworks-at-hand.ts';

const framework = await frameworkById('cqc-local-authority');

/** What another reader of YAML, which knows numbers and truth values, finds between the fences. */
function frontMatter(text: string): unknown {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n/.exec(text)!;
  return parse(yaml!);
}

describe('the text that a draft begins with', () => {
  it('names plainly what needs no quotation marks', () => {
    const text = skeleton(framework, {
      title: 'Self-assessment of adult social care',
      authority: 'Harrowmere Borough Council',
      metrics: ['metrics.yaml', 'data/survey results.csv'],
      period: '2024-25',
    });
    const lines = [
      '---',
      'title: Self-assessment of adult social care',
      'authority: Harrowmere Borough Council',
      'framework: cqc-local-authority',
      'metrics:',
      '  - metrics.yaml',
      '  - data/survey results.csv',
      'period: 2024-25',
      '---',
    ];
    assert.ok(text.startsWith(`${lines.join('\n')}\n\n# Self-assessment of adult social care\n`), text);
  });

  it('says the same to every reader of YAML, whatever the council is called', function () {
    this.timeout(240_000);
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('no', 'Null', '2024', '1e3', '2024-06-30', 'a: b', 'a #b', '# a', "'a'", '"a', '- a', ' a ', '~'),
    );
    fc.assert(
      fc.property(odd, odd, fc.array(odd, { maxLength: 3 }), odd, (title, authority, metrics, period) => {
        const named = metrics.length === 0 ? {} : { metrics: metrics.length === 1 ? metrics[0] : metrics };
        assert.deepEqual(frontMatter(skeleton(framework, { title, authority, metrics, period })), {
          title,
          authority,
          framework: 'cqc-local-authority',
          ...named,
          period,
        });
        assert.deepEqual(parse(metricsSkeleton({ authority })), { authority, metrics: [] });
      }),
    );
  });

  it('leaves out what is not known', () => {
    const { title, id } = framework;
    assert.deepEqual(frontMatter(skeleton(framework)), { title, framework: id });
    assert.deepEqual(parse(metricsSkeleton()), { metrics: [] });
  });
});
