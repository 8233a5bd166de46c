/** Two duties that nobody can both perform. */
import type { ExclusionFact, Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { leaving, staying } from '../../model/lower/tenure.ts';
import { memoOf } from '../../model/memo.ts';
import { inTextOrder } from '../circle.ts';
import { choice, express, precede, remove } from '../edits.ts';
import { isResolved, statement } from '../norms.ts';
import { certainty, meets, nested, related, sameClause, suppose, unordered, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, sentences, textRead } from '../wording.ts';

interface Exclusive extends Clash<NormFact> {
  /** The clause that declares the two acts incompatible, where it is not evident. */
  readonly declared?: ExclusionFact;
  /** Each binds others too, or for a case of its own. */
  readonly crossing: boolean;
}

export const dutyExclusiveActs: Check<'act', Exclusive> = {
  id: 'duty/exclusive-acts',
  severity: 'error',
  looksAt: 'act',
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses demand acts that exclude each other: to publish a thing and to withhold it.',
    why: 'Neither clause says "must not", so nobody notices; but whoever obeys the one breaks the other.',
    wrong: '1. The Clerk must publish the report.\n2. The Clerk must withhold the report.',
    right: '1. The Clerk must publish the report.\n2. Notwithstanding clause 1, the Clerk must withhold the report if a case is before the courts.',
    decided: 'Both clauses bind the same people, to acts on the same thing, in one situation. Few pairs of verbs count as evidently incompatible (to publish or disclose and '
      + 'to withhold, to keep and to destroy, to accept and to reject, to grant and to refuse, to remain the candidate and to face a contest, to stay in office and to vacate it); others are declared: “Opening the gate and locking the gate are '
      + 'incompatible”, “the person who keeps the books shall not sign cheques”. Where one is a special case of the other it is a hint.',
    settle: 'Delete one of the two; or say when each applies; or say which one prevails.',
    source: 'Hans Kelsen, General Theory of Norms (1979), on conflicts between two commands, where obeying the one means not obeying the other although neither forbids anything.',
  },
};

const evident: ReadonlyMap<string, readonly string[]> = new Map([
  ['publish', ['withhold', 'conceal']], ['disclose', ['withhold', 'conceal']], ['keep', ['destroy']], ['preserve', ['destroy']], ['retain', ['destroy']],
  ['accept', ['reject', 'refuse', 'decline']], ['grant', ['refuse', 'withhold']], ['approve', ['reject', 'refuse']], ['admit', ['refuse', 'reject']],
  ['vote', ['abstain']], ['include', ['exclude', 'omit']], ['support', ['oppose']], ['remain', ['resign', 'retire', 'leave']], ['pay', ['withhold', 'waive']],
  ['stay uncontested', ['face a contest']], [staying.office, [leaving.office]], [staying.membership, [leaving.membership]],
]);

function find(group: Group<'act'>, read: Read): readonly Exclusive[] {
  const [act = '', component = ''] = group.key.split(/\|(.*)/su);
  const duties = group.members.filter(isDuty);
  if (duties.length === 0) return [];
  const known = (evident.get(act) ?? []).flatMap((other) => clashes(duties, read.group('act', `${other}|${component}`).members, read));
  const declared = read.group('exclusion', act).members.flatMap((fact) => fact.acts[0]?.act === act ? declaredClashes(duties, fact, read) : []);
  return [...known, ...declared];
}

const isDuty = memoOf((norm: NormFact): boolean => norm.modality === 'duty' && norm.reading.polarity === '+' && isResolved(norm) && !isOutcome(norm) && !isLimited(norm));

/** "shall accept gifts only for its aims": that it accepts them is not demanded. */
function isLimited({ clause, reading: { head } }: NormFact): boolean {
  return /\bonly (?:for|if|from|in|on|where|when|with|to|as|by|after|under)\b/u.test(textRead(clause).slice(head.end));
}

