/** Response URLs: a way to answer a command or a press for half an hour, five times, without a token. */
import { epochMs } from '../../../../bot/primitives/instant.ts';
import { contentOf, post, remove, rewrite } from './messages.ts';
import { Refused } from './refusal.ts';
import { type ResponseUrl, type SlackState, slackId } from './state.ts';

const VALID_MS = 30 * 60_000;
const MOST_USES = 5;

export type Where = Omit<ResponseUrl, 'id' | 'openedAt' | 'uses'>;

/** @returns the id, the last part of the URL. */
export function openResponseUrl(slack: SlackState, where: Where): string {
  for (const old of slack.responseUrls.values()) if (expired(slack, old)) slack.responseUrls.delete(old.id);
  const id = slackId('R');
  slack.responseUrls.set(id, { ...where, id, openedAt: slack.clock.now(), uses: 0 });
  return id;
}

const expired = (slack: SlackState, url: ResponseUrl) => epochMs(slack.clock.now()) - Date.parse(url.openedAt) > VALID_MS;

/** @throws Refused `expired_url`, `used_url`, or what is wrong with the message. */
export function respond(slack: SlackState, id: string, given: Record<string, unknown>): void {
  const url = slack.responseUrls.get(id);
  if (!url || expired(slack, url)) throw new Refused('expired_url');
  if (url.uses >= MOST_USES) throw new Refused('used_url');
  say(slack, url, given);
  slack.responseUrls.set(id, { ...url, uses: url.uses + 1 });
}

/** Carries out an answer: the body of a response URL, or of the HTTP response to a command. */
export function say(slack: SlackState, where: Where, given: Record<string, unknown>): void {
  const original = where.original ? slack.message(where.channel, where.original) : undefined;
  if (given.delete_original === true) {
    if (original) remove(slack, where.workspace, original);
    return;
  }
  const workspace = slack.workspace(where.workspace)!;
  const content = contentOf(given, workspace);
  if (given.replace_original === true && original) {
    rewrite(slack, where.workspace, original, content);
    return;
  }
  const { bot } = workspace;
  const thread_ts = (given.thread_ts as string | undefined) ?? where.thread;
  const onlyFor = given.response_type === 'in_channel' ? undefined : where.user;
  post(slack, where.workspace, { channel: where.channel, thread_ts, onlyFor }, { user: bot.userId, bot_id: bot.botId }, content);
}
