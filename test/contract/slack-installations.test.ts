/** Slack's tokens: sealed in the table, renewed by one process at a time, gone when Slack takes them away. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RateLimited } from '../../bot/chat/chat.ts';
import { installations } from '../../bot/chat/slack/installations.ts';
import { sealWith } from '../../bot/chat/slack/seal.ts';
import type { TokenExchange } from '../../bot/chat/slack/token-exchange.ts';
import { epochSeconds, plusMinutes } from '../../bot/primitives/instant.ts';
import { openTable } from './embedded-table.ts';

const KEY = 'ab'.repeat(32);
const MINUTE = 60_000;
const TWELVE_HOURS = 12 * 60 * 60;

let store: Awaited<ReturnType<typeof openTable>>;
beforeEach(async () => {
  store = await openTable();
});
afterEach(() => store.close());

const opened = (exchange?: TokenExchange) => installations(store.another(), KEY, { clock: store.clock, exchange });
const keyOf = (workspace: string) => ({ pk: `INSTALL#${workspace}`, sk: 'INSTALL' });
const now = () => epochSeconds(store.clock.now());
const raw = async () => JSON.stringify(await store.table.get(keyOf('slack:T1')));

describe('an installation', () => {
  it('is known by its workspace, in every process', async () => {
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-1' });

    const known = [await opened().tokenOf('slack:T1'), await opened().tokenOf('slack:T2')];

    expect(known).toEqual(['xoxb-1', undefined]);
  });

  it('is sealed in the table', async () => {
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-1', refreshToken: 'xoxe-1', expiresInSeconds: TWELVE_HOURS });

    expect(await raw()).not.toMatch(/xox/);
  });

  it('cannot be moved to another workspace in the table, nor opened with another key', async () => {
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-1' });
    await store.table.write({ put: { ...(await store.table.get(keyOf('slack:T1')))!, ...keyOf('slack:T2') } });

    await expect(opened().tokenOf('slack:T2')).rejects.toThrow();
    await expect(installations(store.table, 'cd'.repeat(32)).tokenOf('slack:T1')).rejects.toThrow();
  });

  it('is made anew by installing again', async () => {
    const process = opened();
    await process.save({ workspace: 'slack:T1', token: 'xoxb-1' });
    await process.tokenOf('slack:T1');

    await process.save({ workspace: 'slack:T1', token: 'xoxb-2' });

    expect(await process.tokenOf('slack:T1')).toBe('xoxb-2');
  });

  it('is read once a minute', async () => {
    const process = opened();
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-1' });
    await process.tokenOf('slack:T1');
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-2' });

    const within = await process.tokenOf('slack:T1');
    store.clock.advance(MINUTE);

    expect([within, await process.tokenOf('slack:T1')]).toEqual(['xoxb-1', 'xoxb-2']);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => sealWith('secret')).toThrow('TOKEN_KEY');
  });
});

describe('an organisation’s installation', () => {
  it('serves each of its workspaces, once Slack has told that they share it', async () => {
    const process = opened();
    await process.save({ workspace: 'slack:E1', token: 'xoxb-org' });

    const before = await process.tokenOf('slack:T1');
    await process.sharing('slack:T1', 'E1');

    expect([before, await opened().tokenOf('slack:T1')]).toEqual([undefined, 'xoxb-org']);
  });

  it('leaves a workspace’s own installation alone', async () => {
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-own' });

    await opened().sharing('slack:T1', 'E1');

    expect(await opened().tokenOf('slack:T1')).toBe('xoxb-own');
  });
});

describe('when Slack takes the token away', () => {
  it('it is forgotten, however often and in whatever order Slack tells', async () => {
    const process = opened();
    await process.save({ workspace: 'slack:T1', token: 'xoxb-1' });
    await process.tokenOf('slack:T1');

    await process.remove('slack:T1', now());
    await process.remove('slack:T1', now() - 1);

    expect(await process.tokenOf('slack:T1')).toBeUndefined();
    expect(await raw()).toBeUndefined();
  });

  it('an installation that was made since stays', async () => {
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-2' });

    await opened().remove('slack:T1', now() - 60);

    expect(await opened().tokenOf('slack:T1')).toBe('xoxb-2');
  });

  it('the organisation’s goes with the workspace that shared it, and so does what led to it', async () => {
    const process = opened();
    await process.save({ workspace: 'slack:E1', token: 'xoxb-org' });
    await process.sharing('slack:T1', 'E1');

    await process.remove('slack:T1', now());

    expect(await raw()).toBeUndefined();
    expect(await store.table.get(keyOf('slack:E1'))).toBeUndefined();
  });
});

describe('a token that expires', () => {
  let used: string[];
  /** Slack's rule: a refresh token is good for one use. */
  const slack: TokenExchange = async (grant) => {
    const token = 'refresh_token' in grant ? grant.refresh_token : '';
    if (used.includes(token)) return { refused: 'invalid_refresh_token' };
    used.push(token);
    const serial = used.length + 1;
    return { ok: true, access_token: `xoxb-${serial}`, refresh_token: `xoxe-${serial}`, expires_in: TWELVE_HOURS };
  };
  const beforeExpiry = (minutes: number) => store.clock.advance(TWELVE_HOURS * 1000 - minutes * MINUTE);

  beforeEach(async () => {
    used = [];
    await opened().save({ workspace: 'slack:T1', token: 'xoxb-1', refreshToken: 'xoxe-1', expiresInSeconds: TWELVE_HOURS });
  });

  it('is used as it is while it is good for long enough', async () => {
    beforeExpiry(31);

    expect(await opened(slack).tokenOf('slack:T1')).toBe('xoxb-1');
    expect(used).toEqual([]);
  });

  it('is renewed shortly before, again and again', async () => {
    beforeExpiry(10);
    const first = await opened(slack).tokenOf('slack:T1');
    beforeExpiry(10);
    const second = await opened(slack).tokenOf('slack:T1');

    expect([first, second]).toEqual(['xoxb-2', 'xoxb-3']);
    expect(used).toEqual(['xoxe-1', 'xoxe-2']);
  });

  it('is renewed by one of many processes; the others go on with the old one', async () => {
    beforeExpiry(10);

    const tokens = await Promise.all(Array.from({ length: 8 }, () => opened(slack).tokenOf('slack:T1')));

    expect(used).toEqual(['xoxe-1']);
    expect(tokens.filter((token) => token === 'xoxb-2')).not.toEqual([]);
    expect(new Set(tokens)).toEqual(new Set(['xoxb-1', 'xoxb-2']));
    expect(await opened(slack).tokenOf('slack:T1')).toBe('xoxb-2');
  });

  it('is waited for when it has expired and another process is renewing it', async () => {
    beforeExpiry(-1);
    let done = () => {};
    const waiting = new Promise<void>((resolve) => {
      done = resolve;
    });
    let asked = () => {};
    const asking = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const busy = opened(async (grant) => {
      asked();
      await waiting;
      return slack(grant);
    }).tokenOf('slack:T1');
    await asking;

    await expect(opened(slack).tokenOf('slack:T1')).rejects.toBeInstanceOf(RateLimited);
    done();

    expect(await busy).toBe('xoxb-2');
  });

  it('is renewed by another when the process that was at it died', async () => {
    beforeExpiry(-1);
    const failing = opened(async () => {
      throw new Error('the process died');
    });
    await expect(failing.tokenOf('slack:T1')).rejects.toThrow('died');
    store.clock.advance(21_000);

    expect(await opened(slack).tokenOf('slack:T1')).toBe('xoxb-2');
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new Error('no connection'))],
    ['will not renew it', async () => ({ refused: 'invalid_refresh_token' })],
    ['gives nothing to renew the next one with', async () => ({ ok: true, access_token: 'xoxb-2' }) as const],
  ])('goes on being used for as long as it is good when Slack %s', async (_what, exchange) => {
    beforeExpiry(10);

    expect(await opened(exchange).tokenOf('slack:T1')).toBe('xoxb-1');
  });

  it('that is renewed while Streek is installed again gives way to the new installation', async () => {
    beforeExpiry(10);

    await opened(async (grant) => {
      store.clock.advance(1_000);
      await opened().save({ workspace: 'slack:T1', token: 'xoxb-new', refreshToken: 'xoxe-new', expiresInSeconds: TWELVE_HOURS });
      return slack(grant);
    }).tokenOf('slack:T1');

    expect(await opened(slack).tokenOf('slack:T1')).toBe('xoxb-new');
  });

  it('that Slack will not renew says what to do', async () => {
    beforeExpiry(-1);
    used.push('xoxe-1');

    await expect(opened(slack).tokenOf('slack:T1')).rejects.toThrow(/invalid_refresh_token; install the app again/);
  });
});

describe('an approval', () => {
  it('is used once, also when two come at the same time', async () => {
    const until = plusMinutes(store.clock.now(), 10);

    const uses = await Promise.all(Array.from({ length: 5 }, () => opened().spend('nonce-1', until)));

    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await opened().spend('nonce-2', until)).toBe(true);
  });
});
