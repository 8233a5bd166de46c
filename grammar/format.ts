/** The layout of a rulebook: indentation, blank lines, spacing and the kind of quotes. Never a word, never a label, never a meaning. */
import type { Span } from './ast.ts';
import { differences, everywhere } from './layout/differences.ts';
import type { Difference } from './layout/differences.ts';
import { columnBehind, columnsOf } from './layout/columns.ts';
import { layOut } from './layout/lay-out.ts';
import type { Freedom } from './layout/lay-out.ts';
import { replacementsBetween } from './layout/replacements.ts';
import type { Replacement } from './layout/replacements.ts';
import { layoutOf, rowAt } from './layout/rows.ts';
import type { Layout } from './layout/rows.ts';
import { partsOf, placesOfProposals } from './rulechange/proposals.ts';
import { split } from './split.ts';

export type { Replacement } from './layout/replacements.ts';

/**
 * The text in its usual layout. It has the same words, provisions, sentences and readings as before, and formatting it again changes nothing.
 * Where no such layout is found, lines stay as they are.
 */
export function formatted(text: string): string {
  return besideProposals(text, wholly);
}

/**
 * Proposals quote the rules and hold new text: how they are laid out is for whoever writes them. They stand behind the rulebook, if there is
 * one; where more of a rulebook follows them, all stays as it is.
 */
function besideProposals(text: string, lay: (rulebook: string) => string): string {
  const { proposals, rules } = partsOf(text);
  const [first] = proposals;
  const rulebook = first === undefined ? text : text.slice(0, first.start).trimEnd();
  const follows = first !== undefined && rules.slice(first.start).trim() !== '';
  if (rulebook === '' || follows) return text;
  const after = first === undefined ? lay(text) : lay(`${rulebook}\n`).trimEnd() + text.slice(rulebook.length);
  // A line that is set in is no proposal; at the margin it would be one.
  return placesOfProposals(after).length === proposals.length ? after : text;
}

function wholly(text: string): string {
  let latest = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = attempt(latest, { start: 0, end: latest.length });
    if (next === latest) return latest;
    latest = next;
  }
  return text;
}

/** What turns a text into `formatted`; with `within`, only what concerns the lines that the span touches. In order, without overlaps. */
export function format(text: string, within?: Span): readonly Replacement[] {
  const after = within === undefined ? formatted(text) : besideProposals(text, (rulebook) => attempt(rulebook, { start: Math.min(within.start, rulebook.length), end: Math.min(within.end, rulebook.length) }));
  return after === text ? [] : (replacementsBetween(text, after) ?? []);
}

const MOST_ROUNDS = 4;

// ---------------------------------------------------------------------------------------------- try, compare, try less

/** A layout that leaves every provision and reading as it is. What would differ is left as it stands, in ever wider surroundings. */
function attempt(text: string, within: Span): string {
  const before = split(text);
  if (before.problems.length > 0) return text;
  const layout = layoutOf(text);
  const freedom = freedomOf(layout, within);
  for (let widening = 0; widening < MOST_ATTEMPTS; widening++) {
    const after = layOut(layout, freedom);
    if (after === text) return text;
    const found = replacementsBetween(text, after) === undefined ? [everywhere('structure')] : differences(before, split(after));
    if (found.length === 0) return after;
    for (const difference of found) restrain(layout, freedom, { difference, widening });
  }
  return text;
}

const MOST_ATTEMPTS = 8;

/** A block is formatted as a whole: its quotes come in pairs. */
function freedomOf({ rows }: Layout, { start, end }: Span): Freedom[] {
  const touched = rows.map(({ line, until }) => line.start <= end && until >= start);
  const blocks = new Set(rows.flatMap(({ block }, at) => (touched[at] === true && block >= 0 ? [block] : [])));
  return rows.map(({ block, movable }, at) => {
    const free = touched[at] === true || blocks.has(block);
    return { indent: free && movable, words: free, blanks: free, end: free };
  });
}

/** First the words or the place of the provision itself, then of its section, then of the whole document. */
function restrain({ rows }: Layout, freedom: Freedom[], { difference, widening }: { difference: Difference; widening: number }): void {
  const { kind, own, section } = difference;
  const { start, end } = widening < 3 ? own : widening < 5 ? section : everywhere(kind).own;
  for (let at = rowAt(rows, start); at < rows.length && (rows[at]?.line.start ?? Infinity) <= end; at++) {
    const now = freedom[at] ?? HELD;
    freedom[at] = kind === 'reading' && now.words ? { ...now, words: false } : { ...HELD, end: now.end };
  }
}

const HELD: Freedom = { indent: false, words: false, blanks: false, end: false };

// --------------------------------------------------------------------------------------------------------- a new line

/**
 * The column at which the line of an offset is expected to begin, after a line break was put before it: where the line above it leads to. Undefined
 * where nothing can be said: behind a blank line, in a table, in code.
 */
export function columnOfNewLine(text: string, offset: number): number | undefined {
  const [first] = placesOfProposals(text);
  if (first !== undefined && offset >= first.start) return undefined;
  const layout = layoutOf(text);
  const at = rowAt(layout.rows, offset);
  if (layout.rows[at]?.role === 'item') return columnsOf(layout, (row) => row === at)[at];
  return columnBehind(layout, at - 1);
}
