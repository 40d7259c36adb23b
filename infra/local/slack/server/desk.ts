/** What one person has before them in one workspace: everything that the page draws and that a test reads. */
import type { SlackDesk } from '../desk.ts';
import type { SlackState } from './state.ts';
import { homeOf, stackOf } from './views.ts';

/** More than anyone scrolls back in a demo; keeps each refresh small. */
const MOST_MESSAGES = 200;

export function deskOf(slack: SlackState, workspaceId: string, user: string): SlackDesk | undefined {
  const workspace = slack.workspace(workspaceId);
  const me = slack.person(workspaceId, user);
  if (!workspace || !me) return undefined;
  slack.directOf(workspace, user);
  const visible = slack.channels
    .values()
    .filter((channel) => channel.workspace === workspaceId && channel.members.includes(user));
  return {
    workspace: { id: workspace.id, name: workspace.name },
    installed: slack.installations.get(workspaceId) !== undefined,
    me,
    people: workspace.people,
    bot: workspace.bot.userId,
    channels: visible.map(({ id, name, purpose, direct }) => ({
      id,
      name,
      purpose,
      direct: direct !== undefined,
      messages: slack
        .messagesIn(id)
        .filter((message) => message.onlyFor === undefined || message.onlyFor === user)
        .slice(-MOST_MESSAGES),
    })),
    home: homeOf(slack, workspaceId, user),
    modals: stackOf(slack, workspaceId, user),
  };
}
