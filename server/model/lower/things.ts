/** Things as something that happens: what a phrase means in a timetable. */
import type { Phrase, Span } from '../../../grammar/ast.ts';
import { isAssemblyNoun, isBodyNoun, namesPeople } from '../../../grammar/lexicon.ts';
import type { Happening } from '../facts.ts';
import { partOf } from '../happenings.ts';
import { headingBody } from '../names.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { isFinancialYear } from './dates.ts';
import { submitted } from './deadlines.ts';
import { opening } from './happening-of.ts';
import { meetingIn } from './requested-meetings.ts';
import type { Said } from './said.ts';
import { within } from './said.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

export const gathering = /\b(?:meeting|conference|congress|assembly|convention|synod|session|agm)$/u;

const noticeNoun = /^(?:(?:written|prior|due|proper|formal|advance) )?(?:notice|notification)$/u;

export function isNotice(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && noticeNoun.test(phrase.name);
}

const openingNoun = /^(?:open|opening|start|beginning|commencement|opening date|opening day|start date)$/u;

export const closingNoun = /^(?:close|closing|end|expiry|conclusion|completion|closing date|closing day|closing time|final date|last date|last day|deadline|final day)$/u;

/** "the Council meets": a meeting of the Council. An assembly is its own meeting. */
export function meetingOf(body: Phrase, { reading, scene }: Said): Happening {
  if (isGathering(body)) return thing({ ...alone(body), determiner: body.determiner === 'none' ? 'none' : 'the' }, { reading, scene });
  const found = term(scene, alone(body), reading);
  return { key: `meeting@${found.key}`, text: `the meeting of the ${found.text}`, vague: false };
}

/** "the Congress", "the annual general meeting"; a council has meetings. */
export const isGathering = ({ name, pronoun, determiner }: Phrase): boolean => !pronoun && determiner !== 'its' && (isAssemblyNoun(name) || /\b(?:conference|congress|convention|synod)$/u.test(name));

export function noticeOf(of: Happening): Happening {
  return { key: `notice of ${of.key}`, text: `notice of ${of.text}`, vague: of.vague };
}

export function opened(of: Happening): Happening {
  return { key: `open ${vote(of)}`, text: `the opening of ${of.text}`, vague: of.vague };
}

export function closed(of: Happening, word = 'close'): Happening {
  return { key: `close ${vote(of)}`, text: `the ${word.startsWith('end') ? 'end' : 'close'} of ${of.text}`, vague: of.vague };
}

/** "Voting begins", "the poll stays open": in one part of a rulebook, one ballot. */
const vote = ({ key }: Happening): string => key.replace(/^(?:poll|polling|voting)(?= under )/u, 'ballot');

/** "the date on which the Committee came to its decision", "the Board has fixed it", "it being taken". */
const deciding = /^(?:(?:the )?(?:date|day|time|moment) (?:on|at|in) which |(?:the )?(?:date|day|time) (?:when |that )?)?(?:(?:the|an?|any|such|that) (?:\p{L}+ ){1,3}?(?:has |have |had )?(?:(?:came|come|comes) to|took|taken|takes|made|makes|make|reach(?:ed|es)?|g[ai]ve[ns]?|announced?) (?:its|the|a|an|their|his|her|such) (?:decision|ruling|determination|finding|verdict)\b|(?:the|an?|any|such) (?:\p{L}+ ){1,3}?(?:has |have |had )?(?:decided|decides|ruled|determined|sets?|fixed|fixes|imposed|imposes)(?: (?:it|them|the \p{L}+(?: \p{L}+)?))?(?=[.,;]|$| (?:and|the|by|in) )|its? being (?:made|taken|reached)\b)/iu;

/** "the date on which the Panel made its decision": the decision of the Panel. */
function decisionBy(words: Span, { reading, scene }: Said): Happening {
  const by = phrasesOf(scene.sentence).find(({ nameSpan, name, pronoun }) => within(nameSpan, words) && !pronoun && (isBodyNoun(name) || namesPeople(name)));
  const found = by && term(scene, { ...alone(by), restrictions: [] }, reading);
  return found ? { key: `decision@${found.key}`, text: `the decision of the ${found.text}`, vague: false } : scoped('decision', 'the decision', scene);
}

