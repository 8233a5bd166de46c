/** What was there before: findings by their check and the words of their clauses, so that moving a clause makes none of them new. */
import type { Finding } from '../checks/check.ts';
import { inOneLine } from '../features/clauses.ts';
import type { Place } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';

export interface BaselineEntry {
  readonly check: string;
  /** The sentences that take part, in alphabetical order. */
  readonly clauses: readonly string[];
}

export interface Baseline {
  readonly entries: readonly BaselineEntry[];
}

export type BaselineFile = ({ readonly kind: 'read' } & Baseline) | { readonly kind: 'wrong'; readonly message: string };

export function entryOf({ check, place, related }: Finding, engine: Engine): BaselineEntry {
  return { check, clauses: [...new Set([place, ...related.map((one) => one.place)].map((one) => sentenceAt(one, engine)))].toSorted() };
}

/** The sentence that a place lies in; the words of the place where it lies in none. */
function sentenceAt(place: Place, engine: Engine): string {
  const clause = engine.clauses(place.uri).find(({ clause: { provision, place: whole } }) => provision === place.provision && whole.span.start <= place.span.start && place.span.end <= whole.span.end);
  const { start, end } = engine.locate(place);
  return inOneLine(clause?.clause.text ?? (engine.text(place.uri) ?? '').slice(start, end));
}

/** Takes one entry for each finding that was there; says which entries are left over. */
export function subtract(found: readonly BaselineEntry[], { entries }: Baseline): { readonly isNew: readonly boolean[]; readonly left: readonly BaselineEntry[] } {
  const counts = new Map<string, BaselineEntry[]>();
  for (const entry of entries) counts.set(keyOf(entry), [...(counts.get(keyOf(entry)) ?? []), entry]);
  const isNew = found.map((entry) => counts.get(keyOf(entry))?.pop() === undefined);
  return { isNew, left: [...counts.values()].flat() };
}

const keyOf = ({ check, clauses }: BaselineEntry): string => [check, ...clauses].join('\n');

export function baselineText(entries: readonly BaselineEntry[]): string {
  const sorted = entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return `${JSON.stringify({ version: 1, findings: sorted }, undefined, 2)}\n`;
}

export function readBaseline(text: string): BaselineFile {
  const wrong = { kind: 'wrong', message: 'is no baseline. Write one with --write-baseline.' } as const;
  try {
    const value: unknown = JSON.parse(text);
    const findings = typeof value === 'object' && value !== null && 'findings' in value && Array.isArray(value.findings) ? value.findings : undefined;
    return findings?.every(isEntry) ? { kind: 'read', entries: findings } : wrong;
  } catch {
    return wrong;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return typeof value === 'object' && value !== null && 'check' in value && typeof value.check === 'string' && 'clauses' in value && Array.isArray(value.clauses) && value.clauses.every((clause) => typeof clause === 'string');
}
