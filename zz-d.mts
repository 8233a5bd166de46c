import { readFileSync } from 'node:fs';
import { createEngine } from './server/project/engine.ts';
const a = readFileSync('/tmp/replay/pairs/cpc-011.old', 'utf8'); const x = createEngine().resplit('r', a);
console.log(a === x.splitting.text, a.length, x.splitting.text.length); const s = x.splitting.text; let i = 0; while (a[i] === s[i]) i++; console.log(JSON.stringify(a.slice(i - 80, i + 80)), JSON.stringify(s.slice(i - 30, i + 80)));
