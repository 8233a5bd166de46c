/** What proposals come to, for people. */
import { coloured, plain } from './colours.ts';
import { counted, listed } from './counts.ts';
import type { ChangeReport, Reported } from './change.ts';
import { shownPath } from './load.ts';
import { oneLine, picture, type Canvas } from './picture.ts';
import type { World } from './world.ts';

export function printChanges(reports: readonly ChangeReport[], { consolidated, world }: { readonly consolidated: boolean; readonly world: World }): void {
  for (const report of reports) for (const reported of report.proposals) (consolidated ? printText : printProposal)(reported, report, world);
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
function printText({ weighed: { proposal, overlay } }: Reported, { proposals, project }: ChangeReport, world: World): void {
  const texts = [...overlay.texts];
  if (texts.length === 0) world.print(`// ${proposal.name} changes nothing.\n`);
  for (const [uri, text] of texts) {
    if (proposals.length > 1 || texts.length > 1 || project.engine.uris().length > 2) world.print(`// ${shownPath(uri, world)} with ${proposal.name}\n\n`);
    world.print(text.endsWith('\n') ? text : `${text}\n`);
  }
}

function canvasOf({ project, documentOf }: ChangeReport, world: World): Canvas {
  return { engine: project.engine, paint: world.colour ? coloured : plain, width: world.width, nameOf: (uri) => shownPath(uri, world), documentOf };
}
