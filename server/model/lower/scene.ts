/** What lowering a sentence may look at: its clause, its reading and the names of the project. */
import { subjectOf } from '../../../grammar/anaphora.ts';
import type { Phrase, Reading, SentenceReading } from '../../../grammar/ast.ts';
import { isBodyNoun } from '../../../grammar/lexicon.ts';
import type { Clause, NormFact, ReadClause, Term } from '../facts.ts';
import { keyOf } from '../names.ts';
import { members } from '../phrases.ts';
import { opensList, textRead } from '../places.ts';
import type { Naming } from '../terms.ts';
import { termOf } from '../terms.ts';

export interface Scene {
  readonly clause: Clause;
  readonly sentence: SentenceReading;
  readonly naming: Naming;
  /** The reading of the list stem above, for an item that is read with it. */
  readonly stem?: SentenceReading;
  /** Whether the sentence is itself the stem of a list. */
  readonly opensList: boolean;
  /** Every phrase that was resolved and the term it gave: as long as these hold, the facts hold. */
  readonly asked: Asked[];
}

/** A phrase in its place, whom its "its" means, and the term that it gave. */
export interface Asked {
  readonly phrase: Phrase;
  readonly clause: Clause;
  readonly possessor?: Phrase;
  readonly term: Term;
}

export function sceneOf(read: ReadClause, naming: Naming, stem?: SentenceReading): Scene {
  return { clause: read.clause, sentence: read.reading, naming, opensList: opensList(read.clause), asked: [], ...(stem && { stem }) };
}

/** The term of a phrase of a reading; "its" is whose act it is. */
export function term(scene: Scene, said: Phrase, reading: Reading): Term {
  const phrase = saidBefore(said, scene);
  const possessor = spokenOf(phrase, reading, scene) ?? possessorOf(phrase, reading);
  const asked = { phrase, clause: scene.clause, ...(possessor && { possessor }) };
  const found = resolve(scene.naming, asked);
  scene.asked.push({ ...asked, term: found });
  return found;
}

/** The term that a phrase gives under these names. */
export function resolve(naming: Naming, { phrase, clause, possessor }: Omit<Asked, 'term'>): Term {
  const site = { uri: clause.uri, provision: clause.provision };
  return termOf(naming, phrase, { ...site, its: possessor && keyOf(naming.names, possessor, site) });
}

/** The terms of a coordination, one by one. */
export function eachTerm(scene: Scene, phrase: Phrase | undefined, reading: Reading): readonly Term[] {
  return phrase ? members(phrase).map((one) => term(scene, alone(one), reading)) : [];
}

/** The phrase without the rest of its coordination. */
export function alone(phrase: Phrase): Phrase {
  return phrase.others.length === 0 ? phrase : { ...phrase, others: [], connective: '' };
}

/** "The Board answers to the Council, which may remove its members": those of the Board, of which the sentence speaks. */
function spokenOf(phrase: Phrase, { actor }: Reading, { sentence }: Scene): Phrase | undefined {
  if (phrase.determiner !== 'its' || !actor || !/\bits\b(?! own)/iu.test(phrase.text)) return undefined;
  const main = sentence.norms.find((norm) => subjectOf(norm)?.span.start !== actor.span.start && [norm.actor, norm.object, ...Object.values(norm.slots)].some((one) => one?.span.start === actor.span.start));
  const subject = main && subjectOf(main);
  return subject && !subject.plural && subject.others.length === 0 && isBodyNoun(subject.name) ? subject : undefined;
}

/** "A caucus that has lost confidence in its leader may remove that leader": its leader again. */
function saidBefore(phrase: Phrase, { clause }: Scene): Phrase {
  const [, noun = ''] = /^(?:that|this|the same|such) (.+)$/iu.exec(phrase.text) ?? [];
  const before = noun === '' ? '' : ` ${textRead(clause).slice(0, phrase.span.start)}`.toLowerCase();
  return ['its', 'their', 'their own', 'its own'].some((owner) => before.includes(` ${owner} ${noun.toLowerCase()}`)) ? { ...phrase, determiner: 'its' } : phrase;
}

/** Whom "its" means: the owner of the subject, else the subject, else the agent. */
function possessorOf(phrase: Phrase, reading: Reading): Phrase | undefined {
  const { actor, object } = reading;
  const antecedents = reading.voice === 'passive' ? [object?.of, actor, object] : [actor, object?.of, object];
  return antecedents.find((one) => one && one !== phrase && !one.pronoun && one.determiner !== 'its' && one.others.length === 0 && !holds(phrase, one));
}

function holds(outer: Phrase, inner: Phrase): boolean {
  return outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
}

/** What a norm says in its own words, for the one that says it in words that many have in common: two that agree in their own are compared as they stand. */
export const saidAs = ({ act, object }: NormFact): string => `${act}|${object?.key ?? ''}`;
