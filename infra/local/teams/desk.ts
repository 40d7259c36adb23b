import type { TeamsPerson } from '../world.ts';
import type { Dialog, TeamsMessage } from './server/state.ts';

export type { AdaptiveCard, Dialog, TeamsMessage } from './server/state.ts';

/** `GET /local/teams/desk?tenant=&user=` */
export type TeamsDesk = {
  tenant: { id: string; name: string };
  team: string;
  installed: boolean;
  me: TeamsPerson;
  people: TeamsPerson[];
  conversations: TeamsDeskConversation[];
  dialog?: Dialog;
};

/** Messages oldest first, replies included; each with the card as this person sees it. */
export type TeamsDeskConversation = { id: string; name: string; direct: boolean; messages: TeamsMessage[] };
