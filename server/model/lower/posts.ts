/** How posts and bodies are filled, held to account, emptied, and filled again. */
import type { Adjunct, Condition, Phrase, Reading } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { AccountFact, FillFact, RemovalFact, Term, VacancyFact } from '../facts.ts';
import { headingBody, headingPost } from '../names.ts';
import { members, phrasesOf } from '../phrases.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, eachTerm, term } from './scene.ts';

/** Election, appointment and co-option: one fact for each office. */
export function fills(reading: Reading, scene: Scene): readonly (FillFact | VacancyFact)[] {
  if (!reading.object || !isOutright(reading)) return [];
  const { by, inherited } = chooser(reading, scene) ?? convened(reading, scene) ?? {};
  const common = base(reading, scene);
  const partial = isPartial(reading);
  return members(reading.object).filter(isNamed).map((office): FillFact => ({
    ...common, certain: common.certain && inherited !== 'heading', kind: 'fill', office: term(scene, alone(office), reading), method: method(reading),
    ...(by && { by: term(scene, by, reading), byPhrase: by }), ...(inherited && { inherited }), partial: partial || isOneOfSeveral(office, reading) || (office.determiner === 'a' && by !== undefined && term(scene, by, reading).key === term(scene, alone(office), reading).key),
  }));
}

function isNamed(phrase: Phrase): boolean {
  return !phrase.pronoun && phrase.name !== '' && phrase.determiner !== 'such' && !(phrase.determiner === 'this' && thisPost.test(phrase.name));
}

/** "This role is filled by": which one, only what stands before it says. */
const thisPost = /^(?:role|position|post|office|appointment)$/;

/** "may not appoint" fills nothing. */
function isOutright(reading: Reading): boolean {
  return reading.polarity === '+' && reading.modality !== 'prohibition' && reading.modality !== 'no-duty';
}

function method(reading: Reading): FillFact['method'] {
  if (reading.form === 'co-option') return 'co-opt';
  return reading.form === 'appointment' ? 'appoint' : 'elect';
}

interface Chooser {
  readonly by: Phrase;
  readonly inherited?: NonNullable<FillFact['inherited']>;
}

/** Who chooses; where nobody is named, those whose ballot or vote it is, or the assembly at which it happens. */
function chooser(reading: Reading, scene: Scene): Chooser | undefined {
  const assembled = reading.actor && delegatesTo(reading.actor, reading);
  if (assembled) return { by: assembled };
  if (reading.actor && !reading.actor.pronoun && !isTurnout(reading.actor) && !members(reading.actor).some(({ name }) => votes.test(name))) return { by: reading.actor };
  const voters = votersOf(reading) ?? entitledIn(reading, scene);
  if (voters) return { by: voters };
  const event = reading.slots.event ?? reading.adjuncts.find((adjunct) => adjunct.preposition === 'at' && adjunct.phrase)?.phrase;
  const named = event && (isAssemblyNoun(event.name) || (reading.actor && /\bmeeting$/.test(event.name)));
  return event && named ? { by: event, inherited: 'event' } : undefined;
}

/** "the delegates to Congress", "the delegates at the Convention": together they are the Congress. */
function delegatesTo({ name, plural, span, adjuncts }: Phrase, reading: Reading): Phrase | undefined {
  if (!/^(?:delegate|representative)$/.test(name) || !plural) return undefined;
  const behind = [...adjuncts, ...reading.adjuncts].find(({ preposition, phrase }) => /^(?:to|at)$/.test(preposition) && phrase !== undefined && phrase.span.start > span.end && phrase.span.start - span.end < 8)?.phrase;
  const body = behind ?? reading.slots.recipient;
  return body && !body.pronoun && body.others.length === 0 && !body.plural && (isAssemblyNoun(body.name) || isBodyNoun(body.name)) ? body : undefined;
}

/** "those present", "those attending": the meeting at which it is. */
function isTurnout({ text, name }: Phrase): boolean {
  return /^(?:those|(?:the )?(?:people|persons)) (?:(?:then|there|duly) )?(?:present|attending|in attendance|assembled|gathered)\b/iu.test(text) || name === 'present';
}

