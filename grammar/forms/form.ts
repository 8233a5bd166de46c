/** What the forms have in common: from a clause and one of its verbs to a reading, roles and slots filled. */
import type { Adjunct, FormId, Modality, Phrase, Reading, Restriction, Slot } from '../ast.ts';
import type { Clause, VerbGroup, VerbHead } from '../clause.ts';
import { normalise } from '../build.ts';
import { months } from '../vocabulary.ts';
import { explains } from './explanation.ts';
import { isBodyNoun, namesOffice, namesPeople, namesSomebody, senseOf, type VerbSense } from '../lexicon.ts';
import { isRead } from '../plain.ts';

/** One verb of a clause with its lexicon sense. A clause of two verbs is read twice. */
export interface Said {
  readonly clause: Clause;
  readonly head: VerbHead;
  readonly sense: VerbSense;
}

/** A form says whether a clause is one of its own, and reads it. `leftover` lists what has no typed place. */
export interface FormReading {
  readonly reading: Reading;
  readonly leftover: readonly (Adjunct | Phrase)[];
}

export type Form = (said: Said) => FormReading | undefined;

export function saidBy(clause: Clause): readonly Said[] {
  if (explains(clause)) return [];
  const held = withTopic(withRecipient(withClass(withResult(ofHolder(subjected(entitled(empowered(wished(clause)))))))));
  const last = held.verb.heads.at(-1);
  const shared = last?.waits ? undefined : held.verb.heads.some((head) => head.waits) ? tailOf(held.objects[0]) : undefined;
  return held.verb.heads.map((head) => ({ clause: shared && head !== last ? { ...held, objects: [shared] } : held, head, sense: senseOf(head.lemma) }));
}

/** "call, preside over and keep minutes of all meetings": what is called are the meetings. */
function tailOf(object: Phrase | undefined): Phrase | undefined {
  return object?.adjuncts.at(-1)?.phrase ?? object?.of;
}

/** "may wish to designate a deputy": may designate one. */
function wished(clause: Clause): Clause {
  const { infinitive, ...rest } = clause;
  const only = clause.verb.heads[0];
  if (!infinitive || clause.verb.modality !== 'permission' || clause.verb.heads.length !== 1 || !/^(?:wish|want|choose|opt|like|prefer)$/.test(only?.lemma ?? '') || clause.objects.length > 0 || clause.adjuncts.some(({ text }) => text === 'not')) return clause;
  return { ...rest, objects: infinitive.objects, adjuncts: [...infinitive.adjuncts, ...clause.adjuncts], verb: { ...clause.verb, heads: infinitive.heads } };
}

/** "The Society is subject to a disciplinary code": what it is, where a rule about rules would say which prevails. */
function subjected(clause: Clause): Clause {
  const [mark, ...more] = clause.precedence;
  const { subject, verb } = clause;
  const said = verb.copula && !clause.adjective && clause.objects.length === 0 && !clause.existential && subject !== undefined && !subject.reference && !subject.pronoun && (isSomebody(subject) || !isRuling(subject));
  if (!said || mark?.kind !== 'subject-to' || mark.references.length > 0 || !mark.named || mark.span.start - verb.span.end > 2 || /\b(?:approval|ratification|confirmation|consent|direction|control|supervision|instruction|authority|rule|constitution|by-?law|article|clause|charter)$/.test(mark.named.name) || (!isSomebody(subject) && isRuling(mark.named))) return clause;
  const to: Adjunct = { span: mark.named.span, preposition: 'to', phrase: mark.named, text: normalise(`to ${mark.named.text}`), typed: true };
  return { ...clause, adjective: { word: 'subject', span: { start: mark.span.start, end: mark.named.span.start } }, adjuncts: [to, ...clause.adjuncts], precedence: more };
}

/** What may prevail over something, or give way to it. */
const isRuling = ({ name }: Phrase): boolean => /\b(?:rule|constitution|by-?law|article|clause|charter|act|law|statute|provision|section|order|policy|regulation|agreement|power|authority|right|decision|resolution|code)$/.test(name);

