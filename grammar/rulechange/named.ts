/** Provisions and marks that are named otherwise than by a number: "the Annexe", "the paragraph beginning “Members”", "a full stop". */
import type { IToken } from 'chevrotain';
import type { Reference, Span } from '../ast.ts';
import type { LineRange } from './ast.ts';
import { quoteAt } from './quotations.ts';
import * as t from './vocabulary.ts';

/** Keyword of a reference that names a provision by its title. */
export const TITLE = 'title';

/** Keywords of references that name a provision otherwise than by a number: by its first words, by some of its words, by counting, as the one before. */
export const BEGINNING = 'beginning';
export const HOLDING = 'holding';
export const COUNTED = 'counted';
export const SAME = 'same';

/** "the paragraph beginning “Members”", "the second paragraph", "in the same section", "in “Meetings”", "the “Meetings” section". */
export function namedAt(text: string, at: number, tokens: readonly IToken[]): Reference | undefined {
  const [before, earlier] = [tokens.at(-1), tokens.at(-2)];
  const named = (end: number, keyword: string, words: string): Reference => ({ span: { start: at, end }, text: words, keyword, labels: [], self: false });
  const begins = before?.tokenType === t.Insert ? undefined : matchAt(BEGINS, text, at);
  const first = begins === undefined ? undefined : quoteAt(text, at + begins.length);
  if (first !== undefined) return named(first.end, BEGINNING, text.slice(first.inner.start, first.inner.end));
  const counted = (before?.tokenType === t.Insert ? undefined : matchAt(COUNTING, text, at)) ?? matchAt(AGAIN, text, at);
  if (counted !== undefined) return named(at + counted.length, /\b(?:same|said|aforesaid|that|such|moved|transferred)\b/iu.test(counted) ? SAME : COUNTED, counted);
  const plain = before?.tokenType === t.In ? PLAIN_TITLE.exec(text.slice(at)) : null;
  if (plain?.[1] !== undefined) return named(at + plain[0].length, TITLE, plain[1]);
  const quote = quoteAt(text, at) ?? emphasisAt(text, at);
  if (quote === undefined) return undefined;
  const words = text.slice(quote.inner.start, quote.inner.end);
  const headed = HEADED.exec(text.slice(quote.end));
  if (headed !== null && words.length < LONGEST_TITLE) return named(quote.end + headed[0].length, TITLE, words);
  const isSetOff = text.charAt(at) === '*' || text.charAt(at) === '_';
  if (isSetOff && before !== undefined && BESIDE.has(before.tokenType)) return named(quote.end, TITLE, words);
  const leads = before?.tokenType === t.In && (/^(?:in|under|within|inside)$/iu.test(before.image) || (before.image.toLowerCase() === 'of' && earlier !== undefined && [t.Place, t.Sentence, t.Title].includes(earlier.tokenType))) && /\b(?:in|under|within|inside|of)\s+(?:the\s+)?$/iu.test(text.slice(0, at));
  return leads && words.length < LONGEST_TITLE ? named(quote.end, HOLDING, words) : undefined;
}

const LONGEST_TITLE = 80;
const BESIDE: ReadonlySet<unknown> = new Set([t.AtEnd, t.AtStart, t.After, t.Before, t.To, t.From]);

/** "In *Voting*, …": a title that is set off by its type. */
function emphasisAt(text: string, at: number): { readonly inner: Span; readonly end: number } | undefined {
  const [whole, mark] = EMPHASIS.exec(text.slice(at)) ?? [];
  return whole === undefined || mark === undefined || /[\p{L}\p{N}*_]/u.test(text.charAt(at - 1)) ? undefined : { inner: { start: at + mark.length, end: at + whole.length - mark.length }, end: at + whole.length };
}

const EMPHASIS = /^(\*{1,3}|__?)(?=\p{L})[^*_\n]{2,80}(?<=\S)\1(?![\p{L}\p{N}])/u;
/** "In the Working Groups section". */
const PLAIN_TITLE = /^(?:the\s+)?((?:\p{Lu}[\p{L}’'-]*)(?:\s+(?:\p{Lu}[\p{L}’'-]*|of|the|and|&|to|for|in)){0,6})\s+(?:section|chapter|heading)(?=\s*[,:]|\s+(?:\p{Ll}))/u;

/** "the section headed “Meetings”", "the Annexe", "the Preamble": a provision by its title. */
export function titledAt(text: string, at: number): Reference | undefined {
  TITLED.lastIndex = at;
  const match = TITLED.exec(text);
  const title = match?.[1] ?? match?.[2];
  return match && title !== undefined ? { span: { start: at, end: at + match[0].length }, text: title, keyword: TITLE, labels: [], self: false } : undefined;
}

/** "Item c": a letter without brackets; "paragraph a member" is none. */
export function itemAt(text: string, at: number): Reference | undefined {
  const found = matchAt(ITEM, text, at);
  const [, keyword = '', label = ''] = /^(\S+)\s+(\S+)$/u.exec(found ?? '') ?? [];
  return found === undefined ? undefined : { span: { start: at, end: at + found.length }, text: found, keyword: keyword.toLowerCase(), labels: [label], self: false };
}

