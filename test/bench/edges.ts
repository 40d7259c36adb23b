/**
 * The edges as Lambda gets them, beside what one would write with the platforms' own SDKs. The same bundler with the same
 * settings; what is left out of ours (infra/bundle/stubs.ts) is part of what is compared, so the peers are whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { bundleFunction, bundleModule, type FunctionName } from '../../infra/bundle/bundle.ts';
import { ENVIRONMENT, slackChallenge, teamsWithoutToken } from './first-requests.ts';
import { type Comparison, sideBySide } from './side-by-side.ts';

export type EdgeBench = Comparison & {
  edge: FunctionName;
  peerName: string;
  bytes: number;
  coldBytes: number;
  peerBytes: number;
};

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
  const compared = await sideBySide({ ...side, bundle: ours }, { ...side, bundle: theirs });
  return { edge, peerName, bytes: ours.bytes, coldBytes: ours.coldBytes, peerBytes: theirs.bytes, ...compared };
}
