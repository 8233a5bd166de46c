/** A reference that leads nowhere. */
import type { Reference } from '../../../grammar/ast.ts';
import { isFirst } from '../../../grammar/labels.ts';
import { guessLemma, singular, verbForms } from '../../../grammar/lexicon.ts';
import type { Group, Place, ProvisionEntry, ReadClause } from '../../model/facts.ts';
import { provisionKey, textRead } from '../../model/places.ts';
import { isWithin, provisionsIn, provisionsWithin, textsOf } from '../above.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice } from '../edits.ts';
import { isFamiliar, isHistory } from '../references.ts';
import { clauseName } from '../wording.ts';

interface Broken {
  readonly from: ReadClause;
  readonly reference: Reference;
  readonly place: Place;
  /** The one provision of the list that speaks of what the clause says of the missing one. */
  readonly meant?: ProvisionEntry;
  /** The provision that the outer labels name, where nothing below it has a label: the list has lost its letters. */
  readonly unlabelled?: ProvisionEntry;
  /** The word before the number is one that the document numbers by, or a general one. */
  readonly familiar: boolean;
  /** The number is so far beyond the last that it is one of another text. */
  readonly beyond: boolean;
}

export const referenceBroken: Check<'clause', Broken> = {
  id: 'reference/broken',
  severity: 'error',
  looksAt: 'clause',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause refers to a provision that the rulebook does not have.',
    why: 'A rule that applies "subject to" a missing clause is subject to nothing, or to whatever somebody says the clause was.',
    wrong: '1. Members may bring guests.\n2. Guests brought under clause 7 must sign the book.',
    right: '1. Members may bring guests.\n2. Guests brought under clause 1 must sign the book.',
    decided: 'The labels of the reference are compared with the ends of all addresses of the document that it names. References to other '
      + 'documents, to statutes and to "these rules" are not followed. Where no heading of the document has the word of the reference ("Article"), another '
      + 'document may be meant, and the finding is only possible. Where numbers are far beyond the last of the document, they are those of another text, or were once its own: that is information. Where the list that is meant has bullets in the place of letters, it is information.',
    settle: 'Name the clause that is meant, or restore the one that was lost.',
    source: 'Renumbering: clauses move and the references to them stay behind.',
  },
};

function find(group: Group<'clause'>, read: Read): readonly Broken[] {
  return group.members.flatMap((from) => from.references.flatMap(({ reference, place }) => {
    const found = read.resolve(reference, from.clause);
    if (found.kind !== 'missing') return [];
    const entries = read.group('document', from.clause.uri).members;
    const familiar = isFamiliar(reference.keyword, entries);
    if (!familiar && (/^(?:law|statute|ordinance)$/u.test(reference.keyword) || !entries.some((entry) => shape(entry.label) === shape(reference.labels[0] ?? ''))) || isHistory(from.clause, read) || isAbove(reference, entries) || isRunOn(reference, entries) || isInline(from, reference, read)) return [];
    const beyond = isBeyond(reference, entries, read);
    const meant = found.nearest && !beyond && isBeside(found.nearest, reference) ? meantBeside(found.nearest, { from, reference }, read) : undefined;
    const unlabelled = meant ? undefined : withoutLabels(from, reference, read);
    return [{ from, reference, place, familiar, beyond, ...(meant && { meant }), ...(unlabelled && { unlabelled }) }];
  }));
}

/** "Section 76", where there are 76.1 and 76.2: its heading was not seen. */
function isAbove({ labels }: Reference, entries: readonly ProvisionEntry[]): boolean {
  return entries.some(({ label }) => label.startsWith(`${labels.join('.')}.`));
}

