/** Numbers that a thing has once: quorums, sizes, populations, terms, majorities, nomination gates. */
import type { Phrase, Quantity, Reading, Span } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact, Term } from '../facts.ts';
import { complement, isEveryone, isSum, members, phrasesOf } from '../phrases.ts';
import { boardsOf, headingBody, scopeOf } from '../names.ts';
import { placeOf, textRead } from '../places.ts';
import { base } from './base.ts';
import { nominator, postOf, postPhrase } from './gates.ts';
import { asides, deedSaid, included, resolvedOn, unanimity, votesCounted } from './resolutions.ts';
import { alone, eachTerm, term, type Scene } from './scene.ts';
import { inItsName } from './tenure.ts';
import { meansThisText } from './this-text.ts';
import { dues } from './happening-of.ts';

interface Measured {
  readonly measure: MeasureFact['measure'];
  readonly of: Term;
  readonly aspect: string;
  readonly base?: string;
  readonly quantity: Quantity;
  readonly span: Span;
  readonly text: string;
}

export function measure(reading: Reading, scene: Scene, { span, ...rest }: Measured): MeasureFact {
  return { ...base(reading, scene), kind: 'measure', ...rest, place: placeOf(scene.clause, span) };
}

/** "The quorum of the Council [to vote] is one half of its members." */
export function quorums(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const number = numbered(reading);
  const heading = term(scene, headingBody, reading).key;
  // "Quorum for meetings" is the heading of no body: "two thirds of the members of the Board" are the Board's.
  const named = quorate(reading);
  const bare = named !== undefined && !named.of && (/^(?:meeting|session)$/.test(named.name) || (named.plural && named.span.start === reading.slots.size?.of?.span.start));
  const inherited = heading === '' || /^quorums?\b/.test(heading) ? sharedBy(reading) : headingBody;
  const of = bare ? inherited ?? named : named ?? inherited;
  if (!number || !of || term(scene, alone(of), reading).key === '') return [];
  const aspect = purposes(reading, of).join('; ');
  return members(general(of, scene)).map((body) => {
    const found = together(alone(body), scene, reading);
    return measure(reading, scene, { measure: 'quorum', of: found, aspect, ...number, text: `the quorum of ${the(found, body)}${aspect === '' ? '' : ` ${aspect}`}` });
  });
}

/** "half of the directors": those of whom it is a share, where they are more than members. */
function sharedBy({ slots: { size } }: Reading): Phrase | undefined {
  return size?.of ?? (size?.quantity?.unit === 'share' && namesOffice(size.name) ? size : undefined);
}

/** "annual and special general meetings": all general meetings. */
function general(of: Phrase, { clause }: Scene): Phrase {
  const all = /^(?:annual|ordinary)(?: general meeting)?$/.test(of.name) && bothKinds.test(textRead(clause));
  return all ? { ...alone(of), name: 'general meeting', spelling: 'general meeting', determiner: 'the' } : of;
}

const bothKinds = /\b(?:annual|ordinary)(?: general meetings?)? (?:and|or|as well as) (?:special|extraordinary) general meetings?\b/iu;

/** "the quorum of the Directors" is that of the Board of Directors, or of the Board. */
function together(body: Phrase, scene: Scene, reading: Reading): Term {
  const names = body.plural && !body.of ? boardsOf(body.name) : [];
  const boards = names.map((name) => term(scene, { ...body, name, determiner: 'the', plural: false }, reading));
  return boards.find(({ key }) => scene.naming.terms.has(key)) ?? term(scene, body, reading);
}

/** What the quorum is for, beside meetings as such: "to vote", "for an election", "at a special meeting". */
function purposes({ object, adjuncts, slots }: Reading, of: Phrase): readonly string[] {
  const said = [slots.purpose, slots.event].flatMap((phrase) => (phrase ? [phrase.text.toLowerCase()] : []));
  const asides = [...(object?.adjuncts ?? []), ...adjuncts].filter(({ phrase, text }) => phrase?.span.start !== of.span.start && phrase?.of !== of && !anyMeeting.test(text) && !presence.test(text)).map(({ text }) => text);
  return [...said, ...asides, ...[...(object?.restrictions ?? []), ...of.restrictions].map(({ text }) => text)].toSorted();
}

