/** The Bot Connector's REST interface, below the service URL: what the bot says in Teams, and asks about who is there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults } from '../../faults.ts';
import { bodyOf, objectOf, sendJson } from '../../web.ts';
import { cardIn } from './cards.ts';
import { ConnectorError } from './connector-error.ts';
import type { Issuer } from './issuer.ts';
import type { TeamsMessage, TeamsState } from './state.ts';

type Fields = Record<string, unknown>;
type Answer = { status: number; body: unknown };
type Operation = (teams: TeamsState, parts: string[], body: Fields, serviceUrl: string) => Answer;

const say = (teams: TeamsState, to: string, activity: Fields): TeamsMessage => {
  const { conversation, tenant, thread } = teams.conversation(to);
  if (activity.type !== undefined && activity.type !== 'message')
    throw new ConnectorError(400, 'BadSyntax', 'Unknown activity type.');
  const card = cardIn(activity);
  const text = String(activity.text ?? '');
  if (!card && text === '') throw new ConnectorError(400, 'BadSyntax', 'The activity has neither text nor an attachment.');
  const message: TeamsMessage = {
    id: teams.nextId(),
    conversation: conversation.id,
    from: 'streek',
    text,
    ...(card && { card }),
    ...(thread && { thread }),
    at: teams.clock.now(),
  };
  teams.keep(message);
  teams.changed(tenant.id);
  return message;
};

const post: Operation = (teams, [to], activity) => ({ status: 201, body: { id: say(teams, to!, activity).id } });

/** Replying to a message in a channel goes to its thread; in a chat there are no threads. */
const reply: Operation = (teams, [to, message], activity) => {
  const { conversation, thread } = teams.conversation(to!);
  const head = thread ?? teams.message(message!)?.thread ?? message;
  const place = conversation.direct ? conversation.id : `${conversation.id};messageid=${head}`;
  return { status: 201, body: { id: say(teams, place, activity).id } };
};

function ownMessage(teams: TeamsState, to: string, id: string) {
  const { conversation, tenant } = teams.conversation(to);
  const message = teams.message(id);
  if (!message || message.conversation !== conversation.id)
    throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'No such activity.');
  if (message.from !== 'streek') throw new ConnectorError(403, 'Forbidden', 'Only its sender may change a message.');
  return { message, tenant };
}

const update: Operation = (teams, [to, id], activity) => {
  const { message, tenant } = ownMessage(teams, to!, id!);
  const { card: _old, ...rest } = message;
  const card = cardIn(activity);
  teams.keep({ ...rest, text: String(activity.text ?? ''), ...(card && { card }), edited: true });
  teams.showAlike(tenant, message.id);
  teams.changed(tenant.id);
  return { status: 200, body: { id } };
};

const remove: Operation = (teams, [to, id]) => {
  const { message, tenant } = ownMessage(teams, to!, id!);
  teams.forget(message.id);
  teams.changed(tenant.id);
  return { status: 200, body: {} };
};

/** A chat with one person, or a new thread in a channel, which needs its first message. */
const create: Operation = (teams, _parts, body, serviceUrl) => {
  const channelData = (body.channelData ?? {}) as { tenant?: { id?: string }; channel?: { id?: string } };
  const activity = body.activity as Fields | undefined;
  if (channelData.channel?.id) {
    if (!activity) throw new ConnectorError(400, 'BadSyntax', 'A thread needs an activity.');
    const message = say(teams, channelData.channel.id, activity);
    const id = `${message.conversation};messageid=${message.id}`;
    return { status: 201, body: { id, activityId: message.id, serviceUrl } };
  }
  const tenant = teams.tenant(String(body.tenantId ?? channelData.tenant?.id ?? ''));
  const members = (body.members ?? []) as { id?: string }[];
  const person = tenant && members.length === 1 && teams.person(tenant.id, members[0]?.id ?? '');
  if (!tenant || !person) throw new ConnectorError(400, 'BadArgument', 'Exactly one known member and its tenant are needed.');
  // A bot may write only to those with whom it is installed, in person or by a team of theirs.
  const installed = teams.installations.get(`${tenant.id} team`) ?? teams.installations.get(`${tenant.id} ${person.aadObjectId}`);
  if (!installed) throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  const { id } = teams.directOf(tenant, person.aadObjectId);
  return { status: 201, body: { id, ...(activity && { activityId: say(teams, id, activity).id }), serviceUrl } };
};

function rosterOf(teams: TeamsState, to: string): Fields[] {
  const { conversation, tenant } = teams.conversation(to);
  return tenant.people
    .filter((person) => conversation.direct === undefined || conversation.direct === person.aadObjectId)
    .map((person) => ({
      id: person.id,
      name: person.name,
      objectId: person.aadObjectId,
      aadObjectId: person.aadObjectId,
      tenantId: tenant.id,
      userRole: 'user',
    }));
}

const members: Operation = (teams, [to]) => ({ status: 200, body: rosterOf(teams, to!) });
const pagedMembers: Operation = (teams, [to]) => ({ status: 200, body: { members: rosterOf(teams, to!) } });
const member: Operation = (teams, [to, id]) => {
  const found = rosterOf(teams, to!).find((person) => person.id === id || person.aadObjectId === id);
  if (!found) throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  return { status: 200, body: found };
};

const OPERATIONS: [name: string, method: string, path: RegExp, run: Operation][] = [
  ['create', 'POST', /^v3\/conversations$/, create],
  ['post', 'POST', /^v3\/conversations\/([^/]+)\/activities$/, post],
  ['reply', 'POST', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, reply],
  ['update', 'PUT', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, update],
  ['delete', 'DELETE', /^v3\/conversations\/([^/]+)\/activities\/([^/]+)$/, remove],
  ['members', 'GET', /^v3\/conversations\/([^/]+)\/members$/, members],
  ['members', 'GET', /^v3\/conversations\/([^/]+)\/pagedmembers$/, pagedMembers],
  ['member', 'GET', /^v3\/conversations\/([^/]+)\/members\/([^/]+)$/, member],
];

export type Connector = (path: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function botConnector(teams: TeamsState, issuer: Issuer, faults: Faults, serviceUrl: () => string): Connector {
  return async (path, request, response) => {
    const body = await bodyOf(request);
    try {
      if (!(await issuer.admits(request.headers.authorization))) {
        throw new ConnectorError(401, 'Unauthorized', 'Authorization has been denied for this request.');
      }
      for (const [name, method, pattern, run] of OPERATIONS) {
        const match = request.method === method && pattern.exec(path);
        if (!match) continue;
        const fault = faults.take(name);
        if (fault) return sendFault(response, fault.status, fault.retryAfterSeconds);
        const answer = run(teams, match.slice(1).map(decodeURIComponent), objectOf(body) ?? {}, serviceUrl());
        return sendJson(response, answer.status, answer.body);
      }
      throw new ConnectorError(404, 'NotFound', 'No such operation.');
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      sendJson(response, error.status, { error: { code: error.code, message: error.message } });
    }
  };
}

function sendFault(response: ServerResponse, status: number, retryAfterSeconds?: number): void {
  const headers = retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : undefined;
  sendJson(response, status, { error: { code: 'Provoked', message: 'A failure on request.' } }, headers);
}
