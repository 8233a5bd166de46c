/** What things are and what words mean: kinds, definitions, existence, responsibility, eligibility, status, scope, precedence. */
import type { Adjunct, Phrase } from '../ast.ts';
import { noPhrase } from '../build.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../lexicon.ts';
import { commonSlots, fill, find, objectOf, actorOf, reading, type Form, type Parts } from './form.ts';

/** definition: – · mean · the term. */
export const definition: Form = (said) => {
  const { clause, head } = said;
  const { subject } = clause;
  if (!subject) return undefined;
  // "a day on which …" looks like a time.
  const meaning = clause.objects[0] ?? (head.lemma === 'mean' ? clause.adjuncts.find(({ preposition, phrase }) => preposition === '' && phrase !== undefined)?.phrase : undefined);
  if (head.lemma === 'mean' && clause.verb.voice === 'active' && clause.verb.modality !== 'permission' && !subject.pronoun && (meaning || quoted(subject) || clause.relatives.length > 0)) return defined(said, subject, meaning);
  if (/^(?:indicate|denote|signify|describe|imply)s?$/.test(head.lemma) && quoted(subject)) return defined(said, subject, meaning);
  if (head.lemma === 'refer' && (quoted(subject) || isLabelled(subject)) && find(clause, 'to')?.phrase) return defined(said, subject, find(clause, 'to')?.phrase);
  const as = clause.verb.voice === 'passive' && !clause.verb.negated && (head.lemma === 'define' || (/^(?:construe|read|interpret|understand|take)$/.test(head.lemma) && (quoted(subject) || mentionedIn(subject)))) ? find(clause, 'as')?.phrase : undefined;
  if (as) return defined(said, mentionedIn(subject) ?? subject, (mentionedIn(subject) && mentionedIn(as)) ?? as);
  const [spoken, meant] = referred(clause);
  if (spoken && meant) return defined(said, spoken, meant);
  const called = clause.verb.voice === 'passive' && /^(?:call|know|name)$/.test(head.lemma) ? meaning ?? find(clause, 'as')?.phrase : undefined;
  if (called && quoted(called)) return defined(said, called, subject);
  return clause.verb.copula && quoted(subject) && meaning ? defined(said, subject, meaning) : undefined;
};

/** "A reference to a Year": the Year. */
function mentionedIn({ name, adjuncts }: Phrase): Phrase | undefined {
  return name === 'reference' ? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase : undefined;
}

/** "References in this deed to a Year are to a period of …", "a reference to a Year is a reference to a period …": what is spoken of, and what is meant. */
function referred({ subject, verb, adjective, objects, adjuncts }: Clause): readonly (Phrase | undefined)[] {
  if (!subject || !verb.copula || verb.negated || adjective || subject.name !== 'reference') return [];
  const to = adjuncts.filter(({ preposition, phrase }) => preposition === 'to' && phrase).map(({ phrase }) => phrase);
  const [spoken, ...meant] = [mentionedIn(subject), ...to, objects[0] && mentionedIn(objects[0])].filter((phrase) => phrase !== undefined);
  return meant.length === 1 ? [spoken, meant[0]] : [];
}

