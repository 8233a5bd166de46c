/** Votes that may be equal, and no clause for that. */
import type { Fact, FillFact, Group, MeasureFact } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { membersOf } from '../headcount.ts';
import { electedOffices, factsOf } from '../institution.ts';
import { sameClause } from '../pairs.ts';
import { capitalised, counted, officeFilled } from '../wording.ts';

interface Tie extends Gap {
  readonly fact: FillFact | MeasureFact;
  /** "The Council has 6 members and decides by a majority". */
  readonly size?: { readonly total: number; readonly body: string; readonly fact: Fact };
}

export const gapTie: Check<'institution', Tie> = {
  id: 'gap/tie',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'The most votes win, or a body of an even number decides by majority, and no clause says what happens if votes are equal.',
    why: 'A motion with equal votes is lost, but an election with equal votes has no winner. On the night somebody tosses a coin, and somebody else contests the result.',
    wrong: '1. The Reeve is an office.\n2. The Reeve is elected by the Commoners for one year. The candidate with the most votes is elected.',
    right: '1. The Reeve is an office.\n2. The Reeve is elected by the Commoners for one year. The candidate with the most votes is elected. If votes are equal, lots are drawn.',
    decided: 'Looked at are elections of which the rules say that most votes decide, and bodies of an even size, by the rules, that decide by a simple majority. A word on ties, equal votes, a casting vote, lots '
      + 'or a second ballot anywhere in the rules is enough.',
    settle: 'Say what happens: a second ballot, lots, or a casting vote, and of whom.',
    source: 'The election to the Virginia House of Delegates, 94th district, in 2017 (Simonds and Yancey): equal votes, settled by a name drawn from a bowl, because the law said so.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Tie[] {
  if (read.group('matter', 'tie').members.length > 0) return [];
  const elections = electedOffices(group, read);
  const counted = read.group('matter', 'count').members;
  const fact = elections.find((fill) => counted.some(({ clause }) => sameClause(clause, fill.clause))) ?? (counted.length > 0 ? elections[0] : undefined);
  return fact ? [{ fact, unread: [] }] : factsOf(group, 'measure').flatMap((measure) => evenly(measure, read)).slice(0, 1);
}

/** "The Panel decides by a majority of its members", of whom there are six. */
function evenly(fact: MeasureFact, read: Read): readonly Tie[] {
  const key = /^(?:decision|resolution|motion|question|matter)@(.+)$/su.exec(fact.of.key)?.[1];
  const { numerator, denominator } = fact.quantity;
  if (fact.measure !== 'majority' || key === undefined || numerator * 2 !== denominator) return [];
  const count = membersOf({ key, text: key }, read);
  return count && count.total % 2 === 0 ? [{ fact, unread: [], size: { total: count.total, body: fact.text.replace(/^.*\bof (?=the )/u, ''), fact } }] : [];
}

function say(gap: Tie): Message {
  const { fact, size } = gap;
  if (size) return sayGap(gap, `${capitalised(size.body)} has ${counted(size.total, 'member')} and decides by a majority, and no clause says what happens if votes are equal.`, `Suppose all ${size.total} vote, half for and half against. The rules do not say who decides.`);
  return sayGap(gap, `No clause says who is elected if two candidates have equally many votes${fact.kind === 'fill' ? `, for example for ${officeFilled(fact).replace(/^every /u, 'the ')}` : ''}.`, 'Suppose Ann and Ben have 30 votes each. The rules do not say which of them is elected.');
}
