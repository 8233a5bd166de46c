/** The model of a rulebook as a text. */
import { timeNumber, votersNumber, type Clause, type Comparison, type Condition, type Rulebook, type Threshold, type Unit } from './model.ts';

const groups = ['Rower', 'Cadet', 'Coach', 'Fellow', 'Resident'];
const offices = ['Commodore', 'Bosun', 'Treasurer'];
const bodies = ['Council', 'Panel'];
const acts = ['lock the gate', 'publish the minutes', 'paint the boat'];
const atoms = [['the tide is high', 'the tide is not high'], ['the bar is open', 'the bar is not open'], ['the Warden agrees', 'the Warden does not agree'], ['a storm is near', 'a storm is not near']] as const;

const comparisons: Readonly<Record<Comparison, readonly string[]>> = {
  'at-least': ['at least', 'no fewer than'], 'at-most': ['at most', 'no more than'], 'more-than': ['more than'], 'less-than': ['fewer than'], exactly: ['exactly'],
};

/** One clause a line; those of the model first, under their numbers. */
export function textOf(rulebook: Rulebook): string {
  const lines = [
    ...rulebook.clauses.map(clauseText),
    ...rulebook.thresholds.map(thresholdText),
    ...rulebook.prevailing.map(({ winner, loser }) => `Clause ${winner + 1} prevails over clause ${loser + 1}.`),
    ...rulebook.parents.flatMap((parent, group) => (parent < 0 ? [] : [`Every ${groups[group]} is a ${groups[parent]}.`])),
    `The ${offices.join(', the ').replace(/, (?=[^,]*$)/u, ' and ')} are offices.`,
    ...(rulebook.population > 0 ? [`There are ${rulebook.population} Delegates.`] : []),
  ];
  return `Rulebook: Oracle\n\n${lines.map((line, i) => `${i + 1}. ${line}\n`).join('')}`;
}

function clauseText(clause: Clause): string {
  const core = withConditions(coreText(clause), clause);
  if (!clause.order) return capital(core);
  return `${clause.order.word === 'subject-to' ? 'Subject to' : 'Notwithstanding'} clause ${clause.order.of + 1}, ${core}`;
}

function coreText({ kind, actor, act, wording }: Clause): string {
  const deed = acts[act]!;
  if (kind === 'only') return `only the ${offices[actor]} may ${deed}`;
  const who = actor < 0 ? 'nobody' : actor >= 100 ? `the ${offices[actor - 100]}` : `${['every', 'a'][wording % 2]} ${groups[actor]}`;
  switch (kind) {
    case 'duty': return `${who} ${['must', 'shall'][wording % 2]} ${deed}`;
    case 'permission': return `${who} may ${deed}`;
    case 'prohibition': return actor < 0 ? `nobody may ${deed}` : actor < 100 && wording > 1 ? `no ${groups[actor]} may ${deed}` : `${who.replace('every', 'a')} must not ${deed}`;
  }
}

function withConditions(core: string, { if: when, unless, wording }: { readonly if?: Condition; readonly unless?: Condition; readonly wording?: number }): string {
  const behind = unless ? ` unless ${conditionText(unless)}` : '';
  if (!when) return `${core}${behind}.`;
  return behind !== '' || (wording ?? 0) % 2 === 0 ? `if ${conditionText(when)}, ${core}${behind}.` : `${core} if ${conditionText(when)}.`;
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case 'atom': return atoms[condition.atom]![condition.holds ? 0 : 1];
    case 'bound': return boundText(condition);
    default: return condition.of.toSorted((a, b) => rank(a) - rank(b)).map((part, i) => (i === 0 ? '' : `${mixed(condition) ? ',' : ''} ${condition.kind} `) + conditionText(part)).join('');
  }
}

/** "the number of guests is 2 and at most 4 boats sink" would be a range of guests: it comes last. */
function rank(part: Condition): number {
  return part.kind === 'bound' && part.number === 1 ? 1 : 0;
}

/** A comma stands before the outer connective where there is an inner one. */
function mixed(condition: Extract<Condition, { kind: 'and' | 'or' }>): boolean {
  return condition.of.some(({ kind }) => kind === 'and' || kind === 'or');
}

function boundText({ number, comparison, value, unit }: Extract<Condition, { kind: 'bound' }>): string {
  const words = comparisons[comparison];
  const amount = `${words[value % words.length]} ${value}`;
  if (number === timeNumber) return `the post has been vacant for ${amount.replace('fewer', 'less')} ${timeUnit(unit, value)}`;
  if (number === votersNumber) return `${amount}${unit === 'share' ? ' per cent of' : ''} Delegates agree`;
  return number === 0 ? `${amount} boats sink` : `the number of guests is ${comparison === 'exactly' ? value : amount.replace('fewer', 'less')}`;
}

function timeUnit(unit: Unit, value: number): string {
  return `${unit}${value === 1 ? '' : 's'}`;
}

function thresholdText({ kind, of, value, unit, ...when }: Threshold): string {
  if (kind === 'quorum') return capital(withConditions(`the quorum of the ${bodies[of]} is ${value} members`, when));
  return capital(withConditions(`a candidate for ${offices[of]} must be nominated by at least ${value}${unit === 'share' ? ' per cent of' : ''} Delegates`, when));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
