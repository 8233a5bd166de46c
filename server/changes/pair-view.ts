/** What two proposals come to together, as the checks see it: it stands on the later of the two. */
import type { PairView, Spot } from '../checks/changes.ts';
import type { Passage } from '../../grammar/rulechange/ast.ts';
import type { OwnedEdit } from './merge.ts';
import { ownersOf } from './pairs.ts';
import type { Pair } from './pairs.ts';
import type { Weighed } from './stage.ts';
import { holderOf } from './targets.ts';
import { stoodAt } from './tree.ts';
import type { Trouble } from './trouble.ts';
import { instructionSpot, relatedBefore, spotOf } from './view.ts';

export function pairViews(pair: Pair): readonly PairView[] {
  if (pair.falls) return [];
  return [...sameWords(pair), ...conflicts(pair), ...order(pair)];
}

/** One finding for two proposals, on the first words that both want. */
function sameWords({ a, b, same }: Pair): readonly PairView[] {
  const [first] = same;
  if (first === undefined) return [];
  const clause = clauseAt(first.b, b) ?? instructionSpot(b, first.b.owner);
  return [{ kind: 'same-words', other: a.proposal.name, spot: instructionSpot(b, first.b.owner), otherSpot: instructionSpot(a, first.a.owner), clause, words: wordsOf(first.a, first.b, b) }];
}

function clauseAt({ uri, start }: OwnedEdit, { before }: Weighed): Spot | undefined {
  const document = before.find((each) => each.uri === uri);
  const stood = document && (holderOf(document, start) ?? stoodAt(document, document.splitting.starts.findIndex((each, at) => at > 0 && each >= start)));
  return stood && spotOf(stood);
}

const MOST_QUOTED = 60;

/** What both edits cover, if that is short. */
function wordsOf(x: OwnedEdit, y: OwnedEdit, { before }: Weighed): string {
  const text = before.find(({ uri }) => uri === x.uri)?.splitting.text.slice(Math.max(x.start, y.start), Math.min(x.end, y.end)).trim() ?? '';
  return text.length <= MOST_QUOTED && !text.includes('\n') ? text : '';
}

function conflicts({ a, b, both: made, raised }: Pair): readonly PairView[] {
  const both = raised.length === 0 ? undefined : made();
  if (both === undefined) return [];
  const by = a.proposal.instructions.length;
  const owners = (found: (typeof raised)[number], mine: boolean): number => {
    const touched = ownersOf(found, both);
    const own = touched.find((owner) => (mine ? owner >= by : owner < by));
    return own === undefined ? 0 : own - (mine ? by : 0);
  };
  return raised.map((found): PairView => ({
    kind: 'conflict', other: a.proposal.name, spot: instructionSpot(b, owners(found, true)), otherSpot: instructionSpot(a, owners(found, false)), finding: found.finding,
    related: relatedBefore(found, { overlay: both, before: b.before, sourceOf: (owner) => (owner < by ? a : b) }),
  }));
}

function order({ a, b, orders, trouble }: Pair): readonly PairView[] {
  if (orders.length === 2 || trouble === undefined) return [];
  const [works] = orders;
  const first = trouble.order === 'ab' ? a : b;
  const second = first === a ? b : a;
  const reason = trouble.failure ? `behind ${first.proposal.name}, ${second === b ? 'this' : second.proposal.name} cannot be carried out as written${causeOf(trouble.failure.trouble)}.` : `behind ${first.proposal.name}, ${second === b ? 'this' : second.proposal.name} changes something else than it does now.`;
  const owner = trouble.failure && second === b ? Math.max(0, trouble.failure.owner) : 0;
  return [{ kind: 'order', other: a.proposal.name, spot: instructionSpot(b, owner), otherSpot: instructionSpot(a, 0), first: trouble.order === 'ba', reason, works: works === undefined ? '' : works === 'ab' ? a.proposal.name : 'This' }];
}

function causeOf(trouble: Trouble): string {
  const quoted = ({ text }: Passage): string => (text.length <= MOST_QUOTED ? text : `${text.slice(0, MOST_QUOTED - 1).trimEnd()}…`);
  switch (trouble.kind) {
    case 'text-not-found': return ` (“${quoted(trouble.quote)}” is no longer there)`;
    case 'target-missing': return ` (there is no ${quoted(trouble.named)} then)`;
    case 'malformed': return '';
  }
}
