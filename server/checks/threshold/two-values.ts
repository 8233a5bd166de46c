/** A number that the rules give twice, differently. */
import { senseOf, singular, verbForms } from '../../../grammar/lexicon.ts';
import { wordsOf } from '../../../grammar/vocabulary.ts';
import type { Clause, Group, MeasureFact, Place } from '../../model/facts.ts';
import { provisionsAbove } from '../above.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { restrictionsOf } from '../../model/phrases.ts';
import { textRead } from '../../model/places.ts';
import { nameBeside } from '../cast.ts';
import { inTextOrder } from '../circle.ts';
import { choice, express, precede } from '../edits.ts';
import { inPeople, mostCandidates, sharersOf, type Headcount } from '../headcount.ts';
import { alsoSaid, clashOf, clauseNames, earlierClauses, merged, nested, pairs, sameClause, suppose, surety, type Clash, type Pair } from '../pairs.ts';
import { bounds, cannotBothHold, isNone, people } from '../quantities.ts';
import { address, capitalised, clauseName, sentences, wordsAt } from '../wording.ts';

interface TwoValues extends Clash<MeasureFact> {
  /** The people that shares are shares of, where their number is declared. */
  readonly population?: Headcount;
}

export const thresholdTwoValues: Check<'measure', TwoValues> = {
  id: 'threshold/two-values',
  severity: 'error',
  looksAt: 'measure',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'One quorum, size, term, majority, fee or number of nominations is given twice, with different numbers.',
    why: 'A candidate, a vote or a meeting passes one bar and fails the other, and the result is contested.',
    wrong: '1. The quorum of the Council is 12 members.\n2. The quorum of the Council is 15 members.',
    right: '1. The quorum of the Council is 12 members.\n2. The quorum of the Finance Committee is 15 members.',
    decided: 'Both clauses give the same measure of the same thing, for the same purpose and on the same base. Two minimums that differ clash, because the thing '
      + 'has one minimum; a minimum and a maximum clash only if nothing lies between them. Days and weeks, months and years are compared with each other, and '
      + 'shares with numbers of people where the rules say how many there are. Where one clause holds only in a special case it is a hint.',
    settle: 'Decide which number is meant and write it in both places, or in one only; or say when each applies.',
    source: 'Nomination thresholds that were lowered in one chapter and left standing in another.',
  },
};

function find(group: Group<'measure'>, read: Read): readonly TwoValues[] {
  return merged([...pairs(group.members), ...onOtherBases(group, read), ...ofEveryOne(group, read)]
    .map((pair) => ({ pair, population: [pair.earlier, pair.later].map((fact) => sharers(fact, read)).find((found) => found !== undefined) }))
    .filter(({ pair, population }) => sameDeciders(pair) && !isFallback(pair) && !areDuties(pair) && !areOtherLimits(pair) && !areElsewhere(pair) && !areOtherApprovals(pair) && !areLimits(pair) && !areOtherSpenders(pair) && !areOthers(pair) && !areInSchedules(pair, read) && ![pair.earlier, pair.later].some(isForList) && (pair.earlier.measure !== 'sum' || isOverLimit(pair)) && (cannotBothHold(pair.earlier, pair.later, population?.total) || isCountedApart(pair)))
    .flatMap(({ pair, population }) => clashOf(pair, read).map((clash) => ({ ...clash, ...(population && { population }) }))));
}

/** "The Treasurer serves for two years", "all officers go out of office each year": what is said of every one of them is said of each. */
function ofEveryOne({ members }: Group<'measure'>, read: Read): readonly Pair<MeasureFact>[] {
  const [first] = members;
  if (first?.measure !== 'term' || first.aspect !== '') return [];
  const kinds = read.group('term', first.of.key).members.flatMap(({ says, meaning, clause }) => (says === 'is' && clause.uri === first.clause.uri ? [meaning] : []));
  const wider = [...new Set(kinds)].flatMap((kind) => read.group('measure', `term|${kind}|`).members).filter(({ reading: { actor, object } }) => /^(?:all|every|each|any)\b/iu.test((object ?? actor)?.text ?? ''));
  return members.flatMap((own) => wider.filter(({ clause }) => !sameClause(clause, own.clause)).map((every) => {
    const [earlier = own, later = every] = inTextOrder([own, every], read);
    return { earlier, later };
  }));
}

