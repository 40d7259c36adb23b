/** What the local Teams knows: conversations, messages, cards as single persons see them, dialogs and its signing key. */
import { randomUUID } from 'node:crypto';
import { type Clock, epochMs } from '../../../../bot/primitives/instant.ts';
import type { SharedFile } from '../../files.ts';
import type { Changed } from '../../live.ts';
import type { Journal, Records } from '../../records.ts';
import type { TeamsPerson, TeamsTenant } from '../../world.ts';
import { ConnectorError } from './connector-error.ts';

export type AdaptiveCard = { type: 'AdaptiveCard'; [property: string]: unknown };

export type TeamsMessage = {
  id: string;
  conversation: string;
  /** AAD object id of a person, or `streek`. */
  from: string;
  text: string;
  files?: SharedFile[];
  card?: AdaptiveCard;
  /** The message that heads the thread. */
  thread?: string;
  edited?: boolean;
  /** A line that Teams itself says to one person. */
  onlyFor?: string;
  at: string;
};

export type Conversation = { id: string; tenant: string; name: string; direct?: string };

/** A task module as its person sees it. `from` is what opened it: that is where its submission goes. */
export type Dialog = {
  id: string;
  title: string;
  card?: AdaptiveCard;
  /** A task module may also be just a sentence. */
  message?: string;
  from: { conversation: string; message?: string; thread?: string; command?: string };
  trouble?: string;
};

export type TeamsState = ReturnType<typeof teamsState>;

export function teamsState(journal: Journal, tenants: TeamsTenant[], clock: Clock, changed: Changed) {
  const conversations: Records<Conversation> = journal.records('conversations');
  const messages: Records<TeamsMessage> = journal.records('messages');
  const seenBy: Records<AdaptiveCard> = journal.records('cards per person');
  for (const tenant of tenants) {
    for (const { id, name } of tenant.channels) conversations.set(id, { id, name, tenant: tenant.id });
  }
  let latest = messages.values().reduce((high, message) => Math.max(high, Number(message.id)), 0);

  return {
    tenants,
    clock,
    conversations,
    dialogs: journal.records<Dialog>('dialogs'),
    /** Per tenant and place (`team`, or a person's object id): the bot is there. */
    installations: journal.records<string>('installations'),
    changed: (tenant: string) => changed(`teams:${tenant}`),

    tenant: (id: string) => tenants.find((tenant) => tenant.id === id),
    person(tenant: string, given: string): TeamsPerson | undefined {
      const people = tenants.find((known) => known.id === tenant)?.people;
      return people?.find((person) => person.aadObjectId === given || person.id === given);
    },
    /** A message id: milliseconds since 1970, in this Teams always later than the one before. */
    nextId(): string {
      latest = Math.max(epochMs(clock.now()), latest + 1);
      return String(latest);
    },
    message: (id: string) => messages.get(id),
    keep: (message: TeamsMessage) => messages.set(message.id, message),
    forget: (id: string) => messages.delete(id),
    messagesIn: (conversation: string) =>
      messages
        .values()
        .filter((message) => message.conversation === conversation)
        .sort((a, b) => Number(a.id) - Number(b.id)),

    /** The card in an invoke's answer replaces the card for that person only, until the bot updates the message itself. */
    showTo: (message: string, user: string, card: AdaptiveCard) => seenBy.set(`${message} ${user}`, card),
    seenAs: (message: TeamsMessage, user: string): TeamsMessage => ({
      ...message,
      ...(message.card && { card: seenBy.get(`${message.id} ${user}`) ?? message.card }),
    }),
    showAlike(tenant: TeamsTenant, message: string): void {
      for (const person of tenant.people) seenBy.delete(`${message} ${person.aadObjectId}`);
    },

    directOf(tenant: TeamsTenant, user: string): Conversation {
      const known = conversations
        .values()
        .find((conversation) => conversation.tenant === tenant.id && conversation.direct === user);
      if (known) return known;
      const id = `a:1${randomUUID().replaceAll('-', '')}`;
      return conversations.set(id, { id, tenant: tenant.id, name: 'Streek', direct: user });
    },
    /** @throws ConnectorError 404 */
    conversation(given: string): { conversation: Conversation; tenant: TeamsTenant; thread?: string } {
      const [id = '', thread] = given.split(';messageid=');
      const conversation = conversations.get(id);
      const tenant = conversation && tenants.find((known) => known.id === conversation.tenant);
      if (!conversation || !tenant) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
      return { conversation, tenant, ...(thread && { thread }) };
    },
  };
}
