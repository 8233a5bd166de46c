import { LanguageStatusSeverity, languages, type Disposable, type DocumentSelector } from 'vscode';
import { statusWords, type Status } from './status-words.ts';

/** The item behind the braces in the status bar: how the server fares and how much of the text it understood. */
export interface StatusItem extends Disposable {
  show(status: Status): void;
}

export function createStatusItem(selector: DocumentSelector): StatusItem {
  const item = languages.createLanguageStatusItem('rulebook.status', selector);
  item.name = 'Rulebook';
  const show = (status: Status): void => {
    const { text, detail } = statusWords(status);
    item.text = text;
    item.detail = detail;
    item.busy = status.state === 'starting' || status.state === 'checking';
    item.severity = status.state === 'stopped' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.command =
      status.state === 'stopped'
        ? { command: 'rulebook.restart', title: 'Restart' }
        : { command: 'rulebook.showLog', title: 'Show Log' };
  };
  show({ state: 'starting' });
  return { show, dispose: () => item.dispose() };
}
