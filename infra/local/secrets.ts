/** The secrets of the local run: drawn at the first start and kept with its state, so that nothing secret is in the code. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cryptoRandom } from '../../bot/primitives/random.ts';

export type LocalSecrets = {
  slackSigningSecret: string;
  slackClientId: string;
  slackClientSecret: string;
  tokenKey: string;
  teamsAppId: string;
  teamsAppSecret: string;
};

export function localSecrets(dir: string): LocalSecrets {
  const file = join(dir, 'secrets.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
  } catch {
    const drawn: LocalSecrets = {
      slackSigningSecret: cryptoRandom.hex(16),
      slackClientId: cryptoRandom.hex(8),
      slackClientSecret: cryptoRandom.hex(16),
      tokenKey: cryptoRandom.hex(32),
      teamsAppId: crypto.randomUUID(),
      teamsAppSecret: cryptoRandom.hex(16),
    };
    mkdirSync(dir, { recursive: true });
    writeFileSync(file, JSON.stringify(drawn), { mode: 0o600 });
    return drawn;
  }
}
