/** A file that is one proposal from its first line to its last, although no line of it is written as an opening. */
import { isBlank, linesOf } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';
import { argues, beginsInstruction } from './beginnings.ts';
import { instructionsOf } from './instructions.ts';
import { MOVED } from './movers.ts';
import { isPatch } from './patches.ts';

/** The first line of a file that says that it proposes something, and says what: it has no title of a rulebook, and an order to change quoted words or a clause. A patch says so too, and a file that is nothing but such orders. */
export function openingOfWhole(text: string): Line | undefined {
  if (text.length > LONGEST) return undefined;
  const isSheer = !isPatch(text) && !speaksOfProposal(text);
  // What few lines tell comes before what the whole text does: this is asked at every keystroke in a rulebook.
  if (isSheer && !beginsInstruction(text.slice(0, HEAD).trimStart().split('\n')[0] ?? '')) return undefined;
  if (!isPatch(text) && (/^[ \t]*Rulebook:/imu.test(text) || !ORDERS.test(text))) return undefined;
  const lines = linesOf(text);
  const { instructions, remarks } = instructionsOf(text, lines);
  if (isSheer && remarks.some((remark) => !argues(remark.text))) return undefined;
  const changes = instructions.filter(({ action }) => CHANGES.has(action.kind)).length;
  return changes > 0 && remarks.length < MOST_ARGUED * (changes + 1) ? lines.find((line) => !isBlank(line)) : undefined;
}

/** The first line of a file that was named as a proposal: that it orders something is enough, and what cannot be carried out is told of. */
export function openingOfNamed(text: string): Line | undefined {
  if (text.length > LONGEST || /^[ \t]*Rulebook:/imu.test(text)) return undefined;
  const lines = linesOf(text);
  return instructionsOf(text, lines).instructions.length > 0 ? lines.find((line) => !isBlank(line)) : undefined;
}

/** Whether some lines order a change. */
export function changesSomething(text: string, lines: readonly Line[]): boolean {
  return instructionsOf(text, lines).instructions.some(({ action }) => CHANGES.has(action.kind));
}

/** The lines at the beginning, and those at the end, where the mover may be named: all that it takes to see that a rulebook is none. */
function speaksOfProposal(text: string): boolean {
  const head = writtenLines(text.slice(0, HEAD)).slice(0, MOST_HEAD);
  return head.some((line) => isTitleOfProposal(line) || MOVED.test(line)) || writtenLines(text.slice(-TAIL)).slice(-MOST_TAIL).some((line) => MOVED.test(line));
}

function writtenLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

/** A quick look at the whole text, before it is read. */
const ORDERS = /\b(?:delet|insert|strik|strick|substitut|replac|omit|add(?:s|ed|ing)?\b|leav\w+ out|amend|remov|mov(?:e|ed)\b|chang|becom|renam|retitl|increas|reduc|rais)[^\n]{0,200}["“‘':*_|]|\bbe (?:deleted|repealed|stricken|amended|added|abolished)|\bread\w*:|\b(?:chang|replac|increas|reduc|rais)\w+ [^\n]{1,80} (?:to|with|by) |\binclu[ds]\w+ [^\n]{0,80}:|\b(?:existing|present|current|old|was|now|delete|remove)(?: \w+)?(?: reads?)?:|~~|<(?:del|ins|u|s)>|→|[-=]>|\b(?:delet|remov|repeal|strik|omit|renumber|mov(?:e|ed|ing)\b|transpos|swap)\w*[^\n]{0,80}\d|\d[^\n]{0,60}\b(?:deleted|repealed|removed|omitted|moved)\b|^```diff|\b(?:existing|present|current|old|proposed) (?:text|wording|rule|clause|section)|^[|\s:-]*-{3}[|\s:-]*$/imu;

const CHANGES: ReadonlySet<string> = new Set(['delete', 'insert', 'replace', 'exchange', 'patch', 'move']);

/** Paragraphs that argue for one order: a text with many more is a rulebook in which a sentence happens to look like one. */
const MOST_ARGUED = 15;

const LONGEST = 60_000;
const HEAD = 1_500;
const TAIL = 400;
const MOST_HEAD = 8;
const MOST_TAIL = 4;

const TITLE = /\b(?:propos(?:al|als|ed|ition)|amendments?|motions?|(?:special |ordinary )?resolutions?|(?:rules? )?revisions?|(?:rule|rules|bye?-?law|constitution\w*) changes?|changes? to|alterations?|special business|pull request)\b|\bPR\s*#?\d/iu;

function isTitleOfProposal(line: string): boolean {
  return line.length < LONGEST_TITLE && TITLE.test(line) && (!/[.;]$/u.test(line) || /\bbe it resolved\b/iu.test(line));
}

const LONGEST_TITLE = 140;
