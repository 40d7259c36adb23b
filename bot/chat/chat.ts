/** The outbound port: what the bot says of its own accord. One implementation a platform; `routed` joins them. */
import type { AccountId, AttachedFile, Conversation, MessageRef, Origin, Platform, WorkspaceId } from './ask.ts';
import type { Card } from './card.ts';

export type Chat = {
  /**
   * Posts a card in a conversation. `key` names this message: it travels with it where the platform
   * has room for it, so that `find` can recognise a message whose sender died before writing down its id.
   */
  post(to: Conversation, card: Card, key: string): Promise<MessageRef>;
  update(message: MessageRef, card: Card): Promise<void>;
  /** The one-to-one conversation with a person; made when there is none yet. */
  direct(account: AccountId, serviceUrl?: string): Promise<Conversation>;
  /**
   * The conversation of several people of one workspace with Streek in it; made when there is none yet. Absent where a bot may not
   * begin one.
   * @throws Unreachable when it may not, for want of a permission
   */
  together?(accounts: readonly AccountId[]): Promise<Conversation>;
  /** Answers an earlier Ask, out of its request: where the person asked, visible as its surface wants it. */
  answer(origin: Origin, card: Card, key: string): Promise<MessageRef | undefined>;
  /** Redraws a person's overview (Slack's App Home); does nothing where the platform has none. */
  home(account: AccountId, card: Card): Promise<void>;
  /** The message sent with this key since `since` (ISO instant), where the platform lets one look; otherwise undefined. */
  find(where: Conversation, key: string, since: string): Promise<MessageRef | undefined>;
  /** The name of an account as its platform knows it. */
  nameOf(account: AccountId): Promise<string | undefined>;
  /** The file with its name and address, where the message told only its id. @throws as `download` */
  described(file: AttachedFile, workspace: WorkspaceId): Promise<AttachedFile>;
  /**
   * The bytes of a file that came with a message, from the platform's own file hosts only.
   * @throws Unreachable (removed, expired, not ours to read, at a foreign host), TooLarge, RateLimited
   */
  download(file: AttachedFile, workspace: WorkspaceId): Promise<Uint8Array>;
};

/** The platform asks to wait. The queue redelivers after `retryAfterSeconds`. */
export class RateLimited extends Error {
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`rate limited, retry after ${retryAfterSeconds} s`);
    this.name = 'RateLimited';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The conversation, message or installation is no longer there (archived, removed, token revoked): do not try again. */
export class Unreachable extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`unreachable: ${reason}`);
    this.name = 'Unreachable';
    this.reason = reason;
  }
}

/** The largest file that is fetched: a CSV of 100,000 lines is some 5 MB. */
export const MAX_FILE_BYTES = 10_000_000;

/** The file is larger than `MAX_FILE_BYTES`; no more of it was read than showed that. */
export class TooLarge extends Error {
  constructor() {
    super(`the file is larger than ${MAX_FILE_BYTES} bytes`);
    this.name = 'TooLarge';
  }
}

export function platformOf(id: string): Platform {
  return id.startsWith('slack:') ? 'slack' : 'teams';
}

/** One Chat for the whole bot: each call goes to the platform that the conversation or account belongs to. */
export function routed(platforms: Record<Platform, Chat>): Chat {
  const of = (id: string) => platforms[platformOf(id)];
  return {
    post: (to, card, key) => of(to.workspace).post(to, card, key),
    update: (message, card) => of(message.workspace).update(message, card),
    direct: (account, serviceUrl) => of(account).direct(account, serviceUrl),
    async together(accounts) {
      const { together } = of(accounts[0]!);
      if (!together) throw new Unreachable('no conversation of several people can be begun here');
      return together(accounts);
    },
    answer: (origin, card, key) => of(origin.workspace).answer(origin, card, key),
    home: (account, card) => of(account).home(account, card),
    find: (where, key, since) => of(where.workspace).find(where, key, since),
    nameOf: (account) => of(account).nameOf(account),
    described: (file, workspace) => of(workspace).described(file, workspace),
    download: (file, workspace) => of(workspace).download(file, workspace),
  };
}
