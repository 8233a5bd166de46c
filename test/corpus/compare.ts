/** Whether a reading says what a label says, leniently: case, articles, number and the place of an of-phrase do not count. */
import type { Condition, Phrase, Reading } from '../../grammar/ast.ts';
import { senseOf, singular } from '../../grammar/lexicon.ts';
import type { Label } from './gold.ts';

/**
 * `absent`: neither names anybody. `missed`: the label does and the reading does not, or only by a pronoun; `unasked`: the other way
 * round. `misplaced`: what the label has as the object stands as the actor ("the resignation becomes effective").
 */
export type Verdict = 'right' | 'wrong' | 'missed' | 'unasked' | 'misplaced' | 'absent';

// -------------------------------------------------------------------------------------------------- actors and objects

export function compareActor(label: Label, { actor }: Reading): Verdict {
  const verdict = compareParty(label.actors, actor);
  const moved = (verdict === 'unasked' || verdict === 'wrong') && label.actors.includes('–') && isRight(compareParty(label.objects, actor));
  return moved ? 'misplaced' : verdict;
}

export function compareObject(label: Label, { object }: Reading): Verdict {
  return compareParty(label.objects, object);
}

export function isRight(verdict: Verdict): boolean {
  return verdict === 'right' || verdict === 'absent';
}

function compareParty(wanted: readonly string[], phrase: Phrase | undefined): Verdict {
  const named = wanted.filter((name) => name !== '–');
  if (phrase === undefined) return named.length < wanted.length ? 'absent' : 'missed';
  if (named.some((name) => sameParty(name, phrase))) return 'right';
  if (phrase.pronoun) return named.length < wanted.length ? 'absent' : 'missed';
  return named.length === 0 ? 'unasked' : 'wrong';
}

/** The members of a coordination, in their order; the label may write "clear and consistent process" as one name. */
function sameParty(wanted: string, phrase: Phrase): boolean {
  const members = membersOf(phrase);
  return [wanted.split(/ [+/] /), wanted.split(/ [+/] |, | and | or /)].some((names) => sameMembers(names, members));
}

/** Further members count for nothing where they may belong to what stands behind the last one: "time for campaigning and discussion". */
function sameMembers(names: readonly string[], members: readonly Phrase[]): boolean {
  const last = members[names.length - 1];
  const enough = names.length === members.length || (last !== undefined && nameOf(last) !== ownName(last));
  return enough && names.every((name) => members.slice(0, names.length).some((member) => sameName(name, nameOf(member))));
}

function membersOf(phrase: Phrase): readonly Phrase[] {
  return [phrase, ...phrase.others.flatMap(membersOf)];
}

/** The name with what belongs to it: "quorum for a vote of the membership". */
export function nameOf(phrase: Phrase): string {
  const of = phrase.of === undefined ? '' : ` of ${nameOf(phrase.of)}`;
  return ownName(phrase) + of + phrase.adjuncts.map(({ text }) => ` ${text}`).join('');
}

function ownName(phrase: Phrase): string {
  return phrase.reference?.text ?? (phrase.pronoun || phrase.name === '' ? phrase.text : phrase.name);
}

/** Every member of a coordination, as the labels write it. */
export function partyLine(phrase: Phrase | undefined): string {
  return phrase === undefined ? '–' : membersOf(phrase).map(nameOf).join(phrase.connective === 'or' ? ' / ' : ' + ');
}

/** The same head; and what stands behind it agrees, where both have something there. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.head.join(' ') !== right.head.join(' ')) return false;
  const shorter = Math.min(left.tail.length, right.tail.length);
  return shorter === 0 || shared(left.tail, right.tail) / shorter >= 0.5;
}

/** "the council's quorum" and "quorum of the council" have one head and one tail. */
function partsOf(name: string): { readonly head: readonly string[]; readonly tail: readonly string[] } {
  const plain = name.toLowerCase().replaceAll('’', "'");
  const [first = ''] = plain.split(prepositions);
  const behind = plain.slice(first.length);
  const owner = first.lastIndexOf("'s ");
  if (owner < 0) return { head: wordsOf(first), tail: wordsOf(behind) };
  return { head: wordsOf(first.slice(owner + 3)), tail: wordsOf(`${first.slice(0, owner)} ${behind}`) };
}

const prepositions = /\s+(?=(?:of|for|to|in|at|from|with|on|over|under|between|by|as|about|beyond|within|who|which|that)\s)/;
const idle = new Set('a an the any all each every no its their his her such own of for to in at from with on this that these those multiple more several and or'.split(' '));

function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}'/.-]+/gu, ' ').split(' ').filter((word) => word !== '');
  return words.filter((word) => !idle.has(word) && !/^\d+$/.test(word)).map((word) => singular(word.replace(/'s?$/, '')));
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((word) => b.includes(word)).length;
}

// ------------------------------------------------------------------------------------------- act, form and modality

/** Synonyms are one act; a particle ("carry out") or what somebody is ("be a member") may be left out. */
export function sameAct({ acts }: Label, { act }: Reading): boolean {
  return acts.some((wanted) => canonical(wanted) === canonical(act) || sameButParticle(wanted, act));
}

function canonical(act: string): string {
  return act.includes(' ') ? act : senseOf(act).act;
}

function sameButParticle(a: string, b: string): boolean {
  const [verb = '', ...rest] = a.split(' ');
  const [other = '', ...others] = b.split(' ');
  return verb === other && (rest.length === 0) !== (others.length === 0);
}

export function sameForm({ forms }: Label, { form }: Reading): boolean {
  return forms.includes(form);
}

/** A negated duty is a prohibition, and a prohibition is negative whether or not its polarity says so. */
export function sameModality(label: Label, { modality, polarity }: Reading): boolean {
  const prohibits = modality === 'prohibition' || (modality === 'duty' && polarity === '-');
  return label.modalities.some((wanted) => {
    if (wanted.modality === 'prohibition' || (wanted.modality === 'duty' && wanted.negated)) return prohibits;
    if (wanted.modality === 'no-duty') return modality === 'no-duty';
    return wanted.modality === modality && wanted.negated === (polarity === '-');
  });
}

// --------------------------------------------------------------------------------------------- conditions, exceptions

const opening = /^(?:only if|if|where|whenever|when|unless|until|once|provided that|provided|in the event that|in the event of|in the absence of|in case of|except)\b\s*/i;

/** Of the same kind, and most words are the same. */
export function sameCondition(wanted: string, condition: Condition): boolean {
  return kindOf(wanted) === condition.kind && similar(wanted, condition.text);
}

/** Most words are the same. */
export function sameException(wanted: string, text: string): boolean {
  return similar(wanted, text);
}

function kindOf(wanted: string): Condition['kind'] {
  const [, kind] = /^(unless|until|only if)\b/i.exec(wanted) ?? [];
  if (kind === undefined) return 'if';
  return kind === 'unless' ? 'unless' : kind === 'until' ? 'until' : 'only-if';
}

function similar(wanted: string, text: string): boolean {
  const [left, right] = [wanted, text].map((clause) => wordsOf(clause.replace(opening, '')));
  return left !== undefined && right !== undefined && shared(left, right) / Math.max(left.length, right.length, 1) >= 0.6;
}
