/** How posts and bodies are filled, emptied, held to account, and for how long. */
import type { Phrase } from '../ast.ts';
import type { Clause } from '../clause.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../lexicon.ts';
import { actorOf, agentAdjunct, commonSlots, fill, find, isSomebody, isTime, objectOf, reading, votersIn, type Form, type FormReading, type Parts, type Said } from './form.ts';

/** election, appointment, co-option: electors or appointer · act · office. */
export const filling: Form = (said) => {
  const { form } = said.sense;
  if (form !== 'election' && form !== 'appointment' && form !== 'co-option') return undefined;
  const chosen = objectOf(said);
  const post = chosen && postOf(said, chosen);
  const object = post ?? chosen;
  if (!object || (form === 'appointment' && notAPost(said, object))) return undefined;
  const { slots: own, leftover: rest } = fill(said.clause, commonSlots);
  const slots = post && chosen ? { pool: chosen, ...own } : own;
  const leftover = rest.filter(({ phrase }) => phrase === undefined || phrase !== post);
  const byVote = form === 'appointment' && said.sense.lemma !== 'appoint' && votes(said);
  const parts: Parts = { form: byVote ? 'election' : form, act: byVote ? 'elect' : said.sense.act, actor: actorOf(said) ?? votersIn(said.clause, /^(?:in|at|through|by means of)$/), object, slots, adjuncts: leftover };
  return { reading: reading(said, parts), leftover: extra(said, leftover) };
};

/** "picks one of its members as Chair", "elects a Fellow to be the Bursar": the post, not who gets it. */
function postOf({ clause }: Said, chosen: Phrase): Phrase | undefined {
  const { adjuncts, infinitive } = clause;
  const isAnybody = chosen.others.length === 0 && clause.verb.modality !== 'prohibition' && (/^one of\b/i.test(chosen.text) || (/^(?:a|any)$/.test(chosen.determiner) && namesPeople(chosen.name)));
  const post = adjuncts.find(({ preposition }) => preposition === 'as')?.phrase ?? (infinitive?.heads.length === 1 && infinitive.heads[0]?.lemma === 'be' ? infinitive.objects[0] : undefined);
  return isAnybody && post && !post.pronoun && (namesOffice(post.name) || post.proper) ? post : undefined;
}

/** "choose a venue", "select the agenda": nothing that a person holds. Only the verbs that serve for both are asked. */
function notAPost({ sense }: Said, object: Phrase): boolean {
  if (/^(?:recruit|engage)$/.test(sense.lemma) && /\b(?:member|volunteer|participant|supporter|student|public|community|contributor|resident)$/.test(object.name)) return true;
  return sense.lemma !== 'appoint' && !object.proper && !namesOffice(object.name) && !/(?:er|or|ar|ant|ent|ee|man|woman|chair|person|secretary|president|captain|head|member|candidate|leader|trustee|deputy|official|clerk|convenor|councillor|representative|delegate|rep|staff|committee|board|panel|council|officer|executive|treasurer|speaker|warden|steward|coach|mayor|bishop|principal|dean|provost|guardian|conductor|chief|commodore|custodian|keeper|master|ombudsman|registrar|rector|whip|nominee|governor|director|auditor|manager|editor)$/.test(object.name);
}

/** "chosen by ballot of the Residents" is an election. */
function votes({ clause }: Said): boolean {
  return clause.adjuncts.some(({ preposition, phrase }) => (preposition === 'by' || preposition === 'in' || preposition === 'through' || preposition === '') && /\b(?:ballot|vote|poll|election)\b/.test(phrase?.name ?? ''))
    || clause.adjuncts.some(({ text, phrase }) => !phrase && /\b(?:ballot|vote)\b/.test(text));
}

/** A passive has no room for objects, an active clause for one. */
function extra({ clause }: Said, leftover: FormReading['leftover']): FormReading['leftover'] {
  return [...leftover.filter((part) => !('typed' in part) || !part.typed), ...clause.objects.slice(clause.verb.voice === 'passive' ? 0 : 1)];
}

