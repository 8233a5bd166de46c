/**
 * How terms stand to one another: what is under what, what is kept apart, which names are connected at all, what kind of
 * thing each is, and which group an assembly speaks for.
 */
import { kindsOf } from '../../grammar/kinds.ts';
import { isAssemblyNoun, isBodyNoun, isRoleNoun, namesOffice, namesPeople } from '../../grammar/lexicon.ts';
import type { Fact, FillFact, NormFact, Term, TermFact } from './facts.ts';
import { withChanges } from './layered.ts';
import { relisted, unordered } from './listing.ts';
import type { Listed, Listing } from './listing.ts';
import { isEveryoneName, lastWord } from './phrases.ts';
import { sameSet } from './sameness.ts';
import { isMark, kindsAbove } from './scopes.ts';
import { boardsOf } from './names.ts';
import type { Known, Naming } from './terms.ts';
import { partsOf, termNamed } from './terms.ts';

export type Kind = 'office' | 'body' | 'group' | 'unknown';
export type Standing = 'same' | 'under' | 'over' | 'unrelated';

/** What questions about terms are asked of. */
export interface Hierarchy {
  readonly parents: Lookup<ReadonlySet<string>>;
  readonly kinds: Lookup<Kind>;
  /** Assembly → the key of its group. */
  readonly principals: Lookup<string>;
}

type Lookup<V> = Pick<ReadonlyMap<string, V>, 'get'>;

/** The hierarchy with all that it is made from. */
export interface HierarchyState extends Hierarchy {
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly principals: ReadonlyMap<string, string>;
  /** Key → the name of its connected part. */
  readonly components: ReadonlyMap<string, string>;
  /** What sentences say of each key. */
  readonly votes: Listing<Vote>;
  readonly edges: Listing<Edge>;
  /** Noun → the names that it is the last word of ("full member"), where that puts them under it. */
  readonly heads: Listing<string>;
}

/** Key, kind, and how much the sentence counts: the lower the rank, the more. */
export type Vote = readonly [key: string, kind: Kind, rank: number];
/** Key → what it is under. */
export type Edge = readonly [key: string, above: string];

/** What the facts of one sentence say of the hierarchy. */
export interface Traits {
  readonly kinds: readonly Vote[];
  readonly edges: readonly Edge[];
}

/** What came and went since the hierarchy before. */
export interface HierarchyChange {
  readonly removed: readonly Traits[];
  readonly added: readonly Traits[];
  /** Keys whose term is spelled otherwise, new or gone. */
  readonly terms: ReadonlySet<string>;
  readonly naming: Naming;
  /** Whether names have come to stand for others. */
  readonly renamed: boolean;
}

/** Keys of which something is otherwise than before. */
export interface HierarchyNews {
  readonly parents: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly principals: ReadonlySet<string>;
  readonly components: ReadonlySet<string>;
}

export const noHierarchy: HierarchyState = {
  parents: new Map(), kinds: new Map(), principals: new Map(), components: new Map(), votes: new Map(), edges: new Map(), heads: new Map(),
};

/** The hierarchy of a project from the one before. */
export function hierarchyAfter(before: HierarchyState, change: HierarchyChange): { readonly hierarchy: HierarchyState; readonly news: HierarchyNews } {
  const { removed, added, terms, naming } = change;
  const votes = relisted(before.votes, { removed: removed.flatMap((one) => one.kinds.map(keyed)), added: added.flatMap((one) => one.kinds.map(keyed)) }, unordered);
  const edges = relisted(before.edges, { removed: removed.flatMap((one) => one.edges.map(keyed)), added: added.flatMap((one) => one.edges.map(keyed)) }, unordered);
  const heads = headsAfter(before, change);
  const kinds = changed(before.kinds, votes.touched, (key) => bestKind(votes.listing.get(key) ?? []), Object.is);
  const regrouped = [...kinds.keys].filter((key) => isGroup(kinds.map, key) !== isGroup(before.kinds, key)).flatMap((noun) => heads.get(noun) ?? []);
  const material = { edges: edges.listing, kinds: kinds.map, naming };
  const parents = changed(before.parents, new Set([...edges.touched, ...terms, ...regrouped]), (key) => parentsOf(key, material), sameSet);
  const components = parents.keys.size === 0 ? before.components : componentsOf(parents.map);
  const principals = isAboutAssemblies(change) ? principalsOf(naming) : before.principals;
  return {
    hierarchy: { parents: parents.map, kinds: kinds.map, principals, components, votes: votes.listing, edges: edges.listing, heads },
    news: { parents: parents.keys, kinds: kinds.keys, principals: different(principals, before.principals), components: different(components, before.components) },
  };
}

function keyed<T extends Vote | Edge>(one: T): Listed<T> {
  return [one[0], one];
}

function isGroup(kinds: ReadonlyMap<string, Kind>, key: string): boolean {
  return kinds.get(key) === 'group';
}

