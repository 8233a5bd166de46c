/** Wordings of how long, and how often, a post may be held, each put as "the holder serves for so long". */
import { namesOffice, namesPeople, singular } from './lexicon.ts';
import { modal, word, type Rephrasing, type Words } from './plain-words.ts';

const number = String.raw`[\p{L}\d-]+`;
const years = String.raw`(?<time>(?:(?:at most|at least|no more than|not more than|up to|a maximum of|exactly) )?${number} (?:years?|months?|weeks?))`;
const post = String.raw`(?<post>(?:(?:an?|the|every|each|any) )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)`;
const nobody = '(?<no>nobody|no one|no-one|no person|no member|no individual)';
const may = '(?<at>shall|may|must|can|will|should|is to|is ever to)';
const holding = '(?:be|become|act as|serve as|sit as|remain|continue as|stay|(?:fill|hold|occupy|keep|have)(?: the (?:office|post|position|place|role|seat) of)?)';
const seat = '(?:post|office|position|place|seat|chair|role)';
const remains = `(?:(?:remains?|stays?|continues?)(?: in (?:the )?${seat}| there)?|sits?|keeps? (?:the |that |his or her |their )?${seat}|occup(?:y|ies) (?:the |that )?${seat}|holds? (?:the|that|his or her|their) ${seat})`;
const stop = '(?<stop> \\.)?$';
const row = '(?<tail> (?:in succession|in a row|running|in all|in total|consecutively|together|on end|, whether [^,;|]+))?';

const serving = (who: Words, at: Words, time: Words, end: Words): Words => [...who, ...modal(at, 'duty'), ...word(at.at(-1), 'noun', 'serve'), ...word(time[0], 'preposition', 'for').map((found) => ({ ...found, end: found.start })), ...time, ...end];

/** "seats on the Council". */
const seatsOf = String.raw`(?:${number} )?(?:seat|place|post|position)s? (?:on|of|for|in) (?<who>(?:the )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)`;
const putUp = String.raw`(?<at>(?:(?:is|are|shall be|will be|must be|is to be|are to be) (?:put(?: up)? (?:to|for) (?:an )?(?:re-?)?election|contested|(?:up )?for (?:re-?)?election|open(?:ed)? for election|filled by election|vacated|declared vacant)|(?:shall |will )?(?:come|comes|fall|falls|become|becomes|stand|stands|go|goes) (?:up |open )?(?:for (?:re-?)?election|vacant|to election))(?: afresh| again| anew)?)`;

/** They are elected then. */
const refilled: Rephrasing['plain'] = ({ all = [], who = [], at = [], when = [], rest = [], stop: end = [] }) => (who.every(({ tag }) => tag !== 'number') ? [...all.map((found) => ({ ...found, tag: 'determiner' as const, text: 'all', lower: 'all', value: 'all' })), ...(all.length > 0 ? who.filter(({ tag }) => tag !== 'determiner') : who), ...modal(at, 'duty'), ...word(at[0], 'be', 'be'), ...word(at.at(-1), 'noun', 'elected'), ...when, ...rest, ...end] : undefined);

