/** `rulebook change`: what proposals raise, settle and leave, as pictures or as JSON. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isChangeEngine } from '../changes/engine.ts';
import { matrixOf } from '../changes/matrix.ts';
import type { Cell } from '../changes/matrix.ts';
import type { Overlay } from '../changes/overlay.ts';
import type { Weighed } from '../changes/stage.ts';
import type { Finding } from '../checks/check.ts';
import type { Project } from '../workspace/project.ts';
import { readArguments, wordOf } from './arguments.ts';
import { changeJson } from './change-json.ts';
import { printChanges } from './change-text.ts';
import { choose, load, readChosen, shownPath } from './load.ts';
import { failed, usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'json'] as const;
const levels = ['error', 'warning', 'never'] as const;

const help = `rulebook change PROPOSAL… [--of PATH…] [--consolidated] [--format text|json]

Checks proposals (files or folders, or - for standard input) against the
rulebooks of --of: what each raises, settles and leaves, and which of them clash.
Without --of the rulebooks beside the proposals are meant. With it each file that
is named as a proposal is read as one, however it begins.

  --of PATH…                       the rulebooks that are to be changed
  --consolidated                   print the rules as each proposal would leave them,
                                   and as all would together, where they can
  --format text|json               for people, or JSON (default: text)
  --fail-on error|warning|never    what makes the exit code 1 (default: error)

Exit codes: 0 nothing at or above the level, 1 findings, 2 bad usage, unreadable
input or bad settings.
`;

export const change: Command = { summary: 'checks proposals to change the rules', help, run };

/** A proposal with its findings: those it raises and settles stand on it, those it leaves on the clauses. */
export interface Reported {
  readonly weighed: Weighed;
  readonly findings: readonly { readonly finding: Finding; readonly status: 'raised' | 'settled' | 'left' }[];
}

export interface ChangeReport {
  readonly project: Project;
  readonly proposals: readonly Reported[];
  readonly cells: readonly Cell[];
  /** All at once, where that can be; looked for when somebody asks. */
  readonly together: () => Overlay | undefined;
  readonly documentOf: (uri: string) => TextDocument;
}

function run(args: readonly string[], world: World): ExitCode {
  const { own, of } = separated(args);
  const parsed = readArguments(own, { format: formats, 'fail-on': levels, consolidated: 'flag' });
  if (parsed.kind === 'wrong') return usageError('change', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('change', 'Say which proposals to check.', world);
  if (of?.length === 0) return usageError('change', '--of takes the files or folders of the rulebooks.', world);
  const loading = loadChanges(parsed.positionals, of, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  const reports = loading.projects.map((project) => reportOf(project, loading.uris));
  if (reports.every(({ proposals }) => proposals.length === 0)) return failed(['There is no proposal here: one begins with a line like "Rule change 1: A new quorum".'], world);
  const consolidated = parsed.values['consolidated'] === true;
  if (wordOf(parsed, 'format', formats) === 'json') world.print(`${JSON.stringify(changeJson(reports, { consolidated, fileOf: (uri) => shownPath(uri, world) }), undefined, 2)}\n`);
  else printChanges(reports, { consolidated, world });
  return exitCode(reports, wordOf(parsed, 'fail-on', levels));
}

/** What stands behind `--of`, up to the next option, are the rulebooks. */
function separated(args: readonly string[]): { readonly own: readonly string[]; readonly of: readonly string[] | undefined } {
  const own: string[] = [];
  let of: string[] | undefined;
  let inOf = false;
  for (const arg of args) {
    if (arg === '--of' || arg.startsWith('--of=')) {
      inOf = true;
      of = [...(of ?? []), ...(arg === '--of' ? [] : [arg.slice('--of='.length)])];
    } else if (arg.startsWith('--')) {
      inOf = false;
      own.push(arg);
    } else if (inOf) of?.push(arg);
    else own.push(arg);
  }
  return { own, of };
}

type LoadedChanges = { readonly kind: 'loaded'; readonly projects: readonly Project[]; readonly uris: ReadonlySet<string> } | { readonly kind: 'failed'; readonly complaints: readonly string[] };

function loadChanges(paths: readonly string[], of: readonly string[] | undefined, world: World): LoadedChanges {
  const chosen = choose(paths, world);
  if (chosen.kind === 'failed') return chosen;
  const loading = load(of ?? paths, world);
  if (loading.kind === 'failed') return loading;
  const complaints: string[] = [];
  for (const uri of chosen.uris) {
    const file = readChosen(uri, world);
    if (file.kind !== 'text') complaints.push(`${shownPath(uri, world)}: ${file.kind === 'missing' ? 'This file is no longer there.' : file.message}`);
    else if (of !== undefined) for (const project of loading.projects) project.put(uri, loading.chosen.has(uri) ? file : { ...file, proposed: true });
  }
  for (const project of loading.projects) project.refresh();
  return complaints.length > 0 ? { kind: 'failed', complaints } : { kind: 'loaded', projects: loading.projects, uris: chosen.uris };
}

function reportOf(project: Project, uris: ReadonlySet<string>): ChangeReport {
  const { engine } = project;
  const known = new Map<string, TextDocument>();
  const documentOf = (uri: string): TextDocument => {
    const document = known.get(uri) ?? TextDocument.create(uri, 'rulebook', 0, engine.text(uri) ?? '');
    known.set(uri, document);
    return document;
  };
  const proposals = isChangeEngine(engine) ? engine.proposals().filter(({ uri }) => uris.has(uri)) : [];
  const cells = isChangeEngine(engine) ? matrixOf(engine.pairs(proposals), engine.findings()) : [];
  const together = (): Overlay | undefined => (isChangeEngine(engine) ? engine.together(proposals) : undefined);
  return { project, documentOf, cells, together, proposals: proposals.map((weighed) => ({ weighed, findings: findingsOf(weighed, engine.findings()) })) };
}

function findingsOf({ uri, id, comparison }: Weighed, all: readonly Finding[]): Reported['findings'] {
  const own = all.filter(({ place }) => place.uri === uri && place.provision === id);
  return [
    ...own.map((finding) => ({ finding, status: finding.check === 'change/settles' ? 'settled' as const : 'raised' as const })),
    ...comparison.kept.map(({ finding }) => ({ finding, status: 'left' as const })),
  ];
}

function exitCode(reports: readonly ChangeReport[], level: (typeof levels)[number]): ExitCode {
  const severities = reports.flatMap(({ proposals }) => proposals.flatMap(({ findings }) => findings.filter(({ status }) => status === 'raised').map(({ finding }) => finding.severity)));
  if (level === 'never') return 0;
  return severities.includes('error') || (level === 'warning' && severities.includes('warning')) ? 1 : 0;
}