/** removal: remover · remove, suspend, expel · person or office. */
export const removal: Form = (said) => {
  const whole = objectOf(said);
  const terminated = said.sense.lemma === 'terminate' && whole !== undefined && !whole.of && (namesPeople(whole.name) || namesOffice(whole.name));
  const ended = endedPost(said, whole);
  if (ended) {
    const { slots, leftover } = fill(said.clause, commonSlots);
    const others = leftover.filter(({ phrase }) => phrase !== ended);
    return { reading: reading(said, { form: 'removal', act: whole?.name === 'membership' ? 'expel' : 'remove', actor: actorOf(said), object: whole?.name === 'membership' && ended.name === 'person' ? { ...ended, name: 'member' } : ended, slots, adjuncts: others }), leftover: extra(said, others) };
  }
  const struck = strikesOff(said, whole);
  if (struck) return struck;
  if (said.sense.form !== 'removal' && !terminated && !replaces(said)) return undefined;
  const lost = whole?.of ?? said.clause.adjuncts.find(({ preposition }) => preposition === 'of')?.phrase;
  const ofPost = lost !== undefined && /^(?:office|post|position|command|role|status|title)$/.test(lost.name);
  const spared = (said.sense.lemma === 'relieve' && whole?.of !== undefined && !ofPost) || (/^(?:deprive|strip|divest)$/.test(said.sense.lemma) && !ofPost);
  const object = whole?.of && (ofPost || spared) ? withoutOf(whole) : whole;
  if (!object || /\b(?:item|motion|word|name|rule|content|agenda|text|clause|proposal|requirement|from)\b/.test(object.name)) return undefined;
  const { slots, leftover } = fill(said.clause, commonSlots);
  if (spared || isNoHolder(said, object)) return { reading: reading(said, { form: 'generic', act: said.sense.lemma, actor: actorOf(said), object, slots, adjuncts: leftover }), leftover: extra(said, leftover) };
  return { reading: reading(said, { form: 'removal', act: terminated || said.sense.form !== 'removal' ? 'remove' : said.sense.act, actor: actorOf(said), object, slots, adjuncts: leftover }), leftover: extra(said, leftover) };
};

/** "terminate the Clerk's appointment", "revoke a person's status as maintainer": whose post it ends. */
function endedPost({ sense, clause }: Said, whole: Phrase | undefined): Phrase | undefined {
  if (!whole?.of || !/^(?:terminate|end|revoke|withdraw|cancel|determine)$/.test(sense.lemma)) return undefined;
  const held = [...whole.adjuncts, ...whole.of.adjuncts, ...clause.adjuncts].find(({ preposition }) => preposition === 'as')?.phrase;
  if (held && /^(?:appointment|status|position|role|standing|tenure|commission)$/.test(whole.name)) return isHeld(held) || namesPeople(whole.of.name) ? held : undefined;
  return /^(?:appointment|employment|engagement|tenure|mandate|commission|contract|services?|term of office|contract of employment|membership)$/.test(whole.name) && isHeld(whole.of) ? whole.of : undefined;
}

const isHeld = ({ name, proper }: Phrase): boolean => namesPeople(name) || namesOffice(name) || proper;

/** "The Board may replace the Clerk at any time": a deputy who replaces the Clerk, or may, only stands in. */
function replaces({ clause, head }: Said): boolean {
  const [object] = clause.objects;
  return head.lemma === 'replace' && clause.verb.voice === 'active' && clause.verb.modality === 'permission' && clause.subject !== undefined && isBodyNoun(clause.subject.name) && object !== undefined && !object.quantity && (namesOffice(object.name) || object.proper);
}

