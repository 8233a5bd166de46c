/** Terms: the canonical key of a name with the spelling that the rulebook uses for it. */
import type { Phrase } from '../../grammar/ast.ts';
import type { Heading } from './authority.ts';
import { differenceOf } from './difference.ts';
import type { Place, ProvisionEntry, ReadClause, Term } from './facts.ts';
import { withChanges } from './layered.ts';
import { relisted } from './listing.ts';
import type { Listed, Listing, Order } from './listing.ts';
import type { Names, NamedDocument, Site } from './names.ts';
import { keyOf, namesOf, sameNames, withPathsOf, headingBody } from './names.ts';
import { canonical, isMark } from './scopes.ts';
import { isEveryone, joined, members, rawName, written } from './phrases.ts';
import { placeOf } from './places.ts';
import { sameMembers } from './sameness.ts';
import { usageOf } from './usage.ts';

/** One mention of a name in a sentence. */
export interface Mention {
  readonly key: string;
  readonly place: Place;
  readonly spelling: string;
  /**
   * How much it says of the spelling of the term: a lot where the spelling is that of the name itself, not of another name for it or of a
   * bare short form; less where it may owe its capital to the start of the sentence.
   */
  readonly weight: number;
}

export interface Naming {
  readonly names: Names;
  /** The same object as long as every phrase that stays has the same key. */
  readonly agreement: object;
  readonly terms: ReadonlyMap<string, Term>;
  readonly mentions: ReadonlyMap<ReadClause, readonly Mention[]>;
  /** Key → spelling → how much speaks for it. */
  readonly spellings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What the names were made from. */
  readonly sources: readonly Source[];
}

/** The provisions of a document. */
export interface Structure {
  readonly uri: string;
  readonly entries: readonly ProvisionEntry[];
  readonly titled: readonly ProvisionEntry[];
  readonly heading: Heading;
  /** The document above it. */
  readonly above: string | undefined;
  parentOf(provision: string): string | undefined;
}

interface Source extends Structure {
  /** Clauses by what they show about names. */
  readonly shown: Listing<ReadClause>;
}

/** A project as it is now, and the clauses that came and went. Documents come in the order of their authority, and are those of before. */
export interface Edition {
  readonly documents: readonly Structure[];
  readonly clauses: readonly ReadClause[];
  readonly removed: readonly ReadClause[];
  readonly added: readonly ReadClause[];
  readonly order: Order<ReadClause>;
}

/** The naming of a project from the one before; keys whose term is another than before: spelled otherwise, new or gone. */
export function namingOf(edition: Edition, before?: Naming): { readonly naming: Naming; readonly changed: ReadonlySet<string> } {
  const { sources, shows } = sourcesOf(edition, before);
  const named = namesAfter(sources, shows, { before, order: edition.order });
  const start = before?.agreement === named.agreement ? before : undefined;
  const mentions = mentionsAfter(edition, named.names, start);
  const spellings = spellingsAfter(mentions, start);
  const { terms, changed } = termsAfter(spellings, start, before);
  return { naming: { ...named, sources, mentions: mentions.all, spellings: spellings.all, terms }, changed };
}

// ----------------------------------------------------------------------------------------------------------------- names

/** Whether the names may be others: what is shown has changed, or what stands above it. */
type Shows = 'the same' | 'other paths' | 'others';

function sourcesOf({ documents, removed, added, order }: Edition, before: Naming | undefined): { readonly sources: readonly Source[]; readonly shows: Shows } {
  const all = documents.map((structure, i): { readonly source: Source; readonly shows: Shows } => {
    const old = before?.sources[i];
    const isOwn = ({ clause }: ReadClause): boolean => clause.uri === structure.uri;
    const { shown, same } = shownAfter(old?.shown ?? new Map(), { removed: removed.filter(isOwn), added: added.filter(isOwn), order });
    const source = { ...structure, shown };
    if (old === undefined || !same || source.above !== old.above || source.heading !== old.heading || !sameMembers(source.titled, old.titled) || !sameParents(source, old)) return { source, shows: 'others' };
    return { source, shows: source.entries === old.entries ? 'the same' : 'other paths' };
  });
  const shows = new Set(all.map((one) => one.shows));
  return { sources: all.map(({ source }) => source), shows: shows.has('others') ? 'others' : shows.has('other paths') ? 'other paths' : 'the same' };
}

