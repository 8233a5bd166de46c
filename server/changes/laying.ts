/** Laying new words into a text: spaces where words meet, lines as the lines around them. */
import type { Span } from '../../grammar/ast.ts';
import type { TextHunk } from './differences.ts';

/** New words at an offset, with the spaces that they need. A comma goes to the word before it. */
export function besideWords(text: string, at: number, words: string): TextHunk {
  const given = words.trim();
  const clean = /[.,;:]$/u.test(given) && text.startsWith(given.slice(-1), at) ? given.slice(0, -1) : given;
  const offset = CLINGS.test(clean) ? at - spacesBefore(text, at) : at;
  const [before, behind] = [text.charAt(offset - 1), text.charAt(offset)];
  const lead = /[\s(“‘"[]/u.test(before) || before === '' || /^[,.;:)\]!?’”]/u.test(clean) ? '' : ' ';
  const tail = /[\s,.;:)\]!?’”"]/u.test(behind) || behind === '' || clean === '' ? '' : ' ';
  return { start: offset, end: offset, newText: lead + clean + tail };
}

/** New words in the place of others, with the spaces that they need: one before a word, none before a comma. */
export function insteadOf(text: string, { start, end }: Span, words: string): TextHunk {
  const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);
  const lead = isWord(text.charAt(start - 1)) && isWord(words.charAt(0)) && !isWord(text.charAt(start)) ? ' ' : '';
  const tail = isWord(text.charAt(end)) && isWord(words.slice(-1)) && !isWord(text.charAt(end - 1)) ? ' ' : '';
  const clings = CLINGS.test(words) && !CLINGS.test(text.slice(start, end)) ? spacesBefore(text, start) : 0;
  return { start: start - clings, end, newText: lead + words + tail };
}

/** New words with the stop that the old ones end with: a sentence that is written anew is one still, and an item of a list goes on to the next. */
export function stopped(words: string, old: string): string {
  const given = words.trimEnd();
  const stop = /[\p{L}\p{N})]([.;](?:\s+(?:and|or))?)$/u.exec(old)?.[1] ?? '';
  return /[\p{L}\p{N})]$/u.test(given) && !/[,;]\s+(?:and|or)$/u.test(given) && !given.includes('\n') ? given + stop : words;
}

/** What stands right behind the word before it. */
const CLINGS = /^[,.;:)\]!?](?!\.)/u;

function spacesBefore(text: string, offset: number): number {
  return /(?<=\S)[ \t]+$/u.exec(text.slice(Math.max(0, offset - 8), offset))?.[0].length ?? 0;
}

/** The deletion of words: of the spaces on both sides one stays, and none before a stop. */
export function withoutWords(text: string, { start, end }: Span): { readonly start: number; readonly end: number; readonly newText: string } {
  const spaceBefore = /[ \t]/u.test(text.charAt(start - 1));
  // A comma leads to nothing before a stop.
  const comma = /^[.;:](?:\s|$)/u.test(text.slice(end, end + 2)) ? /[,;]\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0 : 0;
  if (comma > 0) return { start: start - comma, end, newText: '' };
  if (spaceBefore && /^[ \t]/u.test(text.slice(end, end + 1))) return { start, end: end + 1, newText: '' };
  if (spaceBefore && /^(?:[,.;:)\]!?]|\r?\n|$)/u.test(text.slice(end, end + 2))) return { start: start - 1, end, newText: '' };
  return { start, end, newText: '' };
}

export interface Layout {
  readonly indent: string;
  /** What stands before the words of the first line: a number. */
  readonly prefix: string;
  readonly eol: string;
}

/** Lines with another indentation; how they are set in among themselves stays. */
export function laidOut(words: string, { indent, prefix, eol }: Layout): string {
  const lines = words.replace(/\r\n?/gu, '\n').split('\n').map((line) => line.replace(/^([ \t]*)>\s?/u, '$1').trimEnd());
  const written = lines.slice(lines.findIndex((line) => line !== ''));
  const [first = ''] = written;
  const begins = /^\s/u.test(first);
  const rest = written.slice(1).filter((line) => line !== '').map(widthOf);
  // A quotation begins in the middle of a line: how far its first line is set in cannot be seen.
  const isHung = !begins && HANGS.exec(first)?.[0].length === Math.min(...rest);
  const least = isHung ? 0 : Math.min(...(begins ? [widthOf(first)] : []), ...rest, ...(begins || rest.length === 0 ? [widthOf(first)] : []));
  const hang = prefix === '' ? '' : ' '.repeat(prefix.length);
  return written.map((line, at) => {
    if (line === '') return '';
    if (at === 0) return indent + prefix + line.trimStart();
    return indent + (prefix === '' ? '' : hang) + line.slice(Math.min(least, widthOf(line)));
  }).join(eol);
}

/** "11. (1) …", with (2) right below (1). */
const HANGS = /^[\dA-Z.]{1,6}\s+(?=\([\dA-Za-z]{1,4}\)\s)/u;

/** Lines in the place of words: the first where these stood, the others set in from the line of these as they are from the first. */
export function inPlace(words: string, text: string, offset: number): string {
  const [first = '', ...rest] = words.replace(/\r\n?/gu, '\n').replace(/^\n+/u, '').trimEnd().split('\n');
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const column = line.length - line.trimStart().length - widthOf(first);
  return [first.trimStart(), ...rest.map((each) => (each.trim() === '' ? '' : ' '.repeat(Math.max(0, column + widthOf(each))) + each.trim()))].join(text.includes('\r\n') ? '\r\n' : '\n');
}

function widthOf(line: string): number {
  return line.length - line.trimStart().length;
}
