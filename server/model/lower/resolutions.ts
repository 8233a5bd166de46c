/** What is decided, whatever the decision is called: "a resolution to alter these rules", "alterations to these rules", "these rules may be altered". */
import type { Condition, Phrase, Quantity, Reading, Span } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, senseOf } from '../../../grammar/lexicon.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact, Term } from '../facts.ts';
import { meansTheRules, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { majorities, the } from './measures.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';

const changing = /\b(?:alter(?:ations?|ing)?|amend(?:ments?|ing)?|changes?|revis(?:e|ions?)|modif(?:y|ications?)|var(?:y|iations?)) (?:of |to |in )?(?:any of )?(?:this|these|the) (?:rules?|rulebook|constitution|charter|articles(?: of association)?|statutes?|bye?-?laws?|standing orders|regulations)$/u;

/** The change of these rules, or the removal of somebody, that a noun stands for. */
export function resolvedOn(decision: Phrase, reading: Reading, scene: Scene): Term | undefined {
  const lower = lowerRules(decision, scene);
  if (lower !== undefined) return { key: `amend ${lower}`, text: `amending the ${lower}s` };
  if (changing.test(decision.text.toLowerCase())) return changeOfRules(scene);
  const holder = removed(decision, scene);
  const found = holder && !holder.pronoun && holder.others.length === 0 ? term(scene, alone(holder), reading) : undefined;
  const verb = deedIn(decision) ?? 'remove';
  if (found && holder && meansTheRules(holder)) return { key: `${senseOf(verb).act} the rules of ${scene.clause.document}`, text: `${inflect(verb, 'gerund')} ${holder.text.toLowerCase()}` };
  // "the admission of Affiliates", as it is written.
  const isNamed = deedIn(decision) !== undefined && !/^(?:remove|dismiss|recall|expel|suspend)$/.test(verb);
  const text = isNamed ? decision.text.charAt(0).toLowerCase() + decision.text.slice(1) : found && holder ? `${inflect(verb, 'gerund')} ${the(found, holder)}` : '';
  return found ? { key: `${senseOf(verb).act} ${found.key}`, text } : ofAnybody(decision);
}

/** "Expulsion requires …": of a member. */
function ofAnybody({ name, of, adjuncts, restrictions, others }: Phrase): Term | undefined {
  return name === 'expulsion' && !of && adjuncts.length + restrictions.length + others.length === 0 ? { key: 'expel member', text: 'expelling a member' } : undefined;
}

/** "an amendment of the by-laws", in the Constitution: those below it. */
function lowerRules({ text }: Phrase, { clause }: Scene): string | undefined {
  const said = text.toLowerCase();
  const [, word] = changing.test(said) ? /\bthe (standing order|by-?law|bye-?law|regulation|house rule)s?$/u.exec(said) ?? [] : [];
  return word !== undefined && /\b(?:constitution|charter|articles|statutes?)\b/iu.test(clause.document) && !clause.document.toLowerCase().includes(word) ? word : undefined;
}

function changeOfRules({ clause }: Scene): Term {
  return { key: `amend the rules of ${clause.document}`, text: 'changing these rules' };
}

/** The verb of a deed that is named by its noun, of one thing and nothing else: "the dissolution of the Society". */
function deedIn({ name, of, adjuncts, restrictions, others }: Phrase): string | undefined {
  return of && name !== 'resolution' && adjuncts.length + restrictions.length + others.length === 0 ? verbOfDeed(name) : undefined;
}

/** "the removal of a director", "the sale of the hall", "a motion to remove a director", "a vote of no confidence in a director". */
function removed(decision: Phrase, scene: Scene): Phrase | undefined {
  const { name, of, restrictions, text, span } = decision;
  if (deedIn(decision) !== undefined) return of;
  if (!/^(?:motion|vote|resolution|proposal)$/.test(name)) return undefined;
  const from = /\bto (?:remove|dismiss|recall) /iu.exec(text) ?? (of?.name === 'confidence' && of.determiner === 'no' ? /\bconfidence in /iu.exec(text) : undefined);
  const start = from ? span.start + from.index + from[0].length : -1;
  return restrictions.length > 1 ? undefined : phrasesOf(scene.sentence).find((phrase) => phrase.span.start === start);
}

const everyone: Quantity = { bound: 'at-least', numerator: 1, denominator: 1, unit: 'share' };

/** "decides unanimously", "by a unanimous vote": all of the votes. */
export function unanimity({ adjuncts }: Reading): Phrase | undefined {
  const said = adjuncts.find(({ preposition, text }) => text === 'unanimously' || (preposition === 'by' && /^by unanimous (?:vote|decision|resolution|consent|agreement|approval)$/.test(text)));
  const written = said?.phrase ?? said;
  return said && written && { span: written.span, text: said.text.replace(/^by /, ''), name: '', spelling: '', nameSpan: written.span, determiner: 'none', plural: false, proper: false, quantity: everyone, others: [], connective: '', adjuncts: [], restrictions: [], pronoun: false };
}

/** "The appointment of the Director requires the consent of all trustees": by the votes of all. */
export function consentOfAll(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { actor, object, polarity } = reading;
  const all = actor?.plural && /^all\b/iu.test(actor.text) && actor.others.length === 0 && !actor.quantity;
  return all && object && deedIn(object) !== undefined && polarity === '+' ? majorities({ ...asThreshold(reading), object, slots: { majority: { ...actor, quantity: everyone } } }, scene) : [];
}

/** All votes that are cast, however they are named. */
export function votesCounted(base: string): string {
  return base.trim().replace(/ at (?:an? )?(?:general )?meeting$/u, '').replace(/^(?:vote|voting|those voting|member voting|person voting|vote of those voting)$/u, 'vote cast');
}

/** "Shall not be altered unless two thirds are in favour", "is carried if it receives two thirds of the votes cast": as many as are needed. */
export function conditionalMajorities(reading: Reading, scene: Scene): readonly MeasureFact[] {
  if (majorities(reading, scene).length > 0) return [];
  const decision = decisionIn(reading);
  const [bar, ...more] = reading.conditions.filter((condition) => isBar(condition, reading));
  const share = bar && shareIn(bar, scene);
  if (!decision || !share || more.length > 0) return received(reading, scene);
  const conditions = reading.conditions.filter((condition) => condition !== bar);
  return majorities({ ...asThreshold(reading), conditions, object: { ...decision, text: decision.text.replace(/^no /iu, 'the ') }, slots: { majority: share } }, scene);
}

/** "A motion to amend these rules must receive two thirds of the votes cast." */
function received(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { act, actor, object, modality, polarity } = reading;
  const votes = object?.quantity?.unit === 'share' && /^votes?\b/.test(object.name);
  if (!votes || !actor || polarity === '-' || modality !== 'duty' || !/^(?:receive|secure|obtain|gain|win|attract)$/.test(act) || !decisions.test(actor.name)) return [];
  return majorities({ ...asThreshold(reading), object: actor, slots: { majority: object } }, scene);
}

const decisions = /^(?:resolution|motion|proposal|amendment|alteration|change|revision)$/;

function asThreshold({ actor: _voters, ...reading }: Reading): Reading {
  return { ...reading, form: 'threshold', act: 'require', polarity: '+', modality: 'fact', voice: 'active' };
}

/** What is carried, made or comes into force. */
function decisionIn({ act, object, actor, form }: Reading): Phrase | undefined {
  if (form === 'amendment' || (act === 'amend' && object && meansTheRules(object))) return object && meansTheRules(object) ? { ...object, text: `change to ${object.text.toLowerCase()}` } : undefined;
  const made = /^(?:carry|pass|adopt|be valid|make|effect|approve)$/.test(act) ? object ?? actor : (act === 'have' && object?.name === 'effect') || act === 'take effect' ? actor : undefined;
  return made && decisions.test(made.name) && made.others.length === 0 ? made : undefined;
}

function isBar({ kind, negated }: Condition, { modality, polarity, act }: Reading): boolean {
  if (negated) return false;
  if (modality === 'prohibition' || polarity === '-') return kind === 'unless';
  return kind === 'only-if' || (kind === 'if' && act !== 'make' && act !== 'amend');
}

/** "two thirds of the votes cast", whoever casts them. */
function shareIn({ bound, span, joined }: Condition, scene: Scene): Phrase | undefined {
  if (joined) return undefined;
  return bound?.counted?.quantity?.unit === 'share' ? bound.counted : shareWritten(span, scene);
}

const share = /\b(?:(?:at least|more than|over|not less than|no less than|no fewer than) )?(?:a |an |the )?(?:(?:[\w-]+ )?majority of |[\w-]+[ -])?(?:half|thirds?|quarters?|fifths?|majority|per cent|percent) of [^,;.]+/iu;

/** "… unless it secures two thirds of the votes cast": the share as the sentence writes it, read by itself. */
function shareWritten({ start, end }: Span, { clause }: Scene): Phrase | undefined {
  const found = share.exec(textRead(clause).slice(start, end));
  const words = found?.[0].replace(/ (?:vote|votes|voting)(?: is| are)? (?:for|in favour of|in support of|against) .*$/iu, '').trim();
  const phrase = words === undefined ? undefined : read(`A decision requires ${words}.`).norms[0]?.slots.majority;
  return found && words !== undefined && phrase?.quantity?.unit === 'share' ? { ...phrase, span: { start: start + found.index, end: start + found.index + words.length } } : undefined;
}
