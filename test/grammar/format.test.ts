/** The usual layout of a rulebook: what is written on the left becomes what stands on the right, and stays so. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnOfNewLine, format, formatted } from '../../grammar/format.ts';
import { applied } from '../../grammar/layout/replacements.ts';

type Case = readonly [title: string, before: string, after: string];

function become(cases: readonly Case[]): void {
  for (const [title, before, after] of cases) it(title, () => {
    assert.equal(formatted(before), after);
    assert.equal(formatted(after), after);
    assert.equal(applied(before, { start: 0, end: before.length }, format(before)), after);
  });
}

describe('indentation', () => become([
  ['what belongs to an item stands under its words', '1. The Board shall:\n  (a) meet; and\n      (b) vote.\n', '1. The Board shall:\n   (a) meet; and\n   (b) vote.\n'],
  ['a long label pushes it further', '5.1 The Convener\n  (a) The Board elects the Convener.\n', '5.1 The Convener\n    (a) The Board elects the Convener.\n'],
  ['labels tell the levels where nothing is indented', '1. Chair\nA. The Chair presides.\nB. The Chair votes.\n2. Clerk\nA. The Clerk votes.\n', '1. Chair\n   A. The Chair presides.\n   B. The Chair votes.\n2. Clerk\n   A. The Clerk votes.\n'],
  ['tabs', '1. The Board shall:\n\t(a) meet; and\n\t(b) vote.\n', '1. The Board shall:\n   (a) meet; and\n   (b) vote.\n'],
  ['wrapped lines stand under the words', '1. The Board shall meet\nat least monthly.\n2. It\n  votes.\n', '1. The Board shall meet\n   at least monthly.\n2. It\n   votes.\n'],
  ['closing words of an outer item stay where they stand', '1. The Board:\n   (a) shall meet;\n   (b) shall vote,\nand shall report.\n', '1. The Board:\n   (a) shall meet;\n   (b) shall vote,\nand shall report.\n'],
  ['headings stand at the margin', '  Chapter 4: Elections\n\n    Clause II: Officers\n    1. The Chair presides.\n', 'Chapter 4: Elections\n\nClause II: Officers\n1. The Chair presides.\n'],
  ['further paragraphs of an item', '1. The Board meets.\n\n  It votes.\n', '1. The Board meets.\n\n   It votes.\n'],
  ['a list below a paragraph keeps its margin', 'The Board shall:\n\n- meet; and\n- vote.\n', 'The Board shall:\n\n- meet; and\n- vote.\n'],
  ['or is indented by three', 'The Board shall:\n     (a) meet; and\n    (b) vote.\n', 'The Board shall:\n   (a) meet; and\n   (b) vote.\n'],
  ['bullets', '* The Board\n    * meets; and\n    * votes.\n', '* The Board\n  * meets; and\n  * votes.\n'],
  ['labels behind bullets', '* (a) The Board:\n     * (i) meets; and\n     * (ii) votes.\n', '* (a) The Board:\n  * (i) meets; and\n  * (ii) votes.\n'],
  ['an item that opens with its first sub-item', '1. (a) The Chair presides.\n    (b) The Chair votes.\n', '1. (a) The Chair presides.\n   (b) The Chair votes.\n'],
  ['comments stand as the clause below them', '1. Chair\n   A. The Chair presides.\n// accept gap/vacancy: We know.\n   B. The Chair votes.\n      // The end.\n\n2. Clerk\n', '1. Chair\n   A. The Chair presides.\n   // accept gap/vacancy: We know.\n   B. The Chair votes.\n   // The end.\n\n2. Clerk\n'],
  ['a quotation that is set in', 'The oath is:\n\n      I shall serve.\n', 'The oath is:\n\n      I shall serve.\n'],
]));

describe('blank lines', () => become([
  ['one before a heading', 'Chapter 4: Elections\nClause II: Officers\n1. The Chair presides.\nClause III: Votes\n1. The Chair votes.\n', 'Chapter 4: Elections\n\nClause II: Officers\n1. The Chair presides.\n\nClause III: Votes\n1. The Chair votes.\n'],
  ['none doubled', '\n\n1. The Chair presides.\n\n\n2. The Chair votes.\n \n\t\n', '1. The Chair presides.\n\n2. The Chair votes.\n'],
  ['before the comments above a heading', '1. The Chair presides.\n// Votes.\nClause III: Votes\n1. The Chair votes.\n', '1. The Chair presides.\n\n// Votes.\nClause III: Votes\n1. The Chair votes.\n'],
  ['a title of two lines stays together', 'Article 5\nMEMBERSHIP\n1. The Chair presides.\n', 'Article 5\nMEMBERSHIP\n1. The Chair presides.\n'],
  ['a line end at the end', '1. The Chair presides.', '1. The Chair presides.\n'],
  ['in the line ends of the document', 'Clause 1: Chair\r\n1. The Chair presides.\r\nClause 2: Clerk\r\n1. The Clerk votes.', 'Clause 1: Chair\r\n1. The Chair presides.\r\n\r\nClause 2: Clerk\r\n1. The Clerk votes.\r\n'],
]));

describe('spacing', () => become([
  ['one blank behind labels', '1.   The Chair presides.\n2.\tThe Chair votes.\n3.\u00a0The Chair speaks.\n', '1. The Chair presides.\n2. The Chair votes.\n3. The Chair speaks.\n'],
  ['also where there was none', '(a)The Chair presides.\n(b)The Chair votes.\n', '(a) The Chair presides.\n(b) The Chair votes.\n'],
  ['labels keep their form', '( a )  The Chair presides.\n( b )  The Chair votes.\n', '( a ) The Chair presides.\n( b ) The Chair votes.\n'],
  ['trailing spaces, tabs and no-break spaces', '1. The\tChair \u00a0presides.  Always. \t\n', '1. The Chair presides. Always.\n'],
  ['but not in quotes and code', '1. "Chair  Person" means the `a  b` of  the Board.\n', '1. "Chair  Person" means the `a  b` of the Board.\n'],
  ['nor where a quote is not closed', '1. A "Chair  presides.\n', '1. A "Chair  presides.\n'],
  ['columns keep their width', 'Chair        Ann\nTreasurer    Bob\n', 'Chair        Ann\nTreasurer    Bob\n'],
  ['headings and header', 'Rulebook:   Our \u00a0Rules\nChapter  4:  Elections\n', 'Rulebook: Our Rules\n\nChapter 4: Elections\n'],
  ['dashes', '1. The Chair –or the Clerk – presides.\n2. Clauses 2–11 and pre– and post-war rules apply—always.\n', '1. The Chair – or the Clerk – presides.\n2. Clauses 2–11 and pre– and post-war rules apply—always.\n'],
]));

describe('quotes', () => become([
  ['of the kind that prevails', '1. "Chair" means the Chair.\n2. “Clerk” means the Clerk.\n3. "Board" means the Board.\n', '1. "Chair" means the Chair.\n2. "Clerk" means the Clerk.\n3. "Board" means the Board.\n'],
  ['typographic', '1. “Chair” means the Chair.\n2. “Clerk” means the Clerk.\n3. The office ("Board") votes.\n', '1. “Chair” means the Chair.\n2. “Clerk” means the Clerk.\n3. The office (“Board”) votes.\n'],
  ['not in code, tags and links', '1. “Chair” means the `"Chair"` of [us](https://x.org/"a").\n', '1. “Chair” means the `"Chair"` of [us](https://x.org/"a").\n'],
  ['not where they are no pairs', '1. “Chair” and “Clerk” vote.\n2. A flag of 6" is flown.\n', '1. “Chair” and “Clerk” vote.\n2. A flag of 6" is flown.\n'],
  ['apostrophes', "1. The Board's chair and the members' votes.\n2. The Board’s clerk.\n3. The members’ votes.\n4. The Chair's vote.\n", "1. The Board's chair and the members' votes.\n2. The Board's clerk.\n3. The members' votes.\n4. The Chair's vote.\n"],
]));

describe('left as they are', () => become([
  ['tables, code and HTML', '1. The fees are:\n\n\n| a  |  b |  \n|----|----|\n\n```\n  x   \n\n\n```\n\n\n<p>\n   The  Board meets. </p>\n', '1. The fees are:\n\n\n| a  |  b |  \n|----|----|\n\n```\n  x   \n\n\n```\n\n\n<p>\n   The  Board meets. </p>\n'],
  ['titles with lines under them', '  Duties\n  ======\n', '  Duties\n  ======\n'],
  ['what is no text', 'a\0  b', 'a\0  b'],
  ['nothing', '', ''],
  ['blank lines alone', '\n\n', '\n\n'],
]));

describe('a part of a document', () => {
  const text = '1.  Chair\n     A.  The Chair presides. \n     B.  The Chair votes. \n2.  Clerk\n';
  const within = (words: string): string => {
    const start = text.indexOf(words);
    return applied(text, { start: 0, end: text.length }, format(text, { start, end: start + words.length }));
  };
  it('changes the lines that are touched, and no others', () => assert.equal(within('B.'), text.replace('B.  The Chair votes. ', 'B. The Chair votes.')));
  it('puts them where their neighbours stand', () => assert.equal(within('Clerk'), text.replace('2.  Clerk', '2. Clerk')));
  it('formats a paragraph as a whole', () => {
    const wrapped = '1. A “Chair\n1x”  presides.\n2. A "Clerk" and a "Board" vote.\n';
    assert.ok(!/“[^”]*"|"[^"“]*”/.test(applied(wrapped, { start: 0, end: wrapped.length }, format(wrapped, { start: 0, end: 3 }))));
  });
});

describe('a new line', () => {
  const column = (before: string, after = ''): number | undefined => columnOfNewLine(before + after, before.length);
  const cases: readonly (readonly [title: string, before: string, column: number | undefined])[] = [
    ['behind an item: beside it', '1. Chair\n   A. The Chair presides.\n', 3],
    ['behind the wrapped line of an item: beside the item', '1. Chair\n   A. The Chair presides\n      always.\n', 3],
    ['behind a sub-heading: below it', '10. Chair\n', 4],
    ['behind a line that leads into a list: below it', '1. The Board shall consist of:\n', 3],
    ['behind a paragraph that does: set in', 'The Board shall consist of:\n', 3],
    ['behind a heading: at the margin', 'Clause 4: Officers\n', 0],
    ['behind a paragraph: beside it', 'The Board meets.\n', 0],
    ['behind a comment: beside it', '1. Chair\n   // note\n', 3],
    ['behind a blank line: as it stands', '1. Chair\n   A. The Chair presides.\n\n', undefined],
    ['in code: as it stands', '```\n   x\n', undefined],
  ];
  for (const [title, before, expected] of cases) it(title, () => assert.equal(column(before), expected));
  it('that begins with a label stands where the label belongs', () => assert.equal(column('1. Chair\n   A. The Chair presides.\n', 'B. The Chair votes.\n'), 3));
});