/** The map with what is made of these keys now, and which of them have another value than before. */
function changed<V>(map: ReadonlyMap<string, V>, touched: ReadonlySet<string>, make: (key: string) => V | undefined, same: (a: V, b: V) => boolean): { readonly map: ReadonlyMap<string, V>; readonly keys: ReadonlySet<string> } {
  const changes = new Map<string, V | undefined>();
  for (const key of touched) {
    const [old, now] = [map.get(key), make(key)];
    if (old === undefined ? now !== undefined : now === undefined || !same(old, now)) changes.set(key, now);
  }
  return { map: withChanges(map, changes), keys: new Set(changes.keys()) };
}

function different(now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): ReadonlySet<string> {
  if (now === before) return new Set();
  const fresh = [...now].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  return new Set([...fresh, ...[...before.keys()].filter((key) => !now.has(key))]);
}

/** How the first term stands to the second. A coordination is over each of its members. */
export function standing(hierarchy: Hierarchy, a: Term, b: Term): Standing {
  if (a.key === b.key) return 'same';
  if (isUnder(hierarchy, a.key, b.key)) return 'under';
  return isUnder(hierarchy, b.key, a.key) ? 'over' : 'unrelated';
}

/** The group that a body is as a principal; the term itself where it is no assembly. */
export function principalOf(hierarchy: Hierarchy, naming: Known, term: Term): Term {
  const declared = [...(hierarchy.parents.get(term.key) ?? [])].map((parent) => hierarchy.principals.get(parent)).find((found) => found !== undefined);
  const group = hierarchy.principals.get(term.key) ?? declared ?? bodyOfMembers(hierarchy, naming, term.key);
  return group === undefined ? term : termNamed(naming, group);
}