/** "Annual General Meeting: 1. The auditors are elected." An assembly that a heading names elects what nobody else is said to. */
function convened(reading: Reading, scene: Scene): Chooser | undefined {
  if (reading.form !== 'election' || reading.actor) return undefined;
  const { key } = term(scene, headingBody, reading);
  return isAssemblyNoun(key.split('@')[0] ?? '') ? { by: headingBody, inherited: 'heading' } : undefined;
}

/** No people: "by a majority vote of the said quorum" does not say whose. */
const votes = /\b(?:ballot|vote|poll|election|referendum|majority|quorum)$/;

/** "by ballot of the Residents", "by a majority vote of the Members": the Residents, the Members. */
function votersOf(reading: Reading): Phrase | undefined {
  const named = [reading.slots.method, reading.slots.majority, reading.slots.event].find((phrase) => phrase && votes.test(phrase.name))?.of;
  const adverb = reading.adjuncts.findIndex((adjunct) => !adjunct.phrase && votes.test(adjunct.text));
  const behind = adverb >= 0 ? reading.adjuncts[adverb + 1] : undefined;
  const voters = named ?? (behind?.preposition === 'of' ? behind.phrase : undefined);
  return voters && !votes.test(voters.name) && !voters.pronoun && voters.determiner !== 'its' && (namesPeople(voters.name) || isBodyNoun(voters.name) || voters.proper) ? voters : undefined;
}

/** "in a ballot in which every Member has one vote", "in an election open to all Members": the Members. */
function entitledIn({ slots: { event, method } }: Reading, scene: Scene): Phrase | undefined {
  const ballot = [event, method].flatMap((phrase) => (phrase && votes.test(phrase.name) ? phrase.restrictions : [])).find(({ text }) => /^(?:in which .*\bvotes?\b|open to )/.test(text));
  return ballot?.agent ?? (ballot && phrasesOf(scene.sentence).find(({ span, name, proper }) => span.start > ballot.span.start && span.end <= ballot.span.end && (namesPeople(name) || isBodyNoun(name) || proper)));
}

const foundingHolder = /^(?:new|first|initial|inaugural|founding) /;
const severally = /\b(?:member|delegate|representative|person|candidate|nominee|substitute|alternate|proxy|participant|recipient|winner|beneficiary|awardee|finalist)$/;
const stopgap = /\b(?:acting|interim|temporary|provisional|caretaker|substitute|alternate|remaining|additional|further)\b/;
const vacant = /\b(?:(?:has|have) not (?:yet |so )?(?:been )?(?:elected|appointed|chosen|filled|nominated|made|done|agreed|acted)|(?:do(?:es)?|did|is|are) not (?:so )?(?:elect|appoint|choose|fill|act|able)|declin|refus|vacan|empty|absen|unable|incapa|resign|dies|death|(?:stands?|steps?) down|leaves? (?:early|office|before|mid|part|the)|drops? out|moves? away|fails? to|no candidate|unfilled|not filled|casual|removed|ceases|suspended)/;
const passing = /\b(?:first|initial|interim|inaugural|transition|temporar|provisional|until|for the time being|casual|vacan|absence|founding|emergenc|urgen|illness|incapacit|exceptional|crisis|meantime)/;

function isPartial(reading: Reading): boolean {
  const occasions = [...reading.adjuncts.map((adjunct) => adjunct.text), ...[reading.slots.event, reading.slots.recipient].flatMap((phrase) => (phrase ? [phrase.text.toLowerCase()] : []))];
  const joint = reading.adjuncts.some((adjunct) => /^(?:together with|along with|jointly with|in conjunction with|in agreement with)$/.test(adjunct.preposition));
  return joint || reading.conditions.some((condition) => vacant.test(condition.text) || condition.kind === 'until') || passing.test(occasions.join(' ').replaceAll(regular, ''));
}

/** "At its first meeting", "at the first meeting after each annual meeting": as often as somebody is chosen. */
const regular = /\b(?:its|their) first (?:\p{L}+ )?(?:meeting|session|sitting)\b|\bfirst (?:\p{L}+ )?(?:meeting|session|sitting) (?:held )?(?:after|following|(?:of|in) (?:each|every|a new|the (?:\p{L}+ )?(?:year|term|session|season))|each|every)\b/gu;

