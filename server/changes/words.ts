/** Finding quoted words in a text: as they are written, then ignoring spacing, quote marks and case; and what comes nearest. */
import type { Span } from '../../grammar/ast.ts';

/** Every place of the words in a part of a text. Places at the edges of words come before others. */
export function placesOf(words: string, text: string, within: Span): readonly Span[] {
  const exact = exactPlaces(words, text, within);
  return exact.length > 0 ? exact : loosePlaces(words, text, within);
}

/** The same; a quotation with dots in it runs from its beginning to its end. */
export function quotedPlaces(words: string, text: string, within: Span): readonly Span[] {
  const places = placesOf(words, text, within);
  return places.length > 0 ? places : abridged(words, text, within);
}

function abridged(words: string, text: string, within: Span): readonly Span[] {
  const whole = words.replace(/^\s*(?:…|\.{3})\s*|\s*(?:…|\.{3})\s*$/gu, '');
  if (whole !== words && whole !== '' && placesOf(whole, text, within).length > 0) return placesOf(whole, text, within);
  const [first = '', last = '', ...more] = words.split(/\s*(?:…|\.{3}|\[…\]|\[\.{3}\])\s*/u).filter((part) => part !== '');
  if (last === '' || more.length > 0) return [];
  return placesOf(first, text, within).flatMap(({ start, end }) => placesOf(last, text, { start: end, end: within.end }).slice(0, 1).map((tail) => ({ start, end: tail.end })));
}

/** Every place of the words, also inside others: “sub” in “subcommittee”. */
export function lettersIn(words: string, text: string, { start, end }: Span): readonly Span[] {
  if (words === '') return [];
  const [sought = '', own = ''] = [words, text.slice(start, end)].map((each) => [...each].map((letter) => (letter.length === 1 ? lowerOf(letter) : letter)).join(''));
  const places: Span[] = [];
  for (let at = own.indexOf(sought); at >= 0; at = own.indexOf(sought, at + words.length)) places.push({ start: start + at, end: start + at + words.length });
  return places;
}

function exactPlaces(words: string, text: string, within: Span): readonly Span[] {
  if (words === '') return [];
  const places: Span[] = [];
  for (let at = text.indexOf(words, within.start); at >= 0 && at + words.length <= within.end; at = text.indexOf(words, at + words.length)) places.push({ start: at, end: at + words.length });
  return atWordEdges(places, text);
}

/** "one" in "none" is no match; "member" in "members" is one where "member" stands alone nowhere. */
function atWordEdges(places: readonly Span[], text: string): readonly Span[] {
  const begun = places.filter(({ start }) => !joins(text, start));
  const clean = begun.filter(({ end }) => !joins(text, end));
  return clean.length > 0 ? clean : begun.filter(({ end }) => PLURAL.test(text.slice(end, end + 3)));
}

const PLURAL = /^e?s(?![\p{L}\p{N}])/u;

function joins(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
}

const LETTER = /[\p{L}\p{N}]/u;

/** Letters and marks that count, in lower case, with where each stands. */
interface Bare {
  readonly letters: string;
  readonly at: readonly number[];
}

