/** What a norm says besides, by the meaning of its verb: who may not alter a fee may not raise it, and where the keeping of dogs is forbidden nobody may keep dogs. */
import type { Adjunct, Phrase } from '../../../grammar/ast.ts';
import { isThingOfKind, kindsOf } from '../../../grammar/kinds.ts';
import { namesSomebody, senseOf, singular, verbForms } from '../../../grammar/lexicon.ts';
import type { NormFact } from '../facts.ts';
import type { Scene } from './scene.ts';
import { isEveryone, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { left } from './remaining.ts';
import { alone, term } from './scene.ts';
import { meansThisText } from './this-text.ts';

/** Norms of narrower acts, and of the act that a noun names. */
export function implied(facts: readonly NormFact[], scene: Scene): readonly NormFact[] {
  return facts.flatMap((fact) => [...narrowed(fact), ...ofAnything(fact), ...fire(fact), ...ofSomebody(fact), ...named(fact, scene), ...changed(fact, scene), ...disallowed(fact, scene), ...keptFrom(fact, scene), ...allowedThing(fact), ...allowedAct(fact), ...able(fact), ...light(fact, scene), ...present(fact, scene), ...attending(fact), ...delegated(fact), ...compound(fact, scene), ...custody(fact, scene), ...told(fact, scene), ...governed(fact, scene), ...converse(fact, scene), ...ruledOut(fact, scene), ...toldNot(fact), ...fixed(fact, scene), ...weighed(fact), ...led(fact, scene), ...atStake(fact), ...left(fact, scene)]);
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
  ['operate', ['drive', 'run']],
  ['own', ['buy', 'acquire', 'purchase']],
  ['acquire', ['buy', 'purchase']],
  ['enter', ['attend']],
  ['withdraw', ['cancel', 'revoke', 'rescind']],
  ['cancel', ['withdraw', 'revoke', 'rescind']],
  ['revoke', ['withdraw', 'cancel', 'rescind']],
  ['refuse', ['reject', 'decline', 'turn down']],
  ['reject', ['refuse', 'decline', 'turn down']],
  ['close', ['dissolve', 'disband', 'wind up']],
  ['dissolve', ['close', 'disband', 'wind up']],
]);

/** Whoever changes how much it is. */
const changes = ['increase', 'raise', 'reduce', 'lower'];
const measured = /(?:fee|subscription|dues|levy|rent|price|charge|amount|sum|salary|wage|allowance|limit|number|size|rate|contribution|fine|deposit|budget|share|age|term|period)s?$/u;

function narrowed(fact: NormFact): readonly NormFact[] {
  if (fact.modality !== 'prohibition' && !fact.exclusive) return [];
  const acts = fact.act === 'amend' && measured.test(fact.reading.object?.name ?? '') ? changes : narrower.get(fact.act) ?? [];
  return acts.map((act) => ({ ...fact, act }));
}

/** "No tenant may burn any material": nobody may burn at all. */
function ofAnything(fact: NormFact): readonly NormFact[] {
  const { object } = fact.reading;
  if (fact.modality !== 'prohibition' || !object || !/^(?:anything|thing|material|item|object|substance|matter|nothing)$/u.test(object.name) || !/^(?:any|no|none)$/u.test(object.determiner) || object.of || object.restrictions.length + object.adjuncts.length + object.others.length > 0) return [];
  const { object: _thing, ...norm } = fact;
  const { object: _any, ...reading } = fact.reading;
  const acts = fact.act === 'burn' ? ['burn', 'light'] : [fact.act];
  return acts.map((act) => ({ ...norm, act, reading: { ...reading, act, voice: 'passive' } }));
}

/** "May have a bonfire": may light one. */
function fire(fact: NormFact): readonly NormFact[] {
  const has = /^(?:have|make|build|start|hold|set)$/u.test(fact.act) && /(?:^| )(?:bonfire|fire|campfire|barbecue)$/u.test(fact.reading.object?.name ?? '');
  return has ? [{ ...fact, act: 'light', reading: { ...fact.reading, act: 'light', head: { start: 0, end: 0 } } }] : [];
}

