/**
 * One state of a project, from its texts to its findings. Each state is made from the one before: what did not change
 * is taken over, and a check runs again for a group only when the group, or an answer that it asked for, has changed.
 */
import type { Check, CheckId, Message, Read } from '../checks/check.ts';
import type { Fact, Group, GroupKind, Place, ReadClause } from '../model/facts.ts';
import type { Groups } from '../model/groups.ts';
import { groupsOf, kinds, sameMembers } from '../model/groups.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import { hierarchyOf } from '../model/hierarchy.ts';
import type { Lowered } from '../model/lower.ts';
import { lower } from '../model/lower.ts';
import { resolve } from '../model/lower/scene.ts';
import { opensList, provisionKey } from '../model/places.ts';
import { parentsOf } from './documents.ts';
import type { DocumentState } from './documents.ts';
import type { PrecedenceIndex } from '../model/precedence.ts';
import { precedenceOf, sameGenerals } from '../model/precedence.ts';
import type { Resolver } from '../model/references.ts';
import { createResolver } from '../model/references.ts';
import type { Naming } from '../model/terms.ts';
import { changedTerms, namingOf, partsOf } from '../model/terms.ts';
import { readerOf } from './recorded-read.ts';
import type { Topic } from './recorded-read.ts';

/** Everything known about a project at one moment. */
export interface Run {
  /** In the order of their authority: constitutions before what stands under them, older before younger. */
  readonly documents: readonly DocumentState[];
  readonly naming: Naming;
  readonly lowered: ReadonlyMap<ReadClause, Lowered>;
  readonly facts: readonly Fact[];
  readonly hierarchy: Hierarchy;
  readonly groups: Groups;
  readonly precedence: PrecedenceIndex;
  readonly resolver: Resolver;
  /** Term key → unread sentences that name it. */
  readonly unread: ReadonlyMap<string, readonly ReadClause[]>;
  readonly results: ReadonlyMap<CheckId, ReadonlyMap<string, Result>>;
}

/** What a check found in a group, and what it looked at besides. */
export interface Result {
  readonly group: Group<GroupKind>;
  readonly found: readonly Said[];
  readonly topics: ReadonlySet<Topic>;
}

/** One thing that a check says, with what tells it from others. */
export interface Said {
  readonly evidence: unknown;
  readonly message: Message;
  /** Keys of the provisions it stands on and is related to. */
  readonly provisions: readonly string[];
  /** Equal for two that say the same of the same words. */
  readonly signature: string;
}

export type OnProblem = (message: string, error: unknown) => void;

export interface Checking {
  readonly checks: readonly Check[];
  readonly onProblem: OnProblem;
}

/** The state of these documents. It is the same, however many states came before. */
export function runOf(documents: readonly DocumentState[], checking: Checking, before?: Run): Run {
  const ordered = documents.toSorted(byAuthority);
  const naming = namingOf(ordered, before?.naming);
  const clauses = ordered.flatMap((document) => document.clauses);
  const lowered = loweredOf(clauses, naming, before);
  const facts = clauses.flatMap((read) => lowered.get(read)?.facts ?? []);
  const hierarchy = hierarchyOf([...lowered.values()].map((one) => one.traits), naming, before?.hierarchy);
  const entries = new Map(ordered.map((document) => [document.uri, document.entries]));
  const groups = groupsOf({ facts, clauses, documents: entries, hierarchy }, before?.groups);
  const resolver = createResolver(ordered);
  const precedence = precedenceOf(facts, parentsOf(ordered), resolver);
  const unread = unreadOf(clauses, naming, before?.unread);
  const model = { documents: ordered, naming, lowered, facts, hierarchy, groups, precedence, resolver, unread };
  return { ...model, results: resultsOf(model, checking, before) };
}

export type Model = Omit<Run, 'results'>;

function byAuthority(a: DocumentState, b: DocumentState): number {
  const [x, y] = [a, b].map((state) => `${header(state, 'under') === '' ? 0 : 1} ${header(state, 'adopted') || '~'} ${state.uri}`);
  return (x ?? '') < (y ?? '') ? -1 : 1;
}

function header(state: DocumentState, key: string): string {
  return state.document.header.find((line) => line.key.toLowerCase() === key)?.value ?? '';
}

// ------------------------------------------------------------------------------------------------------------- facts

function loweredOf(clauses: readonly ReadClause[], naming: Naming, before?: Run): ReadonlyMap<ReadClause, Lowered> {
  const stems = new Map(clauses.filter((read) => opensList(read.clause)).map((read) => [startKey(read.clause.place), read.reading]));
  const changed = before && changedTerms(naming, before.naming);
  return new Map(clauses.map((read) => {
    const old = before?.lowered.get(read);
    const kept = old && before && changed && stillHolds(old, { naming, before: before.naming, changed });
    return [read, kept ? old : lower(read, naming, read.clause.stem && stems.get(startKey(read.clause.stem.place)))];
  }));
}

