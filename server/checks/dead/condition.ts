/** A clause whose conditions can never be met. */
import type { Quantity } from '../../../grammar/ast.ts';
import type { Clause, Fact, Group, MeasureFact, NormFact, ReadClause } from '../../model/facts.ts';
import { partOf } from '../../model/happenings.ts';
import { latenessIn } from '../../model/lateness.ts';
import { textRead } from '../../model/places.ts';
import { capBelow } from '../caps.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { conditionsIn, countsBehind, isNever, quoted, seatsBehind } from '../conditions.ts';
import type { Headcount } from '../headcount.ts';
import { choice, remove } from '../edits.ts';
import { related, sameClause } from '../pairs.ts';
import { limitBelow } from '../term-limits.ts';
import { agedOut, settledBy } from '../universals.ts';
import { address, capitalised, clauseName, listed, sentences } from '../wording.ts';

interface Never {
  readonly norm: NormFact;
  /** Who says that nobody may hold the post so long. */
  readonly limit?: ReadClause;
  /** Who says how many people there are. */
  readonly counts: readonly MeasureFact[];
  /** The list of seats that leaves room for no more. */
  readonly seats?: readonly Headcount[];
  /** Who says that nobody is a member any longer who is so late. */
  readonly ended?: ReadClause;
  /** A clause that keeps the number too low. */
  readonly cap?: ReadClause;
  /** Says of all of them that they are not, or cannot. */
  readonly denied?: ReadClause;
  /** By which nobody is of that age. */
  readonly aged?: ReadClause;
}

export const deadCondition: Check<'rule', Never> = {
  id: 'dead/condition',
  severity: 'warning',
  looksAt: 'rule',
  find,
  say,
  fixes,
  page: {
    summary: 'The conditions of a clause can never be met, so the clause never applies.',
    why: 'The clause looks like a rule and is none. Whoever relies on it learns so when it matters.',
    wrong: '1. If fewer than 3 Stewards attend and more than 5 Stewards attend, the Marshal must close the course.',
    right: '1. If fewer than 3 Stewards attend or more than 50 Stewards attend, the Marshal must close the course.',
    decided: 'The conditions and exceptions of one clause are decided together: conditions joined by “and” and “or”, their negations, and numbers. A number of '
      + 'members is compared with the number that the rules say there are, or with the seats of the body, a number of candidates and the like with the most that another clause lets there be, and a number of terms served with the most that the rules allow. The age of those for whom a clause is made is compared with the age that all of them must have. “Six months overdue” is compared with a clause that ends the membership after three. Conditions that were not understood are only compared word by word.',
    settle: 'Correct the number, or say “or” instead of “and”; or delete the clause.',
    source: 'L. L. Fuller, The Morality of Law (1964), chapter 2: a rule that nobody can ever come under is one of the ways to fail to make a rule.',
  },
};

function find(group: Group<'rule'>, read: Read): readonly Never[] {
  const conditional = group.members.filter((norm) => norm.conditions.length > 0);
  const holds = (one: Fact): boolean => isNever(one, read);
  const never = conditional.filter(holds).flatMap((norm): readonly Never[] => {
    const seats = seatsBehind(norm, holds, read);
    return seats ? [{ norm, counts: countsBehind(norm, holds, read), seats }] : [];
  });
  return never.length > 0 ? never : [...conditional.flatMap((norm) => [...capped(norm, read), ...tooLong(norm, read), ...denied(norm, read)]), ...group.members.flatMap((norm) => [...tooLate(norm, read), ...nobodyOfThatAge(norm, read)])].slice(0, 1);
}

/** "Where an Honorary Fellow has voted", where Honorary Fellows have no vote; "a member under sixteen", where nobody under eighteen may be one. */
function denied(norm: NormFact, read: Read): readonly Never[] {
  const by = norm.conditions.filter(({ kind, understood }) => understood && kind !== 'unless').map((condition) => settledBy(condition, norm, read)).find((one) => one?.is === 'never' && !one.owed)?.by;
  return by ? [{ norm, counts: [], denied: by }] : [];
}

/** "A delegate under eighteen", where delegates must be at least 21. */
function nobodyOfThatAge(norm: NormFact, read: Read): readonly Never[] {
  const by = agedOut(norm, read);
  return by ? [{ norm, counts: [], aged: by }] : [];
}

/** "If a director has served four terms", where nobody may serve more than two. */
function tooLong(norm: NormFact, read: Read): readonly Never[] {
  const [limit] = norm.conditions.flatMap((condition) => limitBelow(condition, norm, read) ?? []);
  return limit && read.precedence(limit.clause, norm.clause).yields === 'neither' ? [{ norm, counts: [], limit }] : [];
}

const ends = /\b(?:ceases? to be|(?:is|are|be) no longer|stops? being|(?:is|are|be) (?:automatically )?(?:removed|expelled|struck)|membership (?:\p{L}+ ){0,2}(?:ends|lapses|terminates|ceases)|forfeits? (?:his |her |their )?membership|leaves? the)\b/iu;

