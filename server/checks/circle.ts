/** Circles: facts that lead from one office or body to the next and back to the first. */
import type { Clause, Fact } from '../model/facts.ts';
import type { Meeting, Read } from './check.ts';
import { meets } from './pairs.ts';

/** Facts that lead round, in the order of the circle from the first in the text. Nothing orders them, and they apply together. */
export interface Circle<F extends Fact> {
  readonly facts: readonly F[];
  readonly first: F;
  /** In the order of the text: the last of them, on which the finding stands, and those before it. */
  readonly last: F;
  readonly before: readonly F[];
  readonly meetings: readonly Meeting[];
}

/** One way on, from a key to another. */
export interface Step<F extends Fact> {
  readonly fact: F;
  readonly to: string;
}

/** As many steps as anybody would follow. */
const mostSteps = 12;

/** The shortest way from the first step's end back to `home`, the first step included; nothing where there is none. */
export function circleFrom<F extends Fact>(home: string, first: Step<F>, next: (key: string) => readonly Step<F>[]): readonly F[] | undefined {
  let ways: readonly (readonly Step<F>[])[] = [[first]];
  const seen = new Set<string>();
  for (let length = 1; length <= mostSteps && ways.length > 0; length += 1) {
    const closed = ways.find((way) => way.at(-1)?.to === home);
    if (closed) return closed.map(({ fact }) => fact);
    ways = ways.flatMap((way) => {
      const at = way.at(-1)?.to ?? home;
      if (seen.has(at)) return [];
      seen.add(at);
      return next(at).map((step) => [...way, step]);
    });
  }
  return undefined;
}

/** Each circle once, however many of its members it was found from. */
export function once<F extends Fact>(circles: readonly (readonly F[])[]): readonly (readonly F[])[] {
  const id = (circle: readonly F[]): string => circle.map(({ clause }) => `${clause.uri}#${clause.provision}#${clause.index}`).toSorted().join(' ');
  return [...new Map(circles.map((circle) => [id(circle), circle])).values()];
}

/** Nothing where two of the facts cannot apply together, or one gives way to another. */
export function unbroken<F extends Fact>(facts: readonly F[], read: Read): readonly Circle<F>[] {
  const pairs = facts.flatMap((one, i) => facts.slice(i + 1).map((other) => [one, other] as const));
  const meetings = pairs.map(([one, other]) => read.conditions(one, other));
  const ordered = pairs.some(([one, other]) => read.precedence(one.clause, other.clause).yields !== 'neither');
  const inOrder = inTextOrder(facts, read);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (ordered || !meetings.every(meets) || first === undefined || last === undefined) return [];
  const start = facts.indexOf(first);
  return [{ facts: [...facts.slice(start), ...facts.slice(0, start)], first, last, before: inOrder.slice(0, -1), meetings }];
}

/** What precedence was tried. */
export function unorderedIn({ facts }: Pick<Circle<Fact>, 'facts'>): string {
  return facts.length === 2 ? 'No clause orders the two.' : 'No clause orders them.';
}

/** The facts as they stand in the rulebook; in several documents, the higher first. */
export function inTextOrder<F extends Pick<Fact, 'clause'>>(facts: readonly F[], read: Read): readonly F[] {
  const files = read.files();
  const at = ({ uri, provision }: Clause): number => read.group('document', uri).members.findIndex((entry) => entry.provision === provision);
  return facts.toSorted(({ clause: a }, { clause: b }) => files.indexOf(a.uri) - files.indexOf(b.uri) || at(a) - at(b) || a.index - b.index);
}
