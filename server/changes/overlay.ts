/** A proposal laid over the rulebooks: its edits, the texts with it, and what could not be carried out. */
import type { Instruction, Proposal } from '../../grammar/rulechange/ast.ts';
import { argues } from '../../grammar/rulechange/beginnings.ts';
import { memo } from '../model/memo.ts';
import type { DocumentState } from '../project/documents.ts';
import { carryOut } from './edits.ts';
import type { CarriedOut, ChangeEdit, Claim } from './edits.ts';
import { followed } from './following.ts';
import type { Followed } from './following.ts';
import { applyEdits, mergedEdits, offsetAfter, offsetMoved, placesAfter } from './merge.ts';
import type { OwnedEdit } from './merge.ts';
import { followInNewText } from './new-text.ts';
import type { Unclear } from './new-text.ts';
import { followReferences, listsFrom, relabelled, writtenLabel } from './numbering.ts';
import type { FirstOf, Lost, Replacement } from './numbering.ts';
import { bookFor } from './targets.ts';
import { childrenOf, stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
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
}

export interface Passage {
  follow(uri: string, provision: string): string | undefined;
  /** The provision before that one behind the change was; undefined for a new one. */
  origin(uri: string, provision: string): string | undefined;
  /** Places of the new texts that the edits made, as they stand afterwards. */
  places(uri: string): readonly { readonly edit: OwnedEdit; readonly start: number; readonly end: number }[];
}

