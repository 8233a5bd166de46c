/** From what sum on spending needs somebody's consent: "may spend up to £500 without consent", "any payment above £200 requires the consent of the Board". */
import type { Quantity, Reading } from '../../../grammar/ast.ts';
import type { MeasureFact } from '../facts.ts';
import { isEveryone, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { measure } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';
import { currencyOf, firstOf, money } from './sums.ts';

const cost = '(?:payment|expenditure|spending|expense|purchase|outlay|cost|bill|transaction|contract|sum|amount|item)s?';
const assent = '(?:approv\\p{L}+|consent\\p{L}*|permission|authori[sz]\\p{L}+|agreement|sanction\\p{L}*|agreed)';
const upTo = '(?:up to|no more than|not more than|not exceeding|less than|below|under|to a maximum of|a maximum of)';
const above = '(?:above|over|more than|exceeding|exceeds?|in excess of|greater than|beyond)';
const gap = '[^.;:£$€]{0,60}?';
const byOneself = `(?:without (?:[^.;]{0,40}?\\b)?(?:${assent}|reference to|asking|consulting|referring)|on (?:his|her|its|their)(?: or her)? own\\b|\\balone\\b|at (?:his|her|its|their)(?: or her)? (?:own )?discretion)`;

const free: readonly RegExp[] = [
  `\\b(?:spend|incur|pay|make|commit|authori[sz]e|approve|buy|purchase|sign|enter into|expend|disburse)\\b${gap}(?<limit>${upTo} (?:a (?:value|total|sum) of )?${money})(?! [^.;]{0,30}?\\b(?:on|for|towards) (?!(?:his|her|its|their)\\b))[^.;]{0,60}?${byOneself}`,
  `${byOneself}[^.;£$€]{0,30}?\\b(?:spend|incur|pay|make|authori[sz]e|approve|commit)\\b${gap}(?<limit>${upTo} ${money})`,
  `\\b(?:authori[sz]e|approve|sanction)\\b(?= (?:[^.;:£$€]{0,30}?)\\b${cost})${gap}(?<limit>${upTo} ${money})`,
].map((pattern) => new RegExp(pattern, 'diu'));

const bound: readonly RegExp[] = [
  `\\b${cost}\\b${gap}(?<limit>${above} ${money})[^.;]{0,60}?\\b(?:requires?|needs?|must|shall|is|are|may)\\b[^.;]{0,50}?\\b${assent}\\b`,
  `\\b(?:no|not|nobody|never)\\b[^.;£$€]{0,60}?\\b(?:${cost}|spend|pay|commit|spent|incur)\\b${gap}(?<limit>${above} ${money})[^.;]{0,60}?\\b(?:without|unless|except with)\\b[^.;]{0,40}?\\b${assent}\\b`,
].map((pattern) => new RegExp(pattern, 'diu'));

const period = /\b(?:(?:in|per|a|each|any|every|one) (?:any |one |calendar |financial )*(?:year|month|quarter|week|day|season|term)|monthly|yearly|in total|in all|in any one case|single|any one|each)\b/iu;

/** The sum up to which nobody need be asked, or beyond which somebody must. */
export function spendingLimits(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || !/[£$€]|\d (?:pounds|euros|dollars)\b/u.test(text) || reading.conditions.some(({ kind }) => kind === 'if')) return [];
  const allowed = reading.modality === 'permission' || reading.modality === 'power' ? firstOf(free, text) : undefined;
  const found = allowed ?? firstOf(bound, text);
  const [start, end] = found?.indices?.groups?.['limit'] ?? [];
  if (!found?.groups || start === undefined || end === undefined) return [];
  const asked = allowed ? text.slice(found.index).replace(/^.*?\bwithout\b/u, 'without') : text;
  const named = allowed && !asked.startsWith('without') ? undefined : giverIn(asked, text, scene);
  const giver = named && !isEveryone(named) ? named : undefined;
  const quantity: Quantity = { bound: allowed ? 'at-least' : 'at-most', numerator: Number((found.groups['number'] ?? '').replaceAll(',', '')), denominator: 1, unit: 'count' };
  const made = measure(reading, scene, { measure: 'spending', of: { key: 'spending', text: 'spending' }, aspect: `${currencyOf(found.groups)} ${period.exec(text)?.[0]?.toLowerCase() ?? ''}`.trim(), base: giver ? term(scene, alone(giver), reading).key : '', quantity, span: { start, end }, text: 'the sum that may be spent without asking' });
  return [{ ...made, certain: false }];
}

/** "the consent of the Board", "approved by the Board": the Board. */
function giverIn(part: string, text: string, { sentence }: Scene): ReturnType<typeof phrasesOf>[number] | undefined {
  const found = new RegExp(`\\b${assent} (?:of|by|from)|\\b(?:reference to|asking|consulting|referring to)`, 'iu').exec(part);
  const at = found ? text.length - part.length + found.index + found[0].length + 1 : -1;
  return phrasesOf(sentence).find(({ span }) => span.start === at);
}
