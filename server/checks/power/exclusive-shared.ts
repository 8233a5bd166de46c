/** A power that one clause reserves to somebody and another clause gives to somebody else. */
import type { Phrase } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun, namesPeople } from '../../../grammar/lexicon.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import { isAtOtherMeeting } from '../above.ts';
import type { Check, Fix, Meeting, Message, Read } from '../check.ts';
import { choice, precede, remove, rewrite, together, type Edits } from '../edits.ts';
import { isResolved } from '../norms.ts';
import { alsoSaid, certainty, isUnnamed, meets, merged, nested, relatedTo, sameClause, suppose, unordered, type Clash } from '../pairs.ts';
import { address, capitalised, clauseName, deed, isPlural, listed, naming, sentences, textRead } from '../wording.ts';

interface Shared extends Clash<NormFact> {
  /** The clause that reserves, and the one that gives to somebody else. */
  readonly reserved: NormFact;
  readonly given: NormFact;
  /** Both are offices or bodies: one cannot be a member of the other. */
  readonly distinct: boolean;
}

export const powerExclusiveShared: Check<'act', Shared> = {
  id: 'power/exclusive-shared',
  severity: 'error',
  looksAt: 'act',
  oneYields: true,
  find,
  say,
  fixes,
  page: {
    summary: 'One clause says that only X may do something, and another lets Y do it.',
    why: 'What Y does is void under the one clause and valid under the other: a member may be expelled, a contract signed or a sum spent '
      + 'before anybody notices.',
    wrong: '1. Only the Board may sell land.\n2. The Director may sell land.',
    right: '1. Only the Board may sell land.\n2. The Director may lease land.',
    decided: 'Both clauses are about the same act and object, Y is neither X nor a part of X, and both can apply in one situation. Where Y may do it in some case only, it is a hint. Where X or Y is a group of '
      + 'people rather than an office or body, the same person may belong to both, and the finding is only possible. A clause that yields to the other settles it.',
    settle: 'Give the power to one of them; or name both in the clause that says "only"; or say that the second clause applies notwithstanding the first.',
    source: 'Disputes about who may suspend or expel, where a panel has the sole power and an officer acts alone.',
  },
};

function find(group: Group<'act'>, read: Read): readonly Shared[] {
  const reserving = group.members.filter((norm) => norm.exclusive && norm.actor && grants(norm) && isResolved(norm) && canAct(norm, read));
  const giving = group.members.filter((norm) => norm.actor && !norm.everybody && grants(norm) && isResolved(norm));
  return merged(reserving.flatMap((reserved) => giving
    .filter((given) => excluded(given, reserved, reserving, read))
    .flatMap((given) => shared(reserved, given, group.members, read))));
}

/** "defined only by geographical boundaries": by what, not by whom. */
function canAct({ actor, reading }: NormFact, read: Read): boolean {
  const { actor: phrase, voice } = reading;
  const named = phrase?.determiner !== 'none' || /^\p{Lu}/u.test(phrase.spelling) || namesPeople(phrase.name) || isBodyNoun(phrase.name) || isAssemblyNoun(phrase.name);
  return voice === 'active' || !actor || named || read.group('term', actor.key).members.length > 0;
}

function grants(norm: NormFact): boolean {
  return norm.modality === 'permission' || norm.modality === 'power' || norm.modality === 'duty';
}

/** Whether the "only" of one clause shuts out the actor of the other; two clauses that both say "only" are one pair. */
function excluded(given: NormFact, reserved: NormFact, reserving: readonly NormFact[], read: Read): boolean {
  if (sameClause(given.clause, reserved.clause) || ofOneList(given, reserved) || (isOfMeetings(reserved) && isAtOtherMeeting(given.clause, reserved.clause, read)) || isInPassing(given, reserved) || isDelegated(given, reserved)) return false;
  // "Nominations are made by the Executive alone": `gate/two-gatekeepers` compares the gates.
  if ([given, reserved].every(({ reading }) => reading.form === 'nomination') && reserved.reading.voice === 'passive') return false;
  if (given.exclusive && reserving.indexOf(given) < reserving.indexOf(reserved)) return false;
  return reserving.filter((each) => sameClause(each.clause, reserved.clause)).every((each) => outside(given, each, read));
}

/** Each meeting has motions, speakers and votes of its own. */
function isOfMeetings({ act, object }: NormFact): boolean {
  return /^(?:motion|amendment|question|proxy|vote|resolution)s?\b/u.test(object?.key ?? '') || /^(?:speak|vote|debate|attend|propose|second|move|address|preside|chair)$/u.test(act);
}

