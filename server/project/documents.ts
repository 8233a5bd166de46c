/** A file of a project: its structure and the reading of each sentence. What did not change stays the same objects. */
import type { Antecedents } from '../../grammar/anaphora.ts';
import { antecedentsOf, antecedentsOfTitle, looksBack, underTitle, withAntecedents } from '../../grammar/anaphora.ts';
import type { Sentence, SentenceReading, Span, Understanding } from '../../grammar/ast.ts';
import { isStillWithout, partsOf } from '../../grammar/rulechange/proposals.ts';
import type { Parts, Placed } from '../../grammar/rulechange/proposals.ts';
import type { Body, Splitting } from '../../grammar/split.ts';
import type { Heading } from '../model/authority.ts';
import { differenceOf, spliced } from '../model/difference.ts';
import type { Clause, Place, ProvisionEntry, ReadClause } from '../model/facts.ts';
import { sameMembers } from '../model/sameness.ts';
import { placeOf } from '../model/places.ts';
import { entryOf } from '../model/references.ts';
import { directivesIn } from './register.ts';

/** How sentences are split and read; injected, so that tests can do without the grammar. */
export interface Reader {
  splittingOf(text: string, before?: Splitting): Splitting;
  read(text: string): SentenceReading;
  readUnderStem(stem: string, item: string): { readonly reading: SentenceReading; readonly joined: boolean };
}

export interface DocumentState {
  readonly uri: string;
  readonly text: string;
  /** Of the rules, without the proposals. */
  readonly splitting: Splitting;
  readonly proposals: readonly Placed[];
  readonly heading: Heading;
  /** What the project says of the heading, whatever the document says. */
  readonly given: Partial<Heading>;
  /** It holds what the settings say of names: no rulebook, and no proposal speaks of it. */
  readonly aside?: true;
  /** It was named as a proposal, whether or not it says that it is one. */
  readonly proposed?: true;
  /** Provision → its index in the splitting. */
  readonly positions: ReadonlyMap<string, number>;
  /** One a provision. */
  readonly entries: readonly ProvisionEntry[];
  /** The entries that have a title. */
  readonly titled: readonly ProvisionEntry[];
  /** The provisions that are directives, in order. */
  readonly directives: readonly string[];
  /** The sentences of each provision that say something, read without what stands before them. */
  readonly alone: readonly (readonly ReadClause[])[];
  /** The same, with the pronouns that the sentence before explains; and of all provisions together. */
  readonly parts: readonly (readonly ReadClause[])[];
  readonly clauses: readonly ReadClause[];
  /** How many of them were understood how far. */
  readonly understanding: Readonly<Record<Understanding, number>>;
}

/** A file to be split and read. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  /** The same file at another time: sentences that it has already read, in the same place of the structure, are taken from it. */
  readonly before?: DocumentState | undefined;
  /** As before where nothing is said. */
  readonly given?: Partial<Heading> | undefined;
  /** As before where nothing is said. */
  readonly proposed?: true | undefined;
  /** It holds no proposals: nobody needs to look for them. */
  readonly sheer?: boolean;
}

export function documentOf(source: Source, reader: Reader): DocumentState {
  const { uri, text, before, given = before?.given ?? {}, proposed = before?.proposed } = source;
  if (before?.text === text && before.proposed === proposed) return before;
  const { proposals, rules } = partsSince(source, proposed);
  const splitting = retitled(reader.splittingOf(rules, before?.splitting), given);
  const heading = settledHeading({ ...headingOf(splitting), ...given }, before?.heading);
  const known = before?.splitting.title === splitting.title ? before : undefined;
  const stay = stayOf(splitting, known?.splitting);
  const positions = positionsOf(splitting, before);
  const alone = carried(known?.alone, stay, (body, at) => partOf({ uri, splitting, body, at }, reader, known && earlier(known, body.id)));
  const parts = inContext({ alone, splitting, reader }, stay, known?.parts);
  const fresh = carried(known?.entries, stay, (provision, at) => entryOf({ uri, document: splitting.title, provision, parent: splitting.bodies[splitting.parents[at] ?? -1]?.id ?? '' }));
  const entries = settled(fresh, before);
  const titled = entries === before?.entries ? before.titled : entries.filter(({ title }) => title !== '');
  return { uri, text, ...(proposed ? { proposed } : {}), splitting, proposals, heading, given, positions, entries, titled, directives: directivesIn(splitting, before), alone, parts, ...clausesOf(parts, before) };
}

const NO_PROPOSALS: readonly Placed[] = [];

