/** When two facts apply, compared: whether they can apply together, and whether one does only where the other does. */
import type { Meeting } from '../checks/check.ts';
import type { Atom, Bound, Formula } from './formula.ts';
import { all, negation, wholeRange } from './formula.ts';
import { atomsIn, boundsIn, decide, type Verdict } from './decide.ts';
import { story } from './story.ts';

export type Relation = Meeting['relation'];

/** How many there are of a group, where the rules say so: no fewer than, and no more than. */
export type Total = (group: string) => { readonly least: number; readonly most: number } | undefined;

/** How two formulas stand to each other, and a situation in both. */
export function compare(a: Formula, b: Formula, total: Total): Meeting {
  if (isTrue(a) && isTrue(b)) return always;
  const [first, second] = [inPeople(a, total), inPeople(b, total)];
  const limits = limitsOf([first, second], total);
  const meeting = decide([...limits, first, second]);
  if (meeting.together === 'never') return { relation: 'disjoint', certain: true, situation: '' };
  // Where they never meet, it does not matter which of them would be the narrower.
  const holds = (one: Formula, other: Formula): boolean => decide([...limits, one, negation(other)], meeting.calendars).together === 'never';
  const [inSecond, inFirst] = [holds(first, second), holds(second, first)];
  const doubt = doubtOf(meeting, [first, second]);
  return {
    relation: relationOf(inSecond, inFirst) ?? (areIndependent(first, second) ? 'partial' : 'unknown'),
    certain: doubt === undefined && isRead([first, second]), ...(doubt !== undefined && { doubt }),
    situation: meeting.situation ? story(meeting.situation) : '',
  };
}

/** What cannot be known from the rules, though every word of them was read. */
function doubtOf(verdict: Verdict, formulas: readonly Formula[]): string | undefined {
  if (verdict.together === 'sometimes') return verdict.situation ? 'It depends on how many days the months have.' : 'There are too many cases to look through.';
  const mixed = mixedIn(formulas);
  return mixed && 'It depends on how many people there are, which is not said.';
}

const always: Meeting = { relation: 'equal', certain: true, situation: '' };

function isTrue(formula: Formula): boolean {
  return formula.kind === 'all' && formula.of.length === 0;
}

function relationOf(inSecond: boolean, inFirst: boolean): Relation | undefined {
  if (inSecond) return inFirst ? 'equal' : 'inside';
  return inFirst ? 'contains' : undefined;
}

/** Everything was read. */
function isRead(formulas: readonly Formula[]): boolean {
  return formulas.flatMap(atomsIn).every((atom) => atom.understood);
}

/** Everything was read, and no number is counted in one place and a share in another. */
export function isClear(formulas: readonly Formula[]): boolean {
  return isRead(formulas) && !mixedIn(formulas);
}

/** A number that is counted in one place and a share in another. */
function mixedIn(formulas: readonly Formula[]): Bound | undefined {
  const units = new Map<string, string>();
  return formulas.flatMap(boundsIn).find(({ of, unit }) => {
    const known = units.get(of) ?? unit;
    units.set(of, unit);
    return known !== unit && (known === 'share' || unit === 'share');
  });
}

/**
 * Whether nothing is known to tie what only the one speaks of to what only the other speaks of. Opaque text may say
 * anything, and two things said of one subject may exclude each other.
 */
function areIndependent(a: Formula, b: Formula): boolean {
  const [own, theirs] = [ownLeaves(a, b), ownLeaves(b, a)];
  return own.every((one) => theirs.every((other) => isOpen(one) && isOpen(other) && (one.about === '' || one.about !== other.about)));
}

function isOpen(leaf: Atom | Bound): boolean {
  return leaf.kind === 'bound' || leaf.understood;
}

function ownLeaves(formula: Formula, other: Formula): readonly (Atom | Bound)[] {
  const shared = new Set([...atomsIn(other).map(nameOf), ...boundsIn(other).map(nameOf)]);
  return [...atomsIn(formula), ...boundsIn(formula)].filter((leaf) => !shared.has(nameOf(leaf)));
}

function nameOf(leaf: Atom | Bound): string {
  return leaf.kind === 'atom' ? leaf.key : `# ${leaf.of}`;
}

// --------------------------------------------------------------------------------------------------------------- people

/** Shares of a group as numbers of people, where it is known how many there are. */
export function inPeople(formula: Formula, total: Total): Formula {
  switch (formula.kind) {
    case 'atom': return formula;
    case 'bound': return countOf(formula, total);
    default: return { ...formula, of: formula.of.map((part) => inPeople(part, total)) };
  }
}

function countOf(bound: Bound, total: Total): Bound {
  const { least: people, most } = (bound.unit === 'share' && bound.counted !== '' ? total(bound.counted) : undefined) ?? {};
  if (people === undefined || people !== most) return bound;
  const { low, high, openLow, openHigh } = bound.range;
  return { ...bound, unit: 'count', range: wholeRange({ low: low * people, high: high * people, openLow, openHigh }) };
}

/** No more members can be present than there are. */
export function limitsOf(formulas: readonly Formula[], total: Total): readonly Formula[] {
  return [all(formulas.flatMap(boundsIn).flatMap((bound) => {
    const most = bound.unit === 'count' && bound.counted !== '' ? total(bound.counted)?.most : undefined;
    return most === undefined || most === Infinity ? [] : [{ ...bound, range: { low: 0, high: most, openLow: false, openHigh: false } }];
  }))];
}
