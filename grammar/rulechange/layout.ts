/** The lines of a proposal as units: an instruction or a remark, with the lines of new text that belong to it. */
import type { Span } from '../ast.ts';
import { isBlank } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import type { Content, TextPair } from './ast.ts';
import { argumentBefore, beginsInstruction, expectsText, isNumbered, isReason, lacksText, takesText, withoutMarker } from './beginnings.ts';
import { isUnclosed, quoteAt, wholeQuoteAt } from './quotations.ts';
import { explainsMarks, isMarkedUp, loudTextsOf, marksOf, speaksLoudly, textsOf, withoutMarks } from './marked-up.ts';
import type { Written } from './scanner.ts';
import { patchAt } from './patches.ts';
import { plainPage } from './plain-page.ts';
import type { Hunk } from './patches.ts';
import { isHeadOfText, sideBySideAt } from './side-by-side.ts';
import type { Page, SideBySide } from './side-by-side.ts';

export interface Unit {
  readonly written: Written;
  /** Texts side by side, or one with marks, instead of an instruction in words. */
  readonly pairs?: readonly SideBySide[];
  /** Lines of a patch. */
  readonly hunks?: readonly Hunk[];
  /** The lines below show by themselves what changes. */
  readonly pairBelow?: boolean;
  /** Of the text, without the block. */
  readonly span: Span;
  readonly column: number;
  /** How its line is numbered: the (2) of a list stands beside the (1), and its (a) below. */
  readonly marker: string;
}

export function unitsOf(written: string, own: readonly Line[]): readonly Unit[] {
  const loud = speaksLoudly(written);
  const { text, lines } = plainPage(written, own, { loud });
  const page: Page = { text, lines, loud, marks: marksOf(written) };
  const units: Unit[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || isComment(text, line) || isJoint(text.slice(line.first, line.end))) at += 1;
    else {
      const { unit, next } = unitAt(page, at, line);
      units.push({ ...unit, marker: markerOf(text.slice(line.first, line.end)) });
      at = next;
    }
  }
  return units;
}

function isComment(text: string, line: Line): boolean {
  return text.startsWith('//', line.first);
}

/** "And," on a line of its own. */
function isJoint(line: string): boolean {
  return /^(?:and|or|then)[,:;]?$/iu.test(line);
}

/** The manner of a number at the start of a line; empty for none. */
function markerOf(line: string): string {
  const mark = line.slice(0, withoutMarker(line)).trim();
  if (/\d/u.test(mark)) return mark.startsWith('(') ? '(1)' : '1';
  if (/^\(?[ivx]+[.)]$/u.test(mark)) return 'i';
  return /[A-Z]/u.test(mark) ? 'A' : /[a-z]/u.test(mark) ? 'a' : mark === '' ? '' : '-';
}

