/** One secret for all that the platforms gave us. Who sets Streek up fills in the empty ones; functions/config.ts says how. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './checks.ts';

const FROM_THE_PLATFORMS = [
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'TEAMS_APP_ID',
  'TEAMS_APP_SECRET',
  'TEAMS_APP_TENANT',
];
const NOT_HEXADECIMAL = 'ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

export function platformSecret(scope: Construct): Secret {
  const secret = new Secret(scope, 'Secret', {
    description: 'What Slack and Microsoft gave Streek: fill in what is empty, and leave TOKEN_KEY as it is',
    // Without its TOKEN_KEY no installation in the table can be read again.
    removalPolicy: RemovalPolicy.RETAIN,
    generateSecretString: {
      secretStringTemplate: JSON.stringify(Object.fromEntries(FROM_THE_PLATFORMS.map((name) => [name, '']))),
      // Drawn by AWS at the first deployment, so that nobody has ever seen it: 32 bytes.
      generateStringKey: 'TOKEN_KEY',
      passwordLength: 64,
      excludeCharacters: NOT_HEXADECIMAL,
      excludePunctuation: true,
      requireEachIncludedType: false,
    },
  });
  acknowledge(secret, {
    'AwsSolutions-SMG4':
      'Slack and Microsoft issue these; AWS cannot renew them. A new TOKEN_KEY would lock out every installation.',
  });
  return secret;
}
