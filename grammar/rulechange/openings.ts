/** Where proposals begin and end in a file, and what is left of the file without them. */
import { changeBetween } from '../structure/common-parts.ts';
import { lineEnd, lineStart, linesOf } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import { CLUE, HEADER_FOLLOWS } from './movers.ts';
import { changesSomething, openingOfNamed, openingOfWhole } from './whole.ts';

/** The lines of a proposal: the opening line and those up to the next proposal or rulebook. */
export interface Stretch {
  readonly opening: Opening;
  readonly lines: readonly Line[];
}

export interface Opening {
  readonly line: Line;
}

/** Proposals in the order of the file; `whole`: the file is nothing else, whatever stands before the first. */
interface Stretches {
  readonly stretches: readonly Stretch[];
  readonly whole: boolean;
}

function stretchesOf(text: string, named: boolean): Stretches {
  const opened = mayHoldProposals(text) ? openedIn(text) : [];
  const whole = opened.length === 0 ? openingOfWhole(text) ?? (named ? openingOfNamed(text) : undefined) : undefined;
  return whole ? { stretches: partsOf(text, whole), whole: true } : { stretches: opened, whole: false };
}

/** A file that is one proposal, or a paper with several that are numbered and put to the vote one by one. */
function partsOf(text: string, whole: Line): readonly Stretch[] {
  const lines = linesOf(text);
  const heads = lines.flatMap((line, at) => {
    const match = PUT.exec(text.slice(line.first, line.end));
    return match ? [{ at, word: (match[1] ?? '').toLowerCase(), number: match[2] ?? '' }] : [];
  });
  const [first] = heads;
  const own = heads.filter(({ word }) => word === first?.word);
  const parts = own.map(({ at }, i): Stretch => ({ opening: { line: lines[at] ?? whole }, lines: lines.slice(at + 1, own[i + 1]?.at) }));
  const isOrdered = parts.length > 1 && new Set(own.map(({ number }) => number)).size === own.length && parts.every(({ opening, lines: below }) => changesSomething(text, [opening.line, ...below]));
  return isOrdered ? parts : [{ opening: { line: whole }, lines: lines.filter(({ start }) => start > whole.start) }];
}

