/** Proposals that leave open from when they hold, where the rules or their own words lean on such a date. */
import type { CommencementView } from '../checks/changes.ts';
import type { Clause } from '../model/facts.ts';
import { memoOf } from '../model/memo.ts';
import type { DocumentState } from '../project/documents.ts';
import { stoodOf } from './tree.ts';
import type { Stood } from './tree.ts';
import type { Seen } from './view.ts';
import { spotIn, spotOf } from './view.ts';

/** Nothing where the proposal states a date, or the rules say when a change holds that states none. */
export function commencementsOf(seen: Seen): readonly CommencementView[] {
  const { proposal, overlay, before, text } = seen;
  if (overlay.edits.length === 0 || proposal.header.effective || STARTS.test(text.replaceAll(NAMED_DATES, ''))) return [];
  if (before.some((document) => saidIn(document).settled)) return [];
  const demand = before.map((document) => saidIn(document).demand).find((each) => each !== undefined);
  if (demand) return [{ spot: spotIn(seen, proposal.head), words: '', clause: spotOf(demand) }];
  const words = NAMED_DATE.exec(text);
  return words && !DEFINES.test(text) ? [{ spot: spotIn(seen, { start: words.index, end: words.index + words[0].length }), words: words[0] }] : [];
}

/** "A change takes effect on the date stated in it", "every proposal shall state the date from which it applies". */
const CHANGE = String.raw`\b(?:changes?|amendments?|alterations?|proposals?)\b`;
const DEMANDS = new RegExp(String.raw`${CHANGE}[^.]{0,60}\b(?:takes? effect|comes? into (?:force|effect)|appl(?:y|ies)|holds?)\b[^.]{0,40}\bdate\b[^.]{0,20}\b(?:stated|specified|fixed|given|named|set)\b[^.]{0,12}\b(?:in|by) (?:it|them|the (?:change|rule change|amendment|proposal|resolution|motion))\b|${CHANGE}[^.]{0,30}\b(?:shall|must|is to|are to|has to) (?:also )?(?:state|specify|name|give|fix|set out)\b[^.]{0,20}\b(?:date|day|time)\b[^.]{0,40}\b(?:effect|force|appl(?:y|ies)|operation|begins?|commences?|holds?)\b`, 'iu');
const FALLS_BACK = new RegExp(String.raw`${CHANGE}[^.]{0,80}\b(?:unless|otherwise|no (?:such )?date|without a date|if none)\b|\b(?:unless|otherwise|no (?:such )?date|if none)\b[^.]{0,80}${CHANGE}[^.]{0,60}\b(?:effect|force)\b|\b(?:states?|specif(?:y|ies)|names?|gives?) no (?:such )?(?:date|day)\b`, 'iu');

/** "the commencement date", "the date on which this change takes effect": a date that somebody has to fix. */
const NAMED = String.raw`\b(?:the|that|such) (?:(?:effective|commencement|changeover|transition) (?:date|day)|date of (?:commencement|entry into force)|(?:date|day) on which (?:this|the) (?:rule )?(?:change|amendment|proposal) (?:takes effect|comes into (?:force|effect|operation)))\b`;
const NAMED_DATE = new RegExp(NAMED, 'iu');
const NAMED_DATES = new RegExp(NAMED, 'giu');
const DEFINES = /\b(?:effective|commencement|changeover|transition) (?:date|day)["”’]? (?:means|is|shall be|will be)\b|\bdate of (?:commencement|entry into force)["”’]? (?:means|is|shall be|will be)\b/iu;
const STARTS = /\b(?:takes?|taking|shall take|have|has|comes?|coming|enters?) (?:immediate )?(?:effect|(?:into )?(?:force|effect|operation))\b|\bwith (?:immediate )?effect\b|\beffective (?:from|on|immediately|as of|at)\b|\bin force from\b|\b(?:commences?|begins to apply|applies from)\b/iu;

/** What a rulebook says of such dates. */
const saidIn = memoOf((document: DocumentState): { readonly settled: boolean; readonly demand: Stood | undefined } => {
  const demand = document.clauses.find(({ clause }) => saying(clause).demands);
  return { settled: document.clauses.some(({ clause }) => saying(clause).settles), demand: demand && stoodOf(document, demand.clause.provision) };
});

/** A sentence is looked at once, whatever is written around it. */
const saying = memoOf(({ text }: Clause) => ({ settles: FALLS_BACK.test(text) || DEFINES.test(text), demands: DEMANDS.test(text) }));
