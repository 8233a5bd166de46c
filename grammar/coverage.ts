/**
 * What a sentence says and no part of its readings holds. A form takes what it knows and may leave the rest behind: then the sentence was not
 * read whole, whatever the grammar made of it. Asked of the words themselves, so that no form can forget to say what it left.
 */
import { tokenMatcher } from 'chevrotain';
import type { FormId, Phrase, Reading, Span } from './ast.ts';
import type { ChunkToken } from './chunker.ts';
import type { Clause } from './clause.ts';
import { explains } from './forms/explanation.ts';
import * as t from './tokens.ts';

/** The chunks with a meaning of their own that lie in no part of a reading. */
export function leftOut(tokens: readonly ChunkToken[], clauses: readonly Clause[], norms: readonly Reading[]): readonly Span[] {
  // "To stand for the chair, a member needs …": the candidate is a candidate for the chair.
  const sought = norms.some(({ form }) => form === 'nomination') ? clauses.flatMap(({ lead }) => (lead ? [lead.span] : [])) : [];
  const held = [...norms.flatMap(partsOf), ...clauses.flatMap(heldBy), ...sought];
  const holds = (token: ChunkToken | undefined): boolean => token !== undefined && held.some((span) => span.start < token.payload.end && token.payload.start < span.end);
  const timed = clauses.flatMap(({ adjuncts }) => adjuncts);
  return tokens.filter((token, at) => means(token) && !holds(token)
    // "the approval of two thirds": what counts stands behind "of". "before it is held": the time is known.
    && !(tokenMatcher(token, t.Noun) && tokens[at + 1]?.tokenType === t.Of && holds(tokens[at + 2]))
    && !(tokenMatcher(token, t.Verb) && timed.some(({ span }) => span.start <= token.payload.start && token.payload.end <= span.end))
    && !isIdiom(token, norms)).map(({ payload: { start, end } }) => ({ start, end }));
}

/** "hold office", "take instructions", "no business shall be transacted unless": what the form says already. */
const idioms: Partial<Record<FormId, RegExp>> = {
  term: /^(?:office|term)$/, 'term-limit': /^(?:office|term)$/, cessation: /^office$/, election: /^office$/, accountability: /^(?:office|order|instruction|direction)$/,
  vacancy: /\bvacancy$/, population: /^(?:number|membership|size)$/, composition: /^number$/, threshold: /\b(?:vote|approval|consent|support|agreement|majority)$/, nomination: /^nomination$/, quorum: /^(?:business|quorum|vote|meeting|presence|attendance)$/,
};

const isIdiom = ({ payload: { phrase } }: ChunkToken, norms: readonly Reading[]): boolean => phrase !== undefined && !phrase.quantity
  && (norms.some(({ form }) => idioms[form]?.test(phrase.name)) || /^(?:anything|contrary)$/.test(phrase.name) || ((phrase.determiner === 'no' || /^(?:person|body)$/.test(phrase.name)) && norms.some(({ exclusive }) => exclusive))
    || (/\b(?:right|power|authority|discretion|option|privilege)$/.test(phrase.name) && norms.some(({ modality }) => modality === 'permission' || modality === 'power')));

const contentful = [t.Noun, t.Verb, t.Bare, t.Adjective, t.Participle, t.Gerund, t.Infinitive, t.Stray];

const means = (token: ChunkToken): boolean => token.payload.end > token.payload.start && token.payload.phrase?.name !== 'there' && token.payload.phrase?.pronoun !== true && contentful.some((type) => tokenMatcher(token, type)) && !(tokenMatcher(token, t.Stray) && !/\p{L}{2}/u.test(token.payload.text));

function partsOf({ actor, object, slots, verb, head, adjuncts, conditions, exceptions, precedence }: Reading): readonly Span[] {
  return [verb, head, ...[actor, object, ...Object.values(slots)].flatMap((phrase) => (phrase ? spansOf(phrase) : [])), ...[...adjuncts, ...conditions, ...exceptions, ...precedence, ...precedence.flatMap(({ references }) => references)].map(({ span }) => span)];
}

/** "by the Board, or by the Chair", "The Council has 15 members": what is joined, and whose it is, need not stand together. */
const spansOf = (phrase: Phrase): readonly Span[] => [phrase.span, ...phrase.others.flatMap(spansOf), ...(phrase.of ? spansOf(phrase.of) : [])];

/** Of a clause as a whole: the quality that became its act, why it holds, and all of it where it only explains. */
function heldBy(clause: Clause): readonly Span[] {
  return [...(explains(clause) ? [clause.span] : []), ...(clause.adjective ? [clause.adjective.span] : []), ...[...clause.relatives, ...clause.conditions].map(({ span }) => span), ...clause.reasons];
}
