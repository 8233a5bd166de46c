/** Why two clauses do not clash: or that they do. */
import type { Meeting, Read } from '../checks/check.ts';
import type { Fact, ReadClause, Term } from '../model/facts.ts';
import { groupedBy } from '../model/listing.ts';
import { provisionKey } from '../model/places.ts';
import type { Engine } from '../project/engine.ts';
import { inOneLine, provisionAt, textRead, type Spot } from './clauses.ts';
import { statement, understandingWords } from './norm-words.ts';

/** A provision that has sentences, as one picks it from a list. */
export interface Pick {
  readonly key: string;
  readonly address: string;
  readonly text: string;
  /** Title of its document; empty where the project has only one. */
  readonly document: string;
}

/** Every provision with sentences, in the order of the texts. */
export function picks(engine: Engine): readonly Pick[] {
  const several = engine.uris().length > 1;
  return [...groupedBy(engine.uris().flatMap((uri) => engine.clauses(uri)), keyOf)].map(([key, reads]) => ({ key, address: reads[0]?.clause.address ?? '', text: quoted(reads), document: several ? (reads[0]?.clause.document ?? '') : '' }));
}

/** The key of the provision at a spot; its label counts too. */
export function pickAt({ engine, uri, offset }: Spot): string | undefined {
  const provision = provisionAt(engine.document(uri)?.provisions ?? [], offset);
  return provision && provisionKey(uri, provision.id);
}

/** Both clauses and why they do not clash, as Markdown; nothing where one of them is not there any more. */
export function whyPage(engine: Engine, first: string, second: string): string | undefined {
  const [a, b] = [first, second].map((key) => engine.uris().flatMap((uri) => engine.clauses(uri)).filter((read) => keyOf(read) === key));
  if (!a?.[0] || !b?.[0]) return undefined;
  const title = `# Clause ${named(a[0])} and clause ${named(b[0])}`;
  const clauses = [a, b].map((reads) => `> ${reads[0] ? named(reads[0]) : ''} ${quoted(reads)}`);
  return `${[title, ...clauses, ...whyNothing(engine, a, b)].join('\n\n')}\n`;
}

const keyOf = ({ clause }: ReadClause): string => provisionKey(clause.uri, clause.provision);

function quoted(reads: readonly ReadClause[]): string {
  return inOneLine(reads.map(({ clause }) => textRead(clause)).join(' '));
}

/** The clauses of a project whose address ends with `address`; of several, those of the shortest address. */
export function clausesAt(engine: Engine, address: string): readonly ReadClause[] {
  const wanted = address.toLowerCase();
  const all = engine.uris().flatMap((uri) => engine.clauses(uri));
  const found = all.filter(({ clause }) => clause.address.toLowerCase() === wanted);
  if (found.length > 0) return found;
  const ending = all.filter(({ clause }) => clause.address.toLowerCase().endsWith(`.${wanted}`));
  return ending.filter(({ clause }) => clause.provision === ending[0]?.clause.provision && clause.uri === ending[0]?.clause.uri);
}

/** One sentence a reason, for each pair of sentences of two provisions. */
export function whyNothing(engine: Engine, first: readonly ReadClause[], second: readonly ReadClause[]): readonly string[] {
  const said = saidAlready(engine, first, second);
  if (said.length > 0) return said;
  const unread = [...first, ...second].filter(({ reading }) => reading.understanding === 'none').map((read) => `Clause ${named(read)}: ${understandingWords(read.reading)} What is not understood clashes with nothing.`);
  const pairs = first.flatMap((a) => second.flatMap((b) => engine.facts(a).flatMap((x) => engine.facts(b).map((y) => [x, y] as const))));
  const read = engine.read();
  const reasons = pairs.filter(([x, y]) => sameMatter(x, y, read)).map(([x, y]) => reason(x, y, read));
  if (reasons.length > 0) return [...new Set([...unread, ...reasons])];
  return unread.length > 0 ? unread : [`They are about different things. ${[...first, ...second].flatMap(about).join(' ')}`];
}

const named = ({ clause }: ReadClause): string => clause.address || '¶';