/** "clause 92" in a by-law with 29 clauses: one number that is far beyond, or two that are beyond, were counted in another text. */
function isBeyond({ labels }: Reference, entries: readonly ProvisionEntry[], read: Read): boolean {
  const own = numberOf(labels);
  const largest = Math.max(0, ...entries.slice(0, MOST_ENTRIES).map(({ label }) => numberOf([label])));
  if (own <= largest + MARGIN) return false;
  return own > 2 * largest + MARGIN || entries.some(({ uri, provision }) => read.group('clause', provisionKey(uri, provision)).members
    .some(({ references }) => references.some(({ reference }) => !reference.self && reference.document === undefined && numberOf(reference.labels) > largest + MARGIN && numberOf(reference.labels) !== own)));
}

const MARGIN = 10;
const MOST_ENTRIES = 50_000;

const numberOf = ([label = '']: readonly string[]): number => Number(/^\d+/u.exec(label)?.[0] ?? 0);

/** "Article 19.1", where the items below article 19 begin with 28: they are counted through the document here, and were not where the reference was written. */
function isRunOn({ labels }: Reference, entries: readonly ProvisionEntry[]): boolean {
  const [above, first] = labels.join('.').split('.');
  if (first === undefined) return false;
  const parents = new Set(entries.filter(({ label }) => label === above).map(({ provision }) => provision));
  const items = entries.filter(({ parent, label, kind }) => kind === 'item' && label !== '' && parents.has(parent));
  return items.length > 0 && !items.some(({ label }) => isFirst(label));
}

/** "Section 2.5(b)", where section 2.5 has "(a) …; (b) …" running on in its sentences. */
function isInline({ clause }: ReadClause, reference: Reference, read: Read): boolean {
  for (let kept = reference.labels.length - 1; kept > 0; kept--) {
    const found = read.resolve({ ...reference, labels: reference.labels.slice(0, kept) }, clause);
    const [above] = found.kind === 'found' ? found.provisions : [];
    if (above === undefined) continue;
    const text = paragraphsOf(above, read).toLowerCase();
    return reference.labels.slice(kept).every((label) => text.includes(`(${label.toLowerCase()})`));
  }
  return false;
}

/** What a provision says itself, not by its items. */
function paragraphsOf(above: ProvisionEntry, read: Read): string {
  const own = read.group('document', above.uri).members.filter(({ provision, parent, kind }) => provision === above.provision || (parent === above.provision && kind === 'paragraph'));
  return own.flatMap(({ uri, provision }) => read.group('clause', provisionKey(uri, provision)).members.map(({ clause }) => clause.text)).join(' ');
}

/** "Section 2.5(b)", where the list in section 2.5 has bullets: its letters were lost, or are to be counted. */
function withoutLabels({ clause }: ReadClause, reference: Reference, read: Read): ProvisionEntry | undefined {
  for (let kept = reference.labels.length - 1; kept > 0; kept--) {
    const found = read.resolve({ ...reference, labels: reference.labels.slice(0, kept) }, clause);
    if (found.kind !== 'found') continue;
    const [above] = found.provisions;
    const below = read.group('document', above?.uri ?? clause.uri).members.filter(({ address }) => address.startsWith(`${above?.address ?? ''}.`));
    return below.length > 1 && below.every(({ label }) => label === '') ? above : undefined;
  }
  return undefined;
}

/** "Guests brought under clause 7", where guests are brought under clause 1 alone. A number that is near says nothing. */
function meantBeside(nearest: ProvisionEntry, { from: { clause }, reference }: Pick<Broken, 'from' | 'reference'>, read: Read): ProvisionEntry | undefined {
  if (nearest.uri !== clause.uri) return undefined;
  const before = textRead(clause).slice(Math.max(0, reference.span.start - LONGEST_LEAD), reference.span.start);
  const subjects = (before.split(/[,;:.]/u).at(-1) || before).toLowerCase().match(/\p{L}{4,}/gu)?.filter((word) => !COMMON.test(word)).map(rootOf) ?? [];
  const beside = provisionsIn({ uri: nearest.uri, provision: nearest.parent }, read).filter(({ label, address }) => label !== '' && !address.includes('¶'));
  const said = beside.map((entry) => ({ entry, roots: new Set(textsOf(provisionsWithin(entry, read), read).flatMap((text) => text.toLowerCase().match(/\p{L}{4,}/gu)?.map(rootOf) ?? [])) }));
  const others = said.filter(({ entry }) => !isWithin(clause.address, entry.address));
  const ranked = others.map(({ entry, roots }) => ({ entry, shared: subjects.filter((word) => roots.has(word)).length })).toSorted((a, b) => b.shared - a.shared);
  const [first, second] = ranked;
  return first && first.shared > 1 && first.shared > (second?.shared ?? 0) ? first.entry : undefined;
}

