/** Ways out of a timetable that is too short: a shorter period, a later day. */
import { dayNumber, dayWritten, yearDay } from '../../grammar/time-limits.ts';
import { rulesIn, type Impossible } from '../logic/timetable.ts';
import type { Clause, TimeFact } from '../model/facts.ts';
import type { Fix, Read } from './check.ts';
import { choice, numberAt, precede, type Edits } from './edits.ts';
import { inTextOrder } from './circle.ts';
import { numeral, wordsAt } from './wording.ts';

interface Place {
  readonly on: Clause;
  readonly read: Read;
  readonly name: (clause: Clause) => string;
}

/** One choice for each number or day that can make room, and for two clauses the order between them. */
export function roomFor(found: Impossible<TimeFact>, { on, name }: Place): readonly Fix[] {
  const rules = rulesIn(found);
  const [first, second] = rules.length === 2 ? rules : [];
  const other = first && second ? (first.clause === on ? second : first) : undefined;
  return [
    ...found.steps.flatMap(({ rule, back }) => resized(rule, back ? found.short : -found.short, name)),
    ...(found.end ? moved(found.end, found.short, name) : []),
    ...(found.start ? moved(found.start, -found.short, name) : []),
    ...(other ? choice(`Make ${name(on)} subject to ${name(other.clause)}`, precede(on, 'Subject to', [other.clause])) : []),
  ];
}

/** "42 days" with so many days more or fewer. */
function resized(rule: TimeFact, by: number, name: Place['name']): readonly Fix[] {
  const { says } = rule;
  const length = says.kind === 'distance' ? (by > 0 ? says.most : says.least) : undefined;
  const size = length?.unit === 'day' ? 1 : length?.unit === 'week' ? 7 : undefined;
  if (!length || !size || length.count === 0) return [];
  const count = length.count + (by > 0 ? Math.ceil(by / size) : -Math.ceil(-by / size));
  const at = count > 0 ? numberAt(rule.clause, rule.place, length.unit === 'week' && /fortnight/iu.test(wordsAt(rule.clause, rule.place)) ? -1 : length.count) : undefined;
  if (!at) return [];
  const newText = numeral(count, at.written);
  return choice(`Say “${newText}” for “${at.written}” in ${name(rule.clause)}`, [{ place: at.place, newText }]);
}

/** "1 June" so many days later or earlier, in the same year. */
function moved({ at, rule }: NonNullable<Impossible<TimeFact>['end']>, by: number, name: Place['name']): readonly Fix[] {
  const day = dayNumber(at, false) + by;
  const words = wordsAt(rule.clause, rule.place);
  const old = dayWritten(at);
  const found = words.indexOf(old);
  if (day < 1 || day > 365 || found < 0) return [];
  const newText = dayWritten(yearDay(day, false));
  const start = rule.place.span.start + found;
  const edits: Edits = [{ place: { ...rule.place, span: { start, end: start + old.length } }, newText }];
  return choice(`Say “${newText}” for “${old}” in ${name(rule.clause)}`, edits);
}

/** The rule that stands last in the rulebook. */
export function lastOf(rules: readonly TimeFact[], read: Read): TimeFact {
  return inTextOrder(rules, read).reduce((_, rule) => rule);
}
