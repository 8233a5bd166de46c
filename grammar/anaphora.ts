/**
 * Pronouns across sentences: "The Council meets monthly. It shall publish minutes." The rule is the plain one of
 * grammar books: a pronoun means the subject before it where that fits its number and kind; where something else fits
 * too, or the sentence before speaks of a case only, what was understood is no more than likely.
 */
import type { Condition, NumberBound, Phrase, Reading, SentenceReading, Span } from './ast.ts';
import { isAssemblyNoun, isBodyNoun, namesOffice, namesPeople, namesSomebody } from './lexicon.ts';
import { months } from './vocabulary.ts';

/** What a sentence or a heading leaves behind for the pronouns of the next sentence. */
export interface Antecedents {
  readonly subject: Phrase;
  /** What else it names. */
  readonly others: readonly Phrase[];
  /** Whom it elects, appoints or sets up. */
  readonly made: readonly Phrase[];
  /** Who does what in it, for "nobody else". */
  readonly doers: readonly Reading[];
  /** It holds in some case only, or only allows: so may what follows. */
  readonly limited: boolean;
}

/** Undefined where the subject is not one clear name. Asked twice of one reading, it gives the same object. */
export const antecedentsOf = remembered(antecedentsIn);

/** Of a heading that names an office, a body or a group: "Treasurer", "The Sailing Committee". */
export const antecedentsOfTitle = remembered(antecedentsInTitle);

function remembered(find: (reading: SentenceReading) => Antecedents | undefined): (reading: SentenceReading) => Antecedents | undefined {
  const known = new WeakMap<SentenceReading, Antecedents | 'none'>();
  return (reading) => {
    const found = known.get(reading) ?? find(reading) ?? 'none';
    known.set(reading, found);
    return found === 'none' ? undefined : found;
  };
}

function antecedentsIn({ norms, names }: SentenceReading): Antecedents | undefined {
  const subjects = norms.map(topicOf);
  const [subject] = subjects;
  if (!subject || !isClear(subject) || subjects.some((one) => one?.name !== subject.name)) return undefined;
  const all = [...norms.flatMap(({ actor, object, slots }) => [actor, object, ...Object.values(slots)]), ...names].filter((phrase) => phrase !== undefined);
  const others = all.filter((phrase) => isClear(phrase) && !isShortFor(phrase, subject));
  const made = norms.flatMap(({ form, object }) => (object && isClear(object) && /^(?:election|appointment|existence)$/.test(form) ? [object] : []));
  return { subject, others, made, doers: norms.filter(isDoer), limited: norms.some(({ modality, conditions }) => modality === 'permission' || modality === 'power' || conditions.length > 0) };
}

/** Whom a norm speaks of: its subject, or whose number or "its" the subject is. */
function topicOf(norm: Reading): Phrase | undefined {
  const subject = norm.form === 'quorum' ? norm.object?.of ?? norm.slots.size?.of ?? norm.slots.size : subjectOf(norm);
  return subject?.of && (subject.determiner === 'its' || ownedNumbers.test(subject.name)) ? subject.of : subject;
}

const ownedNumbers = /\b(?:quorum|number|term|size|members?hip|majority)$/;

function antecedentsInTitle(reading: SentenceReading): Antecedents | undefined {
  const [name, ...more] = reading.names;
  const named = name && more.length === 0 && (isGroup(name) || isPerson(name));
  return named && name.others.length === 0 ? { subject: { ...name, determiner: 'the' }, others: [], made: [], doers: [], limited: false } : undefined;
}

/** "The Standing Committee. 1. The Synod elects a Standing Committee. 2. It …": what the heading names and the sentence before has set up. */
export function underTitle(before: Antecedents, title: Antecedents): Antecedents {
  const made = before.made.find(({ name }) => name === title.subject.name && name !== before.subject.name);
  return made ? { ...before, subject: title.subject, others: before.others.filter(({ name }) => name !== made.name) } : before;
}

const isClear = (phrase: Phrase): boolean =>
  !phrase.pronoun && phrase.name !== '' && phrase.name !== 'there' && phrase.determiner !== 'no' && phrase.determiner !== 'its' && phrase.determiner !== 'such' && !isTime(phrase);

const isTime = ({ quantity, name }: Phrase): boolean => (quantity !== undefined && quantity.unit !== 'count') || months.test(name);

/** Actor or object, whichever comes first. */
export function subjectOf({ actor, object }: Reading): Phrase | undefined {
  if (!actor || !object) return actor ?? object;
  return actor.span.start <= object.span.start ? actor : object;
}

// ---------------------------------------------------------------------------------------------------------- resolving

