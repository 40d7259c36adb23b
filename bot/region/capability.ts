/** What every capability offers to the house, so that all of them look alike and `app` can join them. */
import type { AccountId, Ask, Reply, WorkspaceId } from '../chat/ask.ts';
import type { Args, Block, Button, Card, Inline } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Change, Item, Value } from '../store/table.ts';
import type { Member, Visitor } from './people.ts';

/** One thing that a person asks for: by button, form, command, shortcut or understood words alike. */
export type Deed = {
  visitor: Visitor;
  ask: Ask;
  at: Instant;
  args: Args;
  /** The words that came with it: of the message, behind the command, under the shortcut. */
  text: string;
  /** What was filled in, by field name. */
  values: Record<string, string>;
};

/** Asked aloud in a channel: everybody there reads the answer. */
export function isAloud({ ask }: Pick<Deed, 'ask'>): boolean {
  return ask.kind === 'text' && ask.origin.surface === 'channel';
}

export type Handler = (deed: Deed) => Promise<Reply>;

/** A command that is complete on its own; `of` names the argument that its number fills. */
export type Command = {
  words: string[];
  action: string;
  takes: 'nothing' | 'number' | 'numbers' | 'text' | 'words';
  of?: string;
};

/** What follows from a change: a card to be redrawn in every workspace, or somebody to be told. */
export type Consequence =
  | { type: 'refresh'; region: string; subject: string; number: number }
  /** `notBefore`: so many are told at once that they are spread over time. */
  | { type: 'tell'; region: string; notice: Notice; to: Audience; notBefore?: Instant };

export type Audience =
  | { member: string }
  | { coordinators: true }
  | { account: AccountId; language: Language; serviceUrl?: string }
  | { workspace: WorkspaceId; under?: CardOf }
  /** These accounts of one workspace, in a conversation of all of them. */
  | { together: readonly AccountId[]; language: Language }
  /** The channel of every workspace of the region, or of these; `under`: in the thread beneath the card that stands there, if it does. */
  | { everywhere: true; only?: readonly WorkspaceId[]; under?: CardOf };

/** The card of a subject in a workspace's channel. */
export type CardOf = { subject: string; number: number };

/** News, as facts; the words are found when it is sent, in the reader's language. `key` makes it sent once. */
export type Notice = { key: string; about: string; facts: Record<string, string | number> };

/**
 * A moment that an item waits for: a vote its closing, a digest its week. `name` is that item's alone and stays the same, such as
 * `vote/<region>/<number>/close`: with another `at` it moves. `about` says whose `onDue` it is.
 */
export type Due = { name: string; at: Instant; region: string; about: string; facts: Record<string, string | number> };

/**
 * What is done when a moment has come, and what follows from it for others. At least once, so with the same effect when it is done
 * twice; and the item may have changed since: what it says of itself by now decides, not the moment that came.
 * @throws NotYet to be asked again after so many seconds
 */
export type WhenDue = (due: Due, now: Instant) => Promise<Consequence[]>;

export const LINE_KINDS = ['celebrate', 'closing', 'decided', 'new', 'moved', 'needs-you'] as const;

/**
 * One thing that a change is worth at the end of the week, as facts: for the digest, which tells it in each reader's language. Of one
 * subject and kind the newest of a day counts.
 */
export type Line = {
  region: string;
  /** What it is about; `line` of the same capability knows the words: `problem`, `vote`. */
  subject: string;
  /** Which one, alone within its subject in the region: mostly its number. */
  id: string;
  /** `celebrate` begins a celebration; `closing` stands on the day that it closes; `needs-you` stays until it is `gone`. */
  kind: (typeof LINE_KINDS)[number];
  /** What goes first where not everything is told: from 0 to 100. */
  weight: number;
  /** What it is part of, by which members choose what they hear of: `problems`, `fund`, `monitor`. */
  themes: readonly string[];
  to: 'everyone' | 'coordinators' | { member: string };
  /** When it is, where that is not when the change was made. */
  at?: Instant;
  /** It is no longer so: the line of this kind, subject and day is taken back. */
  gone?: true;
  /** Whose doing it is, for celebrating: they are named when they said that they want to be. */
  who?: readonly Celebrated[];
};

export type Celebrated = { member: string; kvk: string; company: string };

