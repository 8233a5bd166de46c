/**
 * One state of a project, from its texts to its findings. Each state is made from the one before: what did not change
 * is taken over, and a check runs again for a group only when the group, or an answer that it asked for, has changed.
 */
import type { Check, CheckId, Message, Read } from '../checks/check.ts';
import type { Authority } from '../model/authority.ts';
import { authorityOf, levelOf } from '../model/authority.ts';
import { differenceOf } from '../model/difference.ts';
import type { Clause, Fact, Group, GroupKind, ReadClause } from '../model/facts.ts';
import type { Grouping, Groups, Regrouped } from '../model/groups.ts';
import { groupingAfter, kinds, noGrouping } from '../model/groups.ts';
import type { HierarchyNews, HierarchyState } from '../model/hierarchy.ts';
import { hierarchyAfter, noHierarchy } from '../model/hierarchy.ts';
import { withChanges } from '../model/layered.ts';
import { relisted, unordered } from '../model/listing.ts';
import type { Listed, Listing, Order } from '../model/listing.ts';
import type { Lowered } from '../model/lower.ts';
import { lower, nothingStated } from '../model/lower.ts';
import { resolve } from '../model/lower/scene.ts';
import { opensList, provisionKey } from '../model/places.ts';
import type { PrecedenceIndex, ProvisionTree } from '../model/precedence.ts';
import { precedenceAfter, sameGenerals } from '../model/precedence.ts';
import type { Resolver } from '../model/references.ts';
import { createResolver } from '../model/references.ts';
import { sameScopes } from '../model/scopes.ts';
import { sameMembers, sameSet } from '../model/sameness.ts';
import type { Edition, Naming, Structure } from '../model/terms.ts';
import { namingOf, partsOf, sourceOf } from '../model/terms.ts';
import { parentOf, underSpan } from './documents.ts';
import type { DocumentState } from './documents.ts';
import type { FoundState, SeveritySettings, SlotChange } from './findings.ts';
import { foundAfter, nothingFound, saidBy } from './findings.ts';
import { rankedFindings } from './ranks.ts';
import { readerOf } from './recorded-read.ts';
import type { Register, Registering } from './register.ts';
import { registerOf } from './register.ts';
import type { Subject, Topic } from './recorded-read.ts';

/** Everything known about a project at one moment. */
export interface Run {
  /** In the order of their authority: constitutions before what stands under them, older before younger. */
  readonly documents: readonly DocumentState[];
  readonly authority: Authority;
  readonly naming: Naming;
  readonly lowered: ReadonlyMap<ReadClause, Lowered>;
  /** Term key → clauses whose facts rest on it. */
  readonly askers: Listing<ReadClause>;
  readonly hierarchy: HierarchyState;
  readonly grouping: Grouping;
  readonly groups: Groups;
  readonly precedence: PrecedenceIndex;
  readonly resolver: Resolver;
  /** Term key → unread sentences that name it. */
  readonly unread: Listing<ReadClause>;
  readonly results: ReadonlyMap<CheckId, ReadonlyMap<string, Result>>;
  /** Topic → results that rest on it. */
  readonly dependents: Dependents;
  readonly settings: SeveritySettings;
  readonly today: string;
  readonly found: FoundState;
  /** The findings without what was accepted, and the acceptances. */
  readonly register: Register;
}

/** What a check found in a group, and what it looked at besides. */
export interface Result {
  readonly group: Group<GroupKind>;
  readonly found: readonly Said[];
  readonly topics: ReadonlySet<Topic>;
}

/** One thing that a check says, with what tells it from others. */
export interface Said {
  readonly evidence: unknown;
  readonly message: Message;
  /** Keys of the provisions it stands on and is related to. */
  readonly provisions: readonly string[];
  /** Equal for two that say the same of the same words. */
  readonly signature: string;
}

export type OnProblem = (message: string, error: unknown) => void;

export interface Checking {
  readonly checks: readonly Check[];
  readonly onProblem: OnProblem;
  readonly settings: SeveritySettings;
  /** `2026-11-22`; empty where nobody says. */
  readonly today: string;
}