/** "under powers delegated to it by the Board": in the name of those who alone may. */
function isDelegated({ clause }: NormFact, { reading, actor }: NormFact): boolean {
  const [, by = ''] = /\b(?:delegated|conferred|entrusted)(?: (?:to|on|upon|in) (?:it|them|him|her|that \p{L}+|the \p{L}+(?: \p{L}+)?))? by (?:the )?([^,.;]+)/u.exec(textRead(clause)) ?? [];
  const name = (reading.actor?.spelling ?? actor?.text ?? '').toLowerCase();
  return name !== '' && by.toLowerCase().startsWith(name);
}

/** Items of one list: each names one of those who may. */
function ofOneList({ clause: a }: NormFact, { clause: b }: NormFact): boolean {
  const list = ({ stem, provision }: typeof a): string => stem?.place.provision ?? provision;
  return a.uri === b.uri && (a.stem !== undefined || b.stem !== undefined) && list(a) === list(b);
}

/** "Only Members may vote" is no word on how a committee votes on its report: acts that have no object are told apart by the rest. */
function isInPassing(given: NormFact, reserved: NormFact): boolean {
  const told = new Set(reserved.reading.adjuncts.map(({ text }) => text));
  const [to, ofReserved] = [given, reserved].map(({ reading }) => reading.adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase)?.phrase?.name);
  if (to !== undefined && to === ofReserved) return false;
  return !given.object && !reserved.object && given.reading.adjuncts.some(({ text }) => !told.has(text));
}

function outside(given: NormFact, reserved: NormFact, read: Read): boolean {
  if (!given.actor || !reserved.actor || isUnnamed(given.actor) || isUnnamed(reserved.actor) || isAlso(given, reserved) || isOneOfThem(given, reserved, read)) return false;
  const standing = read.terms(given.actor, reserved.actor);
  const principals = read.terms(read.principal(given.actor), read.principal(reserved.actor));
  return (standing === 'unrelated' || standing === 'over') && principals !== 'same' && principals !== 'under';
}

/** "Only active members may live in the house", "the Steward must live in it": an officer who has to is taken to be one of them. */
function isOneOfThem({ actor, modality, reading }: NormFact, reserved: NormFact, read: Read): boolean {
  const isOfficer = actor !== undefined && reading.actor?.plural === false && /^(?:office|unknown)$/u.test(read.kindOf(actor));
  return modality === 'duty' && isOfficer && reserved.reading.actor?.plural === true && !isInstitution(reserved, read);
}

/** "an interpreter who is a member", "as well": inside the group after all, or beside it. */
function isAlso(given: NormFact, reserved: NormFact): boolean {
  const name = reserved.actor?.key.split('@')[0] ?? '';
  return given.reading.actor?.restrictions.some(({ text }) => text.includes(name)) === true || given.reading.adjuncts.some(({ text }) => /^(?:as well|also|too|in addition)$/u.test(text));
}

function shared(reserved: NormFact, given: NormFact, members: readonly NormFact[], read: Read): readonly Shared[] {
  const meeting = acts(reserved, given, read);
  if (!meets(meeting)) return [];
  const [earlier, later] = members.indexOf(reserved) < members.indexOf(given) ? [reserved, given] : [given, reserved];
  const distinct = [reserved, given].every((norm) => isInstitution(norm, read));
  return unordered({ earlier, later }, meeting, read)
    .map((clash) => ({ ...clash, reserved, given, distinct }));
}

/** An office or body; also "the Head Teacher", of whom nothing else is known. */
function isInstitution({ actor: who, reading }: NormFact, read: Read): boolean {
  const kind = who ? read.kindOf(who) : 'group';
  return kind === 'office' || kind === 'body' || (kind === 'unknown' && reading.actor?.determiner === 'the' && !reading.actor.plural);
}

/** How the acts meet, whoever does them: the second is compared as if the first's actor did it. */
function acts(reserved: NormFact, given: NormFact, read: Read): Meeting {
  const { actor: own, ...reading } = withoutOccasion(given).reading;
  const { actor: theirs = own } = reserved.reading;
  return read.meeting(withoutVenue(reserved), withoutStages({ ...given, ...(reserved.actor && { actor: reserved.actor }), reading: theirs ? { ...reading, actor: theirs } : reading }));
}

/** "on weekdays", "at any meeting by a majority", "in its area": how and when those act who may not act at all. */
function withoutOccasion(given: NormFact): NormFact {
  const { event, majority: _share, method: _how, base: _of, ...slots } = given.reading.slots;
  const adjuncts = given.reading.adjuncts.filter(({ text }) => !occasional.test(text));
  return { ...given, reading: { ...given.reading, adjuncts, slots: event && event.determiner !== 'any' ? { ...slots, event } : slots } };
}

