/** What can be said better at a place, where nothing is wrong: sentences that are read in part, names that are not declared. */
import type { Span } from '../../grammar/ast.ts';
import type { Fix } from '../checks/check.ts';
import { rewritings } from '../checks/rewriting.ts';
import type { Place } from '../model/facts.ts';
import { declarationsOf } from './declaring.ts';
import type { DocumentState } from './documents.ts';
import { offsetOf } from './findings.ts';
import { termAt } from './mentions.ts';
import type { Run } from './run.ts';

/** Sentences that are looked at for one selection. */
const mostSentences = 20;

/** Before they were tried. A sentence that was not understood at all has a finding, with its own ways out. */
export function improvementsAt(run: Run, uri: string, span: Span): readonly Fix[] {
  const document = run.documents.find((one) => one.uri === uri);
  if (!document) return [];
  const near = document.clauses.filter(({ clause, reading }) => reading.understanding !== 'none' && touches(document, clause.place, span)).slice(0, mostSentences);
  const name = termAt(run, uri, span.start);
  return [...near.flatMap(({ clause }) => rewritings(clause)), ...(name ? declarationsOf(run, name) : [])];
}

function touches(document: DocumentState, place: Place, { start, end }: Span): boolean {
  const from = offsetOf(document, place);
  return from <= end && start <= from + place.span.end - place.span.start;
}
