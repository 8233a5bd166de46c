/**
 * Who is told what about people: "supplies candidates with the register of members", "posts a notice that names the person banned". Whatever hands
 * such particulars on discloses them; so what one clause hands over, another may forbid in other words.
 */
import type { Condition, Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople, singular } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { headingBody as nothing } from '../names.ts';
import { isEveryone, members } from '../phrases.ts';
import { textRead } from '../places.ts';
import { saidAs, type Scene } from './scene.ts';

const handing = /^(?:supply|give|send|provide|hand|hand over|hand out|pass|pass on|furnish|forward|communicate|share|release|circulate|issue|deliver|distribute|make available|disclose|reveal|divulge|tell|make known|show)$/u;
const publishing = /^(?:publish|announce|make public|publicise|publicize|print|post|display|put up|enter|record|list|read out|broadcast|report)$/u;

/** The same of every norm by which particulars of people are handed on, or kept. */
export function disclosures([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  if (!fact) return [];
  const spares = sparesSome(fact, textRead(scene.clause));
  const modality = spares ? 'prohibition' : fact.modality;
  const reading = suppliedWith({ ...fact.reading, modality });
  const handed = handing.test(reading.act) || isKept(reading);
  const isRule = modality === 'duty' && reading.polarity === '+';
  const isBan = modality === 'prohibition' && (spares || fact.exceptions.length === 0) && !reading.adjuncts.some(({ preposition }) => preposition === 'without' || preposition === 'except');
  if (!(isRule || isBan) || !(handed || publishing.test(reading.act) && (isBan || isPublic(reading)))) return [];
  const found = particulars(reading, isRule, scene);
  if (!found) return [];
  const audiences = isRule ? toldTo(reading, !handed) : spares ? keptFromOthers(textRead(scene.clause)) : keptFrom(reading, !handed);
  const { slots: _slots, adjuncts: all, ...rest } = reading;
  const adjuncts = all.filter(({ preposition }) => /^(?:before|after|until|during|within)$/u.test(preposition));
  const { phrase, what, plain } = found;
  const { of: _of, quantity: _number, ...thing } = phrase;
  const conditions = isRule ? fact.conditions.filter((one) => !isMoment(one, scene)) : fact.conditions;
  const text = briefly(phrase);
  return audiences.map((audience) => ({
    ...fact, modality, exceptions: spares ? [] : fact.exceptions, said: saidAs(fact), conditions, act: 'disclose', certain: fact.certain && plain && audience.plain, object: { key: `${what} to ${audience.whom}`, text },
    reading: { ...rest, form: 'generic', act: 'disclose', slots: {}, adjuncts, head: { start: 0, end: 0 }, object: { ...thing, text, restrictions: [], adjuncts: [], others: [], connective: '' } },
  }));
}

/** "to anyone other than the Board", "to nobody but the Board", "only to the Board", "held in confidence": kept from all but some. */
function sparesSome({ reading, exceptions, modality }: NormFact, text: string): boolean {
  if (isKept(reading)) return modality === 'duty' && reading.polarity === '+';
  const to = handing.test(reading.act) ? recipientOf(reading) : undefined;
  if (!to || modality === 'permission') return to !== undefined && reading.voice === 'passive' && /\b(?:only|solely|exclusively) to\b/iu.test(text);
  return exceptions.length > 0 && ((modality === 'prohibition' && isEveryone(to)) || (modality === 'duty' && to.determiner === 'no'));
}

const isKept = ({ act, adjuncts }: Reading): boolean => /^(?:keep|hold|treat)$/u.test(act) && adjuncts.some(({ text }) => /^(?:in (?:strict |the strictest )?confidence|(?:strictly )?confidential|confidentially|secret)$/u.test(text));

/** "supplies members with the list": supplies the list to them. */
function suppliedWith(reading: Reading): Reading {
  const thing = /^(?:supply|provide|furnish|issue|present)$/u.test(reading.act) && reading.voice === 'active' ? reading.adjuncts.find(({ preposition, phrase }) => preposition === 'with' && phrase !== undefined) : undefined;
  return thing?.phrase && reading.object ? { ...reading, object: thing.phrase, adjuncts: reading.adjuncts.filter((one) => one !== thing), slots: { ...reading.slots, recipient: reading.object } } : reading;
}

/** "When nominations have closed", "whenever somebody is banned": the moment at which it is done, and no case of its own. */
const isMoment = ({ kind, negated, span }: Condition, { clause }: Scene): boolean => kind === 'if' && !negated && /(?:^|[ ,])(?:when|whenever|once|as soon as|after|upon|on) *$/iu.test(textRead(clause).slice(0, span.start) || (/^(?:when|whenever|once|as soon as|after|upon|on)(?= )/iu.exec(textRead(clause).slice(span.start))?.[0] ?? ''));

/** Without the clauses that narrow it. */
function briefly({ text, span, of, restrictions }: Phrase): string {
  const ends = [...restrictions, ...(of?.restrictions ?? [])].map((one) => one.span.start - span.start).filter((end) => end > 0);
  return (ends.length > 0 ? text.slice(0, Math.min(...ends)) : text).trim();
}

// ------------------------------------------------------------------------------------------------------------ of whom

interface Particulars {
  readonly phrase: Phrase;
  readonly what: string;
  /** In the words of the thing itself. */
  readonly plain: boolean;
}

const record = /^(?:register|list|roll|database|record|copy)$/u;
const detail = /(?:^| )(?:name|address|e-?mail address|contact detail|detail|particular|personal data|data|telephone number|phone number|number)s?$/u;
const ofMembers = /^(?:membership|members?['’]?s?['’]?) (?:list|register|roll|database|data|address|address(?:es)? list|record|contact detail|detail)s?$/u;
const personal = /^(?:contact detail|personal detail|personal data|personal information)s?$/u;

function particulars(reading: Reading, isRule: boolean, scene: Scene): Particulars | undefined {
  const votes = ofVotes(reading);
  if (votes) return votes;
  const things = [...(reading.object ? members(withoutCopy(reading.object)) : []), ...(isRule ? reading.adjuncts.flatMap(({ phrase }) => (phrase ? members(phrase) : [])) : [])];
  for (const phrase of things) {
    const what = ofPeople(phrase) ?? ofOne(phrase, isRule ? textRead(scene.clause) : undefined);
    if (what !== undefined) return { phrase, ...what };
  }
  // "posts a notice that names the person banned", "announces each ban, naming the member"
  const naming = isRule && reading.object && !handing.test(reading.act) ? /\b(?:names|naming|identifies|identifying|gives? the names? of|giving the names? of)(?: of)? (?:the |any |every )?(?<who>\p{L}+(?: (?!and\b|or\b|who\b|that\b|with\b)\p{L}+)?)/u.exec(textRead(scene.clause))?.groups?.['who'] : undefined;
  const who = naming === undefined ? undefined : personIn(naming, textRead(scene.clause));
  return who === undefined || !reading.object ? undefined : { phrase: { ...reading.object, text: `the identity of the ${naming}` }, what: `the identity of ${who}`, plain: false };
}

/** "how many votes each candidate received", "the votes obtained by the several candidates", "the number of votes cast for each candidate". */
function ofVotes({ object, adjuncts }: Reading): Particulars | undefined {
  const text = [object?.text ?? '', ...adjuncts.filter(({ preposition }) => /^(?:for|that|by)$/u.test(preposition)).map((one) => one.text)].join(' ');
  const { of: _of, ...phrase } = { ...(object ?? nothing), restrictions: [] };
  return /\b(?:how many|number of|the|of) votes?\b.*\bcandidates?\b/iu.test(text) && !/\btotal\b/iu.test(text) ? { phrase: { ...phrase, text: 'the votes for each candidate' }, what: 'votes for each candidate', plain: true } : undefined;
}

const withoutCopy = (thing: Phrase): Phrase => (thing.of && (/^(?:copy|extract|printout)$/u.test(thing.name) || (thing.name === 'list' && detail.test(thing.of.name) && thing.of.of)) ? thing.of : thing);

/** The register of members, their names and addresses. */
function ofPeople({ name, of, others, spelling }: Phrase): Omit<Particulars, 'phrase'> | undefined {
  const whose = of ?? others.find((one) => one.of)?.of;
  const people = whose && /(?:^| )(?:member|membership)$/u.test(whose.name) ? 'member' : whose && namesPeople(whose.name) ? singular(whose.name) : '';
  const isOfMembers = whose !== undefined && people !== '' && !dealtWith.test(whose.text) && (record.test(name) || (detail.test(name) && !/^names?$/u.test(name)) || others.some((one) => detail.test(one.name)));
  if (!isOfMembers && !ofMembers.test(name) && !personal.test(name)) return undefined;
  return { what: `particulars of ${people || 'member'}s`, plain: /(?:register|list|roll)s?$/u.test(name) || /^(?:register|list|roll)/u.test(spelling) };
}

const dealtWith = /\b(?:bann?ed|warned|suspended|expelled|sanctioned|disciplined|punished|excluded|fined|reprimanded|censured|convicted|taken action|takes action|action (?:is|has been|was) taken|found (?:guilty|to have)|in breach)\b/iu;
const complaining = /\b(?:complainants?|complain(?:s|ed|ing)?|informants?|whistle-?blowers?|made (?:a|the) (?:complaint|report)|makes? (?:a|the) (?:complaint|report)|reporting|reporter)\b/iu;

/** The name of one of whom no more is told than what was done about them. */
function ofOne({ name, of, adjuncts }: Phrase, around = of?.text ?? ''): Omit<Particulars, 'phrase'> | undefined {
  if (!of || !/^(?:name|identity)$/u.test(name) || adjuncts.some(({ preposition }) => preposition === 'on')) return undefined;
  const who = personIn(of.text, around, of);
  return who === undefined ? undefined : { what: `the identity of ${who}`, plain: /^identity$/u.test(name) };
}

function personIn(said: string, around: string, phrase?: Phrase): string | undefined {
  if (complaining.test(said)) return 'a complainant';
  if (dealtWith.test(said) || (dealtWith.test(around) || /\b(?:warnings?|bans?|suspensions?|expulsions?|sanctions?|reprimands?)\b/iu.test(around)) && /\b(?:person|member|user|participant|player|offender|contributor)s?\b/iu.test(said)) return 'one who was dealt with';
  const name = phrase?.name ?? singular(said.toLowerCase());
  return phrase && (namesPeople(name) && name !== 'member' && name !== 'person') ? `a ${name}` : undefined;
}

// ------------------------------------------------------------------------------------------------------------ to whom

interface Audience {
  readonly whom: string;
  readonly plain: boolean;
}

const plainly = (whom: string): Audience => ({ whom, plain: true });

const recipientOf = ({ adjuncts, slots }: Reading): Phrase | undefined => slots.recipient ?? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase !== undefined)?.phrase;

