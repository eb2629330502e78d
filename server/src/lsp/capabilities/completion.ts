import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver/node';
import * as z from 'zod/mini';
import { inOrder } from '../../framework/build-framework.ts';
import { isDraft } from '../../project.ts';
import { SourceText } from '../../text/source-text.ts';
import { answer } from '../answer.ts';
import { completeComparator } from '../completion/comparators.ts';
import { type Completer, type CompletionRequest, together } from '../completion/completion-request.ts';
import { completeFile } from '../completion/files/complete-file.ts';
import { fileKind } from '../completion/files/file-kind.ts';
import { completeFrontMatter } from '../completion/front-matter.ts';
import { completeLinkTarget } from '../completion/link-targets.ts';
import { completeMetricLabel } from '../completion/metric-labels.ts';
import { completePeriod } from '../completion/periods.ts';
import { completeIStatement, completeWeStatement } from '../completion/quoted-statements.ts';
import { completeReference } from '../completion/references.ts';
import { completeSentenceMetric } from '../completion/sentence-metrics.ts';
import { completeHeading } from '../completion/statement-parts.ts';
import { completeSuppression } from '../completion/suppressions.ts';
import { ownDiagnostics } from '../document-diagnostics.ts';
import { metricText } from '../hover/metric.ts';
import { type RichText, toMarkup } from '../hover/rich-text.ts';
import { ruleText } from '../hover/rule.ts';
import { entryText, partText, themeText } from '../hover/statement.ts';
import { completionRequest, completionResolveRequest } from '../messages.ts';
import { nearbyMetricsFiles, pathFrom } from '../nearby-files.ts';
import type { Capability, Server } from '../server.ts';

/** Asked in this order; the first that knows the place answers. */
const completers: readonly Completer[] = [
  completeFrontMatter,
  completeSuppression,
  completeLinkTarget,
  together(completeWeStatement, completeHeading, completeIStatement),
  completeReference,
  completePeriod,
  together(completeComparator, completeSentenceMetric, completeMetricLabel),
];

/** What an item carries from the list to its documentation. */
const itemData = z.object({
  uri: z.string(),
  metric: z.optional(z.string()),
  theme: z.optional(z.string()),
  statement: z.optional(z.string()),
  part: z.optional(z.string()),
  rule: z.optional(z.string()),
});

/**
 * Completes what a draft is made of (headings, statements, values of metrics, comparators, periods, references, front
 * matter, comments that silence rules), and the keys and values of the files beside it.
 */
const completion: Capability = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters: ['#', ' ', '(', ':', '?', '=', '&', '[', '-'] },
  }),
  register(server) {
    const { connection } = server;
    connection.onRequest(completionRequest, ({ textDocument, position, context }, token) =>
      answer<CompletionList | null>(server, token, null, async () => {
        const request = await requestAt(server, textDocument.uri, position, context?.triggerCharacter ?? null);
        if (!request) return fileCompletions(server, textDocument.uri, position);
        for (const complete of completers) {
          const completions = await complete(request);
          if (completions) return listFor(textDocument.uri, completions);
        }
        return null;
      }),
    );
    connection.onRequest(completionResolveRequest, (item, token) =>
      answer(server, token, item, async () => {
        const text = await documentation(server, item);
        return text ? { ...item, documentation: toMarkup(text, server.client.markdownCompletion) } : item;
      }),
    );
  },
};

async function requestAt(
  { client, rulePages, workspace }: Server,
  uri: string,
  position: Position,
  trigger: string | null,
): Promise<CompletionRequest | null> {
  const loaded = await workspace.load(uri);
  if (!loaded) return null;
  const { source } = loaded.draft;
  return {
    source,
    offset: source.offsetAt(position),
    loaded,
    isDraft: isDraft(loaded.draft, loaded.settings),
    snippets: client.snippets,
    trigger,
    nearbyFiles: () => nearbyMetricsFiles(source.uri, workspace.files, workspace.disk),
    frameworks: async () =>
      [...loaded.ownFrameworks, ...(await workspace.frameworks.shipped())].map(({ file }) => ({
        id: file.id,
        title: file.title ?? file.id,
      })),
    analysis: async () => (await workspace.examine(uri))?.analysis ?? null,
    diagnostics: async () => {
      const checked = await workspace.check(uri);
      return checked ? ownDiagnostics(checked) : [];
    },
    ruleTexts: () => rulePages.texts(),
    today: new Date(),
  };
}

/** What can be written in a file beside drafts. */
async function fileCompletions({ workspace }: Server, uri: string, position: Position): Promise<CompletionList | null> {
  const document = workspace.documents.get(uri);
  const { enable } = await workspace.settings.for(uri);
  const engineUri = workspace.engineUri(uri);
  const kind = enable && document ? fileKind(engineUri, document.getText()) : null;
  if (!document || !kind) return null;
  const source = new SourceText(engineUri, document.getText());
  const completions = await completeFile(kind, source, source.offsetAt(position), {
    frameworks: () => frameworksAtHand(workspace),
    metricsFiles: async () =>
      (await nearbyMetricsFiles(engineUri, workspace.files, workspace.disk)).map((to) => pathFrom(engineUri, to)),
    readPackaged: (path) => workspace.disk.readPackaged(path),
    today: new Date(),
  });
  return completions ? listFor(uri, completions) : null;
}

async function frameworksAtHand(workspace: Server['workspace']) {
  return (await workspace.frameworksAtHand()).map(({ id, title }) => ({ id, title }));
}

function listFor(uri: string, { items, isIncomplete }: { items: readonly CompletionItem[]; isIncomplete?: boolean }) {
  return {
    isIncomplete: isIncomplete ?? false,
    items: items.map((item) => (item.data ? { ...item, data: { ...item.data, uri } } : item)),
  };
}

async function documentation({ rulePages, workspace }: Server, item: CompletionItem): Promise<RichText | null> {
  const data = itemData.safeParse(item.data).data;
  const loaded = data && (await workspace.load(data.uri));
  if (!loaded) return null;
  const { framework, metrics } = loaded;
  const metric = metrics.flatMap((file) => file.metrics).find(({ id }) => id.value === data.metric);
  if (metric) return metricText(metric);
  if (data.rule !== undefined) return ruleText((await rulePages.texts())[data.rule]);
  const part = framework?.parts.find(({ id }) => id === data.part);
  if (part) return partText(part);
  const theme = framework?.themes.find(({ id }) => id === data.theme);
  if (framework && theme) return themeText(theme, framework);
  const entry = framework && inOrder(framework.headings).find(({ id }) => id === data.statement);
  return framework && entry ? entryText(entry, framework) : null;
}

export default completion;
