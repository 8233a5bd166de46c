/** Where each line begins: what belongs to an item stands under its words. */
import type { Layout, Row } from './rows.ts';

interface Columns {
  readonly layout: Layout;
  /** Column of the label, and of the words behind it, by provision. */
  readonly labels: number[];
  readonly words: number[];
  /** Where items that are not moved stand, by their parent: the next ones stand below them. */
  readonly taken: Map<number, number>;
}

/** The column of every row; that of a row that is not moved is where it stands. */
export function columnsOf(layout: Layout, moves: (at: number) => boolean): number[] {
  return withComments(layout.rows, placed(layout, moves).found, moves);
}

/** The column of what comes behind a row: below a sub-heading or a stem, else beside the row. */
export function columnBehind(layout: Layout, at: number): number | undefined {
  const row = layout.rows[at];
  if (row === undefined || row.role === 'blank' || row.role === 'held') return undefined;
  const own = row.drafts.at(-1) ?? -1;
  const draft = layout.drafts[own];
  if (row.role === 'comment' || draft === undefined) return row.line.column;
  const { columns } = placed(layout, () => false);
  return draft.stem || draft.titleSpan.end > draft.titleSpan.start ? below(own, columns) : columns.labels[own];
}

function placed(layout: Layout, moves: (at: number) => boolean): { readonly columns: Columns; readonly found: number[] } {
  const columns: Columns = { layout, labels: [], words: [], taken: new Map() };
  const found = layout.rows.map((row, at) => {
    if (row.role === 'blank' || row.role === 'held' || row.role === 'comment') return row.line.column;
    const column = moves(at) ? columnOf(row, columns) : row.line.column;
    keep(row, column, { columns, moved: moves(at) });
    return column;
  });
  return { columns, found };
}

function columnOf({ role, drafts: [own = -1, ...inner] }: Row, columns: Columns): number {
  const draft = columns.layout.drafts[own];
  switch (role) {
    case 'item': return columns.taken.get(draft?.parent ?? -1) ?? below(draft?.parent ?? -1, columns);
    case 'paragraph': return columns.words[own] ?? below(draft?.parent ?? -1, columns);
    case 'more': return columns.words[inner.at(-1) ?? own] ?? 0;
    default: return 0;
  }
}

/** Where that begins which belongs to a provision. */
function below(parent: number, { layout: { drafts, hugged }, labels, words }: Columns): number {
  const draft = drafts[parent];
  if (draft === undefined || draft.kind === 'document' || draft.kind === 'heading') return 0;
  if (draft.kind === 'item' && draft.keyword === '') return words[parent] ?? 0;
  return (labels[parent] ?? 0) + (hugged.has(parent) ? 0 : STEP);
}

/** Indentation under text without a label. */
const STEP = 3;

function keep(row: Row, column: number, { columns, moved }: { columns: Columns; moved: boolean }): void {
  const { role, drafts, leads } = row;
  if (role === 'more') return;
  drafts.forEach((draft, nth) => {
    columns.labels[draft] ??= column + (nth === 0 ? 0 : (leads[nth - 1] ?? 0));
    columns.words[draft] ??= column + (leads[nth] ?? 0);
  });
  const parent = columns.layout.drafts[drafts[0] ?? -1]?.parent ?? -1;
  if (role === 'item' && !moved) columns.taken.set(parent, column);
}

/** A comment stands as the line below it does; at the end of its part, as the line above. */
function withComments(rows: readonly Row[], columns: readonly number[], moves: (at: number) => boolean): number[] {
  const found = [...columns];
  let beneath = 0;
  for (let at = rows.length - 1; at >= 0; at--) {
    if (rows[at]?.role === 'comment' && moves(at)) found[at] = isText(rows[at + 1]) || !isText(rows[at - 1]) ? beneath : (columns[at - 1] ?? 0);
    if (rows[at]?.role !== 'blank') beneath = found[at] ?? 0;
  }
  return found;
}

function isText(row: Row | undefined): boolean {
  return row !== undefined && row.role !== 'blank' && row.role !== 'held';
}
