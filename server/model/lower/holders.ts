/** Who may hold a post, and what else its holder must or must not be. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { EligibilityFact, JointFact, SeatFact } from '../facts.ts';
import { isEveryone, members, phrasesOf, written } from '../phrases.ts';
import { base } from './base.ts';
import { textRead } from '../places.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** Two posts that one person must, or must not, hold; a post and a body on which its holder sits. */
export function joints(reading: Reading, scene: Scene): readonly JointFact[] {
  const apart = shutOut(reading).length > 0 || saysApart(reading);
  const several = severalOffices(reading);
  if (several !== undefined) return [{ ...base(reading, scene), kind: 'joint', one: { key: several, text: several }, apart: true }];
  const optional = apart === undefined && (reading.modality === 'permission' || reading.modality === 'power');
  // "is not a voting member": may well sit there.
  if ((apart === undefined && !optional) || (apart === true && reading.slots.class?.name.startsWith('voting '))) return [];
  const found = optional ? inOnePerson(reading) : [...inOnePerson(reading), ...held(reading, textRead(scene.clause)), ...shutOut(reading)];
  return found.flatMap(([one, other]): readonly JointFact[] => {
    if (!isAPost(one) || (other && !isAPost(other))) return [];
    return [{ ...base(reading, scene), kind: 'joint', one: term(scene, seated(one), reading), ...(other && { other: term(scene, seated(other), reading) }), apart: apart === true, ...(optional && { optional }) }];
  });
}

/** Stands for the post in a ban on holding more than one of any, or both of those that the sentence before names. */
export const anyOffices = 'two offices';
export const bothOffices = 'both offices';

/** "No person may hold more than one office", "no two offices may be held by the same person", "… may hold only one office": nobody holds two, whichever they are. */
function severalOffices(reading: Reading): typeof anyOffices | typeof bothOffices | undefined {
  const { act, actor, object, modality, adjuncts } = reading;
  if (act !== 'hold' || !object || !actor || !/^(?:office|post|position)$/.test(object.name) || object.of?.others.length || object.restrictions.length > 0) return undefined;
  if (adjuncts.some(({ text }) => !together.test(text)) || !(isOnePerson(actor) || isEveryone(actor) || actor.name === 'member' || namesOffice(actor.name))) return undefined;
  const banned = saysApart(reading) === true && modality !== 'permission';
  if (banned && /^both\b/iu.test(object.text)) return bothOffices;
  const { bound, numerator, unit } = object.quantity ?? {};
  const two = unit === 'count' && ((bound === 'more-than' && numerator === 1) || (numerator === 2 && /^(?:exactly|at-least)$/.test(bound ?? '')));
  return banned && two ? anyOffices : undefined;
}

const together = /^(?:at (?:same|one|any one|a|any) time|at time|simultaneously|concurrently|at once)$/;

/** A ban keeps two posts apart, a rule joins them; a permission does neither. */
function saysApart({ modality, polarity, actor, object }: Reading): boolean | undefined {
  if (modality === 'prohibition' || polarity === '-' || actor?.determiner === 'no' || object?.determiner === 'no') return true;
  return modality === 'duty' || modality === 'fact' ? false : undefined;
}

/** "Members of the Board are ineligible for the Panel": nobody is on both. */
function shutOut(reading: Reading): readonly (readonly [Phrase, Phrase])[] {
  const found = reading.form === 'eligibility' ? pooled(reading) : undefined;
  return found?.says === 'must-not' && found.pool.restrictions.length + found.pool.adjuncts.length === 0 ? pair(found.pool, postHeld(found.post)) : [];
}

/** "The Captain is the Bursar", "… shall serve as Auditor", "… shall sit on the Panel", "… shall not hold any other office". */
function held({ form, act, actor, object, slots, adjuncts, modality, polarity }: Reading, text: string): readonly (readonly [Phrase, Phrase | undefined])[] {
  // No Fellow may be a Bursar: nobody is both.
  const banned = modality === 'prohibition' || polarity === '-' || object?.determiner === 'no';
  if (form === 'kind' || form === 'ex-officio') return object && !isOnePerson(object) && (banned || form === 'ex-officio' || !isAClass(slots.class) || adjuncts.some(({ text }) => /^ex.officio$/iu.test(text))) && !isList(object, slots.class) ? pair(object, slots.class) : [];
  // "The Panel consists of three members of the Board": members of the Board sit on it.
  if (form === 'composition') return object && isBodyNoun(object.name) ? members(slots.class ?? object).flatMap((each) => (isMemberOf(each) ? pair(uncounted(each), object) : [])) : [];
  if (!actor || isOnePerson(actor) || isEveryone(actor)) return [];
  // "The Secretary shall be one of the two Auditors."
  if (act === 'be' && object && /^one of (?:the|its)\b/iu.test(object.text)) return pair(actor, uncounted(object));
  if (form === 'incompatibility') return object && /^other (?:office|post|position)$/.test(object.name) ? members(actor).map((one) => [one, undefined] as const) : pair(actor, object && postHeld(object));
  if (act === 'chair' && object && isBodyNoun(object.name)) return pair(actor, object);
  const as = adjuncts.find(({ preposition, phrase }) => (/^(?:serve|act|stand|be)$/.test(act) && preposition === 'as' && phrase && !isMeasure(phrase, text)) || (/^(?:sit|serve)$/.test(act) && preposition === 'on'))?.phrase;
  return pair(actor, as ?? (act === 'hold' && object?.name === 'office' ? object.of : undefined));
}

