/** An account that one clause owes to one body and another clause to another. */
import type { AccountFact, Group } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, precede, rewrite } from '../edits.ts';
import { apart, certainty, clashOf, merged, nested, pairs, relatedTo, suppose, clauseNames, earlierClauses, alsoSaid, type Clash, type Pair } from '../pairs.ts';
import { isForMatter, matterOf } from '../posts.ts';
import { address, capitalised, clauseName, isPlural, naming, sentences, textRead } from '../wording.ts';

type OwedToTwo = Clash<AccountFact>;

export const dutyOwedToTwo: Check<'office', OwedToTwo> = {
  id: 'duty/owed-to-two',
  severity: 'warning',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'One office is accountable to two bodies, or reports “only” to one and to another as well.',
    why: 'Two bodies may ask for the same account and give opposite instructions, and the rules do not say whose count.',
    wrong: '1. The Director acts under the direction of the Board.\n2. The Director acts under the direction of the Council.',
    right: '1. The Director acts under the direction of the Board.\n2. The Director reports to the Council every year.',
    decided: 'Two clauses make the same office accountable, answerable or directed in the same way to two bodies, neither of which is part of the other. It is an error '
      + 'where one of them says “only”. Reporting to several bodies is common and left alone, unless a clause says “only”. Where only one clause names a matter, or one names a time, '
      + 'nothing is said; and where somebody chooses the office, mandate/split compares the two.',
    settle: 'Name one body; or name both in one clause and say who prevails; or say for which matters each of them answers.',
    source: 'Henri Fayol, Administration industrielle et générale (1916), on unity of command: for any action an employee should receive orders from one superior only.',
  },
};

function find(group: Group<'office'>, read: Read): readonly OwedToTwo[] {
  const isFilled = group.members.some((fact) => fact.kind === 'fill' && fact.by !== undefined && !fact.partial);
  const accounts = group.members.filter((fact): fact is AccountFact => fact.kind === 'account' && fact.reading.polarity === '+' && isForMatter(fact));
  return merged(pairs(accounts).filter((pair) => isOneAccount(pair, isFilled) && apart(pair.earlier.to, pair.later.to, read)).flatMap((pair) => clashOf(pair, read)));
}

/** Of one strength; reporting only where a clause says that it is to nobody else. */
function isOneAccount({ earlier, later }: Pair<AccountFact>, isFilled: boolean): boolean {
  if ((kindOf(earlier) !== kindOf(later) && !rulesOverOnly(earlier, later) && !rulesOverOnly(later, earlier)) || matterOf(earlier) !== matterOf(later) || earlier.clause.provision === later.clause.provision || [earlier, later].some(saysMore)) return false;
  return [earlier, later].some(isOnly) || (earlier.strength !== 'reports' && !isFilled);
}

/** Accountable to one body alone, and yet under the direction of another. */
function rulesOverOnly(ruler: AccountFact, other: AccountFact): boolean {
  return (ruler.strength === 'direction' || ruler.strength === 'pleasure') && kindOf(other) === 'accountable' && isOnly(other);
}

/** "accountable" and "answerable" are one. */
function kindOf({ strength }: AccountFact): AccountFact['strength'] {
  return strength === 'responsible' ? 'accountable' : strength;
}

function saysMore({ clause }: AccountFact): boolean {
  return /\b(?:also|both|as well|in addition|too|jointly|respectively)\b/iu.test(clause.text);
}

function isOnly({ clause }: AccountFact): boolean {
  return /\b(?:only|solely|exclusively) (?:to|from|on|under)\b|\b(?:alone|nobody else|no one else|no-one else)\b|\b(?:to|from|of) no other\b|\b(?:no (?:one|instructions|orders|directions|person)|no-one|nobody) (?:but|except|other than|save|apart from)\b/iu.test(textRead(clause));
}

function say(found: OwedToTwo): Message {
  const { earlier, later, meeting } = found;
  const on = later.clause;
  const only = [earlier, later].find(isOnly);
  return {
    text: sentences(`${naming(later.who, later.reading.actor)} ${owes(earlier)} (${address(earlier.clause, on)}) and ${owes(later)} (${address(on)}).`, alsoSaid(found),
      only ? `${clauseName(only.clause, on)} says “only”.` : 'No clause says which of the two prevails.'),
    severity: nested(meeting) ? 'hint' : only ? 'error' : 'warning',
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (account) => `Here it ${owes(account)}.`),
    scenario: `${suppose(meeting, `${to(earlier)} ${isPlural(earlier.toPhrase) ? 'ask' : 'asks'} for one thing and ${to(later)} for another`)}. ${capitalised(clauseName(earlier.clause, on))} and ${clauseName(on)} each give one of them the last word.`,
    precedence: found.order.text,
  };
}

function to({ to: term, toPhrase }: AccountFact): string {
  return naming(term, toPhrase);
}

function owes(account: AccountFact): string {
  switch (account.strength) {
    case 'pleasure': return `serves at the pleasure of ${to(account)}`;
    case 'direction': return `acts under the direction of ${to(account)}`;
    case 'reports': return `reports ${isOnly(account) ? 'only ' : ''}to ${to(account)}`;
    case 'responsible': return `is answerable to ${to(account)}`;
    default: return `is accountable ${isOnly(account) ? 'only ' : ''}to ${to(account)}`;
  }
}

function fixes(found: OwedToTwo): readonly Fix[] {
  const { earlier, later, also } = found;
  const [first, second] = clauseNames(found);
  return [
    ...choice(`Name ${to(earlier)} in ${second} too`, rewrite(later.clause, later.toPhrase, earlier.toPhrase.text)),
    ...(also.length > 0 ? [] : choice(`Name ${to(later)} in ${first} too`, rewrite(earlier.clause, earlier.toPhrase, later.toPhrase.text))),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
  ];
}
