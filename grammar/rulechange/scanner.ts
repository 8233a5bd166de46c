/** An instruction as the tokens that mean something to it: verbs, places, references, quotations. Other words are passed over. */
import { createTokenInstance, type IToken, type TokenType } from 'chevrotain';
import type { Reference } from '../ast.ts';
import { findReferences } from '../references.ts';
import type { Content, LineRange, Passage } from './ast.ts';
import { COUNTED, itemAt, linesAt, markAt, matchAt, namedAt, rowAt, sentenceAt, titledAt } from './named.ts';
import { quoteAt } from './quotations.ts';
import * as t from './vocabulary.ts';

/** What a token carries; offsets are absolute. */
export interface Payload {
  readonly quote?: Content;
  readonly references?: readonly Reference[];
  readonly ordinal?: number;
  /** "the sentence beginning “The Board”", "the row for Juniors": its words. */
  readonly words?: Content;
  readonly lines?: LineRange;
}

export type ChangeToken = IToken & { readonly payload: Payload };

/** A line or sentence of a proposal, and the lines of new text below it. */
export interface Written {
  readonly text: string;
  /** Where it starts in the file. */
  readonly start: number;
  readonly block?: Content;
  /** Lines that stand between: what is to be replaced by the block. */
  readonly old?: Content;
}

export function scan({ text, start, block, old }: Written): readonly ChangeToken[] {
  const scanner: Scanner = { text, start, references: keyworded(text), tokens: [] };
  let at = 0;
  while (at < text.length) at = step(scanner, at);
  if (old !== undefined) push(scanner, t.Quote, { from: text.length, end: text.length, payload: { quote: old } });
  if (old !== undefined && block !== undefined) push(scanner, t.With, { from: text.length, end: text.length });
  if (block !== undefined) push(scanner, t.Block, { from: text.length, end: text.length, payload: { quote: block } });
  return scanner.tokens;
}

interface Scanner {
  readonly text: string;
  readonly start: number;
  /** References with a keyword, by where they start. */
  readonly references: ReadonlyMap<number, readonly Reference[]>;
  readonly tokens: ChangeToken[];
}

/** Those that follow one another ("clauses 3, 4 and 7") are one token. */
function keyworded(text: string): Scanner['references'] {
  const starts = new Map<number, Reference[]>();
  let open: Reference[] | undefined;
  const sought = withoutWay(text).replace(NUMBER_SIGN, ' ').replace(SHORT, (word) => (word.toLowerCase().endsWith('s') ? '§§' : '§').padEnd(word.length));
  for (const reference of findReferences(OPENING + sought).map((one) => ({ ...one, text: text.slice(one.span.start - OPENING.length, one.span.end - OPENING.length) })).filter(({ self }) => !self).map((one) => outerWhole(text, moved(one, -OPENING.length)))) {
    const before = open?.at(-1);
    const joined = before !== undefined && /^,?\s*(?:and|or|&)?\s*$/u.test(text.slice(before.span.end, reference.span.start)) && !/^[a-z]{3}/iu.test(reference.text);
    if (joined && open) open.push(reference);
    else starts.set(reference.span.start, (open = [reference]));
  }
  return starts;
}

/** "Move rule 3(c) to rule 5", "renumber rule 5 to rule 6": whither, and not of what. */
function withoutWay(text: string): string {
  return GOES.test(text) ? text.replace(WHITHER, '››') : text;
}

const GOES = /\b(?:mov(?:e|ed|es|ing)|transfer|relocat|transpos|re-?number|re-?letter|redesignat)/iu;
const WHITHER = new RegExp(String.raw`\bto(?=\s+(?:the\s+|a\s+)?(?:new\s+)?${t.KIND}\b)`, 'giu');

/** "Law 4.1", "SO 2": words for a place that stand in front of numbers here, and may be anything elsewhere. */
const SHORT = /(?<![\p{L}\p{N}-])(?:(?:laws?|S\.?O\.?s?|BLs?)(?=\s+\d)|(?:ordinances?|statutes?)(?=\s+(?:\d+|[IVXL]+)\.\d))/giu;
/** "Bylaw #2". */
const NUMBER_SIGN = /(?<=[\p{L}]\s)#(?=\d)/gu;

/** Words in front, for a line that begins with “Rule 5.1:” would be the rule itself. */
const OPENING = 'Be it said, ';

/** "I" alone could be a word. */
const ROMAN = /^,?\s+(?:clause|section|article|rule|part|paragraph)\s+([IVXL]{1,6})(?![\p{L}\p{N}])/iu;

/** "sub-clause 2 in Chapter 3 Clause I": the place around it is named with two numbers. */
function outerWhole(text: string, reference: Reference): Reference {
  const [, inner, words] = /^(.+?\s+(?:in|of)\s+)(.+)$/u.exec(reference.text) ?? [];
  if (inner === undefined || words === undefined || reference.through !== undefined) return reference;
  const [more, roman] = ROMAN.exec(text.slice(reference.span.end)) ?? [];
  if (more !== undefined && roman !== undefined) return { ...reference, labels: [...reference.labels.slice(0, -1), roman, ...reference.labels.slice(-1)], span: { start: reference.span.start, end: reference.span.end + more.length }, text: reference.text + more };
  const from = reference.span.start + inner.length;
  const [outer] = findReferences(OPENING + text.slice(from)).map((one) => moved(one, from - OPENING.length));
  const [own] = findReferences(OPENING + inner);
  if (outer === undefined || own === undefined || outer.span.start !== from || outer.span.end <= reference.span.end) return reference;
  return { ...reference, labels: [...outer.labels, ...own.labels], span: { start: reference.span.start, end: outer.span.end }, text: text.slice(reference.span.start, outer.span.end) };
}

/** Reads what stands at an offset, and says where it is over; undefined for what it does not know. */
type Step = (scanner: Scanner, at: number) => number | undefined;

function step(scanner: Scanner, at: number): number {
  for (const read of STEPS) {
    const next = read(scanner, at);
    if (next !== undefined) return next;
  }
  return pastWord(scanner.text, at);
}

function lastType({ tokens }: Scanner): TokenType | undefined {
  return tokens.at(-1)?.tokenType;
}

