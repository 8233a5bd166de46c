/** What happens in time, and by what it is known. */
import type { Clause, Happening, TimeFact } from './facts.ts';

/** What a fact says when it happens. */
export function happeningsIn({ says }: TimeFact): readonly Happening[] {
  return says.kind === 'distance' ? [says.earlier, says.later] : [says.event];
}

/** The part of a rulebook in which a bare name means one thing. */
export function partOf({ uri, address, provision }: Pick<Clause, 'uri' | 'address' | 'provision'>): string {
  // Two headings without labels have items of one number; the later are told apart by what follows the address.
  return `${uri}#${address.split('.').slice(0, -1).join('.')}${/~\d+$/u.exec(provision)?.[0] ?? ''}`;
}

/** What it may be called in its part of the rulebook: notice of the annual general meeting is notice of "the meeting" there. */
export function bareKey(key: string, clause: Pick<Clause, 'uri' | 'address' | 'provision'>): string {
  const [, doing = '', name = ''] = /^((?:notice of |open |close |send |make up )*)(.*)$/su.exec(key) ?? [];
  const noun = name.split('@')[0]?.split(' ').at(-1) ?? '';
  return `${doing}${noun} under ${partOf(clause)}`;
}

/** Motions and the like that are handed in for a meeting, whatever part of the rulebook speaks of them. */
export function entriesAnywhere(key: string): readonly string[] {
  const [, name] = /^close (motion|resolution|proposal|amendment)(?=@| under )/u.exec(key) ?? [];
  return name === undefined ? [] : [`close ${name} anywhere`];
}
