/** A report for people: a picture of each clash, a line for each hint, and what it comes to. */
import { shownFindings } from '../features/diagnostics.ts';
import { provisionCount, type Understood } from '../features/status.ts';
import { coloured, plain } from './colours.ts';
import { counted, listed } from './counts.ts';
import { shownPath } from './load.ts';
import { oneLine, picture, type Canvas } from './picture.ts';
import { fixesAt, isCurtailed, type Part, type Report, type Summary } from './report.ts';
import type { World } from './world.ts';

export function printReport(report: Report, world: World): void {
  for (const part of report.parts) printPart(part, world);
  if (isCurtailed(report)) world.print('Ways out were worked out for the first findings only, as there is so much to read. The editor has them for each.\n');
  world.print(`${summaryLine(report.summary)}\n`);
}

function printPart(part: Part, world: World): void {
  const canvas = canvasOf(part, world);
  for (const { uri, span, message } of part.unreadable) {
    const line = part.documentOf(uri).positionAt(span.start).line + 1;
    world.print(`${canvas.paint('red', 'error')}  ${canvas.nameOf(uri)}:${line}: ${message}\n\n`);
  }
  for (const uri of emptyFiles(part)) world.print(`${canvas.nameOf(uri)} has no provisions.\n`);
  printFindings(part, canvas, world);
}

/** Hints come last, in a line each; a long file keeps back as many as the editor does. */
function printFindings(part: Part, canvas: Canvas, world: World): void {
  const byFile = part.files.map((uri) => shownFindings(part.findings.filter(({ place }) => place.uri === uri)));
  const shown = new Set(byFile.flatMap((each) => each.shown));
  part.findings.forEach((finding, index) => {
    if (!shown.has(finding) || finding.severity === 'hint') return;
    world.print(`${picture(finding, fixesAt(part, index).map(({ title }) => title), canvas)}\n`);
  });
  const hints = part.findings.filter((finding) => finding.severity === 'hint' && shown.has(finding));
  for (const hint of hints) world.print(oneLine(hint, canvas));
  const hidden = byFile.reduce((sum, each) => sum + each.hidden, 0);
  if (hidden > 0) world.print(`${counted(hidden, 'more finding is', 'more findings are')} not shown; --format json has them all.\n`);
  if (hints.length > 0) world.print('\n');
}

function emptyFiles({ project, files }: Part): string[] {
  return files.filter((uri) => project.engine.text(uri) !== undefined && provisionCount(project.engine.document(uri)?.provisions ?? []) === 0);
}

function canvasOf({ project, documentOf }: Part, world: World): Canvas {
  return { engine: project.engine, paint: world.colour ? coloured : plain, width: world.width, nameOf: (uri) => calledInText(uri, world), documentOf };
}

function calledInText(uri: string, world: World): string {
  const name = shownPath(uri, world);
  return name === '-' ? 'standard input' : name;
}

function summaryLine({ errors, warnings, information, hints, files, ...understood }: Summary): string {
  const counts = [[errors, 'error'], [warnings, 'warning'], [information, 'note'], [hints, 'hint']] as const;
  const found = counts.flatMap(([number, noun]) => (number === 0 ? [] : [counted(number, noun, `${noun}s`)]));
  return `${found.length === 0 ? 'No conflicts found' : listed(found)} in ${counted(files, 'file', 'files')}.${understandingLine(understood)}`;
}

function understandingLine({ sentences, understood, partly, notUnderstood }: Understood): string {
  if (sentences === 0) return '';
  const wholly = `${understood} of ${counted(sentences, 'sentence', 'sentences')} understood wholly`;
  return ` ${listed([wholly, ...(partly > 0 ? [`${partly} partly`] : []), ...(notUnderstood > 0 ? [`${notUnderstood} not`] : [])])}.`;
}
