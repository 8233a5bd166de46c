/** Spacing and quote marks inside the lines of a rulebook. */
import type { Span } from '../ast.ts';
import type { Block, ItemBlock } from '../structure/block.ts';
import { chosenQuotes, quoteChanges } from './quotes.ts';
import type { Replacement } from './replacements.ts';

/** A block, from the first character of its first line to its end. */
export interface Ink {
  readonly block: Block;
  readonly first: number;
  readonly end: number;
}

/** What tidies the lines of some blocks, in order: one blank behind labels and between words, blanks around dashes, quotes of one kind. */
export function tidyingOf(text: string, inks: readonly Ink[]): Replacement[] {
  const bodies = inks.map((ink) => bodyOf(text, ink));
  const chosen = chosenQuotes(bodies.flatMap((body, at) => body === undefined || isName(inks[at]?.block) ? [] : [body]));
  return inks.flatMap((ink, at) => {
    const body = bodies[at];
    if (body === undefined) return [];
    const labels = ink.block.kind === 'item' ? labelGaps(text, ink.first, ink.block) : [];
    const inside = isName(ink.block) ? usualSpace(body) : [...usualSpace(body), ...dashGaps(body), ...quoteChanges(body, chosen)];
    return [...labels, ...inOrder(inside)];
  });
}

/** What another document may name this one by, or is named by, keeps its marks. */
function isName(block: Block | undefined): boolean {
  return block?.kind === 'header' || (block?.kind === 'heading' && block.label === '');
}

/** The words of a block behind its labels. */
export interface Body {
  readonly words: string;
  readonly start: number;
  /** Stretches of the words that are quoted, or are code or addresses. */
  readonly quoted: readonly Span[];
  /** Not the columns of a table, or lines that stand by themselves. */
  readonly flows: boolean;
}

function bodyOf(text: string, { block, first, end }: Ink): Body | undefined {
  if (block.kind === 'comment') return undefined;
  const start = block.kind === 'item' ? block.text.start : first;
  const words = text.slice(start, end);
  const flows = block.kind === 'header' || (block.kind === 'heading' && block.marking !== 'plain') || /[.,:;!?…–—]["”’)\]*_`]*$|\b(?:and|or)$/.test(words.slice(-12));
  return { words, start, quoted: quotedIn(words), flows };
}

/** An odd number of straight quotes leaves open what is quoted: then all may be. */
function quotedIn(words: string): Span[] {
  const found = [...words.matchAll(QUOTED)];
  const lone = found.some(([whole]) => whole === '"');
  return lone ? [{ start: 0, end: words.length }] : found.map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

const QUOTED = /`[^`]*`|\]\([^()\s]*\)|<[^<>]*>|\b[a-z]{2,12}:\/\/\S+|"[^"]*"|"|“[^“”]*”|‘[^‘]*’|(?<![\p{L}\p{N}])'(?=\S)[^\n\r]*'/gu;

function inOrder(replacements: readonly Replacement[]): Replacement[] {
  const sorted = replacements.toSorted((a, b) => a.start - b.start);
  return sorted.filter(({ start }, at) => start >= (sorted[at - 1]?.end ?? 0));
}

// --------------------------------------------------------------------------------------------------------------- labels

/** One blank between bullet, labels and words. The labels themselves are left as they are. */
function labelGaps(text: string, first: number, { marks, text: { start: wordsStart, end: wordsEnd } }: ItemBlock): Replacement[] {
  const bullet = /\s+/.exec(text.slice(first, marks[0]?.start ?? first));
  const before = bullet === null ? [] : [{ start: first + bullet.index, end: first + bullet.index + bullet[0].length, newText: ' ' }];
  const between = marks.flatMap(({ end }, at) => {
    const next = marks[at + 1]?.start ?? wordsStart;
    if (next === wordsStart && wordsEnd <= wordsStart) return [];
    const gap = text.slice(end, next);
    return /[\n\r]/.test(gap) ? [] : [{ start: end, end: next, newText: gap.trim() === '' ? ' ' : ` ${gap.trim()} ` }];
  });
  return [...before, ...between].filter(({ start, end, newText }) => text.slice(start, end) !== newText);
}

// ----------------------------------------------------------------------------------------------------------------- gaps

/** Tabs, no-break spaces and repeated blanks become one blank; what may be a column keeps its width. */
function usualSpace({ words, start, quoted, flows }: Body): Replacement[] {
  const outside = outsideOf(quoted);
  return [...words.matchAll(GAP)].flatMap(({ 0: gap, index }) => {
    const end = index + gap.length;
    const newText = flows || (gap.length < COLUMN_GAP && !gap.includes('\t')) ? ' ' : gap.includes('\t') ? gap : ' '.repeat(gap.length);
    const keeps = gap === newText || atLineEdge(words, index, end) || !outside({ start: index, end });
    return keeps ? [] : [{ start: start + index, end: start + end, newText }];
  });
}

const GAP = /[ \t\u00a0\u2000-\u200a\u202f\u3000]+/g;
const COLUMN_GAP = 3;

function atLineEdge(words: string, start: number, end: number): boolean {
  return start === 0 || end === words.length || EDGE.test(words.charAt(start - 1)) || EDGE.test(words.charAt(end));
}

const EDGE = /[\s\u200b]/;

/** A dash with a blank on one side gets one on the other: "the Board –or its Chair". */
function dashGaps({ words, start, quoted }: Body): Replacement[] {
  const outside = outsideOf(quoted);
  const places = [...words.matchAll(DASH_BEFORE)].map(({ index }) => index + 1).concat([...words.matchAll(DASH_BEHIND)].map(({ index }) => index));
  return places.toSorted((a, b) => a - b).filter((at) => outside({ start: at, end: at })).map((at) => ({ start: start + at, end: start + at, newText: ' ' }));
}

const DASH_BEFORE = /(?<=[\p{L}\p{N},;)”"’] )[–—](?=\p{L})/gu;
/** Not in "pre– and post-war". */
const DASH_BEHIND = /(?<=[\p{Ll})”"’])[–—](?= \p{L})(?! (?:and|or|to|nor) )/gu;

/** Tells whether a span lies outside all of some spans. Asks must come in order. */
function outsideOf(spans: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++;
    return end <= (spans[next]?.start ?? Infinity);
  };
}
