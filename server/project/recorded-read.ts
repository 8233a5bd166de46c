/** The one way out of a group: every answer that a check asks for is recorded by its topic. */
import type { Read } from '../checks/check.ts';
import { conditionsOf, meetingOf } from '../logic/meeting.ts';
import type { Group, GroupKind, GroupMembers } from '../model/facts.ts';
import { anyOffice, groupAt } from '../model/groups.ts';
import { kindOf, principalOf, standing } from '../model/hierarchy.ts';
import { orderOf } from '../model/precedence.ts';
import type { Model } from './run.ts';

/**
 * What an answer depends on. Precedence and references depend on the structure: what a clause itself says of its order
 * changes the clause, and with it the group.
 */
export type Topic = `group:${GroupKind}:${string}` | 'hierarchy' | 'structure' | `unread:${string}`;

/** Answers from `model`; what they depend on is added to `topics`. */
export function readerOf(model: Model, topics: Set<Topic>): Read {
  const about = (...asked: readonly Topic[]): Model => {
    for (const topic of asked) topics.add(topic);
    return model;
  };
  return {
    group: <K extends GroupKind>(kind: K, key: string): Group<K> => groupAt(about(`group:${kind}:${key}`).groups, kind, key),
    terms: (a, b) => standing(about('hierarchy').hierarchy, a, b),
    principal: (term) => principalOf(about('hierarchy').hierarchy, model.naming, term),
    kindOf: (term) => kindOf(about('hierarchy').hierarchy, term),
    precedence: (a, b) => orderOf(about('structure').precedence, a, b),
    meeting: (a, b) => meetingOf(a, b, about('hierarchy').hierarchy),
    conditions: conditionsOf,
    resolve: (reference, from) => about('structure').resolver(reference, from),
    unreadNaming: (term) => about(`unread:${term.key}`).unread.get(term.key) ?? [],
    files: () => about('structure').documents.map((document) => document.uri),
    generalVacancies: (): readonly GroupMembers['office'][] => groupAt(about(`group:office:${anyOffice}`).groups, 'office', anyOffice).members,
  };
}
