/** The one way out of a group: every answer that a check asks for is recorded by its topic. */
import type { Read } from '../checks/check.ts';
import type { Total } from '../logic/conditions.ts';
import { coverOf } from '../logic/cover.ts';
import { conditionsOf, meetingOf } from '../logic/meeting.ts';
import type { Group, GroupKind, GroupMembers } from '../model/facts.ts';
import { anyOffice, groupAt, kinds, totalOf } from '../model/groups.ts';
import type { Hierarchy } from '../model/hierarchy.ts';
import { kindOf, principalOf, standing } from '../model/hierarchy.ts';
import { orderOf } from '../model/precedence.ts';
import type { Known } from '../model/terms.ts';
import { underSpan } from './documents.ts';
import type { Model } from './run.ts';

/**
 * What an answer depends on. Precedence and references depend on the structure: what a clause itself says of its order
 * changes the clause, and with it the group.
 */
export type Topic = `${Subject}:${string}`;

/** Kinds of topics. Names and the structure are one topic each, with no key. */
export type Subject = `group ${GroupKind}` | 'parents' | 'kind' | 'principal' | 'term' | 'unread' | 'names' | 'structure';

const subjectOf = Object.fromEntries([...kinds, 'acceptance' as const].map((kind) => [kind, `group ${kind}`])) as { readonly [K in GroupKind]: `group ${K}` };

/** Answers from `model`; `note` hears what they depend on. */
export function readerOf(model: Model, note: (subject: Subject, key: string) => void): Read {
  const hierarchy: Hierarchy = {
    parents: noting(model.hierarchy.parents, (key) => note('parents', key)),
    kinds: noting(model.hierarchy.kinds, (key) => note('kind', key)),
    principals: noting(model.hierarchy.principals, (key) => note('principal', key)),
  };
  const naming: Known = { names: model.naming.names, terms: noting(model.naming.terms, (key) => note('term', key)) };
  const about = (subject: Subject, key = ''): Model => {
    note(subject, key);
    return model;
  };
  const total: Total = (group) => totalOf(group, {
    measured: (key) => groupAt(about(subjectOf.measure, key).groups, 'measure', key).members,
    seated: (body) => groupAt(about(subjectOf.body, body).groups, 'body', body).members,
  });
  return {
    group: <K extends GroupKind>(kind: K, key: string): Group<K> => groupAt(about(subjectOf[kind], key).groups, kind, key),
    terms: (a, b) => standing(hierarchy, a, b),
    principal: (term) => {
      note('names', '');
      return principalOf(hierarchy, naming, term);
    },
    kindOf: (term) => kindOf(hierarchy, term),
    precedence: (a, b) => orderOf(about('structure').precedence, a, b),
    meeting: (a, b) => meetingOf(a, b, { hierarchy, total }),
    conditions: (a, b) => conditionsOf(a, b, total),
    cover: (fact, by) => coverOf(fact, by, { total, together: (a, b) => orderOf(about('structure').precedence, a.clause, b.clause).yields === 'neither' }),
    resolve: (reference, from) => about('structure').resolver(reference, from),
    unreadNaming: (term) => about('unread', term.key).unread.get(term.key) ?? [],
    heading: (uri) => headingOf(about('structure'), uri),
    files: () => about('structure').documents.map((document) => document.uri),
    generalVacancies: (): readonly GroupMembers['office'][] => groupAt(about(subjectOf.office, anyOffice).groups, 'office', anyOffice).members,
  };
}

function noting<V>(map: ReadonlyMap<string, V>, note: (key: string) => void): Pick<ReadonlyMap<string, V>, 'get' | 'has'> {
  return {
    get(key) {
      note(key);
      return map.get(key);
    },
    has(key) {
      note(key);
      return map.has(key);
    },
  };
}

/** The title that a document says it stands under, and what that leads to. */
function headingOf({ documents, authority }: Model, uri: string): ReturnType<Read['heading']> {
  const document = documents.find((one) => one.uri === uri);
  const span = document && underSpan(document);
  return { under: document?.heading.under ?? '', place: span && { uri, provision: '', span }, above: authority.above(uri) };
}
