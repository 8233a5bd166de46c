/**
 * What a rulebook says about its institution, one fact a statement. Facts are plain data, know the clause and the words
 * they come from, and use canonical terms: two spellings or short names of one thing have one key.
 */
import type { WordTotal, WordUse } from './capitals.ts';
import type { NameUse } from './whole-names.ts';
import type { AcceptDirective } from '../../grammar/directive.ts';
import type { Length, Recurrence, YearDay } from '../../grammar/time-limits.ts';
import type { Condition, Phrase, Precedence, Quantity, Reading, Reference, Restriction, Span, SentenceReading, Modality } from '../../grammar/ast.ts';

/** A place in a file. `span` is relative to the start of the provision, so an edit above moves nothing. */
export interface Place {
  readonly uri: string;
  /** `Provision.id`. */
  readonly provision: string;
  readonly span: Span;
}

/** The sentence that a fact was read from. */
export interface Clause {
  readonly uri: string;
  /** Title of the document, for messages across files. */
  readonly document: string;
  /** `Provision.id` and `Provision.address`. */
  readonly provision: string;
  readonly address: string;
  /** Index of the sentence in the provision. Clauses are the same when uri, provision and index are. */
  readonly index: number;
  readonly text: string;
  /** The whole sentence. */
  readonly place: Place;
  /** For an item under a stem: what was read is `stem.text + ' ' + text`, and offsets below `text`'s start belong to the stem. */
  readonly stem?: { readonly text: string; readonly place: Place; readonly address: string };
}

/** A canonical name. `text` is how the rulebook spells it, without article. */
export interface Term {
  readonly key: string;
  readonly text: string;
}

/** A condition whose people are known by their term. */
export interface FactCondition extends Condition {
  readonly counted?: Term;
  readonly joined?: { readonly joint: 'and' | 'or'; readonly parts: readonly FactCondition[] };
}

interface FactBase {
  readonly clause: Clause;
  /** True where the sentence was read whole: a clash of certain facts is certain. */
  readonly certain: boolean;
  readonly reading: Reading;
  readonly conditions: readonly FactCondition[];
  readonly exceptions: readonly Restriction[];
}

/** Who must, may or must not do what. Every modal sentence gives one, whatever its form. */
export interface NormFact extends FactBase {
  readonly kind: 'norm';
  readonly modality: Modality;
  readonly actor?: Term;
  /** "no person", "nobody", or a passive without agent: binds everybody. */
  readonly everybody: boolean;
  readonly act: string;
  readonly object?: Term;
  readonly exclusive: boolean;
  /** Act and object in the words of the sentence, where this says the same in the words that many have in common. */
  readonly said?: string;
}

/** How an office or body is filled. `by` is who has the final choice; a ratifier, recommender or shortlister is a stage. */
export interface FillFact extends FactBase {
  readonly kind: 'fill';
  readonly office: Term;
  readonly method: 'elect' | 'appoint' | 'co-opt';
  readonly by?: Term;
  /** The phrase that names `by`, for fixes. */
  readonly byPhrase?: Phrase;
  /** Where the sentence names no electors and `by` is the meeting at which it happens, or that of its heading. */
  readonly inherited?: 'event' | 'heading';
  /** True where it does not fill the post outright: acting, casual vacancy, transitional, some of several holders. */
  readonly partial: boolean;
  /** Said of the seats: "consists of nine members elected by the Clubs", and of nobody else. */
  readonly composed?: true;
}

export interface AccountFact extends FactBase {
  readonly kind: 'account';
  readonly who: Term;
  readonly to: Term;
  readonly toPhrase: Phrase;
  readonly strength: NonNullable<Reading['strength']>;
}

export interface RemovalFact extends FactBase {
  readonly kind: 'removal';
  readonly who: Term;
  /** Undefined: nobody named. */
  readonly by?: Term;
  /** Suspension is not removal. */
  readonly act: string;
  readonly exclusive: boolean;
  readonly negative: boolean;
}

/** A vacancy clause: who fills the post or takes over when it falls vacant. `office` undefined: any office. */
export interface VacancyFact extends FactBase {
  readonly kind: 'vacancy';
  readonly office?: Term;
  /** Who fills it, where one is named. */
  readonly by?: Term;
}

/** A number that a thing has once: two values cannot both be true. */
export interface MeasureFact extends FactBase {
  readonly kind: 'measure';
  readonly measure: 'quorum' | 'size' | 'population' | 'term' | 'terms' | 'majority' | 'gate' | 'demand' | 'approval' | 'notice' | 'amount' | 'sum' | 'spending' | 'length' | 'age' | 'quota';
  /** What is measured: the body, the office, the decision. */
  readonly of: Term;
  /** Purpose of a quorum, kind of nominator of a gate, base of a majority; part of what makes two values the same measure. */
  readonly aspect: string;
  /** Of a majority: what it is a share of, which is the beginning of `aspect`; of approvals: who gives them. Empty where that is not said. */
  readonly base?: string;
  readonly quantity: Quantity;
  /** Where the number stands. */
  readonly place: Place;
  /** Readable name: "the quorum of the Council", "the nominations by Fellows that a candidate for Captain needs". */
  readonly text: string;
}

