/** A term of office that does not fit how often the office is elected. */
import type { Phrase } from '../../../grammar/ast.ts';
import { isBoardOf, isBodyNoun } from '../../../grammar/lexicon.ts';
import { daysOf } from '../../logic/timetable.ts';
import type { Group, MeasureFact, TimeFact } from '../../model/facts.ts';
import { inTextOrder } from '../circle.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, precede } from '../edits.ts';
import { clashOf, clauseNames, earlierClauses, sameClause, surety, type Clash } from '../pairs.ts';
import { timeWritten } from '../timetables.ts';
import { address, sentences, wordsAt } from '../wording.ts';

interface OutOfStep extends Clash<TimeFact | MeasureFact> {
  readonly election: TimeFact;
  readonly term: MeasureFact;
  /** Says that they are elected at each of the meetings that come round so. */
  readonly at?: TimeFact;
  /** Whether the term is over before the next election. */
  readonly runsOut: boolean;
}

export const timeTermAgainstElections: Check<'timetable', OutOfStep> = {
  id: 'time/term-against-elections',
  severity: 'warning',
  looksAt: 'timetable',
  find,
  say,
  fixes,
  page: {
    summary: 'An office is held for so long, and elected at intervals that do not fit.',
    why: 'Either the post is filled while its holder still has time to serve, or it stands empty until the next election; both end in a dispute about who holds it.',
    wrong: '1. The Chair is elected by the Members every two years.\n2. The Chair holds office for three years.',
    right: '1. The Chair is elected by the Members every three years.\n2. The Chair holds office for three years.',
    decided: 'A clause says how often the office, or its body, is elected, another for how long it is held. They must be the same; of the several members of a body a term may '
      + 'also be a multiple of the interval, because then some of them may be elected each time; not where a clause has all of them elected each time. Terms that a clause gives to the first holders, and elections that fill a casual vacancy, are left out.',
    settle: 'Make the term and the interval equal, or say that a part of the members is elected each time.',
    source: 'Robert\'s Rules of Order Newly Revised (12th ed.), §56, on the article of the bylaws about officers, their election and their terms.',
  },
};

const staggered = /\b(?:half|third(?! year)|quarter|rotation|stagger\w*|alternate|retir\w*|in turn|vacanc\w*|by-election|until (?:their|his|her|a|the) successors?)\b/iu;

function find(group: Group<'timetable'>, read: Read): readonly OutOfStep[] {
  const [, office] = /^elect (.*)$/su.exec(group.key) ?? [];
  if (office === undefined) return [];
  const each = [...group.members.map((election) => ({ election })), ...occasions(group, read, false)].filter(({ election }) => isStep(election));
  const some = occasions(group, read, true).filter(({ election }) => isStep(election) && !each.some((one) => one.election === election));
  const elections = [...each.map((one) => ({ ...one, skips: false })), ...some.map((one) => ({ ...one, skips: true }))];
  return elections.length === 0 ? [] : termsOf(office, read).flatMap((term) => elections.flatMap((one) => outOfStep(one, term, read)));
}

const isStep = (fact: TimeFact): boolean => intervalOf(fact) !== undefined && !staggered.test(fact.clause.text);

/** How often an election comes, and what says that it is at each such meeting. */
type Step = Pick<OutOfStep, 'election' | 'at'>;

/** "At each session the delegates elect the Council": how often there is a session; `skips`: "by the Congress", which need not elect each time. */
function occasions({ key, members }: Group<'timetable'>, read: Read, skips: boolean): readonly Step[] {
  return members.flatMap((at) => {
    const { says, clause, optional } = at;
    if (says.kind !== 'distance' || optional !== skips || says.later.key !== key || staggered.test(clause.text)) return [];
    const { key: event } = says.earlier;
    return [event, `meeting@${event}`].flatMap((name) => read.group('timetable', name).members.filter((fact) => fact.says.kind === 'recurrence' && fact.says.event.key === name).map((election) => ({ election, at })));
  });
}

/** The terms of the office; of a body, those of its members. */
function termsOf(office: string, read: Read): readonly MeasureFact[] {
  const seats = read.group('body', office).members.flatMap((fact) => (fact.kind === 'seat' && !fact.outside ? [fact.seat.key] : []));
  const people = office === 'council' ? ['councillor'] : isBoardOf(office) ? [office.slice(office.lastIndexOf(' ') + 1)] : [];
  const posts = [office, `member@${office}`, `${office} member`, ...people, ...seats];
  return [...new Set(posts)].flatMap((post) => read.group('measure', `term|${post}|`).members).filter(({ clause, quantity }) => quantity.bound === 'exactly' && quantity.upTo === undefined && !staggered.test(clause.text));
}

function intervalOf({ says }: TimeFact): { readonly low: number; readonly high: number } | undefined {
  return says.kind === 'recurrence' && says.times === 1 && says.bound === 'exact' ? daysOf({ ...says.per, extra: 0, working: false }) : undefined;
}

function lengthOf({ quantity: { numerator, unit } }: MeasureFact): { readonly low: number; readonly high: number } | undefined {
  return unit === 'count' || unit === 'share' ? undefined : daysOf({ count: numerator, unit, extra: 0, working: false });
}