function unitAt(page: Page, at: number, line: Line): { readonly unit: Omit<Unit, 'marker'>; readonly next: number } {
  const { text, lines } = page;
  const patch = patchAt(text, lines, at);
  if (patch) return { unit: { written: { text: '', start: line.first }, hunks: patch.hunks, span: { start: line.first, end: line.end }, column: line.column }, next: patch.next };
  const beside = sideBySideAt(page, at);
  if (beside) return { unit: { written: { text: '', start: line.first }, pairs: beside.rows, span: { start: line.first, end: line.end }, column: line.column }, next: beside.next };
  const begun = line.first + withoutMarker(text.slice(line.first, line.end));
  const last = lastOfText(page, at, begun);
  const end = lines[last]?.end ?? line.end;
  const start = begun + argumentBefore(text.slice(begun, end));
  const body = text.slice(start, end);
  const [place, own] = labelled(text.slice(line.first, end));
  const ways = markedAlone(own, body, page);
  if (ways.length > 0) return { unit: { written: { text: body, start }, pairs: [{ span: { start, end }, place, ways }], span: { start, end }, column: line.column }, next: last + 1 };
  const said = textBehind(body);
  if (said !== undefined) {
    const words: Content = { form: 'quote', text: body.slice(said), span: { start: start + said, end } };
    return { unit: { written: { text: body.slice(0, said), start, ...(takesText(body.slice(0, said)) ? { block: words } : { old: words }) }, span: { start, end }, column: line.column }, next: last + 1 };
  }
  const set = markedBelow(page, last + 1, body);
  if (set !== undefined) return { unit: { written: { text: body, start, ...set.blocks }, span: { start, end }, column: line.column }, next: set.next };
  const expects = expectsText(body) || (lacksText(body) && (isNumberedBelow(page, last + 1) || isQuotedBelow(page, last + 1)));
  const pairBelow = expects && isPairBelow(page, last + 1);
  const until = expects && !pairBelow ? blockEnd(page, last + 1, { line, takes: takesText(body) }) : last + 1;
  const block = until > last + 1 ? blockOf(page, last + 1, until) : undefined;
  return { unit: { written: { text: body, start, ...(block ? { block } : {}) }, ...(pairBelow ? { pairBelow } : {}), span: { start, end }, column: line.column }, next: until };
}

function isNumberedBelow({ text, lines }: Page, from: number): boolean {
  const line = lines.slice(from).find((each) => !isBlank(each));
  return line !== undefined && isNumbered(text.slice(line.first, line.end));
}

function isQuotedBelow(page: Page, from: number): boolean {
  const at = page.lines.findIndex((each, i) => i >= from && !isBlank(each));
  const line = page.lines[at];
  return line !== undefined && quoteOpens(page.text, line) && quotedEnd(page, at) !== undefined;
}

/** "2. (a) Rent is due …": the number of a clause with that of its part. */
function labelled(line: string): readonly [place: string, rest: string] {
  const [whole = '', outer = '', inner = ''] = /^(\d{1,3})\.?\s*(\([a-z]{1,4}\)|\(\d{1,2}\))\s+(?=\S)/u.exec(line) ?? [];
  return whole === '' ? ['', line] : [`${outer}${inner}`, line.slice(whole.length)];
}

