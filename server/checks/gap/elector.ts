/** An office that is elected by nobody in particular. */
import type { FillFact, Group } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { byClause, sayGap, type Gap } from '../gaps.ts';
import { beside, factsOf, firstEach, isListed } from '../institution.ts';
import { capitalised, isPlural, listed, member, officeFilled } from '../wording.ts';

/** The offices that one clause fills. */
interface Electorless extends Gap {
  readonly fact: FillFact;
  readonly fills: readonly FillFact[];
}

export const gapElector: Check<'institution', Electorless> = {
  id: 'gap/elector',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'A clause says that an office is elected, and no clause says by whom.',
    why: 'Who may vote is the first thing that the loser of an election asks about.',
    wrong: '1. The Marshal is an office.\n2. The Marshal is elected for a term of two years.',
    right: '1. The Marshal is an office.\n2. The Marshal is elected by the Riders for a term of two years.',
    decided: 'The electors may stand in the sentence, in the meeting at which it happens, in the heading, or in another clause on the same office; or a sentence may say who votes at elections. '
      + 'Sentences that name the office and were not understood are listed.',
    settle: 'Say who elects.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 46: the right to vote in an election is the members’ unless the bylaws give it to others, so the bylaws must say whose election it is.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Electorless[] {
  const offices = firstEach(factsOf(group, 'fill'), ({ office }) => office.key).map(({ office }) => read.group('office', office.key));
  return byClause(offices.flatMap((office) => open(office, read))).map(({ first, all }) => ({ ...first, fills: all.map(({ fact }) => fact) }));
}

function open(group: Group<'office'>, read: Read): readonly Electorless[] {
  const fills = group.members.filter((fact): fact is FillFact => fact.kind === 'fill' && !fact.partial);
  const [fact] = fills;
  if (!fact || fact.method !== 'elect' || fills.some(({ by }) => by !== undefined) || read.kindOf(fact.office) !== 'office') return [];
  if (isListed(fact.office) || beside(fills, 'electorate', read).length > 0) return [];
  return [{ fact, fills: [fact], unread: read.unreadNaming(fact.office) }];
}

function say(gap: Electorless): Message {
  const posts = capitalised(listed(gap.fills.map(officeFilled)));
  const be = gap.fills.length > 1 || gap.fills.some(({ reading: { object }, office }) => isPlural(object && member(object, office))) ? 'are' : 'is';
  return sayGap(gap, `${posts} ${be} elected, but no clause says by whom.`, 'Suppose the vote is close and somebody asks who was entitled to vote. No clause answers.');
}
