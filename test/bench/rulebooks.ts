/** Rulebooks of any length for the benchmark, made to look like real ones. The same size always gives the same text. */

/** A generated document, and a clause in the middle of it that can be typed in. */
export interface Rulebook {
  readonly text: string;
  /** Offset behind the last word of a clause that stands about half-way. */
  readonly typeAt: number;
}

/** Chapters of forty clauses on thousands of different acts; one clause in five hundred contradicts another. */
export function rulebook(clauses: number): Rulebook {
  const random = randomFrom(clauses);
  const written = new Set<string>();
  return typedInTheMiddle(inChapters('Rules of the Harbour Federation', clauses, (at, chapter) => newClause(written, () => clauseAt(at, chapter, random))));
}

/** The same behind a table of contents, as long published rulebooks have one. */
export function withContents({ text, typeAt }: Rulebook): Rulebook {
  const titles = text.split('\n').filter((line) => line.startsWith('Chapter '));
  const contents = `Contents\n${titles.join('\n')}\n`;
  const at = text.indexOf('\nChapter ');
  return { text: `${text.slice(0, at)}\n${contents}${text.slice(at)}`, typeAt: typeAt + contents.length + 1 };
}

/** No rule is written twice: that would be a finding. Sentences that nobody understands are. */
function newClause(written: Set<string>, draw: () => string): string {
  let clause = draw();
  while (written.has(clause) && !unread.includes(clause)) clause = draw();
  written.add(clause);
  return clause;
}

/** The worst case: every clause is about the same act. */
export function oneAct(clauses: number): Rulebook {
  const random = randomFrom(clauses);
  return typedInTheMiddle(inChapters('Rules of Expulsion', clauses, () => `${pick(principals, random)} ${pick(['shall', 'may', 'must'], random)} expel a Member${pick(conditions, random)}.`));
}

function inChapters(title: string, clauses: number, clause: (at: number, chapter: number) => string): string {
  const lines = [`Rulebook: ${title}`, 'Adopted: 2019-05-11', ''];
  for (let at = 0; at < clauses; at += 1) {
    const chapter = Math.floor(at / clausesPerChapter) + 1;
    if (at % clausesPerChapter === 0) lines.push('', `Chapter ${chapter}: ${chapterTitle(chapter)}`);
    lines.push(`${chapter}.${(at % clausesPerChapter) + 1} ${clause(at, chapter)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** One paragraph of a million characters, without a line end. */
export function oneLine(): Rulebook {
  const random = randomFrom(1);
  const sentences: string[] = [];
  for (let length = 0; length < 1_000_000;) {
    const sentence = clauseAt(sentences.length, 1, random);
    sentences.push(sentence);
    length += sentence.length + 1;
  }
  return typedInTheMiddle(`Rulebook: Rules in One Line\n\n1. ${sentences.join(' ')}\n`);
}

const clausesPerChapter = 40;

function typedInTheMiddle(text: string): Rulebook {
  const clause = text.indexOf(' shall ', Math.floor(text.length / 2));
  return { text, typeAt: text.indexOf('.', clause) };
}

// ------------------------------------------------------------------------------------------------------------ clauses

const principals = ['The Council', 'The Executive Committee', 'The General Meeting', 'The Finance Committee', 'The Members', 'The Trustees', 'The Appeals Panel'];
const officers = ['President', 'Secretary General', 'Treasurer', 'Registrar', 'Auditor', 'Librarian', 'Harbour Master', 'Steward', 'Editor', 'Archivist'];
const actors = [...principals, ...officers.map((office) => `The ${office}`), 'Every Member', 'A Branch', 'A candidate', 'Branch Officers'];
const modals = ['shall', 'shall', 'must', 'may', 'may', 'may not', 'shall not', 'should'];
const verbs = 'publish approve keep review amend inspect circulate adopt register suspend renew archive audit sign return issue accept prepare submit maintain'.split(' ');
const qualities = 'annual quarterly interim final regional national local joint special ordinary written printed public confidential provisional revised standing financial disciplinary electoral historical general'.split(' ');
const things = 'budget report register minute licence certificate petition charter plan schedule inventory contract policy statement ballot list notice agenda map lease permit code handbook ledger'.split(' ');
const owners = ['', '', '', ' of the Federation', ' of the Branch', ' of the Council', ' of the Library'];
const times = ['', '', '', ' within 14 days', ' at least once a year', ' before the General Meeting', ' by 31 March'];
const conditions = ['', '', '', ' if the office is vacant', ' if a Member so requests', ' unless the Council decides otherwise', ' where fewer than five Members are present'];
const loose = [
  ', having regard to whatever was said when the matter last arose, and otherwise as seems best',
  ' in the spirit of what those who founded the Federation once hoped it might become',
  ', it being understood that nobody is thereby put to any cost that they did not foresee',
];
const unread = [
  'What is right by the harbour is right by those who work in it.',
  'Fairness first, and then the rest as it comes to be needed.',
  'Whosoever the tide brings in, the tide may yet take out, as the saying has it.',
];

function clauseAt(count: number, chapter: number, random: () => number): string {
  if (count % 500 === 498) return `The Registrar shall publish the ${rareThing(count)}.`;
  if (count % 500 === 499) return `The Registrar shall not publish the ${rareThing(count - 1)}.`;
  const kind = random();
  if (kind < 0.1) return pick(unread, random);
  if (kind < 0.34) return deed(random, pick(loose, random));
  if (kind < 0.42) return `Subject to clause ${chapter}.${1 + Math.floor(random() * clausesPerChapter)}, ${lowered(deed(random, ''))}`;
  if (kind < 0.5) return aboutOffices(random);
  return deed(random, '');
}

function deed(random: () => number, tail: string): string {
  const object = `the ${pick(qualities, random)} ${pick(things, random)}${pick(owners, random)}`;
  return `${pick(actors, random)} ${pick(modals, random)} ${pick(verbs, random)} ${object}${pick(times, random)}${pick(conditions, random)}${tail}.`;
}

/** A few offices and bodies carry many rules. */
function aboutOffices(random: () => number): string {
  const office = pick(officers, random);
  const rule = pick([
    `The ${office} reports to the Council`,
    `The ${office} serves for a term of three years`,
    `A candidate for ${office} must be nominated by at least five Members`,
    `The ${office} shall attend every meeting of the Council`,
    'The quorum of the Council is seven of its members',
    `A vacancy in the office of ${office} is filled by the Council`,
  ], random);
  return `${rule}${pick(conditions, random)}${pick(['', ...loose], random)}.`;
}

/** Named nowhere else, so that the two clauses clash with one another alone. */
function rareThing(count: number): string {
  const letters = [...String(count)].map((digit) => 'bcdfglmnrt'.charAt(Number(digit))).join('a');
  return `${letters} gazette`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

// ----------------------------------------------------------------------------------------------------------- chances

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** Numbers from 0 up to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function chapterTitle(chapter: number): string {
  return ['Meetings', 'Officers', 'The Finance Committee', 'Membership', 'Elections', 'Branches', 'The Library', 'Discipline'][chapter % 8]!;
}
