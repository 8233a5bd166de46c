/** Measures keystroke → diagnostics over a server process and stdio, beside the floor and a Langium server. Part of a case's name as argument: only those. */
import { fileURLToPath } from 'node:url';
import { changesSummary, measureChanges } from './changes.ts';
import { ensureLangium, langiumClauses } from './langium.ts';
import { growth, median, row, table } from './report.ts';
import { oneAct, oneLine, rulebook, withContents, type Rulebook } from './rulebooks.ts';
import { measure, type Effort, type Measured, type Server } from './session.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ours: Server = { name: 'Rulebook', args: [here('../../dist/server.cjs'), '--stdio'], languageId: 'rulebook', extension: '.rulebook' };
const floor: Server = { name: 'text in sync only', args: [here('../../dist/bench-floor.cjs'), '--stdio'], languageId: 'rulebook', extension: '.rulebook' };
const langium = (): Server => ({ name: 'Langium', args: [ensureLangium(), '--stdio'], languageId: 'clauses', extension: '.clauses' });

const small = 1_000;
const large = 10_000;
const words = ' and the Branch Officers';
const newClause = '.\nThe Treasurer keeps the keys';
const thorough: Effort = { warmUp: 40, keystrokes: 200 };
const brief: Effort = { warmUp: 10, keystrokes: 40 };

interface Case {
  readonly name: string;
  readonly size: string;
  readonly server: () => Server;
  readonly book: () => Rulebook;
  readonly words: string;
  readonly effort: Effort;
}

const cases: readonly Case[] = [
  ...[small, large].flatMap((size): Case[] => [
    { name: floor.name, size: String(size), server: () => floor, book: () => rulebook(size), words, effort: thorough },
    { name: ours.name, size: String(size), server: () => ours, book: () => rulebook(size), words, effort: thorough },
    { name: `${ours.name}, a new clause`, size: String(size), server: () => ours, book: () => rulebook(size), words: newClause, effort: thorough },
    { name: `${ours.name}, with contents`, size: String(size), server: () => ours, book: () => withContents(rulebook(size)), words, effort: thorough },
    { name: `${ours.name}, one act`, size: String(size), server: () => ours, book: () => oneAct(size), words, effort: brief },
    { name: 'Langium', size: String(size), server: langium, book: () => langiumClauses(size), words: ' and_more', effort: size === small ? thorough : brief },
  ]),
  { name: floor.name, size: 'one line', server: () => floor, book: oneLine, words, effort: thorough },
  { name: ours.name, size: 'one line', server: () => ours, book: oneLine, words, effort: brief },
];

const wanted = process.argv.slice(2);
const results: { readonly of: Case; readonly measured: Measured }[] = [];
console.log(table.head);
for (const each of cases.filter(({ name, size }) => wanted.every((part) => `${name} ${size}`.includes(part)))) {
  const measured = await measure(each.server(), { ...each.book(), words: each.words }, each.effort);
  results.push({ of: each, measured });
  console.log(row(each, measured));
}
console.log(summary());
if (wanted.length === 0 || wanted.includes('proposals')) console.log(changesSummary(measureChanges()));

/** How ours stands to the others at each size, and how each grows. */
function summary(): string {
  const at = (name: string, size: string): number | undefined => {
    const found = results.find(({ of }) => of.name === name && of.size === size);
    return found && median(found.measured.keystrokes);
  };
  const ratios = [String(small), String(large), 'one line'].flatMap((size) => {
    const [own, least, other] = [at(ours.name, size), at(floor.name, size), at('Langium', size)];
    if (own === undefined) return [];
    return [...(least === undefined ? [] : [`${size}: ${(own / least).toFixed(1)} times the floor`]), ...(other === undefined ? [] : [`${size}: ${(other / own).toFixed(1)} times faster than Langium`])];
  });
  const grown = [...new Set(cases.map(({ name }) => name))].flatMap((name) => {
    const [less, more] = [at(name, String(small)), at(name, String(large))];
    return less === undefined || more === undefined ? [] : [`${name}: keystrokes grow with the clauses to the power of ${growth([small, less], [large, more]).toFixed(2)}`];
  });
  return ['', ...ratios, ...grown].join('\n');
}
