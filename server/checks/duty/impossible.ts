/** A clause that contradicts itself: a lower limit above its own upper limit. */
import type { Phrase } from '../../../grammar/ast.ts';
import type { Clause, Group } from '../../model/facts.ts';
import { phrasesOf } from '../../model/phrases.ts';
import { placeOf as placeRead } from '../../model/places.ts';
import type { Check, Fix, Message, Read } from '../check.ts';
import { choice, numberAt, remove, together } from '../edits.ts';
import { address, clauseName, numeral, sentences, wordsAt } from '../wording.ts';

interface Impossible {
  readonly clause: Clause;
  readonly phrase: Phrase;
  readonly least: number;
  readonly most: number;
  readonly certain: boolean;
}

export const dutyImpossible: Check<'clause', Impossible> = {
  id: 'duty/impossible',
  severity: 'error',
  looksAt: 'clause',
  find,
  say,
  fixes,
  page: {
    summary: 'A clause asks for at least so many and at most fewer.',
    why: 'Nobody can obey the clause, whatever they do; usually the two numbers were swapped, or one of them was changed and the other forgotten.',
    wrong: '1. The Board shall appoint at least 5 and at most 3 stewards.',
    right: '1. The Board shall appoint at least 3 and at most 5 stewards.',
    decided: 'The lower and the upper limit of one number or stretch of time in one clause are compared. "At least 5 or at most 3" is a choice and no contradiction.',
    settle: 'Swap the two numbers, or correct one of them.',
    source: 'Numbers that were amended one at a time. Law counts a demand that cannot be met among the ways in which a rule fails to be a rule: '
      + 'L. L. Fuller, The Morality of Law (1964), chapter 2, “Laws requiring the impossible”.',
  },
};

function find(group: Group<'clause'>): readonly Impossible[] {
  return group.members.flatMap(({ clause, reading }) => phrasesOf(reading).flatMap((phrase) => {
    const { quantity } = phrase;
    if (quantity?.upTo === undefined || quantity.upTo >= quantity.numerator / quantity.denominator) return [];
    return [{ clause, phrase, least: quantity.numerator, most: quantity.upTo, certain: reading.understanding === 'whole' }];
  }));
}

function say(found: Impossible): Message {
  const { clause, least, most, certain } = found;
  return {
    text: sentences(`No number is at least ${least} and at most ${most}: “${limits(found)}” (${address(clause)}) cannot be met.`),
    certainty: certain ? 'certain' : 'possible',
    place: placeRead(clause, found.phrase.span),
    clause,
    related: [],
    scenario: `Suppose there are ${least}. That is more than the ${most} that ${clauseName(clause)} allows. Suppose there are ${most}. That is fewer than the ${least} that it demands.`,
  };
}

/** The words of both limits. */
function limits({ clause, phrase }: Impossible): string {
  return wordsAt(clause, placeRead(clause, phrase.span));
}

function fixes(found: Impossible, read: Read): readonly Fix[] {
  const { clause, phrase, least, most } = found;
  const place = placeRead(clause, phrase.span);
  const [low, high] = [numberAt(clause, place, least), numberAt(clause, place, most)];
  const swapped = low && high ? [{ place: low.place, newText: numeral(most, low.written) }, { place: high.place, newText: numeral(least, high.written) }] : undefined;
  return [
    ...choice(`Swap the two numbers: at least ${most} and at most ${least}`, swapped && together(swapped)),
    ...choice(`Delete ${clauseName(clause)}`, remove(clause, read), { quiet: true }),
  ];
}
