/**
 * The edges as Lambda gets them, beside what one would write with the platforms' own SDKs. The same bundler with the same
 * settings; what is left out of ours (infra/bundle/stubs.ts) is part of what is compared, so the peers are whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { signSlack } from '../../bot/chat/slack/signature.ts';
import { bundleFunction, bundleModule, type FunctionName } from '../../infra/bundle/bundle.ts';
import { type Comparison, compareColdStarts } from './cold-start.ts';

/** Nothing is asked of these addresses before the first request is answered. */
const ENVIRONMENT = {
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

export type EdgeBench = Comparison & { edge: FunctionName; peerName: string; bytes: number; peerBytes: number };

export async function benchEdges(): Promise<EdgeBench[]> {
  const folder = mkdtempSync(join(tmpdir(), 'streek-bench-'));
  try {
    return [
      await benchEdge(folder, 'slack-edge', 'bolt-echo', 'Bolt’s AwsLambdaReceiver echo', slackChallenge()),
      await benchEdge(folder, 'teams-edge', 'teams-echo', 'teams-ai echo', teamsWithoutToken()),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchEdge(
  folder: string,
  edge: FunctionName,
  peer: string,
  peerName: string,
  event: APIGatewayProxyEventV2,
): Promise<EdgeBench> {
  const ours = await bundleFunction(edge, folder);
  const theirs = await bundleModule(fileURLToPath(new URL(`peers/${peer}.ts`, import.meta.url)), join(folder, peer));
  const side = { event, environment: ENVIRONMENT };
  const compared = compareColdStarts({ ...side, bundle: ours }, { ...side, bundle: theirs });
  return { edge, peerName, bytes: ours.bytes, peerBytes: theirs.bytes, ...compared };
}

/** Slack's first request to every app, signed: both answer it with 200. */
function slackChallenge(): APIGatewayProxyEventV2 {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'cold' });
  const signature = signSlack(ENVIRONMENT.SLACK_SIGNING_SECRET, body, Math.floor(Date.now() / 1000));
  return post('/slack/events', body, signature);
}

/** A token that both could verify would have to come from Microsoft: both refuse the request instead. */
function teamsWithoutToken(): APIGatewayProxyEventV2 {
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
