/** Whose instructions somebody follows, or is to follow from nobody: "takes instructions from nobody", "acts under the direction of the Board", "is bound by the orders of the Rector". */
import type { Adjunct, Phrase, Reading } from '../../../grammar/ast.ts';
import type { NormFact } from '../facts.ts';
import { isEveryone, members } from '../phrases.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

/** One act, whatever the wording. */
export const following = 'follow instructions';

interface Instructed {
  readonly who: Phrase;
  readonly follows: boolean;
  /** Undefined: those of anybody. */
  readonly of?: Phrase;
  readonly said: readonly Adjunct[];
  /** "independent" says it of the whole, and less plainly. */
  readonly possible?: true;
}

/** The same of everybody who is to follow instructions, or is not to. Whoever follows those of somebody follows some. */
export function instructions([fact]: readonly NormFact[], scene: Scene): readonly NormFact[] {
  const found = fact && fact.exceptions.length === 0 ? instructedIn(fact.reading) : undefined;
  if (!fact || !found || found.who.pronoun || found.who.others.length > 0 || found.who.name === '') return [];
  const { object: _thing, ...norm } = fact;
  const { object: _object, ...reading } = fact.reading;
  const modality = found.follows ? 'duty' : 'prohibition';
  const who = alone(found.who);
  const adjuncts = reading.adjuncts.filter((one) => !found.said.includes(one) && !/^(?:also|always|at (?:any|all) times?|solely|only|alone)$/u.test(one.text));
  const plain: NormFact = {
    ...norm, certain: norm.certain && found.possible === undefined, modality, act: following, exclusive: false, everybody: false, actor: term(scene, who, fact.reading),
    reading: { ...reading, modality, polarity: '+', voice: 'active', act: following, actor: who, slots: {}, adjuncts },
  };
  const { of } = found;
  if (!of || of.pronoun || of.others.length > 0) return [plain];
  const named: Phrase = { ...alone(of), text: `of ${of.text}` };
  const theirs: NormFact = { ...plain, object: term(scene, alone(of), fact.reading), reading: { ...plain.reading, object: named } };
  return found.follows ? [plain, theirs] : [theirs];
}

const order = /^(?:(?:lawful|reasonable|proper|written|any|binding|specific) )*(?:instruction|direction|order|directive|command|mandate)$/u;
const obeying = /^(?:carry out|follow|obey|comply|comply with|act on|execute|implement|take|accept|receive|seek|act|vote|abide|abide by|heed|bind)$/u;

function instructedIn(reading: Reading): Instructed | undefined {
  return declared(reading) ?? bound(reading) ?? ruled(reading);
}

const isDenied = ({ modality, polarity }: Reading): boolean => modality === 'prohibition' || polarity === '-';
const isSaid = ({ modality, conditions }: Reading): boolean => (modality === 'duty' || modality === 'fact' || modality === 'prohibition') && conditions.length === 0;

/** "The Editor is independent", "acts independently", "serves in a personal capacity". */
function declared(reading: Reading): Instructed | undefined {
  const { act, actor, object, adjuncts } = reading;
  if (isDenied(reading) || !isSaid(reading)) return undefined;
  const whole = act === 'be independent' || act === 'be autonomous' ? object : undefined;
  const manner = /^(?:act|operate|work|determine|serve)$/u.test(act) ? adjuncts.find(({ text }) => /^(?:(?:fully |wholly |entirely )?independently|in (?:(?:an?|their|its|his|her|his or her) )?(?:(?:full|complete) independence|(?:own )?(?:personal|individual|private) capacity))$/u.test(text)) : undefined;
  const who = whole ?? (manner && actor);
  const rest = adjuncts.filter((one) => one !== manner);
  return who && rest.length === 0 ? { who, follows: false, said: adjuncts, possible: true } : undefined;
}

/** "takes instructions from nobody", "shall not act on the instructions of the department", "shall comply with the orders of the Rector". */
function bound(reading: Reading): Instructed | undefined {
  const { act, actor, object, adjuncts, voice } = reading;
  const who = voice === 'active' && act !== 'bind' ? actor : act === 'bind' ? object : undefined;
  const through = adjuncts.find(({ preposition, phrase }) => /^(?:with|on|by|under|in accordance with)$/u.test(preposition) && phrase && order.test(phrase.name));
  const orders = act !== 'bind' && object && order.test(object.name) ? object : through?.phrase;
  if (!who || !orders || !obeying.test(act) || !isSaid(reading)) return undefined;
  const from = [...adjuncts, ...orders.adjuncts].find(({ preposition }) => preposition === 'from');
  const giver = orders.of ?? from?.phrase ?? orders.restrictions.find(({ agent }) => agent)?.agent;
  const none = isDenied(reading) || orders.determiner === 'no' || giver?.determiner === 'no';
  if (!giver && !none) return undefined;
  const said = adjuncts.filter((one) => one === through || one === from);
  return { who, follows: !none, said, ...(giver && !isAnybody(giver) && { of: giver }) };
}

/** "nobody", "any person", "any organ of the University". */
const isAnybody = (giver: Phrase): boolean => giver.others.length > 0 ? members(giver).every((one) => isAnybody({ ...alone(one), determiner: giver.determiner })) : isEveryone(giver) || giver.determiner === 'no' || ((giver.determiner === 'any' || giver.determiner === 'none') && /^(?:person|body|organ|authority|party|organisation|organization|third party|anybody|anyone|other person|outside body|institution|individual|source|government|member|quarter)$/u.test(giver.name));

/** "acts under the direction of the Board", "votes as directed by the department", "is not subject to the direction of any person". */
function ruled(reading: Reading): Instructed | undefined {
  const { actor, object, strength, form, adjuncts, act } = reading;
  if (!isSaid(reading)) return undefined;
  if (form === 'accountability' && strength === 'direction' && actor && object) {
    const none = isDenied(reading) || object.determiner === 'no';
    return { who: actor, follows: !none, said: [], ...(!isAnybody(object) && { of: object }) };
  }
  const as = /^(?:vote|act)$/u.test(act) && actor ? adjuncts.find(({ text }) => /^as (?:directed|instructed|ordered|mandated) by\b/u.test(text)) : undefined;
  return as && actor && !isDenied(reading) ? { who: actor, follows: true, said: [as], ...(as.phrase && { of: as.phrase }) } : undefined;
}