/** The state of these documents. It is the same, however many states came before. */
export function runOf(documents: readonly DocumentState[], checking: Checking, before?: Run): Run {
  const authority = authorityAfter(documents, before);
  const ordered = documents.toSorted(byAuthority(authority));
  const start = before && startFrom(before, ordered);
  if (start && start.authority === authority && isChecked({ documents: ordered, authority }, checking, start)) return { ...start, documents: ordered };
  const order = orderOf(ordered);
  const edition = editionOf(ordered, { order, authority, start });
  const naming = namingOf(edition, start?.naming);
  const lowering = loweringAfter(edition, { ...naming, documents: ordered, start, onProblem: checking.onProblem });
  const { hierarchy, news } = hierarchyAfter(start?.hierarchy ?? noHierarchy, {
    removed: lowering.removed.map(({ traits }) => traits), added: lowering.added.map(({ traits }) => traits), terms: naming.changed, naming: naming.naming, renamed: isRenamed(naming.naming, start?.naming),
  });
  const facts = { removed: lowering.removed.flatMap(factsOf), added: lowering.added.flatMap(factsOf) };
  const elsewhere = start && news.components.size > 0 ? regroupedFacts(lowering, news.components) : [];
  const { grouping, regrouped } = groupingAfter(start?.grouping ?? noGrouping, {
    removed: { facts: [...facts.removed, ...elsewhere], clauses: edition.removed, hierarchy: start?.hierarchy ?? noHierarchy },
    added: { facts: [...facts.added, ...elsewhere], clauses: edition.added, hierarchy },
    documents: ordered, order,
  });
  const structure = structureAfter(ordered, authority, start);
  const precedence = precedenceAfter(start?.precedence ?? { said: new Map() }, facts, structure);
  const unread = unreadAfter(edition, naming.naming, start);
  const model: Model = {
    documents: ordered, authority, naming: naming.naming, lowered: lowering.all, askers: lowering.askers, hierarchy, grouping, groups: grouping.groups, precedence, resolver: structure.resolve, unread: unread.listing,
  };
  const changed = { regrouped, topics: topicsOf(model, { regrouped, news, terms: naming.changed, unread: unread.touched, start }) };
  const outcome = checked(model, { checking, changed, start });
  const sayingsOf: Registering['sayings'] = (check, group) => sayings(check, group, { read: openRead(model), checking });
  const register = registerOf(rankedFindings(outcome.found.all, { documents: ordered, authority, checks: checking.checks, settings: checking.settings }), { documents: ordered, ...checking, sayings: sayingsOf });
  return { ...model, ...outcome, register, settings: checking.settings, today: checking.today };
}

/** The run before, where the documents are those of that run and others that have come: as if these had been there with nothing in them. */
function startFrom(before: Run, documents: readonly DocumentState[]): Run | undefined {
  const known = new Map(before.documents.map((document, i) => [document.uri, i]));
  const places = documents.map(({ uri }) => known.get(uri));
  const stayed = places.filter((place) => place !== undefined);
  if (stayed.length !== before.documents.length || stayed.some((place, i) => place !== i)) return undefined;
  if (documents.length === before.documents.length) return before;
  const sources = documents.map((document, i) => before.naming.sources[places[i] ?? -1] ?? sourceOf(structureOf(emptied(document), before.authority)));
  return { ...before, documents: documents.map((document, i) => before.documents[places[i] ?? -1] ?? emptied(document)), naming: { ...before.naming, sources } };
}

function emptied(document: DocumentState): DocumentState {
  return { ...document, positions: new Map(), entries: [], titled: [], directives: [], alone: [], parts: [], clauses: [] };
}

/** Whether all that is checked is as it was: what is typed into a file that states nothing, as one of proposals alone, changes no finding. */
function isChecked(model: Pick<Run, 'documents' | 'authority'>, { settings, today }: Checking, start: Run): boolean {
  const saysNothing = ({ clauses, directives }: DocumentState): boolean => clauses.length + directives.length === 0;
  const isStill = (now: DocumentState, old: DocumentState | undefined): boolean => now === old || (old !== undefined && now.given === old.given && saysNothing(now) && saysNothing(old));
  return settings === start.settings && today === start.today && sameStructure(model, start) && model.documents.every((document, i) => isStill(document, start.documents[i]));
}

