/** How well the reader reads the sentences of the gold set. */
import type { Phrase, Reading, SentenceReading } from '../../grammar/ast.ts';
import { read } from '../../grammar/read.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { compareActor, compareObject, isRight, partyLine, sameAct, sameCondition, sameException, sameForm, sameModality } from './compare.ts';
import type { Verdict } from './compare.ts';
import type { GoldSentence, Label } from './gold.ts';

/** Per cent, to one decimal. */
export interface Figures {
  /** Of all sentences that state a norm. */
  readonly whole: number;
  readonly core: number;
  readonly none: number;
  /** Every norm is read, with the right actor, modality, act and object. */
  readonly coreRight: number;
  /** At least one norm is. */
  readonly someCoreRight: number;
  /** Read, but somewhere with another actor, modality or polarity. */
  readonly wrong: number;
  readonly wrongActor: number;
  readonly wrongModality: number;
  /** With a norm that nobody labelled. */
  readonly extraNorms: number;
  /** Of the sentences that are no rules: those that are read as one. */
  readonly falseRules: number;
  readonly fields: Readonly<Record<Field, Rate>>;
}

export interface Rate {
  readonly precision: number;
  readonly recall: number;
}

export const fields = ['actor', 'modality', 'act', 'object', 'form', 'conditions', 'condition count', 'exceptions'] as const;
export type Field = (typeof fields)[number];

/** What the reader made of a sentence, beside what a person did. */
export interface Outcome {
  readonly sentence: GoldSentence;
  readonly reading: SentenceReading;
  readonly pairs: readonly Pair[];
}

/** A label and the norm that comes nearest to it; one of them is missing where there is nothing to pair it with. */
export interface Pair {
  readonly label?: Label;
  readonly norm?: Reading;
}

// ----------------------------------------------------------------------------------------------------------- pairing

/** Reads each sentence, an item under its stem, and pairs the norms found with those labelled, the best match first. */
export function outcomesOf(gold: readonly GoldSentence[]): readonly Outcome[] {
  return gold.map((sentence) => {
    const reading = sentence.stem === '' ? read(sentence.text) : readUnderStem(sentence.stem, sentence.text).reading;
    return { sentence, reading, pairs: pairsOf(sentence.labels, reading.norms) };
  });
}

function pairsOf(labels: readonly Label[], norms: readonly Reading[]): readonly Pair[] {
  const [best] = labels.flatMap((label) => norms.map((norm) => ({ label, norm, likeness: likeness(label, norm) }))).toSorted((a, b) => b.likeness - a.likeness);
  if (best === undefined) return [...labels.map((label) => ({ label })), ...norms.map((norm) => ({ norm }))];
  return [{ label: best.label, norm: best.norm }, ...pairsOf(labels.filter((label) => label !== best.label), norms.filter((norm) => norm !== best.norm))];
}

function likeness(label: Label, norm: Reading): number {
  const parties = [compareActor(label, norm), compareObject(label, norm)];
  const same = [sameAct(label, norm), sameAct(label, norm), sameModality(label, norm), sameForm(label, norm), ...parties.map(isRight)];
  return same.filter(Boolean).length;
}

// ------------------------------------------------------------------------------------------------------------ figures

