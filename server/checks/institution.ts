/** What the checks of gaps ask of the institution as a whole: its offices and bodies, and whether any sentence may say what is missing. */
import type { Fact, FillFact, Group, ReadClause, Term } from '../model/facts.ts';
import { wordsAbout, type Matter } from '../model/matters.ts';
import { clauseKey, textRead } from '../model/places.ts';
import type { Read } from './check.ts';
import { member } from './wording.ts';

/** The facts of a kind. */
export function factsOf<K extends Group<'institution'>['members'][number]['kind']>({ members }: Group<'institution'>, kind: K): readonly Extract<Group<'institution'>['members'][number], { readonly kind: K }>[] {
  return members.filter((fact): fact is Extract<typeof fact, { readonly kind: K }> => fact.kind === kind);
}

/** The offices that are filled outright, each with the clause that fills it first. */
export function officesIn(group: Group<'institution'>, read: Read): readonly FillFact[] {
  const all = factsOf(group, 'fill').filter(({ office, method }) => method !== 'co-opt' && read.kindOf(office) === 'office');
  return firstEach(outrightFirst(all.filter((fill) => !fill.partial || isSeveral(fill, all))), ({ office }) => office.key);
}

/** What fills the post before what makes one of its holders something: "may elect another Warden to open the gate". */
export function outrightFirst(fills: readonly FillFact[]): readonly FillFact[] {
  return fills.toSorted((a, b) => Number(isOneOfThem(a)) - Number(isOneOfThem(b)));
}

function isOneOfThem({ office, reading: { object } }: FillFact): boolean {
  const phrase = object && member(object, office);
  return phrase !== undefined && !phrase.plural && (phrase.determiner === 'a' || /^another /iu.test(phrase.text));
}

/** "The Members elect nine Directors", and nobody chooses others. */
function isSeveral({ office, composed, reading }: FillFact, all: readonly FillFact[]): boolean {
  return !composed && reading.object?.quantity !== undefined && all.filter((other) => other.office.key === office.key).length === 1;
}

/** The offices that are filled by election alone. */
export function electedOffices(group: Group<'institution'>, read: Read): readonly FillFact[] {
  const appointed = new Set(factsOf(group, 'fill').filter(({ partial, method }) => !partial && method === 'appoint').map(({ office }) => office.key));
  return officesIn(group, read).filter(({ method, office }) => method === 'elect' && !appointed.has(office.key));
}

/** "The following Directors": no post, but the posts that a list names. */
export function isListed({ key }: Term): boolean {
  return /^following\b/u.test(key);
}

/** The first value of each key. */
export function firstEach<T>(values: readonly T[], keyOf: (value: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const value of values) if (!first.has(keyOf(value))) first.set(keyOf(value), value);
  return [...first.values()];
}

/** The sentences that speak of a matter, beside those from which these facts were read. */
export function beside(facts: readonly Fact[], matter: Matter, read: Read): readonly ReadClause[] {
  const known = new Set(facts.map(({ clause }) => clauseKey(clause)));
  return read.group('matter', matter).members.filter(({ clause }) => !known.has(clauseKey(clause)));
}

const anyHolder = /\b(?:officers?|officials?|offices?|posts?|positions?|roles?|directors?|trustees?|governors?|committees?|board|council|executive|holders?|holds?|appointees?|employees?|staff|elected|appointed|anyone|any person|they|he|she|leaders?|leadership)\b/iu;

/** Whether a sentence may speak of an office: it names the office, or offices at large. */
export function maySpeakOf({ clause }: ReadClause, office: Term): boolean {
  const text = textRead(clause);
  return anyHolder.test(text) || [office.text, office.key.split('@')[0] ?? ''].some((name) => name !== '' && text.toLowerCase().includes(name.toLowerCase()));
}

/** Whether a sentence speaks of a matter beside its conditions: "if the Chair is removed" removes nobody. */
export function speaksOutright({ clause, reading }: ReadClause, matter: Matter): boolean {
  const text = reading.norms.flatMap(({ conditions }) => conditions).reduce((rest, { span }) => rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end), textRead(clause));
  return wordsAbout(matter, text) !== undefined;
}

/** Whether a term is one for officers at large, or the office, or what it is part of. */
export function covers(term: Term, office: Term, read: Read): boolean {
  const standing = read.terms(office, term);
  return standing === 'same' || standing === 'under' || (anyHolder.test(term.text) && !isAnotherPost(term, read));
}

/** "the Musical Director": one post of many words, which somebody fills. */
function isAnotherPost(term: Term, read: Read): boolean {
  return /\s\S/u.test(term.text) && read.group('office', term.key).members.some((fact) => fact.kind === 'fill' && !fact.partial);
}

/** Elected offices of which no sentence says how long they last. */
export function endlessOffices(group: Group<'institution'>, read: Read): readonly FillFact[] {
  const lengths = factsOf(group, 'measure').filter(({ measure }) => measure === 'term');
  const spoken = beside(lengths, 'term', read).filter((one) => !limitsTerms(one) && !isForVacancies(one));
  return electedOffices(group, read).filter(({ office }) => !lengths.some(({ of }) => covers(of, office, read)) && !spoken.some((one) => maySpeakOf(one, office)));
}

/** "… may co-opt a member until the next annual meeting" says nothing of those who were elected. */
function isForVacancies({ reading: { norms } }: ReadClause): boolean {
  return norms.length > 0 && norms.every(({ form }) => form === 'co-option' || form === 'vacancy');
}

/** "No person may serve more than two consecutive terms" says how many, not how long. */
export function limitsTerms({ clause }: Pick<ReadClause, 'clause'>): boolean {
  return /\b(?:consecutive|successive|more than \w+ (?:full )?terms?|limit of \w+ terms?)\b/iu.test(textRead(clause));
}
