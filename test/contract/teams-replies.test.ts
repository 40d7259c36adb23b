/** What the app replies, as a person in Teams gets to see it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actions, bold, type Card, card, type Form, heading, text } from '../../bot/chat/card.ts';
import type { Chat } from '../../bot/chat/chat.ts';
import type { HttpResponse } from '../../bot/chat/http.ts';
import type { AdaptiveCard } from '../../bot/chat/teams/render.ts';
import { actionsOfCard, wordsOfCard } from '../../infra/local/reading.ts';
import { CHANNEL, CHAT, PERSON, type Place, TENANT, type TeamsHarness, teamsHarness } from './teams-harness.ts';

let teams: TeamsHarness;
beforeEach(async () => {
  teams = await teamsHarness();
});
afterEach(() => {
  vi.useRealTimers();
  return teams.close();
});

const SAID = card('nl', text('Er zijn ', bold('3'), ' vraagstukken.'));
const WITH_BUTTON = card(
  'nl',
  text('Is het een van deze?'),
  actions({ label: 'Toon', action: 'problem.show', args: { problem: 3 } }),
);
const PROBLEM = card(
  'nl',
  heading('12. Geen vakmensen'),
  actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }),
);
const FORM: Form = {
  language: 'nl',
  action: 'problem.edited',
  args: { problem: 12 },
  title: 'Vraagstuk aanpassen',
  submit: 'Bewaren',
  fields: [
    { type: 'text', name: 'title', label: 'Titel', value: 'Geen vakmensen', max: 120 },
    { type: 'choice', name: 'helps', label: 'Helpt u mee?', options: [{ value: 'yes', label: 'Ja' }], optional: true },
  ],
};

const THREAD = `${CHANNEL};messageid=1700000000100`;
const bodyOf = ({ body }: HttpResponse) => (body ? JSON.parse(body) : undefined);
const cardIn = (call: { body: Record<string, unknown> }) => (call.body.attachments as { content: AdaptiveCard }[])[0]!.content;
const press = async (place: Place) => bodyOf(await teams.deliver(teams.execute(place, 'problem.support', { problem: 12 })));
const fetchForm = async (place: Place = 'direct') =>
  bodyOf(await teams.deliver(teams.invoke(place, 'task/fetch', { data: { action: 'problem.edit', args: { problem: 12 } } })));
/** What the dialog's own button brings back, and what a person filled in. */
async function submit(inputs: Record<string, string>, place: Place = 'direct') {
  const dialog = (await withReply({ form: FORM }, () => fetchForm(place))).task.value.card.content;
  const data = { ...actionsOfCard(dialog)[0]!.data, ...inputs };
  return teams.invoke(place, 'task/submit', { data });
}
async function withReply<T>(reply: Parameters<TeamsHarness['willReply']>[0], act: () => Promise<T>): Promise<T> {
  teams.willReply(reply);
  return act();
}

