/** The style of the page. Every pair of colours has a contrast of at least 4.5, marks and lines that carry meaning 3. */
export const styles = `
:root {
  --page: #ffffff; --ink: #1b1f24; --quiet: #545c66; --line: #c9d0d8; --panel: #f4f6f8; --link: #0b4f8a; --mark: #fff0b3;
  --good: #d9f2df; --good-ink: #0e4420; --care: #fff0c2; --care-ink: #523c00; --warn: #ffe2c7; --warn-ink: #5f2d00;
  --bad: #ffdcd9; --bad-ink: #7a120c; --plain: #e8ebef; --plain-ink: #333a42;
  --heat-1: #e1edf9; --heat-2: #b7d3f0; --heat-3: #79ade2; --heat-4: #1b63ad; --heat-4-ink: #ffffff;
  --own: #0b4f8a; --other-1: #9a5b00; --other-2: #6b3fa0; --other-3: #2f6b3a; --ring: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181d; --ink: #e8ebef; --quiet: #aab3be; --line: #47505b; --panel: #1e242b; --link: #8cc1f5; --mark: #574400;
    --good: #173d23; --good-ink: #c7efd1; --care: #463600; --care-ink: #ffe9a8; --warn: #4d2a0a; --warn-ink: #ffd9b3;
    --bad: #561a16; --bad-ink: #ffd3cf; --plain: #323a43; --plain-ink: #e2e6eb;
    --heat-1: #1b2f45; --heat-2: #214a72; --heat-3: #2a66a3; --heat-4: #8cc1f5; --heat-4-ink: #10161c;
    --own: #8cc1f5; --other-1: #f0b860; --other-2: #c9a8f0; --other-3: #8fd09b; --ring: #ff9d95;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 76rem; overflow-wrap: anywhere; background: var(--page); color: var(--ink); }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible, main:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; background: var(--page); z-index: 1; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .2rem 0 .6rem; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2.6rem 0 .8rem; padding-top: .8rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.12rem; margin: 1.8rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
p, ul, ol { margin: .4rem 0 .8rem; }
.kind, .made, .note, .place, .of, figcaption { color: var(--quiet); }
.kind { margin: 0; text-transform: none; }
.made, .note { max-width: 52rem; }
.of { font-weight: normal; font-size: 1rem; }
nav h2 { font-size: 1rem; margin: 1rem 0 .3rem; padding: 0; border: 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; padding: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .8rem; margin: 0 0 1rem; }
.tiles > div { background: var(--panel); border-left: .35rem solid var(--line); padding: .7rem 1rem; }
.tiles > div.good { border-color: var(--good-ink); } .tiles > div.bad { border-color: var(--bad-ink); }
.tiles > div.care { border-color: var(--warn-ink); }
.tiles dt { color: var(--quiet); } .tiles dd { margin: 0; } .tiles .big { font-size: 1.7rem; font-weight: 650; line-height: 1.2; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0 1rem; font-size: .95rem; }
caption { text-align: left; color: var(--quiet); padding: 0 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { border-bottom: 2px solid var(--quiet); vertical-align: bottom; }
tbody th { font-weight: 500; } tr.theme > * { background: var(--panel); font-weight: 650; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.why { min-width: 19rem; } td ul { margin: 0; padding-left: 1.1rem; }
.badge { display: inline-block; padding: .05rem .5rem; border-radius: .25rem; font-weight: 600; font-size: .9rem; white-space: nowrap; }
.badge.good { background: var(--good); color: var(--good-ink); } .badge.care { background: var(--care); color: var(--care-ink); }
.badge.warn { background: var(--warn); color: var(--warn-ink); } .badge.bad { background: var(--bad); color: var(--bad-ink); }
.badge.plain { background: var(--plain); color: var(--plain-ink); }
table.heat td, table.heat thead th + th { text-align: center; } table.heat td { font-variant-numeric: tabular-nums; border: 1px solid var(--page); min-width: 5.5rem; }
.heat-0 { background: var(--page); color: var(--quiet); } .heat-1 { background: var(--heat-1); } .heat-2 { background: var(--heat-2); }
.heat-3 { background: var(--heat-3); } .heat-4 { background: var(--heat-4); color: var(--heat-4-ink); }

.key { display: flex; flex-wrap: wrap; gap: .3rem 1rem; list-style: none; padding: 0; color: var(--quiet); }
.key span { display: inline-block; min-width: 2.6rem; text-align: center; padding: 0 .4rem; margin-right: .3rem; border: 1px solid var(--line); }
.key .heat-1, .key .heat-2, .key .heat-3 { color: var(--ink); }
blockquote { margin: .3rem 0; padding: .35rem .9rem; border-left: .25rem solid var(--line); background: var(--panel); }
mark { background: var(--mark); color: inherit; font-weight: 600; padding: 0 .1em; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem; margin: .4rem 0; }
.pair h4 { margin: 0 0 .3rem; } .contradiction { margin: 0 0 1.8rem; }
.finding { margin: 0 0 1.1rem; } .finding p { margin: .2rem 0; max-width: 60rem; }
ol.findings { list-style: none; padding: 0; }
svg text { font: 11px system-ui, 'Segoe UI', Roboto, Arial, sans-serif; fill: var(--ink); }
svg .quiet { fill: var(--quiet); } svg .axis { stroke: var(--line); }
.s0 { --series: var(--own); } .s1 { --series: var(--other-1); } .s2 { --series: var(--other-2); } .s3 { --series: var(--other-3); }
svg polyline { fill: none; stroke: var(--series); stroke-width: 2; } svg circle { fill: var(--series); }
.s1 polyline { stroke-dasharray: 6 3; } .s2 polyline { stroke-dasharray: 2 3; } .s3 polyline { stroke-dasharray: 8 3 2 3; }
svg .ring { fill: none; stroke: var(--ring); stroke-width: 2; } svg .name { fill: var(--series); }
svg .bar-good { fill: var(--good-ink); } svg .bar-bad { fill: var(--ring); } svg .bar-open { fill: var(--quiet); }
table.claims td.trend { min-width: 9.5rem; } table.claims .words { min-width: 16rem; } table.claims .metric { min-width: 12rem; }
figure { margin: 0; } figure svg { max-width: 100%; } .metrics { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr)); gap: 1.2rem 2.4rem; }
figure.metric { min-width: 0; } figure.metric h3 { margin-top: .4rem; } figure.metric svg { max-width: 100%; height: auto; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); }
@media print {
  :root { --page: #fff; --ink: #000; --quiet: #444; --panel: #fff; --line: #999; --link: #000; }
  html { font-size: 8.5pt; } body { max-width: none; padding: 0; } nav, .skip { display: none; } a { text-decoration: none; }
  h2 { break-after: avoid; } h3, h4 { break-after: avoid; } tr, .finding, .contradiction, figure, .tiles > div { break-inside: avoid; }
  thead { display: table-header-group; } .scroll { overflow: visible; } th.why { min-width: 0; }
  table.claims .words, table.claims .metric, table.claims td.trend { min-width: 0; }
  .badge, .heat td, mark, .key span, .tiles > div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  @page { size: A4; margin: 14mm; }
}
`;
