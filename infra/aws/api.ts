/** The way in: one HTTP API. Whoever comes in is verified by the edges themselves, each platform in its own way. */
import { CfnOutput } from 'aws-cdk-lib';
import { type CfnRoute, HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from './checks.ts';

/** A flood costs money before it is refused. A region of 10,000 companies that all vote at noon stays below this. */
const REQUESTS_PER_SECOND = 200;
const BURST = 400;

export function httpApi(scope: Construct): HttpApi {
  const api = new HttpApi(scope, 'Api', { createDefaultStage: false });
  new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: REQUESTS_PER_SECOND, burstLimit: BURST },
    accessLogSettings: {
      destination: new LogGroupLogDestination(new LogGroup(scope, 'AccessLog', { retention: RetentionDays.THREE_MONTHS })),
    },
  });
  new CfnOutput(scope, 'Url', { value: api.apiEndpoint, description: 'Where Slack and Teams reach Streek' });
  return api;
}

export function route(api: HttpApi, to: LambdaFunction, ...routes: [method: 'GET' | 'HEAD' | 'POST', path: string][]): void {
  const integration = new HttpLambdaIntegration(to.node.id, to);
  for (const [method, path] of routes) {
    for (const added of api.addRoutes({ path, methods: [HttpMethod[method]], integration })) {
      acknowledge(added.node.defaultChild as CfnRoute, {
        'AwsSolutions-APIG4':
          'Slack signs its requests and Microsoft sends a token: the edge verifies them over the raw bytes, which no authorizer sees. The other routes are public by nature.',
      });
    }
  }
}
