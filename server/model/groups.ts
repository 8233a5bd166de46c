/** Facts, clauses and provisions by what they are about. A group whose members did not change stays the same object. */
import type { Quantity } from '../../grammar/ast.ts';
import type { Heading } from './authority.ts';
import { latenessIn } from './lateness.ts';
import { plainTitle } from './authority.ts';
import type { Fact, Group, GroupKind, GroupMembers, MeasureFact, NormFact, ProvisionEntry, ReadClause, SeatFact } from './facts.ts';
import type { HierarchyState } from './hierarchy.ts';
import { componentOf } from './hierarchy.ts';
import { withChanges } from './layered.ts';
import { listedWords, totalOfWord, type WordTotal, type WordUse } from './capitals.ts';
import { listedNames } from './whole-names.ts';
import { mattersOf } from './matters.ts';
import { agesOfSome } from './universals.ts';
import { inserted, listsAfter, relisted, unordered } from './listing.ts';
import type { Exchange, Listed, Listing, Order } from './listing.ts';
import { bareKey, entriesAnywhere, happeningsIn } from './happenings.ts';
import { provisionKey, textRead } from './places.ts';
import { sameMembers } from './sameness.ts';
import { seatsInAll } from './seats.ts';
import { reliedOn } from './reliance.ts';
import { isMark } from './scopes.ts';

type ByKey<K extends GroupKind> = ReadonlyMap<string, Group<K>>;

export type Groups = { readonly [K in GroupKind]: ByKey<K> };

/** What a group of each kind that is made of facts or clauses alone is keyed by. */
const keyings: { readonly [K in Keyed]: (material: Material) => Listed<GroupMembers[K]>[] } = {
  act: acts, thing: things, holder: holders, post: posts, exercise: uses, reliance: reliances, amending: amendments, matter: matters, institution: frame, rule: rules, measure: measures, decision: decisions, timetable: timetables, gate: gates,
  exclusion: exclusions, wording: wordings, body: bodies, term: terms, clause: clauses,
};

type Keyed = Exclude<GroupKind, 'office' | 'word' | 'name' | 'words' | 'document' | 'title' | 'acceptance'>;

const keyed = Object.keys(keyings) as Keyed[];

export const kinds: readonly Exclude<GroupKind, 'acceptance'>[] = [...keyed, 'office', 'word', 'name', 'words', 'document', 'title'];

/** Groups, with what those of offices are made from: what is stated of each, and who sits where. */
export interface Grouping {
  readonly groups: Groups;
  readonly stated: Listing<GroupMembers['office']>;
  /** By what the seat is. */
  readonly seats: Listing<SeatFact>;
}

export const noGrouping: Grouping = { groups: Object.fromEntries([...kinds, 'acceptance'].map((kind) => [kind, new Map()])) as unknown as Groups, stated: new Map(), seats: new Map() };

/** The group of a kind and key; an empty one where there is none. */
export function groupAt<K extends GroupKind>(groups: Groups, kind: K, key: string): Group<K> {
  return groups[kind].get(key) ?? { kind, key, members: [] };
}

interface Material {
  readonly facts: readonly Fact[];
  readonly clauses: readonly ReadClause[];
  /** What the facts are grouped by. */
  readonly hierarchy: HierarchyState;
}

/** What came and went since the groups before. */
export interface Shift {
  readonly removed: Material;
  readonly added: Material;
  /** All documents, in their order. */
  readonly documents: readonly { readonly uri: string; readonly entries: readonly ProvisionEntry[]; readonly given: Partial<Heading> }[];
  readonly order: Order<ReadClause['clause']>;
}

/** Kind → keys whose group is another than before. */
export type Regrouped = { readonly [K in GroupKind]: ReadonlySet<string> };