/** "are under the same rules as Officers": nobody is made one. */
function isMeasure({ text: measure }: Phrase, text: string): boolean {
  const [before = ''] = text.split(new RegExp(`\\bas (?:an? |the )?${measure.replaceAll(/[^\p{L}\p{N} ]/gu, '.')}`, 'iu'));
  return before.length < text.length && /\b(?:same|such|similar|equal|identical) [^,;]{1,60} $/iu.test(before);
}

const isMemberOf = ({ name, of }: Phrase): boolean => name === 'member' && of?.determiner === 'the' && isBodyNoun(of.name) && of.others.length === 0;

/** "the office of Chair" → Chair. */
function postHeld(phrase: Phrase): Phrase {
  return /^(?:office|post|position|membership)$/.test(phrase.name) && phrase.of ? phrase.of : phrase;
}

function uncounted({ quantity: _number, ...phrase }: Phrase): Phrase {
  return phrase;
}

function pair(one: Phrase, other: Phrase | undefined): readonly (readonly [Phrase, Phrase])[] {
  return other ? members(one).flatMap((each) => members(other).map((which) => [each, which] as const)) : [];
}

/** "The same person shall be Captain and Bursar", "no person may be both", "the offices of Captain and Bursar may not be held by one person". */
function inOnePerson({ form, act, actor, object, slots, adjuncts }: Reading): readonly (readonly [Phrase, Phrase])[] {
  const as = /^(?:serve|act|sit)$/.test(act) ? adjuncts.find(({ preposition }) => preposition === 'as' || (act !== 'act' && preposition === 'on'))?.phrase : undefined;
  const [person, posts] = form === 'kind' ? [object, slots.class] : [actor, as ?? object];
  const applies = form === 'kind' || form === 'incompatibility' || act === 'hold' || as !== undefined;
  if (!applies || !person || !posts || !(isOnePerson(person) || isEveryone(person))) return [];
  const all = members(posts).flatMap((one) => (/^(?:office|post)$/.test(one.name) && one.of ? members(one.of) : [one]));
  return posts.connective === 'and' || posts.of?.connective === 'and' ? all.flatMap((one, i) => all.slice(i + 1).map((other) => [one, other] as const)) : [];
}

/** "The Officers are the President and the Treasurer" says who is an Officer. */
const isList = (several: Phrase, each: Phrase | undefined): boolean => several.plural && several.others.length === 0 && each !== undefined && !each.plural;

/** "a Fellow" is what somebody is, "the Bursar" a post, "a member of the Panel" a seat. */
function isAClass(phrase: Phrase | undefined): boolean {
  return phrase?.determiner === 'a' && seated(phrase) === phrase;
}

function isOnePerson({ name, restrictions }: Phrase): boolean {
  return /^(?:same |one )?person$/.test(name) && restrictions.length === 0;
}

/** One post or body of its own; "a body", "an office" and "a Member" are classes. */
function isAPost(phrase: Phrase): boolean {
  const one = seated(phrase);
  return !one.pronoun && one.name !== '' && one.restrictions.length === 0 && !one.quantity && !/^(?:body|office|post|position|group)$/.test(one.name) && (namesOffice(one.name) || isBodyNoun(one.name) || one.proper);
}

/** "a member of the Panel" sits on the Panel. */
function seated(phrase: Phrase): Phrase {
  const body = /^(?:(?:voting|senior|longest-serving|oldest|eldest|youngest|first|ordinary|lay|elected|appointed) )?member$/.test(phrase.name) ? phrase.of : undefined;
  return body || phrase.others.length > 0 ? alone(body ?? phrase) : phrase;
}

const voteless = /\b(?:non-voting|without (?:a )?vote|in attendance|observers?|advisory)\b/i;

