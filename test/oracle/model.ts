/** What the oracles decide: rulebooks as data, made by the generator. The reader never sees it, only the text made of it. */

/** Ends of a number; days, weeks, months and years are lengths of one time. */
export type Comparison = 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exactly';
export type Unit = 'count' | 'share' | 'day' | 'week' | 'month' | 'year';

export type Condition =
  | { readonly kind: 'atom'; readonly atom: number; readonly holds: boolean }
  | { readonly kind: 'bound'; readonly number: number; readonly comparison: Comparison; readonly value: number; readonly unit: Unit }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] };

export interface Clause {
  readonly kind: 'duty' | 'permission' | 'prohibition' | 'only';
  /** Index of a group of people, of an office (`only` and those beside it); -1: everybody. */
  readonly actor: number;
  readonly act: number;
  readonly if?: Condition;
  readonly unless?: Condition;
  /** Which wording of several. */
  readonly wording: number;
  /** Words of precedence about an earlier or later clause. */
  readonly order?: { readonly word: 'subject-to' | 'notwithstanding'; readonly of: number };
}

export interface Threshold {
  readonly kind: 'quorum' | 'gate';
  /** Index of a body or an office. */
  readonly of: number;
  readonly value: number;
  readonly unit: 'count' | 'share';
  readonly if?: Condition;
  readonly unless?: Condition;
}

export interface Rulebook {
  /** Group → the group that it is part of, or -1. */
  readonly parents: readonly number[];
  /** How many there are of those who are counted; 0 where it is not said. */
  readonly population: number;
  readonly clauses: readonly Clause[];
  readonly thresholds: readonly Threshold[];
  /** "Clause 2 prevails over clause 5." */
  readonly prevailing: readonly { readonly winner: number; readonly loser: number }[];
}

/** Numbers that conditions bound: two that are counted, one of a group, one length of time. */
export const numbers = ['boats', 'guests', 'voters', 'vacancy'] as const;
export const votersNumber = 2;
export const timeNumber = 3;

/** An error or warning of one check on a set of clauses, by their numbers in the model. */
export interface Verdict {
  readonly check: string;
  readonly clauses: readonly number[];
  readonly certain: boolean;
}

/** As they are numbered in the text, from one. */
export function verdictKey({ check, clauses, certain }: Verdict): string {
  return `${check} ${clauses.map((clause) => clause + 1).toSorted((a, b) => a - b).join('+')}${certain ? '' : ' possible'}`;
}

/** Whether the words of the rulebook order two clauses one way and not the other. */
export function ordered(rulebook: Rulebook, a: number, b: number): boolean {
  const yields = (low: number, high: number): boolean => {
    const [x, y] = [rulebook.clauses[low], rulebook.clauses[high]];
    return (x?.order?.word === 'subject-to' && x.order.of === high) || (y?.order?.word === 'notwithstanding' && y.order.of === low)
      || rulebook.prevailing.some(({ winner, loser }) => winner === high && loser === low);
  };
  return yields(a, b) !== yields(b, a);
}
