/**
 * Chevrotain 13 groups alternatives with `Object.groupBy`, which Node 20 lacks. Imported before a parser is built; does
 * nothing where the runtime has it (ECMAScript 2024).
 */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = {};
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}

if (!('groupBy' in Object)) Object.assign(Object, { groupBy });

/** Runs without collecting call stacks: a text that the grammar cannot go on with costs Chevrotain an exception, whose stack nobody reads. */
export function withoutStacks<T>(run: () => T): T {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}
