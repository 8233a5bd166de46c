/** Clauses each of which yields to the next, and the last to the first. */
import type { Group, Place, ReadClause } from '../../model/facts.ts';
import { provisionKey } from '../../model/places.ts';
import type { Precedence } from '../../../grammar/ast.ts';
import { provisionsIn } from '../above.ts';
import type { Check, Message, Read } from '../check.ts';
import { placeOf } from '../edits.ts';
import { address, clauseName, listed } from '../wording.ts';

type Kind = Precedence['kind'];

/** A word of precedence, the clause that has it and the provision it names. */
interface Step {
  readonly from: ReadClause;
  readonly place: Place;
  readonly text: string;
  /** Key of the provision that it names. */
  readonly to: string;
  /** It names the chapter in which that provision is. */
  readonly wide: boolean;
}

interface Circle {
  readonly kind: Kind;
  /** From the clause that the finding stands on, all the way round. */
  readonly steps: Steps;
}

type Steps = readonly [Step, ...Step[]];

const longest = 6;

export const referenceCircularPrecedence: Check<'clause', Circle> = {
  id: 'reference/circular-precedence',
  severity: 'warning',
  looksAt: 'clause',
  find,
  say,
  page: {
    summary: 'Two or more clauses each yield to the next, in a circle; or each claims to prevail over the next.',
    why: 'Words of precedence are there to settle which clause wins. In a circle they settle nothing, and each side quotes its own.',
    wrong: '1. Subject to clause 2, the Curator may lend a painting.\n2. Subject to clause 1, the Trustees may refuse a loan.',
    right: '1. Subject to clause 2, the Curator may lend a painting.\n2. The Trustees may refuse a loan.',
    decided: 'Followed are “subject to”, “notwithstanding” and “without prejudice to”, each by itself, from clause to clause as they name each other, up to six clauses. '
      + 'A reference to a whole chapter is followed into the clauses directly under it, and is then only possible.',
    settle: 'Decide which of them is to win, and take the words out of that one (or, with “notwithstanding”, out of all others).',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on “subject to” and “notwithstanding”: one of two provisions says how they rank, not both.',
  },
};

function find(group: Group<'clause'>, read: Read): readonly Circle[] {
  const kinds: readonly Kind[] = ['subject-to', 'notwithstanding', 'without-prejudice-to'];
  return kinds.flatMap((kind) => {
    const steps = circleFrom([], group, { kind, read });
    return steps && steps.length > 1 && isTold(steps, read) ? [{ kind, steps }] : [];
  });
}

interface Search {
  readonly kind: Kind;
  readonly read: Read;
}

/** The first way from a clause back to itself. */
function circleFrom(path: readonly Step[], group: Group<'clause'>, search: Search): Steps | undefined {
  const start = path[0] && keyOf(path[0].from);
  for (const step of stepsIn(group, search)) {
    const [first = step, ...more] = path;
    const now: Steps = path.length === 0 ? [step] : [first, ...more, step];
    if (step.to === (start ?? group.key)) return now;
    // From a whole chapter nothing is followed further.
    if (now.length === longest || (step.wide && path.length > 0) || step.to === group.key || path.some((one) => keyOf(one.from) === step.to)) continue;
    const found = circleFrom(now, search.read.group('clause', step.to), search);
    if (found) return found;
  }
  return undefined;
}

function stepsIn({ members }: Group<'clause'>, { kind, read }: Search): readonly Step[] {
  return members.flatMap((from) => marksIn(from).filter((mark) => mark.kind === kind).flatMap((mark) => {
    const place = placeOf(from.clause, mark.span);
    return mark.references.flatMap((reference) => {
      const found = reference.through === undefined ? read.resolve(reference, from.clause) : undefined;
      const [target, ...more] = found?.kind === 'found' ? found.provisions : [];
      if (!place || !target || more.length > 0) return [];
      // "Subject to Article 4" yields to its clauses, as far as they speak of the same.
      const within = provisionsIn({ uri: target.uri, provision: target.provision }, read);
      const own = within.some(({ provision }) => provision === from.clause.provision);
      return [target, ...(own ? [] : within)].map(({ uri, provision }) => ({ from, place, text: mark.text, to: provisionKey(uri, provision), wide: provision !== target.provision }));
    });
  }));
}

/** An unread sentence may say at least which provision it yields to. */
function marksIn({ reading }: ReadClause): readonly Precedence[] {
  return [...reading.norms.flatMap(({ precedence }) => precedence), ...(reading.precedence ?? [])];
}

const keyOf = ({ clause }: ReadClause): string => provisionKey(clause.uri, clause.provision);

/** A circle is found from each of its clauses; it is told once, on the last of them in the files. */
function isTold(steps: Steps, read: Read): boolean {
  const files = read.files();
  const rank = ({ from }: Step): readonly [number, number] => {
    const { uri, provision } = from.clause;
    return [files.indexOf(uri), read.group('document', uri).members.findIndex((entry) => entry.provision === provision)];
  };
  const [first, ...rest] = steps;
  const own = rank(first);
  return rest.map(rank).every(([file, at]) => file < own[0] || (file === own[0] && at < own[1]));
}

function say({ kind, steps }: Circle): Message {
  const [first, ...rest] = steps;
  const on = first.from.clause;
  const verb = kind === 'notwithstanding' ? 'claims to prevail over' : 'yields to';
  const names = rest.map(({ from }) => `${clauseName(from.clause, on)}`);
  const way = `${names[0]}${names.length > 1 ? `, that to ${listed(names.slice(1), 'and that to')}` : ''}, and ${rest.length === 1 ? 'that' : 'the last'} ${kind === 'notwithstanding' ? 'over' : 'to'} clause ${address(on)} again`;
  return {
    text: `Clause ${address(on)} ${verb} ${way}: nothing says which of them wins.`,
    certainty: steps.every(({ wide }) => !wide) && steps.every(({ from, place }) => from.reading.understanding === 'whole' || place.span.start === from.clause.place.span.start) ? 'certain' : 'possible',
    place: first.place,
    clause: on,
    related: rest.map(({ from, place }) => ({ text: kind === 'notwithstanding' ? 'Claims to prevail too.' : 'Yields too.', place, clause: from.clause })),
  };
}
