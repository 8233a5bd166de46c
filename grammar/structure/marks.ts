import type { Span } from '../ast.ts';
import { isFirst, romanValue } from '../labels.ts';
import { skipSpace } from './lines.ts';
import type { Line } from './lines.ts';
import { isTitle } from './titles.ts';

/** The label or bullet at the start of an item. */
export interface Mark {
  /** Without brackets and dots; empty for a bullet. */
  readonly label: string;
  /** What stands around the label, `1.` `1)` `(1)` or nothing, or the bullet itself: labels of one list have it in common. */
  readonly wrapper: string;
  /** In bold or italic letters: "**6.**" need not go on with "5.". */
  readonly strong?: true;
  /** "2. **Permits.** (1) The Club": what stands between a label and that of its first part. */
  readonly title?: Span;
  readonly start: number;
  readonly end: number;
}

/** The marks that a line begins with, outermost first: usually one; two for "1. (a) The Captain". Empty where there is none. */
export function marksAt(text: string, line: Line): Mark[] {
  const bullet = bulletAt(text, line.first, line.end);
  const from = bullet === undefined ? line.first : skipSpace(text, bullet.end, line.end);
  const label = countedAt(text, from, line.end) ?? labelAt(text, from, line.end);
  if (label === undefined) return bullet === undefined ? [] : [bullet];
  const next = bracketedAt(text, skipDash(text, label.end, line.end), line.end);
  return next !== undefined && isFirst(next.label) ? [label, next] : runInAt(text, label, line.end) ?? [label];
}

/** "2. **Permits.** (1) The Club", "2. Permits. (1) The Club": not where the second part follows in the same line. */
function runInAt(text: string, label: Mark, end: number): Mark[] | undefined {
  const from = skipDash(text, label.end, end);
  const match = matchAt(RUN_IN, text, from, end);
  const next = match && bracketedAt(text, from + match[0].length, end);
  if (match === undefined || next === undefined || SECOND.test(text.slice(next.end, end))) return undefined;
  const words = (match[1] ?? match[2] ?? '').replace(/[.:]$/, '');
  const start = text.indexOf(words, from);
  return isTitle(words) ? [{ ...label, title: { start, end: start + words.length } }, next] : undefined;
}

const RUN_IN = /(?:[*_]{1,3}([^*_\n]{2,80})[*_]{1,3}|(\p{Lu}[^.;:()\n]{1,60}(?=[.:])))[.:]?\s*(?:[–—-]\s*)?(?=\((?:1|a|i)\)\s)/yu;
const SECOND = /\((?:2|b|ii)\)\s/;

function countedAt(text: string, start: number, end: number): Mark | undefined {
  const match = matchAt(COUNT, text, start, end);
  return match && { label: '1', wrapper: COUNTED, start, end: start + match[0].length };
}

