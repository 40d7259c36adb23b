/** Files in the local Slack: as events and `files.info` tell of them, and fetched with a bot's token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../../faults.ts';
import { type FileShelf, type SharedFile, sendBytes, sendFault } from '../../files.ts';
import { sendText } from '../../web.ts';
import type { SlackState } from './state.ts';

/** Below `/local/slack/`, as at files.slack.com. */
export const FILES = 'files-pri';

export type SlackFiles = ReturnType<typeof slackFiles>;

export function slackFiles(slack: SlackState, shelf: FileShelf, ownUrl: () => string, faults: Faults) {
  return {
    /** "File object", docs.slack.dev. */
    told({ id, name, type, size }: SharedFile, workspace: string, user: string | undefined): Record<string, unknown> {
      const at = (more: string) => `${ownUrl()}/local/slack/${FILES}/${workspace}-${id}/${more}${encodeURIComponent(name)}`;
      return {
        id,
        name,
        title: name,
        mimetype: type,
        filetype: /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'binary',
        user,
        size,
        mode: 'hosted',
        is_external: false,
        is_public: false,
        file_access: 'visible',
        url_private: at(''),
        url_private_download: at('download/'),
      };
    },

    /** Who shows no token that may read files is sent to sign in, as a browser would be. */
    serve(path: string, request: IncomingMessage, response: ServerResponse): void {
      const fault = faults.take(FILES);
      if (fault) return void sendFault(response, fault);
      const [workspace = '', id = ''] = path.split('/')[0]!.split('-');
      const token = request.headers.authorization?.replace(/^Bearer /i, '');
      const installation = slack.installations.get(workspace);
      const admitted = installation && installation.token === token && installation.scopes.includes('files:read');
      const file = shelf.find(id, workspace);
      if (!admitted) response.writeHead(302, { location: `${ownUrl()}/?redir=${encodeURIComponent(path)}` }).end();
      else if (!file) sendText(response, 404, 'There is no such file.');
      else sendBytes(response, file, shelf.bytes(id)!);
    },
  };
}