/** "The invitation of a writer": an invitation. */
function ofSomebody(fact: NormFact): readonly NormFact[] {
  const { object } = fact.reading;
  const of = object?.of;
  const anybody = of && !of.proper && !of.pronoun && (/^(?:a|any|every)$/u.test(of.determiner) || (namesSomebody(of.name) && of.plural && of.determiner === 'none'));
  if (!object || !of || !anybody || !fact.object || of.of || of.others.length > 0 || object.others.length > 0 || namesSomebody(object.name) || (fact.modality !== 'permission' && fact.modality !== 'power')) return [];
  const { of: _whose, ...thing } = object;
  const whose: Adjunct = { span: of.span, preposition: 'of', text: `of ${of.name}`, phrase: of, typed: true };
  return [{ ...fact, object: { key: object.name, text: object.spelling }, reading: { ...fact.reading, object: { ...thing, adjuncts: [...object.adjuncts, whose] } } }];
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
  if (!object || !of || voice !== 'passive' || !/^(?:make|carry|adopt|pass|effect)$/u.test(fact.act) || !/^(?:amendment|alteration|change|variation)$/u.test(object.name)) return [];
  const rules = meansThisText(of, scene) ? { key: 'these rules', text: of.text } : term(scene, alone(of), fact.reading);
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

/** What is done with what is "not permitted" somewhere. */
const carrying = ['bring', 'keep', 'take', 'have', 'use', 'light', 'let off'];
/** "Fireworks", but not "amendments", "smoking" or "guests". */
const isThing = (name: string): boolean => isThingOfKind(name) || !(namesSomebody(name) || /(?:ion|ment|ing|ance|ence|ity|ship|ure|al|y|vote|ballot|use|sale|proxy|access|absence|motion|motions)$/u.test(name) || verbForms(name).length > 0);
const dealings: readonly (readonly [kind: string, acts: readonly string[]])[] = [
  ['drink', ['drink', 'sell', 'serve', 'consume', 'buy']], ['alcohol', ['drink', 'sell', 'serve', 'consume', 'buy']], ['food', ['eat', 'consume', 'sell', 'serve']],
  ['vehicle', ['drive', 'park', 'ride', 'use']], ['weapon', ['carry', 'use']], ['animal', ['walk', 'ride']], ['fire', ['burn']], ['boat', ['sail', 'moor', 'use', 'launch']], ['tobacco', ['smoke']],
  ['electronic device', ['use']], ['tool', ['use']], ['musical instrument', ['play']], ['drug', ['take', 'use', 'sell']],
];

/** "Dogs are not permitted on the allotments": nobody may bring or keep one there. */
function allowedThing(fact: NormFact): readonly NormFact[] {
  const { reading: { object, voice }, act, actor } = fact;
  if (act !== 'permit' || voice !== 'passive' || actor || !object || object.of || object.others.length > 0 || object.pronoun || !isThing(object.name)) return [];
  const kinds = new Set([object.name, ...kindsOf(object.name)]);
  const acts = [...carrying, ...dealings.flatMap(([kind, found]) => (kinds.has(kind) ? found : []))];
  return acts.map((each) => ({ ...fact, act: each, reading: { ...fact.reading, act: each, head: { start: 0, end: 0 } } }));
}

/** "Smoking is prohibited in the building", "subletting is not allowed". */
function allowedAct(fact: NormFact): readonly NormFact[] {
  const { reading: { object, voice }, act, actor } = fact;
  const verb = act === 'permit' && voice === 'passive' && !actor && object && !object.of && object.others.length === 0 && object.adjuncts.length === 0 ? verbForms(object.name).find(({ inflection }) => inflection === 'gerund')?.lemma : undefined;
  if (verb === undefined || !object) return [];
  const { object: _deed, ...norm } = fact;
  const { object: _name, ...reading } = fact.reading;
  const done = senseOf(verb).act;
  return [{ ...norm, act: done, reading: { ...reading, act: done, head: object.nameSpan } }];
}

/** "Shares are not transferable": nobody may transfer them. */
function able(fact: NormFact): readonly NormFact[] {
  const { act, object, polarity, modality, form } = fact.reading;
  const stem = form === 'status' && object ? /^be (?<stem>\p{L}{4,}?)able$/u.exec(act)?.groups?.['stem'] : undefined;
  const verb = stem === undefined ? undefined : [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')].find((each) => verbForms(each).some(({ inflection }) => inflection === 'base'));
  if (verb === undefined || !/^(?:transfer|refund|renew|assign|sell|redeem|return|exchange|repay|reimburse|amend|remove|inherit|extend|revoke|vary|negotiate|delegate|change)$/u.test(verb)) return [];
  const denied = polarity === '-' || modality === 'prohibition';
  const said = denied ? 'prohibition' as const : 'permission' as const;
  const done = senseOf(verb).act;
  const { actor: _none, ...norm } = fact;
  const { actor: _nobody, ...reading } = fact.reading;
  return [{ ...norm, act: done, modality: said, everybody: true, reading: { ...reading, form: 'generic', act: done, modality: said, polarity: '+', voice: 'passive', head: { start: 0, end: 0 } } }];
}

const lights: readonly (readonly [verb: RegExp, noun: RegExp, act: string, thing: string])[] = [
  [/^(?:take out|take|raise|obtain|contract|incur)$/u, /^(?:bank )?loans?$|^overdraft$|^mortgage$/u, 'borrow', 'money'],
  [/^(?:make|grant|give|award|advance)$/u, /^(?:loan)$/u, 'lend', 'money'],
  [/^(?:take)$/u, /^(?:photograph|photo|picture)$/u, 'photograph', ''],
];

/** "May take out a loan": may borrow money. */
function light(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, adjuncts } = fact.reading;
  const found = object && lights.find(([verb, noun]) => verb.test(act) && noun.test(object.name));
  if (!found || !object) return [];
  const [, , done, thing] = found;
  const { object: _loan, ...norm } = fact;
  const { object: _noun, ...reading } = fact.reading;
  const money: Phrase = { ...alone(object), text: thing, name: thing, spelling: thing, determiner: 'none', plural: false, restrictions: [], adjuncts: [], span: object.span };
  const { of: _much, ...stuff } = money;
  return [{ ...norm, act: done, ...(thing !== '' && { object: term(scene, stuff, fact.reading) }), reading: { ...reading, act: done, adjuncts, ...(thing !== '' && { object: stuff }) } }];
}

/** "Has the right to be present at the count": may attend it. */
function present(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, adjuncts, form } = fact.reading;
  const at = act === 'be present' && form === 'status' && object ? adjuncts.find(({ preposition, phrase }) => /^(?:at|in|during)$/u.test(preposition) && phrase !== undefined && !phrase.pronoun) : undefined;
  if (!at?.phrase || !object || fact.modality === 'fact') return [];
  return [{ ...fact, act: 'attend', everybody: isEveryone(object), actor: term(scene, alone(object), fact.reading), object: term(scene, alone(at.phrase), fact.reading), reading: { ...fact.reading, form: 'generic', act: 'attend', voice: 'active', actor: alone(object), object: alone(at.phrase), adjuncts: adjuncts.filter((one) => one !== at), head: { start: 0, end: 0 } } }];
}

