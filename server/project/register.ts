/**
 * The conflicts that the drafters have accepted: a second stage, whose input is the findings of the first. An acceptance
 * takes the findings of its check on its clause, and with the clauses that it names, out of what is shown.
 */
import { directiveOf, directiveText, isDate } from '../../grammar/directive.ts';
import type { Body, Splitting } from '../../grammar/split.ts';
import type { Check, Edit } from '../checks/check.ts';
import { differenceOf } from '../model/difference.ts';
import type { Acceptance, Clause, Group, Place } from '../model/facts.ts';
import { provisionKey } from '../model/places.ts';
import type { DocumentState } from './documents.ts';
import { startOf } from './documents.ts';
import type { Found, SeveritySettings } from './findings.ts';
import { foundIn, withLate } from './findings.ts';
import type { Said } from './run.ts';

export interface Register {
  /** What is shown: the findings without the accepted ones, and what is wrong with the acceptances; in order. */
  readonly all: readonly Found[];
  readonly entries: readonly Entry[];
}

/** An acceptance and what it covers. */
export interface Entry {
  readonly acceptance: Acceptance;
  readonly covers: readonly Found[];
}

export interface Registering {
  readonly documents: readonly DocumentState[];
  readonly checks: readonly Check[];
  readonly settings: SeveritySettings;
  /** `2026-11-22`; empty where nobody says, and then nothing expires. */
  readonly today: string;
  sayings(check: Check, group: Group<'acceptance'>): readonly Said[];
}

/** Ids of the provisions that are directives, in order; those of before where nothing of the kind has changed. */
export function directivesIn(splitting: Splitting, before?: { readonly splitting: Splitting; readonly directives: readonly string[] }): readonly string[] {
  if (before) {
    const { removed, added } = differenceOf(before.splitting.bodies, splitting.bodies);
    if (!removed.some(isDirective) && !added.some(isDirective)) return before.directives;
  }
  return splitting.bodies.filter(isDirective).map(({ id }) => id);
}

const isDirective = ({ sentences: [first] }: Body): boolean => first?.kind === 'directive';

/** Without acceptances it is the findings as they are. */
export function registerOf(found: readonly Found[], registering: Registering): Register {
  const { documents, checks, settings } = registering;
  const written = documents.flatMap((document) => document.directives.flatMap((id) => writtenAt(document, id) ?? []));
  if (written.length === 0) return { all: found, entries: [] };
  const entries = written.map((one) => entryOf(one, found, registering));
  const accepted = new Set(entries.flatMap(({ covers }) => covers));
  const group: Group<'acceptance'> = { kind: 'acceptance', key: '', members: entries.map(({ acceptance }) => acceptance) };
  const late = checks.filter(({ looksAt }) => looksAt === 'acceptance').flatMap((check) => foundIn(check, registering.sayings(check, group), settings));
  return { all: withLate(found.filter((one) => !accepted.has(one)), late, documents), entries };
}

type Written = Pick<Acceptance, 'clause' | 'line' | 'directive' | 'covered'>;

function writtenAt(document: DocumentState, id: string): Written | undefined {
  const { uri, splitting, positions, text } = document;
  const at = positions.get(id) ?? -1;
  const sentence = splitting.bodies[at]?.sentences[0];
  if (!sentence) return undefined;
  const below = splitting.bodies.findIndex((body, index) => index > at && body.sentences.some(({ kind }) => kind === 'sentence' || kind === 'stem' || kind === 'item'));
  const covered = splitting.bodies[below];
  const place = { uri, provision: id, span: sentence.span };
  const clause: Clause = { uri, document: splitting.title, provision: id, address: covered?.address ?? '', index: 0, text: sentence.text, place };
  return { clause, line: wholeLine(place, startOf(document, id) ?? 0, text), directive: directiveOf(sentence.text), ...(covered && { covered: provisionKey(uri, covered.id) }) };
}

/** The line with its indentation and its end, so that taking it out leaves no trace. */
function wholeLine(place: Place, start: number, text: string): Place {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  return { ...place, span: { start: from - start, end: (end < 0 ? text.length : end + 1) - start } };
}

function entryOf(written: Written, found: readonly Found[], { checks, today }: Registering): Entry {
  const { check, until, reason } = written.directive;
  const covers = found.filter((one) => covered(one, written));
  const known = checks.some(({ id }) => id === check);
  const state = (): Acceptance['state'] => {
    if (check === '' || !known) return 'unknown check';
    if (until !== '' && !isDate(until)) return 'no date';
    if (reason === '') return 'no reason';
    if (until !== '' && today !== '' && until < today) return 'expired';
    return covers.length === 0 ? 'unused' : 'in force';
  };
  const now = state();
  return { acceptance: { ...written, state: now, known: checks.map(({ id }) => id) }, covers: now === 'in force' ? covers : [] };
}

/** Whether a finding is of this check, with this clause and all those named in it. */
function covered({ check, provisions, finding }: Found, { directive, covered: clause }: Written): boolean {
  if (check.id !== directive.check || clause === undefined || !provisions.includes(clause)) return false;
  const addresses = [finding.address, ...finding.related.map(({ address }) => address)];
  return directive.others.every((other) => addresses.some((address) => address === other || address.endsWith(`.${other}`)));
}

// ------------------------------------------------------------------------------------------------------- accepting

/** The line that accepts a finding, above the clause that it stands on; the other clauses are named where they have an address. */
export function acceptanceOf({ check, finding, provisions }: Found, document: DocumentState, reason: string): Edit | undefined {
  const start = startOf(document, finding.place.provision);
  if (start === undefined || reason.trim() === '') return undefined;
  const others = [...new Set(finding.related.filter((_, at) => provisions[at + 1] !== provisions[0]).map(({ address }) => address))].filter((address) => /^[^¶~/]+$/u.test(address) && address !== finding.address);
  const from = document.text.lastIndexOf('\n', start - 1) + 1;
  const indentation = /^\s*/u.exec(document.text.slice(from, start))?.[0] ?? '';
  const line = directiveText({ check: check.id, others, until: '', reason });
  return { place: { ...finding.place, span: { start: from - start, end: from - start } }, newText: `${indentation}${line}\n` };
}