/** Whether nobody can tell from the sentence alone whom its subject means. */
export function waits(norm: Reading): boolean {
  const subject = subjectOf(norm);
  return subject !== undefined && !subject.antecedent && (subject.pronoun || owns(subject));
}

/** Whether some word of the reading points to what stands before the sentence. */
export function looksBack({ norms }: SentenceReading): boolean {
  return norms.some((norm) => isBareQuorum(norm) || isOfOthers(norm) || [norm.actor, norm.object].some((phrase) => phrase !== undefined && pointer(phrase, phrase === subjectOf(norm)) !== undefined) || norm.conditions.some(({ unresolved }) => unresolved));
}

interface Meant {
  readonly phrase: Phrase;
  readonly sure: boolean;
}

/** The reading with its pronouns standing for what came before; the same object where none does. `near`: in the same provision. */
export function withAntecedents(reading: SentenceReading, before: Antecedents | undefined, near: boolean): SentenceReading {
  const found = reading.norms.map((norm, at) => {
    if (isOfOthers(norm)) return { norm: ofNobodyElse(norm, reading.norms.slice(0, at), near ? before?.doers ?? [] : []), sure: true };
    if (isBareQuorum(norm)) return { norm: ofBody(norm, at > 0 ? antecedentsIn({ ...reading, norms: reading.norms.slice(0, at) }) : near ? before : undefined), sure: true };
    return before === undefined || isAboutItself(reading.norms.slice(0, at), norm) ? { norm, sure: true } : inContext(norm, before);
  });
  const norms = found.map(({ norm }) => norm);
  if (norms.every((norm, at) => norm === reading.norms[at])) return reading;
  const sure = found.every((one) => one.sure) && !norms.some(waits);
  const { understanding } = reading;
  return { ...reading, norms, understanding: sure && reading.awaits ? 'whole' : !sure && understanding === 'whole' ? 'core' : understanding };
}

/** "Nobody else may sign", "may be withdrawn by no other person". */
function isOfOthers({ actor, modality, object, form, conditions }: Reading): boolean {
  return modality === 'prohibition' && actor !== undefined && object !== undefined && conditions.length === 0 && !/^(?:kind|status|eligibility)$/.test(form)
    && /^(?:(?:nobody|no one|no-one|none|anybody|anyone) else|(?:no|any) other (?:person|body|officer|member|official|organ|committee)(?: or (?:person|body|officer|member|official|organ|committee))?|others)$/i.test(actor.text);
}

const isDoer = ({ actor, modality, conditions, polarity, object }: Reading): boolean =>
  actor !== undefined && isClear(actor) && actor.others.length + actor.restrictions.length + conditions.length === 0 && polarity === '+' && modality !== 'prohibition' && modality !== 'no-duty' && (object === undefined || object !== actor);

/** "The Treasurer signs the cheques. Nobody else may sign a cheque": the Treasurer alone may. */
function ofNobodyElse(norm: Reading, earlier: readonly Reading[], before: readonly Reading[]): Reading {
  const same = (one: Reading): boolean => one.act === norm.act || (one.object !== undefined && one.object.name === norm.object?.name);
  const doer = earlier.findLast(isDoer) ?? before.findLast(same);
  if (!doer?.actor || !norm.actor || !norm.object) return norm;
  return { ...norm, modality: 'power', polarity: '+', exclusive: true, actor: standIn(doer.actor, norm.actor.span), object: norm.object.determiner === 'no' ? { ...norm.object, determiner: 'any', text: norm.object.text.replace(/^no /iu, 'any ') } : norm.object };
}

/** "Three are a quorum": of what the words just before speak of. */
function isBareQuorum({ form, object, slots }: Reading): boolean {
  return form === 'quorum' && object !== undefined && object.name === 'quorum' && !object.of && object.others.length === 0 && !slots.event && !slots.purpose && !(slots.size?.of && isGroup(slots.size.of));
}

function ofBody(norm: Reading, before: Antecedents | undefined): Reading {
  const body = before?.subject;
  return norm.object && body && isGroup(body) ? { ...norm, object: { ...norm.object, of: standIn(body, norm.object.span) } } : norm;
}

/** "An amendment is a proposal, it shall not …": what the sentence itself has named comes before what others have. */
function isAboutItself(earlier: readonly Reading[], norm: Reading): boolean {
  const subject = subjectOf(norm);
  return subject !== undefined && (subject.pronoun || owns(subject)) && earlier.some((one) => subjectOf(one)?.pronoun === false);
}

