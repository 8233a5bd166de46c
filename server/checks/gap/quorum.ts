/** Bodies that meet and decide, with no quorum. */
import type { Fact, Group, Term } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { eachOf, sayGap, type Gap } from '../gaps.ts';
import { beside, factsOf, firstEach } from '../institution.ts';
import { textRead } from '../../model/places.ts';
import { naming } from '../wording.ts';

interface Meeting {
  readonly body: Term;
  readonly fact: Fact;
}

interface Inquorate extends Gap {
  readonly meetings: readonly Meeting[];
}

export const gapQuorum: Check<'institution', Inquorate> = {
  id: 'gap/quorum',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'A body meets, and no clause says how many must be there.',
    why: 'Three of fifteen come, and decide. Afterwards the twelve say that it was no meeting.',
    wrong: '1. The Parish Council is a body.\n2. The Parish Council meets at least once every 6 weeks.',
    right: '1. The Parish Council is a body.\n2. The Parish Council meets at least once every 6 weeks.\n3. The quorum of the Parish Council is one third of its members.',
    decided: 'Looked at are bodies of which the rules say that they meet or are made up of members. A quorum of the body, and any sentence on a quorum that may be meant for it, is enough, understood or not. Bodies '
      + 'without one are one finding; it is a warning where another clause says what happens without a quorum.',
    settle: 'State a quorum, and what happens to a meeting without one.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 40:1–2: without a rule, a quorum is a majority of the members, which few voluntary societies reach; so the bylaws should state one.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Inquorate[] {
  const quorums = factsOf(group, 'measure').filter(({ measure }) => measure === 'quorum');
  const spoken = beside(quorums, 'quorum', read);
  const [leans, rules] = [spoken.filter(({ clause }) => lacking.test(textRead(clause))), spoken.filter(({ clause }) => !lacking.test(textRead(clause)))];
  if (rules.length > 0) return [];
  const meetings = meetingsIn(group, read).filter(({ body }) => !quorums.some(({ of }) => isOne(of, body, read)));
  const [first, ...more] = meetings;
  if (!first) return [];
  const [leaning] = leans;
  return [{
    fact: first.fact, more: more.map(({ fact }) => fact), meetings, unread: meetings.flatMap(({ body }) => read.unreadNaming(body)),
    ...(leaning && { leaning: { fact: leaning, text: 'Says what happens without a quorum.' } }),
  }];
}

/** What happens where there is no quorum. */
const lacking = /\b(?:no|without a|lack of|absence of a|lost?) quorum\b|\binquorate\b|\bquorum (?:is|was|are) (?:not|no longer)\b|\bnot (?:be )?quorate\b/iu;

/** Bodies that are said to meet. */
function meetingsIn(group: Group<'institution'>, read: Read): readonly Meeting[] {
  const meeting = factsOf(group, 'norm').flatMap((fact): readonly Meeting[] => {
    const body = fact.act === 'meet' ? fact.actor : fact.act === 'hold' && fact.reading.form === 'frequency' ? fact.object : undefined;
    return body ? [{ body, fact }] : [];
  });
  const understood = meeting.toSorted((a, b) => Number(b.fact.certain) - Number(a.fact.certain));
  return firstEach(understood.filter(({ body }) => read.kindOf(body) === 'body'), ({ body }) => body.key);
}

/** The quorum of a committee is that of every committee; that of a meeting, of all meetings. */
function isOne(of: Term, body: Term, read: Read): boolean {
  return read.terms(of, body) !== 'unrelated' || read.principal(of).key === read.principal(body).key || /^(?:meeting|committee|body|session)$/u.test(of.key) || body.key.startsWith(`${of.key} `) || body.key.endsWith(` ${of.key}`);
}

function say(gap: Inquorate): Message {
  const bodies = eachOf(gap.meetings.map(({ body, fact }) => ({ name: naming(body, fact.reading.act === 'hold' ? fact.reading.object : fact.reading.actor), fact })));
  return sayGap(gap, `No clause says how many must be present when ${bodies} meets.`, 'Suppose three members come and decide. Nobody can say whether it was a meeting.');
}
