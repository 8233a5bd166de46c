/** How many votes somebody has: so many, or as many as their shares. */
import type { Adjunct, Phrase, Reading } from '../../grammar/ast.ts';
import type { NormFact } from '../model/facts.ts';
import { textRead } from '../model/places.ts';

interface Votes {
  /** Undefined: weighted. */
  readonly number?: number;
  readonly words: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Two statements of the votes of the same people that cannot both be, and both without their numbers. */
export function votesApart(earlier: NormFact, later: NormFact): { readonly first: Votes; readonly second: Votes; readonly without: readonly [NormFact, NormFact] } | undefined {
  const [first, second] = [votesIn(earlier), votesIn(later)];
  return first && second && first.number !== second.number ? { first, second, without: [uncounted(earlier), uncounted(later)] } : undefined;
}

const weighing = /\b(?:in proportion|proportionate|weighted|for (?:each|every)|per (?:share|unit|plot|lot)|according to)\b/u;

/** "has one vote", "votes in proportion to the shares". */
export function votesIn({ act, reading, clause, modality }: NormFact): Votes | undefined {
  if (act !== 'vote' || reading.polarity === '-' || modality === 'prohibition' || modality === 'no-duty') return undefined;
  const { object, adjuncts } = reading;
  const at = adjuncts.findIndex(({ text }) => weighing.test(text));
  const [said, to] = at < 0 ? [] : adjuncts.slice(at);
  // "in proportion to the shares": two phrases.
  const whole = said && to?.preposition === 'to' && to.span.start > said.span.start ? { ...said, span: { start: said.span.start, end: to.span.end } } : said;
  const weight = whole ?? object?.adjuncts.find(({ text }) => weighing.test(text));
  const held = isVotes(object) ? { start: object.span.start, end: object.nameSpan.end } : undefined;
  const span = weight && held && held.end <= weight.span.start ? { start: held.start, end: weight.span.end } : weight?.span ?? held;
  return span && { span, words: textRead(clause).slice(span.start, span.end), ...(!weight && object?.quantity && { number: object.quantity.numerator }) };
}

/** "has one vote at general meetings and in elections": there is nowhere else to vote, so it is no special case of "is not entitled to vote". */
export function whereverVotesAre(rule: NormFact, ban: NormFact): NormFact {
  if (rule.act !== 'vote' || ban.act !== 'vote' || ban.reading.adjuncts.length > 0) return rule;
  return { ...rule, reading: { ...rule.reading, adjuncts: rule.reading.adjuncts.filter((one) => !isWherever(one)) } };
}

function isWherever({ preposition, phrase }: Adjunct): boolean {
  return /^(?:at|in)$/u.test(preposition) && phrase !== undefined && /^(?:general meeting|meeting|election|ballot|vote)$/u.test(phrase.name) && (phrase.plural || phrase.name === 'general meeting') && !phrase.of && phrase.restrictions.length + phrase.adjuncts.length === 0;
}

function isVotes(object: Phrase | undefined): object is Phrase {
  return object?.name === 'vote' && object.quantity?.unit === 'count' && object.quantity.bound === 'exactly' && object.others.length === 0 && object.restrictions.length === 0;
}

function uncounted(norm: NormFact): NormFact {
  const { object: _votes, ...reading } = norm.reading;
  const { object: _thing, ...fact } = norm;
  const adjuncts = reading.adjuncts.filter((one, at, all) => !isWeight(one) && !(one.preposition === 'to' && all[at - 1] !== undefined && isWeight(all[at - 1])));
  return { ...fact, modality: 'permission', reading: { ...(reading satisfies Omit<Reading, 'object'>), modality: 'permission', adjuncts } };
}

const isWeight = (one: Adjunct | undefined): boolean => one !== undefined && weighing.test(one.text);
