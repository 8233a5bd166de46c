/** A sentence in its place, and the facts that it gives of the time of its act. */
import type { Reading, Span } from '../../../grammar/ast.ts';
import type { Length } from '../../../grammar/time-limits.ts';
import type { TimeFact } from '../facts.ts';
import { placeOf } from '../places.ts';
import { base } from './base.ts';
import { isDeadline } from './deadlines.ts';
import type { Scene } from './scene.ts';
import { term } from './scene.ts';
import { isNotice } from './things.ts';

export interface Said {
  readonly reading: Reading;
  readonly scene: Scene;
}

export type Says = TimeFact['says'];

export function fact(says: Says, { span }: { readonly span: Span }, { reading, scene }: Said, inferred = false): TimeFact {
  const optional = (reading.modality === 'permission' || reading.modality === 'power') && !isDeadline({ reading, scene }) && !isOwedNotice(reading);
  const { actor } = reading;
  const doer = actor && !isOwedNotice(reading) && !actor.pronoun && actor.others.length === 0 ? { doer: term(scene, actor, reading) } : {};
  // "serves until the annual meeting": no condition of the end, but the end.
  const ends = says.kind === 'distance' ? [says.earlier, says.later] : [says.event];
  const plain = ends.some(({ key }) => key.startsWith('close ')) ? { ...reading, conditions: reading.conditions.filter(({ kind }) => kind !== 'until') } : reading;
  return { ...base(plain, scene), kind: 'time', says, ...doer, optional, inferred, place: placeOf(scene.clause, span) };
}

/** "Members are entitled to 21 days' notice": somebody must give it. */
const isOwedNotice = ({ form, act, object }: Reading): boolean => form === 'right' && act === 'have' && isNotice(object);

export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export const none: Length = { count: 0, unit: 'day', extra: 0, working: false };