/** The groups from those before. */
export function groupingAfter(before: Grouping, shift: Shift): { readonly grouping: Grouping; readonly regrouped: Regrouped } {
  const order: Order<{ readonly clause: ReadClause['clause'] }> = (a, b) => shift.order(a.clause, b.clause);
  const exchange = <V>(list: (material: Material) => Listed<V>[]): Exchange<V> => ({ removed: list(shift.removed), added: list(shift.added) });
  const made = <K extends Keyed>(kind: K): Made<K> => regrouped(kind, before.groups[kind], listsAfter(membersOf<K>(before.groups[kind]), exchange(keyings[kind]), order));
  const plain = Object.fromEntries(keyed.map((kind) => [kind, made(kind)])) as unknown as { readonly [K in Keyed]: Made<K> };
  const wordOrder: Order<WordUse> = (a, b) => order(a.read, b.read) || a.start - b.start;
  const word = regrouped('word', before.groups.word, listsAfter(membersOf<'word'>(before.groups.word), exchange(({ clauses: reads }) => listedWords(reads)), wordOrder));
  const name = regrouped('name', before.groups.name, listsAfter(membersOf<'name'>(before.groups.name), exchange(({ clauses: reads }) => reads.flatMap(listedNames)), wordOrder));
  const words = regrouped('words', before.groups.words, wordTotals(before.groups, word));
  const document = regrouped('document', before.groups.document, documentsAfter(before.groups.document, shift));
  const title = regrouped('title', before.groups.title, titlesAfter(before.groups.title, shift));
  const stated = relisted(before.stated, exchange(statements), order);
  const seats = relisted(before.seats, exchange(seatings), unordered);
  const now = { stated: stated.listing, seats: seats.listing, body: plain.body.groups };
  const unsettled = new Set([...stated.touched, ...seats.touched, ...seatsWithVacancies(stated.touched, [{ ...before, body: before.groups.body }, now])]);
  const office = regrouped('office', before.groups.office, new Map([...unsettled].map((key) => [key, officeMembers(key, now, order)])));
  const acceptance: Made<'acceptance'> = { groups: before.groups.acceptance, keys: new Set() };
  const all = Object.entries({ ...plain, office, word, name, words, document, title, acceptance });
  return {
    grouping: { groups: Object.fromEntries(all.map(([kind, { groups }]) => [kind, groups])) as unknown as Groups, stated: stated.listing, seats: seats.listing },
    regrouped: Object.fromEntries(all.map(([kind, { keys }]) => [kind, keys])) as unknown as Regrouped,
  };
}

/** The groups of a kind, and the keys of those that are others than before. */
interface Made<K extends GroupKind> {
  readonly groups: ByKey<K>;
  readonly keys: ReadonlySet<string>;
}

function membersOf<K extends GroupKind>(groups: ByKey<K>): (key: string) => readonly GroupMembers[K][] | undefined {
  return (key) => groups.get(key)?.members;
}

/** Groups of these members in the place of those before, and which of them are others than before. */
function regrouped<K extends GroupKind>(kind: K, groups: ByKey<K>, lists: ReadonlyMap<string, readonly GroupMembers[K][] | undefined>): Made<K> {
  const changes = new Map<string, Group<K> | undefined>();
  for (const [key, members] of lists) {
    const old = groups.get(key);
    if (old === undefined ? members !== undefined : members === undefined || !sameMembers(old.members, members)) changes.set(key, members && { kind, key, members });
  }
  return { groups: withChanges(groups, changes), keys: new Set(changes.keys()) };
}

// ------------------------------------------------------------------------------------------------- keys of each kind

function acts({ facts, hierarchy }: Material): Listed<GroupMembers['act']>[] {
  return facts.flatMap((fact) => (fact.kind === 'norm' ? [[`${fact.act}|${fact.object ? componentOf(hierarchy, fact.object.key) : ''}`, fact]] : []));
}

/** Duties to a thing are left out, but for those to lead or decide: a report is written by many, and nobody rules it. */
function things({ facts, hierarchy }: Material): Listed<GroupMembers['thing']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['thing']>[] => {
    if (fact.kind === 'account') return [[componentOf(hierarchy, fact.who.key), fact]];
    return fact.kind === 'norm' && fact.object && isPower(fact) ? [[componentOf(hierarchy, fact.object.key), fact]] : [];
  });
}

function holders({ facts }: Material): Listed<GroupMembers['holder']>[] {
  return facts.flatMap((fact) => (fact.kind === 'norm' && fact.actor && isPower(fact) ? [[fact.actor.key, fact]] : []));
}

/** Acts by which somebody rules, whether they may or must. */
const ruling = new Set('lead direct instruct manage command control supervise oversee head run represent speak elect appoint co-opt remove suspend expel decide delegate approve determine fix set amend overturn veto resolve increase extend award settle interpret adjudicate withdraw revoke cancel rescind'.split(' '));

