/** What the server says about its work in the notification `rulebook/status`: plain JSON. */
export interface Progress {
  readonly state: 'checking' | 'ready';
  readonly errors: number;
  readonly warnings: number;
  readonly understood: number;
  readonly partly: number;
  readonly notUnderstood: number;
  readonly sentences: number;
}

/** The client adds the states in which no server can speak. */
export type Status = Progress | { readonly state: 'starting' | 'stopped' };

export interface StatusWords {
  readonly text: string;
  readonly detail: string;
}

export function statusWords(status: Status): StatusWords {
  switch (status.state) {
    case 'starting':
      return { text: 'Rulebook is starting', detail: '' };
    case 'stopped':
      return { text: 'Rulebook has stopped', detail: 'Nothing is checked until it is restarted.' };
    case 'checking':
      return { text: 'Rulebook is checking', detail: understanding(status) };
    case 'ready':
      return { text: verdict(status), detail: understanding(status) };
  }
}

function verdict({ errors, warnings }: Progress): string {
  const counts = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return counts.length > 0 ? counts.join(', ') : 'No conflicts found';
}

function understanding({ sentences, understood, partly }: Progress): string {
  if (sentences === 0) return 'No sentences yet';
  const inPart = partly > 0 ? `, ${partly} in part` : '';
  return `${understood} of ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} understood${inPart}`;
}

function counted(number: number, noun: string): string[] {
  if (number === 0) return [];
  return [`${number} ${number === 1 ? noun : `${noun}s`}`];
}
