/** A decision, or an office task, that two clauses give outright to two bodies or officers. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun, isRoleNoun, namesOffice, namesPeople, singular } from '../../../grammar/lexicon.ts';
import type { Group, NormFact } from '../../model/facts.ts';
import type { Check, Fix, Meeting, Message, Read } from '../check.ts';
import { choice, rewrite } from '../edits.ts';
import { isResolved } from '../norms.ts';
import { alsoSaid, apart, certainty, clauseNames, meets, merged, orderedOrDeleted, pairs, relatedTo, suppose, unordered, type Clash, type Pair } from '../pairs.ts';
import { isSum, meansTheRules } from '../../model/phrases.ts';
import { titleOver } from '../standing.ts';
import { address, capitalised, clauseName, deed, naming, sentences, textRead } from '../wording.ts';

type Deciders = Clash<NormFact>;

export const powerTwoDeciders: Check<'act', Deciders> = {
  id: 'power/two-deciders',
  severity: 'warning',
  looksAt: 'act',
  find,
  say,
  fixes,
  page: {
    summary: 'Two clauses give the same decision, or the same office task, outright to two bodies or officers.',
    why: 'Two fees are fixed, two registers kept, two architects engaged, and each has a clause to show for it; or each leaves it to the other and it is not done at all.',
    wrong: '1. The subscription is fixed by the Committee.\n2. The Members in general meeting fix the subscription.',
    right: '1. The subscription is proposed by the Committee.\n2. The Members in general meeting fix the subscription.',
    decided: 'Both clauses say who does it, not who may: to decide, fix, choose, adopt, admit or allot, and to keep, hold, issue, call or pay. They speak of the same thing, in the same cases, '
      + 'and neither body is part of the other. What is done at a meeting, by a vote or every year is the same decision. What several may well do one after the other (approve, sign, audit, investigate, prepare) is '
      + 'an information. Not counted: a task that one clause gives to a body and another to its officer, who may act for it; what any of many people do; a clause that says "also", "jointly" or "in the absence of"; '
      + 'and what sections with titles of their own say of their own meeting, minutes or report. Who fills an office is for appointment/two-methods, and "only" for power/exclusive-shared.',
    settle: 'Give it to one of them; or say that one proposes and the other decides; or that they act together; or when each of them acts.',
    source: 'Henri Fayol, Administration industrielle et générale (1916): authority and responsibility for one matter belong in one hand.',
  },
};

/** What has been decided cannot be decided again by somebody else. */
const deciding = /^(?:determine|appoint|adopt|admit|allot|allocate|award|enact|assign|distribute|grant|elect|choose|license|interpret|have the last word)$/u;
/** What somebody has charge of. */
const charge = /^(?:keep|hold|issue|call|convene|pay|collect|chair|count|edit|operate|administer|control|manage|preside over|arrange|organise|organize)$/u;
/** What may be done twice, by one after the other. */
const repeatable = /^(?:approve|sign|audit|investigate|hear|prepare|draft|draw up|examine|test)$/u;

/** Of which there is one, whoever has drawn it up. */
const single = /(?:agenda|shortlist|short list|short-list|programme|timetable|rota|order paper|fixture list|calendar|schedule of meetings|roster)$/u;

function find(group: Group<'act'>, read: Read): readonly Deciders[] {
  const [act = ''] = group.key.split('|');
  if (!deciding.test(act) && !charge.test(act) && !repeatable.test(act)) return [];
  const outright = group.members.filter((norm) => isOutright(norm, read));
  return merged(pairs(outright).filter((pair) => areRivals(pair, read)).flatMap((pair) => clash(pair, read)));
}

const fillsOffice: ReadonlySet<string> = new Set(['election', 'appointment', 'co-option', 'nomination', 'removal', 'vacancy', 'right', 'delegation']);

