/** What one would write with Bolt's own Lambda receiver: its documentation's echo. */
import bolt from '@slack/bolt';

const receiver = new bolt.AwsLambdaReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET! });
const app = new bolt.App({ token: 'xoxb-echo', receiver, tokenVerificationEnabled: false, logLevel: bolt.LogLevel.ERROR });

app.message(async ({ message, say }) => {
  await say('text' in message ? `${message.text}` : '');
});

export const handler = receiver.toHandler();