describe('a typed message is answered with a message', () => {
  it('in the thread where it was typed', async () => {
    teams.willReply({ card: SAID, audience: 'asker' });

    const response = await teams.deliver(teams.message('channel', 'vraagstukken'));

    expect(response.status).toBe(200);
    expect(teams.sent()).toMatchObject([
      { method: 'POST', path: `v3/conversations/${THREAD}/activities`, body: { summary: 'Er zijn 3 vraagstukken.' } },
    ]);
    expect(wordsOfCard(cardIn(teams.sent()[0]!))).toContain('vraagstukken.');
  });

  it('and with nothing when there is nothing to say', async () => {
    const response = await teams.deliver(teams.message('direct', 'hallo'));

    expect([response.status, teams.sent()]).toEqual([200, []]);
  });

  it('with the overview as a message, as Teams has no home for an app', async () => {
    teams.willReply({ home: SAID });

    await teams.deliver(teams.message('direct', 'overzicht'));

    expect(teams.sent()).toHaveLength(1);
  });

  it('with a button for a form, which says the words again and so opens it', async () => {
    teams.willReply({ form: FORM });
    await teams.deliver(teams.message('direct', 'bedrijf'));
    const [button] = actionsOfCard(cardIn(teams.sent()[0]!));

    const answer = bodyOf(await teams.deliver(teams.invoke('direct', 'task/fetch', { data: button!.data })));

    expect(button).toMatchObject({ type: 'Action.Submit', title: 'Formulier openen', data: { msteams: { type: 'task/fetch' } } });
    expect(teams.asks.at(-1)).toMatchObject({ kind: 'text', text: 'bedrijf' });
    expect(answer.task).toMatchObject({ type: 'continue', value: { title: 'Vraagstuk aanpassen' } });
  });

  it('with a sentence in both languages when the app fails, and without its reasons', async () => {
    teams.willReply(() => {
      throw new Error('the table at secret-host is gone');
    });

    const response = await teams.deliver(teams.message('direct', 'hallo'));

    const said = JSON.stringify(teams.sent());
    expect(response.status).toBe(200);
    expect(said).toContain('Dat lukte niet');
    expect(said).toContain('That did not work');
    expect(said).not.toContain('secret-host');
  });
});

describe('a press is always answered with something', () => {
  it('with the redrawn card, in the place of the pressed one', async () => {
    teams.willReply({ replace: PROBLEM });

    const answer = await press('channel');

    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(wordsOfCard(answer.value)).toContain('12. Geen vakmensen');
    expect(teams.sent()).toEqual([]);
  });

  it('with what is said to the presser on top of the redrawn card', async () => {
    teams.willReply({ replace: PROBLEM, card: SAID });

    const words = wordsOfCard((await press('channel')).value);

    expect(words.indexOf('vraagstukken.')).toBeGreaterThanOrEqual(0);
    expect(words.indexOf('vraagstukken.')).toBeLessThan(words.indexOf('12. Geen vakmensen'));
    expect(teams.sent()).toEqual([]);
  });

  it('with the redrawn card alone when the rest is said to everyone, in the thread', async () => {
    teams.willReply({ replace: PROBLEM, card: SAID, audience: 'everyone' });

    const answer = await press('channel');

    expect(wordsOfCard(answer.value)).not.toContain('vraagstukken.');
    expect(teams.sent()).toMatchObject([{ path: `v3/conversations/${THREAD}/activities` }]);
  });

  it('with the sentence, and in the chat with Streek the card as well', async () => {
    teams.willReply({ card: SAID });

    const answer = await press('direct');

    expect(answer).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Er zijn 3 vraagstukken.',
    });
    expect(teams.sent()).toMatchObject([{ path: `v3/conversations/${CHAT}/activities` }]);
  });

  it('in a channel with the sentence only, when the card has no buttons: others need not see it', async () => {
    teams.willReply({ card: SAID });

    const answer = await press('channel');

    expect([answer.value, teams.sent()]).toEqual(['Er zijn 3 vraagstukken.', []]);
  });

  it('in a channel with the sentence, and the card with its buttons in the person’s own chat', async () => {
    teams.willReply({ card: WITH_BUTTON });

    const answer = await press('channel');

    expect(answer.value).toBe('Is het een van deze?\nDe rest staat in uw chat met Streek.');
    expect(teams.sent()).toMatchObject([
      { path: 'v3/conversations', body: { tenantId: TENANT, members: [{ id: PERSON }], isGroup: false } },
      { path: `v3/conversations/a:${PERSON}/activities` },
    ]);
  });

  it('with the sentence alone when the person’s own chat cannot be reached', async () => {
    teams.willReply({ card: WITH_BUTTON });
    teams.services.state.trouble = [{ status: 403, times: 1 }];

    const answer = await press('channel');

    expect(answer).toMatchObject({ statusCode: 200, value: 'Is het een van deze?' });
  });

  it('with the sentence in time, when the Connector takes its time', async () => {
    const asked = Promise.withResolvers<void>();
    const slow: Chat = {
      ...teams.chat,
      post: () => {
        asked.resolve();
        return new Promise(() => {});
      },
    };
    const patient = await teamsHarness({ chat: slow, answer: async () => ({ card: SAID }) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

    const answer = patient.deliver(patient.execute('direct', 'problem.support'));
    await asked.promise;
    vi.advanceTimersByTime(2_500);

    expect(bodyOf(await answer).value).toBe('Er zijn 3 vraagstukken.');
    await patient.close();
  });

  it('with a sign that it is done when there is nothing to say', async () => {
    expect(await press('direct')).toMatchObject({ statusCode: 200, value: '✓' });
  });

  it('with a button for a form, as a press cannot open one by itself', async () => {
    teams.willReply({ form: FORM });

    await press('direct');

    const [button] = actionsOfCard(cardIn(teams.sent()[0]!));
    expect(button!.data).toMatchObject({ msteams: { type: 'task/fetch' }, action: 'problem.support', args: { problem: 12 } });
  });

  it('with a sentence in both languages when the app fails', async () => {
    teams.willReply(() => Promise.reject(new Error('secret')));

    const { type, value } = await press('direct');

    expect(type).toBe('application/vnd.microsoft.activity.message');
    expect(value).toMatch(/Dat lukte niet.*\nThat did not work/);
  });

  it('in English to whom English is spoken', async () => {
    const long: Card = { ...WITH_BUTTON, language: 'en' };
    teams.willReply({ card: long });

    expect((await press('direct')).value).toBe('See the message below.');
  });
});

