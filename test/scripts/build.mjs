// Makes the bundles in dist/. Plain JavaScript, so that the command line can rebuild itself without a loader.
import { build as bundle } from 'esbuild';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { isMain, root } from './project.mjs';

/** What is built, by name. The extension is client and server; the others are the command line and what tests and benchmarks run. */
export const bundles = {
  client: { entry: 'client/extension.ts', external: ['vscode'] },
  server: { entry: 'server/main.ts' },
  cli: { entry: 'server/cli/main.ts', banner: '#!/usr/bin/env node' },
  'bench-floor': { entry: 'test/bench/floor-server.ts' },
  'editor-tests': { entry: 'test/editor/suite/index.ts', external: ['vscode'] },
};

/** Builds the named bundles, or the whole product. */
export async function build(names = ['client', 'server', 'cli']) {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  await Promise.all(names.map(buildOne));
}

async function buildOne(name) {
  const { entry, external = [], banner } = bundles[name];
  const outfile = path.join(root, 'dist', `${name}.cjs`);
  await bundle({
    entryPoints: [path.join(root, entry)],
    outfile,
    external,
    ...(banner ? { banner: { js: banner } } : {}),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Else every expression with \p{L} would be made anew each time it is come by; Node has known these properties since 10.
    supported: { 'regexp-unicode-property-escapes': true },
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    absWorkingDir: root,
  });
  if (banner) chmodSync(outfile, 0o755);
}

if (isMain(import.meta.url)) {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in bundles));
  if (unknown.length > 0) {
    console.error(`There is no bundle called ${unknown.join(', ')}. There are: ${Object.keys(bundles).join(', ')}.`);
    process.exit(2);
  }
  await build(names.length > 0 ? names : undefined).catch(() => process.exit(1));
}
