/** Small questions about noun phrases and readings, answered without context. */
import type { Adjunct, Phrase, Quantity, Reading, Restriction, SentenceReading } from '../../grammar/ast.ts';
import { isBodyNoun, namesPeople } from '../../grammar/lexicon.ts';
import { memoOf } from './memo.ts';

/** A phrase and the further members of its coordination. */
export function members(phrase: Phrase): readonly Phrase[] {
  return [phrase, ...phrase.others];
}

/** "Chair of the Finance Committee" → "chair@finance committee". A coordinated owner keeps all its members. */
export function rawName(phrase: Phrase): string {
  const owner = ownerIn(phrase);
  return owner ? `${phrase.name}@${joined(members(owner).map(rawName))}` : phrase.name;
}

/** Whose it is: the number in "a fee of £25" and "a Board of seven Trustees" says how much and how many. */
export function ownerIn({ name, of }: Phrase): Phrase | undefined {
  const isNumber = of && (isSum(of) || (of.quantity?.unit === 'count' && of.determiner === 'none' && isBodyNoun(name) && !namesPeople(name)));
  // "the minutes of each meeting of the Board" are the Board's.
  return isNumber ? undefined : of?.of && records.test(name) && meeting.test(of.name) && of.restrictions.length + of.adjuncts.length + of.others.length === 0 ? of.of : of;
}

const records = /^(?:minutes|record|agenda|proceedings)$/;
const meeting = /^(?:(?:ordinary |regular )?meeting|sitting|session)$/;

const currency = /^(?:pound|pound sterling|euro|dollar|franc|krone|krona|kroner|crown|rupee|yen|rand|shilling|peso|cent|penny|pence)$/;

/** "a fee of £25", "of 25 euros": how much it is, not whose. */
export function isSum({ name, quantity }: Phrase): boolean {
  return quantity !== undefined && (name === '' || currency.test(name));
}

/** Names of a coordination as one name; the order of its members does not matter. */
export function joined(names: readonly string[]): string {
  return [...new Set(names)].toSorted().join(' / ');
}

/** The words of a phrase without determiner and quantity, owner included: "Chair of the Council". */
export function written(phrase: Phrase): string {
  if (phrase.antecedent) return written(phrase.antecedent);
  if (!phrase.of || !ownerIn(phrase)) return phrase.spelling;
  if (phrase.of.span.start < phrase.nameSpan.start) return `${phrase.spelling} of ${owner(phrase.of)}`;
  const base = phrase.span.start;
  return phrase.text.slice(phrase.nameSpan.start - base, Math.max(phrase.nameSpan.end, phrase.of.span.end) - base);
}

/** "the Council's", in front of what it owns, as it stands behind it. */
function owner({ text }: Phrase): string {
  return text.replace(/^(?:The|A|An) /, (article) => article.toLowerCase()).replace(/['’]s$|(?<=s)['’]$/, '');
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** The phrase, its owner, the members of both and the phrases of its adjuncts, all the way down. */
export function phrasesIn(phrase: Phrase): readonly Phrase[] {
  const below = [...(phrase.of ? [phrase.of] : []), ...phrase.others, ...phrase.adjuncts.flatMap(phraseOf), ...phrase.restrictions.flatMap(agentOf)];
  return [phrase, ...below.flatMap(phrasesIn)];
}

function phraseOf(adjunct: Adjunct): readonly Phrase[] {
  return adjunct.phrase ? [adjunct.phrase] : [];
}

function agentOf(restriction: Restriction): readonly Phrase[] {
  return restriction.agent ? [restriction.agent] : [];
}

/** Every noun phrase of a sentence, each once, in the order of the text. */
export const phrasesOf = memoOf((reading: SentenceReading): readonly Phrase[] => {
  const bySpan = new Map<string, Phrase>();
  for (const phrase of [...reading.norms.flatMap(phrasesOfNorm), ...reading.names.flatMap(phrasesIn)]) {
    const key = `${phrase.nameSpan.start}-${phrase.nameSpan.end}`;
    if (!bySpan.has(key)) bySpan.set(key, phrase);
  }
  return [...bySpan.values()].toSorted((a, b) => a.nameSpan.start - b.nameSpan.start);
});

function phrasesOfNorm(norm: Reading): readonly Phrase[] {
  const top = [norm.actor, norm.object, ...Object.values(norm.slots), ...norm.adjuncts.flatMap(phraseOf), ...norm.conditions.map((one) => one.subject)];
  return top.flatMap((phrase) => (phrase ? phrasesIn(phrase) : []));
}

/** Restrictive clauses of a phrase and of its owners. */
export function restrictionsOf(phrase: Phrase): readonly Restriction[] {
  return [...phrase.restrictions, ...(phrase.of ? restrictionsOf(phrase.of) : [])];
}

/** The text of an adjunct without its preposition. */
export function complement(adjunct: Adjunct): string {
  const { preposition, text } = adjunct;
  return preposition && text.startsWith(`${preposition} `) ? text.slice(preposition.length + 1) : text;
}

/** The number of a phrase where it counts heads: "two", "at least 5". */
export function countOf(phrase: Phrase | undefined): Quantity | undefined {
  return phrase?.quantity?.unit === 'count' ? phrase.quantity : undefined;
}

const nobody = /^(?:nobody|no one|no-one|none)$/;
const everyone = /^(?:person|people|everybody|everyone|anybody|anyone|individual|nobody|no one|no-one|one)$/;

/** "no person", "anybody": everyone there is, unless something narrows it. */
export function isEveryone(phrase: Phrase): boolean {
  return everyone.test(phrase.name) && !phrase.of && phrase.restrictions.length === 0 && phrase.adjuncts.length === 0
    && (phrase.determiner !== 'the' && phrase.determiner !== 'this' || nobody.test(phrase.name)) && !phrase.quantity;
}

/** The name of nobody in particular: `person` and its like are above every name and say nothing by themselves. */
export function isEveryoneName(name: string): boolean {
  return everyone.test(name);
}

const wholeText = /^th(?:ese|is) (?:rules?|rulebook|constitution|charter|articles|statutes?|bye?-?laws|standing orders|regulations|document|agreement|policy|code)$/;

/** Whether a phrase means the rulebook as a whole: "these rules", "this charter". */
export function meansTheRules({ reference }: Phrase): boolean {
  return reference !== undefined && reference.self && wholeText.test(reference.keyword);
}
