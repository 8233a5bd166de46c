/** When things are to happen: so long before or after each other, or on certain days of the year. */
import type { Reading } from '../../../grammar/ast.ts';
import type { TimeLimit } from '../../../grammar/time-limits.ts';
import { timeLimits } from '../../../grammar/time-limits.ts';
import type { TimeFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { accountsOfYear, dated, yearEnds } from './dates.ts';
import { isDeadline } from './deadlines.ts';
import { distant } from './distances.ts';
import { electedThere } from './elected-there.ts';
import { contents, sentMadeUp, sentWith } from './enclosures.ts';
import { entries, sequences } from './entries.ts';
import { keepings } from './keepings.ts';
import { convenings, isAhead, noticed, unlessNoticed } from './notices.ts';
import { followings, orders } from './orders.ts';
import { electionsAt, recurring } from './recurring.ts';
import { requestedMeetings, withSpecial } from './requested-meetings.ts';
import type { Said } from './said.ts';
import type { Scene } from './scene.ts';
import { endsBeside, leaving, meetingEnds } from './term-ends.ts';

/** What a sentence says of the time of its act. */
export function times(reading: Reading, scene: Scene): readonly TimeFact[] {
  const { modality } = reading;
  if (modality === 'recommendation' || modality === 'no-duty') return [];
  const found = limitsOf(reading, scene);
  // Of two days for one act, one belongs to something else.
  const own = found.filter(({ kind }) => kind !== 'dates' || found.filter((other) => other.kind === 'dates').length === 1);
  const kept = own.flatMap((limit) => keepings(limit, { reading, scene }));
  if (kept.length > 0) return kept;
  const convened = own.flatMap((limit) => convenings(limit, { reading, scene }));
  const stated = convened.length > 0 ? convened : own.flatMap((limit) => limited(limit, { reading, scene }));
  const requested = stated.some(({ inferred }) => inferred) ? [] : requestedMeetings(reading, scene);
  const all = [...(requested.length > 0 ? requested : withSpecial(stated, scene)), ...orders({ reading, scene }), ...(own.length === 0 ? [] : [...sequences({ reading, scene }), ...sentWith({ reading, scene }), ...accountsOfYear({ reading, scene }), ...followings({ reading, scene })]), ...electionsAt({ reading, scene }), ...electedThere({ reading, scene }), ...meetingEnds({ reading, scene }), ...endsBeside({ reading, scene }), ...withSpecial(unlessNoticed({ reading, scene }), scene), ...yearEnds({ reading, scene }), ...entries({ reading, scene }), ...contents({ reading, scene })];
  return [...all, ...all.flatMap(sentMadeUp)];
}

/** The limits that belong to this act: behind its verb, or before the first; not those inside its conditions and people. */
function limitsOf(reading: Reading, scene: Scene): readonly TimeLimit[] {
  const { clause, sentence } = scene;
  const text = textRead(clause);
  const found = timeLimits(text);
  const heads = sentence.norms.map(({ head }) => head.start).toSorted((a, b) => a - b);
  const mine = heads.findLast((start) => start <= reading.head.start) === heads[0] ? 0 : reading.head.start;
  const next = heads.find((start) => start > reading.head.start) ?? text.length;
  const ends = leaving(reading) !== undefined || isDeadline({ reading, scene });
  const apart = [...reading.conditions.filter(({ kind }) => kind !== 'until' || !(ends || reading.modality === 'prohibition')), ...reading.exceptions, ...[reading.actor, reading.object].flatMap((phrase) => phrase?.restrictions ?? [])].map(({ span }) => span);
  return found.filter(({ span }) => span.start >= mine && span.start < next && !apart.some(({ start, end }) => start <= span.start && span.start < end));
}

function limited(limit: TimeLimit, said: Said): readonly TimeFact[] {
  if (limit.kind === 'recurrence') return recurring(limit, said);
  return limit.kind === 'dates' ? dated(limit, said) : limit.side === 'notice' || isAhead(limit, said) ? noticed(limit, said) : distant(limit, said);
}
