/** One duty with two numbers or two dates. */
import type { Adjunct, Phrase, Quantity, Reading, Span } from '../../../grammar/ast.ts';
import type { Group, NormFact, Place } from '../../model/facts.ts';
import { memoOf } from '../../model/memo.ts';
import { placeOf as placeRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, express, over, precede } from '../edits.ts';
import { isResolved, statement } from '../norms.ts';
import { alsoSaid, certainty, clauseNames, earlierClauses, meets, merged, nested, pairs, relatedTo, unordered, type Clash, type Pair } from '../pairs.ts';
import { areDisjoint } from '../quantities.ts';
import { votesApart, votesIn } from '../votes.ts';
import { address, capitalised, clauseName, lowered, sentences, textRead } from '../wording.ts';

/** Where a clause says how many, or when. */
interface Amount {
  readonly span: Span;
  readonly words: string;
}

interface DifferentAmounts extends Clash<NormFact> {
  readonly first: Amount;
  readonly second: Amount;
  /** Two special cases ("student members", "members abroad") that somebody may belong to both of. */
  readonly crossing: boolean;
  /** Two deadlines: who keeps the stricter keeps both. */
  readonly kept: boolean;
}

export const dutyDifferentAmounts: Check<'act', DifferentAmounts> = {
  id: 'duty/different-amounts',
  severity: 'error',
  looksAt: 'act',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses demand the same of the same people, with different numbers or dates.',
    why: 'Whoever obeys the one clause breaks the other: too few delegates are sent, or too many, and their votes can be challenged.',
    wrong: '1. Every branch shall send two delegates to Congress.\n2. Every branch shall send three delegates to Congress.',
    right: '1. Every branch shall send at least two delegates to Congress.\n2. Every branch shall send at most three delegates to Congress.',
    decided: 'The two duties are compared without their numbers: they bind the same people to the same act, towards the same others, and can apply together. Then '
      + 'the numbers are compared: they clash only if no number meets both ("two" and "three", "at least five" and "at most four"). "At least two" and "at least three" '
      + 'do not clash, because a number meets both. Votes are compared too: one each, several each, or as many as somebody has shares. Two deadlines for the same are a warning only: who keeps the stricter keeps both. Of dates only those of a meeting or another event are compared that happens once. '
      + 'Where one clause is a special case of the other, or each is narrower in some respect, it is a hint.',
    settle: 'Decide which number is meant and write it in both places, or in one only; or say when each applies.',
    source: 'Branches and affiliates whose number of delegates stands in the constitution and, differently, in the standing orders of the conference.',
  },
};

function find(group: Group<'act'>, read: Read): readonly DifferentAmounts[] {
  return merged([...pairs(group.members.filter(statesAmount)), ...pairs(group.members.filter(statesVotes))].flatMap((pair) => different(pair, read)), ({ crossing }) => (crossing ? 'crossing' : ''));
}

/** Most duties of an act state none: only those that do are compared with each other. */
const statesAmount = memoOf((norm: NormFact): boolean => {
  if (norm.modality !== 'duty' || norm.reading.polarity !== '+' || norm.act === 'be' || !isResolved(norm)) return false;
  return counted(norm) !== undefined || dated(norm) !== undefined || norm.reading.slots.within !== undefined || lasting(norm) !== undefined;
});

const statesVotes = memoOf((norm: NormFact): boolean => votesIn(norm) !== undefined && isResolved(norm));

function different({ earlier, later }: Pair<NormFact>, read: Read): readonly DifferentAmounts[] {
  const found: Difference | undefined = votesApart(earlier, later) ?? numbers(earlier, later) ?? dates(earlier, later) ?? deadlines(earlier, later) ?? durations(earlier, later);
  if (!found || (isFilling(earlier) && !areSiblings(earlier, later)) || areEntries(earlier, later) || sizeOf(earlier) !== sizeOf(later)) return [];
  const meeting = read.meeting(...found.without);
  // A deadline for a special case is another deadline.
  if (found.kept === true && meeting.relation !== 'equal') return [];
  return meets(meeting) ? unordered({ earlier, later }, meeting, read).map((clash) => ({ ...clash, first: found.first, second: found.second, kept: found.kept === true, crossing: meeting.who === 'partial' })) : [];
}