/** "shall have the absolute right, at any time, to replace a member": what has a right to do something must not have to. */
function empowered(clause: Clause): Clause {
  const { verb, objects, infinitive, ...rest } = clause;
  const right = objects[0];
  if (!right || !verb.modal || verb.modality !== 'duty' || verb.heads.length !== 1 || verb.heads[0]?.lemma !== 'have') return clause;
  // "a right of access to the books", "the right and easement of enjoyment": held, with nothing that is done by it.
  if (/^(?:right|privilege)$/.test(right.name) && right.determiner !== 'its' && (right.of ?? right.others[0]) && !infinitive) return { ...clause, verb: { ...verb, modality: 'permission' } };
  if (!/\b(?:right|power|authority|discretion|option|privilege)$/.test(right.others.at(-1)?.name ?? right.name)) return clause;
  const held: VerbGroup = { ...verb, modality: /\b(?:power|authority)$/.test(right.name) ? 'power' : 'permission' };
  const bound = [right, ...right.others].some(({ restrictions }) => restrictions.some(({ text }) => text.startsWith('to ')));
  if (!infinitive) return bound ? { ...clause, verb: held } : clause;
  return { ...rest, objects: [...infinitive.objects, ...objects.slice(1)], adjuncts: [...infinitive.adjuncts, ...rest.adjuncts], verb: { ...held, heads: infinitive.heads } };
}

/** "Each member shall be entitled to one vote": has a right to it. */
function entitled(clause: Clause): Clause {
  const { verb, adjuncts, objects } = clause;
  const what = adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase !== undefined);
  if (verb.voice !== 'passive' || verb.heads.length !== 1 || verb.heads[0]?.lemma !== 'entitle' || objects.length > 0 || !what?.phrase) return clause;
  const modality = verb.modality === 'duty' || verb.modality === 'fact' ? 'permission' : verb.modality;
  return { ...clause, objects: [what.phrase], adjuncts: adjuncts.filter((part) => part !== what), verb: { ...verb, modality, right: true, voice: 'active', heads: verb.heads.map((head) => ({ ...head, lemma: 'have' })) } };
}

/** "shall be considered a resignation", "are deemed consents": what it counts as. */
function withClass(clause: Clause): Clause {
  const [first, ...more] = clause.objects;
  // "It is considered improper to bet": what follows is considered, not "it".
  if (clause.verb.voice !== 'passive' || !first || (clause.subject?.pronoun && clause.infinitive) || more.length > 0 || !clause.verb.heads.every(({ lemma }) => /^(?:consider|deem|regard|call|name|title|term|declare|hold|style|designate|label|rule|find|keep|leave)$/.test(lemma))) return clause;
  return { ...clause, objects: [], adjuncts: [{ span: first.span, preposition: 'as', phrase: first, text: first.text.toLowerCase(), typed: true }, ...clause.adjuncts] };
}

const giving = /^(?:give|grant|award|offer|send|assign|pay|allow|show|tell|provide|hand|accord|allocate|issue|afford|owe|deny)$/;

/** "give the Council the minutes", "the Council shall be given the minutes": the minutes are given to the Council. */
function withRecipient(clause: Clause): Clause {
  const { subject, verb, objects } = clause;
  if (verb.heads.length === 0 || !verb.heads.every(({ lemma }) => giving.test(lemma))) return clause;
  const [first, second] = objects;
  const to = (phrase: Phrase): Adjunct => ({ span: phrase.span, preposition: 'to', phrase, text: phrase.text.toLowerCase(), typed: true });
  const receives = (phrase: Phrase): boolean => phrase.pronoun || namesSomebody(phrase.name);
  const isThing = (phrase: Phrase): boolean => !phrase.pronoun && phrase.name !== '' && !phrase.name.startsWith('using ');
  if (verb.voice === 'active' && first && second && objects.length === 2 && receives(first) && isThing(second) && second.span.start - first.span.end <= 2) return { ...clause, objects: [second], adjuncts: [to(first), ...clause.adjuncts] };
  if (verb.voice !== 'passive' || !subject || !first || objects.length !== 1 || !receives(subject) || !isThing(first)) return clause;
  return { ...clause, ...(subject.determiner === 'no' && { verb: forbidding(verb) }), subject: first, objects: [], adjuncts: [to(subject), ...clause.adjuncts] };
}

/** "No member may be paid a fee": what "no" denies, where the member is no longer the subject. */
function forbidding(verb: VerbGroup): VerbGroup {
  return { ...verb, negated: true, modality: /^(?:duty|permission|power)$/.test(verb.modality) ? 'prohibition' : verb.modality };
}

