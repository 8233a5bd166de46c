/** What leads into an instruction and changes nothing itself: "Conference agrees to", "Be it further resolved that", "Mr Keen moves that". */

import { LABEL_WORDS } from '../labels.ts';
import { KIND } from './vocabulary.ts';

/** The names of what is changed, as a whole. */
export const BOOKS = String.raw`(?:bye?-?laws|rules|rule ?book|constitution|standing orders|articles(?: of association)?|charter|statutes|order)`;
const BOOK = String.raw`(?:the |these |our |its )?(?:[\p{L}'’-]+ ){0,4}${BOOKS}`;
const PLACE = String.raw`${KIND}\b`;
const DOING = String.raw`[:,]?\s+(?:the\s+)?\p{L}+(?:ing|ion)\b`;
const RESOLVED = String.raw`resolved(?:,? (?:further|also|lastly|finally))?(?:, [^:;“”"]{3,100}, that| to| that)?`;
const LINES = String.raw`\d+(?:\s*(?:-|–|and|to)\s*\d+)?`;

const WAYS: readonly string[] = [
  // Who decides.
  String.raw`(?:(?:this|the|our) (?:[\p{L}-]+ ){0,3}?)?(?:conference|congress|assembly|agm|egm|meeting|council|motion|union|society|members?|we|board|committee|branch|chapter|lodge|guild|association|party|senate|convention|delegates)(?: \p{L}+)? (?:therefore |further |hereby )?(?:agrees?|resolves?|instructs?(?: \p{L}+){0,4}|proposes?|decides?|calls for|directs?)(?: to| that)?`,
  String.raw`(?:and |therefore,? |now,? therefore,? )*(?:let it |be it )(?:be )?(?:further |lastly |also |therefore |finally |hereby )*${RESOLVED}`,
  RESOLVED,
  String.raw`it (?:is|was) (?:further |hereby |unanimously )?(?:proposed|moved|recommended|agreed|resolved)(?: to| that)?`,
  // Who moves.
  String.raw`moved,?(?: that| to)?(?=[:,]?\s)`, String.raw`(?:i )?move(?: that|(?= to (?:amend|strike|insert|add|delete|replace|substitute)\b))`,
  String.raw`(?:(?:mr|mrs|ms|miss|dr|messrs|cllrs?|councillors?|senators?|delegates?|brother|sister|comrade)\b\.?\s[^:;“”"]{2,80}?|i|we|the (?:[\p{L}-]+ ){0,4}(?:branch|board|council|committee|executive|club|region|society|union))\s+(?:hereby\s+)?(?:moves?|proposes?|requests?|recommends?)(?: that| to)(?=\s)`,
  // Which of several, on which page.
  String.raw`(?:(?:special|ordinary|extraordinary)\s+)?(?:resolution|motion|proposal|amendment|item|change|part)\s+(?:no\.?\s*)?(?:\d{1,3}[A-Za-z]?|[A-Z]|[IVXL]+|${LABEL_WORDS})(?:\s*[.:–—-]|,(?=\s+${PLACE})|(?=\s*[([](?:${PLACE}|\d)))`,
  String.raw`(?:firstly|secondly|thirdly|fourthly|fifthly|sixthly|lastly|finally)(?=,?\s+(?:in|after|before|at|that|by|to|delete|insert|add|replace|substitute|amend|strike|omit|remove|${PLACE}))`,
  String.raw`(?:on )?pages?\s+${LINES}`,
  String.raw`(?:in )?lines?\s+${LINES}(?: of)?`,
  // Of which rules.
  String.raw`(?:in )?the (?:\p{L}[\p{L}'’-]*\s+){0,8}${BOOKS}(?=,\s+${PLACE})`,
  String.raw`(?:the )?${BOOKS}(?: \d{4})?(?: \((?:on )?pp?(?:ages?|\.)?\s*\d[^()]*\))?\.(?=\s+${PLACE})`,
  String.raw`${BOOK}(?: of \p{L}[^,:;]{0,60})? (?:shall |should )?(?:be|is|are) (?:and (?:is|are) )?(?:hereby )?(?:further )?(?:amended|altered|changed|varied|revised)(?: as follows)?(?: by)?(?=${DOING})`,
  String.raw`(?:to )?amend ${BOOK}(?: \([^()]{2,40}\))?(?: as follows)?(?: by)?(?=${DOING})`,
  String.raw`(?:to )?amend ${BOOK}(?=\s+in\s+${PLACE})`,
  // What it does.
  String.raw`(?:the|this) (?:amendment|proposal|motion|resolution|rule change|change)(?: (?:would|will|shall|is to|seeks to|proposes to))?(?=\s+\p{L}+[^\n]*:\s*(?:\([^()]*\))?\s*$)`,
  String.raw`(?:if|when|once|as)(?: so)? (?:adopted|approved|passed|carried|agreed|amended)(?: by [^,:]{1,40})?(?=,)`,
  String.raw`where(?=\s+${PLACE}[^"“]{0,60}\b(?:says|reads|states|currently)\b)`,
  String.raw`to consider\b[^:;"“]{0,120}?(?=\s+to amend\b)`,
  String.raw`(?:to )?make the following (?:changes?|amendments?|alterations?) (?:to|in)(?=\s+(?:${PLACE}))`,
  String.raw`i propose to`, 'proposal:', 'motion:', 'change:', 'action:',
  // When.
  String.raw`with (?:immediate effect|effect (?:from|on)[^,:;"“]{3,40})(?=,)`, String.raw`effective [^,:;"“]{3,40}(?=,)`,
  // Joints.
  String.raw`and (?:further )?that(?=\s)`, String.raw`and further(?=\s)`, String.raw`and(?=,\s|\s+by\s)`, String.raw`and to(?=\s+\p{L}+)`, String.raw`it(?=\s+(?:(?:shall|should|will|would|must)\s+|is\s+to\s+)(?:now\s+|then\s+)?(?:read|say|state)\b)`, 'that', 'to', String.raw`by the(?=\s+(?!addition (?:at|after|before)\b)\p{L}+(?:ing|ion)\b)`, 'by', 'please',
];

const PREAMBLE = new RegExp(String.raw`^(?:#{1,6}\s+)?(?:\*\*|_)?(?:${WAYS.join('|')})(?:\*\*|__|_)?[:,]?\s+`, 'iu');

/** Without what leads into the instruction; `skipped` is its length. */
export function withoutPreamble(text: string): { readonly rest: string; readonly skipped: number } {
  let skipped = 0;
  for (let match = PREAMBLE.exec(text); match !== null && skipped < LONGEST; match = PREAMBLE.exec(text.slice(skipped))) skipped += match[0].length;
  return { rest: text.slice(skipped), skipped };
}

const LONGEST = 200;