/** Whose nominations put candidates on the ballot, as one sentence has it. */
export interface GateFact extends FactBase {
  readonly kind: 'gate';
  /** What the candidates stand for. */
  readonly post: Term;
  /** What narrows the candidates, and how they are put forward (nominated, seconded): other candidates and other stages are other gates. */
  readonly aspect: string;
  readonly nominators: readonly Nominator[];
  /** "Candidates are nominated by the MPs": no number that others could add to. */
  readonly outright: boolean;
}

/** "Publishing a report and withholding it are incompatible": acts that nobody can both do. */
export interface ExclusionFact extends FactBase {
  readonly kind: 'exclusion';
  readonly acts: readonly ExcludedAct[];
}

export interface ExcludedAct {
  readonly act: string;
  /** Key of what it is done to; empty for nothing. */
  readonly thing: string;
}

export interface Nominator {
  readonly term: Term;
  readonly phrase: Phrase;
}

/** One entry of a composition list, or the whole of a stated one. */
export interface SeatFact extends FactBase {
  readonly kind: 'seat';
  readonly body: Term;
  /** What the seat is ("Captain", "member elected by the branches"). */
  readonly seat: Term;
  /** Undefined where the number is not exact ("one representative of each region"). */
  readonly count?: number;
  /** At most so many: "up to three", with `count` where there may be more than that. */
  readonly upTo?: number;
  /** "One member elected by each Region": so many for every one of them. */
  readonly each?: { readonly of: Term; readonly count: number };
  /** Non-voting, in attendance, co-opted: may or may not count towards the size. */
  readonly outside: boolean;
  readonly place: Place;
  /** Key of the list it belongs to: the clause of the stem. */
  readonly list: string;
  /** Size that the stem itself states: "shall consist of 12 members:". */
  readonly stated?: Quantity;
}

/** "X means …", "X is a body", "Every X is a Y". */
export interface TermFact extends FactBase {
  readonly kind: 'term';
  readonly term: Term;
  /** `told`: what it comes to, by a clause that defines nothing in so many words. `gone`: a post or body that there is none of. */
  readonly says: 'means' | 'told' | 'is' | 'is-not' | 'gone';
  /** Normalised meaning, or the key of the class. */
  readonly meaning: string;
  readonly meaningText: string;
  /** Of what is told: enough to be one, and perhaps not the only way. */
  readonly enough?: true;
  /** The file and the chapter it is limited to ("in this chapter"), else empty. */
  readonly scope: string;
  readonly place: Place;
}

/** Whether the holder of one post must, or must not, also hold another or sit on a body. */
export interface JointFact extends FactBase {
  readonly kind: 'joint';
  readonly one: Term;
  /** Undefined: any other post. */
  readonly other?: Term;
  readonly apart: boolean;
  /** "may be held by one person": joins nothing, and frees from what keeps them apart. */
  readonly optional?: true;
}

/** Who may hold a post, must be to hold it, or must not be. */
export interface EligibilityFact extends FactBase {
  readonly kind: 'eligibility';
  readonly post: Term;
  readonly pool: Term;
  readonly poolPhrase: Phrase;
  readonly says: 'may' | 'must' | 'must-not';
  /** Said of some seats of a body only. */
  readonly some?: true;
}

/** Somebody uses a power in a condition or a description: "if the Council suspends a Branch". */
export interface ExerciseFact extends FactBase {
  readonly kind: 'exercise';
  readonly who: Term;
  readonly whoPhrase: Phrase;
  readonly act: string;
  /** As the sentence has it: "a Branch"; the term, where it was read as a phrase. */
  readonly whom: string;
  readonly of?: Term;
}

/** Something that happens, by what it is: a meeting, notice of it, the close of nominations. */
export interface Happening extends Term {
  /** Known by its place in the rulebook only: "the meeting". */
  readonly vague: boolean;
}

/** When something is to happen. */
export interface TimeFact extends FactBase {
  readonly kind: 'time';
  readonly says:
    /** `later` comes at least and at most so long after `earlier`; `either`: or before it. */
    | { readonly kind: 'distance'; readonly earlier: Happening; readonly later: Happening; readonly least?: Length; readonly most?: Length; readonly either?: true }
    | { readonly kind: 'dates'; readonly event: Happening; readonly from?: YearDay; readonly to?: YearDay; readonly vague: boolean }
    | (Pick<Recurrence, 'times' | 'per' | 'bound'> & { readonly kind: 'recurrence'; readonly event: Happening });
  /** Who is to do it, where one is named. */
  readonly doer?: Term;
  /** What may be done then, not what must be. */
  readonly optional: boolean;
  /** Said of a wider kind of meeting: "every general meeting". What is said of the kind itself comes first. */
  readonly wider?: true;
  /** Not said in so many words: what is sent out with the nominations is sent after they have closed. */
  readonly inferred: boolean;
  /** The words of the time. */
  readonly place: Place;
}

