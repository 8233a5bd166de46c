/** Replacements in a text, and how two texts that differ in their layout alone are told apart. */
import type { Span } from '../ast.ts';
import { isSpace } from '../structure/lines.ts';

export interface Replacement extends Span {
  readonly newText: string;
}

/** A stretch of a text after replacements inside it, which come in order and do not overlap. */
export function applied(text: string, { start, end }: Span, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let from = start;
  for (const { start: at, end: behind, newText } of replacements) {
    pieces.push(text.slice(from, at), newText);
    from = behind;
  }
  pieces.push(text.slice(from, end));
  return pieces.join('');
}

/**
 * The smallest replacements of white space and quote marks that turn one text into another. Undefined where the texts differ in anything else:
 * in a word, in a mark, or in where one word ends and the next begins.
 */
export function replacementsBetween(before: string, after: string): Replacement[] | undefined {
  const replacements: Replacement[] = [];
  let there = 0;
  for (let here = 0; here <= before.length; here++, there++) {
    const gap = { start: here, end: behindSpace(before, here) };
    const newText = after.slice(there, behindSpace(after, there));
    if (before.slice(gap.start, gap.end) !== newText && !pushGap(replacements, { before, gap, newText })) return undefined;
    here = gap.end;
    there += newText.length;
    if (here >= before.length || there >= after.length) return here >= before.length && there >= after.length ? replacements : undefined;
    if (before[here] === after[there]) continue;
    if (!isSameQuote(before.charAt(here), after.charAt(there))) return undefined;
    replacements.push({ start: here, end: here + 1, newText: after.charAt(there) });
  }
  return replacements;
}

/** Leaves out what both gaps begin and end with, but never half of a line end. False where a gap between two words would close. */
function pushGap(replacements: Replacement[], { before, gap, newText }: { before: string; gap: Span; newText: string }): boolean {
  const old = before.slice(gap.start, gap.end);
  if (newText === '' && gap.start > 0 && gap.end < before.length) return false;
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  if (isInsideLineEnd(old, head) || isInsideLineEnd(newText, head)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (isInsideLineEnd(old, old.length - tail) || isInsideLineEnd(newText, newText.length - tail)) tail--;
  replacements.push({ start: gap.start + head, end: gap.end - tail, newText: newText.slice(head, newText.length - tail) });
  return true;
}

function isInsideLineEnd(text: string, at: number): boolean {
  return text.charAt(at - 1) === '\r' && text.charAt(at) === '\n';
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSameQuote(a: string, b: string): boolean {
  return plainQuotes(a) === plainQuotes(b);
}

/** With straight quotes for typographic ones. */
export function plainQuotes(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/’/g, "'");
}
