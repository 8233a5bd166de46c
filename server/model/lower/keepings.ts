/** "Ballot papers are kept for a year", "recordings are erased within thirty days": they are not destroyed before, or are by then. */
import type { Phrase } from '../../../grammar/ast.ts';
import { isBodyNoun, namesSomebody } from '../../../grammar/lexicon.ts';
import type { Distance, TimeLimit } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { fact } from './said.ts';
import type { Said } from './said.ts';
import { happeningAt, thing } from './things.ts';

const keeping = /^(?:keep|retain|preserve|store|archive)$/u;
export const destroying = /^(?:destroy|erase|delete|shred|burn|discard|pulp|wipe)$/u;

/** What is kept or destroyed: papers and recordings. */
const papers = /\b(?:papers?|minutes|records?|recordings?|accounts?|votes?|forms?|files?|data|documents?|tapes?|footage|correspondence|letters?|lists?|receipts?|vouchers?|ballots?|returns?|books?|invoices?|notes?|images?|photographs?|emails?|applications?|proxies|register|registers|books of account)$/u;

export function keepings(limit: TimeLimit, said: Said): readonly TimeFact[] {
  const { act, object, modality, polarity, conditions, exceptions, voice } = said.reading;
  if (limit.kind !== 'distance' || !object || (modality !== 'duty' && modality !== 'fact') || polarity === '-' || conditions.length + exceptions.length > 0 || !isOne(object) || (voice === 'active' && !said.reading.actor)) return [];
  const lead = textRead(said.scene.clause).slice(0, limit.span.start);
  if (keeping.test(act) && limit.least && /\bfor (?:a (?:period|time|term) of )?$/iu.test(lead) && limit.side !== 'of' && limit.side !== 'before' && limit.side !== 'notice') return stated(limit, object, said, { least: limit.least });
  const alone = destroying.test(act) && limit.side === 'long' ? limit.exact && /\bafter $/iu.test(lead) ? { ...(limit.least && { least: limit.least }), ...(limit.most && { most: limit.most }) } : limit.most && !limit.least ? { most: limit.most } : undefined : undefined;
  return alone ? stated(limit, object, said, alone) : [];
}

function stated(limit: Distance, what: Phrase, said: Said, lengths: Pick<Distance, 'least' | 'most'>): readonly TimeFact[] {
  const found = thing({ ...what, determiner: what.plural ? 'none' : 'the' }, said);
  const of = what.proper ? found : { ...found, text: `${found.text.charAt(0).toLowerCase()}${found.text.slice(1)}` };
  const earlier: Happening | undefined = limit.side === 'after' ? happeningAt(limit.behind, said) : { key: `make ${of.key}`, text: `the making of ${of.text}`, vague: of.vague };
  const later: Happening = { key: `destroy ${of.key}`, text: `destroying ${of.text}`, vague: of.vague };
  // Whoever keeps them, they are there.
  const { actor: _keeper, ...reading } = said.reading;
  return earlier && earlier.key !== later.key ? [fact({ kind: 'distance', earlier, later, ...lengths }, limit, { ...said, reading })] : [];
}

const isOne = ({ name, others, restrictions, pronoun, quantity }: Phrase): boolean => papers.test(name) && others.length + restrictions.length === 0 && !pronoun && !quantity && !isBodyNoun(name) && !namesSomebody(name);
