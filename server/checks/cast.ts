/** Who acts in the stories of findings: somebody with a name of their own, where the rules speak of any of several people. */
import type { Phrase } from '../../grammar/ast.ts';
import { namesOffice, namesPeople, singular } from '../../grammar/lexicon.ts';
import type { Clause, NormFact } from '../model/facts.ts';
import { indefinite, isPlural, member, naming, words } from './wording.ts';

const names = ['Ann', 'Ben', 'Cleo', 'Dev'];

/** A name that none of the clauses has. */
export function nameBeside(clauses: readonly Clause[]): string {
  return names.find((name) => !clauses.some(({ text }) => text.includes(name))) ?? 'somebody';
}

/** Who is bound by both norms, of whom the first acts on no fewer: "the Warden is", "Ann, a Member, is", "the Players are". */
export function actorOfBoth(norm: NormFact, other: NormFact): string {
  const phrase = phraseOf(norm);
  if (!phrase || !norm.actor || !isOneOfMany(phrase)) return `${actorOf(norm)} ${isPlural(phrase) ? 'are' : 'is'}`;
  const noun = singularOf(phrase);
  const known = namesPeople(phrase.name) || namesOffice(phrase.name);
  const one = `${indefinite(noun)}${noun}`;
  return known ? `${nameBeside([norm.clause, other.clause])}, ${one}, is` : `${one} is`;
}

function phraseOf({ actor, reading }: NormFact): Phrase | undefined {
  return reading.actor && actor ? member(reading.actor, actor) : reading.actor;
}

/** "every Member", "a Member", "Members": not "the Members", who may be meant all together, and no name of one. */
function isOneOfMany({ determiner, others, of, plural, pronoun }: Phrase): boolean {
  if (others.length > 0 || of || pronoun) return false;
  return determiner === 'every' || determiner === 'a' || determiner === 'any' || determiner === 'no' || (determiner === 'none' && plural);
}

function singularOf({ spelling, plural }: Phrase): string {
  return plural ? spelling.replace(/\p{L}+$/u, (last) => singular(last)) : spelling;
}

export function actorOf(norm: NormFact): string {
  if (norm.actor) return naming(norm.actor, norm.reading.actor);
  const written = norm.reading.actor;
  return written && !written.pronoun && written.determiner !== 'no' ? words(written) : 'somebody';
}