/** Who counts as there, and that they are: of no other quorum. */
const presence = /^(?:(?:present |either )?(?:in person|by proxy|personally|online|remotely|in person or by proxy)|then|in office|then in office|for the time being|at any (?:one )?time)$/;

const anyMeeting = /^(?:(?:for|at|in|of) (?:any |all |each |every |its )?(?:meetings?|sessions?|sittings?)(?: of .*)?|for (?:the )?(?:transaction|conduct) of (?:any |its |the )?business)$/;

/** "The quorum of the Board", "the quorum for meetings of the Board", "the Board's quorum". */
function quorate(reading: Reading): Phrase | undefined {
  const { object } = reading;
  const met = [...(object?.adjuncts ?? []), ...reading.adjuncts].find(({ preposition, phrase }) => /^(?:at|in)$/.test(preposition) && phrase?.of && /^(?:meeting|session|sitting)$/.test(phrase.name))?.phrase;
  const whose = met ?? object?.of ?? [...(object?.adjuncts ?? []), ...reading.adjuncts].find(({ preposition, phrase, text }) => /^(?:for|at|of)$/.test(preposition) && phrase && !(anyMeeting.test(text) && (!phrase.of || phrase.of.name === 'business')))?.phrase;
  if (whose && /^(?:meeting|session|sitting)$/.test(whose.name) && whose.of) return whose.of;
  return whose && (/^[\p{Lu}\p{N}&-]+ (?:meeting|session)s?$/u.test(whose.spelling) || isBodyNoun(/^(.+) meeting$/u.exec(whose.name)?.[1] ?? '')) ? withoutMeeting(whose) : whose;
}

/** "TSC meetings": those of the TSC. */
function withoutMeeting(phrase: Phrase): Phrase {
  const [name, spelling] = [phrase.name, phrase.spelling].map((text) => text.replace(/ (?:meeting|session)s?$/u, ''));
  return { ...phrase, name: name ?? phrase.name, spelling: spelling ?? phrase.spelling, determiner: 'the', plural: false };
}

/** "No business shall be transacted at a general meeting unless a quorum of fifty Members is present": that is its quorum. */
export function quorumsWanted(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const wanted = reading.conditions.find(({ kind, negated, subject }) => kind === 'unless' && !negated && subject?.name === 'quorum');
  const size = wanted?.subject?.of;
  const meeting = reading.adjuncts.find(({ preposition, phrase }) => preposition === 'at' && phrase && /\b(?:meeting|assembly|conference|congress)$/.test(phrase.name))?.phrase;
  if (reading.object?.name !== 'business' || reading.modality !== 'prohibition' || !size?.quantity || !meeting) return [];
  const conditions = reading.conditions.filter((condition) => condition !== wanted);
  return quorums({ ...reading, conditions, adjuncts: [], slots: { size }, object: { ...reading.object, name: 'quorum', of: meeting, adjuncts: [], restrictions: [] } }, scene);
}

/** "There are 258 Fellows." "The Council has 15 members." */
export function sizes(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const number = numbered(reading);
  if (!number || !reading.object || number.quantity.unit !== 'count' || isAnyOther(reading.object)) return [];
  // "ten members, five from the north and five from the south": parts of the ten.
  if (reading.object.others.some(({ name }) => name !== '')) return members(reading.object).flatMap((one) => (one.quantity?.unit === 'count' ? [population({ ...reading, object: alone(one) }, scene, { quantity: one.quantity, span: alone(one).span })] : []));
  const whose = reading.object.of ?? seatedOn({ ...reading.object, adjuncts: [...reading.object.adjuncts, ...reading.adjuncts] });
  const body = whose && { ...whose, others: whose.others.filter(({ name }) => name !== '') };
  const owner = body && (memberNoun.test(reading.object.name) || (isBodyNoun(body.name) && !gathers.test(reading.object.name))) ? term(scene, body, reading) : undefined;
  if (!body || !owner || scopeOf(scene.naming.names, scene.clause.uri).organisations.has(owner.key)) return [population(reading, scene, number)];
  return [measure(reading, scene, { measure: 'size', of: owner, aspect: circumstances({ ...reading, adjuncts: reading.adjuncts.filter(({ phrase }) => phrase !== whose) }), ...number, text: `the number of members of ${the(owner, body)}` })];
}

