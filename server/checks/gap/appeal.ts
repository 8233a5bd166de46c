/** Expelled or suspended, with nobody to appeal to. */
import type { Group, RemovalFact } from '../../model/facts.ts';
import type { Check, Message, Read } from '../check.ts';
import { sayGap, type Gap } from '../gaps.ts';
import { factsOf, firstEach } from '../institution.ts';
import { clauseKey } from '../../model/places.ts';
import { clauseName, listed } from '../wording.ts';

interface Unappealable extends Gap {
  readonly powers: readonly RemovalFact[];
}

export const gapAppeal: Check<'institution', Unappealable> = {
  id: 'gap/appeal',
  severity: 'information',
  looksAt: 'institution',
  find,
  say,
  page: {
    summary: 'Somebody may expel or suspend a member, and no clause speaks of an appeal.',
    why: 'A member who was put out by a few has nowhere to go inside the organisation, and goes to court. Courts look at what the rules give: a hearing, and somebody else who looks again.',
    wrong: '1. The Disputes Panel may expel a Player.',
    right: '1. The Disputes Panel may expel a Player.\n2. A Player who is expelled may appeal to the General Meeting.',
    decided: 'Looked at are powers to expel or suspend people, or to end their membership. Any sentence that speaks of an appeal, a review, an arbitration or a final '
      + 'decision is enough, understood or not. What the members decide in a general meeting needs no appeal.',
    settle: 'Say to whom the member may appeal, within what time, and whether the decision stands meanwhile; or say that the decision is final.',
    source: 'Dawkins v Antrobus (1881) 17 Ch D 615: asked by an expelled member of a club, the court looks at whether the rules were kept and the member was heard, not at whether the decision was right.',
  },
};

function find(group: Group<'institution'>, read: Read): readonly Unappealable[] {
  if (read.group('matter', 'appeal').members.length > 0) return [];
  const powers = firstEach(factsOf(group, 'removal').filter((fact) => isOfMembers(fact, read) && !isByMembers(fact, read)), ({ clause }) => clauseKey(clause));
  const [fact, ...more] = powers;
  return fact ? [{ fact, more, powers, unread: [] }] : [];
}

/** To expel or suspend somebody, and to remove one of many; officers have no right to their office. */
function isOfMembers({ act, who, negative, reading }: RemovalFact, read: Read): boolean {
  if (negative || reading.modality === 'prohibition') return false;
  return act === 'expel' || (act === 'suspend' && read.kindOf(who) !== 'unknown');
}

function isByMembers({ by, who }: RemovalFact, read: Read): boolean {
  return by !== undefined && (read.principal(by).key === 'member' || read.terms(read.principal(by), who) === 'same');
}

function say(gap: Unappealable): Message {
  const acts = [...new Set(gap.powers.map(({ act }) => (act === 'expel' ? 'expelled' : 'suspended')))];
  const where = gap.powers.length === 1 ? '' : ` (${listed(gap.powers.map(({ clause }) => clauseName(clause, gap.fact.clause)))})`;
  return sayGap(gap, `No clause says to whom somebody who is ${listed(acts, 'or')}${where} may appeal.`, 'Suppose the facts turn out to be wrong. Nobody but those who decided can look at the case again.');
}
