/** What is decided, whatever the decision is called: "a resolution to alter these rules", "alterations to these rules", "these rules may be altered". */
import type { Adjunct, Condition, Phrase, Quantity, Reading, Span } from '../../../grammar/ast.ts';
import { verbOfDeed } from '../../../grammar/deeds.ts';
import { inflect, senseOf, verbForms } from '../../../grammar/lexicon.ts';
import { read } from '../../../grammar/read.ts';
import type { MeasureFact, Term } from '../facts.ts';
import { isSum, members, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { majorities, restricted, the } from './measures.ts';
import type { Scene } from './scene.ts';
import { alone, term } from './scene.ts';
import { meansThisText } from './this-text.ts';

const changing = /\b(?:alter(?:ations?|ing)?|amend(?:ments?|ing)?|changes?|revis(?:e|ions?)|modif(?:y|ications?)|var(?:y|iations?)) (?:of |to |in )?(?:any of )?(?:this|these|the) (?:rules?|rulebook|constitution|charter|articles(?: of association)?|statutes?|bye?-?laws?|standing orders|regulations)$/u;

/** The change of these rules, or the removal of somebody, that a noun stands for. */
export function resolvedOn(decision: Phrase, reading: Reading, scene: Scene): Term | undefined {
  const lower = lowerRules(decision, scene);
  if (lower !== undefined) return { key: `amend ${lower}`, text: `amending the ${lower}s` };
  if (changing.test(decision.text.toLowerCase())) return changeOfRules(scene);
  const proposed = proposedIn(decision, reading, scene);
  if (proposed) return proposed;
  const holder = removed(decision, scene);
  const found = holder && !holder.pronoun && holder.others.length === 0 ? term(scene, alone(holder), reading) : undefined;
  const verb = deedIn(decision) ?? 'remove';
  if (found && holder && meansThisText(holder, scene)) return { key: `${senseOf(verb).act} the rules of ${scene.clause.document}`, text: `${inflect(verb, 'gerund')} ${holder.text.toLowerCase()}` };
  const isRemoval = deedIn(decision) === undefined || /^(?:remove|dismiss|recall|expel|suspend)$/.test(verb);
  if (!found || !holder) return ofAnybody(decision);
  // "the admission of Affiliates", as it is written.
  if (!isRemoval) return { key: deedKey(verb, found, holder) + asides({ ...reading, adjuncts: [...decision.adjuncts, ...reading.adjuncts] }), text: lowerFirst(decision.text) };
  return { key: `${senseOf(verb).act} ${found.key}`, text: `${inflect(verb, 'gerund')} ${the(found, holder)}` };
}

/** "Any motion, including a motion to alter these rules, is carried by …": that one too. */
export function included(decision: Phrase, reading: Reading, scene: Scene): readonly Phrase[] {
  const isAny = /^(?:decision|motion|resolution|question|matter|proposal|business|issue|item)$/.test(decision.name) || decision === reading.actor;
  return isAny ? [...reading.adjuncts, ...decision.adjuncts].flatMap(({ preposition, phrase }) => (preposition === 'including' && phrase ? members(phrase).filter((one) => resolvedOn(one, reading, scene) !== undefined) : [])) : [];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "The adoption of the budget requires two thirds", "the budget requires two thirds": the same, as nothing else is done to it by a vote. */
function deedKey(verb: string, { key }: Term, thing: Phrase): string {
  const { act } = senseOf(verb);
  return `${/^(?:adopt|approve|pass|accept|ratify)$/.test(act) ? '' : `${act} `}${key}${restricted(thing)}`;
}

/** "a motion to dissolve the Society", "a resolution by which land is sold", "a vote for the sale of land": what would be done. */
function proposedIn({ name, text, others }: Phrase, reading: Reading, scene: Scene): Term | undefined {
  const said = /^(?:motion|vote|resolution|proposal|decision)$/.test(name) && others.length === 0 ? deedWords(text) : undefined;
  const deed = said === undefined ? undefined : deedSaid(said);
  if (!deed?.object || !said) return undefined;
  if (meansThisText(deed.object, scene)) return deed.act === 'amend' ? changeOfRules(scene) : undefined;
  const found = term(scene, alone(deed.object), reading);
  return { key: deedKey(deed.act, found, deed.object) + asides(deed), text: `a ${name} to ${said}` };
}

/** "to sell land", "by which land is sold", "selling land", "for the sale of land": sell land. */
function deedWords(text: string): string | undefined {
  const verb = (written: string | undefined, inflection: 'participle' | 'gerund'): string | undefined => verbForms((written ?? '').toLowerCase()).find((form) => form.inflection === inflection)?.lemma;
  const [, thing, done] = / (?:by|through|under) which (.+?) (?:is|are|shall be|will be|would be) (?:to be )?(\p{L}+)$/u.exec(text) ?? [];
  const [, doing, of] = /^(?:\p{L}+ )?\p{L}+ (\p{L}+ing) (.+)$/u.exec(text) ?? [];
  const [, noun, what] = / for (?:the |an? )?(\p{L}+) of (.+)$/u.exec(text) ?? [];
  const found = [[verb(done, 'participle'), thing], [verb(doing, 'gerund'), of], [noun && verbOfDeed(noun.toLowerCase()), what]].find(([act]) => act !== undefined);
  return found?.join(' ') ?? / to (\p{L}.*)$/u.exec(text)?.[1];
}

/** "dissolve the Society": the act and its object, where it is one deed and nothing narrows it. */
export function deedSaid(words: string): Reading | undefined {
  const [deed, ...more] = read(`It shall ${words}.`).norms;
  return deed?.object && !deed.object.pronoun && deed.object.others.length + more.length + deed.conditions.length + deed.exceptions.length === 0 && deed.polarity === '+' ? deed : undefined;
}

/** To whom and with whom: another deed than without. */
export function asides({ adjuncts, slots }: Reading): string {
  const said = adjuncts.filter(isAside).map(({ preposition, phrase, text }) => `${preposition} ${phrase?.name ?? text}`);
  return [...(slots.recipient ? [`to ${slots.recipient.name}`] : []), ...said].toSorted().map((text) => ` ${text}`).join('');
}

const isAside = ({ preposition }: Adjunct): boolean => /^(?:to|with|into)$/.test(preposition);

/** "Expulsion requires …": of a member. */
function ofAnybody({ name, of, adjuncts, restrictions, others }: Phrase): Term | undefined {
  return name === 'expulsion' && !of && adjuncts.length + restrictions.length + others.length === 0 ? { key: 'expel member', text: 'expelling a member' } : undefined;
}

/** "an amendment of the by-laws", in what is not called so: rules of their own, below it. */
function lowerRules({ text }: Phrase, { clause }: Scene): string | undefined {
  const said = text.toLowerCase();
  const [, word] = changing.test(said) ? /\bthe (standing order|by-?law|bye-?law|regulation|house rule)s?$/u.exec(said) ?? [] : [];
  return word !== undefined && !plainName(clause.document).includes(plainName(word)) ? word : undefined;
}

/** "Bye-Laws", "bylaws" and "by-laws" are one. */
const plainName = (text: string): string => text.toLowerCase().replaceAll('-', '').replaceAll('bye', 'by');

function changeOfRules({ clause }: Scene): Term {
  return { key: `amend the rules of ${clause.document}`, text: 'changing these rules' };
}

/** The verb of a deed that is named by its noun, of one thing and nothing else: "the dissolution of the Society". */
function deedIn({ name, of, adjuncts, restrictions, others }: Phrase): string | undefined {
  return of && name !== 'resolution' && adjuncts.every(isAside) && restrictions.length + others.length === 0 ? verbOfDeed(name) : undefined;
}

/** "the removal of a director", "the sale of the hall", "a motion to remove a director", "a vote of no confidence in a director". */
function removed(decision: Phrase, scene: Scene): Phrase | undefined {
  const { name, of, restrictions, text, span } = decision;
  if (deedIn(decision) !== undefined) return of && isSum(of) ? undefined : of;
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
  const lacking = withoutApproval(reading, scene);
  if (lacking) return majorities({ ...asThreshold(reading), adjuncts: [], object: lacking.decision, slots: { majority: lacking.share } }, scene);
  const excepted = exceptBy(reading);
  if (excepted) return majorities({ ...reading, modality: 'duty', exceptions: [], slots: { ...reading.slots, majority: excepted } }, scene);
  const decision = decisionIn(reading, scene);
  const [bar, ...more] = reading.conditions.filter((condition) => isBar(condition, reading));
  const share = bar && shareIn(bar, scene);
  const conditions = reading.conditions.filter((condition) => condition !== bar);
  const votes = more.length === 0 && bar && isVotedFor(bar) ? shareWritten(bar.span, scene) : undefined;
  // "The Club shall be dissolved if three quarters of those present so decide."
  if (votes && !decision && reading.voice === 'passive' && reading.object) return majorities({ ...reading, modality: 'duty', polarity: '+', conditions, slots: { ...reading.slots, majority: votes } }, scene);
  // "No member shall be suspended unless two thirds of the Committee vote for it."
  if (reading.form === 'removal' && reading.object && share && more.length === 0) return majorities({ ...reading, modality: 'duty', polarity: '+', conditions, slots: { ...reading.slots, majority: share } }, scene);
  if (!decision || !share || more.length > 0) return received(reading, scene);
  return majorities({ ...asThreshold(reading), conditions, object: { ...decision, text: decision.text.replace(/^no /iu, 'the ') }, slots: { majority: share } }, scene);
}

/** "No amendment takes effect without the approval of two thirds of the delegates." */
function withoutApproval(reading: Reading, scene: Scene): { readonly decision: Phrase; readonly share: Phrase } | undefined {
  const { adjuncts, modality, polarity } = reading;
  const [without, ...more] = adjuncts;
  const share = without?.preposition === 'without' && /^(?:approval|consent|support|agreement|assent|vote)$/.test(without.phrase?.name ?? '') ? without.phrase?.of : undefined;
  const decision = modality === 'prohibition' || polarity === '-' ? decisionIn(reading, scene) : undefined;
  return decision && share?.quantity?.unit === 'share' && more.length === 0 && share.others.length === 0 ? { decision: { ...decision, text: decision.text.replace(/^no /iu, 'the ') }, share } : undefined;
}

/** "A motion to amend these rules must receive two thirds of the votes cast." */
function received(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { act, actor, object, modality, polarity } = reading;
  if (!actor || !object || polarity === '-' || (modality !== 'duty' && modality !== 'fact')) return [];
  // "The admission of a member requires a unanimous vote of the Committee."
  const all = /^(?:require|need|take|demand)$/.test(act) && /^unanimous (?:vote|decision|resolution|consent|agreement|approval)$/.test(object.name) && verbOfDeed(actor.name) !== undefined;
  if (all) return majorities({ ...asThreshold(reading), object: actor, slots: { majority: { ...object, name: 'majority', quantity: everyone } } }, scene);
  const votes = object.quantity?.unit === 'share' && (/^votes?\b/.test(object.name) || (act === 'take' && /\bmajority$/.test(object.name)));
  const wins = modality === 'duty' && /^(?:receive|secure|obtain|gain|win|attract|take)$/.test(act) && (decisions.test(actor.name) || verbOfDeed(actor.name) !== undefined);
  return votes && wins ? majorities({ ...asThreshold(reading), object: actor, slots: { majority: object } }, scene) : [];
}

const decisions = /^(?:resolution|motion|proposal|amendment|alteration|change|revision)$/;

function asThreshold({ actor: _voters, ...reading }: Reading): Reading {
  return { ...reading, form: 'threshold', act: 'require', polarity: '+', modality: 'fact', voice: 'active' };
}

/** "shall not be altered except by a two-thirds majority": by such a one. */
function exceptBy({ exceptions: [only, ...more], modality, voice, conditions }: Reading): Phrase | undefined {
  const isVote = modality === 'prohibition' && voice === 'passive' && more.length + conditions.length === 0 && only?.by === true;
  return isVote && only.agent?.quantity?.unit === 'share' && only.agent.others.length === 0 ? only.agent : undefined;
}

/** "three quarters of those present have voted for it": they decide, and more than ask. */
const isVotedFor = ({ text }: Condition): boolean => /\b(?:(?:have |has )?voted? (?:for|in favour|in support)|so (?:votes?|decides?|resolves?|agrees?)|(?:have |has )?(?:agreed?|agrees|supported|supports?|approved?|approves|consented?|consents)\b|(?:is|are|be) (?:in favour|for))/u.test(text);

/** What is carried, made or comes into force. */
function decisionIn({ act, object, actor, form }: Reading, scene: Scene): Phrase | undefined {
  const rules = object && meansThisText(object, scene);
  if (form === 'amendment' || (act === 'amend' && rules)) return object && rules ? { ...object, text: `change to ${object.text.toLowerCase()}` } : undefined;
  const made = /^(?:carry|pass|adopt|be valid|make|effect|approve)$/.test(act) ? object ?? actor : (/^(?:have|take)$/.test(act) && object?.name === 'effect') || act === 'take effect' ? actor : undefined;
  return made && decisions.test(made.name) && made.others.length === 0 ? made : undefined;
}

function isBar(condition: Condition, { modality, polarity, act }: Reading): boolean {
  const { kind, negated } = condition;
  if (negated) return false;
  if (modality === 'prohibition' || polarity === '-') return kind === 'unless';
  return kind === 'only-if' || (kind === 'if' && (isVotedFor(condition) || (act !== 'make' && act !== 'amend')));
}

/** "two thirds of the votes cast", whoever casts them. */
function shareIn({ bound, span, joined }: Condition, scene: Scene): Phrase | undefined {
  if (joined) return undefined;
  return bound?.counted?.quantity?.unit === 'share' ? bound.counted : shareWritten(span, scene);
}

const share = /\b(?:(?:at least|more than|over|not less than|no less than|no fewer than) )?(?:a |an |the )?(?:(?:[\w-]+ )?majority of |[\w-]+[ -])?(?:half|thirds?|quarters?|fifths?|majority|per cent|percent) of [^,;.]+/iu;

/** What they do with their votes. */
const cast = / (?:(?:have |has )?(?:vote|votes|voted|voting)(?: is| are)? (?:for|in favour|in support|against)|so (?:votes?|decides?|resolves?|agrees?)|(?:have |has )?(?:agrees?|agreed|supports?|supported|approves?|approved|consents?|consented)|(?:is|are) (?:in favour|for))\b.*$/iu;

/** "… unless it secures two thirds of the votes cast": the share as the sentence writes it, read by itself. */
function shareWritten({ start, end }: Span, { clause }: Scene): Phrase | undefined {
  const found = share.exec(textRead(clause).slice(start, end));
  const words = found?.[0].replace(cast, '').trim();
  const phrase = words === undefined ? undefined : read(`A decision requires ${/\bpresent$/iu.test(words) ? 'the votes of ' : ''}${words}.`).norms[0]?.slots.majority;
  return found && words !== undefined && phrase?.quantity?.unit === 'share' ? { ...phrase, span: { start: start + found.index, end: start + found.index + words.length } } : undefined;
}
