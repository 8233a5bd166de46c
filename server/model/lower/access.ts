/** Who may see a record, one by one, and who may not (whether it is open at all is for openness.ts): "may inspect", "is open to", "shall not be shown to", "is confidential" are one matter. */
import type { Adjunct, Phrase, Reading, Restriction } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice, namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone } from '../phrases.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** What is done by whoever reads, inspects or is shown something, and by whoever is given a copy of it. */
export const seeing = 'see';
const copying = 'have a copy of';

interface Access {
  readonly thing: Phrase;
  readonly allowed: boolean;
  /** Said of copies: whoever may have one may see the thing, and whoever may not may still look. */
  readonly copies: boolean;
  /** Nobody named: everybody. */
  readonly who?: Phrase;
}

/** The same of every norm that gives or denies access. */
export function accesses([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && accessIn(fact.reading);
  if (!fact || !found || found.thing.pronoun || found.thing.others.length > 0 || found.thing.name === '' || found.who?.pronoun || (found.who?.others.length ?? 0) > 0 && exceptIn(found.who, found.thing) === undefined) return [];
  const { thing, allowed, copies, who } = found;
  // The members of the Board see the minutes of the Board, and "a person who is not a member" is another rule.
  if (who && (allowed ? who.of !== undefined && who.of.name === thing.of?.name : who.restrictions.length > 0 && exceptIn(who, thing) === undefined)) return [];
  const { actor: _actor, object: _object, ...reading } = fact.reading;
  const { actor: _who, ...norm } = fact;
  const modality = allowed ? 'permission' : 'prohibition';
  const except = exceptIn(who, thing);
  const everybody = !who || isEveryone(who) || except !== undefined || who.name === 'public';
  const adjuncts: readonly Adjunct[] = allowed ? [] : reading.adjuncts.filter(({ preposition, text }) => /^(?:before|after|during|until|within)$/u.test(preposition) && text !== '');
  const acts = copies ? allowed ? [seeing, copying] : [copying] : [seeing];
  return acts.map((act) => ({
    ...norm, modality, act, everybody, object: term(scene, thing, fact.reading), exceptions: [...fact.exceptions, ...(except ? [except] : [])], certain: fact.certain && !judged.test(reading.act),
    ...(who && !everybody && { actor: term(scene, alone(who), fact.reading) }),
    reading: { ...reading, modality, polarity: '+', form: reading.form === 'status' ? 'status' : 'generic', act, voice: who && !everybody ? 'active' : 'passive', object: thing, slots: {}, adjuncts, ...(who && !everybody && { actor: alone(who) }), head: /^(?:inspect|see|read|view|examine)$/u.test(reading.act) ? reading.head : { start: 0, end: 0 } },
  }));
}

/** What is "confidential", its keepers judge. */
const judged = /^be (?:confidential|secret|private|closed)$/u;

/** "shown to anyone but the Board", "to a person who is not a member of it", "to anybody outside the Board": to the Board it may be. */
function exceptIn(who: Phrase | undefined, thing: Phrase): Restriction | undefined {
  const { name = '' } = [...outsiders].flatMap((pattern) => (who ? [pattern.exec(who.text)?.groups ?? {}] : [])).find((found) => found['name']) ?? {};
  const inside = /^(?:it|them)$/u.test(name) ? thing.of?.text ?? '' : `${/(?:^members?|^its members|[^s]s)$/u.test(name) ? '' : 'the '}${name}`;
  return name === '' || inside === '' || !who ? undefined : { span: who.span, text: inside, act: '' };
}

const outsiders: readonly RegExp[] = [
  /^(?:anyone|anybody|any person|any other person|persons?|people) (?:but|except|other than|save) (?:to )?(?:the )?(?:members of (?:the )?)?(?<name>.+)$/iu,
  /^(?:anyone|anybody|any(?:one)? person|a person|persons|people|those) (?:who|that) (?:is|are) (?:not|neither) (?:an? )?(?:(?:serving|sitting|current) )?(?:members? of (?:the )?)?(?<name>[^,]+?)$/iu,
  /^(?:anyone|anybody|any person|persons?|people|those) (?:who (?:is|are) )?outside (?:of )?(?:the )?(?<name>[^,]+)$/iu,
  /^(?:a |any )?non-?(?<name>members?)$/iu,
];

/** To look at a record, whatever the verb. */
export const looking = /^(?:inspect|see|read|view|examine|consult|access)$/u;
const showing = /^(?:show|disclose|give|send|circulate|release|reveal|publish|supply|hand|provide|issue)$/u;
/** What is written down, and may be shown. */
export const records = /(?:^| )(?:minutes|audit|finding|accounts?|book|register|record|report|document|file|paper|agenda|list|ballot paper|correspondence|budget|contract|deed|rule|constitution|result|transcript|statement|proceedings|name|address|data|information|score|mark|inventory|catalogue|ledger|database|log|plan|archive|letter|application|roll|figure|decision|vote)s?$/u;

function accessIn(reading: Reading): Access | undefined {
  const { act, actor, voice, modality, polarity } = reading;
  const thing = withoutCopies(reading.object);
  const copies = thing !== reading.object;
  if (!thing || modality === 'no-duty' || modality === 'recommendation' || reading.conditions.length > 0) return undefined;
  const freed = (modality === 'permission' || modality === 'power') && polarity === '+';
  const isRecord = records.test(thing.name);
  if (looking.test(act) && freed && actor && isRecord && isPeople(actor)) return { thing, copies, allowed: true, who: actor };
  if (/^(?:have|receive|get|obtain)$/u.test(act) && freed && actor && isRecord && copies) return { thing, copies, allowed: true, who: actor };
  if (looking.test(act) && modality === 'prohibition' && isRecord && (!actor || isPeople(actor))) return { thing, copies: false, allowed: false, ...(actor && { who: actor }) };
  if (showing.test(act) && act !== 'publish' && modality === 'prohibition' && voice === 'passive' && !actor && isRecord) return { thing, copies, allowed: false, ...recipient(reading) };
  return reading.form === 'status' ? statusOf(reading, thing) : undefined;
}

/** "a copy of the minutes" is the minutes. */
function withoutCopies(object: Phrase | undefined): Phrase | undefined {
  return object?.of && /^(?:copy|duplicate|photocopy|sight|inspection|extract)$/u.test(object.name) && object.others.length === 0 ? object.of : object;
}

/** What an officer inspects, he inspects for his office. */
const isPeople = ({ name, determiner, plural }: Phrase): boolean => namesPeople(name) || isEveryoneOf(name) || (/^(?:every|any|a|no)$/u.test(determiner) && !namesOffice(name) && !isBodyNoun(name)) || (plural && determiner === 'none');
const isEveryoneOf = (name: string): boolean => /^(?:person|public|anybody|everybody|member)$/u.test(name);

function recipient({ adjuncts, slots }: Reading): { readonly who?: Phrase } {
  const who = slots.recipient ?? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase !== undefined)?.phrase;
  const outside = adjuncts.find(({ preposition, phrase }) => preposition === 'outside' && phrase !== undefined);
  return who ? { who: outside && isEveryone(who) ? { ...who, text: `${who.text} outside ${outside.phrase?.text ?? ''}` } : who } : {};
}

