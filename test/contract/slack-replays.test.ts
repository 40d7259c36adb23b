/** What was answered is remembered for as long as it could be sent again, and no longer. */
import { describe, expect, it } from 'vitest';
import { replays } from '../../bot/chat/slack/replays.ts';

const NOW = 1_763_888_400;

describe('a signature that was answered', () => {
  it('is known from then on, until its timestamp is too old by itself', () => {
    const answered = replays();
    answered.remember('v0=a', NOW);

    const known = [0, 300, 600, 601].map((seconds) => answered.isKnown('v0=a', NOW + seconds));

    expect(known).toEqual([true, true, true, false]);
    expect(answered.isKnown('v0=b', NOW)).toBe(false);
  });

  it('makes room for newer ones, so that a flood cannot fill the memory', () => {
    const answered = replays();
    for (let i = 0; i <= 20_000; i += 1) answered.remember(`v0=${i}`, NOW);

    const known = ['v0=0', 'v0=1', 'v0=20000'].map((signature) => answered.isKnown(signature, NOW));

    expect(known).toEqual([false, true, true]);
  });
});
