/** The first request that each edge gets, and an environment in which it can answer. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { signSlack } from '../../bot/chat/slack/signature.ts';

/** Nothing is asked of these addresses before the first request is answered. */
export const ENVIRONMENT = {
  AWS_REGION: 'eu-west-1',
  TABLE_NAME: 'streek',
  QUEUE_URL: 'http://127.0.0.1:9/work',
  PUBLIC_URL: 'https://streek.example',
  TOKEN_KEY: '00'.repeat(32),
  SLACK_SIGNING_SECRET: 'for-the-bench',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'for-the-bench',
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  TEAMS_APP_SECRET: 'for-the-bench',
  TEAMS_APP_TENANT: '00000000-0000-4000-8000-000000000002',
};

/** Slack's first request to every app, signed: both answer it with 200. */
export function slackChallenge(): APIGatewayProxyEventV2 {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'cold' });
  const signature = signSlack(ENVIRONMENT.SLACK_SIGNING_SECRET, body, Math.floor(Date.now() / 1000));
  return post('/slack/events', body, signature);
}

/** A token that both could verify would have to come from Microsoft: both refuse the request instead. */
export function teamsWithoutToken(): APIGatewayProxyEventV2 {
  return post('/api/messages', JSON.stringify({ type: 'message', text: 'cold', channelId: 'msteams' }), {});
}

function post(path: string, body: string, headers: Record<string, string>): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: `POST ${path}`,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json', ...headers },
    requestContext: { http: { method: 'POST', path } } as APIGatewayProxyEventV2['requestContext'],
    body,
    isBase64Encoded: false,
  };
}