/** "There are twenty seats on the Council", "nine directors on the Board". */
function seatedOn({ name, adjuncts, restrictions }: Phrase): Phrase | undefined {
  const [only, ...more] = adjuncts;
  return /^(?:seat|place|member|director|trustee|governor|councillor)$/.test(name) && more.length + restrictions.length === 0 && /^(?:on|in)$/.test(only?.preposition ?? '') && isBodyNoun(only?.phrase?.name ?? '') ? only?.phrase : undefined;
}

/** "no more than one such sign": of what was spoken of before. */
function isAnyOther({ name, of, text }: Phrase): boolean {
  return (name === '' && of === undefined) || /\bsuch\b/iu.test(text);
}

/** "In a rapidplay event": a number for that case only. "At full strength" says nothing new. */
function circumstances(reading: Reading): string {
  return reading.adjuncts.filter((adjunct) => !/^(?:at full strength|in all|in total|namely|as follows|for (?:the )?purposes of (?:this|these) .*|(?:in|within|of) (?:\p{L}+ )?(?:league|association|federation|confederation|society|union|club|party|alliance|network|organi[sz]ation|movement|co-?operative|institute|guild))$/u.test(adjunct.text)).map((adjunct) => adjunct.text).toSorted().join('; ');
}

/** "one ordinary session of the Council": no member of it. */
const gathers = /\b(?:session|meeting|sitting)$/;

const memberNoun = /(?:^|\b)(?:member|seat|place)$|^$|^(?:director|trustee|governor|councillor)$/;

function population(reading: Reading, scene: Scene, number: { readonly quantity: Quantity; readonly span: Span }): MeasureFact {
  const of = reading.object ? term(scene, reading.object, reading) : { key: '', text: '' };
  return measure(reading, scene, { measure: 'population', of, aspect: `${circumstances(reading)}${restricted(reading.object)}`, ...number, text: `the number of ${of.text}` });
}

/** "The annual subscription is £20." One amount a thing, for the same people and the same time. */
export function amounts(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { act, actor, object } = reading;
  if (/^(?:pay|charge|be payable|be due)$/.test(act)) return owed(reading, scene);
  if (act !== 'be' || !actor || !object || actor.others.length > 0 || actor.determiner === 'a' || object.quantity?.unit !== 'count' || !/^(?:|pound|euro|dollar|penny|pence)$/.test(object.name)) return [];
  const of = term(scene, dues(actor), reading);
  const aspect = `${circumstances(withoutTheUsual(reading, actor))}${restricted(actor)}${whoPays(actor)}${partOfSum(of, scene)}`;
  return [measure(reading, scene, { measure: 'amount', of, aspect, quantity: object.quantity, span: object.span, text: the(term(scene, actor, reading), actor) })];
}

/** "£40 a year": a subscription is paid every year, whether that is said or not; "for all members": by those who pay it anyhow. */
const withoutTheUsual = (reading: Reading, { name }: Phrase): Reading => (yearly.test(name) ? { ...reading, adjuncts: reading.adjuncts.filter(({ text }) => !/^(?:a|per|each|every) (?:year|annum)$|^(?:annually|yearly)$|^for (?:all members|(?:each|every) member)$/.test(text)) } : reading);
const yearly = /(?:^| )(?:subscription|annual \p{L}+)$/u;

const joining = /\b(?:initiation|entrance|entry|joining|admission|registration|enrolment|application|membership) (?:fee|charge|deposit)$/;

/** "for students": theirs is another fee than that "for adults", and one "for the camp" than one "for the hall". Joining fees are for those who join. */
function whoPays({ name, adjuncts }: Pick<Phrase, 'name' | 'adjuncts'>): string {
  const whom = adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase && phrase.name !== '' && !spans.test(phrase.name))?.phrase?.name ?? '';
  return payerOf(whom, name);
}

