/** What one would write with teams-ai on Lambda: its documentation's echo, and the little server that its adapter expects. */
import { Application, TeamsAdapter } from '@microsoft/teams-ai';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';

const adapter = new TeamsAdapter(
  {},
  new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: process.env.TEAMS_APP_ID,
    MicrosoftAppPassword: process.env.TEAMS_APP_SECRET,
    MicrosoftAppTenantId: process.env.TEAMS_APP_TENANT,
    MicrosoftAppType: 'SingleTenant',
  }),
);
const app = new Application({});

app.activity('message', async (turn) => {
  await turn.sendActivity(turn.activity.text);
});

export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const result: APIGatewayProxyStructuredResultV2 = { statusCode: 200 };
  const response = {
    status: (statusCode: number) => Object.assign(result, { statusCode }),
    header: () => response,
    send: (body: unknown) => Object.assign(result, { body: JSON.stringify(body) }),
    end: () => response,
    socket: undefined,
  };
  const request = { method: 'POST', headers: event.headers, body: JSON.parse(event.body!) };
  await adapter.process(request, response, async (turn) => {
    await app.run(turn);
  });
  return result;
}
