/** A file that is one proposal from its first line to its last, although no line of it is written as an opening. */
import { isBlank, linesOf } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import { instructionsOf } from './instructions.ts';

/** Whether the beginning of a text, or its end, speaks of a proposal: all that it takes to see that a rulebook is none. */
export function mayBeWhole(text: string): boolean {
  if (text.length > LONGEST) return false;
  return SPEAKS.test(text.slice(0, HEAD)) || MOVED.test(text.slice(-TAIL));
}

/** The first line of a file that says that it proposes something, and says what: it has no title of a rulebook, and an order to change quoted words or a clause. */
export function openingOfWhole(text: string): Line | undefined {
  if (!mayBeWhole(text) || /^[ \t]*Rulebook:/imu.test(text)) return undefined;
  const all = linesOf(text);
  const lines = all.filter((line) => !isBlank(line));
  const written = lines.map((line) => text.slice(line.first, line.end));
  const speaks = written.slice(0, MOST_HEAD).some((line) => isTitleOfProposal(line) || MOVED.test(line)) || written.slice(-MOST_TAIL).some((line) => MOVED.test(line));
  return speaks && instructionsOf(text, all).instructions.some(({ action }) => CHANGES.has(action.kind)) ? lines[0] : undefined;
}

const CHANGES: ReadonlySet<string> = new Set(['delete', 'insert', 'replace', 'exchange', 'move']);

const LONGEST = 60_000;
const HEAD = 1_500;
const TAIL = 400;
const MOST_HEAD = 8;
const MOST_TAIL = 4;

const SPEAKS = /propos|motion|amendment|resolution|resolve|revision|rule change|changes? to|alteration|pull request|\bPR\b|\bmove[dr]\b|submitted|second(?:ed|er)\b|petition/iu;
/** "Proposed by the Board", "Moved: A. Smith", "Mover: …". */
const MOVED = /^(?:\*\*|_|[-*]\s)?(?:to be )?(?:(?:proposed|moved|submitted|sponsored|tabled|petitioned|drafted|presented|brought)(?: (?:by|on behalf of)\b|\s*:)|(?:proposer|mover|sponsor|submitter|seconder)s?\s*:)/imu;
const TITLE = /\b(?:propos(?:al|als|ed|ition)|amendments?|motions?|(?:special |ordinary )?resolutions?|(?:rules? )?revisions?|(?:rule|rules|by-?e?law|constitution\w*) changes?|changes? to|alterations?|special business|pull request)\b|\bPR\s*#?\d/iu;

function isTitleOfProposal(line: string): boolean {
  return line.length < LONGEST_TITLE && TITLE.test(line) && (!/[.;]$/u.test(line) || /\bbe it resolved\b/iu.test(line));
}

const LONGEST_TITLE = 140;