/** In this order: the first that knows what stands there takes it. */
const STEPS: readonly Step[] = [
  ({ text }, at) => (/\s/u.test(text.charAt(at)) ? at + 1 : undefined),
  (scanner, at) => (TIMES.test(scanner.text.slice(at, at + 24)) ? push(scanner, t.Throughout, { from: at, end: scanner.text.indexOf(')', at) + 1 }) : undefined),
  (scanner, at) => passed(scanner, at, isNewTextNext(scanner) ? NEW_SENTENCE : undefined),
  readFormerly, readBetween, readEach, readWhichTime, readLines, readWorded, readNamed, readAside, readNextPlace,
  (scanner, at) => {
    const quote = quoteAt(scanner.text, at);
    return quote && pushQuote(scanner, at, quote);
  },
  (scanner, at) => {
    const references = scanner.references.get(at);
    return references && pushPlace(scanner, at, references);
  },
  // "Amend as follows: after “a” insert “b”".
  (scanner, at) => (scanner.tokens.some(({ tokenType }) => tokenType === t.Amend) ? taken(scanner, at, { pattern: FOLLOWS, type: t.Stop }) : undefined),
  readMark,
  (scanner, at) => taken(scanner, at, { pattern: WHEREVER, type: t.Throughout }),
  (scanner, at) => (lastType(scanner) === t.Place ? taken(scanner, at, { pattern: SAYS, type: t.ReadsNow }) : undefined),
  (scanner, at) => {
    const place = titledAt(scanner.text, at) ?? bareAt(scanner, at) ?? itemAt(scanner.text, at);
    return place && pushPlace(scanner, at, [place]);
  },
  readArrow, pushUnquoted, readJoint, readBecoming, readReferred,
  (scanner, at) => {
    const renames = matchAt(RENAMES, scanner.text, at);
    return renames === undefined ? undefined : pushRenaming(scanner, at, at + renames.length);
  },
  (scanner, at) => taken(scanner, at, { pattern: TURNS, type: t.Replace }),
  (scanner, at) => (LEADS_TO_NEW.has(lastType(scanner)) ? undefined : taken(scanner, at, { pattern: THE_TABLE, type: t.Table })),
  (scanner, at) => taken(scanner, at, { pattern: REFERS, type: t.Amend }),
  (scanner, at) => taken(scanner, at, { pattern: FOLLOW_UP, type: t.Consequential }),
  (scanner, at) => (wordingOf(scanner, at) ? undefined : taken(scanner, at, { pattern: PUT, type: t.Insert })),
  readWording,
];

/** "(Twice)", "(three occurrences)". */
const TIMES = /^\((?:twice|both|(?:both|two|three|four|five|all|\d{1,2})\s+(?:occurrences|places|times|instances))\)/iu;

/** "All references to the Chairman shall be changed to the Chair": names without quotation marks. */
function readReferred(scanner: Scanner, at: number): number | undefined {
  if (lastType(scanner) !== t.Throughout) return undefined;
  REFERRED.lastIndex = at;
  const [whole, lead = '', old = '', gap = '', fresh = ''] = REFERRED.exec(scanner.text) ?? [];
  if (whole === undefined) return undefined;
  const [from, middle, last] = [at + lead.length, at + lead.length + old.length, at + lead.length + old.length + gap.length];
  push(scanner, t.Quote, { from, end: middle, payload: { quote: contentOf(scanner, { start: from, end: middle }) } });
  pushWith(scanner, middle, last);
  return push(scanner, t.Quote, { from: last, end: last + fresh.length, payload: { quote: contentOf(scanner, { start: last, end: last + fresh.length }) } });
}

const PROPER = String.raw`\p{Lu}[\p{L}’'-]*(?:\s(?:of|the|and|for)(?=\s\p{Lu}|\sthe\s\p{Lu})|\s\p{Lu}[\p{L}’'-]*){0,4}`;
const REFERRED = new RegExp(String.raw`(the\s+|an?\s+|)(${PROPER})(\s+(?:(?:shall|should|will|must|are to|to)\s+)?(?:be|are|is)?\s*(?:hereby\s+)?(?:changed|replaced|amended|altered)\s+(?:to|by|with)\s+(?:references\s+to\s+)?(?:the\s+|an?\s+)?)(${PROPER})(?=[.;]?\s*$)`, 'uy');

/** A pattern as a token. */
function taken(scanner: Scanner, at: number, { pattern, type }: { readonly pattern: RegExp; readonly type: TokenType }): number | undefined {
  const found = matchAt(pattern, scanner.text, at);
  return found === undefined ? undefined : push(scanner, type, { from: at, end: at + found.length });
}

/** A pattern that says nothing. */
function passed({ text }: Scanner, at: number, pattern: RegExp | undefined): number | undefined {
  const found = pattern && matchAt(pattern, text, at);
  return found === undefined ? undefined : at + found.length;
}

/** "In the new Article 9 (formerly 10)": the number that it has today. */
function readFormerly({ tokens, text, start }: Scanner, at: number): number | undefined {
  const place = tokens.at(-1);
  const [reference, ...more] = place?.payload.references ?? [];
  const [whole, label] = text.charAt(at) === '(' ? FORMERLY.exec(text.slice(at, at + 60)) ?? [] : [];
  if (place?.tokenType !== t.Place || reference === undefined || whole === undefined || label === undefined || more.length > 0) return undefined;
  const labels = label.replace(/[()]/gu, '.').split('.').filter((part) => part !== '');
  tokens.splice(-1, 1, { ...place, payload: { references: [{ ...reference, labels, text: `${reference.text.replace(/\s[^\s]*$/u, '')} ${label}` }] }, endOffset: start + at + whole.length - 1 });
  return at + whole.length;
}

const FORMERLY = new RegExp(String.raw`^\((?:formerly|currently|presently|previously|now|at present|existing|present|old)\s+(?:${t.KIND}\s+)?(\d{1,3}[A-Za-z]?(?:[.(][\w]{1,4}\)?)*|[IVXL]{1,7})\)`, 'iu');

