/** A clause that never has effect: a higher document says otherwise, or another clause takes all of it away. */
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Encounter, Fix, Message, Order, Read, Related } from '../check.ts';
import { actorOf } from '../cast.ts';
import { choice, remove } from '../edits.ts';
import { bansIn, isGrant, isResolved, statement } from '../norms.ts';
import { related, sameClause, suppose, surety } from '../pairs.ts';
import { capitalised, clauseName, deed, sentences } from '../wording.ts';

/** A permission, and the prohibition to which it gives way wherever it applies. */
interface Taken {
  readonly kind: 'taken';
  readonly grant: NormFact;
  readonly ban: NormFact;
  readonly meeting: Encounter;
  readonly order: Order;
}

/** A clash of clauses of two ranks, as the check that found it has it. The engine makes it: of two ranks, no check knows. */
export interface Outranked {
  readonly kind: 'outranked';
  readonly message: Message;
  readonly lower: Pick<Related, 'place' | 'clause'>;
  readonly higher: readonly Pick<Related, 'place' | 'clause'>[];
  /** Of the check that found it. */
  ways(read: Read): readonly Fix[];
}

export const deadOverridden: Check<'act', Taken | Outranked> = {
  id: 'dead/overridden',
  severity: 'warning',
  looksAt: 'act',
  find,
  say: (found) => (found.kind === 'taken' ? sayTaken(found) : sayOutranked(found)),
  fixes: (found, read) => (found.kind === 'taken' ? waysFromTaken(found, read) : waysFromOutranked(found, read)),
  page: {
    summary: 'A clause has no effect: a document that ranks above its own says otherwise, or it allows what another clause forbids in every case and takes precedence.',
    why: 'Whoever reads only the lower document acts on it, and what they do is void. A permission that never applies is quoted all the same.',
    wrong: 'Rulebook: Club Rules\n\n1. The Steward is elected by the Members.\n\nRulebook: Standing Orders\nUnder: "Club Rules"\n\n1. The Steward is appointed by the Council.',
    right: 'Rulebook: Club Rules\n\n1. The Steward is elected by the Members.\n\nRulebook: Standing Orders\nUnder: "Club Rules"\n\n1. The Steward is elected by the Members.',
    decided: 'A document stands above another that says so (`Under: "Club Rules"`), and above one of a lower rank: `Rank: constitution` (charter, articles, statutes), then rules and '
      + 'by-laws, then standing orders and regulations, then policies and codes; a number will do as well. Where clauses of two such documents cannot both stand, '
      + 'the lower is overridden, and this is said in the place of what would be said of two clauses of one document; a lower clause that is a special case of the higher is '
      + 'information, because the higher may leave room for it. Of two documents of one rank, the later prevails if both are '
      + 'dated (`Adopted: 2020-11-21`). In one document, a permission is dead where another clause forbids all of it and an express word (“subject to”, “notwithstanding”) lets that clause prevail.',
    settle: 'Bring the lower clause into line with the higher, or delete it; or change the higher document. Let a permission say what is left of it.',
    source: 'Standing orders and branch rules that were not revised with the constitution above them.',
  },
};

function find(group: Group<'act'>, read: Read): readonly Taken[] {
  const bans = bansIn(group).filter(isResolved);
  if (bans.length === 0) return [];
  return group.members.filter((norm) => isGrant(norm) && isResolved(norm)).flatMap((grant) => bans.filter((ban) => !sameClause(ban.clause, grant.clause))
    .flatMap((ban) => taken(grant, ban, read)).slice(0, 1));
}

function taken(grant: NormFact, ban: NormFact, read: Read): readonly Taken[] {
  const order = read.precedence(grant.clause, ban.clause);
  if (order.yields !== 'first') return [];
  const meeting = read.meeting(grant, ban);
  return meeting.relation === 'equal' || meeting.relation === 'inside' ? [{ kind: 'taken', grant, ban, meeting, order }] : [];
}

function sayTaken({ grant, ban, meeting, order }: Taken): Message {
  const on = grant.clause;
  const other = clauseName(ban.clause, on);
  return {
    text: sentences(`${statement(grant, 'may')}, but this never applies: ${other} forbids all of it, and prevails.`),
    ...surety([grant, ban], meeting),
    place: on.place,
    clause: on,
    related: [related(ban, 'Forbids all of it.')],
    scenario: `${suppose(meeting, `${actorOf(grant)} sets out to ${deed(grant)}`)}. ${capitalised(other)} forbids it, and ${clauseName(on)} gives way to it.`,
    precedence: order.text,
  };
}

function waysFromTaken({ grant, ban }: Taken, read: Read): readonly Fix[] {
  return [
    ...choice(`Delete ${clauseName(grant.clause)}`, remove(grant.clause, read), { quiet: true }),
    ...choice(`Delete ${clauseName(ban.clause, grant.clause)}`, remove(ban.clause, read), { quiet: true }),
  ];
}

function sayOutranked({ message, lower, higher }: Outranked): Message {
  const [above] = higher;
  const standing = above ? `“${above.clause.document}” stands above “${lower.clause.document}”` : '';
  const { severity: _own, special, ...told } = message;
  return {
    ...told,
    ...(special && { severity: 'information' }),
    text: sentences(message.text, `${standing}, so ${clauseName(lower.clause)} is overridden.`),
    ...lower,
    related: higher.map((each) => ({ ...each, text: 'Overrides it.' })),
    precedence: `${standing}.`,
  };
}

/** Without the one that would let the lower document prevail. */
function waysFromOutranked({ lower, ways }: Outranked, read: Read): readonly Fix[] {
  return ways(read).filter(({ edits }) => !edits.every(({ place, newText }) => place.uri === lower.clause.uri && newText.startsWith('Notwithstanding')));
}
