/** Terms: the canonical key of a name with the spelling that the rulebook uses for it. */
import type { Phrase } from '../../grammar/ast.ts';
import type { Place, ReadClause, Term } from './facts.ts';
import type { Names, NamedDocument, Site } from './names.ts';
import { canonical, keyOf, namesOf } from './names.ts';
import { isEveryone, joined, members, rawName, written } from './phrases.ts';
import { placeOf } from './places.ts';
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
}

/** The naming of a project; parts that did not change since `before` are the same objects. */
export function namingOf(documents: readonly NamedDocument[], before?: Naming): Naming {
  const fresh = namesOf(documents);
  const names = before && alike(before.names, fresh) ? before.names : fresh;
  const mentions = mentionsIn(documents, names, before);
  return { names, mentions, terms: termsOf(mentions, before?.terms) };
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
    const [paths, old] = [pathsOf(names, document.uri), before && pathsOf(before.names, document.uri)];
    for (const read of document.clauses) {
      const { provision } = read.clause;
      const kept = before?.names === names && samePath(paths?.get(provision), old?.get(provision)) ? before.mentions.get(read) : undefined;
      all.set(read, kept ?? mentionsOf(read, names));
    }
  }
  return all;
}

function pathsOf(names: Names, uri: string): ReadonlyMap<string, readonly string[]> | undefined {
  return names.documents.get(uri)?.paths;
}

function samePath(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((body, i) => body === b[i]));
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

// ------------------------------------------------------------------------------------------------------- comparisons

/** Whether every name has the same key under both, paths apart (those are compared where they are used). */
function alike(a: Names, b: Names): boolean {
  return sameMap(a.roots, b.roots, Object.is) && sameSet(a.organisations, b.organisations) && sameMap(a.documents, b.documents, () => true)
    && [...a.documents].every(([uri, local]) => {
      const other = b.documents.get(uri);
      return other !== undefined && local.capitalMembers === other.capitalMembers && sameSet(local.ownBodies, other.ownBodies)
        && sameMap(local.shortBodies, other.shortBodies, Object.is) && sameMap(local.owners, other.owners, samePath)
        && sameMap(local.paths, other.paths, samePath);
    });
}

function sameMap<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>, same: (x: V | undefined, y: V | undefined) => boolean): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)));
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
