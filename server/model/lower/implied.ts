/** What a norm says besides, by the meaning of its verb: who may not alter a fee may not raise it, and where the keeping of dogs is forbidden nobody may keep dogs. */
import type { Adjunct, Phrase } from '../../../grammar/ast.ts';
import { senseOf, verbForms } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';
import { meansTheRules, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { left } from './remaining.ts';
import { alone, term } from './scene.ts';

/** Norms of narrower acts, and of the act that a noun names. */
export function implied(facts: readonly NormFact[], scene: Scene): readonly NormFact[] {
  return facts.flatMap((fact) => [...narrowed(fact), ...named(fact, scene), ...changed(fact, scene), ...disallowed(fact, scene), ...keptFrom(fact, scene), ...ruledOut(fact, scene), ...toldNot(fact), ...fixed(fact, scene), ...weighed(fact), ...led(fact, scene), ...atStake(fact), ...left(fact, scene)]);
}

/** "Members vote in proportion to their shares": so many votes they have. */
function weighed(fact: NormFact): readonly NormFact[] {
  const weighted = fact.act === 'vote' && !fact.object && fact.reading.adjuncts.some(({ text }) => /\b(?:in proportion|proportionate|weighted|according to)\b/u.test(text));
  return weighted ? [{ ...fact, object: { key: 'vote', text: 'votes' } }] : [];
}

/** Each act includes those behind it: whoever does one of these does it. */
const narrower: ReadonlyMap<string, readonly string[]> = new Map([
  ['disclose', ['publish', 'release', 'circulate', 'announce']],
  ['release', ['publish', 'circulate']],
  ['dispose of', ['sell']],
]);

/** Whoever changes how much it is. */
const changes = ['increase', 'raise', 'reduce', 'lower'];
const measured = /(?:fee|subscription|dues|levy|rent|price|charge|amount|sum|salary|wage|allowance|limit|number|size|rate|contribution|fine|deposit|budget|share|age|term|period)s?$/u;

function narrowed(fact: NormFact): readonly NormFact[] {
  if (fact.modality !== 'prohibition' && !fact.exclusive) return [];
  const acts = fact.act === 'amend' && measured.test(fact.reading.object?.name ?? '') ? changes : narrower.get(fact.act) ?? [];
  return acts.map((act) => ({ ...fact, act }));
}

const nouns: ReadonlyMap<string, string> = new Map([['use', 'use'], ['sale', 'sell'], ['possession', 'possess'], ['consumption', 'consume'], ['publication', 'publish'], ['disclosure', 'disclose'], ['transfer', 'transfer'], ['removal', 'remove'], ['display', 'display'], ['payment', 'pay']]);

/** "The keeping of animals in a flat is prohibited." */
function named(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { object: deed } = fact.reading;
  const verb = fact.act === 'permit' && fact.reading.voice === 'passive' && !fact.actor ? verbNamed(deed) : undefined;
  const of = deed?.of;
  if (!deed || !of || !verb || deed.others.length > 0) return [];
  const { act } = senseOf(verb);
  const all = [...of.adjuncts, ...deed.adjuncts, ...fact.reading.adjuncts];
  // "The letting of a flat by its owner": who lets it.
  const by = all.find(({ preposition, phrase, span }) => preposition === 'by' && phrase && !phrase.pronoun && span.end <= fact.reading.verb.start);
  const adjuncts = all.filter((one) => one !== by);
  const { of: _its, ...doer }: Partial<Phrase> = by?.phrase ? { ...by.phrase, determiner: by.phrase.determiner === 'its' ? 'the' : by.phrase.determiner } : {};
  const thing: Phrase = { ...alone(of), adjuncts: [] };
  return [of, ...of.others].map((each) => ({ ...fact, ...(isPhrase(doer) && { everybody: false, actor: term(scene, alone(doer), fact.reading) }), act, object: term(scene, alone(each), fact.reading), reading: { ...fact.reading, ...(isPhrase(doer) && { actor: { ...alone(doer), determiner: 'the' as const } }), act, head: deed.nameSpan, object: each === of ? thing : each, adjuncts } }));
}

const isPhrase = (phrase: Partial<Phrase>): phrase is Phrase => phrase.name !== undefined;

/** "No amendment of Article 2 shall be made": whoever makes an amendment amends. */
function changed(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { object, voice } = fact.reading;
  const of = object?.of ?? object?.adjuncts.find(({ preposition }) => preposition === 'to')?.phrase;
  if (!object || !of?.reference || voice !== 'passive' || !/^(?:make|carry|adopt|pass|effect)$/u.test(fact.act) || !/^(?:amendment|alteration|change|variation)$/u.test(object.name)) return [];
  const rules = meansTheRules(of) ? { key: 'these rules', text: of.text } : term(scene, alone(of), fact.reading);
  return [{ ...fact, act: 'amend', object: rules, reading: { ...fact.reading, act: 'amend', head: object.nameSpan, object: of } }];
}

/** "May refuse to allow a special meeting", "may decline to put a motion to the vote": may disallow it. */
function disallowed(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { adjuncts, act, head } = fact.reading;
  const deed = /^(?:refuse|decline)$/u.test(act) && !fact.object ? adjuncts.find(({ preposition, text }) => preposition === 'to do' && /^(?:allow|permit|authorise|authorize|sanction|call|convene|summon|hold|put|accept|circulate|publish|table)\b/u.test(text)) : undefined;
  const thing = deed && phrasesOf(scene.sentence).find(({ span, pronoun, name }) => span.start > head.end && span.start <= deed.span.end && !pronoun && name !== '');
  if (!deed || !thing) return [];
  const owner = thing.of ? undefined : phrasesOf(scene.sentence).find(({ span, pronoun }) => !pronoun && textRead(scene.clause).slice(thing.span.end, span.start) === ' of ');
  const object = alone(owner ? { ...thing, of: owner, span: { start: thing.span.start, end: owner.span.end }, text: `${thing.text} of ${owner.text}` } : thing);
  return [{ ...fact, act: 'disallow', object: term(scene, object, fact.reading), reading: { ...fact.reading, act: 'disallow', object, adjuncts: [...adjuncts.filter((one) => one !== deed), ...allowedTo(deed)] } }];
}

/** "… to allow a Tenant to inspect the register": what the Tenant wants to do. */
function allowedTo(deed: Adjunct): readonly Adjunct[] {
  const text = /^(?:allow|permit) .*? to (?<what>.+)$/u.exec(deed.text)?.groups?.['what'];
  return text === undefined ? [] : [{ ...deed, text }];
}

/** "May deny a Member access to the accounts", "may refuse inspection of the accounts": may keep them from looking. */
function keptFrom(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, adjuncts } = fact.reading;
  if (!object || !/^(?:refuse|deny|withhold)$/u.test(act) || !/(?:^| )(?:access|sight|inspection)$/u.test(object.name)) return [];
  const thing = object.of ?? [...object.adjuncts, ...adjuncts].find(({ preposition }) => preposition === 'to')?.phrase;
  if (!thing || thing.pronoun) return [];
  const { of: _of, ...bare } = object;
  const whole: Phrase = { ...bare, adjuncts: [], span: { start: object.span.start, end: thing.span.end }, text: textRead(scene.clause).slice(object.span.start, thing.span.end) };
  const look: Adjunct = { span: { start: object.span.start, end: object.span.start + 1 }, preposition: 'to do', text: `inspect see read view examine ${thing.name}`, typed: true };
  return [{ ...fact, act: 'disallow', object: term(scene, alone(thing), fact.reading), reading: { ...fact.reading, act: 'disallow', object: whole, adjuncts: [look] } }];
}

