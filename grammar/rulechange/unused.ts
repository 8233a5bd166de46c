/** Words and places of an instruction that nothing came of: what is passed over in silence changes less than was asked for, and nobody would notice. */
import type { Reference, Span } from '../ast.ts';
import { SAME } from './named.ts';
import type { ChangeToken } from './scanner.ts';
import * as t from './vocabulary.ts';

/** The first quotation or place among some tokens that none of the things that were made of them holds. */
export function unusedIn(tokens: readonly ChangeToken[], made: readonly unknown[]): Span | undefined {
  const used: Used = { starts: new Set(), labels: new Set(), texts: new Set() };
  made.forEach((each) => collect(each, used));
  const left = tokens.find((token, at) => !asksNothing(tokens, at) && isUnused(token, used));
  return left && { start: left.startOffset, end: (left.endOffset ?? left.startOffset) + 1 };
}

/** A quotation mark that belongs to no quotation: where the words end that it began, nobody can say. */
export function strayMarkIn(text: string, start: number, tokens: readonly ChangeToken[]): Span | undefined {
  const marks = [...text.replace(NAMING, (words) => ' '.repeat(words.length)).matchAll(/(?<![\d])["“”]/gu)].map(({ index }) => start + index);
  const stray = marks.find((mark) => !tokens.some(({ startOffset, endOffset = startOffset }) => startOffset <= mark && mark <= endOffset));
  return stray === undefined ? undefined : { start: stray, end: Math.min(start + text.length, stray + SHOWN) };
}

/** "(the “New Rules”)" quotes nothing. */
const NAMING = /\([^()"“”]{0,30}["“][^()"“”]{1,40}["”]\)/gu;

/** Of what stands behind it. */
const SHOWN = 20;

/** "Renumber clauses 4 to 9 accordingly", "the other paragraphs of Article 3 to be renumbered": the numbers are found without them. */
function asksNothing(tokens: readonly ChangeToken[], at: number): boolean {
  const verbs = tokens.filter(({ tokenType }) => t.VERBS.has(tokenType) || tokenType === t.As);
  if (verbs.every(({ tokenType }) => tokenType === t.Renumber)) return verbs.length > 0;
  const last = tokens.slice(0, at).findLast(({ tokenType }) => t.VERBS.has(tokenType))?.tokenType;
  return last === t.Renumber || last === t.Consequential;
}

/** Where the things begin that were made, the numbers that they name, and what they say. */
interface Used {
  readonly starts: Set<number>;
  readonly labels: Set<string>;
  readonly texts: Set<string>;
}

function isUnused({ payload }: ChangeToken, used: Used): boolean {
  const { quote, words } = payload;
  const references: readonly Reference[] = payload.references ?? [];
  const own = [quote?.span.start, words?.span.start, ...references.map(({ span }) => span.start)].filter((start) => start !== undefined);
  return own.length > 0 && !own.some((start) => used.starts.has(start)) && (references.length === 0 || !references.every((reference) => isNamedAgain(reference, used)));
}

/** "Replace 4.2 with a new 4.2", "add new rules 5 and 6: “5. … 6. …”". */
function isNamedAgain({ keyword, labels: parts }: Reference, { labels, texts }: Used): boolean {
  const label = parts.join('.');
  return keyword === SAME || labels.has(label) || [...texts].some((text) => text.includes(label));
}

function collect(thing: unknown, into: Used): void {
  if (typeof thing !== 'object' || thing === null) return;
  if ('start' in thing && typeof thing.start === 'number') into.starts.add(thing.start);
  if ('labels' in thing && Array.isArray(thing.labels)) into.labels.add(thing.labels.join('.'));
  if ('form' in thing && 'text' in thing && typeof thing.text === 'string') into.texts.add(thing.text);
  Object.values(thing).forEach((part) => collect(part, into));
}
