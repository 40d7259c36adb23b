/** Files that people drag into Slack: what a message tells of them, and fetching them with the bot's token. */
import * as z from 'zod/mini';
import type { AttachedFile, WorkspaceId } from '../ask.ts';
import { Unreachable } from '../chat.ts';
import { downloaded, type FileRequest } from '../file-download.ts';
import type { SlackApi, SlackApiOptions } from './web-api.ts';

/** Where `url_private_download` leads ("File object", docs.slack.dev). Never another host: the token goes with it. */
const FILE_HOST = 'files.slack.com';
/** Nobody drags more files into one message in earnest. */
const MOST_FILES = 10;

const words = z.nullish(z.string());
const SlackFile = z.looseObject({
  id: z.string().check(z.regex(/^[\w.-]{1,200}$/)),
  name: words,
  mimetype: words,
  size: z.nullish(z.number()),
  /** `tombstone`: deleted. `external`: a link to elsewhere, at whose address our token has no business. */
  mode: words,
  url_private: words,
  url_private_download: words,
  /** `check_file_info` in a channel shared with others (Slack Connect): only the id is told. */
  file_access: words,
});

/** The files in a message, as far as they are files. */
export function filesIn(value: unknown): AttachedFile[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_FILES).flatMap((one) => {
    const { data } = SlackFile.safeParse(one);
    return data ? [attached(data)] : [];
  });
}

function attached({
  id,
  name,
  mimetype,
  size,
  mode,
  url_private,
  url_private_download,
}: z.infer<typeof SlackFile>): AttachedFile {
  const url = mode === 'external' || mode === 'tombstone' ? undefined : (url_private_download ?? url_private);
  return { id, name: name ?? '', ...(size && { size }), ...(mimetype && { type: mimetype }), ...(url && { url }) };
}

type Options = Pick<SlackApiOptions, 'tokenOf' | 'url'> & Pick<FileRequest, 'fetch' | 'wait'>;

export function slackFiles(api: SlackApi, { url: apiUrl, tokenOf, fetch, wait }: Options) {
  return {
    async described(file: AttachedFile, workspace: WorkspaceId): Promise<AttachedFile> {
      if (file.url || !file.id) return file;
      const { file: told } = await api.call<{ file: unknown }>(workspace, 'files.info', { file: file.id });
      return filesIn([told])[0] ?? file;
    },

    async download(file: AttachedFile, workspace: WorkspaceId): Promise<Uint8Array> {
      if (!isOurs(file.url ?? '', apiUrl)) throw new Unreachable('the file is not at Slack');
      const token = await tokenOf(workspace);
      if (!token) throw new Unreachable('not_installed');
      return downloaded(file, { url: file.url!, headers: { authorization: `Bearer ${token}` }, fetch, wait });
    },
  };
}

/** Slack's file host; with a Slack of one's own (the local one) that Slack's address instead: its API gets the token anyway. */
function isOurs(address: string, apiUrl: string): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password) return false;
  const api = new URL(apiUrl);
  if (api.hostname === 'slack.com') return url.protocol === 'https:' && url.host === FILE_HOST;
  return url.origin === api.origin;
}