/** The majorities for one decision that are counted differently, or one of which does not say how: each pair where its later member is in the group. */
function onOtherBases({ members }: Group<'measure'>, read: Read): readonly Pair<MeasureFact>[] {
  const [first] = members;
  if (first?.measure !== 'majority' || first.base === undefined) return [];
  const own = new Set(members);
  return pairs(read.group('decision', first.of.key).members).filter(({ earlier, later }) => own.has(later) && !own.has(earlier) && earlier.aspect !== later.aspect && onOneOccasion(earlier, later) && sameVoters(earlier, later));
}

/** "a majority of the votes cast", "a majority of all members": the same share, but of more people. */
function isCountedApart({ earlier, later }: Pair<MeasureFact>): boolean {
  const [a = '', b = ''] = [earlier.base, later.base];
  const [x, y] = [a, b].map((base) => /\b(?:votes?|voting|cast|present)\b/u.test(base.replace(/\b(?:entitled|eligible) to vote\b/u, '')));
  return earlier.measure === 'majority' && a !== '' && b !== '' && x !== y && bounds(earlier.quantity).least === bounds(later.quantity).least;
}

/** Both say what the votes are counted on, and differently: each may have to be reached. */
const areCountedOnTwo = ({ earlier, later }: Pair<MeasureFact>): boolean => Boolean(earlier.base) && Boolean(later.base) && earlier.base !== later.base;

const occasionOf = ({ aspect, base = '' }: MeasureFact): string => aspect.slice(base.length).trim();

/** "No alteration is valid unless …": at whatever meeting. */
const onOneOccasion = (a: MeasureFact, b: MeasureFact): boolean => occasionOf(a) === occasionOf(b) || [a, b].some((fact) => occasionOf(fact) === '' && /^no\b/iu.test(textRead(fact.clause)));

/** "two thirds of the Board", "the Board may … by a simple majority": the same people vote, as far as is said. */
function sameVoters(a: MeasureFact, b: MeasureFact): boolean {
  const [x = '', y = ''] = [a, b].map(votersOf);
  const isAnybody = (voters: string, { base }: MeasureFact, other: string): boolean => voters === '' && (base === '' || other === 'member');
  return x === y || isAnybody(x, a, y) || isAnybody(y, b, x);
}

function votersOf({ base = '', reading: { actor } }: MeasureFact): string {
  const voters = base.replace(/^(?:votes?|voting|those|all|person|member)\b|\b(?:present|voting|cast|entitled|eligible)\b.*$/gu, '').replaceAll(/\b(?:and|or|in|by)\b|^@/gu, '').trim();
  return voters === '' && !/^(?:(?:annual|special) )?(?:general )?meeting$/u.test(actor?.name ?? '') ? actor?.name ?? '' : voters;
}

/** "No fine exceeds £50", "the fine for a walkover is £75": a limit, and what is above it. Fines for two offences are two fines. */
function isOverLimit({ earlier, later }: Pair<MeasureFact>): boolean {
  const [cap, sum] = earlier.quantity.bound === 'at-most' ? [earlier, later] : [later, earlier];
  if (cap.quantity.bound !== 'at-most' || sum.quantity.bound === 'at-most') return false;
  const named = sum.of.text === cap.of.text || sum.of.text.endsWith(` ${cap.of.text}`);
  const [, whom = ''] = limitedTo.exec(cap.clause.text) ?? [];
  return named && (whom === '' || new RegExp(`\\b${whom}`, 'iu').test(textRead(sum.clause)));
}

/** "No fine on a junior member", "no fine imposed for lateness": of the others nothing is said. */
const limitedTo = /\b(?:on|for|by|to|from|of) (?:(?:an?|the|any|each|every) )?(\p{L}+(?: \p{L}+)??)(?= (?:shall|may|must|can|is|are|will|exceeds?|cannot))/iu;

/** "The Members may remove the Chair by two thirds", "the Board may …": two decisions. */
function sameDeciders({ earlier, later }: Pair<MeasureFact>): boolean {
  const [a, b] = [earlier.reading.actor, later.reading.actor];
  return earlier.measure !== 'majority' || !a || !b || a.name === b.name;
}

