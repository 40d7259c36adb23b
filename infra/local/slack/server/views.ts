/** Modals and Home tabs: one stack of modals and one Home tab per person, as Slack keeps them. */
import { checkedBlocks } from './blocks.ts';
import { Refused } from './refusal.ts';
import { type OpenModal, type SlackState, slackId, type View } from './state.ts';

/** Slack shows at most three modals on top of each other. */
const HIGHEST_STACK = 3;

type Given = Record<string, unknown>;
const keyOf = (workspace: string, user: string) => `${workspace} ${user}`;

/** What a bot gave as a view, checked, with the ids that Slack adds. */
function viewOf(given: unknown, type: View['type'], onTopOf?: View): View {
  const view = given as Given | undefined;
  if (typeof view !== 'object' || view === null || view.type !== type) throw new Refused('invalid_arguments');
  const title = (view.title as Given | undefined)?.text;
  if (type === 'modal' && (typeof title !== 'string' || title.length === 0 || title.length > 24)) {
    throw new Refused('invalid_arguments', {
      response_metadata: { messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'] },
    });
  }
  if (String(view.private_metadata ?? '').length > 3000 || String(view.callback_id ?? '').length > 255) {
    throw new Refused('invalid_arguments');
  }
  const blocks = checkedBlocks(view.blocks, type);
  if (type === 'modal' && blocks.some((block) => block.type === 'input') && !view.submit) throw new Refused('missing_submit');
  const id = slackId('V');
  return {
    id,
    type,
    ...(view.title !== undefined && { title: view.title }),
    ...(view.submit !== undefined && { submit: view.submit }),
    ...(view.close !== undefined && { close: view.close }),
    blocks,
    callback_id: String(view.callback_id ?? ''),
    private_metadata: String(view.private_metadata ?? ''),
    external_id: String(view.external_id ?? ''),
    hash: newHash(),
    clear_on_close: view.clear_on_close === true,
    notify_on_close: view.notify_on_close === true,
    root_view_id: onTopOf?.root_view_id ?? id,
    previous_view_id: onTopOf?.id ?? null,
  };
}

const newHash = () => slackId('h').toLowerCase();

export function stackOf(slack: SlackState, workspace: string, user: string): OpenModal[] {
  return slack.modals.get(keyOf(workspace, user)) ?? [];
}

export function setStack(slack: SlackState, workspace: string, user: string, stack: OpenModal[]): void {
  if (stack.length === 0) slack.modals.delete(keyOf(workspace, user));
  else slack.modals.set(keyOf(workspace, user), stack);
  slack.changed(workspace);
}

export function push(slack: SlackState, workspace: string, user: string, given: unknown): View {
  const stack = stackOf(slack, workspace, user);
  if (stack.length >= HIGHEST_STACK) throw new Refused('push_limit_reached');
  const view = viewOf(given, 'modal', stack.at(-1)?.view);
  setStack(slack, workspace, user, [...stack, { view }]);
  return view;
}

/** Puts other content in an open view; what the person had typed in fields that stay is kept by the page. */
export function replace(slack: SlackState, workspace: string, user: string, id: string, given: unknown): View {
  const stack = stackOf(slack, workspace, user);
  const old = stack.find((open) => open.view.id === id)?.view;
  if (!old) throw new Refused('not_found');
  const { id: _new, root_view_id: _root, previous_view_id: _previous, ...fresh } = viewOf(given, 'modal');
  const view = { ...old, ...fresh };
  setStack(
    slack,
    workspace,
    user,
    stack.map((open) => (open.view.id === id ? { view } : open)),
  );
  return view;
}

export function homeOf(slack: SlackState, workspace: string, user: string): View | undefined {
  return slack.homes.get(keyOf(workspace, user));
}

export function publish(slack: SlackState, workspace: string, user: string, given: unknown): View {
  const old = homeOf(slack, workspace, user);
  const fresh = viewOf(given, 'home');
  const view = old ? { ...fresh, id: old.id, root_view_id: old.id } : fresh;
  slack.homes.set(keyOf(workspace, user), view);
  slack.changed(workspace);
  return view;
}
