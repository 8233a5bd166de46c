/** How often somebody may hold a post, and conditions that ask for more than that. */
import type { Phrase, Quantity, Reading } from '../../grammar/ast.ts';
import { numberWords } from '../../grammar/vocabulary.ts';
import type { FactCondition, NormFact, ReadClause } from '../model/facts.ts';
import { textRead } from '../model/places.ts';
import type { Read } from './check.ts';
import { sameClause } from './pairs.ts';

/** So many terms or years, in a row or in all. */
interface Tenure {
  readonly count: number;
  readonly unit: string;
  readonly inARow: boolean;
}

/** The sentence that lets nobody hold the post as long as the condition asks for. */
export function limitBelow(condition: FactCondition, norm: NormFact, read: Read): ReadClause | undefined {
  const asked = condition.kind === 'if' && !condition.negated && !/\b(?:already|before|prior to|commencement|adoption|come into force)\b/u.test(condition.text) ? tenureIn(condition.text) : undefined;
  return asked && read.group('matter', 'term').members.find((one) => !sameClause(one.clause, norm.clause) && limits(one, asked, condition));
}

function limits({ clause, reading }: ReadClause, asked: Tenure, { subject, text }: FactCondition): boolean {
  const [norm, ...more] = reading.norms;
  const most = norm && reading.understanding === 'whole' && more.length === 0 && norm.conditions.length + norm.exceptions.length + norm.precedence.length === 0 ? mostOf(norm) ?? afterServing(norm) : undefined;
  const inARow = /\b(?:consecutive|successive|in succession|in a row|continuous)/u.test(textRead(clause));
  if (!norm || most === undefined || most.unit !== asked.unit || most.count >= asked.count || (inARow && !asked.inARow)) return false;
  return [...postsOf(norm), ...servedIn(norm)].some((post) => post === subject?.name || new RegExp(`\\bas (?:an? |the )?${post.replaceAll(/[^\p{L} ]/gu, '.')}\\b`, 'u').test(text.toLowerCase()));
}

/** "may not serve more than two terms", "may serve at most two terms". */
function mostOf({ form, modality, slots, polarity }: Reading): { readonly count: number; readonly unit: string } | undefined {
  const number: Quantity | undefined = slots.term?.quantity ?? slots.term?.of?.quantity;
  if (!number || (form !== 'term-limit' && form !== 'term')) return undefined;
  const banned = (modality === 'prohibition' || polarity === '-') && number.bound === 'more-than';
  const unit = number.unit === 'count' ? 'term' : number.unit;
  return banned || (number.bound === 'at-most' && form === 'term-limit') ? { count: number.numerator, unit } : undefined;
}

/** "A director who has served three consecutive terms shall not be eligible for re-election": three is the most. */
function afterServing(norm: Reading): { readonly count: number; readonly unit: string } | undefined {
  const barred = norm.polarity === '-' || norm.modality === 'prohibition' || norm.object?.determiner === 'no';
  const stands = norm.form === 'eligibility' || norm.form === 'election' || /^(?:stand|serve|hold)$/u.test(norm.act);
  const served = barred && stands && !norm.adjuncts.some(({ text }) => /\b(?:until|year|again within|for one|for two)\b/u.test(text)) ? whoServed(norm)?.restrictions.map(({ text }) => tenureIn(text)).find((one) => one !== undefined) : undefined;
  return served && { count: served.count, unit: served.unit };
}

const whoServed = ({ object, actor, slots }: Reading): Phrase | undefined => [slots.pool, object, actor].find((phrase) => phrase?.restrictions.some(({ text }) => tenureIn(text)));

/** The post in which they served: "a director who …", "a person who has served … as Treasurer", "… may be re-elected as a director". */
function servedIn(norm: Reading): readonly string[] {
  const who = whoServed(norm);
  const [, as = ''] = /\bas (?:an? |the )?([\p{L} -]+?)(?= shall| may| must|$)/u.exec(who?.restrictions[0]?.text ?? '') ?? [];
  const named = who && !/^(?:person|member|one|candidate)$/u.test(who.name) ? [who.name] : [];
  return [...named, ...(as === '' ? [] : [as])];
}

/** Whose terms they are: "Directors may serve …", "no person may serve … as a director". */
function postsOf({ object, actor, adjuncts }: Reading): readonly string[] {
  const as = adjuncts.filter(({ preposition }) => preposition === 'as').flatMap(({ phrase }) => (phrase ? [phrase] : []));
  const people = [actor, object].filter((phrase): phrase is Phrase => phrase !== undefined && phrase.restrictions.length === 0);
  return [...(as.length > 0 ? as : people), ...(as.length > 0 ? [] : people.flatMap(({ others }) => others))].map(({ name }) => name).filter((name) => !/^(?:person|nobody|one|somebody|)$/u.test(name));
}

const held = /\b(?:serve[sd]?|served|held|holds?|completed|been elected|in office|sat)\b[^,;]{0,30}?(?:\b(?:at least|no fewer than|not less than|more than|for) )?\b(?<number>\d{1,2}|\p{L}+) (?:full |complete )?(?<row>consecutive |successive |continuous )?(?:full |complete )?(?<unit>term|year)s?\b(?<tail> in (?:succession|a row))?/iu;

function tenureIn(text: string): Tenure | undefined {
  const { number = '', row, unit = '', tail } = held.exec(text)?.groups ?? {};
  const count = numberWords.get(number.toLowerCase()) ?? Number(number);
  return count > 0 ? { count, unit: unit.toLowerCase(), inARow: row !== undefined || tail !== undefined } : undefined;
}
