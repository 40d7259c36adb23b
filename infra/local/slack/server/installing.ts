/** Taking the bot out of a workspace. (It comes in by the OAuth flow.) */
import { done, type Outcome } from '../../outcome.ts';
import type { UninstallAct } from '../acts.ts';
import { eventEnvelope } from './payloads.ts';
import { Refused } from './refusal.ts';
import type { Stage } from './stage.ts';

export function installing({ slack, sender }: Stage) {
  return {
    /** The token is dead before the bot hears of it; Slack sends both events, in no promised order. */
    async uninstall(act: UninstallAct): Promise<Outcome> {
      const workspace = slack.workspace(act.workspace);
      if (!workspace || !slack.installations.get(act.workspace)) throw new Refused('not_installed');
      slack.installations.delete(workspace.id);
      slack.changed(workspace.id);
      const events = [
        { type: 'tokens_revoked', tokens: { oauth: [], bot: [workspace.bot.userId] } },
        { type: 'app_uninstalled' },
      ];
      await Promise.all(events.map((event) => sender.event(eventEnvelope(slack, workspace, event))));
      return done({});
    },
  };
}
