/** Lists that a sentence counts up: "the Chair, the Treasurer and the Secretary". */
import type { TextHunk } from './differences.ts';
import { childrenOf } from './tree.ts';
import type { Stood } from './tree.ts';

/** One more item at the end of the list that stands in a provision; undefined where there is none, or more than one. */
export function inSeries(stood: Stood, item: string): TextHunk | undefined {
  const words = item.trim().replace(/[.,;]+$/u, '');
  const [found, ...more] = [stood, ...childrenOf(stood).filter(({ body }) => body.kind === 'paragraph' && body.label === '')].flatMap((each) => seriesIn(each, words));
  return more.length > 0 || /^(?:and|or)\b|[:;]/iu.test(words) ? undefined : found;
}

function seriesIn({ document: { splitting: { text } }, start, body }: Stood, item: string): readonly TextHunk[] {
  return body.sentences.flatMap(({ span }) => longer(text.slice(start + span.start, start + span.end), item).map((hunk) => ({ ...hunk, start: start + span.start + hunk.start, end: start + span.start + hunk.end })));
}

/** Items of a few words; the last may stand behind "and". */
const ITEM = String.raw`[^\s,;:.]\S*(?<![,;:])(?: [^\s,;:]+){0,5}`;
const JOINED = new RegExp(String.raw`(?<=(?:^|[\s:]) ?${ITEM}, ${ITEM})(,?) (and|or) (${ITEM})$`, 'u');
const LISTED = new RegExp(String.raw`(?<=(?:: ${ITEM}|${ITEM}, ${ITEM}), ${ITEM}|: ${ITEM}, ${ITEM})$`, 'u');

function longer(sentence: string, item: string): readonly TextHunk[] {
  const end = sentence.length - (/[.;]$/u.test(sentence) ? 1 : 0);
  const from = Math.max(0, end - LONGEST);
  const bare = sentence.slice(from, end);
  const joined = JOINED.exec(bare);
  const [whole = '', comma = '', joint = '', last = ''] = joined ?? [];
  if (joined) return [{ start: from + joined.index, end: from + joined.index + whole.length, newText: `, ${last}${comma} ${joint} ${item}` }];
  return LISTED.test(bare) ? [{ start: end, end, newText: `, ${item}` }] : [];
}

/** As far back as the last items can begin. */
const LONGEST = 300;
