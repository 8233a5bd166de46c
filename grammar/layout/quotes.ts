/** Straight and typographic quotes: a document uses one kind. */
import type { Replacement } from './replacements.ts';
import type { Body } from './tidying.ts';

type Kind = 'straight' | 'typographic';

export interface Chosen {
  /** For quotes, and for apostrophes; undefined where there is nothing to choose. */
  readonly quotes: Kind | undefined;
  readonly apostrophes: Kind | undefined;
}

/** The kinds that prevail; of two that are used as often, the one that is used first. */
export function chosenQuotes(bodies: readonly Body[]): Chosen {
  return {
    quotes: prevailing(bodies.flatMap(({ words }) => quoteMarks(words).map(({ mark }) => (mark === '"' ? 'straight' : 'typographic')))),
    apostrophes: prevailing(bodies.flatMap(({ words }) => apostrophes(words).map(({ mark }) => (mark === "'" ? 'straight' : 'typographic')))),
  };
}

function prevailing(kinds: readonly Kind[]): Kind | undefined {
  const straight = kinds.filter((kind) => kind === 'straight').length;
  if (straight * 2 === kinds.length) return kinds[0];
  return straight * 2 > kinds.length ? 'straight' : 'typographic';
}

export function quoteChanges(body: Body, { quotes, apostrophes: chosenApostrophes }: Chosen): Replacement[] {
  const { words, start } = body;
  const quoted = quotes === undefined ? [] : unified(words, quotes);
  const wanted = chosenApostrophes === 'straight' ? "'" : '’';
  const elided = chosenApostrophes === undefined ? [] : apostrophes(words).filter(({ mark }) => mark !== wanted).map(({ at }) => ({ at, mark: wanted }));
  return [...quoted, ...elided].map(({ at, mark }) => ({ start: start + at, end: start + at + 1, newText: mark }));
}

interface MarkAt {
  readonly at: number;
  readonly mark: string;
}

/** Quote marks of the words, but for those in code, tags and addresses. */
function quoteMarks(words: string): MarkAt[] {
  return [...words.matchAll(QUOTE_OR_CODE)].flatMap(({ 0: mark, index }) => (mark.length === 1 && mark !== '`' ? [{ at: index, mark }] : []));
}

const QUOTE_OR_CODE = /`[^`]*`|\]\([^()]*\)|<[^<>]*>|\b[a-z]{2,12}:\/\/\S+|["“”]/g;

/** Changes only where the marks are pairs, one behind the other, and stand where such marks stand. */
function unified(words: string, kind: Kind): MarkAt[] {
  const marks = quoteMarks(words);
  const paired = marks.length % 2 === 0 && marks.every(({ at, mark }, nth) => (nth % 2 === 0 ? mark !== '”' && opens(words, at) : mark !== '“' && closes(words, at)))
    && marks.every(({ mark }, nth) => nth % 2 === 1 || (mark === '"') === (marks[nth + 1]?.mark === '"'));
  if (!paired) return [];
  return marks.map(({ at }, nth) => ({ at, mark: kind === 'straight' ? '"' : nth % 2 === 0 ? '“' : '”' })).filter(({ mark }, nth) => mark !== marks[nth]?.mark);
}

function opens(words: string, at: number): boolean {
  return /^$|[\s([{‘'—–*_/-]/.test(words.charAt(at - 1)) && /\S/.test(words.charAt(at + 1));
}

function closes(words: string, at: number): boolean {
  return /\S/.test(words.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(words.charAt(at + 1));
}

/** Those inside a word, and those behind a plural where nothing else can end ("the members' rights"). */
function apostrophes(words: string): MarkAt[] {
  const inside = words.matchAll(INSIDE_WORD);
  const behind = SINGLE_QUOTE.test(words) ? [] : words.matchAll(BEHIND_PLURAL);
  return [...inside, ...behind].map(({ 0: mark, index }) => ({ at: index, mark })).toSorted((a, b) => a.at - b.at);
}

const INSIDE_WORD = /(?<=[\p{L}\p{N}])['’](?=\p{L})/gu;
const BEHIND_PLURAL = /(?<=s)['’](?=[\s.,;:)]|$)/g;
const SINGLE_QUOTE = /‘|(?<![\p{L}\p{N}])'/u;
