/** "No more than two candidates shall be put to the Members": numbers that a clause lets nobody go beyond. */
import type { Condition, NumberBound, Phrase, Quantity, Reading } from '../../grammar/ast.ts';
import { guessLemma, senseOf, singular, verbForms } from '../../grammar/lexicon.ts';
import type { ReadClause } from '../model/facts.ts';
import { memoOf } from '../model/memo.ts';
import type { Read } from './check.ts';

/** The sentence that keeps a number below what the condition speaks of, where there is one. */
export function capBelow(condition: Condition, uri: string, read: Read): ReadClause | undefined {
  const { bound, kind, negated } = condition;
  const least = bound && (kind === 'if' || kind === 'only-if') && !negated ? lowestOf(bound.quantity) : undefined;
  if (!bound || least === undefined) return undefined;
  return nounsOf(bound).flatMap((noun) => capsIn(read.group('matter', `limits ${noun.replaceAll(' ', '-')}`).members))
    .find(({ one, ...cap }) => one.clause.uri === uri && cap.most < least && isSame(cap, condition))?.one;
}

/** Of what there are so many: "candidates", "the number of assessors on the Panel", "the membership of the Panel". */
function nounsOf({ counted, of }: NumberBound): readonly string[] {
  const [, of_ = ''] = /\bnumber of (?:the )?([\p{L}-]+)/u.exec(of) ?? [];
  const named = of_ === '' ? of.slice(of.lastIndexOf(' ') + 1) : of_;
  return [...new Set([counted?.name ?? singular(named), ...(/\bmembership\b/u.test(of) ? ['member'] : [])])];
}

/** A sentence that lets so many be, and who or what they are. */
interface Cap {
  readonly one: ReadClause;
  readonly norm: Reading;
  readonly counted: Phrase;
  readonly most: number;
}

/** Thousands of clauses may ask for the caps on members. */
const capsIn = memoOf((sentences: readonly ReadClause[]): readonly Cap[] => (
  sentences.flatMap((one): readonly Cap[] => {
    const [norm, ...more] = one.reading.norms;
    if (norm && isMadeUp(norm)) return sizeOf(one, norm);
    const counted = norm && more.length === 0 ? [norm.object, norm.actor].find((phrase) => phrase?.quantity?.unit === 'count') : undefined;
    const most = norm && counted?.quantity && highestOf(norm, counted.quantity);
    return norm && counted && most !== undefined && isPlainRule(norm, counted) ? [{ one, norm, counted, most }] : [];
  })));

const isMadeUp = ({ form }: Reading): boolean => form === 'composition' || form === 'population';

/** "The Panel consists of five assessors": with one too many, another clause may say what follows where they are a maximum. */
function sizeOf(one: ReadClause, norm: Reading): readonly Cap[] {
  const counted = norm.slots.class ?? norm.slots.size;
  const { bound, numerator, upTo } = counted?.quantity ?? {};
  const most = bound === 'exactly' ? upTo ?? numerator : bound === 'at-most' ? (numerator ?? 0) + 1 : undefined;
  const isWhole = counted?.quantity?.unit === 'count' && counted.others.length === 0 && norm.polarity === '+' && norm.conditions.length + norm.exceptions.length + norm.adjuncts.length === 0;
  return counted && most !== undefined && isWhole ? [{ one, norm, counted, most }] : [];
}

function isPlainRule({ polarity, conditions, exceptions }: Reading, counted: Phrase): boolean {
  return polarity === '+' && conditions.length + exceptions.length + counted.restrictions.length + counted.adjuncts.length === 0;
}

function lowestOf({ bound, numerator, unit }: Quantity): number | undefined {
  if (unit !== 'count' || bound === 'at-most' || bound === 'less-than') return undefined;
  return bound === 'more-than' ? numerator + 1 : numerator;
}

/** Whether the rule is for what the condition tells. */
function isSame({ norm, counted }: Omit<Cap, 'one'>, condition: Condition): boolean {
  if (isMadeUp(norm)) return isSizeOf(norm, counted, condition);
  const { words, bound } = condition;
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

/** "If the Panel has more than seven assessors", "if there are more than seven members of the Panel", "if its membership exceeds seven". */
function isSizeOf({ object }: Reading, { name }: Phrase, { text, subject }: Condition): boolean {
  const body = object?.of ?? object;
  if (!body || body.name === '') return false;
  const said = text.toLowerCase();
  const words = said.split(/[^\p{L}-]+/u).map(singular);
  const isOf = subject?.name === body.name || subject?.of?.name === body.name || said.includes(body.name.toLowerCase()) || (words.includes(body.name.split(' ').at(-1) ?? '') && /^(?:the|a) /u.test(said));
  const counts = words.includes(name === '' ? 'member' : name) || words.includes('member') || words.includes('membership');
  return isOf && counts && /\b(?:ha[sd]|have|having|consists?|comprises?|numbers?|counts?|includes?|there (?:are|is)|exceeds?|made up|membership)\b/u.test(said) && !/\b(?:present|attend\w*|vot\w+|agree\w*|object\w*|request\w*|propos\w+|who|resign\w*|vacan\w+)\b/u.test(said);
}

/** "at most two", "shall not … more than two", "shall shortlist two". */
function highestOf({ modality }: Reading, { bound, numerator, upTo }: Quantity): number | undefined {
  if (modality === 'prohibition') return bound === 'more-than' ? numerator : bound === 'at-least' ? numerator - 1 : undefined;
  if (bound === 'at-most') return numerator;
  return bound === 'exactly' && modality === 'duty' ? upTo ?? numerator : undefined;
}