export type Model = Omit<Run, 'results' | 'dependents' | 'settings' | 'today' | 'found' | 'register'>;

/** The one before, as long as every document says of itself what it said. */
function authorityAfter(documents: readonly DocumentState[], before: Run | undefined): Authority {
  const known = before && before.documents.length === documents.length && documents.every(({ uri, heading }) => before.authority.heading(uri) === heading);
  return known ? before.authority : authorityOf(documents);
}

function byAuthority({ above, heading }: Authority): Order<DocumentState> {
  const key = ({ uri }: DocumentState): string => {
    const { rank = '', adopted = '', under = '' } = heading(uri) ?? {};
    return `${Math.max(above(uri).length, under === '' ? 0 : 1)} ${String(levelOf(rank) ?? 1).padStart(6, '0')} ${adopted || '~'} ${uri}`;
  };
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

/** Clauses in the order of the documents and the texts. */
function orderOf(documents: readonly DocumentState[]): Order<Clause> {
  const known = new Map(documents.map(({ uri, positions }, rank) => [uri, { rank, positions }]));
  return (a, b) => {
    const [x, y] = [known.get(a.uri), known.get(b.uri)];
    if (x !== y) return (x?.rank ?? 0) - (y?.rank ?? 0);
    return a.provision === b.provision ? a.index - b.index : (x?.positions.get(a.provision) ?? 0) - (x?.positions.get(b.provision) ?? 0);
  };
}

interface Since {
  readonly start: Run | undefined;
}

function editionOf(documents: readonly DocumentState[], { order, authority, start }: Since & { readonly order: Order<Clause>; readonly authority: Authority }): Edition {
  const differences = documents.map(({ clauses }, i) => withoutCommon(differenceOf(start?.documents[i]?.clauses ?? [], clauses)));
  const [only, ...others] = documents.filter(({ clauses }) => clauses.length > 0);
  return {
    documents: documents.map((document) => structureOf(document, authority)),
    clauses: only && others.length === 0 ? only.clauses : documents.flatMap(({ clauses }) => clauses),
    removed: differences.flatMap(({ removed }) => removed),
    added: differences.flatMap(({ added }) => added),
    order: (a, b) => order(a.clause, b.clause),
  };
}

/** Between two changes far apart most clauses stay: they neither go nor come, unless some have changed places. */
function withoutCommon({ removed, added }: Pick<Edition, 'removed' | 'added'>): Pick<Edition, 'removed' | 'added'> {
  if (removed.length < 2 || added.length < 2) return { removed, added };
  const [going, coming] = [new Set(removed), new Set(added)];
  const isSame = sameMembers(removed.filter((read) => coming.has(read)), added.filter((read) => going.has(read)));
  return isSame ? { removed: removed.filter((read) => !coming.has(read)), added: added.filter((read) => !going.has(read)) } : { removed, added };
}

/** By itself, so that what is kept of it keeps nothing else. */
function structureOf(document: DocumentState, { above }: Authority): Structure {
  const { uri, entries, titled, heading } = document;
  return { uri, entries, titled, heading, above: above(uri)[0], parentOf: (provision) => parentOf(document, provision) };
}

/** Whether names have come to stand for others, or act as others. */
function isRenamed(now: Naming, before: Naming | undefined): boolean {
  return before === undefined || now.agreement !== before.agreement || !sameSet(now.names.groups, before.names.groups);
}

// ------------------------------------------------------------------------------------------------------------- facts

interface Lowering {
  readonly all: ReadonlyMap<ReadClause, Lowered>;
  readonly askers: Listing<ReadClause>;
  readonly removed: readonly Lowered[];
  readonly added: readonly Lowered[];
}

interface Renaming extends Since {
  readonly naming: Naming;
  /** Keys whose term is another than before. */
  readonly changed: ReadonlySet<string>;
  readonly documents: readonly DocumentState[];
  readonly onProblem: OnProblem;
}

function loweringAfter({ clauses, removed, added }: Edition, renaming: Renaming): Lowering {
  const { start } = renaming;
  const [going, coming] = [new Set(removed), new Set(added)];
  const again = start ? staleIn(start, clauses, renaming).filter((read) => !going.has(read) && !coming.has(read)) : [];
  const gone = [...removed, ...again].flatMap((read): [ReadClause, Lowered][] => {
    const old = start?.lowered.get(read);
    return old ? [[read, old]] : [];
  });
  const fresh = [...again, ...added].map((read): [ReadClause, Lowered] => [read, lowered(read, renaming)]);
  const changes = new Map<ReadClause, Lowered | undefined>([...gone.map(([read]): [ReadClause, undefined] => [read, undefined]), ...fresh]);
  return {
    all: withChanges(start?.lowered ?? new Map<ReadClause, Lowered>(), changes),
    askers: relisted(start?.askers ?? new Map<string, readonly ReadClause[]>(), { removed: gone.flatMap(asking), added: fresh.flatMap(asking) }, unordered).listing,
    removed: gone.map(([, lowered]) => lowered),
    added: fresh.map(([, lowered]) => lowered),
  };
}

/** An error is reported; the sentence then states nothing. */
function lowered(read: ReadClause, { naming, documents, onProblem }: Renaming): Lowered {
  try {
    return lower(read, naming, stemOf(read, documents));
  } catch (error) {
    onProblem(`The facts of a sentence could not be made: “${read.clause.text.slice(0, 200)}”.`, error);
    return nothingStated;
  }
}

function asking([read, { asked }]: readonly [ReadClause, Lowered]): Listed<ReadClause>[] {
  return [...new Set(asked.flatMap(({ term }) => partsOf(term.key)))].map((key) => [key, read]);
}

/** Clauses with names that are now another term than before. */
function staleIn(start: Run, clauses: readonly ReadClause[], { naming, changed }: Renaming): readonly ReadClause[] {
  const before = start.naming;
  if (naming.agreement === before.agreement) return [...new Set([...changed].flatMap((key) => start.askers.get(key) ?? []))];
  if (!sameSet(naming.names.organisations, before.names.organisations) || !sameScopes(naming.names, before.names)) return clauses;
  return clauses.filter((read) => start.lowered.get(read)?.asked.some((asked) => {
    const now = resolve(naming, asked);
    return now.key !== asked.term.key || now.text !== asked.term.text;
  }));
}

/** The reading of the list stem that a sentence stands under. */
function stemOf({ clause: { stem } }: ReadClause, documents: readonly DocumentState[]): ReadClause['reading'] | undefined {
  if (!stem) return undefined;
  const document = documents.find(({ uri }) => uri === stem.place.uri);
  const part = document?.parts[document.positions.get(stem.place.provision) ?? -1];
  return part?.find(({ clause }) => clause.place.span.start === stem.place.span.start && opensList(clause))?.reading;
}

function factsOf({ facts }: Lowered): readonly Fact[] {
  return facts;
}

/** Facts that stay, but whose object, or who answers, is now in another part of the hierarchy. */
function regroupedFacts({ all, added }: Lowering, components: ReadonlySet<string>): readonly Fact[] {
  const fresh = new Set(added);
  return [...all.values()].flatMap((lowered) => (fresh.has(lowered) ? [] : lowered.facts.filter((fact) => (fact.kind === 'norm' && fact.object && components.has(fact.object.key)) || (fact.kind === 'account' && components.has(fact.who.key)))));
}

function unreadAfter({ clauses, removed, added, order }: Edition, naming: Naming, start: Run | undefined): ReturnType<typeof relisted<ReadClause>> {
  const listed = (read: ReadClause, { mentions }: Naming): Listed<ReadClause>[] => {
    const keys = read.reading.understanding === 'none' ? new Set((mentions.get(read) ?? []).map(({ key }) => key)) : [];
    return [...keys].map((key) => [key, read]);
  };
  const known = start?.naming.agreement === naming.agreement ? start : undefined;
  const gone = known ? removed.flatMap((read) => listed(read, known.naming)) : [...(start?.unread ?? [])].flatMap(([key, reads]) => reads.map((read): Listed<ReadClause> => [key, read]));
  return relisted(start?.unread ?? new Map<string, readonly ReadClause[]>(), { removed: gone, added: (known ? added : clauses).flatMap((read) => listed(read, naming)) }, order);
}

// ---------------------------------------------------------------------------------------------------------- structure

function structureAfter(documents: readonly DocumentState[], authority: Authority, start: Run | undefined): ProvisionTree & { readonly resolve: Resolver } {
  if (start && sameStructure({ documents, authority }, start)) return { ...start.precedence.structure, resolve: start.resolver };
  const above = new Map<string, Above>();
  const aboveOf = (clause: Clause): Above => {
    const key = provisionKey(clause.uri, clause.provision);
    const known = above.get(key) ?? climbed(clause, documents);
    above.set(key, known);
    return known;
  };
  return { resolve: createResolver(documents, authority.above), pathOf: (clause) => aboveOf(clause).path, titlesOf: (clause) => aboveOf(clause).titles, authority };
}

function sameStructure({ documents, authority }: Pick<Run, 'documents' | 'authority'>, start: Run): boolean {
  return authority.digest === start.authority.digest && documents.every((document, i) => document.entries === start.documents[i]?.entries && underSpan(document)?.start === startOfUnder(start.documents[i]));
}

function startOfUnder(document: DocumentState | undefined): number | undefined {
  return document && underSpan(document)?.start;
}

/** The provision of a clause and those above it: their keys and titles. */
interface Above {
  readonly path: readonly string[];
  readonly titles: readonly string[];
}

function climbed({ uri, provision }: Clause, documents: readonly DocumentState[]): Above {
  const document = documents.find((one) => one.uri === uri);
  const provisions: string[] = [];
  for (let next: string | undefined = provision; next !== undefined; next = document && parentOf(document, next)) provisions.push(next);
  return { path: provisions.map((one) => provisionKey(uri, one)), titles: provisions.map((one) => document?.entries[document.positions.get(one) ?? -1]?.title ?? '') };
}

// ------------------------------------------------------------------------------------------------------------ checks

type Dependents = ReadonlyMap<Topic, ReadonlySet<string>>;

interface Changed {
  readonly regrouped: Regrouped;
  readonly topics: ReadonlySet<Topic>;
}

/** What is new since the start. */
interface News extends Since {
  readonly regrouped: Regrouped;
  readonly news: HierarchyNews;
  readonly terms: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
}

function topicsOf(model: Model, { regrouped, news, terms, unread, start }: News): ReadonlySet<Topic> {
  const topics = new Set<Topic>(kinds.flatMap((kind) => [...regrouped[kind]].map((key): Topic => `group ${kind}:${key}`)));
  const named = { parents: news.parents, kind: news.kinds, principal: news.principals, term: terms, unread } as const;
  for (const name of ['parents', 'kind', 'principal', 'term', 'unread'] as const) for (const key of named[name]) topics.add(`${name}:${key}`);
  if (start?.naming.agreement !== model.naming.agreement) topics.add('names:');
  if (!start || !sameStructure(model, start) || !sameGenerals(model.precedence.generals, start.precedence.generals)) topics.add('structure:');
  return topics;
}

interface Again extends Since {
  readonly checking: Checking;
  readonly changed: Changed;
}

/** Runs the checks for the groups that changed and those that asked for what changed. */
function checked(model: Model, { checking, changed, start }: Again): Pick<Run, 'results' | 'dependents' | 'found'> {
  const asked = keysByCheck(new Set([...changed.topics].flatMap((topic) => [...(start?.dependents.get(topic) ?? [])])));
  const recorder = recorderOf(model);
  const results = new Map(start?.results);
  const outcomes: SlotChange[] = [];
  for (const check of checking.checks) {
    const [regrouped, others] = [changed.regrouped[check.looksAt], asked.get(check.id)];
    if (regrouped.size === 0 && others === undefined) continue;
    const keys = union(regrouped, others);
    const before = results.get(check.id) ?? new Map<string, Result>();
    const own = keys.map((key) => outcomeOf(check, key, { model, recorder, checking, before: before.get(key) }));
    results.set(check.id, withChanges(before, new Map(own.map(({ key, now }) => [key, now]))));
    outcomes.push(...own);
  }
  const dependents = dependentsAfter(start?.dependents ?? new Map(), outcomes);
  const regraded = start?.settings !== checking.settings;
  const moved = start?.documents.some(({ positions }, i) => positions !== model.documents[i]?.positions) ?? false;
  const found = foundAfter(regraded || !start ? nothingFound : start.found, regraded ? everythingIn(results, checking.checks) : outcomes, { documents: model.documents, settings: checking.settings, moved });
  return { results, dependents, found };
}

/** Slots, taken apart. */
function keysByCheck(slots: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const slot of slots) {
    const at = slot.indexOf('|');
    const id = slot.slice(0, at);
    keys.set(id, keys.get(id) ?? []);
    keys.get(id)?.push(slot.slice(at + 1));
  }
  return keys;
}