/** "The Panel shall consist of the Captain and …": the Captain sits on it. */
export function seatHolders(seats: readonly SeatFact[]): readonly JointFact[] {
  return seats.flatMap(({ clause, certain, reading, conditions, exceptions, body, seat, count, outside }): readonly JointFact[] => {
    const { class: entries } = reading.slots;
    const holder = entries && members(entries).find(({ name }) => name === seat.key.split('@')[0]);
    const named = holder?.determiner === 'the' && count === 1 && !outside && !voteless.test(clause.text) && entries?.connective !== 'or';
    return named ? [{ clause, certain, reading, conditions, exceptions, kind: 'joint', one: { key: seat.key, text: written(holder) }, other: body, apart: false }] : [];
  });
}

/** "The Board includes two employees": these must be employees. */
export function seatPools(seats: readonly SeatFact[]): readonly EligibilityFact[] {
  return seats.flatMap(({ clause, certain, reading, conditions, exceptions, body, seat, outside }): readonly EligibilityFact[] => {
    const { class: entries } = reading.slots;
    const people = entries && !outside && members(entries).find(({ text, name }) => text === seat.text && name !== 'member');
    if (!people || people.restrictions.length + people.adjuncts.length > 0 || people.determiner === 'the' || !namesPeople(people.name) || namesOffice(people.name)) return [];
    return [{ clause, certain, reading, conditions, exceptions, kind: 'eligibility', post: { key: `member@${body.key}`, text: body.text }, pool: { key: seat.key, text: people.spelling }, poolPhrase: alone(people), says: 'must', some: true }];
  });
}

/** "Only Fellows are eligible for the office of Bursar", "the Bursar must be a Fellow", "a Fellow may stand for Bursar". */
export function eligibilities(reading: Reading, scene: Scene): readonly EligibilityFact[] {
  const found = pooled(reading) ?? ableTo(reading, scene);
  if (!found || found.pool.pronoun || found.pool.name === '' || isEveryone(found.pool)) return [];
  const { pool, says } = found;
  return members(found.post).flatMap((one) => members(pool).map((each): EligibilityFact => ({
    ...base(reading, scene), kind: 'eligibility', post: term(scene, postOf(one), reading), pool: term(scene, alone(each), reading), poolPhrase: each, says,
  })));
}

interface Pooled {
  readonly post: Phrase;
  readonly pool: Phrase;
  readonly says: EligibilityFact['says'];
}

function pooled(reading: Reading): Pooled | undefined {
  const { form, act, actor, object, slots, adjuncts, modality, polarity, exclusive, voice } = reading;
  const banned = modality === 'prohibition' || polarity === '-';
  if (form === 'eligibility' && !slots.class) return object && slots.pool && { post: sought(object, adjuncts), pool: slots.pool, says: banned || act === 'be ineligible' || slots.pool.determiner === 'no' ? 'must-not' : exclusive ? 'must' : 'may' };
  // "No Member may be the Ombudsman."
  if (form === 'kind' && banned && object?.determiner === 'no' && slots.class && /^(?:the|none)$/.test(slots.class.determiner) && slots.class.others.length === 0 && namesOffice(slots.class.name) && !namesOffice(object.name)) return { post: slots.class, pool: object, says: 'must-not' };
  if (form === 'election' || form === 'appointment') {
    const as = banned ? adjuncts.find(({ preposition }) => preposition === 'as')?.phrase : undefined;
    if (as && object && !object.pronoun) return { post: as, pool: object, says: 'must-not' };
  }
  // "Former employees may not be directors.", "no employee may be a director"
  if (form === 'kind' && object && slots.class && slots.class.others.length === 0 && isClassOfHolders(object, slots.class) && (banned || modality === 'permission')) return { post: slots.class, pool: object, says: banned ? 'must-not' : 'may' };
  if (form === 'kind' || form === 'eligibility') return object && slots.class && modality !== 'fact' && modality !== 'permission' && slots.class.determiner === 'a' ? { post: object, pool: slots.class, says: banned || object.determiner === 'no' ? 'must-not' : 'must' } : undefined;
  const to = slots.recipient ?? adjuncts.find(({ preposition }) => /^(?:to|as)$/.test(preposition))?.phrase;
  if ((form === 'election' || form === 'appointment') && modality === 'power' && voice === 'passive' && !actor && to && object && !namesOffice(object.name)) return banned ? undefined : { post: to, pool: object, says: 'may' };
  if (form === 'election' || form === 'appointment') return !banned && object && slots.pool ? { post: object, pool: slots.pool, says: 'must' } : undefined;
  if (form === 'incompatibility' && banned && object && actor && /^(?:(?:elected|elective) )?(?:office|post|position)$/.test(object.name) && !object.of && isStaff(actor)) return { post: object, pool: actor, says: 'must-not' };
  const from = act === 'disqualify' || act === 'debar' || act === 'exclude' || act === 'bar' ? adjuncts.find(({ preposition }) => preposition === 'from')?.phrase : undefined;
  if (from && object && !actor && modality !== 'permission' && modality !== 'power') return banned ? undefined : { post: from, pool: object, says: 'must-not' };
  // "Employees may not serve on the Board", "no employee may be a member of the Board".
  const seat = form === 'ex-officio' ? slots.class : /^(?:serve|sit)$/.test(act) ? adjuncts.find(({ preposition }) => preposition === 'on')?.phrase : undefined;
  const [kept, body] = form === 'ex-officio' ? [object, seat && seated(seat)] : [actor, seat];
  const freed = modality === 'permission' || modality === 'power';
  if ((banned || freed) && kept && body && kept.others.length === 0 && isBodyNoun(body.name) && !isAPost(kept) && (kept.plural || /^(?:no|a|any)$/.test(kept.determiner)) && !isOnePerson(kept)) return { post: body, pool: kept, says: banned ? 'must-not' : 'may' };
  // "Honorary members may not hold office."
  if ((banned || freed) && act === 'hold' && actor && object && /^(?:(?:any|elected|elective) )?(?:office|post|position)$/.test(object.name) && object.determiner !== 'a' && !object.quantity && object.others.length + adjuncts.length === 0 && (actor.plural || /^(?:no|a|any)$/.test(actor.determiner)) && !isOnePerson(actor) && !isEveryone(actor) && !namesOffice(actor.name)) return { post: object, pool: actor, says: banned ? 'must-not' : 'may' };
  const stands = /^(?:stand|apply|run|compete)$/.test(act) ? adjuncts.find(({ preposition }) => preposition === 'for')?.phrase : undefined;
  const candidate = form === 'scope' ? object : actor;
  return stands && candidate && { post: stands, pool: candidate, says: banned ? 'must-not' : exclusive ? 'must' : 'may' };
}