/** "A branch of fewer than 50 members": of branches of another size something else may hold. */
function sizeOf({ reading: { actor } }: NormFact): string {
  const size = actor?.of?.quantity;
  return size ? `${size.bound} ${measured(size)}` : '';
}

/** "two delegates" under Congress and under the Council are delegates of their own. */
function isFilling({ act }: NormFact): boolean {
  return /^(?:elect|appoint|co-opt|nominate|consist)$/u.test(act);
}

/** "shall be awarded: (a) two points for a win; (b) one point for a draw": entries of one list, each for its own case. */
function areEntries({ clause: a }: NormFact, { clause: b }: NormFact): boolean {
  const number = /^\W*\p{L}+ \(\d+\) |^\W*\p{L}+ |[^\p{L}]+/giu;
  return a.stem !== undefined && a.uri === b.uri && a.stem.place.provision === b.stem?.place.provision && a.text.replace(number, ' ') !== b.text.replace(number, ' ');
}

function areSiblings(a: NormFact, b: NormFact): boolean {
  const part = ({ clause }: NormFact): string => `${clause.uri}#${clause.address.split('.').slice(0, -1).join('.')}`;
  return part(a) === part(b);
}

interface Difference {
  readonly first: Amount;
  readonly second: Amount;
  /** The two duties without what differs. */
  readonly without: readonly [NormFact, NormFact];
  readonly kept?: true;
}

// ----------------------------------------------------------------------------------------------------------- numbers

function numbers(earlier: NormFact, later: NormFact): Difference | undefined {
  const [a, b] = [counted(earlier), counted(later)];
  if (!a || !b || !areDisjoint(a.quantity, b.quantity)) return undefined;
  return { first: a, second: b, without: [uncounted(earlier), uncounted(later)] };
}

/** "two copies", "a fee of £10": the number of the object. */
function counted({ reading, clause, act }: NormFact): (Amount & { readonly quantity: Quantity }) | undefined {
  const { object } = reading;
  const phrase = object?.quantity ? object : object?.of;
  if (!phrase?.quantity || (phrase.quantity.unit === 'share' && !dividing.test(act)) || (object?.others.length ?? 0) > 0) return undefined;
  const span = phrase.name === '' ? phrase.span : { start: phrase.span.start, end: phrase.nameSpan.start };
  return { quantity: phrase.quantity, ...trimmed(span, textRead(clause)) };
}

/** Acts that give away or keep a share of something. */
const dividing = /^(?:pay|remit|transfer|send|contribute|retain|keep|forward|surrender|hand|hand over|give|set aside|allocate|apply)$/u;

function trimmed({ start, end }: Span, text: string): Amount {
  const words = text.slice(start, end).trimEnd();
  return { span: { start, end: start + words.length }, words };
}

function uncounted(norm: NormFact): NormFact {
  const { object } = norm.reading;
  return object ? { ...norm, reading: { ...norm.reading, object: plain(object) } } : norm;
}

function plain({ quantity: _number, of, ...phrase }: Phrase): Phrase {
  return { ...phrase, ...(of && { of: plain(of) }) };
}

// ------------------------------------------------------------------------------------------------------------- dates

const once = /^(?:hold|meet|begin|start|open|close|end|commence)$/u;
const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** "shall be held on 1 May", "in October": of one event, the days or months differ. */
function dates(earlier: NormFact, later: NormFact): Difference | undefined {
  const [a, b] = [dated(earlier), dated(later)];
  if (!a || !b || !once.test(earlier.act) || ![earlier, later].every(isOneEvent) || !differ(a.text, b.text)) return undefined;
  const amount = (norm: NormFact, { span }: Adjunct): Amount => trimmed(span, textRead(norm.clause));
  return { first: amount(earlier, a), second: amount(later, b), without: [undated(earlier, a), undated(later, b)] };
}

function dated({ reading }: NormFact): Adjunct | undefined {
  const [only, ...more] = reading.adjuncts.filter(({ preposition, text }) => /^(?:on|in)$/u.test(preposition) && monthsIn(text).length > 0);
  return more.length === 0 ? only : undefined;
}

