/** Tells titles ("Director") from sentences ("The Council meets annually"), without reading them. */

/** True for a short text without closing punctuation and finite verb. */
export function isTitle(text: string): boolean {
  if (text.length === 0 || text.length > LONGEST_TITLE || !STARTS_HIGH.test(text) || ENDS_OPEN.test(text)) return false;
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS && !INNER_STOP.test(text) && !hasFiniteVerb(text);
}

/** True where every word of weight has a capital: "The General Assembly", "MEMBERSHIP AND FEES". */
export function isCapitalised(text: string): boolean {
  const words = text.split(/[\s/–-]+/).filter((word) => /\p{L}/u.test(word));
  return words.length > 0 && words.every((word) => SMALL_WORDS.has(word) || !/^\P{L}*\p{Ll}/u.test(word));
}

/** True where a word is a finite verb in lower case. Verbs in a title have capitals ("Who May Vote"). */
export function hasFiniteVerb(text: string): boolean {
  return text.split(/[^\p{L}'’]+/u).some((word) => FINITE.has(word));
}

/** True for text that leads into a list: it ends with a colon, or with a word that cannot end a sentence ("The Board may"). */
export function leadsIntoList(text: string): boolean {
  return LEADS.test(text);
}

/** Shorter than a wrapped line: what ends here was ended on purpose. */
export const SHORT_TITLE = 45;

const LONGEST_TITLE = 80;
const MOST_WORDS = 10;
const STARTS_HIGH = /^["“‘'(*_[]*[\p{Lu}\p{N}\p{Extended_Pictographic}]/u;
const ENDS_OPEN = /(?:[.;:,!…—–-]|\b(?:and|or|of|to|by|the|a|an|for|with|in|shall|may|must|will))["”’*_)\]]*$/;
const INNER_STOP = /[.;!?]["”’)\]*_]*\s/;

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in into is its nor of on or per than that the their to under upon via vs with within without'.split(' '),
);

const FINITE: ReadonlySet<string> = new Set((
  'shall must will may can cannot should would could might is are was were am has have had does do did isn’t aren’t won’t '
  + "isn't aren't won't needs ought applies apply appoints consists constitute constitutes comprises contains decides deals describes determines elects ensures "
  + 'establishes exists governs holds includes keeps makes means meets oversees owns performs presides prevails provides ratifies '
  + 'receives refers remains requires reserves serves sets sits stands takes ceases becomes approves expires lapses vacates belongs '
  + 'continues begins starts ends lasts fills hears publishes submits sends gives pays acts answers'
).split(' '));

const LEADS = /(?:[:：]|\b(?:shall|may|must|will|should|to|of|that|if|when|where|unless|until|provided|who|whom|which|following|by|either|comprise|comprises|include|includes|be|are|is)\s*[—–-]?|[—–]|\s-)["”’*_]*$/;
