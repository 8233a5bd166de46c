/** Ways out of a finding, each applied to a copy and checked again: what it settles and raises is counted, not guessed. */
import type { Edit, Fix, Severity, TriedFix } from '../checks/check.ts';
import type { DocumentState } from './documents.ts';
import type { Found } from './findings.ts';
import { inOneLine, offsetOf } from './findings.ts';

/** A replacement in a text. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A project before and after an edit. */
export interface Stand {
  readonly documents: readonly DocumentState[];
  readonly found: readonly Found[];
}

/** Checks the project with other texts for some of its files. */
export type Trial = (texts: ReadonlyMap<string, string>) => Stand;

/** The fixes that remove their target, where they have one, and raise no error; those that raise a warning last. */
export function triedFixes(target: Found | undefined, fixes: readonly Fix[], { stand, trial }: { readonly stand: Stand; readonly trial: Trial }): readonly TriedFix[] {
  const tried = fixes.flatMap((fix) => attempt(fix, target, { stand, trial }));
  return [...tried.filter((fix) => fix.raises === 0), ...tried.filter((fix) => fix.raises > 0)];
}

function attempt(fix: Fix, target: Found | undefined, { stand, trial }: { readonly stand: Stand; readonly trial: Trial }): readonly TriedFix[] {
  const changes = changesOf(fix.edits, stand.documents);
  if (!changes) return [];
  const after = trial(textsAfter(changes, stand.documents));
  const outcome = compareStands(target, { before: stand, after, changes });
  return outcome ? [{ title: titleOf(fix, outcome), kind: fix.kind, settles: outcome.settles, raises: outcome.raises, edits: fix.edits }] : [];
}

interface Outcome {
  readonly settles: number;
  readonly raises: number;
}

/** "Delete" does not boast of what it settles, but says what it raises. */
function titleOf({ title, quiet }: Fix, { settles, raises }: Outcome): string {
  const words = inOneLine(title);
  if (quiet) return raises === 0 ? words : `${words}: raises ${raises}`;
  return `${words}: settles ${settles}, raises ${raises}`;
}

// --------------------------------------------------------------------------------------------------------------- texts

/** The edits of each file in the order of the text; nothing where two of them touch or a place is not there. */
function changesOf(edits: readonly Edit[], documents: readonly DocumentState[]): ReadonlyMap<string, readonly Change[]> | undefined {
  const changes = new Map<string, Change[]>();
  for (const { place, newText } of edits) {
    const document = documents.find((one) => one.uri === place.uri);
    if (!document?.positions.has(place.provision)) return undefined;
    const start = offsetOf(document, place);
    changes.set(place.uri, [...(changes.get(place.uri) ?? []), { start, end: start + place.span.end - place.span.start, newText }]);
  }
  const sorted = new Map([...changes].map(([uri, list]) => [uri, list.toSorted((a, b) => a.start - b.start || a.end - b.end)]));
  return edits.length > 0 && [...sorted.values()].every(apart) ? sorted : undefined;
}

function apart(changes: readonly Change[]): boolean {
  return changes.every((change, i) => {
    const next = changes[i + 1];
    return !next || change.end < next.start || (change.end === next.start && change.start < change.end && next.start < next.end);
  });
}

function textsAfter(changes: ReadonlyMap<string, readonly Change[]>, documents: readonly DocumentState[]): ReadonlyMap<string, string> {
  return new Map([...changes].map(([uri, list]) => [uri, applied(documents.find((one) => one.uri === uri)?.text ?? '', list)]));
}

/** The texts that one edit changes, as it leaves them. */
export function textsWith(edit: Edit, documents: readonly DocumentState[]): ReadonlyMap<string, string> {
  return textsAfter(changesOf([edit], documents) ?? new Map<string, readonly Change[]>(), documents);
}

/** The text with these changes, which are in order and apart. */
export function applied(text: string, changes: readonly Change[]): string {
  const parts = changes.map((change, i) => text.slice(changes[i - 1]?.end ?? 0, change.start) + change.newText);
  return parts.join('') + text.slice(changes.at(-1)?.end ?? 0);
}

// ------------------------------------------------------------------------------------------------------------- outcome

interface Comparison {
  readonly before: Stand;
  readonly after: Stand;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
}

