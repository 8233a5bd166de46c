/** One line of the results file: a test that ended, and why it failed if it did. */
export interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  readonly failure?: string;
}
