/** What Teams puts in its requests to the bot: activities, field by field as documented. */
import type { TeamsPerson, TeamsTenant } from '../../world.ts';
import type { Conversation, TeamsState } from './state.ts';

export type Scene = { tenant: TeamsTenant; person: TeamsPerson; conversation: Conversation; thread?: string };
export type Sender = { appId: string; serviceUrl: string };
type Fields = Record<string, unknown>;

export const BOT_PREFIX = '28:';

export function activity(teams: TeamsState, { appId, serviceUrl }: Sender, scene: Scene, type: string, more: Fields): Fields {
  const { tenant, person, conversation, thread } = scene;
  const now = teams.clock.now();
  const place = { tenant: { id: tenant.id } };
  return {
    type,
    id: `f:${crypto.randomUUID()}`,
    timestamp: now,
    localTimestamp: now,
    localTimezone: 'Europe/Amsterdam',
    locale: 'nl-NL',
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: `${BOT_PREFIX}${appId}`, name: 'Streek' },
    conversation: conversation.direct
      ? { id: conversation.id, tenantId: tenant.id, conversationType: 'personal' }
      : {
          id: thread ? `${conversation.id};messageid=${thread}` : conversation.id,
          tenantId: tenant.id,
          conversationType: 'channel',
          isGroup: true,
        },
    channelData: conversation.direct
      ? place
      : {
          ...place,
          teamsChannelId: conversation.id,
          teamsTeamId: tenant.team.id,
          channel: { id: conversation.id },
          team: { id: tenant.team.id, name: tenant.team.name, aadGroupId: tenant.team.aadGroupId },
        },
    ...more,
    entities: [
      { type: 'clientInfo', locale: 'nl-NL', country: 'NL', platform: 'Web', timezone: 'Europe/Amsterdam' },
      ...((more.entities as Fields[] | undefined) ?? []),
    ],
  };
}

/** A typed message: what people write is escaped, and a mention of Streek becomes an element with an entity. */
/** @param files as Teams tells of them: in a person's chat as attachments, in a channel only as places in the text */
export function typedMessage(
  text: string,
  { appId }: Sender,
  files: { told: Fields[]; places: string[] },
): { fields: Fields; mentionsStreek: boolean } {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const mention = '<at>Streek</at>';
  const marked = escaped.replace(/(^|[\s(])@streek\b/gi, `$1${mention}`);
  const mentionsStreek = marked !== escaped;
  const places = files.places.map((id) => `<attachment id="${id}"></attachment>`).join('');
  return {
    mentionsStreek,
    fields: {
      // A message with only a file has no text at all.
      ...(marked && { text: marked }),
      textFormat: 'plain',
      attachments: [...files.told, { contentType: 'text/html', content: htmlOf(marked) + places }],
      ...(mentionsStreek && {
        entities: [{ type: 'mention', text: mention, mentioned: { id: `${BOT_PREFIX}${appId}`, name: 'Streek' } }],
      }),
    },
  };
}

const htmlOf = (escaped: string) =>
  `<div>${escaped
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>`;

/** The message on which a message action is used, as Teams hands it over. */
export function messagePayload(
  message: { id: string; text: string; from: string; at: string },
  author: TeamsPerson | undefined,
): Fields {
  const escaped = message.text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return {
    id: message.id,
    replyToId: null,
    createdDateTime: message.at,
    lastModifiedDateTime: null,
    deleted: false,
    subject: null,
    importance: 'normal',
    locale: 'nl-nl',
    body: { contentType: 'html', content: htmlOf(escaped) },
    from: {
      device: null,
      conversation: null,
      user: author ? { userIdentityType: 'aadUser', id: author.aadObjectId, displayName: author.name } : null,
      application: author ? null : { applicationIdentityType: 'bot', displayName: 'Streek' },
    },
    reactions: [],
    mentions: [],
    attachments: [],
  };
}