function startKey({ uri, provision, span }: Place): string {
  return `${provisionKey(uri, provision)}#${span.start}`;
}

interface Renaming {
  readonly naming: Naming;
  readonly before: Naming;
  readonly changed: ReadonlySet<string>;
}

/** Whether every name that a clause uses is still the same term. */
function stillHolds(old: Lowered, { naming, before, changed }: Renaming): boolean {
  if (naming.names === before.names) return changed.size === 0 || old.asked.every((asked) => partsOf(asked.term.key).every((key) => !changed.has(key)));
  return old.asked.every((asked) => {
    const now = resolve(naming, asked);
    return now.key === asked.term.key && now.text === asked.term.text;
  });
}

function unreadOf(clauses: readonly ReadClause[], naming: Naming, before?: ReadonlyMap<string, readonly ReadClause[]>): ReadonlyMap<string, readonly ReadClause[]> {
  const index = new Map<string, ReadClause[]>();
  for (const read of clauses) {
    if (read.reading.understanding !== 'none') continue;
    for (const key of new Set((naming.mentions.get(read) ?? []).map((mention) => mention.key))) {
      const known = index.get(key);
      if (known) known.push(read);
      else index.set(key, [read]);
    }
  }
  return new Map([...index].map(([key, list]) => {
    const old = before?.get(key);
    return [key, old && sameMembers(old, list) ? old : list];
  }));
}

// ------------------------------------------------------------------------------------------------------------ checks

function resultsOf(model: Model, checking: Checking, before?: Run): Run['results'] {
  const changed = before ? changedTopics(model, before) : new Set<Topic>();
  return new Map(checking.checks.map((check) => [check.id, resultsOfCheck(check, model, { checking, changed, old: before?.results.get(check.id) })]));
}

interface Again {
  readonly checking: Checking;
  readonly changed: ReadonlySet<Topic>;
  readonly old: ReadonlyMap<string, Result> | undefined;
}

function resultsOfCheck(check: Check, model: Model, { checking, changed, old }: Again): ReadonlyMap<string, Result> {
  const results = new Map<string, Result>();
  for (const [key, group] of model.groups[check.looksAt]) {
    const known = old?.get(key);
    const kept = known && known.group === group && disjoint(known.topics, changed);
    results.set(key, kept ? known : examine(check, group, { model, checking }));
  }
  return results;
}

function disjoint(topics: ReadonlySet<Topic>, changed: ReadonlySet<Topic>): boolean {
  if (changed.size === 0) return true;
  for (const topic of topics) if (changed.has(topic)) return false;
  return true;
}

/** One check on one group; an error is reported and hides nothing else. */
function examine(check: Check, group: Group<GroupKind>, { model, checking }: { readonly model: Model; readonly checking: Checking }): Result {
  const topics = new Set<Topic>();
  try {
    return { group, topics, found: check.find(group, readerOf(model, topics)).map((evidence) => said(check, evidence)) };
  } catch (error) {
    checking.onProblem(`The check ${check.id} failed on ${group.kind} “${group.key}”.`, error);
    return { group, topics, found: [] };
  }
}

function said(check: Check, evidence: unknown): Said {
  const message = check.say(evidence);
  const provisions = [message.clause, ...message.related.map((one) => one.clause)].map((one) => provisionKey(one.uri, one.provision));
  return { evidence, message, provisions, signature: JSON.stringify([check.id, message.place, message.text, message.related.map((one) => one.place)]) };
}

/** Reads for a fix: nothing is recorded. */
export function openRead(model: Model): Read {
  return readerOf(model, new Set());
}

// ---------------------------------------------------------------------------------------------------- what has changed

function changedTopics(model: Model, before: Run): ReadonlySet<Topic> {
  const changed = new Set<Topic>(kinds.flatMap((kind) => changedKeys(model.groups[kind], before.groups[kind]).map((key): Topic => `group:${kind}:${key}`)));
  for (const key of changedKeys(model.unread, before.unread)) changed.add(`unread:${key}`);
  if (model.hierarchy !== before.hierarchy || !sameTerms(model, before)) changed.add('hierarchy');
  if (!sameStructure(model, before) || !sameGenerals(model.precedence, before.precedence)) changed.add('structure');
  return changed;
}

function changedKeys(now: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>): readonly string[] {
  const fresh = [...now].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  return [...fresh, ...[...before.keys()].filter((key) => !now.has(key))];
}

/** Whether the names of the principals are spelled as before. */
function sameTerms(model: Model, before: Run): boolean {
  return [...new Set(model.hierarchy.principals.values())].every((key) => model.naming.terms.get(key) === before.naming.terms.get(key));
}

function sameStructure(model: Model, before: Run): boolean {
  return sameMembers(model.documents.map((document) => document.entries), before.documents.map((document) => document.entries));
}
