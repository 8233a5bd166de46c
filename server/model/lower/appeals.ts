/** Decisions that are the last word, and those that may be appealed against: "is final", "there is no appeal from it", "may appeal against it". */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact, Term } from '../facts.ts';
import { isEveryone, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { base } from './base.ts';
import { alone, term, type Scene } from './scene.ts';

/** What is done with a decision that is not the last word. */
export const appealing = 'appeal against';

const decision = /(?:^|[ -])(?:decision|ruling|determination|verdict|award|finding|judgement|judgment)$/u;
const overturning = /^(?:overturn|reverse|overrule|quash|set aside|annul|challenge|contest)$/u;
const none = /\b(?:there (?:is|shall be|will be) no (?:further |right of )?appeal|no (?:further )?appeal (?:lies|shall lie|will lie|is (?:allowed|permitted|possible)|may be (?:made|brought|lodged)|shall be (?:allowed|made|brought|entertained))|(?:is|are|shall be) (?:not (?:be )?(?:subject|open) to (?:any )?(?:further )?appeal|without appeal))\b/iu;
const some = /\b(?:an |any )?appeals? (?:against|from) .*\b(?:lies|lie|may be (?:made|brought|lodged)|shall lie|is heard|are heard|shall be heard|is made|are made|goes|shall be made|is decided|are decided|shall be decided|is allowed)\b|\ban appeal (?:lies|shall lie|may be made) .*\b(?:against|from)\b|\b(?:is|are|shall be) (?:subject|open) to (?:an )?appeal\b/iu;

/** The right or the ban to appeal that a sentence states, whatever its words. */
export function appeals(reading: Reading, scene: Scene): readonly NormFact[] {
  const says = reading === scene.sentence.norms[0] ? saidOf(reading, textRead(scene.clause)) : undefined;
  const phrase = says && decisionIn(scene);
  const found = phrase && madeBy(phrase, reading, scene);
  if (!says || !phrase || !found) return [];
  const { actor: doer, ...rest } = reading;
  const who = says === 'permission' && reading.voice === 'active' && doer && !doer.pronoun && doer !== phrase && !/^appeal$/u.test(doer.name) && !decision.test(doer.name) ? doer : undefined;
  const everybody = who === undefined || isEveryone(who);
  const own = base(reading, scene);
  return [{
    ...own, certain: own.certain && reading.act !== 'be final', kind: 'norm', modality: says, everybody, act: appealing, object: found, exclusive: false, ...(who && !everybody && { actor: term(scene, alone(who), reading) }),
    reading: { ...rest, modality: says, polarity: '+', act: appealing, voice: who ? 'active' : 'passive', object: alone(phrase), slots: {}, adjuncts: [], ...(who && { actor: who }), ...(overturning.test(reading.act) ? {} : { head: { start: reading.head.start, end: reading.head.start } }) },
  }];
}

function saidOf({ act, form, modality, polarity, object, adjuncts }: Reading, text: string): 'permission' | 'prohibition' | undefined {
  if (none.test(text)) return 'prohibition';
  if (form === 'status' && /^be (?:final|conclusive)$/u.test(act)) return polarity === '+' && modality !== 'permission' && !/\bappeal\b/iu.test(text) ? 'prohibition' : undefined;
  const appealed = act === 'appeal' || (/^(?:lodge|bring|make|submit|enter|file)$/u.test(act) && object?.name === 'appeal') || overturning.test(act);
  const freed = modality === 'permission' || modality === 'power';
  if (appealed && polarity === '+' && freed) return 'permission';
  if (appealed && modality === 'prohibition' && (object === undefined || decision.test(object.name)) && adjuncts.every(({ preposition }) => !/^(?:after|before|to do|within|until|without)$/u.test(preposition))) return 'prohibition';
  return some.test(text) && modality !== 'prohibition' && polarity === '+' ? 'permission' : undefined;
}

/** The one decision of which a sentence speaks. */
function decisionIn({ sentence }: Scene): Phrase | undefined {
  const [only, another] = phrasesOf(sentence).filter(({ name }) => decision.test(name));
  return another ? undefined : only;
}

/** "any decision of the Panel", "its ruling": whose it is. */
function madeBy(phrase: Phrase, reading: Reading, scene: Scene): Term | undefined {
  const by = phrase.of ?? phrase.adjuncts.find(({ preposition }) => preposition === 'by')?.phrase ?? phrase.restrictions.find(({ agent }) => agent)?.agent;
  if (!by || by.pronoun || by.others.length > 0 || by.name === '') return undefined;
  const body = term(scene, alone(by), reading);
  return { key: `decision@${body.key}`, text: phrase.text };
}
