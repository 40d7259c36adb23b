/** One JSON line an event, as CloudWatch Logs reads them. No message texts, no tokens: ids and reasons only. */
import type { Log } from '../bot/app/ports.ts';

export function jsonLog(write: (line: string) => void = console.log): Log {
  return (level, message, details) => write(JSON.stringify({ level, message, ...details }));
}
