/** Posts that lose the only clause which says who fills them. */
import type { Phrase } from '../../grammar/ast.ts';
import type { TransitionView } from '../checks/changes.ts';
import type { ReadClause } from '../model/facts.ts';
import type { DocumentState } from '../project/documents.ts';
import { touchedIn } from './tree.ts';
import type { Seen } from './view.ts';
import { instructionSpot, spotOf } from './view.ts';

/** The posts that a clause which the change touches fills, where nothing fills them behind it, and other clauses still count on them. */
export function unfilledOf(seen: Seen): readonly TransitionView[] {
  const { overlay, before } = seen;
  const told = new Set<string>();
  return overlay.edits.flatMap(({ uri, start, end, owner }) => {
    const document = before.find((each) => each.uri === uri);
    const touched = document ? touchedIn(document, { start, end }).filter(({ at }) => at > 0) : [];
    return touched.flatMap((stood) => (document?.parts[stood.at] ?? []).flatMap(filledBy).flatMap((post): readonly TransitionView[] => {
      if (told.has(post.name) || !isNeeded(post, overlay.documents)) return [];
      told.add(post.name);
      return [{ spot: instructionSpot(seen, owner), what: post.spelling, clause: spotOf(stood) }];
    }));
  });
}

/** Whom a clause puts into a post. */
function filledBy({ reading }: ReadClause): readonly Phrase[] {
  return reading.norms.flatMap(({ form, object, modality }) => (FILLING.has(form) && object && object.name !== '' && modality !== 'prohibition' ? [object, ...object.others] : []));
}

const FILLING: ReadonlySet<string> = new Set(['election', 'appointment']);

/** Nothing that could fill it is said, and what it does is. */
function isNeeded({ name, spelling }: Phrase, documents: readonly DocumentState[]): boolean {
  if (documents.some(({ clauses }) => clauses.some((clause) => filledBy(clause).some((post) => post.name === name)))) return false;
  const naming = documents.flatMap(({ clauses }) => clauses).filter(({ clause: { text } }) => text.toLowerCase().includes(spelling.toLowerCase()));
  if (naming.some(({ clause: { text }, reading }) => FILLS.test(text) || reading.understanding === 'none')) return false;
  return naming.some(({ reading }) => reading.norms.some(({ actor, object }) => actor?.name === name || object?.name === name));
}

const FILLS = /\b(?:elect|appoint|choos|chose|select|nominat|designat|co-?opt|name[ds]?\b|consists?\b|compris|fill|serve[sd]? as|act(?:s|ing)? as|ex officio|hired|engage[ds]?\b|employ|made up|members? of|shall be (?:the|an?)\b|is (?:the|an?)\b)/iu;