export const servings: readonly Rephrasing[] = [
  {
    // "Nobody is to fill the presidency during more than two terms": no person may serve as President for more than two terms.
    pattern: new RegExp(String.raw`^${nobody} ${may} ${holding} ${post} (?<for>for|during|over|through) (?<bound>more than|longer than|over) (?<many>${number} (?:(?:consecutive|successive|full|complete) )?(?:terms?|years?|months?))${row} ?${stop}`, 'du'),
    plain: ({ no = [], at = [], post: held = [], for: mark = [], bound = [], many = [], tail = [], stop: end = [] }) => {
      const holder = holderOf(held);
      return holder && [...no, ...modal(at, 'permission'), ...word(at.at(-1), 'noun', 'serve'), ...word(at.at(-1), 'preposition', 'as'), ...holder, ...word(mark[0], 'preposition', 'for'), ...word(bound[0], 'comparator', 'more than', 'more-than'), ...many, ...tail.filter(({ tag }) => tag !== 'comma'), ...end];
    },
  },
  {
    // "After two terms a Governor is not eligible for re-election", "must stand down": a Governor may serve no more than two terms.
    pattern: new RegExp(String.raw`^after (?<many>${number} (?:(?:consecutive|successive|full|complete) )?terms?)(?: (?:in succession|in a row|as such|of office|in (?:the )?office))? ,? ?${post} (?<at>is (?:not|no longer) eligible (?:for (?:re-?election|reappointment|a (?:third|further) term)|to (?:stand|be re-?elected|be reappointed|serve)(?: again)?)|(?:is|becomes) ineligible(?: for (?:re-?election|reappointment))?|(?:may|shall|can) not (?:be (?:re-?elected|reappointed)|stand again|serve again)|(?:must|shall|has to) (?:stand down|retire|leave office|go))${stop}`, 'du'),
    plain: ({ many = [], post: held = [], at = [], stop: end = [] }) => (many[0]?.tag === 'number' && holderOf(held) ? [...held, ...modal(at, 'permission'), ...word(at.at(-1), 'noun', 'serve'), ...word(many[0], 'comparator', 'no more than', 'at-most').map((found) => ({ ...found, end: found.start })), ...many, ...end] : undefined),
  },
  {
    // "Whoever is elected Treasurer holds the post for two years": the Treasurer serves for two years.
    pattern: new RegExp(String.raw`^(?:whoever|a person who|anyone who|anybody who|the person) (?:(?:is|has been|was) )?(?:elected|appointed|chosen|named|made)(?: as| to be| to the (?:office|post) of)? ${post} (?<at>(?:shall |will |then )?(?:serves?|holds? office|${remains.slice(3, -1)}))(?: for| during)? ${years} ?${stop}`, 'du'),
    plain: ({ post: held = [], at = [], time = [], stop: end = [] }) => (holderOf(held) ? serving(the(held), at, time, end) : undefined),
  },
  {
    // "The Marshal, having been elected, sits for two years", "the Warden remains in office for five years".
    pattern: new RegExp(String.raw`^(?:having been (?:elected|appointed|chosen) ,? ?|once (?:elected|appointed|chosen) ,? ?)?${post} (?<at>(?:shall |will )?${remains})(?: for| during) ${years} ?${stop}`, 'du'),
    plain: ({ post: held = [], at = [], time = [], stop: end = [] }) => (holderOf(held) ? serving(held, at, time, end) : undefined),
  },
  {
    // "The Marshal's tenure is four years", "the mandate of a Governor runs for two years", "the appointment of the Auditor is for one year".
    pattern: new RegExp(String.raw`^(?:the )?(?:tenure|mandate|period of office|time in office|stay in office|appointment|commission|incumbency|spell in office)(?: of office)? of ${post} (?<at>(?:shall |will )?(?:is|be|lasts?|runs?|extends?|continues?|holds? good|endures?|is made|is given|has a length of))(?: for| over| to)? ${years} ?${stop}`, 'du'),
    plain: ({ post: held = [], at = [], time = [], stop: end = [] }) => (holderOf(held) ? serving(held, at, time, end) : undefined),
  },
  {
    pattern: new RegExp(String.raw`^${post} (?<own>tenure|mandate|period of office|time in office|appointment|incumbency) (?<at>(?:shall |will )?(?:is|be|lasts?|runs?|extends?|continues?))(?: for| over| to)? ${years} ?${stop}`, 'du'),
    plain: ({ post: held = [], at = [], time = [], stop: end = [] }) => {
      const owner = held.map((found, index) => (index < held.length - 1 ? found : { ...found, lower: found.lower.replace(/'s?$/, ''), text: found.text.replace(/['’]s?$/, '') }));
      return /'s?$/.test(held.at(-1)?.lower ?? '') && holderOf(owner) ? serving(owner, at, time, end) : undefined;
    },
  },
  {
    // "The Steward is elected to serve for three years", "to hold office for three years": is elected for three years.
    pattern: new RegExp(String.raw`(?<=\b(?:elected|appointed|chosen|named|selected)(?: by [^,;|]{1,40}?)?) ,? ?(?:(?:and is )?to (?:serve|sit|act|hold office|hold the post|remain in office)|and (?:serves?|sits?|acts?|remains? in office)) (?<for>for )(?=${number} (?:years?|months?)\b)`, 'du'),
    plain: ({ for: mark = [] }) => mark,
  },
  {
    // "is chosen for a period of two years": for a term of two years.
    pattern: new RegExp(String.raw`(?<=\b(?:elected|appointed|chosen|named|selected) (?:by [^,;|]{1,40}? )?for an? )(?<at>period|stretch|spell|mandate)(?= of ${number} (?:years?|months?)\b)`, 'du'),
    plain: ({ at = [] }) => word(at[0], 'noun', 'term'),
  },
  {
    // "All five seats on the Council are put to election every third year", "the places for Governors fall vacant every two years": all of them are elected then.
    pattern: new RegExp(String.raw`^(?:(?<all>all|each|every)(?: of)? )?(?:the )?${seatsOf} ${putUp} (?<when>(?:every|each|at each|at every|annually|yearly|biennially|once) [^,;|]*?|annually|yearly|biennially)(?<rest> ,[^;|]*?)?${stop}`, 'du'),
    plain: refilled,
  },
  {
    // "At each Congress all the seats on the Board, that of the Chair included, fall vacant and elections are held to fill them."
    pattern: new RegExp(String.raw`^(?<when>(?:at|in) (?:each|every) (?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?: ,)? (?<all>all|each|every)(?: of)? (?:the )?${seatsOf}(?: , [^,;|]{1,60} ,)? ${putUp}(?: and (?:an? )?(?:new |fresh )?elections? [^,;|]*?)?${stop}`, 'du'),
    plain: refilled,
  },
  {
    // "The whole Committee stands for election each year": it is elected each year.
    pattern: new RegExp(String.raw`^(?<the>the) (?:whole|entire|full) (?<who>[\p{L}'-]+(?: [\p{L}'-]+)?) (?<at>(?:shall |must |will )?(?:stand|stands|come|comes|go|goes) (?:up )?for (?:re-?)?election) (?<when>(?:every|each|at each|at every) [^,;|]*?|annually|yearly)${stop}`, 'du'),
    plain: ({ the: first = [], who = [], at = [], when = [], stop: end = [] }) => [...first, ...who, ...modal(at, 'duty'), ...word(at[0], 'be', 'be'), ...word(at.at(-1), 'noun', 'elected'), ...when, ...end],
  },
  {
    // "The Marshal serves a term of two years": serves for a term.
    pattern: /(?<verb>serves?) (?<what>an? (?:[\p{L}\d-]+ )?(?:term|period) of(?= ))/du,
    plain: ({ verb = [], what = [] }) => [...verb, ...word(what[0], 'preposition', 'for').map((found) => ({ ...found, end: found.start })), ...what],
  },
  {
    // "The term of the Marshal is of two years": is two years.
    pattern: new RegExp(String.raw`^(?<what>(?:the |each |every )?(?:term|period|term of office|period of office) of [^,;|]+? (?:is|are|shall be|will be)) (?:of|for) ${years} ?${stop}`, 'du'),
    plain: ({ what = [], time = [], stop: end = [] }) => [...what, ...time, ...end],
  },
];

/** The holder that a post, or its name, stands for: "the presidency" is that of the President. */
function holderOf(words: Words): Words | undefined {
  const last = words.at(-1);
  if (!last || !words.every(({ tag }) => /^(?:determiner|noun|adjective)$/.test(tag))) return undefined;
  const named = last.lower.replace(/(?<=n)cy$/, 't').replace(/cy$/, '').replace(/(?<=\p{L}{3})ship$/u, '');
  const [noun] = [last.lower, named].map(singular).filter((name) => namesOffice(name) || namesPeople(name) || /^(?:governor|trustee|director|councillor|treasurer|president|captain|editor)$/.test(name));
  const name = noun === singular(last.lower) ? last : { ...last, lower: named, text: named, value: named };
  return noun === undefined ? undefined : [...words.slice(0, -1), name];
}

/** "Treasurer": the Treasurer. */
const the = (words: Words): Words => (words[0]?.tag === 'determiner' ? words : [...word(words[0], 'determiner', 'the').map((found) => ({ ...found, end: found.start })), ...words]);