/** A text with marks, where it is no instruction that quotes them. */
function markedAlone(whole: string, body: string, { loud, marks }: Page): readonly TextPair[] {
  if (explainsMarks(whole) || (/["“]/u.test(body) && beginsInstruction(body))) return [];
  if (isMarkedUp(whole, marks)) return textsOf(whole, marks);
  return loud && (body !== whole || isNumbered(whole)) && !beginsInstruction(body) ? loudTextsOf(whole, marks) : [];
}

/** Whether the lines below show what changes by themselves: they are no new text. */
function isPairBelow(page: Page, from: number): boolean {
  const at = page.lines.findIndex((line, i) => i >= from && !isBlank(line));
  const line = page.lines[at];
  if (line === undefined) return false;
  const paragraphs = page.lines.slice(at, Math.max(at + 1, listEnd(page, at)));
  return patchAt(page.text, page.lines, at) !== undefined || sideBySideAt(page, at) !== undefined || isMarkedUp(page.text.slice(line.first, paragraphs.at(-1)?.end ?? line.end), page.marks);
}

interface Marked {
  readonly blocks: Pick<Written, 'block' | 'old'>;
  readonly next: number;
}

/** Lines that are set off with ">" or between "```": "replace the paragraph > … with > …". */
function markedBelow(page: Page, from: number, body: string): Marked | undefined {
  const first = beginsInstruction(body) && !/[.;]\s*$/u.test(body) ? markedAt(page, from) : undefined;
  if (first === undefined) return undefined;
  const joint = page.lines.findIndex((line, at) => at >= first.next && !isBlank(line));
  const line = page.lines[joint];
  const second = line && EXCHANGED.test(page.text.slice(line.first, line.end)) ? markedAt(page, joint + 1) : undefined;
  return second ? { blocks: { old: { ...first.content, form: 'quote' }, block: second.content }, next: second.next } : { blocks: { block: first.content }, next: first.next };
}

const EXCHANGED = /^(?:(?:shall |should |to )?be (?:amended|changed|altered|revised)(?: so as)? to read(?: as follows)?|(?:shall|should|to) now read|with|by|to|to read|(?:and )?(?:replace|substitute|insert)(?: (?:it|this|them))?(?: with| by)?|to (?:the following|this))(?: the following| this)?\s*:?$/iu;

function markedAt({ text, lines, loud, marks }: Page, from: number): { readonly content: Content; readonly next: number } | undefined {
  const at = lines.findIndex((line, i) => i >= from && !isBlank(line));
  const mark = /^(?:>|```)/u.exec(text.slice(lines[at]?.first ?? text.length))?.[0];
  if (mark === undefined) return undefined;
  const end = lines.findIndex((line, i) => i > at && (mark === '>' ? text.charAt(line.first) !== '>' : text.startsWith(mark, line.first)));
  const until = end < 0 ? lines.length : end;
  const own = mark === '>' ? lines.slice(at, until) : lines.slice(at + 1, until);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = first.first + (/^>\s?/u.exec(text.slice(first.first, first.end))?.[0].length ?? 0);
  const shown = own.map((line) => text.slice(mark === '>' ? line.first : line.start, line.end).replace(/^>\s?/u, '')).join('\n');
  const words = loud ? withoutMarks(shown, marks) : shown;
  return { content: { form: own.length === 1 && withoutMarker(words) === 0 ? 'quote' : 'block', text: words, span: { start, end: last.end } }, next: mark === '>' ? until : until + 1 };
}

/** "Add at end: Members of the Board may not stand." has its new text behind the colon, without quotation marks. */
function textBehind(body: string): number | undefined {
  const [lead, gap = ''] = LEADS_TO_TEXT.exec(body) ?? [];
  if (lead === undefined || !(takesText(lead) || /^(?:delete|strike|remove|omit)\b/iu.test(lead)) || !beginsInstruction(lead) || /["“”«»]/u.test(lead)) return undefined;
  // "By inserting the underlined words: …" shows the whole clause.
  if (/\b(?:underlined?|underscored|italici[sz]ed|italics?|bold(?:ed)?|highlighted|struck[- ]through)\b/iu.test(lead) && !/\bnew sentence in italics\b/iu.test(lead)) return undefined;
  const behind = body.slice(lead.length);
  const mark = withoutMarker(behind);
  // "… as follows: (c) “jetty” means the pier."
  if (/["“”«»]/u.test(behind) && !DEFINES.test(behind) && (mark === 0 || beginsInstruction(behind.slice(mark)))) return undefined;
  return gap === '' || explainsMarks(behind) || beginsInstruction(behind) ? undefined : lead.length;
}

/** "“Member” means a person …". */
const DEFINED = String.raw`["“][^"“”]{1,60}["”]\s+(?:means?|includes?|shall mean|refers? to)\b`;
const DEFINES = new RegExp(`^${DEFINED}`, 'iu');
const LEADS_TO_TEXT = new RegExp(String.raw`^[^:"“”‘«»]{3,120}:(\s*[-–—]?\s+)(?=[^\s"“‘«„']|${DEFINED})`, 'iu');

/** Where a text that was begun in a line ends: a quotation may run over several lines, and long sentences are wrapped. */
function lastOfText({ text, lines }: Page, at: number, start: number): number {
  let last = at;
  while (last + 1 < lines.length) {
    const next = lines[last + 1];
    const body = text.slice(start, lines[last]?.end ?? start);
    if (next === undefined) break;
    const open = isUnclosed(body) && !isUnclosed(text.slice(start, endOfQuote({ text, lines }, last + 1, start)));
    if (!open && (isBlank(next) || !isWrapped(body, text.slice(next.first, next.end)) || next.column > (lines[at]?.column ?? 0) + 2)) break;
    last += 1;
  }
  return last;
}

const LONGEST_QUOTE = 60;

/** The end of the first of the next lines at which what is open is closed, else of the first of them. */
function endOfQuote({ text, lines }: Page, from: number, start: number): number {
  const first = lines[from]?.end ?? start;
  for (let at = from; at < Math.min(lines.length, from + LONGEST_QUOTE); at++) {
    const end = lines[at]?.end ?? first;
    if (!isUnclosed(text.slice(start, end))) return end;
  }
  return first;
}

/** A line goes on with the one above where that has no end, and it begins nothing of its own. */
function isWrapped(above: string, line: string): boolean {
  return !/[.:;!?”"’')—–]$/u.test(above) && !isHeadOfText(line) && !isJoint(line) && !/^\p{Lu}[\p{L} /]{2,30}:\s/u.test(line) && !(expectsText(above) && /^\p{Lu}/u.test(line)) && withoutMarker(line) === 0 && !beginsInstruction(line);
}

// -------------------------------------------------------------------------------------------------------------- blocks

/** Index behind the last line of the new text below an instruction; `from` where there is none. */
function blockEnd(page: Page, from: number, { line: opener, takes }: { readonly line: Line; readonly takes: boolean }): number {
  const { text, lines } = page;
  const first = lines.findIndex((line, at) => at >= from && !isBlank(line));
  const line = lines[first];
  if (line === undefined) return from;
  const written = text.slice(line.first, line.end);
  // "In Chapter 4:" and "Amend clause 4 as follows:" have instructions below them.
  if (!takes && beginsInstruction(written.slice(withoutMarker(written)))) return from;
  if (quoteOpens(text, line)) return quotedEnd(page, first) ?? (quotesOnlyWords(text, line) ? paragraphEnd(page, first) : from);
  if (line.column > opener.column + 1) return trimmed(page, indentedEnd(page, first, opener.column), from);
  if (text.charAt(line.first) === '#' || (takes && isBareHeading(page, first))) return headedEnd(page, first);
  if (first > from && withoutMarker(text.slice(line.first, line.end)) === 0) return beginsInstruction(text.slice(line.first, line.end)) ? from : paragraphEnd(page, first);
  return beginsInstruction(text.slice(line.first + withoutMarker(text.slice(line.first, line.end)), line.end)) ? from : listEnd(page, first);
}

function quoteOpens(text: string, line: Line): boolean {
  return /["“„‘«]/u.test(text.charAt(line.first)) && /\S/u.test(text.charAt(line.first + 1));
}

/** "“Member” means a person …": the quotation is a part of the new text. */
function quotesOnlyWords(text: string, { first, end }: Line): boolean {
  const quote = quoteAt(text.slice(first, end), 0);
  return quote !== undefined && quote.end < LONGEST_TERM && /^\s+\p{Ll}/u.test(text.slice(first + quote.end, end));
}

const LONGEST_TERM = 60;

/** Up to the line that ends with the closing mark. */
function quotedEnd({ text, lines }: Page, first: number): number | undefined {
  const start = lines[first]?.first ?? 0;
  for (let at = first; at < Math.min(lines.length, first + LONGEST_QUOTE); at++) {
    const end = lines[at]?.end ?? start;
    const quote = wholeQuoteAt(text.slice(start, end), 0);
    if (quote !== undefined && start + quote.end >= end) return at + 1;
  }
  return undefined;
}

function indentedEnd({ text, lines }: Page, first: number, column: number): number {
  const own = lines[first]?.column ?? column;
  const end = lines.findIndex((line, at) => at > first && !isBlank(line) && (line.column <= column || ordersMore(text.slice(line.first, line.end), { above: text.slice(0, line.start).trimEnd().slice(-1), isOutdented: line.column < own })));
  return end < 0 ? lines.length : end;
}

/** "And in paragraph 4, after “a” insert “b”" behind new text; a line that begins with "and" goes on with no sentence that is over. */
function ordersMore(line: string, { above, isOutdented }: { readonly above: string; readonly isOutdented: boolean }): boolean {
  return (/^(?:and|then)\b[^"“]*["“]/u.test(line) && beginsInstruction(line)) || (/^(?:and|then)\s/u.test(line) && /[.”"]/u.test(above)) || (isOutdented && withoutMarker(line) === 0 && beginsInstruction(line));
}

/** Without the blank lines at its end. */
function trimmed({ lines }: Page, end: number, from: number): number {
  let last = end;
  while (last > from && isBlank(lines[last - 1] ?? { start: 0, first: 0, end: 0, column: 0 })) last -= 1;
  return last;
}

function paragraphEnd({ text, lines }: Page, first: number): number {
  const end = lines.findIndex((line, at) => at > first && (isBlank(line) || isReason(text.slice(line.first, line.end)) || (text.charAt((lines[at - 1]?.end ?? 0) - 1) === '.' && beginsInstruction(text.slice(line.first, line.end)))));
  const until = end < 0 ? lines.length : end;
  return text.slice(0, lines[until - 1]?.end ?? 0).endsWith(':') ? listBehind({ text, lines }, until) : until;
}

/** "The Board shall:", and its items behind a blank line. */
function listBehind(page: Page, from: number): number {
  const at = page.lines.findIndex((line, i) => i >= from && !isBlank(line));
  const line = page.lines[at];
  const written = line ? page.text.slice(line.first, line.end) : '';
  return withoutMarker(written) === 0 || beginsInstruction(written.slice(withoutMarker(written))) ? from : listEnd(page, at);
}

/** "Law 2" on a line of its own, with words below it that are no order. */
function isBareHeading({ text, lines }: Page, at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  const words = below ? text.slice(below.first, below.end) : '';
  return line !== undefined && HEADING.test(text.slice(line.first, line.end)) && words !== '' && !beginsInstruction(words.slice(withoutMarker(words)));
}

const HEADING = /^(?:part|chapter|article|clause|section|rule|standing order|bye?-?law|regulation|canon|law|statute|ordinance|schedule|appendix)\s+\(?[\dA-Z][\w.()]*[:.]?$/iu;

/** A heading takes what stands below it, up to an instruction. */
function headedEnd({ text, lines }: Page, first: number): number {
  const end = lines.findIndex((line, at) => at > first && !isBlank(line) && beginsInstruction(text.slice(line.first + withoutMarker(text.slice(line.first, line.end)), line.end)));
  return trimmed({ text, lines }, end < 0 ? lines.length : end, first);
}

/** Numbered lines belong together over blank lines, as long as none of them is an instruction. */
function listEnd(page: Page, first: number): number {
  const { text, lines } = page;
  let end = first + 1;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const written = text.slice(line.first, line.end);
    const marker = withoutMarker(written);
    if (beginsInstruction(written.slice(marker)) || isReason(written) || isJoint(written) || (marker === 0 && at > end)) break;
    end = at + 1;
  }
  return end;
}

function blockOf({ text, lines, loud, marks }: Page, from: number, until: number): Content | undefined {
  const own = lines.slice(from, until).filter((line) => !isBlank(line));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const quote = quotesOnlyWords(text, first) ? undefined : quoteAt(text.slice(first.first, last.end), 0);
  const start = quote ? first.first + quote.inner.start : first.start;
  const end = quote ? first.first + quote.inner.end : last.end;
  const written = loud ? withoutMarks(text.slice(start, end), marks) : text.slice(start, end);
  return { form: quote && !written.includes('\n') && withoutMarker(written) === 0 ? 'quote' : 'block', text: written, span: { start, end } };
}
