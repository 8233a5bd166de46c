/** Where a new provision belongs that says its number. */
import { alike, follows, ordinalOf } from '../../grammar/labels.ts';
import type { Label, Target } from '../../grammar/rulechange/ast.ts';
import { provisionsOf } from './targets.ts';
import type { Book } from './targets.ts';
import { childrenOf, parentOf, stoodAt } from './tree.ts';
import type { Stood } from './tree.ts';
import { andThen, right, wrong } from './trouble.ts';
import type { Outcome } from './trouble.ts';

export interface NewPlace {
  readonly relation: 'after' | 'before' | 'below';
  readonly stood: Stood;
}

/** Where a provision of this number belongs: before the one that has the number now, else behind the one that comes before it. */
export function placeOfLabel(label: Label, target: Target, book: Book): Outcome<NewPlace> {
  const reference = { span: label.span, text: label.text, keyword: keywordOf(label), labels: label.parts, self: false };
  const existing = provisionsOf([...target.within, { references: [reference], span: label.span }], book);
  if (existing.kind === 'right' && existing.value[0] && existing.value[0].at > 0) return right({ relation: 'before', stood: existing.value[0] });
  const outer = label.parts.slice(0, -1);
  const above = provisionsOf(outer.length === 0 || endsWith(target.within, outer) ? target.within : [...target.within, { references: [{ ...reference, keyword: '', labels: outer, text: outer.join('.') }], span: label.span }], book);
  const beside = above.kind === 'wrong' ? numberedBefore(label, book) : undefined;
  if (beside) return right({ relation: 'after', stood: beside });
  const siblings = (scopes: readonly Stood[]): Outcome<NewPlace> => {
    const parent = scopes.map((scope) => ({ scope, before: predecessor(label, scope) })).find(({ before }) => before);
    const [first] = scopes;
    if (parent?.before) return right({ relation: 'after', stood: parent.before });
    const named = target.within.length === 0 && label.parts.length === 1 ? namedBefore(label, book) : undefined;
    if (named) return right({ relation: 'after', stood: named });
    return first && first.at > 0 ? right({ relation: 'below', stood: first }) : wrong({ kind: 'target-missing', named: { text: label.text, span: label.span } });
  };
  return andThen(above, (scopes) => siblings(scopes.map(belowTitle)));
}

/** "A clause 2.5 at the end of Article 2". */
function endsWith(within: Target['within'], labels: readonly string[]): boolean {
  return within.at(-1)?.references[0]?.labels.slice(-labels.length).join('.') === labels.join('.');
}

/** Rules that all stand below the title of their document. */
function belowTitle(scope: Stood): Stood {
  const [only, ...more] = scope.at === 0 ? childrenOf(scope) : [];
  return only?.body.kind === 'heading' && only.body.label === '' && more.length === 0 ? only : scope;
}

/** 13.1 where 13.2 is to come, although there is no 13. */
function numberedBefore({ parts }: Label, { documents }: Book): Stood | undefined {
  const [outer, last] = [parts.slice(0, -1).join('.'), parts.at(-1) ?? ''];
  if (outer === '') return undefined;
  const found = documents.flatMap((document) => document.splitting.bodies.flatMap((body, at) => (body.label.startsWith(`${outer}.`) && /^\d+$/u.test(body.label.slice(outer.length + 1)) ? stoodAt(document, at) ?? [] : [])));
  return found.findLast(({ body }) => ordinalOf(body.label.slice(outer.length + 1)) < ordinalOf(last));
}

/** "Rule 5" where Rule 6 is to come, wherever the rules stand: all of them in one list, or counted through all parts. */
function namedBefore(label: Label, { documents }: Book): Stood | undefined {
  const [keyword, own] = [keywordOf(label), label.parts[0] ?? ''];
  const bodies = documents.flatMap((document) => document.splitting.bodies.flatMap((body, at) => (alike(body.label, own) ? stoodAt(document, at) ?? [] : [])));
  const alikes = bodies.filter(({ body }) => keyword !== '' && body.keyword.toLowerCase() === keyword);
  const counted = bodies.filter((stood) => stood.body.keyword === '' && (parentOf(stood)?.at === 0 || parentOf(stood)?.body.kind === 'heading'));
  const list = [alikes, counted].find((each) => isOneList(each));
  return list?.findLast(({ body }) => ordinalOf(body.label) <= ordinalOf(own) && body.label !== own);
}

function isOneList(list: readonly Stood[]): boolean {
  const parents = new Set(list.map((each) => `${each.document.uri} ${parentOf(each)?.at ?? 0}`));
  return parents.size === 1 || (list.length > 0 && list.every(({ body, document }, at) => at === 0 || (document === list[0]?.document && follows(body.label, list[at - 1]?.body.label ?? ''))));
}

function keywordOf({ text }: Label): string {
  return /^[A-Za-z]{3,}/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** The last child that is numbered lower, in the same manner. */
function predecessor(label: Label, parent: Stood): Stood | undefined {
  const last = label.parts.at(-1) ?? '';
  const keyword = keywordOf(label);
  const ownOf = ({ body }: Stood): string => body.label.slice(body.label.lastIndexOf('.') + 1);
  const children = childrenOf(parent).filter((child) => child.body.label !== '' && alike(ownOf(child), last) && (parent.at > 0 || keyword === '' || child.body.keyword === '' || child.body.keyword.toLowerCase() === keyword));
  return children.findLast((child) => ordinalOf(ownOf(child)) < ordinalOf(last));
}
