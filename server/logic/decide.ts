/**
 * Whether formulas can hold together: a search through the ways in which they can, each of them a set of atoms and of
 * ranges of numbers. Complete, but for formulas that are too many to look through.
 */
import { calendarsOf, longMonths, type Calendar } from './calendar.ts';
import type { Any, Atom, Bound, Formula, Range } from './formula.ts';

/** One way in which formulas hold together: what it takes of each atom and each number. */
export interface Situation {
  readonly atoms: ReadonlyMap<string, Atom>;
  readonly numbers: ReadonlyMap<string, Measurement>;
  /** With which it was found. */
  readonly calendar: Calendar;
}

/** What is left of a number, by kind of unit. */
export interface Measurement {
  readonly ranges: Readonly<Partial<Record<Bound['unit'], Range>>>;
  readonly bound: Bound;
}

/** `always`: whenever the months begin. `sometimes`: on some days only, or too much to be looked through. */
export interface Verdict {
  readonly together: 'always' | 'sometimes' | 'never';
  /** The calendars with which they may. */
  readonly calendars: readonly Calendar[];
  readonly situation?: Situation;
}

const mostSteps = 20_000;

/** Whether all the formulas can hold together, with all of these calendars. */
export function decide(formulas: readonly Formula[], among = calendarsFor(formulas)): Verdict {
  const found = among.map((calendar) => search(formulas, calendar));
  const calendars = among.filter((_, at) => found[at] !== 'never');
  const met = found.filter((result) => result !== 'never' && result !== 'unknown');
  if (met.length === found.length && met[0]) return { together: 'always', calendars, situation: met[0] };
  if (met[0]) return { together: 'sometimes', calendars, situation: met[0] };
  return { together: found.includes('unknown') ? 'sometimes' : 'never', calendars };
}

/** The calendars that may make a difference: where something is told in days here and in months there. */
function calendarsFor(formulas: readonly Formula[]): readonly Calendar[] {
  const ends = new Map<string, { days: boolean; readonly months: number[] }>();
  for (const { of, unit, range: { low, high } } of formulas.flatMap(boundsIn)) {
    const known = ends.get(of) ?? { days: false, months: [] };
    if (unit === 'day') known.days = true;
    if (unit === 'month') known.months.push(...[low, high].filter(Number.isFinite));
    ends.set(of, known);
  }
  const mixed = [...ends.values()].filter(({ days, months }) => days && months.length > 0).flatMap(({ months }) => months);
  return mixed.length === 0 ? [longMonths] : calendarsOf([...new Set(mixed)]);
}

export function boundsIn(formula: Formula): readonly Bound[] {
  switch (formula.kind) {
    case 'atom': return [];
    case 'bound': return [formula];
    default: return formula.of.flatMap(boundsIn);
  }
}

export function atomsIn(formula: Formula): readonly Atom[] {
  switch (formula.kind) {
    case 'atom': return [formula];
    case 'bound': return [];
    default: return formula.of.flatMap(atomsIn);
  }
}

// --------------------------------------------------------------------------------------------------------------- search

interface Progress {
  readonly atoms: Map<string, Atom>;
  readonly numbers: Map<string, Measurement>;
}

type Outcome = Situation | 'never' | 'unknown';

function search(formulas: readonly Formula[], calendar: Calendar): Outcome {
  let steps = 0;
  return branch(formulas, { atoms: new Map(), numbers: new Map() });

  /** Takes over what must hold, then tries each way of the first choice that is left. */
  function branch(agenda: readonly Formula[], before: Progress): Outcome {
    const progress = { atoms: new Map(before.atoms), numbers: new Map(before.numbers) };
    const choices: Any[] = [];
    const waiting = [...agenda];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      steps += 1;
      if (steps > mostSteps) return 'unknown';
      if (next.kind === 'all') waiting.unshift(...next.of);
      else if (next.kind === 'any') choices.push(next);
      else if (!takes(progress, next, calendar)) return 'never';
    }
    const [first, ...others] = choices;
    return first ? choose(first.of, others, progress) : { ...progress, calendar };
  }

  function choose(ways: readonly Formula[], others: readonly Formula[], progress: Progress): Outcome {
    let best: Outcome = 'never';
    for (const way of ways) {
      const found = branch([way, ...others], progress);
      if (found !== 'never' && found !== 'unknown') return found;
      if (found === 'unknown') best = found;
    }
    return best;
  }
}

/** Adds a leaf; false where that cannot be. */
function takes({ atoms, numbers }: Progress, leaf: Atom | Bound, calendar: Calendar): boolean {
  if (leaf.kind === 'atom') {
    const known = atoms.get(leaf.key);
    if (!known) atoms.set(leaf.key, leaf);
    return known === undefined || known.holds === leaf.holds;
  }
  const known = numbers.get(leaf.of);
  const ranges = { ...known?.ranges, [leaf.unit]: narrowed(known?.ranges[leaf.unit] ?? anything, leaf.range) };
  numbers.set(leaf.of, { ranges, bound: known?.bound ?? leaf });
  return isPossible(ranges, calendar);
}

// --------------------------------------------------------------------------------------------------------------- ranges

const anything: Range = { low: 0, high: Infinity, openLow: false, openHigh: false };
const share: Range = { low: 0, high: 1, openLow: false, openHigh: false };

/** What two ranges have in common. */
export function narrowed(a: Range, b: Range): Range {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    low, high,
    openLow: (a.low === low && a.openLow) || (b.low === low && b.openLow),
    openHigh: (a.high === high && a.openHigh) || (b.high === high && b.openHigh),
  };
}

/** Whether no value is in it. */
export function isEmpty({ low, high, openLow, openHigh }: Range): boolean {
  return low > high || (low === high && (openLow || openHigh));
}

function isPossible(ranges: Measurement['ranges'], calendar: Calendar): boolean {
  if (ranges.count && isEmpty(ranges.count)) return false;
  if (ranges.share && isEmpty(narrowed(ranges.share, share))) return false;
  return !isEmpty(lengthOf(ranges, calendar));
}

/** Days and months together, in days. */
export function lengthOf({ day = anything, month = anything }: Measurement['ranges'], calendar: Calendar): Range {
  return narrowed(throughout(day), { ...month, low: calendar(month.low), high: calendar(month.high) });
}

/** Days are counted when they are over: what lasts at most 84 days lasts less than 85. */
function throughout({ low, high }: Range): Range {
  return { low, high: high + 1, openLow: false, openHigh: true };
}