export interface PrecedenceFact extends FactBase {
  readonly kind: 'precedence';
  readonly precedence: Precedence;
}

export type Fact = NormFact | FillFact | AccountFact | RemovalFact | VacancyFact | MeasureFact | GateFact | ExclusionFact | SeatFact | TermFact | JointFact | EligibilityFact | ExerciseFact | TimeFact | PrecedenceFact;

/** A sentence as it stands in the project: its clause and how it was read. */
export interface ReadClause {
  readonly clause: Clause;
  readonly reading: SentenceReading;
  readonly references: readonly { readonly reference: Reference; readonly place: Place }[];
}

/** A provision as checks of the structure see it. */
export interface ProvisionEntry {
  readonly uri: string;
  readonly document: string;
  readonly provision: string;
  readonly address: string;
  readonly parent: string;
  readonly keyword: string;
  readonly label: string;
  readonly title: string;
  readonly kind: 'document' | 'heading' | 'item' | 'paragraph';
  /** The label, or the title of a document. */
  readonly place: Place;
}

/** A conflict that the drafters know of and keep, as a directive says it. */
export interface Acceptance {
  /** The directive; its address is that of the clause below it. */
  readonly clause: Clause;
  /** Its whole line. */
  readonly line: Place;
  readonly directive: AcceptDirective;
  /** Key of the provision below it, where there is one. */
  readonly covered?: string;
  /** Only what is in force covers anything. */
  readonly state: 'in force' | 'unused' | 'expired' | 'no reason' | 'no date' | 'unknown check';
  /** Ids of all checks. */
  readonly known: readonly string[];
}

/** Members of each kind of group; the keys of a kind are strings that `group` functions of the model make. */
export interface GroupMembers {
  /** Key: act and the hierarchy component of its object. */
  readonly act: NormFact;
  /** Key: `Term.key`. How a post or body is filled, held to account, emptied, and for how long. */
  readonly office: FillFact | AccountFact | RemovalFact | VacancyFact;
  /** Key: the hierarchy component of a thing or person. What may be done with it, who leads it, and to whom it answers. */
  readonly thing: NormFact | AccountFact;
  /** Key: `Term.key` of whose rights and powers they are. */
  readonly holder: NormFact;
  /** Key: `Term.key` of the post, or of the body on which its holder sits. Who may, must or must not hold it. */
  readonly post: JointFact | EligibilityFact;
  /** Key: `Term.key` of who uses a power, or to whom powers are delegated. */
  readonly exercise: ExerciseFact | NormFact;
  /** Key: `Term.key` of a post or body without which the norm cannot be followed: it is to act, to agree or to be turned to. */
  readonly reliance: NormFact;
  /** Key: `anywhere`. Who may, may not or alone may change provisions that are named by their number. */
  readonly amending: NormFact;
  /** Key: what the sentence speaks of, read or not. */
  readonly matter: ReadClause;
  /** Key: a word that is written with a capital, in the singular. */
  readonly word: WordUse;
  /** Key: the head of a name of a body or post, and the words that it is made of. */
  readonly name: NameUse;
  /** Key: `anywhere`. Every such word of the project, with how often it is used. */
  readonly words: WordTotal;
  /** Key: `anywhere`. How the institution is made up: its posts and bodies, how they are filled and emptied, meet, decide and are paid for. */
  readonly institution: FillFact | RemovalFact | SeatFact | MeasureFact | NormFact;
  /** Key: uri and provision id. The norms of one provision that have a condition or an exception, or are one to another provision. */
  readonly rule: NormFact;
  /** Key: measure, thing and aspect. */
  readonly measure: MeasureFact;
  /** Key: `Term.key` of what is decided. Its majorities, whatever they are counted on. */
  readonly decision: MeasureFact;
  /** Key: `Happening.key`, or "decision anywhere" for every bare decision, "close motion anywhere" for all motions that are handed in. */
  readonly timetable: TimeFact;
  /** Key: `Term.key` of the post. */
  readonly gate: GateFact;
  /** Key: one of the acts. */
  readonly exclusion: ExclusionFact;
  /** Key: what a sentence says, word for word, and of whom. */
  readonly wording: NormFact;
  /** Key: `Term.key` of the body, or "made of" and those who sit there. */
  readonly body: SeatFact | MeasureFact;
  /** Key: `Term.key`. */
  readonly term: TermFact;
  /** Key: uri and provision id. */
  readonly clause: ReadClause;
  /** Key: uri. Every provision of one file, in order. */
  readonly document: ProvisionEntry;
  /** Key: a title that documents give themselves. Their first provisions. */
  readonly title: ProvisionEntry;
  /** One group: all acceptances of the project. Seen by checks of the second stage, whose input is the findings. */
  readonly acceptance: Acceptance;
}

export type GroupKind = keyof GroupMembers;

export interface Group<K extends GroupKind> {
  readonly kind: K;
  readonly key: string;
  readonly members: readonly GroupMembers[K][];
}