/** From a moment up to, and without, another. */
export type Window = { from: Instant; to: Instant };

/** A line in words. */
export type Told = {
  words: Inline[];
  /** What does the thing, first; at most three. */
  buttons: Button[];
  /** Of what it is about, as people typed it. */
  title: string;
  /** Where figures in the words come from. */
  evidence?: Card['evidence'];
  /** Members by id, or companies by KvK number, for whom something is left to do about it. */
  waitsFor?: readonly string[];
};

/** A card that stands in the region channels and follows its subject. */
export type Projection = {
  version: number;
  since: Instant;
  card: Card;
  /** Where it belongs; absent: in every workspace of the region. */
  only?: readonly WorkspaceId[];
};

/** What a deed is about to do, for who has to say yes to it; or a reply, when there is nothing to say yes to. */
export type Announcement = (deed: Deed) => Promise<Block[] | Reply>;

/** A file that came with a message, as a capability is offered it: nothing is fetched before somebody asks for its bytes. */
export type OfferedFile = {
  /** As the person's computer calls it; may be empty. */
  name: string;
  /** Bytes, where the platform tells. */
  size?: number;
  /** Media type, where the platform tells. */
  type?: string;
  /** @throws what makes the app tell the person that the file is too large or gone, or try again: let it pass */
  bytes(): Promise<Uint8Array>;
};

export type Capability = {
  handlers: Record<string, Handler>;
  /** The deeds that change something at once: understood from free text, they are asked back first. */
  asksBack?: Record<string, Announcement>;
  /** Deeds whose answer is one person's business: asked aloud in a channel, they are answered behind a button. */
  personal?: string[];
  /** Deeds that take longer than a request may: the worker does them, and answers then. */
  slow?: string[];
  commands: Command[];
  /** What a change means for others. Pure but for reads. */
  follow?(change: Change): Consequence[] | Promise<Consequence[]>;
  /** The card of a subject as it stands in a workspace's channel. */
  project?(region: string, subject: string, number: number, language: Language): Promise<Projection | undefined>;
  /** What is made ready for later once its cards are drawn; in the worker, at least once, and nobody waits for it. */
  prepare?(region: string, subject: string, number: number): Promise<void>;
  /** The subjects whose cards should stand in the channels by now (for the sweep). */
  standing?(region: string): Promise<({ subject: string; number: number } & Omit<Projection, 'card'>)[]>;
  /**
   * The moments that an item, as it stands, waits for. Pure. The feed compares it before and after each change: what is new is set,
   * what differs is moved, what is gone is cancelled; so a moment stays listed until the item no longer waits for it.
   */
  due?(item: Item): Due[] | Promise<Due[]>;
  /** All moments that a region waits for by now (for the sweep). */
  stillDue?(region: string): Promise<Due[]>;
  /** By what the moment is about. */
  onDue?: Record<string, WhenDue>;
  /** What a change is worth telling at the end of the week. Pure. */
  journal?(change: Change): Line[] | Promise<Line[]>;
  /** A line of its own in words, as its subject stands by now; undefined: of that there is nothing to tell (any more). */
  line?(line: Line, language: Language, window: Window): Promise<Told | undefined>;
  /** The words of a notice. */
  notice?(notice: Notice, region: string, language: Language): Promise<Card | undefined>;
  /**
   * Files dragged into the chat, with the words that came along in `deed.text`; the answer, or undefined when none of them is for
   * this capability. Asked after the request, in the capabilities' order, at least once: the same deed may come again.
   */
  files?(deed: Deed, files: readonly OfferedFile[]): Promise<Card | undefined>;
  /** Which files it takes, as the end of “I can do something with: …”. */
  takesFiles?(language: Language): string | undefined | Promise<string | undefined>;
  /** Its part of a person's overview. */
  overview?(visitor: Visitor): Promise<Block[]>;
  /** What it holds about a person, under any id that they have or had, to be read by them alone: nothing of anybody else's. */
  heldOf?(member: Member): Promise<Held>;
  /**
   * Takes away what it holds about a person, or makes it nameless. May be done twice, and may be broken off anywhere: done again it
   * ends the same.
   */
  forget?(member: Member, at: Instant): Promise<void>;
};

/** Under the room's own name, what it holds of each kind; what there is none of is left out. */
export type Held = Record<string, Value>;