/** "The power to make by-laws", "the making of by-laws": what is handed on. */
function delegated(fact: NormFact): readonly NormFact[] {
  const { act, object, adjuncts, slots: { recipient: _to, ...slots } } = fact.reading;
  if (act !== 'delegate' || !object) return [];
  const including = adjuncts.flatMap(({ preposition, phrase }) => (preposition === 'including' && phrase ? [phrase] : []));
  return [object, ...object.others, ...including].flatMap((phrase): readonly NormFact[] => {
    const deed = deedIn(phrase);
    if (deed === undefined) return [];
    const { of: _thing, ...plain } = alone(phrase);
    return [{ ...fact, object: { key: `power to ${deed}`, text: phrase.text }, reading: { ...fact.reading, slots, adjuncts: adjuncts.filter(({ preposition }) => preposition !== 'including'), object: { ...plain, restrictions: [], adjuncts: [] } } }];
  });
}

/** "levy subscription", of "the power to levy a subscription" and "the levying of subscriptions". */
function deedIn({ name, of, restrictions: [only] }: Phrase): string | undefined {
  const [, lemma, thing] = /^(?:power|right|authority|duty|function|task)$/u.test(name) ? /^to (\S+) (.+)$/u.exec(only?.text ?? '') ?? [] : [];
  if (lemma !== undefined && thing !== undefined) return `${senseOf(lemma).act} ${thing.replace(/\p{L}+$/u, singular)}`;
  const verb = of && !of.of ? verbNamed({ ...of, name }) : undefined;
  return verb === undefined || !of ? undefined : `${senseOf(verb).act} ${of.name}`;
}

/** "Permits for races" are race permits. */
function compound(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { object, adjuncts } = fact.reading;
  if (!object || object.of || object.others.length > 0 || object.pronoun || object.name === '' || object.name.includes(' ')) return [];
  const what = [...object.adjuncts, ...adjuncts].find(({ preposition, phrase }) => preposition === 'for' && phrase?.determiner === 'none' && phrase.plural && !phrase.of && !phrase.quantity && !phrase.proper && phrase.restrictions.length + phrase.others.length === 0);
  if (!what?.phrase || Math.abs(what.span.start - object.span.end) > 1) return [];
  const thing: Phrase = { ...object, name: `${what.phrase.name} ${object.name}`, adjuncts: object.adjuncts.filter((one) => one !== what) };
  return [{ ...fact, object: term(scene, thing, fact.reading), reading: { ...fact.reading, object: thing, adjuncts: adjuncts.filter((one) => one !== what) } }];
}

const kept = /(?:^| )(?:key|register|record|fund|funds|money|monies|propert(?:y|ies)|asset|document|seal|book|archive|minutes|accounts?|deed|trophy|cup|equipment|plate|instrument|roll|list|stamp)s?$/u;

