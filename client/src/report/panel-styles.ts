/**
 * The report in the colours of the editor, whatever its theme: laid over the report’s own style sheet, whose colours are
 * custom properties. What a badge says stands in the text colour on the editor’s ground, so that it can be read in every
 * theme; its border has the colour.
 */
export const panelStyles = `
:root {
  --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground);
  --quiet: var(--vscode-descriptionForeground, var(--ink));
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--ink) 28%, var(--page)));
  --panel: color-mix(in srgb, var(--ink) 5%, var(--page));
  --link: var(--vscode-textLink-foreground); --mark: color-mix(in srgb, var(--vscode-charts-yellow) 24%, var(--page));
  --good: var(--page); --good-ink: var(--vscode-testing-iconPassed); --care: var(--page); --care-ink: var(--vscode-charts-yellow);
  --warn: var(--page); --warn-ink: var(--vscode-charts-orange); --bad: var(--page); --bad-ink: var(--vscode-editorError-foreground, var(--vscode-charts-red));
  --plain: var(--page); --plain-ink: var(--line);
  --heat-1: color-mix(in srgb, var(--vscode-charts-blue) 10%, var(--page)); --heat-2: color-mix(in srgb, var(--vscode-charts-blue) 20%, var(--page));
  --heat-3: color-mix(in srgb, var(--vscode-charts-blue) 30%, var(--page)); --heat-4: color-mix(in srgb, var(--vscode-charts-blue) 40%, var(--page));
  --heat-4-ink: var(--ink);
  --own: var(--vscode-charts-blue); --other-1: var(--vscode-charts-orange); --other-2: var(--vscode-charts-purple);
  --other-3: var(--vscode-charts-green); --ring: var(--vscode-charts-red);
}
html { font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, system-ui, sans-serif); overflow-anchor: none; scroll-padding-top: .5rem; }
body { margin: 0; padding: 0; max-width: none; background: var(--page); color: var(--ink); }
#report { margin: 0 auto; padding: 1rem 1.5rem 3rem; max-width: 76rem; }
a { color: var(--link); } nav li a { display: inline-block; padding: .25rem 0; }
a:focus-visible, .scroll:focus-visible, main:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible {
  outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px;
}
a.goes { color: inherit; text-decoration-style: dotted; } a.goes:hover { color: var(--link); text-decoration-style: solid; }
.badge { border: 1px solid currentColor; border-left-width: .35rem; font-weight: 500; }
.badge.good, .badge.care, .badge.warn, .badge.bad, .badge.plain { color: var(--ink); }
.badge.good { border-color: var(--good-ink); } .badge.care { border-color: var(--care-ink); } .badge.warn { border-color: var(--warn-ink); }
.badge.bad { border-color: var(--bad-ink); } .badge.plain { border-color: var(--plain-ink); }
mark { outline: 1px solid var(--vscode-contrastActiveBorder, transparent); }
svg .name { fill: var(--ink); }
.heat-4 { color: var(--ink); }
.claims-filter { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.2rem; margin: 0 0 1rem; padding: .6rem .8rem; background: var(--panel); border: 1px solid var(--vscode-contrastBorder, transparent); }
.claims-filter select, .claims-filter input {
  font: inherit; padding: .2rem .4rem; max-width: 22rem; color: var(--vscode-input-foreground); background: var(--vscode-input-background);
  border: 1px solid var(--vscode-contrastBorder, var(--vscode-input-border, var(--quiet)));
}
.claims-filter select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
.claims-filter button {
  font: inherit; padding: .25rem .8rem; cursor: pointer; color: var(--vscode-button-secondaryForeground);
  background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, var(--vscode-button-border, transparent));
}
.claims-filter output { color: var(--quiet); }
[hidden] { display: none !important; }
`;
