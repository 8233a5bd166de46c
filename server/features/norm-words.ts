/** How a clause was understood, in plain words: for the hover and for `rulebook read`. */
import type { FormId, Modality, Phrase, Quantity, Reading, SentenceReading, Slot, Span } from '../../grammar/ast.ts';
import { inflect } from '../../grammar/lexicon.ts';
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

const modals = {
  duty: 'must',
  prohibition: 'must not',
  permission: 'may',
  power: 'may',
  'no-duty': 'need not',
  recommendation: 'should',
} as const satisfies Record<Exclude<Modality, 'fact'>, string>;

const slots = {
  recommender: 'Recommended by',
  shortlister: 'Shortlist by',
  ratifier: 'Ratified by',
  nominators: 'Nominated by',
  pool: 'From among',
  method: 'Method',
  event: 'At',
  term: 'Term',
  majority: 'Majority',
  base: 'Counted on',
  'owed-to': 'Towards',
  purpose: 'For',
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

/** The slots that the statement of a form already holds. */
const stated: Readonly<Partial<Record<FormId, readonly Slot[]>>> = {
  kind: ['class'],
  'ex-officio': ['class'],
  definition: ['meaning'],
  population: ['size'],
  composition: ['class'],
  quorum: ['size'],
  threshold: ['majority'],
  term: ['term'],
};

/** One sentence in three parts, the middle one being what is said: "The Members", "must", "elect the Director". */
export interface Statement {
  readonly subject: string;
  readonly verb: string;
  readonly rest: string;
}

/** What a norm says. */
export function statement(reading: Reading): Statement {
  const { subject, verb, rest } = statementOf(reading);
  return subject === '' ? { subject, verb: capital(verb), rest } : { subject: capital(subject), verb, rest };
}

function statementOf(reading: Reading): Statement {
  const { form, actor, object, slots: filled } = reading;
  const thing = words(object, 'it');
  switch (form) {
    case 'kind':
    case 'ex-officio':
      return { subject: thing, verb: verbOf(reading, 'be', object), rest: words(filled.class, 'so') };
    case 'definition':
      return { subject: thing, verb: 'means', rest: words(filled.meaning ?? filled.class, 'what the text says') };
    case 'population':
    case 'existence':
      return { subject: '', verb: `there ${verbOf(reading, 'be', filled.size ?? object)}`, rest: words(filled.size, thing) };
    case 'composition':
      return { subject: thing, verb: filled.class === undefined ? 'consists of' : 'includes', rest: words(filled.class, 'what follows') };
    case 'quorum':
      return { subject: thing, verb: 'is', rest: words(filled.size, 'given') };
    case 'threshold':
      return { subject: thing, verb: 'requires', rest: words(filled.majority, 'a majority') };
    case 'term':
      return { subject: thing, verb: verbOf(reading, 'serve', object), rest: words(filled.term, '') };
    case 'accountability':
      return { subject: words(actor, 'it'), verb: bondOf(reading), rest: thing };
    default:
      return actor === undefined ? withoutActor(reading) : deed(reading, actor);
  }
}

const bonds = {
  pleasure: ['serves', 'at the pleasure of'],
  direction: ['acts', 'under the direction of'],
  accountable: ['is', 'accountable to'],
  responsible: ['is', 'responsible to'],
  reports: ['reports', 'to'],
} as const satisfies Record<NonNullable<Reading['strength']>, readonly [string, string]>;

function bondOf({ strength, modality, polarity, actor }: Reading): string {
  const [verb, bond] = bonds[strength ?? 'accountable'];
  const agreed = verb === 'is' && actor !== undefined && isMany(actor) ? 'are' : verb;
  return modality === 'prohibition' || polarity === '-' ? `${agreed} not ${bond}` : `${agreed} ${bond}`;
}

function deed(reading: Reading, actor: Phrase): Statement {
  const who = words(actor, '');
  const only = reading.exclusive && !who.toLowerCase().startsWith('only') ? 'only ' : '';
  // "The Council meets": what meets is the Council itself.
  const what = reading.object?.text === actor.text ? '' : `${reading.form === 'responsibility' ? 'for ' : ''}${words(reading.object, '')}`;
  return { subject: `${only}${who}`, verb: verbOf(reading, reading.act, actor), rest: [what, ...company(reading)].filter((part) => part !== '').join(' ') };
}

/** "to the staff", "for election": what stands beside the verb and has no slot of its own. */
function company({ adjuncts, slots: filled }: Reading): string[] {
  const placed = Object.values(filled).map((phrase) => phrase.text);
  return adjuncts.flatMap(({ preposition, phrase }) => (phrase === undefined || preposition === '' || placed.includes(phrase.text) ? [] : [inOneLine(`${preposition} ${phrase.text}`)]));
}

/** Forms whose subject is the thing that they are about. */
const aboutThings: readonly FormId[] = ['scope', 'status', 'eligibility', 'incompatibility', 'cessation', 'voting-method', 'date'];

function withoutActor(reading: Reading): Statement {
  const { form, act, object } = reading;
  const subject = words(object, 'something');
  if (aboutThings.includes(form) || act === 'prevail') return { subject, verb: verbOf(reading, act, object), rest: '' };
  const [verb = '', ...more] = act.split(' ');
  return { subject, verb: verbOf(reading, `be ${[inflect(verb, 'participle'), ...more].join(' ')}`, object), rest: '(by whom is not said)' };
}

/** The verb with its modal, agreeing with its subject: "must elect", "is final", "do not apply". */
function verbOf({ modality, polarity }: Reading, act: string, subject: Phrase | undefined): string {
  const alreadyDenied = subject?.determiner === 'no';
  if (modality !== 'fact') return `${modality === 'prohibition' && alreadyDenied ? 'may' : modals[modality]} ${act}`;
  const [verb = '', ...more] = act.split(' ');
  const many = subject !== undefined && isMany(subject);
  const denied = polarity === '-' && !alreadyDenied;
  if (verb === 'be') return [many ? 'are' : 'is', ...(denied ? ['not'] : []), ...more].join(' ');
  if (denied) return `${many ? 'do' : 'does'} not ${act}`;
  return many ? act : [inflect(verb, 'third'), ...more].join(' ');
}

function isMany({ plural, others, connective, determiner, text }: Phrase): boolean {
  return (plural && determiner !== 'every') || (others.length > 0 && connective === 'and') || /^(?:these|those) /iu.test(text);
}

/** A phrase as it is written, its article small. */
function words(phrase: Phrase | undefined, otherwise: string): string {
  return phrase === undefined || phrase.text === '' ? otherwise : inOneLine(phrase.text).replace(/^(?:The|A|An|Every|Each|No|Any|All) /u, (article) => article.toLowerCase());
}

export interface Line {
  /** Empty where the words speak for themselves. */
  readonly label: string;
  readonly words: string;
}

/** A condition or an exception in the words of the sentence, "unless the office is vacant". `text` is what was read. */
export function asWritten({ span }: { readonly span: Span }, text: string): string {
  return inOneLine(text.slice(span.start, span.end)).replace(/[,;.]$/u, '');
}

/** What else a norm says, line by line: recommended by whom, for how long, when, except when. `text` is what was read. */
export function normLines(reading: Reading, text: string): readonly Line[] {
  return [
    ...slotLines(reading),
    ...reading.conditions.map((condition) => ({ label: '', words: capital(asWritten(condition, text)) })),
    ...reading.exceptions.map((exception) => ({ label: '', words: capital(asWritten(exception, text)) })),
    ...reading.precedence.map(({ kind, text: unread, references }) => ({
      label: precedenceLabels[kind],
      words: inOneLine(references.map((each) => each.text).join(', ') || unread),
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

function slotLines({ form, slots: filled }: Reading): Line[] {
  return Object.entries(slots).flatMap(([slot, label]) => {
    const phrase = isSlot(slot) && stated[form]?.includes(slot) !== true ? filled[slot] : undefined;
    return phrase === undefined ? [] : [{ label, words: lengthOf(phrase) }];
  });
}

/** "3 years" of "a term of 3 years". */
function lengthOf({ name, of, text }: Phrase): string {
  return inOneLine(name === 'term' && of !== undefined ? of.text : text);
}

export function isSlot(name: string): name is Slot {
  return name in slots;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