/** "A member who is six months in arrears may not vote", where three months end the membership. */
function tooLate(norm: NormFact, read: Read): readonly Never[] {
  const text = textRead(norm.clause);
  const days = latenessIn(text);
  if (days === undefined || ends.test(text) || !/\bmembers?\b/iu.test(text) || /\b(?:former|rejoin|reinstat\w*|readmi\w*)\b/iu.test(text)) return [];
  const due = dueIn(text);
  const ended = read.group('matter', 'arrears').members.find((one) => {
    const other = textRead(one.clause);
    const most = one.clause.uri === norm.clause.uri && !sameClause(one.clause, norm.clause) && ends.test(other) && /\bmembers?(?:hip)?\b/iu.test(other) && dueIn(other) === due ? latenessIn(other) : undefined;
    return most !== undefined && most < days && !/\b(?:may|unless)\b/iu.test(other);
  });
  return ended && read.precedence(ended.clause, norm.clause).yields === 'neither' ? [{ norm, counts: [], ended }] : [];
}

/** What is late; the same where it is not said. */
const dueIn = (text: string): string => (/\b(subscription|fee|rent|levy|loan|contribution|payment)s?\b/iu.exec(text)?.[1] ?? 'subscription').toLowerCase();

/** "If three or more candidates are put to the Members", where no more than two may be. */
function capped(norm: NormFact, read: Read): readonly Never[] {
  const [cap] = norm.conditions.flatMap((condition) => capBelow(condition, norm.clause.uri, read) ?? []);
  const free = cap && !sameClause(cap.clause, norm.clause) && read.precedence(cap.clause, norm.clause).yields === 'neither';
  return free ? [{ norm, counts: [], cap }] : [];
}

function say(found: Never): Message {
  const { norm, counts, seats = [], cap, limit, ended, denied: by, aged } = found;
  const on = norm.clause;
  if (ended) {
    return {
      text: `Clause ${address(on)} never applies: whoever is so late is no longer a member (${address(ended.clause, on)}).`,
      ...(norm.certain && ended.reading.understanding === 'whole' ? { certainty: 'certain' } : { certainty: 'possible', doubt: 'The two clauses may speak of two different debts, or of members of two kinds.' }),
      severity: 'warning',
      place: on.place,
      clause: on,
      related: [{ text: 'Ends the membership sooner.', place: ended.clause.place, clause: ended.clause }],
    };
  }
  if (aged) {
    return {
      text: `Clause ${address(on)} never applies: by ${clauseName(aged.clause, on)} there is nobody of that age to whom it could.`,
      certainty: norm.certain && aged.reading.understanding === 'whole' ? 'certain' : 'possible',
      place: on.place,
      clause: on,
      related: [{ text: 'Says how old they must be.', place: aged.clause.place, clause: aged.clause }],
    };
  }
  if (by) {
    return {
      text: `Clause ${address(on)} seems never to apply: by ${address(by.clause, on)} none of them is or does so.`,
      certainty: 'possible',
      doubt: 'The two clauses may mean different things by it.',
      severity: 'warning',
      place: on.place,
      clause: on,
      related: [{ text: 'Says it of all of them.', place: by.clause.place, clause: by.clause }],
    };
  }
  const words = (limit ? conditionsIn(norm).filter(({ text }) => /\b(?:term|year)s?\b/u.test(text)) : conditionsIn(norm)).map(quoted);
  const why = words.length === 1 ? `${words.join('')} can never be so` : `${listed(words)} exclude ${words.length === 2 ? 'each other' : 'one another'}`;
  return {
    text: sentences(`Clause ${address(on)} never applies: ${why}.`, ...counts.map(population(norm)), ...seats.map(({ total, noun, clause }) => `There are only ${total} ${noun} (${address(clause, on)}).`), cap ? `${capitalised(clauseName(cap.clause, on))} does not let so many be.` : '', limit ? `Nobody may hold the post so long (${address(limit.clause, on)}).` : ''),
    certainty: norm.certain && (!cap || areNear(cap.clause, on)) ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: [...counts.map((count) => related(count, 'Says how many there are.')), ...seats.map(({ clause }) => ({ text: 'Lists the seats.', place: clause.place, clause })), ...(cap ? [{ text: 'Says how many there may be.', place: cap.clause.place, clause: cap.clause }] : []), ...(limit ? [{ text: 'Says how long somebody may hold the post.', place: limit.clause.place, clause: limit.clause }] : [])],
  };
}

/** In one part of the rulebook the two speak of one thing. */
const areNear = (a: Clause, b: Clause): boolean => partOf(a) === partOf(b);

function amount({ bound, numerator, upTo }: Quantity): string {
  return `${bound === 'exactly' ? '' : `${bound.replace('-', ' ')} `}${numerator}${upTo === undefined ? '' : ` to ${upTo}`}`;
}

/** "The number of Members is 15 (clause 2)." */
function population({ clause: on }: NormFact): (count: MeasureFact) => string {
  return ({ clause, quantity, text }) => `${capitalised(text)} is ${amount(quantity)} (${address(clause, on)}).`;
}

function fixes({ norm }: Never, read: Read): readonly Fix[] {
  return choice(`Delete ${clauseName(norm.clause)}`, remove(norm.clause, read), { quiet: true });
}