/** The wrapper of `#.` and `(#)`, as reStructuredText and Pandoc have them: an item's label is its place. */
export const COUNTED = '#.';
const COUNT = /(?:\(#\)|#[.)])(?=\s)/y;

/** A number or small letter with nothing behind it but a capital or a first sub-label: "14 The Party", "14 (a)", "b A motion may". */
export function bareMarksAt(text: string, line: Line): Mark[] {
  const match = matchAt(BARE, text, line.first, line.end);
  if (match === undefined) return [];
  const label: Mark = { label: match[1] ?? '', wrapper: BARE_WRAPPER, start: line.first, end: line.first + (match[1] ?? '').length };
  const next = bracketedAt(text, skipSpace(text, label.end, line.end), line.end);
  return next !== undefined && isFirst(next.label) ? [label, next] : [label];
}

/** What stands in for the wrapper of a label that has none. */
export const BARE_WRAPPER = ' ';
const BARE = /(\d{1,3}[A-Z]?|[A-Z]\d{1,2}|[a-z])[ \t\u00a0]+(?=["“‘*_]{0,3}\p{Lu}\p{L}*|\([ai1]\))/yu;

/** "3. – (1) The Chair": the dash of statutes. */
function skipDash(text: string, from: number, end: number): number {
  const at = skipSpace(text, from, end);
  return /[–—-]/.test(text.charAt(at)) ? skipSpace(text, at + 1, end) : at;
}

export function bulletAt(text: string, at: number, end: number): Mark | undefined {
  const bullet = text.charAt(at);
  if (at >= end || !BULLETS.has(bullet) || !/\s/.test(text.charAt(at + 1))) return undefined;
  return { label: '', wrapper: bullet === '—' ? '–' : bullet, start: at, end: at + 1 };
}

const BULLETS: ReadonlySet<string> = new Set('-*+•◦▪▫■●○‣⁃·–—\uf0b7'.split(''));

/** The label at an offset: `1.` `1)` `(1)` `A.` `A1.` `(a)` `iv.` `2.3.1`, in emphasis marks or not. */
export function labelAt(text: string, at: number, end: number): Mark | undefined {
  const emphasis = emphasisAt(text, at);
  const start = at + emphasis;
  if (start >= end) return undefined;
  const label = bracketedAt(text, start, end) ?? dottedAt(text, start, end) ?? closedAt(text, start, end);
  if (label === undefined || emphasis === 0) return label;
  const closed = label.end + emphasisAt(text, label.end);
  return closed > label.end ? { ...label, strong: true, end: closed } : { ...label, strong: true, start: at };
}

function emphasisAt(text: string, at: number): number {
  EMPHASIS.lastIndex = at;
  return EMPHASIS.exec(text)?.[0].length ?? 0;
}

const EMPHASIS = /[*_]{1,3}/y;
const BRACKETED = /\(\s?([0-9]{1,3}[A-Za-z]{0,2}|[A-Z][0-9]{1,2}|[A-Za-z]|[a-z]{2,8}|[A-Z]{2,8}|[0-9]{1,3}(?:\.[0-9]{1,3}){1,6})\s?\)/y;
const DOTTED = /((?:\d{1,3}[A-Za-z]?|[A-Z]\d{0,2}|[IVXL]{1,8})(?:\.(?:\d{1,3}[A-Za-z]?|[A-Za-z]|[ivxl]{2,8}|[IVXL]{2,8})){1,12})[.):]?(?=[\s\u200b]|$|[*_]{1,3}(?:\s|$))/y;
/** "M-2.04", "G-3.0101": the book or the chapter has a letter. */
const DASHED = /([A-Z]{1,2}-\d{1,3}(?:\.\d{1,4}[A-Z]?){1,3})[.):]?(?=[\s\u200b]|$|[*_]{1,3}(?:\s|$))/y;
const CLOSED = /(\d{1,3}[A-Za-z]?|[A-Z]\d{1,2}|[A-Za-z]|[ivxl]{2,8}|[IVXL]{2,8})\\?([.)])(?:(?=[\s\u200b]|$|[*_]{1,3}(?:\s|$))|—(?=\s?[A-Z(]))/y;
const CLOSED_TIGHT = /(\d{1,3})([.)])(?=[A-Z][a-z])/y;

function bracketedAt(text: string, at: number, end: number): Mark | undefined {
  if (text.charAt(at) !== '(') return undefined;
  const match = matchAt(BRACKETED, text, at, end);
  if (match !== undefined && /[—–,;.)]/.test(text.charAt(at + match[0].length))) return undefined;
  const label = match?.[1] ?? '';
  if (match === undefined || !isLabel(label)) return undefined;
  return { label, wrapper: '()', start: at, end: at + match[0].length };
}

/** `2.3.1`, `4.II.A` or `M-2.04`: at least one part is a number, and what follows is not a unit ("2.5 per cent"). */
function dottedAt(text: string, at: number, end: number): Mark | undefined {
  const match = matchAt(DOTTED, text, at, end) ?? matchAt(DASHED, text, at, end);
  const label = (match?.[1] ?? '').replace('-', '.');
  if (match === undefined || !/\d/.test(label) || isQuantity(text, at + match[0].length)) return undefined;
  return { label, wrapper: '', start: at, end: at + match[0].length };
}

function isQuantity(text: string, at: number): boolean {
  UNIT.lastIndex = at;
  return UNIT.test(text);
}

const UNIT = /\s*(?:[*+×÷=<>/]\s|x ?\d|per ?cent|percent|%|‰|am\b|pm\b|a\.m\.|p\.m\.|hours?|days?|weeks?|months?|years?|million|billion|thousand|times|euros?|dollars?|pounds?|km|m\b|kg)/y;

function closedAt(text: string, at: number, end: number): Mark | undefined {
  const match = matchAt(CLOSED, text, at, end) ?? matchAt(CLOSED_TIGHT, text, at, end);
  if (match === undefined) return undefined;
  const [whole, label = '', wrapper = ''] = match;
  return isLabel(label) ? { label, wrapper, start: at, end: at + whole.length } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number, end: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || at + match[0].length > end ? undefined : match;
}

/** Words in brackets are no labels; roman numbers and doubled letters are. */
function isLabel(label: string): boolean {
  return label.length === 1 || /\d/.test(label) || romanValue(label) > 0 || /^([A-Za-z])\1$/.test(label);
}

/** "**Permits**" without its asterisks. */
export function withoutEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isEmphasis(text, start)) start++;
  while (end > start && isEmphasis(text, end - 1)) end--;
  return { start, end };
}

function isEmphasis(text: string, at: number): boolean {
  return text.charAt(at) === '*' || text.charAt(at) === '_';
}
