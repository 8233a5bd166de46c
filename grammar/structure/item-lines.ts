import { follows, isFirst } from '../labels.ts';
import { titleOf } from './headings.ts';
import { fromOffset, skipSpace } from './lines.ts';
import type { Line } from './lines.ts';
import { bareMarksAt, marksAt } from './marks.ts';
import type { Mark } from './marks.ts';
import { closeText, isOver, LONGEST_MARKUP, pushHeading, pushItem, SHORT_LINE } from './reader.ts';
import type { Reader } from './reader.ts';
import { isTitle, leadsIntoList } from './titles.ts';

export function readItem(reader: Reader, line: Line): boolean {
  const found = marksAt(reader.text, line);
  const marks = found.length > 0 ? found : bareMarks(reader, line);
  const last = marks.at(-1);
  if (last === undefined || !beginsItem(reader, line, marks)) return false;
  if (isContentsLink(reader.text, last.end, line.end)) return closeText(reader);
  if (readHeadingInItem(reader, fromOffset(reader.text, line, last.end))) return true;
  pushItem(reader, line, { marks, column: line.column, text: { start: skipSpace(reader.text, last.end, line.end), end: line.end } });
  return true;
}

/** "1. ## Fees ##": Markdown counts the headings, and each is as deep as its signs say. */
function readHeadingInItem(reader: Reader, line: Line): boolean {
  const level = /^#{1,6}(?=\s+\S)/.exec(reader.text.slice(line.first, Math.min(line.end, line.first + LONGEST_MARKUP)))?.[0].length ?? 0;
  if (level > 0) pushHeading(reader, titleOf(reader.text, fromOffset(reader.text, line, line.first + level), { marking: 'level', level }));
  return level > 0;
}

/**
 * "14 The Party has branches." and "16 Executive": numbers without a full stop, as many printed rulebooks have them. Only the next number
 * counts, or 1, and only where a text can begin: a number of people or days is no label.
 */
function bareMarks(reader: Reader, line: Line): readonly Mark[] {
  const marks = bareMarksAt(reader.text, line);
  const [mark] = marks;
  if (mark === undefined || !mayBegin(reader) || /\d{4}/.test(reader.text.slice(mark.end, mark.end + 12))) return [];
  const recent = reader.recent.get(mark.wrapper) ?? [];
  const [before] = recent;
  return isFirst(mark.label) || recent.some((label) => follows(mark.label, label)) || Number(mark.label) === Number(before) + 2 ? marks : [];
}

/** Where the text before can be over, and does not lead into a list. */
function mayBegin({ blank, open, text, blocks }: Reader): boolean {
  const before = blocks.at(-1);
  const tail = before === undefined || before.kind === 'header' ? '' : text.slice(Math.max(before.text.start, before.text.end - SHORT_LINE), before.text.end);
  if (before?.kind !== 'heading' && leadsIntoList(tail)) return false;
  return blank || open === undefined || isOver(text, open) || isTitle(text.slice(open.text.start, open.text.end));
}

/** An entry of a table of contents is nothing but a link into the page. */
function isContentsLink(text: string, start: number, end: number): boolean {
  return end - start < LONGEST_MARKUP && /^\s*\[[^\]]*\]\(#[^)]*\)$/.test(text.slice(start, end));
}

/** False where what looks like a label is the wrapped rest of a sentence: "as set out in paragraph / (b) above". */
function beginsItem(reader: Reader, line: Line, marks: readonly Mark[]): boolean {
  const [mark] = marks;
  const { open, lastLine, openLine, text } = reader;
  if (mark === undefined) return false;
  if (reader.blank || open === undefined || lastLine === undefined || openLine === undefined) return true;
  if (mark.label === '') return mark.wrapper !== '–' || isOver(text, open) || text.charAt(openLine.first) === text.charAt(mark.start);
  const tail = text.slice(Math.max(open.text.start, open.text.end - TAIL), open.text.end);
  if (isFirst(mark.label) && mark.wrapper === '.' && line.column > openLine.column + 1 && lastLine === openLine && lastLine.end - lastLine.first < SHORT_LINE) return true;
  if (isFirstBelow(reader, mark, { line, above: openLine }) && lastLine === openLine) return true;
  const [latest, ...others] = reader.recent.get(mark.wrapper) ?? [];
  const next = latest !== undefined && follows(mark.label, latest);
  const goesOn = next && lastLine === openLine && line.column === openLine.column && lastLine.end - lastLine.first < SHORT_LINE;
  // A text that is wrapped is not indented less than it began: "(e) as the Schedule says / 19. Members may".
  const resumes = line.column < openLine.column && (next || others.some((label) => follows(mark.label, label)));
  const entry = (goesOn || resumes) && /^\s*\p{Lu}/u.test(text.slice(mark.end, mark.end + 4));
  if (!entry && (POINTS_ON.test(tail) || NUMBER_SIGN.test(tail))) return false;
  const continues = next || others.some((label) => follows(mark.label, label));
  if (continues) return true;
  if (isInlineList(tail, mark)) return false;
  if (isOver(text, open) || leadsIntoList(tail)) return true;
  return lastLine.end - lastLine.first < SHORT_LINE || (isFirst(mark.label) && line.column > lastLine.column);
}

/** "5. Changing the rules / 5.1 The members may …": the first below a title, whatever word the title ends with. */
function isFirstBelow({ text }: Reader, mark: Mark, { line, above }: { readonly line: Line; readonly above: Line }): boolean {
  const [over] = marksAt(text, above);
  return over !== undefined && over.label !== '' && isFirst(mark.label) && mark.label.startsWith(`${over.label}.`)
    && line.column >= above.column && above.end - above.first < SHORT_LINE && /^\s*["“‘*_]{0,3}\p{Lu}/u.test(text.slice(mark.end, mark.end + 6));
}

const TAIL = 1500;

/** The text ends with a word that wants a label behind it. */
const POINTS_ON = /(?:^|[\s(])(?:(?:sub-?)?(?:paragraph|clause|section|article|rule|chapter|part|item|point|schedule|regulation|order|bye?-?law)s?|§)$/i;

const NUMBER_SIGN = /(?:^|\s)Nos?\.$/;

/** "(1) …; (2) …" running on inside a paragraph. */
function isInlineList(tail: string, mark: Mark): boolean {
  if (mark.wrapper !== '()') return false;
  return [...tail.matchAll(/\(([0-9A-Za-z]{1,6})\)/g)].some(([, label = '']) => follows(mark.label, label));
}
