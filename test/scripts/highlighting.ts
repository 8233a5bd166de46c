// npm run highlighting: writes grammar/rulebook.tmLanguage.json from the vocabulary, so that the words that are
// coloured are the words that are read. A test compares the two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { numberWords, wordsOf } from '../../grammar/vocabulary.ts';

export const highlightingFile = fileURLToPath(new URL('../../grammar/rulebook.tmLanguage.json', import.meta.url));

const headingWords = 'Part|Book|Title|Chapter|Article|Clause|Section|Rule|Standing Order|By-?law|Bye-?law|Schedule|Appendix|Annex|Regulation|Division|Canon|Law|Statute|Ordinance|Paragraph';
const label = '(?:[0-9]+[A-Za-z]?|[IVXLC]+|[A-Z])(?:\\.[0-9A-Za-z]+)*(?:\\([0-9A-Za-z]+\\))*';
/** Bounds that are also everyday prepositions are not coloured: "over", "under". */
const prepositions: ReadonlySet<string> = new Set(['over', 'under', 'above', 'below']);

const captured = (...names: readonly string[]) => Object.fromEntries(names.map((name, at) => [at + 1, { name: `${name}.rulebook` }]));
const include = (...names: readonly string[]) => names.map((name) => ({ include: `#${name}` }));

/** Every pattern is linear: none repeats what itself repeats over the same text, and each is bound to a word or a line start. */
const repository = {
  comment: {
    patterns: [
      {
        match: '^\\s*(//)\\s*(accept)\\b.*$',
        name: 'comment.line.double-slash.directive.rulebook',
        captures: captured('punctuation.definition.comment', 'keyword.other.directive'),
      },
      { match: '^\\s*(//).*$', name: 'comment.line.double-slash.rulebook', captures: captured('punctuation.definition.comment') },
    ],
  },
  note: {
    match: '^\\s*(?:[0-9A-Za-z]+[.)]\\s+)?(Note)(:).*$',
    name: 'markup.quote.note.rulebook',
    captures: captured('keyword.other.note', 'punctuation.separator.key-value'),
  },
  title: {
    match: '^\\x{FEFF}?(Rulebook|Rule change(?: [0-9A-Za-z]+)?)(:)(.*)$',
    captures: captured('keyword.other.header', 'punctuation.separator.key-value', 'markup.heading.title'),
  },
  header: {
    match: '^(Rank|Adopted|Under|Proposed by|For|Majority|Changes)(:)(.*)$',
    captures: { ...captured('keyword.other.header', 'punctuation.separator.key-value'), 3: { patterns: include('quoted', 'number') } },
  },
  heading: {
    patterns: [
      { match: '^\\s*#{1,6}\\s.*$', name: 'markup.heading.rulebook' },
      {
        // A sentence that begins with a reference ends with a full stop, or goes on in small letters.
        match: `^\\s*(?:${headingWords})\\s+(?:${label}|[a-z])(?=\\s*(?:$|[:.–—]|-\\s|\\p{Lu}))(?!.*\\.\\s*$).*$`,
        name: 'markup.heading.rulebook',
      },
    ],
  },
  item: {
    patterns: [
      {
        match: '^\\s*((?:\\(?[0-9]+(?:\\.[0-9]+)*[A-Za-z]?[.)]|\\(?[A-Za-z][.)]|\\(?[ivxlcIVXLC]+[.)]|[0-9]+(?:\\.[0-9]+)+))(?=\\s)',
        captures: captured('entity.name.tag.label'),
      },
      { match: '^\\s*([-*•–])(?=\\s)', captures: captured('punctuation.definition.list.begin') },
    ],
  },
  text: { patterns: include('quoted', 'reference', 'exception', 'condition', 'modal', 'number') },
  quoted: {
    patterns: [
      { match: '"[^"]*"', name: 'string.quoted.double.term.rulebook' },
      { match: '“[^“”]*”', name: 'string.quoted.double.term.rulebook' },
    ],
  },
  reference: {
    patterns: [
      {
        match: `\\b(?i:${headingWords}|sub-?clause|sub-?section|paragraph)(?i:s)?\\s+(?:\\([0-9A-Za-z]+\\)|${label})(?![A-Za-z])`,
        name: 'entity.name.type.reference.rulebook',
      },
      {
        match: '\\b(?i:this|these)\\s+(?i:part|chapter|article|clause|section|rules?|bye?-?laws?|schedule|appendix|paragraph)\\b',
        name: 'variable.language.reference.rulebook',
      },
    ],
  },
  exception: { match: anyOf([...wordsOf('exception'), ...wordsOf('precedence'), 'unless', 'prevail', 'prevails']), name: 'keyword.control.exception.rulebook' },
  condition: { match: anyOf(wordsOf('condition')), name: 'keyword.control.conditional.rulebook' },
  modal: {
    patterns: [
      { match: anyOf(wordsOf('modal'), '(?: not\\b)?'), name: 'keyword.other.modal.rulebook' },
      { match: anyOf(wordsOf('only')), name: 'keyword.other.modal.exclusive.rulebook' },
      { match: '(?:^|(?<=[.:;)]\\s))No\\b', name: 'keyword.other.modal.rulebook' },
    ],
  },
  number: {
    patterns: [
      { match: '\\b[0-9]+(?:[.,:/-][0-9]+)*(?:\\s?%|\\s(?i:per cent|percent)\\b)?', name: 'constant.numeric.rulebook' },
      { match: '\\b(?i:[a-z]+[- ](?:halves|thirds|quarters|fifths|tenths)|one[- ](?:half|third|quarter|fifth|tenth)|half|majority)\\b', name: 'constant.numeric.share.rulebook' },
      { match: anyOf(wordsOf('comparator').filter((word) => !prepositions.has(word))), name: 'keyword.operator.bound.rulebook' },
      { match: anyOf([...numberWords.keys()].filter((word) => word !== 'one' && !word.includes('-'))), name: 'constant.numeric.word.rulebook' },
    ],
  },
};

/** Longest first, so that "except in the case of" is not read as "except". */
function anyOf(words: readonly string[], ending = ''): string {
  const longestFirst = [...new Set(words)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `\\b(?i:${longestFirst.join('|')})\\b${ending}`;
}

/** The text of the TextMate grammar. */
export function highlighting(): string {
  const grammar = {
    name: 'Rulebook',
    scopeName: 'text.rulebook',
    patterns: include('comment', 'note', 'title', 'header', 'heading', 'item', 'text'),
    repository,
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(highlightingFile, highlighting());
