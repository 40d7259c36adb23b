/**
 * Every outgoing message has a key, and is sent once for it.
 *
 * | pattern                        | key                      | requests              |
 * |--------------------------------|--------------------------|-----------------------|
 * | send or redraw a message, once | MESSAGE#<key> / MESSAGE  | 2: claim and settle   |
 *
 * A message is claimed before it is sent and settled with its id afterwards. Whoever finds a claim that was never
 * settled (its sender died in between) first asks the platform whether the message is there.
 */
import type { Conversation, MessageRef } from '../chat/ask.ts';
import type { Card } from '../chat/card.ts';
import { RateLimited, Unreachable } from '../chat/chat.ts';
import { epochMs, epochSeconds, type Instant, instant } from '../primitives/instant.ts';
import { NotYet } from '../store/queue.ts';
import { ConditionFailed, type Item, type Key, type Value } from '../store/table.ts';
import type { Ports } from './ports.ts';

/** Longer than any send may take; until then nobody else touches the message. */
const CLAIM_SECONDS = 20;
/** A card is redrawn at most once a second: what changes in between is drawn together. */
const SPACING_SECONDS = 1;
const KEPT_DAYS = 90;

export type Message = {
  key: string;
  /** A later version redraws the message; the same or an earlier one does nothing. */
  version: number;
  where(): Promise<Conversation>;
  card(): Promise<Card>;
  /** For messages that are never redrawn: forget them after a while. */
  expires?: boolean;
  /** Answers go by another way than posting. */
  send?(card: Card): Promise<MessageRef | undefined>;
};

type Sent = Item & { claimedUntil: Instant; since: Instant; tries: number; version?: number; ref?: Value; gone?: boolean };

export const messageKey = (key: string): Key => ({ pk: `MESSAGE#${key}`, sk: 'MESSAGE' });

export type Delivery = ReturnType<typeof delivery>;

/** Where the message of this key stands, when it has been sent. */
export async function sentAs(table: Ports['table'], key: string): Promise<MessageRef | undefined> {
  const sent = await table.get<Sent>(messageKey(key));
  return sent?.gone ? undefined : (sent?.ref as unknown as MessageRef | undefined);
}

export function delivery({ table, chat, clock, log }: Pick<Ports, 'table' | 'chat' | 'clock' | 'log'>) {
  /** Sends or redraws. @throws NotYet when another is busy with it, RateLimited when the platform asks to wait. */
  return async function deliver(message: Message): Promise<void> {
    const claimed = await claim(message);
    if (!claimed || claimed.gone) return;
    try {
      const ref = await sendOrRedraw(message, claimed);
      await settle(message, { ref });
    } catch (error) {
      if (error instanceof Unreachable) {
        log('warn', 'message given up', { key: message.key, reason: error.reason });
        return settle(message, { gone: true });
      }
      // Nothing was sent by this try: it does not count. An earlier one that died is still looked for.
      if (error instanceof RateLimited) await release(message, claimed.tries - 1);
      throw error;
    }
  };

  async function sendOrRedraw(message: Message, claimed: Sent): Promise<MessageRef | undefined> {
    const known = claimed.ref as unknown as MessageRef | undefined;
    const card = await message.card();
    if (known) {
      await chat.update(known, card);
      return known;
    }
    if (message.send) return message.send(card);
    const where = await message.where();
    const left = claimed.tries > 1 ? await chat.find(where, message.key, claimed.since) : undefined;
    return left ?? chat.post(where, card, message.key);
  }

  /** Undefined: it was sent in this version already. */
  async function claim({ key, version }: Message): Promise<Sent | undefined> {
    const now = clock.now();
    try {
      return await table.write<Sent>({
        update: messageKey(key),
        expression: 'SET #until = :until, #since = if_not_exists(#since, :now), #tries = if_not_exists(#tries, :none) + :one',
        if: '(attribute_not_exists(#until) OR #until <= :now) AND (attribute_not_exists(#version) OR #version < :version)',
        names: { until: 'claimedUntil', since: 'since', tries: 'tries', version: 'version' },
        values: { until: later(now, CLAIM_SECONDS), now, none: 0, one: 1, version },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      const known = error.item as Sent | undefined;
      if (known?.version !== undefined && known.version >= version) return undefined;
      const wait = known ? (epochMs(known.claimedUntil) - epochMs(now)) / 1000 : 1;
      throw new NotYet(Math.max(1, Math.ceil(wait)));
    }
  }

  async function settle(message: Message, outcome: { ref?: MessageRef; gone?: boolean }): Promise<void> {
    const now = clock.now();
    const values: Record<string, Value> = { version: message.version, until: later(now, SPACING_SECONDS), none: 0 };
    const parts = ['#version = :version', '#until = :until', '#tries = :none'];
    const names: Record<string, string> = { version: 'version', until: 'claimedUntil', tries: 'tries' };
    const also = (name: string, value: Value) => {
      parts.push(`#${name} = :${name}`);
      names[name] = name;
      values[name] = value;
    };
    if (outcome.ref) also('ref', outcome.ref as unknown as Value);
    if (outcome.gone) also('gone', true);
    if (message.expires) also('ttl', epochSeconds(now) + KEPT_DAYS * 86_400);
    await table.write({ update: messageKey(message.key), expression: `SET ${parts.join(', ')}`, names, values });
  }

  async function release({ key }: Message, tries: number): Promise<void> {
    await table.write({
      update: messageKey(key),
      expression: 'SET #until = :now, #tries = :tries',
      names: { until: 'claimedUntil', tries: 'tries' },
      values: { now: clock.now(), tries },
    });
  }
}

function later(at: Instant, seconds: number): Instant {
  return instant(epochMs(at) + seconds * 1000);
}