/** Acting holders, some of several, and those picked out by what follows the name. */
function isOneOfSeveral(office: Phrase, { slots, voice }: Reading): boolean {
  return stopgap.test(office.name) || (office.quantity !== undefined && office.determiner !== 'the') || /^(?:one|some|two|three|half)\b/i.test(office.text) || office.restrictions.length > 0
    || foundingHolder.test(office.name) || (severally.test(office.name) && !isThePost(office, slots.recipient, voice)) || isAnyBody(office);
}

/** "a committee": one for the purpose, not the Committee. */
function isAnyBody({ name, determiner, proper, plural }: Phrase): boolean {
  return isBodyNoun(name) && !name.includes(' ') && !plural && (/^(?:a|any|another|such)$/.test(determiner) || (determiner === 'none' && !proper));
}

/** "the Players' Representative", "the candidate for Mayor" and "the delegates to the Federation" are posts, "delegates" and "a representative" are not. */
function isThePost({ determiner, plural, proper, name, adjuncts }: Phrase, to: Phrase | undefined, voice: Reading['voice']): boolean {
  const isDescribed = !/\bmember$/.test(name) && (to !== undefined || name.includes(' ') || adjuncts.some(({ preposition }) => /^(?:to|on|at|for)$/.test(preposition)));
  // "Delegates to the Federation are elected": all of them.
  const areAll = voice === 'passive' && plural && determiner === 'none' && (to !== undefined || adjuncts.some(({ preposition }) => preposition === 'to'));
  return areAll || determiner === 'the' && ((!plural && proper) || isDescribed);
}

// ------------------------------------------------------------------------------------------------------------ accounts

/** X is accountable to Y: one fact for each of both. An account for one matter only is not a certain one. */
export function accounts(reading: Reading, scene: Scene): readonly AccountFact[] {
  const to = reading.slots['owed-to'] ?? reading.object;
  const { strength } = reading;
  if (!to || !strength || !isOutright(reading)) return [];
  const limited = reading.adjuncts.some((adjunct) => /^(?:for|in respect of|in relation to|with regard to|as to)$/.test(adjunct.preposition));
  const common = base(reading, scene);
  return eachTerm(scene, reading.actor, reading).flatMap((who) => members(to).map((toPhrase): AccountFact => ({
    ...common, certain: common.certain && !limited, kind: 'account', who, to: term(scene, alone(toPhrase), reading), toPhrase, strength,
  })));
}

/** "The Almoner accounts to the Court for the fund", "renders an account of the fund to the Court": answers to it for the fund. */
export function rendered(reading: Reading, scene: Scene): readonly AccountFact[] {
  const { act, actor, object, adjuncts, slots, modality } = reading;
  const gives = act === 'account' && !object;
  const renders = /^(?:render|give|make|deliver|present)$/.test(act) && object?.name === 'account' && !object.plural && object.of !== undefined;
  const asked = adjuncts.find(({ preposition }) => preposition === 'to');
  const toPhrase = asked?.phrase ?? slots.recipient;
  if (!(gives || renders) || !actor || actor.pronoun || !toPhrase || toPhrase.pronoun || modality !== 'duty' || !isOutright(reading)) return [];
  const rest = adjuncts.filter((one) => one !== asked);
  const matter: readonly Adjunct[] = renders && object.of ? [{ span: object.of.span, preposition: 'for', text: `for ${object.of.name}`, phrase: object.of, typed: true }] : [];
  const own = base(reading, scene);
  const { object: _account, ...told } = reading;
  return eachTerm(scene, actor, reading).flatMap((who) => members(toPhrase).map((to): AccountFact => ({
    ...own, certain: own.certain && rest.length + matter.length === 0, kind: 'account', who, to: term(scene, alone(to), reading), toPhrase: to, strength: 'responsible', reading: { ...told, adjuncts: [...rest, ...matter] },
  })));
}