/** "inform the members of the Board of the decision": those who are told, and what of. */
function withTopic(clause: Clause): Clause {
  const [told, ...more] = clause.objects;
  if (!told || clause.verb.voice !== 'active' || !clause.verb.heads.every(({ lemma }) => /^(?:inform|notify|advise|remind|tell|warn|apprise)$/.test(lemma))) return clause;
  const all = [told, ...told.others];
  const at = all.findIndex((phrase) => topicOf(phrase) !== undefined);
  const named = topicOf(all[at]);
  if (!named) return clause;
  const last = all.at(-1);
  const topic = { ...named, others: [...named.others, ...all.slice(at + 1)], text: told.text.slice(named.span.start - told.span.start), span: { start: named.span.start, end: last?.span.end ?? named.span.end } };
  const from = named.span.start - (/of\s*$/.exec(told.text.slice(0, named.span.start - told.span.start))?.[0].length ?? 0);
  const about: Adjunct = { span: { start: from, end: topic.span.end }, preposition: 'of', phrase: topic, text: normalise(`of ${topic.text}`), typed: true };
  return { ...clause, objects: [cutBefore({ ...told, others: told.others.slice(0, at) }, named), ...more], adjuncts: [about, ...clause.adjuncts] };
}

function topicOf(phrase: Phrase | undefined): Phrase | undefined {
  const of = phrase?.of;
  return of && (isSomebody(of) || of.pronoun) ? topicOf(of) : of;
}

export const isSomebody = ({ name, proper }: Phrase): boolean => proper || namesSomebody(name);

function cutBefore(phrase: Phrase, topic: Phrase): Phrase {
  const { of, others, ...rest } = phrase;
  const text = phrase.text.slice(0, topic.span.start - phrase.span.start).replace(/\s+of\s*$/, '');
  return { ...rest, text, span: { start: phrase.span.start, end: phrase.span.start + text.length }, others: others.map((other, at) => (at === others.length - 1 ? cutBefore(other, topic) : other)), ...(of && of !== topic && { of: cutBefore(of, topic) }) };
}

const results = /^(?:public|available|open|void|known|vacant|private|permanent|valid|invalid|confidential|clear|aware|ineligible|eligible|accessible|visible|secure|secret|anonymous|final|effective|mandatory|optional)$/;

/** "make the minutes public", "the minutes are made public": how the thing is to be, no second thing. */
function withResult(clause: Clause): Clause {
  const last = clause.objects.at(-1);
  const room = clause.verb.voice === 'passive' ? 0 : 1;
  if (!last || clause.objects.length <= room || last.determiner !== 'none' || last.of || !results.test(last.text.toLowerCase())) return clause;
  return { ...clause, objects: clause.objects.slice(0, -1), adjuncts: [{ span: last.span, preposition: '', text: last.text.toLowerCase(), typed: true }, ...clause.adjuncts] };
}

/** "The duties of the Treasurer are to keep the accounts": it is the Treasurer who must. */
function ofHolder(clause: Clause): Clause {
  const { subject, verb } = clause;
  // "The requirements are to hold a ticket": nobody named must.
  if (subject && verb.modal && !verb.copula && verb.voice === 'active' && /\b(?:requirement|condition|criterion)$/.test(subject.name) && verb.modality === 'duty' && verb.to) {
    const { subject: _aim, ...nobody } = clause;
    return nobody;
  }
  const own = subject?.determiner === 'its' && !subject.of;
  if (!subject || !(subject.of || own) || !verb.modal || verb.copula || verb.voice === 'passive' || !/^(?:duty|function|responsibility|task|role|power|job|right)$/.test(subject.name)) return clause;
  if (verb.heads.some((head) => /^(?:include|be|extend|apply|cease|lapse|have|consist|comprise|end|pass|continue|depend|vest|lie|rest)$/.test(head.lemma))) return clause;
  const { subject: _duty, ...nobody } = clause;
  const held = subject.of ? { ...clause, subject: subject.of } : nobody;
  return { ...held, verb: { ...verb, modality: /^(?:power|right)$/.test(subject.name) && verb.modality === 'duty' ? 'permission' : verb.modality } };
}