/** What the words at this place mean: "the close of nominations", "nominations close", "it". */
export function happeningAt(start: number, said: Said): Happening | undefined {
  const text = textRead(said.scene.clause).slice(start);
  const decided = deciding.exec(text);
  if (decided) return decisionBy({ start, end: start + decided[0].length }, said);
  const [day] = dayWhen.exec(text) ?? [];
  if (day !== undefined) return happeningAt(start + day.length, said);
  const phrase = phraseAt(start, said);
  if (!phrase) return undefined;
  const next = textRead(said.scene.clause).slice(phrase.span.end);
  const behind = /^\s+(?:has |have |is |are |was |were )?(open|close|end|begin|start)/u.exec(next)?.[1];
  if (/^\s+(?:next )?meets?\b/u.test(next)) return meetingOf(phrase, said);
  const found = at(phrase, said);
  return behind && found ? (opening.test(behind) ? opened(found) : closed(found, behind)) : found;
}

/** "the day on which the ballot opens", "the date when the ruling was reached": when that happens. */
const dayWhen = /^(?:the )?(?:date|day|time|moment) (?:(?:on|at|in) which|when|that) (?=(?:the|an?|any|its|their) [^,;.]{2,60}? (?:opens?|closes?|ends?|begins?|starts?|takes? place|occurs?|arises?|(?:is|are|was|were|has been|have been) (?:to be )?(?:held|made|taken|reached|given|opened|closed|begun|started)|has (?:arisen|occurred|opened|closed|ended|begun))\b)/iu;

export function at(phrase: Phrase, said: Said): Happening | undefined {
  const inner = phrase.of ?? phrase.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  if (phrase.others.length > 0) return undefined;
  if (inner && openingNoun.test(phrase.name)) return opened(thing(inner, said));
  if (inner && closingNoun.test(phrase.name)) return closed(thing(inner, said), phrase.name);
  if (inner && /^(?:date|day|time|holding)$/u.test(phrase.name)) return at(inner, said);
  // "before the day on which it is held": before the meeting.
  if (/^(?:date|day|time)$/u.test(phrase.name) && phrase.restrictions.some(({ text }) => /^(?:on|at) which it is (?:to be )?held$/u.test(text))) return meant({ ...phrase, text: 'it' }, said);
  if (inner && isNotice(phrase)) return noticeOf(thing(inner, said));
  if (inner && /^(?:issue|sending|despatch|dispatch|publication|service|posting|circulation)$/u.test(phrase.name)) return sent(inner, phrase.name, said);
  return closingNoun.test(phrase.name) || openingNoun.test(phrase.name) ? undefined : thing(phrase, said);
}

/** "the sending of the notice of the meeting". */
function sent(what: Phrase, noun: string, said: Said): Happening {
  if (isNotice(what) && what.of) return noticeOf(thing(what.of, said));
  const found = thing(what, said);
  return { ...found, key: `send ${found.key}`, text: `the ${noun} of ${found.text}` };
}

/** A phrase of the sentence by where it starts, be it inside another; with what "of" joins to it, where it was found by itself. */
export function phraseAt(start: number, said: Said): Phrase | undefined {
  const found = phrasesOf(said.scene.sentence).find(({ span }) => span.start === start);
  const owner = found && !found.of && textRead(said.scene.clause).startsWith(' of ', found.span.end) ? phraseAt(found.span.end + ' of '.length, said) : undefined;
  return found && owner ? { ...found, of: owner } : found;
}

export function phraseAfter(start: number, said: Said, joint: RegExp): Phrase | undefined {
  const found = joint.exec(textRead(said.scene.clause).slice(start));
  return found ? phraseAt(start + found[0].length, said) : undefined;
}

