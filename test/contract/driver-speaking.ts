/** The Chat port: what the bot says of its own accord is said, once, or it is clear why not. */
import { describe, expect, it } from 'vitest';
import { RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import { DRAWN, SAID } from './driver-acts.ts';
import type { DriverHarness } from './driver-harness.ts';

export function speaking(driver: () => DriverHarness): void {
  describe('what the bot says of its own accord', () => {
    const post = (key = 'problem/twente/12') => driver().chat.post(driver().conversationIn('channel'), SAID, key);

    it('stands where it was to stand', async () => {
      const sent = await post();

      expect(sent).toMatchObject(driver().conversationIn('channel'));
      expect(sent.message).toMatch(/.+/);
      expect(driver().posts()).toBe(1);
    });

    it('waits as long as it is told, when that is short', async () => {
      driver().provoke({ busy: { retryAfterSeconds: 1 }, times: 1 });

      await post();

      expect(driver().waits).toEqual([1000]);
      expect(driver().posts()).toBe(2);
    });

    it('leaves a long wait to the queue, and says how long', async () => {
      driver().provoke({ busy: { retryAfterSeconds: 30 }, times: 1 });

      const refused = await post().catch((error) => error);

      expect(refused).toBeInstanceOf(RateLimited);
      expect(refused.retryAfterSeconds).toBe(30);
      expect([driver().posts(), driver().waits]).toEqual([1, []]);
    });

    it('is tried again when the platform says that it fails for a moment', async () => {
      driver().provoke({ passing: true, times: 2 });

      await post();

      expect(driver().posts()).toBe(3);
      expect(driver().waits).toHaveLength(2);
    });

    it('is given up for now when the platform goes on failing', async () => {
      driver().provoke({ passing: true, times: 100 });

      await expect(post()).rejects.toThrow();

      expect(driver().posts()).toBeLessThan(6);
    });

    it('is not said again when nobody knows whether it was said', async () => {
      driver().provoke({ hangsUp: true, times: 1 });

      await expect(post()).rejects.toThrow();

      expect(driver().posts()).toBe(1);
    });

    it('is not tried again where the conversation is gone', async () => {
      driver().provoke({ gone: true, times: 1 });

      await expect(post()).rejects.toBeInstanceOf(Unreachable);

      expect(driver().posts()).toBe(1);
    });

    it('is found by its key where the platform lets one look back', async () => {
      const sent = await post('a key');

      const found = await driver().chat.find(driver().conversationIn('channel'), 'a key', '2026-11-23T08:00:00.000Z');
      const other = await driver().chat.find(driver().conversationIn('channel'), 'another key', '2026-11-23T08:00:00.000Z');

      expect(found?.message).toBe(driver().finds ? sent.message : undefined);
      expect(other).toBeUndefined();
    });

    it('can be redrawn', async () => {
      const sent = await post();

      await expect(driver().chat.update(sent, DRAWN)).resolves.toBeUndefined();
    });

    it('can be said to one person', async () => {
      const own = await driver().chat.direct(driver().account, driver().conversationIn('direct').serviceUrl);

      expect(own.workspace).toBe(driver().workspace);
      expect((await driver().chat.post(own, SAID, 'news')).channel).toBe(own.channel);
    });

    it('can call a person by name', async () => {
      await driver().chat.direct(driver().account, driver().conversationIn('direct').serviceUrl);

      expect(await driver().chat.nameOf(driver().account)).toBe('Gerda Oude Engberink');
    });
  });
}