/** "is open to members", "is open to inspection by the public", "are confidential". */
function statusOf(reading: Reading, thing: Phrase): Access | undefined {
  const { act, polarity, adjuncts, modality } = reading;
  const isRecord = records.test(thing.name);
  if (!isRecord) return undefined;
  const positive = polarity === '+' && modality !== 'prohibition';
  const to = adjuncts.filter(({ preposition, phrase }) => /^(?:to|by|for)$/u.test(preposition) && phrase !== undefined);
  const others = adjuncts.filter((one) => !to.includes(one) && !/^(?:strictly|absolutely|wholly|always|entirely)$|^(?:at|on|in|during|in all|at all) .*(?:time|times|hours|hour|office|website|day)s?$/u.test(one.text));
  const named = to.map(({ phrase }) => phrase).find((phrase) => phrase !== undefined && !/\b(?:inspection|scrutiny|view)$/u.test(phrase.name));
  const who = named ? { who: named } : {};
  if (/^be (?:open|public|accessible|available)$/u.test(act)) return others.length === 0 && (to.length > 0 || act === 'be public') ? { thing, copies: false, allowed: positive, ...who } : undefined;
  if (/^be (?:confidential|secret|private|closed)$/u.test(act) && positive && others.length === 0 && (to.length === 0 || act === 'be closed')) return { thing, copies: false, allowed: false, ...who };
  return undefined;
}