/** "shall be struck off the register", "struck from the roll": expelled. */
function strikesOff(said: Said, object: Phrase | undefined): FormReading | undefined {
  const { clause, head } = said;
  const from = clause.adjuncts.find(({ preposition, phrase }) => /^(?:from|off)$/.test(preposition) && phrase && registers.test(phrase.name));
  const off = /^(?:strike|vote|take) off$/.test(head.lemma) || (head.lemma === 'strike' && from !== undefined);
  if (!off || !object || !(namesPeople(object.name) || namesOffice(object.name))) return undefined;
  const { slots, leftover } = fill({ ...clause, adjuncts: clause.adjuncts.filter((part) => part !== from) }, commonSlots);
  const register = from ?? clause.objects.filter((one) => one !== object && registers.test(one.name)).map((phrase) => ({ span: phrase.span, preposition: 'from', phrase, text: `from ${phrase.name}`, typed: true }))[0];
  const objects = clause.objects.filter((one) => one !== object && one !== register?.phrase);
  return { reading: reading(said, { form: 'removal', act: 'expel', actor: actorOf(said), object, slots, adjuncts: [...leftover, ...(register ? [{ ...register, preposition: 'from' }] : [])] }), leftover: [...leftover.filter(({ typed }) => !typed), ...objects] };
}

const registers = /\b(?:register|roll|list|membership|book)s?(?: of members?)?$/;

/** Where somebody may be sent away from, and stays a member. */
const places = /\b(?:meeting|session|sitting|hearing|ballot|debate|premise|premises|clubhouse|building|room|hall|ground|venue|chamber|event|competition|tournament|match|game|training|chat|channel|forum|mailing list|facility|poll|count)$/;

/** "discharge its duties", "suspend standing orders", "relieve the member from liability", "exclude a member from a meeting": nobody loses an office. */
function isNoHolder({ sense, clause }: Said, object: Phrase): boolean {
  if (clause.adjuncts.some(({ preposition, phrase }) => /^from\b/.test(preposition) && (places.test(phrase?.name ?? '') || (sense.lemma === 'exclude' && !isMembership(phrase))))) return true;
  const held = namesPeople(object.name) || namesOffice(object.name);
  if (sense.lemma === 'discharge') return !held && !object.pronoun;
  if (sense.lemma === 'relieve') return [...clause.adjuncts, ...object.adjuncts].some(({ preposition, phrase }) => preposition === 'from' && !/\b(?:office|post|position|duty)$/.test(phrase?.name ?? ''));
  return !held && /\b(?:duty|debt|obligation|liability|order|operation|right|privilege|service|activity|business|matter|provision|payment|proceeding|session|debate|vote|debris|dog|vehicle|sign|meeting|power|policy|bylaw|by-law)$/.test(object.name);
}

/** What somebody is excluded from for good: "membership", "the Society", "office". */
const isMembership = (phrase: Phrase | undefined): boolean => phrase !== undefined && (phrase.proper || isBodyNoun(phrase.name) || /\b(?:membership|office|post|position|society|club|union|association|guild|party|organi[sz]ation|team)$/.test(phrase.name));

/** "relieve the Chair of office": the Chair. */
function withoutOf({ of: _office, ...phrase }: Phrase): Phrase {
  return phrase;
}

const overseen: Readonly<Record<string, 'direction' | 'pleasure'>> = { 'under the direction of': 'direction', 'at the pleasure of': 'pleasure' };

/** accountability: X · the relation · Y, in its many wordings. */
export const accountability: Form = (said) => {
  const { clause, head } = said;
  const to = find(clause, 'to');
  const adjective = clause.adjective?.word ?? '';
  // "responsible for damage to the hall": the hall calls nobody to account.
  const thing = adjective === 'responsible' && clause.adjuncts.some(({ preposition, span }) => preposition === 'for' && to !== undefined && span.start < to.span.start) && !(to?.phrase && (isBodyNoun(to.phrase.name) || namesOffice(to.phrase.name)));
  if (clause.verb.copula && to && !thing && /^(?:accountable|answerable|responsible)$/.test(adjective)) {
    return account(said, to.phrase, adjective === 'accountable' ? 'accountable' : 'responsible', adjective === 'accountable' ? 'be accountable' : `be ${adjective}`);
  }
  if (head.lemma === 'answer' && to && clause.objects.length === 0) return account(said, to.phrase, 'responsible', 'answer');
  if (head.lemma === 'report' && to && clause.objects.length === 0 && clause.verb.voice === 'active') return account(said, to.phrase, 'reports', 'report');
  const under = clause.adjuncts.find((adjunct) => adjunct.phrase && overseen[adjunct.preposition]);
  // "The assets are under the control of the Board": things answer to nobody.
  if (under && !owned.test(clause.subject?.name ?? '') && ((clause.verb.copula && !clause.adjective && clause.objects.length === 0) || /^(?:act|work|serve|operate|function|carry|hold|perform|discharge)$/.test(head.lemma))) {
    return account(said, under.phrase, overseen[under.preposition] ?? 'direction', under.preposition === 'at the pleasure of' ? 'serve' : 'act');
  }
  return subjected(said) ?? instructions(said);
};

