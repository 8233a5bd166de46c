/** What a term comes to where no clause says "means": "a Fellow is a person who has …", "a member is in good standing if …". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { Term, TermFact } from '../facts.ts';
import { placeOf, textRead } from '../places.ts';
import { base } from './base.ts';
import { plain, scopeIn } from './declarations.ts';
import { alone, term, type Scene } from './scene.ts';

export function descriptions(reading: Reading, scene: Scene): readonly TermFact[] {
  if (reading.polarity === '-' || /^(?:prohibition|permission|power|recommendation|no-duty)$/u.test(reading.modality)) return [];
  return [...describedKinds(reading, scene), ...standings(reading, scene)];
}

/** "A resident is anyone who owns a house": who is one, and not just what each of them does. */
function describedKinds(reading: Reading, scene: Scene): readonly TermFact[] {
  const { form, object, slots, conditions, exceptions, adjuncts } = reading;
  const of = slots.class;
  if (form !== 'kind' || !object || !of || object.others.length + conditions.length + exceptions.length > 0 || !/^(?:a|every|any|none)$/u.test(object.determiner) || object.restrictions.length + object.adjuncts.length > 0) return [];
  const words = textRead(scene.clause).slice(of.span.start);
  if (!anybody.test(words.toLowerCase()) || of.others.some(({ name }) => !orMore.test(name)) || (of.restrictions.length === 0 && !adjuncts.some(({ preposition, phrase }) => ofAge.test(preposition) && phrase?.quantity !== undefined))) return [];
  return [described({ words, of: term(scene, alone(object), reading), one: object }, reading, scene)];
}

/** "for six months or longer". */
const orMore = /^(?:longer|more|older|over|above|less|fewer|younger|under)$/u;

const anybody = /^(?:an?|any|every) ?(?:person|one|body|individual|natural person|human being)s? |^(?:anyone|anybody|everyone|everybody|someone|somebody|persons|people|those) /u;

/** "a person over sixteen whose …". */
const ofAge = /^(?:over|under|above|below|aged)$/u;

/** "A member is in good standing if the subscription has been paid". */
function standings(reading: Reading, scene: Scene): readonly TermFact[] {
  const { act, actor, object, slots, adjuncts, conditions } = reading;
  const who = actor ?? object;
  const [when, another] = conditions;
  if (!who || !when || another || when.negated && when.kind !== 'only-if' || !/^(?:if|only-if)$/u.test(when.kind) || !/^(?:a|every|any|none)$/u.test(who.determiner)) return [];
  const quoted = reading.form === 'kind' && /^["“].*["”]$/u.test(slots.class?.text ?? '') ? slots.class?.text.replace(/["“”]/gu, '').toLowerCase() : undefined;
  const named = /^(?:be|deem|consider|regard|treat)$/u.test(act) ? adjuncts.map(({ text }) => /^(?:(?:be|as|as being) )?(in good standing)$/u.exec(text)?.[1]).find((text) => text !== undefined) : undefined;
  const status = quoted ?? named;
  return status === undefined ? [] : [described({ words: `being so if ${when.words}`, of: { key: status, text: status }, one: who, ...(quoted === undefined && when.kind === 'if' && { enough: true as const }) }, reading, scene)];
}

interface Described {
  readonly words: string;
  readonly of: Term;
  readonly one: Phrase;
  readonly enough?: true;
}

function described({ words, of, one, enough }: Described, reading: Reading, scene: Scene): TermFact {
  const told = words.replace(/[\s.;,]+$/u, '');
  return { ...base({ ...reading, conditions: [] }, scene), certain: false, kind: 'term', term: of, says: 'told', meaning: plain(told), meaningText: told, scope: scopeIn(reading, scene), place: placeOf(scene.clause, one.nameSpan), ...(enough && { enough }) };
}