const occasional = /^(?:on (?:\p{L}+days|weekends|working days)|(?:at|in|during) any (?:meeting|time of (?:year|day))|at any time.*|for (?:small |fixed |reasonable )?(?:fee|charge|payment|deposit)(?: of .*)?|by (?:simple |majority )?(?:vote|resolution|majority)|in (?:own )?(?:area|region|district|county|ward|parish|territory)|at end of (?:each|every) .*|annually|(?:each|every) (?:day|week|month|quarter|year))$/u;

/** "by two thirds of the members only", "in general meeting only": how those act who alone may; nobody else may do it elsewhere either. */
function withoutVenue(reserved: NormFact): NormFact {
  const adjuncts = reserved.reading.adjuncts.filter(({ preposition, text }) => !/^(?:after|following|upon|with)$/u.test(preposition) && !(/^(?:in|at)$/u.test(preposition) && /\b(?:meeting|ballot|vote|assembly)$/u.test(text)));
  const { event: _venue, after: _then, majority: _share, method: _how, base: _of, ...slots } = reserved.reading.slots;
  return { ...reserved, reading: { ...reserved.reading, adjuncts, slots } };
}

/** "on the proposal of the Council", "by a simple majority": whoever does it so does it. */
function withoutStages(given: NormFact): NormFact {
  const { recommender: _advice, nominators: _names, majority: _share, method: _how, base: _of, ...slots } = given.reading.slots;
  const adjuncts = given.reading.adjuncts.filter(({ preposition, phrase }) => !(phrase && ((preposition === 'by' && /^(?:simple )?(?:decision|resolution|vote|order|majority|ballot)$/u.test(phrase.name)) || (preposition === 'on' && /^(?:proposal|recommendation|initiative|motion|advice|application|request)$/u.test(phrase.name)))));
  return { ...given, reading: { ...given.reading, slots, adjuncts } };
}

function say(found: Shared): Message {
  const { reserved, given, later, earlier, meeting, order } = found;
  const on = later.clause;
  const may = given.modality === 'duty' ? 'must' : 'may';
  const too = deed(given) === deed(reserved) ? 'too' : deed(given);
  return {
    text: sentences(`Only ${actor(reserved)} may ${deed(reserved)} (${address(reserved.clause, on)}), `
      + `but ${actor(given)} ${may} ${too} (${address(given.clause, on)}).`, alsoSaid(found),
      nested(meeting) ? 'One of the two is the special case of the other, but neither says so.' : ''),
    ...(nested(meeting) && { severity: 'hint' as const }),
    certainty: found.distinct ? certainty([reserved, given], meeting) : 'possible',
    place: on.place,
    clause: on,
    related: relatedTo(found, (norm) => (earlier === reserved ? `Reserves this to ${actor(norm)}.` : `Lets ${actor(norm)} do it.`)),
    scenario: `${suppose(meeting, `${actor(given)} ${isPlural(given.reading.actor) ? 'set' : 'sets'} out to ${deed(given)}`)}. `
      + `${capitalised(clauseName(given.clause, on))} allows it; ${clauseName(reserved.clause, on)} does not.`,
    precedence: order.text,
  };
}

function actor(norm: NormFact): string {
  return norm.actor ? naming(norm.actor, norm.reading.actor) : 'nobody';
}

function fixes({ reserved, given, earlier, also }: Shared, read: Read): readonly Fix[] {
  const [rules, grants] = earlier === reserved ? [[reserved, ...also], [given]] : [[reserved], [given, ...also]];
  const names = (norms: readonly NormFact[]): string => listed(norms.map(({ clause }) => clauseName(clause, given.clause)));
  const [rule, grant] = [names(rules), names(grants)];
  const placed = (order: 'Subject to' | 'Notwithstanding'): Edits => together(...grants.map((norm) => precede(norm.clause, order, rules.map(({ clause }) => clause))));
  const [theirs, ours] = [given.reading.actor, reserved.reading.actor];
  return [
    ...choice(`Let ${actor(reserved)} do it in ${grant} too`, theirs && ours && plain(ours) ? rewrite(given.clause, theirs, ours.text) : undefined),
    ...choice(`Name ${actor(given)} in ${clauseName(reserved.clause)} too`, theirs && ours && plain(theirs) ? rewrite(reserved.clause, ours, `${ours.text} or ${actor(given)}`) : undefined),
    ...choice(`Make ${grant} prevail over ${rule}`, placed('Notwithstanding')),
    ...choice(`Make ${grant} subject to ${rule}`, placed('Subject to')),
    ...choice(`Delete ${grant}`, together(...grants.map((norm) => remove(norm.clause, read))), { quiet: true }),
  ];
}

function plain(phrase: Phrase): boolean {
  return !phrase.pronoun && phrase.others.length === 0;
}