/** "The Manager shall carry out the instructions of the Board": acts under its direction. Members who follow those of a steward answer to nobody. */
export function instructed(reading: Reading, scene: Scene): readonly AccountFact[] {
  const { act, actor, object, conditions, modality, voice } = reading;
  // "the instructions given by the Board"
  const given = object?.restrictions.length === 1 && /^(?:give|issue|make)$/.test(object.restrictions[0]?.act ?? '') ? object.restrictions[0]?.agent : undefined;
  const to = /^(?:carry out|follow|obey|comply with|act on|execute|implement)$/.test(act) && /^(?:lawful |reasonable |proper )?(?:instruction|direction|order|directive)$/.test(object?.name ?? '') ? object?.of ?? given : undefined;
  const holder = actor !== undefined && !actor.plural && actor.others.length === 0 && (namesOffice(actor.name) || actor.proper);
  if (!to || !holder || to.pronoun || voice !== 'active' || conditions.length > 0 || (object?.restrictions.length !== 0 && !given) || (modality !== 'duty' && modality !== 'fact') || !isOutright(reading)) return [];
  return members(to).map((toPhrase): AccountFact => ({ ...base(reading, scene), kind: 'account', who: term(scene, alone(actor), reading), to: term(scene, alone(toPhrase), reading), toPhrase, strength: 'direction' }));
}

// ------------------------------------------------------------------------------------------------------------ removals

export function removals(reading: Reading, scene: Scene): readonly RemovalFact[] {
  const actor = reading.actor && votes.test(reading.actor.name) ? reading.actor.of : reading.actor;
  const by = actor && !actor.pronoun && !deeds.test(actor.name) && !electing.test(actor.text) ? term(scene, actor, reading) : undefined;
  return eachTerm(scene, reading.object, reading).map((who): RemovalFact => ({
    ...base(reading, scene), kind: 'removal', who, ...(by && { by }), act: reading.act, exclusive: reading.exclusive,
    negative: reading.polarity === '-' || reading.modality === 'prohibition',
  }));
}

/** "Removal from office removes the Official": what is done, not who does it. */
const deeds = /(?:^|[ -])(?:action|removal|expulsion|suspension|dismissal|resignation|conviction|impeachment|recall|process|procedure|decision|failure|breach|misconduct|absence|death|bar|ban|penalty|sanction|event|act|conduct)$/u;

/** "the members of the constituency", "those who elected them": whoever it was that elected. "The Staff Constituency" is one of several. */
const electing = /\b(?:constituen(?:cy|cies|ts?)|electorates?|electors|(?:who|that|which|whoever) (?:have |had )?(?:elected|chose|appointed|nominated|selected|made the (?:appointment|election|choice|nomination)))\b/u;

// ----------------------------------------------------------------------------------------------------------- vacancies

/** "Any vacancy arising on the Committee may be filled …", read as a plain act. */
export function plainVacancies(reading: Reading, scene: Scene): readonly VacancyFact[] {
  return reading.act === 'fill' && /\b(?:vacanc(?:y|ies)|gaps?)\b/.test(reading.object?.name ?? '') ? vacancies(reading, scene) : [];
}

/** Who fills a vacancy: of the post that the phrase or its condition names, of the body, else of any. */
export function vacancies(reading: Reading, scene: Scene): readonly VacancyFact[] {
  const named = (phrase: Phrase): readonly Phrase[] => postsOf(phrase, scene, reading);
  const inside = reading.object ? members(reading.object).flatMap(named) : [];
  const behind = reading.adjuncts.filter((adjunct) => /^(?:on|in|among|amongst|of)$/.test(adjunct.preposition)).flatMap((adjunct) => (adjunct.phrase ? [adjunct.phrase] : []));
  const leaving = reading.conditions.flatMap((condition) => (condition.subject ? members(condition.subject) : []));
  const posts = [inside, behind.flatMap(members).flatMap(named), leaving.flatMap(named)].find((found) => found.length > 0) ?? [];
  const all = posts.length === 0 || posts.some((post) => anyPost.test(post.name) && !post.of);
  const offices: readonly (Term | undefined)[] = !all ? posts.flatMap((post) => eachTerm(scene, post, reading)) : [undefined];
  const by = reading.actor && !reading.actor.pronoun && reading.actor.others.length === 0 ? term(scene, reading.actor, reading) : undefined;
  return offices.map((office): VacancyFact => ({ ...base(reading, scene), kind: 'vacancy', ...(office && { office }), ...(by && { by }) }));
}

const vacancy = /\b(?:vacanc(?:y|ies)|gap)\b|\b(?:office|post|position|seat|place|role)$/;
const anyPost = /^(?:officer|office-bearer|office-holder|officeholder|official|post-holder|postholder|office|post|position)$/;

/**
 * "vacancy in the office of Chair" → Chair; "vacancy among the officers" → officers; "vacancy in any office" → any office; "the post" → that of
 * the heading; "vacancy" → nothing.
 */