// ---------------------------------------------------------------------------------------------------------------- roles

const methodNouns = /\b(?:super-?majority|count|ballot|vote|poll|show of hands|majority|single transferable vote|acclamation|lot|resolution|election|plurality|consensus|post|email|proxy|method|system|voting|seniority|announcement|means|notice|telephone|mail|letter|resignation|removal|death|application|agreement|motion|procedure|process|decree|tender|contract|cheque|transfer|e-mail|publication|decision|reason|transmission|delivery|mailing|courier|fax|facsimile|message|signature|appointment|rotation|publication|petition|referendum|exception|default|law|approval|consent|text|voice|video|phone|chat|webinar|teleconference|videoconference|video conference|conference call|phone call|video call|telephone call|audio|sms|text message|acclaim|courier service)$/;

/** How, not who: "by secret ballot". */
export function isMethod(phrase: Phrase | undefined): boolean {
  if (phrase === undefined) return false;
  // "by written or electronic ballot": the first of two adjectives looks like a noun of its own.
  const shared = phrase.others.at(-1);
  return methodNouns.test(phrase.name) || isDeedOf(phrase) || (phrase.name === '' && phrase.quantity?.unit === 'share') || (shared !== undefined && /^(?:written|oral|postal|paper|secret|open|public|electronic|online)$/.test(phrase.name) && methodNouns.test(shared.name));
}

/** "by Grace of the Senate", "by warrant of the Council": what a body does in a form of its own, and no second body. */
function isDeedOf({ name, of, determiner, plural, quantity }: Phrase): boolean {
  return of !== undefined && determiner === 'none' && !plural && quantity === undefined && !name.includes(' ') && !namesSomebody(name) && namesSomebody(of.name);
}

/** "by three quarters of the votes cast": a majority, nobody who acts. A two-thirds vote of the Board is an act of the Board. */
export const isVote = (phrase: Phrase): boolean => phrase.quantity?.unit === 'share' && /\bvotes?\b/.test(phrase.name) && (phrase.plural || phrase.of === undefined);

export const isTime = (phrase: Phrase | undefined): boolean =>
  phrase?.quantity !== undefined && phrase.quantity.unit !== 'count' && phrase.quantity.unit !== 'share';

const clock = /^(?:noon|midnight|midday)$/;

/** "by 1 June", "by noon", "by the end of March": until when, not who. */
const isDay = ({ name, quantity, of, proper }: Phrase): boolean =>
  clock.test(name) || (months.test(name) && (quantity !== undefined || (proper && !name.includes(' ')))) || (/^(?:end|close|middle|beginning|start)$/.test(name) && of !== undefined);

/** Who acts: the subject, or behind a passive the "by" phrase that is no method. */
export function actorOf({ clause }: Said): Phrase | undefined {
  return clause.verb.voice === 'passive' ? agentsOf(clause) ?? companionOf(clause) ?? votersIn(clause, /^by$/) : clause.subject;
}

/** "must be accompanied by the resolution": here the thing behind "by" is no method. */
function companionOf({ verb, adjuncts }: Clause): Phrase | undefined {
  return verb.heads.every(({ lemma }) => /^(?:accompany|follow|precede|support|govern|bind|cover|replace|supersede|affect)$/.test(lemma)) ? adjuncts.find(({ preposition, phrase }) => preposition === 'by' && phrase && !isTime(phrase) && phrase.quantity?.unit !== 'share')?.phrase : undefined;
}

/** "by a ballot of the Members", "by a two-thirds majority of the Council": who votes is who acts. */
export function votersIn(clause: Clause, prepositions: RegExp): Phrase | undefined {
  const vote = clause.adjuncts.find(({ preposition, phrase }) => prepositions.test(preposition) && isMethod(phrase) && phrase?.of !== undefined)?.phrase;
  const ballot = vote && isOfVotes(vote) ? clause.adjuncts.find(({ preposition, phrase }) => /^(?:in|at)$/.test(preposition) && /\b(?:ballot|poll)$/.test(phrase?.name ?? ''))?.phrase?.of : undefined;
  if (ballot && isSomebody(ballot)) return ballot;
  // "by a vote of no confidence of the Members": the Members.
  const cast = vote?.of && /^(?:no )?confidence$/.test(vote.of.name) ? vote.of.of : vote?.of;
  const voting = cast ?? (vote?.quantity ? vote : undefined);
  const voters = voting?.name === 'majority' && voting.of ? voting.of : voting;
  const there = voters && / present(?: and voting)?$/.test(voters.name) && !voters.name.startsWith('those') ? { ...voters, name: voters.name.replace(/ present(?: and voting)?$/, '') } : undefined;
  if (there && (namesSomebody(there.name) || there.name === 'membership')) return there;
  return voters && voters.determiner !== 'its' && !/^(?:|(?:no )?confidence|thanks)$/.test(voters.name) && !/\b(?:vote|vote cast|voting|present|ballot|paper)\b/.test(counted(voters).name) ? voters : undefined;
}

