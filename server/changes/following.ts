/** Provisions through a change: which one afterwards is which one before. */
import type { DocumentState } from '../project/documents.ts';
import { offsetAfter, placesAfter } from './merge.ts';
import type { OwnedEdit } from './merge.ts';

/** Id before → id behind; one that is gone is not in it. */
export type Followed = ReadonlyMap<string, string>;

export function followed(before: DocumentState, after: DocumentState, edits: readonly OwnedEdit[]): Followed {
  const byStart = new Map(after.splitting.starts.map((start, at) => [start, after.splitting.bodies[at]?.id ?? '']));
  const gone = new Set(edits.flatMap(({ removes }) => removes ?? []));
  const found = new Map<string, string>([['', '']]);
  before.splitting.bodies.forEach(({ id }, at) => {
    const start = at === 0 || gone.has(id) ? undefined : startAfter(before, at, edits);
    const now = start === undefined ? undefined : byStart.get(start);
    if (now !== undefined) found.set(id, now);
  });
  for (const [id, now] of [...broughtAlong(after, edits), ...kept(before, after, edits)]) if (!found.has(id)) found.set(id, now);
  return found;
}

/** A provision whose label is rewritten starts where it started. */
function startAfter({ splitting: { starts } }: DocumentState, at: number, edits: readonly OwnedEdit[]): number | undefined {
  const start = starts[at] ?? 0;
  return offsetAfter(start, edits) ?? placesAfter(edits).find(({ edit }) => edit.start === start && edit.end > start)?.start;
}

/** Provisions that were moved stand in their new place in their old order. */
function broughtAlong({ splitting: { starts, bodies } }: DocumentState, edits: readonly OwnedEdit[]): readonly (readonly [string, string])[] {
  return placesAfter(edits).flatMap(({ edit, start, end }) => {
    const ids = bodies.flatMap(({ id }, at) => ((starts[at] ?? -1) >= start && (starts[at] ?? -1) < end && at > 0 ? [id] : []));
    return (edit.brings ?? []).flatMap((id, at): [string, string][] => (ids[at] === undefined ? [] : [[id, ids[at]]]));
  });
}

/** In a provision that was rewritten, those below it that have the same address. */
function kept({ positions }: DocumentState, after: DocumentState, edits: readonly OwnedEdit[]): readonly (readonly [string, string])[] {
  const rewritten = edits.filter(({ newText }) => newText !== '').flatMap(({ removes }) => removes ?? []);
  return rewritten.flatMap((id): [string, string][] => (positions.has(id) && after.positions.has(id) ? [[id, id]] : []));
}
