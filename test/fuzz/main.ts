/**
 * npm run fuzz -- [--minutes N] [--target NAME] [--seed N] [--path P]: tries everything in targets.ts in turn for N minutes (1 unless
 * you say otherwise). A failure prints the command that repeats it, and the others go on.
 */
import { parseArgs } from 'node:util';
import { targets } from './targets.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, target: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } } });
const chosen = targets.filter(({ name }) => values.target === undefined || values.target === name);
if (chosen.length === 0) {
  console.error(`There is no target "${values.target}", only ${targets.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const end = Date.now() + Number(values.minutes) * 60_000;
const firstSeed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const longestTurn = 30;
let failures = 0;

for (let turn = 0; turn === 0 || (values.path === undefined && Date.now() < end); turn += 1) {
  for (const { name, run } of chosen) {
    const left = (end - Date.now()) / 1000;
    if (left <= 0 && values.path === undefined) break;
    const seed = firstSeed + turn;
    const { runs, failure } = await run({ seconds: values.path === undefined ? Math.min(longestTurn, left, (Number(values.minutes) * 60) / chosen.length) : 600, seed, ...(values.path === undefined ? {} : { path: values.path }) });
    console.log(`${name}: ${runs} runs from seed ${seed}${failure === undefined ? '' : `: FAILED\n${failure}\n`}`);
    if (failure !== undefined) failures += 1;
  }
}
process.exit(failures > 0 ? 1 : 0);
