/** A proposal and what came of it, as the checks of rule changes see it: with places in the present rulebooks and in the proposal. */
import type { Span } from '../../grammar/ast.ts';
import type { Proposal } from '../../grammar/rulechange/ast.ts';
import type { Fix } from '../checks/check.ts';
import type { ChangeView, OrphanView, RaisedView, SettledView, Spot, TroubleView } from '../checks/changes.ts';
import type { Place, ProvisionEntry } from '../model/facts.ts';
import type { DocumentState } from '../project/documents.ts';
import type { Found } from '../project/findings.ts';
import type { Comparison } from './compare.ts';
import type { Failure, Overlay } from './overlay.ts';
import { commencementsOf } from './commencement.ts';
import { powersOf, thresholdsOf } from './decisions.ts';
import { leftoversOf } from './leftovers.ts';
import { orphansOf } from './orphans.ts';
import { resultsOf } from './results.ts';
import { transitionsOf } from './transitions.ts';
import { unfilledOf } from './unfilled.ts';
import { holderOf } from './targets.ts';
import type { Stood } from './tree.ts';
import { ownSpanOf, stoodOf } from './tree.ts';

/** A proposal in its file: `id` stands where provisions have theirs. */
export interface Filed {
  readonly uri: string;
  readonly id: string;
  readonly proposal: Proposal;
}

export interface Seen extends Filed {
  /** As it stands in its file. */
  readonly text: string;
  readonly overlay: Overlay;
  readonly comparison: Comparison;
  readonly before: readonly DocumentState[];
}

/** What would settle a finding of the text with the change, written into the proposal. */
export type WaysOut = (found: Found, seen: Seen) => readonly Fix[];

/** All but what comes of it together with others. */
export function viewOf(seen: Seen, waysOut: WaysOut): Omit<ChangeView, 'pairs'> {
  const { overlay, comparison, proposal } = seen;
  const [orphans, unfilled] = [orphansOf(seen), unfilledOf(seen)];
  return {
    name: proposal.name,
    spot: spotIn(seen, proposal.head),
    troubles: overlay.failures.map((failure) => troubleView(failure, seen)),
    raised: comparison.raised.filter((found) => !isOrphan(found, orphans, seen)).map((found) => raisedView(found, seen, waysOut)),
    settled: comparison.settled.map((found) => settledView(found, seen)),
    orphans, results: resultsOf(seen), leftovers: leftoversOf(seen).filter(({ old, now }) => now !== '' || !unfilled.some(({ what }) => what === old)), thresholds: thresholdsOf(seen), powers: powersOf(seen), transitions: transitionsOf(seen), commencements: commencementsOf(seen), unfilled,
  };
}

/** A reference that leads nowhere is said once: by what took its clause away. */
function isOrphan({ check, finding: { place: { uri, provision } } }: Found, orphans: readonly OrphanView[], { overlay: { passage } }: Seen): boolean {
  const origin = passage.origin(uri, provision);
  return check.id.startsWith('reference/') && orphans.some(({ from }) => from.place.uri === uri && from.place.provision === origin);
}

// --------------------------------------------------------------------------------------------------------------- spots

export function spotIn({ uri, id, proposal }: Filed, span: Span): Spot {
  const place = { uri, provision: id, span };
  const clause: ProvisionEntry = { uri, document: proposal.title, provision: id, address: proposal.name, parent: '', keyword: '', label: proposal.number, title: proposal.title, kind: 'paragraph', place };
  return { place, clause };
}

export function spotOf(stood: Stood, span: Span = ownSpanOf(stood)): Spot {
  const { document, at, body: { id }, start } = stood;
  const entry = document.entries[at];
  const place: Place = { uri: document.uri, provision: id, span: { start: span.start - start, end: span.end - start } };
  return { place: entry && span.end - span.start === 0 ? entry.place : place, clause: entry ?? { uri: document.uri, document: '', provision: id, address: '', parent: '', keyword: '', label: '', title: '', kind: 'paragraph', place } };
}

export function instructionSpot(seen: Filed, owner: number): Spot {
  return spotIn(seen, seen.proposal.instructions[owner]?.span ?? seen.proposal.head);
}

// ------------------------------------------------------------------------------------------------------------ troubles

function troubleView({ owner, trouble }: Failure, seen: Seen): TroubleView {
  switch (trouble.kind) {
    case 'malformed': return { kind: 'malformed', spot: trouble.span.end > trouble.span.start ? spotIn(seen, trouble.span) : instructionSpot(seen, owner), reason: trouble.reason };
    case 'target-missing': {
      const { named, nearest } = trouble;
      const stood = nearest && seen.before.flatMap((document) => (document.uri === nearest.uri ? stoodOf(document, nearest.provision) ?? [] : []))[0];
      return { kind: 'target-missing', spot: spotIn(seen, named.span), named: named.text, header: owner < 0, ...(nearest && stood ? { nearest: { written: rewritten(named.text, nearest.address), spot: spotOf(stood) } } : {}) };
    }
    case 'text-not-found': {
      const { quote, where, nearest, elsewhere } = trouble;
      const [first] = where;
      const holder = nearest && first && holderOf(first.document, nearest.start);
      return {
        kind: 'text-not-found', spot: spotIn(seen, quote.span), quote: quote.text, where: where.map((stood) => spotOf(stood)),
        ...(nearest && holder ? { nearest: { text: holder.document.splitting.text.slice(nearest.start, nearest.end), spot: spotOf(holder, nearest) } } : {}),
        ...(elsewhere ? { elsewhere: spotOf(elsewhere) } : {}),
      };
    }
  }
}

