/** Bodies that meet and decide, with no quorum. */
import { isAssemblyNoun, isBodyNoun } from '../../../grammar/lexicon.ts';
import type { Fact, Group, ReadClause, Term } from '../../model/facts.ts';
import { titlesAbove } from '../above.ts';
import type { Check, Message, Read } from '../check.ts';
import { eachOf, sayGap, type Gap } from '../gaps.ts';
import { beside, factsOf, firstEach } from '../institution.ts';
import { textRead } from '../../model/places.ts';
import { naming } from '../wording.ts';
import { bodiesNamed } from '../words.ts';

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
    decided: 'Looked at are bodies of which the rules say that they meet or are made up of members. A quorum of the body, and any sentence on a quorum that may be meant for it, is enough, understood or not. A sentence that takes a quorum of a body for granted is none. Bodies '
      + 'without one are one finding; it is a warning where another clause says what happens without a quorum.',
    settle: 'State a quorum, and what happens to a meeting without one.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 40:1–2: without a rule, a quorum is a majority of the members, which few voluntary societies reach; so the bylaws should state one.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Inquorate[] {
  const quorums = factsOf(group, 'measure').filter(({ measure }) => measure === 'quorum');
  const spoken = beside(quorums, 'quorum', read);
  const [leans, rules] = [spoken.filter(({ clause }) => lacking.test(textRead(clause))), spoken.filter(({ clause }) => !lacking.test(textRead(clause)))];
  const provided = bodiesOf(rules, read);
  const meetings = firstEach([...(provided ? meetingsIn(group, read).filter(({ body }) => rules.length === 0 || isSmallBody(body)).filter(({ body }) => !provided.some((name) => isOne({ key: name, text: name }, body, read))) : []), ...presumed(group, spoken, read)], ({ body }) => body.key);
  const without = meetings.filter(({ body }) => !quorums.some(({ of }) => isOne(of, body, read)));
  const [first, ...more] = without;
  if (!first) return [];
  const leaning = rules.length > 0 ? undefined : leans.find(({ clause }) => isOfAny(bodiesNamed(textRead(clause)), without, read));
  return [{
    fact: first.fact, more: more.map(({ fact }) => fact), meetings: without, unread: without.flatMap(({ body }) => read.unreadNaming(body)),
    ...(leaning && { leaning: { fact: leaning, text: 'Says what happens without a quorum.' } }),
  }];
}

/** The bodies for which sentences that were not understood give a quorum, by their words or their heading; undefined where one of them may be for any. */
function bodiesOf(rules: readonly ReadClause[], read: Read): readonly string[] | undefined {
  const told = rules.map(({ clause }) => [textRead(clause), ...titlesAbove(clause, read)].map(bodiesNamed).find((names) => names.length > 0) ?? []);
  return told.some((names) => names.length === 0) ? undefined : told.flat();
}

/** What happens to the Assembly without a quorum is no word on the Board's meetings. */
function isOfAny(names: readonly string[], meetings: readonly Meeting[], read: Read): boolean {
  return names.length === 0 || names.some((name) => meetings.some(({ body }) => isOne({ key: name, text: name }, body, read)));
}

/** "the Disciplinary Committee": no meeting, and no assembly of all, which an unread sentence may well be for. */
function isSmallBody({ text }: Term): boolean {
  const last = text.split(' ').at(-1)?.toLowerCase() ?? '';
  return /^\p{Lu}/u.test(text) && isBodyNoun(last) && !isAssemblyNoun(last) && text.includes(' ');
}

/** Bodies that need a quorum, by sentences that take it for granted: "no business unless a quorum of the Board is present". */
function presumed(group: Group<'institution'>, spoken: readonly ReadClause[], read: Read): readonly Meeting[] {
  const [mentions, rules] = [spoken.filter(takesForGranted), spoken.filter((one) => !takesForGranted(one))];
  if (mentions.length === 0) return [];
  const all = bodiesIn(group, read);
  const names = (text: string, among = all): readonly Meeting[] => among.filter(({ body }) => text.toLowerCase().includes(body.text.toLowerCase()));
  // A rule that names none may be for any of them.
  const assemblies = factsOf(group, 'measure').filter(({ measure }) => measure === 'quorum').map((fact): Meeting => ({ body: fact.of, fact }));
  const told = rules.map(({ clause }) => names(textRead(clause).split(/[,;]/u).filter((part) => /quor/iu.test(part)).join(','), [...all, ...assemblies]));
  if (told.some((bodies) => bodies.length === 0)) return [];
  const given = new Set(told.flatMap((bodies) => bodies.map(({ body }) => body.key)));
  return firstEach(mentions.flatMap(({ clause }) => names(textRead(clause))), ({ body }) => body.key).filter(({ body }) => !given.has(body.key));
}

/** It speaks of a quorum that must be there, and does not say what it is. */
function takesForGranted({ clause }: ReadClause): boolean {
  const text = textRead(clause);
  return granted.test(text) && !defining.test(text);
}

const granted = /\b(?:a|the|no) quorum\b(?: \p{L}+){0,5}? (?:is|be|being|are|was) (?:not )?(?:present|attained|achieved|reached|obtained|formed|maintained)\b|\b(?:lacks?|lacking|without|absence of|lack of) a quorum\b|\bno quorum\b|\b(?:in)?quorate\b/iu;
const defining = /\bquorum (?:of (?!the\b|its\b|that\b|any\b|each\b|every\b)|shall be|is (?!not\b|present\b|attained\b|achieved\b|reached\b|obtained\b|formed\b|maintained\b|lacking\b)|means|consists|requires|:)|\b(?:form|forms|constitutes?|make|makes|be|as|deemed) (?:a|the) quorum\b|\bquorum (?:size|number|requirements?)\b/iu;

/** Bodies that meet, and those that are made up of members. */
function bodiesIn(group: Group<'institution'>, read: Read): readonly Meeting[] {
  const made = factsOf(group, 'seat').map((fact): Meeting => ({ body: fact.body, fact }));
  const sized = factsOf(group, 'measure').filter(({ measure }) => measure === 'size').map((fact): Meeting => ({ body: fact.of, fact }));
  return firstEach([...meetingsIn(group, read), ...made, ...sized].filter(({ body }) => body.text !== ''), ({ body }) => body.key);
}

/** What happens where there is no quorum. */
const lacking = /\b(?:no|without a|lack of|absence of a|lost?) quorum\b(?! (?:is|are|shall be|will be|need be) (?:required|needed|necessary|prescribed|imposed|set)\b)|\binquorate\b|\bquorum (?:is|was|are) (?:not|no longer)\b|\bnot (?:be )?quorate\b/iu;

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
  const named = of.key.replace(/^member@/u, '');
  return read.terms(of, body) !== 'unrelated' || read.principal(of).key === read.principal(body).key || /^(?:meeting|committee|body|session)$/u.test(named) || body.key === named || body.key.startsWith(`${named} `) || body.key.endsWith(` ${named}`);
}

function say(gap: Inquorate): Message {
  const bodies = eachOf(gap.meetings.map(({ body, fact }) => ({ name: naming(body, fact.reading.act === 'hold' ? fact.reading.object : fact.reading.actor), fact })));
  return sayGap(gap, `No clause says how many must be present when ${bodies} ${gap.meetings.length === 1 && gap.meetings.every(({ body }) => /(?<!s)s$/u.test(body.text)) ? 'meet' : 'meets'}.`, 'Suppose three members come and decide. Nobody can say whether it was a meeting.');
}
