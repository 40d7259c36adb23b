/** The few things of Node's HTTP that both local platforms need. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Slack and Teams both refuse larger requests; this also keeps a runaway test from filling the memory. */
const MAX_BYTES = 2_000_000;

export class TooMuch extends Error {
  constructor(most: number) {
    super(`the request is larger than ${most} bytes`);
    this.name = 'TooMuch';
  }
}

/** @throws TooMuch after all of it was read, so that the sender hears the answer */
export async function bytesOf(request: IncomingMessage, most = MAX_BYTES): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size <= most) parts.push(part as Buffer);
  }
  if (size > most) throw new TooMuch(most);
  return Buffer.concat(parts);
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  return (await bytesOf(request)).toString('utf8');
}

export function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost');
}

export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(value));
}

export function sendText(response: ServerResponse, status: number, words: string, type = 'text/plain'): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(words);
}

/** `undefined` when this is not a JSON object. */
export function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Words that are safe between tags and inside a quoted attribute. */
export function escapeHtml(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
