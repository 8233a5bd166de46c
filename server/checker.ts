/** Decides when projects are checked, and publishes what was found. */
import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { coalesce } from './coalesce.ts';
import { settingsDiagnostics, toDiagnostic } from './convert.ts';
import type { EditorSettings } from './editor-settings.ts';
import { noticesByFile, unreadableNotice } from './features/diagnostics.ts';
import { statusNotification, statusOf, type Status } from './features/status.ts';
import type { OpenDocuments } from './open-documents.ts';
import { createPublisher } from './publisher.ts';
import { rulebooksUnder, type Files } from './workspace/files.ts';
import type { Project } from './workspace/project.ts';
import type { Projects } from './workspace/projects.ts';
import { isOnDisk, isSnapshot } from './workspace/uris.ts';

export interface Checker {
  /** Checks projects when the messages that have arrived are heard. */
  soon(some: readonly (Project | undefined)[]): void;
  /** Looks through the editor's folders for rulebooks, piece by piece, so that what the user does meanwhile is not held up. */
  discover(): void;
  stop(): void;
}

/** What a checker works with. */
export interface CheckerParts {
  readonly connection: Connection;
  readonly projects: Projects;
  readonly documents: OpenDocuments;
  readonly settings: EditorSettings;
  readonly files: Files;
  readonly pause: () => Promise<void>;
  readonly report: (error: unknown) => void;
}

const stepsPerPause = 20;

export function createChecker(parts: CheckerParts): Checker {
  const { connection, projects, settings, files, pause, report } = parts;
  const due = new Set<Project>();
  const publisher = createPublisher(connection, report);
  const checks = coalesce(check, { pause, report });
  let told = '';
  /** What the client knows already need not be told. */
  const tell = async (status: Status): Promise<void> => {
    const now = JSON.stringify(status);
    if (now === told) return;
    told = now;
    await connection.sendNotification(statusNotification, status);
  };

  async function check(): Promise<void> {
    const batch = [...due];
    due.clear();
    for (const project of batch) await settings.overlay(project);
    const alive = new Set(projects.all());
    for (const project of batch) if (alive.has(project) && !isSnapshot(project.place.root)) publishProject(project);
    publisher.keepOnly(filesOf(projects));
    // The findings are on their way before they are counted.
    await pause();
    await tell(statusOf(projects.all().filter(({ place }) => !isSnapshot(place.root)).map(({ engine }) => engine), 'ready'));
  }

  function publishProject(project: Project): void {
    project.refresh();
    const texts = parts.documents.lookUps();
    for (const [key, diagnostics] of diagnosticsOf(project, texts)) {
      const { uri, version } = texts(key);
      publisher.publish(key, { uri, ...(version === null ? {} : { version }), diagnostics });
    }
  }

  async function walk(): Promise<void> {
    await tell(statusOf([], 'checking'));
    let steps = 0;
    for (const folder of projects.folders().filter(isOnDisk)) {
      for (const uri of rulebooksUnder(folder, files)) {
        const project = uri === undefined ? undefined : projects.add(uri);
        if (project !== undefined) due.add(project);
        steps += 1;
        if (steps % stepsPerPause === 0) await pause();
      }
    }
    checks.ask();
  }

  return {
    soon(some) {
      for (const project of some) if (project !== undefined) due.add(project);
      checks.ask();
    },
    discover() {
      walk().catch(report);
    },
    stop: checks.stop,
  };
}

type Texts = ReturnType<OpenDocuments['lookUps']>;

/** All files of a project with what stands under them: rulebooks, files that cannot be read, and the settings. */
function diagnosticsOf({ engine, unreadable, place, settings }: Project, texts: Texts): [string, Diagnostic[]][] {
  const { settingsUri } = place;
  return [
    ...[...noticesByFile(engine)].map(([key, notices]): [string, Diagnostic[]] => [key, notices.map((notice) => toDiagnostic(notice, texts))]),
    ...[...unreadable].map(([key, message]): [string, Diagnostic[]] => [key, [toDiagnostic(unreadableNotice(key, message), texts)]]),
    ...(settingsUri === undefined ? [] : [[settingsUri, settingsDiagnostics(settingsUri, settings)] satisfies [string, Diagnostic[]]]),
  ];
}

function filesOf(projects: Projects): Set<string> {
  return new Set(
    projects.all().flatMap(({ engine, unreadable, place }) => [...engine.uris(), ...unreadable.keys(), ...(place.settingsUri === undefined ? [] : [place.settingsUri])]),
  );
}