/** "is subject to the control of the Board": things are, too, and answer to nobody. */
function subjected(said: Said): FormReading | undefined {
  const { clause } = said;
  const mark = clause.precedence.find(({ kind, named }) => kind === 'subject-to' && named?.of !== undefined && /^(?:(?:overall|general|sole|direct|ultimate) )?(?:direction|control|supervision|instruction|order|authority|oversight|management)$/.test(named.name));
  const named = clause.verb.copula && !clause.adjective && clause.objects.length === 0 ? mark?.named : undefined;
  if (!named?.of || !clause.subject || owned.test(clause.subject.name) || !(clause.subject.pronoun || isSomebody(clause.subject))) return undefined;
  return account({ ...said, clause: { ...clause, precedence: clause.precedence.filter((one) => one !== mark) } }, named.of, 'direction', 'act');
}

const owned = /\b(?:power|affair|property|asset|fund|money|account|business|record|book|equipment|premises|building|land|document|website|vote|ballot|election|meeting|process)$/;

/** "takes instructions from", "is directed by", "is supervised by". */
function instructions(said: Said): FormReading | undefined {
  const { clause, head } = said;
  const from = find(clause, 'from');
  const orders = clause.objects[0]?.name ?? '';
  if (/^(?:take|receive)$/.test(head.lemma) && from && /^(?:instruction|order|direction)s?$/.test(orders)) return account(said, from.phrase, 'direction', 'act');
  const subject = clause.subject?.name ?? '';
  const directed = clause.verb.voice === 'passive' && (clause.subject?.proper || namesPeople(subject) || namesOffice(subject) || isBodyNoun(subject) || clause.subject?.pronoun) && !owned.test(subject) && /^(?:direct|supervise|oversee|control)$/.test(head.lemma) ? agentAdjunct(clause) : undefined;
  return directed && clause.adjuncts.length === 1 ? account(said, directed.phrase, 'direction', 'act') : undefined;
}