function isPower({ modality, act }: NormFact): boolean {
  return modality === 'permission' || modality === 'power' || (modality === 'duty' && ruling.has(act));
}

function posts({ facts }: Material): Listed<GroupMembers['post']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['post']>[] => {
    if (fact.kind === 'eligibility') return [[fact.post.key, fact]];
    if (fact.kind !== 'joint') return [];
    return fact.other ? [[fact.one.key, fact], [fact.other.key, fact]] : [[fact.one.key, fact]];
  });
}

function uses({ facts }: Material): Listed<GroupMembers['exercise']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['exercise']>[] => {
    if (fact.kind === 'exercise') return [[fact.who.key, fact]];
    const { recipient } = fact.kind === 'norm' && fact.act === 'delegate' ? fact.reading.slots : {};
    return fact.kind === 'norm' && recipient ? [recipient, ...recipient.others].map((one) => [one.name, fact]) : [];
  });
}

function reliances({ facts }: Material): Listed<NormFact>[] {
  return facts.flatMap((fact) => (fact.kind === 'norm' ? reliedOn(fact).map((key): Listed<NormFact> => [key, fact]) : []));
}

/** Key of what is looked for in all clauses together. */
export const anywhere = '*';

function amendments({ facts }: Material): Listed<GroupMembers['amending']>[] {
  return facts.flatMap((fact) => (fact.kind === 'norm' && fact.act === 'amend' && fact.reading.object && (fact.reading.object.reference || /^(?:any|every|each|all)\b/iu.test(fact.reading.object.text)) ? [[anywhere, fact]] : []));
}

/** All words of the project, where those that came, went or moved are counted again. */
function wordTotals({ words }: Groups, { groups, keys }: Made<'word'>): ReadonlyMap<string, readonly WordTotal[] | undefined> {
  const old = words.get(anywhere)?.members ?? [];
  const fresh = new Map([...keys].map((key) => [key, undefined as WordTotal | undefined]));
  for (const total of old) if (fresh.has(total.key)) fresh.set(total.key, total);
  const totals = [...fresh].flatMap(([key, total]) => totalOfWord(key, groups.get(key)?.members, total) ?? []);
  const same = new Set(totals.filter((total) => fresh.get(total.key) === total));
  const left = old.filter((total) => !fresh.has(total.key) || same.has(total));
  const all = [...left, ...totals.filter((total) => !same.has(total))];
  return new Map([[anywhere, all.length === 0 ? undefined : all]]);
}

function matters({ clauses: read }: Material): Listed<ReadClause>[] {
  return read.flatMap((one) => mattersOf(textRead(one.clause)).map((matter): Listed<ReadClause> => [matter, one]));
}

const framing: ReadonlySet<string> = new Set<MeasureFact['measure']>(['quorum', 'size', 'majority', 'term']);

/** How the institution is made up: who fills and empties its posts, how its bodies meet and decide, and what its members pay. */
function frame({ facts }: Material): Listed<GroupMembers['institution']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['institution']>[] => {
    switch (fact.kind) {
      case 'fill':
      case 'removal':
      case 'seat': return [[anywhere, fact]];
      case 'measure': return framing.has(fact.measure) ? [[anywhere, fact]] : [];
      case 'norm': return fact.reading.form === 'frequency' || ((fact.act === 'pay' || fact.act === 'approve') && fact.modality === 'duty') ? [[anywhere, fact]] : [];
      default: return [];
    }
  });
}

/** Rules that hold in some cases or for some people only. */
function rules({ facts }: Material): Listed<NormFact>[] {
  return facts.flatMap((fact): Listed<NormFact>[] => (fact.kind === 'norm' && (fact.conditions.length + fact.exceptions.length > 0 || isExempting(fact) || latenessIn(textRead(fact.clause)) !== undefined || agesOfSome(textRead(fact.clause)) !== undefined) ? [[provisionKey(fact.clause.uri, fact.clause.provision), fact]] : []));
}

