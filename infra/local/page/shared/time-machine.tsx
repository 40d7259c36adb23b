/** What time it is for the bot, and buttons that let time go by: what would take a week is there at once. */
import { useEffect, useState } from 'react';
import { CLOCK } from '../../time-room.ts';
import { useDesk } from './live.ts';
import { type Language, useWords } from './words.tsx';

/** In minutes. */
const LEAPS = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 };
const TICK_MS = 1_000;

export function TimeMachine({ language }: { language: Language }) {
  const words = useWords();
  const { desk: told, reload } = useDesk<{ now: string }>('/local/clock', CLOCK);
  const [aheadMs, setAheadMs] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [, tick] = useState(0);

  useEffect(() => {
    if (told) setAheadMs(Date.parse(told.now) - Date.now());
  }, [told]);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);

  async function pass(minutes: number) {
    setBusy(true);
    setSaid(words.passing);
    try {
      const response = await fetch('/local/clock', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ minutes }),
      });
      const { now } = (await response.json()) as { now?: string };
      setSaid(now ? words.itIsNow(inWords(new Date(now), language)) : words.failed);
      await reload();
    } catch {
      setSaid(words.lost);
    } finally {
      setBusy(false);
    }
  }

  // A host that does not move its clock has none to show.
  if (aheadMs === undefined) return null;
  const now = new Date(Date.now() + aheadMs);
  return (
    <fieldset className="time-machine" aria-busy={busy}>
      <legend className="visually-hidden">{words.clock}</legend>
      <time dateTime={now.toISOString()}>{inWords(now, language)}</time>
      {(['hour', 'day', 'week'] as const).map((leap) => (
        <button
          key={leap}
          type="button"
          className="quiet"
          disabled={busy}
          aria-label={words.forward[leap].long}
          title={words.forward[leap].long}
          onClick={() => void pass(LEAPS[leap])}
        >
          {words.forward[leap].short}
        </button>
      ))}
      <output className="visually-hidden">{said}</output>
    </fieldset>
  );
}

/** "ma 23 nov 2026, 12:00": where the region is, whatever the zone of who looks. */
function inWords(at: Date, language: Language): string {
  return at.toLocaleString(language === 'en' ? 'en-GB' : 'nl-NL', {
    timeZone: 'Europe/Amsterdam',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
