import type { Host } from './host/host.ts';
import type { Workspace } from './workspace.ts';

/** How long, in milliseconds, nothing has happened when a writer rests. */
const rest = 2000;

/** Has the host give back memory when a writer rests, as that takes as long as some edits: not in between these. */
export function tidyUpAtRest(workspace: Pick<Workspace, 'isCalm' | 'onSettled'>, host: Pick<Host, 'tidyUp'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  workspace.onSettled(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Where something is under way again, the end of that sets the timer anew.
      if (workspace.isCalm) host.tidyUp();
    }, rest);
  });
}