/** "the members of the Board", "Board members", "a meeting of the Board", "the outgoing Board": the Board; "the Directors": the Board of Directors. */
function bodyOfMembers(hierarchy: Hierarchy, naming: Known, key: string): string | undefined {
  const boards = naming.terms.get(key)?.text.endsWith('s') ? boardsOf(key).map((name) => termNamed(naming, name).key) : [];
  const board = boards.find((name) => naming.terms.has(name));
  if (board !== undefined) return board;
  const body = key.startsWith('member@') ? key.slice('member@'.length) : /^(?:outgoing|incoming|retiring|new) (.+)$/.exec(key)?.[1] ?? /^(.+) (?:member|meeting)$/.exec(key)?.[1] ?? /^meeting@(.+)$/.exec(key)?.[1];
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
export function componentOf(hierarchy: Pick<HierarchyState, 'components'>, key: string): string {
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
  const edges = facts.flatMap((fact) => (fact.kind === 'term' && fact.says === 'is' && !isForChapter(fact) ? [[fact.term.key, fact.meaning] as const] : []));
  return { kinds: facts.flatMap(kindsShown), edges };
}

/** "In this chapter": not for the whole document. */
function isForChapter({ scope }: TermFact): boolean {
  return scope.includes(' ');
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
function bestKind(votes: readonly Vote[]): Kind | undefined {
  let best: Vote | undefined;
  for (const vote of votes) {
    if (!best || vote[2] < best[2] || (vote[2] === best[2] && vote[1] < best[1])) best = vote;
  }
  return best?.[1];
}

function kindOfFilled(fact: FillFact): Kind {
  const name = fact.office.key.split('@')[0] ?? '';
  if (isRoleNoun(name)) return 'office';
  if (namesPeople(name)) return name.endsWith(' officer') ? 'office' : 'group';
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

interface Material {
  readonly edges: Listing<Edge>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly naming: Naming;
}

/** What a key is directly under, in the order of the alphabet; undefined where it is under nothing. */
function parentsOf(key: string, { edges, kinds, naming }: Material): ReadonlySet<string> | undefined {
  const term = naming.terms.get(key);
  const head = term && shapeOf(term).head;
  const group = head && (namesPeople(head.noun) || isGroup(kinds, head.noun)) ? [head.noun + head.owner, ...(isMark(head.owner.slice(1)) ? [head.noun] : [])] : [];
  const above = [...(edges.get(key) ?? []).map((edge) => edge[1]), ...group, ...sortsOfHolders(key), ...(staff.test(key) ? ['staff'] : []), ...presidingMember(key), ...(key.includes('@') ? [] : kindsOf(key)), ...(term ? kindsAbove(key) : [])];
  const parents = above.filter((name) => name !== key && name !== '' && !isEveryoneName(name) && !kindWords.test(name));
  return parents.length === 0 ? undefined : new Set(parents.toSorted());
}

const sorts = /^(?:parent|staff|community|lay|independent|non-executive|ordinary|elected|appointed|nominated|co-opted|foundation|student|tenant|worker|ward) (?<noun>director|governor|trustee|councillor)$/;

/** "Parent governor": there are several governors, of several sorts. A managing director may be no director at all. */
function sortsOfHolders(key: string): readonly string[] {
  const [name = '', owner] = key.split('@');
  const noun = sorts.exec(name)?.groups?.['noun'];
  return noun === undefined ? [] : [owner === undefined ? noun : `${noun}@${owner}`];
}

/** Those who are staff, by whatever name. */
const staff = /^(?:member@staff|staff member|employee|paid staff|salaried staff|paid employee)$/;

/** "The Chair of the trustees" is a trustee. */
function presidingMember(key: string): readonly string[] {
  const people = /^(?:chair|chairman|chairwoman|chairperson|president|senior|leader)@(?<people>[^@]+)$/.exec(key)?.groups?.['people'];
  return people !== undefined && namesPeople(people) && !isMark(people) ? [people] : [];
}

function headsAfter(before: HierarchyState, { terms, naming }: HierarchyChange): Listing<string> {
  const listed = (key: string): Listed<string>[] => {
    const noun = headOf(key)?.noun;
    return noun === undefined ? [] : [[noun, key]];
  };
  const all = [...terms].flatMap(listed);
  return relisted(before.heads, { removed: all, added: all.filter(([, key]) => naming.terms.has(key)) }, unordered).listing;
}

/** What the words of a key show by themselves. */
interface Shape {
  /** "full member", "worker-member" → "member", unless a word before it takes its bearer out. */
  readonly head?: { readonly noun: string; readonly owner: string };
  readonly assembly: boolean;
}

const shapes = new WeakMap<Term, Shape>();

function shapeOf(term: Term): Shape {
  const known = shapes.get(term);
  if (known) return known;
  const head = headOf(term.key);
  const shape = { ...(head && { head }), assembly: namesAssembly(term.key) };
  shapes.set(term, shape);
  return shape;
}

function headOf(key: string): Shape['head'] {
  const at = key.indexOf('@');
  const [name, owner] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)];
  const noun = /(?<!\b(?:non|ex))-(?<noun>member)$/.exec(name)?.groups?.['noun'] ?? lastWord(name);
  if (noun === name || name.includes(' / ') || isRoleNoun(noun) || isBodyNoun(name)) return undefined;
  return name.split(' ').slice(0, -1).some((word) => privative.test(word) || word.startsWith('non-')) ? undefined : { noun, owner };
}

function componentsOf(parents: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  const neighbours = new Map<string, string[]>();
  const link = (a: string, b: string): void => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
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

/** Whether the names that principals are made from are others. */
function isAboutAssemblies({ terms, renamed }: HierarchyChange): boolean {
  return renamed || [...terms].some((key) => key === 'member' || key.startsWith('member@') || namesAssembly(key));
}

function namesAssembly(key: string): boolean {
  const name = key.split('@')[0] ?? '';
  return gathering.test(name) || isAssemblyNoun(name);
}

/** An assembly of a group is the group; one of nobody named, or of the organisation, is the members. */
function principalsOf(naming: Naming): ReadonlyMap<string, string> {
  const principals = new Map<string, string>();
  const known = naming.terms.has('member');
  const named = [...naming.terms.values()].filter((term) => shapeOf(term).assembly).map(({ key }) => [key, key] as const);
  for (const [raw, key] of [...named, ...aliasesOf(naming)].toSorted(ownersFirst)) {
    const group = assembled(raw, naming, known);
    if (group === undefined) continue;
    if (!principals.has(key)) principals.set(key, group);
    if (isMark(ownerOf(raw))) continue;
    const bareName = raw.split('@')[0] ?? raw;
    if (!principals.has(bareName)) principals.set(bareName, group);
  }
  return principals;
}

function ownerOf(raw: string): string {
  return raw.split('@')[1] ?? '';
}

function ownersFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return Number(b.includes('@')) - Number(a.includes('@')) || (a < b ? -1 : 1);
}

function aliasesOf(naming: Naming): readonly (readonly [string, string])[] {
  return [...naming.names.roots.keys()].toSorted().map((raw) => [raw, termNamed(naming, raw).key] as const);
}

function assembled(raw: string, naming: Naming, known: boolean): string | undefined {
  const [name = ''] = raw.split('@');
  const owner = ownerOf(raw);
  if (isMark(owner)) return isAssemblyNoun(name) || gathering.test(name) ? [`member@${owner}`, 'member'].find((key) => naming.terms.has(key)) : undefined;
  if (gathering.test(name) && owner !== '' && !owner.includes('@') && !isBodyNoun(owner) && naming.names.groups.has(owner)) return termNamed(naming, owner).key;
  // "the annual meeting of the Board of Directors" is the Board.
  if (/\bmeeting$/.test(name) && /^(?:board|council|committee|executive)\b/.test(owner) && !naming.names.organisations.has(owner)) return termNamed(naming, owner).key;
  if (!isAssemblyNoun(name)) return undefined;
  if (namesPeople(owner)) return termNamed(naming, owner).key;
  return known && (owner === '' || naming.names.organisations.has(owner)) ? termNamed(naming, 'member').key : undefined;
}
