/** How many must be there, however it is said: "may proceed once twenty households are represented", "no decision is valid unless ten are present", "however many attend". */
import type { Phrase, Quantity, Reading, Span } from '../../../grammar/ast.ts';
import { isBodyNoun, namesOffice } from '../../../grammar/lexicon.ts';
import { read } from '../../../grammar/read.ts';
import { numberWords } from '../../../grammar/vocabulary.ts';
import type { MeasureFact } from '../facts.ts';
import { headingBody } from '../names.ts';
import { textRead } from '../places.ts';
import { sieve } from '../../../grammar/sieve.ts';
import { majorities, measure, quorums } from './measures.ts';
import { conditionalMajorities } from './resolutions.ts';
import type { Scene } from './scene.ts';

/** Those who are to be there, and the words that ask for them. */
interface Presence {
  readonly size: Phrase;
  readonly span: Span;
}

const number = `(?:(?:at least|fewer than|less than|not less than|not fewer than|no less than|no fewer than|a minimum of|more than|over) )?(?:(?:an?|the) )?(?:\\d+|half|majority|thirds?|quarters?|fifths?|${[...numberWords.keys()].join('|')})\\b`;
const who = `(?<who>${number}[^,;:.]{0,60}?)`;
const there = '(?:present|there|represented|in attendance|attend(?:s|ing|ed)?|tak(?:es?|ing) part|taken part|participat(?:es?|ing|ed)|arrived|gathered|assembled)\\b';
const ifThere = sieve(new RegExp(`\\b(?<if>if|when|whenever|where|once|until|unless|as soon as|as long as|so long as|provided(?: that)?|while) ${who} (?:(?:is|are|be|has|have|had) )?(?:all |then |personally )?${there}`, 'iu'));
const withFewer = sieve(new RegExp(`\\bwith (?:fewer|less) than (?<who>\\p{L}+ [^,;:.]{0,40}?) ${there}`, 'iu'));
const mustBeThere = sieve(new RegExp(`^${who} (?:must|shall|has to|have to|need to) (?:be )?${there}(?: at (?:it|a meeting|the meeting))? (?:for|before|in order for) `, 'iu'));
const presenceOf = sieve(new RegExp(`\\b(?:presence|attendance|participation) of ${who}(?= (?:is|are|shall be) (?:required|needed|necessary)|[,;.]|$)`, 'iu'));
const needsThem = sieve(new RegExp(`\\b(?:requires?|needs?) ${who} (?:to be (?:present|there|represented|in attendance)|to (?:attend|take part)|before (?:it|they) (?:can|may|is able to|are able to) (?:act|decide|do (?:any )?business|transact (?:any )?business|proceed|begin|start|take (?:any )?decisions))\\b`, 'iu'));
const inquorate = sieve(new RegExp(`\\b(?:inquorate|not quorate) (?:with|if|when|where)(?: there (?:are|is))? (?:fewer|less) than ${who}(?= ${there}| (?:is|are) |[,;.]|$)`, 'iu'));
const atMeetings = sieve(new RegExp(`^at (?:all |every |any |each |an? |the )?(?:[\\p{L}-]+ ){0,3}(?:meetings?|assembly|congress|conference),? ${who} (?:must|shall|have to|need to) (?:be )?${there}$`, 'iu'));
const anyNumber = sieve(/\b(?:with any number of (?:\p{L}+ )?(?:members|delegates|people|persons|fellows|shareholders|participants)|(?:however many|no matter how many|(?:irrespective of|regardless of|whatever) (?:the number of|how many)) (?:\p{L}+ ){1,4}?(?:present|represented|attend|attends|attending|in attendance|take part|taking part|participate|vote|voted|voting)\b|(?:irrespective of|regardless of|whatever) (?:the |its |their )?(?:turn-?out|attendance|numbers? (?:present|attending|taking part)))/iu);
const noQuorum = /\bno quorum\b/iu;

