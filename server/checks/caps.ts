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
  return capsIn(read.group('matter', `limits ${noun.replaceAll(' ', '-')}`).members).find(({ one, ...cap }) => one.clause.uri === uri && cap.most < least && isSame(cap, condition))?.one;
}

/** A sentence that lets so many be, and who or what they are. */
interface Cap {
  readonly one: ReadClause;
  readonly norm: Reading;
  readonly counted: Phrase;
  readonly most: number;
}

/** Thousands of clauses may ask for the caps on members. */
const known = new WeakMap<readonly ReadClause[], readonly Cap[]>();

function capsIn(sentences: readonly ReadClause[]): readonly Cap[] {
  const before = known.get(sentences);
  if (before) return before;
  const found = sentences.flatMap((one): readonly Cap[] => {
    const [norm, ...more] = one.reading.norms;
    const counted = norm && more.length === 0 ? [norm.object, norm.actor].find((phrase) => phrase?.quantity?.unit === 'count') : undefined;
    const most = norm && counted?.quantity && highestOf(norm, counted.quantity);
    return norm && counted && most !== undefined && isPlainRule(norm, counted) ? [{ one, norm, counted, most }] : [];
  });
  known.set(sentences, found);
  return found;
}

function isPlainRule({ polarity, conditions, exceptions }: Reading, counted: Phrase): boolean {
  return polarity === '+' && conditions.length + exceptions.length + counted.restrictions.length + counted.adjuncts.length === 0;
}

function lowestOf({ bound, numerator, unit }: Quantity): number | undefined {
  if (unit !== 'count' || bound === 'at-most' || bound === 'less-than') return undefined;
  return bound === 'more-than' ? numerator + 1 : numerator;
}

/** Whether the rule is for what the condition tells. */
function isSame({ norm, counted }: Omit<Cap, 'one'>, { words, bound }: Condition): boolean {
  const { act, actor, adjuncts, slots } = norm;
  const told = words.toLowerCase().split(/[^\p{L}-]+/u);
  const names = new Set(told.map(singular));
  const isNamed = (phrase: Phrase): boolean => phrase.name.split(' ').every((word) => names.has(word));
  const agent = actor === counted ? undefined : actor;
  const others = [...adjuncts.flatMap(({ phrase }) => (phrase ? [phrase] : [])), ...Object.values(slots)];
  // "A branch may nominate three" lets ten branches nominate thirty.
  const isDoer = agent === undefined || isNamed(agent) || (agent.determiner === 'the' && !agent.plural && bound?.counted !== undefined);
  return isNamed(counted) && isDoer && others.every(isNamed) && adjuncts.every(({ phrase }) => phrase) && told.some((word) => [...verbForms(word).map(({ lemma }) => lemma), guessLemma(word)].some((lemma) => senseOf(lemma).act === act));
}

/** "at most two", "shall not … more than two", "shall shortlist two". */
function highestOf({ modality }: Reading, { bound, numerator, upTo }: Quantity): number | undefined {
  if (modality === 'prohibition') return bound === 'more-than' ? numerator : bound === 'at-least' ? numerator - 1 : undefined;
  if (bound === 'at-most') return numerator;
  return bound === 'exactly' && modality === 'duty' ? upTo ?? numerator : undefined;
}
