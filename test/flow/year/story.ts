/** A year of a region, as a story: what people do on which day, and all that is said of it, written down as a person reads it. */
import { DateTime } from 'luxon';
import type { Ports } from '../../../bot/app/ports.ts';
import type { Conversation } from '../../../bot/chat/ask.ts';
import { type Card, plainText } from '../../../bot/chat/card.ts';
import { type Instant, instant } from '../../../bot/primitives/instant.ts';
import { type House, openHouse } from '../house.ts';

const ZONE = 'Europe/Amsterdam';
/** What is told whole; of everything else its first line says enough. */
const WHOLE = /^(digest|celebration|vote-outcome)\//;

export type Story = Awaited<ReturnType<typeof beginStory>>;
export type Posted = { key: string; at: Instant; to: string; words: string };

/** @param begins "2026-01-01", on the region's calendar */
export async function beginStory(begins: string, names: Readonly<Record<string, string>>) {
  const lines: string[] = [];
  const posted: Posted[] = [];
  let house: House | undefined;
  const nameOf = ({ workspace, channel }: Conversation) =>
    names[channel] ?? (channel.startsWith('dm-') ? channel.slice(3) : `kanaal van ${names[workspace] ?? workspace}`);
  const local = (at: Instant) => DateTime.fromISO(at, { zone: ZONE }).setLocale('nl-NL').toFormat('ccc d LLL HH:mm');

  const heard = (to: Conversation, card: Card, key: string): void => {
    const at = house!.now();
    const words = plainText(card);
    posted.push({ key, at, to: nameOf(to), words });
    lines.push(`${local(at)}  → ${nameOf(to)}: ${told(words, WHOLE.test(key))}`);
  };
  const change = (ports: Ports): Ports => ({
    ...ports,
    chat: {
      ...ports.chat,
      async post(to, card, key) {
        const ref = await ports.chat.post(to, card, key);
        heard(to, card, key);
        return ref;
      },
      async update(ref, card) {
        await ports.chat.update(ref, card);
        // Of cards that are drawn anew only what is taken back is worth a line.
        if (card.blocks.length === 1) lines.push(`${local(house!.now())}  ↺ ${nameOf(ref)}: ${plainText(card)}`);
      },
    },
  });
  house = await openHouse({ change, begins: instant(DateTime.fromISO(begins, { zone: ZONE }).toMillis()) });

  /** Time goes by up to this moment on the region's clocks: "2026-03-29 10:00". */
  async function until(moment: string): Promise<void> {
    const at = DateTime.fromFormat(moment, 'yyyy-MM-dd HH:mm', { zone: ZONE });
    await house!.pass((at.toMillis() - Date.parse(house!.now())) / 60_000);
  }

  return {
    house,
    posted,
    until,
    async chapter(moment: string, title: string): Promise<void> {
      await until(moment);
      lines.push('', title, '');
    },
    /** Somebody does something on that day. */
    async on(moment: string, what: string, act: () => Promise<unknown>): Promise<void> {
      await until(moment);
      lines.push(`${local(house.now())}  ${what}`);
      await act();
      await house.settle();
    },
    transcript: () => `${lines.join('\n')}\n`,
  };
}

function told(words: string, whole: boolean): string {
  const [first, ...more] = words.split('\n');
  return whole ? [first, ...more.map((line) => `                 | ${line}`)].join('\n') : first!;
}
