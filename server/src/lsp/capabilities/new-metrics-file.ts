import * as z from 'zod/mini';
import { nameMetrics } from '../../draft/name-metrics.ts';
import { metricsSkeleton } from '../../framework/skeleton.ts';
import { newMetricsFile } from '../../metrics/additions/new-file.ts';
import { type StartingMetric, startingMetrics } from '../../numbers/starting-metrics.ts';
import { answer } from '../answer.ts';
import { openDraft } from '../draft-command.ts';
import type { CheckedDraft } from '../examined-draft.ts';
import { type MetricsOffer, metricsFileRequest, metricsOfferRequest } from '../protocol.ts';
import type { Capability } from '../server.ts';

const text = z.string();
const newMetric = z.object({
  id: text,
  label: text,
  unit: text,
  of: z.nullable(text),
  observation: z.object({ period: z.nullable(text), area: z.nullable(text), value: text, rankOf: z.nullable(text) }),
});
const fileParameters = z.object({
  uri: z.nullable(text),
  path: text,
  authority: z.nullable(text),
  metrics: z.array(newMetric),
});

/** What a client needs to begin a metrics file: what a draft could put into it, its text, and how the draft names it. */
const newMetricsFileCapability: Capability = {
  capabilities: () => ({}),
  register(server) {
    const { connection } = server;
    connection.onRequest(metricsOfferRequest, (given, token) =>
      answer(server, token, null, async () => {
        const checked = await openDraft(server, given);
        return checked && offer(checked);
      }),
    );
    connection.onRequest(metricsFileRequest, (given, token) =>
      answer(server, token, null, async () => {
        const { uri, path, authority, metrics } = fileParameters.parse(given);
        const checked = uri === null ? null : await server.workspace.check(uri);
        const whose = authority === null ? {} : { authority };
        return {
          text: metrics.length > 0 ? newMetricsFile(authority, metrics) : metricsSkeleton(whose),
          edit: checked && edit(checked, path),
        };
      }),
    );
  },
};

function offer({ report }: CheckedDraft): MetricsOffer {
  const { draft, numbers, authority } = report.analysis;
  return {
    authority,
    files: draft.frontMatter.metrics.map(({ value }) => value),
    numbers: startingMetrics(numbers).map(({ number, metric }) => ({
      text: number.mention.text,
      line: draft.source.positionAt(number.mention.span.start).line,
      sentence: sentenceOf(number),
      metric,
    })),
  };
}

function sentenceOf({ mention: { passage, plain } }: StartingMetric['number']): string {
  const around = passage.sentences.find(({ start, end }) => start <= plain.start && plain.start < end);
  return around ? passage.text.slice(around.start, around.end).trim() : passage.text;
}

function edit({ loaded: { draft } }: CheckedDraft, path: string) {
  const { span, newText } = nameMetrics(draft, path);
  return { range: draft.source.range(span), newText };
}

export default newMetricsFileCapability;
