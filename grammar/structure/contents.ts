/** Tables of contents: lines at the beginning of a text that are nothing but titles, each of which comes again below as a heading. */
import type { Span } from '../ast.ts';
import { isBlank, lineEnd, linesIn, lineStart } from './lines.ts';
import type { Line } from './lines.ts';

/** The lines without those of a table of contents. */
export function withoutContents(text: string, lines: readonly Line[]): readonly Line[] {
  const written = lines.filter((line) => !isBlank(line));
  const found = mayHaveContents(text, written) ? contentsIn(text, written) : undefined;
  if (found === undefined) return lines;
  const [from, until] = [written[found.from]?.start ?? 0, written[found.until]?.start ?? 0];
  return lines.filter(({ start }) => start < from || start >= until);
}

/** The part of a text in which its table of contents lies, and the titles in it. */
export interface Beginning {
  readonly end: number;
  readonly titles: ReadonlySet<string>;
}

/**
 * Undefined where a text does not begin with some titles in a row: it has no table of contents, whatever comes behind. Else lines behind this part
 * bear on what its contents are only where they are one of its titles.
 */
export function beginningOf(text: string): Beginning | undefined {
  if (text !== looked.text && (looked.isWhole || !text.startsWith(looked.text))) looked = lookAt(text);
  return looked.found;
}

interface Look {
  readonly text: string;
  /** It is a whole text: one that goes on may say something else. */
  readonly isWhole: boolean;
  readonly found: Beginning | undefined;
}

/** What was looked at last: the next text mostly begins like it. */
let looked: Look = { text: '', isWhole: true, found: undefined };

/** Up to the first sentence behind the last line that may begin the contents. */
function lookAt(text: string): Look {
  for (let size = FIRST_LOOK; ; size *= 2) {
    const until = size < text.length ? lineStart(text, size) : text.length;
    const written = linesIn(text, 0, until).filter((line) => !isBlank(line));
    const last = written.findIndex((line, at) => at >= FARTHEST && isProse(text, line));
    const next = last < 0 ? undefined : written[last + 1];
    if (next === undefined && until < text.length) continue;
    const end = next?.start ?? text.length;
    const titles = new Set(written.filter(({ start }) => start < end).map((line) => titleKey(text, line)).filter((key) => key !== ''));
    return { text: text.slice(0, end), isWhole: next === undefined, found: mayHaveContents(text, written) ? { end, titles } : undefined };
  }
}

const FIRST_LOOK = 20_000;

/** Whether a stretch of a text has a line that is one of these titles. */
export function hasTitle(text: string, { start, end }: Span, titles: ReadonlySet<string>): boolean {
  return linesIn(text, lineStart(text, start), Math.min(text.length, lineEnd(text, end) + 1)).some((line) => titles.has(titleKey(text, line)));
}

function mayHaveContents(text: string, written: readonly Line[]): boolean {
  let row = 0;
  for (const line of written.slice(0, FARTHEST)) {
    row = isTitleLike(text, line) ? row + 1 : 0;
    if (row >= FEWEST) return true;
  }
  return false;
}

function titleKey(text: string, line: Line): string {
  return line.end - line.first > LONGEST_ENTRY ? '' : keyOf(text.slice(line.first, line.end));
}

/** How many lines there may be before the contents. */
const FARTHEST = 60;
const FEWEST = 4;
const LONGEST_ENTRY = 120;

function isTitleLike(text: string, line: Line): boolean {
  if (line.end - line.first > LONGEST_ENTRY) return false;
  return PAGE_NUMBER.test(text.slice(line.first, line.end)) || /[^.;:,!?]$|\.{3}$|\]\(#[^)]*\)$/.test(text.slice(Math.max(line.first, line.end - LONGEST_ENTRY), line.end));
}

const PAGE_NUMBER = /^\W{0,3}(?:page )?\d{1,4}\W{0,3}$/i;

interface Extent {
  readonly from: number;
  readonly until: number;
}

function contentsIn(text: string, written: readonly Line[]): Extent | undefined {
  const keys = written.map((line) => titleKey(text, line));
  const last = new Map(keys.map((key, at) => [key, at]));
  for (let from = 0; from < Math.min(FARTHEST, keys.length); from++) {
    const key = keys[from] ?? '';
    if (key === '' || (last.get(key) ?? 0) < from + FEWEST) continue;
    const until = endOfTitles(text, { written, keys, last }, from);
    if (isContents({ keys, last }, { from, until })) return { from: isContentsTitle(keys[from - 1] ?? '') ? from - 1 : from, until };
  }
  return undefined;
}

interface Titles {
  readonly keys: readonly string[];
  /** Where a title stands for the last time. */
  readonly last: ReadonlyMap<string, number>;
}

/** Behind the last title before the first sentence that comes again behind that. The headings above the first sentence come no more. */
function endOfTitles(text: string, { written, keys, last }: Titles & { written: readonly Line[] }, from: number): number {
  const found = written.findIndex((line, at) => at >= from && isProse(text, line));
  const prose = found < 0 ? written.length : found;
  return from + 1 + keys.slice(from, prose).findLastIndex((key) => key !== '' && (last.get(key) ?? 0) >= prose);
}

function isProse(text: string, line: Line): boolean {
  return line.end - line.first > LONGEST_ENTRY || SENTENCE.test(text.slice(line.first, line.end));
}

const SENTENCE = /\p{Ll}[.;:]$|\b(?:shall|must)\b/u;

/** Most of the titles come again behind the last of them. */
function isContents({ keys, last }: Titles, { from, until }: Extent): boolean {
  const titles = keys.slice(from, until).filter((key) => key !== '');
  const again = titles.filter((key) => (last.get(key) ?? 0) >= until);
  return titles.length >= FEWEST && again.length >= titles.length * MOST;
}

const MOST = 0.6;

function isContentsTitle(key: string): boolean {
  return /^(?:table of )?contents(?: page)?$|^index$/.test(key);
}

/** The words of a title, without its label, the number of its page and whatever marks it. */
function keyOf(written: string): string {
  const plain = written.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]*>|\{[^}]*\}/g, '').toLowerCase();
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/ ?\d{1,4}$/, '');
  const title = words.replace(LABEL, '').trim();
  return /\p{L}{3}/u.test(title) ? title : '';
}

const LABEL = /^(?:(?:part|book|title|chapter|article|clause|section|rule|standing order|by ?e?laws?|schedule|appendix|annex|regulation|division) )?(?:(?:\d{1,3}[a-z]?|[ivxl]{1,6}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: |$)){0,4}/;
