/** Who decides on applications for membership admits members: "applications for membership are approved by the Board". */
import type { Phrase } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';
import { term } from './scene.ts';

const deciding = /^(?:determine|approve|accept|grant|adopt)$/u;

/** The admission that each decision on an application is. */
export function admissions(facts: readonly NormFact[], scene: Scene): readonly NormFact[] {
  return facts.flatMap((fact): readonly NormFact[] => {
    const { object, adjuncts } = fact.reading;
    const said = fact.object && object ? object : adjuncts.find(({ preposition }) => /^(?:on|upon)$/u.test(preposition))?.phrase;
    const member = deciding.test(fact.act) && said ? membersSought(said) : undefined;
    if (!member) return [];
    const others = adjuncts.filter(({ phrase }) => phrase !== said);
    return [{ ...fact, act: 'admit', object: term(scene, member, fact.reading), reading: { ...fact.reading, act: 'admit', object: member, adjuncts: others, head: { start: 0, end: 0 } } }];
  });
}

/** "applications for membership", "membership applications": those who would become members. */
function membersSought(phrase: Phrase): Phrase | undefined {
  const { name, adjuncts, of, restrictions, others } = phrase;
  const isFor = adjuncts.length === 1 && /^(?:for|to) (?:membership|admission|join|become member|become members|admission to membership|be admitted)$/u.test(adjuncts[0]?.text ?? '');
  const isApplication = (name === 'application' && isFor) || (/^(?:membership|admission) application$/u.test(name) && adjuncts.length === 0);
  return isApplication && !of && restrictions.length + others.length === 0 ? { ...phrase, name: 'member', spelling: 'members', text: 'members', determiner: 'none', plural: true, adjuncts: [] } : undefined;
}
