/** A file of a project: its structure and the reading of each sentence. What did not change stays the same objects. */
import type { Provision, RulebookDocument, Sentence, SentenceReading } from '../../grammar/ast.ts';
import type { Clause, Place, ProvisionEntry, ReadClause } from '../model/facts.ts';
import { sameMembers } from '../model/groups.ts';
import { placeOf, provisionKey } from '../model/places.ts';
import { entriesOf } from '../model/references.ts';

/** How sentences are split and read; injected, so that tests can do without the grammar. */
export interface Reader {
  split(text: string): RulebookDocument;
  read(text: string): SentenceReading;
  readUnderStem(stem: string, item: string): { readonly reading: SentenceReading; readonly joined: boolean };
}

export interface DocumentState {
  readonly uri: string;
  readonly text: string;
  readonly document: RulebookDocument;
  readonly entries: readonly ProvisionEntry[];
  readonly clauses: readonly ReadClause[];
  /** Provision → its offset. */
  readonly starts: ReadonlyMap<string, number>;
  /** Clause by all that its reading depends on. */
  readonly memo: ReadonlyMap<string, ReadClause>;
}

/** Splits and reads a file; sentences that `before` has already read, in the same place of the structure, are taken from it. */
export function documentOf(uri: string, text: string, reader: Reader, before?: DocumentState): DocumentState {
  if (before?.text === text) return before;
  const document = reader.split(text);
  const memo = new Map<string, ReadClause>();
  for (const site of sitesOf(uri, document)) {
    const key = keyOf(site);
    memo.set(key, before?.memo.get(key) ?? readClause(site, reader));
  }
  const entries = entriesOf(uri, document);
  const starts = new Map(document.provisions.map((provision) => [provision.id, provision.start]));
  return { uri, text, document, starts, memo, clauses: [...memo.values()], entries: settled(entries, before?.entries) };
}

/** Entries that say the same as before are the same objects; all the same, the same list. */
function settled(fresh: readonly ProvisionEntry[], before: readonly ProvisionEntry[] = []): readonly ProvisionEntry[] {
  const known = new Map(before.map((entry) => [entry.provision, entry]));
  const entries = fresh.map((entry) => {
    const old = known.get(entry.provision);
    return old && sameEntry(old, entry) ? old : entry;
  });
  return sameMembers(entries, before) ? before : entries;
}

function sameEntry(a: ProvisionEntry, b: ProvisionEntry): boolean {
  return a.document === b.document && a.address === b.address && a.parent === b.parent && a.keyword === b.keyword && a.label === b.label
    && a.title === b.title && a.kind === b.kind && a.place.span.start === b.place.span.start && a.place.span.end === b.place.span.end;
}

// ----------------------------------------------------------------------------------------------------------- sentences

/** A sentence with its provision and, under a list stem, the stem. */
interface SentenceSite {
  readonly uri: string;
  readonly document: RulebookDocument;
  readonly provision: Provision;
  readonly index: number;
  readonly sentence: Sentence;
  readonly stem?: { readonly provision: Provision; readonly sentence: Sentence };
}

function sitesOf(uri: string, document: RulebookDocument): readonly SentenceSite[] {
  return document.provisions.flatMap((provision) => provision.sentences.flatMap((sentence, index) => {
    if (sentence.kind === 'note' || sentence.kind === 'comment' || sentence.kind === 'directive') return [];
    const stem = sentence.kind === 'item' || (sentence.kind === 'stem' && index === 0) ? stemAbove(document, provision) : undefined;
    return [{ uri, document, provision, index, sentence, ...(stem && { stem }) }];
  }));
}

function stemAbove(document: RulebookDocument, provision: Provision): SentenceSite['stem'] | undefined {
  const parent = document.provisions[provision.parent];
  const last = parent?.sentences.findLast((sentence) => sentence.kind === 'stem' || sentence.kind === 'sentence');
  return parent && last?.kind === 'stem' ? { provision: parent, sentence: last } : undefined;
}

function keyOf({ document, provision, index, sentence, stem }: SentenceSite): string {
  const above = stem ? `${stem.provision.id}\n${stem.sentence.span.start}\n${stem.sentence.text}` : '';
  return [provision.id, index, sentence.span.start, document.title, sentence.text, above].join('\n');
}

function readClause(site: SentenceSite, reader: Reader): ReadClause {
  const { stem, sentence } = site;
  const under = stem && reader.readUnderStem(stem.sentence.text, sentence.text);
  const clause = clauseOf(site, under?.joined ?? false);
  const reading = under?.reading ?? reader.read(sentence.text);
  return { clause, reading, references: referencesOf(clause, reading) };
}

function clauseOf({ uri, document, provision, index, sentence, stem }: SentenceSite, joined: boolean): Clause {
  const above = joined && stem ? { stem: { text: stem.sentence.text, address: stem.provision.address, place: placed(uri, stem.provision, stem.sentence) } } : {};
  return {
    uri, document: document.title, provision: provision.id, address: provision.address, index, text: sentence.text,
    place: placed(uri, provision, sentence), ...above,
  };
}

function placed(uri: string, provision: Provision, sentence: Sentence): Place {
  return { uri, provision: provision.id, span: sentence.span };
}

/** References of the sentence itself: those in its stem belong to the stem. */
function referencesOf(clause: Clause, reading: SentenceReading): ReadClause['references'] {
  const from = clause.stem ? clause.stem.text.length : 0;
  return reading.references.filter((reference) => reference.span.start >= from).map((reference) => ({ reference, place: placeOf(clause, reference.span) }));
}

/** Provision → the one above, in all documents. */
export function parentsOf(documents: Iterable<DocumentState>): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const { uri, entries } of documents) {
    for (const entry of entries) if (entry.kind !== 'document') parents.set(provisionKey(uri, entry.provision), provisionKey(uri, entry.parent));
  }
  return parents;
}
