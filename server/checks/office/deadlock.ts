/** Posts that nobody can fill once they are empty: each by the other alone, or a vacancy by its own holder. */
import type { FillFact, Group, GroupMembers, Term, VacancyFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { circleFrom, once, unbroken, unorderedIn, type Circle, type Step } from '../circle.ts';
import { choice, remove } from '../edits.ts';
import { certainty, related, sameClause } from '../pairs.ts';
import { address, capitalised, clauseName, filled, isPlural, listed, naming, officeFilled, sentences } from '../wording.ts';

type Deadlock = { readonly kind: 'circle'; readonly circle: Circle<FillFact> } | { readonly kind: 'own'; readonly vacancy: VacancyFact; readonly office: Term };

export const officeDeadlock: Check<'office', Deadlock> = {
  id: 'office/deadlock',
  severity: 'error',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'Two bodies or offices are filled only by each other, or a vacancy is to be filled by the holder of the vacant office.',
    why: 'Once both are empty, nobody can fill either of them: no clause gives anybody else the power. The organisation must break its rules, or go to a court, to go on.',
    wrong: '1. The Council is appointed by the Trustees.\n2. The Trustees are elected by the Council.',
    right: '1. The Council is appointed by the Trustees.\n2. The Trustees are elected by the Members.',
    decided: 'Every clause that fills the one names the other, and so on round the circle, and no clause lets anybody else fill a vacancy, co-opt or take over; no seat is held by '
      + 'virtue of another office. A body that fills its own vacancies is not counted, because its other members can act. Groups of people do not fall empty. Where a sentence that names '
      + 'one of them was not understood, nothing is said.',
    settle: 'Let somebody outside the circle fill one of the posts, or fill vacancies if both are empty.',
    source: 'Barron v Potter [1914] 1 Ch 895: where the directors could not act, the company in general meeting could appoint, because somebody had to be able to.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Deadlock[] {
  return [...circles(group, read), ...ownVacancies(group, read)];
}

// ------------------------------------------------------------------------------------------------------------ circles

function circles(group: Group<'office'>, read: Read): readonly Deadlock[] {
  const home = nodeOf(group.key);
  const found = steps(home, read).flatMap((step) => {
    const circle = circleFrom(home, step, (key) => steps(key, read));
    return circle && circle.length > 1 && circle.every(({ office }) => home <= nodeOf(office.key)) ? [circle] : [];
  });
  return once(found).flatMap((facts) => unbroken(facts, read)).map((circle) => ({ kind: 'circle', circle }));
}

/** The members of a body are, as what is filled, the body. */
function nodeOf(key: string): string {
  return key.startsWith('member@') ? key.slice('member@'.length) : key.replace(/ member$/u, '');
}

function ways(node: string): readonly string[] {
  return [node, `member@${node}`, `${node} member`];
}

/** To the only one who fills it; nowhere where there is another way, or perhaps one. */
function steps(node: string, read: Read): readonly Step<FillFact>[] {
  const facts = ways(node).flatMap((key) => read.group('office', key).members);
  const fills = facts.filter((fact): fact is FillFact => fact.kind === 'fill');
  const [first] = fills;
  if (!first?.by || !first.byPhrase || isOpen(node, facts, read) || (first.composed !== true && read.kindOf({ key: node, text: node }) === 'group')) return [];
  const choosers = new Set(fills.map(({ by }) => (by ? read.principal(by).key : '')));
  const [chooser = ''] = choosers;
  return choosers.size === 1 && chooser !== '' && chooser !== node ? [{ fact: first, to: nodeOf(chooser) }] : [];
}

/** Somebody else may fill it, sits on it anyway, or is named in a sentence that was not understood. */
function isOpen(node: string, facts: readonly GroupMembers['office'][], read: Read): boolean {
  const composed = facts.flatMap((fact) => (fact.kind === 'fill' && fact.composed ? [fact.clause] : []));
  const seats = read.group('body', node).members.some((fact) => fact.kind === 'seat' && !composed.some((clause) => sameClause(clause, fact.clause)));
  const filler = facts.some((fact) => fact.kind === 'vacancy' || (fact.kind === 'fill' && fact.method === 'co-opt'));
  return seats || filler || read.generalVacancies().length > 0 || read.unreadNaming({ key: node, text: node }).length > 0;
}

// ----------------------------------------------------------------------------------------------------- own vacancies

/** "A vacancy in the office of Chair is filled by the Chair": one holder, and no other way. */
function ownVacancies(group: Group<'office'>, read: Read): readonly Deadlock[] {
  const vacancies = group.members.filter((fact): fact is VacancyFact => fact.kind === 'vacancy');
  const [vacancy] = vacancies;
  const office = vacancy?.office;
  if (!vacancy || !office || office.key !== group.key || vacancies.length > 1 || read.kindOf(office) !== 'office') return [];
  const others = read.generalVacancies().length > 0 || read.unreadNaming(office).length > 0 || group.members.some((fact) => fact.kind === 'fill' && fact.partial);
  return vacancy.by?.key === office.key && !others && !isPlural(vacancy.reading.actor) ? [{ kind: 'own', vacancy, office }] : [];
}

// ------------------------------------------------------------------------------------------------------------- words

function say(found: Deadlock): Message {
  return found.kind === 'own' ? sayOwn(found.vacancy, found.office) : sayCircle(found.circle);
}

function sayOwn({ clause, certain, reading }: VacancyFact, office: Term): Message {
  const who = naming(office, reading.actor);
  return {
    text: `A vacancy in the office of ${office.text} is to be filled by ${who}, but while the office is vacant there is none.`,
    certainty: certain ? 'certain' : 'possible',
    place: clause.place,
    clause,
    related: [],
    scenario: `Suppose ${who} resigns. The clause gives the choice of a successor to somebody who no longer holds the office, and no other clause gives it to anybody.`,
  };
}

function sayCircle(circle: Circle<FillFact>): Message {
  const { facts, last, before, meetings } = circle;
  const on = last.clause;
  const posts = facts.map((fill) => officeFilled(fill));
  return {
    text: sentences(
      `${listed(facts.map((fill, i) => `${posts[i]} ${isPlural(fill.reading.object) ? 'are' : 'is'} ${filled(fill)} (${address(fill.clause, on)})`))}.`,
      `Once ${facts.length === 2 ? 'both' : 'all'} are empty, nobody can fill ${facts.length === 2 ? 'either' : 'any'} of them.`,
    ),
    certainty: certainty(facts, ...meetings),
    place: on.place,
    clause: on,
    related: before.map((fill) => related(fill, capitalised(`${filled(fill)}.`))),
    scenario: `Suppose ${listed(posts)} are empty at the same time. Each waits for the other to choose, and no clause lets anybody else begin.`,
    precedence: unorderedIn(circle),
  };
}

function fixes(found: Deadlock, read: Read): readonly Fix[] {
  const clauses = found.kind === 'own' ? [found.vacancy.clause] : [found.circle.last.clause, ...found.circle.before.map(({ clause }) => clause)];
  return clauses.flatMap((clause) => choice(`Delete ${clauseName(clause, clauses[0])}`, remove(clause, read), { quiet: true }));
}
