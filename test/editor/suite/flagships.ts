// What the flagship test expects of each example. The places are given as words, never as numbers of lines or columns.

/** A clash in an example, and the way out that the test takes. */
export interface Flagship {
  readonly title: string;
  /** Relative to the folder of the examples. */
  readonly file: string;
  readonly check: string;
  /** The clause that carries the finding: its line holds these words, and all of `underlined` stands within it. */
  readonly line: string;
  readonly underlined: string;
  readonly message: RegExp;
  /** Words of the other clause, to which the related information must point. */
  readonly related: string;
  readonly fix: RegExp;
  /** What the fix does to the text. */
  readonly replaces: string;
  readonly by: string;
}

export const flagships: readonly [Flagship, ...Flagship[]] = [
  {
    title: 'the elected General Secretary who answers to the NEC',
    file: 'party-conflicts/rules.rulebook',
    check: 'mandate/split',
    line: 'The General Secretary is accountable to the NEC.',
    underlined: 'accountable to the NEC',
    message: /elected by the Members/,
    related: 'elected by the Members',
    fix: /accountable to the Members/,
    replaces: 'The General Secretary is accountable to the NEC.',
    by: 'The General Secretary is accountable to the Members.',
  },
];
