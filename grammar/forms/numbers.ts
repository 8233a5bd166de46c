/** Sizes, quorums, compositions, majorities: sentences whose point is a number. */
import type { Adjunct, Condition, Phrase, Quantity } from '../ast.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, isRoleNoun, namesPeople, namesSomebody } from '../lexicon.ts';
import { actorOf, agentAdjunct, commonSlots, fill, isAgent, isShareOfVoters, isVote, objectOf, reading, type Form } from './form.ts';

const untyped = (clause: Clause): Clause['adjuncts'] => clause.adjuncts.filter((adjunct) => !adjunct.typed);

/** "The Board is a body of eleven members". */
function bodyOf(said: Parameters<Form>[0]): ReturnType<Form> {
  const { clause } = said;
  const members = clause.objects[0]?.of;
  if (!clause.verb.copula || !clause.subject || !members?.quantity || members.quantity.unit !== 'count' || !isBodyNoun(clause.objects[0]?.name ?? '')) return undefined;
  // "There shall be a Board of seven Trustees": what there is has the members.
  if (clause.existential) return { reading: reading(said, { form: 'existence', act: 'exist', object: clause.objects[0], slots: { size: members }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
  return { reading: reading(said, { form: 'population', act: 'number', object: { ...members, of: clause.subject }, slots: { size: members }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
}

/** population: "There are 258 Fellows", "The Council has 15 members". */
export const population: Form = (said) => {
  const { clause, head } = said;
  const counted = clause.objects[0];
  if (!counted?.quantity || counted.quantity.unit !== 'count') return bodyOf(said);
  const numbered = clause.subject?.name === 'number' ? clause.subject.of : undefined;
  if (numbered?.of && clause.verb.copula && isMember(numbered)) return { reading: reading(said, { form: 'population', act: 'number', object: { ...counted, name: numbered.name, of: numbered.of }, slots: { size: counted }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
  if (clause.existential && clause.verb.copula && !clause.verb.negated) {
    const body = isMember(counted) ? clause.adjuncts.find((adjunct) => /^(?:on|in|of)$/.test(adjunct.preposition))?.phrase : undefined;
    const members = counted.of ?? body;
    return { reading: reading(said, { form: 'population', act: 'number', object: members && isMember(counted) ? { ...counted, of: members } : counted, slots: { size: counted }, adjuncts: clause.adjuncts.filter((part) => part.phrase === undefined || part.phrase !== body) }), leftover: untyped(clause) };
  }
  const members = isMember(counted) || ((namesPeople(counted.name) || /\b(?:director|trustee|governor|councillor|deacon|elder|warden|commissioner)$/.test(counted.name)) && clause.subject !== undefined && isBodyNoun(clause.subject.name));
  if (head.lemma !== 'have' || !clause.subject || clause.subject.pronoun || !members) return undefined;
  return { reading: reading(said, { form: 'population', act: 'number', object: { ...counted, of: clause.subject }, slots: { size: counted }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
};

/** "nine directors", "twelve governors": members by another name. */
const areMembers = (phrase: Phrase): boolean => isMember(phrase) || namesPeople(phrase.name) || (phrase.plural && isRoleNoun(phrase.name));

const isMember = (phrase: Phrase): boolean => /\b(?:member|seat|place)$/.test(phrase.name) || phrase.name === '';

/** composition: – · consist · body, its seats in `class`, a stated size in `size`. */
export const composition: Form = (said) => {
  const { clause, head, sense } = said;
  const madeUp = clause.verb.voice === 'passive' && /^(?:compose|make|make up|constitute|form)$/.test(head.lemma) && clause.adjuncts.some((adjunct, at) => adjunct.preposition === 'of' && (at === 0 || head.lemma !== 'make'));
  if (sense.act !== 'consist' && !madeUp && !isItsMembers(clause)) return undefined;
  const of = clause.adjuncts.find((adjunct) => adjunct.preposition === 'of');
  const seats = seated(clause.objects[0] ?? of?.phrase);
  const stated = of?.phrase ?? seats;
  const size = stated?.quantity?.unit === 'count' && areMembers(stated) && stated.others.length === 0 && stated.restrictions.length === 0 ? { size: stated } : {};
  const rest = clause.adjuncts.filter((adjunct) => adjunct !== of);
  const slots = seats ? { class: seats, ...size } : size;
  const blurred = [seats, ...(seats?.others ?? [])].filter((seat) => seat !== undefined).filter(joinsAgents);
  return { reading: reading(said, { form: 'composition', act: 'consist', object: clause.subject, slots, adjuncts: rest }), leftover: [...rest.filter((part) => !part.typed), ...blurred] };
};

/** "The Panel is five members elected by the Council", "The Board is the Chair, the Clerk and six delegates": so many people are a body. */
function isItsMembers({ verb, subject, objects: [first, ...more], existential }: Clause): boolean {
  if (!verb.copula || verb.negated || existential || !subject || subject.plural || subject.pronoun || subject.others.length > 0 || !isBodyNoun(subject.name) || !first || more.length > 0) return false;
  const seats = [first, ...first.others];
  const counted = seats.some(({ quantity }) => quantity?.unit === 'count' && quantity.bound === 'exactly');
  return first.connective !== 'or' && counted && seats.every((seat) => (seat.quantity?.unit === 'count' && (areMembers(seat) || (seat.plural && seat.proper))) || (seat.determiner === 'the' && namesSomebody(seat.name)));
}

/** "one member elected by the athletes, and five others": the five have seats, and elect nobody. */
function seated(list: Phrase | undefined): Phrase | undefined {
  const last = list?.others.at(-1) ?? list;
  const agent = last?.restrictions.map((part) => part.agent).find((one) => one?.connective === 'and' && one.others.some(isCounted));
  if (!list || !last || !agent) return list;
  const electors = agent.others.filter((one) => !isCounted(one));
  const plain = { ...agent, others: electors, connective: electors.length > 0 ? agent.connective : '' } as const;
  const chosen: Phrase = { ...last, restrictions: last.restrictions.map((part) => (part.agent === agent ? { ...part, agent: plain } : part)) };
  const more = agent.others.filter(isCounted);
  return last === list ? { ...chosen, others: more, connective: 'and' } : { ...list, others: [...list.others.slice(0, -1), chosen, ...more] };
}

const isCounted = ({ quantity }: Phrase): boolean => quantity?.unit === 'count';

/** "members elected by the branches and the Chair": is the Chair an elector or a seat? */
const joinsAgents = (seat: Phrase): boolean => seat.restrictions.some((part) => part.agent !== undefined && part.agent.others.length > 0);

/** quorum: "The quorum of the Council is one half of its members", "Ten members form a quorum". */
export const quorum: Form = (said) => {
  const { clause, head } = said;
  const { subject } = clause;
  const object = clause.objects[0];
  if (subject && isQuorum.test(subject.name)) {
    const formers = clause.verb.voice === 'passive' && forming.test(head.lemma) ? clause.adjuncts.find(({ preposition, phrase }) => preposition === 'by' && phrase?.quantity) : undefined;
    if (formers) return { reading: reading(said, { form: 'quorum', act: 'number', actor: undefined, object: ofMeeting(subject, clause.adjuncts), slots: formers.phrase ? { size: formers.phrase } : {}, adjuncts: clause.adjuncts.filter((part) => part !== formers) }), leftover: untyped(clause).filter((part) => part !== formers) };
    const size = /^(?:require|consist|need|comprise)$/.test(head.lemma) || clause.verb.copula ? object ?? clause.adjuncts.find((adjunct) => adjunct.preposition === 'of')?.phrase : undefined;
    if (size && (size.quantity || /\bquorum$/.test(subject.name))) return { reading: reading(said, { form: 'quorum', act: 'number', object: ofMeeting({ ...subject, name: 'quorum' }, clause.adjuncts), slots: { size }, adjuncts: clause.adjuncts.filter(({ phrase, text }) => phrase !== size && !/^(?:present|in person|by proxy)$/.test(text)) }), leftover: [...untyped(clause).filter((part) => part.phrase !== size), ...clause.objects.slice(1)] };
  }
  const needed = object && /\bquorum$/.test(object.name) && object.of?.quantity && /^(?:require|need|have)$/.test(head.lemma) && clause.verb.voice === 'active' ? object.of : undefined;
  if (needed && object && subject && !subject.pronoun && !clause.verb.negated) return { reading: reading(said, { form: 'quorum', act: 'number', object: { ...object, of: subject }, slots: { size: needed }, adjuncts: clause.adjuncts }), leftover: [...untyped(clause), ...clause.objects.slice(1)] };
  if (subject?.quantity && object && /\bquorum$/.test(object.name) && (clause.verb.copula || forming.test(head.lemma))) {
    const of = object.of ?? subject.of;
    return { reading: reading(said, { form: 'quorum', act: 'number', object: of ? { ...object, of } : object, slots: { size: subject }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
  }
  return required(said) ?? attendance(said) ?? presence(said) ?? quorate(said) ?? noBusiness(said);
};

const forming = /^(?:form|constitute|make|make up)$/;

/** "quorum", "the quorum necessary". */
const isQuorum = /\bquorum(?: (?:necessary|required|needed))?$/;

/** "Four directors are required for a quorum", "… for a quorum of the Board". */
const required: Form = (said) => {
  const { clause, head } = said;
  const wanted = clause.adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase?.name === 'quorum');
  if (!wanted?.phrase || !clause.subject?.quantity || clause.verb.negated || !(/^(?:require|need)$/.test(head.lemma) || /^(?:necessary|required|sufficient|needed|enough)$/.test(clause.adjective?.word ?? ''))) return undefined;
  const of = wanted.phrase.of ?? clause.subject.of;
  const rest = clause.adjuncts.filter((part) => part !== wanted);
  return { reading: reading(said, { form: 'quorum', act: 'number', modality: 'fact', actor: undefined, object: ofMeeting(of ? { ...wanted.phrase, of } : wanted.phrase, rest), slots: { size: clause.subject }, adjuncts: rest }), leftover: rest.filter(({ typed }) => !typed) };
};

/** "The presence of ten members shall constitute a quorum", "… is necessary for a quorum": ten members do. */
const attendance: Form = (said) => {
  const { clause, head } = said;
  const { subject, adjuncts } = clause;
  const enough = /^(?:form|constitute|make|make up|be)$/.test(head.lemma) || clause.verb.copula || /^(?:require|need)$/.test(head.lemma);
  const object = [clause.objects[0], ...adjuncts.map(({ preposition, phrase }) => (preposition === 'for' ? phrase : undefined))].find((phrase) => phrase && /\bquorum$/.test(phrase.name));
  const forming = clause.infinitive?.heads.some(({ lemma }) => /^(?:constitute|form|make)$/.test(lemma)) ? clause.infinitive : undefined;
  if (forming?.objects[0]?.name === 'quorum' && subject && /^(?:necessary|required|sufficient|needed)$/.test(clause.adjective?.word ?? '')) {
    const people = subject.name === 'presence' ? subject.of : subject;
    return people?.quantity && { reading: { ...reading(said, { form: 'quorum', act: 'number', modality: 'fact', object: ofMeeting(forming.objects[0], forming.adjuncts), slots: { size: people } }), head: forming.span, adjuncts: [] }, leftover: untyped(clause).filter(({ span }) => span.start < forming.span.start) };
  }
  if (!subject || !/^(?:presence|attendance)$/.test(subject.name) || !object || !enough || clause.verb.negated) return undefined;
  const counted = [subject.of, ...subject.adjuncts.map(({ phrase }) => phrase), ...adjuncts.map(({ preposition, phrase }) => (/^(?:of|by)$/.test(preposition) ? phrase : undefined))].map((phrase) => (phrase?.name === 'proxy' ? phrase.of : phrase));
  const size = counted.find((phrase) => phrase?.quantity);
  if (!size) return undefined;
  const { of = size.of, ...rest } = ofMeeting(object, adjuncts);
  const leftover = untyped(clause).filter(({ phrase, text }) => phrase !== object && phrase !== size && !/\bproxy\b/.test(text));
  return { reading: reading(said, { form: 'quorum', act: 'number', modality: 'fact', object: of ? { ...rest, of } : object, slots: { size }, adjuncts: adjuncts.filter(({ preposition }) => preposition === 'at') }), leftover };
};

/** "A meeting of the Council requires a quorum of ten", "is quorate if ten members are present". */
const quorate: Form = (said) => {
  const { clause, head } = said;
  const { subject } = clause;
  const [object] = clause.objects;
  if (!subject || subject.pronoun) return undefined;
  if (/^(?:require|need|have)$/.test(head.lemma) && clause.verb.voice === 'active' && !clause.verb.negated && object && /^quorum$/.test(object.name) && object.of?.quantity) {
    return { reading: reading(said, { form: 'quorum', act: 'number', modality: 'fact', object: { ...object, of: subject }, slots: { size: object.of }, adjuncts: clause.adjuncts }), leftover: untyped(clause) };
  }
  const meets = /^(?:in)?quorate$/.test(clause.adjective?.word ?? '');
  const there = clause.existential && object?.name === 'quorum' ? object : undefined;
  const having = /^have$/.test(head.lemma) && object?.name === 'quorum';
  const reached = subject.name === 'quorum' && (clause.adjective?.word === 'present' || (/^(?:reach|achieve|constitute|establish|exist|obtain|meet)$/.test(head.lemma) && !clause.adjuncts.some(isAgent)));
  const attending = meets && !clause.verb.negated && clause.adjective?.word === 'quorate' ? clause.adjuncts.find(({ preposition, phrase, text }) => preposition === 'with' && phrase?.quantity && (isPresent(text) || clause.adjuncts.some((part) => isPresent(part.text)))) : undefined;
  if (attending?.phrase) return { reading: reading(said, { form: 'quorum', act: 'number', modality: 'fact', actor: undefined, object: { ...attending.phrase, name: 'quorum', of: subject }, slots: { size: attending.phrase }, adjuncts: clause.adjuncts.filter((part) => part !== attending && !isPresent(part.text)) }), leftover: untyped(clause).filter((part) => part !== attending) };
  const bar = meets || there || having || reached ? barIn(clause.conditions, (clause.adjective?.word === 'inquorate') === clause.verb.negated) : undefined;
  if (!bar) return undefined;
  const whose: Phrase = there ?? (reached ? ofMeeting(subject, clause.adjuncts) : { ...bar.size, name: 'quorum', of: subject });
  const found = reading(said, { form: 'quorum', act: 'number', modality: 'fact', polarity: '+', actor: undefined, object: whose, slots: { size: bar.size }, adjuncts: clause.adjuncts });
  return { reading: { ...found, conditions: found.conditions.filter((condition) => condition !== bar.condition) }, leftover: untyped(clause) };
};

/** How many are to be there for what goes well ("if ten members are present"), or fails ("unless ten are present", "if fewer than ten are"). */
function barIn(conditions: readonly Condition[], well: boolean): { readonly condition: Condition; readonly size: Phrase } | undefined {
  const wanted = conditions.find(({ kind, negated, subject, bound, text }) => !negated && isPresent(text) && (subject ?? bound?.counted)?.quantity !== undefined && /^(?:if|unless|only-if)$/.test(kind));
  const people = wanted?.subject ?? wanted?.bound?.counted;
  const quantity = wanted?.bound?.quantity ?? people?.quantity;
  if (!wanted || !people || !quantity) return undefined;
  const few = /^(?:less-than|at-most)$/.test(quantity.bound);
  if (few === (well !== (wanted.kind === 'unless'))) return undefined;
  return { condition: wanted, size: few ? { ...withoutComparator(people), quantity: opposite(quantity) } : { ...people, quantity } };
}

/** "fewer than eight members" → eight members. */
function withoutComparator(people: Phrase): Phrase {
  const text = people.text.replace(/^(?:fewer|less) than /i, '');
  return { ...people, text, span: { start: people.span.end - text.length, end: people.span.end } };
}

/** "fewer than eight" are too few: eight are enough. */
function opposite(quantity: Quantity): Quantity {
  return quantity.bound === 'less-than' ? { ...quantity, bound: 'at-least' } : { ...quantity, bound: 'more-than' };
}

/** "the quorum for the transaction of business at a Board meeting": it is that of the meeting. */
function ofMeeting(quorumPhrase: Phrase, adjuncts: readonly Adjunct[]): Phrase {
  if (quorumPhrase.of) return quorumPhrase;
  const places = [...adjuncts, ...quorumPhrase.adjuncts].flatMap(({ preposition, phrase }) => (preposition === 'at' && phrase ? [phrase] : []));
  const meeting = places.find((phrase) => /\b(?:meetings?|assembly|conference|congress|agm|egm|session)$/.test(phrase.name));
  return meeting ? { ...quorumPhrase, of: meeting } : quorumPhrase;
}

const isPresent = (text: string): boolean => /\b(?:present|represented|in attendance|attend|in (?:the )?(?:room|hall|chamber|building|meeting)|(?:take|taking) part|participat(?:e|es|ing)|joined|connected|logged in|on the call)\b/.test(text);

/** "Half of the members must be present for a quorum", "… for a valid vote of Congress". */
const presence: Form = (said) => {
  const { clause } = said;
  const purpose = clause.adjuncts.find((adjunct) => adjunct.preposition === 'for' && adjunct.phrase)?.phrase;
  if (!clause.subject?.quantity || !clause.verb.modal || !isPresent(clause.adjective?.word ?? clause.verb.heads[0]?.lemma ?? '') || !purpose) return undefined;
  if (!/\b(?:quorum|vote|meeting|decision|business)$/.test(purpose.name)) return undefined;
  // "for Board meetings": of those meetings, whoever is counted.
  const of = purpose.of ?? (purpose.name.endsWith(' meeting') ? purpose : clause.subject.of);
  const object = /\bquorum$/.test(purpose.name) ? purpose : { ...purpose, name: 'quorum', spelling: 'quorum' };
  return { reading: reading(said, { form: 'quorum', act: 'number', modality: 'fact', object: of ? { ...object, of } : object, slots: { size: clause.subject } }), leftover: clause.adjuncts.filter((adjunct) => adjunct.phrase !== purpose) };
};

/** "No business shall be transacted by the Board unless four members are present", "a meeting cannot start unless …". */
const noBusiness: Form = (said) => {
  const { clause, head } = said;
  const { subject } = clause;
  const forbidden = clause.verb.modality === 'prohibition' || subject?.determiner === 'no';
  const bar = barIn(clause.conditions, !forbidden);
  if (!bar || !subject || (!forbidden && bar.condition.kind !== 'only-if') || !/^(?:transact|conduct|take|start|begin|proceed|open|hold|do|make|pass|commence|adopt|approve|decide|carry|reach)$/.test(head.lemma)) return undefined;
  if (!/\b(?:business|vote|decision|meeting|resolution)$/.test(subject.name) && !/^(?:business|vote|decision)/.test(clause.objects[0]?.name ?? '')) return undefined;
  const meeting = clause.adjuncts.find((adjunct) => adjunct.preposition === 'at')?.phrase;
  const of = actorOf(said) ?? (/\bmeeting$/.test(meeting?.name ?? '') && meeting?.of ? meeting.of : meeting) ?? subject.of;
  const quorumOf: Phrase = { ...bar.size, name: 'quorum', ...(of ? { of } : {}) };
  // "No vote on an amendment …", "decisions to sell land …": of that business alone.
  const purpose = [subject, clause.objects[0]].find((phrase) => phrase && !/\bmeeting$/.test(phrase.name) && phrase.adjuncts.length + phrase.restrictions.length > 0);
  const found = reading(said, { form: 'quorum', act: 'number', modality: 'fact', polarity: '+', object: quorumOf, slots: { size: bar.size, ...(purpose && { purpose }) } });
  return { reading: { ...found, conditions: found.conditions.filter((condition) => condition !== bar.condition) }, leftover: untyped(clause) };
};

/** "Two thirds of the votes cast are required to dissolve the Federation", "… may be dissolved only by three quarters of the votes". */
export const votesFor: Form = (said) => {
  const { clause, head } = said;
  const agent = clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && adjunct.phrase && isVote(adjunct.phrase));
  if (clause.verb.voice === 'passive' && agent?.phrase && clause.subject) {
    const { slots, leftover } = fill({ ...clause, adjuncts: clause.adjuncts.filter((adjunct) => adjunct !== agent) }, commonSlots);
    return { reading: reading(said, { form: 'generic', actor: agentAdjunct(clause)?.phrase, object: clause.subject, slots: { ...slots, majority: agent.phrase }, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
  }
  if (clause.verb.voice !== 'active' || clause.verb.copula || !clause.verb.modal || !clause.subject || !(isVote(clause.subject) || ((isShareOfVoters(clause.subject) || (clause.subject.quantity !== undefined && /\bvotes?$/.test(clause.subject.name))) && /\brequired to$/.test(clause.verb.word))) || !clause.objects[0]) return undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  return { reading: { ...reading(said, { form: 'generic', act: head.lemma, object: clause.objects[0], slots: { ...slots, majority: shareOf(clause.subject) }, adjuncts: leftover, modality: 'fact' }), exclusive: false }, leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(1)] };
};

const decisions = /\b(?:decision|resolution|motion|change|amendment|rule change|proposal|removal|dissolution|vote|matter|question|approval|ordinary business|merger|expulsion|election|sale|alteration|recall|affiliation|disaffiliation|expenditure|budget|by-law|bylaw|question|addition|issue|passage|adoption|determination|action|business|item|appointment|admission|suspension|revision|act|policy|nomination|acceptance|confidence|ratification|repeal|waiver|transfer|purchase|disposal|closure|agreement)$/;

/** threshold: – · require · decision, the number in `majority`. */
export const threshold: Form = (said) => {
  const { clause, head } = said;
  const { slots, leftover } = fill(clause, commonSlots);
  const object = clause.objects[0];
  if (/^(?:require|need)$/.test(head.lemma) && clause.verb.voice === 'active' && clause.subject && object && isShare(object)) {
    return { reading: reading(said, { form: 'threshold', act: 'require', object: clause.subject, slots: { ...slots, majority: shareOf(object) }, adjuncts: leftover }), leftover: [...leftover.filter((part) => !part.typed), ...clause.objects.slice(1)] };
  }
  const givers = clause.adjuncts.find(({ preposition, phrase }) => preposition === 'by' && (isHeads(phrase) || phrase?.quantity?.unit === 'share'));
  if (/^(?:require|need)$/.test(head.lemma) && clause.verb.voice === 'active' && clause.subject && object && givers?.phrase && /^(?:approval|support|consent|agreement)$/.test(object.name)) {
    const rest = leftover.filter((part) => part !== givers);
    return { reading: reading(said, { form: 'threshold', act: 'require', object: clause.subject, slots: { ...slots, majority: givers.phrase }, adjuncts: rest }), leftover: [...rest.filter((part) => !part.typed), ...clause.objects.slice(1)] };
  }
  const enough = clause.subject && isShare(clause.subject) && (/^(?:enough|sufficient|necessary|required)$/.test(clause.adjective?.word ?? '') || head.lemma === 'suffice' || (clause.verb.voice === 'passive' && /^(?:require|need)$/.test(head.lemma)));
  const purpose = enough ? clause.adjuncts.find((part) => part.preposition === 'for' && part.phrase) : undefined;
  if (enough && purpose?.phrase && clause.subject) {
    const rest = leftover.filter((part) => part !== purpose);
    return { reading: reading(said, { form: 'threshold', act: 'require', object: purpose.phrase, slots: { ...slots, majority: shareOf(clause.subject) }, adjuncts: rest, modality: 'fact' }), leftover: rest.filter((part) => !part.typed) };
  }
  const other = actOfVoters(said) ?? requirement(said);
  if (other) return other;
  const decision = objectOf(said);
  if (clause.verb.voice !== 'passive' || !slots.majority || !decision || !decisions.test(decision.name) || !/^(?:pass|carry|adopt|approve|make|take|decide|agree|determine|ratify|resolve|settle|accept)$/.test(head.lemma)) return undefined;
  const actor = agentAdjunct(clause)?.phrase;
  return { reading: reading(said, { form: 'threshold', act: 'require', actor, object: decision, slots, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
};

/** "The vote of a majority of the delegates shall be the act of Congress": that is enough for one. */
const actOfVoters: Form = (said) => {
  const { clause } = said;
  const act = clause.objects[0];
  if (!clause.verb.copula || !clause.subject || !isShareOfVoters(clause.subject) || !act || !/\b(?:act|decision|resolution)$/.test(act.name)) return undefined;
  return { reading: reading(said, { form: 'threshold', act: 'require', modality: clause.verb.modality, object: act, slots: { majority: shareOf(clause.subject) }, adjuncts: clause.adjuncts }), leftover: [...untyped(clause), ...clause.objects.slice(1)] };
};

/** "Passage requires that two thirds vote for it": what is required has no place of its own yet. */
const requirement: Form = (said) => {
  const { clause, head } = said;
  const { subject } = clause;
  const that = clause.relatives[0];
  if (!/^(?:require|need)$/.test(head.lemma) || clause.verb.voice !== 'active' || !subject || subject.pronoun || !decisions.test(subject.name) || clause.objects.length > 0 || !that) return undefined;
  return { reading: reading(said, { form: 'threshold', act: 'require', object: subject, adjuncts: clause.adjuncts, modality: 'fact' }), leftover: [...untyped(clause), { span: that.span, preposition: 'that', text: that.text, typed: false }] };
};

function isShare(phrase: Phrase): boolean {
  // "requires a two-thirds quorum": so many are to be there, whatever they vote.
  if (/\bquorum$/.test(phrase.name)) return false;
  return phrase.quantity?.unit === 'share' || /\bmajority$/.test(phrase.name) || isShareOfVoters(phrase) || (/^(?:approval|support|consent|agreement|vote)$/.test(phrase.name) && (isHeads(giversOf(phrase)) || (phrase.name === 'vote' && phrase.of?.quantity?.unit === 'count' && phrase.of.proper)));
}

/** "the approval of six members", "approval by six members". */
function giversOf(phrase: Phrase): Phrase | undefined {
  return phrase.of ?? phrase.adjuncts.find(({ preposition }) => /^(?:by|from)$/.test(preposition))?.phrase;
}

/** "the votes of six members". */
function isHeads(phrase: Phrase | undefined): boolean {
  return phrase?.quantity?.unit === 'count' && areMembers(phrase);
}

/** "the support of two thirds of the members" → two thirds of the members. */
function shareOf(phrase: Phrase): Phrase {
  return phrase.quantity?.unit === 'share' ? phrase : giversOf(phrase) ?? phrase;
}
