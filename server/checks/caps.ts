/** "No more than two candidates shall be put to the Members": numbers that a clause lets nobody go beyond. */
import type { Condition, Phrase, Quantity, Reading } from '../../grammar/ast.ts';
import { guessLemma, senseOf, singular, verbForms } from '../../grammar/lexicon.ts';
import type { ReadClause } from '../model/facts.ts';
import type { Read } from './check.ts';

/** The sentence that keeps a number below what the condition speaks of, where there is one. */
export function capBelow(condition: Condition, uri: string, read: Read): ReadClause | undefined {
  const { bound, kind, negated } = condition;
  const least = bound && (kind === 'if' || kind === 'only-if') && !negated ? lowestOf(bound.quantity) : undefined;
  if (!bound || least === undefined) return undefined;
  const noun = bound.counted?.name ?? singular(bound.of.slice(bound.of.lastIndexOf(' ') + 1));
  return read.group('matter', `limits ${noun.replaceAll(' ', '-')}`).members.find(({ clause, reading }) => clause.uri === uri && reading.norms.length === 1 && reading.norms.some((norm) => caps(norm, condition, least)));
}

function lowestOf({ bound, numerator, unit }: Quantity): number | undefined {
  if (unit !== 'count' || bound === 'at-most' || bound === 'less-than') return undefined;
  return bound === 'more-than' ? numerator + 1 : numerator;
}

/** Whether the rule is for what the condition tells, and allows fewer. */
function caps(norm: Reading, { words, bound }: Condition, least: number): boolean {
  const { act, object, actor, adjuncts, conditions, exceptions, slots, polarity } = norm;
  const counted = [object, actor].find((phrase) => phrase?.quantity?.unit === 'count');
  const most = counted?.quantity && highestOf(norm, counted.quantity);
  if (!counted || most === undefined || most >= least || polarity === '-' || conditions.length + exceptions.length + counted.restrictions.length + counted.adjuncts.length > 0) return false;
  const told = words.toLowerCase().split(/[^\p{L}-]+/u);
  const names = new Set(told.map(singular));
  const isNamed = (phrase: Phrase): boolean => phrase.name.split(' ').every((word) => names.has(word));
  const agent = actor === counted ? undefined : actor;
  const others = [...adjuncts.flatMap(({ phrase }) => (phrase ? [phrase] : [])), ...Object.values(slots)];
  // "A branch may nominate three" lets ten branches nominate thirty.
  const isSame = agent === undefined || isNamed(agent) || (agent.determiner === 'the' && !agent.plural && bound?.counted !== undefined);
  return isNamed(counted) && isSame && others.every(isNamed) && adjuncts.every(({ phrase }) => phrase) && told.some((word) => [...verbForms(word).map(({ lemma }) => lemma), guessLemma(word)].some((lemma) => senseOf(lemma).act === act));
}

/** "at most two", "shall not … more than two", "shall shortlist two". */
function highestOf({ modality }: Reading, { bound, numerator, upTo }: Quantity): number | undefined {
  if (modality === 'prohibition') return bound === 'more-than' ? numerator : bound === 'at-least' ? numerator - 1 : undefined;
  if (bound === 'at-most') return numerator;
  return bound === 'exactly' && modality === 'duty' ? upTo ?? numerator : undefined;
}
