/** Trigger ids: proof that a person just did something. Valid for 3 s and for one view, and not kept over a restart. */
import { randomBytes } from 'node:crypto';
import { type Clock, epochMs } from '../../../../bot/primitives/instant.ts';
import { Refused } from './refusal.ts';

const VALID_MS = 3000;
/** After this an old trigger is no longer called expired but unknown. */
const REMEMBERED_MS = 60_000;

type Trigger = { workspace: string; user: string; at: number; used: boolean };

export type Triggers = {
  give(workspace: string, user: string): string;
  use(id: string, workspace: string): { user: string };
};

export function startTriggers(clock: Clock): Triggers {
  const given = new Map<string, Trigger>();
  return {
    give(workspace, user) {
      const at = epochMs(clock.now());
      for (const [old, trigger] of given) if (at - trigger.at > REMEMBERED_MS) given.delete(old);
      const id = `${at}.${workspace}.${randomBytes(16).toString('hex')}`;
      given.set(id, { workspace, user, at, used: false });
      return id;
    },
    use(id, workspace) {
      const trigger = given.get(id);
      if (!trigger || trigger.workspace !== workspace) throw new Refused('invalid_trigger_id');
      if (trigger.used) throw new Refused('exchanged_trigger_id');
      if (epochMs(clock.now()) - trigger.at > VALID_MS) throw new Refused('expired_trigger_id');
      trigger.used = true;
      return { user: trigger.user };
    },
  };
}
