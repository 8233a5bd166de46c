/** A new wording before it is proved: its sentences without their full stops, and what the rule that made it vouches for. */
import type { FormId, Modality } from '../ast.ts';

export interface Draft {
  readonly sentences: readonly string[];
  /**
   * `core`: who must, may or must not do what is known from the formula, and has to be read so. `words`: words were replaced that say the
   * same. `readings`: whatever was read of the old wording has to be read of the new one.
   */
  readonly vouches: { readonly kind: 'core'; readonly core: Core } | { readonly kind: 'words' } | { readonly kind: 'readings' };
}

export interface Core {
  /** The words that name who acts; those of the sentence may go on ("the Members at the Assembly"). */
  readonly actor: string;
  readonly modalities: readonly Modality[];
  readonly act: string;
  readonly forms?: readonly FormId[];
  readonly exclusive?: true;
}

/** One sentence with a core that a formula vouches for. */
export function formulaic(sentence: string, core: Core): Draft {
  return { sentences: [sentence], vouches: { kind: 'core', core } };
}