const payerOf = (whom: string, fee: string): string => (/^(?:member|membership|person|applicant|)$/.test(whom) || (joining.test(fee) && joiner.test(whom)) ? '' : ` for ${whom}`);
const spans = /(?:^| )(?:year|month|quarter|term|week)$/;
const joiner = /^(?:new member|applicant|new entrant|entrant|newcomer|candidate|candidate for membership|joiner)$/;

/** A bare "fee" is one of this part of the rulebook. */
function partOfSum({ key }: Term, { clause }: Scene): string {
  return key.includes(' ') || key.includes('@') ? '' : ` under ${clause.uri}#${clause.address.split('.').slice(0, -1).join('.')}`;
}

/** "Every member pays a deposit of £75 on admission": what everybody has to pay is what it is. */
function owed(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { actor, object, modality, polarity } = reading;
  const sum = object?.of;
  if (!object || !sum?.quantity || !isSum(sum) || sum.quantity.unit !== 'count' || object.others.length > 0 || polarity === '-' || (modality !== 'duty' && modality !== 'fact')) return [];
  if (actor && (!(/^(?:member|person|applicant)$/.test(actor.name) || (joining.test(object.name) && joiner.test(actor.name))) || actor.restrictions.length + actor.adjuncts.length > 0 || actor.others.length > 0)) return [];
  const of = term(scene, dues(object), reading);
  const plain = { ...reading, adjuncts: reading.adjuncts.filter(({ text }) => !/^(?:on (?:admission|joining|application|entry|election)|each year|every year|annually|(?:a )?year|per year|in advance|by post|by (?:all |each |every )?(?:member|person|applicant)s?)$/.test(text)) };
  return [measure(reading, scene, { measure: 'amount', of, aspect: `${circumstances(plain)}${restricted({ ...object, of: undefined })}${partOfSum(of, scene)}`, quantity: sum.quantity, span: sum.span, text: the(term(scene, object, reading), object) })];
}

/** The length of a term, of the `term` slot or of the sentence's own number. */
export function lengths(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { term: slot } = reading.slots;
  const life = reading.adjuncts.find(({ text, phrase }) => text === 'for life' && phrase)?.phrase;
  if (life && !slot) return reading.polarity === '-' || reading.modality === 'prohibition' ? [] : eachTerm(scene, reading.object ?? reading.actor, reading).map((of) => measure(reading, scene, { measure: 'term', of, aspect: restricted(reading.object ?? reading.actor), quantity: { bound: 'at-least', numerator: 100, denominator: 1, unit: 'year' }, span: life.span, text: `the term of ${the(of, reading.object ?? reading.actor)}` }));
  // "a term of 3 years": the number is inside.
  const number = slot?.quantity ? slot : slot?.of;
  const quantity = number?.quantity ?? (slot && inItsName(slot.name));
  if (!slot || !quantity || !/^(?:day|week|month|year)$/.test(quantity.unit) || reading.polarity === '-') return [];
  const holder = reading.object ?? reading.actor;
  const isCap = holder !== undefined && isEveryone(holder) && quantity.bound === 'more-than';
  const subject = (isCap ? reading.adjuncts.find(({ preposition }) => preposition === 'as')?.phrase : undefined) ?? holder;
  return eachTerm(scene, subject, reading).map((of) => measure(reading, scene, {
    measure: 'term', of, aspect: restricted(subject), quantity: isCap ? { ...quantity, bound: 'at-most' } : quantity, span: (number ?? slot).span, text: `the term of ${the(of, subject)}`,
  }));
}

