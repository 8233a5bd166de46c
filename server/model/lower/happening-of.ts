/** What a sentence says is to happen. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { inflect, verbForms } from '../../../grammar/lexicon.ts';
import type { Happening } from '../facts.ts';
import { textRead } from '../places.ts';
import { entered, isDeadline } from './deadlines.ts';
import { destroying } from './keepings.ts';
import type { Said } from './said.ts';
import type { Scene } from './scene.ts';
import { leaving, termEnd } from './term-ends.ts';
import { at, closed, closingNoun, entryFor, forMeetings, gathering, isNotice, isOpenPronoun, meetingOf, noticeOf, opened, thing } from './things.ts';

/** "Congress assembles": it meets. */
export const comesTogether = ({ act, object, voice, actor }: Reading): boolean => voice === 'active' && actor !== undefined && (!object || /\b(?:year|month|week|quarter)$/u.test(object.name)) && /^(?:assemble|convene|gather|sit)$/u.test(act);

export const isMeetingAct = ({ act }: Reading): boolean => /^(?:hold|call|convene|summon)$/u.test(act);

/** "Nominations are invited". */
export const isInvited = ({ act, object, actor }: Reading): boolean => /^(?:invite|call for|seek|solicit)$/u.test(act) && (object ?? actor)?.name === 'nomination';

/** "shall send the call for nominations": with it, they open. */
export function calledFor({ act, object }: Reading): Phrase | undefined {
  return sending.test(act) && object && /^(?:call|invitation|request|notice inviting)$/u.test(object.name) ? object.adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase?.name === 'nomination')?.phrase : undefined;
}

/** "The nomination period for Treasurer shall last …": for whom stands behind it. */
export function forWhat(what: Phrase, { adjuncts }: Reading): Phrase {
  const purpose = adjuncts.find(({ preposition, phrase }) => preposition === 'for' && phrase && !phrase.quantity);
  return purpose && purpose.phrase !== what && what.adjuncts.length === 0 ? { ...what, adjuncts: [purpose] } : what;
}

export function isOpen({ reading, scene }: Said): boolean {
  return /^(?:vote|be|be open|remain|keep|stay|open)$/u.test(reading.act) && /^(?:\S+\s+){0,3}?(?:be|remains?|is|are|kept|stays?) open for\b/u.test(textRead(scene.clause).slice(reading.verb.start));
}

export const sending = /^(?:send|send out|tell|communicate|give|give out|issue|circulate|publish|distribute|post|dispatch|despatch|serve|inform|notify|announce|mail|deliver|display|list|email|e-mail|pin up|put up|hang up|exhibit|affix|hand out)$/u;

export const opening = /^(?:open|begin|start|commence)$/u;

export const closing = /^(?:close|end|expire|conclude|finish|terminate)$/u;

/** "The notice goes to every branch": it is sent. */
export const arriving = /^(?:go|go out|reach|arrive|come|issue)$/u;

/** What the sentence says is to happen. `anchor`: a bare "notice" is notice of what it is sent before. */
export function happeningOf(said: Said, anchor?: Happening): Happening | undefined {
  const { reading, scene } = said;
  const { act, object, actor } = reading;
  const what = object ?? actor;
  // "the decision and its reasons": what is sent is the decision.
  if (!what || what.others.some(({ determiner, name }) => determiner !== 'its' && !/^(?:reason|ground)$/u.test(name))) return undefined;
  const post = leaving(reading);
  if (post) return termEnd(post, said);
  if (act === 'take' && object?.name === 'place' && actor) return thing(actor, said);
  if (isOpen(said)) return closed(thing(forWhat(what, reading), said));
  if (isDeadline(said)) return closed(handedIn(entered(said) ?? what, said, anchor));
  if (act === 'be') return actor && closingNoun.test(actor.name) ? at(actor, said) : actor && /\bdate$/u.test(actor.name) ? at(actor, said) : undefined;
  if (opening.test(act) || isInvited(reading)) return opened(thing(what, said));
  const called = calledFor(reading);
  if (called) return opened(thing(called, said));
  if (closing.test(act)) return closed(thing(what, said), act);
  if (/^(?:hold|meet|take place|occur|happen)$/u.test(act) || comesTogether(reading)) return act === 'meet' || comesTogether(reading) ? meetingOf(what, said) : thing(what, said);
  // "shall announce the Annual Meeting 28 days before it": that is its notice.
  if (/^(?:announce|advertise|publicise|publicize|make known)$/u.test(act) && /\b(?:meeting|assembly|conference|congress|convention)$/u.test(what.name)) return noticeOf(thing(what, said));
  const toldOf = newsOfMeeting(reading);
  if (toldOf) return noticeOf(thing(toldOf, said));
  if (isNotice(what) && (sending.test(act) || (!object && arriving.test(act)))) {
    const of = what.of && !what.of.quantity && !isOpenPronoun(what.of) ? thing(what.of, said) : anchor;
    return of && noticeOf(of);
  }
  const means = act === 'fill' && /\b(?:election|by-election|ballot)$/u.test(reading.slots.method?.name ?? '') ? reading.slots.method : undefined;
  return means ? thing(means, said) : done(reading, scene);
}

