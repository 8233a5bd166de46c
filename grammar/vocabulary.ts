/**
 * Controlled English: the closed classes of words, one list. Everything here is grammar; what verbs and nouns mean
 * is in lexicon.ts.
 */

/** The part that a word or fixed phrase plays in a sentence. */
export type Tag =
  | 'determiner' | 'number' | 'comparator' | 'modal' | 'be' | 'have' | 'do' | 'not' | 'only' | 'verb' | 'noun' | 'adjective'
  | 'adverb' | 'preposition' | 'of' | 'to' | 'and' | 'or' | 'but' | 'condition' | 'exception' | 'precedence' | 'relative'
  | 'pronoun' | 'there' | 'entitlement' | 'comma' | 'semicolon' | 'colon' | 'stop' | 'open' | 'close' | 'quote' | 'reference' | 'other';

interface Entry {
  readonly tag: Tag;
  /** Canonical value: which modal, which condition, which bound. */
  readonly value: string;
}

/** A fixed word or phrase as it was found, with its number of words. */
export interface FixedPhrase extends Entry {
  readonly length: number;
}

const table = new Map<string, Entry[]>();

/** `words` are separated by `|`; each may be a phrase of several words. */
function enter(tag: Tag, value: string, words: string): void {
  for (const word of words.split('|')) {
    const entries = table.get(word) ?? [];
    table.set(word, [...entries, { tag, value: value === '' ? word : value }]);
  }
}

// who
enter('determiner', 'the', 'either the|almost all|nearly all|all of these|all of those|all of its|the|all|all the|all of the|both|both the|the entire|the whole of the|the sitting|the entire sitting|the then sitting|the serving|the then serving|the incumbent');
enter('determiner', 'a', 'one and the same|a|an|another|both a|both an|one of the|some|some of the');
enter('determiner', 'every', 'any or all of the|any and all of the|some or all of the|every|each|each of the|each and every|any and all|any or all');
enter('determiner', 'any', 'any|any of the|either|whichever|whatever|either of the');
enter('determiner', 'no', 'no|neither|none of the|neither of the|no such|not a|not an|not one|not any|not a single|not one of the|not any of the');
enter('determiner', 'this', 'this|these|that same|the same|the said|said');
enter('determiner', 'such', 'such|such a|such an|any such|each such|every such|all such|that|those');
enter('determiner', 'its', 'its|their|all its|all their|all of its|all of their|any of its|any of their|each of its|his|her|his or her|his / her|her / his|our|your');
enter('pronoun', '', 'it|they|them|he|she|him|itself|themselves|he or she|he / she|s / he|she / he|him or her|him / her|who|what|these|those|we|you|us|one another|each other|himself or herself');
enter('pronoun', 'nobody', 'nobody|no one|no-one|none');
enter('pronoun', 'everybody', 'everybody|everyone|anyone|anybody');
enter('there', '', 'there');

