/** Looks from an offset to the clause and the reference that stand there, and from a reading back to the text. */
import type { Phrase, Provision, Reference, Span } from '../../grammar/ast.ts';
import type { Clause, Place, ReadClause } from '../model/facts.ts';
import type { Engine } from '../project/engine.ts';

export interface Spot {
  readonly engine: Engine;
  readonly uri: string;
  /** In the present text of the file. */
  readonly offset: number;
}

/** The sentence that the offset stands in. */
export function clauseAt({ engine, uri, offset }: Spot): ReadClause | undefined {
  const provision = provisionAt(engine.document(uri)?.provisions ?? [], offset);
  if (provision === undefined) return undefined;
  return engine
    .clauses(uri)
    .find(({ clause }) => clause.provision === provision.id && holds(engine.locate(clause.place), offset));
}

export function referenceAt(spot: Spot): { readonly reference: Reference; readonly span: Span; readonly from: Clause } | undefined {
  const read = clauseAt(spot);
  if (read === undefined) return undefined;
  const found = read.references.find(({ place }) => place.uri === spot.uri && holds(spot.engine.locate(place), spot.offset));
  return found === undefined ? undefined : { reference: found.reference, span: spot.engine.locate(found.place), from: read.clause };
}

/** What the reading of a clause was made from, and what its spans are relative to. */
export function textRead({ stem, text }: Clause): string {
  return stem === undefined ? text : `${stem.text} ${text}`;
}

/** Where a name that was read stands in its file. */
export function offsetOf(span: Span, clause: Clause, engine: Engine): number {
  const before = clause.stem === undefined ? 0 : clause.stem.text.length + 1;
  if (clause.stem !== undefined && span.start < before) return engine.locate(clause.stem.place).start + span.start;
  return engine.locate(clause.place).start + span.start - before;
}

/** The name of a phrase as the rulebook spells it, without article; with what it is of, or for ("candidate for Captain"). */
export function nameOfPhrase(phrase: Phrase, clause: Clause, engine: Engine): string {
  const names = [phrase, ...phrase.others].map((each) => oneName(each, clause, engine));
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${phrase.connective === '' ? 'and' : phrase.connective} ${last}`;
}

function oneName(phrase: Phrase, clause: Clause, engine: Engine): string {
  const uri = clause.uri;
  const found = phrase.pronoun ? undefined : engine.termAt(uri, offsetOf(phrase.nameSpan, clause, engine));
  const name = inOneLine(found?.term.text ?? phrase.spelling);
  return belongings(phrase).reduce((whole, part) => (whole.includes(part) ? whole : `${whole} ${part}`), name);
}

/** "of the Council", "for Captain": what stands behind the name and belongs to it. */
function belongings({ of, adjuncts, spelling, text }: Phrase): string[] {
  const genitive = of === undefined || !text.includes(` of ${of.text}`) ? [] : [`of ${of.text}`];
  const others = adjuncts.flatMap(({ preposition, phrase }) => (phrase === undefined || preposition === '' ? [] : [`${preposition} ${phrase.text}`]));
  return [...genitive, ...others].map(inOneLine).filter((part) => !spelling.includes(part));
}

export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

export function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The text that a place covers. */
export function textAt(place: Place, engine: Engine): string {
  const { start, end } = engine.locate(place);
  return (engine.text(place.uri) ?? '').slice(start, end);
}

/** Provisions stand in reading order: the last that begins at or before the offset. */
export function provisionAt(provisions: readonly Provision[], offset: number): Provision | undefined {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provisions[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return provisions[low - 1];
}