/** A second meeting may need fewer, and what is done while posts are empty is another matter. */
const special = sieve(/\b(?:adjourn|reconven|resum|vacanc|vacant|remaining|emergenc|second (?:call|meeting)|even (?:if|when|though)|(?:is|are|was|were|becomes?) (?:inquorate|not quorate),)/iu);
const working = /^(?:act|proceed|transact|conduct|decide|determine|begin|start|open|continue|resolve|take|make|do|pass|go ahead|deliberate|vote|adopt|be (?:valid|validly taken|effective|quorate|inquorate|competent))$/;
const business = /^(?:business|decision|resolution|place|vote|proceedings|meeting|work|action)$/;
const aim = /\bto (?:(?:validly )?(?:act|proceed|decide|meet|begin|start|vote)|(?:take|make|pass|adopt|transact|do|conduct) (?:a |any |its |valid |business )*(?:decisions?|resolutions?|votes?|business)|be (?:valid|quorate|competent))\b[^,;]*$/iu;
const gathers = /(?:^|\s)(?:meeting|assembly|conference|congress|convention|session|sitting)$/;

/** The quorum of a body or meeting that a sentence of another form states. */
export function attendances(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || scene.sentence.norms.some(({ form }) => form === 'quorum' || form === 'threshold') || special.test(text)) return [];
  const found = presence(text, reading);
  const bodies = found && gatherings(reading, found);
  if (!found || !bodies || !isWork(reading, text, found)) return [];
  const conditions = reading.conditions.filter(apart(found));
  const [body = headingBody] = bodies;
  return quorums({ ...reading, form: 'quorum', polarity: '+', modality: 'fact', conditions, adjuncts: [], slots: { size: found.size }, object: { ...headingBody, name: 'quorum', of: body } }, scene);
}

const apart = ({ span }: Presence) => (part: { readonly span: Span }): boolean => part.span.end <= span.start || span.end <= part.span.start;

function presence(text: string, reading: Reading): Presence | undefined {
  const { modality, polarity, object, actor } = reading;
  const denies = modality === 'prohibition' || polarity === '-' || [object, actor].some((phrase) => phrase?.determiner === 'no');
  const any = anyNumber.exec(text) ?? (noQuorum.test(text) && object?.name === 'quorum' ? noQuorum.exec(text) : null);
  if (any) return denies && !noQuorum.test(text) ? undefined : anybody(any);
  const deciders = decidersIn(reading);
  if (deciders) return deciders;
  const condition = ifThere.exec(text);
  const found = inquorate.exec(text) ?? condition ?? mustBeThere.exec(text) ?? atMeetings.exec(text.replace(/[.;]$/u, '')) ?? needsThem.exec(text) ?? presenceOf.exec(text) ?? (denies ? withFewer.exec(text) : null);
  if (!found || (condition && denies !== /^un/iu.test(condition.groups?.['if'] ?? '') && !fewer.test(condition.groups?.['who'] ?? ''))) return undefined;
  return people(found);
}

/** "Any three directors may transact the business of the Board", "half of the directors may decide any business". */
function decidersIn({ actor, act, object, modality, voice }: Reading): Presence | undefined {
  const decide = voice === 'active' && /^(?:permission|power)$/.test(modality) && /^(?:determine|transact|conduct)$/.test(act) && object !== undefined && /\bbusiness$/.test(object.name) && object.of !== undefined;
  return decide && actor?.quantity && actor.others.length === 0 && !/^(?:at-most|less-than)$/.test(actor.quantity.bound) ? { size: actor, span: actor.span } : undefined;
}

const fewer = /^(?:fewer|less) than /iu;

/** Nobody need be there. */
function anybody({ 0: said, index }: RegExpExecArray): Presence {
  const span = { start: index, end: index + said.length };
  return { span, size: { ...headingBody, text: said, name: '', span, nameSpan: span, quantity: none } };
}

const none: Quantity = { bound: 'at-least', numerator: 0, denominator: 1, unit: 'count' };

/** Who they are, read as the size of a quorum. */
function people({ 0: said, index, groups }: RegExpExecArray): Presence | undefined {
  const words = (groups?.['who'] ?? '').replace(fewer, '').replace(/ of (?:them|those|their number|its number)$/u, '');
  const start = index + said.indexOf(words);
  const size = read(`The quorum is ${words}.`).norms.find(({ form }) => form === 'quorum')?.slots.size;
  if (!size?.quantity || !/^(?:count|share)$/.test(size.quantity.unit) || /^(?:at-most|less-than)$/.test(size.quantity.bound) || size.others.length > 0) return undefined;
  return { span: { start: /^at /iu.test(said) ? start : index, end: index + said.length }, size: { ...size, span: { start, end: start + words.length } } };
}

