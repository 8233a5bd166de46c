/** Where names stand: declarations first, then every mention; and the name at an offset. */
import type { Place, ReadClause, Term } from '../model/facts.ts';
import { groupAt } from '../model/groups.ts';
import { termNamed } from '../model/terms.ts';
import { bare } from '../model/usage.ts';
import type { DocumentState } from './documents.ts';
import { offsetOf } from './findings.ts';
import type { Run } from './run.ts';

/** Places of a term, each once: where it is defined or declared, where it is filled, then the rest in order. */
export function mentionsOf(run: Run, term: Term): readonly Place[] {
  const declared = groupAt(run.groups, 'term', term.key).members.map((fact) => fact.place);
  const filled = groupAt(run.groups, 'office', term.key).members.filter((fact) => fact.kind === 'fill').map((fact) => fact.clause);
  const mentions = run.documents.flatMap(({ clauses }) => clauses.flatMap((read) => run.naming.mentions.get(read) ?? []));
  const all = mentions.filter((mention) => mention.key === term.key).map((mention) => mention.place);
  const inFills = all.filter((place) => filled.some((clause) => clause.uri === place.uri && clause.provision === place.provision));
  return once([...declared, ...inFills, ...all]);
}

function once(places: readonly Place[]): readonly Place[] {
  const byKey = new Map(places.map((place) => [`${place.uri}#${place.provision}#${place.span.start}`, place]));
  return [...byKey.values()];
}

/** The term whose name, in a sentence or a title, covers the offset. */
export function termAt(run: Run, uri: string, offset: number): { readonly term: Term; readonly place: Place } | undefined {
  const document = run.documents.find((one) => one.uri === uri);
  if (!document) return undefined;
  const covers = (place: Place): boolean => place.uri === uri && offsetOf(document, place) <= offset && offset <= offsetOf(document, place) + place.span.end - place.span.start;
  const at = provisionAt(document, offset);
  const mentions = document.clauses.filter((read) => isNear(read, document.splitting.bodies[at]?.id)).flatMap((read) => run.naming.mentions.get(read) ?? []);
  const found = mentions.filter((mention) => covers(mention.place)).toSorted((a, b) => length(a.place) - length(b.place))[0];
  return found ? { term: termNamed(run.naming, found.key), place: found.place } : titled(run, document, { at, offset });
}

/** Index of the last provision that covers an offset; -1 where none does. */
function provisionAt({ splitting: { bodies, starts } }: DocumentState, offset: number): number {
  return bodies.findLastIndex(({ length: own }, at) => (starts[at] ?? 0) <= offset && offset <= (starts[at] ?? 0) + own);
}

/** Sentences of the provision, and items whose stem it is. */
function isNear({ clause }: ReadClause, provision: string | undefined): boolean {
  return clause.provision === provision || clause.stem?.place.provision === provision;
}

function length(place: Place): number {
  return place.span.end - place.span.start;
}

function titled(run: Run, { uri, splitting }: DocumentState, { at, offset }: { readonly at: number; readonly offset: number }): ReturnType<typeof termAt> {
  const [body, start = 0] = [splitting.bodies[at], splitting.starts[at]];
  if (!body || body.title === '' || offset < start + body.titleSpan.start || offset > start + body.titleSpan.end) return undefined;
  const term = termNamed(run.naming, bare(body.title));
  return run.naming.terms.has(term.key) ? { term, place: { uri, provision: body.id, span: body.titleSpan } } : undefined;
}
