/** `/local/clock`: what time it is for the bot, and, on POST, a later time. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../bot/primitives/instant.ts';
import type { Changed } from './live.ts';
import { failed } from './outcome.ts';
import { bodyOf, objectOf, sendJson } from './web.ts';

/** As a page of which something changed: that of the clock. */
export const CLOCK = 'clock';
const MOST_MINUTES = 366 * 24 * 60;

type Time = { clock: Clock; pass?: (minutes: number) => Promise<void> };

export function timeRoom({ clock, pass }: Time, changed: Changed) {
  const tell = (response: ServerResponse) => sendJson(response, 200, { ok: true, now: clock.now() });

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!pass) return sendJson(response, 404, failed('this clock is not moved'));
    if (request.method !== 'POST') return tell(response);
    const minutes = objectOf(await bodyOf(request))?.minutes;
    if (!Number.isInteger(minutes) || Number(minutes) < 1 || Number(minutes) > MOST_MINUTES) {
      return sendJson(response, 400, failed(`minutes is a whole number from 1 to ${MOST_MINUTES}`));
    }
    await pass(Number(minutes));
    changed(CLOCK);
    tell(response);
  };
}
