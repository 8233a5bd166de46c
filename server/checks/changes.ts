/** What the checks of rule changes see: one proposal laid over the rulebooks. They are the second stage: their input is what the first has found. */
import type { Span } from '../../grammar/ast.ts';
import type { Place, ProvisionEntry } from '../model/facts.ts';
import type { CheckId, Finding, Fix, Message, Page, Severity } from './check.ts';

/** A place with the provision, or the proposal, that it belongs to. */
export interface Spot {
  readonly place: Place;
  readonly clause: ProvisionEntry;
}

/** One proposal over the rulebooks of its project. */
export interface ChangeView {
  /** "Rule change 7". */
  readonly name: string;
  /** Its opening line. */
  readonly spot: Spot;
  readonly troubles: readonly TroubleView[];
  readonly raised: readonly RaisedView[];
  readonly settled: readonly SettledView[];
  /** References and terms that lose what they mean. */
  readonly orphans: readonly OrphanView[];
  /** Stated results that are not what comes out. */
  readonly results: readonly ResultView[];
  /** Names that it gives up and other clauses still use. */
  readonly leftovers: readonly LeftoverView[];
  readonly thresholds: readonly ThresholdView[];
  readonly powers: readonly PowerView[];
  readonly transitions: readonly TransitionView[];
  readonly commencements: readonly CommencementView[];
  /** Posts that nothing fills any more. */
  readonly unfilled: readonly TransitionView[];
  /** What comes of it together with each proposal before it. */
  readonly pairs: readonly PairView[];
}

/** An instruction that cannot be carried out as it is written. */
export type TroubleView =
  | { readonly kind: 'text-not-found'; readonly spot: Spot; readonly quote: string; readonly where: readonly Spot[]; readonly nearest?: { readonly text: string; readonly spot: Spot }; readonly elsewhere?: Spot }
  | { readonly kind: 'target-missing'; readonly spot: Spot; readonly named: string; readonly header: boolean; readonly nearest?: { readonly written: string; readonly spot: Spot } }
  | { readonly kind: 'malformed'; readonly spot: Spot; readonly reason: string };

/** A finding of the text with the change that the text without it does not have. */
export interface RaisedView {
  /** The instruction that causes it. */
  readonly spot: Spot;
  readonly finding: Finding;
  /** Where its clauses stand today; new ones stand in the proposal. */
  readonly related: readonly (Spot & { readonly text: string })[];
  /** What would settle it, written into the proposal. */
  ways(): readonly Fix[];
}

/** A finding of the present text that the change removes. */
export interface SettledView {
  readonly spot: Spot;
  readonly finding: Finding;
  readonly related: readonly (Spot & { readonly text: string })[];
}

export interface OrphanView {
  /** `new-…`: a reference in the new text itself; `from` is the clause of today that it may mean. */
  readonly kind: 'gone' | 'cannot-follow' | 'term' | 'new-two' | 'new-gone' | 'new-cannot-follow';
  readonly spot: Spot;
  /** The reference or term. */
  readonly words: string;
  /** "clause 4.II.4.C". */
  readonly meant: string;
  /** Where it stands in the present text. */
  readonly from: Spot;
}

export interface ResultView {
  readonly spot: Spot;
  /** What the instructions give. */
  readonly actual: string;
  readonly clause: Spot;
}

/** `now` is empty where the thing is gone and not renamed; `instructions` are what has to be added to the proposal, at `end`. */
export interface LeftoverView {
  readonly spot: Spot;
  readonly old: string;
  readonly now: string;
  readonly uses: readonly Spot[];
  readonly instructions?: readonly string[];
  readonly end?: Spot;
}

/** The majorities in their own words. */
export interface ThresholdView {
  readonly spot: Spot;
  readonly put: string;
  readonly demanded: string;
  readonly clause: Spot;
}

export interface PowerView {
  readonly kind: 'forbidden' | 'reserved' | 'entrenched';
  readonly spot: Spot;
  readonly who: string;
  readonly clause: Spot;
}

export interface TransitionView {
  readonly spot: Spot;
  /** The post. */
  readonly what: string;
  readonly clause: Spot;
}

/** No word on when it begins. `words` speak of the date; they are empty where `clause` asks for it. */
export interface CommencementView {
  readonly spot: Spot;
  readonly words: string;
  readonly clause?: Spot | undefined;
}

interface PairBase {
  /** In this proposal, and in the other. */
  readonly spot: Spot;
  readonly otherSpot: Spot;
  /** "Rule change 7". */
  readonly other: string;
}

export type PairView =
  | PairBase & { readonly kind: 'same-words'; readonly words: string; readonly clause: Spot }
  | PairBase & { readonly kind: 'conflict'; readonly finding: Finding; readonly related: RaisedView['related'] }
  /** `works` names the proposal that may come first; `reason` says what goes wrong otherwise; both may be empty. */
  | PairBase & { readonly kind: 'order'; readonly first: boolean; readonly reason: string; readonly works: string };

/** A finding about a proposal; `via` is the check whose finding it passes on. */
export type ChangeMessage = Message & { readonly via?: CheckId };

export interface ChangeCheck<Evidence = unknown> {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly page: Page;
  find(view: ChangeView): readonly Evidence[];
  say(evidence: Evidence): ChangeMessage;
  fixes?(evidence: Evidence): readonly Fix[];
}

/** A part of a place. */
export function within(spot: Spot, span: Span): Spot {
  return { ...spot, place: { ...spot.place, span } };
}