/** "the number of votes cast": the votes. */
function counted(phrase: Phrase): Phrase {
  return phrase.of && /^(?:(?:total )?(?:number|amount)|total)$/.test(phrase.name) ? phrase.of : phrase;
}

export function agentAdjunct(clause: Clause): Adjunct | undefined {
  return agentAdjuncts(clause)[0];
}

/** "A statement by the accuser shall be sent by the Clerk": who stands behind the verb does it. */
function agentAdjuncts({ adjuncts, verb }: Clause): readonly Adjunct[] {
  // "as deemed fit by the Chair": the Chair only deems.
  const deems = ({ span }: Adjunct): boolean => adjuncts.some((other) => /^(?:as|if|when|where) (?:deemed|determined|considered|found|judged|thought|approved|required|specified|decided)\b/.test(other.text) && span.start - other.span.end >= 0 && span.start - other.span.end <= 2);
  const agents = adjuncts.filter((adjunct) => isAgent(adjunct) && !deems(adjunct));
  const behind = agents.filter(({ span }) => span.start > verb.span.start);
  return behind.length > 0 ? behind : agents;
}

/** "by the Chair or by the Vice-Chair": all of them. */
function agentsOf(clause: Clause): Phrase | undefined {
  const [first, ...more] = agentAdjuncts(clause).filter((adjunct) => !sends(clause, adjunct) && !isTheirShare(clause, adjunct)).flatMap(({ phrase }) => (phrase ? [phrase] : []));
  return first && more.length > 0 ? { ...first, others: [...first.others, ...more], connective: first.connective === '' ? 'or' : first.connective } : first;
}

/** "by the Council by two thirds of its members": how many of them, and nobody else. */
function isTheirShare(clause: Clause, adjunct: Adjunct): boolean {
  const share = adjunct.phrase?.quantity;
  return share?.unit === 'share' && share.numerator * 2 >= share.denominator && agentAdjuncts(clause).some(({ phrase }) => phrase !== adjunct.phrase && phrase?.quantity === undefined && phrase?.others.length === 0);
}

/** "by electronic transmission by the Guild", "upon receipt by the Clerk": who sends or gets it, not who acts. */
function sends({ adjuncts }: Clause, { span }: Adjunct): boolean {
  const deeds = /(?:^|\b(?:written|signed|joint|duly signed) )(?:requisition|demand|receipt|acceptance|request|application|payment|petition|appeal|approval|consent|direction|order|decision|recommendation|nomination|ratification|confirmation|submission|invitation)$/;
  return adjuncts.some((other) => other.phrase !== undefined && span.start - other.span.end >= 0 && span.start - other.span.end <= 2 && other.preposition !== 'by' && (deeds.test(other.phrase.name) || deeds.test(innermost(other.phrase).name))) || adjuncts.some((other) => other.phrase !== undefined && /\b(?:transmission|delivery|mailing|notice|mail|message)$/.test(other.phrase.name) && span.start - other.span.end >= 0 && span.start - other.span.end <= 2);
}

/** "28 days of a request": the request. */
const innermost = (phrase: Phrase): Phrase => (phrase.of && phrase.others.length === 0 ? innermost(phrase.of) : phrase);

