/**
 * How terms stand to one another: what is under what, what is kept apart, which names are connected at all, what kind of
 * thing each is, and which group an assembly speaks for.
 */
import { isAssemblyNoun, isBodyNoun, isRoleNoun, namesOffice, namesPeople } from '../../grammar/lexicon.ts';
import type { Fact, FillFact, NormFact, Term, TermFact } from './facts.ts';
import { isEveryoneName, lastWord } from './phrases.ts';
import type { Naming } from './terms.ts';
import { partsOf, termNamed } from './terms.ts';

export type Kind = 'office' | 'body' | 'group' | 'unknown';
export type Standing = 'same' | 'under' | 'over' | 'unrelated';

export interface Hierarchy {
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Key → the name of its connected part. */
  readonly components: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Assembly → the key of its group. */
  readonly principals: ReadonlyMap<string, string>;
}

/** What the facts of one sentence say of the hierarchy. */
export interface Traits {
  /** Key, kind, and how much the sentence counts: the lower the rank, the more. */
  readonly kinds: readonly (readonly [key: string, kind: Kind, rank: number])[];
  /** Key → what it is under. */
  readonly edges: readonly (readonly [string, string])[];
}

/** The hierarchy of a project; `before` where nothing changed. */
export function hierarchyOf(traits: readonly Traits[], naming: Naming, before?: Hierarchy): Hierarchy {
  const kinds = kindsOf(traits);
  const parents = parentsOf(traits, naming, kinds);
  const principals = principalsOf(naming);
  const same = before && sameMap(kinds, before.kinds, Object.is) && sameMap(principals, before.principals, Object.is) && sameMap(parents, before.parents, sameSet);
  return same ? before : { parents, components: componentsOf(parents), kinds, principals };
}

function sameMap<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>, same: (x: V, y: V) => boolean): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !same(value, other)) return false;
  }
  return true;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

/** How the first term stands to the second. A coordination is over each of its members. */
export function standing(hierarchy: Hierarchy, a: Term, b: Term): Standing {
  if (a.key === b.key) return 'same';
  if (isUnder(hierarchy, a.key, b.key)) return 'under';
  return isUnder(hierarchy, b.key, a.key) ? 'over' : 'unrelated';
}

/** The group that a body is as a principal; the term itself where it is no assembly. */
export function principalOf(hierarchy: Hierarchy, naming: Naming, term: Term): Term {
  const declared = [...(hierarchy.parents.get(term.key) ?? [])].map((parent) => hierarchy.principals.get(parent)).find((found) => found !== undefined);
  const group = hierarchy.principals.get(term.key) ?? declared ?? bodyOfMembers(hierarchy, naming, term.key);
  return group === undefined ? term : termNamed(naming, group);
}

/** "the members of the Board", "Board members": the Board. */
function bodyOfMembers(hierarchy: Hierarchy, naming: Naming, key: string): string | undefined {
  const body = key.startsWith('member@') ? key.slice('member@'.length) : /^(.+) member$/.exec(key)?.[1];
  return body !== undefined && naming.terms.has(body) && kindOf(hierarchy, { key: body, text: body }) === 'body' ? body : undefined;
}

export function kindOf(hierarchy: Hierarchy, term: Term): Kind {
  const declared = hierarchy.kinds.get(term.key);
  if (declared) return declared;
  const name = term.key.split('@')[0] ?? '';
  if (namesPeople(name)) return name.endsWith(' officer') ? 'office' : 'group';
  return isBodyNoun(name) ? 'body' : namesOffice(name) ? 'office' : 'unknown';
}

/** The name of the connected part of the hierarchy that a key is in. */
export function componentOf(hierarchy: Hierarchy, key: string): string {
  return hierarchy.components.get(key) ?? key;
}

function isUnder(hierarchy: Hierarchy, low: string, high: string): boolean {
  if (isEveryoneName(high)) return hierarchy.kinds.get(low) !== 'body';
  const [lows, highs] = [partsOf(low), partsOf(high)];
  if (lows.length === 1 && highs.length === 1) return ancestors(hierarchy, low).has(high);
  return lows.every((one) => highs.some((other) => one === other || ancestors(hierarchy, one).has(other)));
}

