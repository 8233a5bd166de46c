/** The engine with its second stage: what proposals raise, settle and get wrong stands among the findings. */
import { placesOfProposals, withoutProposals } from '../../grammar/rulechange/proposals.ts';
import { changeChecks } from '../checks/index.ts';
import type { Finding, Fix, TriedFix } from '../checks/check.ts';
import type { ChangeView } from '../checks/changes.ts';
import type { Place } from '../model/facts.ts';
import { createEngine } from '../project/engine.ts';
import type { Description, Engine, EngineOptions, SeveritySettings, SourceFile } from '../project/engine.ts';
import { applied } from '../project/fixes.ts';
import { gradeOf } from '../project/findings.ts';
import { amendments } from './amending.ts';
import { sayAll } from './findings.ts';
import type { ChangeFound } from './findings.ts';
import type { Overlay } from './overlay.ts';
import { pairViews } from './pair-view.ts';
import type { Pair } from './pairs.ts';
import { isRespaced } from './spacing.ts';
import { createStage } from './stage.ts';
import type { Weighed } from './stage.ts';
import { viewOf } from './view.ts';
import type { WaysOut } from './view.ts';
import { proposalBetween } from './writing.ts';
import type { Written } from './writing.ts';

/** An engine that knows of proposals. */
export interface ChangeEngine extends Engine {
  /** The proposals of all files, in order, with what each comes to. */
  proposals(): readonly Weighed[];
  /** Each of some proposals with each before it. */
  pairs(proposals: readonly Weighed[]): readonly Pair[];
  /** Several at once; undefined where one cannot be carried out, or two cannot be in either order. */
  together(proposals: readonly Weighed[]): Overlay | undefined;
  /** The proposal that makes the present text of a file of an earlier one; undefined where the two do not differ. */
  proposalFrom(uri: string, earlier: string): Written | undefined;
}

/** Proposals of one project of which each says under itself what it clashes with; of more, only the table of all pairs does. */
export const MOST_PAIRED = 120;

export function createChangeEngine(options: EngineOptions = {}): ChangeEngine {
  const workings = createEngine(options);
  const stage = createStage(workings);
  const views = new WeakMap<Overlay, Kept>();
  let settings: SeveritySettings = {};
  let description: Description = { headings: new Map() };
  let known: Known | undefined;

  const viewed = (proposals: readonly Weighed[]): readonly ChangeView[] => {
    const pairs = proposals.length > MOST_PAIRED ? [] : stage.pairs(proposals);
    return proposals.map((each) => ({ ...ownView(each, views, (found, seen) => amendments(workings.waysOut(each.after, found), seen, workings.resplit)), pairs: pairs.filter(({ b }) => b === each).flatMap(pairViews) }));
  };
  const say = (proposals: readonly Weighed[]): readonly ChangeFound[] => sayAll(viewed(proposals), { checks: changeChecks, settings, onProblem: options.onProblem ?? (() => undefined) });
  const files = (): readonly SourceFile[] => workings.uris().map((uri) => ({ uri, text: workings.text(uri) ?? '' }));
  const now = (): Known => {
    known ??= knownOf(stage.weigh(workings.uris().map((uri) => ({ uri, places: workings.placesOfProposals(uri) }))), say);
    return known;
  };
  const located = (place: Place): { readonly start: number; readonly end: number } => {
    const proposal = isInProposal(place) ? now().proposals.find(({ uri, id }) => uri === place.uri && id === place.provision) : undefined;
    return proposal ? spanIn(proposal, place, workings.text(place.uri)?.length ?? 0) : workings.locate(place);
  };
  /** What is said of the proposals once the rules themselves are changed. */
  const findingsWith = (fix: Pick<Fix, 'edits'>): readonly Finding[] => {
    const copy = createChangeEngine(options);
    copy.configure(settings);
    copy.describe(description);
    copy.update(withFix(fix, files(), located));
    return copy.findings().filter(({ place }) => isInProposal(place));
  };
  return {
    ...workings,
    update(changed) {
      workings.update(changed);
      known = undefined;
    },
    configure(severities) {
      workings.configure(severities);
      settings = severities;
      known = undefined;
    },
    describe(said) {
      workings.describe(said);
      description = said;
      known = undefined;
    },
    findings: () => (now().found.length === 0 ? workings.findings() : ordered([...workings.findings(), ...now().found.map(({ finding }) => finding)])),
    fixes(finding) {
      const own = now().found.find((found) => found.finding.key === finding.key);
      if (own === undefined) return now().proposals.length === 0 ? workings.fixes(finding) : workings.fixes(finding).flatMap((fix) => besideProposals(fix, now().found.map((found) => found.finding), findingsWith(fix)));
      return own.fixes().flatMap((fix) => tried(fix, own.finding, { before: now().found.map((found) => found.finding), after: say(stage.weigh(withFix(fix, files(), located).map(({ uri, text }) => ({ uri, places: placesOfProposals(text) })))).map((found) => found.finding) }));
    },
    locate: located,
    proposals: () => now().proposals,
    pairs: stage.pairs,
    together: stage.together,
    proposalFrom(uri, earlier) {
      const now = workings.stand().documents.find((document) => document.uri === uri);
      const before = workings.resplit(uri, withoutProposals(earlier));
      return now === undefined || isRespaced(before.splitting.text, now.splitting.text) ? undefined : proposalBetween(before, now, workings.resplit);
    },
  };
}