/** "A change to these rules requires two thirds of the votes cast": one measure for each decision, base and occasion. */
export function majorities(told: Reading, scene: Scene): readonly MeasureFact[] {
  const reading = barred(told) ?? aspired(told) ?? aimed(told, scene) ?? told;
  const slot = voteOf(reading.slots.majority) ?? shareOfVoters(reading) ?? unanimity(reading);
  // "The Board decides by a majority of its members."
  const decision = reading.slots.decision ?? reading.object ?? (reading.act === 'determine' ? reading.actor : undefined);
  if (!slot?.quantity || !decision || isChange(reading) || (slot.quantity.unit !== 'share' && (slot.quantity.unit !== 'count' || reading.form !== 'threshold'))) return [];
  const { quantity, span } = slot;
  return [...members(decision), ...included(decision, reading, scene)].map((one) => {
    const known = rulesChanged(one, scene) ? decided(one, reading, scene) : putBefore(one, reading, scene) ?? resolvedOn(one, reading, scene);
    const of = known ?? decided(one, reading, scene);
    const isPlain = known !== undefined || /^(?:amend the rules of|remove|expel|suspend) /.test(of.key);
    const counted = baseOf(slot, reading, scene);
    const base = isPlain ? votesCounted(counted) : counted;
    const aspect = [base, isPlain && /^general meeting$/.test(reading.slots.event?.name ?? '') ? '' : occasion(reading), known ? '' : restricted(decision)].join(' ').trim();
    return measure(reading, scene, { measure: 'majority', of, aspect, base, quantity, span, text: `the majority for ${of.text}` });
  });
}

/** "a vote of three quarters of those present": three quarters of them. */
const voteOf = (slot: Phrase | undefined): Phrase | undefined => (slot && !slot.quantity && slot.name === 'vote' && slot.of?.quantity ? slot.of : slot);

/** "A question before the Council", "matters arising at meetings of the Board": any decision of it. */
function putBefore({ name, of, restrictions, determiner }: Phrase, reading: Reading, scene: Scene): Term | undefined {
  if (!/^(?:question|matter|motion|issue|business|proposal|item|decision)$/.test(name) || of || determiner === 'this') return undefined;
  const [way, ...others] = restrictions;
  const raised = way && others.length === 0 && /^(?:(?:that|which) )?(?:aris|com|put|rais|brought|submitted|laid|referred|dealt|considered)\p{L}* (?:at|before|to|in|by|up)\b/u.test(way.text) ? phrasesOf(scene.sentence).find(({ name: body, span }) => span.start >= way.span.start && span.end <= way.span.end && isBodyNoun(body) && !/meetings?$/.test(body)) : undefined;
  const body = reading.slots.before ?? raised;
  if (!body || body.pronoun || body.others.length > 0 || !isBodyNoun(body.name)) return undefined;
  const found = term(scene, alone(body), reading);
  return { key: `decision@${found.key}`, text: `a decision of ${the(found, body)}` };
}

/** "To be reselected, a Member must obtain two thirds of the votes": reselecting one takes them. */
function aspired(reading: Reading): Reading | undefined {
  const { actor, ...rest } = reading;
  const { act, object, adjuncts, modality, voice, slots } = rest;
  const aim = voice === 'active' && modality === 'duty' && /^(?:obtain|receive|win|secure|gain|get|have|poll)$/.test(act) ? adjuncts.find(({ preposition, text }) => preposition === 'in order to' && /^(?:reselect|re-?elect|elect|retain|remove|replace|adopt|approve|confirm)$/.test(text)) : undefined;
  if (!aim || !actor || object?.quantity?.unit !== 'share' || !/\bvotes?\b/.test(object.text)) return undefined;
  return { ...rest, act: aim.text.replace(/^re-?elect$/, 'elect'), object: actor, adjuncts: adjuncts.filter((part) => part !== aim), slots: { ...slots, majority: object } };
}

/** "To expel a member, the Committee needs the votes of three quarters of its members": expelling one takes them. */
function aimed(reading: Reading, { clause }: Scene): Reading | undefined {
  const { form, adjuncts, object } = reading;
  const aim = form === 'threshold' && object && isBodyNoun(object.name) ? adjuncts.find(({ preposition }) => preposition === 'in order to') : undefined;
  const deed = aim && deedSaid(textRead(clause).slice(aim.span.start, aim.span.end).replace(/^(?:in order )?to /iu, ''));
  return deed?.object && object && { ...reading, form: 'generic', act: deed.act, actor: object, object: deed.object, adjuncts: deed.adjuncts };
}

