/** "a subscription more than three months overdue": by how long somebody is late with what is due. */
import { numberWords } from '../../grammar/vocabulary.ts';

const late = new RegExp(`\\b(?<number>\\d{1,3}|${[...numberWords.keys()].join('|')}) (?<unit>day|week|month|year)s? (?:overdue|in arrears?|behind|late|unpaid|outstanding)\\b`, 'iu');
const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** In days; undefined where the text tells of no such delay. */
export function latenessIn(text: string): number | undefined {
  if (!/\b(?:overdue|arrears?|behind|late|unpaid|outstanding)\b/iu.test(text)) return undefined;
  const { number = '', unit = '' } = late.exec(text)?.groups ?? {};
  const count = numberWords.get(number.toLowerCase()) ?? Number(number);
  return count > 0 ? count * (daysIn[unit.toLowerCase()] ?? 0) : undefined;
}