type OwnView = Omit<ChangeView, 'pairs'>;

/** What is seen of a proposal alone, and as which it was seen. */
interface Kept {
  readonly uri: string;
  readonly id: string;
  readonly view: OwnView;
}

/** While a proposal, its place in the file and the rulebooks stay, so does what is seen of it. */
function ownView(weighed: Weighed, views: WeakMap<Overlay, Kept>, waysOut: WaysOut): OwnView {
  const { overlay, uri, id } = weighed;
  const known = views.get(overlay);
  const kept = known && known.uri === uri && known.id === id ? known : { uri, id, view: viewOf(weighed, waysOut) };
  views.set(overlay, kept);
  return kept.view;
}

export function isChangeEngine(engine: Engine): engine is ChangeEngine {
  return 'proposals' in engine;
}

interface Known {
  readonly proposals: readonly Weighed[];
  readonly found: readonly ChangeFound[];
}

function knownOf(proposals: readonly Weighed[], say: (proposals: readonly Weighed[]) => readonly ChangeFound[]): Known {
  return { proposals, found: say(proposals) };
}

function ordered(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => gradeOf(a) - gradeOf(b));
}

function isInProposal({ provision }: Place): boolean {
  return provision.startsWith('change:');
}

function spanIn({ start }: Weighed, { span }: Place, length: number): { readonly start: number; readonly end: number } {
  return { start: Math.min(start + span.start, length), end: Math.min(start + span.end, length) };
}

// --------------------------------------------------------------------------------------------------------------- fixes

/** The files with a fix carried out. */
function withFix({ edits }: Pick<Fix, 'edits'>, files: readonly SourceFile[], locate: (place: Place) => { readonly start: number; readonly end: number }): readonly SourceFile[] {
  return files.map(({ uri, text }) => {
    const own = edits.filter(({ place }) => place.uri === uri).map(({ place, newText }) => ({ ...locate(place), newText })).toSorted((a, b) => a.start - b.start);
    return own.length === 0 ? { uri, text } : { uri, text: applied(text, own) };
  });
}

/** A fix of the rules with what it means for the proposals: none that leaves one of them without the words it quotes. */
function besideProposals(fix: TriedFix, before: readonly Finding[], after: readonly Finding[]): readonly TriedFix[] {
  const raised = surplus(after, before);
  if (raised.some(({ severity }) => severity === 'error')) return [];
  const [settles, raises] = [fix.settles + surplus(before, after).filter(isLoud).length, fix.raises + raised.filter(isLoud).length];
  return [{ ...fix, settles, raises, title: fix.title.replace(/: settles \d+, raises \d+$/u, `: settles ${settles}, raises ${raises}`) }];
}

/** The fix with its outcome in the title, if it removes its target and raises no error. */
function tried(fix: Fix, target: Finding, { before, after }: { readonly before: readonly Finding[]; readonly after: readonly Finding[] }): readonly TriedFix[] {
  const raised = surplus(after, before);
  const settled = surplus(before, after);
  if (after.some(({ key }) => key === target.key) || raised.some(({ severity }) => severity === 'error')) return [];
  const [settles, raises] = [settled.filter(isLoud).length + (isLoud(target) ? 0 : 1), raised.filter(isLoud).length];
  return [{ title: fix.quiet ? fix.title : `${fix.title}: settles ${settles}, raises ${raises}`, kind: fix.kind, settles, raises, edits: fix.edits }];
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function surplus(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const keys = new Set(others.map(({ key }) => key));
  return some.filter(({ key }) => !keys.has(key));
}