/** "If the Panel cannot agree, it decides by a majority": what helps where not all are of one mind. */
function isFallback({ earlier, later }: Pair<MeasureFact>): boolean {
  const isOfAll = ({ measure, quantity: { unit, numerator, denominator } }: MeasureFact): boolean => measure === 'majority' && unit === 'share' && numerator === denominator;
  return [[earlier, later], [later, earlier]].some(([all, other]) => all && other && isOfAll(all) && other.conditions.length > 0);
}

/** "Members pay a fee of £5", twice: duty/different-amounts speaks of it. */
function areDuties({ earlier, later }: Pair<MeasureFact>): boolean {
  return [earlier, later].every(({ measure, reading, of }) => measure === 'amount' && reading.modality === 'duty' && reading.act !== 'be' && !of.key.startsWith('work@'));
}

/** "may not be elected to one post for more than two years", "may not serve on the Board for more than three": two limits. How long one serves at a time, and how long in all: two things. */
function areOtherLimits({ earlier, later }: Pair<MeasureFact>): boolean {
  const limits = [earlier, later].every(({ measure, reading }) => measure === 'term' && reading.modality === 'prohibition');
  const inAll = earlier.measure === 'term' && [earlier, later].some(({ reading, clause }) => reading.modality === 'prohibition' && /\b(?:in (?:succession|a row|all|total)|consecutive(?:ly)?|successive(?:ly)?)\b/u.test(clause.text));
  return inAll || limits && (earlier.reading.act !== later.reading.act || earlier.reading.object?.name !== later.reading.object?.name);
}

/** Approvals by other people, or for another act. */
function areOtherApprovals({ earlier, later }: Pair<MeasureFact>): boolean {
  if (earlier.measure === 'spending') return Boolean(earlier.base) && Boolean(later.base) && earlier.base !== later.base;
  if (earlier.measure !== 'approval') return false;
  const [a, b] = [earlier, later].map(approvedAct);
  return (Boolean(earlier.base) && Boolean(later.base) && earlier.base !== later.base) || (a !== undefined && b !== undefined && a !== b);
}

/** Two sums from which somebody is to be asked, two suspensions that somebody may impose: only a limit and what is beyond it clash. */
const areLimits = ({ earlier, later }: Pair<MeasureFact>): boolean => /^(?:spending|length)$/u.test(earlier.measure) && earlier.quantity.bound === later.quantity.bound;

/** "The Clerk may not spend more", "the Warden may"; or the one may approve what the other has to ask for. */
function areOtherSpenders({ earlier, later }: Pair<MeasureFact>): boolean {
  if (earlier.measure !== 'spending') return false;
  const [a, b] = [earlier, later].map(({ reading: { actor, form, modality }, quantity: { bound } }) => (actor && actor.determiner !== 'no' && (bound === 'at-least' || form !== 'approval' || modality === 'prohibition') ? actor.name : ''));
  return (a !== '' && b !== '' && a !== b) || [earlier, later].some(({ base }) => base !== '' && base !== undefined && (base === a || base === b));
}

/** What may not be done without them: "merge" in "needs two approvals before it is merged". */
function approvedAct({ reading: { act, adjuncts } }: MeasureFact): string | undefined {
  if (!/^(?:need|require|approve|authorise|authorize|endorse|sign|make|do)$/u.test(act)) return act;
  const [, participle = ''] = adjuncts.map(({ text }) => /^before (?:it|they) (?:is|are|can be|may be) (\p{L}+)$/u.exec(text)).find((found) => found !== null) ?? [];
  const lemma = verbForms(participle).find(({ inflection }) => inflection === 'participle')?.lemma;
  return lemma === undefined ? undefined : senseOf(lemma).act;
}

/** "three kinds of members in a branch", "four kinds of members in a region". */
function areElsewhere({ earlier, later }: Pair<MeasureFact>): boolean {
  const [a, b] = [earlier, later].map(({ reading }) => [...reading.adjuncts, ...(reading.object?.adjuncts ?? [])].find(({ preposition, phrase }) => preposition === 'in' && phrase !== undefined)?.phrase?.name);
  return a !== undefined && b !== undefined && a !== b && /^(?:population|size)$/u.test(earlier.measure);
}