const inFavour = /\b(?:(?:is|are|be) in favour|votes? (?:for|in favour)|(?:is|are) for \p{L}+|agrees?|supports?|approves?)\b/u;

/** "An amendment is carried if two thirds of the votes cast are in favour", "may be removed if …": by two thirds of them. */
function barred(reading: Reading): Reading | undefined {
  const { slots, voice, act, form, object, conditions } = reading;
  const adopts = voice === 'passive' && /^(?:carry|pass|adopt|approve|make|effect|accept)$/.test(act) && (/\b(?:amendment|alteration|change|resolution|motion|proposal)$/.test(object?.name ?? '') || verbOfDeed(object?.name ?? '') !== undefined);
  // "Land shall not be sold unless two thirds are in favour."
  const isBarred = form === 'generic' && voice === 'passive' && reading.modality === 'prohibition' && object !== undefined;
  const bar = slots.majority || !(adopts || isBarred || form === 'amendment' || form === 'removal') ? undefined : conditions.find(({ kind, negated, joined, subject, text }) =>
    (kind === 'unless') === (reading.modality === 'prohibition') && kind !== 'until' && !negated && !joined && (subject?.quantity?.unit === 'share' || (adopts && subject?.quantity?.unit === 'count')) && subject.others.length === 0 && inFavour.test(text) && !/\bpresent\b/.test(text.replace(subject.text.toLowerCase(), '')));
  const meeting = /\bat (?:the |an? |any )?((?:\p{L}+ )*(?:meeting|conference|congress|assembly))\b/u.exec(bar?.text ?? '')?.[1];
  const share = bar?.subject;
  if (!bar || !share?.quantity || (share.quantity.unit === 'share' && share.quantity.numerator * 2 < share.quantity.denominator)) return undefined;
  return { ...reading, ...(adopts && { form: 'threshold', act: 'require' }), modality: 'duty', conditions: conditions.filter((one) => one !== bar), slots: { ...slots, majority: share, ...(meeting && { event: { ...share, name: meeting } }) } };
}

/** "The Chair is confirmed by at least half of the votes cast"; how a budget is approved is another matter. */
export function confirmations(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const holder = reading.object && (namesOffice(reading.object.name) || namesPeople(reading.object.name));
  return holder ? majorities(reading, scene) : [];
}

const counting = /\b(?:an?|any|every|all) (?:[\w-]+ )?majorit(?:y|ies) (?:is|are|shall be|must be|means?)\b.*\b(?:votes?|voting|present|members)\b/i;

/** "Unless stated otherwise a majority is of the votes cast": what every majority is counted on. */
export function countedOn(reading: Reading, scene: Scene): readonly MeasureFact[] {
  if (reading !== scene.sentence.norms[0] || !counting.test(scene.clause.text)) return [];
  const quantity: Quantity = { bound: 'more-than', numerator: 1, denominator: 2, unit: 'share' };
  return [measure(reading, scene, { measure: 'majority', of: { key: 'majority', text: 'majorities' }, aspect: 'in general', quantity, span: reading.verb, text: 'the base of majorities' })];
}

/** "may be removed by two thirds of the members": who is to be for it. */
function shareOfVoters({ actor, act, form, voice }: Reading): Phrase | undefined {
  const voted = form === 'removal' || /^(?:reselect|retain|replace|deselect|reject)$/.test(act);
  return voted && voice === 'passive' && actor?.quantity?.unit === 'share' && actor.others.length === 0 ? actor : undefined;
}

/** "reduce the fee by 10 per cent": by how much, not by what majority. */
const isChange = ({ act, slots }: Reading): boolean => /^(?:reduce|increase|raise|lower|cut|exceed|discount|extend|shorten|vary)$/.test(act) && slots.majority?.name === '';

