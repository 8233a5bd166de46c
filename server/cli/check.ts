/** `rulebook check`: what clashes, as pictures or as JSON. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity, TriedFix } from '../checks/check.ts';
import { documentProblems, shownFindings, unreadableNotice, type Notice } from '../features/diagnostics.ts';
import { provisionCount, understoodIn, type Understood } from '../features/status.ts';
import { changesOf } from '../features/text-change.ts';
import type { Project } from '../workspace/project.ts';
import { readArguments, wordOf } from './arguments.ts';
import { coloured, plain, type Paint } from './colours.ts';
import { counted, listed } from './counts.ts';
import { load, shownPath, type Loaded } from './load.ts';
import { oneLine, picture, type Canvas } from './picture.ts';
import { usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'json'] as const;
const levels = ['error', 'warning', 'never'] as const;

const help = `rulebook check PATH… [--format text|json] [--fail-on error|warning|never]

Checks rulebooks: files, folders, or - for standard input. Paths choose what is
reported; a project (the folder of a rulebook.json) is always read as a whole.

  --format text|json               pictures for people, or JSON (default: text)
  --fail-on error|warning|never    what makes the exit code 1 (default: error)

Exit codes: 0 nothing at or above the level, 1 findings, 2 bad usage, unreadable
input or bad settings.
`;

export const check: Command = { summary: 'checks rulebooks and shows what clashes', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { format: formats, 'fail-on': levels });
  if (parsed.kind === 'wrong') return usageError('check', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('check', 'Say which files or folders to check.', world);
  world.progress('Reading the rulebooks …');
  const loading = load(parsed.positionals, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  world.progress('Checking …');
  const report = reportOf(loading);
  world.progress('');
  if (wordOf(parsed, 'format', formats) === 'json') world.print(`${JSON.stringify(jsonOf(report, world), undefined, 2)}\n`);
  else printText(report, world);
  return exitCode(report, wordOf(parsed, 'fail-on', levels));
}

function failed(complaints: readonly string[], world: World): ExitCode {
  world.progress('');
  for (const complaint of complaints) world.complain(`rulebook: ${complaint}\n`);
  return 2;
}

/** What is to be said, project by project. */
interface Report {
  readonly parts: readonly Part[];
  readonly summary: Summary;
}

interface Part {
  readonly project: Project;
  /** Files that were asked for, sorted. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  /** Files, or parts of files, that could not be read. */
  readonly unreadable: readonly Notice[];
}

