/**
 * A step of host/remote-control.ts: shot, keys, type, hover, click, see, read, point. Only the code-server host has a screen
 * that can be reached; so only pictures may ask for it, never a test.
 */
export async function atTheScreen(step: string, query: Readonly<Record<string, string>>): Promise<void> {
  const url = `${process.env['RULEBOOK_SHOT_URL']}/${step}?${new URLSearchParams(query).toString()}`;
  const response = await fetch(url, { method: 'POST' });
  if (!response.ok) throw new Error(`${step} ${JSON.stringify(query)}: ${await response.text()}`);
}