const ITEM = /(?:item|point|sub-?paragraph|paragraph|sub-?clause|sub-?section)\s+(?:[b-z]|a(?=\s*[,.;:]|\s+and\b))(?![\p{L}\p{N}'’])/iuy;

/** "a full stop" is one. */
export function markAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  NAMED_MARK.lastIndex = at;
  const match = NAMED_MARK.exec(text);
  return match ? { text: MARKS[(match[1] ?? '').toLowerCase().replace(/[\s-]/gu, '')] ?? '', end: at + match[0].length } : undefined;
}

const NAMED_MARK = /\b(?:a|the|(?:its|the)\s(?:final|closing|last))\s(full stop|period|comma|semi-?colon|colon)\b/iuy;
const MARKS: Readonly<Record<string, string>> = { fullstop: '.', period: '.', comma: ',', semicolon: ';', colon: ':' };

const TITLED = /(?:the\s+)?(?:section|chapter|article|clause|part|heading|schedule|appendix)\s+(?:headed|entitled|titled|called|on)?\s*(?:["“‘]|\*\*?|_)([^"“”‘’*_\n]{2,80})(?:["”’]|\*\*?|_)|\bthe\s+(annexe?|preamble|appendix|schedule|foreword|introduction)(?=\s+(?:to|of)\b|\s*[.,:;]|\s*$)/iuy;

const BEGINS = /(?:(?:the\s+)?(?:existing\s+|current\s+)?definitions?\s+of(?:\s+the\s+(?:words?|terms?|expression))?|the\s+(?:existing\s+|current\s+)?(?:paragraph|bullet(?:[ -]point)?|item|point|entry)|(?:paragraph|bullet(?:[ -]point)?|item)(?=\s+(?:beginning|starting|commencing|that|which)))(?:\s+(?:beginning|starting|commencing|reading|(?:that|which)\s+(?:begins|starts|reads|says))(?:\s+with)?(?:\s+the\s+words?)?:?)?\s+(?=["“‘])/iuy;
const COUNTING = new RegExp(`(?:the\\s+)?(?:${Object.keys(t.ORDINALS).join('|')})\\s+(?:(?:un-?numbered|bulleted|list)\\s+)?(?:paragraph|bullet(?:[ -]point)?|list item|item)\\b`, 'iuy');
const AGAIN_OF = String.raw`(?:${t.KIND}|heading|table)`;
const AGAIN = new RegExp(String.raw`(?:the\s+)?(?:same|said|aforesaid|that|such)\s+${AGAIN_OF}\b|(?:the\s+)?(?:${AGAIN_OF}\s+(?:so\s+|thus\s+)?moved|(?:moved|transferred)\s+${AGAIN_OF})(?=\s+(?:becomes?|is|shall|will|to)\b)`, 'iuy');
const HEADED = /^\s+(?:section|chapter|heading|sub-?heading|part|paragraph)\b/iu;

/** "The sentence beginning “The Board”", "sentence #2 which reads “…”"; "the second sentence, which reads" says more than that. */
export function sentenceAt(text: string, at: number, tokens: readonly IToken[]): { readonly inner: Span; readonly end: number } | undefined {
  const lead = tokens.at(-1)?.tokenType === t.Ordinal ? undefined : matchAt(SENTENCE, text, at);
  return lead === undefined ? undefined : quoteAt(text, at + lead.length);
}

const SENTENCE = /(?:the\s+)?sentence(?:\s+#\d+)?(?:,?\s+(?:beginning|starting|commencing|containing|reading|(?:which|that)\s+(?:begins|starts|reads|says|contains))(?:\s+with)?(?:\s+the\s+words?)?:?)?\s+(?=["“‘])/iuy;

/** "line 2", "lines 3–5", "the first line". */
export function linesAt(text: string, at: number): (LineRange & { readonly end: number }) | undefined {
  const written = matchAt(LINES, text, at);
  if (written === undefined) return undefined;
  const [first = '1', last = first] = written.match(/\d+/gu) ?? [String(t.ORDINALS[/\p{L}+(?=\s+line)/iu.exec(written)?.[0].toLowerCase() ?? ''] ?? 1)];
  return { first: Number(first), last: Number(last), end: at + written.length };
}

const LINES = new RegExp(`lines?\\s+\\d{1,4}(?:\\s*(?:-|–|and|to)\\s*\\d{1,4})?(?![\\p{L}\\p{N}]|\\.\\d)|(?:the\\s+)?(?:${Object.keys(t.ORDINALS).join('|')})\\s+line(?=\\s+of\\b|\\s*[,:;–—-])`, 'iuy');

/** "The row for Juniors", "the line “Santa”", "entry for Harvest": the words that name a row of a table. */
export function rowAt(text: string, at: number): { readonly inner: Span; readonly end: number } | undefined {
  const lead = matchAt(ROW, text, at);
  if (lead === undefined) return undefined;
  const from = at + lead.length;
  const quote = quoteAt(text, from);
  const plain = quote || !/\b(?:for|of|headed|called|named)\s+(?:the\s+)?$/iu.test(lead) ? undefined : matchAt(ROW_NAME, text, from);
  return quote ?? (plain === undefined ? undefined : { inner: { start: from, end: from + plain.length }, end: from + plain.length });
}

const ROW = /(?:the\s+)?(?:(?:table\s+)?row|line|entry)\s+(?:(?:for|of|headed|called|named|(?:that\s+)?(?:beginning|begins|starting)(?:\s+with)?)\s+)?(?:the\s+)?(?=["“‘\p{Lu}\d])/iuy;
const ROW_NAME = /[\p{Lu}\d][^,:;."“‘\n]{0,40}?(?=\s*(?:[,:;.]|$)|\s+(?:insert|add|delete|replace|substitute|change|in|of|to|with|by|be|is|shall)\b)/uy;

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
