/** A duty that cannot be done in any case without breaking one clause or another. */
import type { Check, Fix, Message, Read } from '../check.ts';
import { breachesIn, type Breach } from '../breaches.ts';
import { choice, precede, remove } from '../edits.ts';
import { caseOf, isTo, statement } from '../norms.ts';
import { certainty, related } from '../pairs.ts';
import { address, capitalised, clauseName, listed, sentences } from '../wording.ts';

export const dutyNeverWithoutBreach: Check<'act', Breach> = {
  id: 'duty/never-without-breach',
  severity: 'error',
  looksAt: 'act',
  find: breachesIn,
  say,
  fixes,
  page: {
    summary: 'One clause demands something that other clauses, between them, forbid in every case.',
    why: 'No two of the clauses look wrong side by side: each prohibition reads like an exception. Together the exceptions leave nothing of the rule, and whoever is bound '
      + 'by it is in breach whatever happens.',
    wrong: '1. The Clerk must publish the minutes.\n2. If the meeting was open, the Clerk must not publish the minutes.\n3. If the meeting was not open, the Clerk must not publish the minutes.',
    right: '1. The Clerk must publish the minutes.\n2. If the meeting was not open, the Clerk must not publish the minutes.',
    decided: 'Each prohibition binds whom the duty binds, forbids what it demands, and is a special case of it; and there is no situation in which the duty applies and none of the '
      + 'prohibitions does. The fewest clauses of which this is true are shown, six at most. Words of precedence between any two of them settle it. Where one prohibition alone '
      + 'leaves no room, or overlaps with the duty without being a case of it, the two are reported by themselves.',
    settle: 'Say in which case the duty remains; or let it prevail over one of the prohibitions; or delete what is not meant.',
    source: 'Organisations that could no longer obey their own rules have had to ask a court to let them off (“Court-ordered non-compliance: how to get out of a corporate bylaw trap”, mondaq.com).',
  },
};

function say({ duty, bans, certain }: Breach): Message {
  const on = bans.at(-1) ?? duty;
  const cases = bans.map((ban) => `${caseOf(ban)} (${address(ban.clause, on.clause)})`);
  return {
    text: sentences(`${statement(duty, 'must')} (${address(duty.clause, on.clause)}), but must not ${listed(cases, 'nor')}.`, 'One of these is always so, so it can never be done without a breach.'),
    certainty: certain ? certainty([duty, ...bans]) : 'possible',
    place: on.clause.place,
    clause: on.clause,
    related: [related(duty, 'Demands it.'), ...bans.filter((ban) => ban !== on).map((ban) => related(ban, `Forbids it ${caseOf(ban)}.`))],
    scenario: `Suppose ${isTo(duty)}. ${bans.map((ban) => `${capitalised(caseOf(ban))}, ${clauseName(ban.clause, on.clause)} forbids it.`).join(' ')} There is no other case.`,
    precedence: 'No clause orders any two of them.',
  };
}

function fixes({ duty, bans }: Breach, read: Read): readonly Fix[] {
  const name = (fact: Breach['duty']): string => clauseName(fact.clause, duty.clause);
  return [
    ...bans.flatMap((ban) => choice(`Make ${name(ban)} subject to ${name(duty)}`, precede(ban.clause, 'Subject to', [duty.clause]))),
    ...choice(`Make ${name(duty)} prevail over ${listed(bans.map(name))}`, precede(duty.clause, 'Notwithstanding', bans.map((ban) => ban.clause))),
    ...[...bans, duty].flatMap((fact) => choice(`Delete ${name(fact)}`, remove(fact.clause, read), { quiet: true })),
  ];
}
