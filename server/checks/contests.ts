/** Elections with more candidates than seats, with fewer, and with as many: which of these cases sentences are for. */
import type { Group, ReadClause } from '../model/facts.ts';
import { textRead } from '../model/places.ts';

const candidates = '(?:candidates?|nominations?|nominees?|(?:persons?|people|members) (?:duly |validly )?nominated|persons? standing)';
const seats = '(?:seats?|vacanc(?:y|ies)|places?|positions?|posts?|offices?)';
const between = '[^.;]{0,60}?';
/** "greater than seven, the top seven take the places": compared with a number of its own. */
const within = '[^.;,]{0,60}?';
const comparing = (verb: string, behind: string): RegExp => new RegExp(`\\b(?:(?:${verb}) (?:valid )?${candidates}\\b${between}\\bthan\\b${between}\\b${seats}|${candidates}\\b${between}\\b(?:${behind})${within}\\b${seats})\\b`, 'iu');
const flipped = (verb: string): RegExp => new RegExp(`\\b(?:${verb}) (?:\\p{L}+ )?${seats}\\b${between}\\bthan\\b${between}\\b${candidates}\\b`, 'iu');

const above = [comparing('more', 'exceeds?|(?:is|are) (?:greater|more|higher|larger) than'), flipped('fewer|less')];
const below = [comparing('fewer|less', '(?:is|are) (?:less|fewer|smaller|lower) than|falls? short of'), flipped('more'), new RegExp(`\\b(?:insufficient|not enough|too few) ${candidates}\\b`, 'iu')];
/** The case of as many as there are seats, or of all that is not the other. */
const neither = /\bequal|\bas many\b|\bsame\b|\b(?:no|not) (?:more|greater|fewer|less|exceed|larger|smaller)|\bor (?:more|fewer|less|equal)\b|\bunless\b|\bonly (?:if|where|when)\b|\bexactly\b|\buncontested\b|\bunopposed\b|\botherwise\b|\bcontested\b|\benough\b(?<!\bnot enough)|\bsufficient\b|\bany other case\b/iu;

/** The sentences that are for more and for fewer candidates than seats, where none is for as many. */
export function unequalOnly({ members }: Group<'matter'>): { readonly more: ReadClause; readonly fewer: ReadClause } | undefined {
  const told = members.map((one) => ({ one, text: textRead(one.clause) }));
  const comparisons = told.filter(({ text }) => [...above, ...below].some((pattern) => pattern.test(text)));
  if (told.some(({ text }) => neither.test(text))) return undefined;
  const more = comparisons.find(({ text }) => above.some((pattern) => pattern.test(text)));
  const fewer = comparisons.find(({ text, one }) => one.clause.uri === more?.one.clause.uri && below.some((pattern) => pattern.test(text)));
  return more && fewer && more !== fewer ? { more: more.one, fewer: fewer.one } : undefined;
}