/** What is decided: "remove the Chair", or the words of the decision. */
function decided(decision: Phrase, reading: Reading, scene: Scene): Term {
  const found = term(scene, alone(decision), reading);
  // "The Board makes decisions by simple majority": as it decides.
  if (decision.name === 'decision' && !decision.of && decision.adjuncts.length + decision.restrictions.length === 0 && reading.actor && reading.voice === 'active' && /^(?:make|take|reach)$/.test(reading.act)) return decided(reading.actor, reading, scene);
  if (decision === reading.actor) return { key: `decision@${found.key}`, text: `a decision of ${the(found, decision)}` };
  if (rulesChanged(decision, scene)) return { key: `amend the rules of ${scene.clause.document}`, text: (decision.text.charAt(0).toLowerCase() + decision.text.slice(1)).replace(/^(?:no|any|every) (?<noun>\p{L})/u, (_, noun: string) => `${/[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`) };
  if (meansThisText(decision, scene) && reading.form !== 'threshold') return { key: `${reading.act} the rules of ${scene.clause.document}`, text: `${inflect(reading.act, 'gerund')} ${decision.text.toLowerCase()}` };
  if (reading.form !== 'threshold') return { key: `${reading.act} ${found.key}${asides(reading)}`, text: `${inflect(reading.act, 'gerund')} ${the(found, decision)}` };
  const about = [...(decision.of && isSum(decision.of) ? [decision.of.text] : []), ...decision.adjuncts.map((adjunct) => adjunct.text)].join(' ');
  return { key: `${found.key} ${about}`.trim(), text: decision.proper ? lowerArticle(decision.text) : decision.text.charAt(0).toLowerCase() + decision.text.slice(1) };
}

/** "an alteration of this constitution", "amendments to these rules": to amend the rules. */
function rulesChanged({ name, of, adjuncts, restrictions }: Phrase, scene: Scene): Phrase | undefined {
  const rules = of ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase;
  const changed = /^(?:amendment|alteration|change|revision|variation|modification)$/.test(name) && restrictions.length === 0 && (of === undefined || adjuncts.length === 0);
  return changed && rules && meansThisText(rules, scene) ? rules : undefined;
}

/** What the share is of: "two thirds of the members", "a majority of votes cast". */
export function baseOf(slot: Phrase, reading: Reading, scene: Scene): string {
  const base = reading.slots.base ?? (/^$|\bmajority$|^vote$/.test(slot.name) ? slot.of : slot) ?? slot;
  const { key } = term(scene, alone(base), reading);
  return /\bmajority$/.test(key) ? '' : key + restricted(base);
}

function occasion(reading: Reading): string {
  return reading.slots.event ? `at ${reading.slots.event.name}` : '';
}

function lowerArticle(text: string): string {
  return text.replace(/^(?:A|An|The|Any|Every|Each|No) /, (word) => word.toLowerCase());
}

/** "A candidate for Captain must be nominated by at least 10 per cent of Fellows and 3 affiliates": one gate a kind of nominator. */
export function gates(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const nominators = reading.slots.nominators ?? petitioners(reading) ?? reading.actor;
  const candidate = candidateIn(reading);
  if (!nominators || !candidate || nominators.connective === 'or') return [];
  return members(nominators).flatMap((one): readonly MeasureFact[] => {
    const { quantity } = one;
    if (!quantity) return [];
    const who = nominator(one, reading, scene);
    const isPost = postPhrase(candidate) === candidate;
    const of = postOf(candidate, reading, scene);
    const aspect = who.key + restricted(candidate) + (isPost ? restricted(one) : '');
    const span = { start: one.span.start, end: one.nameSpan.start };
    return [measure(reading, scene, { measure: 'gate', of, aspect, quantity, span, text: `the nominations by ${who.text} that ${isPost ? lowerArticle(candidate.text) : `a candidate for ${of.text}`} needs` })];
  });
}

/** "by petition of ten Owners", "by a petition signed by ten Owners": the ten Owners. */
function petitioners({ slots: { method } }: Reading): Phrase | undefined {
  return method && /\b(?:petition|requisition)$/.test(method.name) ? [method.of, ...method.restrictions.map(({ agent }) => agent)].find((phrase) => phrase?.quantity) : undefined;
}