function outOfStep({ election, at, skips }: Step & { readonly skips: boolean }, term: MeasureFact, read: Read): readonly OutOfStep[] {
  const [interval, length] = [intervalOf(election), lengthOf(term)];
  if (!interval || !length || sameClause(election.clause, term.clause) || fits(interval, length, skips || isOfSeveral(term) && !electsAll(election, read))) return [];
  const [earlier = election, later = term] = inTextOrder<TimeFact | MeasureFact>([election, term], read);
  return clashOf<TimeFact | MeasureFact>({ earlier, later }, read).map((clash) => ({ ...clash, election, ...(at && { at }), term, runsOut: length.high < interval.low }));
}

/** Whether the term ends with an election. */
function fits(interval: ReturnType<typeof daysOf>, length: ReturnType<typeof daysOf>, several: boolean): boolean {
  const most = several ? Math.ceil(length.high / interval.low) : 1;
  return Array.from({ length: most }, (_, i) => i + 1).some((times) => interval.low * times <= length.high && length.low <= interval.high * times);
}

/** "elect all the Directors", "elect seven Directors" of a Board of seven: none of them stays. */
function electsAll({ reading: { object } }: TimeFact, read: Read): boolean {
  if (!object) return false;
  if (/^(?:all|each|every|the (?:whole|entire|full))\b/iu.test(object.text) || /^the (?:whole|entire|full) /iu.test(object.of?.text ?? '') || isWhole(object, read)) return true;
  const { quantity } = object;
  const sizes = read.group('body', `made of ${object.name}`).members.flatMap((fact) => (fact.kind === 'measure' ? [fact.quantity] : []));
  return quantity?.bound === 'exactly' && sizes.length === 1 && sizes[0]?.numerator === quantity.numerator && quantity.unit === 'count';
}

/** "The Council is elected annually", "the members of the Council": all of it, where no clause has parts of a body elected in turn. */
function isWhole({ name, determiner, plural, of }: Phrase, read: Read): boolean {
  const body = isBodyNoun(name) && !plural && (determiner === 'the' || determiner === 'none');
  // The officers are each one of a kind: none of them is elected while another stays.
  return (body || (name === 'officer' && plural && of === undefined && /^(?:the|none)$/u.test(determiner)) || (name === 'member' && plural && determiner === 'the' && of !== undefined)) && read.group('matter', 'rotation').members.length === 0;
}

function isOfSeveral({ reading }: MeasureFact): boolean {
  const who = reading.object ?? reading.actor;
  return who !== undefined && (who.plural || who.name === 'member' || /^(?:every|any|a)$/u.test(who.determiner));
}

function say(found: OutOfStep): Message {
  const { election, at, term, runsOut, later, earlier, meeting } = found;
  const on = later.clause;
  const words = new Map<TimeFact | MeasureFact, string>([[election, timeWritten(election)], [term, `“${termWritten(term)}”`]]);
  return {
    text: sentences(
      `The term and the elections do not fit: ${term.text} is ${words.get(term) ?? ''} (${address(term.clause, on)}), and the election is ${words.get(election) ?? ''} (${address(election.clause, on)}).`,
      runsOut ? 'Between the end of the term and the next election nobody holds the office.' : 'The next election comes while the term is still running.',
    ),
    ...surety([election, term], meeting),
    place: later === term ? term.place : election.place,
    clause: on,
    related: [{ text: `Here it is ${words.get(earlier) ?? ''}.`, place: earlier === term ? term.place : election.place, clause: earlier.clause }, ...(at && !sameClause(at.clause, election.clause) ? [{ text: 'The election is then.', place: at.place, clause: at.clause }] : [])],
    scenario: `Suppose somebody is elected and takes office on the same day. ${runsOut ? `The term is over before the next election is due.` : `At the next election a part of the term is left; nothing says whether it ends there.`}`,
    precedence: found.order.text,
  };
}

function termWritten(term: MeasureFact): string {
  return wordsAt(term.clause, term.place).replace(/^(?:an? |the )?(?:\p{L}+ )?(?:term|period)s? of /iu, '');
}

function fixes(found: OutOfStep): readonly Fix[] {
  const { election, term, earlier, later } = found;
  const { says } = election;
  const per = says.kind === 'recurrence' ? says.per : undefined;
  const [first, second] = clauseNames(found);
  const length = per && `${per.count === 1 ? 'one' : per.count} ${per.unit}${per.count === 1 ? '' : 's'}`.replace(/^(\d)/u, (digit) => digits[Number(digit)] ?? digit);
  const words = termWritten(term);
  // "a three-year term" cannot be put for "annually", nor "two years" for it.
  const isPlain = !/-(?:year|month)\b/u.test(words);
  const start = term.place.span.end - words.length;
  return [
    ...(length && isPlain ? choice(`Say “${length}” for “${words}” in ${term === later ? second : first}`, [{ place: { ...term.place, span: { start, end: term.place.span.end } }, newText: length }]) : []),
    ...(isPlain ? everyTerm(election, words, election === later ? second : first) : []),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses({ ...found, earlier }))),
  ];
}

const digits = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "every three years" for "every two years" or "annually". */
function everyTerm({ place, clause }: TimeFact, term: string, name: string): readonly Fix[] {
  const old = wordsAt(clause, place);
  if (!/^(?:every|each|annually|biennially)/iu.test(old)) return [];
  const newText = `every ${term}`;
  return choice(`Say “${newText}” for “${old}” in ${name}`, [{ place, newText }]);
}
