/** What happens only behind something else, however long after it. */
import { inflect, senseOf, verbForms } from '../../../grammar/lexicon.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { closing, happeningOf, opening, sending } from './happening-of.ts';
import type { Said } from './said.ts';
import { fact, none } from './said.ts';
import { alone } from './scene.ts';
import { leaving } from './term-ends.ts';
import { at, closed, happeningAt, opened, phraseAt, thing } from './things.ts';

/** "The ballot shall open after nominations close", "shall not be held before the count": one only behind the other, however long. */
export function orders(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  if (leaving(reading) || (reading.modality !== 'duty' && reading.modality !== 'fact' && reading.modality !== 'prohibition')) return [];
  if (reading.modality === 'prohibition') {
    const waited = waitsFor(said);
    if (waited.length > 0) return waited;
  }
  const text = textRead(scene.clause);
  const found = /(?<!\b(?:days?|weeks?|months?|years?|hours?|fortnights?|immediately|directly|shortly|soon|as|on or|or) )\b(?<word>after|following|before|prior to) (?=\p{L})/iu.exec(text.slice(reading.head.end));
  const word = found?.groups?.['word'] ?? '';
  const start = reading.head.end + (found?.index ?? 0);
  const anchor = found ? happeningAt(start + found[0].length, said) : undefined;
  const event = anchor && happeningOf(said, anchor);
  if (!anchor || !event || anchor.key === event.key || !isStage(anchor) || !isStage(event)) return [];
  const isBehind = /^(?:after|following)$/iu.test(word) === (reading.modality !== 'prohibition');
  const [earlier, later] = isBehind ? [anchor, event] : [event, anchor];
  return [fact({ kind: 'distance', earlier, later, least: none }, { span: { start, end: start + word.length } }, said)];
}

/** "Ballot papers shall not be sent out until the list of candidates has been published": only behind it. */
function waitsFor(said: Said): readonly TimeFact[] {
  const until = said.reading.conditions.find(({ kind, negated, subject }) => kind === 'until' && !negated && subject !== undefined);
  const [, participle = ''] = /\b(?:has|have|is|are) (?:been )?(\p{L}+)$/u.exec(until?.text ?? '') ?? [];
  const lemma = verbForms(participle).find(({ inflection }) => inflection === 'participle')?.lemma;
  const event = until?.subject && lemma ? happeningOf(said) : undefined;
  if (!until?.subject || !lemma || !event) return [];
  const what = thing(until.subject, said);
  const earlier = opening.test(lemma) ? opened(what) : closing.test(lemma) ? closed(what, lemma) : { ...what, key: `${sending.test(lemma) ? 'send' : senseOf(lemma).act} ${what.key}`, text: `${inflect(lemma, 'gerund')} ${what.text}` };
  return isStage(earlier) && isStage(event) && earlier.key !== event.key ? [fact({ kind: 'distance', earlier, later: event, least: none }, { span: until.span }, said)] : [];
}

/** A step of an election or a meeting. */
const isStage = ({ key }: Happening): boolean => /^(?:open|close|notice of|send|declare|count) |^vacancy\b|\b(?:nomination|election|by-election|ballot|poll|polling day|count|hustings|meeting|conference|congress|assembly)(?: under |@|$)/u.test(key);

/** "After the result of the ballot, and at least 7 days before the meeting, the Clerk sends notice": not before the result. */
export function followings(said: Said): readonly TimeFact[] {
  const { reading, scene } = said;
  const lead = textRead(scene.clause).slice(0, reading.head.start);
  const found = /(?:^|\band )(?<after>after )(?:the|any|a|an)\s/iu.exec(lead);
  const start = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const phrase = found ? phraseAt(start - (/\S+\s$/u.exec(found[0])?.[0].length ?? 0), said) : undefined;
  const earlier = phrase && at(alone(phrase), said);
  const later = earlier && happeningOf(said);
  if (!found || !earlier || !later || earlier.key === later.key || reading.modality !== 'duty') return [];
  return [fact({ kind: 'distance', earlier, later, least: none }, { span: { start: found.index, end: start } }, said, true)];
}
