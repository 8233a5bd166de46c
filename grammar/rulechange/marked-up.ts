/** Text with marks for what goes and what comes: "the ~~Chair~~ **President** shall …", `<del>`, `<ins>`. */
import type { TextPair } from './ast.ts';

const GONE: readonly RegExp[] = [/~~([^]+?)~~/gu, /<(?:del|s|strike)>([^]*?)<\/(?:del|s|strike)>/gu, /\[-([^]+?)-\]/gu];
const COMES: readonly RegExp[] = [/<(?:ins|u)>([^]*?)<\/(?:ins|u)>/gu, /\{\+([^]+?)\+\}/gu, /\+\+([^]+?)\+\+/gu];
/** What comes, where something else goes; without that it may be no more than a loud word. */
const LOUD: readonly RegExp[] = [/\*\*\*?(?=\S)([^*]+?)\*\*\*?/gu, /__(?=\S)([^_]+?)__/gu];

/** What marks mean in a proposal; brackets mean what it says of them. */
export interface Marks {
  readonly gone: readonly RegExp[];
  readonly comes: readonly RegExp[];
}

const PLAIN: Marks = { gone: GONE, comes: COMES };
const BRACKETS = /\[(?!-|\s?[xX✓]?\s?\])([^[\]]+)\](?!\()/gu;

export function marksOf(text: string): Marks {
  const said = text.split('\n').filter((line) => line.length < LONGEST_LEGEND && /\bbracket/iu.test(line)).flatMap((line) => line.split(/[,;.]|\b(?:and|while|whereas)\b/iu)).find((part) => /\bbracket/iu.test(part)) ?? '';
  if (/\b(?:delet|remov|strik|struck|omit)|\bto go\b|\bgoes\b/iu.test(said)) return { gone: [...GONE, BRACKETS], comes: COMES };
  return /\b(?:add|insert|new|propos)/iu.test(said) || (text.search(BRACKETS) >= 0 && GONE.some((mark) => text.search(mark) >= 0)) ? { gone: GONE, comes: [...COMES, BRACKETS] } : PLAIN;
}

/** Whether a text says by marks alone what it changes. */
export function isMarkedUp(text: string, { gone, comes }: Marks = PLAIN): boolean {
  return [...gone, ...comes].some((mark) => text.search(mark) >= 0);
}

/** "Additions are shown in **bold**", "(the underlined text is new)": says what the marks mean, and changes nothing. */
export function explainsMarks(text: string): boolean {
  return text.length < LONGEST_LEGEND && LEGEND.test(text) && !/["“]/u.test(text);
}

const LONGEST_LEGEND = 240;
const LEGEND = /\b(?:bold|bolded|bold type|italics?|underlin\w+|capitals|brackets?|bracketed|(?:struck|strike)[ -]?through|crossed out)\b[^.:]{0,60}\b(?:new|add\w*|insert\w*|propos\w*|delet\w*|remov\w*|amend\w*|chang\w*)\b|\b(?:new|add\w*|insert\w*|propos\w*|delet\w*|remov\w*|amend\w*|chang\w*)\b[^.:]{0,60}\b(?:bold|italics?|underlin\w+|capitals|brackets?\b|(?:struck|strike|crossed)\b)/iu;

/** Whether a proposal means its loud words to be new: it says so, or marks elsewhere what goes. */
export function speaksLoudly(text: string): boolean {
  return GONE.some((mark) => text.search(mark) >= 0) || text.split('\n').some((line) => explainsMarks(line) && /bold/iu.test(line));
}

/** The change of a line in which loud words are new: "2.2 Members are elected. **They serve two years.**" */
export function loudTextsOf(text: string, marks: Marks = PLAIN): readonly TextPair[] {
  const pair = pairOf(text, { ...marks, comes: [...marks.comes, ...LOUD] });
  return LOUD.some((mark) => text.search(mark) >= 0) && /\p{L}{2}[^]*\p{L}{2}/u.test(pair.old) && pair.old !== pair.new ? [pair] : [];
}

/** The two texts that a marked text may stand for, the likelier first: loud words can be new or not, and lines above can be a heading. */
export function textsOf(marked: string, marks: Marks = PLAIN): readonly TextPair[] {
  const beginnings = [marked, ...[...marked.matchAll(/\n/gu)].map(({ index }) => marked.slice(index + 1))].filter((text) => isMarkedUp(text, marks));
  const pairs = beginnings.flatMap((text) => [pairOf(text, { ...marks, comes: [...marks.comes, ...LOUD] }), pairOf(unwrapped(text, LOUD), marks), ...(marks === PLAIN ? [] : [pairOf(text, PLAIN)])]);
  return pairs.flatMap((pair) => [pair, withoutNotice(pair)]).filter(({ old, new: then }) => old.trim() !== '' && old !== then);
}

/** The text as it is to be. */
export function withoutMarks(marked: string, { gone, comes }: Marks = PLAIN): string {
  return tidy(unwrapped(without(marked, gone), [...comes, ...LOUD]));
}

function pairOf(text: string, { gone, comes }: Marks): TextPair {
  const [head = ''] = HEAD.exec(text) ?? [];
  const [first, rest] = [unwrapped(head, LOUD), text.slice(head.length)];
  return { old: first + tidy(unwrapped(without(rest, comes), gone)), new: first + tidy(unwrapped(without(rest, gone), comes)) };
}

/** Where words went, one space stays, and none before a stop. */
function tidy(text: string): string {
  return text.replace(/(?<=\S)[ \t]{2,}(?=\S)/gu, ' ').replace(/(?<=[\p{L}\p{N})])[ \t]+(?=[.,;:](?:\s|$))/gu, '');
}

/** "**Section 4. Quorum.**" at the start is a loud heading. */
const HEAD = /^\s*(?:\*\*|__)(?:\p{L}+\s+)?\d[\d.]*[^*_]{0,60}(?:\*\*|__)/u;

/** "Section 2. (Amended) Meetings." */
function withoutNotice({ old, new: then }: TextPair): TextPair {
  const clean = (text: string): string => text.replace(/\((?:as )?(?:amended|revised|changed)\)\s*/iu, '');
  return { old: clean(old), new: clean(then) };
}

function without(text: string, marks: readonly RegExp[]): string {
  return marks.reduce((rest, mark) => rest.replace(mark, ''), text);
}

function unwrapped(text: string, marks: readonly RegExp[]): string {
  return marks.reduce((rest, mark) => rest.replace(mark, '$1'), text);
}
