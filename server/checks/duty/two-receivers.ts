/** One thing that two clauses give to two receivers. */
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import { isReceiving } from '../../model/lower/receiving.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { alsoSaid, apart, certainty, clashOf, merged, orderedOrDeleted, pairs, relatedTo, type Clash, type Pair } from '../pairs.ts';
import { address, capitalised, clauseName, naming, sentences } from '../wording.ts';

type TwoReceivers = Clash<NormFact>;

export const dutyTwoReceivers: Check<'act', TwoReceivers> = {
  id: 'duty/two-receivers',
  severity: 'warning',
  looksAt: 'act',
  find,
  say,
  fixes,
  page: {
    summary: 'What is left on dissolution, or what members hand in, goes to one receiver by one clause and to another by another.',
    why: 'Whoever does not get it has a clause that gives it to them: assets are fought over, and a nomination or an appeal that went to the one comes too late to the other.',
    wrong: '1. If the Society is dissolved, its assets pass to the Museum.\n2. On dissolution the remaining funds are divided among the members.',
    right: '1. If the Society is dissolved, its books pass to the Museum.\n2. On dissolution the remaining funds are divided among the members.',
    decided: 'Two clauses say who receives what is left when the organisation (or each of its branches) is dissolved, or to whom nominations, applications, resignations, complaints, appeals, subscriptions and fines are to be sent or paid. '
      + 'Neither receiver is part of the other; what goes to an officer may be meant for a body. Permissions, copies, parts, second stages and conditions are left alone; a body of a kind ("a charity") is compared only with the members.',
    settle: 'Name one receiver; or say who comes first, or how they share it.',
    source: 'Dissolution clauses of clubs, in which a gift to a like-minded body stands beside an older division among the members.',
  },
};

function find({ key, members }: Group<'act'>, read: Read): readonly TwoReceivers[] {
  const received = isReceiving(key) ? members.filter(({ modality }) => modality === 'duty') : [];
  return merged(pairs(received).filter((pair) => apart(pair.earlier.actor, pair.later.actor, read) && areNamed(pair) && (isEstate(key) || areOfOneKind(pair))).flatMap((pair) => clashOf(pair, read)));
}

/** "a charity" may be the very one that the other clause names; the members are not. */
function areNamed({ earlier, later }: Pair<NormFact>): boolean {
  const [a, b] = [earlier, later].map(({ reading: { actor } }) => (actor && /^(?:a|any)$/u.test(actor.determiner) ? 'kind' : /^(?:member|fellow|shareholder|subscriber)$/u.test(actor?.name ?? '') ? 'members' : 'named'));
  return a !== 'kind' && b !== 'kind' ? true : a === 'members' || b === 'members';
}

const isEstate = (key: string): boolean => key.startsWith('receive what is left');

/** What is sent to the Secretary may be meant for the Committee. */
const areOfOneKind = ({ earlier, later }: Pair<NormFact>): boolean => isBodyNoun(earlier.reading.actor?.name ?? '') === isBodyNoun(later.reading.actor?.name ?? '');

const receiver = ({ actor, reading }: NormFact): string => (actor ? naming(actor, reading.actor) : 'nobody');
const what = ({ act }: NormFact): string => act.replace(/^receive /u, '');

function say(found: TwoReceivers): Message {
  const { earlier, later, meeting, order } = found;
  const on = later.clause;
  const goes = /s(?: for .*)?$/u.test(what(later)) ? 'go' : 'goes';
  return {
    text: sentences(`${capitalised(what(later))} ${goes} to ${receiver(earlier)} (${address(earlier.clause, on)}) and to ${receiver(later)} (${address(on)}).`, alsoSaid(found), 'No clause says which of the two comes first.'),
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (norm) => `Gives it to ${receiver(norm)}.`),
    scenario: `Suppose ${receiver(earlier)} and ${receiver(later)} both ask for it. ${capitalised(clauseName(earlier.clause, on))} and ${clauseName(on)} each give it to one of them.`,
    precedence: order.text,
  };
}

function fixes(found: TwoReceivers, read: Read): readonly Fix[] {
  return orderedOrDeleted(found, read);
}