/** "Any Owner may be nominated for the Board": a candidate for the Board. */
function candidateIn({ object, adjuncts }: Reading): Phrase | undefined {
  const post = object && postPhrase(object) === object && !/\b(?:candidate|nominee|nomination|candidature)$/.test(object.name) ? adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase) : undefined;
  return object && post ? { ...object, adjuncts: [...object.adjuncts, post] } : object;
}

/** "No person shall be a candidate for Chair unless nominated by ten members", "a nomination is valid if it bears the signatures of ten": ten nominations are wanted. */
export function gatesWanted(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const candidate = standing(reading) ?? nominated(reading);
  const wanted = candidate && reading.conditions.find(({ kind, negated, text }) => (kind === 'unless' || kind === 'only-if' || candidate === reading.object) && !negated && backed.test(text));
  const text = textRead(scene.clause);
  const found = wanted && backed.exec(text.slice(wanted.span.start));
  const lead = found?.groups?.['by'] === undefined ? 'A candidate needs the ' : 'A candidate must be ';
  if (!wanted || !found || wanted.span.start + found.index < lead.length) return [];
  const at = wanted.span.start + found.index;
  const [said, ...more] = read(' '.repeat(at - lead.length) + lead + text.slice(at, wanted.span.end)).norms;
  if (said?.form !== 'nomination' || more.length > 0) return [];
  return gates({ ...said, object: candidate, conditions: reading.conditions.filter((condition) => condition !== wanted) }, scene);
}

const backed = /\b(?:(?:nominated|proposed|signed|supported|backed|endorsed) (?<by>by) |(?:signatures?|support|backing|nominations?) (?:of|from|by) )/i;

/** "A nomination for Chair is valid": what is asked of one is asked of the candidate. */
function nominated({ form, act, object }: Reading): Phrase | undefined {
  return form === 'status' && /^be (?:valid|invalid|effective|admissible|eligible|complete)$/.test(act) && /\b(?:candidate|candidature|nomination|nominee)$/.test(object?.name ?? '') ? object : undefined;
}

/** Who stands, and for what: "a candidate for Chair", "a member who stands for the Council". */
function standing({ act, actor: who, object, adjuncts, slots }: Reading): Phrase | undefined {
  if (slots.class) return /\b(?:candidate|nominee)$/.test(slots.class.name) ? slots.class : undefined;
  const ballot = /^(?:put|place|appear|list|include|go|enter|print)$/.test(act) ? adjuncts.find(({ preposition, phrase }) => /^(?:on|onto|in)$/.test(preposition) && /\bballot(?: paper)?$/.test(phrase?.name ?? ''))?.phrase : undefined;
  const post = ballot?.adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase) ?? (/^(?:stand|run)$/.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase) : undefined);
  const actor = ballot ? who ?? object : who;
  return actor && post ? { ...actor, name: 'candidate', adjuncts: [post], restrictions: [], others: [] } : undefined;
}

/** What narrows a phrase, as text: two measures with different restrictions are different measures. */
export function restricted(phrase: Pick<Phrase, 'restrictions' | 'adjuncts'> & { readonly of?: Phrase | undefined } | undefined): string {
  const sum = phrase?.of && isSum(phrase.of) ? [phrase.of.text] : [];
  const texts = [...sum, ...(phrase?.restrictions ?? []).map((one) => one.text), ...(phrase?.adjuncts ?? []).filter((one) => one.preposition !== 'for').map((one) => `${one.preposition} ${complement(one)}`)];
  return texts.length > 0 ? ` ${texts.toSorted().join('; ')}` : '';
}

/** The number that the sentence is about and where it stands. */
function numbered(reading: Reading): { readonly quantity: Quantity; readonly span: Span } | undefined {
  const phrase = [reading.slots.size, reading.slots.majority, reading.object].find((one) => one?.quantity);
  return phrase?.quantity && { quantity: phrase.quantity, span: phrase.span };
}

export function the(found: Term, phrase: Phrase | undefined): string {
  return phrase?.determiner === 'none' && !phrase.plural ? found.text : `the ${found.text}`;
}