function ancestors(hierarchy: Hierarchy, key: string): ReadonlySet<string> {
  const above = new Set<string>();
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const parent of hierarchy.parents.get(next) ?? []) {
      if (above.has(parent)) continue;
      above.add(parent);
      waiting.push(parent);
    }
  }
  return above;
}

// ------------------------------------------------------------------------------------------------------ kinds of terms

const officeWords = /^(?:office|post|position|role|job)$/;
const groupWords = /^(?:group|class|category|kind)$/;
const kindWords = /^(?:office|post|position|role|job|body|organ|group|class|category|kind|process|document|procedure|thing)$/;

/** What facts say of the hierarchy: declarations first, then what things are used as. */
export function traitsOf(facts: readonly Fact[]): Traits {
  const edges = facts.flatMap((fact) => (fact.kind === 'term' && fact.says === 'is' && fact.scope === '' ? [[fact.term.key, fact.meaning] as const] : []));
  return { kinds: facts.flatMap(kindsShown), edges };
}

function kindsShown(fact: Fact): Traits['kinds'] {
  switch (fact.kind) {
    case 'term': return fact.says === 'is' ? declared(fact) : [];
    case 'seat': return [[fact.body.key, 'body', 1]];
    case 'measure': return fact.measure === 'size' ? [[fact.of.key, 'body', 1]] : [];
    case 'fill': return isOptional(fact) ? [[fact.office.key, 'unknown', 5]] : [[fact.office.key, kindOfFilled(fact), 2]];
    case 'norm': return fact.actor && actsAsGroup(fact) ? [[fact.actor.key, 'group', 4]] : [];
    default: return [];
  }
}

/** "may engage a surveyor": nobody need hold the post. */
function isOptional(fact: FillFact): boolean {
  return fact.reading.object?.determiner === 'a' && (fact.reading.modality === 'permission' || fact.reading.modality === 'power');
}

function declared(fact: TermFact): Traits['kinds'] {
  const { key } = fact.term;
  if (officeWords.test(fact.meaning)) return [[key, 'office', 0]];
  if (groupWords.test(fact.meaning)) return [[key, 'group', 0]];
  if (fact.meaning === 'body' || fact.meaning === 'organ') return [[key, 'body', 0]];
  const group: Traits['kinds'] = kindWords.test(fact.meaning) ? [] : [[fact.meaning, 'group', 3]];
  return isBodyNoun(fact.meaning) ? [[key, 'body', 0], ...group] : group;
}

/** The kind that counts most; of two that count alike, the first by name. */
function kindsOf(traits: readonly Traits[]): ReadonlyMap<string, Kind> {
  const best = new Map<string, readonly [kind: Kind, rank: number]>();
  for (const { kinds } of traits) {
    for (const [key, kind, rank] of kinds) {
      const known = best.get(key);
      if (!known || rank < known[1] || (rank === known[1] && kind < known[0])) best.set(key, [kind, rank]);
    }
  }
  return new Map([...best].map(([key, [kind]]) => [key, kind]));
}

function kindOfFilled(fact: FillFact): Kind {
  const name = fact.office.key.split('@')[0] ?? '';
  if (isRoleNoun(name)) return 'office';
  if (namesPeople(name)) return 'group';
  if (isBodyNoun(name)) return 'body';
  return namesOffice(name) || fact.reading.object?.proper === true ? 'office' : 'unknown';
}

function actsAsGroup(fact: NormFact): boolean {
  const phrase = fact.reading.actor;
  if (!phrase || !fact.actor || isBodyNoun(phrase.name) || namesOffice(phrase.name)) return false;
  return phrase.plural || phrase.determiner === 'every' || phrase.determiner === 'any' || phrase.determiner === 'a';
}

// ------------------------------------------------------------------------------------------------------------- edges

/** Words before a name that take its bearer out of the group. */
const privative = /^(?:former|ex|ex-|past|prospective|would-be|non|acting|deputy|vice|assistant|expelled|retired|honorary|potential|proposed|emeritus|suspended|outgoing|incoming|temporary)$/;

