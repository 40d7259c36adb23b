/**
 * Files that people drag into their chat with Streek. Teams puts them in the person's OneDrive and tells a bot an address at which
 * whoever has it may fetch the file, for some minutes. In channels and group chats it gives bots no file
 * ("Send and receive files using bots", learn.microsoft.com).
 */
import * as z from 'zod/mini';
import type { AttachedFile } from '../ask.ts';
import { Unreachable } from '../chat.ts';
import { downloaded, type FileRequest } from '../file-download.ts';
import type { TeamsActivity } from './activity.ts';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
/** OneDrive for business is SharePoint, at a host for each organisation; the others are the OneDrive of private persons. */
const FILE_HOSTS = /^([a-z0-9-]+\.)+(sharepoint\.com|1drv\.com)$|^onedrive\.live\.com$/;
/** Nobody drags more files into one message in earnest. */
const MOST_FILES = 10;

const words = z.nullish(z.string());
const Attachment = z.looseObject({
  contentType: z.string(),
  contentUrl: words,
  name: words,
  content: z.optional(z.unknown()),
});
const Download = z.looseObject({ downloadUrl: z.string() });

/** The files in a message; pasted pictures count, the message's own text as HTML and cards do not. */
export function filesIn({ attachments }: TeamsActivity): AttachedFile[] {
  const all = (attachments ?? []).flatMap((one) => Attachment.safeParse(one).data ?? []);
  const files = all.flatMap((one) => fileIn(one) ?? []).slice(0, MOST_FILES);
  return files.length === 0 && hasUntold(all) ? [{ name: '', withheld: true }] : files;
}

type Attachment = z.infer<typeof Attachment>;

function fileIn({ contentType, contentUrl, name, content }: Attachment): AttachedFile | undefined {
  if (contentType.startsWith('image/')) return { name: name ?? '', type: contentType, ...(contentUrl && { url: contentUrl }) };
  if (contentType !== FILE) return undefined;
  const url = Download.safeParse(content).data?.downloadUrl;
  return { name: name ?? '', ...(url && { url }) };
}

/** All that a channel tells of a file is its place in the text. (Quoted messages have one too, and are told.) */
function hasUntold(all: Attachment[]): boolean {
  const [html, told] = [all.filter(isText), all.filter((one) => !isText(one))];
  const places = html.flatMap(({ content }) => [...String(content).matchAll(/<attachment\b/gi)]);
  return places.length > told.length;
}

const isText = ({ contentType }: Attachment): boolean => contentType === 'text/html';

type Options = { allowedHosts: readonly string[] } & Pick<FileRequest, 'fetch' | 'wait'>;

export function teamsFiles({ allowedHosts, fetch, wait }: Options) {
  return {
    /** Teams tells all that it tells at once. */
    described: async (file: AttachedFile): Promise<AttachedFile> => file,

    async download(file: AttachedFile): Promise<Uint8Array> {
      if (!isFileHost(file.url ?? '', allowedHosts)) throw new Unreachable('the file is not at a host of Teams');
      return downloaded(file, { url: file.url!, fetch, wait });
    },
  };
}

/** @param addedHosts with their port, e.g. `localhost:3000`; only these may do without TLS */
function isFileHost(address: string, addedHosts: readonly string[]): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  if (addedHosts.includes(url.host)) return ['https:', 'http:'].includes(url.protocol);
  return url.protocol === 'https:' && url.port === '' && FILE_HOSTS.test(url.hostname);
}
