/** Slack's packages log for a person at a console, bodies and all. Here only their errors and warnings are kept, in our own log. */
import { type Logger, LogLevel } from '@slack/web-api';
import type { Log } from '../../primitives/log.ts';

export function quietLogger(log: Log): Logger {
  const said = (level: 'warn' | 'error') => (words: unknown) => log(level, 'Slack’s library says', { words: String(words) });
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: said('warn'),
    error: said('error'),
    setLevel: nothing,
    getLevel: () => LogLevel.WARN,
    setName: nothing,
  };
}