/** "May rule that a motion may not be put to Conference": may disallow it. */
function ruledOut(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, adjuncts } = fact.reading;
  const ruling = /^(?:rule|decide|direct|determine|order|declare)$/u.test(act) && !object ? adjuncts.find(({ preposition, text }) => preposition === 'that' && /^that .*\b(?:(?:may|shall|must|can|should|is|are) not|cannot)\b/u.test(text)) : undefined;
  const thing = ruling && phrasesOf(scene.sentence).find(({ span, pronoun, name }) => span.start > ruling.span.start && span.end <= ruling.span.end && !pronoun && name !== '');
  if (!ruling || !thing) return [];
  const barred = alone(thing);
  return [{ ...fact, act: 'disallow', object: term(scene, barred, fact.reading), reading: { ...fact.reading, act: 'disallow', object: barred, adjuncts: [ruling] } }];
}

/** "May instruct a Branch not to debate a motion": may keep it from doing so. */
function toldNot(fact: NormFact): readonly NormFact[] {
  const { reading } = fact;
  const told = /^(?:instruct|order|direct|require|tell|command)$/u.test(reading.act) && fact.object !== undefined && reading.adjuncts.some(({ text }) => text === 'not');
  return told && reading.adjuncts.some(({ preposition }) => preposition === 'to do') ? [{ ...fact, act: 'prohibit', reading: { ...reading, act: 'prohibit' } }] : [];
}