function parentsOf(traits: readonly Traits[], naming: Naming, kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map<string, Set<string>>();
  const add = (key: string, above: string): void => {
    if (key === above || above === '' || isEveryoneName(above) || kindWords.test(above)) return;
    parents.set(key, (parents.get(key) ?? new Set<string>()).add(above));
  };
  for (const { edges } of traits) for (const [key, above] of edges) add(key, above);
  for (const term of naming.terms.values()) {
    const head = shapeOf(term).head;
    if (head && (namesPeople(head.noun) || kinds.get(head.noun) === 'group')) add(term.key, head.noun + head.owner);
  }
  return parents;
}

/** What the words of a key show by themselves. */
interface Shape {
  /** "full member" → "member", unless a word before it takes its bearer out. */
  readonly head?: { readonly noun: string; readonly owner: string };
  readonly assembly: boolean;
}

const shapes = new WeakMap<Term, Shape>();

function shapeOf(term: Term): Shape {
  const known = shapes.get(term);
  if (known) return known;
  const head = headOf(term.key);
  const shape = { ...(head && { head }), assembly: isAssemblyNoun(term.key.split('@')[0] ?? '') };
  shapes.set(term, shape);
  return shape;
}

function headOf(key: string): Shape['head'] {
  const at = key.indexOf('@');
  const [name, owner] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)];
  const noun = lastWord(name);
  if (noun === name || name.includes(' / ') || isRoleNoun(noun) || isBodyNoun(name)) return undefined;
  return name.split(' ').slice(0, -1).some((word) => privative.test(word) || word.startsWith('non-')) ? undefined : { noun, owner };
}

function componentsOf(parents: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const neighbours = new Map<string, string[]>();
  const link = (a: string, b: string): void => void neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const [key, above] of parents) {
    for (const parent of above) {
      link(key, parent);
      link(parent, key);
    }
  }
  const components = new Map<string, string>();
  for (const key of [...neighbours.keys()].toSorted()) if (!components.has(key)) flood(key, neighbours, components);
  return components;
}

function flood(name: string, neighbours: ReadonlyMap<string, readonly string[]>, components: Map<string, string>): void {
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (components.has(next)) continue;
    components.set(next, name);
    waiting.push(...(neighbours.get(next) ?? []));
  }
}

// -------------------------------------------------------------------------------------------------------- assemblies

const gathering = /\b(?:meeting|assembly|gathering|congress|conference|convention|convocation)$/;

/** An assembly of a group is the group; one of nobody named, or of the organisation, is the members. */
function principalsOf(naming: Naming): ReadonlyMap<string, string> {
  const principals = new Map<string, string>();
  const known = naming.terms.has('member');
  const named = [...naming.terms.values()].filter((term) => shapeOf(term).assembly || gathering.test(term.key.split('@')[0] ?? '')).map(({ key }) => [key, key] as const);
  for (const [raw, key] of [...named, ...aliasesOf(naming)].toSorted(ownersFirst)) {
    const group = assembled(raw, naming, known);
    if (group === undefined) continue;
    if (!principals.has(key)) principals.set(key, group);
    const bareName = raw.split('@')[0] ?? raw;
    if (!principals.has(bareName)) principals.set(bareName, group);
  }
  return principals;
}

function ownersFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return Number(b.includes('@')) - Number(a.includes('@')) || (a < b ? -1 : 1);
}

function aliasesOf(naming: Naming): readonly (readonly [string, string])[] {
  return [...naming.names.roots.keys()].toSorted().map((raw) => [raw, termNamed(naming, raw).key] as const);
}

function assembled(raw: string, naming: Naming, known: boolean): string | undefined {
  const [name = '', owner = ''] = raw.split('@');
  if (gathering.test(name) && owner !== '' && !owner.includes('@') && !isBodyNoun(owner) && naming.names.groups.has(owner)) return termNamed(naming, owner).key;
  if (!isAssemblyNoun(name)) return undefined;
  if (namesPeople(owner)) return termNamed(naming, owner).key;
  return known && (owner === '' || naming.names.organisations.has(owner)) ? termNamed(naming, 'member').key : undefined;
}