describe('a form', () => {
  it('opens in a dialog with its title, fields and button', async () => {
    const answer = await withReply({ form: FORM }, fetchForm);

    expect(answer.task).toMatchObject({
      type: 'continue',
      value: { title: 'Vraagstuk aanpassen', card: { contentType: 'application/vnd.microsoft.card.adaptive' } },
    });
    expect(JSON.stringify(answer)).toContain('Geen vakmensen');
  });

  it('is not opened when the app says something instead: that is said in the dialog', async () => {
    teams.willReply({ card: SAID });

    expect(await fetchForm('channel')).toEqual({ task: { type: 'message', value: 'Er zijn 3 vraagstukken.' } });
  });

  it('opens on a message action too', async () => {
    teams.willReply({ form: FORM });
    const messagePayload = { id: '1', body: { contentType: 'html', content: '<p>hallo</p>' } };

    const answer = bodyOf(
      await teams.deliver(teams.invoke('channel', 'composeExtension/fetchTask', { commandId: 'problem.raise', messagePayload })),
    );

    expect(answer.task).toMatchObject({ type: 'continue', value: { title: 'Vraagstuk aanpassen' } });
  });

  it.each(['task/submit', 'composeExtension/submitAction'])(
    'comes back by %s with what was filled in and a sentence at the field that is wrong',
    async (name) => {
      const submission = await submit({ 'field.title': '', 'field.helps': 'yes' });
      teams.willReply({ errors: { title: 'Geef het een titel.' } });

      const answer = bodyOf(
        await teams.deliver({ ...submission, name, value: { commandId: 'problem.raise', ...(submission.value as object) } }),
      );

      const again = answer.task.value.card.content as AdaptiveCard;
      expect(answer.task.type).toBe('continue');
      expect(wordsOfCard(again)).toContain('Geef het een titel.');
      expect(JSON.stringify(again)).toContain('"value":"yes"');
      expect(JSON.stringify(again)).not.toContain('"value":"Geen vakmensen"');
    },
  );

  it('can be wrong twice', async () => {
    const first = await submit({ 'field.title': '' });
    teams.willReply({ errors: { title: 'Geef het een titel.' } });
    const again = bodyOf(await teams.deliver(first)).task.value.card.content as AdaptiveCard;

    const data = { ...actionsOfCard(again)[0]!.data, 'field.title': '??' };
    const third = bodyOf(await teams.deliver(teams.invoke('direct', 'task/submit', { data })));

    expect(third.task.type).toBe('continue');
    expect(JSON.stringify(third)).toContain('"value":"??"');
  });

  it('says what is wrong when it cannot be shown again, because what came back is not that form', async () => {
    const errors = { title: 'Geef het een titel.', helps: 'Kies er een.' };
    const data = { action: 'problem.edited', args: {}, form: { action: 'another', fields: [] } };
    teams.willReply({ errors });

    const answer = bodyOf(await teams.deliver(teams.invoke('direct', 'task/submit', { data })));

    expect(answer.task).toEqual({ type: 'message', value: 'Geef het een titel.\nKies er een.' });
  });

  it('closes with a sentence', async () => {
    const submission = await submit({ 'field.title': 'Geen vakmensen' });
    teams.willReply({ card: SAID });

    const answer = bodyOf(await teams.deliver(submission));

    expect(answer.task).toEqual({ type: 'message', value: 'Er zijn 3 vraagstukken.' });
    expect(teams.sent()).toEqual([]);
  });

  it('closes with a card in the chat when there is more than a sentence', async () => {
    const submission = await submit({ 'field.title': 'Geen vakmensen' });
    teams.willReply({ card: WITH_BUTTON });

    const response = await teams.deliver(submission);

    expect([response.status, bodyOf(response)]).toEqual([200, undefined]);
    expect(teams.sent()).toMatchObject([{ path: `v3/conversations/${CHAT}/activities` }]);
  });

  it('closes with a message to everyone in the thread where it was opened', async () => {
    const submission = await submit({ 'field.title': 'Geen vakmensen' }, 'channel');
    teams.willReply({ card: SAID, audience: 'everyone' });

    const response = await teams.deliver(submission);

    expect([response.status, bodyOf(response)]).toEqual([200, undefined]);
    expect(teams.sent()).toMatchObject([{ path: `v3/conversations/${THREAD}/activities` }]);
  });

  it('just closes when there is nothing to say', async () => {
    const response = await withReply({ form: FORM }, async () => {
      const submission = await submit({ 'field.title': 'x' });
      teams.willReply({});
      return teams.deliver(submission);
    });

    expect([response.status, bodyOf(response)]).toEqual([200, undefined]);
  });

  it('goes on with the next form when the app asks for one', async () => {
    const submission = await submit({ 'field.title': 'x' });
    teams.willReply({ form: { ...FORM, title: 'En nu uw bedrijf' } });

    expect(bodyOf(await teams.deliver(submission)).task).toMatchObject({
      type: 'continue',
      value: { title: 'En nu uw bedrijf' },
    });
  });

  it('says a sentence in both languages when the app fails', async () => {
    const submission = await submit({ 'field.title': 'x' });
    teams.willReply(() => Promise.reject(new Error('secret')));

    expect(bodyOf(await teams.deliver(submission)).task.value).toMatch(/Dat lukte niet.*\nThat did not work/);
  });
});

describe('the bot’s coming', () => {
  it('is greeted where it came', async () => {
    teams.willReply({ card: SAID });

    await teams.deliver(teams.activity('installationUpdate', 'direct', { action: 'add' }));

    expect(teams.sent()).toMatchObject([{ path: `v3/conversations/${CHAT}/activities` }]);
  });

  it('is told again by Teams when the app could not take it', async () => {
    teams.willReply(() => Promise.reject(new Error('the table is gone')));

    const response = await teams.deliver(teams.activity('installationUpdate', 'direct', { action: 'remove' }));

    expect(response).toMatchObject({ status: 500, body: '' });
  });
});

it('teams-ai says nothing of its own while the app thinks: its typing timer never starts', async () => {
  const timers = vi.spyOn(globalThis, 'setTimeout');

  await teams.deliver(teams.message('direct', 'hallo'));

  expect(timers.mock.calls.filter(([, ms]) => ms === 1000)).toEqual([]);
  timers.mockRestore();
});
