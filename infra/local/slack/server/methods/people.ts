import type { SlackPerson } from '../../../world.ts';
import { Refused } from '../refusal.ts';
import { type Call, type Method, numberOf } from './call.ts';

const authTest: Method = ({ workspace }) => ({
  url: `https://${workspace.domain}.slack.com/`,
  team: workspace.name,
  team_id: workspace.id,
  user: 'streek',
  user_id: workspace.bot.userId,
  bot_id: workspace.bot.botId,
  is_enterprise_install: false,
});

function profile({ workspace }: Call, person: SlackPerson, isBot: boolean): Record<string, unknown> {
  return {
    id: person.id,
    team_id: workspace.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    is_bot: isBot,
    tz: 'Europe/Amsterdam',
    locale: 'nl-NL',
    profile: { real_name: person.name, display_name: person.name, title: person.title },
  };
}

const botOf = ({ workspace }: Call): SlackPerson => ({ id: workspace.bot.userId, handle: 'streek', name: 'Streek', title: '' });

const info: Method = (call) => {
  const user = String(call.args.user ?? '');
  if (user === call.workspace.bot.userId) return { user: profile(call, botOf(call), true) };
  const person = call.slack.person(call.workspace.id, user);
  if (!person) throw new Refused('user_not_found');
  return { user: profile(call, person, false) };
};

const list: Method = (call) => {
  const limit = numberOf(call.args.limit, 200);
  const members = [...call.workspace.people.map((person) => profile(call, person, false)), profile(call, botOf(call), true)];
  return { members: members.slice(0, limit), response_metadata: { next_cursor: '' } };
};

export const peopleMethods: Record<string, Method> = { 'auth.test': authTest, 'users.info': info, 'users.list': list };
