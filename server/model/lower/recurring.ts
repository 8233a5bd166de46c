/** How often things happen: "every two years", "at each session". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, isBodyNoun, senseOf } from '../../../grammar/lexicon.ts';
import type { Recurrence } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { members, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { comesTogether, done, happeningOf, isMeetingAct } from './happening-of.ts';
import type { Said } from './said.ts';
import { fact, none } from './said.ts';
import { alone, term } from './scene.ts';
import { gathering, isGathering, meetingOf, thing } from './things.ts';

/** "The Council meets at least once every nine weeks", "elections to the Council are held every two years". */
export function recurring({ times: often, per, bound, span }: Recurrence, said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const held = takesPlace(reading) ? reading.actor : reading.act === 'hold' && reading.object?.name === 'meeting' && !reading.object.of && reading.voice === 'active' ? reading.actor : undefined;
  const called = isMeetingAct(reading) && reading.object && isGathering(reading.object) ? thing({ ...reading.object, determiner: reading.object.determiner === 'none' ? 'none' : 'the' }, said) : undefined;
  const event = held && takesPlace(reading) ? deedOf(held, said) ?? thing(held, said) : held ? meetingOf(held, said) : called ?? doneRegularly(said) ?? (reading.form === 'frequency' || reading.form === 'election' || /^(?:meet|elect|hold|convene|assemble)$/u.test(reading.act) || comesTogether(reading) ? happeningOf(said) : undefined);
  const election = elected(event, said, held);
  const sessions = sessionOf(said);
  if (sessions && reading.modality !== 'prohibition' && reading.polarity === '+') return [fact({ kind: 'recurrence', event: sessions, times: often, per, bound }, { span }, { reading, scene })];
  const happening = election ?? event;
  if (!happening || reading.modality === 'prohibition' || reading.polarity === '-') return [];
  return [fact({ kind: 'recurrence', event: happening, times: often, per, bound }, { span }, { reading, scene })];
}

/** "Elections take place every two years." */
const takesPlace = ({ act, object }: Reading): boolean => /^(?:take place|occur|happen)$/u.test(act) || (act === 'take' && object?.name === 'place');

/** "The accounts are audited annually": what is done to one thing, not to one of several. */
function doneRegularly(said: Said): Happening | undefined {
  const { form, modality, object, act } = said.reading;
  if (form !== 'generic' || modality !== 'duty' || !object) return undefined;
  if (/^(?:carry out|conduct|hold|undertake|make|perform)$/u.test(act)) return deedOf(object, said);
  return !/^(?:a|any|every|no)$/u.test(object.determiner) && !object.quantity && object.others.length === 0 && yearly.has(act) ? done(said.reading, said.scene) : undefined;
}

/** What is done as often as the rules say, and is the same each time. */
const yearly = new Set('audit review revise inspect elect publish renew test examine check service value'.split(' '));

/** "An audit of the accounts is carried out": they are audited. */
function deedOf({ name, of, adjuncts, restrictions, others }: Phrase, said: Said): Happening | undefined {
  const verb = verbOfDeed(name) ?? (yearly.has(name) ? name : undefined);
  if (!of || !verb || !yearly.has(verb) || verb === 'elect' || adjuncts.length + restrictions.length + others.length > 0) return undefined;
  const what = thing({ ...of, determiner: of.determiner === 'none' ? 'the' : of.determiner }, said);
  return { key: `${senseOf(verb).act} ${what.key}`, text: `${inflect(verb, 'gerund')} ${what.text}`, vague: what.vague };
}

/** "The Congress shall be convened in ordinary session every second year": the ordinary session. */
function sessionOf({ reading, scene }: Said): Happening | undefined {
  const session = reading.adjuncts.find(({ preposition, phrase }) => preposition === 'in' && phrase && /\bsession$/u.test(phrase.name) && phrase.name !== 'session')?.phrase;
  return session && /^(?:convene|meet|assemble|call|summon)$/u.test(reading.act) ? { key: term(scene, alone(session), reading).key, text: `the ${session.spelling}`, vague: false } : undefined;
}

/** "An election of Officers is held" is the same as that Officers are elected. */
function elected(event: Happening | undefined, { reading, scene }: Said, held: Phrase | undefined): Happening | undefined {
  const of = held ?? reading.object;
  if (!event || !of) return undefined;
  if (reading.form === 'election') return { ...event, key: `elect ${term(scene, withoutWhole(of), reading).key}` };
  const whose = of.of ?? of.adjuncts.find(({ preposition }) => /^(?:of|for|to)$/u.test(preposition))?.phrase;
  return /^(?:election|general election|ballot)$/u.test(of.name) && whose ? { key: `elect ${term(scene, withoutWhole(whose), reading).key}`, text: event.text, vague: false } : undefined;
}

/** "the whole Council": the Council. */
function withoutWhole(phrase: Phrase): Phrase {
  const [name, spelling] = [phrase.name, phrase.spelling].map((words) => words.replace(/^(?:whole|entire|full) /u, ''));
  return { ...alone(phrase), name: name ?? phrase.name, spelling: spelling ?? phrase.spelling };
}

/** "At each session the delegates elect the Council": as often as there is a session. */
export function electionsAt(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const found = /\b(?:each|every) (?!year|month|second)(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+?\b(?=[,.;]|$| (?:the|all|to|shall|will|elects?|for|by|at|in)\b)/iu.exec(textRead(scene.clause));
  const own = reading.actor && !reading.actor.pronoun ? /\bat (?:each|every one) of its (?:ordinary |regular )?(?:meetings|sessions|assemblies|gatherings)\b/iu.exec(textRead(scene.clause)) : undefined;
  const occasion = found && !own ? phrasesOf(scene.sentence).find(({ nameSpan }) => nameSpan.end === found.index + found[0].length) : undefined;
  if (reading.form !== 'election' || reading.modality !== 'duty' || !reading.object || !(own ?? (occasion && gathering.test(occasion.name)))) return [];
  const event: Happening = own && reading.actor ? meetingOf(reading.actor, said) : { key: occasion ? term(scene, alone(occasion), reading).key : '', text: `the ${occasion?.spelling ?? ''}`, vague: false };
  const whole = [...members(reading.object).filter(({ quantity, plural }) => !quantity && !plural).map((one) => term(scene, alone(one), reading).key.replace(/^new /u, '')), ...together(said)];
  return whole.map((key) => fact({ kind: 'distance', earlier: event, later: { key: `elect ${key}`, text: 'the election', vague: false }, least: none, most: none }, { span: occasion?.span ?? { start: own?.index ?? 0, end: (own?.index ?? 0) + (own?.[0].length ?? 0) } }, said, true));
}

/** "the Leader and ten others, who together constitute the Committee": the whole of it. */
function together({ reading, scene }: Said): readonly string[] {
  const [found] = /,? who (?:together |shall |will |jointly )*(?:constitute|form|make up|compose|are|comprise) (?=the \p{Lu})/u.exec(textRead(scene.clause)) ?? [];
  const at = found === undefined ? -1 : textRead(scene.clause).indexOf(found) + found.length;
  const body = phrasesOf(scene.sentence).find(({ span }) => span.start === at);
  return body && isBodyNoun(body.name) ? [term(scene, alone(body), reading).key] : [];
}