export function overlayOf(proposal: Proposal, documents: readonly DocumentState[], resplit: Resplit): Overlay {
  const book = bookFor(proposal, documents);
  if (book.kind === 'wrong') return layered(proposal, { documents, resplit, edits: [], claims: [], failures: [{ owner: -1, trouble: book.trouble }] });
  const outcomes = proposal.instructions.map((instruction) => withEffect(instruction, carryOut(instruction, book.value), documents));
  const carried = outcomes.map((outcome): CarriedOut => (outcome.kind === 'right' ? outcome.value : { edits: [], claims: [] }));
  const silent = saysNothing(proposal) ? [{ owner: -1, trouble: { kind: 'malformed' as const, span: proposal.head, reason: 'None of its sentences could be read as an instruction: say which words of which clause become what.' } }] : [];
  const failures = outcomes.flatMap((outcome, owner): Failure[] => (outcome.kind === 'wrong' ? [{ owner, trouble: outcome.trouble }] : []));
  const { edits, clashes } = mergedEdits(carried.flatMap(({ edits: own }, owner) => own.map((edit) => ({ ...edit, owner }))));
  const clashing = clashes.map(([first, second]): Failure => ({ owner: second.owner, trouble: clashOf(proposal, first, second) }));
  const claims = carried.flatMap(({ claims: own }, owner) => own.map((claim) => ({ ...claim, owner })));
  return layered(proposal, { documents, resplit, edits, claims, failures: [...silent, ...failures, ...clashing] });
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
export function overlayOfAll(first: Overlay, others: readonly Overlay[], { documents, resplit }: Pick<Parts, 'documents' | 'resplit'>): Overlay {
  const all = [first, ...others];
  let by = 0;
  const edits = all.flatMap(({ proposal, edits: own }) => {
    const from = by;
    by += proposal.instructions.length;
    return own.map((edit) => ({ ...edit, owner: edit.owner + from }));
  });
  const proposal = { ...first.proposal, instructions: all.flatMap(({ proposal: { instructions } }) => instructions) };
  return layered(proposal, { documents, resplit, edits: mergedEdits(edits).edits, claims: [], failures: [] });
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
}

/** Edits first, then numbers, then the references to what has another number. */
function layered(proposal: Proposal, { documents, resplit, edits, claims, failures }: Parts): Overlay {
  const uris = [...new Set(edits.map(({ uri }) => uri))];
  const edited = new Map(uris.flatMap((uri): [string, DocumentState][] => {
    const before = documents.find((each) => each.uri === uri);
    return before ? [[uri, resplit(uri, consolidated(before, ownEdits(edits, uri)), before)]] : [];
  }));
  const first = { documents: documents.map((each) => edited.get(each.uri) ?? each), ways: waysOf(documents, edited, edits) };
  const labels = proposal.instructions.some(isRenumbering) ? uris.flatMap((uri) => newLabels(uri, { documents, edited, edits, ways: first.ways })) : [];
  const renumbered = replaced(edited, labels, resplit);
  const ids = new Map([...renumbered].map(([uri, now]) => [uri, idsThrough(edited.get(uri), now)]));
  const follow = (uri: string, provision: string): string | undefined => through(ids.get(uri), first.ways.get(uri) ? first.ways.get(uri)?.get(provision) : provision);
  const offset = (uri: string, at: number): number | undefined => {
    const own = ownEdits(edits, uri);
    const moved = offsetAfter(at, own) ?? offsetMoved(at, documents.find((each) => each.uri === uri)?.splitting.text ?? '', own);
    return moved === undefined ? undefined : shiftedBy(moved, labels.filter((each) => each.uri === uri));
  };
  const after = documents.map((each) => renumbered.get(each.uri) ?? each);
  const following = uris.length === 0 ? { replacements: [], lost: [] } : followReferences({ before: documents, after, follow, offset });
  const fresh = labels.length === 0 ? { replacements: [], unclear: [] } : followInNewText({
    today: documents, before: first.documents, after, follow: (uri, provision) => through(ids.get(uri), provision), offset: (uri, at) => shiftedBy(at, labels.filter((each) => each.uri === uri)),
    places: (uri) => placesAfter(ownEdits(edits, uri)), origin: (uri, provision) => (first.ways.has(uri) ? [...(first.ways.get(uri) ?? [])].find(([, now]) => now === provision)?.[0] : provision),
  });
  const references = [...following.replacements, ...fresh.replacements];
  const texts = replaced(new Map(after.filter(({ uri }) => renumbered.has(uri) || references.some((each) => each.uri === uri)).map((each) => [each.uri, each])), references, resplit);
  return {
    proposal, edits, claims, failures, lost: following.lost, unclear: fresh.unclear,
    texts: new Map([...texts].map(([uri, { text }]) => [uri, text])), documents: after.map((each) => texts.get(each.uri) ?? each),
    passage: passageOf({ documents, edits, follow, shift: (uri, at) => shiftedBy(shiftedBy(at, labels.filter((each) => each.uri === uri)), references.filter((each) => each.uri === uri)) }),
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

function ownEdits(edits: readonly OwnedEdit[], uri: string): readonly OwnedEdit[] {
  return edits.filter((edit) => edit.uri === uri);
}

function waysOf(before: readonly DocumentState[], edited: ReadonlyMap<string, DocumentState>, edits: readonly OwnedEdit[]): ReadonlyMap<string, Followed> {
  return new Map([...edited].flatMap(([uri, after]): [string, Followed][] => {
    const document = before.find((each) => each.uri === uri);
    return document ? [[uri, followed(document, after, ownEdits(edits, uri))]] : [];
  }));
}

// -------------------------------------------------------------------------------------------------------------- labels

interface Stage {
  readonly documents: readonly DocumentState[];
  readonly edited: ReadonlyMap<string, DocumentState>;
  readonly edits: readonly OwnedEdit[];
  readonly ways: ReadonlyMap<string, Followed>;
}

function newLabels(uri: string, { documents, edited, edits, ways }: Stage): readonly Replacement[] {
  const [before, after, way] = [documents.find((each) => each.uri === uri), edited.get(uri), ways.get(uri)];
  if (!before || !after || !way) return [];
  const lists = ownEdits(edits, uri).flatMap(({ lists: own }) => own ?? []);
  return relabelled(after, lists.map((id) => listsFrom(before, id).flatMap((each) => way.get(each) ?? [])).filter(({ length }) => length > 0), firstsOf(before, way));
}

function firstsOf(before: DocumentState, way: Followed): FirstOf {
  const origins = new Map([...way].map(([id, now]) => [now, id]));
  return (parent, siblings) => {
    const old = stoodOf(before, origins.get(parent.body.id) ?? '~');
    const [first] = siblings;
    const list = old && first ? childrenOf(old).filter((child) => isOfList(child, first)) : [];
    const labels = list.map(writtenLabel);
    return labels[0] === undefined ? undefined : { label: labels[0], counted: labels.length > 1 && new Set(labels).size === 1 };
  };
}

function isOfList(child: Stood, first: Stood): boolean {
  return child.body.label !== '' && child.body.kind === first.body.kind && child.body.keyword.toLowerCase() === first.body.keyword.toLowerCase();
}

function replaced(documents: ReadonlyMap<string, DocumentState>, replacements: readonly Replacement[], resplit: Resplit): ReadonlyMap<string, DocumentState> {
  return new Map([...documents].map(([uri, document]) => {
    const own = replacements.filter((each) => each.uri === uri).toSorted((a, b) => a.start - b.start);
    return [uri, own.length === 0 ? document : resplit(uri, applyEdits(document.splitting.text, own), document)];
  }));
}

/** Labels change nothing of the order. */
function idsThrough(before: DocumentState | undefined, after: DocumentState): Followed {
  return new Map((before?.splitting.bodies ?? []).flatMap(({ id }, at): [string, string][] => {
    const now = after.splitting.bodies[at];
    return now && before?.splitting.bodies.length === after.splitting.bodies.length ? [[id, now.id]] : [];
  }));
}

function through(ids: Followed | undefined, provision: string | undefined): string | undefined {
  return provision === undefined || ids === undefined ? provision : ids.get(provision) ?? provision;
}

function shiftedBy(offset: number, replacements: readonly ChangeEdit[]): number {
  return replacements.reduce((at, { start, end, newText }) => (end <= offset ? at + newText.length - (end - start) : at), offset);
}

// ------------------------------------------------------------------------------------------------------------- passage

interface Ways {
  readonly documents: readonly DocumentState[];
  readonly edits: readonly OwnedEdit[];
  readonly follow: Passage['follow'];
  /** From the edited text to the last. */
  readonly shift: (uri: string, offset: number) => number;
}

function passageOf({ documents, edits, follow, shift }: Ways): Passage {
  const originsIn = memo((uri) => inverted(documents.find((each) => each.uri === uri), (id) => follow(uri, id)), MOST_FILES);
  const changed = new Set(edits.map(({ uri }) => uri));
  return {
    follow,
    origin: (uri, provision) => (changed.has(uri) ? originsIn(uri).get(provision) : provision),
    places: memo((uri) => placesAfter(ownEdits(edits, uri)).map(({ edit, start, end }) => ({ edit, start: shift(uri, start), end: shift(uri, end) })), MOST_FILES),
  };
}

/** Whose places are remembered. */
const MOST_FILES = 100;

function inverted(document: DocumentState | undefined, follow: (id: string) => string | undefined): ReadonlyMap<string, string> {
  return new Map((document?.splitting.bodies ?? []).flatMap(({ id }): [string, string][] => {
    const now = follow(id);
    return now === undefined ? [] : [[now, id]];
  }));
}