/** The body or meeting of which the sentence speaks; undefined where it speaks of several, or of a matter of its own. */
function gatherings(reading: Reading, found: Presence): readonly Phrase[] | undefined {
  const { actor, object, adjuncts, slots } = reading;
  const parts = [actor, object, ...Object.values(slots), ...adjuncts.map(({ phrase }) => phrase)].flatMap((phrase) => (phrase && apart(found)(phrase) ? [phrase] : []));
  const bodies = parts.flatMap(gathering).filter((one, at, all) => all.findIndex(({ name }) => name === one.name) === at);
  return bodies.length > 1 || bodies.some(({ pronoun, others }) => pronoun || others.length > 0) ? undefined : bodies;
}

/** "a meeting of the Council", "decisions of the Council": the Council. */
function gathering(phrase: Phrase): readonly Phrase[] {
  if (/^(?:meeting|session|sitting)$/.test(phrase.name) && phrase.of?.plural && phrase.of.determiner === 'the' && namesOffice(phrase.of.name)) return [phrase.of];
  if (/^(?:meeting|session|sitting|decision|resolution|vote|business|proceedings|quorum)$/.test(phrase.name)) return phrase.of ? gathering(phrase.of) : [];
  return isBodyNoun(phrase.name) || gathers.test(phrase.name) ? [phrase] : [];
}

/** Whether all that it does, or decides, hangs on it: not "may fill a vacancy when two are present". */
function isWork({ act, object, actor, adjuncts, conditions, voice }: Reading, text: string, found: Presence): boolean {
  const others = [...adjuncts, ...(object?.adjuncts ?? [])].filter(apart(found)).filter(({ phrase, preposition }) => !(preposition === 'at' || (phrase && gathering(phrase).length > 0)));
  const rest = text.slice(found.span.end);
  const isForAll = conditions.length === 0 && others.every(({ text: word }) => /^(?:validly|duly|properly)$/.test(word));
  if (atMeetings.test(text.replace(/[.;]$/u, ''))) return isForAll && found.size.name === 'member';
  if (needsThem.test(text) || (presenceOf.test(text) && adjuncts.some(({ phrase }) => phrase && gathering(phrase).length > 0))) return isForAll || aim.test(rest);
  if (act === 'exist') return isForAll && /\b(?:constituted|convened|quorate|competent)\b/u.test(text);
  if (/^(?:require|need|have|be necessary)$/.test(act) || mustBeThere.test(text)) return aim.test(rest) || (object?.name === 'quorum' && others.length === 0) || (actor !== undefined && gathering(actor).length > 0 && others.length === 0 && conditions.length === 0);
  // "Every member has one vote, however many attend": of nobody's quorum.
  if (voice === 'active' && actor && actor !== found.size && gathering(actor).length === 0) return false;
  if (!working.test(act) || (object?.restrictions.length ?? 0) > 0) return false;
  if (object && !business.test(object.name) && gathering(object).length === 0) return false;
  return others.every((part) => /^(?:whether .*|in office|to (?:any |its )?business|with (?:its |the )?business|validly|again|also|then|soon|only)$/.test(part.text));
}

const voted = sieve(new RegExp(`\\b(?<if>unless|only if|if|provided(?: that)?) ${who} (?:(?:has|have|had) )?(?:voted|(?<!\\b(?:of|the|all) )votes?|cast (?:a|their|its) votes?|tak(?:es?|en) part(?: in (?:it|the (?:vote|ballot|poll)))?)\\b(?! (?:for|in favour|against|to)\\b)`, 'iu'));
const turnoutOf = sieve(new RegExp(`\\bturn-?out of ${who}(?= (?:is|are|shall be) (?:required|needed|necessary)|[,;.]|$)`, 'iu'));

/** "Passed by three quarters, whatever the turnout", "not approved unless half of all members have voted": how many must vote on one decision. */
export function turnouts(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || special.test(text)) return [];
  const any = anyNumber.exec(text);
  const found = any ? anybody(any) : [voted.exec(text), turnoutOf.exec(text)].flatMap((one) => (one ? [people(one)] : []))[0];
  const decision = found && scene.sentence.norms.flatMap((norm) => [...majorities(norm, scene), ...conditionalMajorities(norm, scene)])[0];
  if (!found || !decision) return [];
  const conditions = reading.conditions.filter(apart(found)).filter(({ bound }) => !bound);
  return [measure({ ...reading, conditions, slots: { size: found.size } }, scene, { measure: 'quorum', of: decision.of, aspect: 'turnout', quantity: found.size.quantity ?? none, span: found.size.span, text: `the turnout for ${decision.of.text}` })];
}
