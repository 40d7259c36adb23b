/**
 * Ten thousand people in two hundred regions get their digest at the same half past eight: a simulated run, on the injected clock, of the
 * app itself against platforms that count every call and refuse what is over their limits.
 */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../bot/app/app.ts';
import type { Job } from '../../bot/app/ports.ts';
import type { AccountId, Conversation, WorkspaceId } from '../../bot/chat/ask.ts';
import { plainText } from '../../bot/chat/card.ts';
import { type Chat, RateLimited, Unreachable } from '../../bot/chat/chat.ts';
import { settingsIn } from '../../bot/digest/settings.ts';
import { DEFAULT_SLOT, nextMoment } from '../../bot/digest/slot.ts';
import { epochMs, type Instant, instant } from '../../bot/primitives/instant.ts';
import { raise } from '../../bot/problems/problem.ts';
import { directory } from '../../bot/region/directory.ts';
import type { Member } from '../../bot/region/people.ts';
import { dueList, nextLook } from '../../bot/store/due-list.ts';
import { NotYet } from '../../bot/store/queue.ts';
import type { Change, Value } from '../../bot/store/table.ts';
import { memoryTable } from './memory-table.ts';

const REGIONS = 200;
const RECIPIENTS = 10_000;
/** One region is much bigger than the others, and all of it in one Slack workspace. */
const BIGGEST = 1_000;
/** As deployed: so many workers, of so many jobs each; and how long a send takes, in milliseconds. */
const LANES = 10 * 10;
const SEND_MS = 400;
/** Slack, a workspace: conversations.open is of tier 3; chat.postMessage takes one a second in each channel. Teams: sends a second, a tenant. */
const OPENS_A_MINUTE = 50;
const SENDS_A_SECOND = 50;

const SUNDAY = Date.parse('2026-11-29T11:00:00.000Z');
const MONDAY = '2026-11-30T07:30:00.000Z' as Instant;
const TRIES = 5;