/** All results, as if nothing had been found before. */
function everythingIn(results: Run['results'], checks: readonly Check[]): readonly SlotChange[] {
  return checks.flatMap((check) => [...(results.get(check.id) ?? [])].map(([key, now]): SlotChange => ({ check, key, slot: `${check.id}|${key}`, before: undefined, now })));
}

function union(some: ReadonlySet<string>, others: readonly string[] | undefined): readonly string[] {
  return others === undefined ? [...some] : [...new Set([...some, ...others])];
}

/** Answers, and collects what they depend on. */
interface Recorder {
  readonly read: Read;
  /** What was asked since this was last called. */
  readonly topics: () => ReadonlySet<Topic>;
}

function recorderOf(model: Model): Recorder {
  const asked = new Map<Subject, Set<string>>();
  const note = (subject: Subject, key: string): void => {
    const keys = asked.get(subject);
    if (keys) keys.add(key);
    else asked.set(subject, new Set([key]));
  };
  return {
    read: readerOf(model, note),
    topics: () => {
      if (asked.size === 0) return NOTHING_ASKED;
      const topics = new Set([...asked].flatMap(([subject, keys]) => [...keys].map((key): Topic => `${subject}:${key}`)));
      asked.clear();
      return topics;
    },
  };
}

function outcomeOf(check: Check, key: string, { model, recorder, checking, before }: { readonly model: Model; readonly recorder: Recorder; readonly checking: Checking; readonly before: Result | undefined }): SlotChange {
  const group = model.groups[check.looksAt].get(key);
  const found = group && sayings(check, group, { read: recorder.read, checking });
  return { check, key, slot: `${check.id}|${key}`, before, now: group && found && { group, found, topics: recorder.topics() } };
}