// must, may, must not
enter('modal', 'duty', 'shall|must|will|may and shall|shall and may|is to|are to|is required to|are required to|is obliged to|are obliged to|is obligated to|are obligated to|shall be obligated to|has to|have to|will have to|shall have to|shall be required to|must always|has a duty to|have a duty to|has the duty to|is bound to|are bound to|shall be obliged to|will be required to|is under a duty to|are under a duty to|is under an obligation to|are under an obligation to|has an obligation to|have an obligation to|have the duty to|shall have the duty to|shall have a duty to|is duty-bound to|are duty-bound to');
enter('modal', 'right', 'reserves the right to|reserve the right to|shall reserve the right to|retains the right to|retain the right to|shall retain the right to|is entitled to|are entitled to|shall be entitled to|has the right to|have the right to|shall have the right to|will be entitled to|has a right to|have a right to|shall have a right to|will have the right to');
enter('modal', 'permission', 'may|can|may or may not|will be able to|is able to|are able to|shall be able to|is allowed to|are allowed to|is permitted to|are permitted to|is free to|are free to|may choose to|shall be free to|shall be permitted to|shall be allowed to|is at liberty to|are at liberty to|shall be at liberty to|is competent to|are competent to|shall be competent to');
enter('modal', 'power', 'has the power to|have the power to|has power to|have power to|shall have power to|shall have the power to|has the authority to|have the authority to|has authority to|have authority to|shall have authority to|shall have the authority to|may have the power to|may have the authority to|may have power to|is empowered to|are empowered to|has discretion to|have discretion to|shall have discretion to|has full power to|have full power to|shall have full power to|has full authority to|shall have full authority to|has full power and authority to|have full power and authority to|shall have full power and authority to|has power and authority to|shall have power and authority to|has the power and authority to|shall have the power and authority to|is authorised to|are authorised to|is authorized to|are authorized to|shall be empowered to|will have the power to|will have power to');
enter('modal', 'recommendation', 'should|ought to|is expected to|are expected to|will be expected to|shall be expected to|is encouraged to|are encouraged to|should normally');
enter('modal', 'no-duty', 'need not|needs not|does not need to|do not need to|is not required to|are not required to|shall not be required to|does not have to|do not have to|is not obliged to|are not obliged to|is not obligated to|are not obligated to|shall not be obligated to|shall not be obliged to|will not be required to|has no duty to|have no duty to|is under no duty to|are under no duty to|is under no obligation to|are under no obligation to|shall be under no obligation to|has no obligation to|have no obligation to|shall have no obligation to|is not bound to|are not bound to|shall not be bound to|is not expected to|are not expected to|will not be expected to|shall not be expected to');
enter('modal', 'prohibition', 'shall not have the power to|shall not have power to|shall not have the right to|shall not have the authority to|shall not have authority to|will not have the power to|will not have the right to|does not have the power to|do not have the power to|does not have the right to|do not have the right to|does not have the authority to|do not have the authority to|has no authority to|have no authority to|cannot|can not|is not to|are not to|is not allowed to|are not allowed to|is not permitted to|are not permitted to|is forbidden to|are forbidden to|is prohibited from|are prohibited from|has no power to|have no power to|has no right to|have no right to|shall have no power to|is not entitled to|are not entitled to|shall not be entitled to|shall have no right to|is barred from|are barred from|may never|shall never|must never|is not authorised to|is not authorized to|shall not be permitted to|shall not be allowed to');
enter('modal', 'supposed', 'would|could|might');

