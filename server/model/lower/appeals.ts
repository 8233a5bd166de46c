/** Decisions that are the last word, and those that may be appealed against: "is final", "there is no appeal from it", "may appeal against it". */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
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
  const closed = reading === scene.sentence.norms[0] ? closing(reading, scene) : undefined;
  if (closed) return [closed];
  const says = reading === scene.sentence.norms[0] ? saidOf(reading, textRead(scene.clause)) : undefined;
  const phrase = says && decisionIn(scene);
  const found = phrase && madeBy(phrase, reading, scene);
  if (!says || !phrase || !found) return [];
  const { actor: doer, ...rest } = reading;
  const who = says === 'permission' && reading.voice === 'active' && doer && !doer.pronoun && doer !== phrase && !/^appeal$/u.test(doer.name) && !decision.test(doer.name) ? doer : undefined;
  const everybody = who === undefined || isEveryone(who);
  const own = base(reading, scene);
  const appeal: NormFact = {
    ...own, certain: own.certain && reading.act !== 'be final', kind: 'norm', modality: says, everybody, act: appealing, object: found, exclusive: false, ...(who && !everybody && { actor: term(scene, alone(who), reading) }),
    reading: { ...rest, modality: says, polarity: '+', act: appealing, voice: who ? 'active' : 'passive', object: alone(phrase), slots: {}, adjuncts: [], ...(who && { actor: who }), ...(overturning.test(reading.act) ? {} : { head: { start: reading.head.start, end: reading.head.start } }) },
  };
  const cause = says === 'permission' ? causeIn(scene) : undefined;
  const plain: Phrase = { ...alone(phrase), adjuncts: phrase.adjuncts.filter(({ phrase: about }) => about?.name !== cause?.name) };
  return cause ? [appeal, { ...appeal, reading: { ...appeal.reading, object: plain, adjuncts: [concerning(cause)] } }] : [appeal];
}

const finality = /\b(?:whose|and (?:its|his|her|their)) (?:decisions?|rulings?|determinations?|verdicts?|awards?|findings?|judge?ments?) (?:is|are|shall be|will be|must be) (?:\p{L}+ and )?(?:final|conclusive)\b(?! unless| subject| save| except)/iu;
const causes = /^(?:dispute|complaint|grievance|protest|objection|difference|disagreement|claim|charge|allegation)$/u;
/** Who has brought one. */
const bringers: ReadonlyMap<string, string> = new Map([['complainant', 'complaint'], ['disputant', 'dispute'], ['claimant', 'claim'], ['objector', 'objection']]);

/** "Disputes are decided by the Executive, whose decision is final": nobody may appeal against its decision on a dispute. */
function closing(reading: Reading, scene: Scene): NormFact | undefined {
  const { actor, object, polarity, modality, act } = reading;
  const judged = /^(?:determine|decide|resolve|settle|adjudicate|judge|hear|consider)$/u.test(act) && polarity === '+' && modality !== 'prohibition' && object !== undefined && causes.test(object.name);
  if (!judged || !actor || actor.pronoun || actor.others.length > 0 || !finality.test(textRead(scene.clause))) return undefined;
  const { actor: _judge, ...rest } = reading;
  const body = term(scene, alone(actor), reading);
  const what: Phrase = { ...alone(actor), text: `a decision of ${actor.text.replace(/^The /u, 'the ')}`, name: 'decision', spelling: 'decision', determiner: 'a', proper: false, plural: false };
  return {
    ...base(reading, scene), certain: false, kind: 'norm', modality: 'prohibition', everybody: true, act: appealing, object: { key: `decision@${body.key}`, text: what.text }, exclusive: false,
    reading: { ...rest, form: 'generic', modality: 'prohibition', act: appealing, voice: 'passive', object: what, slots: {}, adjuncts: [concerning(object)], head: { start: reading.head.start, end: reading.head.start } },
  };
}

/** What was decided: "in a dispute with another branch", by the complainant. */
function causeIn({ sentence }: Scene): Phrase | undefined {
  const phrases = phrasesOf(sentence);
  const named = phrases.find(({ name }) => causes.test(name));
  const bringer = phrases.find(({ name }) => bringers.has(name));
  return named ?? (bringer && { ...bringer, name: bringers.get(bringer.name) ?? bringer.name });
}

const concerning = (cause: Phrase): Adjunct => ({ span: cause.span, preposition: 'on', typed: true, text: `on ${cause.name}`, phrase: { ...alone(cause), text: `a ${cause.name}`, spelling: cause.name, determiner: 'a', plural: false, restrictions: [], adjuncts: [] } });

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
