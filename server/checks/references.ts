/** What the checks of references share. */
import type { Clause, ProvisionEntry } from '../model/facts.ts';
import { provisionsAbove } from './above.ts';
import type { Read } from './check.ts';

const general = /^(?:sub-?)?(?:clause|rule|paragraph|para|item|point|provision)s?$/u;

/** "Article III" in a document without articles may mean another document. */
export function isFamiliar(keyword: string, entries: readonly ProvisionEntry[]): boolean {
  return general.test(keyword) || entries.some((entry) => entry.keyword !== '' && keyword.startsWith(entry.keyword.toLowerCase()));
}

/** "Changes in 2016", "Revision history": what stands below speaks of the rules as they were. */
const history = /\b(?:change|revision|version|amendment|document)s? ?(?:history|log|record)\b|\bchangelog\b|^(?:record|history|summary|list|table) of (?:\p{L}+ )?(?:changes|amendments|revisions|versions)\b|^(?:changes|amendments|revisions)\b.{0,30}\b(?:19|20)\d\d/iu;

/** Whether a clause stands below the heading of such a record. */
export function isHistory(clause: Clause, read: Read): boolean {
  return provisionsAbove(clause, read).some((entry) => history.test(entry.title) || isListOfAmendments(entry));
}

/** "Appendix B: Amendments to the Bylaws". An article of that title says how they are made. */
function isListOfAmendments({ keyword, title }: ProvisionEntry): boolean {
  return /^(?:appendix|annex|schedule)$/iu.test(keyword) && /^(?:changes|amendments|revisions) (?:to|of|made)\b/iu.test(title);
}