/** "by the issue of shares", "by cheque", "by the due date": what names no somebody, and is made, paid or counted. */
function isInstrument({ name, proper, pronoun }: Phrase): boolean {
  if (pronoun || proper || namesSomebody(name)) return false;
  if (/\b(?:authority|community|university|faculty|charity|minority|entity|government|management|department|parliament|organi[sz]ation|administration|institution|delegation|corporation|association|federation|commission|coalition|convention|foundation|constitution|legislation|regulation|agency|constituency|electorate|conference|audience|congregation|jurisdiction|generation|nation|union|mission|station|population)$/.test(name)) return false;
  return /(?:[a-z]ment|[st]ion|ness|[a-z]ity|ance|ence|ing|ure)$/.test(name) || /\b(?:number|amount|date|total|size|length|order|proportion|check|cheque|cash|card|choice|issue|approval|removal|renewal|withdrawal|referral|proposal|disposal|character|note|form|money|sum|share|percentage|unanimity|means|hand|name|word|virtue|default|chance|mistake|fire|theft|car|bus|train|week|day|hour|rule of thumb|result|outcome)$/.test(name);
}

export function isAgent(adjunct: Adjunct): boolean {
  if (adjunct.phrase?.name === 'authority' && adjunct.phrase.of) return false;
  return (adjunct.preposition === 'by' || adjunct.preposition === 'by and from') && adjunct.phrase !== undefined && !isMethod(adjunct.phrase) && !isInstrument(adjunct.phrase) && !isTime(adjunct.phrase) && !isDay(adjunct.phrase) && !isVote(adjunct.phrase);
}

/** What is acted on: the first object, or the subject of a passive. */
export function objectOf({ clause }: Said): Phrase | undefined {
  return clause.verb.voice === 'passive' ? clause.subject : clause.objects[0];
}

export function find(clause: Clause, preposition: string, test: (phrase: Phrase) => boolean = () => true): Adjunct | undefined {
  return clause.adjuncts.find((adjunct) => adjunct.preposition === preposition && adjunct.phrase !== undefined && test(adjunct.phrase));
}

// ---------------------------------------------------------------------------------------------------------------- slots

export type Slots = Partial<Record<Slot, Phrase>>;

/** Preposition → the slot that its phrase fills, with a test where the preposition alone does not tell. */
type SlotRule = readonly [preposition: string, slot: Slot, test?: (phrase: Phrase) => boolean];

const isTerm = (phrase: Phrase): boolean => isTime(phrase) || /\b(?:term|period|year)\b/.test(phrase.name);
/** "with a two-thirds quorum": so many must be there, and nothing is said of how many must agree. */
const isMajority = (phrase: Phrase): boolean => (phrase.quantity?.unit === 'share' && !/\bquorum$/.test(phrase.name)) || /\bmajority\b/.test(phrase.name) || isShareOfVoters(phrase);

/** "the affirmative vote of more than half of the delegates", "the support of two thirds of the members". */
export const isShareOfVoters = (phrase: Phrase): boolean => /\b(?:vote|approval|support|consent|agreement|act|assent|resolution)$/.test(phrase.name) && phrase.of?.quantity?.unit === 'share';

export const commonSlots: readonly SlotRule[] = [
  ['on the recommendation of', 'recommender'], ['from a shortlist by', 'shortlister'], ['subject to ratification by', 'ratifier'],
  ['from among', 'pool'], ['by and from among', 'pool'], ['for', 'term', isTerm], ['every', 'term'],
  ['by', 'majority', isMajority], ['with', 'majority', isMajority], ['by', 'method', isMethod], ['at', 'event'], ['in', 'event', (phrase) => /\b(?:ballot|election|poll|meeting|conference|congress|vote)\b/.test(phrase.name)],
  ['within', 'within'], ['after', 'after'], ['before', 'before'], ['by means of', 'method'], ['through', 'method'], ['to', 'recipient'],
];

/** Fills slots from the adjuncts of a clause; returns what filled none. */
export function fill(clause: Clause, rules: readonly SlotRule[]): { readonly slots: Slots; readonly leftover: readonly Adjunct[] } {
  const slots: Slots = {};
  const leftover: Adjunct[] = [];
  for (const adjunct of clause.adjuncts) {
    const { phrase } = adjunct;
    if (isAgent(adjunct) && clause.verb.voice === 'passive' && !isTheirShare(clause, adjunct)) {
      if (adjunct.preposition === 'by and from' && phrase) slots.pool ??= phrase;
      continue;
    }
    const rule = phrase && rules.find(([preposition, slot, test]) => preposition === adjunct.preposition && slots[slot] === undefined && (!test || test(phrase)) && !(slot === 'majority' && sends(clause, adjunct)));
    if (rule && phrase) slots[rule[1]] = phrase;
    else leftover.push(isSecondTime(adjunct, slots) ? { ...adjunct, typed: false } : adjunct);
  }
  return { slots, leftover };
}

