/** Elected offices with no end. */
import type { FillFact, Group } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { eachOf, sayGap, type Gap } from '../gaps.ts';
import { endlessOffices, limitsTerms, maySpeakOf } from '../institution.ts';
import { isPlural, officeFilled } from '../wording.ts';

interface Endless extends Gap {
  readonly fills: readonly FillFact[];
}

export const gapTerm: Check<'institution', Endless> = {
  id: 'gap/term',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'Somebody is elected to an office, and no clause says for how long or when the next election is.',
    why: 'A holder without a term stays until somebody dares to ask. Limits such as “no more than two terms” count terms that are not there.',
    wrong: '1. The Provost is an office.\n2. The Provost is elected by the Fellows.',
    right: '1. The Provost is an office.\n2. The Provost is elected by the Fellows for a term of three years.',
    decided: 'Looked at are elected offices. A term, a yearly election or meeting, a rotation, and any sentence that speaks of the term of the office or of officers at large '
      + 'is enough, understood or not. All offices without one are one finding; it is a warning where another clause limits the number of terms.',
    settle: 'Say how long the term is, and when it begins and ends.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 56:24–31: the bylaws fix the length of the officers’ terms and say when they begin.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Endless[] {
  const fills = endlessOffices(group, read);
  const [fact, ...more] = fills;
  if (!fact) return [];
  const leaning = read.group('matter', 'term').members.find((one) => limitsTerms(one) && fills.some(({ office }) => maySpeakOf(one, office)));
  return [{ fact, more, fills, unread: fills.flatMap(({ office }) => read.unreadNaming(office)), ...(leaning && { leaning: { fact: leaning, text: 'Counts terms.' } }) }];
}

function say(gap: Endless): Message {
  const offices = eachOf(gap.fills.map((fact) => ({ name: officeFilled(fact), fact })));
  return sayGap(gap, `No clause says for how long ${offices} ${isPlural(gap.fills.at(-1)?.reading.object) ? 'are' : 'is'} elected.`, 'Suppose the holder likes the post and calls no election. No clause says that the time is over.');
}