/** "the annual meeting", not "meetings" or "a meeting". */
function isOneEvent({ reading }: NormFact): boolean {
  const event = reading.object ?? reading.actor;
  return event !== undefined && !event.plural && event.determiner !== 'a' && event.determiner !== 'any' && event.determiner !== 'every' && event.others.length === 0;
}

function differ(a: string, b: string): boolean {
  const [x, y] = [monthsIn(a), monthsIn(b)];
  if (!x.some((month) => y.includes(month))) return true;
  const [day, other] = [a, b].map((text) => /\b\d{1,2}\b/u.exec(text)?.[0]);
  return x.length === 1 && y.length === 1 && day !== undefined && other !== undefined && Number(day) !== Number(other);
}

function monthsIn(text: string): readonly string[] {
  return months.filter((month) => new RegExp(`\\b${month}\\b`, 'u').test(text));
}

function undated(norm: NormFact, date: Adjunct): NormFact {
  const reading: Reading = { ...norm.reading, adjuncts: norm.reading.adjuncts.filter((each) => each !== date) };
  return { ...norm, reading };
}

// --------------------------------------------------------------------------------------------------------- deadlines

/** "within 7 days of the meeting" and "within 14 days of the meeting": of one event, the lengths differ. */
function deadlines(earlier: NormFact, later: NormFact): Difference | undefined {
  const [a, b] = [earlier.reading.slots.within, later.reading.slots.within];
  if (!a?.quantity || !b?.quantity || a.of?.name !== b.of?.name || a.quantity.bound !== b.quantity.bound || measured(a.quantity) === measured(b.quantity)) return undefined;
  const amount = (norm: NormFact, { span, nameSpan }: Phrase): Amount => trimmed({ start: span.start, end: nameSpan.end }, textRead(norm.clause));
  return { first: amount(earlier, a), second: amount(later, b), without: [undelayed(earlier), undelayed(later)], kept: true };
}

// --------------------------------------------------------------------------------------------------------- durations

/** "kept for six months", "kept for a year": whoever keeps them longer keeps both. */
function durations(earlier: NormFact, later: NormFact): Difference | undefined {
  const [a, b] = [lasting(earlier), lasting(later)];
  if (!a || !b || a.length.bound !== b.length.bound || measured(a.length) === measured(b.length)) return undefined;
  const amount = (norm: NormFact, { phrase }: Lasting): Amount => trimmed(phrase.span, textRead(norm.clause));
  return { first: amount(earlier, a), second: amount(later, b), without: [doneBy(timeless(earlier, a), later), doneBy(timeless(later, b), earlier)], kept: true };
}

/** Where nobody is named, they are kept by whoever keeps them. */
const doneBy = (norm: NormFact, { actor, everybody, reading }: NormFact): NormFact => (norm.actor || !actor || !reading.actor ? norm : { ...norm, actor, everybody, reading: { ...norm.reading, actor: reading.actor } });

interface Lasting {
  readonly adjunct: Adjunct;
  readonly phrase: Phrase;
  readonly length: Quantity;
}

const lastingActs = /^(?:keep|retain|preserve|store|hold|display|exhibit|post|publish|maintain|save|archive|file)$/u;

/** "for twelve months", "for a period of twelve months". */
function lasting({ act, reading: { adjuncts } }: NormFact): Lasting | undefined {
  const adjunct = lastingActs.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'for' && lengthIn(phrase) !== undefined) : undefined;
  const phrase = adjunct?.phrase?.quantity ? adjunct.phrase : adjunct?.phrase?.of;
  return adjunct && phrase?.quantity ? { adjunct, phrase, length: phrase.quantity } : undefined;
}

const lengthIn = (phrase: Phrase | undefined): Quantity | undefined => [phrase?.quantity, /^(?:period|term|time|length|minimum)$/u.test(phrase?.name ?? '') ? phrase?.of?.quantity : undefined].find((found) => found !== undefined && /^(?:day|week|month|year)$/u.test(found.unit));