function account(said: Said, to: Phrase | undefined, strength: NonNullable<Parts['strength']>, act: string): FormReading {
  const leftover = said.clause.adjuncts.filter((adjunct) => adjunct.phrase !== to);
  return { reading: reading(said, { form: 'accountability', actor: said.clause.subject, object: to, act, strength, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
}

/** term: "Councillors serve for 3 years", "holds office for a term of 2 years", "the term of office of the Chair is 3 years". */
export const term: Form = (said) => {
  const { clause, head } = said;
  const duration = clause.adjuncts.find((adjunct) => adjunct.preposition === 'for' && (isTime(adjunct.phrase) || isTime(adjunct.phrase?.of) || /^(?:(?:rest|remainder|balance)|(?:full|unexpired) (?:term|portion|part))$/.test(adjunct.phrase?.name ?? '')));
  if (duration && (head.lemma === 'serve' || (head.lemma === 'hold' && clause.objects[0]?.name === 'office') || (head.lemma === 'remain' && find(clause, 'in')))) {
    // "Nobody may serve as Warden for …": whose term it is, is said there.
    const leftover = clause.adjuncts.filter((adjunct) => adjunct !== duration && !(clause.subject?.determiner === 'no' ? /^in$/ : /^(?:in|as)$/).test(adjunct.preposition));
    return { reading: reading(said, { form: 'term', act: 'serve', object: clause.subject, slots: duration.phrase ? { term: duration.phrase } : {}, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
  }
  const { subject } = clause;
  const had = clause.objects[0];
  const lasting = subject && termEnds(said, subject);
  if (lasting) return lasting;
  if (/^(?:serve|hold|have)$/.test(head.lemma) && had && yearTerm.test(had.name) && clause.verb.voice === 'active') {
    return { reading: reading(said, { form: 'term', act: 'serve', object: subject, slots: { term: had }, adjuncts: clause.adjuncts }), leftover: clause.adjuncts.filter((part) => !part.typed) };
  }
  if (((head.lemma === 'hold' && had?.name === 'office') || (head.lemma === 'serve' && !had)) && (clause.conditions.some((condition) => condition.kind === 'until') || find(clause, 'until')) && clause.verb.modality !== 'prohibition') {
    return { reading: reading(said, { form: 'term', act: 'serve', object: subject, adjuncts: clause.adjuncts }), leftover: clause.adjuncts.filter((part) => !part.typed) };
  }
  if (head.lemma === 'have' && had && /^term(?: of office)?$/.test(had.name) && isTime(had.of)) {
    return { reading: reading(said, { form: 'term', act: 'serve', object: subject, slots: { term: had }, adjuncts: clause.adjuncts }), leftover: clause.adjuncts.filter((part) => !part.typed) };
  }
  const length = clause.objects[0];
  if (!subject || !/^term(?: of office)?$/.test(subject.name) || !clause.verb.copula) return undefined;
  const stated = isTime(length) ? length : clause.adjuncts.find((part) => part.preposition === 'for' && (isTime(part.phrase) || isTime(part.phrase?.of)))?.phrase;
  if (!stated) return undefined;
  return { reading: reading(said, { form: 'term', act: 'serve', object: heldFor(subject), slots: { term: stated } }), leftover: clause.adjuncts.filter((part) => part.phrase !== stated) };
};

const yearTerm = /^(?:[\w-]+-(?:year|month)) terms?$/;

/** "the term of office of the Chair", "the term for each director": whose it is. */
function heldFor(subject: Phrase): Phrase | undefined {
  const of = subject.of?.name === 'office' ? subject.of.of : subject.of;
  const holder = (of && ofOffice(of)) ?? subject.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  // "for the Chair, the Clerk and the Treasurer": all of them.
  return holder && subject.others.length > 0 ? { ...holder, others: [...holder.others, ...subject.others], connective: subject.connective } : holder ?? ownerOf(subject);
}

/** "the Chair's term of office": of the Chair. */
function ofOffice(phrase: Phrase): Phrase {
  const { of, ...holder } = phrase;
  return of?.name === 'office' && !of.of && of.determiner === 'none' ? holder : phrase;
}

/** "The term of the Chair shall last until the next annual meeting", "shall expire at it". */
function termEnds(said: Said, subject: Phrase): FormReading | undefined {
  const { clause, head } = said;
  if (!/^terms?(?: of office)?$/.test(subject.name) || clause.verb.voice !== 'active' || !/^(?:last|run|continue)$/.test(head.lemma) || clause.objects.length > 0) return undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  const held = heldFor(subject);
  return held && { reading: reading(said, { form: 'term', act: 'serve', object: held, slots, adjuncts: leftover }), leftover: leftover.filter((part) => !part.typed) };
}

/** "Their term": whose it is, as a pronoun. */
function ownerOf(owned: Phrase): Phrase | undefined {
  const [word = ''] = owned.determiner === 'its' ? owned.text.split(/\s/u, 1) : [];
  const span = { start: owned.span.start, end: owned.span.start + word.length };
  return word === '' ? undefined : { ...owned, span, text: word, name: '', spelling: '', nameSpan: span, determiner: 'none', plural: false, adjuncts: [], pronoun: true };
}

const supportNouns = /^(?:nomination|support|backing|signature|endorsement|nominator|proposer|seconder)$/;

/** nomination: nominators · nominate · candidate. "must have the support of", "needs nominations from" say the same. */
export const nomination: Form = (told) => {
  const said = { ...told, clause: seeking(told.clause) };
  const { clause, head, sense } = said;
  const { slots, leftover } = fill(clause, commonSlots);
  const putForward = head.lemma === 'put forward' && /\b(?:candidate|nominee)$/.test(objectOf(said)?.name ?? '');
  if (sense.form === 'nomination' || putForward) {
    return { reading: reading(said, { form: 'nomination', act: 'nominate', actor: actorOf(said), object: objectOf(said), slots, adjuncts: leftover }), leftover: extra(said, leftover) };
  }
  if (!clause.subject || !/\b(?:candidate|nomination|nominee|candidature)$/.test(clause.subject.name)) return undefined;
  if (clause.verb.voice === 'passive' && /^(?:support|back|propose|endorse|sign|second|make|submit)$/.test(head.lemma) && (actorOf(said)?.quantity || areMade(said))) {
    return { reading: reading(said, { form: 'nomination', act: 'nominate', actor: actorOf(said), object: asCandidate(clause.subject), slots, adjuncts: leftover }), leftover: extra(said, leftover) };
  }
  const backing = clause.objects[0];
  if (!/^(?:require|need|have|obtain|receive|secure|gain|gather|collect|win|bear|carry|contain|include|show|command|attract|enjoy)$/.test(head.lemma) || !backing || !supportNouns.test(backing.name)) return undefined;
  if (backing.determiner === 'no' && !backing.of) {
    // "A candidate needs no nominations": nobody need nominate the candidate.
    return { reading: { ...reading(said, { form: 'nomination', act: 'nominate', object: clause.subject, adjuncts: clause.adjuncts, polarity: '+' }), modality: 'no-duty', voice: 'passive' }, leftover: clause.adjuncts.filter((part) => !part.typed) };
  }
  const given = backing.of ?? backing.adjuncts.find((adjunct) => adjunct.preposition === 'from' || adjunct.preposition === 'by')?.phrase ?? find(clause, 'from')?.phrase ?? agentOf(backing);
  const nominators = given && !given.quantity && backing.quantity ? { ...given, quantity: backing.quantity } : given;
  if (!nominators) return undefined;
  const rest = clause.adjuncts.filter((adjunct) => adjunct.phrase !== given);
  return { reading: reading(said, { form: 'nomination', act: 'nominate', actor: nominators, object: clause.subject, adjuncts: rest }), leftover: rest.filter((part) => !part.typed) };
};

/** "To stand for the chair, a member needs …": a candidate for the chair does. */
function seeking(clause: Clause): Clause {
  const { lead, subject, ...rest } = clause;
  const post = lead && /^(?:stand|run|go forward|be)$/.test(lead.heads[0]?.lemma ?? '') ? [...lead.adjuncts, ...lead.objects.flatMap(({ name, adjuncts }) => (/^(?:candidate|candidature)$/.test(name) ? adjuncts : []))].find(({ preposition, phrase }) => preposition === 'for' && phrase) : undefined;
  if (!post || !subject || isBodyNoun(subject.name) || !(namesPeople(subject.name) || /^(?:a|any|every)$/.test(subject.determiner) || /^(?:candidate|anyone)$/.test(subject.name))) return clause;
  return { ...rest, subject: { ...subject, name: 'candidate', spelling: 'candidate', adjuncts: [post, ...subject.adjuncts], others: [] } };
}

/** "nominations for Chair": whoever is nominated for it. */
const asCandidate = (phrase: Phrase): Phrase => (/^(?:nomination|candidature)$/.test(phrase.name) ? { ...phrase, name: 'candidate' } : phrase);

/** "Nominations shall be made by the branches." */
const areMade = (said: Said): boolean => said.head.lemma === 'make' && actorOf(said) !== undefined && /\bnomination$/.test(said.clause.subject?.name ?? '') && said.clause.verb.modality !== 'permission';

const agentOf = (phrase: Phrase): Phrase | undefined => phrase.restrictions.find((part) => part.agent)?.agent;

/** vacancy: filler · fill · the vacant office. */
export const vacancy: Form = (said) => {
  const { clause, head } = said;
  const passed = passesTo(said);
  if (passed) return passed;
  const object = objectOf(said);
  if (!object || !(/^(?:fill|cover)$/.test(head.lemma) || (isEmpty(object) && /^(?:take|take up|inherit|get)$/.test(head.lemma)))) return undefined;
  const leaving = object.pronoun && /^it$/i.test(object.text) ? clause.conditions.find(({ text, subject }) => subject && !subject.pronoun && subject.name !== 'there' && vacated.test(text))?.subject : undefined;
  if (!leaving && !/\b(?:vacancy|vacancie|gap|office|post|seat|position|place)$/.test(object.name)) return undefined;
  if (!/\b(?:vacancy|gap)$/.test(object.name) && !clause.conditions.some((condition) => vacated.test(condition.text)) && !isEmpty(object)) return undefined;
  const { slots, leftover } = fill(clause, commonSlots);
  return { reading: reading(said, { form: 'vacancy', act: 'fill', actor: actorOf(said), object: vacantOffice(leaving ?? object, leftover.map((part) => part.phrase)), slots, adjuncts: leftover }), leftover: extra(said, leftover) };
};

/** "A vacancy goes to the runner-up", "A seat that falls free passes to the next candidate": these fill it. */
function passesTo(said: Said): ReturnType<Form> {
  const { clause, head } = said;
  const { subject } = clause;
  const to = clause.adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase && !phrase.pronoun);
  if (!subject || !to?.phrase || clause.verb.negated || clause.verb.voice !== 'active') return undefined;
  // "The Deputy succeeds to a vacancy in the office of Chair."
  if (head.lemma === 'succeed' && /\bvacancy$/.test(to.phrase.name)) return { reading: reading(said, { form: 'vacancy', act: 'fill', actor: subject, object: vacantOffice(to.phrase, []), adjuncts: clause.adjuncts.filter((part) => part !== to) }), leftover: extra(said, clause.adjuncts.filter((part) => part !== to)) };
  if (!/^(?:go|pass|fall)$/.test(head.lemma) || !(isEmpty(subject) || /\bvacancy$/.test(subject.name))) return undefined;
  const rest = clause.adjuncts.filter((part) => part !== to);
  return { reading: reading(said, { form: 'vacancy', act: 'fill', actor: to.phrase, object: vacantOffice(subject, []), adjuncts: rest }), leftover: extra(said, rest) };
}

/** "a vacant seat", "an office that falls vacant". */
const isEmpty = ({ name, of, restrictions: own }: Phrase): boolean => [...own, ...(of?.restrictions ?? [])].some(({ text }) => becomesEmpty.test(text)) && /\b(?:seat|place|post|office|position)$/.test(name) || /\b(?:vacant|empty|free) (?:\S+ ){0,3}(?:seat|place|post|office|position)$/.test(name);
const becomesEmpty = /^(?:that|which) (?:is|are|becomes?|falls?)\b.*\b(?:vacant|empty|free)\b/;

/** "if a member resigns", "where a post falls empty". */
const vacated = /\b(?:vacan|empty\b|resigns?\b|dies\b|(?:stands?|steps?) down\b|retires?\b|leaves?\b|drops? out\b|moves? away\b|(?:becomes?|is|falls) free\b)/;

/** "a vacancy in the office of Chair or Clerk" → Chair or Clerk; "any vacancy" → the vacancy itself. */
function vacantOffice(object: Phrase, behind: readonly (Phrase | undefined)[]): Phrase {
  const [first, ...more] = object.adjuncts.flatMap(({ preposition, phrase }) => (phrase && /^(?:in|on|among|amongst|for|of)$/.test(preposition) ? [phrase] : []));
  const place = (first && more.length > 0 ? { ...first, others: [...first.others, ...more], connective: first.connective || 'or' } : first) ?? object.of ?? behind.find((phrase) => phrase !== undefined && /\b(?:office|post)$/.test(phrase.name));
  if (!place) return object;
  const [office, further] = [named(place), [...place.others, ...object.others].map(named)];
  return further.length === 0 ? office : { ...office, others: [...(office === place ? [] : office.others), ...further], connective: office.connective || place.connective || object.connective };
}

/** "the office of Chair" → Chair. */
function named(place: Phrase): Phrase {
  return /^(?:office|post|position|place|seat|role)$/.test(place.name) && place.of ? place.of : place;
}
