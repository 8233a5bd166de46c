/** Seats that are shared out among units or electors, and that are not as many as the rules give. */
import type { Phrase, Quantity } from '../../../grammar/ast.ts';
import { singular } from '../../../grammar/lexicon.ts';
import type { Clause, FillFact, Group, MeasureFact, SeatFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, numberAt } from '../edits.ts';
import { peopleOf, type Headcount } from '../headcount.ts';
import { sameClause } from '../pairs.ts';
import { address, clauseName, counted, listed, numeral, sentences } from '../wording.ts';

type Seats = MeasureFact | SeatFact;

/** How many somebody fills: each unit so many, where there are units. */
interface Share {
  readonly fill: FillFact;
  readonly count: number;
  readonly each?: { readonly unit: Phrase; readonly units: Headcount };
}

interface Apportioned {
  readonly shares: readonly [Share, ...Share[]];
  readonly total: number;
  readonly seats: Seats;
  readonly stated: number;
}

export const compositionApportionment: Check<'office', Apportioned> = {
  id: 'composition/apportionment',
  severity: 'error',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'Each region, branch or ward fills so many seats, and together that is more, or fewer, than the body has of them.',
    why: 'When one unit too many comes in, somebody has been duly elected to a seat that does not exist; when one has left, a seat stays empty for ever.',
    wrong: '1. There are six Regions.\n2. The Board consists of the Chair and five regional members.\n3. Each Region elects one regional member.',
    right: '1. There are six Regions.\n2. The Board consists of the Chair and six regional members.\n3. Each Region elects one regional member.',
    decided: 'The number that each unit elects or appoints is multiplied by the number of units that the rules give, and compared with the exact number of such seats in the composition of the body, or with its size; so is the sum of what several electors fill. '
      + 'More than there are is an error. Fewer is only possible, and only said where nobody else fills such seats. Rules with a condition, and numbers that are only bounded, are left out.',
    settle: 'Correct the number of seats, of units, or of those whom each unit elects.',
    source: 'Federations that admit or merge a region and keep the old number of regional seats.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Apportioned[] {
  const fills = group.members.filter((fact): fact is FillFact => fact.kind === 'fill');
  const [share, ...more] = fills.flatMap((fill) => shareOf(fill, read));
  if (!share || !areOfSeveral([share, ...more])) return [];
  const seats = seatsFor(share.fill, read);
  const [first] = seats;
  const stated = first && numberOf(first);
  if (!first || stated === undefined || [share, ...more].some(({ fill }) => seats.some((one) => numberOf(one) !== stated || sameClause(one.clause, fill.clause)) || read.precedence(first.clause, fill.clause).yields !== 'neither')) return [];
  const total = [share, ...more].reduce((before, { count, each }) => before + count * (each?.units.total ?? 1), 0);
  const isShort = total < stated && fills.length === 1 && share.each !== undefined && nounOf(share.fill) !== 'member';
  return total > stated || isShort ? [{ shares: [share, ...more], total, seats: first, stated }] : [];
}

/** Each by others: what the same people fill in two clauses may be the same seats. */
function areOfSeveral(shares: readonly Share[]): boolean {
  const electors = shares.map(({ fill }) => fill.by?.key ?? fill.method);
  return new Set(electors).size === shares.length && (shares.length > 1 || shares[0]?.each !== undefined);
}

/** "Each ward elects two councillors", "the clubs of every Region elect one regional member", "four directors are appointed by the Council". */
function shareOf(fill: FillFact, read: Read): readonly Share[] {
  const { object, actor, adjuncts } = fill.reading;
  const number = object?.quantity ? exact(object.quantity) : object?.determiner === 'a' ? 1 : undefined;
  const [unit, ...more] = [actor, actor?.of, ...adjuncts.map(({ phrase }) => phrase)].flatMap((phrase) => (phrase?.determiner === 'every' ? [phrase] : []));
  if (number === undefined || more.length > 0 || fill.composed || fill.conditions.length + fill.exceptions.length + (object?.restrictions.length ?? 0) > 0) return [];
  if (!unit) return fill.by && adjuncts.length === 0 && object?.quantity && fill.reading.modality !== 'permission' && fill.reading.modality !== 'power' ? [{ fill, count: number }] : [];
  // "each of the eight regions"
  const stated = unit.quantity && /^each of the\b/iu.test(unit.text) ? exact(unit.quantity) : undefined;
  if ((unit.quantity && stated === undefined) || unit.of || unit.others.length + unit.restrictions.length + unit.adjuncts.length > 0) return [];
  const units = stated === undefined ? peopleOf({ key: unit.name, text: unit.spelling }, read) : { total: stated, noun: unit.spelling, facts: [], clause: fill.clause };
  return units ? [{ fill, count: number, each: { unit, units } }] : [];
}

