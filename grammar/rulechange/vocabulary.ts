/** The words of amending instructions, as conferences, unions, parliaments and open-source projects write them. A new wording is a line here. */
import { createToken, type TokenType } from 'chevrotain';
import '../runtime.ts';

const named = (name: string): TokenType => createToken({ name, pattern: /(?!)/ });

export const Delete = named('Delete');
export const Insert = named('Insert');
export const Replace = named('Replace');
export const Amend = named('Amend');
export const Move = named('Move');
export const Renumber = named('Renumber');
export const Retain = named('Retain');
/** "currently reads", "reads as follows": the text that is there. */
export const ReadsNow = named('ReadsNow');
/** "to read", "so that it reads": the text that is to be. */
export const ReadsThen = named('ReadsThen');
export const Consequential = named('Consequential');
export const Falls = named('Falls');

export const In = named('In');
export const After = named('After');
export const Between = named('Between');
export const Before = named('Before');
export const AtEnd = named('AtEnd');
export const AtStart = named('AtStart');
export const From = named('From');
export const To = named('To');
export const With = named('With');
export const For = named('For');
/** "except in clause 3": where nothing is changed. */
export const Except = named('Except');
export const As = named('As');
export const Throughout = named('Throughout');
export const New = named('New');
export const All = named('All');
export const Ordinal = named('Ordinal');
export const Sentence = named('Sentence');
/** "line 2": of the clause that is named. */
export const Lines = named('Lines');
/** "The row for Juniors": of a table. */
export const Row = named('Row');
/** "The table in 3.1.1". */
export const Table = named('Table');
export const Title = named('Title');
export const Joint = named('Joint');
export const Stop = named('Stop');

export const Quote = named('Quote');
export const Place = named('Place');
export const Block = named('Block');

export const allTokens: readonly TokenType[] = [
  Delete, Insert, Replace, Amend, Move, Renumber, Retain, ReadsNow, ReadsThen, Consequential, Falls, In, After, Between, Before, AtEnd, AtStart, From, To, With, For, Except, As,
  Throughout, New, All, Ordinal, Sentence, Lines, Row, Table, Title, Joint, Stop, Quote, Place, Block,
];

/** What an instruction does. */
export const VERBS: ReadonlySet<unknown> = new Set([Delete, Insert, Replace, Amend, Move, Renumber, Retain, ReadsNow, ReadsThen, Consequential]);

/** Longer wordings stand before shorter ones that they begin with. */
const WORDINGS: readonly (readonly [token: TokenType, wordings: string])[] = [
  [ReadsNow, 'currently reads|presently reads|now reads|at present reads|reads at present|currently states|currently says|existing text|current text|present text|current wording|existing wording|currently reading|which currently reads'],
  [ReadsThen, 'to now read as follows|to read as follows|to read|so that it reads as follows|so that it reads|so that it now reads|so it reads|so it now reads|so as to read|such that it reads|which will now read|would now read|will now read|shall now read|shall read as follows|shall then read|will then read|would then read|shall read|will read|would read|should read|should now read|then reads|to now read|to say|to state|should say|should now say|shall say|should state|must read|is now to read|is to read|must now read|would say|will say|resulting text|resulting in|to become the following|reading|is amended as follows|be amended as follows|the new text|new text|proposed text|new wording|amended text'],
  [Consequential, 'amended accordingly|adjusted accordingly|corrected accordingly|updated accordingly|consequential amendments|consequential changes|consequential amendment|consequentials|consequential renumbering|consequential'],
  [Falls, 'shall fall|will fall|falls|fall'],
  [Renumber, 'renumber|re-number|renumbered|re-numbered|renumbering|re-numbering|redesignate|redesignated|redesignating|reletter|re-letter|relettered|re-lettered|relettering|re-lettering|put into numerical order|number accordingly|numbered accordingly'],
  [Throughout, 'in both places|in both cases|in each case|in all three places|throughout|wherever it occurs|wherever they occur|wherever it appears|wherever they appear|wherever the words occur|everywhere|in each place|each time|both occurrences|all occurrences|every occurrence|all instances|every instance|in all places|in every place|all occurrences of|every occurrence of|each occurrence of|both occurrences of|all instances of|every instance of|each instance of|all mentions of|every mention of|all references to|every reference to|each reference to|at each occurrence|at every occurrence|whenever it occurs|whenever it appears|whenever they appear|where it occurs|where they occur|wherever occurring|in every instance|twice|three times|both references to|both mentions of'],
  [AtEnd, 'at the end of the list|to the end of the list|at the end of|at the end|at end of|at end|to the end of|to the end|to end of|to end|onto the end of|as the last|as a final|as the final'],
  [AtStart, 'at the beginning of|at the beginning|at the start of|at the start|to the start of|to the beginning of|at the head of'],
  [Delete, 'cease to have effect|ceases to have effect|delete|deletes|deleted|deleting|deletion of|deletion therefrom of|deletion|strike out|strike through|strike|strikes|struck out|struck|striking out|striking|remove|removes|removed|removing|removal of|omit|omits|omitted|omitting|repeal|repeals|repealed|repealing|stricken|stricken out|deleting out|edit out|eliminate|eliminated|eliminating|elimination of|dropped|cancel|cancelled|revoke|revoked|cross out|crossing out|crossed out|cross off|scrap|scrapped|abolish|abolished|abolishing|done away with|drop|get rid of|take out|leave out|leaving out|rescind|rescinded|cut'],
  [Insert, 'insert|inserts|inserted|inserting|insertion of|insertion therein of|insertion|inclusion of|inclusion therein of|to include|by including|add in|add|adds|added|adding|addition of|the addition|append|appended|introduce'],
  [Replace, 'substitution therefor of|substitution thereof of|substitution in its place of|substitution in their place of|substitution in lieu thereof of|insertion in its place of|insertion in their place of|insertion in lieu thereof of|insertion therefor of|replacement by|replacement with|replace|replaces|replaced|replacing|replacement of|substitute|substitutes|substituted|substituting|substitution of|substitution|change|changes|changed|changing|exchange|exchanged|swap|swapped'],
  [Amend, 'amend|amends|amended|amending|amendment to|amendment of|amendments to|amendments of|revise|revised|alter|altered|modify|modified|rewrite|reword|reworded|rewritten'],
  [Move, 'change places|exchange places|swap places|trade places|move|moved|moving|relocate|transfer|transferred|transpose|transposed|transposing|interchange|interchanged|interchanging|switch|switched|reverse the order of|swap the order of|swap the places of'],
  [Retain, 'retain|retained|retaining|keep'],
  [Between, 'between'],
  [After, 'words following|text following|passage following|words that follow|words which follow|to follow immediately after|to immediately follow|to follow directly|to follow|so as to follow|so that it follows|so that it comes after|so that it stands after|so it follows|to come immediately after|to come directly after|to come after|to go after|to stand after|to appear after|to be placed after|to a position immediately after|to a position after|to the position after|to the position following|to a position following|to the place after|to immediately after|to directly after|to just after|to after|immediately after|directly after|just after|after|right after|immediately following|following on from|behind'],
  [Before, 'to precede|to immediately precede|so as to precede|so that it precedes|so that it comes before|so that it stands before|so it precedes|to come immediately before|to come directly before|to come before|to go before|to stand before|to appear before|to be placed before|to a position immediately before|to a position before|to the position before|to a position preceding|to the place before|to immediately before|to directly before|to just before|to before|immediately before|directly before|just before|before|preceding|in front of|ahead of|above'],
  [In, 'within|inside|in|under|of|at|on'],
  [From, 'beginning with|starting with|starting from|from'],
  [To, 'up to and including|down to|up to|through to|ending with|until|to|into'],
  [Except, 'except for in|except for|except that in|except in|except|other than in|other than|save in|save for|apart from in|apart from|aside from|but not in|not in|excluding|with the exception of|not including'],
  [With, 'in place thereof|in lieu thereof|in its place|in their place|in its stead|in their stead|in substitution therefor|in substitution thereof|therefor|instead|with|by'],
  [For, 'in place of|instead of|rather than|in lieu of|for'],
  [As, 'to become|so as to become|so that it becomes|where it becomes|where it will become|where it shall become|becomes|become|becoming|number it|number it as|to be numbered|to be numbered as|shall be numbered|shall be numbered as|will be numbered|renumber it|renumber it as|as'],
  [New, 'new|additional|further|extra'],
  [All, 'all of|all|the whole of|the entirety of|entire|everything|the remainder|the rest|remaining'],
  [Sentence, 'sentence|sentences'],
  [Title, 'title|heading|headline'],
  [Joint, 'and then|and|then|also'],
];

