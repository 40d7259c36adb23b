/** JSON over HTTP for those who act in the local platforms. A refusal (4xx) is an answer; a failure of the platform is not. */

import type { SharedFile } from './files.ts';
import type { Outcome } from './outcome.ts';

export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}: ${await response.text()}`);
  return (await response.json()) as T;
}

export async function postJson<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status >= 500) throw new Error(`${response.status} for ${url}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** A file that a person drags into a message. */
export type Dragged = { name: string; content: string | Uint8Array; type?: string };

/** Sends them to where the platform keeps them, one after the other. Gives their ids; the first that is refused is told. */
export async function uploaded(
  url: string,
  who: Record<string, string>,
  files: readonly Dragged[],
): Promise<Outcome<{ ids: string[] }>> {
  const ids: string[] = [];
  for (const { name, content, type = 'text/csv' } of files) {
    const response = await fetch(`${url}?${new URLSearchParams({ ...who, name })}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: Buffer.from(content as string),
    });
    const outcome = (await response.json()) as Outcome<{ file: SharedFile }>;
    if (!outcome.ok) return outcome;
    ids.push(outcome.file.id);
  }
  return { ok: true, ids };
}
