/** On what day, or with what meeting, a term of office ends. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { Dates } from '../../../grammar/time-limits.ts';
import { timeLimits } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { headingBody } from '../names.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { isFinancialYear } from './dates.ts';
import { closing } from './happening-of.ts';
import type { Said, Says } from './said.ts';
import { fact, none } from './said.ts';
import { alone, term } from './scene.ts';
import { meetingsInShort } from './things.ts';

/** Whose term the sentence ends: who serves until, retires on, leaves office at; whose term of office expires. */
export function leaving({ form, act, object, actor, adjuncts }: Reading): Phrase | undefined {
  if (form === 'term' && act === 'serve') return object;
  const comesToEnd = closing.test(act) || /^(?:lapse|run out|run)$/u.test(act) || (act === 'come' && adjuncts.some(({ text }) => /^to (?:an |its )?end$/u.test(text)));
  if (comesToEnd && actor && !isFinancialYear(actor) && /^(?:term|term of office|period of office|year|mandate|appointment|tenure|period)$/u.test(actor.name)) return actor.of?.name === 'office' ? actor.of.of : actor.of?.of?.name === 'office' ? unowned(actor.of) : actor.of;
  if (comesToEnd && actor && actor.name.endsWith(' seat') && !actor.of) return { ...actor, name: actor.name.replace(/ seat$/u, ''), spelling: actor.spelling.replace(/ seats?$/iu, '') };
  if (/^(?:remain|stay|continue)$/u.test(act) && adjuncts.some(({ text }) => /^in (?:the )?(?:office|post|position)$/u.test(text))) return actor;
  if (/^(?:go|step|come|pass|retire)$/u.test(act) && actor && adjuncts.some(({ text }) => /^out of (?:the )?(?:office|post|position)$|^from (?:the )?office$/u.test(text))) return actor;
  if (act === 'hold' && /^(?:post|office|position|seat|place)$/u.test(object?.name ?? '') && !object?.plural) return actor;
  return /^(?:retire|step down|stand down)$/u.test(act) || (/^(?:leave|vacate|demit|relinquish|give up)$/u.test(act) && /^(?:office|post|position|seat|place)$/u.test(object?.name ?? '')) ? actor ?? object?.of ?? object : undefined;
}

/** "the Master's year of office": of the Master. */
function unowned({ of: _of, ...post }: Phrase): Phrase {
  return post;
}

/** The term of the members of a body is that of the body. */
export function termEnd(one: Phrase, { reading, scene }: Said): Happening {
  const unknown = one.pronoun ? one : one.name === '' && one.of?.pronoun ? one.of : undefined;
  // "The committee: 1. Each of them holds the post until …": those on the committee.
  const whose = unknown && !unknown.antecedent && term(scene, headingBody, reading).key !== '' ? headingBody : one;
  const post = whose.name === 'member' && whose.of && isBodyNoun(whose.of.name) ? whose.of : whose;
  const body = /^(.+) member$/u.exec(post.name)?.[1];
  const found = term(scene, body !== undefined && !post.of && isBodyNoun(body) ? { ...alone(post), name: body, spelling: post.spelling.replace(/ members?$/iu, '') } : alone(post), reading);
  return { key: `close term@${found.key.replace(/^councillor$/u, 'council')}`, text: `the end of the term of ${post.determiner === 'none' ? '' : 'the '}${found.text}`, vague: false };
}

/** "the Treasurer, whose term ends on 31 December", "is appointed by the Board, the appointment running until the last day of May". */
export function endsBeside(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const text = textRead(scene.clause);
  const found = /\b(?<whose>whose|the|his|her|their) (?:appointment|term|term of office|mandate|tenure|year of office) (?:ends?|expires?|runs?(?: out)?|running|to run|expiring|ending|comes to an end)\b/iu.exec(text);
  const first = scene.sentence.norms[0]?.head.start === reading.head.start;
  if (!found || !first) return [];
  const named = phrasesOf(scene.sentence).findLast(({ span, nameSpan }) => span.start < found.index && /^,? ?$/u.test(text.slice(nameSpan.end, found.index)));
  const filled = /^(?:election|appointment|co-option)$/u.test(reading.form) && found.groups?.['whose'] !== 'whose' ? reading.object : undefined;
  const post = filled ?? (found.groups?.['whose'] === 'whose' ? named : undefined);
  const limit = timeLimits(text).find((one): one is Dates => one.kind === 'dates' && one.span.start >= found.index);
  const last = limit?.to ?? limit?.from;
  return post && limit && last ? [fact({ kind: 'dates', event: termEnd(post, said), from: last, to: last, vague: limit.vague }, limit, said)] : [];
}

const untilMeeting = /\b(?:until|till|at|to)\s+(?:the\s+)?(?:(?:close|end|conclusion|beginning|start)\s+of\s+)?(?:the\s+)?(?:(?:next|following|first|second|third|fourth|fifth|sixth|ensuing)\s+)?(?=(?:annual|biennial|general|[A-Z])[\w ]*\b(?:meeting|conference|congress|assembly|convention|summit|Conference|Congress|Assembly|Convention|Summit|Meeting)\b|(?:Conference|Congress|Assembly|Convention|Synod|Summit|AGM)\b)/u;

/** "hold office until the conclusion of the annual general meeting": the meeting ends the term. */
export function meetingEnds(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const post = leaving(reading);
  if (!post || reading.polarity === '-' || reading.modality === 'permission' || reading.modality === 'prohibition') return [];
  const text = textRead(scene.clause);
  const found = untilMeeting.exec(text.slice(reading.head.start));
  const start = reading.head.start + (found?.index ?? 0);
  const name = found && /^[\w ]*?\b(?:meeting|conference|congress|assembly|convention|synod|summit|agm)\b/iu.exec(text.slice(start + found[0].length))?.[0];
  if (!found || !name) return [];
  const key = name.toLowerCase().replace(/^(?:next|following|first|second|third|fourth|fifth|sixth|ensuing) /u, '');
  const says: Says = { kind: 'distance', earlier: { key: meetingsInShort.get(key) ?? key, text: `the ${name}`, vague: false }, later: termEnd(post, said), least: none, most: none };
  return [fact(says, { span: { start, end: start + found[0].length + name.length } }, said)];
}
