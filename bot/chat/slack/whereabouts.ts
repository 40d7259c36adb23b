/** Which workspace a payload belongs to, who did it and where: the frame of every Ask. */
import type { AccountId, Origin, WorkspaceId } from '../ask.ts';
import type { Command, Envelope, Interaction } from './payloads.ts';

/** In a channel shared with others (Slack Connect) the workspace is the one in which we are installed, not the author's. */
export function teamOf(payload: Envelope | Command | Interaction): string | undefined {
  if ('event_id' in payload) return (payload as Envelope).context_team_id ?? (payload as Envelope).team_id;
  if ('command' in payload) return (payload as Command).team_id;
  const { view, team, user } = payload as Interaction;
  return view?.app_installed_team_id ?? team?.id ?? user.team_id ?? undefined;
}

/** The organisation whose installation this workspace shares, where an app is installed once for all of them (Enterprise Grid). */
export function enterpriseOf(payload: Envelope | Command | Interaction): string | undefined {
  if ('event_id' in payload) {
    const [first] = (payload as Envelope).authorizations ?? [];
    return (first?.is_enterprise_install && first.enterprise_id) || undefined;
  }
  if ('command' in payload) {
    const { is_enterprise_install, enterprise_id } = payload as Command;
    return (is_enterprise_install === 'true' && enterprise_id) || undefined;
  }
  const { is_enterprise_install, enterprise } = payload as Interaction;
  return (is_enterprise_install && enterprise?.id) || undefined;
}

export const workspaceOf = (team: string): WorkspaceId => `slack:${team}`;
export const accountOf = (team: string, user: string): AccountId => `slack:${team}:${user}`;

type Place = {
  channel: string;
  thread?: string | null;
  message?: string | null;
  responseUrl?: string | null;
  name?: string | null;
};

export function originOf(team: string, user: string, place: Place): Origin {
  const workspace = workspaceOf(team);
  const { channel, thread, message, responseUrl, name } = place;
  return {
    workspace,
    account: accountOf(team, user),
    ...(name && { name }),
    conversation: { workspace, channel, ...(thread && { thread }) },
    // D: a conversation of two.
    surface: channel.startsWith('D') ? 'direct' : 'channel',
    ...(message && { message }),
    ...(responseUrl && { responseUrl }),
  };
}

/** On the Home tab there is no conversation; a person's id stands for their own with Streek. */
export function homeOriginOf(team: string, user: string, name?: string | null, channel = user): Origin {
  return { ...originOf(team, user, { channel, name }), surface: 'home' };
}