/** "Special resolution 2", "Motion B: Fees": what a meeting votes on by itself. */
const PUT = /^(?:#{1,6}\s*|\*\*)?(?:(?:special|ordinary|extraordinary|proposed)\s+)*(motion|proposal|proposition|resolution|card vote|question)\s+(?:no\.?\s*)?(\d{1,3}|[A-Z]|[IVXL]+)(?:\*\*)?(?:\s*$|\s*[:.–—-])/iu;

/** Those that a line opens. */
function openedIn(text: string): readonly Stretch[] {
  const lines = linesOf(text);
  const words = lines.map((_, at) => openingAt(text, lines, at));
  const stretches: Stretch[] = [];
  let open: { opening: Opening; lines: Line[] } | undefined;
  lines.forEach((line, at) => {
    const opening = words[at] !== undefined || isAnother(text, line, words) ? { line } : undefined;
    if (opening !== undefined) {
      open = { opening, lines: [] };
      stretches.push(open);
    } else if (RULEBOOK.test(text.slice(line.first, line.end))) open = undefined;
    else open?.lines.push(line);
  });
  return stretches;
}

/** A file as its proposals, and as what is left with blanks in their place, so that everything else stands where it stood. */
export interface Parted {
  readonly stretches: readonly Stretch[];
  readonly rules: string;
}

/** `named`: somebody says that it is a proposal, so that its first lines need not. */
export function partedAtOpenings(text: string, named: boolean): Parted {
  const { stretches, whole } = stretchesOf(text, named);
  return { stretches, rules: whole ? blanked(text) : without(stretches, text) };
}

function without(stretches: readonly Stretch[], text: string): string {
  let rest = text;
  for (const { opening, lines } of stretches) {
    const end = lines.at(-1)?.end ?? opening.line.end;
    rest = rest.slice(0, opening.line.start) + blanked(text.slice(opening.line.start, end)) + rest.slice(end);
  }
  return rest;
}

function blanked(text: string): string {
  return text.replace(/[^\s]/gu, (letter) => ' '.repeat(letter.length));
}

/** A quick look: what a certain opening, or the header below a possible one, cannot do without. */
function mayHoldProposals(text: string): boolean {
  return OPENS.test(text) || CLUE.test(text);
}

const OPENS = /rules?[ -](?:change|amendment)|constitutional (?:amendment|change)|amendment to/iu;

/** Whether a text holds no proposals, as one before it held none: only the lines around the change can tell. */
export function isStillWithout(text: string, before: string): boolean {
  const { start, newEnd } = changeBetween(before, text);
  return !mayHoldProposals(text.slice(linesBack(text, start), linesOn(text, newEnd))) && openingOfWhole(text) === undefined;
}

/** Where a line begins that is as far before an offset as an opening may stand above its header. */
function linesBack(text: string, offset: number): number {
  let at = lineStart(text, offset);
  for (let lines = 0; lines < HEADER_WITHIN && at > 0; lines++) at = lineStart(text, at - 1);
  return at;
}

function linesOn(text: string, offset: number): number {
  let at = offset;
  for (let lines = 0; lines <= HEADER_WITHIN && at < text.length; lines++) at = lineEnd(text, at) + 1;
  return at;
}
const RULEBOOK = /^Rulebook:/iu;

/** Always opens a proposal. */
const CERTAIN = /^(?:#{1,6}\s*|\*\*)?(?:proposed\s+)?(rules?[ -](?:change|amendment)|constitutional (?:amendment|change)|amendment to (?:the )?(?:rules|constitution))(?:\s+proposal)?(?:\s+(?:no\.?\s*)?([A-Z]{0,3}\.?\d+[A-Za-z]?|[IVXL]+|[A-Z]))?(?:\s*[:.–—-]\s*(.*?))?(?:\*\*)?$/iu;
/** Opens one where a header follows: in a rulebook these words may be anything. */
const POSSIBLE = /^(?:#{1,6}\s*|\*\*)?(motion|proposal|proposition|amendment|(?:special |ordinary )?resolution|composite(?: motion)?|card vote|option)\s+(?:no\.?\s*)?([A-Z]{0,3}\.?\d+[A-Za-z]?|[IVXL]+|[A-Z])(?:\*\*)?(?:\s*\(([^()]{1,80})\)(?:\*\*)?)?(?:\s*[:.–—-](?:\*\*)?\s*(.*?))?(?:\*\*)?$/iu;
const HEADER_WITHIN = 6;

/** The word that a line opens a proposal with. */
function openingAt(text: string, lines: readonly Line[], at: number): string | undefined {
  const line = lines[at];
  if (line === undefined || !mayOpen(line)) return undefined;
  const written = text.slice(line.first, line.end);
  const certain = CERTAIN.exec(written);
  const isOne = certain ? read(certain) !== undefined : POSSIBLE.test(written) && hasHeader(text, lines, at);
  return isOne ? wordOf(written) : undefined;
}

function mayOpen({ first, end, column }: Line): boolean {
  return end - first >= 5 && end - first <= 300 && column <= 3;
}

function wordOf(written: string): string {
  return (POSSIBLE.exec(written)?.[1] ?? '').toLowerCase();
}

/** "Amendment 1", where only Amendment 3 has a header close behind it. */
function isAnother(text: string, line: Line, words: readonly (string | undefined)[]): boolean {
  const written = mayOpen(line) ? text.slice(line.first, line.end) : '';
  const word = words.some((each) => each) ? wordOf(written) : '';
  return word !== '' && words.includes(word) && read(POSSIBLE.exec(written)) !== undefined;
}

export interface Titles {
  readonly name: string;
  readonly number: string;
  readonly title: string;
}

/** What an opening line says. */
export function openingOf(line: string): Titles {
  return read(CERTAIN.exec(line)) ?? read(POSSIBLE.exec(line)) ?? { name: line, number: '', title: '' };
}

/** Without a number and a title it is a line like any other. */
function read(match: RegExpExecArray | null): Titles | undefined {
  const [, words = '', number = '', named, behind = ''] = match ?? [];
  const title = named ?? behind;
  if (number === '' && title === '') return undefined;
  const word = words.charAt(0).toUpperCase() + words.slice(1).toLowerCase().replace(/\s+/gu, ' ');
  return { name: number === '' ? `${word} “${title.trim()}”` : `${word} ${number}`, number, title: title.trim() };
}

function hasHeader(text: string, lines: readonly Line[], at: number): boolean {
  const [, , , , behind = ''] = POSSIBLE.exec(text.slice(lines[at]?.first, lines[at]?.end)) ?? [];
  return HEADER_FOLLOWS.test(behind) || lines.slice(at + 1, at + 1 + HEADER_WITHIN).some((line) => HEADER_FOLLOWS.test(text.slice(line.first, line.end)));
}
