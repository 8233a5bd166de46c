/** Votes that somebody else casts: "may appoint another Member to vote for them" is a leave to vote by proxy, "proxies are not permitted" a ban on it. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { members } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';

/** One act, whatever the wording. */
export const proxyVoting = 'vote by proxy';

/** A leave or a ban that a norm states in other words. */
export function proxyVotes(facts: readonly NormFact[], scene: Scene): readonly NormFact[] {
  return facts.flatMap((fact) => (isLeaveOrBan(fact) && speaksOfProxies(fact, scene) ? [voting(fact, scene)] : [])).slice(0, 1);
}

/** "There shall be no proxies." */
export function noProxies(reading: Reading, scene: Scene): readonly NormFact[] {
  const { object, polarity, head } = reading;
  const told = [...(object?.adjuncts ?? []), ...reading.adjuncts];
  if (!object || polarity !== '-' || reading.slots.event || !isAllTold(object, told)) return [];
  const ban = { ...plain(reading), modality: 'prohibition', polarity: '+', voice: 'passive', head: { start: head.start, end: head.start } } as const;
  return [{ ...base(reading, scene), kind: 'norm', modality: 'prohibition', everybody: true, act: proxyVoting, exclusive: false, reading: ban }];
}

/** "Proxies", "voting by proxy", and no more: what is not to be counted for a quorum may be counted for a vote. */
function isAllTold({ name, of }: Phrase, told: readonly { readonly text: string }[]): boolean {
  const rest = told.filter((one) => !isByProxy(one));
  return rest.length === 0 && (proxies.test(name === 'use' ? of?.name ?? '' : name) || (/^(?:voting|vote)$/.test(name) && told.length > 0));
}

function isLeaveOrBan({ modality, reading }: NormFact): boolean {
  return (modality === 'permission' || modality === 'power' || modality === 'prohibition') && reading.polarity === '+';
}

const proxies = /^(?:proxy|proxy vot(?:e|es|ing)|voting proxy)$/;
const isByProxy = ({ text }: { readonly text: string }): boolean => /^by (?:a |means of (?:a )?)?proxy$/.test(text);
const forAnother = /\b(?:vote|votes|voting)\b.*\b(?:for (?:them|him|her|it|that member)|(?:on|in) (?:\S+ ){0,4}(?:behalf|place|stead)|instead)\b/;

function speaksOfProxies({ reading }: NormFact, { clause }: Scene): boolean {
  const { object, actor, adjuncts } = reading;
  const verb = reading.act;
  if (verb === 'vote') return adjuncts.some(isByProxy) && !adjuncts.some(({ text }) => text.startsWith('in person'));
  if (!object) return false;
  if (/^(?:permit|use|count|accept|admit|recognise|allow)$/.test(verb)) return isAllTold(object, [...object.adjuncts, ...adjuncts]);
  if (/^(?:cast|give|exercise|record|deliver)$/.test(verb)) return object.name === 'vote' && adjuncts.some(isByProxy);
  if (!/^(?:appoint|nominate|approve|authorise|empower|ask|choose)$/.test(verb) || !actor) return false;
  const told = textRead(clause).slice(object.span.end).toLowerCase();
  const purpose = adjuncts.some(({ preposition, text }) => preposition === 'to do' && forAnother.test(`${text} ${told}`));
  return proxies.test(object.name) || adjuncts.some(({ preposition, phrase }) => preposition === 'as' && phrase?.name === 'proxy') || (object.name.replace(/^other /, '') === actor.name && purpose);
}

/** Whoever votes by proxy has a vote, and is away: that is no special case. */
const usual = /\b(?:cannot|can not|unable|absent|absence|away|not (?:be )?(?:present|able|attend\w*)|entitled to (?:attend and )?vote)\b/;

const anywhere = /^at (?:any|all|every|each) meetings?(?: of (?:company|club|association|society|union|organisation|organization|trust|charity|federation|party|league|guild|members?))?$/;

function voting({ object: _object, ...fact }: NormFact, { clause }: Scene): NormFact {
  const { reading } = fact;
  const conditions = fact.conditions.filter(({ text }) => !usual.test(text));
  const { head, actor, object } = reading;
  const first = actor && members(actor)[0];
  const who = first && { actor: { ...first, restrictions: first.restrictions.filter(({ text }) => !usual.test(text)) } };
  const appoints = object && actor && reading.voice === 'active' && reading.act !== 'cast';
  const told = appoints ? { object: widened(object, reading, textRead(clause)) } : { head: { start: head.start, end: head.start } };
  // A leave tells how it is done; a ban may be for some meetings only.
  const where = fact.modality === 'prohibition' ? { adjuncts: reading.adjuncts.filter((one) => !isByProxy(one) && !anywhere.test(one.text)) } : {};
  return { ...fact, act: proxyVoting, conditions, reading: { ...plain(reading), ...where, ...who, ...told } };
}

/** Nothing but who and when. */
function plain({ object: _object, ...reading }: Reading): Reading {
  return { ...reading, adjuncts: [], slots: {} };
}

/** "another Member to vote for them", as the sentence has it. */
function widened(object: Phrase, { adjuncts }: Reading, text: string): Phrase {
  const end = Math.max(object.span.end, ...adjuncts.filter(({ preposition }) => preposition === 'to do' || preposition === 'as').map(({ span }) => span.end));
  const { of: _of, ...bare } = object;
  return { ...bare, adjuncts: [], restrictions: [], span: { start: object.span.start, end }, text: text.slice(object.span.start, end) };
}
