/** What a project's `rulebook.json` and a user's editor say about how seriously each check is taken. */
import type { Span } from '../grammar/ast.ts';
import type { Severity } from './checks/check.ts';
import { nearest } from './nearest.ts';
import type { SeveritySettings } from './project/engine.ts';

/** Something wrong in a settings file; `span` is a range of offsets in it. */
export interface Mistake {
  readonly message: string;
  readonly span: Span;
  /** `bad`: the settings cannot be trusted. `unused`: what stands there has no effect. */
  readonly kind: 'bad' | 'unused';
}

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (Severity | 'off')[];

/** Part of the format, and of a later version. */
const laterKeys = ['include', 'exclude', 'documents', 'names'];

/** Reads `rulebook.json`. `ids` are the ids of all checks. What is wrong is left out of `checks` and told. */
export function readSettingsFile(text: string, ids: readonly string[]): { readonly checks: SeveritySettings; readonly mistakes: readonly Mistake[] } {
  const parsed = parseJson(text);
  if (parsed.kind === 'broken') return { checks: {}, mistakes: [parsed.mistake] };
  if (!isRecord(parsed.value)) return { checks: {}, mistakes: [bad('The settings must stand between { and }.', wholeLine(text, 0))] };
  const { checks, problems } = readChecks(parsed.value['checks'], ids);
  const mistakes = [
    ...Object.keys(parsed.value).flatMap((key) => strangeKey(key, text)),
    ...problems.map(({ message, word }) => bad(message, spanOf(word, text))),
  ];
  return { checks, mistakes };
}

/** The same for the section `rulebook` of an editor's settings: whatever the client sends. */
export function readEditorSettings(section: unknown, ids: readonly string[]): { readonly checks: SeveritySettings; readonly problems: readonly string[] } {
  if (!isRecord(section)) return { checks: {}, problems: [] };
  const { checks, problems } = readChecks(section['checks'], ids);
  return { checks, problems: problems.map(({ message }) => message) };
}

interface CheckProblem {
  readonly message: string;
  /** What the message is about, as it stands in the file. */
  readonly word: string;
}

function readChecks(value: unknown, ids: readonly string[]): { readonly checks: SeveritySettings; readonly problems: readonly CheckProblem[] } {
  if (value === undefined || value === null) return { checks: {}, problems: [] };
  if (!isRecord(value)) return { checks: {}, problems: [{ message: '"checks" must hold checks and severities between { and }.', word: 'checks' }] };
  const known = [...ids, ...families(ids)];
  const entries = Object.entries(value).map(([name, severity]) => readEntry({ name, severity }, known));
  return {
    checks: Object.fromEntries(entries.flatMap((entry) => (entry.kind === 'right' ? [[entry.name, entry.severity]] : []))),
    problems: entries.flatMap((entry) => (entry.kind === 'wrong' ? [entry.problem] : [])),
  };
}

type CheckEntry =
  | { readonly kind: 'right'; readonly name: string; readonly severity: Severity | 'off' }
  | { readonly kind: 'wrong'; readonly problem: CheckProblem };

function readEntry({ name, severity }: { readonly name: string; readonly severity: unknown }, known: readonly string[]): CheckEntry {
  if (!known.includes(name)) return { kind: 'wrong', problem: { message: unknownCheck(name, known), word: name } };
  const right = severities.find((each) => each === severity);
  if (right !== undefined) return { kind: 'right', name, severity: right };
  return { kind: 'wrong', problem: { message: `"${name}" must be error, warning, information, hint or off.`, word: name } };
}

/** For a name that is neither a check nor a family of checks. */
export function unknownCheck(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? `There is no check "${name}".` : `There is no check "${name}". Did you mean "${meant}"?`;
}

/** The part of each id before the slash. */
export function families(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => id.slice(0, id.indexOf('/'))))];
}

function strangeKey(key: string, text: string): Mistake[] {
  if (key === 'checks' || key === '$schema') return [];
  const span = spanOf(key, text);
  if (laterKeys.includes(key)) return [{ kind: 'unused', message: `"${key}" has no effect in this version.`, span }];
  const meant = nearest(key, ['checks', ...laterKeys]);
  return [bad(`There is no setting "${key}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`, span)];
}

type Parsed = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'broken'; readonly mistake: Mistake };

function parseJson(text: string): Parsed {
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (error) {
    const offset = brokenAt(error instanceof Error ? error.message : '', text);
    const message = 'These settings cannot be read: a bracket, quotation mark or comma is missing here, or is one too many.';
    return { kind: 'broken', mistake: bad(message, wholeLine(text, offset)) };
  }
}

/** Where the JSON reader stopped; it says so in words, and not in every version. */
function brokenAt(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  return message.includes('end of JSON') ? text.trimEnd().length : 0;
}

function bad(message: string, span: Span): Mistake {
  return { kind: 'bad', message, span };
}

/** Where a key stands, with its quotation marks. */
function spanOf(key: string, text: string): Span {
  const quoted = JSON.stringify(key);
  const start = text.indexOf(quoted);
  return start < 0 ? wholeLine(text, 0) : { start, end: start + quoted.length };
}

function wholeLine(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, Math.min(offset, text.length) - 1)) + 1;
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