/** "within three days of a vote and within a week of a meeting": there is one place for it. */
const isSecondTime = ({ preposition, phrase }: Adjunct, slots: Slots): boolean => /^(?:within|before|after)$/.test(preposition) && isTime(phrase) && slots[preposition as 'within'] !== undefined;

// -------------------------------------------------------------------------------------------------------------- readings

export interface Parts {
  readonly form: FormId;
  readonly act?: string;
  readonly actor?: Phrase | undefined;
  readonly object?: Phrase | undefined;
  readonly modality?: Modality;
  readonly slots?: Slots;
  readonly strength?: Reading['strength'];
  /** Adjuncts that are part of what is done; default: those that no slot took. */
  readonly adjuncts?: readonly Adjunct[];
  readonly polarity?: '+' | '-';
}

/** Electing, appointing, removing, deciding, delegating under "may" is a power. */
const powers = new Set(['elect', 'appoint', 'co-opt', 'remove', 'suspend', 'expel', 'decide', 'delegate', 'approve', 'determine', 'amend', 'overturn', 'veto', 'resolve']);

export function reading(said: Said, parts: Parts): Reading {
  const nobody = said.clause.subject?.determiner === 'no' && /^(?:person|one|body|member)$/.test(said.clause.subject.name);
  const only = said.clause.exceptions.find((exception) => exception.agent && (!isMeans(exception.agent) || votersBehind(exception.agent)) && (exception.by || (nobody && said.clause.subject && exception.span.start < said.clause.verb.span.start)));
  return only && (said.clause.verb.modality === 'prohibition' || said.clause.subject?.determiner === 'no') ? reserved(plainReading(said, parts), only) : plainReading(said, parts);
}

/** "except by authority of the Board", "except by a majority vote": how, and not by whom; "by a vote of the Board" tells both. */
const isMeans = (phrase: Phrase): boolean => isDeedOf(phrase) || /\b(?:authority|order|direction|resolution|permission|consent|approval|decision|vote|majority|ballot|notice)$/.test(phrase.name);

/** "No levy may be imposed except by Congress", "nobody but Congress may impose a levy": only Congress may impose a levy. */
function reserved(found: Reading, only: Restriction): Reading {
  const exceptions = found.exceptions.filter((exception) => exception !== only);
  const behind = only.agent && votersBehind(only.agent);
  // "by Grace of the Senate made upon a finding of …": only then.
  const voters = behind && { ...behind, restrictions: [...behind.restrictions, ...(only.agent?.restrictions ?? [])] };
  const majority = voters && only.agent?.quantity?.unit === 'share' && !found.slots.majority ? { slots: { ...found.slots, majority: only.agent } } : {};
  return { ...found, modality: powers.has(found.act) ? 'power' : 'permission', polarity: '+', exclusive: true, exceptions, ...majority, ...(only.agent ? { actor: voters ?? only.agent } : {}) };
}

/** "except by vote of the Assembly", "otherwise than by a majority of the votes cast in a ballot of the members": the Assembly, the members. */
function votersBehind(agent: Phrase): Phrase | undefined {
  if (!isDeedOf(agent) && !/\b(?:vote|ballot|majority|poll|resolution|decision)$/.test(agent.name)) return undefined;
  const voters = isOfVotes(agent) ? agent.adjuncts.find(({ phrase }) => phrase && /\b(?:ballot|vote|poll)$/.test(phrase.name))?.phrase?.of : agent.of;
  return voters && (isSomebody(voters) || (voters.plural && voters.determiner === 'the')) ? voters : undefined;
}

const isOfVotes = ({ of }: Phrase): boolean => of !== undefined && /\bvotes?(?: cast)?$/.test(of.name);

