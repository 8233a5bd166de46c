/** The present text and the new one side by side: in a table, or under "Existing text" and "Proposed text". */
import { isBlank } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import type { Span } from '../ast.ts';
import type { TextPair } from './ast.ts';
import { argues, beginsInstruction, isReason, withoutMarker } from './beginnings.ts';
import { isMarkedUp, textsOf, withoutMarks } from './marked-up.ts';
import type { Marks } from './marked-up.ts';
import { wholeQuoteAt } from './quotations.ts';
import { tableAt, written } from './tables.ts';

/** Two texts as they stand in a proposal. */
export interface SideBySide {
  /** Of the new text. */
  readonly span: Span;
  /** Of the present text, where it stands there as it is compared. */
  readonly old?: Span;
  /** What the same row says of the place: "Clause 4". */
  readonly place: string;
  /** What may be meant, the likelier first; nothing on the left is an addition. */
  readonly ways: readonly TextPair[];
  /** Where the new text says what to do instead: "Delete “monthly” and insert “weekly”". */
  readonly order?: string;
}

export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Whether words in bold are new ones. */
  readonly loud?: boolean;
  readonly marks?: Marks;
}

/** What stands side by side from a line on, and the line behind it. */
export function sideBySideAt(page: Page, at: number): { readonly rows: readonly SideBySide[]; readonly next: number } | undefined {
  const table = tableAt(page, at);
  const found = table ? { rows: table.rows.map(({ old, fresh, ...row }) => ({ ...row, ...paired(old, fresh) })), next: table.next } : headedAt(page, at);
  const from = page.lines[at]?.first ?? 0;
  return found && { ...found, rows: found.rows.map((row) => withOld(row, page, found.rows.length === 1 ? from : row.span.start)) };
}

/** With the place of the present text; the new one stands behind it. */
function withOld(row: SideBySide, { text }: Page, from: number): SideBySide {
  const words = row.ways[0]?.old ?? '';
  const start = words === '' ? -1 : text.indexOf(words, from);
  return start < 0 || start + words.length > row.span.end ? row : { ...row, old: { start, end: start + words.length } };
}

// -------------------------------------------------------------------------------------------------------------- headed

const KINDS = '(?:\\s+(?:text|wording|rules?|clauses?|articles?|sections?|language|version|reading|bye?-?laws?|provision|paragraph|standing order|amendment|change))*';
/** What the line above names. */
const IT = '(?:it|(?:this|the) (?:text|wording|rule|clause|section|article|paragraph|sentence))';
const OLD = new RegExp(`^(?:the\\s+)?(?:(?:old|existing|current|present|original|previous)${KINDS}|(?:text|wording|rule|clause) (?:as it stands|at present|now)|before|at present|at the moment|currently|presently|today|now|was)(?: (?:it )?(?:reads?|says)(?: as follows)?)?$|^(?:${IT} )?(?:(?:currently|presently|now|today) (?:reads?|says|is)|(?:reads?|says|is) (?:currently|at present|at the moment|now|today))(?: as follows)?$`, 'iu');
const NEW = new RegExp(`^(?:the\\s+)?(?:(?:new|proposed|amended|revised|suggested|replacement|recommended)${KINDS}|(?:(?:text|wording|rule|clause) )?(?:as amended|as proposed)|after(?: the (?:change|amendment))?|with (?:the|this) (?:change|amendment)|then|to be replaced by|to be|will be|should be|becomes)(?: (?:it )?(?:to read|reads?|(?:should|will|would|shall) (?:then )?(?:read|say|be))(?: as follows)?)?$|^(?:(?:${IT} )?(?:(?:would|will|should|shall|is to) (?:then |now )?(?:read|say|be|become))|we (?:propose|suggest|want|would like)(?: (?:it|this))? to (?:read|say|be))(?: as follows)?$`, 'iu');
/** "Delete:" above its text is one of two only where the other follows. */
const GOES = /^(?:delete|remove|strike out|omit)$/iu;
const COMES = /^(?:(?:and )?(?:replace(?: it)? with|insert|substitute|replacement)(?: instead)?)$/iu;

/** "Change 5.1 from:", and "to:" below its text. */
const FROM = /^(?:in\s+(\S.*?),?\s+)?(?:change|amend|replace|alter|revise)(?:\s+(?:the\s+(?:text|wording)\s+of\s+)?(\S.*?))?\s+from$/iu;
const TO = /^to(?:\s+(?:now\s+)?read)?$/iu;

