/** What is written around orders and says nothing of them: the quotation marks around a whole motion, bold type around a place. Blanks stand in their place, so that all else stands where it stood. */
import { isBlank } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import { beginsInstruction, withoutMarker } from './beginnings.ts';

export interface Lines {
  readonly text: string;
  readonly lines: readonly Line[];
}

export function plainPage(text: string, lines: readonly Line[], { loud }: { readonly loud: boolean }): Lines {
  const unwrapped = withoutOuterQuotes({ text, lines });
  // Where bold words are new ones they mean something.
  return loud ? unwrapped : withoutEmphasis(unwrapped);
}

// ----------------------------------------------------------------------------------------------------- quotation marks

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '“': '”', "'": "'", '‘': '’', '«': '»' };

/** "“That the rules be altered as follows: (a) omit ‘five’ …; (b) omit rule 6.”" */
function withoutOuterQuotes(page: Lines): Lines {
  return page.lines.reduce((now, line, at) => {
    const open = line.first + withoutMarker(page.text.slice(line.first, line.end));
    const end = MOTION.test(page.text.slice(open, line.end)) && ordersBehind(page.text.slice(open + 1, line.end)) ? closingOf(page, at, open) : undefined;
    return end === undefined ? now : blanked(now, [{ start: open, end: open + 1 }, { start: end, end: end + 1 }]);
  }, page);
}

const MOTION = /^["“'‘«]\s?(?:\(?[\da-z]{1,3}[.)]\s+)?\p{L}/iu;
const RESOLVES = /^(?:that|resolved|to)\b[^"“]*\b(?:amend|alter|chang|revis|replac|delet|omit|insert|add)/iu;

function ordersBehind(words: string): boolean {
  const body = words.slice(withoutMarker(words)).trimStart();
  return RESOLVES.test(body) || beginsInstruction(body);
}

/** The mark at the end of a line that closes the one at an offset: those between them are pairs. */
function closingOf({ text, lines }: Lines, from: number, open: number): number | undefined {
  const [opener, closer = ''] = [text.charAt(open), CLOSERS[text.charAt(open)]];
  for (const line of lines.slice(from, from + LONGEST)) {
    const end = line.end - (/[.;]$/u.test(text.slice(0, line.end)) ? 1 : 0) - 1;
    if (isBlank(line) || text.charAt(end) !== closer || end <= open) continue;
    const inner = text.slice(open + 1, end);
    const [opened, closed] = [opener, closer].map((mark) => inner.split(mark).length - 1);
    if (opener === "'" || opener === '‘' ? !/\n\s*\n/u.test(inner) : opener === closer ? (opened ?? 0) % 2 === 0 : opened === closed) return end;
  }
  return undefined;
}

const LONGEST = 200;

// ------------------------------------------------------------------------------------------------------------ emphasis

/** "**Rule 3(2)** currently reads:", "__It should read:__". */
function withoutEmphasis(page: Lines): Lines {
  return page.lines.reduce((now, line) => {
    const start = line.first + withoutMarker(page.text.slice(line.first, line.end));
    const words = page.text.slice(start, line.end);
    const [whole, mark = '', inner = ''] = EMPHASIS.exec(words) ?? [];
    if (whole === undefined || beginsInstruction(words) || !beginsInstruction(inner + words.slice(whole.length))) return now;
    return blanked(now, [{ start, end: start + mark.length }, { start: start + whole.length - mark.length, end: start + whole.length }]);
  }, page);
}

const EMPHASIS = /^(\*{1,3}|_{1,3})(?=\S)([^*_"“\n]{2,160})\1/u;

// -------------------------------------------------------------------------------------------------------------- blanks

function blanked({ text, lines }: Lines, spans: readonly { readonly start: number; readonly end: number }[]): Lines {
  const plain = spans.reduce((words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end), text);
  return { text: plain, lines: lines.map((line) => (spans.some(({ start, end }) => line.start <= start && end <= line.end) ? trimmed(plain, line) : line)) };
}

function trimmed(text: string, line: Line): Line {
  const words = text.slice(line.start, line.end);
  const end = line.start + words.trimEnd().length;
  return { ...line, first: Math.min(end, line.first + (/^\s*/u.exec(text.slice(line.first, line.end))?.[0].length ?? 0)), end };
}
