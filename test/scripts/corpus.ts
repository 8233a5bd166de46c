/**
 * npm run corpus: how well the gold set is read (test/corpus/README.md). `--disagreements` prints each difference from the
 * labels, `--record` writes the figures that the tests hold the reader to.
 *
 * npm run corpus -- FOLDER|FILE…: how much of real rulebooks is read. For each text, the sentences for which the clause
 * grammar finds one reading, several, or none; and of all sentences, how many are understood whole, in their core, or
 * not at all. `--sentences` prints each sentence with its verdict.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { countReadings } from '../../grammar/read.ts';
import { createEngine } from '../../server/project/engine.ts';
import { readGold } from '../corpus/gold.ts';
import { disagreements, figuresOf, outcomesOf, report } from '../corpus/score.ts';

const args = process.argv.slice(2);
const verbose = args.includes('--sentences');
const files = args.filter((arg) => !arg.startsWith('--')).flatMap((place) =>
  statSync(place).isDirectory() ? readdirSync(place).filter((name) => /\.(?:txt|md|rulebook)$/.test(name) && !name.startsWith('README')).map((name) => path.join(place, name)) : [place]);

if (files.length === 0) {
  scoreGold();
  process.exit(0);
}

const columns = ['one', 'several', 'none', 'whole', 'core', 'not read', 'no rule'] as const;
type Counts = Record<(typeof columns)[number], number>;
const zero = (): Counts => ({ one: 0, several: 0, none: 0, whole: 0, core: 0, 'not read': 0, 'no rule': 0 });
const understandings = { whole: 'whole', core: 'core', none: 'not read', 'not-a-rule': 'no rule' } as const;

const total = zero();
print(['text', ...columns]);
for (const file of files) {
  const counts = count(file);
  for (const column of columns) total[column] += counts[column];
  print([path.basename(file), ...columns.map((column) => String(counts[column]))]);
}
print(['all', ...columns.map((column) => String(total[column]))]);

function scoreGold(): void {
  const outcomes = outcomesOf(readGold());
  console.log(report(outcomes));
  if (args.includes('--disagreements')) console.log(`\n${disagreements(outcomes).join('\n')}`);
  if (args.includes('--record')) writeFileSync(new URL('../corpus/figures.json', import.meta.url), `${JSON.stringify(figuresOf(outcomes), null, 2)}\n`);
}

function count(file: string): Counts {
  const counts = zero();
  const engine = createEngine();
  engine.update([{ uri: file, text: readFileSync(file, 'utf8') }]);
  for (const { clause, reading } of engine.clauses(file)) {
    const readings = countReadings(clause.text);
    counts[readings === 0 ? 'none' : readings === 1 ? 'one' : 'several']++;
    counts[understandings[reading.understanding]]++;
    if (verbose) console.log(`${reading.understanding}\t${clause.address}\t${clause.text.replace(/\s+/g, ' ')}`);
  }
  return counts;
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(9))).join(''));
}
