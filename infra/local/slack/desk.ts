import type { SlackPerson } from '../world.ts';
import type { OpenModal, SlackMessage, View } from './server/state.ts';

export type { OpenModal, SlackBlock, SlackMessage, View } from './server/state.ts';

/** `GET /local/slack/desk?workspace=&user=` */
export type SlackDesk = {
  workspace: { id: string; name: string };
  installed: boolean;
  me: SlackPerson;
  people: SlackPerson[];
  /** Streek's user id here. */
  bot: string;
  channels: SlackDeskChannel[];
  home?: View;
  /** Bottom first. */
  modals: OpenModal[];
};

/** Messages oldest first, those in threads included. */
export type SlackDeskChannel = { id: string; name: string; purpose: string; direct: boolean; messages: SlackMessage[] };