/** "The Chair remains in office if two thirds are in favour": what follows from a vote, and no duty to stay. */
function isOutcome({ act, conditions, reading }: NormFact): boolean {
  return act === 'remain' && conditions.length > 0 && reading.adjuncts.some(({ text }) => /^in (?:the )?(?:office|post)$/u.test(text));
}

function declaredClashes(duties: readonly NormFact[], declared: ExclusionFact, read: Read): readonly Exclusive[] {
  const [one, other] = declared.acts;
  if (!one || !other) return [];
  const own = duties.filter(({ object }) => (object?.key ?? '') === one.thing);
  return clashes(own, read.group('act', `${other.act}|${other.thing}`).members, read, declared);
}

/** Without a declaration, one sentence does not demand what nobody can do. */
function clashes(duties: readonly NormFact[], others: readonly NormFact[], read: Read, declared?: ExclusionFact): readonly Exclusive[] {
  return duties.flatMap((one) => others.filter((other) => isDuty(other) && (declared !== undefined || !sameClause(one.clause, other.clause))).flatMap((other) => {
    const [earlier = one, later = other] = inTextOrder([one, other], read);
    const meeting = read.meeting(howeverDone(earlier), howeverDone(asIf(later, earlier)));
    return meets(meeting) ? unordered({ earlier, later }, meeting, read).map((clash) => ({ ...clash, ...(declared && { declared }), crossing: meeting.who === 'partial' })) : [];
  }));
}

/** "vote against the motion": whoever abstains does not vote at all. "Remain the candidate", "face a selection": whatever is at stake. */
function howeverDone(norm: NormFact): NormFact {
  const { object: _stake, ...bare } = norm.reading;
  if (norm.act === 'stay uncontested' || norm.act === 'face a contest') return { ...norm, reading: { ...bare, adjuncts: [] } };
  const adjuncts = norm.reading.adjuncts.filter(({ preposition, text }) => !/^(?:against|for|in favour of|in favor of)$/u.test(preposition) && !/^from (?:the )?vot(?:e|ing)$/u.test(text));
  return norm.act === 'vote' || norm.act === 'abstain' ? { ...norm, reading: { ...norm.reading, adjuncts } } : norm;
}

/** The other duty as if it were to the same act on the same thing: who, when and how are left to compare. */
function asIf(norm: NormFact, { act, object, reading }: NormFact): NormFact {
  const same = norm.object?.key === object?.key;
  const { object: own, ...rest } = norm.reading;
  const thing = same ? own : reading.object;
  return { ...norm, act, ...(object && { object }), reading: { ...rest, ...(thing && { object: thing }) } };
}

function say(found: Exclusive): Message {
  const { earlier, later, meeting, declared } = found;
  const on = later.clause;
  return {
    text: sentences(`${statement(earlier, 'must')} (${address(earlier.clause, on)}), but ${statement(later, 'must')} (${address(on)}).`,
      declared ? `${clauseName(declared.clause, on)} says that the two are incompatible.` : 'Nobody can do both.',
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : found.crossing ? 'Each is narrower than the other in some respect, and neither says which prevails.' : ''),
    ...((nested(meeting) || found.crossing) && { severity: 'hint' as const }),
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: [related(earlier, 'Demands the one.'), ...(declared ? [related(declared, 'Says that the two are incompatible.')] : [])],
    scenario: `${suppose(meeting, `${clauseName(earlier.clause, on)} is obeyed`)}. ${capitalised(clauseName(on))} is then broken; and the other way round.`,
    precedence: found.order.text,
  };
}

function fixes({ earlier, later, meeting }: Exclusive, read: Read): readonly Fix[] {
  const [first, second] = [clauseName(earlier.clause, later.clause), clauseName(later.clause)];
  const apart = !sameClause(earlier.clause, later.clause);
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  return [
    ...(apart ? choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', [earlier.clause])) : []),
    ...(apart ? choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', [earlier.clause])) : []),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...(apart ? choice(`Delete ${first}`, remove(earlier.clause, read), { quiet: true }) : []),
  ];
}
