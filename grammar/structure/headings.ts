import { LABEL_WORDS, romanValue } from '../labels.ts';
import { verbForms } from '../lexicon.ts';
import type { HeadingBlock } from './block.ts';
import { sentencesOf } from './sentences.ts';
import { skipSpace, trimEnd } from './lines.ts';
import type { Line } from './lines.ts';
import { labelAt } from './marks.ts';
import { hasFiniteVerb, isCapitalised, isTitle } from './titles.ts';

/** Words that name a division of a rulebook before its label. */
export const KEYWORDS = /^(?:part|book|title|chapter|article|clause|section|rule|standing order|by-?law|bye-?law|schedule|appendix|annex|regulation|division|canon|law|statute|ordinance|paragraph|§)$/i;

/**
 * The heading that a line is by its keyword alone: "Clause IV: Officers", "ARTICLE 4", "Section 2. The Board shall meet." (a heading with
 * text). Undefined for a sentence ("Clause 4 does not apply to branches.") and for any other line.
 */
export function headingOf(text: string, line: Line): HeadingBlock | undefined {
  const first = skipMarks(text, line.first, line.end);
  const named = keywordAt(text, { ...line, first });
  if (named === undefined) return undefined;
  const rest = { start: first > line.first ? skipMarks(text, named.restStart, line.end) : named.restStart, end: line.end };
  const written = text.slice(rest.start, Math.min(rest.end, rest.start + LONGEST_TITLE + 1));
  const shape = { ...named, marking: 'keyword', level: 0, kind: 'heading', start: line.first } as const;
  // "§ 5 The Board meets.": the sign alone separates, and what ends with a full stop is a sentence.
  const marked = named.keyword === '§' && !/[.:)—–-]\s*$/.test(text.slice(named.labelSpan.end, named.restStart)) && written.trimEnd().endsWith('.');
  if (written === '' || (!marked && (isHeadingTitle(written, named.separated) || isBoldLine(text, line)))) return withTitle(shape, rest, trimStop(text, rest));
  return named.label !== '' && (named.separated || RUNS_IN.test(written) || BEGINS.test(written)) ? withText(text, shape, rest) : undefined;
}

/** "**Section 8.1 Actions other than by or in the Right of the Club**": a line that is bold from end to end and says nothing is a title, however many words it has. */
function isBoldLine(text: string, { first, end }: Line): boolean {
  const bold = end - first < LONGEST_TITLE ? /^\*\*([^*]+)\*\*$/.exec(text.slice(first, end))?.[1] : undefined;
  return bold !== undefined && !/[.;:]\s|[;:,]$/.test(bold) && !hasFiniteVerb(bold);
}

/** "Rule 2 Boats. (1) The boats": no sentence begins so. */
const RUNS_IN = /^[*_]{0,3}\p{Lu}[^.;:()\n]{1,60}[.:][*_]{0,3}\s*\((?:1|a|i)\)\s/u;

/** "Section 2.1 The Board shall meet", "Rule 4 No member may …": what goes on after a reference has a small letter, or is another law. */
const BEGINS = /^[*_]{0,3}["“]?(?!(?:Act|Acts|Regulations?|Rules?|Part|Section|Article|Clause|Schedule|Paragraph|Order|Chapter|And|Or|Of|To)\b)\p{Lu}[\p{L}'’-]*["”]?[,.:]?\s/u;

/** The heading that a marked line is (`## 3. Membership`): whatever stands there is its label and title. The line begins behind the mark. */
export function titleOf(text: string, line: Line, mark: Pick<HeadingBlock, 'marking' | 'level'>): HeadingBlock {
  const end = trimMarks(text, line);
  const first = skipMarks(text, skipAnchors(text, skipMarks(text, line.first, end)), end);
  const inner = { ...line, first, end };
  const named = keywordAt(text, inner) ?? labelledAt(text, inner);
  const rest = { start: Math.min(named?.restStart ?? first, end), end };
  const shape = { keyword: '', label: '', labelSpan: { start: first, end: first }, ...named, ...mark, kind: 'heading', start: line.first } as const;
  return withTitle(shape, { start: rest.start, end: line.end }, trimStop(text, rest));
}

/** `<a name="fees"></a>`: a place for links, and no part of the title. */
const skipAnchors = (text: string, at: number): number => at + execAt(ANCHORS, text, at).length;