/** What a heading says: which of the two texts is behind it or below it, and of which place. */
interface Head {
  readonly kind: 'old' | 'new';
  readonly place: string;
  /** Where its text begins; that of a heading alone is below it. */
  readonly from: number;
  /** "Delete:", which may as well be an instruction. */
  readonly orders: boolean;
}

/** "Existing text" and "Proposed text", each above its text or before it. */
function headedAt(page: Page, at: number): ReturnType<typeof sideBySideAt> {
  const old = headAt(page, at);
  if (old?.kind !== 'old') return undefined;
  const middle = page.lines.findIndex((_, i) => i > at && headAt(page, i) !== undefined);
  const then = middle < 0 ? undefined : headAt(page, middle);
  if (then?.kind !== 'new' || then.orders !== old.orders || middle - at > LONGEST || (old.orders && !isAlone(page, at, old))) return undefined;
  const before = passage(page, { from: at, first: old.from, until: middle });
  const until = endOfQuoted(page, then.from) ?? endOfNew(page, middle, { paragraphs: before.text.split(/\n\s*\n/u).length, isBehind: then.from < (page.lines[middle]?.end ?? 0) });
  const after = passage(page, { from: middle, first: then.from, until });
  if ((before.text === '' && after.text === '') || (old.orders && before.text === '')) return undefined;
  return { rows: [{ span: after.span, place: old.place === '' ? then.place : old.place, ...paired(before.text, after.text) }], next: until };
}

function isAlone({ lines }: Page, at: number, { from }: Head): boolean {
  return from >= (lines[at]?.end ?? 0);
}

const LONGEST = 200;

/** Behind a text that is one quotation: what comes below is none of it. */
function endOfQuoted({ text, lines }: Page, from: number): number | undefined {
  const start = from + (/^\s*/u.exec(text.slice(from))?.[0].length ?? 0);
  const end = lines.findIndex((line) => line.end > start);
  const quote = wholeQuoteAt(text.slice(start, lines[Math.min(lines.length - 1, end + LONGEST)]?.end), 0);
  const last = quote && lines.findIndex((line) => line.end >= start + quote.end);
  return last === undefined || last < 0 ? undefined : last + 1;
}

/** "Existing text:", and the text behind it. */
export function isHeadOfText(line: string): boolean {
  const head = headOf(line);
  return head !== undefined && !head.orders;
}