// leave, ban and freedom by an adjective or a participle: "is welcome to", "is excused from"
for (const be of ['is', 'are', 'shall be', 'will be', 'remains', 'remain', 'shall remain', 'is still', 'are still']) {
  enter('modal', 'permission', `${be} welcome to|${be} free to|${be} at liberty to|${be} allowed to|${be} permitted to`);
  enter('modal', 'right', `${be} entitled to|${be} qualified to`);
  enter('modal', 'prohibition', `${be} not free to|${be} not at liberty to|${be} not welcome to|${be} not qualified to|${be} debarred from|${be} precluded from|${be} disqualified from|${be} forbidden from|${be} banned from|${be} excluded from|${be} barred from|${be} prohibited from`);
  enter('modal', 'no-duty', `${be} exempt from|${be} exempted from|${be} excused from|${be} released from|${be} relieved from|${be} dispensed from|${be} spared from|${be} let off|${be} free not to|${be} at liberty not to`);
  enter('modal', 'duty', `${be} called upon to|${be} called on to|${be} compelled to|${be} duty bound to|${be} charged with|${be} tasked with|${be} entrusted with the task of|${be} charged with the task of|${be} charged with the duty of`);
}
for (const be of ['is not', 'are not', 'shall not be', 'may not be', 'must not be', 'cannot be', 'will not be']) {
  for (const kept of ['prevented', 'precluded', 'barred', 'debarred', 'disqualified', 'prohibited', 'excluded', 'banned', 'stopped', 'hindered']) enter('modal', 'permission', `${be} ${kept} from`);
}
for (const have of ['has', 'have', 'shall have', 'will have', 'is given', 'are given', 'enjoys', 'enjoy', 'shall enjoy', 'keeps', 'keep', 'shall keep', 'holds', 'hold']) {
  enter('modal', 'permission', `${have} leave to|${have} permission to|${have} the freedom to`);
  enter('modal', 'right', `${have} the right to|${have} the privilege to`);
}
for (const shall of ['shall ', 'must ', 'will ', 'is to ', 'are to ', '']) {
  const said = shall === '' ? ['refrains', 'abstains', 'desists', 'refrain', 'abstain', 'desist'] : ['refrain', 'abstain', 'desist'];
  for (const verb of said) enter('modal', 'prohibition', `${shall}${verb} from`);
}
enter('modal', 'prohibition', 'has no leave to|have no leave to|has no permission to|have no permission to|is given no right to|enjoys no right to|enjoy no right to|lacks the right to|lack the right to|lacks the power to|lack the power to|loses the right to|lose the right to|shall lose the right to|forfeits the right to|forfeit the right to|shall forfeit the right to|may under no circumstances|shall under no circumstances|must under no circumstances|may on no account|shall on no account|must on no account|may in no case|shall in no case|may in no circumstances|shall in no circumstances|may at no time|shall at no time|must at no time|may in no event|shall in no event');
enter('modal', 'no-duty', 'has no need to|have no need to|is under no compulsion to|are under no compulsion to|is under no necessity to|may choose not to|may omit to|is in no way bound to|are in no way bound to|is in no way obliged to|are in no way obliged to|shall not have to|will not have to|shall not need to|has not to|is not compelled to|are not compelled to|shall not be compelled to|is not called upon to|are not called upon to|may not be required to|may not be compelled to|cannot be required to|cannot be compelled to|cannot be obliged to|cannot be forced to|may not be forced to|may not be obliged to');
enter('be', 'is', 'is|are|be|been|being|was|were');
enter('have', 'has', 'has|have|had|having');
enter('do', 'does', 'does|do|did');
enter('not', '', 'not|never');
enter('only', '', 'only|solely|exclusively');

for (const have of ['has', 'have', 'shall have', 'will have']) {
  enter('modal', 'right', `${have} the right but not the obligation to|${have} the right , but not the obligation , to|${have} the right , but not the obligation to|${have} the right but not the duty to|${have} the right , but not the duty , to`);
  enter('modal', 'right', `${have} any right to|${have} any rights to`);
  enter('modal', 'power', `${have} any power to|${have} any authority to|${have} any power or authority to`);
  for (const the of [' ', ' the ']) {
    enter('modal', 'right', `${have}${the}right or authority to|${have}${the}right or power to|${have}${the}right and authority to|${have}${the}right and power to`);
    enter('modal', 'power', `${have}${the}power or authority to|${have}${the}authority or power to|${have}${the}powers to`);
    enter('modal', 'right', `${have}${the}rights to`);
    enter('modal', 'duty', `${have}${the}duties to|${have}${the}responsibilities to|${have}${the}responsibility to`);
  }
}