const ANCHORS = /(?:<a\s[^<>\n]*>\s*<\/a>\s*)+/iy;

interface Named {
  readonly keyword: string;
  readonly label: string;
  readonly labelSpan: { readonly start: number; readonly end: number };
  readonly restStart: number;
  /** A colon, a full stop or a dash stands behind the label. */
  readonly separated: boolean;
}

type Shape = Omit<HeadingBlock, 'titleSpan' | 'text'>;

/** "Bylaw 5: Section 2", below Bylaw 5: what the title itself names is the heading. */
export function innerHeading(text: string, heading: HeadingBlock): HeadingBlock {
  const { start, end } = heading.titleSpan;
  const named = heading.text.end > heading.text.start ? undefined : keywordAt(text, { start, first: start, end, column: 0 });
  if (named === undefined || named.label === '' || named.keyword.toLowerCase() === heading.keyword.toLowerCase()) return heading;
  return { ...heading, keyword: named.keyword, label: named.label, labelSpan: named.labelSpan, titleSpan: { start: named.restStart, end: Math.max(named.restStart, end) } };
}

const LONGEST_TITLE = 150;
const KEYWORD = /(?:(?:Part|Book|Title|Chapter|Article|Clause|Section|Rule|Standing Order|By-?law|Bye-?law|Schedule|Appendix|Annex|Regulation|Division|Canon|Law|Statute|Ordinance|Paragraph)(?=[\s:.–—-]|$)|(?:Sect?|Art)\.(?=\s+[\dIVXL])|§)/iy;
const SHORT: Readonly<Record<string, string>> = { sec: 'Section', sect: 'Section', art: 'Article' };
const LABEL = new RegExp(String.raw`\s*(?:No\.?\s?)?([A-Z]\. \d{1,2}(?=\.)|(?:\d{1,4}[A-Za-z]{0,2}|[IVXL]{1,8}[A-Z]?|[A-Z])(?:\.(?:\d{1,3}[A-Za-z]?|[A-Za-z]|[ivxl]{2,8}|[IVXL]{2,8})){0,12}|${LABEL_WORDS})(?=[\s:.,)<{*_#–—-]|$)`, 'y');
const SEPARATOR = /\s*(?:[:.)]|—|[–-](?=\s|$))?[ \t\u00a0]*/y;

function keywordAt(text: string, line: Line): Named | undefined {
  const keyword = execAt(KEYWORD, text, line.first);
  if (keyword === '' || /^[a-z]/.test(keyword)) return undefined;
  const behind = line.first + keyword.length;
  const label = matchLabel(text, behind, line.end);
  if (label === undefined && !/^(?:Schedule|Appendix|Annex)$/i.test(keyword)) return undefined;
  return separate(text, line, { keyword: SHORT[keyword.toLowerCase().replace('.', '')] ?? keyword, label: label?.text ?? '', start: label?.start ?? behind, end: label?.end ?? behind });
}

function matchLabel(text: string, at: number, lineEnd: number): { text: string; start: number; end: number } | undefined {
  LABEL.lastIndex = at;
  const match = LABEL.exec(text);
  const label = match?.[1];
  const end = at + (match?.[0].length ?? 0);
  // "Section B. 1." is B.1.
  return label === undefined || end > lineEnd ? undefined : { text: label.replace(' ', ''), start: end - label.length, end };
}

function separate(text: string, line: Line, label: { keyword: string; label: string; start: number; end: number }): Named | undefined {
  const separator = execAt(SEPARATOR, text, label.end);
  // "§ 5 The Board meets": no sentence begins so.
  const bold = text.startsWith('**', line.start) && /^\*\* \p{Lu}/u.test(text.slice(label.end, label.end + 4));
  const separated = bold || separator.trim() !== '' || (label.keyword === '§' && /^\p{Lu}/u.test(text.slice(label.end + separator.length, label.end + separator.length + 1)));
  if (label.label === '' && !separated && label.end < line.end) return undefined;
  return {
    keyword: label.keyword, label: label.label, labelSpan: { start: label.start, end: label.end }, separated,
    restStart: Math.min(label.end + separator.length, line.end),
  };
}

/** A label without a keyword, in a marked heading: "3.1 Eligibility", "IV. Officers", "3 Membership". */
function labelledAt(text: string, line: Line): Named | undefined {
  const mark = labelAt(text, line.first, line.end) ?? bareNumber(text, line);
  if (mark === undefined) return undefined;
  const inner = text.indexOf(mark.label, mark.start);
  return separate(text, line, { keyword: '', label: mark.label, start: inner, end: inner + mark.label.length });
}

