/** A duty, and a clause that says nobody need perform it. */
import type { Phrase } from '../../../grammar/ast.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Read } from '../check.ts';
import { isSum } from '../../model/phrases.ts';
import { byLater, denials, sayContradiction, settleContradiction, type Contradiction, type Wording } from '../norms.ts';

export const dutyMustAndNeedNot: Check<'act', Contradiction> = {
  id: 'duty/must-and-need-not',
  severity: 'warning',
  looksAt: 'act',
  oneYields: true,
  find,
  say: (found) => sayContradiction(found, wording),
  fixes: settleContradiction,
  page: {
    summary: 'One clause demands what another clause says need not be done.',
    why: 'Both can be obeyed, by doing it; but whoever leaves it undone relies on the one clause and is blamed under the other.',
    wrong: '1. The Clerk must publish the minutes.\n2. The Clerk need not publish the minutes.',
    right: '1. The Clerk must publish the minutes.\n2. Notwithstanding clause 1, the Clerk need not publish the minutes of a private session.',
    decided: 'The duty and the "need not" ("is not required to", "has no duty to") are about the same people, act and object, and some situation makes both apply. '
      + '"The minutes need not be published" frees everybody. Where one is a special case of the other ("every Member must pay", "a Member who is ill need not pay") '
      + 'it is a hint, because the special rule is usually read as an exception. A clause that says which prevails settles it.',
    settle: 'Delete one of the two; or say when each applies; or say which one prevails.',
    source: '[spdx/spdx-spec#593](https://github.com/spdx/spdx-spec/issues/593): a section “shall exist” in one sentence and is optional in the next. '
      + 'In the logic of norms, to be obliged and not to be obliged are contradictories: G. H. von Wright, “Deontic Logic”, Mind 60 (1951).',
  },
};

const wording: Wording = {
  modal: 'must',
  denial: 'need not',
  severity: 'warning',
  verdict: 'What one clause demands, the other leaves open.',
  mayCross: true,
  outcome: (actor, deed) => `${actor} asked to ${deed}`,
};

function find(group: Group<'act'>, read: Read): readonly Contradiction[] {
  const bans = group.members.filter((norm) => norm.modality === 'no-duty');
  if (bans.length === 0) return [];
  const rules = group.members.filter((norm) => norm.modality === 'duty' && norm.reading.polarity === '+');
  const broadly = bans.some(isTimed) ? [] : rules.filter((norm) => isTimed(norm) || isOfSum(norm)).map(asSuch);
  return byLater([...denials(group, { rules, bans }, read), ...denials(group, { rules: broadly, bans }, read)].filter((found) => !isExemption(found)));
}

const timed = /^(?:(?:before|after|within|by|until)\b|(?:on|upon) (?:arrival|joining|admission|entry|entering|leaving|departure|registration|appointment|election)\b|at (?:the )?(?:start|beginning|end|outset)\b|(?:each|every) (?:day|week|month|term|season|quarter|year)\b|annually|yearly|monthly|weekly)/u;
const isTimed = ({ reading: { adjuncts, slots } }: NormFact): boolean => slots.before !== undefined || slots.after !== undefined || slots.within !== undefined || adjuncts.some(({ text }) => timed.test(text));

const isOfSum = ({ reading: { object } }: NormFact): boolean => object?.of !== undefined && isSum(object.of);

/** "Must sign the agreement before the first shift", "pays a levy of £10": when it is to be done and how much it is narrows nothing where nobody need do it at all. */
function asSuch(norm: NormFact): NormFact {
  const { before: _before, after: _after, within: _within, ...slots } = norm.reading.slots;
  const { object } = norm.reading;
  return { ...norm, reading: { ...norm.reading, ...(object && { object: withoutSum(object) }), slots, adjuncts: norm.reading.adjuncts.filter(({ text }) => !timed.test(text)) } };
}

const withoutSum = ({ of, ...thing }: Phrase): Phrase => (of && !isSum(of) ? { ...thing, of } : thing);

/** "Members shall pay the levy by June. Members with a bursary need not pay it": who reads the one reads the other. */
function isExemption({ rule, ban, meeting }: Contradiction): boolean {
  const fewer = meeting.who === 'contains' || (rule.actor?.key === ban.actor?.key && rule.reading.actor?.restrictions.length === 0 && ban.reading.actor?.restrictions.length !== 0);
  return fewer && rule.clause.uri === ban.clause.uri && rule.clause.provision === ban.clause.provision;
}
