// npm run oracle -- [--rulebooks N] [--seed N] [--solver N]: random rulebooks against all small worlds, and every Nth also
// against the solver; and as many timetables. Prints each on which they disagree; the exit code says whether there was one.
import { spawnSync } from 'node:child_process';
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
/** What the solver has made it keeps, and its memory (2 GB) is soon full: longer runs are processes one after another. */
const mostOfOneProcess = 2000;
if (total > mostOfOneProcess) process.exit(inProcesses());
const solver = await startSolver();
let [done, wrong, findings] = [0, 0, 0];

for (let seed = firstSeed; done < total; seed += 1) {
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

/** The exit code of the whole: each process has seeds of its own. */
function inProcesses(): number {
  let code = 0;
  for (let from = 0; from < total; from += mostOfOneProcess) {
    const own = ['--rulebooks', String(Math.min(mostOfOneProcess, total - from)), '--seed', String(firstSeed + from / batch), '--solver', String(every)];
    code = Math.max(code, spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1, 2), ...own], { stdio: 'inherit' }).status ?? 1);
  }
  return code;
}