function inContext(norm: Reading, before: Antecedents): { readonly norm: Reading; readonly sure: boolean } {
  const subject = subjectOf(norm);
  const meant = subject && (gatheringMeant(norm, subject, before) ?? meantBy(subject, { before, asSubject: true, acts: norm.voice === 'active' && !/^be\b/.test(norm.act) }));
  const other = norm.actor === subject ? norm.object : norm.actor;
  const also = other && meantBy(other, { before, asSubject: false, acts: false });
  const second = also?.phrase.name === (meant?.phrase ?? subject)?.name ? undefined : also;
  const conditions = norm.conditions.map((condition) => conditionInContext(condition, before));
  if (!meant && !second && conditions.every((one, at) => one === norm.conditions[at])) return { norm, sure: true };
  const swap = (phrase: Phrase): Phrase => (phrase === subject && meant ? standing(phrase, meant.phrase) : phrase === other && second ? standing(phrase, second.phrase) : phrase);
  const { actor, object } = norm;
  return { norm: { ...norm, conditions, ...(actor && { actor: swap(actor) }), ...(object && { object: swap(object) }) }, sure: (meant?.sure ?? true) && !second };
}

/** "The Board presents the accounts at the annual meeting. It takes place in May": the one thing named that takes place. */
function gatheringMeant({ act, object, voice }: Reading, subject: Phrase, before: Antecedents): Meant | undefined {
  const happens = /^(?:take place|occur)$/.test(act) || (act === 'take' && object?.name === 'place') || (act === 'hold' && voice === 'passive');
  if (!happens || subject.text.toLowerCase() !== 'it' || isAssemblyNoun(before.subject.name)) return undefined;
  const found = before.others.filter((one) => !one.plural && one.others.length === 0 && isAssemblyNoun(one.name));
  return found[0] && new Set(found.map(({ name }) => name)).size === 1 ? { phrase: { ...found[0], determiner: 'the' }, sure: false } : undefined;
}

interface Role {
  readonly before: Antecedents;
  readonly asSubject: boolean;
  /** Whether it does something: then, as with "they" and "he or she", things are not meant. */
  readonly acts: boolean;
}

function meantBy(phrase: Phrase, { before, asSubject, acts }: Role): Meant | undefined {
  const word = pointer(phrase, asSubject);
  return word === undefined ? undefined : meaning(word, phrase, acts || !word.startsWith('it') ? { ...before, others: before.others.filter(mayAct) } : before);
}

const mayAct = (phrase: Phrase): boolean => phrase.proper || isGroup(phrase) || isPerson(phrase);

/** A phrase that points back, standing for what it means: "its quorum" is the quorum of that. */
function standing(phrase: Phrase, meant: Phrase): Phrase {
  return owns(phrase) ? { ...phrase, of: standIn(meant, { start: phrase.span.start, end: phrase.span.start + firstWord(phrase).length }) } : standIn(meant, phrase.span);
}

/** "If they resign, the Board shall …": they who were spoken of. */
function conditionInContext(condition: Condition, before: Antecedents): Condition {
  const [word] = /^(?:they|it|he or she|he|she)\b/.exec(condition.text) ?? [];
  const meant = word !== undefined && condition.unresolved ? meaning(word, undefined, before) : undefined;
  if (!word || !meant?.sure) return condition;
  const by = (name: string) => (text: string): string => (text.toLowerCase().startsWith(word) ? name + text.slice(word.length) : text);
  return { ...inWords(condition, { text: by(meant.phrase.name), told: by(named(meant.phrase)) }), subject: standIn(meant.phrase, condition.subject?.span ?? condition.span) };
}

/** The condition with a name for a pronoun: in its text, as it is told, and in its parts. */
export function inWords(condition: Condition, by: { readonly text: (text: string) => string; readonly told: (words: string) => string }): Condition {
  const { bound, joined, ...rest } = condition;
  const [text, words] = [by.text(condition.text), by.told(condition.words)];
  return {
    ...rest, text, words, atom: by.text(condition.atom), unresolved: looksBackIn(text),
    ...(bound && { bound: withNames(bound, by.text(bound.of)) }),
    ...(joined && { joined: { ...joined, parts: joined.parts.map((part) => inWords(part, by)) } }),
  };
}

/** Words that were replaced no longer show where the number stands. */
function withNames({ at, ...bound }: NumberBound, of: string): NumberBound {
  return { ...bound, of, ...(at && of === bound.of && { at }) };
}

export function named(phrase: Phrase): string {
  return phrase.determiner === 'none' ? phrase.spelling : `the ${phrase.spelling}`;
}

const looksBackIn = (text: string): boolean => /\b(?:it|they|them|such|that|this|these|he|she)\b/.test(text);

/** The word by which a phrase points back: a pronoun, "its" before the name of a subject, nothing for "this committee". */
function pointer(phrase: Phrase, asSubject: boolean): string | undefined {
  if (phrase.antecedent) return undefined;
  if (isSomeOfThem(phrase)) return 'of them';
  if (phrase.pronoun) return phrase.text.toLowerCase();
  if (phrase.others.length > 0 || phrase.reference) return undefined;
  if (owns(phrase)) return asSubject ? firstWord(phrase).toLowerCase() : undefined;
  return phrase.determiner === 'such' || phrase.determiner === 'this' ? '' : undefined;
}

