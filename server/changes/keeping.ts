/** What must be said to stay: references that would follow a number that moves, where the later text has them as they were. */
import type { DocumentState } from '../project/documents.ts';
import { hunksBetween } from './differences.ts';
import { quoted } from './quotations.ts';
import { quotedPlaces } from './words.ts';

/** The instructions that keep words as they are; nothing where too much is different, or stands nowhere in the earlier text. */
export function kept({ splitting: { text } }: DocumentState, { splitting: { text: wanted } }: DocumentState, result: string): readonly string[] {
  const [now, then] = [result, wanted].map((each) => each.match(/\S+/gu) ?? []);
  if (!now || !then) return [];
  const hunks = hunksBetween(now, then);
  if (hunks.length > MOST_KEPT) return [];
  const words = hunks.map(({ newFrom, newTo }) => windowsAround(then, newFrom, newTo).find((window) => quotedPlaces(window, text, { start: 0, end: text.length }).length === 1));
  return words.every((each) => each !== undefined) ? [...new Set(words)].map((each) => `Keep ${quoted(each)} as it is.`) : [];
}

const MOST_KEPT = 20;
const WIDEST = 10;
/** A reference begins some words before its number. */
const LEAST_BEFORE = 3;

/** The words from one to another, with ever more before and behind them. */
function windowsAround(words: readonly string[], from: number, to: number): readonly string[] {
  return Array.from({ length: WIDEST }, (_, more) => words.slice(Math.max(0, from - more - LEAST_BEFORE), to + Math.floor(more / 2)).join(' '));
}
