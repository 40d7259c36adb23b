/** What one person has before them in the tenant: everything that the page draws and that a test reads. */
import type { TeamsDesk } from '../desk.ts';
import type { Stage } from './stage.ts';

/** More than anyone scrolls back in a demo; keeps each refresh small. */
const MOST_MESSAGES = 200;

export function deskOf(stage: Stage, tenantId: string, user: string): TeamsDesk | undefined {
  const { teams } = stage;
  const tenant = teams.tenant(tenantId);
  const person = teams.person(tenantId, user);
  if (!tenant || !person) return undefined;
  const me = person.aadObjectId;
  teams.directOf(tenant, me);
  const visible = teams.conversations
    .values()
    .filter(
      (conversation) => conversation.tenant === tenant.id && (conversation.direct === undefined || conversation.direct === me),
    );
  return {
    tenant: { id: tenant.id, name: tenant.name },
    team: tenant.team.name,
    installed: stage.isInstalled({ tenant, person }),
    me: person,
    people: tenant.people,
    conversations: visible.map(({ id, name, direct }) => ({
      id,
      name,
      direct: direct !== undefined,
      messages: teams
        .messagesIn(id)
        .filter((message) => message.onlyFor === undefined || message.onlyFor === me)
        .slice(-MOST_MESSAGES)
        .map((message) => teams.seenAs(message, me)),
    })),
    dialog: teams.dialogs.get(`${tenant.id} ${me}`),
  };
}
