/** Expelled or suspended, with nobody to appeal to. */
import { wordKey } from '../../model/capitals.ts';
import type { Group, ReadClause, RemovalFact } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { factsOf, firstEach } from '../institution.ts';
import { clauseKey, textRead } from '../../model/places.ts';
import { address, clauseName, listed } from '../wording.ts';

interface Unappealable extends Gap {
  readonly powers: readonly RemovalFact[];
}

/** An appeal to a body of which nothing more is said. */
interface ToNobody {
  readonly from: ReadClause;
  readonly body: string;
}

export const gapAppeal: Check<'institution', Unappealable | ToNobody> = {
  id: 'gap/appeal',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'Somebody may expel or suspend a member, and no clause speaks of an appeal, or only of one to a body that no clause sets up.',
    why: 'A member who was put out by a few has nowhere to go inside the organisation, and goes to court. Courts look at what the rules give: a hearing, and somebody else who looks again.',
    wrong: '1. The Disputes Panel may expel a Player.',
    right: '1. The Disputes Panel may expel a Player.\n2. A Player who is expelled may appeal to the General Meeting.',
    decided: 'Looked at are powers to expel or suspend people, or to end their membership. Any sentence that speaks of an appeal, a review, an arbitration or a final '
      + 'decision is enough, understood or not. What the members decide in a general meeting needs no appeal. '
      + 'A body to which people may appeal is looked for where its name is that of one of the organisation’s own (“Appeals Panel”, “Review Tribunal”): no other sentence and no title names it.',
    settle: 'Say to whom the member may appeal, within what time, and whether the decision stands meanwhile; or say that the decision is final.',
    source: 'Dawkins v Antrobus (1881) 17 Ch D 615: asked by an expelled member of a club, the court looks at whether the rules were kept and the member was heard, not at whether the decision was right.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly (Unappealable | ToNobody)[] {
  const appeals = read.group('matter', 'appeal').members;
  const others = appeals.filter(({ clause }) => !isOfOther(textRead(clause)));
  if (others.length > 0) return toNobody(appeals, read);
  const powers = firstEach(factsOf(group, 'removal').filter((fact) => isOfMembers(fact, read) && !isByMembers(fact, read)), ({ clause }) => clauseKey(clause));
  const [fact, ...more] = powers;
  return [...(fact ? [{ fact, more, powers, unread: [] }] : []), ...toNobody(appeals, read)];
}

/** "A player to whom a licence is refused may bring the matter before the Arbitrator": who is put out, may not. */
const isOfOther = (text: string): boolean => /\b(?:refus\w+|reject\w+|declin\w+|not (?:selected|admitted|granted))\b|\b(?:marks?|grades?|results?|selection|assessment|ranking|draw)\b/iu.test(text) && !/\b(?:suspen\w+|expel\w*|expul\w+|sanction\w*|penalt\w+|disciplin\w*|fin(?:e|ed|es)|decisions?|rulings?|remov\w+|any|member)\b/iu.test(text);

const appealTo = /\bappeals?\b[^.;]{0,60}?\b(?:to|before|with) (?:the|an?) (?<body>(?:\p{Lu}[\p{L}-]+ ){0,3}?(?:Appeals?|Review|Disciplinary|Disciplin\p{L}+|Complaints?|Grievances?|Arbitration|Ethics|Conduct|Independent|Disputes?)(?: \p{Lu}[\p{L}-]+)* (?:Tribunal|Panel|Committee|Commission|Board|Body|Council|Court|Jury)|(?:Ombuds(?:man|person|woman)|Adjudicator|Assessor|Arbiter|Mediator|Referee)(?! \p{Lu}| of\b| for\b))\b/u;

/** "A member may appeal to the Review Tribunal", which no other clause names: of internal bodies by their names only, because the rules of another organisation may set up others. */
function toNobody(appeals: readonly ReadClause[], read: Read): readonly ToNobody[] {
  const found = appeals.flatMap((from) => {
    const body = appealTo.exec(textRead(from.clause))?.groups?.['body'];
    return body === undefined ? [] : [{ from, body }];
  });
  return firstEach(found, ({ body }) => body).filter(({ from, body }) => !isSetUp(body, from, read));
}

/** Whether another sentence, or a title, has the name. */
function isSetUp(body: string, from: ReadClause, read: Read): boolean {
  const uses = read.group('word', wordKey(body.split(' ')[0] ?? '')).members.map((use) => use.read.clause);
  const elsewhere = uses.some((clause) => clauseKey(clause) !== clauseKey(from.clause) && textRead(clause).includes(body) && !appealTo.test(textRead(clause)));
  return elsewhere || read.files().some((uri) => read.group('document', uri).members.some(({ title }) => title.toLowerCase().includes(body.toLowerCase())));
}

/** To expel or suspend somebody, and to remove one of many; officers have no right to their office. */
function isOfMembers({ act, who, negative, reading }: RemovalFact, read: Read): boolean {
  if (negative || reading.modality === 'prohibition') return false;
  return act === 'expel' || (act === 'suspend' && read.kindOf(who) !== 'unknown');
}

function isByMembers({ by, who }: RemovalFact, read: Read): boolean {
  return by !== undefined && (read.principal(by).key === 'member' || read.terms(read.principal(by), who) === 'same');
}

function say(gap: Unappealable | ToNobody): Message {
  if ('body' in gap) return sayToNobody(gap);
  const acts = [...new Set(gap.powers.map(({ act }) => (act === 'expel' ? 'expelled' : 'suspended')))];
  const where = gap.powers.length === 1 ? '' : ` (${listed(gap.powers.map(({ clause }) => clauseName(clause, gap.fact.clause)))})`;
  return sayGap(gap, `No clause says to whom somebody who is ${listed(acts, 'or')}${where} may appeal.`, 'Suppose the facts turn out to be wrong. Nobody but those who decided can look at the case again.');
}

function sayToNobody({ from: { clause }, body }: ToNobody): Message {
  return {
    text: `An appeal goes to the ${body} (${address(clause)}), and no clause says who sits on it or who sets it up.`,
    severity: 'information',
    certainty: 'certain',
    place: clause.place,
    clause,
    related: [],
    scenario: `Suppose somebody appeals tomorrow. There is no ${body} to hear the appeal, and nobody may appoint one.`,
  };
}
