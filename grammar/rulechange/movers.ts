/** Who moves a proposal: the words of the lines that say so. */

const DONE = 'proposed|moved|submitted|sponsored|tabled|petitioned|drafted';
const BROUGHT = 'presented|brought|put forward|requested|suggested|lodged|raised|seconded|backed|supported|endorsed';
const MOVERS = '(?:proposer|mover|sponsor|submitter|seconder|petitioner)s?';

/** "**Proposed by:** …", "Mover: …", "From: …". */
const MARKS = String.raw`(?:[-*•]\s+)?(?:\*{1,2}|_{1,2})?(?:to be )?`;
const COLON = String.raw`(?:\*{1,2}|_{1,2})?\s*:`;

/** A line that names who proposes the whole file. */
export const MOVED = new RegExp(String.raw`^${MARKS}(?:(?:${DONE}|${BROUGHT})(?: (?:by|on behalf of)\b|${COLON})|(?:${MOVERS}|from)${COLON})`, 'imu');

/** The same below the line that opens one of several: in a rulebook "seconded by a member" may stand there. */
export const HEADER_FOLLOWS = new RegExp(String.raw`^${MARKS}(?:(?:${DONE}) (?:by|on behalf of)\b(?![^:]*\bmay\b)|(?:(?:${DONE}|${BROUGHT})(?: by)?|${MOVERS}|from|changes|amends|majority)${COLON})`, 'iu');

/** A quick look for either of them, anywhere. */
export const CLUE = new RegExp(String.raw`(?:${DONE})(?: (?:by|on behalf of)\b|[^\S\n]*:)|^[ \t\u00a0]*${MARKS}(?:(?:${BROUGHT})(?: by)?|${MOVERS}|from|changes|amends|majority)${COLON}`, 'imu');
