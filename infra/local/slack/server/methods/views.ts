import { Refused } from '../refusal.ts';
import type { View } from '../state.ts';
import { homeOf, publish, push, replace, setStack, stackOf } from '../views.ts';
import type { Call, Method } from './call.ts';

const answered = ({ workspace }: Call, view: View) => ({
  view: { ...view, team_id: workspace.id, bot_id: workspace.bot.botId, state: { values: {} } },
});

/** Opening needs a trigger that is at most 3 s old, is used once, and was given to this workspace. */
const open: Method = (call) => {
  const { user } = call.triggers.use(String(call.args.trigger_id ?? ''), call.workspace.id);
  // A new modal takes the place of whatever was open.
  const before = stackOf(call.slack, call.workspace.id, user);
  setStack(call.slack, call.workspace.id, user, []);
  try {
    return answered(call, push(call.slack, call.workspace.id, user, call.args.view));
  } catch (error) {
    setStack(call.slack, call.workspace.id, user, before);
    throw error;
  }
};

const pushed: Method = (call) => {
  const { user } = call.triggers.use(String(call.args.trigger_id ?? ''), call.workspace.id);
  if (stackOf(call.slack, call.workspace.id, user).length === 0) throw new Refused('not_found');
  return answered(call, push(call.slack, call.workspace.id, user, call.args.view));
};

const update: Method = (call) => {
  const { view_id, external_id, hash } = call.args;
  for (const person of call.workspace.people) {
    const open = stackOf(call.slack, call.workspace.id, person.id).find(
      ({ view }) => view.id === view_id || (external_id && view.external_id === external_id),
    );
    if (!open) continue;
    if (hash && hash !== open.view.hash) throw new Refused('hash_conflict');
    return answered(call, replace(call.slack, call.workspace.id, person.id, open.view.id, call.args.view));
  }
  throw new Refused('not_found');
};

const published: Method = (call) => {
  const user = String(call.args.user_id ?? '');
  if (!call.slack.person(call.workspace.id, user)) throw new Refused('user_not_found');
  const current = homeOf(call.slack, call.workspace.id, user);
  if (call.args.hash && current && call.args.hash !== current.hash) throw new Refused('hash_conflict');
  return answered(call, publish(call.slack, call.workspace.id, user, call.args.view));
};

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': pushed,
  'views.update': update,
  'views.publish': published,
};
