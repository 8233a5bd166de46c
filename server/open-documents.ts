/** The documents that the client has open, and every file as the client knows it. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientText, ClientTexts } from './convert.ts';
import type { Projects } from './workspace/projects.ts';
import { isRulebook } from './workspace/uris.ts';

export type Changes = Parameters<typeof TextDocument.update>[1];

/** Keys are canonical addresses; a document keeps the address as the client spells it. */
export interface OpenDocuments {
  open(key: string, document: TextDocument): void;
  /** The text after an edit; undefined for a document that is not open. */
  edit(key: string, version: number, changes: Changes): string | undefined;
  /** False for a document that was not open. */
  close(key: string): boolean;
  /** Looks each file up once, while many of its places are converted. */
  lookUps(): ClientTexts;
}

export function createOpenDocuments(projects: Projects): OpenDocuments {
  const documents = new Map<string, TextDocument>();
  return {
    open: (key, document) => void documents.set(key, document),
    edit(key, version, changes) {
      const document = documents.get(key);
      return document === undefined ? undefined : TextDocument.update(document, changes, version).getText();
    },
    close: (key) => documents.delete(key),
    lookUps() {
      const known = new Map<string, ClientText>();
      return (key) => {
        const text = known.get(key) ?? lookUp(key, documents.get(key), projects);
        known.set(key, text);
        return text;
      };
    },
  };
}

function lookUp(key: string, open: TextDocument | undefined, projects: Projects): ClientText {
  if (open !== undefined) return { uri: open.uri, version: open.version, document: open };
  const project = projects.of(key);
  const text = isRulebook(key) ? project?.engine.text(key) : key === project?.place.settingsUri ? project.settings.text : undefined;
  return { uri: key, version: null, document: TextDocument.create(key, 'rulebook', 0, text ?? '') };
}
