/**
 * The normalised Ask: what a person did, on whichever platform, after it was verified.
 * And the Reply: what the app answers inside the request.
 */
import type { Instant } from '../primitives/instant.ts';
import type { Args, Card, Form } from './card.ts';

export type Platform = 'slack' | 'teams';

/** A Slack workspace `slack:<team id>` or a Teams tenant `teams:<tenant id>`. */
export type WorkspaceId = `${Platform}:${string}`;

/** One person's account in one workspace: `slack:<team id>:<user id>` or `teams:<tenant id>:<aad object id>`. */
export type AccountId = `${Platform}:${string}:${string}`;

/** A place where messages stand. */
export type Conversation = {
  workspace: WorkspaceId;
  /** Slack channel id; Teams conversation id (without `;messageid=`). */
  channel: string;
  /** Slack thread_ts; Teams id of the message that heads the thread. */
  thread?: string;
  /** Teams only: where the Bot Connector for this conversation is. */
  serviceUrl?: string;
};

/** A message that the bot sent. */
export type MessageRef = Conversation & { message: string };

export type Origin = {
  workspace: WorkspaceId;
  account: AccountId;
  /** The person's name as the platform gives it, where it does. */
  name?: string;
  conversation: Conversation;
  surface: 'channel' | 'direct' | 'home';
  /** The message that bears the pressed button, or on which the shortcut was used. */
  message?: string;
  /** Slack only: answers for half an hour, at most five times. */
  responseUrl?: string;
};

/** A file that came with a message: what is known of it without fetching anything. Fetching is the worker's (`Chat.download`). */
export type AttachedFile = {
  /** Empty where the platform tells it only to who asks by the id. */
  name: string;
  /** Bytes. */
  size?: number;
  /** Media type. */
  type?: string;
  /** Where the driver that heard of the file fetches it. */
  url?: string;
  /** Slack's id of the file. With no `url` this is all that the message told (Slack Connect). */
  id?: string;
  /** The platform keeps files from bots in this place: that there was one is all that is known. */
  withheld?: true;
};

export type Ask = {
  /** The platform's id of this delivery, the same on every retry: the key by which its effects happen once. */
  id: string;
  at: Instant;
  origin: Origin;
  /** It was answered with "wait": what takes longer than a request may is done now, by the worker. */
  deferred?: true;
} /** A message with only a file has empty text. */ & (
  | { kind: 'text'; text: string; files?: AttachedFile[] }
  /** A slash command's text: as `text`, but only the asker sees the answer. */
  | { kind: 'command'; text: string }
  | { kind: 'press'; action: string; args: Args }
  | { kind: 'form'; action: string; args: Args; values: Record<string, string> }
  /** A message shortcut or message action: `text` is the message on which it was used. */
  | { kind: 'shortcut'; action: string; text: string }
  /** The overview was opened: Slack's App Home. */
  | { kind: 'home' }
  /** The bot was added to a workspace, team or personal chat, or removed from it. */
  | { kind: 'installed'; workspaceName?: string }
  | { kind: 'removed' }
);

/** What the app answers inside the request. All parts are optional; an empty reply acknowledges. */
export type Reply = {
  /** Said to the asker (or to everyone in the conversation). */
  card?: Card;
  audience?: 'asker' | 'everyone';
  /** The card on which was pressed is redrawn as this. */
  replace?: Card;
  /** A form to open. */
  form?: Form;
  /** The submitted form stays open, with a sentence per field name. */
  errors?: Record<string, string>;
  /** The asker's overview is redrawn. */
  home?: Card;
};

/** What a driver's edge calls with every verified Ask. Throws only when the table cannot be reached. */
export type Answer = (ask: Ask) => Promise<Reply>;