/** "eight boats that are afloat", "no boats that are sold": each counts those of its kind. */
function areOthers({ earlier, later }: Pair<MeasureFact>): boolean {
  const [a, b] = [earlier, later].map(({ reading }) => (reading.object ? restrictionsOf(reading.object).map(({ text }) => text).join() : ''));
  return earlier.measure === 'population' && (a !== '' || b !== '') && a !== b;
}

/** Schedule A has the fees of one class or place, Schedule B those of another. */
function areInSchedules({ earlier, later }: Pair<MeasureFact>, read: Read): boolean {
  if (earlier.measure !== 'amount') return false;
  const [a, b] = [earlier, later].map(({ clause }) => scheduleOf(clause, read));
  return a !== undefined && b !== undefined && a !== b;
}

function scheduleOf(clause: Clause, read: Read): string | undefined {
  const schedule = provisionsAbove(clause, read).find(({ keyword }) => /^(?:schedule|appendix|annex|annexe|exhibit|table)$/iu.test(keyword));
  return schedule && `${schedule.uri}#${schedule.provision}`;
}

/** "Two thirds for: (a) amendments": for what stands below it. */
function isForList({ clause }: MeasureFact): boolean {
  return /\bfor(?: the following)?(?: \p{L}+)?:[*_]*$/u.test(textRead(clause).slice(-60));
}

function sharers(fact: MeasureFact, read: Read): Headcount | undefined {
  return fact.quantity.unit === 'share' ? sharersOf(fact, read) : undefined;
}

function say(found: TwoValues): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  return {
    text: sentences(
      `Two values for ${later.text}: ${value(earlier)} (${address(earlier.clause, on)}) and ${value(later)} (${address(on)}).`,
      alsoSaid(found),
      later.measure === 'sum' ? 'The one is a limit, and the other is above it.' : later.measure === 'quota' ? 'The one leaves no room for the other.' : nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : 'There can be only one.',
      ...inHeads(found),
    ),
    severity: nested(meeting) ? 'hint' : 'error',
    ...surety([earlier, later], meeting),
    ...(areCountedOnTwo(found) && { certainty: 'possible' as const, doubt: 'They are counted on different votes, and both may be needed.' }),
    place: underlined(later),
    clause: on,
    related: [earlier, ...found.also].map((fact) => ({ text: `Here it is ${value(fact)}.`, place: underlined(fact), clause: fact.clause })),
    scenario: scenario(found),
    precedence: found.order.text,
  };
}

/** The words of the number: "2 years" of "a term of 2 years". */
function value(fact: MeasureFact): string {
  return trimmed(fact).replace(/^(?:an? |the )?(?:\p{L}+ )?(?:term|period)s? of /iu, '');
}

/** Without the "of" that leads to the base of a share. */
function trimmed(fact: MeasureFact): string {
  return uncapitalised(fact).replace(/(?: of(?: the)?)? *$/u, '');
}

function underlined(fact: MeasureFact): Place {
  const { start } = fact.place.span;
  return { ...fact.place, span: { start, end: start + trimmed(fact).length } };
}

/** What shares come to in people, and how many candidates can have so many nominations. */
function inHeads({ earlier, later, population }: TwoValues): readonly string[] {
  if (!population) return [];
  const asked = [earlier, later].map((fact) => ({ fact, words: value(fact).replace(/ of .*$/u, '') }));
  return [inPeople(asked, population), ...(later.measure === 'gate' ? [mostCandidates([earlier, later], population)] : [])];
}

/** A number between the two passes one bar and fails the other; of a size or term, each clause gives its own. */
function scenario({ earlier, later, meeting, population }: TwoValues): string {
  const [low, high] = lowest(earlier, population) <= lowest(later, population) ? [earlier, later] : [later, earlier];
  const [first, second] = [low, high].map((fact) => clauseName(fact.clause, later.clause));
  if (/^(?:size|terms?|population|amount)$/u.test(low.measure)) {
    return `${suppose(meeting, 'somebody asks for the number')}. ${capitalised(first ?? '')} says ${value(low)}; ${second} says ${value(high)}.`;
  }
  return `${suppose(meeting, event(low, high, population))}. That is enough for ${first} and too little for ${second}.`;
}

