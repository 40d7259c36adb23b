import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { wordsOfTeams } from '../../infra/local/acts.ts';
import {
  APP_ID,
  BRAM,
  CARD_TYPE,
  card,
  ELLEN,
  type Got,
  localHouse,
  TEAMS_CHANNEL,
  TENANT,
  teamsHouse,
  withCard,
} from './local-house.ts';

const REGIO = 'Regio Twente';
const activityOf = (got: Got) => JSON.parse(got.body) as Record<string, never> & { id: string; text: string; type: string };

const SUPPORT = { type: 'Action.Execute', title: 'Dit speelt bij ons ook', verb: 'problem.support', data: { problem: 1 } };
const RAISE = { type: 'Action.Submit', title: 'Melden', data: { msteams: { type: 'task/fetch' }, action: 'problem.raise' } };

describe('the local Teams', () => {
  test('what it sends bears a token that its own documents vouch for', async () => {
    const house = await teamsHouse();

    await house.teams.say({ ...ELLEN, conversation: 'direct', text: 'hallo' });
    await house.platforms.settled();

    const metadata = (await (await fetch(house.platforms.teams(house.base).openIdUrl)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    const keys = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { endorsements: string[] }[] };
    const sent = house.got[0]!.headers.authorization!.replace('Bearer ', '');
    const { payload } = await jwtVerify(sent, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
      issuer: metadata.issuer,
      audience: APP_ID,
      currentDate: new Date(house.clock.now()),
    });
    expect(payload.serviceurl).toBe(activityOf(house.got[0]!).serviceUrl);
    expect(keys.keys[0]!.endorsements).toEqual(['msteams']);
  });

  test('a mention in a channel and a direct message reach the bot, other talk does not', async () => {
    const house = await teamsHouse();

    await house.teams.say({ ...ELLEN, conversation: REGIO, text: 'gewoon een praatje' });
    await house.teams.say({ ...ELLEN, conversation: REGIO, text: '@Streek <b>vet</b> & zo' });
    await house.teams.say({ ...BRAM, conversation: 'direct', text: 'hallo' });
    await house.platforms.settled();

    const [mention, direct, ...more] = house.got.map(activityOf);
    expect(more).toEqual([]);
    expect(mention).toMatchObject({
      type: 'message',
      text: '<at>Streek</at> &lt;b&gt;vet&lt;/b&gt; &amp; zo',
      conversation: { conversationType: 'channel', id: `${TENANT.channels[1]!.id};messageid=${mention!.id}` },
      from: { aadObjectId: ELLEN.user },
    });
    expect(direct).toMatchObject({ text: 'hallo', conversation: { conversationType: 'personal', tenantId: TENANT.id } });
  });

  test('a message that fails comes again with the same id, one that is refused does not', async () => {
    const house = await teamsHouse();
    house.answers(() => ({ status: house.got.length < 2 ? 500 : 401 }));

    await house.teams.say({ ...ELLEN, conversation: 'direct', text: 'hallo' });
    await house.platforms.settled();

    expect(house.got).toHaveLength(2);
    expect(activityOf(house.got[0]!).id).toBe(activityOf(house.got[1]!).id);
    const seen = await house.teams.messagesIn({ ...ELLEN, conversation: 'direct' });
    expect(seen.at(-1)).toMatchObject({ from: 'teams', onlyFor: ELLEN.user, text: expect.stringContaining('niet ontvangen') });
  });

  test('a card that is executed changes for its presser only, until the bot updates the message', async () => {
    const house = await teamsHouse();
    const posted = await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('Vraagstuk', SUPPORT)));
    house.answers(() => ({ json: { statusCode: 200, type: CARD_TYPE, value: card('U steunt dit') } }));

    await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Dit speelt bij ons ook' });
    const hers = await house.teams.messagesIn({ ...ELLEN, conversation: REGIO });
    const his = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });
    await house.connector('PUT', `/${TEAMS_CHANNEL}/activities/${posted.id}`, withCard(card('Vraagstuk, 1 steun')));

    expect(activityOf(house.got[0]!)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'problem.support', data: { problem: 1 } }, trigger: 'manual' },
      replyToId: posted.id,
    });
    expect([hers, his].map((messages) => wordsOfTeams(messages[0]!))).toEqual(['U steunt dit', 'Vraagstuk']);
    const after = await house.teams.messagesIn({ ...ELLEN, conversation: REGIO });
    expect(wordsOfTeams(after[0]!)).toBe('Vraagstuk, 1 steun');
  });

  test('an empty answer to a press is an error that the presser sees', async () => {
    const house = await teamsHouse();
    await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('Vraagstuk', SUPPORT)));

    const outcome = await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Dit speelt bij ons ook' });

    expect(outcome).toMatchObject({ ok: false, error: expect.stringContaining('klopt') });
  });

  test('a dialog is fetched, shown again with the bot’s objections, and closed by its last word', async () => {
    const house = await teamsHouse();
    await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('Vraagstuk', RAISE)));
    const form = (words: string) =>
      card(
        words,
        { type: 'Input.Text', id: 'field.title', label: 'Titel' },
        { type: 'Action.Submit', title: 'Melden', data: { action: 'problem.raise' } },
      );
    const go = (words: string) => ({
      json: { task: { type: 'continue', value: { title: 'Melden', card: { contentType: CARD_TYPE, content: form(words) } } } },
    });

    house.answers(() => go('Vul in'));
    await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Melden' });
    house.answers(() => go('Een titel is nodig'));
    await house.teams.submit({ ...ELLEN, inputs: { title: '' } });
    const objected = (await house.teams.desk(ELLEN)).dialog;
    house.answers(() => ({}));
    await house.teams.submit({ ...ELLEN, inputs: { title: 'Personeel' } });

    expect(house.got.map((got) => activityOf(got).name)).toEqual(['task/fetch', 'task/submit', 'task/submit']);
    expect(JSON.stringify(objected)).toContain('Een titel is nodig');
    expect(activityOf(house.got[2]!).value).toMatchObject({ data: { action: 'problem.raise', 'field.title': 'Personeel' } });
    expect((await house.teams.desk(ELLEN)).dialog).toBeUndefined();
  });

  test('a sentence in place of a dialog is read and closed', async () => {
    const house = await teamsHouse();
    await house.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('Vraagstuk', RAISE)));
    house.answers(() => ({ json: { task: { type: 'message', value: 'Dat mag u hier niet.' } } }));

    const outcome = await house.teams.press({ ...ELLEN, conversation: REGIO, label: 'Melden' });

    expect(outcome).toEqual({ ok: true, saidInDialog: 'Dat mag u hier niet.' });
    expect((await house.teams.desk(ELLEN)).dialog).toBeUndefined();
  });

  test('a message action hands the bot the message as HTML, and its form goes back to the extension', async () => {
    const house = await teamsHouse();
    await house.teams.say({ ...BRAM, conversation: REGIO, text: 'geen <vakmensen>' });
    const [message] = await house.teams.messagesIn({ ...BRAM, conversation: REGIO });
    const form = card(
      'Vul in',
      { type: 'Input.Text', id: 'field.title', label: 'Titel' },
      { type: 'Action.Submit', title: 'Melden', data: {} },
    );
    house.answers(() => ({ json: { task: { type: 'continue', value: { card: { contentType: CARD_TYPE, content: form } } } } }));

    await house.teams.messageAction({ ...ELLEN, message: message!.id, command: 'problem.raise' });
    house.answers(() => ({}));
    await house.teams.submit({ ...ELLEN, inputs: { Titel: 'Vakmensen' } });

    const [fetched, submitted] = house.got.map(activityOf);
    expect(fetched).toMatchObject({
      name: 'composeExtension/fetchTask',
      value: { commandId: 'problem.raise', messagePayload: { body: { content: '<div><p>geen &lt;vakmensen&gt;</p></div>' } } },
    });
    expect(submitted).toMatchObject({ name: 'composeExtension/submitAction', value: { data: { 'field.title': 'Vakmensen' } } });
  });

  test('messages, cards and the signing key outlive the process', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'streek-local-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const keyOf = async ({ base }: { base: string }) => (await fetch(`${base}/local/teams/openid/keys`)).text();
    const before = await localHouse({ dir });
    await before.teams.install({ ...ELLEN, scope: 'team' });
    await before.connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(card('blijft staan')));
    const key = await keyOf(before);
    await before.close();

    const after = await localHouse({ dir });

    expect((await after.teams.messagesIn({ ...BRAM, conversation: REGIO })).map(wordsOfTeams)).toEqual(['blijft staan']);
    expect((await after.teams.desk(BRAM)).installed).toBe(true);
    expect(await keyOf(after)).toBe(key);
  });
});
