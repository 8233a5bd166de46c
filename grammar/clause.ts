/** What the parser gives back: clauses in the grammar's terms, before the lexicon says which form each is. */
import type { Adjunct, Condition, Modality, Phrase, Precedence, Restriction, Span } from './ast.ts';

export interface VerbHead {
  readonly lemma: string;
  /** "preside over, and …": the preposition waits for an object that comes later. */
  readonly waits?: true;
  readonly span: Span;
}

export interface VerbGroup {
  readonly span: Span;
  readonly modality: Modality;
  /** False where the modal itself is plain present tense. */
  readonly modal: boolean;
  readonly negated: boolean;
  /** "is entitled to", "has the right to". */
  readonly right: boolean;
  readonly only: boolean;
  /** The first word as it is written: "must be a member" asks for it, "shall be a member" may give a seat. */
  readonly word: string;
  readonly voice: 'active' | 'passive';
  /** "be" without a participle: what follows is a complement. */
  readonly copula: boolean;
  /** One, or several that share subject and object: "appoint or dismiss". */
  readonly heads: readonly VerbHead[];
  readonly perfect: boolean;
  /** "shall immediately inform": what stands inside the group. */
  readonly adverbs: readonly { readonly text: string; readonly span: Span }[];
  /** Several verbs with commas alone between them: more must follow. */
  readonly listed?: true;
  /** "are to", which may say what something consists in. */
  readonly to?: true;
}

/** "to inspect the books". */
export interface InfinitiveClause {
  readonly span: Span;
  readonly heads: readonly VerbHead[];
  readonly adjective?: string;
  readonly objects: readonly Phrase[];
  readonly adjuncts: readonly Adjunct[];
  /** "ceases to be a member if …": they hold for the whole clause. */
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Restriction[];
  /** "eligible to vote". */
  readonly nested?: InfinitiveClause;
  /** True where every word of it was read. */
  readonly plain: boolean;
}

export interface Clause {
  readonly span: Span;
  readonly subject?: Phrase;
  /** "only X may": stands before the subject. */
  readonly onlySubject: boolean;
  /** "there shall be". */
  readonly existential: boolean;
  readonly verb: VerbGroup;
  readonly objects: readonly Phrase[];
  readonly adjective?: { readonly word: string; readonly span: Span };
  readonly infinitive?: InfinitiveClause;
  /** "To be eligible for office, …": what for, before who. */
  readonly lead?: InfinitiveClause;
  readonly adjuncts: readonly Adjunct[];
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Restriction[];
  readonly precedence: readonly Precedence[];
  /** ", which is a body": relative clauses behind a comma. */
  readonly relatives: readonly Restriction[];
  /** "because …", "so that …": why, which limits nothing. */
  readonly reasons: readonly Span[];
  /** Set where conditions and the like of its own stand in front of it. */
  readonly led?: true;
  /** Words that found no place. */
  readonly loose: readonly Span[];
}
