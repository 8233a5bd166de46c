/** What terms mean and what they are. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { TermFact } from '../facts.ts';
import { members } from '../phrases.ts';
import { placeOf, textRead } from '../places.ts';
import { classWord, isForDocument, scopeOf } from '../usage.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** "The Captain is an office." "Every Fellow is a Member." "No employee is a Councillor." One fact for each term. */
export function kinds(reading: Reading, scene: Scene): readonly TermFact[] {
  const { object, slots } = reading;
  if (!object || !slots.class) return [];
  // "One third of the members shall be tenants": the others need not be.
  if (reading.modality === 'permission' || object.quantity?.unit === 'share') return [];
  const says = reading.polarity === '-' || reading.modality === 'prohibition' || object.determiner === 'no' ? 'is-not' : 'is';
  const listed = says === 'is' && isNamedOneByOne(object, slots.class) ? members(slots.class).map((one) => declaration(reading, scene, { one, says, meaning: meaningOf(alone(object), reading, scene), meaningText: object.text })) : [];
  return [...listed, ...members(object).map((one) => declaration(reading, scene, { one, says, meaning: meaningOf(slots.class, reading, scene), meaningText: slots.class?.text ?? '' }))];
}

/** "The officers are the President, the Clerk and the Treasurer": each of them is an officer. */
function isNamedOneByOne({ plural, determiner, others, restrictions, quantity }: Phrase, list: Phrase): boolean {
  return plural && determiner === 'the' && others.length + restrictions.length === 0 && !quantity && list.connective === 'and' && members(list).every((one) => !one.plural && !one.quantity && one.name !== '' && (one.determiner === 'the' || one.proper));
}

function meaningOf(phrase: Phrase | undefined, reading: Reading, scene: Scene): string {
  return phrase ? term(scene, phrase, reading).key : '';
}

/** "“CP” means a Cadet Panel, which is a body": the meaning, and what follows for its kind. */
export function definitions(reading: Reading, scene: Scene): readonly TermFact[] {
  const { object, slots } = reading;
  if (!object) return [];
  const text = slots.meaning ? meaningText(slots.meaning.span.start, scene) : untold(object, scene);
  const means = text === '' ? [] : members(object).map((one) => declaration(reading, scene, { one, says: 'means', meaning: plain(text), meaningText: text }));
  const above = aboveOf(slots.meaning);
  const word = classWord(reading);
  const kind = word === '' && above ? { meaning: meaningOf(above, reading, scene), meaningText: above.text } : { meaning: word, meaningText: word };
  const is = kind.meaning === '' ? [] : members(object).map((one) => declaration(reading, scene, { one, says: 'is', ...kind }));
  return [...means, ...is];
}

/** "“Remote Attendance” means taking part by a video link": what follows the verb, where no thing was read there. */
function untold({ span }: Phrase, scene: Scene): string {
  const behind = textRead(scene.clause).slice(span.end);
  const [verb = ''] = /^["”’]?,? ?means? /u.exec(behind) ?? [];
  return verb === '' ? '' : meaningText(span.end + verb.length, scene);
}

/** The meaning to the end of its sentence, or to the next thing that the sentence says; what kind of thing it is left out. */
function meaningText(from: number, scene: Scene): string {
  const whole = textRead(scene.clause);
  const next = scene.sentence.norms.map((norm) => norm.object?.span.start ?? 0).filter((start) => start > from);
  const text = whole.slice(from, Math.min(whole.length, ...next));
  return text.replace(/,? (?:which|who) (?:is|are) (?:an? )?(?:body|bodies|office|offices|group|groups|document|process)\b/, '').replace(/(?: and)?[\s.;,]*$/, '');
}

/** "“Steward” means a Member who …": a Steward is a Member. */
function aboveOf(meaning: Phrase | undefined): Phrase | undefined {
  return meaning && (meaning.determiner === 'a' || meaning.determiner === 'any' || meaning.determiner === 'every') && meaning.others.length === 0 ? meaning : undefined;
}

export function plain(text: string): string {
  return text.toLowerCase().replace(/\b(?:the|a|an) /g, '').replace(/[“”"‘’']/g, '').replace(/\s+/g, ' ').replace(/[.,;]+$/, '').trim();
}

interface Declared extends Pick<TermFact, 'says' | 'meaning' | 'meaningText'> {
  readonly one: Phrase;
}

function declaration(reading: Reading, scene: Scene, { one, ...said }: Declared): TermFact {
  return {
    ...base(reading, scene),
    kind: 'term',
    term: term(scene, alone(one), reading),
    ...said,
    scope: scopeIn(reading, scene),
    place: placeOf(scene.clause, one.nameSpan),
  };
}

/** "In this chapter", "in these standing orders": the chapter, or the document, that the definition is for. */
export function scopeIn(reading: Reading, { clause }: Scene): string {
  if (scopeOf(reading)) return `${clause.uri} ${clause.address.split('.')[0] ?? ''}`;
  return isForDocument(reading) ? clause.uri : '';
}