/** A document that shows nothing. */
export function sourceOf(structure: Structure): Source {
  return { ...structure, shown: new Map() };
}

/** What a document shows after an exchange of clauses, and whether that is the same to names. */
function shownAfter(before: Listing<ReadClause>, { removed, added, order }: Pick<Edition, 'removed' | 'added' | 'order'>): { readonly shown: Listing<ReadClause>; readonly same: boolean } {
  const listed = (reads: readonly ReadClause[]): Listed<ReadClause>[] => reads.flatMap((read) => (usageOf(read.reading).silent ? [] : [[usageOf(read.reading).digest, read]]));
  const { listing, touched } = relisted(before, { removed: listed(removed), added: listed(added) }, order);
  const alike = removed.length === added.length && removed.every((read, i) => showsAlike(read, added[i]));
  return { shown: listing, same: alike || ![...touched].some((digest) => showsOtherwise(before.get(digest), listing.get(digest))) };
}

function showsAlike(a: ReadClause, b: ReadClause | undefined): boolean {
  return b !== undefined && a.clause.provision === b.clause.provision && usageOf(a.reading).digest === usageOf(b.reading).digest;
}

/** Whether it matters to names that some sentences which show the same have come or gone. */
function showsOtherwise(before: readonly ReadClause[] = [], now: readonly ReadClause[] = []): boolean {
  const first = before[0] ?? now[0];
  return first !== undefined && (before[0] !== now[0] || usageOf(first.reading).posts.length > 0);
}

/** Whether every provision that stays has the same one above it. */
function sameParents(now: Structure, old: Structure): boolean {
  if (now.entries === old.entries) return true;
  const { removed, added } = differenceOf(old.entries, now.entries);
  const parents = new Map(removed.map(({ provision, parent }) => [provision, parent]));
  return added.every(({ provision, parent }) => (parents.get(provision) ?? parent) === parent);
}

function namesAfter(sources: readonly Source[], shows: Shows, { before, order }: { before: Naming | undefined; order: Order<ReadClause> }): Pick<Naming, 'names' | 'agreement'> {
  if (before && shows === 'the same') return { names: before.names, agreement: before.agreement };
  if (before && shows === 'other paths') return { names: withPathsOf(before.names, sources), agreement: before.agreement };
  const names = namesOf(sources.map((source) => namedDocument(source, order)));
  const agrees = before && sameNames(names, before.names) && sources.every((source, i) => before.sources[i] !== undefined && sameParents(source, before.sources[i]));
  return { names, agreement: agrees ? before.agreement : {} };
}

function namedDocument({ uri, entries, titled, heading, above, parentOf, shown }: Source, order: Order<ReadClause>): NamedDocument {
  const [document] = entries;
  const lists = [...shown.values()].toSorted((a, b) => (a[0] && b[0] ? order(a[0], b[0]) : 0));
  const usages = lists.flatMap(([first]) => (first ? [usageOf(first.reading)] : []));
  const posted = usages.map((usage, i) => [usage, usage.posts.length === 0 ? [] : (lists[i] ?? []).map(({ clause }) => clause.provision)] as const);
  return { uri, titled, heading, above, parentOf, title: document === undefined ? '' : document.title || document.document, usages, posted };
}

// ------------------------------------------------------------------------------------------------ mentions, spellings

interface Mentioned {
  readonly all: Naming['mentions'];
  readonly removed: readonly Mention[];
  readonly added: readonly Mention[];
}

/** All mentions, from those of before or, without them, from the clauses. */
function mentionsAfter({ clauses, removed, added }: Edition, names: Names, before: Naming | undefined): Mentioned {
  const changes = new Map<ReadClause, readonly Mention[] | undefined>();
  if (before) for (const read of removed) changes.set(read, undefined);
  for (const read of before ? added : clauses) changes.set(read, mentionsOf(read, names));
  const gone = before ? removed.flatMap((read) => before.mentions.get(read) ?? []) : [];
  return { all: withChanges(before?.mentions ?? new Map(), changes), removed: gone, added: [...changes.values()].flatMap((list) => list ?? []) };
}

function mentionsOf(read: ReadClause, names: Names): readonly Mention[] {
  const site = { uri: read.clause.uri, provision: read.clause.provision };
  const phrases = usageOf(read.reading).phrases.filter((phrase) => !phrase.pronoun && phrase.name !== '' && !isEveryone(phrase));
  return phrases.map((phrase) => mentionOf(read, phrase, keyOf(names, phrase, site)));
}

