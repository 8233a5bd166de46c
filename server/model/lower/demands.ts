/** How many people can have a meeting or a referendum called. */
import type { Phrase, Reading, Span } from '../../../grammar/ast.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact } from '../facts.ts';
import { phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { nominator } from './gates.ts';
import { measure, restricted, the } from './measures.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** "is called on the request of thirty members", "shall be convened if thirty members ask for it": thirty members can demand it. */
export function demands(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { act } = reading;
  const thing = meant(reading, scene);
  const object = thing && asked(thing);
  if (!object || object.pronoun || !(/^(?:call|convene|summon|hold|requisition)$/.test(act) || (requiring.test(act) && callers(reading))) || !gathering.test(object.name) || (isBarred(reading) && !askers(reading))) return [];
  const who = askers(reading) ?? callers(reading) ?? named(textRead(scene.clause));
  const { quantity } = who ?? {};
  if (!who || !quantity || who.others.length > 0 || !/^(?:count|share)$/.test(quantity.unit)) return [];
  const said = without(reading, who.span);
  const [of, people] = [term(scene, alone(object), reading), nominator(who, reading, scene)];
  const aspect = [people.key + restricted(who) + restricted(object), ...narrowing(said).toSorted()].join(' | ');
  const span = { start: who.span.start, end: who.nameSpan.start };
  return [measure(said, scene, { measure: 'demand', of, aspect, quantity, span, text: `the number of ${people.text} needed to demand ${the(of, object)}` })];
}

const requiring = /^(?:require|demand|request|ask|oblige|direct|call upon)$/;
const isBarred = ({ polarity, modality }: Reading): boolean => polarity === '-' || modality === 'prohibition' || modality === 'no-duty';

/** "may require the Clerk to convene a meeting", "may demand that one be held", "if ten members ask for a meeting, the Clerk calls one": the meeting. */
function meant({ act, object, adjuncts, conditions }: Reading, { sentence }: Scene): Phrase | undefined {
  const behind = requiring.test(act) && !gathering.test(object?.name ?? '') ? adjuncts.find(({ preposition, text }) => calling.test(preposition === 'to do' ? text : '') || (preposition === 'that' && held.test(text))) : undefined;
  const where = behind ?? (object && /^one$/iu.test(object.text) ? conditions.find(({ text }) => asking.test(text)) : undefined);
  return where ? phrasesOf(sentence).find(({ name, span }) => gathering.test(name) && where.span.start <= span.start && span.end <= where.span.end) : object;
}

const calling = /^(?:call|convene|convoke|summon|hold) /;
const held = / be (?:called|held|convened|summoned)$/;

/** "may require a special meeting to be called". */
function asked(thing: Phrase): Phrase {
  const isCalling = ({ text }: { readonly text: string }): boolean => /\bbe (?:called|held|convened|summoned)$/u.test(text);
  return { ...thing, adjuncts: thing.adjuncts.filter((one) => !isCalling(one)), restrictions: thing.restrictions.filter((one) => !isCalling(one)) };
}

const gathering = /\b(?:meeting|assembly|conference|congress|convention|session|referendum|poll)$/;
const asking = /\b(?:request(?:s|ed)?|required?s?|requisition(?:s|ed)?|demand(?:s|ed)?|petition(?:s|ed)?|ask(?:s|ed)?|calls?)\b/;

/** "if thirty members ask for it". */
function askers(reading: Reading): Phrase | undefined {
  const kinds = isBarred(reading) ? /^unless$/ : /^(?:if|only-if)$/;
  const [found, ...more] = reading.conditions.filter(({ kind, negated, text, bound }) => kinds.test(kind) && !negated && bound?.counted && asking.test(text));
  return more.length === 0 && found?.subject?.quantity ? found.subject : undefined;
}

/** "Ten members may call one." */
function callers({ actor }: Reading): Phrase | undefined {
  return actor?.quantity && actor.plural ? actor : undefined;
}

const request = /\b(?:request(?:s|ed)?|requisition(?:ed)?|demand(?:ed)?|petition(?:ed)?|required|signed)(?: (?:in writing|for (?:it|one|such a meeting)|therefor|signed|made|submitted|to that effect|to do so))* (?:by|from|of) (?=(?:at least|at most|not less|not fewer|no less|no fewer|more than|any|a minimum|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|\d+)\b)/giu;
/** A sentence whose last words are read with the place they have in the clause. */
const lead = 'It is called by ';

/** "on the written request of thirty members", "when so requested by thirty members", "on receiving a requisition signed by …": who it is, where one number is named. */
function named(text: string): Phrase | undefined {
  const [found, ...more] = [...text.matchAll(request)].map((match) => match.index + match[0].length);
  if (found === undefined || more.length > 0 || found < lead.length) return undefined;
  return read(' '.repeat(found - lead.length) + lead + text.slice(found)).norms[0]?.actor;
}

/** What the sentence says beside those who ask. */
function without(reading: Reading, { start }: Span): Reading {
  const apart = ({ span }: { readonly span: Span }): boolean => start < span.start || span.end <= start;
  const slots = Object.entries(reading.slots).filter(([, phrase]) => apart(phrase));
  return { ...reading, adjuncts: reading.adjuncts.filter(apart), conditions: reading.conditions.filter(apart), slots: Object.fromEntries(slots) };
}

/** What narrows the calling: "to remove a director". Who calls it, when and where do not. */
function narrowing({ adjuncts, conditions }: Reading): readonly string[] {
  return [...adjuncts.filter(({ preposition, text }) => /^(?:for|to do|to)$/.test(preposition) && !calling.test(text)), ...conditions].map(({ text }) => text);
}
