// What the flagship test expects of each example. The places are given as words, never as numbers of lines or columns.

/** A clash in an example, and the way out that the test takes. */
export interface Flagship {
  readonly title: string;
  /** Relative to the folder of the examples. */
  readonly file: string;
  readonly check: string;
  /** The clause that carries the finding, all of it underlined. */
  readonly clause: string;
  readonly message: RegExp;
  /** Words of the other clause, to which the related information must point. */
  readonly related: string;
  readonly fix: RegExp;
  /** What the fix does to the text: these words become those. */
  readonly edits: readonly (readonly [was: string, becomes: string])[];
}

export const flagships: readonly [Flagship, ...Flagship[]] = [
  {
    title: 'the elected General Secretary who answers to the NEC',
    file: 'party-conflicts/rules.rulebook',
    check: 'mandate/split',
    clause: 'The General Secretary is accountable to the NEC.',
    message: /elected by the Members .* accountable to the NEC/,
    related: 'elected by the Members',
    fix: /accountable to the Members/,
    edits: [['The General Secretary is accountable to the NEC.', 'The General Secretary is accountable to the Members.']],
  },
  {
    title: 'the Manager whom the Residents choose and the Board directs',
    file: 'co-operative-conflicts/articles.rulebook',
    check: 'mandate/split',
    clause: 'The Manager acts under the direction of the Board.',
    message: /by .*the Residents .* under the direction of the Board/,
    related: 'chosen by ballot of the Residents',
    fix: /removable by the Residents/,
    edits: [
      ['acts under the direction of the Board', 'acts under the direction of the Residents'],
      ['The Board may dismiss the Manager', 'The Residents may dismiss the Manager'],
    ],
  },
];
