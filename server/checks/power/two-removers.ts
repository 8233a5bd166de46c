/** Two bodies that may each remove the same holder, or expel the same people, without a word on how the powers stand to each other. */
import type { Group, GroupMembers, RemovalFact } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, over, precede, remove } from '../edits.ts';
import { alsoSaid, apart, certainty, clashOf, clauseNames, earlierClauses, merged, pairs, relatedTo, suppose, type Clash } from '../pairs.ts';
import { isEach, isLive, outrightFills } from '../posts.ts';
import { address, clauseName, isPlural, naming, sentences, textRead, verbOf } from '../wording.ts';

type Removers = Clash<RemovalFact>;

export const powerTwoRemovers: Check<'office', Removers> = {
  id: 'power/two-removers',
  severity: 'warning',
  looksAt: 'office',
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses let two bodies remove the same holder, or expel the same people, and do not say whether one replaces or supplements the other.',
    why: 'One body hears the case and keeps the holder, and the other removes the holder the next day. Each acts within the rules, and whoever loses will say '
      + 'that the other power was the only one.',
    wrong: '1. The Vestry may dismiss the Organist.\n2. The Music Committee may dismiss the Organist.',
    right: '1. The Vestry may dismiss the Organist.\n2. Subject to clause 1, the Music Committee may dismiss the Organist.',
    decided: 'Both clauses remove the same holder, or both expel the same people, in the same case, and the two bodies have nothing to do with each other. Not '
      + 'counted: suspension; a clause that names both; a clause that says "also"; a power for a special case or for certain reasons beside a general one (a case that the body itself judges is none); the bodies of '
      + 'different branches; and a power that only one of them has (that is power/exclusive-shared). Where one of the two chooses the holder, mandate/split speaks of it.',
    settle: 'Give the power to one of them; or make one clause subject to the other; or say that the second power is held as well ("may also").',
    source: 'The review of a change of the W3C process, where one reviewer took the new power of a body to remove its members as a replacement of the old one and another '
      + 'as a supplement: https://github.com/w3c/process/pull/986.',
  },
};

function find(group: Group<'office'>, read: Read): readonly Removers[] {
  const fills = outrightFills(group);
  const rivals = byCase(group.members).flatMap(pairs).filter(({ earlier, later }) => apart(earlier.by, later.by, read));
  const unsaid = rivals.filter(({ earlier, later }) => !fills.some((fill) => [earlier, later].some((one) => apart(fill.by, one.by, read) && isLive(fill, one, read))));
  return merged(unsaid.flatMap((pair) => clashOf(pair, read)).filter(({ meeting }) => meeting.relation === 'equal'));
}

function counts(fact: GroupMembers['office']): fact is RemovalFact {
  if (fact.kind !== 'removal' || fact.negative || fact.exclusive || fact.act === 'suspend' || !fact.by || isEach(fact)) return false;
  const restricted = fact.reading.actor?.restrictions.length !== 0 || fact.reading.actor.pronoun;
  return !restricted && !isAlso(fact) && (fact.reading.modality === 'power' || fact.reading.modality === 'permission');
}

/** "may also be removed": the drafter has seen the other power. */
function isAlso({ clause, reading }: RemovalFact): boolean {
  return /\b(?:also|too|as well|in addition)\b/u.test(textRead(clause).slice(Math.min(reading.verb.start, reading.head.start)).toLowerCase());
}

/** For each act and case, the first clause of each remover: of a thousand alike, one is enough. */
function byCase(members: Group<'office'>['members']): readonly (readonly RemovalFact[])[] {
  const cases = new Map<string, Map<string, RemovalFact>>();
  for (const fact of members) {
    const key = caseKey(fact);
    if (key === undefined || fact.kind !== 'removal') continue;
    const removers = cases.get(key) ?? new Map<string, RemovalFact>();
    cases.set(key, removers);
    const remover = fact.by?.key ?? '';
    if (!removers.has(remover)) removers.set(remover, unjudged(fact));
  }
  return [...cases.values()].map((removers) => [...removers.values()]);
}

const judgement = /^(?:considers?|thinks?|deems?|believes?|judges?|finds?|feels?|(?:is|are) (?:satisfied|convinced|of the (?:opinion|view)))\b/iu;