/** It says who does it, in every case, and leaves no room for anybody else. */
function isOutright(norm: NormFact, read: Read): boolean {
  const { reading, clause } = norm;
  if (!(norm.modality === 'duty' || (norm.modality === 'power' && outright.test(textRead(clause)))) || reading.polarity === '-' || norm.exclusive || norm.everybody || fillsOffice.has(reading.form)) return false;
  if (norm.conditions.length + norm.exceptions.length > 0 || !isResolved(norm) || !isOne(norm, read) || !isWhole(reading)) return false;
  return !shared.test(textRead(clause)) && !breaksOff.test(textRead(clause).slice(reading.head.end));
}

/** "shall set the agenda for, and preside over, meetings" */
const breaksOff = /^[^.;]*\b(?:for|of|to|on|in|at|with|over),/u;

/** "The decision on the budget lies with the Congress": nobody else has it. */
const outright = /\b(?:lies?|rests?) with\b|\bbelongs? to\b|\b(?:is|are|shall be) (?:a matter for|vested in|the responsibility of|for the)\b|\bfalls? to\b|\b(?:final|last) (?:say|word|decision)\b/iu;

const shared = /\b(?:also|both|jointly|together|as well|either|too|alternatively|instead|assist\w*|help\w*|delegat\w*|in (?:the |his |her |its |their )?absence|on behalf of the (?:chair|secretary|treasurer|president|board|committee|council|executive)|in (?:consultation|conjunction|agreement|cooperation|co-operation|association) with|with the (?:consent|approval|agreement|help|advice|assistance)|on the (?:recommendation|advice|proposal|nomination)|subject to|unless otherwise|initial(?:ly)?|first|interim|temporar(?:y|ily)|acting|until|other(?:wise)?|own|respective(?:ly)?|different|such|same)\b/iu;

/** One body or officer, or the members as a whole. */
function isOne({ actor, reading: { actor: phrase } }: NormFact, read: Read): boolean {
  if (!actor || !phrase || phrase.pronoun || phrase.others.length > 0 || (phrase.restrictions.length > 0 && !phrase.quantity)) return false;
  const kind = read.kindOf(actor);
  if (phrase.determiner === 'the') return phrase.plural ? kind !== 'unknown' || phrase.proper : kind !== 'group' || (phrase.proper && leading.test(phrase.name));
  return phrase.determiner === 'none' && (phrase.proper && !phrase.plural || phrase.quantity?.bound === 'exactly');
}

/** "the Lead Developer" is one of the developers. */
const leading = /^(?:lead|chief|head|principal|managing) /u;

/** The thing as such, or all of its kind: "the budget", "new members are admitted"; "appoints committees" is some of them. */
function isWhole({ object, voice, act }: Reading): boolean {
  if (object && meansTheRules(object)) return true;
  if (!object || object.pronoun || object.quantity || object.name === '' || object.others.length > 0) return false;
  return /^(?:the|every)$/u.test(object.determiner) || (voice === 'passive' && /^(?:none|a|any)$/u.test(object.determiner)) || (object.determiner === 'none' && !object.plural) || (object.determiner === 'none' && (act === 'admit' || !creating.test(object.name)));
}

/** "Determine term limits for officers": each their own. */
const areSome = ({ reading: { object, voice } }: NormFact): boolean => object?.determiner === 'none' && object.plural && voice === 'active';

/** Of these there are as many as anybody sets up. */
const creating = /(?:committee|group|party|panel|rule|regulation|officer|staff|person|meeting|minutes|record|report|account|document|member|proposal)$/u;

function areRivals({ earlier, later }: Pair<NormFact>, read: Read): boolean {
  if ((earlier.said !== undefined && earlier.said === later.said) || earlier.object?.key !== later.object?.key || (areSome(earlier) && areSome(later)) || !apart(earlier.actor, later.actor, read) || areNamesake(earlier, later, read) || isOfSection(earlier, later, read)) return false;
  return deciding.test(earlier.act) || earlier.act === 'approve' || !(actsFor(earlier, later, read) || actsFor(later, earlier, read));
}

