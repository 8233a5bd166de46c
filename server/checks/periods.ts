/** What the checks share that find one time given twice, differently: how sure they are, and the ways out. */
import type { Length } from '../../grammar/time-limits.ts';
import type { TimeFact } from '../model/facts.ts';
import type { Fix, Message } from './check.ts';
import { choice, express, numberAt, precede } from './edits.ts';
import { clauseNames, earlierClauses, nested, surety, type Clash } from './pairs.ts';
import { happens } from './timetables.ts';
import { numeral } from './wording.ts';

/** The length that is compared. */
type LengthOf = (fact: TimeFact) => Length | undefined;

/** Certain only where it is plain that both clauses speak of one event. */
export function suretyOfEvent({ earlier, later, meeting }: Clash<TimeFact>): Pick<Message, 'certainty' | 'doubt'> {
  const sure = surety([earlier, later], meeting);
  if ([earlier, later].every(happens)) return sure;
  return { ...sure, certainty: 'possible', ...(sure.certainty === 'certain' && { doubt: 'The clauses may speak of two different events.' }) };
}

/** The number of the one clause in the other, or one clause before the other; where one is the special case, that it says so. */
export function alignPeriods(found: Clash<TimeFact>, lengthOf: LengthOf): readonly Fix[] {
  const { earlier, later, meeting } = found;
  const [first, second] = clauseNames(found);
  if (nested(meeting)) return meeting.relation === 'inside' ? express(earlier.clause, later.clause) : express(later.clause, earlier.clause);
  return [
    ...aligned(later, earlier, { name: second, lengthOf }),
    ...(found.also.length > 0 ? [] : aligned(earlier, later, { name: first, lengthOf })),
    ...choice(`Make ${second} subject to ${first}`, precede(later.clause, 'Subject to', earlierClauses(found))),
    ...choice(`Make ${second} prevail over ${first}`, precede(later.clause, 'Notwithstanding', earlierClauses(found))),
  ];
}

/** The number of the one in the words of the other, where both count the same. */
function aligned(fact: TimeFact, to: TimeFact, { name, lengthOf }: { readonly name: string; readonly lengthOf: LengthOf }): readonly Fix[] {
  const [own, other] = [fact, to].map(lengthOf);
  const at = own && numberAt(fact.clause, fact.place, own.count);
  if (!own || !other || !at || own.unit !== other.unit || own.extra !== other.extra || own.working !== other.working) return [];
  const newText = numeral(other.count, at.written);
  return choice(`Say “${newText}” for “${at.written}” in ${name}`, [{ place: at.place, newText: /^\p{Lu}/u.test(at.written) ? newText.charAt(0).toUpperCase() + newText.slice(1) : newText }]);
}
