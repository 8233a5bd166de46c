/** A rulebook that does not say how it is changed. */
import { singular } from '../../../grammar/lexicon.ts';
import type { Group, ProvisionEntry, ReadClause } from '../../model/facts.ts';
import { anywhere } from '../../model/groups.ts';
import { textRead } from '../../model/places.ts';
import type { Check, Message, Read } from '../check.ts';
import { factsOf } from '../institution.ts';

interface Unchangeable {
  readonly document: ProvisionEntry;
  /** Says that the document stands above all others. */
  readonly supreme: ReadClause | undefined;
}

export const gapAmendment: Check<'document', Unchangeable> = {
  id: 'gap/amendment',
  severity: 'information',
  looksAt: 'document',
  find,
  say,
  page: {
    summary: 'The rules of an organisation say how it is governed, and not how they are changed themselves.',
    why: 'Sooner or later somebody changes them anyway, and whoever lost says that it took all members, or two thirds, or a meeting called for it.',
    wrong: examples(''),
    right: examples('\n19. These rules may be amended only by the General Meeting by a two-thirds majority of votes cast.'),
    decided: 'Looked at are the highest documents of a project that has an elected office or body and at least 18 provisions (8, where it says what the organisation is called; 6, where a constitution says how it is wound up). Any sentence or heading, in any document of the project, '
      + 'that speaks of amending or changing the rules is enough, unless it speaks of policies, procedures and the like alone. Rules that call themselves the highest need no such length.',
    settle: 'Say who may change the rules, by what majority, and after what notice.',
    source: 'Robert’s Rules of Order Newly Revised (12th ed.) 56:50: the bylaws should prescribe how they are amended, with notice and a two-thirds vote at the least.',
  },
};

function examples(more: string): string {
  return `1. The Chair is elected by the Divers for one year.\n2. The Divers meet every month.\n3. Divers pay a fee.\n4. The fee is £20.\n5. Every Diver may dive.\n6. No Diver may dive alone.\n7. The Chair must keep a log.\n8. The Chair may close the pier.\n9. Divers must wear a vest.\n10. Guests may watch.\n11. Guests must stay on the pier.\n12. The Chair must report every accident.\n13. The pier opens in May.\n14. The pier closes in October.\n15. Dogs are welcome.\n16. The log is public.\n17. Divers must sign the log.\n18. The Chair may lend vests.${more}`;
}

const fewestProvisions = 18;
/** Of rules that say what the organisation is called. */
const fewestOfFounders = 8;
/** Of rules that say how the organisation comes to its end. */
const fewestOfWhole = 6;

function find(group: Group<'document'>, read: Read): readonly Unchangeable[] {
  const [document] = group.members;
  if (!document || read.files()[0] !== document.uri || read.group('matter', 'amendment').members.some(({ clause }) => !isOfLower(textRead(clause), document.document))) return [];
  const entries = read.files().flatMap((uri) => read.group('document', uri).members);
  const isAboutChange = entries.some(({ title }) => /\b(?:amend|chang|alter|revis|modif)/iu.test(title) && !isOfLower(title, document.document));
  const isFounding = read.group('matter', 'named').members.length > 0;
  const [supreme] = read.group('matter', 'supreme').members;
  const isSupreme = supreme !== undefined;
  const isWhole = entries.filter(({ kind }) => kind === 'item' || kind === 'paragraph').length >= fewestOfWhole && isComplete(entries, read);
  const isLong = isSupreme || isWhole || entries.filter(({ kind }) => kind === 'item' || kind === 'paragraph').length >= (isFounding ? fewestOfFounders : fewestProvisions);
  const isGoverned = factsOf(read.group('institution', anywhere), 'fill').some(({ method }) => method === 'elect' || isFounding) || isSupreme || isWhole;
  return !isAboutChange && isLong && isGoverned ? [{ document, supreme }] : [];
}

/** Whether the rules go on to their end: they say how the organisation is wound up, and who may change lower rules. */
function isComplete(entries: readonly ProvisionEntry[], read: Read): boolean {
  const isFirst = /\b(?:constitution|charter|statutes?|articles of association|by-?laws|governing document|rules)\b/iu.test(entries[0]?.document ?? '') || entries.some(({ kind, title }) => kind === 'document' && /\b(?:constitution|charter|statutes?|articles|by-?laws)\b/iu.test(title));
  const isWoundUp = read.group('matter', 'dissolution').members.length > 0 || entries.some(({ title }) => /\b(?:dissol|winding[- ]up|closure|closing down|winding down)/iu.test(title));
  return isFirst && isWoundUp;
}

const kinds = 'constitutions?|charters?|statutes?|rules?|rulebook|articles?|memorandum|document|agreement|standing orders?|by-?laws?|bye-?laws?|regulations?|provisions?|clauses?|sections?|polic(?:y|ies)|guidelines?|procedures?|handbooks?|codes?';
const lower = /^(?:polic|guideline|procedure|standing order|regulation|by-?law|bye-?law|handbook|code)/iu;

/** "Policies are adopted, revised and repealed by the Committee": how what stands below the charter is changed, and not how the charter is. */
function isOfLower(text: string, title: string): boolean {
  const named = [...text.matchAll(new RegExp(`\\b(?:${kinds})\\b`, 'giu'))].map(([kind]) => kind);
  return named.length > 0 && named.every((kind) => lower.test(kind) && !title.toLowerCase().includes(singular(kind.toLowerCase())));
}

function say({ document, supreme }: Unchangeable): Message {
  return {
    text: 'No clause says how these rules are changed.',
    certainty: 'certain',
    place: document.place,
    clause: document,
    related: supreme ? [{ text: 'Says that it stands above the others.', place: supreme.clause.place, clause: supreme.clause }] : [],
    scenario: 'Suppose a clause no longer works. Nobody knows who may change it, by what majority, and after what notice.',
  };
}
