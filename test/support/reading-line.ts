/** A reading in one line, for tests that a person can review. */
import type { Condition, Phrase, Quantity, Reading, SentenceReading } from '../../grammar/ast.ts';

const bounds = { exactly: '=', 'at-least': '≥', 'at-most': '≤', 'more-than': '>', 'less-than': '<' } as const;

function quantity(q: Quantity): string {
  const amount = q.denominator === 1 ? String(q.numerator) : `${q.numerator}/${q.denominator}`;
  return `${bounds[q.bound]}${amount}${q.upTo === undefined ? '' : `..${q.upTo}`}${q.unit === 'count' || q.unit === 'share' ? '' : ` ${q.unit}`}`;
}

export function phraseLine(phrase: Phrase | undefined): string {
  if (!phrase) return '–';
  const name = phrase.reference ? `→${phrase.reference.text}` : phrase.pronoun ? `(${phrase.text})` : phrase.name;
  const head = `${phrase.quantity ? `${quantity(phrase.quantity)} ` : ''}${name}`.trim();
  const of = phrase.of ? ` of ${phraseLine(phrase.of)}` : '';
  const adjuncts = phrase.adjuncts.map((part) => ` ${part.preposition} ${phraseLine(part.phrase)}`).join('');
  const restrictions = phrase.restrictions.map((part) => ` [${part.text}]`).join('');
  const others = phrase.others.map((other) => ` ${phrase.connective === 'or' ? '/' : '+'} ${phraseLine(other)}`).join('');
  return head + of + adjuncts + restrictions + others;
}

function condition(found: Condition): string {
  return ` ${found.kind}(${found.negated ? 'not ' : ''}${found.atom}${found.understood ? '' : '?'})`;
}

export function readingLine(reading: Reading): string {
  const slots = Object.entries(reading.slots).map(([slot, phrase]) => ` ${slot}=${phraseLine(phrase)}`).join('');
  const adjuncts = reading.adjuncts.map((part) => ` <${part.text}>`).join('');
  const marks = reading.precedence.map((mark) => ` ${mark.kind}(${mark.references.map((reference) => reference.text).join(', ')})`).join('');
  const exceptions = reading.exceptions.map((exception) => ` except(${exception.text})`).join('');
  const conditions = reading.conditions.map(condition).join('');
  return `${reading.form} ${reading.modality}${reading.polarity === '-' ? ' not' : ''}: ${reading.exclusive ? 'only ' : ''}${phraseLine(reading.actor)} · ${reading.act}${reading.strength ? ` (${reading.strength})` : ''} · ${phraseLine(reading.object)}${slots}${adjuncts}${conditions}${exceptions}${marks}`;
}

/** `whole` or `core`, then a line for each norm. */
export function readingLines(found: SentenceReading): string {
  return [found.understanding, ...found.norms.map(readingLine)].join('\n');
}
