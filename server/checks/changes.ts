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
}

/** A finding of the present text that the change removes. */
export interface SettledView {
  readonly spot: Spot;
  readonly finding: Finding;
  readonly related: readonly (Spot & { readonly text: string })[];
}

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
