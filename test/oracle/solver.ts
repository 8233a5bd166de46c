/** The second oracle: z3 is asked of each two conditions whether they can hold together. Over its objects, not over texts. */
import { init, type Arith, type Bool, type Context } from 'z3-solver';
import { timeNumber, votersNumber, type Condition, type Rulebook, type Verdict } from './model.ts';
import { verdictsOf, type Months, type Decider, type Relation, type When } from './worlds.ts';

export interface Solver {
  /** What has to be reported of a rulebook. */
  verdictsOf(rulebook: Rulebook): Promise<readonly Verdict[]>;
  /** Whether some numbers and truths satisfy all formulas. */
  readonly possible: Possible;
  /** Ends its threads, without which no process ends. */
  stop(): void;
}

export async function startSolver(): Promise<Solver> {
  const { Context: createContext, em } = await init();
  const z3 = createContext('main');
  return {
    possible: (formulas) => isPossible(z3, formulas(z3)),
    verdictsOf: (rulebook) => verdictsBy(rulebook, (formulas) => isPossible(z3, formulas(z3))),
    stop: () => em.PThread.terminateAllThreads(),
  };
}

type Z3 = Context<'main'>;
type Formula = Bool<'main'>;
/** Asked with the objects of the solver, which make the formulas. */
export type Possible = (formulas: (z3: Z3) => readonly Formula[]) => Promise<boolean>;
type Ask = (formulas: (z3: Z3) => readonly Formula[]) => Promise<boolean>;

async function isPossible(z3: Z3, formulas: readonly Formula[]): Promise<boolean> {
  const solver = new z3.Solver();
  solver.add(...formulas);
  const answer = await solver.check();
  if (answer === 'unknown') throw new Error('z3 does not know.');
  return answer === 'sat';
}

/** The verdicts are worked out again and again, with the answers so far, until every question has its answer. */
async function verdictsBy(rulebook: Rulebook, ask: Ask): Promise<readonly Verdict[]> {
  const relations = new Map<string, Relation>();
  const covers = new Map<string, boolean>();
  for (;;) {
    const open = new Map<string, () => Promise<void>>();
    const decider: Decider = {
      relation(a, b, months) {
        const key = JSON.stringify([a.if, a.unless, b.if, b.unless, months]);
        if (!relations.has(key)) open.set(key, async () => void relations.set(key, await relationOf([a, b], { rulebook, months, ask })));
        return relations.get(key) ?? 'disjoint';
      },
      covered(a, others, months) {
        const key = JSON.stringify([a, others, months]);
        if (!covers.has(key)) open.set(key, async () => void covers.set(key, await isCovered(a, others, { rulebook, months, ask })));
        return covers.get(key) ?? false;
      },
    };
    const verdicts = verdictsOf(rulebook, decider);
    if (open.size === 0) return verdicts;
    for (const answer of open.values()) await answer();
  }
}

interface Question {
  readonly rulebook: Rulebook;
  readonly months: Months;
  readonly ask: Ask;
}

async function relationOf([a, b]: readonly [When, When], question: Question): Promise<Relation> {
  const { ask } = question;
  const applied = (when: When, z3: Z3): Formula => appliesIn(when, z3, question);
  if (!await ask((z3) => [...limits(z3, question), applied(a, z3), applied(b, z3)])) return 'disjoint';
  const onlyFirst = await ask((z3) => [...limits(z3, question), applied(a, z3), z3.Not(applied(b, z3))]);
  const onlySecond = await ask((z3) => [...limits(z3, question), applied(b, z3), z3.Not(applied(a, z3))]);
  if (onlyFirst) return onlySecond ? 'partial' : 'contains';
  return onlySecond ? 'inside' : 'equal';
}

async function isCovered(a: When, others: readonly When[], question: Question): Promise<boolean> {
  const { ask } = question;
  const own = (z3: Z3): readonly Formula[] => [...limits(z3, question), appliesIn(a, z3, question)];
  return await ask(own) && !await ask((z3) => [...own(z3), ...others.map((one) => z3.Not(appliesIn(one, z3, question)))]);
}

// ------------------------------------------------------------------------------------------------------------ formulas

function amount(z3: Z3, number: number, { population }: Rulebook): Arith<'main'> {
  return number === timeNumber || (number === votersNumber && population === 0) ? z3.Real.const(`n${number}`) : z3.Int.const(`n${number}`);
}

/** Nothing is less than none, and nobody more than all. */
function limits(z3: Z3, { rulebook }: Question): readonly Formula[] {
  const all = amount(z3, votersNumber, rulebook).le(rulebook.population === 0 ? 1 : rulebook.population);
  return [0, 1, 2, 3].map((number) => amount(z3, number, rulebook).ge(0)).concat(all);
}

function appliesIn({ if: when, unless }: When, z3: Z3, question: Question): Formula {
  return z3.And(when ? holds(when, z3, question) : z3.Bool.val(true), unless ? z3.Not(holds(unless, z3, question)) : z3.Bool.val(true));
}

function holds(condition: Condition, z3: Z3, question: Question): Formula {
  switch (condition.kind) {
    case 'atom': {
      const atom = z3.Bool.const(`a${condition.atom}`);
      return condition.holds ? atom : z3.Not(atom);
    }
    case 'and': return z3.And(...condition.of.map((part) => holds(part, z3, question)));
    case 'or': return z3.Or(...condition.of.map((part) => holds(part, z3, question)));
    case 'bound': return within(condition, z3, question);
  }
}

function within({ number, comparison, value, unit }: Extract<Condition, { kind: 'bound' }>, z3: Z3, { rulebook, months }: Question): Formula {
  const found = amount(z3, number, rulebook);
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? value * 7 : value;
    const [started, over] = [found.ge(days), found.ge(days + 1)];
    return { 'at-least': started, 'more-than': over, 'at-most': z3.Not(over), 'less-than': z3.Not(started), exactly: z3.And(started, z3.Not(over)) }[comparison];
  }
  const share = unit === 'share';
  const left = share ? found.mul(100) : found;
  const right = unit === 'month' ? z3.Real.val(`${months[value - 1]!}`) : value * (share && rulebook.population > 0 ? rulebook.population : 1);
  return { 'at-least': left.ge(right), 'more-than': left.gt(right), 'at-most': left.le(right), 'less-than': left.lt(right), exactly: left.eq(right) }[comparison];
}
