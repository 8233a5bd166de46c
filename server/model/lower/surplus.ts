/** Whether members may have a share of what is earned or owned: "no part of the surplus may be distributed", "applied solely to the objects", "a dividend is paid", "each member receives a share of the profits". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { namesPeople } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import { members } from '../phrases.ts';
import { textRead } from '../places.ts';
import { namesOrganisation } from '../usage.ts';
import type { Scene } from './scene.ts';

const earned = /^(?:(?:net|annual|trading|distributable) )?(?:surplus|profit|income|dividend|earning)$/u;
const owned = /^(?:asset|property|capital|fund)s?$/u;
const part = /^(?:part|share|portion|half|third|quarter|tenth|percentage|proportion|whole|remainder|rest|balance)$/u;
const sharing = /^(?:distribute|divide|share|share out|pay|return|declare|allot|distribute part|divide part|pay part|be payable|be distributable)$/u;
const having = /^(?:receive|have|get)$/u;
const keeping = /^(?:apply|use|carry|invest|devote|put|transfer|add|spend|go|reinvest|retain)$/u;
const entirely = /\b(?:solely|only|exclusively|entirely|wholly|in full|whole|all|always)\b/iu;
const ending = /\b(?:dissolution|dissolved|winding[- ]up|wound up|liquidation)\b/iu;
const among = /^(?:to|among|amongst|between|for|on)$/u;
const ofTime = /^(?:each|every|annually|yearly|at any time|at all|in (?:any|each|every) year|whatsoever|directly|indirectly|directly or indirectly)\b/u;

/** The leave or duty to share, or the ban. What goes to members at the end is said of what is owned. */
export function sharings([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const text = textRead(scene.clause);
  const found = fact && fact.exceptions.length === 0 ? sharedIn(fact.reading, text) : undefined;
  if (!fact || !found) return [];
  const { object: _thing, actor, ...norm } = fact;
  const { object: _object, actor: who, slots: _slots, ...reading } = fact.reading;
  const modality = found.banned ? 'prohibition' : fact.modality;
  const doer = actor && who && !namesPeople(who.name) && !namesOrganisation(who.name) && sharing.test(fact.act) ? { actor, phrase: who } : undefined;
  return [{
    ...norm, modality, act: found.act, conditions: fact.conditions.filter(({ text: when }) => !ending.test(when)), exclusive: false, everybody: doer === undefined, ...(doer && { actor: doer.actor }),
    reading: { ...reading, modality, polarity: '+', act: found.act, voice: doer ? 'active' : 'passive', slots: {}, adjuncts: [], ...(doer && { actor: doer.phrase }) },
  }];
}

interface Shared {
  readonly act: string;
  readonly banned: boolean;
}

function sharedIn(reading: Reading, text: string): Shared | undefined {
  const { act, object, actor, modality, polarity, adjuncts, slots } = reading;
  if (modality === 'no-duty' || modality === 'recommendation') return undefined;
  const [thing, whole] = thingIn(reading);
  const what = thing === undefined ? undefined : thing === 'profits' ? ending.test(text) ? undefined : 'share profits among the members' : 'share the assets among the members';
  if (what === undefined) return undefined;
  const banned = modality === 'prohibition' || polarity === '-' || object?.determiner === 'no';
  if (having.test(act)) return actor && areMembers(actor) && (object?.of !== undefined || object?.name === 'dividend') ? { act: what, banned } : undefined;
  const always = reading.conditions.every((when) => ending.test(when.text));
  const to = [...(slots.recipient ? [slots.recipient] : []), ...adjuncts.flatMap(({ preposition, phrase, text: said }) => (among.test(preposition) && phrase && !ending.test(said) ? [phrase] : []))];
  const dividend = /(?:^| )dividend$/u.test(object?.name ?? '');
  if (sharing.test(act)) {
    const beside = adjuncts.filter(({ preposition, text: said }) => !(among.test(preposition) || ofTime.test(said) || ending.test(said) || said.startsWith('of ')));
    if (banned) return to.every(areMembers) && beside.length === 0 && always ? { act: what, banned } : undefined;
    return dividend || to.some(areMembers) ? { act: what, banned } : undefined;
  }
  const kept = keeping.test(act) && modality === 'duty' && !banned && entirely.test(text) && whole && always && !to.some(areMembers) && (to.length > 0 || act.startsWith('re'));
  return kept ? { act: what, banned: true } : undefined;
}

const areMembers = (phrase: Phrase): boolean => members(phrase).some(({ name }) => /(?:^| )(?:member|shareholder|share|person|shareholding|fellow|partner)$/u.test(name));

/** What is shared, and whether all of it. */
function thingIn({ object, adjuncts }: Reading): readonly ['profits' | 'assets' | undefined, boolean] {
  const named = object ?? adjuncts.find(({ preposition }) => preposition === 'of')?.phrase;
  const inner = named?.of && part.test(named.name) ? named.of : named;
  const all = inner ? members(inner) : [];
  const kind = all.some(({ name }) => earned.test(name)) ? 'profits' : all.some(({ name }) => owned.test(name)) ? 'assets' : undefined;
  return [kind, inner?.quantity === undefined && (inner === named || named?.name === 'whole')];
}
