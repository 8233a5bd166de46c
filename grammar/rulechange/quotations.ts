/** Quotations in instructions: where one begins, and where it ends although apostrophes and other quotations stand in it. */
import type { Span } from '../ast.ts';

const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '„': '“”', '‘': '’', '«': '»', '‹': '›', '`': '`', "'": "'" };

/** The new words of an insertion may begin with a space: add " or the Board". */
const SPACED = /^ ["“] \p{L}/u;

/** The quotation that begins at an offset: the words inside it, and where it is over. Undefined where none begins, or it never ends. */
export function quoteAt(text: string, at: number): { readonly inner: Span; readonly end: number } | undefined {
  const closers = PAIRS[text.charAt(at)];
  if (closers === undefined || /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || (/\s/u.test(text.charAt(at + 1)) && !SPACED.test(text.slice(at - 1, at + 3)))) return undefined;
  // “”Brandon House”” begins with the wrong mark.
  if (text.charAt(at) === '”' && (!/^$|[\s(]/u.test(text.charAt(at - 1)) || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)))) return undefined;
  const end = closerOf(text, at, closers);
  return end < 0 ? undefined : { inner: { start: at + 1, end }, end: end + 1 };
}

/** Whether a quotation begins in a text and does not end in it. */
export function isUnclosed(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const quote = quoteAt(text, at);
    if (quote !== undefined) at = quote.end - 1;
    else if ('“„«"'.includes(text.charAt(at)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1))) return true;
  }
  return false;
}

/** Double marks end at the next that closes no quotation inside. Single ones end where an instruction goes on, for an apostrophe is no end. */
function closerOf(text: string, at: number, closers: string): number {
  const opener = text.charAt(at);
  if (opener === '`') return text.indexOf(opener, at + 1);
  if (opener === "'" || opener === '‘') return singleEnd(text, at, closers);
  let open = 1;
  let first = -1;
  for (let end = at + 1; end < text.length; end++) {
    if (opensInside(text, end, opener)) open += 1;
    else if (closers.includes(text.charAt(end)) && (opener === '"' || !/[\p{L}\p{N}]/u.test(text.charAt(end + 1)))) {
      first = first < 0 ? end : first;
      open -= 1;
      if (open === 0) return end;
    }
  }
  return opener === '"' ? text.indexOf(opener, at + 1) : first;
}

/** "the "Board" meets" holds another quotation. */
function opensInside(text: string, at: number, opener: string): boolean {
  if (text.charAt(at) !== opener || opener === '”') return false;
  return opener === '“' || (opener === '"' && /[\s(]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)));
}

/** Whether a text has the mark at one end of a quotation and not that at the other, or goes on behind a whole one: then something else was taken for a part of it. */
export function isHalfQuoted(words: string): boolean {
  const text = words.trim();
  if (!/^["“„«]|["”»]$/u.test(text)) return false;
  const whole = wholeQuoteAt(text, 0);
  if (whole) return whole.end < text.length;
  const [straight, open, close] = [/"/gu, /[“„«]/gu, /[”»]/gu].map((mark) => text.match(mark)?.length ?? 0);
  return (straight ?? 0) % 2 === 1 || open !== close;
}

/** Where a quotation that begins a line is over at the end of a line; undefined where the line only begins with some quoted words. */
export function wholeQuoteAt(text: string, at: number): { readonly inner: Span; readonly end: number } | undefined {
  const quote = quoteAt(text, at);
  const behind = /^[.;,]?[^\S\n]*(?:(?:and|or)[^\S\n]*)?(?:\r?\n|$)/u.exec(text.slice(quote?.end ?? at));
  return quote && behind ? { inner: quote.inner, end: quote.end + behind[0].trimEnd().length } : undefined;
}

/** What can stand behind a quotation: the end, a mark, a word of the instruction. */
const GOES_ON = /^(?:\s*$|\s*[.,;:)\]]|\s+(?:with|and|then|after|before|in|from|to|by|at|insert|add|append|replace|substitute|delete|remove|omit|strike|change|amend|move|renumber|read|reads|as|for|throughout|wherever|of|so|is|be|are|shall|which|where|instead|immediately|twice|(?:the|a|an)\s+(?:following|new|further|additional|words?|figures?|numbers?|phrase|expression|terms?|sentence))\b)/iu;

function singleEnd(text: string, at: number, closers: string): number {
  const opener = text.charAt(at);
  const next = opener === '‘' ? text.indexOf(opener, at + 1) : -1;
  const until = next < 0 ? text.length : next;
  let last = -1;
  for (let end = at + 1; end < until; end++) {
    if (!closers.includes(text.charAt(end)) || /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) continue;
    if (GOES_ON.test(text.slice(end + 1, end + 30))) return end;
    last = end;
  }
  return last;
}
