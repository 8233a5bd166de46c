/**
 * Wordings about whose business something is: "no organ other than the Board may sell land", "who is Editor is decided by the Board",
 * "the Coach has sole control over the selection of the crew". Each is put as the plain rule, or as one that `grants` knows.
 */
import { deedOf } from './deeds.ts';
import { namesOffice, namesSomebody, singular, verbForms } from './lexicon.ts';
import { acting, holder, modal, word, type Rephrasing, type Words } from './plain-words.ts';

const whoEnds = '(?:,|\\.|:|;|if|when|where|unless|until|subject to|after|before|by|at|on|in|with|within|who|which|and|to|for|may|shall|must|is|are)';
const who = `(?<who>(?:(?! ${whoEnds} )(?! (?:,|\\.)$)[^,;|])+?)`;
const stop = '(?<stop> \\.)?$';
const be = '(?:is|are|shall be|will be|must be)';

/** "the Council", "Delegates", "tenants": whoever can act. */
function isSomebody(words: Words | undefined): boolean {
  const last = words?.at(-1);
  return words !== undefined && last !== undefined && words.length < 10 && words.every(({ tag }) => !/^(?:modal|be|have|do|not|number)$/.test(tag)) && words.at(0)?.tag !== 'pronoun' && (/^\p{Lu}/u.test(last.text) || namesSomebody(singular(last.lower)));
}

/** "the Editor", "Editor", "the Head Gardener". */
const isPost = (words: Words | undefined): boolean => words !== undefined && words.length > 0 && words.length < 6 && (/^\p{Lu}/u.test(words.at(-1)?.text ?? '') || namesOffice(words.at(-1)?.lower ?? ''));

const verb = (at: Words | undefined, lemma: string): Words => word(at?.[0], 'noun', lemma);
const only = (at: Words | undefined): Words => word(at?.[0], 'only', 'only');
const participle = (words: Words | undefined): string | undefined => verbForms(words?.[0]?.lower ?? '').find(({ inflection }) => inflection === 'participle')?.lemma;

