/** Which clause yields to which: by an express word (what each clause covers with "subject to", "notwithstanding" and the like), for one occasion, or by age. */
import type { Precedence, Reference } from '../../grammar/ast.ts';
import type { Order, Resolution } from '../checks/check.ts';
import type { Authority } from './authority.ts';
import { isLater } from './authority.ts';
import type { Clause, Fact, PrecedenceFact } from './facts.ts';
import { relisted, unordered } from './listing.ts';
import type { Listed, Listing } from './listing.ts';
import { isForOneOccasion } from './occasions.ts';
import { clauseKey, provisionKey } from './places.ts';

/** One word of precedence: the clauses below these provisions, or every clause. */
interface Rule {
  readonly kind: Precedence['kind'];
  /** Keys of provisions; with all that is below them. */
  readonly covers: readonly string[];
  readonly everything: boolean;
}

/** "Clause 4 prevails over clause 7", said anywhere. */
export interface General {
  readonly winners: readonly string[];
  readonly losers: readonly string[];
}

/** Clause → what it says of its order; and what orders other clauses, wherever it is said. */
export interface PrecedenceIndex {
  readonly said: Listing<PrecedenceFact>;
  readonly generals: readonly General[];
  readonly structure: ProvisionTree;
}

/** What references mean, and what stands above a provision: keys, its own first. */
export interface ProvisionTree {
  readonly resolve: Resolve;
  readonly pathOf: (clause: Clause) => readonly string[];
  /** Of the provision of a clause and those above it. */
  readonly titlesOf: (clause: Clause) => readonly string[];
  readonly authority: Authority;
}

export function precedenceAfter(before: Pick<PrecedenceIndex, 'said'>, { removed, added }: { removed: readonly Fact[]; added: readonly Fact[] }, structure: ProvisionTree): PrecedenceIndex {
  const said = relisted(before.said, { removed: removed.flatMap(listed), added: added.flatMap(listed) }, unordered).listing;
  return { said, structure, generals: (said.get(GENERAL) ?? []).map((fact) => generalOf(fact, structure.resolve)) };
}

/** Stands for the key of a clause where clauses order others. */
const GENERAL = '';

function listed(fact: Fact): Listed<PrecedenceFact>[] {
  return fact.kind === 'precedence' ? [[isGeneral(fact) ? GENERAL : clauseKey(fact.clause), fact]] : [];
}

type Resolve = (reference: Reference, from: Clause) => Resolution;

function isGeneral({ reading, precedence }: PrecedenceFact): boolean {
  return reading.form === 'precedence' && !reading.precedence.includes(precedence);
}

/** The subject of "prevails", or the clause itself where it speaks of itself; nothing where that is not known. */
function generalOf({ clause, reading, precedence }: PrecedenceFact, resolve: Resolve): General {
  const subject = (reading.actor ?? (reading.act === 'override' ? undefined : reading.object))?.reference;
  const winners = subject?.self ? [provisionKey(clause.uri, clause.provision)] : subject ? covered([subject], clause, resolve) : [];
  return { winners, losers: covered(precedence.references, clause, resolve) };
}

function covered(references: readonly Reference[], clause: Clause, resolve: Resolve): readonly string[] {
  const found = references.map((reference) => resolve(reference, clause));
  return found.flatMap((one) => (one.kind === 'found' ? one.provisions.map((entry) => provisionKey(entry.uri, entry.provision)) : []));
}

const wholeRulebook = /\b(?:any(?:thing)?|other|these|this|contrary|all|foregoing|preceding)\b[^.]*\b(?:rules?|articles?|constitution|clauses?|provisions?|bye?-?laws?|chapter|charter|section|part|standing orders|regulations|rulebook|statutes?)\b|\banything to the contrary\b/;

function ruleOf({ clause, precedence }: PrecedenceFact, resolve: Resolve): Rule {
  const { kind, references, text } = precedence;
  const covers = covered(references, clause, resolve);
  return { kind, covers, everything: covers.length === 0 && wholeRulebook.test(text.toLowerCase()) };
}

/** Which of two clauses yields. Where each yields to the other, neither does. */
export function orderOf(index: PrecedenceIndex, a: Clause, b: Clause): Order {
  const [first, second] = [said(index, a, b), said(index, b, a)];
  const yields = new Set([...first.map((kind) => yielding(kind, 'first', 'second')), ...second.map((kind) => yielding(kind, 'second', 'first'))]);
  const [only] = yields;
  if (yields.size > 1) return { yields: 'neither', text: 'Each of the two clauses gives way to the other.' };
  if (only) return { yields: only, text: first[0] ? sentence(a, b, first[0]) : sentence(b, a, second[0]) };
  return byOccasion(index.structure, a, b) ?? byAge(index.structure.authority, a, b) ?? { yields: 'neither', text: 'No clause orders the two.' };
}

/** What is for one occasion over what is for always. */
function byOccasion({ titlesOf }: ProvisionTree, a: Clause, b: Clause): Order | undefined {
  const [first, second] = [a, b].map((clause) => isForOneOccasion(clause, titlesOf(clause)));
  return first === second ? undefined : { yields: first ? 'second' : 'first', text: `Clause ${(first ? a : b).address} is for one occasion only.` };
}

/** Later over earlier, among dated documents of one rank. */
function byAge({ compare, heading }: Authority, a: Clause, b: Clause): Order | undefined {
  const [x, y] = [heading(a.uri), heading(b.uri)];
  if (!x || !y || a.uri === b.uri || compare(a.uri, b.uri) !== 'level' || x.adopted === y.adopted) return undefined;
  const [older, younger] = isLater(x.adopted, y.adopted) ? [y, x] : [x, y];
  if (!isLater(younger.adopted, older.adopted)) return undefined;
  return { yields: older === x ? 'first' : 'second', text: `“${younger.title}” is of the same rank as “${older.title}” and was adopted later (${younger.adopted}, ${older.adopted}).` };
}

function said({ said: all, generals, structure }: PrecedenceIndex, speaker: Clause, other: Clause): readonly Precedence['kind'][] {
  const path = structure.pathOf(other);
  const own = structure.pathOf(speaker);
  const rules = (all.get(clauseKey(speaker)) ?? []).map((fact) => ruleOf(fact, structure.resolve));
  const prevails = generals.some(({ winners, losers }) => winners.some((key) => own.includes(key)) && losers.some((key) => path.includes(key)));
  const kinds = rules.filter((rule) => rule.everything || rule.covers.some((key) => path.includes(key))).map((rule) => rule.kind);
  return prevails ? [...kinds, 'notwithstanding'] : kinds;
}

/** Whether the clauses that order other clauses are the same. */
export function sameGenerals(a: readonly General[], b: readonly General[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function yielding(kind: Precedence['kind'], speaker: 'first' | 'second', other: 'first' | 'second'): 'first' | 'second' {
  return kind === 'notwithstanding' ? other : speaker;
}

function sentence(speaker: Clause, other: Clause, kind: Precedence['kind'] | undefined): string {
  const word = kind === 'notwithstanding' ? 'notwithstanding' : kind === 'without-prejudice-to' ? 'without prejudice to' : 'subject to';
  return `Clause ${speaker.address} applies ${word} clause ${other.address}.`;
}