/** "Has custody of the keys", "holds the keys": keeps them. */
function custody(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, polarity } = fact.reading;
  const thing = act === 'have' && object?.of && /^(?:custody|charge|care|safekeeping|possession)$/u.test(object.name) ? object.of : act === 'hold' ? object : undefined;
  if (!thing || thing.pronoun || polarity === '-' || !kept.test(thing.name)) return [];
  return [{ ...fact, modality: fact.modality === 'fact' ? 'duty' : fact.modality, act: 'keep', object: term(scene, alone(thing), fact.reading), reading: { ...fact.reading, modality: fact.modality === 'fact' ? 'duty' : fact.modality, act: 'keep', object: alone(thing), head: act === 'have' ? { start: 0, end: 0 } : fact.reading.head } }];
}

/** "Shall inform the respondent of the name of the complainant": shall disclose it. */
function told(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, adjuncts } = fact.reading;
  const what = /^(?:inform|tell)$/u.test(act) && object ? adjuncts.find(({ preposition, phrase }) => /^(?:of|about)$/u.test(preposition) && phrase !== undefined && !phrase.pronoun && phrase.of !== undefined) : undefined;
  if (!what?.phrase || !object) return [];
  const to: Adjunct = { span: object.span, preposition: 'to', text: `to ${object.name}`, typed: true, phrase: alone(object) };
  return [{ ...fact, act: 'disclose', object: term(scene, alone(what.phrase), fact.reading), reading: { ...fact.reading, act: 'disclose', object: alone(what.phrase), adjuncts: [...adjuncts.filter((one) => one !== what), to], head: { start: 0, end: 0 } } }];
}

const governing: ReadonlyMap<string, readonly string[]> = new Map([
  ['enter', ['into']], ['draw', ['on', 'upon']], ['dispose', ['of']], ['deal', ['with']], ['determine', ['on', 'upon', 'about']], ['rule', ['on', 'upon']], ['interfere', ['with']], ['look', ['after', 'at']],
]);

/** "May draw upon the Fund", "the Fund may be drawn upon": the preposition belongs to the verb, and what is behind it is drawn upon. */
function governed(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { act, object, voice, adjuncts } = fact.reading;
  const mine = governing.get(act);
  const behind = mine && adjuncts.find(({ preposition, phrase, text }) => mine.includes(preposition) && (voice === 'passive' ? phrase === undefined && text === preposition : phrase !== undefined && !phrase.pronoun));
  const thing = voice === 'passive' ? object : object === undefined ? behind?.phrase : undefined;
  if (!behind || !thing || thing.pronoun || thing.name === '' || /^(?:these|those|this|that|such) /iu.test(thing.text)) return [];
  const done = senseOf(`${act} ${behind.preposition === 'upon' || behind.preposition === 'about' ? 'on' : behind.preposition}`).act;
  const others = adjuncts.filter((one) => one !== behind);
  return [thing, ...thing.others].map((each) => ({ ...fact, act: done, object: term(scene, alone(each), fact.reading), reading: { ...fact.reading, act: done, object: alone(each), adjuncts: others, head: { start: 0, end: 0 } } }));
}

/** "The club does not lend equipment": nobody may borrow it. "Children are not admitted to the bar": they may not enter it. */
function converse(fact: NormFact, scene: Scene): readonly NormFact[] {
  const { modality, reading: { act, object, voice, adjuncts } } = fact;
  if (modality !== 'prohibition' || !object || object.pronoun) return [];
  const head = { start: 0, end: 0 };
  if (act === 'lend' && adjuncts.length === 0) {
    const { actor: _lender, ...norm } = fact;
    const { actor: _club, ...reading } = fact.reading;
    return [{ ...norm, act: 'borrow', everybody: true, reading: { ...reading, act: 'borrow', voice: 'passive', head } }];
  }
  const into = act === 'admit' && voice === 'passive' ? adjuncts.find(({ preposition, phrase }) => /^(?:to|into|in)$/u.test(preposition) && phrase !== undefined && !phrase.pronoun && !/member|fellow|association|membership/u.test(phrase.name)) : undefined;
  if (!into?.phrase) return [];
  return [{ ...fact, act: 'enter', everybody: isEveryone(object), actor: term(scene, alone(object), fact.reading), object: term(scene, alone(into.phrase), fact.reading), reading: { ...fact.reading, act: 'enter', voice: 'active', actor: alone(object), object: alone(into.phrase), adjuncts: adjuncts.filter((one) => one !== into), head } }];
}

/** Whoever is to minute or chair a meeting is to be there. */
function attending(fact: NormFact): readonly NormFact[] {
  const { act, modality, reading: { object, polarity } } = fact;
  const there = modality === 'duty' && polarity === '+' && fact.actor !== undefined && /^(?:minute|chair|record)$/u.test(act) && /\b(?:meeting|hearing|session|sitting)$/u.test(object?.name ?? '');
  return there ? [{ ...fact, act: 'attend', reading: { ...fact.reading, act: 'attend', head: { start: 0, end: 0 } } }] : [];
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