/** What a provision is called, as a pattern. */
export const KIND = String.raw`(?:sub-?)?(?:rule|clause|section|article|chapter|part|paragraph|standing order|bye?-?law|regulation|schedule|appendix)`;

/** "This change is to be made", before it says where. */
export const SAME_CHANGE = String.raw`\b(?:this|the|the same|these|such|said)\s+(?:same\s+)?(?:change|amendment|replacement|substitution|correction|wording)s?\s+(?:(?:is|are|shall|should|will|must|to|also|be)\s+)*(?:made|applied|apply|applies|carried (?:out|through))\s+(?:to be\s+)?`;

/** Where a sentence counts its parts. */
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, last: -1, final: -1, penultimate: -2,
};

/** By their first word; the longest first. */
const BY_FIRST = indexed();

function indexed(): ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly token: TokenType }[]> {
  const index = new Map<string, { words: readonly string[]; token: TokenType }[]>();
  for (const [token, wordings] of WORDINGS) {
    for (const wording of wordings.split('|')) {
      const words = wording.split(' ');
      const first = words[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { words, token }].toSorted((a, b) => b.words.length - a.words.length));
    }
  }
  return index;
}

/** What the words of a text from an offset on mean here; undefined for a word that says nothing to this grammar. */
export function wordingAt(text: string, at: number): { readonly token: TokenType; readonly end: number; readonly ordinal?: number } | undefined {
  WORD.lastIndex = at;
  const first = WORD.exec(text)?.[1]?.toLowerCase() ?? '';
  const ordinal = ORDINALS[first];
  if (ordinal !== undefined) return { token: Ordinal, end: WORD.lastIndex, ordinal };
  // Most words begin no wording: those behind them are not looked at.
  const wordings = BY_FIRST.get(first);
  const words = wordings === undefined ? [] : wordsFrom(text, at);
  const found = wordings?.find((wording) => wording.words.every((word, i) => words[i]?.word === word));
  const last = words[(found?.words.length ?? 1) - 1];
  return found && last ? { token: found.token, end: last.end } : undefined;
}

/** "Shall henceforth read". */
const PASSED = /^\s*(?:henceforth|hereafter|thenceforth|hereby|from now on)$/iu;
const LONGEST = 6;
const WORD = /\s*([\p{L}][\p{L}’'-]*)/uy;

function wordsFrom(text: string, at: number): readonly { readonly word: string; readonly end: number }[] {
  const words: { word: string; end: number }[] = [];
  WORD.lastIndex = at;
  for (let match = WORD.exec(text); match !== null && words.length < LONGEST; match = WORD.exec(text)) if (words.length === 0 || !PASSED.test(match[0])) words.push({ word: (match[1] ?? '').toLowerCase(), end: WORD.lastIndex });
  return words;
}
