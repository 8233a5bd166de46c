/** Powers that may be handed round in a circle. */
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { circleFrom, once, unbroken, unorderedIn, type Circle, type Step } from '../circle.ts';
import { choice, over, remove } from '../edits.ts';
import { certainty, related } from '../pairs.ts';
import { address, clauseName, isPlural, listed, naming, sentences } from '../wording.ts';

type Delegations = Circle<NormFact>;

export const delegationCycle: Check<'holder', Delegations> = {
  id: 'delegation/cycle',
  severity: 'warning',
  looksAt: 'holder',
  find,
  say,
  fixes,
  page: {
    summary: 'Each of two or more bodies or offices may delegate its powers to the next, and the last to the first.',
    why: 'A power can be handed on until it is back where it came from. Nobody has to exercise it, and whoever is blamed points to the next.',
    wrong: '1. The Council may delegate its powers to the Officers.\n2. The Officers may delegate their powers to the Council.',
    right: '1. The Council may delegate its powers to the Officers.\n2. The Officers may delegate their powers to a sub-committee.',
    decided: 'Followed are clauses by which an office or body may or must delegate its powers in general, or one and the same power. Delegations that '
      + 'are limited to different matters make no circle, nor does one that leaves out what was received from the other.',
    settle: 'Say that powers that were received by delegation may not be delegated further; or delete one of the clauses.',
    source: 'Barnard v National Dock Labour Board [1953] 2 QB 18: a board handed its power to suspend to its manager, the suspensions were void, and nobody who had '
      + 'the power had used it.',
  },
};

function find(group: Group<'holder'>, read: Read): readonly Delegations[] {
  const circles = group.members.flatMap((norm) => steps(norm)).flatMap((step) => {
    const circle = circleFrom(group.key, step, (key) => read.group('holder', key).members.flatMap((norm) => steps(norm)));
    return circle && circle.length > 1 && onePower(circle) && circle.every(({ actor }) => group.key <= (actor?.key ?? '')) ? [circle] : [];
  });
  return once(circles).flatMap((delegations) => unbroken(delegations, read));
}

function steps(norm: NormFact): readonly Step<NormFact>[] {
  if (norm.act !== 'delegate') return [];
  const to = norm.reading.slots.recipient;
  if (norm.modality === 'prohibition' || !to || norm.exceptions.length > 0 || norm.reading.object?.determiner === 'no') return [];
  return [to, ...to.others].filter(({ pronoun, quantity }) => !pronoun && !quantity).map((one) => ({ fact: norm, to: one.of ? `${one.name}@${one.of.name}` : one.name }));
}

/** All powers, or the same one each time. */
function onePower(circle: readonly NormFact[]): boolean {
  return new Set(circle.filter((norm) => !isGeneral(norm)).map(({ object }) => object?.key)).size <= 1;
}

function isGeneral({ reading: { object, actor } }: NormFact): boolean {
  return object === undefined || object === actor || (/^(?:own )?(?:power|function|duty|authority|responsibility)$/u.test(object.name) && object.restrictions.length + object.adjuncts.length === 0 && (!object.of || object.of.pronoun || object.of.name === (actor?.antecedent ?? actor)?.name));
}

function say(circle: Delegations): Message {
  const { facts, last, before, meetings } = circle;
  const on = last.clause;
  const takers = facts.map((_, i) => giver(facts[i + 1] ?? circle.first));
  return {
    text: sentences(
      `${listed(facts.map((norm, i) => `${giver(norm)}${i > 0 ? '' : ' may delegate'} to ${takers[i]} (${address(norm.clause, on)})`))}.`,
      'A power can go round in a circle.',
    ),
    certainty: certainty(facts, ...meetings),
    place: on.place,
    clause: on,
    related: before.map((norm) => related(norm, sentences(`${giver(norm)} may delegate.`))),
    scenario: `Suppose ${giver(circle.first)} ${isPlural(circle.first.reading.actor) ? 'hand' : 'hands'} a power on, and it comes back by the clauses named. `
      + 'Nobody need exercise it, and nobody answers for what is left undone.',
    precedence: unorderedIn(circle),
  };
}

function giver({ actor, reading }: NormFact): string {
  return naming(actor ?? { key: '', text: 'somebody' }, reading.actor);
}

function fixes({ last, before }: Delegations, read: Read): readonly Fix[] {
  const on = last.clause;
  const [other] = before;
  return [
    ...(other ? choice(`Leave out of ${clauseName(on)} what was received under ${clauseName(other.clause, on)}`, excepted(last, other)) : []),
    ...[last, ...before].flatMap(({ clause }) => choice(`Delete ${clauseName(clause, on)}`, remove(clause, read), { quiet: true })),
  ];
}

/** "its powers" → "its powers, except powers delegated under clause 2,". */
function excepted({ clause, reading: { object } }: NormFact, other: NormFact): ReturnType<typeof over> {
  if (!object || clause.stem || clause.uri !== other.clause.uri) return undefined;
  const { end } = object.span;
  return over(clause, { start: end, end }, `, except powers delegated under ${clauseName(other.clause)},`);
}
