/** A majority that needs more people than the quorum: the quorum that really counts is another. */
import { isPlural } from '../../../grammar/lexicon.ts';
import type { Group, MeasureFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, over } from '../edits.ts';
import { membersOf, type Headcount } from '../headcount.ts';
import { certainty, clashOf, related, suppose, type Clash } from '../pairs.ts';
import { people } from '../quantities.ts';
import { address, capitalised, clauseName, counted, sentences, wordsAt } from '../wording.ts';

interface ImpliedQuorum extends Clash<MeasureFact> {
  readonly quorum: MeasureFact;
  readonly majority: MeasureFact;
  readonly count?: Headcount;
}

export const thresholdImpliedQuorum: Check<'measure', ImpliedQuorum> = {
  id: 'threshold/implied-quorum',
  severity: 'information',
  looksAt: 'measure',
  find,
  say,
  fixes,
  page: {
    summary: 'Decisions of a body need more votes than its quorum has members: a meeting can be quorate and unable to decide anything.',
    why: 'Members come to a meeting that is quorate and learn that nothing can be carried in it, even with one voice. The quorum that counts is the majority, and it is not the one in the rules.',
    wrong: '1. The quorum of the Board is one third of its members.\n2. A decision of the Board requires a majority of its members.',
    right: '1. The quorum of the Board is one third of its members.\n2. A decision of the Board requires a majority of the votes cast.',
    decided: 'The majority for decisions of a body in general is a share of all its members, or a number of them, and is larger than the quorum. Where one of the two is a '
      + 'number and the other a share, they are compared if the size of the body is declared. Larger majorities for special decisions are common and left alone.',
    settle: 'Count the majority on the votes cast; or raise the quorum to the number that a decision needs.',
    source: '[kubernetes/steering#248](https://github.com/kubernetes/steering/pull/248): “you need 50% to have a meeting, but 67% to vote in a meeting”.',
  },
};

const general = /^(?:decision|resolution|motion|vote|question|act|matter)@(.+)$/su;

function find(group: Group<'measure'>, read: Read): readonly ImpliedQuorum[] {
  return group.members.flatMap((majority) => {
    const body = majority.measure === 'majority' ? general.exec(majority.of.key)?.[1] : undefined;
    if (body === undefined || !isOfAllMembers(majority, body)) return [];
    const count = membersOf({ key: body, text: body }, read);
    return quorumsOf(body, majority, read).filter((quorum) => exceeds(majority, quorum, count))
      .flatMap((quorum) => clashOf({ earlier: quorum, later: majority }, read).map((clash) => ({ ...clash, quorum, majority, ...(count && { count }) })));
  });
}

/** "a majority of its members", "two thirds of all members of the Board". */
function isOfAllMembers({ aspect, quantity }: MeasureFact, body: string): boolean {
  const members = aspect.replace(/^voting /u, '');
  return quantity.unit === 'count' || members === 'member' || members === `member@${body}` || members === `${body} member`;
}

/** The quorum to meet, of members or of those who decide; where there are several, which of them counts is another question. */
function quorumsOf(body: string, { aspect }: MeasureFact, read: Read): readonly MeasureFact[] {
  const { members } = read.group('measure', `quorum|${body}|`);
  const isMember = (name: string): boolean => /^(?:(?:voting )?member|)$/u.test(name) || body.endsWith(` of ${name}`) || aspect === name;
  return members.length === 1 ? members.filter(({ reading: { slots } }) => isMember(slots.size?.name ?? '?')) : [];
}

function exceeds(majority: MeasureFact, quorum: MeasureFact, count: Headcount | undefined): boolean {
  const [needed, present] = [majority, quorum].map((fact) => heads(fact, count));
  if (needed !== undefined && present !== undefined) return needed > present;
  const [a, b] = [majority.quantity, quorum.quantity];
  return a.unit === 'share' && b.unit === 'share' && a.numerator * b.denominator > b.numerator * a.denominator;
}

function heads({ quantity }: MeasureFact, count: Headcount | undefined): number | undefined {
  if (quantity.unit === 'share') return count && people(quantity, count.total);
  return quantity.bound === 'at-most' || quantity.bound === 'less-than' ? undefined : quantity.numerator + (quantity.bound === 'more-than' ? 1 : 0);
}

function say({ quorum, majority, meeting, count, order }: ImpliedQuorum): Message {
  const on = majority.clause;
  const decision = majority.text.replace(/^the majority for /u, '');
  return {
    text: sentences(`${capitalised(quorum.text)} is ${amount(quorum)} (${address(quorum.clause, on)}), but ${decision} ${isPlural(decision.replace(/^(?:the|an?) /u, '').split(' ')[0] ?? '') ? 'need' : 'needs'} ${amount(majority)} (${address(on)}): `
      + 'a meeting can be quorate and unable to decide.', inPeople(quorum, majority, count)),
    certainty: certainty([quorum, majority], meeting),
    place: majority.place,
    clause: on,
    related: [related(quorum, `The quorum is ${amount(quorum)}.`)],
    scenario: `${suppose(meeting, `${amount(quorum)} come and all are in favour`)}. ${capitalised(clauseName(quorum.clause, on))} lets them meet; ${clauseName(on)} does not let them decide.`,
    precedence: order.text,
  };
}

function amount({ clause, place }: MeasureFact): string {
  const words = wordsAt(clause, place);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function inPeople(quorum: MeasureFact, majority: MeasureFact, count: Headcount | undefined): string {
  const [present, needed] = [quorum, majority].map((fact) => heads(fact, count));
  return count && present !== undefined && needed !== undefined ? `Of ${counted(count.total, 'member')}, ${present} make a quorum and ${needed} a decision.` : '';
}

function fixes({ quorum, majority }: ImpliedQuorum): readonly Fix[] {
  const base = majority.reading.slots.base ?? majority.reading.slots.majority?.of;
  return [
    ...choice(`Count the majority on the votes cast in ${clauseName(majority.clause)}`, base && over(majority.clause, base.span, 'the votes cast')),
    ...choice(`Say “${amount(majority)}” in ${clauseName(quorum.clause)}`, [{ place: quorum.place, newText: amount(majority) }]),
  ];
}
