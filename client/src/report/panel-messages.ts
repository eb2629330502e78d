import * as z from 'zod/mini';

/** What the page in the report panel is told: the report as it is now, and the address of its draft. */
export interface ToPanel {
  readonly draft: string;
  readonly markup: string;
}

/** What it says: that it listens, or that the place that a link leads to is wanted, by its number. */
export const fromPanel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('go'), place: z.int() }),
]);
export type FromPanel = z.infer<typeof fromPanel>;

const panelState = z.object({
  /** The address of the draft that is shown. */
  draft: z.string(),
  /** How far it is scrolled, in pixels. */
  scroll: z.optional(z.number()),
  /** What the claims are narrowed down to. */
  filter: z.optional(z.object({ verdict: z.string(), statement: z.string(), text: z.string() })),
});

/** What VS Code keeps of a panel while it is hidden, and until VS Code is opened again. */
export type PanelState = z.infer<typeof panelState>;

/** The draft that a panel showed when VS Code was closed; undefined where nothing that is known was kept. */
export function draftOf(kept: unknown): string | undefined {
  const state = panelState.safeParse(kept);
  return state.success ? state.data.draft : undefined;
}