/** "the Conductor's": the Conductor. */
function owner(words: Words): Words {
  return words.map((found, at) => {
    const lower = at === words.length - 1 ? found.lower.replace(/'s?$/, '') : found.lower;
    return lower === found.lower ? found : { ...found, lower, text: found.text.replace(/['’]s?$/, ''), end: found.start + lower.length };
  });
}

const ofDeed = '(?:choice|appointment|selection|election|decision|right|power|removal|dismissal|expulsion|admission|interpretation|adoption|approval|allocation|award|amendment)';

const madeSo = '(?:admitted|elected|appointed|co-opted|recruited|accepted|approved|chosen|selected|added)';
const ofOffices = '(?:choice|appointment|selection|election|removal|dismissal|expulsion|admission|engagement|recruitment)(?: and (?:dismissal|removal))?';

export const entrustings: readonly Rephrasing[] = [
  {
    // "New members are admitted by the Council", "admits new members": whoever is admitted is new.
    pattern: new RegExp(`(?:^|(?<=^(?:all|any|the) ))new (?=(?:[\\p{L}-]+ ){1,3}(?:is|are|shall be|may be|may only be|will be|must be|can be) (?:only |first )?${madeSo} )|(?<=(?:(?:admission|appointment|election|recruitment|acceptance|selection) of|admits?|recruits?|accepts?|approves?) )new (?=[\\p{L}-]+s )`, 'du'),
    plain: () => [],
  },
  {
    // "The Principal is responsible for the appointment of teachers": the Principal appoints them.
    pattern: new RegExp(`^${who} (?<at>is|are|shall be|will be) (?:solely )?responsible for (?<deed>(?:the )?${ofOffices} of [^,;|]+?)${stop}`, 'du'),
    plain: ({ who: them, at, deed, stop: end = [] }) => {
      const act = isSomebody(them) ? deedOf(deed) : undefined;
      return act && [...(them ?? []), ...modal(at, 'duty'), ...act, ...end];
    },
  },
  {
    // "The congregation calls the minister": it appoints one.
    pattern: /(?<act>calls?) (?=(?:the|an?|its|their) (?:\p{L}+ )?(?:minister|pastor|priest|rabbi|vicar|rector|cantor|preacher|imam)(?= \.|$| (?:by|at|for|on|from|after) ))/du,
    plain: ({ act = [] }) => appointing(act),
  },
  {
    // "The Board decides how these rules are to be interpreted": interprets them.
    pattern: new RegExp(`^(?<lead>[^;|]+?) (?<at>decides?|determines?|settles?|rules?)(?: on)? how(?<rules> [^,;|]*? )(?:is|are|is to be|are to be|shall be|should be|must be) (?:interpreted|understood|construed|read|applied)${stop}`, 'du'),
    plain: ({ lead = [], at = [], rules = [], stop: end = [] }) => [...lead, ...word(at[0], 'verb', at[0]?.lower.endsWith('s') ? 'interprets' : 'interpret', 'interpret').map((found) => ({ ...found, inflection: at[0]?.lower.endsWith('s') ? 'third' as const : 'base' as const })), ...rules, ...end],
  },
  {
    // "No organ other than the Board may sell land", "no one but the Board may": only the Board may.
    pattern: new RegExp(`^(?<no>no) (?:other )?(?:one|body|organ|person|authority|committee|panel)(?: of \\S+(?: \\S+)?)? (?:other than|but|except|save|apart from|than) ${who} (?<modal>may|shall|can|is to|has power to|has the power to|has the right to|is entitled to) (?<rest>.+)$`, 'du'),
    plain: ({ no, who: them, modal: at, rest = [] }) => (isSomebody(them) ? [...holder(them, no), ...modal(at, 'power'), ...rest] : undefined),
  },
  {
    // "answers to the Board and to nobody else", "made by the Assembly and by it alone": alone.
    pattern: / ,? ?and (?:(?:to|for|from|with|in|under) (?<at>nobody|no one|no-one) else|(?:by|to|for|from|with) (?<it>it|them|him|her) alone)(?= |$)/du,
    plain: ({ at = [], it = [] }) => word((at.length > 0 ? at : it)[0], 'adverb', 'alone'),
  },
  {
    // "It takes the consent of both Houses to dissolve the Union": that is required to dissolve it.
    pattern: /^it (?<at>takes|requires|needs|calls for) (?<many>(?:the|an?|at least|more than|\d+|two|three) [^,;|]*?\b(?:consent|approval|agreement|votes?|majority|thirds|quarters|half|members)\b(?:(?! to )[^,;|])*?) (?<what>to \S+ [^,;|]+)$/du,
    plain: ({ at, many = [], what = [] }) => [...many, ...word(at?.[0], 'be', 'is'), ...word(at?.[0], 'noun', 'required'), ...what],
  },
  {
    // "The Board decides who is Editor", "who becomes Editor is decided by the Board": it appoints the Editor.
    pattern: /(?<at>decides?|determines?|chooses?|settles?|says?) who (?:is|becomes|shall be|will be|is to be|should be|is to become|shall become|holds|shall hold)(?: to)?(?: (?:elected|appointed|named|made|chosen))?(?: the (?:office|post) of)? (?<what>(?:the |its |an? )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?= \.|$| (?:for|at|by|each|every) )/du,
    plain: ({ at = [], what = [] }) => (isPost(what) ? [...word(at[0], 'verb', at[0]?.lower.endsWith('s') === true ? 'appoints' : 'appoint', 'appoint').map((found) => ({ ...found, inflection: at[0]?.lower.endsWith('s') === true ? 'third' as const : 'base' as const })), ...what] : undefined),
  },
  {
    pattern: new RegExp(`^who (?:is|becomes|shall be|is to be|is to become|shall become)(?: to be)?(?: (?:elected|appointed|named|made))? (?<what>(?:the |its )?[^,;|]+?) (?<at>is|are|shall be) (?:decided|determined|chosen|settled) (?<by>by) ${who}(?<rest> alone)?${stop}`, 'du'),
    plain: ({ what = [], at = [], by = [], who: them = [], rest = [], stop: end = [] }) => (isPost(what) && isSomebody(them) ? [...what, ...at, ...verb(by, 'appointed'), ...by, ...them, ...rest, ...end] : undefined),
  },
  {
    // "The Panel decides who gets a grant": it awards grants.
    pattern: /(?<at>decides?|determines?|chooses?|settles?) who (?:gets|receives|is given|is awarded|obtains|is to receive|shall receive|is to have|is granted) (?<what>(?:the |an? )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?= \.|$)/du,
    plain: ({ at = [], what = [] }) => [...word(at[0], 'verb', at[0]?.lower.endsWith('s') === true ? 'awards' : 'award', 'award').map((found) => ({ ...found, inflection: at[0]?.lower.endsWith('s') === true ? 'third' as const : 'base' as const })), ...what],
  },
  {
    // "The fee is whatever the Council lays down": the Council fixes the fee.
    pattern: new RegExp(`^(?<what>the [^,;|]+?) (?<at>${be}) (?:whatever|what|such(?: \\p{L}+)? as|as) ${who} (?:may |shall |from time to time )*(?:decides?|determines?|fix|fixes|sets?|lays? down|lay down|prescribes?|resolves?|settles?|says?)(?<rest>(?: (?:at|each|every|in|for) [^,;|]+?)?)${stop}`, 'du'),
    plain: ({ what = [], at, who: them = [], rest = [], stop: end = [] }) => (isSomebody(them) ? [...them, ...modal(at, 'duty'), ...verb(at, 'determine'), ...what, ...rest, ...end] : undefined),
  },
  {
    // "The President is the candidate who tops the poll in a vote of all members": all members elect the President.
    pattern: new RegExp(`^(?<what>the [^,;|]+?) (?<at>${be}) (?:the (?:person|candidate|member|one)|whoever|whichever candidate) (?:who )?(?:tops the poll|wins|comes first|gets the most votes|receives the most votes|obtains the most votes|wins the most votes|has the most votes) (?:(?:in|at) (?:an? |the )?(?:\\p{L}+ )?(?:vote|ballot|poll|election) )?(?:of|among|by|from) ${who}${stop}`, 'du'),
    plain: ({ what = [], at, who: them = [], stop: end = [] }) => (isSomebody(them) && isPost(what) ? [...them, ...modal(at, 'duty'), ...verb(at, 'elect'), ...what, ...end] : undefined),
  },
  {
    // "Nobody becomes Warden except by election of the tenants", "… unless elected by the tenants": the Warden is elected only by them.
    pattern: new RegExp(`^(?:nobody|no one|no-one|no person) (?<at>becomes|is|may be|may become|shall be|shall become|can be|can become)(?: made)? (?<what>(?:the |an? )?(?:[\\p{L}'-]+ ){0,3}?[\\p{L}'-]+) (?:(?:except|save|but|otherwise than|other than|unless) (?:by|through) (?:an? |the )?(?:election|choice|vote|ballot|appointment) (?:of|by)|unless (?:he or she is |they are |that person is |first )?(?<done>elected|appointed|chosen|named) by) ${who}${stop}`, 'du'),
    plain: ({ at = [], what = [], done, who: them = [], stop: end = [] }) => (isPost(what) && isSomebody(them)
      ? [...(what[0]?.tag === 'determiner' ? [] : word(what[0], 'determiner', 'the')), ...what, ...modal(at, 'duty'), ...word(at[0], 'be', 'be'), ...(done && done.length > 0 ? done : verb(at, 'elected')), ...only(at), ...word(at[0], 'preposition', 'by'), ...them, ...end] : undefined),
  },
  {
    // "The Warden takes office by the vote of the tenants", "owes the post to the appointment of the Board".
    pattern: new RegExp(`^(?<what>the [^,;|]+?) (?<at>holds|takes|comes into|comes to|enters|obtains|gets|owes) (?:office|the (?:office|post|seat)|that (?:office|post)|(?:his|her|its|their|his or her) (?:office|post|seat)) (?:by|through|upon|to) (?:the |an? )?(?<deed>election|choice|vote|ballot|appointment|nomination)(?: of| by) ${who}${stop}`, 'du'),
    plain: ({ what = [], at = [], deed = [], who: them = [], stop: end = [] }) => (isPost(what) && isSomebody(them) ? [...what, ...modal(at, 'duty'), ...word(at[0], 'be', 'be'), ...verb(deed, /^(?:choice|appointment|nomination)$/.test(deed[0]?.lower ?? '') ? 'appointed' : 'elected'), ...word(at[0], 'preposition', 'by'), ...them, ...end] : undefined),
  },
  {
    // "The choice of the repertoire is the Conductor's alone", "… is the Conductor's to make".
    pattern: new RegExp(`^(?<deed>(?:the )?${ofDeed} (?:of|to|on) [^,;|]+?) (?<at>is|are|shall be|remains) (?<who>the (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+(?:'s|s'))(?<alone> alone| only| and (?:its|his|hers|theirs|nobody else's)(?: alone)?)?(?: to (?:make|take|exercise))?${stop}`, 'du'),
    plain: ({ deed, at, who: them = [], alone = [], stop: end = [] }) => {
      const act = deedOf(deed);
      return act && [...holder(owner(them), alone), ...modal(at, alone.length > 0 ? 'power' : 'duty'), ...act, ...end];
    },
  },
  {
    // "The Coach has sole control over the selection of the crew", "has a free hand in fixing the rents".
    pattern: new RegExp(`^${who} (?<at>has|have|shall have|enjoys?|exercises?) (?:the |an? )?(?:(?<sole>sole|exclusive|undivided|only) |(?:full|complete|entire|free|absolute|final|overall) )(?:control|charge|say|choice|command|discretion|hand|rein|competence|voice|conduct)(?: and (?:control|charge|say|choice|command|discretion|competence))? (?:over|of|in|on|as to|regarding) (?<deed>[^;|,]+?)${stop}`, 'du'),
    plain: ({ who: them, at, sole, deed, stop: end = [] }) => {
      const act = isSomebody(them) ? deedOf(deed) : undefined;
      return act && [...holder(them, sole), ...modal(at, 'power'), ...act, ...end];
    },
  },
  {
    // "The Chair has no say in the selection of crews": the Chair shall not select them.
    pattern: new RegExp(`^${who} (?<at>has|have|shall have|takes?|shall take) (?<no>no) (?:say|voice|hand|part|share|vote) (?:in|over|on) (?<deed>[^;|,]+?)${stop}`, 'du'),
    plain: ({ who: them, at, no, deed, stop: end = [] }) => {
      const act = isSomebody(them) ? deedOf(deed) : undefined;
      return act && [...(them ?? []), ...modal(at, 'permission'), ...word(no?.[0], 'not', 'not'), ...act, ...end];
    },
  },
  {
    // "Grants are awarded at the sole discretion of the Director": by the Director.
    pattern: new RegExp(`^(?<what>[^,;|]+?) (?<at>is|are|shall be|will be) (?<done>\\p{L}+(?: out)?) (?:solely |entirely )?(?<by>at|in) the (?:(?<sole>sole|exclusive) |(?:absolute|entire|full) )?discretion of ${who}${stop}`, 'du'),
    plain: ({ what = [], at = [], done = [], by, sole = [], who: them = [], stop: end = [] }) => (isSomebody(them) && participle(done) ? [...what, ...at, ...done, ...(sole.length > 0 ? only(sole) : []), ...word(by?.[0], 'preposition', 'by'), ...them, ...end] : undefined),
  },
  {
    // "It is for the Stewards to say whether a race is abandoned", "the Stewards decide whether a race is to be abandoned": they may abandon it.
    pattern: /(?<to>to )(?:say|decide|determine|judge|settle) (?:whether|if|when) (?<what>(?:the|an?|any) [^,;|]+?) (?:is|are|shall be|should be) (?:to be )?(?<done>\p{L}+)(?= \.|$)/du,
    plain: ({ to = [], what = [], done }) => {
      const lemma = participle(done);
      return lemma === undefined ? undefined : [...to, ...verb(done, lemma), ...what];
    },
  },
  {
    // "The Society is bound only by the signatures of the Chair and the Clerk together": only these sign contracts.
    pattern: /^the (?<what>[^,;|]+?) (?<at>is|shall be|can be|may be) (?:legally |validly )?(?:bound|committed|engaged) (?<only>only|solely|exclusively) by (?:the )?(?:joint )?signatures? of (?<who>[^;|]+?)(?: together| jointly)?(?<stop> \.)?$/du,
    plain: ({ at, only: sole, who: them = [], stop: end = [] }) => [...holder(them, sole), ...modal(at, 'power'), ...verb(at, 'sign'), ...word(sole?.[0], 'noun', 'contracts'), ...end],
  },
  {
    // "The Librarian needs nobody's leave to buy books", "… requires no consent to …": may buy them without the consent of anybody.
    pattern: new RegExp(`^${who} (?<at>needs?|requires?|shall not need|shall not require|does not need|does not require) (?:(?<whose>nobody|no one|no-one|anybody|anyone|any person)'s |(?<no>no|any) (?:further |prior |previous )?)(?<leave>leave|consent|permission|approval|authority|sanction|agreement) (?<what>to \\S+ [^,;|]+)$`, 'du'),
    plain: ({ who: them, at, leave, what }) => {
      const act = isSomebody(them) ? acting(what) : undefined;
      const place = at?.slice(-1);
      return act && [...(them ?? []), ...modal(at, 'power'), ...act.filter(({ tag }) => tag !== 'stop'), ...word(place?.[0], 'preposition', 'without'), ...word(leave?.[0], 'determiner', 'the'), ...verb(leave, 'consent'), ...word(leave?.[0], 'of', 'of'), ...verb(leave, 'anybody')];
    },
  },
  {
    // "without needing anybody's consent", "without having to ask the leave of the Board": without it.
    pattern: /(?<=^| )(?<without>without) (?:needing|asking|seeking|requiring|obtaining|having(?: to (?:ask|seek|obtain|have))?)(?: for)? (?=(?:\S+ ){1,3}?(?:leave|consent|permission|approval)(?: |$))/du,
    plain: ({ without = [] }) => without,
  },
  {
    // "Expulsion is a matter for the Assembly", "expulsion from the Club rests with …": the expulsion of a member.
    pattern: /^(?:the )?(?<deed>expulsion|exclusion)(?: from (?:the )?(?:membership(?: of [^,;|]+?)?|club|society|union|association|party|guild|league|federation|[\p{L}]+))? (?<rest>(?:is|are|shall be|rests?|lies?|belongs?|falls?|remains?|shall rest|shall lie|requires?|needs?|may be|can be) .+)$/du,
    plain: ({ deed = [], rest = [] }) => (rest.some(({ lower }) => /^(?:appeal|effective|immediate|notified|recorded)$/.test(lower)) ? undefined : [...deed, ...word(deed[0], 'of', 'of'), ...word(deed[0], 'determiner', 'a'), ...verb(deed, 'member'), ...rest]),
  },
  {
    // "Removing somebody from the list of maintainers", "removal from the roll of umpires": the expulsion of an umpire.
    pattern: /^(?:the )?(?<deed>removal|removing|striking|deletion|deleting|expulsion|exclusion)(?: (?:of )?(?:somebody|someone|a person|anybody|anyone|persons?|a name|names))? (?<from>(?:from|off) the (?:list|roll|register|rolls|panel)) of (?<who>(?:the )?\p{L}+s) (?<rest>(?:is|shall be|rests|lies|belongs|falls|remains|shall rest|shall lie) .+)$/du,
    plain: ({ deed = [], from = [], who: them = [], rest = [] }) => [...verb(deed, 'expulsion'), ...word(deed[0], 'of', 'of'), ...word(deed[0], 'determiner', 'any'), ...them.filter(({ tag }) => tag !== 'determiner').map((found) => ({ ...found, lower: singular(found.lower), value: singular(found.lower), text: singular(found.lower) })), ...from.map((found) => (found.lower === 'off' ? { ...found, lower: 'from', value: 'from' } : found)), ...rest],
  },
  {
    // "At the annual meeting there are elected: | the Captain": the Captain is elected there.
    pattern: /^(?:(?<lead>(?:at|in|by|during|on) [^,;|]+?) ,? ?)?there (?<be>are|is|shall be|will be) (?<done>elected|appointed|chosen)(?<more> (?:annually|by [^,;:|]+))?(?: the following)?(?: ?[:–-])? \| (?<what>[^;|]+?)(?<stop> [.;])?$/du,
    plain: ({ lead = [], be: at = [], done = [], more = [], what = [], stop: end = [] }) => [...what, ...at, ...done, ...more, ...lead, ...end],
  },
  {
    // "The Board takes on the Caretaker", "installs the Steward": appoints.
    pattern: /(?<=\p{L} )(?<act>takes? on|puts? in|installs?|instals?|instates?|puts? into office) (?<what>(?:the |an? |its )(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+)(?= \.|$| (?:for|at|each|every|from|on|in|on) )/du,
    plain: ({ act = [], what = [] }) => (isOffice(what) ? [...appointing(act), ...what] : undefined),
  },
  {
    // "The Steward is taken on by the Board", "the Chief Steward is returned by the shop stewards".
    pattern: /^(?<what>(?:the |an? |its )?(?:[\p{L}'-]+ ){0,3}?[\p{L}'-]+) (?<at>is|are|shall be|will be) (?<done>taken on|put in|installed|instated|returned|brought in) (?<by>by) (?<rest>.+)$/du,
    plain: ({ what = [], at = [], done = [], by = [], rest = [] }) => (isOffice(what) ? [...what, ...at, ...verb(done, done[0]?.lower === 'returned' ? 'elected' : 'appointed'), ...by, ...rest] : undefined),
  },
];

const isOffice = (words: Words): boolean => namesOffice(singular(words.at(-1)?.lower ?? ''));

function appointing(act: Words): Words {
  const third = act[0]?.lower.endsWith('s') === true;
  return word(act[0], 'verb', third ? 'appoints' : 'appoint', 'appoint').map((found) => ({ ...found, inflection: third ? 'third' as const : 'base' as const }));
}
