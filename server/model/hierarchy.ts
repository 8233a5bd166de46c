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

/** Plain data; `signature` is equal where all the rest is. */
export interface Hierarchy {
  readonly parents: ReadonlyMap<string, ReadonlySet<string>>;
  /** Key → the name of its connected part. */
  readonly components: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, Kind>;
  /** Assembly → the key of its group. */
  readonly principals: ReadonlyMap<string, string>;
  readonly signature: string;
}

/** The hierarchy that the facts of a project state; `before` where nothing changed. */
export function hierarchyOf(facts: readonly Fact[], naming: Naming, before?: Hierarchy): Hierarchy {
  const kinds = kindsOf(facts);
  const parents = parentsOf(facts, naming, kinds);
  const principals = principalsOf(naming);
  const signature = JSON.stringify([[...parents].map(([key, above]) => [key, ...above]).toSorted(), [...kinds].toSorted(), [...principals].toSorted()]);
  if (before?.signature === signature) return before;
  return { parents, components: componentsOf(parents), kinds, principals, signature };
}

/** How the first term stands to the second. A coordination is over each of its members. */
export function standing(hierarchy: Hierarchy, a: Term, b: Term): Standing {
  if (a.key === b.key) return 'same';
  if (isUnder(hierarchy, a.key, b.key)) return 'under';
  return isUnder(hierarchy, b.key, a.key) ? 'over' : 'unrelated';
}

/** The group that a body is as a principal; the term itself where it is no assembly. */
export function principalOf(hierarchy: Hierarchy, naming: Naming, term: Term): Term {
  const group = hierarchy.principals.get(term.key) ?? bodyOfMembers(hierarchy, naming, term.key);
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
  if (namesPeople(name)) return 'group';
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

function kindsOf(facts: readonly Fact[]): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  const set = (key: string, kind: Kind): void => {
    if (!kinds.has(key)) kinds.set(key, kind);
  };
  for (const fact of facts) if (fact.kind === 'term' && fact.says === 'is') declare(fact, set);
  for (const fact of facts) if (fact.kind === 'seat' || (fact.kind === 'measure' && fact.measure === 'size')) set((fact.kind === 'seat' ? fact.body : fact.of).key, 'body');
  for (const fact of facts) if (fact.kind === 'fill') set(fact.office.key, kindOfFilled(fact));
  for (const fact of facts) if (fact.kind === 'term' && fact.says === 'is' && !kindWords.test(fact.meaning)) set(fact.meaning, 'group');
  for (const fact of facts) if (fact.kind === 'norm' && actsAsGroup(fact)) set(fact.actor?.key ?? '', 'group');
  return kinds;
}

function declare(fact: TermFact, set: (key: string, kind: Kind) => void): void {
  if (officeWords.test(fact.meaning)) set(fact.term.key, 'office');
  else if (groupWords.test(fact.meaning)) set(fact.term.key, 'group');
  else if (fact.meaning === 'body' || fact.meaning === 'organ' || isBodyNoun(fact.meaning)) set(fact.term.key, 'body');
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

function parentsOf(facts: readonly Fact[], naming: Naming, kinds: ReadonlyMap<string, Kind>): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = new Map<string, Set<string>>();
  const add = (key: string, above: string): void => {
    if (key === above || above === '' || isEveryoneName(above) || kindWords.test(above)) return;
    parents.set(key, (parents.get(key) ?? new Set<string>()).add(above));
  };
  for (const fact of facts) if (fact.kind === 'term' && fact.says === 'is' && fact.scope === '') add(fact.term.key, fact.meaning);
  for (const key of naming.terms.keys()) for (const above of headsOf(key, kinds)) add(key, above);
  return parents;
}

/** "full member" → "member", where that is a group and nothing before it takes its bearer out. */
function headsOf(key: string, kinds: ReadonlyMap<string, Kind>): readonly string[] {
  const at = key.indexOf('@');
  const [head, owner] = at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)];
  const noun = lastWord(head);
  if (noun === head || head.includes(' / ') || isRoleNoun(noun) || isBodyNoun(head)) return [];
  if (head.split(' ').slice(0, -1).some((word) => privative.test(word) || word.startsWith('non-'))) return [];
  return namesPeople(noun) || kinds.get(noun) === 'group' ? [noun + owner] : [];
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

/** An assembly of a group is the group; one of nobody named, or of the organisation, is the members. */
function principalsOf(naming: Naming): ReadonlyMap<string, string> {
  const principals = new Map<string, string>();
  const known = naming.terms.has('member');
  const names = [...[...naming.terms.keys()].map((name) => [name, name] as const), ...aliasesOf(naming)];
  for (const [raw, key] of names.toSorted(([a], [b]) => Number(b.includes('@')) - Number(a.includes('@')))) {
    const group = assembled(raw, naming, known);
    if (group !== undefined && !principals.has(key)) principals.set(key, group);
  }
  return principals;
}

function aliasesOf(naming: Naming): readonly (readonly [string, string])[] {
  return [...naming.names.roots.keys()].toSorted().map((raw) => [raw, termNamed(naming, raw).key] as const);
}

function assembled(raw: string, naming: Naming, known: boolean): string | undefined {
  const [name = '', owner = ''] = raw.split('@');
  if (!isAssemblyNoun(name)) return undefined;
  if (namesPeople(owner)) return termNamed(naming, owner).key;
  return known && (owner === '' || naming.names.organisations.has(owner)) ? termNamed(naming, 'member').key : undefined;
}