async function simulate() {
  let now = SUNDAY;
  const clock = { now: () => instant(now) };
  const feed: Change[] = [];
  const { table, counting, uncounted } = memoryTable(clock, (change) => {
    // What was sent and what is due are nobody's news.
    if (!/^(MESSAGE|DUE)#/.test(change.key.pk)) feed.push(change);
  });
  const waiting: { job: Job; at: number; tries: number }[] = [];
  const queue = {
    send: async (jobs: Job[], delaySeconds = 0) => {
      waiting.push(...jobs.map((job) => ({ job, at: now + Math.min(900, delaySeconds) * 1_000, tries: 0 })));
    },
  };
  const platforms = countedPlatforms(() => now);
  const app = createApp({
    table,
    clock,
    chat: platforms.chat,
    queue,
    schedule: dueList<Job>({ table, queue, clock }),
    random: { hex: (bytes) => '0'.repeat(bytes * 2) },
    log: () => undefined,
  });
  await settle(table);
  let before: number | undefined;
  let retried = 0;
  const dead: Job[] = [];
  const lanes = new Float64Array(LANES).fill(SUNDAY);

  for (;;) {
    while (feed.length > 0) await app.changed(feed.splice(0, 100));
    const look = await nextLook(uncounted);
    waiting.sort((one, other) => one.at - other.at);
    const next = Math.min(waiting[0]?.at ?? Number.POSITIVE_INFINITY, look ? epochMs(look) : Number.POSITIVE_INFINITY);
    if (next > epochMs(MONDAY) + 6 * 3_600_000) break;
    if (look && epochMs(look) <= Math.max(now, next)) {
      now = Math.max(now, epochMs(look));
      if (now >= epochMs(MONDAY)) before ??= counting.requests;
      await dueList<Job>({ table, queue, clock }).send();
      continue;
    }
    const one = waiting.shift()!;
    const lane = lanes.indexOf(lanes.reduce((least, free) => Math.min(least, free)));
    now = Math.max(now, one.at, lanes[lane]!);
    lanes[lane] = now + (one.job.type === 'tell' ? SEND_MS : 0);
    try {
      await app.work(one.job);
    } catch (error) {
      if (error instanceof NotYet) waiting.push({ ...one, at: now + Math.min(900, error.delaySeconds) * 1_000 });
      else if (error instanceof RateLimited) waiting.push({ ...one, at: now + error.retryAfterSeconds * 1_000 });
      else if (one.tries + 1 < TRIES) {
        retried++;
        waiting.push({ ...one, at: now + 30_000, tries: one.tries + 1 });
      } else dead.push(one.job);
    }
  }
  return { ...platforms, retried, dead, requests: counting.requests - (before ?? 0), table };
}

const DOWN: WorkspaceId = 'slack:w7';
const GONE: WorkspaceId = 'teams:w8';

/** Platforms that count what they are asked, and refuse what is too much. */
function countedPlatforms(now: () => number) {
  const opens = new Map<string, number[]>();
  const sends = new Map<string, number[]>();
  const sent: { account: string; at: number; key: string; words: string }[] = [];
  const counted = { refused: 0 };
  const within = (times: Map<string, number[]>, name: string, spanMs: number, most: number) => {
    const recent = (times.get(name) ?? []).filter((time) => time > now() - spanMs);
    if (recent.length >= most) {
      // What comes before are the problems' own cards.
      if (now() >= epochMs(MONDAY)) counted.refused++;
      throw new RateLimited(Math.ceil((recent[0]! + spanMs - now()) / 1_000) || 1);
    }
    times.set(name, [...recent, now()]);
  };
  const chat: Chat = {
    async direct(account) {
      const workspace = account.slice(0, account.lastIndexOf(':')) as WorkspaceId;
      if (workspace === GONE) throw new Unreachable('uninstalled');
      if (workspace === DOWN) throw new Error('503');
      if (workspace.startsWith('slack:')) within(opens, workspace, 60_000, OPENS_A_MINUTE);
      return { workspace, channel: account };
    },
    async post(to: Conversation, card, key) {
      if (to.workspace.startsWith('slack:')) within(sends, `${to.workspace} ${to.channel}`, 1_000, 1);
      else within(sends, to.workspace, 1_000, SENDS_A_SECOND);
      sent.push({ account: to.channel, at: now(), key, words: plainText(card) });
      return { ...to, message: String(sent.length) };
    },
    update: async () => undefined,
    answer: async () => undefined,
    home: async () => undefined,
    find: async () => undefined,
    nameOf: async () => undefined,
    described: async (file) => file,
    download: async () => new Uint8Array(),
  };
  return { chat, sent, counted };
}

/** Every region with a coordinator, members who want the digest, and three problems of this week. */
async function settle(table: Parameters<typeof directory>[0]): Promise<void> {
  const people = directory(table);
  const settings = settingsIn(table);
  const foundedAt = instant(SUNDAY - 86_400_000);
  for (let r = 0; r < REGIONS; r++) {
    const region = `r${r}`;
    const size =
      r === 0
        ? BIGGEST
        : Math.floor((RECIPIENTS - BIGGEST) / (REGIONS - 1)) + (r <= (RECIPIENTS - BIGGEST) % (REGIONS - 1) ? 1 : 0);
    const workspaces: WorkspaceId[] = r === 0 ? ['slack:big'] : [`slack:w${r}`, `teams:w${r}`];
    const place = (id: WorkspaceId) => ({
      id,
      region,
      regionName: region,
      name: id,
      channel: { workspace: id, channel: 'c' },
      language: 'nl' as const,
      linkedAt: foundedAt,
    });
    const member = (i: number): Member => ({
      id: `m${String(i).padStart(5, '0')}`,
      region,
      name: `Lid ${i}`,
      role: i === 0 ? 'coordinator' : 'member',
      company: { kvk: String(i).padStart(8, '0'), name: `Bedrijf ${i}`, municipality: 'Almelo' },
      language: i % 2 === 0 ? 'nl' : 'en',
      accounts: [`${workspaces[i % workspaces.length]!}:u${i}` as AccountId],
      joinedAt: foundedAt,
      version: 1,
    });
    const zone = { id: region, name: `Regio ${r}`, timeZone: 'Europe/Amsterdam', foundedAt, foundedBy: 'm00000' };
    await people.keepFounded({ region: zone, workspace: place(workspaces[0]!), member: member(0) });
    for (const other of workspaces.slice(1)) await people.keepWorkspace(place(other));
    const slot = { ...DEFAULT_SLOT, zone: zone.timeZone };
    for (let i = 1; i < size; i++) {
      await people.keepJoined(member(i));
      await settings.choose(region, { ...slot, member: member(i).id, on: true, themes: [] }, nextMoment(slot, instant(SUNDAY)));
    }
    for (let number = 1; number <= 3; number++) {
      const by = { member: 'm00000', company: { kvk: '00000000', name: 'Bedrijf' } };
      const draft = { title: `Vraagstuk ${number}`, text: '' };
      const problem = raise(draft, { region, number, by, at: foundedAt, vector: [], vectorScheme: 1 });
      await table.write({ put: { pk: `PROBLEM#${region}#${number}`, sk: 'PROBLEM', data: problem as unknown as Value } });
    }
  }
}

describe('Ten thousand digests in two hundred regions', () => {
  it('all due at the same moment, reach everybody once, within what each platform takes', { timeout: 180_000 }, async () => {
    const { sent, counted, dead, requests, table } = await simulate();

    const digests = sent.filter(({ key }) => key.startsWith('digest/'));
    const after = digests.map(({ at }) => (at - epochMs(MONDAY)) / 60_000).sort((one, other) => one - other);
    const share = (part: number) => after[Math.ceil(after.length * part) - 1]!;
    const others = digests.filter(({ account }) => !account.startsWith('slack:big'));
    const lastOfOthers = Math.max(...others.map(({ at }) => (at - epochMs(MONDAY)) / 60_000));
    const unreached = new Set(
      dead.flatMap((job) => (job.type === 'tell' && job.notice.about === 'digest' ? [job.notice.key] : [])),
    );
    const gone = (await settingsIn(table).all('r8')).filter(({ member }) => Number(member.slice(1)) % 2 === 1).length;
    console.info(
      `${RECIPIENTS} digests in ${REGIONS} regions, simulated: half of them within ${share(0.5).toFixed(1)} min, 90% within ${share(0.9).toFixed(1)} min; ` +
        `the last of every region but the biggest after ${lastOfOthers.toFixed(1)} min, the last of ${BIGGEST} in one Slack workspace after ${share(1).toFixed(1)} min; ` +
        `${counted.refused} calls refused by a platform; ${(requests / RECIPIENTS).toFixed(1)} requests to the table each`,
    );

    expect(new Set(digests.map(({ key }) => key)).size).toBe(digests.length);
    expect(digests.length + unreached.size + gone).toBe(RECIPIENTS);
    expect(unreached.size).toBeGreaterThan(0);
    expect([...unreached].every((key) => key.startsWith('digest/r7/'))).toBe(true);
    expect(digests.every(({ words }) => words.includes('#1 Vraagstuk 1'))).toBe(true);
    expect(counted.refused).toBe(0);
    // What was said of it in README and ADR.
    expect(lastOfOthers).toBeLessThan(2);
    expect(share(1)).toBeLessThan(30);
    expect(requests / RECIPIENTS).toBeLessThan(8);
  });
});
