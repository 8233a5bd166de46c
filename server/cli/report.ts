/** What `rulebook check` has to say, before it is words or JSON. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity, TriedFix } from '../checks/check.ts';
import { documentProblems, unreadableNotice, type Notice } from '../features/diagnostics.ts';
import { provisionCount, understoodIn, type Understood } from '../features/status.ts';
import type { Project } from '../workspace/project.ts';
import type { Loaded } from './load.ts';

/** One project. */
export interface Part {
  readonly project: Project;
  /** Files that were asked for, sorted. */
  readonly files: readonly string[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Files, or parts of files, that could not be read. */
  readonly unreadable: readonly Notice[];
  /** The findings, from the first, whose ways out are worked out. */
  readonly solved: number;
  readonly documentOf: (uri: string) => TextDocument;
}

export interface Report {
  readonly parts: readonly Part[];
  readonly summary: Summary;
}

export interface Summary extends Understood {
  readonly files: number;
  readonly provisions: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/**
 * Every way out is tried on a copy of the project, so a thousand findings in a hundred thousand sentences would take hours: findings
 * times sentences stay below this. Of the others only the editor says how to settle them, when it is asked.
 */
const mostTrials = 1_000_000;
const fewestSolved = 10;

/** Without the findings that were there before. */
export function reportOf({ projects, chosen }: Loaded, before: ReadonlySet<Finding> = new Set()): Report {
  const parts = projects.map((project) => partOf(project, chosen, before));
  const findings = parts.flatMap((part) => part.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const files = parts.flatMap(({ project, files: uris }) => uris.map((uri) => ({ engine: project.engine, uri })));
  const summary = {
    files: files.length,
    provisions: files.reduce((sum, { engine, uri }) => sum + provisionCount(engine.document(uri)?.provisions ?? []), 0),
    ...understoodIn(files.map(({ engine, uri }) => engine.understanding(uri))),
    errors: count('error') + parts.reduce((sum, { unreadable }) => sum + unreadable.length, 0),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
  };
  return { parts, summary };
}

/** The ways out of the finding at an index; nothing beyond those that are worked out. */
export function fixesAt({ project, findings, solved }: Part, index: number): readonly TriedFix[] {
  const finding = findings[index];
  return finding === undefined || index >= solved ? [] : project.engine.fixes(finding);
}

/** True where some findings could have ways out that were not looked for. */
export function isCurtailed({ parts }: Report): boolean {
  return parts.some(({ findings, solved }) => findings.length > solved);
}

function partOf(project: Project, chosen: ReadonlySet<string>, before: ReadonlySet<Finding>): Part {
  const { engine } = project;
  const files = [...new Set([...engine.uris(), ...project.unreadable.keys()])].filter((uri) => chosen.has(uri)).toSorted();
  const unreadable = files.flatMap((uri) => {
    const message = project.unreadable.get(uri);
    return message === undefined ? documentProblems(engine, uri) : [unreadableNotice(uri, message)];
  });
  const findings = engine.findings().filter((finding) => chosen.has(finding.place.uri) && !before.has(finding));
  const sentences = engine.uris().reduce((sum, uri) => sum + engine.clauses(uri).length, 0);
  const solved = Math.max(fewestSolved, Math.floor(mostTrials / Math.max(1, sentences)));
  return { project, files, unreadable, findings, solved, documentOf: documentsOf(project) };
}

/** Files with their lines, each made once. */
function documentsOf({ engine, place, settings }: Project): (uri: string) => TextDocument {
  const known = new Map<string, TextDocument>();
  return (uri) => {
    const document = known.get(uri) ?? TextDocument.create(uri, 'rulebook', 0, (uri === place.settingsUri ? settings.text : engine.text(uri)) ?? '');
    known.set(uri, document);
    return document;
  };
}
