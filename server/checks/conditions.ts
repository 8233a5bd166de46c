/** What the checks of dead text ask of the conditions of one clause. */
import type { Fact, FactCondition, MeasureFact } from '../model/facts.ts';
import type { Read } from './check.ts';
import { membersOf, type Headcount } from './headcount.ts';

/** Whether no situation meets all the conditions of a fact and none of its exceptions. */
export function isNever(fact: Fact, read: Read): boolean {
  return read.conditions(fact, fact).relation === 'disjoint';
}

/** Whether one of the conditions of a fact adds nothing: the fact applies in the same situations without it. */
export function isIdle(condition: FactCondition, fact: Fact, read: Read): boolean {
  const without = { ...fact, conditions: fact.conditions.filter((other) => other !== condition) };
  return read.conditions(without, fact).relation === 'equal';
}

/** In the order of the text. */
export function conditionsIn({ conditions }: Fact): readonly FactCondition[] {
  return conditions.toSorted((a, b) => a.span.start - b.span.start);
}

/** A condition as a message quotes it: "unless the office is vacant". */
export function quoted({ kind, words }: FactCondition): string {
  return `“${kind === 'unless' ? 'unless ' : ''}${words}”`;
}

/** Where the rules say how many there are of those whom the conditions of a fact count; nothing where that makes no difference to `holds`. */
export function countsBehind(fact: Fact, holds: (fact: Fact) => boolean, read: Read): readonly MeasureFact[] {
  if (!restsOnCounts(fact, holds)) return [];
  return [...new Set(fact.conditions.flatMap(countedIn))].flatMap((key) => {
    const body = /^member@(.+)$/su.exec(key)?.[1];
    return read.group('measure', body === undefined ? `population|${key}|` : `size|${body}|`).members;
  });
}

/** The lists of seats behind them, where no clause states the size of the body; undefined where such a body may take in more. */
export function seatsBehind(fact: Fact, holds: (fact: Fact) => boolean, read: Read): readonly Headcount[] | undefined {
  if (!restsOnCounts(fact, holds)) return [];
  const bodies = [...new Set(fact.conditions.flatMap(countedIn))].flatMap((key) => /^member@(.+)$/su.exec(key)?.[1] ?? []);
  const lists = bodies.map((body) => ({ body, list: membersOf({ key: body, text: body }, read) })).filter(({ list }) => list?.facts.every(({ kind }) => kind === 'seat'));
  const grows = lists.some(({ body }) => read.group('holder', body).members.some(({ act, object }) => act === 'co-opt' || (act === 'appoint' && /\b(?:further|additional|extra|other)\b/u.test(object?.key ?? ''))));
  return grows ? undefined : lists.flatMap(({ list }) => list ?? []);
}

/** Whether it holds only because so many there are. */
const restsOnCounts = (fact: Fact, holds: (fact: Fact) => boolean): boolean => !holds({ ...fact, conditions: fact.conditions.map(uncounted) });

function countedIn({ counted, joined }: FactCondition): readonly string[] {
  return [...(counted ? [counted.key] : []), ...(joined?.parts.flatMap(countedIn) ?? [])];
}

/** Of nobody in particular: nothing is known of how many there are. */
function uncounted(condition: FactCondition): FactCondition {
  const { counted, joined } = condition;
  return { ...condition, ...(counted && { counted: { key: '', text: '' } }), ...(joined && { joined: { ...joined, parts: joined.parts.map(uncounted) } }) };
}