/** What the checks say of both, or what the drafters have accepted. */
function saidAlready(engine: Engine, first: readonly ReadClause[], second: readonly ReadClause[]): readonly string[] {
  const isOf = (reads: readonly ReadClause[]) => (place: { readonly uri: string; readonly provision: string }): boolean => reads.some(({ clause }) => clause.uri === place.uri && clause.provision === place.provision);
  const [inFirst, inSecond] = [isOf(first), isOf(second)];
  const speaksOfBoth = (places: readonly { readonly uri: string; readonly provision: string }[]): boolean => places.some(inFirst) && places.some(inSecond);
  const shown = engine.findings().filter(({ place, related }) => speaksOfBoth([place, ...related.map((one) => one.place)]));
  const accepted = engine.accepted().flatMap(({ acceptance, covers }) => covers.map(({ finding }) => ({ finding, reason: acceptance.directive.reason }))).filter(({ finding: { place, related } }) => speaksOfBoth([place, ...related.map((one) => one.place)]));
  return [
    ...shown.map(({ check, severity, message, precedence }) => `They are reported (${check}, ${severity}): ${message} ${precedence}`.trim()),
    ...accepted.map(({ finding: { check, message }, reason: why }) => `They clash (${check}), and that is accepted: ${why} ${message}`),
  ];
}

function about(read: ReadClause): readonly string[] {
  return read.reading.norms.map((norm) => {
    const { subject, verb, rest } = statement(norm);
    return `Clause ${named(read)}: ${[subject, verb, rest].filter((part) => part !== '').join(' ')}.`;
  });
}

// ----------------------------------------------------------------------------------------------------- the same matter

function sameMatter(a: Fact, b: Fact, read: Read): boolean {
  if (a.kind === 'norm' && b.kind === 'norm') return a.act === b.act && (!a.object || !b.object || read.terms(a.object, b.object) !== 'unrelated');
  if (a.kind === 'measure' && b.kind === 'measure') return a.measure === b.measure && a.of.key === b.of.key;
  const [x, y] = [holderOf(a), holderOf(b)];
  return x !== undefined && x.key === y?.key;
}

/** The post, body or term that a fact is about. */
function holderOf(fact: Fact): Term | undefined {
  switch (fact.kind) {
    case 'fill': case 'vacancy': return fact.office;
    case 'account': case 'removal': return fact.who;
    case 'seat': return fact.body;
    case 'term': return fact.term;
    default: return undefined;
  }
}

function reason(a: Fact, b: Fact, read: Read): string {
  if (a.kind === 'measure' && b.kind === 'measure' && a.aspect !== b.aspect) return 'They give numbers for different purposes, majorities or occasions.';
  if (a.kind === 'norm' && b.kind === 'norm' && a.actor && b.actor && read.terms(a.actor, b.actor) === 'unrelated') return `They speak of different people: ${a.actor.text} and ${b.actor.text}.`;
  const meeting = a.kind === 'norm' && b.kind === 'norm' ? read.meeting(a, b) : read.conditions(a, b);
  const order = read.precedence(a.clause, b.clause);
  if (order.yields !== 'neither') return order.text;
  return met(meeting, a, b);
}

function met({ relation, situation }: Meeting, a: Fact, b: Fact): string {
  switch (relation) {
    case 'disjoint': return `They never apply at the same time: ${[...whenWords(a), ...whenWords(b)].join(', ')}.`.replace(': .', '.');
    case 'unknown': return 'Whether both can apply at once is not known, because some words were not understood.';
    case 'inside': case 'contains': return 'One is a special case of the other, and both can be obeyed.';
    default: return situation === '' ? 'Both apply, and both can be obeyed.' : `Both apply if ${situation}, and both can be obeyed.`;
  }
}

const openings = { if: 'if', unless: 'unless', until: 'until', 'only-if': 'only if' } as const;

function whenWords({ conditions, clause }: Fact): readonly string[] {
  return conditions.map(({ kind, text }) => `clause ${clause.address} ${openings[kind]} ${text}`);
}
