/**
 * What a driver brings to the contract suite (driver-contract.ts). A harness speaks in people's acts and in what people see; how those travel on its platform is its own affair:
 * - `request(act)` is the request that the platform sends for an act, signed and ready; the same one may be sent twice;
 * - `send` brings it to the driver over real HTTP, and `seenAfter` says what the person then sees;
 * - `badly` are ways in which a request may be wrong, each of which must be refused with 401;
 * - `provoke` makes the platform's own services fail, and `posts` counts how often they were told to post.
 */
import type { AccountId, Ask, Conversation, Origin, Reply } from '../../bot/chat/ask.ts';
import type { Args, Form } from '../../bot/chat/card.ts';
import type { Chat } from '../../bot/chat/chat.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';

export type Place = 'channel' | 'direct';

export type Act =
  /** In a channel by a mention of Streek. A file is dragged along where the platform gives bots files. */
  | { do: 'say'; place: Place; text: string; file?: SharedFile }
  /** A button; `opensForm` as it was drawn. */
  | { do: 'press'; place: Place; action: string; args: Args; opensForm?: boolean }
  /** A form that was opened by a press in that place, filled in and sent. */
  | { do: 'submit'; place: Place; form: Form; values: Record<string, string> }
  /** "Raise as a problem", used on a message in the channel. */
  | { do: 'shortcut'; action: string; text: string }
  /** Streek is brought into the channel. */
  | { do: 'invite' };

/** A request as the platform sends it. */
export type Sent = { headers: Record<string, string>; body: Uint8Array };

/** What a person sees, in words. */
export type Seen = {
  /** Said to them, or where they are. */
  said: string[];
  /** The same, as far as others in the conversation see it too. */
  aloud: string[];
  redrawn: string[];
  /** The form that opened: its title and the labels of its fields. */
  form?: string[];
  /** Sentences on the form that stays open. */
  errors: string[];
  /** The person's overview. */
  home?: string;
};

/** How the platform's services fail the next calls. */
export type Trouble =
  | { busy: { retryAfterSeconds: number }; times: number }
  /** A failure of which the platform says that another try is welcome. */
  | { passing: true; times: number }
  /** No answer, and nobody knows whether it was done. */
  | { hangsUp: true; times: number }
  /** The conversation was archived or deleted. */
  | { gone: true; times: number };

export type SharedFile = { name: string; type: string; bytes: Uint8Array };

/** How the platform's file host answers the next requests. */
export type FileTrouble =
  | { status: number; retryAfter?: string; times?: number }
  | { redirectTo: string }
  /** A web page, with status 200. */
  | { page: string }
  /** More bytes than were told, until nobody wants more. */
  | { endless: true; toldBytes?: number }
  /** Half of the file, and then the connection is gone. */
  | { breaksOff: true; times: number };

export type DriverHarness = {
  readonly workspace: Origin['workspace'];
  readonly account: AccountId;
  conversationIn(place: Place): Conversation;
  readonly asks: Ask[];
  willReply(next: Reply | (() => Reply | Promise<Reply>)): void;
  request(act: Act): Promise<Sent>;
  send(request: Sent): Promise<HttpResponse>;
  seenAfter(response: HttpResponse): Seen;
  /** By what is wrong with it: "unsigned", "forged", "stale", … */
  badly: Record<string, (act: Act) => Promise<Sent>>;
  /** A good signature, or token, on these bytes. */
  signed(body: Uint8Array, contentType?: string): Promise<Sent>;
  readonly chat: Chat;
  /** Whether one can look back for a message by its key. */
  readonly finds: boolean;
  provoke(trouble: Trouble): void;
  posts(): number;
  readonly fileHost: {
    goWrong(trouble: FileTrouble): void;
    /** What was asked of it. */
    readonly asked: { path: string; authorization?: string }[];
    /** The same machine under a name that is not the platform's. */
    readonly elsewhere: string;
  };
  readonly waits: number[];
  close(): Promise<void>;
};
