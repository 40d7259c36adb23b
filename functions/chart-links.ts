/** The addresses of charts, as configured: whoever makes them and whoever reads them have the same key. */
import { hkdfSync } from 'node:crypto';
import { type ChartLinks, chartLinks } from '../bot/chat/chart-link.ts';
import { ChartConfig, configOf, type Environment } from './config.ts';

/** A key of its own: what one signs the other does not open. */
const PURPOSE = 'streek chart links';

export function chartLinksOf(environment: Environment): ChartLinks {
  const { PUBLIC_URL, TOKEN_KEY } = configOf(ChartConfig, environment);
  const key = hkdfSync('sha256', Buffer.from(TOKEN_KEY, 'hex'), '', PURPOSE, 32);
  return chartLinks({ baseUrl: PUBLIC_URL, key: new Uint8Array(key) });
}
