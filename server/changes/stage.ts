/** The second stage: every proposal of a project over its present rulebooks. What a proposal came to is kept while neither it nor they change. */
import { proposalOf } from '../../grammar/rulechange/proposals.ts';
import type { Placed } from '../../grammar/rulechange/proposals.ts';
import type { Proposal } from '../../grammar/rulechange/ast.ts';
import { changeBetween } from '../../grammar/structure/common-parts.ts';
import type { DocumentState } from '../project/documents.ts';
import { sameMembers } from '../model/sameness.ts';
import type { Workings } from '../project/engine.ts';
import type { Stand } from '../project/fixes.ts';
import type { Found } from '../project/findings.ts';
import { compared } from './compare.ts';
import { overlayOf, overlayOfAll } from './overlay.ts';
import type { Overlay, Resplit } from './overlay.ts';
import { pairOf, suspectsAmong, withRaised } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { isSameRulebook } from './settling.ts';
import type { Seen } from './view.ts';

/** What proposals are tried with. */
export interface Bench extends Pick<Workings, 'stand' | 'standOf' | 'resplit'> {
  /** What each thing came to when it was last tried: the next time begins from there. */
  readonly latest: Map<string, Latest>;
  /** What came of proposals that were tried all at once: of their pairs, in order, those that may clash. */
  readonly groups: Map<string, { readonly overlays: readonly Overlay[]; readonly suspects: readonly number[] }>;
}

/** What something came to, and every text on the way there. */
interface Latest {
  readonly overlay: Overlay;
  readonly after: Stand;
  readonly steps: readonly DocumentState[];
}

/** A proposal in its file, with what it came to. */
export interface Weighed extends Seen {
  /** Where it starts in the file. */
  readonly start: number;
  /** The project with the change. */
  readonly after: Stand;
}

/** A file with its proposals. */
export interface File {
  readonly uri: string;
  readonly places: readonly Placed[];
}

export interface Stage {
  /** The proposals of these files over the present rulebooks. */
  weigh(files: readonly File[]): readonly Weighed[];
  /** Each of some proposals with each before it. */
  pairs(proposals: readonly Weighed[]): readonly Pair[];
  /** Several at once; undefined where one cannot be carried out, or two cannot be in either order. */
  together(proposals: readonly Weighed[]): Overlay | undefined;
}

export function createStage(workings: Pick<Workings, 'stand' | 'standOf' | 'resplit'>): Stage {
  const bench: Bench = { stand: workings.stand, standOf: workings.standOf, resplit: workings.resplit, latest: new Map(), groups: new Map() };
  const read = remembered(proposalOf);
  let base: Base | undefined;
  const pairsOf = (proposals: readonly Weighed[]): readonly Pair[] => {
    const kept = (base ??= nothingKnown(bench.stand()));
    return proposals.flatMap((b, at) => proposals.slice(0, at).map((a): Pair => ({ ...pairIn(kept, a, b, bench), a, b })));
  };
  return {
    weigh(files) {
      const filed = files.flatMap(({ uri, places }) => places.map(({ start, text }, at) => ({ uri, id: `change:${at + 1}`, start, text, proposal: read(text) })));
      if (filed.length === 0) return [];
      if (bench.groups.size > MOST_LATEST) bench.groups.clear();
      const now = bench.stand();
      base = base && isSame(base, now) ? base : nothingKnown(now);
      const { known } = base;
      return filed.map((each) => ({ ...(known.get(each.proposal) ?? keep(known, each.proposal, weighed(each, now, bench))), ...each }));
    },
    pairs(proposals) {
      const pairs = pairsOf(proposals);
      const suspects = suspectsAmong(pairs, bench);
      return pairs.map((pair) => (suspects.has(pair) ? { ...pair, raised: raisedIn((base ??= nothingKnown(bench.stand())), pair, bench) } : pair));
    },
    together(proposals) {
      const [first, ...others] = proposals.map(({ overlay }) => overlay);
      const isSure = proposals.every(({ overlay: { edits, failures } }) => edits.length > 0 && failures.length === 0) && pairsOf(proposals).every(({ joins, orders }) => joins && orders.length === 2);
      return first && others.length > 0 && isSure ? overlayOfAll(first, others, { documents: bench.stand().documents, resplit: bench.resplit }) : undefined;
    },
  };
}

