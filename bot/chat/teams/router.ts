/**
 * teams-ai, and all there is of it: its Application sends each inbound activity to the right hand and wraps an invoke's answer
 * as Teams wants it. It keeps nothing (no storage) and can send nothing (the adapter has no way out). See ADR.md.
 */
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { type Activity, BotAdapter, INVOKE_RESPONSE_KEY, type ResourceResponse, TurnContext } from 'botbuilder';
import { type HttpResponse, json, plain } from '../http.ts';
import type { TeamsActivity } from './activity.ts';
import type { Dialog } from './dialogs.ts';
import type { AdaptiveCard } from './render.ts';

/** What is done with each kind of activity. A string is a sentence shown to the person; no dialog means that it closes. */
export type Hands = {
  said(activity: TeamsActivity): Promise<void>;
  presence(activity: TeamsActivity): Promise<void>;
  pressed(activity: TeamsActivity): Promise<AdaptiveCard | string>;
  dialogAsked(activity: TeamsActivity): Promise<Dialog | string>;
  dialogSubmitted(activity: TeamsActivity): Promise<Dialog | string | undefined>;
  actionUsed(activity: TeamsActivity): Promise<Dialog | string>;
  actionSubmitted(activity: TeamsActivity): Promise<Dialog | string | undefined>;
};

export type Route = (activity: TeamsActivity) => Promise<HttpResponse>;

const ANY = /./;

export function teamsRouter(hands: Hands): Route {
  // Our buttons name what they do as `action`, where teams-ai would look for `verb`.
  const app = new Application({
    startTypingTimer: false,
    removeRecipientMention: false,
    taskModules: { taskDataFilter: 'action' },
  });
  // teams-ai 1.7.4 starts its typing timer whatever the option says.
  app.startTypingTimer = () => {};
  app.activity('message', (turn) => hands.said(activityOf(turn)));
  app.activity('installationUpdate', (turn) => hands.presence(activityOf(turn)));
  app.adaptiveCards.actionExecute(ANY, (turn) => hands.pressed(activityOf(turn)));
  app.taskModules.fetch(ANY, (turn) => hands.dialogAsked(activityOf(turn)));
  app.taskModules.submit(ANY, (turn) => hands.dialogSubmitted(activityOf(turn)));
  app.messageExtensions.fetchTask(ANY, (turn) => hands.actionUsed(activityOf(turn)));
  app.messageExtensions.submitAction(ANY, (turn) => hands.actionSubmitted(activityOf(turn)));
  const inbound = new InboundOnly();
  return async (activity) => {
    const turn = new TurnContext(inbound, activity as unknown as Partial<Activity>);
    await app.run(turn);
    return answerIn(turn);
  };
}

/** The activity of a turn is the one that we checked and gave to it. */
const activityOf = (turn: TurnContext) => turn.activity as unknown as TeamsActivity;

/** An invoke that nobody here answers is told so with 501, as the Bot Framework protocol has it. */
function answerIn(turn: TurnContext): HttpResponse {
  if (turn.activity.type !== 'invoke') return plain(200);
  const answer = turn.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY)?.value as
    | { status: number; body?: unknown }
    | undefined;
  if (!answer) return plain(501);
  return answer.body === undefined ? plain(answer.status) : json(answer.status, answer.body);
}

/** An adapter without a Connector: the only thing that leaves it is the answer to an invoke, in the same HTTP response. */
class InboundOnly extends BotAdapter {
  override async sendActivities(turn: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (activity.type !== 'invokeResponse') throw new Error(`teams-ai wanted to send a ${activity.type}`);
      turn.turnState.set(INVOKE_RESPONSE_KEY, activity);
    }
    return activities.map(() => ({ id: '' }));
  }
  override updateActivity(): Promise<void> {
    throw new Error('teams-ai wanted to update a message');
  }
  override deleteActivity(): Promise<void> {
    throw new Error('teams-ai wanted to delete a message');
  }
  override continueConversation(): Promise<void> {
    throw new Error('teams-ai wanted to start a conversation');
  }
}
