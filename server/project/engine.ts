/** The one engine behind the editor, the command line and the tests. (Interface first; see below for how it works.) */
import type { RulebookDocument } from '../../grammar/ast.ts';
import type { Finding, Read, Severity, TriedFix } from '../checks/check.ts';
import type { Place, ReadClause, Term } from '../model/facts.ts';

/** A file of a project, as text. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** Check id or family → severity. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

/** All files of one project, checked together. Pure: every method answers from the texts it was given. */
export interface Engine {
  /** Adds or replaces files (`text` a string) or takes them out (`text` undefined). */
  update(files: readonly { readonly uri: string; readonly text: string | undefined }[]): void;
  configure(severities: SeveritySettings): void;
  uris(): readonly string[];
  text(uri: string): string | undefined;
  document(uri: string): RulebookDocument | undefined;
  /** Every sentence of a file with its reading, in order. */
  clauses(uri: string): readonly ReadClause[];
  /** All findings of the project: worst and most certain first. */
  findings(): readonly Finding[];
  /** Ways out of a finding, tried on a copy; the ones that raise a warning last. */
  fixes(finding: Finding): readonly TriedFix[];
  /** Absolute offsets of a place, in its file's present text. */
  locate(place: Place): { readonly start: number; readonly end: number };
  /** Where a term is declared, defined or filled; then every other mention. For definition and hover. */
  mentions(term: Term): readonly Place[];
  /** The term whose name stands at an absolute offset. */
  termAt(uri: string, offset: number): { readonly term: Term; readonly place: Place } | undefined;
  /** The looks that checks have, unrecorded and at the present text: for hover and go to definition. */
  read(): Read;
}
