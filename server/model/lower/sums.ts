/** Sums of money and hours of work, as sentences limit and fix them: "no fine shall exceed £50", "is fined £75", "does six hours of work a month". */
import type { Quantity, Reading } from '../../../grammar/ast.ts';
import { isBodyNoun, singular } from '../../../grammar/lexicon.ts';
import type { MeasureFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { measure } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';

export const money = '(?<sum>(?:(?<sign>[£$€])\\s?|(?=\\d[\\d,]*(?:\\.\\d+)? (?:pounds|euros|dollars)\\b))(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?: (?<unit>pounds|euros|dollars)\\b)?)(?![\\d,.]*\\d)(?: (?:a|per|each|every|in (?:any|each|every|one)) (?:(?:member|head|person)\\b|(?<per>year|month|week|day|term|season|annum)\\b)){0,2}(?! (?:per|a|an|each|for (?:every|each)|of|million|or more|or less|and (?:above|over|below|under))\\b)(?! ?%)';
const nouns = '(?:fine|penalt(?:y|ie)|fee|subscription|lev(?:y|ie)|due|deposit|honorarium|allowance|stipend|salar(?:y|ie)|grant|loan|prize|gift|donation|contribution|premium|surcharge|charge|expense|payment|purchase|price|rent|float|reserve)s?';
const noun = `(?<noun>(?:\\p{L}+[- ]){0,2}?${nouns})`;
const gap = '[^.;:£$€]{0,70}?';
const over = '(?:(?:to )?(?:exceed|pass|surpass|(?:be )?(?:more|higher|greater|larger) than|be (?:above|over|in excess of)|go (?:above|beyond|over)|rise (?:above|beyond|over)|(?:amount|come|run|add up) to more than))';

const caps: readonly RegExp[] = [
  `\\bno ${noun}\\b${gap}\\b(?:${over}|exceeds|(?:is|are|may be|shall be) (?:more|higher|greater|larger) than) ${money}`,
  `\\b${noun}\\b${gap}(?:not|never|cannot|no|at no time) ${over} ${money}`,
  `\\bmaximum ${noun}\\b${gap}\\b(?:is|are|shall be|will be) ${money}`,
  `\\b${noun}\\b${gap}\\b(?:limited|capped|restricted) (?:to|at) (?:a maximum of )?${money}`,
  `\\b${noun} (?:of|is|are|shall be|will be) (?:up to|no more than|not more than|at most|a maximum of|not exceeding) ${money}`,
  `\\b(?<noun>fine)d? (?:by )?(?:up to|no more than|not more than|at most|not exceeding) ${money}`,
].map((pattern) => new RegExp(pattern, 'diu'));

const fixed: readonly RegExp[] = [
  `\\b${noun} (?:of|is|are|shall be|will be|(?:is|are|shall be) (?:set|fixed) at|amounts to|comes to|stands at) (?:at least |no less than |not less than )?${money}`,
  `\\b${noun} (?:for|on|payable by|payable on|imposed on|charged to|charged for) ${gap}\\b(?:is|are|shall be|will be) (?:set at |fixed at )?(?:at least |no less than |not less than )?${money}`,
  `\\b(?<noun>fine)d? (?:by )?${money}`,
  `${money} (?:as|by way of|in) (?:an? |the )?${noun}`,
].map((pattern) => new RegExp(pattern, 'diu'));

/** The sum that a sentence limits or fixes: one for each sentence. */
export function sums(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || !/[£$€]|\d (?:pounds|euros|dollars)\b/.test(text)) return [];
  const cap = firstOf(caps, text);
  const found = cap ?? firstOf(fixed, text);
  if (!found?.groups || !found.indices?.groups) return [];
  const { noun: said = '', number = '', per = '' } = found.groups;
  const name = singular(said.toLowerCase().replace(/^.*\b(?:an?|the|any|no|every|each|such|that|this|of|for|its|their|pays?|be|is|charges?|receives?|impose|levy) /u, ''));
  const head = name.slice(name.lastIndexOf(' ') + 1);
  const [start, end] = found.indices.groups['sum'] ?? [0, 0];
  const quantity: Quantity = { bound: cap ? 'at-most' : 'exactly', numerator: Number(number.replaceAll(',', '')), denominator: 1, unit: 'count' };
  return [measure(reading, scene, { measure: 'sum', of: { key: head, text: name }, aspect: `${currencyOf(found.groups)}${per && per !== 'annum' ? ` a ${per}` : per && ' a year'}`, quantity, span: { start, end }, text: `the ${name}` })];
}

const signs: Readonly<Record<string, string>> = { pounds: '£', euros: '€', dollars: '$' };

/** "£50", "50 pounds": pounds. */
export const currencyOf = ({ sign, unit = '' }: Readonly<Record<string, string | undefined>>): string => sign ?? signs[unit.toLowerCase()] ?? '';

export function firstOf(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found;
  }
  return undefined;
}

const labour = /^(?:work|service|labour|duty|volunteering|voluntary work|volunteer work|community work)$/u;
const working = /^(?:do|work|give|perform|contribute|put in|serve|volunteer|provide|undertake)$/u;
const period = /\b(?:day|week|fortnight|month|quarter|season|term|year)\b/u;

/** "Members do six hours of work a month": one number for the same people and the same time. */
export function labours(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const { actor, adjuncts, object, modality, polarity, act } = reading;
  const hours = object ?? adjuncts.find(({ preposition, phrase }) => preposition === '' && phrase?.quantity !== undefined)?.phrase;
  if (modality !== 'duty' || polarity === '-' || !working.test(act) || !actor || actor.others.length > 0 || isBodyNoun(actor.name) || !hours?.quantity || !/^(?:hour|day|shift|morning|evening)$/u.test(hours.name)) return [];
  if (act !== 'work' && act !== 'volunteer' && hours.name !== 'shift' && !labour.test(hours.of?.name ?? '')) return [];
  const when = period.exec([hours.text, ...adjuncts.map(({ text }) => text)].filter((text) => !text.startsWith('for ')).join(' ').replace(hours.name, ''))?.[0] ?? '';
  const who = term(scene, alone(actor), reading);
  const narrowed = [...actor.restrictions, ...actor.adjuncts].map(({ text }) => text).join('; ');
  return [measure(reading, scene, { measure: 'amount', of: { key: `work@${who.key}`, text: `work of ${who.text}` }, aspect: `${hours.name} ${when} ${narrowed}`.trim(), quantity: { ...hours.quantity, unit: 'count' }, span: hours.span, text: `the work that ${/^[aeiou]/iu.test(who.text) ? 'an' : 'a'} ${who.text} must do` })];
}
