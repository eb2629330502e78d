import { metricsKey } from '../../draft/name-metrics.ts';
import { defineRule, type RulePage } from '../rule.ts';

const entry = 'metrics: metrics.yaml';

export default defineRule({
  id: 'metrics/not-linked',
  looksAt: 'draft',
  severity: 'info',
  *check({ draft, namesMetrics }) {
    const key = metricsKey(draft);
    if (namesMetrics || key?.isBroken) return;
    const { source, frontMatter } = draft;
    const { line } = source.positionAt(key?.span.start ?? frontMatter.span?.start ?? 0);
    yield {
      place: { source, span: source.lineSpan(line) },
      message: `This draft names no metrics file, so none of its numbers are checked. “New Metrics File for This Draft…” makes one in VS Code; for a file that is there already, write “${entry}” in the front matter, with its path from the folder of this file.`,
    };
  },
});

export const page: RulePage = {
  summary: 'The draft names no metrics file.',
  why: 'Without one, none of its numbers can be checked, and an inspector will ask where they come from.',
  how: 'Name the metrics file in the front matter, or for all drafts of a folder in cqc-lint.yaml. The path starts from the folder of the file that names it.',
  examples: {
    wrong: `---
framework: cqc-local-authority
---`,
    right: `---
framework: cqc-local-authority
metrics: metrics.yaml
---`,
  },
};
