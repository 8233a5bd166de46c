import { readFileSync } from 'node:fs';
import { placesOfProposals, proposalOf } from './grammar/rulechange/proposals.ts';
for (const f of process.argv.slice(2)) { const ps = placesOfProposals(readFileSync(f, 'utf8')); for (const p of ps.slice(0, 1)) { console.log(f, ps.length, p.start, JSON.stringify(p.text.slice(0, 80))); for (const i of proposalOf(p.text).instructions.slice(0, 6)) console.log('   ', i.action.kind, JSON.stringify(i.text.slice(0, 160))); } }