// when
enter('condition', 'because', 'while|whilst');
enter('condition', 'if', 'if and when|as and when|when and if|if or when|if|where|when|whenever|wherever|in the event|in the event that|in the event of|in case|in case of|in the case of|in the case that|in cases where|in circumstances where|provided that|provided|provided always that|providing|providing that|on condition that|so long as|as long as|once|while|whilst|should there be|in the absence of|for so long as|in any case where|assuming that');
enter('condition', 'because', 'even if|even where|even when|whether or not|regardless of whether|irrespective of whether|regardless of whether or not|irrespective of whether or not|no matter whether|no matter how|regardless of how|irrespective of how');
enter('condition', 'because', 'so that|in order that|because|inasmuch as|given that|although|even though|though|whereas');
enter('condition', 'unless', 'unless|except where|except when|except while|except if|save where|save when|save while|save if|other than when|other than where|other than while|other than if|except in cases where|save in cases where|except in the event of|except that if');
enter('condition', 'until', 'until|till|pending|until after|until such time as|until such a time as|until such time that|until the time when');
enter('condition', 'only-if', 'only if|only where|only when|only in the event of|only in the event that|only after|only once|if and only if|only on condition that|only in case of');
enter('exception', '', 'except|except for|except in the case of|except as|except with|except by|other than|apart from|save|save for|save as|save in the case of|but not|with the exception of|but|excluding|not including|excepting|save that|except that|but excluding|save with|except on|save by|barring|other than by|otherwise than by|otherwise than|but only by|unless by');
enter('precedence', 'subject-to', 'subject to|subject always to|subject only to|subject however to');
for (const apart of ['except', 'save', 'except only', 'save only', 'unless']) {
  for (const as of apart === 'unless' ? ['', 'otherwise '] : ['as ', 'as otherwise ', 'where ', 'where otherwise ', 'to the extent ', 'as is ', 'as may be ']) enter('precedence', 'subject-to', `${apart} ${as}provided in|${apart} ${as}provided by|${apart} ${as}provided for in|${apart} ${as}provided under|${apart} ${as}set out in|${apart} ${as}stated in|${apart} ${as}permitted by|${apart} ${as}permitted under|${apart} ${as}allowed by|${apart} ${as}specified in|${apart} ${as}laid down in`);
}
enter('precedence', 'notwithstanding', 'notwithstanding|not withstanding|despite|in spite of|regardless of|irrespective of|notwithstanding anything in|notwithstanding anything to the contrary in|despite anything in');
enter('precedence', 'without-prejudice-to', 'without prejudice to|without limiting|without affecting');
enter('relative', '', 'whereby|as if|as though|whether|how|why|who|which|whom|that|whose|in which|for which|by which|to which|at which|on which|of which|for whom|to whom|by whom|from which|from whom|under which|with whom|with which|through which|of whom|against whom|in whose|upon which|during which|of whom|all of whom|none of whom|neither of whom|neither of which|both of whom|each of whom|each of which|some of whom|any of whom');
for (const count of ['one', 'two', 'three', 'four', 'five', 'six', 'half', 'a majority']) enter('relative', '', `${count} of whom|${count} of which|at least ${count} of whom|no more than ${count} of whom|not more than ${count} of whom`);

// joining words
enter('of', 'of', 'of');
enter('to', 'to', 'to|in order to|so as to');
enter('and', 'in-which-case', 'at which point|at which time|in which case|in which event|whereupon');
enter('and', 'and', 'and|and also|as well as|&|plus|and then|and or');
enter('and', 'contrast', 'while|whilst|whereas');
enter('or', 'or', 'or|and/or|or else|nor|/');
enter('but', 'but', 'but|though|although|even though|whereas');