function partsSince({ text, before, sheer }: Source, proposed: true | undefined): Parts {
  const isWithout = sheer || (!proposed && before?.proposals.length === 0 && isStillWithout(text, before.text));
  return isWithout ? { proposals: NO_PROPOSALS, rules: text } : partsOf(text, proposed);
}

function retitled(splitting: Splitting, { title }: Partial<Heading>): Splitting {
  return title === undefined || title === splitting.title ? splitting : { ...splitting, title };
}

function headingOf({ title, header }: Splitting): Heading {
  const said = (key: string): string => header.find((line) => line.key.toLowerCase() === key)?.value.replace(/^["“‘'](.*)["”’']$/u, '$1') ?? '';
  return { title, rank: said('rank'), adopted: said('adopted'), under: said('under') };
}

/** Where the document itself says what it stands under: the title, without quotation marks. */
export function underSpan({ splitting, heading, given }: Pick<DocumentState, 'splitting' | 'heading' | 'given'>): Span | undefined {
  const line = given.under === undefined ? splitting.header.find(({ key }) => key.toLowerCase() === 'under') : undefined;
  const start = line && line.span.end - line.value.length + line.value.indexOf(heading.under);
  return start === undefined ? undefined : { start, end: start + heading.under.length };
}

/** The one before, where it says the same. */
function settledHeading(now: Heading, before: Heading | undefined): Heading {
  return before && before.title === now.title && before.rank === now.rank && before.adopted === now.adopted && before.under === now.under ? before : now;
}

/** Where a provision starts in its file. */
export function startOf({ splitting, positions }: DocumentState, provision: string): number | undefined {
  return splitting.starts[positions.get(provision) ?? -1];
}

/** The one above a provision. */
export function parentOf({ splitting, positions }: DocumentState, provision: string): string | undefined {
  return splitting.bodies[splitting.parents[positions.get(provision) ?? 0] ?? -1]?.id;
}

// ------------------------------------------------------------------------------------------------- what stays the same

/** What provisions share with those before them. */
interface Stay {
  readonly bodies: readonly Body[];
  /** From here on, `removed` of those before have made room for `added` of these. */
  readonly from: number;
  readonly removed: number;
  readonly added: number;
  /** Behind them, those that stand under another parent now. */
  readonly moved: readonly number[];
}

function stayOf({ bodies, parents }: Splitting, before: Splitting | undefined): Stay {
  if (before === undefined) return { bodies, from: 0, removed: 0, added: bodies.length, moved: [] };
  const { from, removed, added } = differenceOf(before.bodies, bodies);
  const shift = removed.length - added.length;
  const moved: number[] = [];
  for (let at = from + added.length; at < bodies.length; at += 1) {
    if (bodies[parents[at] ?? -1] !== before.bodies[before.parents[at + shift] ?? -1]) moved.push(at);
  }
  return { bodies, from, removed: removed.length, added: added.length, moved };
}

/** One value a provision: made for those that are new or moved, else as before. */
function carried<V>(before: readonly V[] | undefined, { bodies, from, removed, added, moved }: Stay, make: (body: Body, at: number) => V): readonly V[] {
  if (before === undefined) return bodies.map(make);
  const made = bodies.slice(from, from + added).map((body, i) => make(body, from + i));
  const all = spliced(before, { from, removed: before.slice(from, from + removed), added: made });
  return moved.length === 0 ? all : withMoved(all, bodies, { moved, make });
}

function withMoved<V>(values: readonly V[], bodies: readonly Body[], { moved, make }: { readonly moved: readonly number[]; make(body: Body, at: number): V }): readonly V[] {
  const all = [...values];
  for (const at of moved) {
    const body = bodies[at];
    if (body) all[at] = make(body, at);
  }
  return all;
}

function positionsOf({ bodies }: Splitting, before: DocumentState | undefined): ReadonlyMap<string, number> {
  const { removed, added } = differenceOf(before?.splitting.bodies ?? [], bodies);
  if (before !== undefined && removed.length === added.length && removed.every(({ id }, at) => id === added[at]?.id)) return before.positions;
  return new Map(bodies.map(({ id }, at) => [id, at]));
}

/** A provision as it was, by its id. */
function earlier({ uri, splitting, alone, positions }: DocumentState, provision: string): Earlier | undefined {
  const at = positions.get(provision) ?? -1;
  const body = splitting.bodies[at];
  return body && { body, stem: stemAbove({ uri, splitting, body, at }), clauses: new Map((alone[at] ?? []).map((read) => [read.clause.index, read])) };
}

/** Entries that say the same as before are the same objects; all the same, the same list. */
function settled(fresh: readonly ProvisionEntry[], before: DocumentState | undefined): readonly ProvisionEntry[] {
  if (before === undefined) return fresh;
  const { from, removed, added } = differenceOf(before.entries, fresh);
  if (removed.length === added.length && added.every((entry, at) => removed[at] !== undefined && sameEntry(entry, removed[at]))) return before.entries;
  const known = new Map(removed.map((entry) => [entry.provision, entry]));
  const entries = added.map((entry) => {
    const old = known.get(entry.provision);
    return old && sameEntry(old, entry) ? old : entry;
  });
  return sameMembers(entries, removed) ? before.entries : fresh.slice(0, from).concat(entries, fresh.slice(from + entries.length));
}

function sameEntry(a: ProvisionEntry, b: ProvisionEntry): boolean {
  return a.provision === b.provision && a.document === b.document && a.address === b.address && a.parent === b.parent && a.keyword === b.keyword && a.label === b.label
    && a.title === b.title && a.kind === b.kind && a.place.span.start === b.place.span.start && a.place.span.end === b.place.span.end;
}

function clausesOf(parts: DocumentState['parts'], before: DocumentState | undefined): Pick<DocumentState, 'clauses' | 'understanding'> {
  if (before === undefined) return { clauses: parts.flat(), understanding: tally(none, parts.flat(), 1) };
  const { from, removed, added } = differenceOf(before.parts, parts);
  let first = 0;
  for (let at = 0; at < from; at += 1) first += parts[at]?.length ?? 0;
  const [gone, come] = [removed.flat(), added.flat()];
  const within = differenceOf(gone, come);
  return { clauses: spliced(before.clauses, { ...within, from: first + within.from }), understanding: tally(tally(before.understanding, gone, -1), come, 1) };
}

const none: DocumentState['understanding'] = { whole: 0, core: 0, none: 0, 'not-a-rule': 0 };

/** The counts with these clauses added or, with the sign -1, taken away. */
function tally(counts: DocumentState['understanding'], clauses: readonly ReadClause[], sign: 1 | -1): DocumentState['understanding'] {
  const now = { ...counts };
  for (const { reading } of clauses) now[reading.understanding] += sign;
  return now;
}

// ----------------------------------------------------------------------------------------------------------- sentences

/** A provision where it stands. */
interface Site {
  readonly uri: string;
  readonly splitting: Splitting;
  readonly body: Body;
  readonly at: number;
}

interface Stem {
  readonly body: Body;
  readonly sentence: Sentence;
}

/** A provision as it was before, with its clauses by their index. */
interface Earlier {
  readonly body: Body;
  readonly stem: Stem | undefined;
  readonly clauses: ReadonlyMap<number, ReadClause>;
}

function partOf(site: Site, reader: Reader, before: Earlier | undefined): readonly ReadClause[] {
  const stem = stemAbove(site);
  const clauses = site.body.sentences.flatMap((sentence, index) => {
    if (sentence.kind === 'note' || sentence.kind === 'comment' || sentence.kind === 'directive') return [];
    const old = before?.clauses.get(index);
    const kept = old && before && isSame({ site, sentence, index, stem }, before);
    return [kept ? old : readClause({ site, sentence, index, stem: isUnderStem(sentence, index) ? stem : undefined }, reader)];
  });
  return clauses.length === 0 ? NOTHING : clauses;
}

const NOTHING: readonly ReadClause[] = [];

function stemAbove({ splitting, at }: Site): Stem | undefined {
  const body = splitting.bodies[splitting.parents[at] ?? -1];
  const last = body?.sentences.findLast((sentence) => sentence.kind === 'stem' || sentence.kind === 'sentence');
  return body && last?.kind === 'stem' ? { body, sentence: last } : undefined;
}

interface SentenceSite {
  readonly site: Site;
  readonly sentence: Sentence;
  readonly index: number;
  readonly stem: Stem | undefined;
}

function isUnderStem({ kind }: Sentence, index: number): boolean {
  return kind === 'item' || (kind === 'stem' && index === 0);
}

/** Whether a sentence has all that its reading depends on as it was; the title of the document is. */
function isSame({ site, sentence, index, stem }: SentenceSite, before: Earlier): boolean {
  const old = before.body.sentences[index];
  return old !== undefined && old.text === sentence.text && old.kind === sentence.kind && old.span.start === sentence.span.start && before.body.address === site.body.address
    && (!isUnderStem(sentence, index) || sameStem(stem, before.stem));
}

function sameStem(a: Stem | undefined, b: Stem | undefined): boolean {
  return a?.sentence.text === b?.sentence.text && a?.sentence.span.start === b?.sentence.span.start && a?.body.id === b?.body.id && a?.body.address === b?.body.address;
}

function readClause({ site, sentence, index, stem }: SentenceSite, reader: Reader): ReadClause {
  const under = stem && reader.readUnderStem(stem.sentence.text, sentence.text);
  const clause = clauseOf({ site, sentence, index, stem: under?.joined ? stem : undefined });
  const reading = under?.reading ?? reader.read(sentence.text);
  return { clause, reading, references: referencesOf(clause, reading) };
}

// ------------------------------------------------------------------------------------------------- what stood before

interface InContext {
  readonly before: Antecedents | undefined;
  readonly part: readonly ReadClause[];
}

const resolvedParts = new WeakMap<readonly ReadClause[], InContext>();

interface Following {
  readonly alone: DocumentState['alone'];
  readonly splitting: Splitting;
  readonly reader: Reader;
}

/** Every part with its pronouns resolved; a part that stands behind the same as before is the same object. */
function inContext({ alone, splitting, reader }: Following, stay: Stay, before: DocumentState['parts'] | undefined): DocumentState['parts'] {
  const parts = [...carried(before, stay, (_, at) => alone[at] ?? NOTHING)];
  const settle = (at: number): boolean => {
    const own = alone[at] ?? NOTHING;
    const old = parts[at];
    const now = own.some(({ reading }) => looksBack(reading)) ? resolvedPart(own, leftBefore(at, { parts, splitting, reader })) : own;
    parts[at] = now;
    return now !== old;
  };
  const end = stay.from + stay.added;
  for (let at = stay.from; at < end; at += 1) settle(at);
  for (const at of stay.moved) settle(at);
  // What stands behind a part that became another may say something else, and so on.
  for (const first of [end, ...stay.moved.map((at) => at + 1)]) for (let at = first; at < parts.length && settle(at); at += 1);
  return parts;
}

function resolvedPart(alone: readonly ReadClause[], before: Antecedents | undefined): readonly ReadClause[] {
  const known = resolvedParts.get(alone);
  if (known && known.before === before) return known.part;
  let last = before;
  const part = alone.map((read, at) => {
    const reading = looksBack(read.reading) ? withAntecedents(read.reading, last, at > 0) : read.reading;
    last = antecedentsOf(reading);
    return reading === read.reading ? read : { ...read, reading };
  });
  resolvedParts.set(alone, { before, part });
  return part;
}

/** What the provision before, of the same list or the one above, leaves for a pronoun. */
function leftBefore(at: number, { parts, splitting: { bodies, parents }, reader }: { readonly parts: DocumentState['parts']; readonly splitting: Splitting; readonly reader: Reader }): Antecedents | undefined {
  const previous = at - 1;
  const body = bodies[previous];
  if (!body || (parents[at] !== previous && parents[at] !== parents[previous])) return undefined;
  const last = parts[previous]?.at(-1);
  const above = bodies[parents[at] ?? -1];
  const title = above && above.title !== '' ? antecedentsOfTitle(reader.read(above.title)) : undefined;
  if (!last) return parents[at] === previous ? title : undefined;
  const found = antecedentsOf(last.reading);
  return found && title ? underTitled(found, title) : found;
}

/** Asked twice, it gives the same object. */
function underTitled(found: Antecedents, title: Antecedents): Antecedents {
  const known = headed.get(found);
  if (known?.title === title) return known.now;
  const now = underTitle(found, title);
  headed.set(found, { title, now });
  return now;
}

const headed = new WeakMap<Antecedents, { readonly title: Antecedents; readonly now: Antecedents }>();

function clauseOf({ site: { uri, splitting, body }, sentence, index, stem }: SentenceSite): Clause {
  const above = stem && { stem: { text: stem.sentence.text, address: stem.body.address, place: placed(uri, stem.body, stem.sentence) } };
  return { uri, document: splitting.title, provision: body.id, address: body.address, index, text: sentence.text, place: placed(uri, body, sentence), ...above };
}

function placed(uri: string, body: Body, sentence: Sentence): Place {
  return { uri, provision: body.id, span: sentence.span };
}

/** References of the sentence itself: those in its stem belong to the stem. */
function referencesOf(clause: Clause, reading: SentenceReading): ReadClause['references'] {
  const from = clause.stem ? clause.stem.text.length : 0;
  return reading.references.filter((reference) => reference.span.start >= from).map((reference) => ({ reference, place: placeOf(clause, reference.span) }));
}