/** "employees", "directors": those of a kind, and those who hold a post of a kind. */
const isClassOfHolders = (people: Phrase, post: Phrase): boolean => namesOffice(post.name) && !namesOffice(people.name) && namesPeople(people.name) && (post.determiner === 'a' || (post.plural && post.determiner === 'none')) && (people.plural || /^(?:no|a|any)$/.test(people.determiner));

/** "Day members are not eligible to serve on the House Committee", "only Fellows are eligible to hold the office of Bursar". */
function ableTo({ form, act, object, slots, adjuncts, modality, polarity, exclusive }: Reading, scene: Scene): Pooled | undefined {
  const deed = form === 'eligibility' && !slots.class && !slots.pool && object ? adjuncts.find(({ preposition, text }) => preposition === 'to do' && toHold.test(text)) : undefined;
  const post = deed && phrasesOf(scene.sentence).filter(({ span, pronoun, name }) => span.start > deed.span.start && span.end <= deed.span.end && !pronoun && name !== '');
  const [held, another] = post ?? [];
  if (!deed || !object || !held || (another && held.of?.span.start !== another.span.start && !(held.adjuncts.length > 0))) return undefined;
  const banned = modality === 'prohibition' || polarity === '-' || act === 'be ineligible' || object.determiner === 'no';
  return { post: held, pool: object, says: banned ? 'must-not' : exclusive ? 'must' : 'may' };
}

const toHold = /^(?:serve|sit|act|stand|run|hold|be (?:elected|appointed|chosen|nominated|co-opted|a|an|the)|become|take|fill|occupy)\b/u;

const isStaff = ({ name, of }: Phrase): boolean => /\b(?:employee|staff|staff member)$/.test(name) || (name === 'member' && of?.name === 'staff');

/** "eligible for appointment as Bursar". */
function sought(post: Phrase, adjuncts: Reading['adjuncts']): Phrase {
  const as = /^(?:re-?)?(?:appointment|election|selection)$/.test(post.name) ? adjuncts.find(({ preposition }) => /^(?:as|to)$/.test(preposition))?.phrase : undefined;
  return as ?? post;
}

/** "the post of Bursar", "a candidate for Bursar" → Bursar. */
function postOf(phrase: Phrase): Phrase {
  const { name, of, adjuncts } = phrase;
  if (of && /^(?:post|office|position|role|election|candidate|membership)$/.test(name) && !(isBodyNoun(of.name) && /^(?:post|office|position)$/.test(name))) return postOf(of);
  const sought = /\b(?:candidate|candidacy|election|appointment)$/.test(name) ? adjuncts.find(({ preposition }) => /^(?:for|to|as)$/.test(preposition))?.phrase : undefined;
  return sought ? postOf(sought) : alone(phrase);
}
