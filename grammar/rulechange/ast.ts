/**
 * What the grammar of rule changes gives back: proposals with their instructions, as they are written. Nothing is looked up in a
 * rulebook here. Plain data; every span is a pair of UTF-16 offsets in the text of the proposal, so that what stands above it moves nothing.
 */
import type { Reference, Span } from '../ast.ts';

/** "Rule change 7: Elect the Clerk", its header and its instructions. */
export interface Proposal {
  /** "Rule change 7", "Motion C12", "Rule change “A new name”". */
  readonly name: string;
  /** As written: "7", "C12"; empty where there is none. */
  readonly number: string;
  readonly title: string;
  /** The opening line. */
  readonly head: Span;
  readonly header: ProposalHeader;
  readonly instructions: readonly Instruction[];
  /** What is neither header nor instruction: arguments, notes, sentences about the vote or the commencement. */
  readonly remarks: readonly Passage[];
}

/** A piece of the file. */
export interface Passage {
  readonly text: string;
  readonly span: Span;
}

/** The lines below the opening line; each as written. */
export interface ProposalHeader {
  readonly proposedBy?: Passage;
  /** The meeting or body that decides. */
  readonly decidedBy?: Passage;
  readonly majority?: Passage;
  /** Title of the document that it changes. */
  readonly changes?: Passage;
  /** When it takes effect. */
  readonly effective?: Passage;
}

/** One thing to do. `span` is what the finding of a mistake underlines. */
export interface Instruction {
  readonly span: Span;
  readonly text: string;
  readonly action: Action;
}

export type Action =
  /** A replacement is `inTwo` parts where it says "delete …, insert …". An insertion is `apart` where it says that the new text is a clause, a paragraph, a bullet of its own, `listed` where it goes to the end of a list, and `alphabetical` where its first words say where in it. */
  /** `orWhole`: “delete clause 4 ‘The Board …’” takes the clause with its number, where these are all its words or its title. */
  | { readonly kind: 'delete'; readonly what: Target; readonly everywhere?: boolean; readonly orWhole?: boolean }
  | { readonly kind: 'insert'; readonly at: Position; readonly content: Content; readonly label?: Label; readonly apart?: boolean; readonly listed?: boolean; readonly alphabetical?: boolean }
  | { readonly kind: 'replace'; readonly what: Target; readonly content: Content; readonly everywhere: boolean; readonly inTwo?: boolean }
  /** `label`: the number that it is to have, where that says itself where it goes. `as`: to be numbered like the provision that is named. `loosely`: "to clause 9", which says neither before nor behind nor below. `swap`: to the place and the number of the other, which comes to its own. */
  | { readonly kind: 'move'; readonly what: Target; readonly to: Position; readonly label?: Label; readonly manner?: 'as' | 'loosely' | 'swap' }
  /** Without `what`: all lists that the proposal touched. */
  | { readonly kind: 'renumber'; readonly what?: Target; readonly as?: Label }
  /** `now`: the text that the proposer believes to be there. `then`: the text that is to result. */
  | { readonly kind: 'reads'; readonly when: 'now' | 'then'; readonly what: Target; readonly content: Content }
  /** "Existing text … Proposed text …", or a text with marks: the first of the pairs whose old text stands there. */
  | { readonly kind: 'exchange'; readonly within: readonly Mention[]; readonly pairs: readonly TextPair[]; readonly span: Span; readonly old?: Span }
  /** Lines of a patch: those with a mark change, the others say where. */
  | { readonly kind: 'patch'; readonly lines: readonly PatchLine[]; readonly span: Span }
  /** "and make consequential amendments". */
  | { readonly kind: 'consequential' }
  /** "This rule change falls if rule change 5 is carried." */
  | { readonly kind: 'falls'; readonly numbers: readonly string[] }
  /** Begins like an instruction, and cannot be carried out as it is written. `reason` ends with a full stop. */
  | { readonly kind: 'unclear'; readonly reason: string };

/** A text as it is, and as it is to be. */
export interface TextPair {
  readonly old: string;
  readonly new: string;
}

/** A line that goes, comes, or stands there; `start` is where its words stand in the proposal. */
export interface PatchLine {
  readonly mark: '-' | '+' | ' ';
  readonly text: string;
  readonly start: number;
}

/** Which words: a passage in some provisions, or the provisions themselves. */
export interface Target {
  /** Where to look, from the outside in; empty: the whole document. */
  readonly within: readonly Mention[];
  readonly part: Part;
  /** "In the second sentence of clause 4": words are looked for in it alone. */
  readonly sentence?: Extract<Part, { readonly kind: 'sentence' }>;
  /** "In line 2 of clause 4": which of several places of the words is meant. */
  readonly lines?: LineRange;
  /** "In the row for Juniors": words are looked for in it alone. */
  readonly row?: Extract<Part, { readonly kind: 'row' }>;
  /** "Throughout, except in clause 3": where nothing is looked for. */
  readonly except?: readonly Mention[];
}

/** Counted from the first line of the clause; both are included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export type Part =
  /** The provisions that `within` ends with, with all that stands below them. */
  | { readonly kind: 'whole' }
  /** `followedBy`, `behind` and `inside` are words beside it, before it, or around it, which tell the place that is meant. */
  | { readonly kind: 'words'; readonly quote: Passage; readonly nth?: Ordinal; readonly followedBy?: Passage; readonly behind?: Passage; readonly inside?: Passage }
  /** From the first words to the last, both included, or only what stands between them. */
  | { readonly kind: 'from-to'; readonly from: Passage; readonly to: Passage; readonly between?: boolean }
  /** Everything behind the words, up to the end of the provision; with `or` also the words themselves. */
  | { readonly kind: 'rest'; readonly quote: Passage; readonly included: boolean }
  /** The one that begins with some words, or holds them; else by its number. */
  | { readonly kind: 'sentence'; readonly nth: Ordinal; readonly words?: Passage; readonly span: Span }
  /** Of a table: the one with some words in it. */
  | { readonly kind: 'row'; readonly words: Passage; readonly span: Span }
  /** The one that stands there. */
  | { readonly kind: 'table'; readonly span: Span }
  | { readonly kind: 'lines'; readonly lines: LineRange; readonly span: Span }
  | { readonly kind: 'title'; readonly span: Span };

/** 1 is the first, -1 the last. */
export type Ordinal = number;

/** References that are named together: "clauses 3 and 4" are two. */
export interface Mention {
  readonly references: readonly Reference[];
  readonly span: Span;
}

export interface Position {
  readonly relation: 'after' | 'before' | 'end' | 'start';
  readonly target: Target;
}

/** New text. `block`: lines of their own, with their indentation; `label` is what the first of them is numbered. */
export interface Content extends Passage {
  readonly form: 'quote' | 'block';
  /** Without quotation marks: it may run on into words that stand behind the old ones too. */
  readonly loose?: true;
}

/** The number that a new or renumbered provision is to have: "5", "D.1.3.4". */
export interface Label extends Passage {
  readonly parts: readonly string[];
  /** The first of several that come together: where that belongs, all of them do. */
  readonly behind?: readonly string[];
}
