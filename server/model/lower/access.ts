/** Who may see a document or attend a meeting, and who may not: "may inspect", "is open to", "shall not be shown to", "is confidential" are one matter. */
import type { Adjunct, Phrase, Reading, Restriction } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone } from '../phrases.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** What is done by whoever reads, inspects or is shown something. */
export const seeing = 'see';

interface Access {
  readonly act: 'see' | 'attend';
  readonly thing: Phrase;
  readonly allowed: boolean;
  /** Nobody named: everybody. */
  readonly who?: Phrase;
}

/** The same of every norm that gives or denies access. */
export function accesses([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && accessIn(fact.reading);
  if (!fact || !found || found.thing.pronoun || found.thing.others.length > 0 || found.thing.name === '' || found.who?.pronoun || (found.who?.others.length ?? 0) > 0 && exceptIn(found.who) === undefined) return [];
  const { thing, allowed, act } = found;
  // The members of the Board see the minutes of the Board, and "a person who is not a member" is another rule.
  if (found.who && (allowed ? found.who.of !== undefined && found.who.of.name === thing.of?.name : found.who.restrictions.length > 0)) return [];
  const who = found.who && act === 'attend' && isPublic(found.who) ? aMemberOfThePublic : found.who;
  const { actor: _actor, object: _object, ...reading } = fact.reading;
  const { actor: _who, ...norm } = fact;
  const modality = allowed ? 'permission' : 'prohibition';
  const except = exceptIn(who);
  const everybody = !who || isEveryone(who) || except !== undefined || (act === seeing && isPublic(who));
  const adjuncts: readonly Adjunct[] = allowed ? [] : reading.adjuncts.filter(({ preposition, text }) => /^(?:before|after|during|until|within)$/u.test(preposition) && text !== '');
  return [{
    ...norm, modality, act, everybody, object: term(scene, thing, fact.reading), exceptions: [...fact.exceptions, ...(except ? [except] : [])], certain: fact.certain && !judged.test(reading.act),
    ...(who && !everybody && { actor: term(scene, alone(who), fact.reading) }),
    reading: { ...reading, modality, polarity: '+', form: 'generic', act, voice: who && !everybody ? 'active' : 'passive', object: thing, slots: {}, adjuncts, ...(who && !everybody && { actor: alone(who) }), head: /^(?:inspect|see|read|view|examine|attend)$/u.test(reading.act) ? reading.head : { start: 0, end: 0 } },
  }];
}

/** What is "confidential", its keepers judge. */
const judged = /^be (?:confidential|secret|private|closed)$/u;

/** "shown to anyone but the Board": to the Board it may be. */
function exceptIn(who: Phrase | undefined): Restriction | undefined {
  const [, name] = who ? /^(?:anyone|anybody|any person|any other person|persons?) (?:but|except|other than|save) (?:to )?(?:the )?(?<name>.+)$/iu.exec(who.text) ?? [] : [];
  return name === undefined || !who ? undefined : { span: who.span, text: name.toLowerCase(), act: '' };
}

const looking = /^(?:inspect|see|read|view|examine|consult|copy)$/u;
const showing = /^(?:show|disclose|give|send|circulate|release|reveal|publish|supply|hand|provide|issue)$/u;
const records = /(?:^| )(?:minutes|accounts?|book|register|record|report|document|file|paper|agenda|list|ballot paper|correspondence|budget|contract|deed|rule|constitution|result|transcript|statement|proceedings|name|address|data|information|score|mark|inventory|catalogue|ledger|database|log|plan|archive|letter|application|roll|figure|decision|vote)s?$/u;
const meetings = /(?:^| )(?:meeting|hearing|deliberation|session|sitting|proceeding|trial|debate)s?$/u;

function accessIn(reading: Reading): Access | undefined {
  const { act, actor, voice, modality, polarity } = reading;
  const thing = withoutCopies(reading.object);
  if (!thing || modality === 'no-duty' || modality === 'recommendation' || reading.conditions.length > 0) return undefined;
  const freed = (modality === 'permission' || modality === 'power') && polarity === '+';
  const isRecord = records.test(thing.name);
  if (looking.test(act) && freed && actor && isRecord && isPeople(actor)) return { act: seeing, thing, allowed: true, who: actor };
  if (act === 'have' && reading.form === 'right' && freed && actor && isRecord && thing !== reading.object) return { act: seeing, thing, allowed: true, who: actor };
  if (looking.test(act) && modality === 'prohibition' && isRecord && (!actor || isPeople(actor))) return { act: seeing, thing, allowed: false, ...(actor && { who: actor }) };
  if (showing.test(act) && act !== 'publish' && modality === 'prohibition' && voice === 'passive' && !actor && isRecord) return { act: seeing, thing, allowed: false, ...recipient(reading) };
  if (/^(?:publish|post|display)$/u.test(act) && modality === 'duty' && polarity === '+' && isRecord && reading.slots.recipient === undefined && !reading.adjuncts.some(({ preposition }) => preposition === 'to')) return { act: seeing, thing, allowed: true };
  if (/^(?:hold|conduct|meet|take)$/u.test(act) && voice === 'passive' && modality === 'duty' && meetings.test(thing.name)) return heldOf(reading, thing);
  return reading.form === 'status' ? statusOf(reading, thing) : undefined;
}

const thePublic: Phrase = {
  span: { start: 0, end: 0 }, text: 'the public', name: 'public', spelling: 'public', nameSpan: { start: 0, end: 0 }, determiner: 'the', plural: false, proper: false,
  others: [], connective: '', adjuncts: [], restrictions: [], pronoun: false,
};
const aMemberOfThePublic: Phrase = { ...thePublic, text: 'a member of the public', name: 'member', spelling: 'member', determiner: 'a', of: thePublic };

const isPublic = ({ name, of }: Phrase): boolean => name === 'public' || (name === 'member' && of?.name === 'public');

/** "Meetings are held in public", "hearings are held behind closed doors". */
function heldOf({ adjuncts }: Reading, thing: Phrase): Access | undefined {
  const [how, ...others] = adjuncts;
  const manner = /^(?:in (?:public|private|camera|secret|closed session|open session|confidence)|behind closed doors)$/u.exec(how?.text ?? '')?.[0];
  return manner === undefined || others.length > 0 ? undefined : { act: 'attend', thing, allowed: /public|open/u.test(manner), who: aMemberOfThePublic };
}

/** "a copy of the minutes" is the minutes. */
function withoutCopies(object: Phrase | undefined): Phrase | undefined {
  return object?.of && /^(?:copy|sight|inspection|extract)$/u.test(object.name) && object.others.length === 0 ? object.of : object;
}

/** What an officer inspects, he inspects for his office. */
const isPeople = ({ name, determiner, plural }: Phrase): boolean => namesPeople(name) || isEveryoneOf(name) || (/^(?:every|any|a|no)$/u.test(determiner) && !namesOffice(name) && !isBodyNoun(name)) || (plural && determiner === 'none');
const isEveryoneOf = (name: string): boolean => /^(?:person|public|anybody|everybody|member)$/u.test(name);

function recipient({ adjuncts, slots }: Reading): { readonly who?: Phrase } {
  const who = slots.recipient ?? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase !== undefined)?.phrase;
  return who ? { who } : {};
}