const firstWord = ({ text }: Phrase): string => text.split(/\s/u, 1)[0] ?? '';

const owns = (phrase: Phrase): boolean => phrase.determiner === 'its' && !phrase.of;

/** "any of them", "each of these", "either": of several that were named together. */
function isSomeOfThem({ name, of, text, restrictions }: Phrase): boolean {
  return restrictions.length === 0 && (/^(?:either|neither|both|each|all)$/i.test(text) || (name === '' && of !== undefined && of.pronoun && /^(?:them|these|those)$/i.test(of.text) && /^(?:any|all|each|one|none|some|most|half|both|either|neither|several|two|three|four|five)\b/i.test(text)));
}

/** Several posts or bodies, not "the members" who fill them: those that were just filled, else the one list or plural there is. */
function severalBefore(two: boolean, { made, subject, others }: Antecedents): Phrase | undefined {
  const people = (one: Phrase): boolean => namesSomebody(one.name) || (one.proper && made.some((other) => other === one || other.others.includes(one)));
  const several = (one: Phrase): boolean => (two ? one.others.length === 1 || (one.others.length === 0 && one.quantity?.numerator === 2) : one.others.length > 0 || (one.plural && !isEverybody(one))) && [one, ...one.others].every(people);
  const found = [made, [subject], others].map((list) => list.filter(several)).find((list) => list.length > 0) ?? [];
  const whole = found.filter((one) => !found.some((other) => other !== one && other.others.includes(one)));
  return whole.every(({ name }) => name === whole[0]?.name) ? whole[0] : undefined;
}

const isEverybody = ({ name, quantity }: Phrase): boolean => quantity === undefined && /(?:^| )(?:member|delegate|voter|elector|shareholder|resident|tenant|student|person|people)$/.test(name);

function meaning(word: string, phrase: Phrase | undefined, before: Antecedents): Meant | undefined {
  if (word === 'of them') {
    const several = severalBefore(/^(?:either|neither|both)\b/i.test(phrase?.text ?? ''), before);
    return several && { phrase: several, sure: true };
  }
  const fit = word === '' ? (one: Phrase) => phrase !== undefined && isShortFor(phrase, one) : (one: Phrase) => fits(word, one) || (isThey(word) && mayAct(one));
  const fitting = before.others.filter((one) => fit(one));
  if (isThey(word) && isGroup(before.subject) && fitting.some((one) => !isGroup(one))) return undefined;
  if (fit(before.subject)) return { phrase: before.subject, sure: fitting.length === 0 && !before.limited };
  const names = new Set(fitting.map(({ name }) => name));
  return fitting[0] && names.size === 1 && word === '' ? { phrase: fitting[0], sure: !before.limited } : undefined;
}

const isPerson = ({ name }: Phrase): boolean => namesPeople(name) || namesOffice(name);

/** "The Council shall elect a Treasurer. They …": the Council or the Treasurer? */
const isGroup = ({ name, plural }: Phrase): boolean => !plural && isBodyNoun(name) && !namesPeople(name);

/** "this committee" after "the Finance Committee", "this role" after "the Coordinator". */
function isShortFor(phrase: Phrase, long: Phrase): boolean {
  if (phrase.determiner === 'this' && /^(?:role|position|post|office)$/.test(phrase.name) && !phrase.plural && !long.plural && namesOffice(long.name)) return true;
  return phrase.restrictions.length === 0 && phrase.adjuncts.length === 0 && phrase.plural === long.plural && (long.name === phrase.name || long.name.endsWith(` ${phrase.name}`));
}

/** Whether a pronoun can mean a phrase, by number and kind; "they" for one body is left to those who know more. */
export function fits(pronoun: string, phrase: Phrase): boolean {
  const many = phrase.plural || phrase.others.length > 0;
  if (/^(?:it|its|itself)$/.test(pronoun)) return !many && !isPerson(phrase);
  if (isThey(pronoun)) return many || isPerson(phrase);
  return /^(?:he|she|him|his|her|he or she|him or her|his or her|he\/she|his\/her)$/.test(pronoun) && !many && !isGroup(phrase);
}

const isThey = (pronoun: string): boolean => /^(?:they|them|their|themselves)$/.test(pronoun);

/** The antecedent at the place of the pronoun. */
export function standIn(antecedent: Phrase, span: Span): Phrase {
  return { ...antecedent, span, nameSpan: span, antecedent: antecedent.antecedent ?? antecedent };
}