function postsOf(phrase: Phrase, scene: Scene, reading: Reading): readonly Phrase[] {
  if (isThisPost(phrase)) return term(scene, headingPost, reading).key === '' ? [] : [headingPost];
  // "A vacancy in its number is filled by the Board": among those of the Board.
  if (isOwnNumber(phrase)) return [phrase.of ?? reading.actor ?? headingBody];
  if (!vacancy.test(phrase.name) || isAnyOffice(phrase)) return [ofBody(phrase)];
  const seat = /^(?<post>.+) (?:office|post|position|seat|place|role|vacancy)$/u.exec(phrase.name)?.groups?.['post'];
  if (seat !== undefined && !phrase.of && phrase.adjuncts.length === 0) return [{ ...phrase, name: seat, spelling: phrase.spelling.replace(/ \S+$/u, '') }];
  const next = phrase.of ?? phrase.adjuncts.map((adjunct: Adjunct) => adjunct.phrase).find((inside) => inside !== undefined);
  return next ? members(next).flatMap((one) => postsOf(one, scene, reading)) : [];
}

/** "a Finance Committee member": a member of the Finance Committee. */
function ofBody(phrase: Phrase): Phrase {
  const [body, spelling] = [phrase.name, phrase.spelling].map((text) => text.replace(/ members?$/iu, ''));
  if (phrase.of || !body || !spelling || body === phrase.name || !isBodyNoun(body)) return phrase;
  return { ...phrase, name: 'member', spelling: 'member', of: { ...phrase, name: body, spelling, text: spelling, determiner: 'the', plural: false, others: [] } };
}

/** "any of these positions", "an officer": whichever it is. */
function isSomePost({ name, of, determiner, plural, adjuncts }: Phrase): boolean {
  if (/^(?:any|one|each|either)?$/.test(name)) return of !== undefined && anyPost.test(of.name) && !of.of;
  return anyPost.test(name.replace(/^(?:officer|elected|executive) (?=\S)/, '')) && !of && adjuncts.length === 0 && (plural || /^(?:a|any|every)$/.test(determiner));
}

/** "the post", "this office". */
function isThisPost({ name, of, determiner, adjuncts }: Phrase): boolean {
  return /^(?:office|post|position|role|seat|job)$/.test(name) && !of && adjuncts.length === 0 && /^(?:the|this)$/.test(determiner);
}

const isOwnNumber = ({ name, of, determiner }: Phrase): boolean => /^(?:number|rank|membership)s?$/.test(name) && (determiner === 'its' || of !== undefined && isBodyNoun(of.name));

function isAnyOffice({ name, of, determiner, adjuncts }: Phrase): boolean {
  return /^(?:office|post|position)$/.test(name) && !of && adjuncts.length === 0 && /^(?:a|any|every)$/.test(determiner);
}

/** A stopgap appointment when an office falls vacant covers its vacancy. */
export function coveredVacancies(found: readonly (FillFact | VacancyFact)[], reading: Reading, scene: Scene): readonly VacancyFact[] {
  const posts = vacantPosts(reading, scene).flatMap((post) => eachTerm(scene, post, reading));
  const emptying = reading.conditions.flatMap(({ subject, text }) => (subject && emptied.test(text) ? [subject] : []));
  const ofAny = emptying.some((one) => isSomePost(one)) || (posts.length === 0 && emptying.some(isThisPost) && another.test(reading.object?.name ?? ''));
  return found.flatMap((fact): readonly VacancyFact[] => {
    if (fact.kind !== 'fill' || !fact.partial || !fact.conditions.some((condition) => vacant.test(condition.text) || isNobody(condition.text))) return [];
    const { clause, certain, conditions, exceptions } = fact;
    if (ofAny) return [{ clause, certain, reading, conditions, exceptions, kind: 'vacancy' }];
    return (posts.length > 0 ? posts : [withoutStopgap(fact.office)]).map((office) => ({ clause, certain, reading, conditions, exceptions, kind: 'vacancy', office }));
  });
}

/** "A vacancy on the Board shall remain unfilled until the next meeting." */
export function unfilled(reading: Reading, scene: Scene): readonly VacancyFact[] {
  const vacancyNamed = /\bvacanc(?:y|ies)$/.test(reading.object?.name ?? '') && /^(?:remain|stay|leave|keep|continue)$/.test(reading.act);
  return vacancyNamed && isOutright(reading) ? vacancies(reading, scene) : [];
}

