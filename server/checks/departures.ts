/** "Save as provided in rule 7, …": an exception that another provision is said to make, and does not. */
import type { Reference } from '../../grammar/ast.ts';
import type { ProvisionEntry, ReadClause } from '../model/facts.ts';
import { textRead } from '../model/places.ts';
import { provisionsWithin, textsOf } from './above.ts';
import { wordsOf } from './alike.ts';
import type { Read } from './check.ts';

const departing = /\b(?:save|except|unless|other than|otherwise than) (?:(?:as|where|when|in so far as|to the extent|insofar as) )?(?:(?:otherwise|expressly) )?(?:(?:provided|permitted|allowed|stated|set out|laid down) (?:for )?(?:in|by|under|at) )?$/iu;
const allowing = /\b(?:may(?! not\b)|can(?! ?not\b)|except|save|unless|however|other than|permit\w*|allow\w*|entitled|exempt\w*|need not|right|leave|consent|authori[sz]\w*|but|only|notwithstanding|free|power)\b/iu;
const forbidding = /\b(?:shall|must|may|will|is|are) not\b|\bno (?:\p{L}+ ){1,4}(?:shall|may|must|is|are)\b|\b(?:forbidden|prohibited|never|nobody)\b/iu;

/** How far from the reference its sentence is looked at, in characters. */
const nearby = 600;

/** "no vehicle may": no leave. */
const barred = /\b(?:no|nobody|no one|none|neither)\b(?: \p{L}+){0,4}? (?:may|can)\b/giu;

/** Why it excepts nothing: the provision forbids the same once more, or speaks of something else. Undefined where it may well except something. */
export function emptyDeparture(from: ReadClause, reference: Reference, { target, read }: { readonly target: ProvisionEntry; readonly read: Read }): 'forbids' | 'elsewhere' | undefined {
  const text = textRead(from.clause);
  const { start, end } = reference.span;
  const before = text.slice(Math.max(0, start - nearby), start);
  if (!departing.test(before) || !(forbidding.test(before) || forbidding.test(text.slice(end, end + nearby)))) return undefined;
  const said = textsOf(provisionsWithin(target, read), read).filter((one) => one !== '');
  if (said.length === 0 || said.some((one) => allowing.test(one.replaceAll(barred, 'nobody')))) return undefined;
  const own = wordsOf(text);
  const shared = said.flatMap(wordsOf).filter((word) => own.includes(word));
  if (shared.length === 0) return 'elsewhere';
  return said.every((one) => forbidding.test(one)) && new Set(shared).size > 2 ? 'forbids' : undefined;
}