const HEAD = /^(?:#{1,6}\s+|[-*•]\s+(?=\S)|\*\*|__|_)*([\p{L}\p{N} .,()–—-]{2,60}?)(?:\*\*|__|_)?\s*(:|$)(?:\*\*|__|_)?\s*/u;
const NAMED = String.raw`(?:rule|clause|article|section|standing order|bye?-?law|law|paragraph|para|chapter|part|sub-?\p{L}+)\.?\s+[\dA-Za-z][\w.()-]*(?:,?\s+(?:section|clause|paragraph|sub-?\p{L}+)\s+[\dA-Za-z][\w.()-]*)*`;
const PLACE_BEFORE = new RegExp(String.raw`^(${NAMED})\s*(?:[–—:,-]|\s)\s*(?=\S)`, 'iu');
const PLACE_BEHIND = new RegExp(String.raw`(?<=^\p{L}+\s+|^\p{L}+\s+\p{L}+\s+|^\p{L}+\s+(?:\p{L}+\s+)?(?:of|in|for)\s+|\()(${NAMED})\)?$`, 'iu');

function headOf(line: string): (Omit<Head, 'from'> & { readonly length: number }) | undefined {
  const [whole = '', words = '', colon = ''] = HEAD.exec(line) ?? [];
  if (words === '') return undefined;
  const from = FROM.exec(words);
  if (from ?? TO.test(words)) return { kind: from ? 'old' : 'new', place: from?.[1] ?? from?.[2] ?? '', orders: false, length: whole.length };
  const place = (PLACE_BEFORE.exec(words)?.[1] ?? PLACE_BEHIND.exec(words)?.[1] ?? '').trim();
  const title = words.replace(PLACE_BEFORE, '').replace(PLACE_BEHIND, '').replace(/(?:[\s(–—,-]|\s(?:of|in|for)\s)+$/u, '').trim();
  const orders = GOES.test(title) || COMES.test(title);
  const kind = OLD.test(title) || GOES.test(title) ? 'old' : NEW.test(title) || COMES.test(title) ? 'new' : undefined;
  return kind && (!orders || colon === ':') ? { kind, place, orders, length: whole.length } : undefined;
}

function headAt(page: Page, at: number): Head | undefined {
  const line = page.lines[at];
  const head = line && headOf(written(page, at));
  return head && { kind: head.kind, place: head.place, orders: head.orders, from: line.first + head.length };
}

/** Behind the new text: a block that is set off, else about as many paragraphs as the old one has. */
function endOfNew(page: Page, head: number, { paragraphs, isBehind }: { readonly paragraphs: number; readonly isBehind: boolean }): number {
  const { lines } = page;
  const first = isBehind ? head : lines.findIndex((line, i) => i > head && !isBlank(line));
  if (first < 0) return lines.length;
  const mark = /^(?:>|```)/u.exec(written(page, first))?.[0];
  if (mark === '```') return closed(lines.findIndex((_, i) => i > first && written(page, i).startsWith(mark)), lines.length);
  let count = 0;
  for (let at = first; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const begins = isBlank(lines[at - 1] ?? line) || at === first;
    if (begins && at > first && endsNew(page, at, { line, over: ++count >= paragraphs, isMarked: mark === '>' })) return at;
    if (!begins && at > first && (headAt(page, at)?.kind === 'old' || isReason(written(page, at)) || (isBehind && isOther(written(page, at))))) return at;
  }
  return lines.length;
}

/** "Rule 3.2", "Proposer: Kim": the next of a form. */
function isOther(words: string): boolean {
  return /^\p{Lu}[\p{L} /]{2,30}:\s/u.test(words) || beginsInstruction(words);
}

function closed(at: number, otherwise: number): number {
  return at < 0 ? otherwise : at + 1;
}

function endsNew(page: Page, at: number, { line, over, isMarked }: { readonly line: Line; readonly over: boolean; readonly isMarked: boolean }): boolean {
  const words = written(page, at);
  if (isMarked) return !words.startsWith('>');
  const marker = withoutMarker(words);
  return headAt(page, at)?.kind === 'old' || argues(words) || beginsInstruction(words.slice(marker)) || (over && marker === 0 && line.column === 0);
}

/** The words from a place to a line, without the marks that set them off. */
function passage({ text, lines }: Page, { from, first, until }: { readonly from: number; readonly first: number; readonly until: number }): { readonly text: string; readonly span: Span } {
  const own = lines.slice(from, until).flatMap((line, i) => (i === 0 ? [text.slice(first, line.end)] : [text.slice(line.start, line.end).replace(/^\s*>\s?/u, '')])).filter((line) => !line.startsWith('```'));
  const end = lines.slice(from, until).findLast((line) => !isBlank(line))?.end ?? first;
  const words = own.join('\n').replace(/^\n+/u, '').trimEnd();
  return { text: unquoted(words), span: { start: Math.min(first, end), end } };
}

function unquoted(words: string): string {
  const start = words.length - words.trimStart().length;
  const quote = wholeQuoteAt(words, start);
  return quote && quote.end >= words.length ? words.slice(quote.inner.start, quote.inner.end) : words;
}

// ---------------------------------------------------------------------------------------------------------------- ways

/** "–", "None", "New clause" on one side, "Delete" on the other. */
const NOTHING = /^(?:[-–—]+|n\/?a|none|nil|\(?(?:this is )?(?:a )?new(?: \p{L}+)?\)?|\(?(?:to be )?(?:deleted?|removed?|repealed|struck)\)?)?\.?$/iu;

function paired(old: string, then: string): Pick<SideBySide, 'ways' | 'order'> {
  return { ways: waysOf(old, then), ...(/["“‘]/u.test(then) && beginsInstruction(then) ? { order: then } : {}) };
}

function waysOf(old: string, then: string): readonly TextPair[] {
  const [before, after] = [old, then].map((each) => (NOTHING.test(each.trim()) ? '' : each));
  if (isMarkedUp(then) && before !== '') return [{ old: before ?? '', new: withoutMarks(then) }, ...textsOf(then)];
  return [{ old: before ?? '', new: after ?? '' }];
}
