/**
 * Files in the local Teams: in a person's chat with the bot Teams tells an address at which whoever has it may fetch the file;
 * in a channel only a place in the text ("Send and receive files using bots", learn.microsoft.com).
 */
import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Faults } from '../../faults.ts';
import { type FileShelf, type SharedFile, sendBytes, sendFault } from '../../files.ts';
import { sendText } from '../../web.ts';

/** Below `/local/teams/`. */
export const FILES = 'files';
const DOWNLOAD_INFO = 'application/vnd.microsoft.teams.file.download.info';

export type TeamsFiles = ReturnType<typeof teamsFiles>;

export function teamsFiles(shelf: FileShelf, ownUrl: () => string, faults: Faults) {
  /** What lets one fetch them; good for as long as the process lives. */
  const permissions = new Map<string, { tenant: string; file: string }>();

  return {
    told({ id, name }: SharedFile, tenant: string): Record<string, unknown> {
      const permission = randomBytes(16).toString('hex');
      permissions.set(permission, { tenant, file: id });
      const place = `${ownUrl()}/local/teams/${FILES}/${encodeURIComponent(name)}`;
      return {
        contentType: DOWNLOAD_INFO,
        contentUrl: place,
        name,
        content: {
          downloadUrl: `${place}?tempauth=${permission}`,
          uniqueId: id,
          ...(/\.\w+$/.test(name) && { fileType: name.slice(name.lastIndexOf('.') + 1).toLowerCase() }),
        },
      };
    },

    serve({ searchParams }: URL, response: ServerResponse): void {
      const fault = faults.take(FILES);
      if (fault) return void sendFault(response, fault);
      const permission = permissions.get(searchParams.get('tempauth') ?? '');
      if (!permission) return void sendText(response, 401, 'Access denied.');
      const file = shelf.find(permission.file, permission.tenant);
      if (!file) return void sendText(response, 404, 'There is no such file.');
      sendBytes(response, file, shelf.bytes(file.id)!);
    },
  };
}
