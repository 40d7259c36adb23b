/** The page with a bot that answers as the tests say: what it sends is drawn, what people do reaches it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions, card, type Form, heading, quote, text } from '../../bot/chat/card.ts';
import { slackMessage, slackModal } from '../../bot/chat/slack/render.ts';
import { adaptiveCard, adaptiveForm } from '../../bot/chat/teams/render.ts';
import {
  CARD_TYPE,
  ELLEN,
  eventOf,
  localHouse,
  payloadOf,
  TEAMS_CHANNEL,
  TENANT,
  TWENTE,
  withCard,
} from '../unit/local-house.ts';
import { openBrowser, openPage } from './browser.ts';
import { columnOf } from './column.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const PROBLEM = card(
  'nl',
  heading('Vraagstuk 12 · Geen *technisch* personeel'),
  quote('Al drie <vacatures> staan open'),
  actions(
    { label: 'Dit speelt bij ons ook', action: 'problem.support', style: 'primary' },
    { label: 'Sluiten', action: 'problem.close', style: 'danger', confirm: 'Wilt u dit vraagstuk sluiten?' },
    { label: 'Bewerken', action: 'problem.edit', opensForm: true },
  ),
);
const FORM: Form = {
  language: 'nl',
  action: 'problem.raise',
  title: 'Vraagstuk melden',
  submit: 'Melden',
  fields: [
    { type: 'text', name: 'title', label: 'Titel' },
    { type: 'choice', name: 'place', label: 'Gemeente', options: [{ value: 'GM0164', label: 'Hengelo' }] },
  ],
};

const CSV = { name: 'leegstand.csv', type: 'text/csv', content: 'indicator;plaats;periode;waarde\n' };

async function opened() {
  const house = await localHouse({ withPage: true });
  house.platforms.slackToken(TWENTE.id);
  await house.teams.install({ ...ELLEN, scope: 'team' });
  const page = await openPage(browser, house.base);
  const board = columnOf(page, 'Slack: Twente Board');
  const team = columnOf(page, `Teams: ${TENANT.name}`);
  await board.log.waitFor();
  await team.log.waitFor();
  return { ...house, page, board, team };
}

describe('the page', () => {
  test('a card in Slack is drawn as it is, with people’s stars and brackets untouched', async () => {
    const { slackApi, board, page } = await opened();

    await slackApi('chat.postMessage', { channel: 'C0TREGIO', ...slackMessage(PROBLEM) });

    await board.message('Vraagstuk 12').waitFor();
    const words = await board.message('Vraagstuk 12').textContent();
    expect(words).toContain('Geen *technisch* personeel');
    expect(words).toContain('Al drie <vacatures> staan open');
    expect(page.errors).toEqual([]);
  });

  test('a press in Slack reaches the bot, and what the bot redraws is seen without a reload', async () => {
    const { slackApi, board, got, answers } = await opened();
    await slackApi('chat.postMessage', { channel: 'C0TREGIO', ...slackMessage(PROBLEM) });
    answers(async (pressed) => {
      const redrawn = { replace_original: true, ...slackMessage(card('nl', text('1 bedrijf steunt dit'))) };
      await fetch(payloadOf(pressed).response_url, { method: 'POST', body: JSON.stringify(redrawn) });
      return {};
    });

    await board.press('Dit speelt bij ons ook');

    await board.message('1 bedrijf steunt dit').waitFor();
    expect(payloadOf(got.at(-1)!)).toMatchObject({ user: { id: TWENTE.people[0]!.id } });
  });

  test('a button that asks "are you sure?" is pressed only after yes', async () => {
    const { slackApi, board, got } = await opened();
    await slackApi('chat.postMessage', { channel: 'C0TREGIO', ...slackMessage(PROBLEM) });
    const before = got.length;

    await board.press('Sluiten');
    await board.dialog.getByText('Wilt u dit vraagstuk sluiten?').waitFor();
    const asked = got.length;
    await board.submit('Sluiten');
    await board.closed();

    expect(asked).toBe(before);
    await expect.poll(() => got.length).toBe(before + 1);
  });

  test('a form in Slack is filled in by its labels, shows the bot’s objection at the field, and closes when it is right', async () => {
    const { slackApi, board, answers, got } = await opened();
    await slackApi('chat.postMessage', { channel: 'C0TREGIO', ...slackMessage(PROBLEM) });
    answers(async (pressed) => {
      await slackApi('views.open', {
        trigger_id: payloadOf(pressed).trigger_id,
        view: slackModal(FORM, '{}'),
      });
      return {};
    });
    await board.press('Bewerken');

    answers(() => ({ json: { response_action: 'errors', errors: { title: 'Deze titel bestaat al' } } }));
    await board.fill('Titel', 'Monteurs');
    await board.choose('Gemeente', 'Hengelo');
    await board.submit('Melden');
    await board.dialog.getByRole('alert').filter({ hasText: 'Deze titel bestaat al' }).waitFor();
    answers(() => ({}));
    await board.submit('Melden');
    await board.closed();

    expect(payloadOf(got.at(-1)!)).toMatchObject({
      view: {
        state: {
          values: { title: { value: { value: 'Monteurs' } }, place: { value: { selected_option: { value: 'GM0164' } } } },
        },
      },
    });
  });

  test('what only one person may see is marked, and gone for another', async () => {
    const { slackApi, board } = await opened();
    const [first, second] = TWENTE.people;
    await slackApi('conversations.join', { channel: 'C0TREGIO' });

    await slackApi('chat.postEphemeral', {
      channel: 'C0TREGIO',
      user: first!.id,
      ...slackMessage(card('nl', text('onder ons'))),
    });
    await board.message('onder ons').getByText('Alleen zichtbaar voor jou').waitFor();
    await board.become(second!.name);
    await board.log.getByText('Nog geen berichten').waitFor();

    expect(await board.message('onder ons').count()).toBe(0);
  });

  test('a message elsewhere puts a dot at its channel, until it is opened', async () => {
    const { board, slack } = await opened();

    await slack.say({ workspace: TWENTE.id, user: TWENTE.people[1]!.id, channel: 'algemeen', text: 'koffie' });
    const dotted = board.column.getByRole('button', { name: /algemeen ongelezen/ });
    await dotted.waitFor();
    await dotted.click();

    await board.message('koffie').waitFor();
    await dotted.waitFor({ state: 'detached' });
  });

  test('a thread opens beside its message and takes a reply', async () => {
    const { board, page } = await opened();
    await board.say('Wie herkent dit?');

    await board.reply('Wie herkent dit?', 'Wij ook');

    const thread = board.column.getByRole('complementary', { name: 'Draad' });
    await thread.getByRole('article').filter({ hasText: 'Wij ook' }).waitFor();
    await thread.getByRole('button', { name: 'Sluiten: Draad' }).click();
    await board.message('Wie herkent dit?').getByRole('button', { name: '1 antwoord' }).waitFor();
    expect(page.errors).toEqual([]);
  });

  test('an answer in the thread of what was said is opened at once', async () => {
    const { board, slackApi, answers } = await opened();
    answers(async (got) => {
      const { event } = eventOf(got);
      if (event.type !== 'app_mention') return {};
      await slackApi('chat.postMessage', { channel: event.channel, thread_ts: event.ts, ...slackMessage(PROBLEM) });
      return {};
    });

    await board.say('@Streek wij krijgen geen personeel');

    const thread = board.column.getByRole('complementary', { name: 'Draad' });
    await thread.getByRole('article').filter({ hasText: 'Vraagstuk 12' }).waitFor();
  });

  test('a bot that fails is told in plain words', async () => {
    const { board, answers } = await opened();
    answers(() => ({ status: 500 }));

    await board.say('/streek help');

    await board.column.getByRole('alert').filter({ hasText: 'Streek antwoordt niet (HTTP 500)' }).waitFor();
  });

  test('a card in Teams is drawn, pressed, and redrawn for its presser', async () => {
    const { connector, team, answers, page } = await opened();
    await connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(adaptiveCard(PROBLEM)));
    answers(() => ({ json: { statusCode: 200, type: CARD_TYPE, value: adaptiveCard(card('nl', text('U steunt dit'))) } }));

    await team.message('Geen *technisch* personeel').waitFor();
    await team.press('Dit speelt bij ons ook');
    await team.message('U steunt dit').waitFor();
    await team.become(TENANT.people[1]!.name);

    await team.message('Geen *technisch* personeel').waitFor();
    expect(page.errors).toEqual([]);
  });

  test('a dialog in Teams is filled in by its labels and sent', async () => {
    const { connector, team, answers, got } = await opened();
    await connector('POST', `/${TEAMS_CHANNEL}/activities`, withCard(adaptiveCard(PROBLEM)));
    const form = { title: FORM.title, card: { contentType: CARD_TYPE, content: adaptiveForm(FORM) } };
    answers(() => ({ json: { task: { type: 'continue', value: form } } }));
    await team.press('Bewerken');

    await team.fill('Titel', 'Monteurs');
    await team.choose('Gemeente', 'Hengelo');
    answers(() => ({}));
    await team.submit('Melden');
    await team.closed();

    expect(JSON.parse(got.at(-1)!.body)).toMatchObject({
      name: 'task/submit',
      value: { data: { action: 'problem.raise', 'field.title': 'Monteurs', 'field.place': 'GM0164' } },
    });
  });

  test('a file is chosen in Slack, can be taken out again, and is sent with or without words', async () => {
    const { board, got, page } = await opened();
    await board.open('Streek');

    await board.chooseFile({ ...CSV, name: 'verkeerd.csv' });
    await board.column.getByRole('button', { name: 'verkeerd.csv weghalen' }).click();
    await board.chooseFile(CSV);
    await board.send();
    await board.message(CSV.name).waitFor();

    await expect.poll(() => got.length).toBeGreaterThan(0);
    const { event } = eventOf(got.at(-1)!);
    expect(event).toMatchObject({ subtype: 'file_share', text: '', files: [{ name: CSV.name, mimetype: 'text/csv' }] });
    expect(await board.column.getByRole('button', { name: /weghalen/ }).count()).toBe(0);
    expect(page.errors).toEqual([]);
  });

  test('a file is dragged into Teams, and sent with the words beside it', async () => {
    const { team, got } = await opened();
    await team.open('Streek');
    const before = got.length;

    await team.drag(CSV);
    await team.say('onze eigen cijfers');
    await team.message('onze eigen cijfers').waitFor();

    expect(await team.message('onze eigen cijfers').textContent()).toContain(CSV.name);
    await expect.poll(() => got.length).toBe(before + 1);
    expect(JSON.parse(got.at(-1)!.body)).toMatchObject({
      text: 'onze eigen cijfers',
      attachments: [{ name: CSV.name, contentType: 'application/vnd.microsoft.teams.file.download.info' }, {}],
    });
  });

  test('a file that the platform refuses stays where one writes, and the reason is told', async () => {
    const { board, page } = await opened();
    await board.open('Streek');
    await page.route('**/upload?*', (route) => route.fulfill({ status: 413, json: { ok: false, error: 'Dit is te groot.' } }));

    await board.chooseFile(CSV);
    await board.send();

    await page.getByText('Dit is te groot.').waitFor();
    expect(await board.column.getByRole('button', { name: `${CSV.name} weghalen` }).count()).toBe(1);
  });

  test('a narrow window shows one column at a time, by tabs', async () => {
    const { base } = await opened();
    const page = await openPage(browser, base, 900);
    const board = columnOf(page, 'Slack: Twente Board').column;
    const teams = columnOf(page, `Teams: ${TENANT.name}`).column;
    await board.waitFor();

    const before = await teams.isVisible();
    await page.getByRole('tab', { name: TENANT.name }).click();

    expect(before).toBe(false);
    await teams.waitFor();
    expect(await board.isVisible()).toBe(false);
  });
});