/** A thing as something that happens: by its name and owner, else by what the sentence, the heading and the place tell of it. */
export function thing(phrase: Phrase, { reading, scene }: Said): Happening {
  if (phrase.antecedent && submitted.test(phrase.antecedent.name)) return meant(phrase, { reading, scene });
  if (phrase.pronoun) return phrase.antecedent ? thing({ ...phrase.antecedent, determiner: 'the' }, { reading, scene }) : meant(phrase, { reading, scene });
  const body = bodyMeeting(phrase);
  if (body) return meetingOf(body, { reading, scene });
  const full = meetingsInShort.get(phrase.name);
  if (full !== undefined && !phrase.of) return { key: full, text: `the ${phrase.spelling}`, vague: false };
  // "within a month of its receipt": of what is received, not of who receives it.
  if (phrase.name === 'receipt' && phrase.determiner === 'its') return scoped('receipt', 'receipt', scene);
  const found = term(scene, alone(phrase), reading);
  const named = phrase.adjuncts.find(({ preposition }) => preposition === 'for')?.phrase;
  // Nominations are for some ballot, whether they say so or not.
  const about = /^(?:ballot|poll|vote)$/u.test(named?.name ?? '') ? undefined : named;
  const key = `${singularNomination(found.key)}${about ? ` for ${about.name}` : ''}`;
  const isAssembly = phrase.determiner === 'none' && !phrase.plural && (isAssemblyNoun(phrase.name) || /^(?:conference|congress|convention|synod)$/u.test(phrase.name)) && phrase.name !== 'meeting';
  const text = `${/^\p{L}+ing (?:the|a|an) /u.test(found.text) || phrase.determiner === 'none' && (phrase.proper || phrase.plural || isAssembly) ? '' : 'the '}${found.text}${about ? ` for ${about.text}` : ''}`;
  if (isFinancialYear(phrase)) return { key: 'financial year', text, vague: false };
  if (oneAtATime.test(found.key)) return { key: `${key.replace(/ (?:arising|occurring)(?=$|@)/u, '')} in ${scene.clause.uri}`, text: `the ${found.text.toLowerCase()}`, vague: true };
  const same = gathering.test(phrase.name) && !phrase.name.includes(' ') && !phrase.of ? fullerBefore(phrase, scene) : undefined;
  if (same) return thing(same, { reading, scene });
  if (key.includes('@') || phrase.of || isAssembly || ((key.includes(' ') || phrase.proper) && !repeated.test(singularNomination(phrase.name)))) return { key, text: phrase.plural && phrase.determiner === 'none' ? (phrase.of ? found.text : `${found.text}s`.replace(/ss$/u, 's')) : text, vague: false };
  return fuller(phrase, { reading, scene }) ?? scoped(key, phrase.plural ? phrase.spelling.toLowerCase() : `the ${found.text.toLowerCase()}`, scene);
}

/** What everybody calls them in short. */
export const meetingsInShort: ReadonlyMap<string, string> = new Map([['agm', 'annual general meeting'], ['egm', 'extraordinary general meeting'], ['sgm', 'special general meeting']]);

/** Motions and the like for a meeting, by whatever part of the rulebook they are spoken of; for no meeting that is known, those of this part. */
export function entryFor(name: string, meeting: Happening | undefined, { scene }: Said): Happening {
  const isKnown = meeting !== undefined && !meeting.vague && forMeetings.test(name) && gathering.test(meeting.key.split('@')[0] ?? '');
  return isKnown ? { key: `${name}@${meeting.key}`, text: `${name}s`, vague: false } : scoped(name, `${name}s`, scene);
}

export const forMeetings = /^(?:motion|resolution|proposal|amendment)$/u;

/** "Committee meetings": those of the Committee. */
function bodyMeeting(phrase: Phrase): Phrase | undefined {
  const [, name] = /^(.+) meeting$/u.exec(phrase.name) ?? [];
  if (name === undefined || phrase.of || phrase.others.length > 0 || !(isBodyNoun(name) || /^(?:trustee|director|governor|councillor)$/u.test(name))) return undefined;
  return { ...phrase, name, spelling: phrase.spelling.replace(/ meetings?$/iu, ''), determiner: 'the', plural: false };
}