/** Two proposals that were looked at together before, over the same rulebooks. */
function pairIn({ pairs }: Base, a: Weighed, b: Weighed, bench: Bench): Pair {
  const own = pairs.get(a.overlay) ?? new WeakMap<Overlay, Pair>();
  pairs.set(a.overlay, own);
  const pair = own.get(b.overlay) ?? pairOf(a, b, bench);
  own.set(b.overlay, pair);
  return pair;
}

function raisedIn({ raised }: Base, pair: Pair, bench: Bench): readonly Found[] {
  const own = raised.get(pair.a.overlay) ?? new WeakMap<Overlay, readonly Found[]>();
  raised.set(pair.a.overlay, own);
  const found = own.get(pair.b.overlay) ?? withRaised(pair, bench).raised;
  own.set(pair.b.overlay, found);
  return found;
}

type Outcome = Pick<Weighed, 'overlay' | 'comparison' | 'before' | 'after'>;

/** The rulebooks that proposals were weighed against, and what they came to. */
interface Base {
  readonly stand: Stand;
  readonly known: Map<Proposal, Outcome>;
  readonly pairs: WeakMap<Overlay, WeakMap<Overlay, Pair>>;
  readonly raised: WeakMap<Overlay, WeakMap<Overlay, readonly Found[]>>;
}

function nothingKnown(stand: Stand): Base {
  return { stand, known: new Map(), pairs: new WeakMap(), raised: new WeakMap() };
}

function keep(known: Map<Proposal, Outcome>, proposal: Proposal, outcome: Outcome): Outcome {
  known.set(proposal, outcome);
  return outcome;
}

/** Whether the rulebooks and their findings are the same: files that hold proposals alone do not matter. */
function isSame({ stand }: Base, now: Stand): boolean {
  const [old, fresh] = [rulebooks(stand.documents), rulebooks(now.documents)];
  return old.length === fresh.length && old.every((document, at) => isSameRulebook(document, fresh[at])) && sameMembers(stand.found, now.found);
}

function rulebooks(documents: readonly DocumentState[]): readonly DocumentState[] {
  return documents.filter(({ splitting }) => splitting.bodies.length > 1);
}

function weighed({ uri, id, proposal }: Pick<Weighed, 'uri' | 'id' | 'proposal'>, stand: Stand, bench: Bench): Outcome {
  const { overlay, after } = tried(`${uri}#${id}`, (from) => overlayOf(proposal, { documents: stand.documents, ...from }), bench);
  return { overlay, after, before: stand.documents, comparison: compared(stand.found, foundIn(after), overlay.passage) };
}

const MOST_LATEST = 200;

/** Lays proposals over the rulebooks and checks what comes of it. `key` names what is tried, whatever it says at the moment. */
export function tried(key: string, lay: (from: { readonly resplit: Resplit; readonly near: Overlay | undefined }) => Overlay, { stand, standOf, resplit, latest }: Bench): { readonly overlay: Overlay; readonly after: Stand } {
  const near = latest.get(key);
  const steps: DocumentState[] = [];
  const split = fromNearest(resplit, near?.steps ?? []);
  const asked: Resplit = (...text) => {
    const step = split(...text);
    steps.push(step);
    return step;
  };
  const overlay = lay({ resplit: asked, near: near?.overlay });
  const after = overlay.texts.size === 0 ? stand() : standOf(overlay.documents, near?.after);
  if (latest.size > MOST_LATEST) latest.clear();
  latest.set(key, { overlay, after, steps });
  return { overlay, after };
}

/** Splits from the file that has most in common with the text: what was tried before, or what the caller comes from. */
export function fromNearest(resplit: Bench['resplit'], documents: readonly DocumentState[]): Resplit {
  return (uri, text, also) => {
    const known = documents.filter((document) => document.uri === uri);
    const [nearest] = (also ? [...known, also] : known).map((document) => ({ document, common: commonIn(document.text, text) })).toSorted((a, b) => b.common - a.common);
    return resplit(uri, text, nearest?.document);
  };
}

function commonIn(a: string, b: string): number {
  const { start, newEnd } = changeBetween(a, b);
  return b.length - (newEnd - start);
}

function foundIn({ found }: Stand): readonly Found[] {
  return found;
}

const MOST_REMEMBERED = 2_000;

function remembered(read: (text: string) => Proposal): (text: string) => Proposal {
  const known = new Map<string, Proposal>();
  return (text) => {
    const proposal = known.get(text) ?? read(text);
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(text, proposal);
    return proposal;
  };
}