const open = /\b(?:public|publish\w*|website|web site|newsletter|magazine|journal|notice ?board|mailing list|forum|announce\w*|press|log)\b/iu;

function isPublic({ act, object, adjuncts }: Reading): boolean {
  return /^(?:publish|announce|make public|publicise|publicize|broadcast|read out)$/u.test(act) || [object?.text ?? '', ...adjuncts.map(({ text }) => text)].some((text) => open.test(text));
}

/** Whoever is told, and all those of whom they are some. */
function toldTo(reading: Reading, isPublished: boolean): readonly Audience[] {
  const to = recipientOf(reading);
  if (isPublished || isPublic(reading)) return ['anybody', 'the public', 'outsiders'].map(plainly);
  if (!to) return [plainly('anybody')];
  const isOne = namesPeople(to.name) && !namesOffice(to.name) && !isBodyNoun(to.name);
  return [plainly('anybody'), plainly(plainName(to)), ...(isOne && plainName(to) !== 'member' ? [{ whom: 'member', plain: false }] : []), ...(isOne || namesOffice(to.name) ? [{ whom: 'outsiders', plain: false }] : [])];
}

function keptFrom(reading: Reading, isPublished: boolean): readonly Audience[] {
  const to = recipientOf(reading);
  if (isPublished) return to && !isEveryone(to) ? [] : [plainly('the public')];
  const outside = reading.adjuncts.find(({ preposition }) => preposition === 'outside') ?? to?.adjuncts.find(({ preposition }) => preposition === 'outside');
  if (outside || /\boutside\b/iu.test(to?.text ?? '')) return [plainly('outsiders')];
  if (!to || isEveryone(to) || /^other (?:person|body|party)$/u.test(to.name)) return [plainly('anybody')];
  return to.restrictions.length > 0 && plainName(to) !== 'respondent' ? [] : [plainly(plainName(to))];
}

const strangers: readonly string[] = ['the public', 'candidate', 'member', 'resident', 'tenant', 'applicant', 'player', 'supplier', 'sponsor'];

/** Those who are told apart from the ones that may know, whom the rest of the sentence names. */
function keptFromOthers(text: string): readonly Audience[] {
  const may = (/\b(?:other than|except|save|but|(?:only|solely|exclusively) to)\b(?<rest>.*)$/iu.exec(text)?.groups?.['rest'] ?? '').toLowerCase();
  const kept = strangers.filter((whom) => !may.includes(whom.replace(/^the /u, '')));
  // A candidate may be a member.
  return kept.filter((whom) => whom !== 'member' || kept.length === strangers.length).map((whom) => ({ whom, plain: false }));
}

/** "any other member", "the members": member. The one complained of has many names. */
const plainName = ({ name, text }: Phrase): string => (/\b(?:complained|against whom|accused|respondent|reported|subject of)\b/iu.test(text) ? 'respondent' : name.replace(/^other /u, ''));
