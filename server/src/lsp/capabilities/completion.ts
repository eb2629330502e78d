import type { CompletionItem, CompletionList } from 'vscode-languageserver/node';
import * as z from 'zod/mini';
import { inOrder } from '../../framework/build-framework.ts';
import { isDraft } from '../../project.ts';
import { answer } from '../answer.ts';
import type { Completer, CompletionRequest } from '../completion/completion-request.ts';
import { completeFrontMatter } from '../completion/front-matter.ts';
import { completeLinkTarget } from '../completion/link-targets.ts';
import { completeMetricLabel } from '../completion/metric-labels.ts';
import { completeStatementHeading } from '../completion/statement-headings.ts';
import { metricText } from '../hover/metric.ts';
import { type RichText, toMarkup } from '../hover/rich-text.ts';
import { entryText, themeText } from '../hover/statement.ts';
import { completionRequest, completionResolveRequest } from '../messages.ts';
import { nearbyMetricsFiles } from '../nearby-files.ts';
import type { Capability, Server } from '../server.ts';

/** Asked in this order; the first that knows the place answers. */
const completers: readonly Completer[] = [
  completeFrontMatter,
  completeLinkTarget,
  completeStatementHeading,
  completeMetricLabel,
];

/** What an item carries from the list to its documentation. */
const itemData = z.object({
  uri: z.string(),
  metric: z.optional(z.string()),
  theme: z.optional(z.string()),
  statement: z.optional(z.string()),
});

/** Completes headings of the framework, links to metrics, values by a metric's name, and the front matter. */
const completion: Capability = {
  capabilities: () => ({
    completionProvider: { resolveProvider: true, triggerCharacters: ['#', ' ', '(', ':', '?', '=', '&'] },
  }),
  register(server) {
    const { connection } = server;
    connection.onRequest(completionRequest, ({ textDocument, position, context }, token) =>
      answer<CompletionList | null>(server, token, null, async () => {
        const request = await requestAt(server, textDocument.uri, position, context?.triggerCharacter === ' ');
        if (!request) return null;
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
  { client, workspace }: Server,
  uri: string,
  position: { line: number; character: number },
  afterSpace: boolean,
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
    afterSpace,
    nearbyFiles: () => nearbyMetricsFiles(source.uri, workspace.files),
    frameworks: async () =>
      [...loaded.ownFrameworks, ...(await workspace.frameworks.shipped())].map(({ file }) => ({
        id: file.id,
        title: file.title ?? file.id,
      })),
    today: new Date(),
  };
}

function listFor(uri: string, { items, isIncomplete }: { items: readonly CompletionItem[]; isIncomplete?: boolean }) {
  return {
    isIncomplete: isIncomplete ?? false,
    items: items.map((item) => (item.data ? { ...item, data: { ...item.data, uri } } : item)),
  };
}

async function documentation({ workspace }: Server, item: CompletionItem): Promise<RichText | null> {
  const data = itemData.safeParse(item.data).data;
  const loaded = data && (await workspace.load(data.uri));
  if (!loaded) return null;
  const { framework, metrics } = loaded;
  const metric = metrics.flatMap((file) => file.metrics).find(({ id }) => id.value === data.metric);
  if (metric) return metricText(metric);
  const theme = framework?.themes.find(({ id }) => id === data.theme);
  if (framework && theme) return themeText(theme, framework);
  const entry = framework && inOrder(framework.headings).find(({ id }) => id === data.statement);
  return framework && entry ? entryText(entry, framework) : null;
}

export default completion;