for (const but of ['but', 'except', 'other than', 'save', 'apart from']) {
  for (const orders of ['instructions', 'orders', 'directions']) enter('preposition', 'under the direction of', `on no ${orders} ${but} those of|on no ${orders} ${but} the ${orders} of`);
  enter('preposition', 'from', `from nobody ${but}|from no one ${but}|from no-one ${but}|from no person ${but}`);
}
// prepositions; fixed phrases keep the word that carries the meaning
enter('preposition', '', 'absent|upon|by|from|for|at|in|on|with|without|within|before|after|under|over|against|among|amongst|between|through|via|into|onto|towards|about|above|below|during|since|per|as|than|across|around|like|outside|inside|throughout|following|concerning|regarding|including|outside of|from outside|from outside of|up until|beyond|alongside|behind|near|toward|up to and including|off|out of|because of|due to|relating to|such as|including but not limited to|but not limited to|as part of|by means of|by way of|in lieu of|instead of|in place of|rather than|as between|in relation to|in respect of|with respect to|with regard to|on behalf of|in favour of|in favor of|in support of|for the purposes of|for the purpose of|together with|along with|in consultation with|after consultation with|in addition to|by reason of|by virtue of|in front of|at the request of|at the end of|at the start of|at the beginning of|at the close of|in excess of|as to|close to|upon request of|on the basis of|in the course of|at the discretion of|at the invitation of|in the presence of|in the name of|by and from|by and from among|from within|from amongst the');
enter('preposition', 'from among', 'from among|from amongst|from its own|from among its own|from within');
enter('preposition', 'on the recommendation of', 'on the recommendation of|upon the recommendation of|on recommendation of|on a recommendation of|on the recommendation from|on the advice of|on the proposal of|upon the advice of|upon recommendation of|on the nomination of|following a recommendation of|on a recommendation from|on the recommendations of');
enter('preposition', 'from a shortlist by', 'from a shortlist drawn up by|from a short list drawn up by|from a short-list drawn up by|from a list drawn up by|from a shortlist prepared by|from a list prepared by|from a shortlist of|from a shortlist made by|from a list submitted by|from candidates shortlisted by|from among candidates shortlisted by|from a shortlist agreed by|from a shortlist compiled by|from a shortlist approved by|from a shortlist proposed by|from a list proposed by|from a shortlist set by');
enter('preposition', 'subject to ratification by', 'subject to ratification by|subject to the ratification of|subject to confirmation by|subject to the confirmation of|subject to approval by|subject to the approval of|subject to the approval by|subject to the consent of|subject to endorsement by|subject to ratification at|subject to confirmation at|subject to approval at|with the approval of|with the consent of|with the agreement of|subject to the agreement of|with the prior consent of|with the prior approval of|with the written consent of|with the written approval of|subject to being ratified by|subject to agreement by|subject to being confirmed by|subject to being approved by|subject to prior approval by|subject to ratification of|subject to endorsement at|subject to a vote by|subject to a vote of|subject to the vote of|subject to a ballot of|subject to the assent of');
enter('preposition', 'under the direction of', 'under the direction of|under the control of|under the supervision of|under the authority of|under the direction and control of|at the direction of|under the instructions of|on the instructions of|under the general direction of|under the management of|under the oversight of|under the day-to-day direction of|under the guidance of|under the orders of');
enter('preposition', 'at the pleasure of', 'at the pleasure of|during the pleasure of|for so long as it pleases|at the will of');
enter('preposition', 'in accordance with', 'in accordance with|as per|as provided for by|as provided for in|according to|pursuant to|in line with|in conformity with|as provided in|as provided by|as set out in|as set out at|as defined in|as described in|as specified in|as laid down in|as required by|in compliance with|in terms of|as prescribed by|as prescribed in|as provided for in|as outlined in|as stated in|under the terms of|as determined by|as decided by|consistent with|as directed by|as agreed by|as laid out in|as listed in|set out in|specified in|referred to in|described in|laid down in|listed in|mentioned in|provided for in');
enter('preposition', 'on or before', 'on or before|by or before|at or before|on or after');
enter('preposition', 'within', 'within|within a period of|no later than|not later than|by no later than');
enter('preposition', 'not before', 'not earlier than|no earlier than|not sooner than|no sooner than');
enter('preposition', 'before', 'before|prior to|in advance of|ahead of');
enter('preposition', 'after', 'after|following|as from|with effect from|from and after');
enter('preposition', 'at', 'at|at each|upon the occasion of|on the occasion of');