/** What is done by somebody who has others under them. */
export const leading = /^(?:lead|direct|instruct|manage|command|control|supervise|oversee|head|run)$/u;

/** "Directs the work of the staff": directs the staff. */
function led(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { object, act } = fact.reading;
  const people = object && /^(?:(?:daily|day-to-day|everyday) )?(?:work|activity|effort|operation)$/u.test(object.name) && leading.test(act) ? object.of : undefined;
  return people ? [{ ...fact, object: term(scene, alone(people), fact.reading), reading: { ...fact.reading, object: { ...people, text: object?.text ?? people.text, span: object?.span ?? people.span } } }] : [];
}

const contest = /\b(?:contest|(?:re-?)?selection|ballot|(?:re-?)?election|vote|competition|challenge)$/u;
const uncontested = /^(?:without (?:an? |any |further )*(?:\p{L}+ )?(?:contest|selection|ballot|election|vote|competition|challenge|procedure)|unopposed|automatically)$/u;

/** "Remains the candidate without a contest", "must face a contested selection": nobody can do both. */
function atStake(fact: NormFact): readonly NormFact[] {
  const { reading: { object, actor, adjuncts, act, polarity, voice }, modality } = fact;
  if (modality !== 'duty' || polarity === '-' || !actor || voice !== 'active') return [];
  const stays = /^(?:remain|stay|continue|stand)$/u.test(act) && (/\bcandidate$/u.test(object?.name ?? '') || adjuncts.some(({ text }) => uncontested.test(text)));
  const risks = /^(?:face|undergo|enter|submit|stand|go|run)$/u.test(act) && [object, ...adjuncts.map(({ phrase }) => phrase)].some((phrase) => phrase !== undefined && contest.test(phrase.name));
  const { object: _at, ...rest } = fact;
  return stays || risks ? [{ ...rest, act: stays ? 'stay uncontested' : 'face a contest' }] : [];
}

function verbNamed(deed: Phrase | undefined): string | undefined {
  const gerund = deed && verbForms(deed.name).find(({ inflection }) => inflection === 'gerund')?.lemma;
  return gerund ?? (deed && nouns.get(deed.name));
}

const pay = /\b(?:pay|remuneration|salary|wage|fee|honorarium|allowance|stipend|bonus|compensation|emolument|expense|sum)$/u;

/** "Directors are paid such fees as the Board may determine": the Board determines the fees of the Directors. */
function fixed(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { reading } = fact;
  const { object, actor, adjuncts, slots } = reading;
  const as = adjuncts.find(({ preposition, text }) => preposition === 'as' && /\b(?:determine|decide|fix|resolve|set|approve|agree|think fit|consider)/u.test(text));
  const whom = reading.act === 'receive' ? actor : reading.act === 'pay' ? slots.recipient ?? adjuncts.find(({ preposition }) => preposition === 'to')?.phrase : undefined;
  if (!as || !whom || !object || object.determiner !== 'such' || !pay.test(object.name)) return [];
  const named = phrasesOf(scene.sentence).find(({ span }) => span.start > as.span.start && span.end <= as.span.end);
  const decides = named === undefined || named.pronoun ? whom : named;
  const thing: Phrase = { ...object, text: `the ${object.name === 'sum' ? 'pay' : object.spelling} of ${whom.text.charAt(0).toLowerCase()}${whom.text.slice(1)}`, determiner: 'the', of: whom };
  const others = adjuncts.filter((one) => one !== as && one.phrase !== whom);
  return [{ ...fact, act: 'determine', modality: 'power', everybody: false, actor: term(scene, alone(decides), reading), object: term(scene, alone(thing), reading), reading: { ...reading, act: 'determine', modality: 'power', head: { start: as.span.end, end: as.span.end }, actor: decides, object: thing, adjuncts: others } }];
}
