/** Posts and bodies that a sentence says there are none of: "was abolished in 2019", "no longer exists", "has no Bursar", "shall not be filled". */
import { isBodyNoun, namesOffice } from '../../../grammar/lexicon.ts';
import type { Phrase, Reading } from '../../../grammar/ast.ts';
import type { TermFact } from '../facts.ts';
import { lastWord, members, phrasesOf } from '../phrases.ts';
import { placeOf, textRead } from '../places.ts';
import { base } from './base.ts';
import { alone, term, type Scene } from './scene.ts';

const since = String.raw`(?:,? (?:in|since) \d{4}|,? (?:as )?from [^,;]+|,? with effect from [^,;]+|,? with immediate effect|,? for good|,? permanently|,? once and for all)?`;
/** What is said behind it may only say it again: "and shall not be filled again", "and nothing takes its place". */
const again = String.raw`(?:,? and (?:(?:(?:shall|will|is to) )?(?:not|never) (?:to )?be (?:filled|re-?established|revived|replaced|restored|reconstituted)|(?:nothing|nobody|no (?:other|new) |none|no-one|its (?:tasks|duties|functions|powers) (?:are|have been) (?:taken over by nobody|given to nobody|ended)|(?:no|any) \p{L}+ )[^;]*|will not be [^;]*)(?: (?:again|any more|in future|by anybody))?)?`;
const end = `(?=${since}${again} ?\\.?$)`;

/** Behind the name of what is gone. */
const gone = new RegExp(String.raw`(?<=^[^,;]*) (?:no longer exists?|(?:has |have )?ceased to exist|does not exist|do not exist|(?:(?:is|are|stands?) (?:hereby )?|(?:was|were|has been|have been) )(?:abolished|discontinued|dissolved|disbanded|wound up|suppressed|done away with|struck out)|(?:has|have) (?:lapsed|fallen away)|(?:is|are) (?:no longer|not) (?:filled|held)(?: (?:any more))?|(?:has|have) (?:not|never) been filled(?= (?:since|and) )|(?:is|are|remains?|is left|shall remain|shall be left|is to remain)(?: permanently)? (?:vacant|unfilled)(?= and )|(?:shall|will) remain (?:vacant|unfilled) permanently|(?:shall|will|is to) (?:not|no longer) be (?:filled|held)(?: (?:again|any more|any longer|in future|by anybody))?)${end}`, 'iu');
/** Looked for first, for few sentences have such a word. */
const mayBeGone = /\b(?:exists?|abolished|discontinued|dissolved|disbanded|wound up|suppressed|done away|struck out|lapsed|fallen away|filled|held|vacant)\b/iu;
const LONGEST = 400;

/** In front of it. */
const none = new RegExp(String.raw`^(?:(?:from [^,;]+ on,? )?there (?:is|are|shall be|will be) (?:no|no longer an?)|no(?= [^;,]* (?:shall|will|is to|may) (?:again )?be (?:appointed|elected|chosen)(?: (?:again|any more|in future))? ?\.?$)|(?<owner>(?:the|this) [^,;]{1,60}?|\p{Lu}\p{L}+) (?:has|shall have|is to have) (?:no|no longer an?)) `, 'iu');
const nothingMore = /^(?: (?:shall|will|is to|may) (?:again )?be (?:appointed|elected|chosen)(?: (?:again|any more|in future))?| (?:of|in|to|for|on) (?:the|this|these) [\p{L}' ’-]+| (?:any more|any longer))? ?\.?$/iu;

/** A case, a time to come or an exception: said of something else, or not for always. */
const limited = /\b(?:if|unless|until|when(?:ever)?|where|while|once|upon|except|other than|save|before|after|during|ad interim|temporar\w+|quorum|replaced|successor|instead|merged|transferred|renamed|references?)\b/iu;

const postNouns = /^(?:office|post|position|role|function|rank|title)$/u;

export function endings(reading: Reading, scene: Scene): readonly TermFact[] {
  const text = textRead(scene.clause);
  if (reading !== scene.sentence.norms[0] || scene.clause.stem || scene.opensList || limited.test(text)) return [];
  const phrase = behind(text, scene) ?? before(text, scene);
  const one = phrase && (postNouns.test(phrase.name) && phrase.of ? phrase.of : phrase);
  if (!one || one.restrictions.length > 0 || one.pronoun || !isPostOrBody(one)) return [];
  return members(one).map((each) => ({
    ...base(reading, scene), kind: 'term', term: term(scene, alone(each), reading), says: 'gone', meaning: '', meaningText: '', scope: '', place: placeOf(scene.clause, each.nameSpan),
  }));
}

/** "The post of Clerk | was abolished". */
function behind(text: string, { sentence }: Scene): Phrase | undefined {
  const { index } = text.length < LONGEST && mayBeGone.test(text) ? gone.exec(text) ?? {} : {};
  return index === undefined ? undefined : phrasesOf(sentence).filter(({ span }) => span.end === index).toSorted((a, b) => a.span.start - b.span.start)[0];
}

/** "There is no | Bursar of the Guild". */
function before(text: string, { sentence }: Scene): Phrase | undefined {
  const [opening] = none.exec(text) ?? [];
  const found = opening === undefined ? undefined : phrasesOf(sentence).find(({ nameSpan }) => nameSpan.start === opening.length);
  return found && nothingMore.test(text.slice(found.nameSpan.end)) ? found : undefined;
}

function isPostOrBody(phrase: Phrase): boolean {
  const noun = lastWord(phrase.name);
  return phrase.proper || namesOffice(noun) || isBodyNoun(noun);
}