/** What an edit settles and raises; nothing where the target stays, an error comes or the structure breaks. */
function compareStands(target: Found | undefined, comparison: Comparison): Outcome | undefined {
  const { before, after, changes } = comparison;
  const follow = followerOf(before.documents, after.documents, changes);
  const old = before.found.filter(counts).map((found) => keyOf(found, follow));
  const fresh = after.found.filter(counts);
  const now = fresh.map((found) => keyOf(found, same));
  const raised = surplus(now, old);
  if ((target && stays(target, comparison, follow)) || breaks(before, after)) return undefined;
  if (fresh.some((found) => found.finding.severity === 'error' && raised.includes(keyOf(found, same)))) return undefined;
  return { settles: surplus(old, now).length + (target && !counts(target) ? 1 : 0), raises: raised.length };
}

function counts({ finding }: Found): boolean {
  return isLoud(finding.severity);
}

function isLoud(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

function keyOf({ check, provisions }: Found, follow: Follow): string {
  return [check.id, ...provisions.map((provision) => follow(provision) ?? 'gone')].join('|');
}

/** The members of the first list that the second has not, counted. */
function surplus(a: readonly string[], b: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const key of b) left.set(key, (left.get(key) ?? 0) + 1);
  return a.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Whether the check says it as often as before: on the same clause, about one of the same others, and as loud. */
function stays(target: Found, { before, after }: Comparison, follow: Follow): boolean {
  return likes(after.found, { target, follow, each: same }) >= likes(before.found, { target, follow, each: follow });
}

function likes(all: readonly Found[], { target, follow, each }: { readonly target: Found; readonly follow: Follow; readonly each: Follow }): number {
  const [on, ...others] = target.provisions.map(follow);
  return all.filter((found) => {
    const [place, ...rest] = found.provisions.map(each);
    const alike = found.check.id === target.check.id && (!counts(target) || counts(found)) && place === on;
    return alike && (others.length === 0 || rest.some((provision) => others.includes(provision)));
  }).length;
}

/** Whether the structure suffers, or a sentence is understood less than before: what is not understood clashes with nothing. */
function breaks(before: Stand, after: Stand): boolean {
  const problems = (stand: Stand): number => stand.documents.reduce((sum, { splitting }) => sum + splitting.problems.length, 0);
  const unclear = (stand: Stand): number => stand.documents.reduce((sum, { understanding: { none, core } }) => sum + none + core, 0);
  return problems(after) > problems(before) || unclear(after) > unclear(before);
}

// ------------------------------------------------------------------------------------------------ through an edit

/** The key of a provision after an edit; undefined where it is gone. */
type Follow = (provision: string) => string | undefined;

const same: Follow = (provision) => provision;

/** Provisions are followed by where they start. */
function followerOf(before: readonly DocumentState[], after: readonly DocumentState[], changes: ReadonlyMap<string, readonly Change[]>): Follow {
  const moved = new Map<string, string | undefined>();
  for (const [uri, list] of changes) {
    const [old, now] = [before.find((one) => one.uri === uri), after.find((one) => one.uri === uri)];
    if (old && now) for (const [key, value] of followed(old, now, list)) moved.set(key, value);
  }
  return (provision) => (moved.has(provision) ? moved.get(provision) : provision);
}

function followed(old: DocumentState, now: DocumentState, changes: readonly Change[]): readonly (readonly [string, string | undefined])[] {
  const byStart = new Map(placedIn(now).map(({ start, id }) => [start, id]));
  return placedIn(old).map((provision) => {
    const inserted = changes.some((change) => change.start === provision.start && change.end === provision.start);
    const candidates = inserted ? [shifted(provision.start, changes, false), shifted(provision.start, changes, true)] : [shifted(provision.start, changes, true)];
    const ids = isGone(provision, changes) ? [] : candidates.flatMap((start) => byStart.get(start) ?? []);
    const id = ids.find((one) => one === provision.id) ?? ids[0];
    return [`${old.uri}#${provision.id}`, id === undefined ? undefined : `${now.uri}#${id}`];
  });
}

/** The provisions of a document, but for itself. */
function placedIn({ splitting: { bodies, starts } }: DocumentState): readonly { readonly id: string; readonly start: number; readonly length: number }[] {
  return bodies.map(({ id, length }, at) => ({ id, start: starts[at] ?? 0, length })).slice(1);
}

function isGone(provision: { readonly start: number; readonly length: number }, changes: readonly Change[]): boolean {
  return changes.some((change) => change.start <= provision.start && change.end >= provision.start + provision.length && change.newText.trim() === '');
}

/** Where an offset is after the changes; `behind`: an insertion just there pushes it on. */
function shifted(offset: number, changes: readonly Change[], behind: boolean): number {
  let moved = offset;
  for (const change of changes) {
    const pushes = change.end < offset || (change.end === offset && (change.start < offset || behind));
    if (pushes) moved += change.newText.length - (change.end - change.start);
    else if (change.start < offset) moved -= offset - change.start;
  }
  return moved;
}
