/** A reference that may mean two provisions. */
import type { Reference } from '../../../grammar/ast.ts';
import type { Group, Place, ProvisionEntry, ReadClause } from '../../model/facts.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice } from '../edits.ts';
import { isFamiliar } from '../references.ts';
import { clauseName, listed } from '../wording.ts';

interface Ambiguous {
  readonly from: ReadClause;
  readonly reference: Reference;
  readonly place: Place;
  readonly candidates: readonly ProvisionEntry[];
}

export const referenceAmbiguous: Check<'clause', Ambiguous> = {
  id: 'reference/ambiguous',
  severity: 'warning',
  looksAt: 'clause',
  find,
  say,
  fixes,
  page: {
    summary: 'A reference fits two provisions that are equally near.',
    why: 'Each side of a dispute follows the reference to the provision that suits it.',
    wrong: 'Part A: Players\n1. Players pay a fee.\n\nPart B: Guests\n1. Guests pay a fee.\n\nPart C: Money\n2. The fee under clause 1 is spent on balls.',
    right: 'Part A: Players\n1. Players pay a fee.\n\nPart B: Guests\n1. Guests pay a fee.\n\nPart C: Money\n2. The fee under clause B.1 is spent on balls.',
    decided: 'A reference means the provision whose address ends with it, in the nearest part of the rulebook that has one. Where that part has two, it is '
      + 'ambiguous. Two provisions with one number in one list are reported as such, and not again here.',
    settle: 'Write the address in full.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 56:68, principles 1 and 2: only what is ambiguous is open to interpretation, so the drafter’s task is to leave nothing so.',
  },
};

function find(group: Group<'clause'>, read: Read): readonly Ambiguous[] {
  return group.members.flatMap((from) => from.references.flatMap(({ reference, place }) => {
    const found = read.resolve(reference, from.clause);
    if (found.kind !== 'ambiguous' || areTwins(found.provisions) || !isFamiliar(reference.keyword, read.group('document', from.clause.uri).members)) return [];
    return [{ from, reference, place, candidates: found.provisions }];
  }));
}

/** Siblings of one label: `numbering/duplicate` says so. */
function areTwins(provisions: readonly ProvisionEntry[]): boolean {
  return new Set(provisions.map(({ address }) => address.toLowerCase())).size < provisions.length;
}

function say({ from, reference, place, candidates }: Ambiguous): Message {
  const shown = candidates.slice(0, 5);
  return {
    text: `“${reference.text}” may mean ${listed(shown.map((one) => clauseName(one, from.clause)), 'or')}.`,
    // Where many fit, none of them may be meant, but a provision of another document.
    severity: candidates.length > 2 ? 'information' : 'warning',
    certainty: 'certain',
    place,
    clause: from.clause,
    related: shown.map((one) => ({ text: 'May be meant.', place: one.place, clause: one })),
  };
}

/** Only for a reference of the simple shape "clause 9": its label is replaced, its keyword kept. */
function fixes({ from, reference, place, candidates }: Ambiguous): readonly Fix[] {
  const written = /^(?:\p{L}+ )+(?=\S+$)/u.exec(reference.text)?.[0];
  if (written === undefined || candidates.some(({ uri, address }) => uri !== from.clause.uri || address.includes('¶'))) return [];
  return candidates.slice(0, 5).flatMap((one) => choice(`Refer to ${clauseName(one)}`, [{ place, newText: `${written}${one.address}` }]));
}