/** "motions for the annual meeting", "motions … before the annual meeting": those for that meeting. */
export function handedIn(phrase: Phrase, said: Said, anchor?: Happening): Happening {
  const meeting = phrase.adjuncts.find(({ preposition, phrase: one }) => preposition === 'for' && one && gathering.test(one.name))?.phrase;
  const found = forMeetings.test(phrase.name) && (meeting || anchor) ? entryFor(phrase.name, meeting ? thing(meeting, said) : anchor, said) : undefined;
  return found && (meeting || !found.vague) ? found : thing(phrase, said);
}

/** "send accounts": an act on a thing, towards somebody who is not just the members. */
export function done(reading: Reading, scene: Scene): Happening {
  const { act, object, actor, slots, adjuncts, voice } = reading;
  const payment = act === 'make' && object?.name === 'payment' ? object.of : undefined;
  const verb = sending.test(act) || isHandedOut(reading) ? 'send' : destroying.test(act) ? 'destroy' : payment || /^be (?:due|payable)$|^fall due$/u.test(act) ? 'pay' : act;
  const whole = payment ?? object ?? (/^(?:determine|rule|vote|adjudicate)$/u.test(act) ? adjuncts.find(({ preposition, phrase }) => preposition === 'on' && phrase)?.phrase : undefined);
  const what = whole && thing(verb === 'pay' ? dues(whole) : whole, { reading, scene });
  const to = slots.recipient ?? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase)?.phrase;
  const towards = to && !/^(?:member|voter|elector|delegate)$/u.test(to.name) ? ` to ${to.name}` : '';
  // "notify members of the shortlist" and "of the result": two letters, whoever gets them.
  const news = telling.test(act) ? adjuncts.find(({ preposition, phrase }) => /^(?:of|about)$/u.test(preposition) && phrase)?.phrase : undefined;
  const doer = !object && actor && voice === 'active' ? thing(actor, { reading, scene }) : undefined;
  const deed = verb === 'pay' ? 'paying' : inflect(verbForms(textRead(scene.clause).slice(reading.head.start, reading.head.end))[0]?.lemma ?? act, 'gerund');
  return { key: `${verb} ${what?.key ?? doer?.key ?? ''}${towards}${news ? ` of ${news.name}` : ''}`, text: [deed, what?.text, news && `of ${news.text}`].filter(Boolean).join(' '), vague: what?.vague ?? true };
}

/** "Every member shall receive the agenda": it is sent to them. */
export const isHandedOut = ({ act, object, actor }: Reading): boolean => /^(?:receive|get)$/u.test(act) && actor !== undefined && (actor.plural || /^(?:every|each|any|a)$/u.test(actor.determiner)) && /\b(?:agenda|agenda paper|papers?|ballot paper|accounts?|report|minutes|document|statement|form|copy)$/u.test(object?.name ?? '');

/** "the annual subscription": the subscription. */
export function dues(phrase: Phrase): Phrase {
  const name = phrase.name.replace(/^(?:annual|yearly) (?=(?:membership )?(?:subscription|fee|contribution|levy|dues?|rent)$)/u, '');
  return name === phrase.name ? phrase : { ...phrase, name, spelling: phrase.spelling.replace(/^\S+ /u, ''), proper: false };
}

/** "shall inform members of the annual general meeting": that is notice of it. */
export function newsOfMeeting({ act, object, adjuncts }: Reading): Phrase | undefined {
  if (!telling.test(act) || !object) return undefined;
  return [...(object.plural || /^(?:every|each|all)\b/u.test(object.determiner) ? [object.of] : []), ...adjuncts.map(({ preposition, phrase }) => (/^(?:of|about)$/u.test(preposition) ? phrase : undefined))].find((phrase) => phrase !== undefined && gathering.test(phrase.name));
}

const telling = /^(?:inform|notify|tell|advise|remind)$/u;
