/**
 * What the grammar gives back: the structure of a document (provisions and their sentences) and the reading of a sentence.
 * Plain data; every span is a pair of UTF-16 offsets, and says what it is relative to.
 */

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// ---------------------------------------------------------------------------------------------------- structure

/** A rulebook file as it was split. `provisions[0]` is the document itself; the rest follow in reading order. */
export interface RulebookDocument {
  readonly title: string;
  readonly header: readonly HeaderLine[];
  readonly provisions: readonly Provision[];
  readonly problems: readonly Problem[];
}

/** `Rulebook: Model Rules` or `Adopted: 2020-11-21`. Spans are absolute. */
export interface HeaderLine {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** A heading, an item, an unlabelled paragraph, or the document itself. */
export interface Provision {
  /** Unique in the document and stable under edits elsewhere: the address, with `~2`, `~3` for later ones of the same address. */
  readonly id: string;
  /** Labels on the way here joined by dots: `4.II.4.A`; `¶2` for the second unlabelled paragraph. Empty for the document. */
  readonly address: string;
  readonly kind: 'document' | 'heading' | 'item' | 'paragraph';
  /** `Chapter`, `Clause`, … as written; empty where there is none. */
  readonly keyword: string;
  /** The own label without brackets and dots: `4`, `II`, `a`, `2.3.1`; empty where there is none. */
  readonly label: string;
  /** The text of a heading or sub-heading; empty otherwise. */
  readonly title: string;
  /** Index in `provisions` of the parent; -1 for the document. */
  readonly parent: number;
  /** Absolute offset of the first character (the label, where there is one). */
  readonly start: number;
  /** Length of the provision's own text: label, title and sentences, without its children. */
  readonly length: number;
  /** Relative to `start`; an empty span where there is no label. */
  readonly labelSpan: Span;
  readonly titleSpan: Span;
  readonly sentences: readonly Sentence[];
}

/** One sentence (or list item without a full stop) of a provision. */
export interface Sentence {
  /** Relative to the start of the provision. Covers the words and the closing full stop, not the label. */
  readonly span: Span;
  /**
   * The sentence as one line: line breaks and runs of white space count as they stand, so `text.length === span.end - span.start`
   * and an offset in `text` is an offset in the document.
   */
  readonly text: string;
  /** `stem` ends with a colon and gives its subject and modal to the items below it; `item` stands under a stem. */
  readonly kind: 'sentence' | 'stem' | 'item' | 'note' | 'comment' | 'directive';
}

/** Something about a document that the reader should hear: too deep, too large, not text. Span is absolute. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
}

// ------------------------------------------------------------------------------------------------ sentence readings

export type FormId =
  | 'kind' | 'definition' | 'population' | 'existence' | 'composition' | 'election' | 'appointment' | 'approval'
  | 'co-option' | 'ex-officio' | 'nomination' | 'accountability' | 'responsibility' | 'removal' | 'term' | 'term-limit'
  | 'eligibility' | 'incompatibility' | 'vacancy' | 'cessation' | 'frequency' | 'quorum' | 'threshold' | 'voting-right'
  | 'voting-method' | 'notice' | 'deadline' | 'date' | 'delegation' | 'amendment' | 'precedence' | 'scope'
  | 'exclusive-acts' | 'right' | 'status' | 'generic';

export type Modality = 'duty' | 'prohibition' | 'permission' | 'power' | 'no-duty' | 'recommendation' | 'fact';

/** whole: every word has its place. core: who, modality, act and object only. none: not even these. */
export type Understanding = 'whole' | 'core' | 'none' | 'not-a-rule';

/** A bound on an amount: "at least 10 per cent" is at-least 10/100 share. */
export interface Quantity {
  readonly bound: 'exactly' | 'at-least' | 'at-most' | 'more-than' | 'less-than';
  readonly numerator: number;
  readonly denominator: number;
  /** `majority` is more than half unless the numbers say otherwise ("a two-thirds majority" is a share of 2/3). */
  readonly unit: 'count' | 'share' | 'day' | 'week' | 'month' | 'year';
  /** Upper end where the text gives a range: "not fewer than three nor more than five". */
  readonly upTo?: number;
}

export type Determiner = 'the' | 'a' | 'every' | 'no' | 'any' | 'this' | 'such' | 'its' | 'none';

/** A noun phrase. Spans are relative to the text that was read. */
export interface Phrase {
  /** From the determiner or quantity to the last word, post-modifiers included. */
  readonly span: Span;
  /** Exactly the words of `span`. */
  readonly text: string;
  /** Lower case, singular, without article, quantity and post-modifiers: "acting treasurer". */
  readonly name: string;
  /** Spelling of the name as written, without article: "acting Director". */
  readonly spelling: string;
  /** Where the spelling stands. */
  readonly nameSpan: Span;
  readonly determiner: Determiner;
  readonly plural: boolean;
  /** A capital letter inside the name (not only at the start of the sentence). */
  readonly proper: boolean;
  readonly quantity?: Quantity;
  /** "of the Council", "the Council's": whose it is. */
  readonly of?: Phrase;
  /** Further members of a coordination: "the Captain and the Director". */
  readonly others: readonly Phrase[];
  readonly connective: 'and' | 'or' | '';
  /** "for Captain", "in the office of Chair": prepositional post-modifiers that the noun asks for. */
  readonly adjuncts: readonly Adjunct[];
  /** Restrictive clauses ("who is a Member", "elected by the Branches") as text; they narrow the phrase. */
  readonly restrictions: readonly Restriction[];
  readonly reference?: Reference;
  /** A pronoun ("they", "it") that was not resolved. */
  readonly pronoun: boolean;
  /** For a pronoun that means a phrase of an earlier sentence: that phrase. `span` is the pronoun's, all else the phrase's. */
  readonly antecedent?: Phrase;
}

/** A relative or participial clause behind a noun. */
export interface Restriction {
  readonly span: Span;
  /** Normalised: lower case, without articles. */
  readonly text: string;
  /** Set where the clause was read: "elected by the Branches" has act `elect` and agent. */
  readonly act?: string;
  readonly agent?: Phrase;
  /** A word of it found no place. */
  readonly open?: true;
  /** "except by Congress": the agent alone may. */
  readonly by?: true;
  /** "which is a body": what it says the noun is. */
  readonly class?: Phrase;
}

/** A prepositional phrase or an adverb of a clause. */
export interface Adjunct {
  readonly span: Span;
  /** The preposition in lower case ("by", "on the recommendation of"), or empty for an adverb. */
  readonly preposition: string;
  readonly phrase?: Phrase;
  /** Normalised text: lower case, without articles. */
  readonly text: string;
  /** False where a number, a time or a clause is hidden in it that has no typed place. */
  readonly typed: boolean;
  /** "for guiding projects into the Guild": the verb in -ing with its object. */
  readonly doing?: string;
}

/** "clause 4.II.4.A", "paragraph (b) above", "clauses 2–11", "this chapter". */
export interface Reference {
  readonly span: Span;
  readonly text: string;
  /** Lower-case keyword: "clause", "chapter", "these rules". */
  readonly keyword: string;
  /** Labels from outermost to innermost: ["4", "II", "4", "A"]; empty for "this clause". */
  readonly labels: readonly string[];
  /** Last labels of a range or list: "clauses 2–11" → ["11"]. Each resolves beside the first. */
  readonly through?: string;
  readonly self: boolean;
  /** Name of the other document, where it is named ("of the Standing Orders"). */
  readonly document?: string;
}

/** When a norm applies. Decided exactly where `literals` is set; otherwise `text` is one opaque atom. */
export interface Condition {
  readonly span: Span;
  /** if, unless, until, only-if. `where`, `when`, `provided that` … are all `if`. */
  readonly kind: 'if' | 'unless' | 'until' | 'only-if';
  /** Normalised text of the atom, pronouns resolved, without articles. */
  readonly text: string;
  /** The atom without its negation, and the negation: "the office is not vacant" → "office is vacant", true. */
  readonly atom: string;
  readonly negated: boolean;
  /** Who it speaks of ("the office", "a member"), where that was read. */
  readonly subject?: Phrase;
  /** As it was written, behind its mark; pronouns resolved. */
  readonly words: string;
  /** A number that it bounds: "fewer than five candidates stand" → candidates stand < 5. */
  readonly bound?: NumberBound;
  /** Set where it has several clauses, and it is plain which belong together. */
  readonly joined?: { readonly joint: 'and' | 'or'; readonly parts: readonly Condition[] };
  /** True where the clause was read; false where the text is only opaque. */
  readonly understood: boolean;
  /** True where an unresolved it, such, that is left. */
  readonly unresolved: boolean;
}

/** What a condition says of a number. */
export interface NumberBound {
  /** What is bounded, normalised: "number of candidates", "members object". */
  readonly of: string;
  readonly quantity: Quantity;
  /** Those who are counted. */
  readonly counted?: Phrase;
  /** "is 3", "exactly 3": a number without a comparator is meant as it stands; else it may be a minimum. */
  readonly exact?: true;
  /** The words that another number can take the place of, relative to the words of the condition; `is`: with "is" before it. */
  readonly at?: Span;
  readonly is?: true;
}

/** "subject to clause 4", "notwithstanding rule 2", "without prejudice to …". */
export interface Precedence {
  readonly span: Span;
  readonly kind: 'subject-to' | 'notwithstanding' | 'without-prejudice-to';
  readonly references: readonly Reference[];
  /** Text where no reference could be read ("the law of the land"). */
  readonly text: string;
  /** What it names instead of a clause: "the availability of funds". */
  readonly named?: Phrase;
}

export type Slot =
  | 'recommender' | 'shortlister' | 'ratifier' | 'nominators' | 'pool' | 'method' | 'event' | 'term' | 'majority' | 'base'
  | 'owed-to' | 'purpose' | 'size' | 'within' | 'after' | 'before' | 'meaning' | 'class' | 'recipient' | 'consent' | 'decision';

/** One norm or institutional fact that a sentence states. */
export interface Reading {
  readonly form: FormId;
  readonly modality: Modality;
  readonly polarity: '+' | '-';
  readonly actor?: Phrase;
  /** Canonical verb: synonyms and voices are one act ("choose by ballot" → elect). */
  readonly act: string;
  readonly object?: Phrase;
  /** Where the verb stands, modal included, and the verb alone. */
  readonly verb: Span;
  readonly head: Span;
  readonly voice: 'active' | 'passive';
  /** "only X may": exclusive of other actors. */
  readonly exclusive: boolean;
  /** accountability: pleasure > direction > accountable > responsible > reports. */
  readonly strength?: 'pleasure' | 'direction' | 'accountable' | 'responsible' | 'reports';
  readonly slots: Readonly<Partial<Record<Slot, Phrase>>>;
  readonly adjuncts: readonly Adjunct[];
  readonly conditions: readonly Condition[];
  readonly exceptions: readonly Restriction[];
  readonly precedence: readonly Precedence[];
}

/** Everything that one text says. */
export interface SentenceReading {
  readonly understanding: Understanding;
  readonly norms: readonly Reading[];
  /** Read whole but for pronouns, which the sentence before may resolve. */
  readonly awaits?: true;
  readonly references: readonly Reference[];
  /** Of a sentence that was not understood: which provisions it yields to or prevails over, where it names them. */
  readonly precedence?: readonly Precedence[];
  /** Every noun phrase with a capital or a known governance noun, for hover and go to definition. */
  readonly names: readonly Phrase[];
  /** "the Finance and Audit Committee (FAC)": short names given in passing. */
  readonly aliases: readonly { readonly name: string; readonly means: string; readonly span: Span }[];
  /** The word that stopped the reading, where it did. */
  readonly stoppedAt?: { readonly span: Span; readonly word: string };
}