/** "Clause 9" as "Clause 3.2". */
function rewritten(named: string, address: string): string {
  return `${/^[A-Za-z]+(?: [A-Za-z]+)?(?= [\d(A-Z])/u.exec(named)?.[0] ?? 'clause'} ${address}`;
}

// ------------------------------------------------------------------------------------------------------------ findings

function raisedView(found: Found, seen: Seen, waysOut: WaysOut): RaisedView {
  return { ways: () => waysOut(found, seen), finding: found.finding, spot: instructionSpot(seen, causeOf(found, seen)), related: relatedBefore(found, { overlay: seen.overlay, before: seen.before, sourceOf: () => seen }) };
}

/** A text with changes, and the proposal that each edit comes from. */
export interface Change {
  readonly overlay: Overlay;
  readonly before: readonly DocumentState[];
  sourceOf(owner: number): Filed;
}

/** The clauses of a finding of the text with the change, as they stand today. */
export function relatedBefore({ finding }: Found, change: Change): RaisedView['related'] {
  const places = [{ message: 'The finding stands on this clause.', place: finding.place }, ...finding.related];
  return places.flatMap(({ message, place }) => spotBefore(place, change).map((spot) => ({ ...spot, text: message })));
}

/** Where a place of the text with the change stands today: in the rulebook, or, if it is new, in the proposal. */
function spotBefore({ uri, provision, span }: Place, change: Change): readonly Spot[] {
  const { overlay: { passage, documents }, before } = change;
  const [now, old] = [documents, before].map((all) => all.find((document) => document.uri === uri));
  const origin = passage.origin(uri, provision);
  const stood = origin === undefined || !old ? undefined : stoodOf(old, origin);
  const fresh = now && stoodOf(now, provision);
  if (!fresh) return [];
  if (!stood) return sourceAt(fresh, change);
  const written = (each: Stood): string => each.document.splitting.text.slice(each.start + span.start, each.start + span.end);
  return [written(stood) === written(fresh) ? spotOf(stood, { start: stood.start + span.start, end: stood.start + span.end }) : spotOf(stood)];
}

function sourceAt({ document, start, body }: Stood, { overlay, sourceOf }: Change): readonly Spot[] {
  const place = overlay.passage.places(document.uri).find((each) => each.start < start + body.length && start < Math.max(each.end, each.start + 1));
  return place?.edit.source ? [spotIn(sourceOf(place.edit.owner), place.edit.source)] : [];
}

/** The instruction that touched one of the clauses; else one that took something away. */
function causeOf({ provisions, finding }: Found, { overlay }: Seen): number {
  for (const key of provisions) {
    const at = key.indexOf('#');
    const [uri, id] = [key.slice(0, at), key.slice(at + 1)];
    const stood = overlay.documents.flatMap((document) => (document.uri === uri ? stoodOf(document, id) ?? [] : []))[0];
    const touching = stood && overlay.passage.places(uri).find(({ start, end }) => start < stood.start + stood.body.length && stood.start < Math.max(end, start + 1));
    if (touching) return touching.edit.owner;
  }
  return removalBehind(finding.message, overlay);
}

/** The removal that speaks most of what the message names. */
function removalBehind(message: string, { edits }: Overlay): number {
  const names = new Set(message.match(/\p{Lu}[\p{L}]+/gu) ?? []);
  const shared = (text: string): number => new Set((text.match(/\p{Lu}[\p{L}]+/gu) ?? []).filter((name) => names.has(name))).size;
  const removals = edits.filter(({ removes, newText }) => removes !== undefined || newText === '');
  const best = (removals.length > 0 ? removals : edits).map((edit) => ({ edit, likeness: shared(edit.newText) + (edit.removes?.length ?? 0) })).toSorted((a, b) => b.likeness - a.likeness)[0];
  return best?.edit.owner ?? 0;
}

function settledView(found: Found, seen: Seen): SettledView {
  const { finding } = found;
  const places = [{ message: 'The finding stands on this clause.', place: finding.place }, ...finding.related];
  const related = places.flatMap(({ message, place }) => seen.before.flatMap((document) => (document.uri === place.uri ? stoodOf(document, place.provision) ?? [] : []))
    .map((stood) => ({ ...spotOf(stood, { start: stood.start + place.span.start, end: stood.start + place.span.end }), text: message })));
  return { finding, spot: instructionSpot(seen, settlerOf(found, seen)), related };
}

/** The instruction that edits or removes one of the clauses. */
function settlerOf({ provisions }: Found, { overlay, before }: Seen): number {
  for (const key of provisions) {
    const at = key.indexOf('#');
    const [uri, id] = [key.slice(0, at), key.slice(at + 1)];
    const stood = before.flatMap((document) => (document.uri === uri ? stoodOf(document, id) ?? [] : []))[0];
    const edit = stood && overlay.edits.find((each) => each.uri === uri && (each.removes?.includes(id) || (each.lists === undefined && each.start <= stood.start + stood.body.length && stood.start <= each.end) || (each.start < stood.start + stood.body.length && stood.start < each.end)));
    if (edit) return edit.owner;
  }
  return overlay.edits[0]?.owner ?? 0;
}
