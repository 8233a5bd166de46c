/** A proposal laid over the rulebooks: its edits, the texts with it, and what could not be carried out. */
import type { Instruction, Proposal } from '../../grammar/rulechange/ast.ts';
import { argues } from '../../grammar/rulechange/beginnings.ts';
import { memo } from '../model/memo.ts';
import type { DocumentState } from '../project/documents.ts';
import { carryOut } from './edits.ts';
import type { CarriedOut, Claim } from './edits.ts';
import { applyEdits, mergedEdits, placesAfter } from './merge.ts';
import type { OwnedEdit } from './merge.ts';
import type { Unclear } from './new-text.ts';
import type { Lost } from './numbering.ts';
import { ownEdits, settle, settledAgain, shiftedBy, withReplaced } from './settling.ts';
import type { Edited, Settled } from './settling.ts';
import { bookFor } from './targets.ts';
import { wrong } from './trouble.ts';
import type { Outcome, Trouble } from './trouble.ts';

/** Splits a text as a file of the project; files that nothing changes stay the same objects. `also` is one that may be near it. */
export type Resplit = (uri: string, text: string, also?: DocumentState) => DocumentState;

/** An instruction that could not be carried out, by its number; -1 is the header. */
export interface Failure {
  readonly owner: number;
  readonly trouble: Trouble;
}

export interface Overlay {
  readonly proposal: Proposal;
  /** In order and apart. */
  readonly edits: readonly OwnedEdit[];
  readonly claims: readonly (Claim & { readonly owner: number })[];
  readonly failures: readonly Failure[];
  /** Files that it changes, with their new texts; numbers and references have followed. */
  readonly texts: ReadonlyMap<string, string>;
  /** All files, with the changed ones as they are afterwards. */
  readonly documents: readonly DocumentState[];
  /** References that lead nowhere or elsewhere, and cannot be written so that they follow. */
  readonly lost: readonly Lost[];
  /** References in the new text of which nobody can say what they mean. */
  readonly unclear: readonly Unclear[];
  /** How provisions, and places in texts, stand afterwards. */
  readonly passage: Passage;
  /** What it rests on: from here it is quickly laid again after a keystroke. */
  readonly basis: Edited & { readonly settled: Settled };
}

export interface Passage {
  follow(uri: string, provision: string): string | undefined;
  /** The provision before that one behind the change was; undefined for a new one. */
  origin(uri: string, provision: string): string | undefined;
  /** Places of the new texts that the edits made, as they stand afterwards. */
  places(uri: string): readonly { readonly edit: OwnedEdit; readonly start: number; readonly end: number }[];
}

export function overlayOf(proposal: Proposal, { documents, resplit, near }: Pick<Parts, 'documents' | 'resplit' | 'near'>): Overlay {
  const book = bookFor(proposal, documents);
  if (book.kind === 'wrong') return layered(proposal, { documents, resplit, near, edits: [], claims: [], failures: [{ owner: -1, trouble: book.trouble }] });
  const outcomes = proposal.instructions.map((instruction) => withEffect(instruction, carryOut(instruction, book.value), documents));
  const carried = outcomes.map((outcome): CarriedOut => (outcome.kind === 'right' ? outcome.value : { edits: [], claims: [] }));
  const silent = saysNothing(proposal) ? [{ owner: -1, trouble: { kind: 'malformed' as const, span: proposal.head, reason: 'None of its sentences could be read as an instruction: say which words of which clause become what.' } }] : [];
  const failures = outcomes.flatMap((outcome, owner): Failure[] => (outcome.kind === 'wrong' ? [{ owner, trouble: outcome.trouble }] : []));
  const { edits, clashes } = mergedEdits(carried.flatMap(({ edits: own }, owner) => own.map((edit) => ({ ...edit, owner }))));
  const clashing = clashes.map(([first, second]): Failure => ({ owner: second.owner, trouble: clashOf(proposal, first, second) }));
  const claims = carried.flatMap(({ claims: own }, owner) => own.map((claim) => ({ ...claim, owner })));
  return layered(proposal, { documents, resplit, near, edits, claims, failures: [...silent, ...failures, ...clashing] });
}

/** What changes nothing was meant to: somebody believes that the rules read otherwise. Words that are to stay are named as they are. */
function withEffect({ action, span }: Instruction, outcome: Outcome<CarriedOut>, documents: readonly DocumentState[]): Outcome<CarriedOut> {
  if (outcome.kind === 'wrong' || !CHANGING.has(action.kind) || (action.kind === 'replace' && action.what.part.kind === 'words' && action.what.part.quote.text === action.content.text)) return outcome;
  const textOf = (uri: string): string => documents.find((each) => each.uri === uri)?.splitting.text ?? '';
  const isIdle = outcome.value.edits.every(({ uri, start, end, newText }) => textOf(uri).slice(start, end) === newText);
  return isIdle ? wrong({ kind: 'malformed', span, reason: 'It changes nothing: the rules read so already.' }) : outcome;
}