const SILENT = /[\s"“”„«»‘’'‚‹›`*_\u00a0\u200b\ufeff]/u;
/** What is passed over where a quotation begins or ends. */
export const SILENT_START = new RegExp(`^${SILENT.source}+`, 'u');
export const SILENT_END = new RegExp(`(?<!${SILENT.source})${SILENT.source}+$`, 'u');

function bare(text: string, { start, end }: Span): Bare {
  const at: number[] = [];
  let letters = '';
  for (let i = start; i < end; i++) {
    const letter = text.charAt(i);
    if (SILENT.test(letter)) continue;
    letters += DASHES.test(letter) ? '-' : lowerOf(letter);
    at.push(i);
  }
  return { letters, at };
}

const DASHES = /[‐‑‒–—−]/u;

/** In lower case, where that is one letter too. */
function lowerOf(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === 1 ? lower : letter;
}

function loosePlaces(words: string, text: string, within: Span): readonly Span[] {
  const sought = bare(words, { start: 0, end: words.length }).letters;
  if (sought === '') return [];
  const { letters, at } = bare(text, within);
  const places: Span[] = [];
  for (let i = letters.indexOf(sought); i >= 0; i = letters.indexOf(sought, i + sought.length)) places.push({ start: at[i] ?? 0, end: (at[i + sought.length - 1] ?? 0) + 1 });
  return atWordEdges(places, text).map((place) => withMarks(place, words.trim(), text));
}

/** The quotation marks that the words begin and end with, however they are written there. */
function withMarks({ start, end }: Span, words: string, text: string): Span {
  const [first, last] = [MARK.test(words.charAt(0)) && MARK.test(text.charAt(start - 1)), MARK.test(words.slice(-1)) && MARK.test(text.charAt(end))];
  return { start: first ? start - 1 : start, end: last ? end + 1 : end };
}

const MARK = /["“”„«»‘’']/u;

/** Whether two texts are the same but for spacing, quote marks and case. */
export function sameWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((each) => bare(each, { start: 0, end: each.length }).letters.replace(/[.;,:]+$/u, ''));
  return x === y;
}

// ------------------------------------------------------------------------------------------------------------- nearest

interface Word extends Span {
  readonly word: string;
}

/** The stretch of a text that is most like the words; undefined where nothing is. */
export function nearestWords(words: string, text: string, within: Span): Span | undefined {
  const sought = wordsOf(words, { start: 0, end: words.length }).map(({ word }) => word);
  const all = wordsOf(text, within);
  if (sought.length === 0 || all.length === 0) return undefined;
  const best = windows(sought, all).map((window) => ({ window, likeness: likeness(sought, window.map(({ word }) => word)) })).toSorted((a, b) => b.likeness - a.likeness)[0];
  const [first, last] = [best?.window[0], best?.window.at(-1)];
  return best && first && last && best.likeness >= LEAST_LIKE ? { start: first.start, end: last.end } : undefined;
}

const LEAST_LIKE = 0.5;
/** Windows that are compared word by word. */
const MOST_COMPARED = 12;

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}%][\p{L}\p{N}%’'-]*/gu)].map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: start + index, end: start + index + word.length }));
}

/** Stretches of about as many words that share the most words. */
function windows(sought: readonly string[], all: readonly Word[]): readonly (readonly Word[])[] {
  const known = new Set(sought);
  const starts = all.map((_, at) => ({ at, shared: all.slice(at, at + sought.length).filter(({ word }) => known.has(word)).length }));
  const [most] = starts.map(({ shared }) => shared).toSorted((a, b) => b - a);
  const best = starts.filter(({ shared }) => shared >= Math.max(1, (most ?? 0) - 1)).toSorted((a, b) => b.shared - a.shared).slice(0, MOST_COMPARED);
  return best.flatMap(({ at }) => [0, 1, -1, 2, -2].flatMap((more) => {
    const window = all.slice(at, at + Math.max(1, sought.length + more));
    return window.length > 0 ? [window] : [];
  }));
}

/** 1 for the same words in the same order, 0 for none of them. */
function likeness(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, i) => i + 1);
  let first = 0;
  for (const word of a) {
    const next: number[] = [];
    let corner = first;
    first += 1;
    b.forEach((other, j) => {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? first) + 1, corner + distance(word, other)));
      corner = row[j] ?? 0;
    });
    row = next;
  }
  return 1 - (row.at(-1) ?? a.length) / Math.max(a.length, b.length);
}

/** Words that begin alike are half the same: "elected", "elects". */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  return a.length > 3 && b.length > 3 && a.slice(0, 4) === b.slice(0, 4) ? 0.4 : 1;
}
