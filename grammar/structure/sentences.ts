import type { Span } from '../ast.ts';
import { isSpace, skipSpace, trimEnd } from './lines.ts';

/**
 * The sentences of one paragraph, in order. A sentence ends with a full stop, a question mark or an exclamation mark before white space
 * and a capital, a quote or the end; not after an abbreviation, and not inside quotes or brackets that are closed.
 */
export function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const stop of stopsOf(text, start, end)) {
    pushTrimmed(sentences, text, { start: from, end: stop });
    from = stop;
  }
  pushTrimmed(sentences, text, { start: from, end });
  return sentences;
}

function pushTrimmed(sentences: Span[], text: string, span: Span): void {
  const start = skipSpace(text, span.start, span.end);
  const end = trimEnd(text, start, span.end);
  if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + LONGEST_ORNAMENT)))) sentences.push({ start, end });
}

const LONGEST_ORNAMENT = 2000;

/** Offsets behind the sentences of a paragraph, but for the last. */
function stopsOf(text: string, start: number, end: number): number[] {
  const closedBy = enclosures(text, start, end);
  const stops: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const close = OPENERS.has(code) ? closedBy.get(at) : undefined;
    if (close !== undefined) {
      const inner = stopInside(text, at, close, end);
      if (inner > 0) stops.push(inner);
      at = close;
    } else if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION) {
      const stop = behindClosers(text, at + 1, end);
      if (endsHere(text, start, at, stop, end)) stops.push(stop);
    }
  }
  return stops;
}

/** A full stop as the last character inside quotes or brackets ends the sentence around it: `… "is final." The …`. */
function stopInside(text: string, open: number, close: number, end: number): number {
  const last = trimEnd(text, open, close) - 1;
  if (last <= open || !STOPS.has(text.charCodeAt(last))) return 0;
  const stop = behindClosers(text, close + 1, end);
  return endsHere(text, open, last, stop, end) ? stop : 0;
}

/** True where the stop at `at`, with its closing marks up to `behind`, ends a sentence. */
function endsHere(text: string, start: number, at: number, behind: number, end: number): boolean {
  if (behind >= end) return true;
  if (!isSpace(text.charCodeAt(behind))) return false;
  const next = skipSpace(text, behind, end);
  if (next >= end) return true;
  return beginsSentence(text, next) && (text.charCodeAt(at) !== FULL_STOP || !isAbbreviation(text, start, at, next));
}

function beginsSentence(text: string, at: number): boolean {
  SENTENCE_START.lastIndex = at;
  return SENTENCE_START.test(text);
}

/** True where the full stop at `at` belongs to the word before it. */
function isAbbreviation(text: string, start: number, at: number, next: number): boolean {
  const word = wordBefore(text, start, at);
  const bare = word.toLowerCase();
  if (NEVER_LAST.has(bare)) return true;
  if (BEFORE_NUMBER.has(bare)) return startsWithLabel(text, next);
  if (MAYBE_LAST.has(bare) || /^(?:\p{L}|\p{L}(?:\.\p{L})+)$/u.test(word)) return !beginsWithStarter(text, next);
  return false;
}

/** The letters and inner full stops directly before an offset: "e.g" for "e.g.". A label such as 4.II.4.A is none. */
function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < LONGEST_ABBREVIATION && /[\p{L}.]/u.test(text.charAt(from - 1))) from--;
  return /\d/.test(text.charAt(from - 1)) ? '' : text.slice(from, at);
}

const LONGEST_ABBREVIATION = 12;

function startsWithLabel(text: string, at: number): boolean {
  LABEL.lastIndex = at;
  return LABEL.test(text);
}

function beginsWithStarter(text: string, at: number): boolean {
  STARTER.lastIndex = at;
  return STARTER.test(text);
}

/** Past quotes, brackets, emphasis marks and footnote marks. */
function behindClosers(text: string, from: number, end: number): number {
  CLOSERS.lastIndex = from;
  const match = CLOSERS.exec(text);
  return Math.min(end, match === null ? from : from + match[0].length);
}

/** Opening quotes and brackets of a paragraph that are closed in it → where they are closed. */
function enclosures(text: string, start: number, end: number): Map<number, number> {
  const closedBy = new Map<number, number>();
  const open: number[] = [];
  let quote = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === STRAIGHT_QUOTE) quote = straightQuote(text, at, { quote, closedBy });
    else if (OPENERS.has(code)) open.push(at);
    else if (CLOSES.has(code)) closeBracket(text, at, open, closedBy);
  }
  return closedBy;
}

/** A straight quote closes an open one unless it stands where only an opening quote can. Gives the quote that is open then. */
function straightQuote(text: string, at: number, state: { quote: number; closedBy: Map<number, number> }): number {
  const opens = isOpeningPlace(text, at);
  if (state.quote < 0 || opens) return opens ? at : state.quote;
  state.closedBy.set(state.quote, at);
  return -1;
}

function isOpeningPlace(text: string, at: number): boolean {
  return /^$|[\s([{“‘—–*_/-]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function closeBracket(text: string, at: number, open: number[], closedBy: Map<number, number>): void {
  const partner = CLOSES.get(text.charCodeAt(at));
  for (let depth = open.length - 1; depth >= 0 && depth > open.length - DEEPEST; depth--) {
    const from = open[depth];
    if (from === undefined || text.charCodeAt(from) !== partner) continue;
    closedBy.set(from, at);
    open.length = depth;
    return;
  }
}

/** How many unclosed brackets are looked past for the partner of a closing one. */
const DEEPEST = 8;

const FULL_STOP = 0x2e;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const STOPS: ReadonlySet<number> = new Set([FULL_STOP, QUESTION, EXCLAMATION]);
const STRAIGHT_QUOTE = 0x22;
/** ( [ “ and the straight quote. */
const OPENERS: ReadonlySet<number> = new Set([0x28, 0x5b, 0x201c, STRAIGHT_QUOTE]);
const CLOSES: ReadonlyMap<number, number> = new Map([[0x29, 0x28], [0x5d, 0x5b], [0x201d, 0x201c]]);

const CLOSERS = /(?:[.?!)\]"'”’*_`]|\[\^[^\s\]]{1,40}\]|<\/?[a-z]{1,8}>)*/y;
const SENTENCE_START = /[*_`]{0,3}(?:[\p{Lu}\p{N}"“‘'([<§]|\p{Extended_Pictographic})/uy;
const LABEL = /[(§]?(?:\d|[IVXLivxl]+\b|[A-Za-z]\b)/y;
const STARTER = /(?:A|An|All|Any|Each|Every|Either|Neither|For|From|He|If|In|It|Its|No|On|Once|Only|Other|Our|She|Should|Some|Such|The|Their|Then|There|These|They|This|Those|To|Unless|Until|Upon|We|When|Whenever|Where|While|Within|You)\b/y;

const NEVER_LAST: ReadonlySet<string> = new Set('e.g eg i.e ie viz cf vs v mr mrs ms dr prof rev hon st gen sgt approx est messrs'.split(' '));
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos cl cls s ss art arts para paras sec secs sect ch chap reg regs sch sched app p pp fig vol pt r rr'.split(' '),
);
const MAYBE_LAST: ReadonlySet<string> = new Set('etc seq seqq inc ltd co corp jr sr al ibid dept incl excl max min ed eds plc'.split(' '));