/** What happens to reach the lower bar, but not the higher: "26 MPs nominate Ann". */
function event(low: MeasureFact, high: MeasureFact, population: Headcount | undefined): string {
  switch (low.measure) {
    case 'gate': return `${reached(low, population)} ${nominators(low)} nominate ${nameBeside([low.clause, high.clause])}`;
    case 'demand': return `${reached(low, population)} of those who may ask for it do`;
    case 'majority': return `${percentage(low, high)} of the votes are in favour`;
    case 'quorum': return isNone(low) ? 'hardly anybody attends' : `${population ? reached(low, population) : amount(low)}${low.quantity.unit === 'count' || population ? ' members' : ''} attend`.replace(/(\p{L}+) members attend$/u, (words, last: string) => (/^(?:members?|people|persons)$/u.test(last) ? `${last} attend` : words));
    default: return `the count comes to ${amount(low)} but not to ${amount(high)}`;
  }
}

/** The lower number, in people where it is known how many there are. */
function reached(fact: MeasureFact, population: Headcount | undefined): string {
  if (population && fact.quantity.unit === 'share') return String(people(fact.quantity, population.total));
  return fact.quantity.unit === 'count' ? amount(fact) : `${amount(fact)} of the`;
}

/** Those who nominate, as they are called: "MPs". */
function nominators({ reading, quantity }: MeasureFact): string {
  const phrases = [reading.slots.nominators, reading.actor].flatMap((phrase) => (phrase ? [phrase, ...phrase.others] : []));
  return phrases.find((phrase) => phrase.quantity === quantity)?.spelling ?? 'of those who may';
}

/** A whole number of per cent between two bars, where there is one. */
function percentage(low: MeasureFact, high: MeasureFact): string {
  const [from, to] = [lowest(low) * 100, lowest(high) * 100];
  const whole = low.quantity.bound === 'more-than' ? Math.floor(from) + 1 : Math.ceil(from);
  return `${whole < to ? whole : Number(((from + to) / 2).toFixed(1))} per cent`;
}

const comparator = new RegExp(`^(?:${wordsOf('comparator').toSorted((a, b) => b.length - a.length).join('|')}) `, 'iu');

/** "at least 10 per cent" → "10 per cent". */
function amount(fact: MeasureFact): string {
  return value(fact).replace(comparator, '');
}

/** Shares as people, where it is known how many there are. */
function lowest({ quantity }: MeasureFact, population?: Headcount): number {
  if (population && quantity.unit === 'share') return people(quantity, population.total);
  const { least, most } = bounds(quantity);
  return least ?? most ?? 0;
}

function fixes(clash: TwoValues): readonly Fix[] {
  const { earlier, later, meeting } = clash;
  const [first, second] = clauseNames(clash);
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  const isSet = [earlier, later].some((fact) => !isMovable(fact)) || (earlier.measure === 'approval' && lastWord(earlier) !== lastWord(later));
  return [
    ...(isSet ? [] : choice(`Say “${value(earlier)}” in ${second}`, [{ place: later.place, newText: moved(earlier, later) }])),
    ...(isSet ? [] : choice(`Say “${value(later)}” in ${first}`, [{ place: earlier.place, newText: moved(later, earlier) }])),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(clash))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(clash))),
  ];
}

/** "unanimously", "fewer than ten" of what is refused, "the minimum age is 16", "more than two terms" behind "may not": words that only fit where they stand. */
const isMovable = (fact: MeasureFact): boolean => !/^(?:terms|spending|length)$/u.test(fact.measure) && !isNone(fact) && !/ly$|^(?:fewer|less) than | is |^(?:for )?life$/u.test(value(fact));

/** "two officers" sign, and "two signatures" are given: the one does not fit where the other stands. */
const lastWord = (fact: MeasureFact): string => singular(value(fact).toLowerCase().split(' ').at(-1) ?? '');

/** The words of one number as they stand in the place of another: a capital only at the start of the sentence. */
function moved(from: MeasureFact, to: MeasureFact): string {
  const words = uncapitalised(from);
  return opens(to) ? capitalised(words) : words;
}

const opens = ({ clause, place }: MeasureFact): boolean => place.span.start === clause.place.span.start;

function uncapitalised(fact: MeasureFact): string {
  const words = wordsAt(fact.clause, fact.place);
  return opens(fact) && /^(?:\p{Lu}\p{Ll}|A )/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
