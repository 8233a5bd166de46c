/** What the checks of references share. */
import type { ProvisionEntry } from '../model/facts.ts';

const general = /^(?:sub-?)?(?:clause|rule|paragraph|para|item|point|provision)s?$/u;

/** "Article III" in a document without articles may mean another document. */
export function isFamiliar(keyword: string, entries: readonly ProvisionEntry[]): boolean {
  return general.test(keyword) || entries.some((entry) => entry.keyword !== '' && keyword.startsWith(entry.keyword.toLowerCase()));
}
