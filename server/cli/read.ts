/** `rulebook read`: how each sentence was understood. */
import type { Phrase, Quantity, Reading, Slot } from '../../grammar/ast.ts';
import { inOneLine, nameOfPhrase, textRead } from '../features/clauses.ts';
import { asWritten, isSlot, quantityWords, understandingWords } from '../features/norm-words.ts';
import type { Clause, ReadClause } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';
import { readArguments, wordOf } from './arguments.ts';
import { coloured, plain, type Paint, type Style } from './colours.ts';
import { printable } from './columns.ts';
import { load, shownPath } from './load.ts';
import { failed, usageError } from './usage.ts';
import type { Command, ExitCode, World } from './world.ts';

const formats = ['text', 'json'] as const;

const help = `rulebook read PATH… [--format text|json]

Shows how each sentence was understood: files, folders, or - for standard input.

  --format text|json    for people, or JSON (default: text)
`;

export const read: Command = { summary: 'shows how each sentence was understood', help, run };

function run(args: readonly string[], world: World): ExitCode {
  const parsed = readArguments(args, { format: formats });
  if (parsed.kind === 'wrong') return usageError('read', parsed.message, world);
  if (parsed.positionals.length === 0) return usageError('read', 'Say which files or folders to read.', world);
  const loading = load(parsed.positionals, world);
  if (loading.kind === 'failed') return failed(loading.complaints, world);
  const files = loading.projects.flatMap(({ engine }) => engine.uris().filter((uri) => loading.chosen.has(uri)).toSorted().map((uri) => ({ engine, uri })));
  if (wordOf(parsed, 'format', formats) === 'json') printJson(files, world);
  else for (const file of files) printFile(file, world);
  const unreadable = loading.projects.flatMap((project) => [...project.unreadable].filter(([uri]) => loading.chosen.has(uri)));
  return unreadable.length === 0 ? 0 : failed(unreadable.map(([uri, message]) => `${shownPath(uri, world)}: ${message}`), world);
}

interface File {
  readonly engine: Engine;
  readonly uri: string;
}

function printJson(files: readonly File[], world: World): void {
  const sentences = files.flatMap(({ engine, uri }) => engine.clauses(uri).map((each) => sentenceJson(each, { engine, file: shownPath(uri, world) })));
  world.print(`${JSON.stringify({ version: 1, sentences }, undefined, 2)}\n`);
}

function sentenceJson({ clause, reading }: ReadClause, { engine, file }: { readonly engine: Engine; readonly file: string }) {
  return {
    file,
    address: clause.address,
    text: clause.text,
    understanding: reading.understanding,
    norms: reading.norms.map((norm) => normJson(norm, clause, engine)),
    ...(reading.stoppedAt === undefined ? {} : { stoppedAt: reading.stoppedAt.word }),
  };
}

function normJson(norm: Reading, clause: Clause, engine: Engine) {
  const name = (phrase: Phrase | undefined): string | undefined => (phrase === undefined ? undefined : nameOfPhrase(phrase, clause, engine));
  return {
    form: norm.form,
    modality: norm.modality,
    polarity: norm.polarity,
    actor: name(norm.actor),
    act: norm.act,
    object: name(norm.object),
    conditions: norm.conditions.map((condition) => asWritten(condition, textRead(clause))),
    exceptions: norm.exceptions.map((exception) => asWritten(exception, textRead(clause))),
    details: detailsOf(norm, clause, engine),
  };
}

/** What fills the slots of a form; of a nomination, also how many nominators it takes. */
function detailsOf(norm: Reading, clause: Clause, engine: Engine): Readonly<Record<string, string>> {
  const filled = Object.entries(norm.slots).flatMap(([slot, phrase]) => (phrase === undefined || !isSlot(slot) ? [] : slotDetails(slot, phrase, { clause, engine })));
  const nominators = norm.form === 'nomination' && norm.actor !== undefined ? [['nominators', amounts(norm.actor, clause, engine)]] : [];
  return Object.fromEntries([...nominators, ...filled]);
}

interface Source {
  readonly clause: Clause;
  readonly engine: Engine;
}

/** A length of time in ISO 8601; a size or majority as a number, with what it is counted on; otherwise the name. */
function slotDetails(slot: Slot, phrase: Phrase, { clause, engine }: Source): [string, string][] {
  const quantity = phrase.quantity ?? phrase.of?.quantity;
  if (quantity !== undefined && isTime(quantity)) return [[slot, quantityWords(quantity)]];
  if (phrase.quantity === undefined || (slot !== 'size' && slot !== 'majority')) return [[slot, amounts(phrase, clause, engine)]];
  const counted = phrase.quantity.unit === 'share' && phrase.name !== 'majority';
  const number = slot === 'majority' ? majorityWords(phrase.quantity) : quantityWords(phrase.quantity);
  return [[slot, number], ...(counted ? [['base', nameOfPhrase(phrase, clause, engine)] satisfies [string, string]] : [])];
}

/** "a two-thirds majority" is 2/3, although it takes at least that. */
function majorityWords(quantity: Quantity): string {
  return quantityWords(quantity.bound === 'at-least' ? { ...quantity, bound: 'exactly' } : quantity);
}

/** Names with their numbers: "at least 10% of Fellows and 3 affiliates". */
function amounts(phrase: Phrase, clause: Clause, engine: Engine): string {
  if (phrase.quantity === undefined && phrase.others.every(({ quantity }) => quantity === undefined)) return nameOfPhrase(phrase, clause, engine);
  return [phrase, ...phrase.others].map((each) => amount(each, clause, engine)).join(` ${phrase.connective === '' ? 'and' : phrase.connective} `);
}

function amount(phrase: Phrase, clause: Clause, engine: Engine): string {
  const { quantity } = phrase;
  if (quantity === undefined) return nameOfPhrase({ ...phrase, others: [] }, clause, engine);
  const words = quantityWords(quantity);
  return quantity.unit === 'share' ? `${words} of ${inOneLine(phrase.spelling)}` : `${words} ${inOneLine(phrase.spelling)}`;
}

function isTime({ unit }: Quantity): boolean {
  return unit !== 'count' && unit !== 'share';
}

// ------------------------------------------------------------------------------------------------------------- text

const understandingStyles = { whole: 'green', core: 'yellow', none: 'red', 'not-a-rule': 'dim' } as const satisfies Record<ReadClause['reading']['understanding'], Style>;

function printFile({ engine, uri }: File, world: World): void {
  const paint: Paint = world.colour ? coloured : plain;
  world.print(`${paint('bold', shownPath(uri, world))}\n\n`);
  for (const each of engine.clauses(uri)) world.print(`${sentenceLines(each, engine, paint).join('\n')}\n\n`);
}

function sentenceLines({ clause, reading }: ReadClause, engine: Engine, paint: Paint): string[] {
  return [
    `${paint('bold', clause.address)}  ${printable(inOneLine(clause.text))}`.trimStart(),
    `  ${paint(understandingStyles[reading.understanding], understandingWords(reading))}`,
    ...reading.norms.map((norm) => `  ${printable(normLine(normJson(norm, clause, engine)))}`),
  ];
}

function normLine({ form, modality, polarity, actor, act, object, conditions, exceptions, details }: ReturnType<typeof normJson>): string {
  const core = [actor ?? '–', act, object ?? '–'].join(' · ');
  const more = [
    ...Object.entries(details).map(([slot, words]) => `${slot}: ${words}`),
    ...conditions,
    ...exceptions,
  ];
  return [`${form}, ${modality}${polarity === '-' ? ', denied' : ''}: ${core}`, ...more].join('; ');
}
