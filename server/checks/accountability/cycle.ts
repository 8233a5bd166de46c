/** Offices and bodies that answer to one another in a circle. */
import type { AccountFact, Group } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { circleFrom, once, unbroken, unorderedIn, type Circle, type Step } from '../circle.ts';
import { choice, precede, remove } from '../edits.ts';
import { certainty, related } from '../pairs.ts';
import { isAccount, matterOf } from '../posts.ts';
import { address, clauseName, isPlural, listed, naming, sentences } from '../wording.ts';

type Accounts = Circle<AccountFact>;

export const accountabilityCycle: Check<'office', Accounts> = {
  id: 'accountability/cycle',
  severity: 'warning',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'Offices or bodies are accountable to one another in a circle.',
    why: 'Each of them is judged by somebody whom it judges in turn. None of them can be called to account from outside the circle, and each has a reason to go '
      + 'easy on the next.',
    wrong: '1. The Board is accountable to the Council.\n2. The Council is accountable to the Board.',
    right: '1. The Board is accountable to the Council.\n2. The Council is accountable to the Members.',
    decided: 'Followed are clauses on accountability and direction between offices and bodies; the members of a body are that body. Reporting alone and the accounts '
      + 'of single members of a group are not counted. An account for one matter goes on only to one for the same matter. A circle that some clause breaks ("subject to clause 3") is none.',
    settle: 'Make one of them accountable to somebody outside the circle, as a rule to the members; or delete one of the clauses; or say which clause comes first.',
    source: 'Mark Bovens, “Analysing and Assessing Accountability: A Conceptual Framework”, European Law Journal 13 (2007) 447: accountability needs a forum that can '
      + 'pass judgement on the actor. In a circle the forum is judged by the actor.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Accounts[] {
  const circles = group.members.filter((fact) => isAnswering(fact, read)).flatMap((account) => {
    const circle = circleFrom(answerer(account, read), step(account, read), (key) => steps(key, matterOf(account), read));
    return circle && circle.every(({ who }) => group.key <= who.key) ? [circle] : [];
  });
  return once(circles).flatMap((accounts) => unbroken(accounts, read));
}

/** An account of an office or body to another. */
function isAnswering(fact: Group<'office'>['members'][number], read: Read): fact is AccountFact {
  if (!isAccount(fact)) return false;
  const [from, to] = [answerer(fact, read), read.principal(fact.to).key];
  return from !== to && [fact.who, read.principal(fact.to)].every((term) => read.kindOf(term) !== 'group' || read.principal(term).key !== term.key);
}

function answerer({ who }: AccountFact, read: Read): string {
  return read.principal(who).key;
}

function step(account: AccountFact, read: Read): Step<AccountFact> {
  return { fact: account, to: read.principal(account.to).key };
}

/** What a body and its members owe in one matter. */
function steps(key: string, what: string, read: Read): readonly Step<AccountFact>[] {
  const groups = [key, `member@${key}`, `${key} member`].map((name) => read.group('office', name));
  return groups.flatMap(({ members }) => members.filter((fact) => isAnswering(fact, read)).filter((account) => matterOf(account) === what).map((account) => step(account, read)));
}

function say(circle: Accounts): Message {
  const { facts, first: { who, reading: { actor } }, last, before, meetings } = circle;
  const on = last.clause;
  const several = isPlural(actor);
  const what = matterOf(last);
  return {
    text: sentences(`${listed(facts.map((account, i) => `${owed(account, i)} (${address(account.clause, on)})`))}${what === '' ? '' : `, each for ${what}`}: a circle that nobody outside it can call to account.`),
    certainty: certainty(facts, ...meetings),
    place: on.place,
    clause: on,
    related: before.map((account) => related(account, sentences(`${owed(account, 0)}.`))),
    scenario: `Suppose ${naming(who, actor)} ${several ? 'break' : 'breaks'} the rules. `
      + `Whoever is to call ${several ? 'them' : 'it'} to account must in the end answer to ${naming(who, actor)}.`,
    precedence: unorderedIn(circle),
  };
}

/** "the Board is accountable to the Council", then "the Council to the Board". */
function owed({ who, to, toPhrase, reading }: AccountFact, at: number): string {
  const relation = at > 0 ? '' : isPlural(reading.actor) ? ' are accountable' : ' is accountable';
  return `${naming(who, reading.actor)}${relation} to ${naming(to, toPhrase)}`;
}

function fixes({ last, before }: Accounts, read: Read): readonly Fix[] {
  const on = last.clause;
  return [
    ...before.flatMap(({ clause }) => choice(`Make ${clauseName(on)} subject to ${clauseName(clause, on)}`, precede(on, 'Subject to', [clause]))),
    ...[last, ...before].flatMap(({ clause }) => choice(`Delete ${clauseName(clause, on)}`, remove(clause, read), { quiet: true })),
  ];
}