function bareNumber(text: string, line: Line): { label: string; start: number } | undefined {
  const match = /^(\d{1,2}[A-Z]?|[IVX]{2,6})\s+\p{Lu}/u.exec(text.slice(line.first, Math.min(line.end, line.first + 12)));
  const label = match?.[1] ?? '';
  return label === '' || (!/\d/.test(label) && romanValue(label) === 0) ? undefined : { label, start: line.first };
}

function execAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A title with a full stop is one only behind a separator; "Clause 4 applies" is none. */
function isHeadingTitle(written: string, separated: boolean): boolean {
  if (written.length > LONGEST_TITLE) return false;
  const bare = separated ? written.replace(/\.?[*_]*\.?$/, '') : written;
  if (isTitle(bare)) return !(bare !== written && isSaid(bare));
  if (separated && bare === written && ASKED.test(bare)) return true;
  return separated && isCapitalised(bare) && !/[.;:]\s|[.;:]$/.test(bare);
}

/** "What the officers do", "Who may vote": a title, though it has a verb. */
const ASKED = /^(?:What|Who|When|Where|Why|How|Which) [^.;:?!]{3,60}$/;

/** "The elected directors hold office for three years.": a plural and its verb, and a full stop. */
function isSaid(bare: string): boolean {
  return !isCapitalised(bare) && [...bare.matchAll(/\p{Ll}s (\p{Ll}+)/gu)].some(([, word = '']) => verbForms(word).some(({ inflection }) => inflection === 'base'));
}

function withTitle(shape: Shape & { restStart?: number; separated?: boolean }, rest: { start: number; end: number }, title: { start: number; end: number }): HeadingBlock {
  const { kind, marking, level, keyword, label, labelSpan, start } = shape;
  return { kind, marking, level, keyword, label, labelSpan, start, titleSpan: title, text: { start: rest.end, end: rest.end } };
}

/** "Section 2. Meetings. The Board shall …": a first sentence that is a title names the heading; the others are its text. */
function withText(text: string, shape: Shape, rest: { start: number; end: number }): HeadingBlock {
  const [first, second] = sentencesOf(text, rest.start, rest.end);
  const runIn = first !== undefined && second !== undefined && isHeadingTitle(text.slice(first.start, Math.min(first.end, first.start + LONGEST_TITLE + 1)), true);
  const title = runIn ? trimStop(text, first) : { start: rest.start, end: rest.start };
  const heading = withTitle(shape, rest, title);
  return { ...heading, text: { start: runIn ? second.start : rest.start, end: rest.end } };
}

/** The title without a closing full stop, and without emphasis around it. */
function trimStop(text: string, span: { start: number; end: number }): { start: number; end: number } {
  let end = trimEnd(text, span.start, span.end);
  while (end > span.start && /[*_]/.test(text.charAt(end - 1))) end--;
  if (text.charAt(end - 1) === '.' && end > span.start && !/\b(?:Inc|Ltd|Co|Corp|etc)\.$/.test(text.slice(Math.max(span.start, end - 6), end))) end--;
  const start = skipMarks(text, span.start, end);
  return { start, end: Math.max(start, end) };
}

function skipMarks(text: string, from: number, end: number): number {
  let at = skipSpace(text, from, end);
  while (at < end && /[*_\s]/.test(text.charAt(at))) at++;
  const tags = text.charAt(at) === '<' ? execAt(EMPHASIS_TAGS, text, at).length : 0;
  return Math.min(at + tags, end);
}

/** "Article I – </b><b><i>Name" */
const EMPHASIS_TAGS = /(?:<\/?(?:b|strong|i|em|u)>\s*)+/iy;

/** Without closing hashes, anchors and emphasis marks. */
function trimMarks(text: string, line: Line): number {
  let end = line.end;
  const anchor = /\s*(?:\{#[^{}]{0,100}\}|<a\s[^<>]{0,90}>\s*<\/a>)$/.exec(text.slice(Math.max(line.first, end - 110), end));
  if (anchor !== null) end -= anchor[0].length;
  while (end > line.first && /[#*_:\s]/.test(text.charAt(end - 1))) end--;
  return end;
}