enter('adjective', '', 'day to day');
enter('adverb', '', ', if any ,|thereupon|overnight|anywhere|everywhere|outdoors|indoors|whatsoever|at any time of the year|at any time of year|at any time of the day|at any time of day|in any circumstances|under any circumstances|in any circumstances whatsoever|under any circumstances whatsoever|on any account|but not necessarily|though not necessarily|, if applicable ,|, where applicable ,|, as applicable ,|, where relevant ,|, as the case may be ,|as the case may be|hereinafter|thereat|in each year|in every year|in any year|of each year|of every year|in each calendar year|in any calendar year|in any one calendar year|per calendar year|each calendar year|every calendar year|of each month|of every month|in each month|when due|as and when due|if and when|as and when|when and if|there|but need not|but is not required to|but are not required to|but shall not be required to|but is not obliged to|once again|please|often|thereby|sometimes|ever|meanwhile|consequently|annually|yearly|monthly|weekly|daily|quarterly|biennially|also|always|normally|usually|forthwith|immediately|promptly|together|jointly|severally|otherwise|therefore|thereafter|then|however|further|furthermore|moreover|additionally|hereby|thereof|thereto|therein|hereafter|ex officio|ex-officio|in writing|by post|by hand|by email|in person|by proxy|in public|in private|in advance|in full|in turn|at once|at any time|at all times|from time to time|as soon as possible|as soon as practicable|as soon as reasonably practicable|as necessary|as appropriate|as required|as needed|so|directly|individually|collectively|once a year|twice a year|each year|every year|per year|per annum|a year|no less than once|not less than once|no less than twice|not less than twice|at least annually|at least quarterly|at least monthly|at least weekly|at least daily|at least yearly|at least biannually|at least biennially|at least termly|no less than annually|not less than annually|in particular|in general|in addition|for example|for instance|etc|in any case|as a result|in practice|at present|in turn|on occasion|without exception|as well|accordingly|simultaneously|electronically|publicly|outright|alone|itself|again|too|above|below|elsewhere|herein|hereunder|in good faith|as such|ipso facto|automatically|already|currently|initially|in the first instance|ahead|openly|unanimously|by acclamation|without notice|without delay|by consensus|both|in any event|of right|as of right|by secret ballot|by secret vote|by ballot|by postal ballot|by vote|by show of hands|by a show of hands|no longer|any longer|at least once a year|at least once every year|per month|a month|per week|each month|every month|every two years|every three years|each spring|each autumn|as follows|even|still|yet|instead|solely for that purpose|on request|upon request|to that extent|for that purpose|free of charge|in whole or in part|or otherwise|ordinarily|generally|early|late|later|earlier|soon|once|twice|at least once|at least twice|not less than once|no less than once|not more than once|no more than once|not more than twice|no more than twice|at most once|at most twice|only once|more than once|once only|in default|at large|less frequently|more often|in camera|in session|with or without cause|with or without notice|without cause|this way|in this way|that way|in the same way|in like manner|for any reason|at their discretion|at its discretion|at its sole discretion|in its discretion|in its sole discretion|with immediate effect|on an annual basis|on a regular basis|on an ongoing basis|on a monthly basis|in a timely manner|in a timely fashion|thus|hence|likewise|nonetheless|nevertheless|indeed|perhaps|unopposed|in return|almost|whichever is later|whichever is the later|whichever is earlier|whichever is the earlier|whichever is greater|whichever is the greater|whichever is less|whichever is the less|whichever is lesser|whichever is the lesser|whichever is smaller|whichever is larger|whichever is higher|whichever is the higher|whichever is lower|whichever is sooner|whichever is the sooner|whichever comes first|whichever occurs first|whichever is first|whichever is fewer|e.g|i.e');

