// npm test: everything, on a bare clone as well. The last line says how much passed; nothing is skipped.
import { spawnSync } from 'node:child_process';
import { runEditorTests } from './editor-tests.mjs';
import { ensureInstalled, root } from './project.mjs';
import { runUnitTests } from './unit.mjs';

const steps = {
  'Type check': () => command('node_modules/typescript/bin/tsc', '--noEmit'),
  Lint: () => command('node_modules/oxlint/bin/oxlint'),
  Build: () => command('test/scripts/build.mjs'),
  'Unit tests': () => runUnitTests(),
  'Editor tests': () => runEditorTests(),
};

// Odd texts and requests for longer than in `npm run unit`, which is run after every change.
process.env.RULEBOOK_FUZZ_SECONDS ??= '75';

ensureInstalled();
const total = { passed: 0, failed: 0 };
for (const [name, run] of Object.entries(steps)) {
  console.log(`\n== ${name}`);
  const { passed, failed } = await run().catch(didNotRun);
  console.log(`${name}: ${failed === 0 ? 'passed' : 'FAILED'}`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** A program of the project that passes or fails as a whole. */
async function command(file, ...args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function didNotRun(error) {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
}