/** "is open to members", "is open to inspection by the public", "are confidential". */
function statusOf(reading: Reading, thing: Phrase): Access | undefined {
  const { act, polarity, adjuncts, modality } = reading;
  const isRecord = records.test(thing.name);
  if (!isRecord && !meetings.test(thing.name)) return undefined;
  const positive = polarity === '+' && modality !== 'prohibition';
  const verb = isRecord ? seeing : 'attend';
  const to = adjuncts.filter(({ preposition, phrase }) => /^(?:to|by|for)$/u.test(preposition) && phrase !== undefined);
  const others = adjuncts.filter((one) => !to.includes(one) && !/^(?:strictly|absolutely|wholly|always|entirely)$|^(?:at|on|in|during|in all|at all) .*(?:time|times|hours|hour|office|website|day)s?$/u.test(one.text));
  const named = to.map(({ phrase }) => phrase).find((phrase) => phrase !== undefined && !/\b(?:inspection|scrutiny|view)$/u.test(phrase.name));
  const who = named ? { who: named } : {};
  if (/^be (?:open|public|accessible|available)$/u.test(act)) return others.length === 0 && (to.length > 0 || act === 'be public') ? { act: verb, thing, allowed: positive, ...who } : undefined;
  if (/^be (?:confidential|secret|private|closed)$/u.test(act) && positive && others.length === 0 && (to.length === 0 || act === 'be closed')) return { act: verb, thing, allowed: false, ...who };
  return undefined;
}

