/** Elected offices that nobody can be removed from. */
import type { FillFact, Group, ReadClause, Term } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { eachOf, sayGap, type Gap } from '../gaps.ts';
import { beside, covers, electedOffices, endlessOffices, factsOf, maySpeakOf, speaksOutright } from '../institution.ts';
import { apart, sameClause } from '../pairs.ts';
import { isAccount } from '../posts.ts';
import { officeFilled } from '../wording.ts';

interface Irremovable extends Gap {
  readonly fills: readonly FillFact[];
}

export const gapRemoval: Check<'institution', Irremovable> = {
  id: 'gap/removal',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'Somebody is elected to an office, and no clause says how they can be removed before the term ends.',
    why: 'When a holder stops coming, or loses the confidence of those who elected them, there is no way to end it: a vote of no confidence has no effect, and somebody says so.',
    wrong: '1. The Warden is an office.\n2. The Warden is elected by the Residents for a term of three years.',
    right: '1. The Warden is an office.\n2. The Warden is elected by the Residents for a term of three years.\n3. The Residents may remove the Warden by a two-thirds majority of votes cast.',
    decided: 'Looked at are elected offices, and bodies whose members are all elected by one electorate; who appoints somebody may usually dismiss them too. Any sentence, understood or not, that speaks of removal, dismissal, recall, '
      + 'confidence or the end of office and may mean the office is enough. An office of which `mandate/split` or `gap/term` says this is left to them. '
      + 'All offices without such a clause are one finding; it is a warning where another clause on the office takes a removal for granted.',
    settle: 'Say who may remove the holder, by what majority and after what notice; or say that the holder stays until the term ends.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 62:16: whether an elected officer can be removed at will hangs on the words about the term in the bylaws.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Irremovable[] {
  const removals = factsOf(group, 'removal').filter(({ act }) => act !== 'suspend' && act !== 'expel');
  const spoken = beside(factsOf(group, 'removal'), 'removal', read).filter((one) => speaksOutright(one, 'removal') || makesResign(one));
  const endless = new Set(endlessOffices(group, read));
  const offices = electedOffices(group, read).filter((fill) => !endless.has(fill) && !isTold(fill, read) && !removals.some(({ who }) => covers(who, fill.office, read)) && !spoken.some((one) => maySpeakOf(one, fill.office)));
  const bodies = electedBodies(group, read).filter((fill) => !isTold(fill, read) && !removals.some(({ who }) => covers(who, fill.office, read) || mayMeanSeat(who, fill)) && !spoken.some((one) => !isOfAnother(one, fill.office, group) && maySpeakOf(one, fill.office)));
  const fills = [...offices, ...bodies];
  const [fact, ...more] = fills;
  if (!fact) return [];
  const leaning = fills.flatMap((fill) => read.group('office', fill.office.key).members).find(({ conditions }) => conditions.some(({ text }) => /\b(?:remov|dismiss|recall)/u.test(text)));
  return [{ fact, more, fills, unread: fills.flatMap(({ office }) => read.unreadNaming(office)), ...(leaning && { leaning: { fact: leaning, text: 'Takes a removal for granted.' } }) }];
}

/** Bodies whose members are all elected, by one electorate. */
function electedBodies(group: Group<'institution'>, read: Read): readonly FillFact[] {
  const elected = factsOf(group, 'fill').filter(({ composed, method, by }) => composed && method === 'elect' && by !== undefined);
  return elected.filter(({ office }) => factsOf(group, 'seat').filter(({ body }) => body.key === office.key).length <= 1 && read.kindOf(office) === 'body' && !factsOf(group, 'fill').some((fill) => fill.office.key === office.key && !fill.composed));
}

/** "a director": the seat by its name, or a name that may be another for it. */
function mayMeanSeat({ key }: Term, { reading, office }: FillFact): boolean {
  return key.startsWith('member') || key.endsWith(' member') || key.includes(`@${office.key}`) || key.endsWith(reading.slots.class?.name ?? ' ');
}

/** The sentence fills another office, whose holder "serves at its pleasure", or replaces the holder. */
function isOfAnother({ clause, reading: { understanding, norms } }: ReadClause, office: Term, group: Group<'institution'>): boolean {
  const others = factsOf(group, 'fill').filter((fill) => fill.office.key !== office.key && !fill.composed);
  const isDoneTo = norms.length > 0 && norms.every(({ object }) => others.some((fill) => fill.office.key === object?.name));
  return understanding !== 'none' && (isDoneTo || others.some((fill) => sameClause(fill.clause, clause)));
}

/** "The Chair shall resign if a vote of no confidence is carried": that is how. */
function makesResign({ reading }: ReadClause): boolean {
  return reading.norms.some(({ act, modality, conditions }) => conditions.length > 0 && (modality === 'duty' || modality === 'fact') && /^(?:resign|retire|leave|vacate|step down|stand down|cease)$/u.test(act));
}

/** Accountable to somebody else than the electors: `mandate/split` says who can remove, or that nobody can. */
function isTold({ office, by }: FillFact, read: Read): boolean {
  return read.group('office', office.key).members.some((fact) => isAccount(fact) && apart(fact.to, by, read));
}

function say(gap: Irremovable): Message {
  const offices = eachOf(gap.fills.map((fact) => ({ name: fact.composed ? `a member of ${officeFilled(fact)}` : officeFilled(fact), fact })));
  return sayGap(gap, `No clause says how ${offices} can be removed before the term ends.`, 'Suppose the holder no longer comes to meetings and does not resign. Nobody has the power to end the term.');
}