/** "Between the second and third paragraphs": behind the first of them. */
function readBetween(scanner: Scanner, at: number): number | undefined {
  const found = matchAt(BETWEEN_COUNTED, scanner.text, at);
  const [, ordinal = '', what = ''] = /between\s+(?:the\s+)?(\S+)\s.*?(\S+)$/iu.exec(found ?? '') ?? [];
  if (found === undefined) return undefined;
  push(scanner, t.After, { from: at, end: at });
  if (!/^sentence/iu.test(what)) return pushPlace(scanner, at, [{ span: { start: at, end: at + found.length }, text: `${ordinal} ${what.replace(/s$/iu, '')}`, keyword: COUNTED, labels: [], self: false }]);
  push(scanner, t.Ordinal, { from: at, end: at, payload: { ordinal: t.ORDINALS[ordinal.toLowerCase()] ?? 1 } });
  return push(scanner, t.Sentence, { from: at, end: at + found.length });
}

const ANY_ORDINAL = Object.keys(t.ORDINALS).join('|');
const BETWEEN_COUNTED = new RegExp(`between\\s+(?:the\\s+)?(?:${ANY_ORDINAL})\\s+and\\s+(?:the\\s+)?(?:${ANY_ORDINAL})\\s+(?:paragraphs?|sentences?|items?|bullets?)`, 'iuy');

/** "The last two sentences", "the second and third sentences", "sentences 2 to 4", "the first and third occurrences of “a”": each of them. */
function readEach(scanner: Scanner, at: number): number | undefined {
  const found = matchAt(EACH, scanner.text, at);
  const quote = found === undefined || /^sentence|sentences?$/iu.test(found) ? undefined : quoteAt(scanner.text, at + found.length);
  if (found === undefined || (quote === undefined && !/^sentence|sentences?$/iu.test(found))) return undefined;
  const end = quote?.end ?? at + found.length;
  ordinalsIn(found).forEach((ordinal, i) => {
    if (i > 0) push(scanner, t.Joint, { from: at, end: at });
    push(scanner, t.Ordinal, { from: at, end: at, payload: { ordinal } });
    push(scanner, quote ? t.Quote : t.Sentence, { from: at, end, payload: quote ? { quote: contentOf(scanner, quote.inner) } : {} });
  });
  return end;
}

function ordinalsIn(words: string): readonly number[] {
  const [, side = '', count = ''] = /(first|last|final)\s+(\S+)\s+sentences$/iu.exec(words) ?? [];
  const many = SEVERAL.indexOf(count.toLowerCase()) % 3 + 2;
  if (count !== '' && many > 1) return Array.from({ length: many }, (_, i) => (side.toLowerCase() === 'first' ? i + 1 : i - many));
  const [first = 0, last = 0] = (/\d+\s*(?:to|-|–)\s*\d+$/u.exec(words)?.[0].match(/\d+/gu) ?? []).map(Number);
  if (last > first) return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return (words.match(/\p{L}+|\d+/gu) ?? []).flatMap((word) => (/\d/u.test(word) ? Number(word) : t.ORDINALS[word.toLowerCase()] ?? []));
}

/** "“Judge”, in the second place where it occurs", "“Judge” where it last appears"; and the words of "the second occurrence of “Judge”". */
function readWhichTime(scanner: Scanner, at: number): number | undefined {
  if (lastType(scanner) === t.Ordinal) return passed(scanner, at, OCCURRENCE);
  const quote = scanner.tokens.at(-1);
  const found = quote?.tokenType === t.Quote ? matchAt(WHICH_TIME, scanner.text, at) : undefined;
  const [ordinal] = found === undefined ? [] : ordinalsIn(found);
  if (quote === undefined || found === undefined || ordinal === undefined) return undefined;
  scanner.tokens.splice(-1, 1, { ...quote, payload: { ...quote.payload, ordinal } });
  return at + found.length;
}

