/** Clauses that describe somebody, in one form: "who has declared interest", "declaring interest" and "with declared interest" are the same people; so are "who are in arrears" and "in arrears". */
import type { Adjunct, Phrase, Reading } from '../../grammar/ast.ts';
import { verbForms } from '../../grammar/lexicon.ts';
import { memoOf } from '../model/memo.ts';

const relative = /^(?:who|that|which) /u;
const failing = /^(?:(?:has |have )?(?:failed|fails?|failing|neglects?|neglected) to|(?:has|have) not(?: yet)?(?! been )|(?:does|do|did) not|not) /u;
const passive = /^(?:is|are|was|were|has been|have been|being) /u;
const perfect = /^(?:has|have|having) (?!been |not )/u;
/** What people are, and no time or place of what they do. */
const state = /^(?:with (?!.*\b(?:consent|approval|agreement|permission|leave|sanction|authority|assent|help|assistance|advice|concurrence|support|vote|votes|majority)\b)|(?:under|over) (?:age\b|\d|\p{L}*(?:teen|ty|twelve|ten)\b|suspension|investigation|complaint|notice|contract)|in (?:arrears|debt|default|breach|good standing|dispute|receipt|employment|full-time|part-time|possession)\b)/u;

/** The clause by the verb as such and what it is done to. */
export function described(text: string): string {
  const clause = text.replace(relative, '');
  if (failing.test(clause)) return `not ${active(clause.replace(failing, ''))}`;
  if (passive.test(clause)) {
    const rest = clause.replace(passive, '');
    return state.test(rest) ? rest : lemmaOf(rest, /^participle$/u) === undefined ? clause : `be ${rest}`;
  }
  const owned = /^with (?:(?<done>\p{L}+ed) )(?<thing>.+)$/u.exec(clause)?.groups;
  if (owned) return active(`${owned['done'] ?? ''} ${owned['thing'] ?? ''}`);
  if (perfect.test(clause) && lemmaOf(clause.replace(perfect, ''), /^participle$/u) !== undefined) return active(clause.replace(perfect, ''));
  if (/^(?:has|have|having) (?!been |not )/u.test(clause)) return clause.replace(/^\p{L}+/u, 'with');
  if (clause !== text) return active(clause);
  return lemmaOf(clause, /^gerund$/u) !== undefined ? active(clause) : lemmaOf(clause, /^participle$/u) !== undefined ? `be ${clause}` : clause;
}

/** "declares interest", "declared interest", "declaring interest" → "declare interest". */
function active(clause: string): string {
  const lemma = lemmaOf(clause, /^(?:third|base|past|participle|gerund)$/u);
  return lemma === undefined ? clause : clause.replace(/^\S+/u, lemma);
}

function lemmaOf(clause: string, how: RegExp): string | undefined {
  return verbForms(clause.split(' ')[0] ?? '').find(({ inflection }) => how.test(inflection))?.lemma;
}

/** "Members in arrears may vote": what stands between the people and the verb is said of them. */
export const describing = memoOf((reading: Reading): readonly Adjunct[] => {
  const who: Phrase | undefined = reading.voice === 'passive' ? reading.object : reading.actor;
  return who === undefined ? [] : reading.adjuncts.filter(({ span, text, phrase }) => state.test(text) && !phrase?.reference && span.start > who.span.start && span.start - who.span.end <= 1 && span.end <= reading.head.start);
});
