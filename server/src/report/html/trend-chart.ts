import type { Observation } from '../../metrics/metrics.ts';
import { type Html, html } from './html.ts';
import { type Point, type Series, seriesText } from './series.ts';

/** Where the points of a chart lie, in units of its drawing. */
interface Plot {
  x(point: Point): number;
  y(point: Point): number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const small = { width: 150, height: 46 };
const large = { width: 560, height: 170 };
const largeArea: Area = { left: 14, right: 350, top: 22, bottom: 124 };
/** Where the periods stand. */
const axis = 144;
/** How many letters have room at the end of a line. */
const mostNameLetters = 28;
/** The least distance between two lines of text. */
const lineHeight = 13;

/** A chart of a few centimetres without labels, with a ring around the value that a claim was compared with. */
export function smallChart(label: string, series: readonly Series[], marked: Observation | null): Html {
  const { width, height } = small;
  const plot = plotOf(series, { left: 7, right: width - 7, top: 7, bottom: height - 7 });
  return html`<svg role="img" aria-label="${label}. ${seriesText(series)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${series.map((one, i) => line(one, i, plot, marked))}</svg>`;
}

/** A chart with the names of its lines, the authority’s own values and the periods. */
export function largeChart(label: string, series: readonly Series[]): Html {
  const { width, height } = large;
  const plot = plotOf(series, largeArea);
  return html`<svg role="img" aria-label="${label}. ${seriesText(series)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<line class="axis" x1="${largeArea.left}" x2="${largeArea.right}" y1="${axis}" y2="${axis}"/>
${series.map((one, i) => line(one, i, plot, null))}
${values(series, plot)}
${periods(series, plot)}
${names(series, plot)}
</svg>`;
}

/** Periods along, values up; where all are equal they lie in the middle. */
function plotOf(series: readonly Series[], { left, right, top, bottom }: Area): Plot {
  const points = series.flatMap((one) => one.points);
  const place = (of: (point: Point) => number, from: number, to: number) => {
    const all = points.map(of);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return (point: Point): number =>
      rounded(most === least ? (from + to) / 2 : from + ((of(point) - least) / (most - least)) * (to - from));
  };
  return { x: place(({ day }) => day, left, right), y: place(({ height }) => height, bottom, top) };
}

function line({ points }: Series, index: number, { x, y }: Plot, marked: Observation | null): Html {
  const ring = points.find(({ observation }) => observation === marked);
  return html`<g class="s${index}">${points.length > 1 ? html`<polyline points="${points.map((point) => `${x(point)},${y(point)}`).join(' ')}"/>` : ''}${points.map((point) => html`<circle cx="${x(point)}" cy="${y(point)}" r="2.6"/>`)}${ring ? html`<circle class="ring" cx="${x(ring)}" cy="${y(ring)}" r="5.5"/>` : ''}</g>`;
}

/** The own values beside their points, as many as there is room for, on the side where the line is not. */
function values([own]: readonly Series[], { x, y }: Plot): Html[] {
  const points = own?.points ?? [];
  return spaced(points, x, 52).map((point) => {
    const at = points.indexOf(point);
    const beside = points[at + 1] ?? points[at - 1];
    const isBelow = beside !== undefined && y(beside) < y(point);
    return html`<text x="${x(point)}" y="${y(point) + (isBelow ? 16 : -8)}" text-anchor="${anchor(x(point))}">${point.value}</text>`;
  });
}

function periods(series: readonly Series[], { x }: Plot): Html[] {
  const points = series.flatMap((one) => one.points).toSorted((a, b) => a.day - b.day);
  const once = points.filter((point, i) => points.findIndex(({ day }) => day === point.day) === i);
  return spaced(once, x, 74).map(
    (point) =>
      html`<text class="quiet" x="${x(point)}" y="${axis + 16}" text-anchor="${anchor(x(point))}">${point.period}</text>`,
  );
}

/** The name of each line and its newest value at its end, moved apart where they would cover each other. */
function names(series: readonly Series[], { y }: Plot): Html[] {
  const ends = series
    .map(({ name, points }, index) => ({ name, index, last: points.at(-1)! }))
    .toSorted((a, b) => y(a.last) - y(b.last));
  let least = 0;
  return ends.map(({ name, index, last }) => {
    least = Math.max(y(last) + 4, least + lineHeight);
    const text = `${shortened(name, mostNameLetters - last.value.length)} ${last.value}`;
    return html`<text class="name s${index}" x="${largeArea.right + 12}" y="${least}">${text}</text>`;
  });
}

/** The last point and those before it that have room. */
function spaced(points: readonly Point[], x: (point: Point) => number, room: number): Point[] {
  const kept: Point[] = [];
  for (const point of points.toReversed()) {
    if (kept.length === 0 || x(kept.at(-1)!) - x(point) >= room) kept.push(point);
  }
  return kept;
}

function anchor(x: number): string {
  if (x < largeArea.left + 24) return 'start';
  return x > largeArea.right - 24 ? 'end' : 'middle';
}

function shortened(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, Math.max(4, most - 1)).trimEnd()}…` : name;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
