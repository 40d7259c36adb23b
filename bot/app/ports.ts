/** Everything outside, through a few small ports; given to one `createApp`. */
import type { Answer, Ask, WorkspaceId } from '../chat/ask.ts';
import type { Chart } from '../chat/card.ts';
import type { Chat } from '../chat/chat.ts';
import type { Understand } from '../conversation/steps.ts';
import type { VoteKeys } from '../fund/vote-keys.ts';
import type { MinutesUrl } from '../fund/votes/cards.ts';
import type { SheetLinks } from '../monitor/sheet-link.ts';
import type { Afterwards } from '../monitor/tools.ts';
import type { Clock, Instant } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Log } from '../primitives/log.ts';
import type { Random } from '../primitives/random.ts';
import type { DataUrl } from '../privacy/data-link.ts';
import type { Meanings } from '../problems/meanings.ts';
import type { Audience, Due, Notice } from '../region/capability.ts';
import type { Queue } from '../store/queue.ts';
import type { Schedule } from '../store/schedule.ts';
import type { Change, Table } from '../store/table.ts';
import type { CalendarUrl } from '../townhall/calendar-link.ts';
import type { TownhallMinutesLinks } from '../townhall/live/minutes-link.ts';
import type { PollLinks } from '../townhall/live/poll-link.ts';
import type { DeckUrl } from '../townhall/tools.ts';

export type { Log };

export type Ports = {
  table: Table;
  clock: Clock;
  random: Random;
  chat: Chat;
  queue: Queue<Job>;
  schedule: Schedule<Job>;
  /** Only the worker understands free text; whoever answers requests queues it. */
  understand?: Understand;
  /** A model's help with a title, where there is one; never waited for inside a request. */
  drafting?: (words: string) => Promise<{ title: string } | undefined>;
  /** The same for a proposal: a title and a goal, without a number that the person did not say. */
  draftingProposal?: (words: string) => Promise<{ title: string; goal: string } | undefined>;
  /** Two sentences on a digest, where there is a model; never waited for inside a request. */
  summarising?: (digest: string) => Promise<string | undefined>;
  /** What problems mean, where a provider tells; never waited for inside a request. */
  meanings?: Meanings;
  /** The address of a chart as a picture; undefined when the chart is too large for one. Makes no request. */
  chartUrl?: (chart: Chart, language: Language) => string | undefined;
  /** What only the worker can do: `bot/app/afterwards.ts`. */
  afterwards?: Afterwards;
  /** A signed address of an answer's figures as a CSV file, where there is a server for it. */
  sheetUrl?: SheetLinks['urlOf'];
  /** Where the keys of secret votes are kept, outside the table: who opens votes may create them, the worker reads and destroys them. */
  voteKeys?: VoteKeys;
  /** The address of a vote's minutes, for thirty days. Makes no request. */
  minutesUrl?: MinutesUrl;
  /** The address of a townhall for calendars. Makes no request. */
  calendarUrl?: CalendarUrl;
  /** The address of a region's yearly presentation, for a hundred and twenty days. Makes no request. */
  deckUrl?: DeckUrl;
  /** The address at which a presentation asks how a poll stands. Makes no request. */
  pollUrl?: PollLinks['urlOf'];
  /** The address of a townhall's minutes, for thirty days. Makes no request. */
  townhallMinutesUrl?: TownhallMinutesLinks['urlOf'];
  /** A signed address of what is held of a person, for an hour. Makes no request. */
  dataUrl?: DataUrl;
  log: Log;
};

/** What answering inside a request needs. */
export type FrontPorts = Omit<Ports, 'schedule'>;

/** Work that is done after the answer, at least once. All of it is idempotent. */
export type Job =
  /** Free text, to be understood and answered. */
  | { type: 'ask'; ask: Ask }
  /** A card in a workspace's channel, to be drawn as its subject is by then. */
  | { type: 'refresh'; region: string; subject: string; number: number; workspace: WorkspaceId }
  /** News for one person or one channel. */
  | { type: 'tell'; region: string; notice: Notice; to: Reader; notBefore?: Instant }
  /** A moment has come, if it still stands. */
  | { type: 'due'; due: Due };

export type Reader = Exclude<Audience, { coordinators: true } | { everywhere: true }>;

export type App = {
  /** Inside the request: decide, at most one write, reply. */
  answer: Answer;
  /** One job from the queue. Throws `NotYet` or `RateLimited` when it must be delivered again later, anything else to be retried. */
  work(job: Job): Promise<void>;
  /** What the change feed tells: turned into jobs. Throws when the queue cannot be reached, so that the batch comes again. */
  changed(changes: Change[]): Promise<void>;
  /** Every few minutes: repairs what a lost message or a dead letter left behind. */
  sweep(): Promise<void>;
};