/** From when it is counted is no other way to keep it. */
function timeless(norm: NormFact, { adjunct }: Lasting): NormFact {
  const { within: _within, after: _after, ...slots } = norm.reading.slots;
  return { ...norm, reading: { ...norm.reading, slots, adjuncts: norm.reading.adjuncts.filter((one) => one !== adjunct && !/^(?:from|after|following|since)$/u.test(one.preposition)) } };
}

/** Nothing where lengths cannot be compared. */
function measured({ numerator, denominator, unit }: Quantity): string {
  const factor = unit === 'week' ? 7 : unit === 'year' ? 12 : 1;
  return `${(numerator * factor) / denominator} ${unit === 'week' ? 'day' : unit === 'year' ? 'month' : unit}`;
}

function undelayed(norm: NormFact): NormFact {
  const { within: _deadline, ...slots } = norm.reading.slots;
  const adjuncts = norm.reading.adjuncts.filter(({ phrase }) => phrase !== _deadline);
  return { ...norm, reading: { ...norm.reading, slots, adjuncts } };
}

// ------------------------------------------------------------------------------------------------------------ message

function say(found: DifferentAmounts): Message {
  const { earlier, later, meeting, first, second } = found;
  const on = later.clause;
  return {
    text: sentences(found.kept && isLasting(found) ? `${lastingStatement(found)} (${address(earlier.clause, on)}), but for ${second.words} (${address(on)}): two lengths of time for one duty.` : found.earlier.act === 'vote' ? `“${lowered(first.words)}” (${address(earlier.clause, on)}) and “${lowered(second.words)}” (${address(on)}): two ways to count the votes of the same people.` : found.kept
      ? `${statement(earlier, 'must')} within ${first.words} (${address(earlier.clause, on)}) and within ${second.words} (${address(on)}): two deadlines for one duty.`
      : `${statement(earlier, 'must')} (${address(earlier.clause, on)}), but ${statement(later, 'must')} (${address(on)}): “${first.words}” and “${second.words}” for one duty.`,
      alsoSaid(found), canon(found)),
    severity: canon(found) !== '' ? 'hint' : found.kept ? 'warning' : 'error',
    certainty: certainty([earlier, later], meeting),
    place: underlined(later, second),
    clause: on,
    related: relatedTo(found, () => `Here it is “${first.words}”.`),
    scenario: found.kept && isLasting(found) ? `Suppose the shorter time is over. One of ${clauseName(earlier.clause, on)} and ${clauseName(on)} still asks for it, the other does not.` : found.kept ? `Suppose it is done after the shorter time and before the longer. One of ${clauseName(earlier.clause, on)} and ${clauseName(on)} is kept, the other is not.` : `Suppose ${meeting.situation === '' ? '' : `${meeting.situation}, and `}it is done as ${clauseName(earlier.clause, on)} says. ${capitalised(clauseName(on))} is then not obeyed; and the other way round.`,
    precedence: found.order.text,
  };
}

function lastingStatement({ earlier, first }: DifferentAmounts): string {
  const told = statement(earlier, 'must');
  return told.includes(first.words) ? told : `${told} for ${first.words}`;
}

const isLasting = ({ earlier, later }: DifferentAmounts): boolean => lasting(earlier) !== undefined && lasting(later) !== undefined;

function canon({ meeting, crossing }: DifferentAmounts): string {
  if (nested(meeting)) return 'One of the two is the special case of the other, but neither says so.';
  return crossing ? 'Each is narrower than the other in some respect, and neither says which prevails.' : '';
}

function underlined({ clause }: NormFact, { span }: Amount): Place {
  return placeRead(clause, span);
}

function fixes(found: DifferentAmounts): readonly Fix[] {
  const { earlier, later, meeting, first, second, also } = found;
  const [one, other] = clauseNames(found);
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  const isVoting = earlier.act === 'vote';
  return [
    ...choice(`Say “${first.words}” in ${other}`, isVoting ? undefined : over(later.clause, second.span, first.words)),
    ...(also.length > 0 || isVoting ? [] : choice(`Say “${second.words}” in ${one}`, over(earlier.clause, first.span, second.words))),
    ...choice(`Make ${other} subject to ${one}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${other} prevail over ${one}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
  ];
}