function mentionOf(read: ReadClause, phrase: Phrase, key: string): Mention {
  const opening = phrase.nameSpan.start === 0 && !phrase.proper;
  const own = rawName(phrase) === key || key.startsWith(`${phrase.name}@`) && (phrase.of !== undefined || isMark(key.slice(phrase.name.length + 1)));
  return { key, place: placeOf(read.clause, phrase.nameSpan), spelling: written(phrase), weight: (own ? 1_000_000 : 1) * (opening ? 1 : 1000) };
}

interface Spelled {
  readonly all: Naming['spellings'];
  readonly touched: Iterable<string>;
}

/** Weights are whole numbers, so that what was added can be taken away again. */
function spellingsAfter({ removed, added }: Mentioned, before: Naming | undefined): Spelled {
  const known = before?.spellings ?? new Map<string, ReadonlyMap<string, number>>();
  const changes = new Map<string, Map<string, number>>();
  const weigh = ({ key, spelling, weight }: Mention, sign: number): void => {
    const spellings = changes.get(key) ?? new Map(known.get(key));
    const score = (spellings.get(spelling) ?? 0) + sign * weight;
    if (score === 0) spellings.delete(spelling);
    else spellings.set(spelling, score);
    changes.set(key, spellings);
  };
  for (const mention of removed) weigh(mention, -1);
  for (const mention of added) weigh(mention, 1);
  const settled = new Map([...changes].map(([key, spellings]) => [key, spellings.size === 0 ? undefined : spellings]));
  return { all: withChanges(known, settled), touched: changes.keys() };
}

/** The terms, and which of them are others than before. Without a start, all of them are looked at. */
function termsAfter({ all, touched }: Spelled, start: Naming | undefined, before: Naming | undefined): { readonly terms: Naming['terms']; readonly changed: ReadonlySet<string> } {
  const known = before?.terms ?? new Map<string, Term>();
  const changes = new Map<string, Term | undefined>();
  for (const key of start ? touched : new Set([...all.keys(), ...known.keys()])) {
    const text = commonest(all.get(key));
    if (text !== known.get(key)?.text) changes.set(key, text === undefined ? undefined : { key, text });
  }
  return { terms: withChanges(known, changes), changed: new Set(changes.keys()) };
}

/**
 * The spelling that most speaks for; of several, the one with the first capital. What speaks less than twice as much counts as
 * the same, so that one mention more or less seldom makes it another.
 */
function commonest(spellings: ReadonlyMap<string, number> = new Map()): string | undefined {
  let best: readonly [string, number] | undefined;
  for (const [spelling, weight] of spellings) {
    const score = Math.floor(Math.log2(weight));
    if (!best || score > best[1] || (score === best[1] && spelling < best[0])) best = [spelling, score];
  }
  return best?.[0];
}

// ----------------------------------------------------------------------------------------------------------------- terms

/** What terms are asked of. */
export interface Known {
  readonly names: Names;
  readonly terms: Pick<ReadonlyMap<string, Term>, 'get' | 'has'>;
}

/** The term of a phrase; a coordination is one term of several members. */
export function termOf(naming: Known, phrase: Phrase, site: Site): Term {
  const all = members(phrase).map((one) => single(naming, one, site));
  const [first] = all;
  if (all.length === 1 && first) return first;
  const connective = phrase.connective === 'or' ? ' or ' : ' and ';
  return { key: joined(all.map((term) => term.key)), text: all.map((term) => term.text).join(connective) };
}

function single(naming: Known, phrase: Phrase, site: Site): Term {
  const key = keyOf(naming.names, phrase, site);
  return naming.terms.get(key) ?? { key, text: phrase === headingBody ? titleCase(key) : written(phrase) };
}

/** A name that only a heading has: "board@club" → "Board of Club". */
function titleCase(key: string): string {
  return key.split('@').filter((part) => !isMark(part)).join(' of ').replaceAll(/\b(?!of\b)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The members of a term: more than one where it stands for a coordination. */
export function partsOf(key: string): readonly string[] {
  return key.split(' / ');
}

/** The term of a bare name, as checks may make it up ("office"). */
export function termNamed(naming: Known, raw: string): Term {
  const key = canonical(naming.names, raw);
  return naming.terms.get(key) ?? { key, text: raw };
}
