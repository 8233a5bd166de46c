/** The model of small rulebooks: what tests of the model and the logic look at. */
import type { Total } from '../../server/logic/conditions.ts';
import { read } from '../../grammar/read.ts';
import { readUnderStem } from '../../grammar/stems.ts';
import { splittingOf } from '../../grammar/split.ts';
import type { Fact, NormFact } from '../../server/model/facts.ts';
import { totalOf } from '../../server/model/groups.ts';
import { documentOf } from '../../server/project/documents.ts';
import type { Run } from '../../server/project/run.ts';
import { runOf } from '../../server/project/run.ts';

/** The state of a project of these texts, without checks. */
export function modelOf(...texts: readonly string[]): Run {
  const documents = texts.map((text, i) => documentOf({ uri: `file:///${i + 1}.rulebook`, text }, { splittingOf, read, readUnderStem }));
  return runOf(documents, { checks: [], settings: {}, today: '', onProblem: (message, error) => { throw new Error(message, { cause: error }); } });
}

/** The facts of one kind, in order. */
export function factsOf<K extends Fact['kind']>(run: Run, kind: K): readonly Extract<Fact, { kind: K }>[] {
  return run.documents.flatMap(({ clauses }) => clauses.flatMap((read) => run.lowered.get(read)?.facts ?? [])).filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
}

/** Two norms of a text, with the hierarchy they stand in. */
export function twoNorms(text: string): { readonly a: NormFact; readonly b: NormFact; readonly run: Run } {
  const run = modelOf(text);
  const [a, ...more] = factsOf(run, 'norm').filter((norm) => norm.modality !== 'fact');
  const b = more.find(({ clause }) => clause.provision !== a?.clause.provision);
  return { a: a!, b: b!, run };
}

/** How many there are of a group. */
export function totalIn(run: Run): Total {
  return (group) => totalOf(group, { measured: (key) => run.groups.measure.get(key)?.members ?? [], seated: (key) => run.groups.body.get(key)?.members ?? [] });
}