for (const more of ['longer', 'shorter', 'later', 'earlier', 'greater', 'less', 'lesser', 'higher', 'lower', 'sooner', 'larger', 'smaller', 'first', 'fewer', 'more']) {
  for (const the of ['is ', 'is the ', 'be the ', 'be ', 'shall be the ', 'occurs ', 'comes ']) enter('adverb', '', `, whichever ${the}${more}|whichever ${the}${more}`);
}
// numbers and their bounds
enter('comparator', 'at-least', 'at least|not less than|no less than|not fewer than|no fewer than|a minimum of|minimum of|minimum|at a minimum|or more');
enter('comparator', 'at-most', 'at most|at the most|at the very most|no more than|not more than|up to|a maximum of|maximum of|maximum|not exceeding|no greater than|up to a maximum of|not greater than|no larger than|no higher than|no longer than|no older than|no wider than|no taller than|no bigger than|no heavier than');
enter('comparator', 'more-than', 'more than|over|greater than|in excess of|exceeding|above');
enter('comparator', 'less-than', 'less than|fewer than|under|below');
enter('comparator', 'exactly', 'exactly|precisely|a total of');

enter('comma', '', ',');
enter('semicolon', '', ';|–|—|-');
enter('colon', '', ':');
enter('stop', '', '.|?|!');
enter('open', '', '(');
enter('close', '', ')');

const cardinals = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');
const tens = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 };
const units = cardinals.slice(1, 10);

/** Number words: "twelve" → 12, "twenty-one" → 21. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...cardinals.map((word, value): [string, number] => [word, value]),
  ...Object.entries(tens),
  ...Object.entries({ twenty: 20, ...tens }).flatMap(([word, value]) => units.map((unit, i): [string, number] => [`${word}-${unit}`, value + i + 1])),
]);

const parts: Readonly<Record<string, number>> = { half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, eighth: 8, tenth: 10, tenths: 10, twentieth: 20 };

/** Denominator that a word names: "thirds" → 3. */
export function denominator(word: string): number | undefined {
  return Object.hasOwn(parts, word) ? parts[word] : undefined;
}

export const ordinals: ReadonlySet<string> = new Set('first second third fourth fifth sixth seventh eighth ninth tenth last final next previous preceding following initial'.split(' '));

/** Units of time, singular → the unit of a quantity. "Clear days" and "working days" are days. */
export const timeUnits = { day: 'day', week: 'week', month: 'month', year: 'year', fortnight: 'week' } as const;

interface Listed extends FixedPhrase {
  /** The words behind the second. */
  readonly rest: readonly string[];
}

/** Phrases by their first two words, longest first; single words by themselves. */
const listed = new Map<string, Listed[]>();
for (const [key, entries] of table) {
  const words = key.split(' ');
  const opening = words.slice(0, 2).join(' ');
  listed.set(opening, [...(listed.get(opening) ?? []), ...entries.map((entry) => ({ ...entry, length: words.length, rest: words.slice(2) }))].toSorted((a, b) => b.length - a.length));
}

/** The words that open a phrase of several. */
const openings: ReadonlySet<string> = new Set([...table.keys()].flatMap((key) => (key.includes(' ') ? [key.slice(0, key.indexOf(' '))] : [])));

const nothing: readonly FixedPhrase[] = [];

/** The fixed phrases that start at `index` of `words` (lower case), longest first; a phrase of two classes comes twice. */
export function phrasesAt(words: readonly string[], index: number): readonly FixedPhrase[] {
  const first = words[index] ?? '';
  const single = listed.get(first) ?? nothing;
  const several = openings.has(first) && index + 1 < words.length ? listed.get(`${first} ${words[index + 1]}`) : undefined;
  const found = several?.filter(({ rest }) => rest.every((word, at) => words[index + 2 + at] === word));
  return found && found.length > 0 ? [...found, ...single] : single;
}

/** Every fixed word or phrase of one class, for editors' grammars and completion. */
export function wordsOf(tag: Tag): readonly string[] {
  return [...table].filter(([, entries]) => entries.some((entry) => entry.tag === tag)).map(([word]) => word);
}

/** Names of months, in lower case. */
export const months = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/;
