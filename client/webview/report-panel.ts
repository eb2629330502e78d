import type { FromPanel, PanelState, ToPanel } from '../src/report/panel-messages.ts';
import { changeInto } from './change-into.ts';
import { ClaimsFilterForm } from './claims-filter.ts';

/** What VS Code gives to a page in a panel. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): PanelState | undefined;
  setState(state: PanelState): void;
};

const host = acquireVsCodeApi();
const report = document.getElementById('report') as HTMLElement;
let state: PanelState = { draft: report.dataset.draft ?? '', ...host.getState() };

const filter = new ClaimsFilterForm(state.filter, (chosen) => remember({ filter: chosen }));
filter.apply();
window.scrollTo(0, state.scroll ?? 0);

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  remember({ draft: data.draft });
  stayingInPlace(() => {
    const wanted = document.createElement('template');
    wanted.innerHTML = data.markup;
    changeInto(report, wanted.content);
    filter.apply();
  });
});

// Before VS Code’s own listener, which takes every link for one out of the page.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#place-"]') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    host.postMessage({ kind: 'go', place: Number(link.getAttribute('href')?.slice('#place-'.length)) });
  },
  { capture: true },
);

let settling: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(settling);
  settling = setTimeout(() => remember({ scroll: window.scrollY }), 200);
});

host.postMessage({ kind: 'ready' });

/** Keeps what is needed to show the same again after the panel was hidden. */
function remember(changed: Partial<PanelState>): void {
  state = { ...state, ...changed };
  host.setState(state);
}

/** Makes a change, and keeps on its place what stands at the top of the panel, whatever the change adds above it. */
function stayingInPlace(change: () => void): void {
  const marks = [...report.querySelectorAll<HTMLElement>('main [id], main tr, main li')];
  const first = marks.find((mark) => mark.getBoundingClientRect().top >= 0);
  const before = first?.getBoundingClientRect().top ?? 0;
  change();
  if (first?.isConnected && window.scrollY > 0) window.scrollBy(0, first.getBoundingClientRect().top - before);
}