const OCCURRENCE = /(?:occurrence|instance|mention|appearance)\s+of\s+(?:the\s+(?:words?|phrase|term)\s+)?(?=["“‘«'])/iuy;
const WHICH_TIME = new RegExp(String.raw`,?\s*(?:(?:(?:in|at|on)\s+(?:the|its|their)\s+(?:${ANY_ORDINAL})\s+(?:place|occurrence|appearance|instance|mention)(?:\s+(?:(?:where|in which|at which)\s+)?(?:it|they|that word|those words)\s+(?:occurs?|appears?|stands?))?|(?:where|when)\s+(?:it|they)\s+(?:(?:occurs?|appears?|stands?)\s+(?:for\s+)?(?:the\s+)?(?:${ANY_ORDINAL})(?:\s+time)?|(?:${ANY_ORDINAL})\s+(?:occurs?|appears?|stands?))|(?:${ANY_ORDINAL})\s+(?:occurring|appearing)))(?![\p{L}]),?`, 'iuy');

const SEVERAL = ['two', 'three', 'four', '2', '3', '4'];
const EACH = new RegExp(String.raw`(?:the\s+)?(?:first|last|final)\s+(?:two|three|four|[234])\s+sentences|(?:the\s+)?(?:${ANY_ORDINAL})(?:,\s*(?:the\s+)?(?:${ANY_ORDINAL}))*,?\s+and\s+(?:the\s+)?(?:${ANY_ORDINAL}),?\s+(?:sentences?|(?:occurrences|instances|mentions)\s+of\s+(?:the\s+(?:words?|phrase|term)\s+)?)|sentences?\s+\d{1,2}(?:(?:,\s*\d{1,2})*,?\s*(?:and|&)\s*\d{1,2}|\s*(?:to|-|–)\s*\d{1,2})?(?![\p{L}\p{N}]|\.\d)`, 'iuy');

/** "… insert “a” Rule 6 delete “b”": without a stop between them. */
function readNextPlace(scanner: Scanner, at: number): number | undefined {
  const verb = scanner.tokens.at(-2)?.tokenType;
  if (lastType(scanner) !== t.Quote || (verb !== t.Insert && verb !== t.With) || !NEXT_PLACE.test(scanner.text.slice(at, at + 80))) return undefined;
  push(scanner, t.Stop, { from: at, end: at });
  return undefined;
}

const NEXT_PLACE = /^(?:Rule|Clause|Section|Article|Paragraph|Standing Order|Bye?-?law)s?\s+[\dA-Z][\w.()]*(?:\s+(?:first|second|third|last)\s+sentence)?,?\s+(?:delete|insert|add|replace|after|before|substitute|amend|strike|first|second|last)/u;

function readLines(scanner: Scanner, at: number): number | undefined {
  const lines = linesAt(scanner.text, at);
  return lines && push(scanner, t.Lines, { from: at, end: lines.end, payload: { lines } });
}

/** A sentence or a row that is named by words of it. */
function readWorded(scanner: Scanner, at: number): number | undefined {
  const sentence = sentenceAt(scanner.text, at, scanner.tokens);
  const found = sentence ?? rowAt(scanner.text, at);
  return found && push(scanner, sentence ? t.Sentence : t.Row, { from: at, end: found.end, payload: { words: contentOf(scanner, found.inner) } });
}

function readNamed(scanner: Scanner, at: number): number | undefined {
  const named = namedAt(scanner.text, at, scanner.tokens);
  return named && pushPlace(scanner, at, [named]);
}

/** What stands beside an instruction and asks for nothing. */
function readAside(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  const [letter, last] = [text.charAt(at), lastType(scanner)];
  const found = (letter === ',' && last === t.Place ? matchAtAny(APPOSED, text, at) : undefined)
    ?? (letter === '(' && last === t.Place ? matchAtAny(ITS_TITLE, text, at) : undefined)
    ?? (letter === '(' ? matchAtAny(ASIDE, text, at) : undefined)
    ?? matchAt(NEEDLESS, text, at)
    ?? matchAt(HAVING, text, at)
    ?? (letter === '(' ? matchAtAny(COUNTED_OFF, text, at) : undefined)
    ?? matchAt(REFERENCE_TO, text, at)
    ?? (scanner.tokens.some(({ tokenType }) => tokenType === t.Throughout) ? matchAt(LIKEWISE, text, at) : undefined)
    ?? (letter === '(' && NAMES_SOMETHING.has(last) ? matchAtAny(DEFINED, text, at) : undefined);
  return found === undefined ? undefined : at + found.length;
}

/** "A full stop". */
function readMark(scanner: Scanner, at: number): number | undefined {
  const mark = markAt(scanner.text, at);
  const span = { start: scanner.start + at, end: scanner.start + (mark?.end ?? at) };
  return mark && push(scanner, t.Quote, { from: at, end: mark.end, payload: { quote: { form: 'quote', text: mark.text, span } } });
}

function readArrow(scanner: Scanner, at: number): number | undefined {
  const arrow = lastType(scanner) === t.Quote ? ARROW.exec(scanner.text.slice(at)) : null;
  return arrow === null ? undefined : pushWith(scanner, at, at + arrow[0].length);
}

function pushWith(scanner: Scanner, from: number, end: number): number {
  push(scanner, t.Replace, { from, end });
  return push(scanner, t.With, { from, end });
}

function readJoint(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  const letter = text.charAt(at);
  if (letter === ';' || (letter === '&' && /\s/u.test(text.charAt(at + 1)))) return push(scanner, t.Joint, { from: at, end: at + 1 });
  if (letter !== '.' || !/^\.(?:\s|$)/u.test(text.slice(at, at + 2))) return undefined;
  return matchAtAny(GOES_EVERYWHERE, text, at) !== undefined ? at + 1 : push(scanner, t.Stop, { from: at, end: at + 1 });
}

function wordingOf({ text }: Scanner, at: number): ReturnType<typeof t.wordingAt> {
  return /[\p{L}]/u.test(text.charAt(at)) ? t.wordingAt(text, at) : undefined;
}

/** "For “a” read “b”", "Rule 5 becomes Rule 4", "“a” becomes “b”". */
function readBecoming(scanner: Scanner, at: number): number | undefined {
  const { text, tokens } = scanner;
  const [wording, last] = [wordingOf(scanner, at), lastType(scanner)];
  const renamed = last === t.Place ? matchAt(RENAMED, text, at) : undefined;
  if (renamed !== undefined) {
    push(scanner, t.Title, { from: at, end: at });
    return pushWith(scanner, at, at + renamed.length);
  }
  const numbered = last === t.Place ? matchAt(NUMBERED, text, at) : undefined;
  if (numbered !== undefined) {
    push(scanner, t.Renumber, { from: at, end: at + numbered.length });
    return push(scanner, t.As, { from: at, end: at + numbered.length });
  }
  const instead = readInstead(scanner, at);
  if (instead !== undefined) return instead;
  if (wording?.token !== t.As) return undefined;
  const behind = text.slice(wording.end);
  if ((last === t.Quote || (last === t.Place && tokens.at(-3)?.tokenType === t.Quote)) && /^\s*:?\s*["“‘]/u.test(behind)) return pushWith(scanner, at, wording.end);
  if ((last === t.Place || last === t.Sentence) && /^(?:to |so as to )?becom/iu.test(text.slice(at)) && !tokens.slice(tokens.findLastIndex(({ tokenType }) => tokenType === t.Stop) + 1).some(({ tokenType }) => tokenType === t.Move) && NUMBER_BEHIND.test(behind) && !/[\p{L}\d]/u.test(text.slice((tokens.at(-1)?.endOffset ?? 0) + 1 - scanner.start, at).replace(/\b(?:is|are|shall|will|should|then|now|consequently|accordingly|and|so|to)\b|\([^()]*\)/giu, ''))) push(scanner, t.Renumber, { from: at, end: wording.end });
  return undefined;
}

/** "The substitution for “a” of “b”", "for “a” in rule 4 put “b”": what is new. */
function readInstead(scanner: Scanner, at: number): number | undefined {
  const said = scanner.tokens.filter(({ tokenType }, i, all) => !isWhere(all, i) && tokenType !== t.Joint).map(({ tokenType }) => tokenType);
  if (said.at(-1) !== t.Quote || said.at(-2) !== t.For) return undefined;
  return said.at(-3) === t.Replace ? passed(scanner, at, OF_NEW) : taken(scanner, at, { pattern: READ_INSTEAD, type: t.Replace });
}

/** "In rule 4". */
function isWhere(tokens: readonly ChangeToken[], at: number): boolean {
  return tokens[at]?.tokenType === t.Place || (tokens[at]?.tokenType === t.In && tokens[at + 1]?.tokenType === t.Place);
}

const OF_NEW = /of\s+(?=(?:the\s+)?(?:(?:words?|figures?|number|phrase|expression|term)\s+)?["“‘'])/iuy;
const READ_INSTEAD = /(?:there\s+(?:shall|should|is\s+to)\s+be\s+)?(?:to\s+)?(?:read|write|put|say)(?:\s+instead)?(?=:?\s+(?:the\s+)?(?:words?\s+)?["“‘'])/iuy;
/** "Rule 6 be numbered 5". */
const NUMBERED = /(?:(?:shall|to|will|should)\s+)?be\s+(?:re-?)?numbered(?:\s+as)?(?=\s+(?:(?:rule|clause|article|section|ordinance|paragraph)\s+)?(?:\d|[IVXL]+\b|\([a-z\d]))/iuy;
const NUMBER_BEHIND = new RegExp(String.raw`^\s+(?:the\s+|an?\s+)?(?:(?:new|separate)\s+)?(?:${t.KIND}|§|\(?\d|\([a-z])`, 'iu');

function readWording(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  const wording = wordingOf(scanner, at);
  if (wording?.token === t.ReadsThen && /^(?:is|be) amended as follows$/iu.test(text.slice(at, wording.end)) && TO_COME.test(text.slice(wording.end))) {
    push(scanner, t.Amend, { from: at, end: wording.end });
    return push(scanner, t.Stop, { from: wording.end, end: wording.end + 1 });
  }
  // "By changing “a” to read “b”".
  if (wording?.token === t.ReadsThen && lastType(scanner) === t.Quote && scanner.tokens.at(-2)?.tokenType === t.Replace) return push(scanner, t.With, { from: at, end: wording.end });
  // "Delete the existing wording of clause 4" says nothing of how it reads.
  const saysNothing = wording?.token === t.ReadsNow && lastType(scanner) === t.Delete && !/:\s*$/u.test(text.slice(wording.end, wording.end + 3));
  return wording === undefined || saysNothing ? undefined : push(scanner, wording.token, { from: at, end: wording.end, payload: wording.ordinal === undefined ? {} : { ordinal: wording.ordinal } });
}

/** "Wherever the word appears", "this change to be made wherever it occurs". */
const WHEREVER = new RegExp(`wherever\\s+(?:the\\s+)?(?:(?:words?|terms?|phrases?|expressions?)\\s+)?(?=["“‘])|(?:${t.SAME_CHANGE})?wherever\\s+(?:(?:it|they|this|these|the|that|those|such|else)\\s+)?(?:\\p{L}+\\s+){0,3}?(?:occurs?|appears?|(?:is|are)\\s+(?:used|found|mentioned|written|referred to))|${t.SAME_CHANGE}(?:throughout|everywhere)|in (?:all|every|each) (?:other )?(?:place|instance|case|occurrence)s?(?:\\s+(?:where|in which)\\s+(?:it|they)\\s+(?:occurs?|appears?))?`, 'iuy');
/** "“10” → “12”", "“10” be increased to “12”". */
const ARROW = /^(?:-+>|=+>|[→⇒⟶]|(?:(?:shall|should|to)\s+)?be\s+(?:reduced|increased|raised|lowered|extended|shortened)\s+to)(?=\s*["“‘'`])/iu;
/** "In standing order 1.1, ‘The agenda’, delete …": the title of the place. */
const APPOSED = /,\s+(?:["“‘'])[^"“”‘’'\n]{3,80}["”’'],(?=\s+(?:delete|insert|replace|add|strike|amend|substitute|remove|omit|leave out)\b)/iuy;
/** "Clause 10 (Meetings of trustees)". */
const ITS_TITLE = /\(\p{Lu}\p{L}[^()"“”\n]{3,80}\)/uy;
/** “(the “New Rules”)”: a name for what was named. */
const DEFINED = /\((?:together|hereafter|hereinafter)?,?\s*(?:(?:the|each an?)\s+)?["“](?:the\s+)?\p{Lu}[^"“”]{1,40}["”]\)/uy;
/** "(Entries are taken on the day now.)": a sentence beside the instruction. */
const ASIDE = /\(\p{Lu}[^()"“”]{10,300}[.!]\)/uy;
/** "No renumbering is needed", "without renumbering". */
const NEEDLESS = /(?:a|the)\s+full stop\s+(?:stays|remains|is kept)|(?:no|without|not?(?:\s+to)?(?:\s+be)?)\s+(?:any\s+|further\s+|consequential\s+)*(?:re-?(?:number|letter)(?:ed|ing)?|consequential\s+(?:amendments?|changes?))(?:\s+(?:is|are|shall be|will be)\s+(?:needed|necessary|required|made))?|re-?numbering\s+(?:is|will be)\s+(?:not|un)\s*(?:needed|necessary|required)/iuy;
/** "Rule 11 be amended: (a) by deleting …; (b) by inserting …". */
const COUNTED_OFF = /\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)(?=\s+by\s+(?:the\s+)?\p{L}+(?:ing|ion)\b)/iuy;
/** "Rule 4 to have “a” changed to “b”". */
const HAVING = /(?:to|shall|should|will)\s+have(?=\s+(?:the\s+(?:words?|phrase|figures?)\s+)?["“‘])/iuy;
/** "The reference to “a” is changed". */
const REFERENCE_TO = /(?:the\s+)?(?:references?|mentions?)\s+(?:to|of)\s+(?:(?:the|an?)\s+)?(?=["“‘])/iuy;
/** "Let the heading of Part 2 be changed likewise": what is done throughout is done there too. */
const LIKEWISE = /(?:let\s+)?(?:the|all|any)\s+(?:\p{L}+\s+)?(?:headings?|titles?)\b(?:[^.;"“]|\.\d){0,60}?\s(?:be|is|are)\s(?:to be\s)?(?:changed|amended|altered|adjusted)\s(?:likewise|accordingly|similarly|too|as well|in the same (?:way|manner))/iuy;
const NAMES_SOMETHING: ReadonlySet<TokenType | undefined> = new Set([t.Place, t.New]);
const NEW_SENTENCE = /(?:the|a|an)?\s*(?:new\s+|following\s+|further\s+|additional\s+|extra\s+)*sentences?(?:\s+(?:reading|to read|(?:which|that) reads))?:?\s+(?=["“‘])/iuy;
const PLACED_BY: ReadonlySet<TokenType | undefined> = new Set([t.Ordinal, t.After, t.Before, t.In, t.From]);
const LEADS_TO_NEW: ReadonlySet<TokenType | undefined> = new Set([t.With, t.ReadsThen]);

/** "Add at the end the sentence “…”", "replace it with the sentence “…”", "substitute the sentence “…”": new text, and no place. */
function isNewTextNext({ tokens }: Scanner): boolean {
  const last = tokens.at(-1);
  const verb = tokens.findLast(({ tokenType }) => BY_VERB.has(tokenType));
  if (LEADS_TO_NEW.has(last?.tokenType)) return true;
  if (verb?.tokenType === t.Replace) return last?.tokenType === t.To || (last === verb && /^substitut/iu.test(verb.image));
  return verb?.tokenType === t.Insert && !PLACED_BY.has(last?.tokenType);
}

const BY_VERB: ReadonlySet<TokenType> = new Set([t.Insert, t.Delete, t.Replace, t.Amend, t.Move]);
const TO_COME = /^\s*[:.;–—-]\s*\(?\p{L}/u;
const FOLLOWS = /as follows\s*[:.;–—-]\s*(?=\(?(?:after|before|at|in|on|under|between|for|to|from|the|by|and|by)?\s*\(?\p{L})/iuy;
/** "To be increased from seven to nine". */
const TURNS = /(?:increas(?:e|ed|ing)|rais(?:e|ed|ing)|reduc(?:e|ed|ing)|lower(?:ed|ing)?|extend(?:ed|ing)?|shorten(?:ed|ing)?|cut|alter(?:ed|ing)?|amend(?:ed|ing)?)(?=\s+(?:(?:the|a|an|its|their)\s+(?:[\p{L}-]+\s+){1,6}?)?(?:(?:in|under|at|of)\s+[\p{L}\d.()\s]{1,30}?\s)?from\s+[^\s"“][^"“\n]{0,40}\sto\s)/iuy;
/** "The table of fees in rule 9". */
const THE_TABLE = /(?:the|its)\s+(?:(?:existing|present|current)\s+)?table(?:\s+of\s+\p{Ll}+)?(?=\s+(?:in|under|at|below|to|is|be|shall|with|by)\b|\s*[.,;:]|\s*$)/iuy;
/** "Shall refer to “a” instead of “b”". */
const REFERS = /(?:(?:shall|should|will|is\s+to|are\s+to|to)\s+)?refers?(?=\s+to\s+(?:the\s+)?["“‘'][^"“”]*["”’']\s+(?:instead\s+of|in\s+place\s+of|rather\s+than)\s+(?:to\s+)?(?:the\s+)?["“‘'])/iuy;
/** "By amending all cross-references accordingly". */
const FOLLOW_UP = /(?:amend|adjust|correct|updat|chang|alter)(?:e|ing)?\s+(?:(?:all|any|the|every|other)\s+){0,2}(?:cross-?\s?)?references?\s+(?:elsewhere\s+|to\s+(?:it|them)\s+)?(?:accordingly|to\s+match|as\s+(?:necessary|required|needed))/iuy;
/** The sentence behind says where the change is made. */
const GOES_EVERYWHERE = new RegExp(`\\.\\s+\\(?${t.SAME_CHANGE}(?:throughout|wherever|everywhere|in (?:all|every|each))\\b`, 'iuy');
const RENAMES = new RegExp(String.raw`(?:renam(?:e|ed|ing)|retitl(?:e|ed|ing))(?=\s+(?:the\s+)?${t.KIND}\b)`, 'iuy');
/** "Article 3 is renamed “Vessels”". */
const RENAMED = /(?:renamed|retitled)(?:\s+(?:as|to))?:?(?=\s*["“‘])/iuy;
const SAYS = /(?:(?:now|currently|presently)\s+)?(?:says|states|reads)(?=:?\s+["“‘]|\s*:\s*$)/iuy;
const PUT = /(?:put(?: in| instead)?|write|enter)(?=:?\s+["“‘])|put(?=\s+in\s+(?:its|their)\s+(?:place|stead)\b)/iuy;

function matchAtAny(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function pastWord(text: string, at: number): number {
  WORD.lastIndex = at;
  return at + (WORD.exec(text)?.[0].length ?? 1);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/uy;

function pushQuote(scanner: Scanner, at: number, quote: { readonly inner: Passage['span']; readonly end: number }): number {
  return push(scanner, t.Quote, { from: at, end: quote.end, payload: { quote: contentOf(scanner, quote.inner) } });
}

function contentOf({ text, start }: Scanner, inner: Passage['span']): Content {
  return { form: 'quote', text: text.slice(inner.start, inner.end), span: { start: start + inner.start, end: start + inner.end } };
}

/** "Rename Article 3 “Officers”": its title is replaced; with "from “a” to “b”" those words of it. */
function pushRenaming(scanner: Scanner, from: number, end: number): number {
  push(scanner, t.Replace, { from, end });
  if (!/^[^"“‘;.]*\bfrom\s*["“‘]/iu.test(scanner.text.slice(end))) push(scanner, t.Title, { from: end, end });
  push(scanner, t.In, { from: end, end });
  const [whole = '', lead = ''] = OLD_TITLE.exec(scanner.text.slice(end)) ?? [];
  let at = end;
  while (at < end + lead.length) at = step(scanner, at);
  return whole === '' ? end : push(scanner, t.Joint, { from: at, end: end + whole.length });
}

/** "Rename Section 5 “Officers” to “Trustees”": the title that it has is passed over. */
const OLD_TITLE = /^([^"“‘;.]*?)["“‘][^"“”‘’]*["”’](?=\s*(?:to|as|by|with)\s*["“‘])(?<!\bfrom\s*["“‘][^"“”‘’]*["”’])/u;

/** "After National Committee, insert: …", "change the date from 20 March to 31 March": words that stand without quotation marks. */
function pushUnquoted(scanner: Scanner, at: number): number | undefined {
  const { text, tokens } = scanner;
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  const from = tokens.at(-1);
  const [before, earlier] = [from?.tokenType, tokens.at(-2)?.tokenType];
  const anchor = before === t.After || before === t.Before ? matchAt(ANCHOR, text, at) : undefined;
  if (anchor !== undefined) return push(scanner, t.Quote, { from: at, end: at + anchor.length, payload: { quote: contentOf(scanner, { start: at, end: at + anchor.length }) } });
  const plain = before === t.Replace && !/["“‘]/u.test(text) ? changedPlainly(scanner, at) : undefined;
  if (plain !== undefined) return plain;
  if (from === undefined || before !== t.From || (earlier !== t.Replace && earlier !== t.Amend && !(earlier === t.Place && tokens.findLast(({ tokenType }) => BY_VERB.has(tokenType))?.tokenType === t.Replace)) || /["“‘]/u.test(text)) return undefined;
  tokens.pop();
  const end = pushExchange(scanner, at);
  if (end === undefined) tokens.push(from);
  return end;
}

/** "Change £50 to £75", "replace Chairman by Chair". */
function changedPlainly(scanner: Scanner, at: number): number | undefined {
  const verb = scanner.tokens.at(-1);
  const gap = scanner.text.slice((verb?.endOffset ?? 0) + 1 - scanner.start, at);
  return gap.trim() === '' && PLAIN.test(scanner.text.slice(at)) ? pushExchange(scanner, at) : undefined;
}

/** Figures, or a few words that begin with a capital letter. */
const PLAIN = /^(?:[£$€\d]|\p{Lu}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)\b)[^\s"“:;]*(?:\s[^\s"“:;]+){0,3}?\s+(?:to|with|by)\s/u;

function pushExchange(scanner: Scanner, at: number): number | undefined {
  const { text } = scanner;
  FROM_TO.lastIndex = at;
  const [, old = '', gap = '', fresh = ''] = FROM_TO.exec(text) ?? [];
  if (fresh === '') return undefined;
  const [middle, last] = [at + old.length, at + old.length + gap.length];
  push(scanner, t.Quote, { from: at, end: middle, payload: { quote: contentOf(scanner, { start: at, end: middle }) } });
  push(scanner, t.With, { from: middle, end: last });
  return push(scanner, t.Quote, { from: last, end: last + fresh.length, payload: { quote: { ...contentOf(scanner, { start: last, end: last + fresh.length }), loose: true } } });
}

const ANCHOR = /\p{Lu}[\p{L}\p{N}’'-]*(?:\s[\p{L}\p{N}’'-]+){0,8}?(?=,?\s+(?:and\s+)?(?:insert|add|delete)\b)/uy;
const FROM_TO = /([\p{L}\p{N}%£$€][^"“:;]{0,60}?)(\s+(?:to|with|by)\s+)([\p{L}\p{N}%£$€][^"“:;,]{0,60}?)(?=[.;,]?\s*$|\.\s|;\s|,?\s+(?:and|then)\s+(?:to\s+)?(?:delete|insert|add|strike|remove|omit|replace|substitute|renumber|amend|in)\b|\s+(?:regarding|concerning|in respect of|with regard to)\s)/uy;

/** "Rule D 2.1", "Standing Order 1.3 b)": what follows a reference at once belongs to it. */
function pushPlace(scanner: Scanner, at: number, references: readonly Reference[]): number {
  const last = references.at(-1);
  if (last === undefined) return at + 1;
  const more = last.through === undefined ? tailAt(scanner.text, last.span.end) : undefined;
  const longer = more === undefined ? last : { ...last, labels: [...last.labels, ...more.parts], span: { start: last.span.start, end: more.end }, text: scanner.text.slice(last.span.start, more.end) };
  const all = [...references.slice(0, -1), longer].map((one) => moved(one, scanner.start));
  const around = aroundBefore(scanner, at, longer);
  if (around) return push(scanner, t.Place, { from: around.from, end: longer.span.end, payload: { references: [moved(around.reference, scanner.start)] } });
  // “Rule 2.2’s second sentence”: in it.
  if (/^['’]s?\s/u.test(scanner.text.slice(longer.span.end, longer.span.end + 3))) push(scanner, t.In, { from: at, end: at });
  if (endsRange(scanner, at, longer)) return longer.span.end;
  const beside = listedBefore(scanner, at, longer);
  return push(scanner, t.Place, { from: beside?.from ?? at, end: longer.span.end, payload: { references: [...beside?.references ?? [], ...all] } });
}

/** "Article IV (Conventions), Section 10", "Title I, Canon 3", "Article II. Section 3." at the beginning: one place, named from the outside in. Takes what stands before from the tokens. */
function aroundBefore({ text, start, tokens }: Scanner, at: number, { keyword, labels, through, span }: Reference): { readonly from: number; readonly reference: Reference } | undefined {
  const isStopped = tokens.length === 2 && tokens[1]?.tokenType === t.Stop && /^(?:section|clause|paragraph|sub-?\p{L}+)$/u.test(keyword);
  const before = isStopped ? tokens[0] : tokens.at(-1);
  const [outer, ...more] = before?.payload.references ?? [];
  if (before?.tokenType !== t.Place || outer === undefined || more.length > 0 || outer.labels.length === 0 || outer.keyword === '' || keyword === '' || keyword === outer.keyword || through !== undefined) return undefined;
  const gap = text.slice((before.endOffset ?? 0) + 1 - start, at);
  if (!(isStopped ? /^\.\s*$/u : /^\s*\([^()]{2,80}\)\s*,?\s*$/u).test(gap)) return undefined;
  tokens.splice(isStopped ? 0 : -1);
  const from = before.startOffset - start;
  return { from, reference: { ...outer, labels: [...outer.labels, ...labels], text: text.slice(from, span.end), span: { start: from, end: span.end } } };
}

/** "J.3, J.4.1 and J.5.9": numbers alone that follow one another are named together, unless one stands in the other. Takes those before from the tokens. */
function listedBefore({ text, start, tokens }: Scanner, at: number, { keyword, labels, text: written }: Reference): { readonly from: number; readonly references: readonly Reference[] } | undefined {
  const place = tokens.findLast(({ tokenType }) => tokenType !== t.Joint);
  const references: readonly Reference[] = place?.payload.references ?? [];
  const last = references.at(-1);
  if (place?.tokenType !== t.Place || last === undefined || keyword !== '' || written.startsWith('(') || labels.length < 2 || last.labels.length < 2 || last.labels.every((label, i) => label === labels[i])) return undefined;
  const gap = text.slice((place.endOffset ?? 0) + 1 - start, at);
  if (!/^\s*(?:[,;]\s*(?:(?:and|&)\s+)?|(?:and|&)\s+)(?:rule\s+)?$/iu.test(gap)) return undefined;
  tokens.splice(tokens.indexOf(place));
  return { from: place.startOffset - start, references };
}

/** "In 3.1 to 3.3": the last of those that are meant; the token before takes it. */
function endsRange({ text, start, tokens }: Scanner, at: number, { keyword, labels }: Reference): boolean {
  const [place, to] = tokens.slice(-2);
  const [first, ...more] = place?.payload.references ?? [];
  const verb = tokens.findLast(({ tokenType }) => BY_VERB.has(tokenType) || tokenType === t.Renumber)?.tokenType;
  if (place === undefined || to?.tokenType !== t.To || first === undefined || more.length > 0 || keyword !== '' || first.keyword !== '' || (verb !== undefined && verb !== t.Delete)) return false;
  if (labels.length < 2 || labels.slice(0, -1).join('.') !== first.labels.slice(0, -1).join('.') || !/^\s+to\s+$/iu.test(text.slice((place.endOffset ?? 0) + 1 - start, at))) return false;
  tokens.splice(-2, 2, { ...place, payload: { references: [{ ...first, through: labels.join('.') }] } });
  return true;
}

function moved(reference: Reference, by: number): Reference {
  return { ...reference, span: { start: reference.span.start + by, end: reference.span.end + by } };
}

/** What stands in brackets as a number: "(a)", "(12)", "(iv)"; not "(fees)". */
const INNER = String.raw`(?:\d{1,4}[A-Za-z]?|[A-Za-z]\d{0,3}|[A-Za-z]{2}|[ivxl]{2,7}|[IVXL]{2,7})`;
const TAIL = new RegExp(String.raw`,?\s?(?:(?:section|paragraph|sub-?clause|sub-?section|clause|para)\s+)?(\(?${INNER}\)|(?<!,\s?)\d{1,3}[A-Za-z]?(?:\.\d{1,3}[A-Za-z]?){1,6})(?![\p{L}\p{N}])`, 'iuy');

function tailAt(text: string, from: number): { readonly parts: readonly string[]; readonly end: number } | undefined {
  const parts: string[] = [];
  let end = from;
  for (TAIL.lastIndex = end; ; TAIL.lastIndex = end) {
    const match = TAIL.exec(text);
    if (match === null) break;
    parts.push(...(match[1] ?? '').replace(/[()]/gu, '').split('.'));
    end += match[0].length;
  }
  return parts.length === 0 ? undefined : { parts, end };
}

// -------------------------------------------------------------------------------------------------------- bare labels

/** "10.2", "4.II.4.A", "21.7(c)", "(b)", "D.1.3.4", "C2": a number that can be nothing else here. */
const BARE = new RegExp(String.raw`[A-Z]{1,2}-\d{1,4}(?:\.\d{1,4})*|(?:[A-Z]{1,3}\.?)?\d{1,4}[A-Za-z]?(?:\.(?:\d{1,4}[A-Za-z]?|[IVXL]{1,7}|[A-Z]|[a-z]|[ivxl]{1,7}))+(?:\s?\(${INNER}\))*|\d{1,4}[A-Za-z]?(?:\s?\(${INNER}\))+|\(${INNER}\)(?:\s?\(${INNER}\))*|[IVXL]{1,7}(?:\.(?:\d{1,4}|[A-Za-z]))+|[A-Z]\.\d{1,4}(?:\.\d{1,4})*`, 'uy');
/** A number alone is a place only behind a word that asks for one. */
const ALONE = /(?:[a-z]{1,3}\)|\d{1,4}[A-Z]?|[A-Z]{1,2}\d{1,3}|[IVXL]{1,6}(?=:))(?![\p{L}\p{N}%])(?!\s+(?:per ?cent|days?|weeks?|months?|years?|members?|votes?)\b)/uy;

function bareAt({ text, tokens }: Scanner, at: number): Reference | undefined {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  BARE.lastIndex = at;
  const written = BARE.exec(text)?.[0] ?? letteredAt(text, at, tokens);
  const label = written !== undefined && !/[\p{L}\p{N}]/u.test(text.charAt(at + written.length)) ? written : aloneAt(text, at, tokens.at(-1)?.tokenType);
  if (label === undefined) return undefined;
  const parts = label.split(/[-.()\s]+/u).filter((part) => part !== '');
  return { span: { start: at, end: at + label.length }, text: label, keyword: '', labels: parts, self: false };
}

/** "J 3, J 4.1 and J 5.9: delete …". */
function letteredAt(text: string, at: number, tokens: readonly ChangeToken[]): string | undefined {
  return tokens.every(({ tokenType }) => tokenType === t.Place || tokenType === t.Joint || tokenType === t.In) ? matchAt(LETTERED, text, at) : undefined;
}

const LETTERED = /[A-Z]\s\d{1,3}(?:\.\d{1,3})*(?:\s?\([a-z\d]{1,3}\))*(?![\p{L}\p{N}])/uy;

/** "in B, delete …". */
const LETTER = /^[A-Z](?:[,:;)]|$)/u;
/** "Insert new B3". */
const LETTER_NUMBER = /[A-Z]{1,2}\d{1,3}(?![\p{L}\p{N}])/uy;
/** "29: delete …". */
const HEADING_NUMBER = /^(?:\d{1,3}[A-Z]?|[IVXL]{1,6}):\s+\p{L}/u;

/** "B (Duties): after (a) insert …". */
const HEADING_LETTER = /^[A-Z]\s*\(\p{Lu}[^()]{2,60}\)\s*[:,–—-]/u;

function aloneAt(text: string, at: number, before: TokenType | undefined): string | undefined {
  const asks: readonly (TokenType | undefined)[] = [t.In, t.After, t.Before, t.AtEnd, t.AtStart, t.Delete, t.Renumber, t.As, t.To, t.Move];
  ALONE.lastIndex = at;
  if (before === t.In && LETTER.test(text.slice(at, at + 3))) return text.charAt(at);
  if (at === 0 && HEADING_LETTER.test(text)) return text.charAt(0);
  if (at === 0 && HEADING_NUMBER.test(text)) return ALONE.exec(text)?.[0];
  if (before === t.New || before === t.Insert) return matchAt(LETTER_NUMBER, text, at);
  return asks.includes(before) ? ALONE.exec(text)?.[0] : undefined;
}

function push(scanner: Scanner, type: TokenType, { from, end, payload = {} }: { readonly from: number; readonly end: number; readonly payload?: Payload }): number {
  const { start, text, tokens } = scanner;
  const token = createTokenInstance(type, text.slice(from, end), start + from, start + end - 1, 1, 1, 1, 1);
  tokens.push({ ...token, payload });
  return Math.max(end, from);
}