/** "The action carries weight": in the present tense, a duty is somebody's. */
function isAbstract({ subject, verb }: Clause): boolean {
  return !verb.modal && !verb.copula && verb.voice === 'active' && subject !== undefined && !subject.proper && !subject.pronoun && subject.determiner !== 'no'
    && /(?:tion|sion|ment|ance|ence|ity|ship|ness|role|rule|list|vote|term|process|fee|year|policy|document|power|duty)$/.test(subject.name) && !namesPeople(subject.name) && !namesOffice(subject.name) && !isBodyNoun(subject.name);
}

function plainReading({ clause, head, sense }: Said, parts: Parts): Reading {
  const act = parts.act ?? sense.act;
  const states = parts.modality === undefined && isAbstract(clause);
  const stated = parts.modality ?? (states ? 'fact' : clause.verb.modality);
  // "may take no further action": is free to take none.
  const none = stated === 'permission' && clause.verb.voice === 'active' && /\baction$/.test(clause.objects[0]?.name ?? '');
  const no = clause.subject?.determiner === 'no' || (!none && clause.objects[0]?.determiner === 'no' && !clause.verb.copula && !clause.verb.negated);
  const { actor, object, strength } = parts;
  const onlyBy = clause.verb.only && actor !== undefined && clause.verb.voice === 'passive' && isAgentFirst(clause);
  // "A strike shall be called only by the Committee": says who may, and not that there must be one.
  const meant = onlyBy && stated === 'duty' && (parts.form === 'generic' || parts.form === 'removal') ? 'permission' : stated;
  const modality = no && meant !== 'fact' ? 'prohibition' : meant === 'permission' && powers.has(act) ? 'power' : meant;
  return {
    form: parts.form, modality, act, verb: clause.verb.span, head: head.span, voice: clause.verb.voice,
    polarity: parts.polarity ?? ((clause.verb.negated || no || (none && clause.objects[0]?.determiner === 'no')) && modality !== 'prohibition' ? '-' : '+'),
    exclusive: (clause.onlySubject && clause.subject?.quantity?.unit !== 'count') || (actor !== undefined && clause.adjuncts.some((part) => /^(?:alone|solely|exclusively)$/.test(part.text))) || onlyBy,
    slots: parts.slots ?? {}, adjuncts: [...(parts.adjuncts ?? []), ...infinitiveAdjuncts(clause), ...thatAdjuncts(clause, parts.form)], conditions: clause.conditions, exceptions: clause.exceptions, precedence: clause.precedence,
    ...(actor ? { actor } : {}), ...(object ? { object } : {}), ...(strength ? { strength } : {}),
  };
}

/** "only on the decision of the Board, or by the Clerk": the "only" is not the Clerk's alone. */
export function isAgentFirst({ adjuncts, verb }: Pick<Clause, 'adjuncts' | 'verb'>): boolean {
  const [first] = adjuncts.filter(({ span, preposition, text }) => preposition !== '' && span.start >= verb.span.end && !/^from (?:office|the post|membership)$/.test(text)).toSorted((a, b) => a.span.start - b.span.start);
  return first === undefined || isAgent(first) || (first.preposition === 'by' && first.phrase !== undefined && votersBehind(first.phrase) !== undefined);
}

/** What is to be done, as part of the act: two duties to "ensure" different things are not one. */
function infinitiveAdjuncts({ infinitive, lead }: Clause): Clause['adjuncts'] {
  const behind = infinitive ? [{ span: infinitive.span, preposition: 'to do', text: wordsOf(infinitive), typed: infinitive.plain }] : [];
  return lead ? [...behind, { span: lead.span, preposition: 'in order to', text: wordsOf(lead), typed: lead.plain }] : behind;
}

function wordsOf({ heads, adjective, objects, adjuncts, nested }: NonNullable<Clause['infinitive']>): string {
  return [...heads.map((verb) => verb.lemma), ...(adjective ? [adjective] : []), ...objects.map((phrase) => phrase.name), ...adjuncts.map((part) => part.text), ...(nested ? [`to ${wordsOf(nested)}`] : [])].join(' ');
}

/** "ensure that the minutes are kept": what is ensured is part of the act. */
function thatAdjuncts({ relatives }: Clause, form: FormId): Clause['adjuncts'] {
  return relatives.filter((relative) => relative.class === undefined && (form === 'generic' || /^(?:that|if|whether|how|what) /.test(relative.text))).map((relative) => ({ span: relative.span, preposition: 'that', text: relative.text, typed: isRead(relative) && !relative.agent?.pronoun }));
}
