/** Who decides: "settles every dispute", "accepts or refuses applications", "raises or lowers the fee" say it in other words than those in which another clause may. */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import { uncapitalised } from '../../../grammar/capitals.ts';
import type { NormFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { alone, saidAs, term, type Scene } from './scene.ts';
import { meansThisText } from './this-text.ts';

interface Decided {
  readonly act: string;
  readonly what: Phrase;
  /** Where it is not the actor of the sentence. */
  readonly who?: Phrase;
  /** What says of what it is, and narrows nothing. */
  readonly about?: Adjunct;
}

/** The same of every norm that gives somebody a decision. */
export function decisions([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && fact.reading.polarity === '+' && fact.modality !== 'prohibition' && fact.modality !== 'no-duty' ? decidedIn(fact.reading, scene) : undefined;
  if (!fact || !found || found.what.others.length > 0 || found.what.pronoun) return [];
  const { act, who, about } = found;
  const { text, span, proper, adjuncts: narrowing } = found.what;
  const what: Phrase = { ...alone(found.what), text: span.start === 0 && !proper ? uncapitalised(text) : text, adjuncts: narrowing.map(uncounted) };
  const object = meansThisText(what, scene) ? { key: 'these rules', text: what.text } : term(scene, what, fact.reading);
  if (act === fact.act && object.key === fact.object?.key && what.adjuncts.every((one, at) => one === narrowing[at])) return [];
  const modality = fact.modality === 'fact' || !fact.exclusive ? 'duty' : fact.modality;
  const adjuncts = fact.reading.adjuncts.filter((one) => one !== about && one.text !== 'freely' && !(who && /^(?:to|for|whose|who|which)\b/u.test(one.text)));
  return [{ ...fact, said: saidAs(fact), act, modality, object, ...(who && { everybody: false, actor: term(scene, who, fact.reading) }), reading: { ...fact.reading, form: 'generic', act, modality, voice: 'active', object: { ...what, determiner: 'the' }, adjuncts, head: { start: 0, end: 0 }, ...(who && { actor: who }) } }];
}

/** "between two clubs": between clubs. */
function uncounted<T extends { readonly phrase?: Phrase; readonly preposition: string }>(adjunct: T): T {
  if (adjunct.preposition !== 'between' || !adjunct.phrase?.quantity) return adjunct;
  const { quantity: _two, ...phrase } = adjunct.phrase;
  return { ...adjunct, phrase };
}

function decidedIn(reading: Reading, scene: Scene): Decided | undefined {
  return lastWord(reading) ?? uponApplication(reading) ?? explained(reading, scene) ?? referred(reading, scene) ?? settled(reading) ?? answered(reading, scene) ?? moved(reading, scene);
}

/** "On matters of style the decision of the Editor is final": the Editor decides them. */
function lastWord({ form, act, object, adjuncts, polarity }: Reading): Decided | undefined {
  if (form !== 'status' || act !== 'be final' || polarity !== '+' || !object || !/^(?:decision|ruling|word|judgement|judgment)$/u.test(object.name) || !object.of) return undefined;
  const [about, more] = [...adjuncts, ...object.adjuncts].filter(isAbout);
  const what = more ? undefined : about?.phrase;
  return about && what && /(?:matter|question|issue)$/u.test(what.name) && !object.of.pronoun ? { act: 'determine', what, who: object.of, about } : undefined;
}

const isAbout = ({ preposition, phrase }: Adjunct): boolean => /^(?:on|in|about|over|concerning|regarding)$/u.test(preposition) && phrase !== undefined;

/** "Decides on applications for membership", "has the final say on technical matters". */
function uponApplication({ act, object, adjuncts }: Reading): Decided | undefined {
  const about = act === 'determine' && !object ? adjuncts.find(isAbout) : undefined;
  const found = about?.phrase && admitting(about.phrase);
  return about && found && { ...found, about };
}

const settling = /^(?:resolve|determine|adjudicate upon|judge)$/u;
const question = /^(?:question|doubt|dispute|difference|issue|matter|disagreement)$/u;
const meaning = /^(?:interpretation|meaning|construction)$/u;

/** "Settles questions of interpretation of these rules": interprets them. */
function explained({ act, object }: Reading, scene: Scene): Decided | undefined {
  if (!settling.test(act) || !object) return undefined;
  const about = question.test(object.name) ? object.of ?? object.adjuncts.find(({ preposition }) => /^(?:on|about|over|concerning|regarding|as to|relating to)$/u.test(preposition))?.phrase : object;
  const rules = about && meaning.test(about.name) ? about.of : undefined;
  return rules && meansThisText(rules, scene) ? { act: 'interpret', what: rules } : undefined;
}

const contested = /^(?:dispute|difference|disagreement|complaint|appeal|objection|grievance|claim|conflict)$/u;

/** "Resolves disputes between clubs": decides them. */
function settled({ act, object }: Reading): Decided | undefined {
  if (!object) return undefined;
  if (/^(?:prepare|draft|compile)$/u.test(act) && /^(?:agenda|shortlist|programme|timetable|rota|roster|fixture list)$/u.test(object.name)) return { act: 'draw up', what: object };
  if (settling.test(act) && contested.test(object.name)) return { act: 'determine', what: object };
  if (/^(?:determine|approve|accept)$/u.test(act)) return admitting(object);
  return /^(?:adopt|pass)$/u.test(act) && /^(?:budget|policy|programme|strategy)$/u.test(object.name) ? { act: 'determine', what: object } : undefined;
}

/** Whoever decides on an application for membership admits members. */
function admitting(object: Phrase): Decided | undefined {
  const to = object.name === 'application' ? object.adjuncts.find(({ preposition, phrase }) => /^(?:for|to)$/u.test(preposition) && phrase !== undefined)?.phrase : undefined;
  if (!(to && /^(?:membership|admission)$/u.test(to.name)) && object.name !== 'membership application') return undefined;
  const { of: _of, ...applied } = object;
  return { act: 'admit', what: { ...applied, name: 'member', spelling: 'members', text: 'members', plural: true, determiner: 'none', adjuncts: [] } };
}

const final = /\b(?:whose|and its|and (?:his|her|their)) (?:decisions?|rulings?|awards?|judge?ments?|findings?) (?:is|are|shall be|will be)(?: \p{L}+){0,2} (?:final|binding|conclusive)\b|\bfor (?:final )?(?:decision|determination|settlement|resolution|a decision|a ruling)\b|\b(?:who|which) (?:shall |will )?(?:decides?|settles?|determines?|resolves?)\b/u;

/** "Disputes are referred to the Tribunal, whose ruling is final": it decides them. */
function referred({ act, object, voice, adjuncts }: Reading, { clause }: Scene): Decided | undefined {
  const to = /^(?:refer|submit|bring|take)$/u.test(act) && voice === 'passive' ? adjuncts.find(({ preposition, phrase }) => preposition === 'to' && phrase !== undefined && !phrase.pronoun)?.phrase : undefined;
  return to && object && contested.test(object.name) && final.test(textRead(clause)) ? { act: 'determine', what: object, who: { ...alone(to), adjuncts: [], restrictions: [] } } : undefined;
}

/** Whether the sentence has the same actor do the one of these to the thing, and the other. */
function doesBoth({ object, actor }: Reading, { sentence }: Scene, acts: RegExp): boolean {
  return sentence.norms.some((other) => acts.test(other.act) && other.object?.span.start === object?.span.start && other.actor?.span.start === actor?.span.start);
}

/** "May accept or refuse any application", "grants or rejects the request". */
function answered(reading: Reading, scene: Scene): Decided | undefined {
  const { act, object } = reading;
  if (!object || !/^(?:accept|grant|approve|admit|allow)$/u.test(act) || !doesBoth(reading, scene, /^(?:refuse|reject|decline|deny|disallow)$/u)) return undefined;
  return admitting(object) ?? { act: 'determine', what: object };
}

/** "May raise or lower the fee": fixes it. */
function moved(reading: Reading, scene: Scene): Decided | undefined {
  const { act, object } = reading;
  return object && /^(?:raise|increase)$/u.test(act) && object.restrictions.length === 0 && doesBoth(reading, scene, /^(?:lower|reduce|decrease)$/u) ? { act: 'determine', what: object } : undefined;
}
