/** Terms: the canonical key of a name with the spelling that the rulebook uses for it. */
import type { Phrase } from '../../grammar/ast.ts';
import type { Place, ReadClause, Term } from './facts.ts';
import type { Names, NamedDocument, Site } from './names.ts';
import { canonical, keyOf, namesOf, usagesOf } from './names.ts';
import { isEveryone, joined, members, rawName, written } from './phrases.ts';
import { placeOf } from './places.ts';
import type { Usage } from './usage.ts';
import { usageOf } from './usage.ts';

/** One mention of a name in a sentence. */
export interface Mention {
  readonly key: string;
  readonly place: Place;
  readonly spelling: string;
  /** Whether the spelling is that of the name itself, not of another name for it or of a bare short form. */
  readonly own: boolean;
  /** Lower where the spelling may owe its capital to the start of the sentence. */
  readonly weight: number;
}

export interface Naming {
  readonly names: Names;
  readonly terms: ReadonlyMap<string, Term>;
  readonly mentions: ReadonlyMap<ReadClause, readonly Mention[]>;
  /** What the names were made from. */
  readonly sources: readonly Source[];
}

interface Source {
  readonly document: NamedDocument;
  readonly usages: readonly Usage[];
}

/** The naming of a project; parts that did not change since `before` are the same objects. */
export function namingOf(documents: readonly NamedDocument[], before?: Naming): Naming {
  const sources = documents.map((document) => ({ document, usages: usagesOf(document) }));
  const names = before && sameSources(sources, before.sources) ? before.names : namesOf(documents);
  const mentions = mentionsIn(documents, names, before);
  return { names, mentions, terms: termsOf(mentions, before?.terms), sources };
}

/** Whether nothing that decides on names has changed. */
function sameSources(now: readonly Source[], before: readonly Source[]): boolean {
  return now.length === before.length && now.every(({ document, usages }, i) => {
    const old = before[i];
    return old !== undefined && old.document.uri === document.uri && old.document.entries === document.entries && old.usages.length === usages.length
      && usages.every((usage, k) => usage === old.usages[k] || usage.digest === old.usages[k]?.digest);
  });
}

/** Keys whose term is another than before: spelled otherwise, new or gone. */
export function changedTerms(now: Naming, before: Naming): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, term] of now.terms) if (before.terms.get(key) !== term) changed.add(key);
  for (const key of before.terms.keys()) if (!now.terms.has(key)) changed.add(key);
  return changed;
}

/** The term of a phrase; a coordination is one term of several members. */
export function termOf(naming: Naming, phrase: Phrase, site: Site): Term {
  const all = members(phrase).map((one) => single(naming, one, site));
  const [first] = all;
  if (all.length === 1 && first) return first;
  const connective = phrase.connective === 'or' ? ' or ' : ' and ';
  return { key: joined(all.map((term) => term.key)), text: all.map((term) => term.text).join(connective) };
}

function single(naming: Naming, phrase: Phrase, site: Site): Term {
  const key = keyOf(naming.names, phrase, site);
  return naming.terms.get(key) ?? { key, text: written(phrase) };
}

/** The members of a term: more than one where it stands for a coordination. */
export function partsOf(key: string): readonly string[] {
  return key.split(' / ');
}

/** The term of a bare name, as checks may make it up ("office"). */
export function termNamed(naming: Naming, raw: string): Term {
  const key = canonical(naming.names, raw);
  return naming.terms.get(key) ?? { key, text: raw };
}

// ------------------------------------------------------------------------------------------------ mentions, spellings

function mentionsIn(documents: readonly NamedDocument[], names: Names, before?: Naming): ReadonlyMap<ReadClause, readonly Mention[]> {
  const all = new Map<ReadClause, readonly Mention[]>();
  for (const document of documents) {
    for (const read of document.clauses) all.set(read, (before?.names === names ? before.mentions.get(read) : undefined) ?? mentionsOf(read, names));
  }
  return all;
}

function mentionsOf(read: ReadClause, names: Names): readonly Mention[] {
  const site = { uri: read.clause.uri, provision: read.clause.provision };
  const phrases = usageOf(read.reading).phrases.filter((phrase) => !phrase.pronoun && phrase.name !== '' && !isEveryone(phrase));
  return phrases.map((phrase) => mentionOf(read, phrase, keyOf(names, phrase, site)));
}

function mentionOf(read: ReadClause, phrase: Phrase, key: string): Mention {
  const opening = phrase.nameSpan.start === 0 && !phrase.proper;
  return {
    key,
    place: placeOf(read.clause, phrase.nameSpan),
    spelling: written(phrase),
    own: rawName(phrase) === key || key.startsWith(`${phrase.name}@`) && phrase.of !== undefined,
    weight: opening ? 0.001 : 1,
  };
}

function termsOf(mentions: ReadonlyMap<ReadClause, readonly Mention[]>, before?: ReadonlyMap<string, Term>): ReadonlyMap<string, Term> {
  const counts = new Map<string, Map<string, number>>();
  for (const list of mentions.values()) for (const mention of list) count(counts, mention);
  const terms = new Map<string, Term>();
  for (const [key, spellings] of counts) {
    const text = commonest(spellings);
    const old = before?.get(key);
    terms.set(key, old?.text === text ? old : { key, text });
  }
  return terms;
}

function count(counts: Map<string, Map<string, number>>, { key, spelling, own, weight }: Mention): void {
  const spellings = counts.get(key) ?? new Map<string, number>();
  spellings.set(spelling, (spellings.get(spelling) ?? 0) + (own ? 1000 * weight : weight / 1000));
  counts.set(key, spellings);
}

function commonest(spellings: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [spelling, score] of spellings) if (best === '' || score > (spellings.get(best) ?? 0)) best = spelling;
  return best;
}
