/** What proposals come to, for people. */
import { MOST_PAIRED } from '../changes/engine.ts';
import type { Cell } from '../changes/matrix.ts';
import { nameOf } from '../changes/matrix.ts';
import type { Weighed } from '../changes/stage.ts';
import { coloured, plain } from './colours.ts';
import { counted, listed } from './counts.ts';
import type { ChangeReport, Reported } from './change.ts';
import { shownPath } from './load.ts';
import { oneLine, picture, type Canvas } from './picture.ts';
import type { World } from './world.ts';

export function printChanges(reports: readonly ChangeReport[], { consolidated, world }: { readonly consolidated: boolean; readonly world: World }): void {
  for (const report of reports) {
    for (const reported of report.proposals) (consolidated ? printText : printProposal)(reported, report, world);
    if (consolidated) printTexts(report.together()?.texts ?? new Map(), `all ${report.proposals.length} together`, world);
    else if (report.cells.length > 0) printMatrix(report, world);
  }
}

// -------------------------------------------------------------------------------------------------------------- matrix

/** A row and a column for each proposal, then the reasons: the finding itself stands with its proposal above. */
function printMatrix({ proposals, cells }: ChangeReport, world: World): void {
  const paint = world.colour ? coloured : plain;
  const names = proposals.map(({ weighed }) => nameOf(weighed));
  const width = Math.max(...names.map(({ length }) => length), 1);
  const signs = proposals.map(({ weighed: row }) => proposals.map(({ weighed: column }) => signOf(row, column, cells)));
  const count = cells.filter(({ compatible }) => compatible).length;
  world.print(`${paint('bold', 'Which can pass together')}  ${count} of ${counted(cells.length, 'pair', 'pairs')}\n\n`);
  world.print(`  ${' '.repeat(width)}  ${names.map((name) => name.padStart(width)).join(' ')}\n`);
  names.forEach((name, at) => world.print(`  ${name.padStart(width)}  ${(signs[at] ?? []).map((sign) => sign.padStart(width)).join(' ')}\n`));
  world.print('\n');
  for (const { a, b, compatible, reason } of cells) if (reason !== '') world.print(`  ${paint(compatible ? 'yellow' : 'red', `${nameOf(a)} and ${nameOf(b)}`)}: ${reason}\n`);
  if (cells.some(({ reason }) => reason !== '')) world.print('\n');
  if (proposals.length > MOST_PAIRED) world.print(`  Of more than ${MOST_PAIRED} proposals only this table says which clash; it does not stand under each of them.\n\n`);
}

/** + both can pass, > and < the one named in the row first or second, x they clash. */
function signOf(row: Weighed, column: Weighed, cells: readonly Cell[]): string {
  const cell = cells.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
  if (cell === undefined) return '.';
  if (!cell.compatible) return 'x';
  const [only] = cell.orders;
  if (cell.orders.length !== 1 || only === undefined) return '+';
  return only[0] === row ? '>' : '<';
}

function printProposal(reported: Reported, report: ChangeReport, world: World): void {
  const canvas = canvasOf(report, world);
  world.print(`${headline(reported, canvas)}\n\n`);
  const of = (wanted: Reported['findings'][number]['status']) => reported.findings.filter(({ status }) => status === wanted).map(({ finding }) => finding);
  for (const finding of of('raised')) world.print(`${picture(finding, report.project.engine.fixes(finding).map(({ title }) => title), canvas)}\n`);
  for (const finding of of('settled')) world.print(oneLine(finding, canvas));
  const left = of('left').filter(({ severity }) => severity === 'error' || severity === 'warning');
  for (const finding of left) world.print(`left as it is: ${oneLine(finding, canvas)}`);
  world.print(`${of('settled').length + left.length > 0 ? '\n' : ''}${summaryLine(of('raised').length, of('settled').length, of('left').length)}\n\n`);
}

function headline({ weighed: { proposal, uri, start } }: Reported, { paint, nameOf, documentOf }: Canvas): string {
  const title = proposal.title === '' || proposal.number === '' ? '' : `: ${proposal.title}`;
  return `${paint('bold', `${proposal.name}${title}`)}  ${paint('blue', `${nameOf(uri)}:${documentOf(uri).positionAt(start).line + 1}`)}`;
}

function summaryLine(raised: number, settled: number, left: number): string {
  return `${listed([`Raises ${raised}`, `settles ${settled}`, `leaves ${counted(left, 'finding', 'findings')} as it was`])}.`.replace(/findings as it was/u, 'findings as they were');
}

/** The rules with the change; a line above each text says which, where there are several. */
function printText({ weighed: { proposal, overlay } }: Reported, { proposals }: ChangeReport, world: World): void {
  if (overlay.texts.size === 0) world.print(`// ${proposal.name} changes nothing.\n`);
  printTexts(overlay.texts, proposals.length > 1 || overlay.texts.size > 1 ? proposal.name : '', world);
}

function printTexts(texts: ReadonlyMap<string, string>, name: string, world: World): void {
  for (const [uri, text] of texts) {
    if (name !== '') world.print(`// ${shownPath(uri, world)} with ${name}\n\n`);
    world.print(text.endsWith('\n') ? text : `${text}\n`);
  }
}

function canvasOf({ project, documentOf }: ChangeReport, world: World): Canvas {
  return { engine: project.engine, paint: world.colour ? coloured : plain, width: world.width, nameOf: (uri) => shownPath(uri, world), documentOf };
}
