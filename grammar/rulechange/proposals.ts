/** Text → proposals. Total: any text gives a list, most often the empty one. Each proposal is read by itself, so that one seen before need not be read again. */
import type { Instruction, Mention, Passage, Proposal, ProposalHeader } from './ast.ts';
import { beginsInstruction } from './beginnings.ts';
import { instructionsOf } from './instructions.ts';
import { openingOf, partedAtOpenings } from './openings.ts';
import { isPatch } from './patches.ts';
import { scan } from './scanner.ts';
import { isInner } from './scene.ts';
import { Place } from './vocabulary.ts';
import { isBlank, linesOf } from '../structure/lines.ts';
import type { Line } from '../structure/lines.ts';

export { isStillWithout } from './openings.ts';

/** A proposal in a file. */
export interface Placed {
  readonly start: number;
  /** As it stands there. */
  readonly text: string;
}

/** A file as its proposals, in order, and its rules: the text with blanks in the place of the proposals. */
export interface Parts {
  readonly proposals: readonly Placed[];
  readonly rules: string;
}

/** `named` as a proposal, a file needs no line that opens one. */
export function partsOf(text: string, named = false): Parts {
  const { stretches, rules } = partedAtOpenings(text, named);
  return {
    rules,
    proposals: stretches.map(({ opening, lines }) => {
      const start = opening.line.first;
      return { start, text: text.slice(start, (lines.findLast((line) => !isBlank(line)) ?? opening.line).end) };
    }),
  };
}

/** Where the proposals of a file stand. */
export function placesOfProposals(text: string, named = false): readonly Placed[] {
  return partsOf(text, named).proposals;
}

export function withoutProposals(text: string, named = false): string {
  return partsOf(text, named).rules;
}

/** Reads the text of one proposal, which begins with its opening line. */
export function proposalOf(text: string): Proposal {
  const [first, ...lines] = linesOf(text);
  const opening = openingOf(text.slice(0, first?.end ?? text.length));
  const count = headerLength(text, lines);
  const { instructions, remarks } = bodyOf(text, { title: opening.title, head: first, lines: lines.slice(count) });
  return { ...opening, header: headerOf(text, lines.slice(0, count)), instructions, remarks, head: { start: 0, end: first?.end ?? text.length } };
}

interface Body {
  readonly title: string;
  readonly head: Line | undefined;
  readonly lines: readonly Line[];
}

function bodyOf(text: string, { title, head, lines }: Body): ReturnType<typeof instructionsOf> {
  if (head === undefined) return instructionsOf(text, lines);
  if (isPatch(text)) return instructionsOf(text, [head, ...lines]);
  const body = instructionsOf(text, lines);
  // "Motion 4: That Rule 13 be deleted", with no other order below it.
  if (body.instructions.length === 0) return withTitle(text, head, { title, lines });
  const place = body.instructions.every(isUnplaced) ? placeIn(text, head) : undefined;
  return place ? instructionsOf(text, lines, [place]) : body;
}

function withTitle(text: string, first: Line, { title, lines }: Pick<Body, 'title' | 'lines'>): ReturnType<typeof instructionsOf> {
  const at = title === '' ? first.first : text.indexOf(title, first.first);
  const own = { ...first, start: at, first: at };
  return instructionsOf(text, beginsInstruction(text.slice(at, first.end)) ? [own, ...lines] : lines);
}

/** "Amendment to Rule 2.2": where everything below it acts that names no place. */
function placeIn(text: string, head: Line): Mention | undefined {
  const [place, ...more] = scan({ text: text.slice(head.first, head.end), start: head.first }).filter(({ tokenType }) => tokenType === Place);
  const references = place?.payload.references;
  return references && more.length === 0 && references.length === 1 ? { references, span: { start: place.startOffset, end: (place.endOffset ?? place.startOffset) + 1 } } : undefined;
}

function isUnplaced({ action }: Instruction): boolean {
  const target = 'at' in action ? action.at.target : 'what' in action ? action.what : undefined;
  return target === undefined ? action.kind !== 'exchange' || action.within.length === 0 : target.within.every(isInner) && !('label' in action);
}

// ------------------------------------------------------------------------------------------------------------- header

const KEYS: readonly (readonly [key: keyof ProposalHeader | 'other', pattern: RegExp])[] = [
  ['proposedBy', /^(?:\*\*)?(?:proposed by|proposer|submitted by|moved by|mover|proposed by the)(?:\*\*)?\s*:(?:\*\*)?\s*/iu],
  ['decidedBy', /^(?:\*\*)?(?:for|to|meeting|decided by|voted on by)(?:\*\*)?\s*:(?:\*\*)?\s*(?=\S)/iu],
  ['majority', /^(?:\*\*)?(?:majority(?: required)?|threshold|vote)(?:\*\*)?\s*:(?:\*\*)?\s*/iu],
  ['changes', /^(?:\*\*)?(?:changes|amends|document|rulebook changed)(?:\*\*)?\s*:(?:\*\*)?\s*/iu],
  ['effective', /^(?:\*\*)?(?:effective|takes effect|commencement|in force|effective from|effective date)(?:\*\*)?\s*:(?:\*\*)?\s*/iu],
  ['other', /^(?:\*\*)?(?:seconded by|seconder|date|status|summation|conference|type|supported by|note)(?:\*\*)?\s*:(?:\*\*)?\s*/iu],
];

/** Lines of the header, blank ones between them included. */
function headerLength(text: string, lines: readonly Line[]): number {
  let length = 0;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (!KEYS.some(([, pattern]) => pattern.test(text.slice(line.first, line.end)))) break;
    length = at + 1;
  }
  return length;
}

function headerOf(text: string, lines: readonly Line[]): ProposalHeader {
  const found = lines.flatMap((line) => KEYS.flatMap(([key, pattern]): [string, Passage][] => {
    const match = pattern.exec(text.slice(line.first, line.end));
    return match === null || key === 'other' ? [] : [[key, unquoted(text, line.first + match[0].length, line.end)]];
  }));
  return Object.fromEntries(found.toReversed());
}

function unquoted(text: string, start: number, end: number): Passage {
  const [, open = '', inner = ''] = /^(["“‘']?)(.*?)["”’']?\.?$/u.exec(text.slice(start, end)) ?? [];
  const from = start + open.length;
  return { text: inner, span: { start: from, end: from + inner.length } };
}
