/** Which of some proposals can pass together, and why not: what the command line and the editor show. */
import type { Finding } from '../checks/check.ts';
import type { Pair } from './pairs.ts';
import { fallsWith, isCompatible } from './pairs.ts';
import type { Weighed } from './stage.ts';

/** One pair of proposals, in the order of the files. */
export interface Cell {
  readonly a: Weighed;
  readonly b: Weighed;
  readonly compatible: boolean;
  /** Findings that stand on the later of the two and name the other. */
  readonly findings: readonly Finding[];
  /** Proposals first to last, in each order that works. */
  readonly orders: readonly (readonly [Weighed, Weighed])[];
  /** In a few words; empty where all is well. */
  readonly reason: string;
}

const OF_PAIRS: ReadonlySet<string> = new Set(['change/same-words', 'change/pair-conflict', 'change/order-matters']);

/** `findings` are those of the project. */
export function matrixOf(pairs: readonly Pair[], findings: readonly Finding[]): readonly Cell[] {
  return pairs.map((pair) => {
    const { a, b, orders } = pair;
    const own = findings.filter(({ check, place, related }) => OF_PAIRS.has(check) && place.uri === b.uri && place.provision === b.id && related[0]?.place.uri === a.uri && related[0].place.provision === a.id);
    return { a, b, compatible: isCompatible(pair), findings: own, orders: orders.map((order) => (order === 'ab' ? [a, b] as const : [b, a] as const)), reason: reasonOf(pair) };
  });
}

/** What stands in a cell of the table, worst first. */
export function reasonOf(pair: Pair): string {
  const { a, b, falls, same, raised, orders } = pair;
  if (falls) return alternatives(a, b);
  if (same.length > 0) return 'same words';
  const loud = raised.find(({ finding: { severity } }) => severity === 'error' || severity === 'warning');
  if (loud) return `clash together (${loud.finding.check})`;
  if (orders.length === 0) return 'no order works';
  const [only] = orders;
  return orders.length === 1 ? `${only === 'ab' ? nameOf(a) : nameOf(b)} first` : '';
}

/** "7 falls if 5 is carried": which of the two goes, where one of them says so. */
function alternatives(a: Weighed, b: Weighed): string {
  const [first, second] = [fallsWith(a, b), fallsWith(b, a)];
  if (first === second) return 'alternatives';
  return first ? `${nameOf(a)} falls if ${nameOf(b)} is carried` : `${nameOf(b)} falls if ${nameOf(a)} is carried`;
}

export function nameOf({ proposal: { number, name } }: Weighed): string {
  return number === '' ? name : number;
}

/** The pairs that have a finding of their own, in words: for lists below a table. */
export function clashesOf(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ findings, reason }) => findings.length > 0 || reason !== '');
}
