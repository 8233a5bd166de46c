import { readFileSync, readdirSync } from 'node:fs';
import { createEngine } from './server/project/engine.ts';
import { proposalBetween } from './server/changes/writing.ts';
import { overlayOf } from './server/changes/overlay.ts';
import { proposalOf } from './grammar/rulechange/proposals.ts';
const folder = new URL('./test/rulebooks/', import.meta.url);
const books = readdirSync(folder).filter((name) => !name.includes('.')).slice(0, 8);
let n=0;
for (const name of books) { const book = readFileSync(new URL(`${name}/rules.rulebook`, folder), 'utf8');
 for (const step of [5,11,23]) {
  const lines = book.split('\n').map((line, at) => (at % step === step - 1 && /^\s*\(?[A-Za-z\d.]{1,6}[.)]\s\S.*\S\s\S/u.test(line) ? line.replace(/(\S+)([.;,:]?)$/u, 'otherwise$2') : line));
  const e = createEngine(); const b = e.resplit('rules', book), a = e.resplit('rules', lines.join('\n'));
  const w = proposalBetween(b, a, e.resplit);
  if (!w.exact && n++ < 6) { const o = overlayOf(proposalOf(w.text), [b], e.resplit); console.log(name, step, o.failures.map(f => JSON.stringify(f.trouble, (k,v)=>k==='where'||k==='elsewhere'?undefined:v).slice(0,200)), 'owner text:', o.failures.map(f=>o.proposal.instructions[f.owner]?.text.slice(0,120)));
   const t = (o.texts.get('rules') ?? book).split('\n'); let d=0; lines.forEach((l,i)=>{ if (l!==t[i] && d++<2) console.log('  want', l.slice(-80), '\n  got ', t[i]?.slice(-80)); }); }
 } }
console.log('bad', n);
