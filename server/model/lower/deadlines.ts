/** What everybody may hand in until a day: nominations, motions, appeals and the like. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, namesSomebody } from '../../../grammar/lexicon.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import type { Said } from './said.ts';
import { within } from './said.ts';
import type { Scene } from './scene.ts';
import { isNotice } from './things.ts';

const submitting = /^(?:reach|receive|submit|lodge|deliver|return|propose|nominate|hand in|enter|register|file|make|put forward|put down|bring forward|table|forward)$/u;

export const submitted = /\b(?:nomination|motion|amendment|resolution|proposal|candidature|application|objection|appeal|complaint|challenge|petition|comment|candidate|entry|submission|nomination paper|nomination form)$/u;

/** Whether everybody may do it until then: nominations, motions and the like that are handed in. */
export function isDeadline(said: Said): boolean {
  const what = entered(said);
  const { actor } = said.reading;
  // "A club shall lodge its application": every club does.
  const isEachTheirOwn = what?.determiner === 'its' && actor !== undefined && (actor.plural || /^(?:a|any|every)$/u.test(actor.determiner));
  return what !== undefined && (what.plural || isEachTheirOwn || /^(?:a|any|every|no)$/u.test(what.determiner)) && submitted.test(what.name);
}

export function entered({ reading, scene }: Said): Phrase | undefined {
  const { act, actor, object, voice, head, adjuncts } = reading;
  const isIn = adjuncts.some(({ text }) => /^in(?:$| (?:up to|until|at least|not|no|by|before|within|at any time)\b)/u.test(text) || (act === 'be' && /^in (?:the )?(?:hands|possession) of\b/u.test(text)));
  const isSentIn = sendingIn.test(act) && isToOne(reading);
  // "Motions shall be made available": to be read, not handed in.
  if (!(submitting.test(act) || isSentIn || (/^(?:hand|send|be)$/u.test(act) && isIn)) || (act === 'make' && /^\s+(?:\p{L}+ly )?(?:available|public|known)\b/u.test(textRead(scene.clause).slice(head.end)))) return undefined;
  const what = act === 'reach' ? actor : object ?? (voice === 'active' ? actor : undefined);
  if (what?.pronoun && voice === 'active' && actor) return wished(actor, scene) ?? what;
  return what?.of && isNotice(what) && isToOne(reading) && submitted.test(what.of.name) ? what.of : what;
}

const sendingIn = /^(?:send|give|deliver|forward|communicate|notify|address)$/u;

/** "to the Secretary", "must reach the Clerk": not to all. */
function isToOne({ act, object, slots, adjuncts }: Reading): boolean {
  const to = act === 'reach' ? object : slots.recipient ?? adjuncts.find(({ preposition, phrase }) => /^(?:to|by|with)$/u.test(preposition) && phrase)?.phrase;
  return to !== undefined && !to.plural && to.others.length === 0 && namesSomebody(to.name) && !isBodyNoun(to.name);
}

/** "A Member who wishes to move a motion may hand it in": the motion. */
function wished({ span }: Phrase, { sentence }: Scene): Phrase | undefined {
  const [one, another] = phrasesOf(sentence).filter(({ name, nameSpan }) => submitted.test(name) && within(nameSpan, span));
  return another ? undefined : one;
}