/** "the Culture Coordinator" and "the Culture Chair", "the Director of Clubs" and "the DoC": one post, under two names. */
function areNamesake({ actor: one, reading: { actor: first } }: NormFact, { actor: other, reading: { actor: second } }: NormFact, read: Read): boolean {
  if (!one || !other || !first || !second || (read.kindOf(one) === 'body') !== (read.kindOf(other) === 'body')) return false;
  const [a, b] = [first, second].map(({ text }) => text.replace(/^(?:the|an?) /iu, ''));
  if (!a || !b) return false;
  const words = (name: string): readonly string[] => (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(singular).filter((word) => !isRoleNoun(word) && !isBodyNoun(word) && !common.test(word));
  return words(a).some((word) => words(b).includes(word)) || initials(a) === b.toLowerCase() || initials(b) === a.toLowerCase();
}

const common = /^(?:general|annual|special|honorary|assistant|chief|national|regional|local|vice|deputy|meeting|first|second|senior|junior)$/u;
const initials = (name: string): string => name.split(/[ -]/u).map((word) => word.charAt(0)).join('').toLowerCase();

/** "the Candidates Committee", "the Arbitration Panel": not the one that runs everything, for which the officers act. */
const special = /^(?!(?:the |its )?(?:\p{L}+ )?(?:executive|management|managing|general|governing|central|steering|administrative|national|branch|club|main|full|ruling|officers'?) )(?:\p{L}+['’]? )+(?:committee|panel|commission|team|tribunal|group|board|working party)$/u;
/** Posts that many a committee has. */
const itsOwn = /^(?:chair|chairman|chairwoman|chairperson|secretary|convener|convenor|clerk|treasurer|vice-chair|president)$/u;

/** What the Committee is to do, its Secretary does. */
function actsFor({ actor: officer, reading: { actor: phrase } }: NormFact, { actor: body, reading: { actor: other } }: NormFact, read: Read): boolean {
  const isBody = body !== undefined && (read.kindOf(body) === 'body' || isBodyNoun(other?.name ?? '') || isAssemblyNoun(other?.name ?? '') || (other?.plural === true && other.determiner === 'the'));
  if (other && special.test(other.name) && !itsOwn.test(phrase?.name ?? '')) return false;
  return isBody && officer !== undefined && read.kindOf(officer) !== 'body' && (namesOffice(phrase?.name ?? '') || isRoleNoun(phrase?.name ?? '') || read.kindOf(officer) === 'office');
}

/** "The minutes", "the report" below two titles are those of each section. */
function isOfSection(one: NormFact, other: NormFact, read: Read): boolean {
  const { object } = one.reading;
  if (object?.of || object?.proper || (object?.restrictions.length ?? 0) + (object?.adjuncts.length ?? 0) > 0) return false;
  const [a, b] = [titleOver(one.clause, read), titleOver(other.clause, read)];
  return a?.key !== b?.key && local.test(object?.name ?? '');
}

const local = /(?:meeting|minutes|record|agenda|motion|report|vote|ballot|election|hearing|question|matter|case|decision|date|time|place|candidate|winner|result|member|applicant|notice|list|procedure|officer|chair|chairperson|committee|panel|appeal|complaint|dispute|rule|budget|account|accounts|fund|funds|document|plan|business|programme|proposal|topic|score|game|match|fee|amount|order|form|term|funding|position|role|duty)$/u;

/** Both act as if they were one: what is left is the thing, how and when. */
function clash(pair: Pair<NormFact>, read: Read): readonly Deciders[] {
  const { actor, reading: { actor: phrase } } = pair.earlier;
  const [one, other] = [withoutProcedure(pair.earlier, pair.later), withoutProcedure(pair.later, pair.earlier)];
  const meeting: Meeting = read.meeting(one, { ...other, ...(actor && { actor }), reading: { ...other.reading, ...(phrase && { actor: phrase }) } });
  return meets(meeting) && meeting.relation === 'equal' ? unordered(pair, meeting, read) : [];
}

const procedure = /^(?:(?:in|for) (?:each|every) (?:constituency|branch|region|ward|district|parish|division|section|club|area)$|by (?:secret |postal |open |simple |majority |a |the )*(?:ballot|vote|majority|resolution|decision|show of hands|lot)\b|among .*|(?:in|at|during) .*(?:meeting|assembly|conference|congress|agm|convention|ballot|session|vote)\b|(?:each|every|once a|in each|in every) .*|annually|yearly|by (?:applause|acclamation|lot|draw)|on .*\b(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:on behalf|in the name) of .*)/u;

/** "issues keys to every rower", where the other clause says nothing of whom. */
const givenTo = ({ preposition, phrase }: Adjunct): boolean => preposition === 'to' && phrase !== undefined && (namesPeople(phrase.name) || /^(?:every|any)$/u.test(phrase.determiner));

/** How and how often a decision is taken is not what is decided. */
function withoutProcedure(norm: NormFact, beside: NormFact): NormFact {
  const { event: _venue, majority: _share, method: _how, base: _of, after: _after, before: _before, within: _within, ...slots } = norm.reading.slots;
  const adjuncts = norm.reading.adjuncts.filter((one) => !procedure.test(one.text) && !(givenTo(one) && !beside.reading.adjuncts.some(givenTo)));
  const object = norm.reading.object && uncounted(norm.reading.object);
  return { ...norm, reading: { ...norm.reading, slots, adjuncts, ...(object && { object: { ...object, determiner: 'the' } }) } };
}

/** "the shortlist of three from which the members choose": how many are on it is another matter. */
function uncounted({ of, ...thing }: Phrase): Phrase {
  if (!of) return thing;
  return isSum(of) && of.restrictions.length > 0 ? { ...thing, restrictions: [...thing.restrictions, ...of.restrictions] } : { ...thing, of };
}

function say(found: Deciders): Message {
  const { earlier, later, meeting, order } = found;
  const on = later.clause;
  const twice = repeatable.test(earlier.act) && !single.test(earlier.reading.object?.name ?? '');
  return {
    text: sentences(`To ${deed(earlier)} is for ${who(earlier)} (${address(earlier.clause, on)}), but also for ${who(later)} (${address(on)}).`, alsoSaid(found),
      twice ? 'No clause says whether it takes both.' : 'Neither clause leaves room for the other.'),
    severity: twice ? 'information' : 'warning',
    certainty: certainty([earlier, later], meeting),
    place: on.place,
    clause: on,
    related: relatedTo(found, (norm) => `Gives it to ${who(norm)}.`),
    scenario: `${suppose(meeting, `${who(earlier)} and ${who(later)} do not agree`)}. ${capitalised(clauseName(earlier.clause, on))} and ${clauseName(on)} each give one of them the last word.`,
    precedence: order.text,
  };
}

function who(norm: NormFact): string {
  return norm.actor ? naming(norm.actor, norm.reading.actor) : 'nobody';
}

function fixes(found: Deciders, read: Read): readonly Fix[] {
  const { earlier, later } = found;
  const [first, second] = clauseNames(found);
  return [
    ...assigned(later, earlier, second),
    ...(found.also.length > 0 ? [] : assigned(earlier, later, first)),
    ...orderedOrDeleted(found, read),
  ];
}

/** Writes the actor of `model` into `norm`. */
function assigned({ clause, reading: { actor: own, voice } }: NormFact, model: NormFact, name: string): readonly Fix[] {
  const theirs = model.reading.actor;
  return own && theirs && !theirs.pronoun && (voice === 'passive' || own.plural === theirs.plural) ? choice(`Name ${who(model)} in ${name}`, rewrite(clause, own, theirs.text)) : [];
}
