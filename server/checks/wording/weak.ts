/** Words that leave to whoever is bound what they are bound to. */
import type { Group, Place, ReadClause } from '../../model/facts.ts';
import { wordsAbout } from '../../model/matters.ts';
import type { Check, Message } from '../check.ts';
import { address, clauseName, counted, listed, sentences } from '../wording.ts';

interface Use {
  readonly clause: ReadClause['clause'];
  readonly place: Place;
}

interface Weak {
  readonly phrase: string;
  readonly first: Use;
  readonly more: readonly Use[];
}

export const wordingWeak: Check<'matter', Weak> = {
  id: 'wording/weak',
  severity: 'information',
  looksAt: 'matter',
  find,
  say,
  page: {
    summary: 'A duty is put in words such as “as soon as possible” or “reasonable notice”, which say neither when nor how much.',
    why: 'Nobody can say when the duty is broken. The strict read it strictly, the others do not, and a dispute about the matter becomes one about the word.',
    wrong: '1. The Secretary must publish the minutes as soon as possible.',
    right: '1. The Secretary must publish the minutes within 14 days of the meeting.',
    decided: 'Looked at are sentences with a duty. One phrase is one finding a document, however often it is used; a phrase beside a number (“as soon as possible, and within 14 days”) is left alone.',
    settle: 'Give a time or a number; or say who decides what is reasonable.',
    source: 'Kenneth A. Adams, A Manual of Style for Contract Drafting, on vagueness: “promptly” and “reasonable” are a choice, which should be made knowingly.',
  },
};

const duty = /\b(?:shall|must|will|is to|are to|required to)\b/iu;
const measured = /\b(?:days?|weeks?|months?|hours?|years?)\b|\d/iu;

function find({ key, members }: Group<'matter'>): readonly Weak[] {
  if (key !== 'weak') return [];
  const uses = new Map<string, { readonly phrase: string; readonly uses: Use[] }>();
  for (const { clause } of members.filter(({ clause: { text } }) => duty.test(text) && !measured.test(text))) {
    const words = wordsAbout('weak', clause.text);
    if (words === undefined) continue;
    const phrase = words.toLowerCase();
    const known = uses.get(`${clause.uri} ${phrase}`) ?? { phrase, uses: [] };
    const start = clause.place.span.start + clause.text.indexOf(words);
    known.uses.push({ clause, place: { ...clause.place, span: { start, end: start + words.length } } });
    uses.set(`${clause.uri} ${phrase}`, known);
  }
  return [...uses.values()].flatMap(({ phrase, uses: [first, ...more] }) => (first ? [{ phrase, first, more }] : []));
}

const mostNamed = 9;

function say({ phrase, first, more }: Weak): Message {
  const others = more.slice(0, mostNamed).map(({ clause }) => clauseName(clause, first.clause));
  const rest = more.length > mostNamed ? ` and ${counted(more.length - mostNamed, 'other place')}` : '';
  return {
    text: sentences(`“${phrase}” (${address(first.clause)}) does not say when the duty is broken.`, others.length > 0 ? `The same words stand in ${listed(others)}${rest}.` : ''),
    certainty: 'certain',
    place: first.place,
    clause: first.clause,
    related: more.slice(0, mostNamed).map(({ clause, place }) => ({ text: 'The same words.', place, clause })),
  };
}
