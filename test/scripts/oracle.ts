// npm run oracle -- [--rulebooks N] [--seed N] [--solver N]: random rulebooks against all small worlds, and every Nth also
// against the solver; and as many timetables. Prints each on which they disagree; the exit code says whether there was one.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { disagreements, report } from '../oracle/compare.ts';
import { rulebooks } from '../oracle/generate.ts';
import { startSolver } from '../oracle/solver.ts';
import { keptBySolver, keptOnSomeDays, textOf, timetableDisagreements, timetables, verdictOf } from '../oracle/timetables.ts';
import { bruteForce, verdictsOf } from '../oracle/worlds.ts';

const { values } = parseArgs({ options: { rulebooks: { type: 'string', default: '2000' }, seed: { type: 'string', default: String(Date.now() % 1e9) }, solver: { type: 'string', default: '50' } } });
const [total, firstSeed, every] = [Number(values.rulebooks), Number(values.seed), Number(values.solver)];
const batch = 500;
/** What the solver has made it keeps; it is started afresh before its memory (2 GB) is full. */
const batchesOfOneSolver = 4;
let solver = await startSolver();
let [done, wrong, findings] = [0, 0, 0];

for (let seed = firstSeed; done < total; seed += 1) {
  if (seed > firstSeed && (seed - firstSeed) % batchesOfOneSolver === 0) {
    solver.stop();
    solver = await startSolver();
  }
  for (const rulebook of fc.sample(rulebooks, { numRuns: Math.min(batch, total - done), seed })) {
    done += 1;
    const expected = verdictsOf(rulebook, bruteForce(rulebook));
    findings += expected.length;
    const found = [...disagreements(rulebook, expected), ...(done % every === 0 ? disagreements(rulebook, await solver.verdictsOf(rulebook)).map((line) => `solver: ${line}`) : [])];
    if (found.length === 0) continue;
    wrong += 1;
    console.log(`Seed ${seed}:\n${report(rulebook, found)}`);
  }
  for (const [i, timetable] of fc.sample(timetables, { numRuns: batch, seed }).entries()) {
    const verdict = await verdictOf(timetable, keptOnSomeDays);
    const solved = i % every === 0 ? await verdictOf(timetable, keptBySolver(solver.possible)) : verdict;
    const found = [...await timetableDisagreements(timetable, verdict), ...(solved === verdict ? [] : [`solver: “${solved}”, not “${verdict}”`])];
    if (found.length === 0) continue;
    wrong += 1;
    console.log(`Seed ${seed}:\n${textOf(timetable)}${found.join('\n')}\n`);
  }
  console.error(`${done} rulebooks with ${findings} conflicts, ${wrong} disagreements (seed ${seed})`);
}
solver.stop();
process.exitCode = wrong === 0 ? 0 : 1;
