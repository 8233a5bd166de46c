/** The table that a benchmark prints. */
import type { Measured } from './session.ts';

export const table = { head: line('', ['clauses', 'open ms', 'median ms', 'p95 ms', 'memory MB', 'shown']) };

export function row({ name, size }: { readonly name: string; readonly size: string }, { open, keystrokes, memory, diagnostics }: Measured): string {
  return line(name, [size, open.toFixed(0), median(keystrokes).toFixed(1), quantile(keystrokes, 0.95).toFixed(1), String(memory), String(diagnostics)]);
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The power of the size that the time grows with, from two sizes. */
export function growth([fewer, less]: readonly [number, number], [many, more]: readonly [number, number]): number {
  return Math.log(more / less) / Math.log(many / fewer);
}