/** Shares of sentences, and of norms for the fields. A norm that nobody labelled counts against the precision of each field. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const rules = outcomes.filter(isRule);
  const others = outcomes.filter((outcome) => !isRule(outcome));
  const share = (holds: (outcome: Outcome) => boolean): number => percent(rules.filter(holds).length, rules.length);
  return {
    whole: share(({ reading }) => reading.understanding === 'whole'),
    core: share(({ reading }) => reading.understanding === 'core'),
    none: share(({ reading }) => reading.norms.length === 0),
    coreRight: share(hasCoreRight),
    someCoreRight: share(({ pairs }) => pairs.some(isCoreRight)),
    wrong: share((outcome) => hasWrongActor(outcome) || hasWrongModality(outcome)),
    wrongActor: share(hasWrongActor),
    wrongModality: share(hasWrongModality),
    extraNorms: share(({ pairs }) => pairs.some(({ label }) => label === undefined)),
    falseRules: percent(others.filter(({ reading }) => reading.norms.length > 0).length, others.length),
    fields: ratesOf(rules.flatMap(({ pairs }) => pairs)),
  };
}

export function isRule({ sentence }: Outcome): boolean {
  return sentence.labels.length > 0;
}

export function hasCoreRight({ pairs }: Outcome): boolean {
  return pairs.every((pair) => pair.label === undefined || isCoreRight(pair));
}

function isCoreRight({ label, norm }: Pair): boolean {
  if (label === undefined || norm === undefined) return false;
  return sameModality(label, norm) && sameAct(label, norm) && isRight(compareActor(label, norm)) && isRight(compareObject(label, norm));
}

/** Somebody is named who is not the actor. */
export function hasWrongActor({ pairs }: Outcome): boolean {
  return pairs.some(({ label, norm }) => label && norm && /wrong|unasked/.test(compareActor(label, norm)));
}

export function hasWrongModality({ pairs }: Outcome): boolean {
  return pairs.some(({ label, norm }) => label && norm && !sameModality(label, norm));
}

function percent(part: number, all: number): number {
  return all === 0 ? 100 : Math.round((part / all) * 1000) / 10;
}

// ------------------------------------------------------------------------------------------------------------- fields

interface Tally {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

function ratesOf(pairs: readonly Pair[]): Figures['fields'] {
  const rate = (tally: (pair: Pair) => Tally): Rate => rateOf(pairs.map(tally));
  return {
    actor: rate(({ label, norm }) => partyTally(label?.actors, norm?.actor, label && norm && compareActor(label, norm))),
    modality: rate((pair) => plainTally(pair, sameModality)),
    act: rate((pair) => plainTally(pair, sameAct)),
    object: rate(({ label, norm }) => partyTally(label?.objects, norm?.object, label && norm && compareObject(label, norm))),
    form: rate((pair) => plainTally(pair, sameForm)),
    conditions: rate(conditionTally),
    'condition count': rate((pair) => plainTally(pair, (label, norm) => label.conditions.length === norm.conditions.length)),
    exceptions: rate(exceptionTally),
  };
}

function rateOf(tallies: readonly Tally[]): Rate {
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  return { precision: percent(sum('right'), sum('found')), recall: percent(sum('right'), sum('wanted')) };
}

function plainTally({ label, norm }: Pair, same: (label: Label, norm: Reading) => boolean): Tally {
  return { right: label !== undefined && norm !== undefined && same(label, norm) ? 1 : 0, found: norm ? 1 : 0, wanted: label ? 1 : 0 };
}

/** Only parties that are named count; where the label leaves it open whether one is, it is not wanted unless it is found. */
function partyTally(wanted: readonly string[] | undefined, found: Phrase | undefined, verdict: Verdict | undefined): Tally {
  const right = verdict === 'right' ? 1 : 0;
  const must = wanted !== undefined && !wanted.includes('–');
  return { right, found: found === undefined || verdict === 'absent' ? 0 : 1, wanted: must || right === 1 ? 1 : 0 };
}

function conditionTally({ label, norm }: Pair): Tally {
  const found = norm?.conditions ?? [];
  const wanted = label?.conditions ?? [];
  return { right: wanted.filter((text) => found.some((condition) => sameCondition(text, condition))).length, found: found.length, wanted: wanted.length };
}

function exceptionTally({ label, norm }: Pair): Tally {
  const found = norm?.exceptions ?? [];
  const wanted = label?.exceptions ?? [];
  return { right: wanted.filter((text) => found.some((exception) => sameException(text, exception.text))).length, found: found.length, wanted: wanted.length };
}

// ------------------------------------------------------------------------------------------------------------- report

/** The figures as a few lines for a terminal. */
export function report(outcomes: readonly Outcome[]): string {
  const figures = figuresOf(outcomes);
  const rules = outcomes.filter(isRule).length;
  const shares: readonly (readonly [string, number])[] = [
    ['whole', figures.whole], ['core', figures.core], ['none', figures.none], ['core right, every norm', figures.coreRight], ['core right, some norm', figures.someCoreRight],
    ['wrong actor, modality or polarity', figures.wrong], ['  wrong actor', figures.wrongActor], ['  wrong modality or polarity', figures.wrongModality], ['a norm that nobody labelled', figures.extraNorms],
  ];
  return [
    `The gold set: ${rules} sentences with norms, ${outcomes.length - rules} that are no rules`,
    ...shares.map(([name, share]) => name.padEnd(36) + cell(share)),
    'read as a rule though it is none'.padEnd(36) + cell(figures.falseRules),
    '', `${'field'.padEnd(36)}${'precision'.padStart(9)}${'recall'.padStart(9)}`,
    ...fields.map((field) => field.padEnd(36) + cell(figures.fields[field].precision) + cell(figures.fields[field].recall)),
  ].join('\n');
}

function cell(value: number): string {
  return `${value.toFixed(1)} %`.padStart(9);
}

// ------------------------------------------------------------------------------------------------------ disagreements

/** One line for each thing that was read differently: kind, sentence, what was labelled, what was read. Tabs between them. */
export function disagreements(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ sentence, reading, pairs }) =>
    pairs.flatMap((pair) => differences(pair, sentence)).map((difference) => `${difference}\t${reading.understanding}\t${sentence.id}\t${sentence.stem === '' ? '' : `${sentence.stem} | `}${sentence.text}`));
}

