/** Facts, clauses and provisions by what they are about. A group whose members did not change stays the same object. */
import type { Fact, Group, GroupKind, GroupMembers, ProvisionEntry, ReadClause } from './facts.ts';
import type { Hierarchy } from './hierarchy.ts';
import { componentOf } from './hierarchy.ts';
import { provisionKey } from './places.ts';

type ByKey<K extends GroupKind> = ReadonlyMap<string, Group<K>>;

export type Groups = { readonly [K in GroupKind]: ByKey<K> };

/** What groups are made of: all documents of a project, in their order. */
export interface Material {
  readonly facts: readonly Fact[];
  readonly clauses: readonly ReadClause[];
  readonly documents: ReadonlyMap<string, readonly ProvisionEntry[]>;
  readonly hierarchy: Hierarchy;
}

export const kinds: readonly GroupKind[] = ['act', 'office', 'measure', 'body', 'term', 'clause', 'document'];

/** The group of a kind and key; an empty one where there is none. */
export function groupAt<K extends GroupKind>(groups: Groups, kind: K, key: string): Group<K> {
  return groups[kind].get(key) ?? { kind, key, members: [] };
}

export function groupsOf(material: Material, before?: Groups): Groups {
  const index = indexOf(material);
  return {
    act: settled('act', index.act, before?.act),
    office: settled('office', index.office, before?.office),
    measure: settled('measure', index.measure, before?.measure),
    body: settled('body', index.body, before?.body),
    term: settled('term', index.term, before?.term),
    clause: settled('clause', index.clause, before?.clause),
    document: settled('document', index.document, before?.document),
  };
}

type Index = { readonly [K in GroupKind]: Map<string, GroupMembers[K][]> };

function indexOf({ facts, clauses, documents, hierarchy }: Material): Index {
  const index: Index = { act: new Map(), office: new Map(), measure: new Map(), body: new Map(), term: new Map(), clause: new Map(), document: new Map() };
  const seats = seatsOf(facts);
  for (const fact of facts) {
    enter(index, fact, hierarchy);
    if (fact.kind === 'vacancy') for (const seat of seats.get(fact.office?.key ?? '') ?? []) put(index.office, seat, fact);
  }
  for (const read of clauses) put(index.clause, provisionKey(read.clause.uri, read.clause.provision), read);
  for (const [uri, entries] of documents) index.document.set(uri, [...entries]);
  return index;
}

/** Body → keys of its seats: whoever fills the vacancies of a body fills those of the offices that sit on it. */
function seatsOf(facts: readonly Fact[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seats = new Map<string, Set<string>>();
  for (const fact of facts) if (fact.kind === 'seat') seats.set(fact.body.key, (seats.get(fact.body.key) ?? new Set<string>()).add(fact.seat.key));
  return seats;
}

function enter(index: Index, fact: Fact, hierarchy: Hierarchy): void {
  switch (fact.kind) {
    case 'norm': return put(index.act, `${fact.act}|${fact.object ? componentOf(hierarchy, fact.object.key) : ''}`, fact);
    case 'fill': return put(index.office, fact.office.key, fact);
    case 'account': return put(index.office, fact.who.key, fact);
    case 'removal': return put(index.office, fact.who.key, fact);
    case 'vacancy': return put(index.office, fact.office?.key ?? anyOffice, fact);
    case 'measure':
      if (fact.measure === 'size') put(index.body, fact.of.key, fact);
      return put(index.measure, `${fact.measure}|${fact.of.key}|${fact.aspect}`, fact);
    case 'seat': return put(index.body, fact.body.key, fact);
    case 'term': return put(index.term, fact.term.key, fact);
    case 'precedence': return undefined;
  }
}

/** Key of the vacancy clauses that cover any office. */
export const anyOffice = '*';

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function settled<K extends GroupKind>(kind: K, fresh: ReadonlyMap<string, GroupMembers[K][]>, before?: ByKey<K>): ByKey<K> {
  const groups = new Map<string, Group<K>>();
  for (const [key, members] of fresh) {
    const old = before?.get(key);
    groups.set(key, old && sameMembers(old.members, members) ? old : { kind, key, members });
  }
  return groups;
}

/** Whether two lists hold the same objects in the same order. */
export function sameMembers<V>(a: readonly V[], b: readonly V[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
