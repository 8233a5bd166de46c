/** The table of proposals as a page: which can pass together, in which order, and why not. */

export interface Table {
  readonly proposals: readonly { readonly uri: string; readonly id: string; readonly name: string; readonly title: string; readonly short: string }[];
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly compatible: boolean; readonly reason: string; readonly first: number | undefined; readonly messages: readonly string[] }[];
}

const style = `
  body { font-family: var(--vscode-font-family); color: var(--vscode-foreground); padding: 1rem; }
  table { border-collapse: collapse; margin: 1rem 0; }
  th, td { padding: 0.35rem 0.7rem; border: 1px solid var(--vscode-panel-border); text-align: center; }
  th.row { text-align: left; font-weight: normal; }
  td.none { color: var(--vscode-disabledForeground); }
  td.fits { color: var(--vscode-testing-iconPassed); }
  td.order { color: var(--vscode-charts-orange); }
  td.clash { color: var(--vscode-errorForeground); font-weight: bold; }
  dt { font-weight: bold; margin-top: 0.7rem; }
  dd { margin-left: 1rem; }`;

export function tablePage(table: Table): string {
  const { proposals, pairs } = table;
  const fits = pairs.filter(({ compatible }) => compatible).length;
  const head = proposals.map(({ short, name }) => `<th title="${escaped(name)}">${escaped(short)}</th>`).join('');
  const rows = proposals.map((proposal, row) => `<tr><th class="row">${link(proposal)} ${escaped(proposal.title)}</th>${proposals.map((_, column) => cell(table, row, column)).join('')}</tr>`).join('\n');
  const reasons = pairs.filter(({ reason }) => reason !== '').map(({ a, b, reason, messages }) => `<dt>${escaped(proposals[a]?.short ?? '')} and ${escaped(proposals[b]?.short ?? '')}: ${escaped(reason)}</dt>${messages.map((message) => `<dd>${escaped(message)}</dd>`).join('')}`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style><title>Rule changes</title></head>
<body>
<h1>Which can pass together</h1>
<p>${fits} of ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'} can pass together.</p>
<table><tr><th></th>${head}</tr>
${rows}
</table>
<dl>${reasons}</dl>
</body>
</html>`;
}

function link({ uri, id, name }: Table['proposals'][number]): string {
  return `<a href="command:rulebook.previewChange?${escaped(encodeURIComponent(JSON.stringify([uri, id])))}">${escaped(name)}</a>`;
}

function cell({ proposals, pairs }: Table, row: number, column: number): string {
  const pair = pairs.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
  if (pair === undefined) return '<td class="none">·</td>';
  const title = escaped(pair.reason === '' ? 'Both can pass.' : pair.reason);
  if (!pair.compatible) return `<td class="clash" title="${title}">✗</td>`;
  if (pair.first === undefined) return `<td class="fits" title="${title}">✓</td>`;
  return `<td class="order" title="${title}">${escaped(proposals[pair.first]?.short ?? '')} first</td>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
