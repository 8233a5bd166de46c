/** The days of the year on which things happen, and on which the financial year ends. */
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { Dates } from '../../../grammar/time-limits.ts';
import { dayNumber, outside, timeLimits, yearDay } from '../../../grammar/time-limits.ts';
import type { Happening, TimeFact } from '../facts.ts';
import { textRead } from '../places.ts';
import { namesOrganisation } from '../usage.ts';
import { isDeadline } from './deadlines.ts';
import { heldThen } from './distances.ts';
import { happeningOf, isHandedOut, sending } from './happening-of.ts';
import type { Said } from './said.ts';
import { fact, none } from './said.ts';
import { alone, term } from './scene.ts';
import { closed, thing } from './things.ts';

export function dated(limit: Dates, said: Said): readonly TimeFact[] {
  const event = heldThen(limit, said) ?? happeningOf(said);
  const { reading } = said;
  const days = reading.modality === 'prohibition' ? outside(limit) : limit;
  if (!event || !days || !(event.key.startsWith('close term@') || isOnceAYear(reading))) return [];
  const last = event.key.startsWith('close term@') ? days.to ?? days.from : undefined;
  if (last) return [fact({ kind: 'dates', event, from: last, to: last, vague: days.vague }, limit, said)];
  // From the first day, everybody may: "applications may be made from 1 May" opens them.
  if (isDeadline(said) && days.from && !days.to) return [fact({ kind: 'dates', event: { ...event, key: event.key.replace(/^close /u, 'open '), text: event.text.replace(/^the close of /u, 'the opening of ') }, from: days.from, to: days.from, vague: true }, limit, said, true)];
  // Until the last day, everybody may: "motions must be received by 1 May" closes them on 1 May.
  const closing = isDeadline(said) && days.to && !days.from;
  const { from, to, vague } = closing && days.to ? { from: days.to, to: days.to, vague: true } : days;
  return [fact({ kind: 'dates', event, ...(from && { from }), ...(to && { to }), vague }, limit, said, closing === true)];
}

/** "A meeting" and "the Council meets" may be more than once a year, and each on a day of its own. */
function isOnceAYear({ act, object, actor }: Reading): boolean {
  const what = object ?? actor;
  if (!what || act === 'meet') return false;
  return /\b(?:annual|yearly)\b/u.test(what.name) || (!/^(?:a|any|every|such)$/u.test(what.determiner) && !(what.plural && /\b(?:meeting|session|election|ballot)$/u.test(what.name)));
}

/** "The financial year runs from 1 July to 30 June", "the accounts are made up to 30 June": on that day it ends. */
export function yearEnds(said: Said): readonly TimeFact[] {
  const { act, actor, object, head, modality, polarity } = said.reading;
  const isYear = /^(?:run|begin|start|commence)$/u.test(act) && actor !== undefined && isFinancialYear(actor);
  const isAccounts = act === 'make' && object !== undefined && /^(?:annual )?(?:accounts|account|financial statements?)$/u.test(object.name) && !term(said.scene, alone(object), said.reading).key.includes('@');
  if (!(isYear || isAccounts) || modality === 'prohibition' || polarity === '-') return [];
  const text = textRead(said.scene.clause);
  const [begins] = isYear && act !== 'run' && !/\bend(?:s|ing)?\b/u.test(text) ? timeLimits(text) : [];
  const eve = begins?.kind === 'dates' && begins.from ? yearDay(dayNumber(begins.from, false) - 1, false) : undefined;
  const event: Happening = isYear && actor ? closed(thing(actor, said), 'end') : { key: 'close financial year', text: 'the end of the financial year', vague: false };
  if (begins && eve) return [fact({ kind: 'dates', event: { ...event, text: 'the end of the year before the one beginning' }, from: eve, to: eve, vague: false }, begins, said)];
  const found = (isYear ? /(?:(?<=\bfrom\b[^,;.]*? )(?:to|until)|\bend(?:s|ing)? on) (?=[^,;.]*?\d)/u : /(?<=\bup )to (?=[^,;.]*?\d)/u).exec(text.slice(head.end));
  const start = head.end + (found?.index ?? 0);
  // Read as "on 30 June": the day is the same.
  const [day] = found ? timeLimits(`${' '.repeat(start + found[0].length - 3)}on ${text.slice(start + found[0].length)}`) : [];
  if (day?.kind !== 'dates' || !day.from) return [];
  return [fact({ kind: 'dates', event, from: day.from, to: day.from, vague: day.vague }, { span: { start, end: day.span.end } }, said)];
}

/** "the Society's year" is its financial year. */
export const isFinancialYear = ({ name, of }: Phrase): boolean => (financialYear.test(name) && (!of || namesOrganisation(of.name))) || (name === 'year' && of !== undefined && namesOrganisation(of.name));

const financialYear = /^(?:financial|fiscal|accounting) (?:year|period)$/u;

/** "The audited accounts shall be sent to members 28 days before the annual meeting": there are none before the year has ended. */
export function accountsOfYear(said: Said): readonly TimeFact[] {
  const { act, actor, object, modality, polarity, verb } = said.reading;
  const what = object ?? actor;
  if (!what || !accounts.test(what.name) || polarity === '-' || (modality !== 'duty' && modality !== 'fact') || !(sending.test(act) || isHandedOut(said.reading) || /^(?:lay|present|submit|complete|finish|audit|approve|adopt|file|be available|make)$/u.test(act))) return [];
  const later = happeningOf(said);
  return later ? [fact({ kind: 'distance', earlier: { key: 'close financial year', text: 'the end of the financial year', vague: false }, later, least: none }, { span: verb }, said, true)] : [];
}

const accounts = /^(?:(?:audited|annual|final|year-end|certified|examined|statutory) )*(?:accounts|financial statements?|balance sheet)$/u;