const LONGEST_LEAD = 80;

/** Words that stand before any reference. */
const COMMON = /^(?:this|that|these|those|with|from|have|been|were|will|shall|must|under|upon|when|where|which|whose|their|they|such|other|only|into|than|also|subject|accordance|accord|according|pursuant|provided|provision|provisions|specified|described|defined|stated|required|mentioned|referred|virtue|terms|except|save|notwithstanding|despite|without|prejudice|unless|until|rule|rules|clause|clauses|article|section|paragraph)$/u;

/** "Expelled" and "expels", "guest" and "guests", "brought" and "bring" where the lexicon knows them. */
const rootOf = (word: string): string => verbForms(word)[0]?.lemma ?? (/(?:ed|ing)$/u.test(word) ? guessLemma(word) : singular(word));

/** Whether only the last label differs: 8.6 for 8.9. */
function isBeside(nearest: ProvisionEntry, reference: Reference): boolean {
  const labels = reference.labels.slice(0, -1).join('.').toLowerCase();
  const above = nearest.address.toLowerCase().split('.').slice(0, -1).join('.');
  return above === labels || (labels !== '' && above.endsWith(`.${labels}`));
}

function shape(label: string): 'number' | 'letter' | 'roman' {
  if (/^\d/u.test(label)) return 'number';
  return /^[IVXLC]{2,}$/u.test(label) ? 'roman' : 'letter';
}

function say({ from, reference, place, meant, familiar, beyond, unlabelled }: Broken): Message {
  if (unlabelled) return sayUnlabelled(from, { reference, place, unlabelled });
  const hint = meant ? ` Perhaps ${clauseName(meant, from.clause)} is meant, which speaks of the same.` : '';
  return {
    text: `“${reference.text}” leads nowhere: ${reference.document ? `“${reference.document}” has no such provision` : 'there is no such provision'}.${hint}`,
    ...(beyond && { severity: 'information' as const }),
    certainty: familiar && !beyond && from.reading.understanding !== 'none' ? 'certain' : 'possible',
    place,
    clause: from.clause,
    related: meant ? [{ text: 'Perhaps this is meant.', place: meant.place, clause: meant }] : [],
  };
}

function sayUnlabelled(from: ReadClause, { reference, place, unlabelled }: Pick<Broken, 'reference' | 'place'> & { readonly unlabelled: ProvisionEntry }): Message {
  return {
    text: `“${reference.text}” cannot be found by its letter: what stands in ${clauseName(unlabelled, from.clause)} has no letters or numbers.`,
    severity: 'information',
    certainty: 'possible',
    place,
    clause: from.clause,
    related: [{ text: 'Its items have no labels.', place: unlabelled.place, clause: unlabelled }],
  };
}

/** Only for a reference of the simple shape "clause 8.9": its label is replaced, its keyword kept. */
function fixes({ from, reference, place, meant }: Broken): readonly Fix[] {
  const written = /^(?:\p{L}+ )+(?=\S+$)/u.exec(reference.text)?.[0];
  if (!meant || written === undefined || meant.uri !== from.clause.uri) return [];
  return choice(`Refer to ${clauseName(meant)} instead`, [{ place, newText: `${written}${meant.address}` }]);
}
