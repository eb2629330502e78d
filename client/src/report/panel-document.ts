import type { ReportContent } from '../../../server/src/lsp/protocol.ts';
import { panelStyles } from './panel-styles.ts';

/**
 * The page of the report panel. It may run one script and one style sheet, both of this extension, and reach nothing
 * else: no network, no pictures, no frames, no forms.
 */
export function panelDocument({ markup, styles }: ReportContent, draft: string, scriptAddress: string): string {
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evidence report</title>
<style nonce="${nonce}">${styles}${panelStyles}</style>
</head>
<body>
<div id="report" data-draft="${escaped(draft)}">${markup}</div>
<script nonce="${nonce}" src="${escaped(scriptAddress)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