/** What every election, application or case has: one here and another there. */
const repeated = /\b(?:nomination|ballot|poll|voting|vote|election|campaign|period|hearing|appeal|application|round|stage|deadline|meeting date|decision|notice|request|complaint|motion|proposal|resolution|amendment)s?$/u;

/** What every part of a rulebook means that speaks of one: a post is vacant, and an election is held to fill it. */
const oneAtATime = /^(?:vacancy(?: arising| occurring)?|by-election|(?:special|regular) (?:election|ballot))$/u;

/** Whoever is nominated is put forward by a nomination. */
function singularNomination(key: string): string {
  return key.replace(/^(?<what>nomination|application|voting|polling) (?:period|window|stage)(?=$|@)/u, '$<what>').replace(/^(?:candidate|candidature|nomination paper|nomination form|nominations (?:period|window|stage))(?=$|@)/u, 'nomination');
}

/** "notice of the annual general meeting … before the meeting", "a decision of the Board … after the decision". */
function fuller(phrase: Phrase, { reading, scene }: Said): Happening | undefined {
  if (phrase.determiner !== 'the' || namesPeople(phrase.name)) return undefined;
  const before = fullerBefore(phrase, scene);
  if (before) return thing(before, { reading, scene });
  const heading = term(scene, headingBody, reading);
  const name = heading.key.split('@')[0] ?? '';
  return name.endsWith(` ${phrase.name}`) ? { key: heading.key, text: `the ${heading.text}`, vague: false } : undefined;
}

/** "the Annual Assembly … the Assembly". */
function fullerBefore(phrase: Phrase, { sentence }: Scene): Phrase | undefined {
  return phrase.determiner === 'the' ? phrasesOf(sentence).findLast((other) => other.span.start < phrase.span.start && (other.name.endsWith(` ${phrase.name}`) || (other.name === phrase.name && other.of !== undefined))) : undefined;
}

/** "at least 28 days before it": what the notice is of. */
function meant(phrase: Phrase, said: Said): Happening {
  const asked = phrase.text === 'it' ? meetingIn(said.reading, said.scene, textRead(said.scene.clause).slice(0, phrase.span.start)) : undefined;
  if (asked) return asked;
  const { object, actor } = said.reading;
  // "may submit a motion for the congress up to a week before it": before the congress.
  const meeting = object && submitted.test(object.name) ? phrasesOf(said.scene.sentence).findLast(({ name, span, pronoun }) => gathering.test(name) && !pronoun && span.end <= phrase.span.start) : undefined;
  if (meeting) return thing({ ...meeting, determiner: meeting.determiner === 'none' ? 'none' : 'the' }, said);
  const of = object && (isNotice(object) || object.name === 'agenda') ? (isStretch(object.of) ? object.of.of : object.of) : object ?? actor;
  return of && of.others.length === 0 && !of.plural && !isOpenPronoun(of) && of.span.start < phrase.span.start && !namesPeople(of.name) ? thing(of, said) : scoped(`${phrase.text} ${phrase.span.start} ${said.scene.clause.index} ${said.scene.clause.address}`, phrase.text, said.scene);
}

/** "28 days' notice of it": the days are no meeting. */
const isStretch = (phrase: Phrase | undefined): phrase is Phrase => phrase !== undefined && /^(?:day|week|fortnight|month|year)$/u.test(phrase.name);

/** What it means is not said in the sentence, and cannot tell what another pronoun means. */
export function isOpenPronoun({ pronoun, antecedent }: Phrase): boolean {
  return pronoun && !antecedent;
}

/** One of this part of the rulebook. */
export function scoped(name: string, text: string, { clause }: Scene): Happening {
  return { key: `${name} under ${partOf(clause)}`, text, vague: true };
}
