/** The contract of a check, and the values that pass between checks and the engine. */
import type { Reference } from '../../grammar/ast.ts';
import type { Cover } from '../logic/cover.ts';
import type { Clause, Fact, Group, GroupKind, GroupMembers, NormFact, Place, ProvisionEntry, ReadClause, Term } from '../model/facts.ts';

export type CheckId = `${string}/${string}`;
export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type Certainty = 'certain' | 'possible';

/** The documentation of a check; `rulebook explain`, docs/checks and the hover print it. Markdown. */
export interface Page {
  readonly summary: string;
  readonly why: string;
  /** A rulebook that the check reports, and one that it does not: both are run as tests. */
  readonly wrong: string;
  readonly right: string;
  readonly decided: string;
  readonly settle: string;
  readonly source: string;
}

/** What a finding says. Built from evidence alone. */
export interface Message {
  readonly text: string;
  /** Default is the check's own severity. */
  readonly severity?: Severity;
  readonly certainty: Certainty;
  /** Why it is only possible, where that lies in no words that were not understood. */
  readonly doubt?: string;
  /** The words that are underlined, in the clause that the finding stands on. */
  readonly place: Place;
  readonly clause: Clause | ProvisionEntry;
  readonly related: readonly Related[];
  /** "Suppose the office is vacant and …". */
  readonly scenario?: string;
  /** What precedence was tried: "No clause orders the two." */
  readonly precedence?: string;
  /** The clause that is the special case of the other, where one is. */
  readonly special?: Clause;
}

export interface Related {
  readonly text: string;
  readonly place: Place;
  readonly clause: Clause | ProvisionEntry;
}

/** A replacement of the words at `place`; an empty span inserts. */
export interface Edit {
  readonly place: Place;
  readonly newText: string;
}

/** A way out, before it was tried. The engine applies it to a copy, checks again, and adds the outcome to the title. */
export interface Fix {
  /** Without the outcome: "Make the Director accountable to the Members". */
  readonly title: string;
  /** Safe fixes never change what the rules demand. */
  readonly kind: 'safe' | 'choice';
  readonly edits: readonly Edit[];
  /** Delete and accept do not boast of what they settle. */
  readonly quiet?: boolean;
}

export interface Check<K extends GroupKind = GroupKind, Evidence = unknown> {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly page: Page;
  readonly looksAt: K;
  /** Its clauses cannot both stand: of two documents, that of the lower is overridden, and `dead/overridden` says so instead. */
  readonly oneYields?: true;
  find(group: Group<K>, read: Read): readonly Evidence[];
  say(evidence: Evidence): Message;
  fixes?(evidence: Evidence, read: Read): readonly Fix[];
}

/** A check of any kind of group, as the engine runs it. Its evidence is its own: only the check that found it may say it. */
export type AnyCheck = { readonly [K in GroupKind]: Check<K> }[GroupKind];

/** Whether and how the regions (who, when, what) of two norms meet. */
export interface Meeting {
  /** `inside`: the first lies within the second. `unknown`: nothing can be said, so nothing is reported. */
  readonly relation: 'equal' | 'inside' | 'contains' | 'partial' | 'disjoint' | 'unknown';
  readonly certain: boolean;
  /** Why it is not certain, where that lies in no words that were not understood: "It depends on how long the months are." */
  readonly doubt?: string;
  /** A situation in which both apply, in the rulebook's words, without "Suppose": "the office is vacant". Empty: always. */
  readonly situation: string;
}

/** Of two norms: also how those who are bound, and what they are to do, stand to each other, whenever that is. */
export interface Encounter extends Meeting {
  readonly who: Meeting['relation'];
}

/** Which of two clauses yields to the other by an express word of precedence. */
export interface Order {
  readonly yields: 'first' | 'second' | 'neither';
  /** "Clause 2 applies subject to clause 4." or "No clause orders the two." */
  readonly text: string;
}

export type Resolution =
  | { readonly kind: 'found'; readonly provisions: readonly ProvisionEntry[] }
  | { readonly kind: 'ambiguous'; readonly provisions: readonly ProvisionEntry[] }
  | { readonly kind: 'missing'; readonly nearest?: ProvisionEntry }
  /** Another document, a statute, or "these rules": nothing to check. */
  | { readonly kind: 'elsewhere' };

/** Every look outside the group; each is recorded, and the check runs again when an answer may have changed. */
export interface Read {
  group<K extends GroupKind>(kind: K, key: string): Group<K>;
  /** How two terms stand: the same, the first under the second, over it, or unrelated. */
  terms(a: Term, b: Term): 'same' | 'under' | 'over' | 'unrelated';
  /** The group of people that a body is as a principal: a General Meeting of the Members is the Members. */
  principal(term: Term): Term;
  /** What the rulebook declares or uses a term as. */
  kindOf(term: Term): 'office' | 'body' | 'group' | 'unknown';
  precedence(a: Clause, b: Clause): Order;
  meeting(a: NormFact, b: NormFact): Encounter;
  /** The same for the conditions alone of any two facts. */
  conditions(a: Fact, b: Fact): Meeting;
  /**
   * The fewest of these facts of which one applies whenever the first fact does; none of them orders another. Undefined
   * where all together leave some situation out.
   */
  cover<T extends Fact>(fact: Fact, by: readonly T[]): Cover<T> | undefined;
  resolve(reference: Reference, from: Clause): Resolution;
  /** Unread sentences whose words name the term. */
  unreadNaming(term: Term): readonly ReadClause[];
  /** What a file says it stands under and where it says so, and the files that are found to stand above it. */
  heading(uri: string): { readonly under: string; readonly place: Place | undefined; readonly above: readonly string[] };
  /** Every file of the project. */
  files(): readonly string[];
  /** Vacancy clauses that cover any office. */
  generalVacancies(): readonly GroupMembers['office'][];
}

/** A finding as every face of the product shows it. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly message: string;
  readonly place: Place;
  readonly address: string;
  readonly related: readonly { readonly message: string; readonly place: Place; readonly address: string }[];
  readonly scenario: string;
  readonly precedence: string;
  /** Why it is only possible; empty where it is certain. */
  readonly doubt: string;
  /** Check and provisions: what stays the same when words move. */
  readonly key: string;
  /** Of a finding about a rule change: the check whose finding it passes on. */
  readonly via?: CheckId;
}

/** A fix that was applied to a copy and checked again. Its title states the outcome. */
export interface TriedFix {
  readonly title: string;
  readonly kind: 'safe' | 'choice';
  readonly settles: number;
  readonly raises: number;
  readonly edits: readonly Edit[];
}