const NOTHING_ASKED: ReadonlySet<Topic> = new Set();

/** One check on one group; an error is reported and hides nothing else. */
function sayings(check: Check, group: Group<GroupKind>, { read, checking }: { readonly read: Read; readonly checking: Checking }): readonly Said[] {
  try {
    return check.find(group, read).map((evidence) => saidBy(check, evidence));
  } catch (error) {
    checking.onProblem(`The check ${check.id} failed on ${group.kind} “${group.key}”.`, error);
    return [];
  }
}

function dependentsAfter(before: Dependents, outcomes: readonly SlotChange[]): Dependents {
  const changes = new Map<Topic, Set<string>>();
  const slotsOf = (topic: Topic): Set<string> => {
    const slots = changes.get(topic) ?? new Set(before.get(topic));
    changes.set(topic, slots);
    return slots;
  };
  for (const { slot, before: old, now } of outcomes) {
    for (const topic of old?.topics ?? []) if (!now?.topics.has(topic)) slotsOf(topic).delete(slot);
    for (const topic of now?.topics ?? []) if (!old?.topics.has(topic)) slotsOf(topic).add(slot);
  }
  return withChanges(before, new Map([...changes].map(([topic, slots]) => [topic, slots.size === 0 ? undefined : slots])));
}

/** Reads for a fix: nothing is recorded. */
export function openRead(model: Model): Read {
  return readerOf(model, () => undefined);
}