/** "If there is no Whip": then a temporary one stands in. */
const isNobody = (condition: string): boolean => /\bthere (?:is|are) (?:currently |for the time being )?no\b/.test(condition);

/** "While the office of Chair is vacant, the Clerk acts as Chair": the Clerk stands in. A by-election fills it. */
export function standIns(reading: Reading, scene: Scene): readonly VacancyFact[] {
  const byElection = /^(?:hold|call|conduct|organise)$/.test(reading.act) && /\b(?:election|ballot|poll)$/.test(reading.object?.name ?? '');
  if (!isOutright(reading) || !byElection && !/^(?:act|serve|deputise|become|succeed|assume|take|take over|perform|exercise|discharge|carry out|fulfil)$/.test(reading.act) || !reading.conditions.some(({ text }) => emptied.test(text) || isNobody(text))) return [];
  if (reading.conditions.some(({ subject, text }) => subject && emptied.test(text) && isSomePost(subject))) return [{ ...base(reading, scene), kind: 'vacancy' }];
  const as = reading.adjuncts.filter(({ preposition }) => /^(?:as|for)$/.test(preposition)).flatMap(({ phrase }) => (phrase ? members(phrase) : []));
  const vacated = vacantPosts(reading, scene);
  return (vacated.length > 0 ? vacated : as).flatMap((post) => eachTerm(scene, post, reading)).map((office) => ({ ...base(reading, scene), kind: 'vacancy', office }));
}

/** "If the office of Chair falls vacant, the Board appoints an acting holder": of Chair. */
function vacantPosts(reading: Reading, scene: Scene): readonly Phrase[] {
  return reading.conditions.filter(({ text }) => emptied.test(text) || isNobody(text)).flatMap((condition) => missing(condition) ?? (condition.subject ? members(condition.subject).flatMap((one) => postsOf(one, scene, reading)) : [])).filter((post) => post === headingPost || !/^(?:it|they|there)?$/.test(post.name));
}

/** "there is no Warden": the Warden. */
function missing({ subject, words }: Condition): readonly Phrase[] | undefined {
  const [, spelling = ''] = /\bthere (?:is|are) (?:currently |for the time being )?no ((?:\p{L}[\p{L}'-]*)(?: \p{Lu}[\p{L}'-]*)*)/u.exec(words) ?? [];
  return subject?.name === 'there' && spelling !== '' ? [{ ...subject, name: spelling.toLowerCase(), spelling, text: spelling, determiner: 'the', proper: /^\p{Lu}/u.test(spelling) }] : undefined;
}

const emptied = /\b(?:vacan|(?:resignation|death|retirement|departure) of\b|empty\b|unfilled\b|(?:falls?|becomes?) (?:open|free)\b|resigns?\b|dies?\b|departs?\b|(?:stands?|steps?) down\b|retires?\b|leaves? (?:early|office|before|mid|part|during)\b|leaves?$|leaves? (?:the )?(?:committee|council|board)$|vacates?\b|gives? up (?:the )?(?:office|post|seat)\b|drops? out\b|moves? away\b)/;

/** "When there is no Warden, the Board shall appoint one", "the Board engages a replacement": of the post that is empty. */
export function refills(found: readonly (FillFact | VacancyFact)[], reading: Reading, scene: Scene): readonly VacancyFact[] {
  const { object } = reading;
  const again = object && (object.pronoun || (object.name === '' && object.quantity?.numerator === 1) || another.test(object.name));
  if (found.some(({ kind }) => kind === 'vacancy') || !again || !isOutright(reading)) return [];
  return vacantPosts(reading, scene).flatMap((post) => eachTerm(scene, post, reading)).map((office) => ({ ...base(reading, scene), kind: 'vacancy', office }));
}

const another = /^(?:one|another|replacement|successor|another person|new one|new|new holder|acting holder|another member|somebody)$/;

/** "acting treasurer", "new treasurer" → "treasurer". */
function withoutStopgap(office: Term): Term {
  const strip = (text: string): string => text.replace(/\b(?:acting|interim|temporary|provisional|caretaker|new) /i, '');
  return { key: strip(office.key), text: strip(office.text) };
}
