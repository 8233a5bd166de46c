/** How a clause was understood, in plain words: for the hover and for `rulebook read`. */
import type { Condition, FormId, Modality, Phrase, Quantity, Reading, SentenceReading, Slot } from '../../grammar/ast.ts';
import { inOneLine } from './clauses.ts';

const forms = {
  kind: 'Kind of thing',
  definition: 'Definition',
  population: 'Number of people',
  existence: 'Existence',
  composition: 'Composition',
  election: 'Election',
  appointment: 'Appointment',
  approval: 'Approval',
  'co-option': 'Co-option',
  'ex-officio': 'Seat by office',
  nomination: 'Nomination',
  accountability: 'Accountability',
  responsibility: 'Responsibility',
  removal: 'Removal',
  term: 'Term of office',
  'term-limit': 'Limit on terms',
  eligibility: 'Eligibility',
  incompatibility: 'Incompatible offices',
  vacancy: 'Vacancy',
  cessation: 'End of office',
  frequency: 'Meetings',
  quorum: 'Quorum',
  threshold: 'Majority',
  'voting-right': 'Right to vote',
  'voting-method': 'Way of voting',
  notice: 'Notice',
  deadline: 'Deadline',
  date: 'Date',
  delegation: 'Delegation',
  amendment: 'Amendment of the rules',
  precedence: 'Precedence',
  scope: 'Scope',
  'exclusive-acts': 'Acts that exclude each other',
  right: 'Right',
  status: 'Status',
  generic: 'Rule',
} as const satisfies Record<FormId, string>;

const positive = {
  duty: 'must',
  prohibition: 'must not',
  permission: 'may',
  power: 'may',
  'no-duty': 'need not',
  recommendation: 'should',
  fact: '',
} as const satisfies Record<Modality, string>;

const slots = {
  recommender: 'On the recommendation of',
  shortlister: 'From a shortlist by',
  ratifier: 'Ratified by',
  nominators: 'Nominated by',
  pool: 'From among',
  method: 'By the method of',
  event: 'At',
  term: 'For a term of',
  majority: 'By a majority of',
  base: 'Counted on',
  'owed-to': 'Towards',
  purpose: 'For the purpose of',
  size: 'Number',
  within: 'Within',
  after: 'After',
  before: 'Before',
  meaning: 'Meaning',
  class: 'Kind',
  recipient: 'To',
  consent: 'With the consent of',
  decision: 'Decision',
} as const satisfies Record<Slot, string>;

export interface Line {
  readonly label: string;
  readonly words: string;
}

/** What a norm says, line by line: who, must or may, what, towards whom, when, except when. */
export function normLines(reading: Reading): readonly Line[] {
  return [
    ...phraseLine('Who', reading.actor, reading.exclusive ? 'only ' : ''),
    { label: modalLabel(reading), words: reading.act },
    ...phraseLine(objectLabel(reading), reading.object),
    ...slotLines(reading),
    ...reading.conditions.map(conditionLine),
    ...reading.exceptions.map(({ text }) => ({ label: 'Except', words: text })),
    ...reading.precedence.map(({ kind, text, references }) => ({
      label: precedenceLabels[kind],
      words: inOneLine(references.map((each) => each.text).join(', ') || text),
    })),
  ];
}

/** "Election: a duty". */
export function formTitle({ form, modality, polarity }: Reading): string {
  const kind = { duty: 'a duty', prohibition: 'a prohibition', permission: 'a permission', power: 'a power', 'no-duty': 'no duty', recommendation: 'a recommendation', fact: 'a fact' } as const;
  return `${forms[form]}: ${modality === 'fact' && polarity === '-' ? 'a fact, denied' : kind[modality]}`;
}

/** How far a sentence was read, as a sentence. */
export function understandingWords({ understanding, stoppedAt }: SentenceReading): string {
  const at = stoppedAt === undefined ? '' : `: the reading stopped at “${inOneLine(stoppedAt.word)}”`;
  switch (understanding) {
    case 'whole':
      return 'Understood wholly.';
    case 'core':
      return `Its core was understood, not all of it${at}.`;
    case 'none':
      return `Not understood${at}.`;
    case 'not-a-rule':
      return 'Not a rule: it is published, and not checked.';
  }
}

/** "at least 10%", "2/3", "P3Y" (ISO 8601), "13". */
export function quantityWords(quantity: Quantity): string {
  const bound = { exactly: '', 'at-least': 'at least ', 'at-most': 'at most ', 'more-than': 'more than ', 'less-than': 'less than ' } as const;
  const range = quantity.upTo === undefined ? '' : ` to ${amountWords({ ...quantity, numerator: quantity.upTo })}`;
  return `${bound[quantity.bound]}${amountWords(quantity)}${range}`;
}

const periods = { day: 'D', week: 'W', month: 'M', year: 'Y' } as const;

function amountWords({ numerator, denominator, unit }: Quantity): string {
  const number = denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
  if (unit === 'count') return number;
  if (unit === 'share') return denominator === 100 ? `${numerator}%` : number;
  return `P${denominator === 1 ? number : String(numerator / denominator)}${periods[unit]}`;
}

const precedenceLabels = {
  'subject-to': 'Subject to',
  notwithstanding: 'Notwithstanding',
  'without-prejudice-to': 'Without prejudice to',
} as const;

function modalLabel({ modality, polarity }: Reading): string {
  if (modality !== 'fact') return capital(positive[modality]);
  return polarity === '-' ? 'Does not' : 'Does';
}

function objectLabel({ form }: Reading): string {
  if (form === 'accountability') return 'To';
  if (form === 'kind' || form === 'definition') return 'Term';
  return 'Whom or what';
}

function phraseLine(label: string, phrase: Phrase | undefined, before = ''): Line[] {
  if (phrase === undefined || phrase.text === '') return [];
  return [{ label, words: `${before}${inOneLine(phrase.text)}` }];
}

function slotLines({ slots: filled }: Reading): Line[] {
  return Object.entries(slots).flatMap(([slot, label]) => phraseLine(label, isSlot(slot) ? filled[slot] : undefined));
}

export function isSlot(name: string): name is Slot {
  return name in slots;
}

function conditionLine({ kind, text }: Condition): Line {
  const labels = { if: 'If', unless: 'Unless', until: 'Until', 'only-if': 'Only if' } as const;
  return { label: labels[kind], words: text };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