const CHANGING: ReadonlySet<string> = new Set(['delete', 'insert', 'replace', 'move', 'exchange', 'patch']);

/** Text that is neither an instruction nor an argument: it seems to change something, and changes nothing. */
function saysNothing({ instructions, remarks }: Proposal): boolean {
  return instructions.length === 0 && remarks.some(({ text }) => !argues(text));
}

/** Several proposals at once: all speak of the text before any. Instructions of each are counted on from those before it. */
export function overlayOfAll(first: Overlay, others: readonly Overlay[], { documents, resplit, near }: Pick<Parts, 'documents' | 'resplit' | 'near'>): Overlay {
  const all = [first, ...others];
  let by = 0;
  const edits = all.flatMap(({ proposal, edits: own }) => {
    const from = by;
    by += proposal.instructions.length;
    return own.map((edit) => ({ ...edit, owner: edit.owner + from }));
  });
  const proposal = { ...first.proposal, instructions: all.flatMap(({ proposal: { instructions } }) => instructions) };
  return layered(proposal, { documents, resplit, near, edits: mergedEdits(edits).edits, claims: [], failures: [] });
}

function clashOf({ instructions }: Proposal, first: OwnedEdit, second: OwnedEdit): Trouble {
  const other = instructions[first.owner];
  const span = instructions[second.owner]?.span ?? { start: 0, end: 0 };
  return { kind: 'malformed', span, reason: first.owner === second.owner ? 'It changes the same words twice.' : `It changes words that another instruction of this proposal changes too (“${shortened(other?.text ?? '')}”).` };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text.replace(/[.;:]$/u, '');
}

interface Parts extends Pick<Overlay, 'documents' | 'edits' | 'claims' | 'failures'> {
  readonly resplit: Resplit;
  /** What the same came to a keystroke ago. */
  readonly near?: Overlay | undefined;
}

/** Edits first, then numbers, then the references to what has another number. */
function layered(proposal: Proposal, { documents, resplit, near, edits, claims, failures }: Parts): Overlay {
  const edited = new Map([...new Set(edits.map(({ uri }) => uri))].flatMap((uri): [string, DocumentState][] => {
    const before = documents.find((each) => each.uri === uri);
    return before ? [[uri, resplit(uri, consolidated(before, ownEdits(edits, uri)), before)]] : [];
  }));
  const made = { documents, edits, edited, renumbers: proposal.instructions.some(isRenumbering) };
  const renumbered = new Map<string, DocumentState>();
  const settled = (near && settledAgain(near.basis, made)) ?? settle(made, (document, text) => {
    const now = resplit(document.uri, text, document);
    renumbered.set(document.uri, now);
    return now;
  });
  const { labels, references, lost, unclear } = settled;
  const after = new Map(documents.flatMap((document): [string, DocumentState][] => {
    const { uri } = document;
    const first = edited.get(uri) ?? document;
    const text = withReplaced(withReplaced(first.splitting.text, labels, uri), references, uri);
    const near = renumbered.get(uri) ?? first;
    return text === document.splitting.text && !edited.has(uri) ? [] : [[uri, text === near.splitting.text ? near : resplit(uri, text, near)]];
  }));
  return {
    proposal, edits, claims, failures, lost, unclear, basis: { ...made, settled },
    texts: new Map([...after].map(([uri, { text }]) => [uri, text])), documents: documents.map((each) => after.get(each.uri) ?? each),
    passage: passageOf({ edits, settled, shift: (uri, at) => shiftedBy(shiftedBy(at, labels, uri), references, uri) }),
  };
}

/** The text with edits, and without the proposals that stand behind it. */
function consolidated({ text, splitting }: DocumentState, edits: readonly OwnedEdit[]): string {
  const after = applyEdits(splitting.text, edits);
  return splitting.text === text ? after : `${after.trimEnd()}\n`;
}

export function isRenumbering({ action }: Instruction): boolean {
  return (action.kind === 'renumber' && action.what === undefined) || action.kind === 'consequential';
}

// ------------------------------------------------------------------------------------------------------------- passage

interface Ways {
  readonly edits: readonly OwnedEdit[];
  readonly settled: Settled;
  /** From the edited text to the last. */
  readonly shift: (uri: string, offset: number) => number;
}

function passageOf({ edits, settled: { follow, origin }, shift }: Ways): Passage {
  return { follow, origin, places: memo((uri) => placesAfter(ownEdits(edits, uri)).map(({ edit, start, end }) => ({ edit, start: shift(uri, start), end: shift(uri, end) })), MOST_FILES) };
}

/** Whose places are remembered. */
const MOST_FILES = 100;
