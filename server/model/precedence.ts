/** Which clause yields to which by an express word: what each clause covers with "subject to", "notwithstanding" and the like. */
import type { Precedence, Reference } from '../../grammar/ast.ts';
import type { Order, Resolution } from '../checks/check.ts';
import type { Clause, Fact, PrecedenceFact } from './facts.ts';
import { clauseKey, provisionKey } from './places.ts';

/** One word of precedence: the clauses below these provisions, or every clause. */
interface Rule {
  readonly kind: Precedence['kind'];
  /** Keys of provisions; with all that is below them. */
  readonly covers: readonly string[];
  readonly everything: boolean;
}

/** "Clause 4 prevails over clause 7", said anywhere. */
interface General {
  readonly winners: readonly string[];
  readonly losers: readonly string[];
}

/** Plain data: clause → its rules, and provision → the one above. */
export interface PrecedenceIndex {
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  readonly generals: readonly General[];
  readonly parents: ReadonlyMap<string, string>;
}

export function precedenceOf(facts: readonly Fact[], parents: ReadonlyMap<string, string>, resolve: Resolve): PrecedenceIndex {
  const rules = new Map<string, Rule[]>();
  const generals: General[] = [];
  for (const fact of facts) {
    if (fact.kind !== 'precedence') continue;
    const key = clauseKey(fact.clause);
    if (isGeneral(fact)) generals.push(generalOf(fact, resolve));
    else rules.set(key, [...(rules.get(key) ?? []), ruleOf(fact, resolve)]);
  }
  return { rules, generals, parents };
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
  return only ? { yields: only, text: first[0] ? sentence(a, b, first[0]) : sentence(b, a, second[0]) } : { yields: 'neither', text: 'No clause orders the two.' };
}

function said(index: PrecedenceIndex, speaker: Clause, other: Clause): readonly Precedence['kind'][] {
  const path = above(index, provisionKey(other.uri, other.provision));
  const rules = index.rules.get(clauseKey(speaker)) ?? [];
  const own = above(index, provisionKey(speaker.uri, speaker.provision));
  const prevails = index.generals.some(({ winners, losers }) => winners.some((key) => own.includes(key)) && losers.some((key) => path.includes(key)));
  const kinds = rules.filter((rule) => rule.everything || rule.covers.some((key) => path.includes(key))).map((rule) => rule.kind);
  return prevails ? [...kinds, 'notwithstanding'] : kinds;
}

/** Whether the clauses that order other clauses are the same. */
export function sameGenerals(a: PrecedenceIndex, b: PrecedenceIndex): boolean {
  return JSON.stringify(a.generals) === JSON.stringify(b.generals);
}

function above(index: PrecedenceIndex, provision: string): readonly string[] {
  const path: string[] = [];
  for (let next: string | undefined = provision; next !== undefined && !path.includes(next); next = index.parents.get(next)) path.push(next);
  return path;
}

function yielding(kind: Precedence['kind'], speaker: 'first' | 'second', other: 'first' | 'second'): 'first' | 'second' {
  return kind === 'notwithstanding' ? other : speaker;
}

function sentence(speaker: Clause, other: Clause, kind: Precedence['kind'] | undefined): string {
  const word = kind === 'notwithstanding' ? 'notwithstanding' : kind === 'without-prejudice-to' ? 'without prejudice to' : 'subject to';
  return `Clause ${speaker.address} applies ${word} clause ${other.address}.`;
}
