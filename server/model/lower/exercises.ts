/** Powers that a sentence takes for granted: "a Member whom the Panel expels", "if the Council suspends a Branch". */
import type { Condition, Phrase, Reading } from '../../../grammar/ast.ts';
import { senseOf, verbForms } from '../../../grammar/lexicon.ts';
import type { ExerciseFact } from '../facts.ts';
import { members, phrasesIn, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** Powers over others that nobody has without a clause that gives them. */
const graveActs = /^(?:expel|suspend|remove|veto|dissolve|overturn|disband|fine|reopen)$/;

export function exercises(reading: Reading, scene: Scene): readonly ExerciseFact[] {
  const found = [...powers(reading, scene), ...foregone(reading, scene), ...withdrawals(reading, scene), ...[reading.actor, reading.object].flatMap((phrase) => (phrase ? phrasesIn(phrase).flatMap(restricted) : [])), ...reading.conditions.flatMap((condition) => conditional(condition, scene))];
  return found.flatMap(({ agent, act, whom, of }): readonly ExerciseFact[] => {
    if (agent.pronoun || agent.others.length > 0 || agent.determiner !== 'the' && !agent.proper) return [];
    return [{ ...base(reading, scene), kind: 'exercise', who: term(scene, alone(agent), reading), whoPhrase: agent, act, whom, ...(of && { of: term(scene, alone(of), reading) }) }];
  });
}

/** "A fine imposed by the Board": nobody may be fined without a clause that says so. */
const penalty = /^(?:fine|penalty|surcharge|financial penalty|monetary penalty)$/;
const imposing = /^(?:impose|levy|charge|issue|set|fix)$/;

interface Exercise {
  readonly agent: Phrase;
  readonly act: string;
  /** As the sentence has it: "a Member". */
  readonly whom: string;
  readonly of?: Phrase;
}

/** "a Member who is expelled by the Panel". */
function restricted(phrase: Phrase): readonly Exercise[] {
  const penalties = penalty.test(phrase.name) ? phrase.restrictions.flatMap(({ act, agent }): readonly Exercise[] => (act && agent && imposing.test(act) ? [{ agent, act: 'impose', whom: phrase.plural ? phrase.spelling.toLowerCase() : `a ${phrase.spelling.toLowerCase()}` }] : [])) : [];
  return [...penalties, ...phrase.restrictions.flatMap(({ act, agent }): readonly Exercise[] => (act && agent && graveActs.test(act) ? [{ agent, act, whom: `${/^[aeiou]/i.test(phrase.spelling) ? 'an' : 'a'} ${phrase.plural ? phrase.name : phrase.spelling}`, of: phrase }] : []))];
}

/** "before exercising its power to expel a Member", "the Panel's power of expelling Members". Where it says under which rule, that rule gives it. */
function powers(reading: Reading, scene: Scene): readonly Exercise[] {
  const text = textRead(scene.clause);
  const [first] = scene.sentence.norms;
  if (first !== reading || !/\bpowers?\b/u.test(text)) return [];
  return phrasesOf(scene.sentence).filter(({ name }) => name === 'power').flatMap((power): readonly Exercise[] => {
    const own = /^(?:its|their|his|her) /iu.test(power.text);
    const used = /^(?:in|on|upon|when|before|after|by) (?:(?:the )?exercise of|exercising) $/iu.test(text.slice(0, power.span.start)) && power.of === undefined;
    const agent = power.of && !power.of.pronoun ? power.of : own || used ? reading.actor : undefined;
    const [, verb = '', whom = ''] = /^.*?\bpowers?\b.*?\b(?:to|of) (\w+) ((?:(?:the|a|an|any) )?[\p{L}-]+(?: of the [\p{L} -]+)?)(?=[,.;]|$| (?:shall|must|may|is|without|until|unless|for|except|only)\b)/u.exec(text.slice(power.span.start)) ?? [];
    const lemma = verbForms(verb.toLowerCase()).find(({ inflection }) => inflection === 'base' || inflection === 'gerund')?.lemma;
    const act = lemma && senseOf(lemma).act;
    return agent && act && graveActs.test(act) ? [{ agent, act, whom }] : [];
  });
}

/** "Before the Council suspends a Member, it shall hear the Member." */
function foregone(reading: Reading, scene: Scene): readonly Exercise[] {
  const text = textRead(scene.clause);
  const [opening] = /^\s*(?:before|after|once)\s+(?=the )/iu.exec(text) ?? [];
  const agent = opening === undefined || scene.sentence.norms[0] !== reading ? undefined : phrasesOf(scene.sentence).find(({ span }) => span.start === opening.length);
  const [, verb = '', whom = ''] = (agent && /^ (\w+) ((?:the|a|an|any) [\p{L}-]+(?: of the [\p{L} -]+)?),/u.exec(text.slice(agent.span.end))) ?? [];
  const lemma = verbForms(verb.toLowerCase()).find(({ inflection }) => inflection === 'third' || inflection === 'base')?.lemma;
  const act = lemma && senseOf(lemma).act;
  return agent && act && graveActs.test(act) ? [{ agent, act, whom }] : [];
}

const status = String.raw`(?<thing>(?:licen[cs]e|badge|registration|accreditation|affiliation|recognition|certificate|certification|permit|membership|charter|franchise|authori[sz]ation|pass|card|title|privilege|entitlement|tenancy|mooring)s?)`;
const withdrawn = '(?:withdrawn|revoked|cancelled|rescinded|annulled|forfeited|stripped)';
const who = String.raw`(?<who>(?:the )?\p{Lu}[\p{L}-]+(?: (?:(?:of|for|and) (?:the )?)?\p{Lu}[\p{L}-]+)*)`;
/** The licence is taken for granted as one that the Council may take away: what is told, not ruled. */
const takenAway: readonly RegExp[] = [
  new RegExp(`\\b(?:whose|which|that|the|an?|any) (?:[\\p{L}-]+ ){0,2}?${status} (?:(?:that|which|whom) )?${who} (?:has |have |had )?(?:withdrawn|revoked|cancelled|rescinded|annulled|(?:withdraw|revoke|cancel|rescind|annul)s)\\b`, 'u'),
  new RegExp(`\\b${status} (?:(?:(?:that|which) )?(?:has|have|had) been |(?:that|which) (?:is|are|was|were) )?${withdrawn} by ${who}`, 'u'),
  new RegExp(`\\b(?:[Ii]f|[Ww]hen|[Ww]here|[Ww]henever|[Oo]nce|[Aa]fter|[Bb]efore|[Uu]nless) ${who} (?:has |have )?(?:withdrawn|revoked|cancelled|(?:withdraw|revoke|cancel|rescind|annul)s) (?:an?|the|any|his or her|his|her|their|its|such) (?:[\\p{L}'’-]+ ){0,3}?${status}\\b`, 'u'),
  new RegExp(`\\b(?:withdrawal|revocation|cancellation) of (?:an?|the|any|his or her|their|its|such) (?:[\\p{L}'’-]+ ){0,3}?${status} by ${who}`, 'u'),
];

/** "A guide whose licence the Council has withdrawn shall hand in the badge." */
function withdrawals(reading: Reading, scene: Scene): readonly Exercise[] {
  if (scene.sentence.norms[0] !== reading || reading.act === 'withdraw' || reading.act === 'revoke') return [];
  const text = textRead(scene.clause);
  const [found] = takenAway.flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'gu'))]);
  const { who: name = '', thing = '' } = found?.groups ?? {};
  const start = text.indexOf(name, found?.index);
  const agent = name === '' ? undefined : phrasesOf(scene.sentence).find(({ span }) => span.start === start);
  return agent ? [{ agent, act: 'withdraw', whom: thing.endsWith('s') ? thing : `a ${thing}` }] : [];
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