/** "Rule 4 does not apply to …", "… are exempt from rule 4". */
function isExempting({ act, reading: { polarity, actor, object, adjuncts } }: NormFact): boolean {
  return (act === 'apply' && polarity === '-' && (actor?.reference ?? object?.reference) !== undefined) || (act === 'be exempt' && adjuncts.some(({ phrase }) => phrase?.reference !== undefined));
}

function measures({ facts }: Material): Listed<GroupMembers['measure']>[] {
  return facts.flatMap((fact) => (fact.kind === 'measure' ? [[`${fact.measure}|${fact.of.key}|${fact.aspect}`, fact]] : []));
}

function decisions({ facts }: Material): Listed<GroupMembers['decision']>[] {
  return facts.flatMap((fact) => (fact.kind === 'measure' && fact.measure === 'majority' && fact.base !== undefined ? [[fact.of.key, fact]] : []));
}

/** A fact belongs to what happens in it, and to what a bare "the meeting" of its part of the rulebook may mean. */
function timetables({ facts }: Material): Listed<GroupMembers['timetable']>[] {
  return facts.flatMap((fact) => (fact.kind === 'time' ? [...new Set(happeningsIn(fact).flatMap(({ key, vague }) => (vague ? [key, ...inAnyPart(key)] : [key, bareKey(key, fact.clause), ...entriesAnywhere(key)])))].map((key): Listed<GroupMembers['timetable']> => [key, fact]) : []));
}

/** A bare "the decision", whatever part of the rulebook speaks of it. */
function inAnyPart(key: string): readonly string[] {
  const [name = ''] = key.split(' under ');
  return isDecision.test(name) ? [`${name} anywhere`] : entriesAnywhere(key);
}

const isDecision = /^(?:decision|ruling|determination|verdict|finding|count|poll|ballot|result|refusal|award|assessment|mailing|hearing)$/u;

function gates({ facts }: Material): Listed<GroupMembers['gate']>[] {
  return facts.flatMap((fact) => (fact.kind === 'gate' ? [[fact.post.key, fact]] : []));
}

function exclusions({ facts }: Material): Listed<GroupMembers['exclusion']>[] {
  return facts.flatMap((fact) => (fact.kind === 'exclusion' ? fact.acts.map(({ act }): Listed<GroupMembers['exclusion']> => [act, fact]) : []));
}

/** The words of a rule, but for capitals, articles and punctuation, with the names that it speaks of: the same words may mean others elsewhere. */
function wordings({ facts }: Material): Listed<NormFact>[] {
  return facts.flatMap((fact): Listed<NormFact>[] => {
    if (fact.kind !== 'norm') return [];
    return [[[fact.act, plainWords(textRead(fact.clause)), fact.actor?.key ?? '', fact.object?.key ?? '', fact.clause.document].join('\n'), fact]];
  });
}

function plainWords(text: string): string {
  return text.toLowerCase().replace(/[;,]\s*(?:and|or)?\s*$/u, '').replaceAll(/[^\p{L}\p{N}%£$€]+/gu, ' ').replaceAll(/ (?:the|a|an)(?= )/gu, '').replace(/^(?:the|a|an) /u, '').trim();
}

function bodies({ facts }: Material): Listed<GroupMembers['body']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['body']>[] => {
    if (fact.kind === 'seat') return [[fact.body.key, fact], [`made of ${fact.seat.key}`, fact]];
    return fact.kind === 'measure' && fact.measure === 'size' ? [[fact.of.key, fact], [`made of ${fact.reading.slots.size?.name ?? ''}`, fact]] : [];
  });
}

function terms({ facts }: Material): Listed<GroupMembers['term']>[] {
  return facts.flatMap((fact) => (fact.kind === 'term' ? [[fact.term.key, fact]] : []));
}

function clauses(material: Material): Listed<ReadClause>[] {
  return material.clauses.map((read) => [provisionKey(read.clause.uri, read.clause.provision), read]);
}

function documentsAfter(before: ByKey<'document'>, { documents }: Shift): ReadonlyMap<string, readonly ProvisionEntry[] | undefined> {
  const gone = [...before.keys()].map((uri): [string, readonly ProvisionEntry[] | undefined] => [uri, undefined]);
  return new Map([...gone, ...documents.map(({ uri, entries }): [string, readonly ProvisionEntry[]] => [uri, entries])]);
}