const nounOf = ({ office }: FillFact): string => office.key.replace(/@.*$/u, '');

/** The seats of that name, on the body that the sentence names, else on the only one that has any. */
function seatsFor(fill: FillFact, read: Read): readonly Seats[] {
  const noun = nounOf(fill);
  const [, on] = /@(.+)$/u.exec(fill.office.key) ?? [];
  const body = on ?? fill.reading.slots.recipient?.name;
  if (noun === 'member' && body === undefined) return [];
  const all = read.group('body', `made of ${noun}`).members.filter((fact) => body === undefined || bodyOf(fact) === body);
  return new Set(all.map(bodyOf)).size === 1 ? all : [];
}

const bodyOf = (fact: Seats): string => (fact.kind === 'seat' ? fact.body : fact.of).key;

function numberOf(fact: Seats): number | undefined {
  if (fact.conditions.length + fact.exceptions.length > 0 || (fact.kind === 'measure' && fact.aspect !== '')) return undefined;
  return fact.kind === 'seat' ? (fact.upTo === undefined ? fact.count : undefined) : exact(fact.quantity);
}

function exact({ bound, unit, numerator, upTo }: Quantity): number | undefined {
  return bound === 'exactly' && unit === 'count' && upTo === undefined ? numerator : undefined;
}

function say({ shares, total, seats, stated }: Apportioned): Message {
  const later = shares.at(-1) ?? shares[0];
  const on = later.fill.clause;
  const name = seats.kind === 'seat' ? seats.body.text : seats.of.text;
  const facts = shares.flatMap(({ each }) => each?.units.facts ?? []);
  const isSure = total > stated && [...shares.map(({ fill }) => fill), seats, ...facts].every(({ certain }) => certain);
  return {
    text: sentences(`${listed(shares.map((share) => told(share, on)))}, which makes ${total}, but ${clauseName(seats.clause, on)} gives the ${name} ${stated}.`),
    severity: total > stated ? 'error' : 'warning',
    certainty: isSure ? 'certain' : 'possible',
    place: on.place,
    clause: on,
    related: [
      ...shares.filter((share) => share !== later).map(({ fill }) => ({ text: 'Fills some of the seats.', place: fill.clause.place, clause: fill.clause })),
      ...facts.map(({ clause, place }) => ({ text: 'Says how many there are.', place, clause })),
      { text: `Here there are ${stated}.`, place: seats.place, clause: seats.clause },
    ],
    scenario: `Suppose everybody fills what they may. ${total > stated ? `${total} people then have ${counted(stated, 'seat')} among them.` : `${counted(stated - total, 'seat')} then stay empty, and nobody may fill them.`}`,
  };
}

/** "each Region fills 1 seat (3) and there are 6 of them (1)". */
function told({ fill, count, each }: Share, on: Clause): string {
  if (!each) return `the ${fill.by?.text ?? ''} ${fill.reading.actor?.plural ? 'fill' : 'fills'} ${counted(count, 'seat')} (${address(fill.clause, on)})`;
  return `each ${each.unit.plural ? singular(each.unit.spelling) : each.unit.spelling} fills ${counted(count, 'seat')} (${address(fill.clause, on)}) and there are ${each.units.total} of them (${address(each.units.clause, on)})`;
}

function fixes({ total, seats, stated }: Apportioned): readonly Fix[] {
  const place = numberAt(seats.clause, seats.place, stated);
  return place ? choice(`Say that there are ${counted(total, 'such seat')}`, [{ place: place.place, newText: numeral(total, place.written) }]) : [];
}
