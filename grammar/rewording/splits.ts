/** One sentence that says two things, as two sentences. */
import type { Phrase, SentenceReading } from '../ast.ts';
import { capitalised } from '../capitals.ts';
import { read } from '../read.ts';
import type { Draft } from './draft.ts';

export function fromSplits(sentence: string, reading: SentenceReading): readonly Draft[] {
  return [...atJoints(sentence), sharedSubject(sentence, reading), relativeClause(sentence, reading), bracketedSentence(sentence)].filter((draft) => draft !== undefined);
}

function inTwo(first: string, second: string): Draft {
  return { sentences: [first.trim(), capitalised(second.trim())], vouches: { kind: 'readings' } };
}

/** Conditions and exceptions before a joint may hold for what is behind it too: such sentences stay as they are. */
const bound = /^(?:if|where|when|whenever|unless|until|once|provided|subject|notwithstanding|except|in the|in case|despite|without|for|with|at|during|after|before|upon|on|to|as|while)\b/iu;

/** "A shall …, and B may …": both halves are sentences with subjects of their own. */
function atJoints(sentence: string): readonly Draft[] {
  if (bound.test(sentence) || closing.test(sentence)) return [];
  return [...sentence.matchAll(/(?:; (?:and |but |however, )?|, (?:and|but) )(?=\p{L})/giu)].slice(0, 6).flatMap(({ index, 0: joint }) => {
    const [before, behind] = [sentence.slice(0, index), sentence.slice(index + joint.length)];
    return !subordinate.test(behind) && hasSubject(before) && hasSubject(behind) ? [inTwo(before, behind)] : [];
  });
}

/** A condition behind a comma at the end may be one of all that was said before. */
const closing = /, (?:if|unless|provided|except|subject to|where|when|until|save|so long as|as long as|in each case|in which case)\b/iu;
/** What goes on with a clause rather than begins one. */
const subordinate = /^(?:that|who|which|whose|whom|how|what|why|whether|if|when|where|to|as|in|for|with|by)\b/iu;

/** Begins with who acts, or with what is acted on. */
function hasSubject(clause: string): boolean {
  const [norm] = read(capitalised(clause)).norms;
  return norm !== undefined && (norm.actor?.span.start === 0 || norm.object?.span.start === 0) && norm.verb.start > 0;
}

const definite = new Set<Phrase['determiner']>(['the', 'every', 'this', 'none']);

/** "X shall … and may …": the subject is said again. Not where commas, other clauses or a preposition leave open whose the second verb is. */
function sharedSubject(sentence: string, { norms }: SentenceReading): Draft | undefined {
  const [first] = norms;
  const subject = [first?.actor, first?.object].find((phrase) => phrase?.span.start === 0 && !phrase.pronoun);
  if (!subject || /\d/u.test(subject.text) || !canBeSaidTwice(subject) || !definite.has(subject.determiner) || norms.some(({ conditions, exceptions, precedence }) => conditions.length + exceptions.length + precedence.length > 0)) return undefined;
  const joint = /,? (?:and|but) (?=(?:shall|must|will|may|should|need|cannot|is to|are to)\b)/iu.exec(sentence);
  if (!joint || entangled.test(sentence.slice(0, joint.index))) return undefined;
  return inTwo(sentence.slice(0, joint.index), `${subject.text} ${sentence.slice(joint.index + joint[0].length)}`);
}

/** A number or a description that comes twice may be of two. */
function canBeSaidTwice({ determiner, quantity, restrictions, adjuncts, of, others }: Phrase): boolean {
  return determiner !== 'no' && !quantity && restrictions.length + adjuncts.length === 0 && [...others, ...(of ? [of] : [])].every(canBeSaidTwice);
}

const entangled = /[,;:()]|\b(?:who|which|that|whose|whom|where|when|if|unless|while|because|so|as|than)\b| (?:of|to|by|for|with|in|on|from|at|under|over)$/iu;

/** "… shall appoint a Committee, which shall report to the Board": "The Committee shall report to the Board." */
function relativeClause(sentence: string, { norms }: SentenceReading): Draft | undefined {
  const joint = /, (?:which|who) (?=(?:shall|must|will|may|should|need|cannot)\b)/iu.exec(sentence);
  const behind = joint ? sentence.slice(joint.index + joint[0].length) : '';
  const named = joint && norms.map(({ object }) => object).find((object) => object?.span.end === joint.index);
  const denied = norms.some(({ modality, polarity }) => modality === 'prohibition' || modality === 'no-duty' || polarity === '-');
  if (!named || denied || bound.test(sentence) || !isPlainName(named) || closing.test(behind) || /\b(?:and|or|but) (?:who|which)\b/iu.test(behind)) return undefined;
  return inTwo(sentence.slice(0, joint.index), `The ${named.spelling} ${behind}`);
}

/** One noun or name that "which" can only mean as a whole. */
function isPlainName({ pronoun, others, quantity, spelling, of, adjuncts, restrictions, determiner }: Phrase): boolean {
  return !pronoun && others.length === 0 && !quantity && spelling !== '' && !of && adjuncts.length === 0 && restrictions.length === 0 && /^(?:the|a|none)$/.test(determiner);
}

/** "The Board meets monthly (the Chair may call further meetings)": what stands in brackets is a sentence by itself. */
function bracketedSentence(sentence: string): Draft | undefined {
  const { before = '', inner = '', after = '' } = /^(?<before>[^()]+) \((?<inner>[^()]{8,})\)(?<after>[^()]*)$/u.exec(sentence)?.groups ?? {};
  return inner !== '' && !bound.test(sentence) && !bound.test(inner) && hasSubject(inner) && /\b(?:shall|must|may|will|should|cannot|is|are)\b/iu.test(inner) ? inTwo(before + after, inner.replace(/[.!]$/u, '')) : undefined;
}