function differences({ label, norm }: Pair, sentence: GoldSentence): readonly string[] {
  if (label === undefined) return [`${sentence.labels.length === 0 ? 'no rule' : 'extra norm'}\t–\t${norm ? normLine(norm) : ''}`];
  if (norm === undefined) return [`norm missed\t${label.actors.join('~')} · ${label.acts.join('~')} · ${label.objects.join('~')}\t–`];
  const actor = compareActor(label, norm);
  const object = compareObject(label, norm);
  return [
    ...(isRight(actor) ? [] : [`actor ${actor}\t${label.actors.join(' ~ ')}\t${partyLine(norm.actor)}`]),
    ...(sameModality(label, norm) ? [] : [`modality\t${label.modalities.map(({ modality, negated }) => modality + (negated ? ' not' : '')).join(' ~ ')}\t${norm.modality} ${norm.polarity}`]),
    ...(sameAct(label, norm) ? [] : [`act\t${label.acts.join(' ~ ')}\t${norm.act}`]),
    ...(isRight(object) ? [] : [`object ${object}\t${label.objects.join(' ~ ')}\t${partyLine(norm.object)}`]),
    ...(sameForm(label, norm) ? [] : [`form\t${label.forms.join(' ~ ')}\t${norm.form}`]),
    ...label.conditions.filter((text) => !norm.conditions.some((found) => sameCondition(text, found))).map((text) => `condition missed\t${text}\t${norm.conditions.map((found) => `${found.kind} ${found.text}`).join('; ')}`),
    ...(norm.conditions.length > label.conditions.length ? [`condition extra\t${label.conditions.join('; ')}\t${norm.conditions.map((found) => `${found.kind} ${found.text}`).join('; ')}`] : []),
    ...label.exceptions.filter((text) => !norm.exceptions.some((found) => sameException(text, found.text))).map((text) => `exception missed\t${text}\t${norm.exceptions.map((found) => found.text).join('; ')}`),
  ];
}

function normLine(norm: Reading): string {
  return `${norm.form} ${norm.modality}: ${partyLine(norm.actor)} · ${norm.act} · ${partyLine(norm.object)}`;
}
