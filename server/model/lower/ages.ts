/** The age that somebody must have: "at least thirty years old", "nobody under 18". One lowest and one highest age for a post or for membership. */
import type { Quantity, Reading } from '../../../grammar/ast.ts';
import { namesOffice } from '../../../grammar/lexicon.ts';
import { numberWords } from '../../../grammar/vocabulary.ts';
import type { MeasureFact } from '../facts.ts';
import { isEveryone, phrasesOf } from '../phrases.ts';
import { textRead } from '../places.ts';
import { measure } from './measures.ts';
import { alone, term, type Scene } from './scene.ts';

const tail = '(?: years?(?: of age| old)?)?';
const number = '(?<number>\\d{2}|[a-z]+(?:-[a-z]+)?)';
const bounds: readonly (readonly [Quantity['bound'], RegExp])[] = [
  ['at-least', new RegExp(`\\b(?:minimum|lowest) age\\b[^.;,]*? (?:is|be) ${number}${tail}`, 'iu')],
  ['at-most', new RegExp(`\\b(?:(?:maximum|highest|upper) age|age limit)\\b[^.;,]*? (?:is|be) ${number}${tail}`, 'iu')],
  ['at-most', new RegExp(`\\b(?:no|not) (?:older than|more than|over) (?:the age of )?${number}${tail}`, 'iu')],
  ['at-least', new RegExp(`\\b(?:(?:attained|reached|completed|turned)(?: (?:the|an) age of)?|at least|not (?:less than|younger than|under)|no younger than|aged|over|above|beyond) (?:the age of )?${number}${tail}(?: (?:or|and) (?:over|above|older|more))?`, 'iu')],
  ['at-least', new RegExp(`\\b${number}${tail} (?:or|and) (?:over|above|older)\\b`, 'iu')],
  ['less-than', new RegExp(`\\b(?:under|below|younger than|less than) (?:the age of )?${number}${tail}`, 'iu')],
];

const ofAge = /\b(?:age|aged|old|older|young|younger|years of age|under \d{2}|over \d{2}|turned \d{2})\b/iu;
const holding = /^(?:be|be eligible|be qualified|be open|hold|stand|serve|elect|appoint|choose|become|attaine?|reach|join|admit|run|act|have|nominate|accept|vote)$/u;
const nobody = /^\s*(?:nobody|no one|no-one|none|no (?:person|member|candidate|one|individual|applicant))\b/iu;
const unmet = /\b(?:has|have|is|are|be) not (?:yet )?|\bnot (?:yet )?(?:attained|reached|turned|completed|at least)\b/iu;

/** The bound on age that a sentence states for a post. */
export function ages(reading: Reading, scene: Scene): readonly MeasureFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || reading.conditions.length > 0 || !(ofAge.test(text) || reading.act === 'vote') || !holding.test(reading.act)) return [];
  const found = bounds.flatMap(([bound, pattern]) => {
    const match = new RegExp(pattern, 'diu').exec(text);
    return match ? [{ bound, match }] : [];
  });
  const [first] = found.toSorted((a, b) => a.match.index - b.match.index);
  const said = first?.match.groups?.['number']?.toLowerCase() ?? '';
  const years = /^\d+$/u.test(said) ? Number(said) : numberWords.get(said);
  const post = first && postOf(reading, scene);
  const span = first?.match.indices?.[0];
  if (!first || !post || !span || years === undefined || years < 10 || years > 99 || found.length > 2) return [];
  const denied = nobody.test(text) || reading.modality === 'prohibition' || reading.polarity === '-';
  const flips = denied && !(unmet.test(text) && first.bound === 'at-least');
  const bound = !flips ? first.bound : /^(?:over|above|beyond)\b/iu.test(first.match[0]) ? 'at-most' : opposite[first.bound];
  const quantity: Quantity = { bound, numerator: years, denominator: 1, unit: 'year' };
  return [measure(reading, scene, { measure: 'age', of: post, aspect: '', quantity, span: { start: span[0], end: span[1] }, text: `the age for ${post.text}` })];
}

const opposite = { 'at-least': 'less-than', 'at-most': 'more-than', 'less-than': 'at-least', 'more-than': 'at-most', exactly: 'exactly' } as const satisfies Record<Quantity['bound'], Quantity['bound']>;

/** "Every member over sixteen has a vote": not in one election only. */
function isAnyVote({ adjuncts, actor }: Reading): boolean {
  return (actor === undefined || /^(?:member|person|resident|everybody|everyone|anybody|anyone|nobody|)$/u.test(actor.name)) && [...adjuncts, ...(actor?.adjuncts ?? [])].every(({ preposition, phrase }) => /^(?:over|under|above|below|aged|of)$/u.test(preposition) || phrase?.name === 'general meeting');
}

/** "the office of Dean", "the Dean must be …", "eligible for membership". */
function postOf(reading: Reading, scene: Scene): MeasureFact['of'] | undefined {
  const toVote = reading.act === 'be' && reading.adjuncts.some(({ preposition, text }) => preposition === 'to do' && text === 'vote');
  if (toVote) return { key: 'vote', text: 'voting' };
  if (reading.act === 'vote') return isAnyVote(reading) ? { key: 'vote', text: 'voting' } : undefined;
  const all = phrasesOf(scene.sentence).filter((phrase) => !isEveryone(phrase) && phrase.restrictions.length === 0 && phrase.others.length === 0);
  const held = all.find(({ name, of }) => /^(?:office|post|position)$/u.test(name) && of)?.of ?? all.find(({ name }) => namesOffice(name));
  if (held) return term(scene, alone(held), reading);
  const joining = /(?:^|\b(?:for|of|to|in|the|full) )membership\b|\b(?:(?:admitted|eligible|join|elected|accepted) (?:to (?:be(?:come)? )?|as )?(?:an? )?members?|become a member|full member)\b/iu.test(textRead(scene.clause));
  return joining ? { key: 'membership', text: 'membership' } : undefined;
}
