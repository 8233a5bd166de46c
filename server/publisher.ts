/** Tells the client what stands under each file, once for every change of it. */
import type { Connection, Diagnostic } from 'vscode-languageserver/node';

export interface Publisher {
  /** `key` is the canonical address. The empty list is published like any other, the first time and whenever it is new. */
  publish(key: string, news: Published): void;
  /** Takes back what was said of files that are no longer among `present`. */
  keepOnly(present: ReadonlySet<string>): void;
}

interface Published {
  /** The address as the client spells it. */
  readonly uri: string;
  /** Of an open document: part of what makes news. */
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

export function createPublisher(connection: Connection, report: (error: unknown) => void): Publisher {
  const sent = new Map<string, Published>();
  const send = (news: Published): void => {
    connection.sendDiagnostics(news).catch(report);
  };
  return {
    publish(key, news) {
      const last = sent.get(key);
      if (last && isSame(last, news)) return;
      sent.set(key, news);
      send(news);
    },
    keepOnly(present) {
      for (const [key, { uri }] of sent) {
        if (present.has(key)) continue;
        sent.delete(key);
        send({ uri, diagnostics: [] });
      }
    },
  };
}

/** Another version is news by itself, and every keystroke makes one: only the same is looked at closely. */
function isSame(last: Published, news: Published): boolean {
  return last.version === news.version && last.uri === news.uri && JSON.stringify(last) === JSON.stringify(news);
}
