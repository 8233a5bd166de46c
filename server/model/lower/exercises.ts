/** Powers that a sentence takes for granted: "a Member whom the Panel expels", "if the Council suspends a Branch". */
import type { Condition, Phrase, Reading } from '../../../grammar/ast.ts';
import { senseOf, verbForms } from '../../../grammar/lexicon.ts';
import type { ExerciseFact } from '../facts.ts';
import { members, phrasesIn } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** Powers over others that nobody has without a clause that gives them. */
const graveActs = /^(?:expel|suspend|remove|veto|dissolve|overturn|disband|fine)$/;

export function exercises(reading: Reading, scene: Scene): readonly ExerciseFact[] {
  const found = [...[reading.actor, reading.object].flatMap((phrase) => (phrase ? phrasesIn(phrase).flatMap(restricted) : [])), ...reading.conditions.flatMap((condition) => conditional(condition, scene))];
  return found.flatMap(({ agent, act, whom, of }): readonly ExerciseFact[] => {
    if (agent.pronoun || agent.others.length > 0 || agent.determiner !== 'the' && !agent.proper) return [];
    return [{ ...base(reading, scene), kind: 'exercise', who: term(scene, alone(agent), reading), whoPhrase: agent, act, whom, ...(of && { of: term(scene, alone(of), reading) }) }];
  });
}

interface Exercise {
  readonly agent: Phrase;
  readonly act: string;
  /** As the sentence has it: "a Member". */
  readonly whom: string;
  readonly of?: Phrase;
}

/** "a Member who is expelled by the Panel". */
function restricted(phrase: Phrase): readonly Exercise[] {
  return phrase.restrictions.flatMap(({ act, agent }): readonly Exercise[] => (act && agent && graveActs.test(act) ? [{ agent, act, whom: `${/^[aeiou]/i.test(phrase.spelling) ? 'an' : 'a'} ${phrase.plural ? phrase.name : phrase.spelling}`, of: phrase }] : []));
}

/** "if the Panel expels a Member". What is negated or not understood tells nothing. */
function conditional({ subject, span, understood, negated, kind }: Condition, scene: Scene): readonly Exercise[] {
  if (!subject || !understood || negated || kind !== 'if') return [];
  const text = textRead(scene.clause).slice(Math.max(span.start, subject.span.end), span.end).replace(/[.,;\s]+$/, '');
  const [, verb = '', whom = ''] = /^\s*(\w+)\s+(.+)$/.exec(text) ?? [];
  const lemma = verbForms(verb.toLowerCase()).find(({ inflection }) => inflection === 'third' || inflection === 'base')?.lemma;
  const act = lemma && senseOf(lemma).act;
  return act && graveActs.test(act) && members(subject).length === 1 ? [{ agent: subject, act, whom }] : [];
}