/** "Where it considers that the good name of the Club requires it": whenever it will. */
function unjudged(fact: RemovalFact): RemovalFact {
  const doer = fact.by?.text.toLowerCase() ?? '';
  const own = (words: string): string => words.toLowerCase().replace(/^the /u, '').replace(new RegExp(`^(?:it|they|he or she|${doer.replaceAll(/[^\p{L} ]/gu, '.')}) `, 'u'), '');
  const conditions = fact.conditions.filter(({ words, kind }) => kind === 'unless' || !judgement.test(own(words)));
  return conditions.length === fact.conditions.length ? fact : { ...fact, conditions, certain: false };
}

/** Facts never change, and a rulebook may have thousands about one act. */
const known = new WeakMap<GroupMembers['office'], { readonly key: string | undefined }>();

/** The same for two removals of one kind in one case; undefined for what is not compared. */
function caseKey(fact: GroupMembers['office']): string | undefined {
  const before = known.get(fact);
  if (before) return before.key;
  const key = counts(fact) ? [fact.act, caseOf(fact), ...unjudged(fact).conditions.map(({ kind, text }) => `${kind} ${text}`)].join('|') : undefined;
  known.set(fact, { key });
  return key;
}

/** Whom, for what, and on what occasion: a majority or a notice is how, and makes no other case. */
function caseOf({ reading, exceptions }: RemovalFact): string {
  const { object, adjuncts, slots } = reading;
  const narrowing = adjuncts.filter(({ preposition, text }) => preposition !== '' && !/^(?:by|with|at any time|(?:from|of) (?:the |that |this |its |their )?(?:office|post|position|status|membership)$|(?:on|for) (?:due |good |just |sufficient )?cause\b|having |after (?:hearing|consulting|giving|due)|in general meeting$)/u.test(text)).map(({ text }) => text);
  const whom = [...(object?.restrictions ?? []), ...(object?.of?.restrictions ?? []), ...exceptions].map(({ text }) => text);
  const occasion = [slots.after, slots.within, slots.before].flatMap((phrase) => (phrase ? [phrase.text.toLowerCase()] : []));
  return [...narrowing, ...whom, ...occasion].toSorted().join('; ');
}

function say(found: Removers): Message {
  const { earlier, later, meeting, order } = found;
  const on = later.clause;
  const [first, second] = [body(earlier), body(later)];
  return {
    text: sentences(
      `${first} may ${act(earlier)} ${whom(earlier)} (${address(earlier.clause, on)}), and so may ${second} (${address(on)}).`,
      alsoSaid(found), 'No clause says whether the second power replaces the first or stands beside it.',
    ),
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (removal) => `Lets ${body(removal)} ${act(removal)} ${whom(removal)}.`),
    scenario: `${suppose(meeting, `${first} ${verb(earlier, 'decide')} not to ${act(earlier)} ${whom(earlier)}, and ${second} then ${verb(later, 'do')} it`)}. `
      + `Those who read ${clauseName(on)} as a second power call that valid; those who read the two clauses as one power call it an evasion.`,
    precedence: order.text,
  };
}

function verb(removal: RemovalFact, lemma: 'decide' | 'do'): string {
  return isPlural(removal.reading.actor) ? lemma : lemma === 'do' ? 'does' : 'decides';
}

function body(removal: RemovalFact): string {
  return naming(removal.by ?? removal.who, removal.reading.actor);
}

function whom(removal: RemovalFact): string {
  return naming(removal.who, removal.reading.object);
}

function act(removal: RemovalFact): string {
  return verbOf(removal);
}

function fixes(found: Removers, read: Read): readonly Fix[] {
  const { earlier, later } = found;
  const [first, second] = clauseNames(found);
  return [
    ...choice(`Say that ${body(later)} may do it as well`, alsoWritten(later)),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
    ...choice(`Delete ${second}`, remove(later.clause, read), { quiet: true }),
    ...choice(`Delete ${clauseName(earlier.clause, later.clause)}`, remove(earlier.clause, read), { quiet: true }),
  ];
}

/** "may remove" → "may also remove". */
function alsoWritten({ clause, reading: { verb: group } }: RemovalFact): ReturnType<typeof over> {
  const end = group.start + 'may'.length;
  return textRead(clause).slice(group.start, end).toLowerCase() === 'may' ? over(clause, { start: end, end }, ' also') : undefined;
}