function titlesAfter(before: ByKey<'title'>, { documents }: Shift): ReadonlyMap<string, readonly ProvisionEntry[] | undefined> {
  const titled = new Map<string, ProvisionEntry[]>();
  for (const { entries: [first], given } of documents) {
    const key = first?.kind === 'document' && (first.title !== '' || given.title !== undefined) ? plainTitle(first.document) : '';
    if (first && key !== '') titled.set(key, [...(titled.get(key) ?? []), first]);
  }
  const gone = [...before.keys()].filter((key) => !titled.has(key));
  return new Map<string, readonly ProvisionEntry[] | undefined>([...gone.map((key): [string, undefined] => [key, undefined]), ...titled]);
}

/** How many there are of a group, or members of a body, where the rules say it once and of all cases; else no more than the seats of its list. */
export function totalOf(group: string, { measured, seated }: { measured(key: string): readonly MeasureFact[]; seated(body: string): readonly GroupMembers['body'][] }): { readonly least: number; readonly most: number } | undefined {
  const [name = '', owner] = group.split(/@(.*)/su);
  const body = owner !== undefined && !isMark(owner) && name === 'member' ? owner : undefined;
  const [only, another] = measured(body === undefined ? `population|${group}|` : `size|${body}|`);
  const seats = body === undefined || only ? undefined : seatsInAll(seated(body).filter((fact) => fact.kind === 'seat'));
  if (seats !== undefined) return { least: 0, most: seats };
  const isTotal = only && !another && only.conditions.length === 0 && only.exceptions.length === 0 && only.quantity.unit === 'count';
  return isTotal ? between(only.quantity) : undefined;
}

function between({ bound, numerator, upTo }: Quantity): { readonly least: number; readonly most: number } {
  switch (bound) {
    case 'exactly': return { least: numerator, most: upTo ?? numerator };
    case 'at-least': return { least: numerator, most: upTo ?? Infinity };
    case 'more-than': return { least: numerator + 1, most: upTo ?? Infinity };
    // Once there is one too many, another clause may say what follows.
    case 'at-most': return { least: 0, most: numerator + 1 };
    case 'less-than': return { least: 0, most: numerator };
  }
}

// ------------------------------------------------------------------------------------------------------------ offices

/** Key of the vacancy clauses that cover any office. */
export const anyOffice = '*';

function statements({ facts }: Material): Listed<GroupMembers['office']>[] {
  return facts.flatMap((fact): Listed<GroupMembers['office']>[] => {
    switch (fact.kind) {
      case 'fill': return [[fact.office.key, fact]];
      case 'account':
      case 'removal': return [[fact.who.key, fact]];
      case 'vacancy': return [[fact.office?.key ?? anyOffice, fact]];
      default: return [];
    }
  });
}

function seatings({ facts }: Material): Listed<SeatFact>[] {
  return facts.flatMap((fact) => (fact.kind === 'seat' ? [[fact.seat.key, fact]] : []));
}

interface Posts {
  readonly stated: Grouping['stated'];
  readonly seats: Grouping['seats'];
  readonly body: ByKey<'body'>;
}

/** The seats of these bodies, then or now, where a vacancy clause covers the body. */
function seatsWithVacancies(keys: ReadonlySet<string>, times: readonly Posts[]): readonly string[] {
  return [...keys].flatMap((key) => {
    if (!times.some(({ stated }) => stated.get(key)?.some(({ kind }) => kind === 'vacancy'))) return [];
    return times.flatMap(({ body }) => (body.get(key)?.members ?? []).flatMap((member) => (member.kind === 'seat' ? [member.seat.key] : [])));
  });
}

/** What is stated of an office, and the vacancy clauses of the bodies that it sits on: whoever fills the vacancies of a body fills those of its seats. */
function officeMembers(key: string, { stated, seats }: Posts, order: Order<Fact>): readonly GroupMembers['office'][] | undefined {
  const bodiesOfSeat = new Set((seats.get(key) ?? []).map(({ body }) => body.key));
  bodiesOfSeat.delete(key);
  const vacancies = [...bodiesOfSeat].flatMap((body) => (stated.get(body) ?? []).filter(({ kind }) => kind === 'vacancy'));
  const members = inserted(stated.get(key) ?? [], vacancies, order);
  return members.length === 0 ? undefined : members;
}
