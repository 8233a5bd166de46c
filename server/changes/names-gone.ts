/** Names that a change takes away: the clauses that gave them are gone, and no clause gives them now. */
import type { Phrase } from '../../grammar/ast.ts';
import { differenceOf } from '../model/difference.ts';
import type { ReadClause } from '../model/facts.ts';
import { groupedBy } from '../model/listing.ts';
import type { Seen } from './view.ts';

/** Where a name was given. */
export interface Given {
  readonly name: string;
  readonly term: string;
  readonly uri: string;
  readonly provision: string;
}

/** What a clause gives names to. */
export type Naming = (clause: ReadClause) => readonly Phrase[];

/** Name → where it was given, in order. Clauses that stay are only asked where one that goes gave a name. */
export function namesGone({ overlay, before }: Pick<Seen, 'overlay' | 'before'>, naming: Naming): ReadonlyMap<string, readonly Given[]> {
  const changes = before.flatMap((old) => overlay.documents.flatMap((now) => (now.uri === old.uri && now !== old ? [{ uri: old.uri, ...differenceOf(old.clauses, now.clauses) }] : [])));
  const gone = changes.flatMap(({ uri, removed }) => removed.flatMap((read) => naming(read).map(({ name, spelling }): Given => ({ name, term: spelling, uri, provision: read.clause.provision }))));
  const left = without(gone, changes.flatMap(({ added }) => added), naming);
  return groupedBy(left.length === 0 ? left : without(left, overlay.documents.flatMap(({ clauses }) => clauses), naming), ({ name }) => name);
}

function without(given: readonly Given[], clauses: readonly ReadClause[], naming: Naming): readonly Given[] {
  const still = new Set(clauses.flatMap((read) => naming(read).map(({ name }) => name)));
  return given.filter(({ name }) => !still.has(name));
}
