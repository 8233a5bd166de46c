/** Sentences with a name in front: "Quorum: Ten members shall …", "Note that …", "**Branch**: means …". */
import { isPlural } from './lexicon.ts';
import { taggings, type Tagged } from './tagger.ts';

const blank = (text: string): string => ' '.repeat(text.length);

/** The text with its label blanked out, so that offsets stay; a label that is defined becomes a quoted term. */
export function withoutLabel(text: string): string {
  const noted = /^\s*(?:please )?note(?: also)? that (?=\S)/i.exec(text)?.[0];
  if (noted) return blank(noted) + text.slice(noted.length);
  const dashed = dashedTerm(text);
  if (dashed !== undefined) return dashed;
  const titled = title(text);
  if (titled !== undefined) return titled;
  const scoped = scopedTerm(text) ?? fronted(text);
  if (scoped !== undefined) return scoped;
  if (!text.includes(':')) return defined(text) ?? text;
  const [label = '', name = ''] = /^\s*(?:<[^<>]{1,80}>\s*){0,4}[*_]*([\p{Lu}\d][^:;!?]{0,80}?)[*_]*:[*_]*\s+(?=\S)/u.exec(text) ?? [];
  if (label === '') return defined(text) ?? text;
  const rest = text.slice(label.length);
  if (/^means?\b/.test(rest)) return defined(text) ?? text;
  return (/^\s*[*_]/.test(label) || isName(name)) && (isSentence(rest) || (/^\s*[*_]/.test(label) && isPresent(rest))) ? blank(label) + rest : text;
}

/** "**Scope** Each branch shall …", "<ins>Meetings</ins> The Board shall …": a title that a mark ends, and a sentence behind it. */
function title(text: string): string | undefined {
  const [all = '', name = ''] = /^\s*(?:<(?:ins|b|u|strong|em|i)>|[*_]{1,3})?(\p{Lu}[^:;.!?*_<>]{1,60}?)(?:<\/(?:ins|b|u|strong|em|i)>|[*_]{2,3})\s+(?=(?:The|Each|Every|All|Any|An?|No|If|When|Where|In|There|This|These|Only|Such)\s)/u.exec(text) ?? [];
  return all !== '' && isName(name) && isSentence(text.slice(all.length)) ? blank(all) + text.slice(all.length) : undefined;
}

/** "Branch – means …", "Members - shall mean …": the dash makes room for quotation marks around the term. */
function dashedTerm(text: string): string | undefined {
  const [all = '', before = '', term = '', dash = ''] = /^([\s*_]*)(\p{Lu}[^:;.,!?"“]{0,60}?)([*_]*\s+[-–—]+\s+)(?=(?:shall\s+)?means?\b)/u.exec(text) ?? [];
  return all === '' ? undefined : `${blank(before)}"${term}"${blank(dash.slice(2))}${text.slice(all.length)}`;
}

/** "In this deed “Branch” means …": a comma, which makes the two apart, in the room of the blank. */
function scopedTerm(text: string): string | undefined {
  const [all = ''] = /^\s*(?:in|for the purposes? of) (?:this|these) (?:\p{L}+ ?){1,3}(?= (?:the (?:term|word|expression|phrase)s? )?["“])/iu.exec(text) ?? [];
  return all === '' || !/["”] (?:shall )?(?:means?|is|are|includes?)\b/u.test(text) ? undefined : `${all},${text.slice(all.length + 1)}`;
}

/** "Within ten days after the Board has fixed the charge the Clerk shall …": a comma in the room of the blank. */
function fronted(text: string): string | undefined {
  const [all = ''] = /^\s*(?:within|not later than|no later than|not less than|at least|not earlier than) (?:[\p{L}\d-]+ ){1,4}?(?:days?|weeks?|fortnights?|months?|hours?) (?:of|after|before|from) (?:the|an?|any) [^,;:]*? (?:has|have|had|is|was|are|were) [^,;:]*?(?= (?:the|every|each|any|an?) (?:(?!the |an? |any |its )\p{L}+ ){1,4}(?:shall|must|will|may)\b)/iu.exec(text) ?? [];
  return all === '' ? undefined : `${all},${text.slice(all.length + 1)}`;
}

/** "**[Branch]**: means …" → " “Branch”  means …": the marks around the term make room for the quotation marks. */
function defined(text: string): string | undefined {
  const [all = '', before = '', term = '', after = ''] = /^(\s*[*_[(]+)([^:*_\]"“]{1,80})([*_\])]*(?::[*_\]\s]*|[*_\])]\s+))(?=means?\b|(?:shall|will) mean\b)/.exec(text) ?? [];
  if (all === '') return undefined;
  return `${blank(before.slice(1))}"${term}"${blank(after.slice(1))}${text.slice(all.length)}`;
}

/** A few words without a verb. */
function isName(label: string): boolean {
  const words = taggings(label.replace(/\([^()]*\)/g, blank))[0] ?? [];
  return words.length <= 12 && /\p{L}{2}/u.test(label) && !words.some(({ tag }) => /^(?:modal|be|have|do|condition|exception|precedence|relative|pronoun|colon|semicolon)$/.test(tag)) && !/^(?:preposition|to|adverb|conjunction)$/.test(words[0]?.tag ?? '') && !/\b(?:following|follows)\b/i.test(label);
}

/** A subject and a verb of its own. */
function isSentence(rest: string): boolean {
  const words = taggings(rest)[0] ?? [];
  const first = words[0];
  return first !== undefined && /^(?:determiner|noun|adjective|quote|pronoun|number|comparator|only|there|condition|reference|preposition|precedence|adverb)$/.test(first.tag) && words.findIndex(isFinite) > 0 && startsSubject(words);
}

/** "**Pay**: Directors serve without pay": several do, in the present tense. */
function isPresent(rest: string): boolean {
  const words = taggings(rest)[0] ?? [];
  const verb = words.findIndex(({ tag, inflection }) => tag === 'verb' && inflection === 'base');
  return verb > 0 && isPlural(words[verb - 1]?.lower ?? '') && words.slice(0, verb).every(({ tag }) => /^(?:determiner|noun|adjective|number)$/.test(tag));
}

const isFinite = (word: Tagged): boolean => /^(?:modal|be|have|do)$/.test(word.tag) || (word.tag === 'verb' && word.inflection === 'third');

/** No relative clause holds the only verb: "a person who has paid" is a noun. */
function startsSubject(words: readonly Tagged[]): boolean {
  const relative = words.findIndex(({ tag }) => tag === 'relative');
  const verbs = words.filter(isFinite).length;
  return relative < 0 || words.findIndex(isFinite) < relative || verbs > 1;
}
