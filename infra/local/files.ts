/** Files that people dragged into the local platforms. They lie in the journal, so that a restart loses none. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from './faults.ts';
import { done, failed, PLATFORM_WORDS } from './outcome.ts';
import type { Journal } from './records.ts';
import { bytesOf, sendJson, TooMuch } from './web.ts';

/** More than Streek reads, so that one can see what it says of that. */
const MOST_BYTES = 25_000_000;

/** A file as a message shows it. */
export type SharedFile = { id: string; name: string; type: string; size: number };
/** `place` is whose it is: a workspace or tenant. */
type Kept = SharedFile & { place: string; data: string };

export type FileShelf = ReturnType<typeof fileShelf>;

export function fileShelf(journal: Journal, newId: () => string) {
  const files = journal.records<Kept>('files');
  const shown = ({ id, name, type, size }: Kept): SharedFile => ({ id, name, type, size });

  return {
    bytes: (id: string): Buffer | undefined => (files.get(id) ? Buffer.from(files.get(id)!.data, 'base64') : undefined),
    find(id: string, place: string): SharedFile | undefined {
      const file = files.get(id);
      return file?.place === place ? shown(file) : undefined;
    },
    forget: (id: string) => files.delete(id),

    /** The body is the file itself; its name is in the address. */
    async take(request: IncomingMessage, response: ServerResponse, place: string, name: string): Promise<void> {
      try {
        const bytes = await bytesOf(request, MOST_BYTES);
        const type = request.headers['content-type'] ?? 'application/octet-stream';
        const file = { id: newId(), name: name || 'bestand', type, size: bytes.length, place, data: bytes.toString('base64') };
        sendJson(response, 200, done({ file: shown(files.set(file.id, file)) }));
      } catch (error) {
        if (!(error instanceof TooMuch)) throw error;
        sendJson(response, 413, failed(PLATFORM_WORDS.fileTooLarge(MOST_BYTES / 1_000_000)));
      }
    },
  };
}

/** The file host fails as a test asked for. */
export function sendFault(response: ServerResponse, { status, retryAfterSeconds }: Fault): void {
  response.writeHead(status, retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : undefined).end();
}

/** The file as a download. */
export function sendBytes(response: ServerResponse, file: SharedFile, bytes: Buffer): void {
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': bytes.length,
    'content-disposition': 'attachment',
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
