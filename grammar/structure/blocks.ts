import type { Span } from '../ast.ts';
import { follows, isFirst } from '../labels.ts';
import { headingOf, KEYWORDS, titleOf } from './headings.ts';
import { blockTagAt, trailingTags } from './html.ts';
import type { Tag } from './html.ts';
import { fromOffset, isBlank, linesOf, skipSpace } from './lines.ts';
import type { Line } from './lines.ts';
import { marksAt } from './marks.ts';
import type { Mark } from './marks.ts';
import { hasFiniteVerb, isCapitalised, isTitle, leadsIntoList } from './titles.ts';

/** What stands one after another in a document, before it is known what belongs under what. Spans are absolute. */
export type Block = HeaderBlock | HeadingBlock | ItemBlock | ParagraphBlock | CommentBlock;

export interface HeaderBlock {
  readonly kind: 'header';
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

export interface HeadingBlock {
  readonly kind: 'heading';
  /** How the heading is marked: by a level (`##`, an underline, `<h2>`), by its keyword alone, or by nothing. */
  readonly marking: 'level' | 'keyword' | 'plain';
  /** 1 is outermost; 0 without a level. */
  readonly level: number;
  readonly keyword: string;
  readonly label: string;
  readonly labelSpan: Span;
  readonly titleSpan: Span;
  /** Sentences on the heading's own line: "Section 2. The Board shall meet monthly." Grows with the lines that follow. */
  readonly text: Span;
  readonly start: number;
}

export interface ItemBlock {
  readonly kind: 'item';
  readonly column: number;
  /** One, or several where an item opens with its first sub-item: "1. (a) The Leader". */
  readonly marks: readonly Mark[];
  readonly text: Span;
  readonly start: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly column: number;
  readonly note: boolean;
  readonly text: Span;
  readonly start: number;
}

export interface CommentBlock {
  readonly kind: 'comment';
  readonly column: number;
  readonly text: Span;
  readonly start: number;
}

/** The blocks of a text, in order. Whatever holds no rules is left out: code, tables, contents, rulers, markup. */
export function blocksOf(text: string): Block[] {
  const reader = newReader(text);
  for (const line of linesOf(text)) readLine(reader, line);
  return promoteTitles(text, reader.blocks);
}

type Writable<T> = T extends Block ? { -readonly [K in keyof T]: T[K] } : never;
type TextBlock = Writable<HeadingBlock | ItemBlock | ParagraphBlock>;

/** Where the reading stands. */
interface Reader {
  readonly text: string;
  readonly blocks: Block[];
  /** The block that the next line may continue. */
  open: TextBlock | undefined;
  /** First line of the open block, and its latest. */
  openLine: Line | undefined;
  lastLine: Line | undefined;
  /** A blank line, or nothing yet, stands before this line. */
  blank: boolean;
  /** Set while lines are passed over; false ends it, and the line that ended it is read. */
  skipping: ((line: Line) => 'skip' | 'last' | 'read') | undefined;
  /** Header lines may still follow. */
  header: 'none yet' | 'open' | 'over';
  /** Latest labels by their brackets, since the last heading. */
  readonly recent: Map<string, string[]>;
  /** Kinds of underline in order of appearance: the first is the outermost. */
  readonly underlines: string[];
  overline: string;
  conflict: boolean;
  readonly lists: { readonly ordered: boolean; count: number }[];
  level: number;
}

function newReader(text: string): Reader {
  return {
    text, blocks: [], open: undefined, openLine: undefined, lastLine: undefined, blank: true, skipping: undefined, header: 'none yet',
    recent: new Map(), underlines: [], overline: '', conflict: false, lists: [], level: 0,
  };
}

function readLine(reader: Reader, line: Line): void {
  if (passOver(reader, line)) return;
  if (isBlank(line)) {
    endParagraph(reader);
    return;
  }
  if (reader.text.charCodeAt(line.first) === LESS_THAN || reader.text.charCodeAt(line.end - 1) === GREATER_THAN) readMarkup(reader, line);
  else readPlain(reader, line);
}

function readPlain(reader: Reader, line: Line): void {
  const known = READERS.some((read) => read(reader, line));
  if (!known) readText(reader, line);
  if (reader.lastLine !== line) reader.overline = '';
}

type ReadLine = (reader: Reader, line: Line) => boolean;

/** In this order: the first that knows a line takes it. */
const READERS: readonly ReadLine[] = [
  readRuler, readSkipped, readHeader, readComment, readQuoted, readNote, readMarkedHeading, readKeywordHeading, readItem,
];

// ------------------------------------------------------------------------------------------ what holds no sentences

function passOver(reader: Reader, line: Line): boolean {
  if (reader.skipping === undefined) return false;
  const verdict = reader.skipping(line);
  if (verdict !== 'skip') reader.skipping = undefined;
  return verdict !== 'read';
}

/** Rulers, underlines of headings, front matter and the middle of a merge conflict. */
function readRuler(reader: Reader, line: Line): boolean {
  const { text } = reader;
  const mark = text.charAt(line.first);
  if (!RULER_MARKS.has(mark) || line.end - line.first < 3 || !isRuler(text, line)) return false;
  if (reader.conflict && mark === '=' && line.end - line.first === 7) return closeText(reader);
  if (text.charAt(line.end - 1) === mark && underline(reader, line, mark)) return true;
  if (line.start === 0 && mark === '-') skipFrontMatter(reader);
  closeText(reader);
  reader.overline = mark;
  reader.lastLine = line;
  return true;
}

const RULER_MARKS: ReadonlySet<string> = new Set('=-~^"\'`*+#_:.'.split(''));

function isRuler(text: string, line: Line): boolean {
  const mark = text.charAt(line.first);
  for (let at = line.first; at < line.end; at++) {
    const letter = text.charAt(at);
    if (letter !== mark && letter !== ' ' && letter !== '\t') return false;
  }
  return mark !== '`' || line.end - line.first > 3;
}

/** Makes the single line above a heading, if it is one. */
function underline(reader: Reader, line: Line, mark: string): boolean {
  const { open, openLine } = reader;
  if (open === undefined || openLine === undefined || reader.blank || reader.lastLine !== openLine || '*_:.'.includes(mark)) return false;
  const long = mark === '=' || (line.end - line.first) * 2 >= openLine.end - openLine.first;
  if (!long || openLine.end - openLine.first > LONGEST_HEADING || (open.kind === 'item' && open.marks[0]?.label === '')) return false;
  const style = (reader.overline === mark ? '^' : '') + mark;
  if (!reader.underlines.includes(style)) reader.underlines.push(style);
  reader.blocks.pop();
  pushHeading(reader, titleOf(reader.text, openLine, { marking: 'level', level: reader.underlines.indexOf(style) + 1 }));
  return true;
}

const LONGEST_HEADING = 200;

function skipFrontMatter(reader: Reader): void {
  let left = LONGEST_FRONT_MATTER;
  reader.skipping = (line) => {
    if (left-- === 0) return 'read';
    const closes = line.end - line.first === 3 && reader.text.startsWith('---', line.first);
    return closes ? 'last' : 'skip';
  };
}

const LONGEST_FRONT_MATTER = 60;

/** Code fences, tables, link targets, directives and fields of reStructuredText, contents pages, conflict markers. */
function readSkipped(reader: Reader, line: Line): boolean {
  const { text } = reader;
  switch (text.charAt(line.first)) {
    case '`':
    case '~': return skipFence(reader, line);
    case '|': return line.end - line.first > 1 && closeText(reader);
    case '+': return matches(TABLE_RULER, text, line) && closeText(reader);
    case '=': return matches(SIMPLE_TABLE, text, line) && closeText(reader);
    case '.': return skipDirective(reader, line);
    case ':': return reader.blank && matches(FIELD, text, line) && takeField(reader);
    case '[': return matches(LINK_TARGET, text, line) && closeText(reader);
    case '(': return matches(ANCHOR, text, line) && closeText(reader);
    case '<':
    case '>': return skipConflict(reader, line);
    default: return matches(CONTENTS_ENTRY, text, line) && closeText(reader);
  }
}

const TABLE_RULER = /^\+[-=+]{3,}$/;
const SIMPLE_TABLE = /^={2,}(?: +={2,})+$/;
const FIELD = /^:[A-Za-z][\w -]{0,40}:(?:\s|$)/;
const LINK_TARGET = /^\[[^\]]{1,200}\]:\s*\S+(?:\s+["'(].*)?$/;
const ANCHOR = /^\([\w-]{1,80}\)=$/;
const CONTENTS_ENTRY = /(?:\.{4,}|(?: \.){4,}|…{2,})\s*\d{1,4}$/;

function matches(pattern: RegExp, text: string, line: Line): boolean {
  return pattern.test(text.slice(line.first, Math.min(line.end, line.first + LONGEST_MARKUP)));
}

const LONGEST_MARKUP = 1000;

function skipFence(reader: Reader, line: Line): boolean {
  const { text } = reader;
  const fence = text.slice(line.first, line.first + 3);
  if (fence !== '```' && fence !== '~~~') return false;
  closeText(reader);
  reader.skipping = (next) => (text.startsWith(fence, next.first) && next.end - next.first < 8 ? 'last' : 'skip');
  return true;
}

/** `.. note::`, `.. _target:` and the lines indented below. */
function skipDirective(reader: Reader, line: Line): boolean {
  if (!matches(DIRECTIVE, reader.text, line)) return false;
  closeText(reader);
  reader.skipping = (next) => (isBlank(next) || next.column > line.column ? 'skip' : 'read');
  return true;
}

const DIRECTIVE = /^\.\.(?:\s|$)/;

function takeField(reader: Reader): boolean {
  reader.open = undefined;
  return true;
}

function skipConflict(reader: Reader, line: Line): boolean {
  const marker = reader.text.slice(line.first, line.first + 7);
  if (marker !== '<<<<<<<' && marker !== '>>>>>>>') return false;
  reader.conflict = marker === '<<<<<<<';
  return closeText(reader);
}

/** Ends the open text. Always true, so that a reader can end with it. */
function closeText(reader: Reader): true {
  reader.open = undefined;
  reader.blank = true;
  return true;
}

function endParagraph(reader: Reader): void {
  reader.blank = true;
  if (reader.header === 'open' && reader.blocks.length > 0) reader.header = 'over';
}

// -------------------------------------------------------------------------------------------- header, comments, notes

/** `Rulebook: TITLE` first, then other `Key: value` lines. */
function readHeader(reader: Reader, line: Line): boolean {
  if (reader.header !== 'none yet' && reader.blocks.at(-1)?.kind !== 'header') return false;
  const match = HEADER_LINE.exec(reader.text.slice(line.first, Math.min(line.end, line.first + LONGEST_MARKUP)));
  if (match === null) return false;
  const [, key = '', value = ''] = match;
  if (!isHeaderKey(reader, key)) return false;
  reader.blocks.push({ kind: 'header', key, value, span: { start: line.first, end: line.end } });
  reader.header = 'open';
  return closeText(reader);
}

const HEADER_LINE = /^([A-Z][A-Za-z]*(?: [A-Za-z0-9]+){0,3})\s*:\s+(.*\S)$/;
const OPENING_KEY = /^(?:Rulebook|Rule ?change(?: \w+)?|Proposal(?: \w+)?)$/i;
const HEADER_KEY = /^(?:Rank|Adopted|Under|Proposed by|Seconded by|For|Majority|Changes|Version|Date|Amended|Effective|Status|Author|Authors|Licence|License)$/i;

function isHeaderKey(reader: Reader, key: string): boolean {
  if (reader.header === 'none yet') return OPENING_KEY.test(key);
  if (HEADER_KEY.test(key)) return true;
  return reader.header === 'open' && !reader.blank && /^[A-Za-z]+$/.test(key) && !/^notes?$/i.test(key) && !KEYWORDS.test(key);
}

function readComment(reader: Reader, line: Line): boolean {
  if (!reader.text.startsWith('//', line.first)) return false;
  reader.blocks.push({ kind: 'comment', column: line.column, text: { start: line.first, end: line.end }, start: line.first });
  return closeText(reader);
}

/** `> quoted` lines are published remarks: notes. */
function readQuoted(reader: Reader, line: Line): boolean {
  if (reader.text.charAt(line.first) !== '>') return false;
  const inner = skipSpace(reader.text, line.first + 1, line.end);
  const { open } = reader;
  if (inner >= line.end) reader.blank = true;
  else if (open?.kind === 'paragraph' && open.note && !reader.blank) extend(reader, line);
  else openParagraph(reader, fromOffset(reader.text, line, inner), true);
  return true;
}

function readNote(reader: Reader, line: Line): boolean {
  NOTE.lastIndex = line.first;
  if (!NOTE.test(reader.text)) return false;
  openParagraph(reader, line, true);
  return true;
}

const NOTE = /(?:[*_]{0,3}\[?notes?[*_]{0,3}\s?[:：]|\[\^[^\]\s]{1,60}\]:\s)/iy;

// ------------------------------------------------------------------------------------------------------- headings

function readMarkedHeading(reader: Reader, line: Line): boolean {
  if (reader.text.charCodeAt(line.first) !== HASH) return false;
  const hashes = /^#{1,6}(?=\s|$)/.exec(reader.text.slice(line.first, line.first + 7))?.[0].length ?? 0;
  if (hashes === 0) return false;
  const inner = fromOffset(reader.text, line, line.first + hashes);
  pushHeading(reader, titleOf(reader.text, inner, { marking: 'level', level: hashes }));
  return true;
}

const HASH = 0x23;

function readKeywordHeading(reader: Reader, line: Line): boolean {
  const heading = headingOf(reader.text, line);
  if (heading === undefined || !mayInterrupt(reader, heading)) return false;
  const item = { ...fromOffset(reader.text, line, heading.text.start), column: line.column };
  const opensList = heading.text.end > heading.text.start && isFirst(marksAt(reader.text, item)[0]?.label ?? '');
  pushHeading(reader, opensList ? { ...heading, text: { start: line.end, end: line.end } } : heading);
  if (opensList) return readItem(reader, item);
  if (heading.text.end > heading.text.start) openText(reader, heading, line);
  return true;
}

/** A wrapped line can begin with "Section 4": it is a heading only where the text before it can be over. */
function mayInterrupt(reader: Reader, heading: HeadingBlock): boolean {
  const { open, lastLine, text } = reader;
  if (reader.blank || open === undefined || lastLine === undefined || isOver(text, open)) return true;
  const separator = text.slice(heading.labelSpan.end, heading.labelSpan.end + 3);
  return lastLine.end - lastLine.first < SHORT_LINE || /^\s?[:–]/.test(separator);
}

function pushHeading(reader: Reader, heading: HeadingBlock): void {
  reader.blocks.push(heading);
  reader.recent.clear();
  reader.header = 'over';
  closeText(reader);
}

// ----------------------------------------------------------------------------------------------------------- items

function readItem(reader: Reader, line: Line): boolean {
  const marks = marksAt(reader.text, line);
  const last = marks.at(-1);
  if (last === undefined || !beginsItem(reader, line, marks)) return false;
  if (isContentsLink(reader.text, last.end, line.end)) return closeText(reader);
  pushItem(reader, line, { marks, column: line.column, text: { start: skipSpace(reader.text, last.end, line.end), end: line.end } });
  return true;
}

function pushItem(reader: Reader, line: Line, item: Pick<ItemBlock, 'marks' | 'column' | 'text'>): void {
  const block: ItemBlock = { kind: 'item', ...item, start: item.marks[0]?.start ?? line.first };
  reader.blocks.push(block);
  reader.header = 'over';
  for (const mark of item.marks) remember(reader, mark);
  openText(reader, block, line);
}

/** An entry of a table of contents is nothing but a link into the page. */
function isContentsLink(text: string, start: number, end: number): boolean {
  return end - start < LONGEST_MARKUP && /^\s*\[[^\]]*\]\(#[^)]*\)$/.test(text.slice(start, end));
}

function remember(reader: Reader, mark: Mark): void {
  if (mark.label === '') return;
  const labels = reader.recent.get(mark.wrapper) ?? [];
  reader.recent.set(mark.wrapper, [mark.label, ...labels.slice(0, MOST_RECENT - 1)]);
}

const MOST_RECENT = 6;

/** False where what looks like a label is the wrapped rest of a sentence: "as set out in paragraph / (b) above". */
function beginsItem(reader: Reader, line: Line, marks: readonly Mark[]): boolean {
  const [mark] = marks;
  const { open, lastLine, openLine, text } = reader;
  if (mark === undefined) return false;
  if (reader.blank || open === undefined || lastLine === undefined || openLine === undefined) return true;
  if (mark.label === '') return mark.wrapper !== '–' || isOver(text, open) || text.charAt(openLine.first) === text.charAt(mark.start);
  const tail = text.slice(Math.max(open.text.start, open.text.end - TAIL), open.text.end);
  if (POINTS_ON.test(tail) || NUMBER_SIGN.test(tail)) return false;
  const continues = (reader.recent.get(mark.wrapper) ?? []).some((label) => follows(mark.label, label));
  if (continues) return true;
  if (isInlineList(tail, mark)) return false;
  if (isOver(text, open) || leadsIntoList(tail)) return true;
  return lastLine.end - lastLine.first < SHORT_LINE || (isFirst(mark.label) && line.column > lastLine.column);
}

const TAIL = 1500;
const SHORT_LINE = 50;
/** The text ends with a word that wants a label behind it. */
const POINTS_ON = /(?:^|[\s(])(?:(?:sub-?)?(?:paragraph|clause|section|article|rule|chapter|part|item|point|schedule|regulation|order|bylaw)s?|§)$/i;
const NUMBER_SIGN = /(?:^|\s)Nos?\.$/;

/** "(1) …; (2) …" running on inside a paragraph. */
function isInlineList(tail: string, mark: Mark): boolean {
  if (mark.wrapper !== '()') return false;
  return [...tail.matchAll(/\(([0-9A-Za-z]{1,6})\)/g)].some(([, label = '']) => follows(mark.label, label));
}

/** True where the text of a block could end: its last word is followed by a mark, or joins list items. */
function isOver(text: string, block: TextBlock): boolean {
  if (block.text.end <= block.text.start) return true;
  return /(?:[.;:,!?—–…]["”’)\]*_`]*|["”’)\]]|\b(?:and|or))$/.test(text.slice(Math.max(block.text.start, block.text.end - 12), block.text.end));
}

// ------------------------------------------------------------------------------------------------------------ text

function readText(reader: Reader, line: Line): void {
  if (continuesOpen(reader, line)) extend(reader, line);
  else openParagraph(reader, line, false);
}

function continuesOpen(reader: Reader, line: Line): boolean {
  const { open, text } = reader;
  if (open === undefined || reader.blank) return false;
  if (!/^["“(*_]*\p{Lu}/u.test(text.slice(line.first, line.first + 8))) return true;
  if (isHeadingLike(reader, open)) return false;
  return !isComplete(text, open) || !(isOutdented(reader, line) || isLineOfTitle(text, line));
}

/** A sentence has ended. */
function isComplete(text: string, { text: { start, end } }: TextBlock): boolean {
  return /[.!?]["”’)\]*_`]*$/.test(text.slice(Math.max(start, end - 12), end));
}

/** What follows an indented item without its indentation is a paragraph behind the list. */
function isOutdented({ open, openLine }: Reader, line: Line): boolean {
  return open?.kind === 'item' && openLine !== undefined && line.column < openLine.column - 1;
}

function isLineOfTitle(text: string, line: Line): boolean {
  const title = text.slice(line.first, line.end);
  return title.length < SHORT_TITLE && isTitle(title) && isCapitalised(title);
}

/** "1. Name" with a capitalised line below it: the item is a sub-heading, not the start of a sentence. */
function isHeadingLike(reader: Reader, open: TextBlock): boolean {
  const { openLine, lastLine, text } = reader;
  if (openLine === undefined || lastLine !== openLine || openLine.end - openLine.first >= SHORT_TITLE || open.text.end <= open.text.start) return false;
  const title = text.slice(open.text.start, open.text.end);
  return isTitle(title) && (open.kind === 'item' || isCapitalised(title));
}

const SHORT_TITLE = 45;

function openParagraph(reader: Reader, line: Line, note: boolean): void {
  const depth = reader.lists.length;
  const column = depth > 0 ? depth * LIST_INDENT + 2 : line.column;
  const block: ParagraphBlock = { kind: 'paragraph', column, note, text: { start: line.first, end: line.end }, start: line.first };
  reader.blocks.push(block);
  reader.header = 'over';
  openText(reader, block, line);
}

const LIST_INDENT = 4;

function openText(reader: Reader, block: TextBlock, line: Line): void {
  reader.open = block;
  reader.openLine = line;
  reader.lastLine = line;
  reader.blank = false;
}

function extend(reader: Reader, line: Line): void {
  const { open } = reader;
  if (open === undefined) return;
  open.text = { start: open.text.end <= open.text.start ? line.first : open.text.start, end: line.end };
  reader.lastLine = line;
}

/**
 * Short lines with capitals that stand alone above rules are headings without a mark: "MEMBERSHIP". Below a heading that is nothing but
 * a keyword and a label ("Article 5") they are its title.
 */
function promoteTitles(text: string, blocks: readonly Block[]): Block[] {
  const promoted: Block[] = [];
  blocks.forEach((block, at) => {
    const above = promoted.at(-1);
    if (block.kind !== 'paragraph' || !isPlainHeading(text, blocks, at)) promoted.push(block);
    else if (above?.kind === 'heading' && isBare(above)) promoted[promoted.length - 1] = { ...above, titleSpan: block.text, text: { start: block.text.end, end: block.text.end } };
    else promoted.push(plainHeading(block));
  });
  return promoted;
}

function isBare({ keyword, label, titleSpan, text }: HeadingBlock): boolean {
  return keyword !== '' && label !== '' && titleSpan.end <= titleSpan.start && text.end <= text.start;
}

function isPlainHeading(text: string, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const next = blocks.slice(at + 1, at + 3).find((other) => other.kind !== 'comment');
  const before = blocks[at - 1];
  if (block?.kind !== 'paragraph' || block.note || next === undefined || !isTitleText(text, block)) return false;
  if (before !== undefined && before.kind !== 'header' && leadsIntoList(text.slice(Math.max(before.start, before.start), endOf(before)).slice(-TAIL))) return false;
  return next.kind !== 'paragraph' || !isTitleText(text, next) || /^\P{Ll}+$/u.test(text.slice(block.text.start, block.text.end));
}

function isTitleText(text: string, block: ParagraphBlock): boolean {
  if (block.text.end - block.text.start > SHORT_TITLE * 2) return false;
  const title = text.slice(block.text.start, block.text.end);
  return !/[\n\r"“[|`<>@/]/.test(title) && isTitle(title) && isCapitalised(title) && !hasFiniteVerb(title);
}

function endOf(block: Block): number {
  return block.kind === 'header' ? block.span.end : block.text.end;
}

function plainHeading(block: ParagraphBlock): HeadingBlock {
  const { start, text } = block;
  const nothing = { start, end: start };
  return { kind: 'heading', marking: 'plain', level: 0, keyword: '', label: '', labelSpan: nothing, titleSpan: text, text: { start: text.end, end: text.end }, start };
}

// ---------------------------------------------------------------------------------------------------------- markup

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** A line that begins or ends with tags: `<p>`, `<li>`, `<ol>` and `<h2>` are structure, the rest is passed over. */
function readMarkup(reader: Reader, line: Line): void {
  if (reader.text.startsWith('<!--', line.first)) return skipRemark(reader, line);
  let rest = line;
  for (let tag = blockTagAt(reader.text, rest); tag !== undefined; tag = blockTagAt(reader.text, rest)) {
    enter(reader, tag, rest);
    rest = fromOffset(reader.text, rest, tag.end);
  }
  const closing = trailingTags(reader.text, rest);
  const inner = { ...rest, end: closing[0]?.start ?? rest.end };
  readInner(reader, { ...inner, end: skipBack(reader.text, inner) });
  for (const tag of closing) enter(reader, tag, rest);
}

function skipBack(text: string, line: Line): number {
  let end = line.end;
  while (end > line.first && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}

function readInner(reader: Reader, line: Line): void {
  if (isBlank(line)) return;
  if (reader.level > 0) pushHeading(reader, titleOf(reader.text, line, { marking: 'level', level: reader.level }));
  else if (reader.lists.length > 0) readText(reader, line);
  else readPlain(reader, line);
}

function skipRemark(reader: Reader, line: Line): void {
  const { text } = reader;
  closeText(reader);
  if (text.slice(line.first, line.end).includes('-->')) return;
  reader.skipping = (next) => (text.slice(next.first, next.end).includes('-->') ? 'last' : 'skip');
}

function enter(reader: Reader, tag: Tag, line: Line): void {
  reader.level = tag.closing ? 0 : tag.level;
  if (tag.name === 'ol' || tag.name === 'ul') enterList(reader, tag);
  if (tag.name === 'li' && !tag.closing) return openListItem(reader, tag, line);
  if (tag.name !== 'p' || tag.closing || (reader.open?.text.end ?? 0) > (reader.open?.text.start ?? 0)) reader.blank = true;
}

function enterList(reader: Reader, tag: Tag): void {
  if (tag.closing) reader.lists.pop();
  else if (reader.lists.length < DEEPEST_LIST) reader.lists.push({ ordered: tag.name === 'ol', count: 0 });
}

const DEEPEST_LIST = 80;

/** `<li>` has no label in the text; in an ordered list its label is its number. */
function openListItem(reader: Reader, tag: Tag, line: Line): void {
  const list = reader.lists.at(-1);
  if (list !== undefined) list.count++;
  const label = list?.ordered === true ? String(list.count) : '';
  const mark: Mark = { label, wrapper: 'li', start: tag.end, end: tag.end };
  pushItem(reader, line, { marks: [mark], column: reader.lists.length * LIST_INDENT, text: { start: tag.end, end: tag.end } });
}