interface Summary extends Understood {
  readonly files: number;
  readonly provisions: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

function reportOf({ projects, chosen }: Loaded): Report {
  const parts = projects.map((project) => partOf(project, chosen));
  const findings = parts.flatMap((part) => part.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const files = parts.flatMap(({ project, files: uris }) => uris.map((uri) => ({ engine: project.engine, uri })));
  const summary = {
    files: files.length,
    provisions: files.reduce((sum, { engine, uri }) => sum + provisionCount(engine.document(uri)?.provisions ?? []), 0),
    ...understoodIn(files.flatMap(({ engine, uri }) => engine.clauses(uri))),
    errors: count('error') + parts.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
  return { parts, summary };
}

function partOf(project: Project, chosen: ReadonlySet<string>): Part {
  const files = [...new Set([...project.engine.uris(), ...project.unreadable.keys()])].filter((uri) => chosen.has(uri)).toSorted();
  const unreadable = files.flatMap((uri) => {
    const message = project.unreadable.get(uri);
    return message === undefined ? documentProblems(project.engine, uri) : [unreadableNotice(uri, message)];
  });
  return { project, files, unreadable, findings: project.engine.findings().filter(({ place }) => chosen.has(place.uri)) };
}

function exitCode({ parts, summary }: Report, level: (typeof levels)[number]): ExitCode {
  if (parts.some(({ unreadable }) => unreadable.length > 0)) return 2;
  if (level === 'never') return 0;
  return summary.errors > 0 || (level === 'warning' && summary.warnings > 0) ? 1 : 0;
}

// ------------------------------------------------------------------------------------------------------------- text

function printText({ parts, summary }: Report, world: World): void {
  for (const part of parts) printPart(part, world);
  world.print(`${summaryLine(summary)}\n`);
}

function printPart(part: Part, world: World): void {
  const canvas = canvasOf(part.project, world);
  for (const { uri, span, message } of part.unreadable) {
    const line = canvas.documentOf(uri).positionAt(span.start).line + 1;
    world.print(`${canvas.paint('red', 'error')}  ${canvas.nameOf(uri)}:${line}: ${message}\n\n`);
  }
  for (const uri of emptyFiles(part)) world.print(`${canvas.nameOf(uri)} has no provisions.\n`);
  const { loud, quiet, hidden } = chosenFindings(part);
  for (const finding of loud) world.print(`${picture(finding, part.project.engine.fixes(finding).map(({ title }) => title), canvas)}\n`);
  for (const finding of quiet) world.print(oneLine(finding, canvas));
  if (hidden > 0) world.print(`${counted(hidden, 'more hint or note', 'more hints and notes')} not shown; --format json has them all.\n`);
  if (quiet.length > 0) world.print('\n');
}

/** Findings with a picture, those in a line each, and how many a long file keeps back (as the editor does). */
function chosenFindings({ files, findings }: Part): { readonly loud: Finding[]; readonly quiet: Finding[]; readonly hidden: number } {
  const byFile = files.map((uri) => shownFindings(findings.filter(({ place }) => place.uri === uri)));
  const shown = new Set(byFile.flatMap((each) => each.shown));
  const inOrder = findings.filter((finding) => shown.has(finding));
  return {
    loud: inOrder.filter(({ severity }) => severity !== 'hint'),
    quiet: inOrder.filter(({ severity }) => severity === 'hint'),
    hidden: byFile.reduce((sum, each) => sum + each.hidden, 0),
  };
}

function emptyFiles({ project, files }: Part): string[] {
  return files.filter((uri) => project.engine.text(uri) !== undefined && provisionCount(project.engine.document(uri)?.provisions ?? []) === 0);
}

function canvasOf({ engine }: Project, world: World): Canvas {
  const paint: Paint = world.colour ? coloured : plain;
  return { engine, paint, width: world.width, nameOf: (uri) => calledInText(uri, world), documentOf: documentsOf(engine) };
}

function calledInText(uri: string, world: World): string {
  const name = shownPath(uri, world);
  return name === '-' ? 'standard input' : name;
}

function documentsOf(engine: Project['engine']): (uri: string) => TextDocument {
  const known = new Map<string, TextDocument>();
  return (uri) => {
    const document = known.get(uri) ?? TextDocument.create(uri, 'rulebook', 0, engine.text(uri) ?? '');
    known.set(uri, document);
    return document;
  };
}

function summaryLine({ errors, warnings, information, hints, files, ...understood }: Summary): string {
  const counts = [[errors, 'error'], [warnings, 'warning'], [information, 'note'], [hints, 'hint']] as const;
  const found = counts.flatMap(([number, noun]) => (number === 0 ? [] : [counted(number, noun, `${noun}s`)]));
  const where = counted(files, 'file', 'files');
  return `${found.length === 0 ? 'No conflicts found' : listed(found)} in ${where}.${understandingLine(understood)}`;
}

function understandingLine({ sentences, understood, partly, notUnderstood }: Understood): string {
  if (sentences === 0) return '';
  const parts = [`${understood} of ${counted(sentences, 'sentence', 'sentences')} understood wholly`, ...(partly > 0 ? [`${partly} partly`] : []), ...(notUnderstood > 0 ? [`${notUnderstood} not`] : [])];
  return ` ${listed(parts)}.`;
}

// ------------------------------------------------------------------------------------------------------------- json

function jsonOf({ parts, summary }: Report, world: World) {
  const { files, provisions, sentences, understood, partly, notUnderstood, errors, warnings, information, hints } = summary;
  return {
    version: 1,
    summary: { files, provisions, sentences, understood, partly, notUnderstood, errors, warnings, information, hints },
    findings: parts.flatMap((part) => [...part.unreadable.map((notice) => unreadableJson(notice, part, world)), ...part.findings.map((finding) => findingJson(finding, part, world))]),
  };
}

function findingJson(finding: Finding, { project }: Part, world: World) {
  const { engine } = project;
  const canvas = canvasOf(project, world);
  const at = ({ place, address }: Pick<Finding, 'place' | 'address'>) => ({ file: shownPath(place.uri, world), address, range: rangeJson(engine.locate(place), canvas.documentOf(place.uri)) });
  return {
    check: finding.check,
    severity: finding.severity,
    certainty: finding.certainty,
    message: finding.message,
    ...at(finding),
    related: finding.related.map((each) => ({ message: each.message, ...at(each) })),
    scenario: finding.scenario,
    precedence: finding.precedence,
    fixes: engine.fixes(finding).map((fix) => fixJson(fix, canvas, world)),
  };
}

function fixJson({ title, kind, settles, raises, edits }: TriedFix, { engine, documentOf }: Canvas, world: World) {
  const changes = changesOf(edits, engine).map(({ uri, newText, ...span }) => ({ file: shownPath(uri, world), range: rangeJson(span, documentOf(uri)), newText }));
  return { title, kind, settles, raises, edits: changes };
}

function unreadableJson({ code, message, uri, span }: Notice, { project }: Part, world: World) {
  const { documentOf } = canvasOf(project, world);
  const place = { file: shownPath(uri, world), address: '', range: rangeJson(span, documentOf(uri)) };
  return { check: code, severity: 'error', certainty: 'certain', message, ...place, related: [], scenario: '', precedence: '', fixes: [] };
}

function rangeJson({ start, end }: { readonly start: number; readonly end: number }, document: TextDocument) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
