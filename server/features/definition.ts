/** Where the thing under the cursor is written: the provision that a reference points to, or where a name is declared. */
import type { Span } from '../../grammar/ast.ts';
import type { Resolution } from '../checks/check.ts';
import type { Place, ProvisionEntry } from '../model/facts.ts';
import { referenceAt, type Spot } from './clauses.ts';


export interface Way {
  /** The words that lead there. */
  readonly from: Span;
  readonly to: readonly Place[];
}

export function definition(spot: Spot): Way | undefined {
  return ofReference(spot) ?? ofName(spot);
}

function ofReference(spot: Spot): Way | undefined {
  const found = referenceAt(spot);
  if (found === undefined) return undefined;
  const to = provisionsOf(spot.engine.read().resolve(found.reference, found.from)).map(({ place }) => place);
  return to.length === 0 ? undefined : { from: found.span, to };
}

function provisionsOf(resolution: Resolution): readonly ProvisionEntry[] {
  return resolution.kind === 'found' || resolution.kind === 'ambiguous' ? resolution.provisions : [];
}

function ofName({ engine, uri, offset }: Spot): Way | undefined {
  const found = engine.termAt(uri, offset);
  const declared = found === undefined ? undefined : engine.mentions(found.term)[0];
  if (found === undefined || declared === undefined) return undefined;
  return { from: engine.locate(found.place), to: [declared] };
}