const quoted = (phrase: Phrase): boolean => /^(?:the |an? )?(?:(?:term|word|expression|phrase)s? )?(?:["“‘]|<q>)/i.test(phrase.text);

/** "the term Member", without quotation marks. */
const isLabelled = ({ determiner, spelling }: Phrase): boolean => determiner === 'the' && /^(?:term|word|expression|phrase) \p{Lu}/u.test(spelling);

/** "The term “working day”" is that term. */
function unlabelled(phrase: Phrase): Phrase {
  const label = quoted(phrase) || isLabelled(phrase) ? /^(?:term|word|expression|phrase)s? (?=\S)/.exec(phrase.name)?.[0] : undefined;
  return label === undefined ? phrase : { ...phrase, name: phrase.name.slice(label.length), spelling: phrase.spelling.replace(/^\S+ ["“‘]?/, '').replace(/["”’]$/, '') };
}

function defined(said: Parameters<Form>[0], termPhrase: Phrase, meaning: Phrase | undefined): ReturnType<Form> {
  const stated = said.clause.relatives.find((relative) => relative.class)?.class;
  const slots = { ...(meaning ? { meaning } : {}), ...(stated ? { class: stated } : {}) };
  const adjuncts = said.clause.adjuncts.filter((adjunct) => adjunct.phrase !== meaning);
  return { reading: reading(said, { form: 'definition', act: 'mean', object: unlabelled(termPhrase), slots, modality: 'fact', adjuncts }), leftover: [...adjuncts.filter((part) => !part.typed), ...said.clause.relatives.filter((relative) => !relative.class && !relative.act).map((relative) => ({ ...relative, preposition: 'that', typed: false }))] };
}

/** eligibility: "To be eligible for the Board, a person must be a member", "Candidates must be members". */
export const eligibility: Form = (said) => {
  const { clause } = said;
  const { subject, lead } = clause;
  if (!subject || subject.pronoun || clause.existential || clause.verb.negated || !/^(?:duty|recommendation)$/.test(clause.verb.modality)) return undefined;
  const complement = clause.objects[0];
  const leftover = [...clause.adjuncts.filter((part) => !part.typed), ...clause.objects.slice(1)];
  const asked = lead && clause.verb.copula && (/^(?:eligible|qualified)$/.test(lead.adjective ?? '') || lead.heads[0]?.lemma === 'qualify');
  const office = asked ? [...lead.adjuncts, ...(lead.nested?.adjuncts ?? [])].find(({ preposition, phrase }) => /^(?:for|as)$/.test(preposition) && phrase && (namesOffice(phrase.name) || namesPeople(phrase.name) || isBodyNoun(phrase.name)))?.phrase : undefined;
  const standing = clause.verb.copula && complement !== undefined && !complement.quantity && !complement.pronoun && complement.name !== '';
  if (!asked && !(standing && namesPeople(complement.name) && mustBe(subject, complement, clause.verb))) return undefined;
  const slots = { ...(standing ? { class: complement } : {}), ...(office ? { pool: subject } : {}) };
  return { reading: reading(said, { form: 'eligibility', act: 'be eligible', object: office ?? subject, slots, adjuncts: clause.adjuncts }), leftover };
};

/** Candidates, and officers one and all, are to be something before they are chosen; "the Chair shall be a member" gives a seat. */
function mustBe(subject: Phrase, complement: Phrase, { word }: Clause['verb']): boolean {
  const must = /^(?:must|should|has to|have to)/.test(word);
  if (/\b(?:candidate|nominee|applicant)$/.test(subject.name)) return true;
  const indefinite = complement.determiner === 'a' && complement.others.every(({ determiner }) => determiner === 'a');
  if (indefinite && subject.others.length === 0 && (must || subject.determiner === 'every' || complement.restrictions.length > 0) && (namesOffice(subject.name) || namesPeople(subject.name))) return true;
  return subject.plural && subject.others.length === 0 && !subject.of && /^(?:none|every)$/.test(subject.determiner) && (namesOffice(subject.name) || (must && namesPeople(subject.name))) && complement.plural;
}

/** kind: – · be · the term, its class in `class`. ex-officio: a seat that comes with an office. */
export const kind: Form = (said) => {
  const { clause } = said;
  const { subject } = clause;
  const complement = clause.objects[0];
  // "shall not be liable for what the Chair does": a state, whatever noun comes behind.
  if (!clause.verb.copula || clause.existential || clause.adjective || !subject || !complement || complement.quantity || complement.name === '' || complement.pronoun || isApart(clause, complement)) return undefined;
  const seat = /\b(?:member|chair|delegate|trustee|director)$/.test(complement.name) && (complement.of !== undefined || clause.adjuncts.some((part) => /^ex.officio$/.test(part.text)));
  const leftover = clause.adjuncts.filter((part) => !/^ex.officio$/.test(part.text));
  const form = seat ? 'ex-officio' : 'kind';
  return { reading: reading(said, { form, act: 'be', object: subject, slots: { class: complement }, adjuncts: leftover }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(1)] };
};

/** "must be in order, showing each name": what does not stand right behind the verb is not what the subject is. */
const isApart = ({ verb, adjuncts }: Clause, { span }: Phrase): boolean => adjuncts.some(({ preposition, phrase, span: { start } }) => preposition !== '' && phrase !== undefined && start > verb.span.end && start < span.start);

/** existence: "There shall be a Finance Committee", "A Finance Committee is established". */
export const existence: Form = (said) => {
  const { clause, head } = said;
  const body = clause.existential && (clause.verb.copula || head.lemma === 'exist' || clause.verb.voice === 'passive') ? clause.objects[0]
    : clause.verb.voice === 'passive' && /^(?:establish|constitute|create)$/.test(head.lemma) && clause.adjuncts.every((part) => part.preposition !== 'by') && !clause.verb.negated ? clause.subject : undefined;
  if (!body) return undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  return { reading: reading(said, { form: 'existence', act: 'exist', object: body, slots, adjuncts: leftover, ...(body.determiner === 'no' ? { polarity: '-' as const } : {}) }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(1)] };
};

/** responsibility: X · be responsible · thing. */
export const responsibility: Form = (said) => {
  const thing = said.clause.adjective?.word === 'responsible' ? said.clause.adjuncts.find((part) => part.preposition === 'for' && part.span.start > said.clause.verb.span.start) ?? said.clause.adjuncts.find((part) => part.preposition === 'for') : undefined;
  if (!thing) return undefined;
  const object = thing.phrase ?? deed(thing);
  const rest = said.clause.adjuncts.filter((part) => part !== thing);
  return { reading: reading(said, { form: 'responsibility', act: 'be responsible', actor: said.clause.subject, object, adjuncts: rest }), leftover: [...rest, thing].filter((part) => !part.typed) };
};

/** "responsible for enforcing the rules at meetings": the deed as a thing, and what belongs to it. */
function deed({ span, text, doing }: Adjunct): Phrase {
  const whole = text.replace(/^for /, '');
  const name = doing ?? whole;
  const rest = whole.slice(whole.indexOf(name) + name.length).trim();
  return { ...noPhrase, span, text: whole, name, spelling: whole, nameSpan: span, adjuncts: rest === '' ? [] : [{ span, preposition: '', text: rest, typed: true }] };
}

/** approval: approver · approve · thing; also "is subject to approval by". */
export const approval: Form = (said) => {
  const { clause, sense } = said;
  const stage = clause.verb.copula ? find(clause, 'subject to ratification by') : undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  const wanted = clause.objects[0];
  // "The sale of land requires the consent of Congress."
  if (/^(?:require|need)$/.test(said.head.lemma) && clause.verb.voice === 'active' && clause.subject && !clause.subject.pronoun && wanted?.of && !wanted.of.quantity && /^(?:(?:prior|written|express|formal|further|unanimous|explicit) )*(?:approval|consent|agreement|ratification|permission|authorisation|authorization|sanction|confirmation)$/.test(wanted.name) && !namesPeople(clause.subject.name) && !namesOffice(clause.subject.name) && !isBodyNoun(clause.subject.name)) {
    return { reading: reading(said, { form: 'approval', act: 'approve', actor: wanted.of, object: clause.subject, slots, adjuncts: leftover, modality: 'duty' }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(1)] };
  }
  if (stage) return { reading: reading(said, { form: 'approval', act: 'approve', actor: stage.phrase, object: clause.subject, adjuncts: leftover, modality: 'duty' }), leftover: leftover.filter((part) => !part.typed) };
  const object = objectOf(said);
  if (sense.form !== 'approval' || !object) return undefined;
  // "The date shall be confirmed by notice": is told, and approved by nobody.
  const tells = said.head.lemma === 'confirm' && /\b(?:notice|letter|email|mail|writing|post)$/.test(slots.method?.name ?? '');
  if (tells) return { reading: reading(said, { form: 'generic', act: 'confirm', actor: actorOf(said), object, slots, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
  return { reading: reading(said, { form: 'approval', actor: actorOf(said), object, slots, adjuncts: leftover }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(clause.verb.voice === 'passive' ? 0 : 1)] };
};

/** A rule, by its word or by its number. */
const isRule = (phrase: Phrase | undefined): boolean => phrase?.reference !== undefined || /\b(?:rule|constitution|by-?law|article|order|clause|schedule|charter|statute|policy|code|provision|agreement|declaration|covenant|memorandum|regulation)$/.test(phrase?.name ?? '');

const verbForms: Readonly<Record<string, 'delegation' | 'amendment' | 'frequency' | 'scope' | 'precedence' | 'cessation'>> = {
  delegation: 'delegation', amendment: 'amendment', frequency: 'frequency', scope: 'scope', precedence: 'precedence', cessation: 'cessation',
};

/** "meets the first Tuesday of the month": when, not what. */
const whenMet = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|morning|afternoon|evening|night|week|weekend|month|quarter|year|period|time|in-person)\b|^$/;

/** delegation, amendment, frequency, scope, precedence, cessation: the verb tells. */
export const byVerb: Form = (said) => {
  const { clause, sense } = said;
  const held = clause.verb.voice === 'passive' && said.head.lemma === 'hold' && clause.adjuncts.some((part) => /year|annual|week|month|quarter|spring|autumn/.test(part.text));
  // "In case of conflict, the Articles shall control."
  const controls = /^(?:control|govern)$/.test(said.head.lemma) && clause.verb.voice === 'active' && clause.objects.length === 0 && isRule(clause.subject);
  const form = held ? 'frequency' : controls ? 'precedence' : verbForms[sense.form];
  // "meet and conduct business": what is conducted is not met.
  const object = form === 'frequency' && !held ? undefined : objectOf(said);
  // "meet the safety standards": fulfil them.
  if (form === 'frequency' && !held && clause.objects[0] && !whenMet.test(clause.objects[0].name) && (said.head === clause.verb.heads.at(-1) || !isBodyNoun(clause.subject?.name ?? ''))) return undefined;
  // "The surplus is applied to the objects": spent on them.
  if (form === 'scope' && clause.verb.voice === 'passive' && clause.subject && !clause.subject.reference) return undefined;
  if (form === 'scope' && (clause.objects.length > 0 || (clause.verb.voice === 'active' && clause.subject && (namesPeople(clause.subject.name) || namesOffice(clause.subject.name) || clause.subject.name === 'person' || (said.head.lemma === 'apply' && find(clause, 'for') && !find(clause, 'to')))))) return undefined;
  if (!form || (form === 'amendment' && !/\b(?:rule|constitution|bylaw|by-law|article|standing order|rulebook|clause|schedule|charter|statute|policy|document|code|provision)$/.test(object?.name || object?.reference?.keyword || '') && !object?.reference)) return undefined;
  if (form === 'cessation' && said.head.lemma !== 'cease') return undefined;
  if (form === 'precedence' && said.head.lemma === 'override' && !isRule(clause.subject)) return undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  const lost = form === 'cessation' ? ceased(clause) : undefined;
  return { reading: reading(said, { form, ...(controls && { act: 'prevail' }), actor: form === 'delegation' ? actorOf(said) ?? ownerOfPowers(clause) : form === 'frequency' || form === 'amendment' ? actorOf(said) : undefined, object: lost ?? object ?? clause.subject, slots: lost && clause.subject ? { ...slots, pool: clause.subject } : slots, adjuncts: leftover }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(clause.verb.voice === 'passive' || (form === 'frequency' && said.head === clause.verb.heads.at(-1)) ? 0 : 1)] };
};

/** "The powers of the Board may be delegated": the Board delegates them. */
function ownerOfPowers({ verb, subject }: Clause): Phrase | undefined {
  const owner = verb.voice === 'passive' && subject && /^(?:power|function|duty|responsibility|authority)$/.test(subject.name) ? subject.of : undefined;
  return owner && !owner.pronoun && (isBodyNoun(owner.name) || namesOffice(owner.name)) ? owner : undefined;
}

/** "ceases to hold office", "ceases to be a member": what is lost. */
function ceased({ infinitive }: Clause): Phrase | undefined {
  return /^(?:be|hold|serve)$/.test(infinitive?.heads[0]?.lemma ?? '') ? infinitive?.objects[0] : undefined;
}

/** "Fellows are eligible for office": the office is what it is about, the Fellows are the pool. */
function eligibleFor(clause: Clause, form: 'eligibility' | 'status'): Pick<Parts, 'object' | 'slots'> {
  const office = form === 'eligibility' ? find(clause, 'for')?.phrase ?? clause.infinitive?.objects[0] : undefined;
  return office && clause.subject ? { object: office, slots: { pool: clause.subject } } : { object: clause.subject };
}

/** eligibility and other states: "is eligible for", "is final", "shall not be binding". */
export const status: Form = (said) => {
  const { clause } = said;
  if (/^(?:become|remain|stay|stand)$/.test(said.head.lemma) && clause.adjective) return { reading: reading(said, { form: 'status', act: said.head.lemma, actor: undefined, object: clause.subject, adjuncts: clause.adjuncts }), leftover: clause.adjuncts.filter((part) => !part.typed) };
  if (!clause.verb.copula || !clause.adjective) return undefined;
  if (clause.subject?.pronoun && /^(?:likely|necessary|possible|preferable|able|important|helpful|useful|difficult|good|better|best|clear|worth|hard|easy|common|unlikely|reasonable|sensible)$/.test(clause.adjective.word)) return undefined;
  const form = /^(?:eligible|ineligible|qualified|disqualified)$/.test(clause.adjective.word) ? 'eligibility' : 'status';
  const modality = clause.verb.modality === 'prohibition' || (clause.verb.modality === 'duty' && clause.verb.word !== 'must') ? 'fact' : clause.verb.modality;
  return {
    reading: reading(said, { form, act: `be ${clause.adjective.word}`, actor: undefined, ...eligibleFor(clause, form), modality, polarity: clause.verb.negated || clause.subject?.determiner === 'no' ? '-' : '+', adjuncts: clause.adjuncts }),
    leftover: [...clause.adjuncts.filter((part) => !part.typed), ...clause.objects],
  };
};
