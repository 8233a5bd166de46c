/** Findings before and behind a change: which it raises, which it settles, which it leaves. */
import { findReferences } from '../../grammar/references.ts';
import type { Finding } from '../checks/check.ts';
import { memoOf } from '../model/memo.ts';
import type { Found } from '../project/findings.ts';
import type { Passage } from './overlay.ts';

export interface Comparison {
  readonly raised: readonly Found[];
  readonly settled: readonly Found[];
  /** Findings of the present text that stay, and the same behind the change. */
  readonly kept: readonly Found[];
  readonly left: readonly Found[];
}

/** Findings are the same when check, provisions and what they say are; provisions are followed through the change, and addresses do not count. */
export function compared(before: readonly Found[], after: readonly Found[], { follow }: Passage): Comparison {
  const old = before.map((found) => keyOf(found, (uri, id) => follow(uri, id)));
  const now = after.map(plainKeyOf);
  const left = leftOver(now, old);
  const gone = leftOver(old, now);
  return { raised: after.filter((_, at) => left[at] === true), settled: before.filter((_, at) => gone[at] === true), kept: before.filter((_, at) => gone[at] !== true), left: after.filter((_, at) => left[at] !== true) };
}

/** Most findings stay, and are compared again with every key that is typed. */
const plainKeyOf = memoOf((found: Found): string => keyOf(found, (_, id) => id));

function keyOf({ check, provisions, finding }: Found, follow: (uri: string, provision: string) => string | undefined): string {
  // What the institution as a whole lacks stays one gap, whichever offices it is told of.
  const gist = check.looksAt === 'institution' ? '' : gistOf(finding);
  return [check.id, gist, ...provisions.map((key) => {
    const at = key.indexOf('#');
    const uri = key.slice(0, at);
    return `${uri}#${follow(uri, key.slice(at + 1)) ?? 'gone'}`;
  })].join('|');
}

/** What a finding says, whatever its clauses are numbered, and those that the words it quotes refer to. */
export const gistOf = memoOf(({ message, address, related }: Finding): string => {
  const addresses = [address, ...related.map((each) => each.address)].filter((each) => each !== '').toSorted((a, b) => b.length - a.length);
  const references = findReferences(message).filter(({ self }) => !self).toReversed();
  const words = references.reduce((text, { span }) => `${text.slice(0, span.start)}·${text.slice(span.end)}`, message);
  return addresses.reduce((text, each) => text.replaceAll(each, '·'), words);
});

/** For each of the first keys, whether the second list has no partner left for it. */
function leftOver(keys: readonly string[], others: readonly string[]): readonly boolean[] {
  const partners = new Map<string, number>();
  for (const key of others) partners.set(key, (partners.get(key) ?? 0) + 1);
  return keys.map((key) => {
    const count = partners.get(key) ?? 0;
    partners.set(key, count - 1);
    return count <= 0;
  });
}
