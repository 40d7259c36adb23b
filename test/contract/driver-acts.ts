/** What is done and said in the contract suite, the same for every driver. */
import type { Reply } from '../../bot/chat/ask.ts';
import { actions, card, chart, type Form, text } from '../../bot/chat/card.ts';
import type { Act, DriverHarness, Place, Seen } from './driver-harness.ts';

export const SAID = card('nl', text('Er zijn drie vraagstukken.'));
export const DRAWN = card(
  'nl',
  text('12. Geen vakmensen'),
  actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }),
);
/** Its picture's address leads nowhere: platforms look at it, drivers do not. */
export const CHARTED = card(
  'nl',
  chart(
    {
      kind: 'line',
      title: 'Inwoners van Twente',
      categories: ['2023', '2024', '2025'],
      series: [{ name: 'Twente', values: [634_000, 638_000, 641_000] }],
      unit: 'inwoners',
      decimals: 0,
      alt: 'Inwoners van Twente: 2023 634.000, 2024 638.000, 2025 641.000',
    },
    'https://streek.example/chart/a.png',
  ),
);
export const FORM: Form = {
  language: 'nl',
  action: 'problem.edited',
  args: { problem: 12 },
  title: 'Vraagstuk aanpassen',
  submit: 'Bewaren',
  fields: [{ type: 'text', name: 'title', label: 'Titel' }],
};

export const SAY: Act = { do: 'say', place: 'direct', text: 'wij krijgen geen technisch personeel meer' };
export const PRESS: Extract<Act, { do: 'press' }> = {
  do: 'press',
  place: 'channel',
  action: 'problem.support',
  args: { problem: 12, sure: true },
};
export const SUBMIT: Act = { do: 'submit', place: 'channel', form: FORM, values: { title: 'Geen vakmensen' } };
export const SHORTCUT: Act = { do: 'shortcut', action: 'problem.raise', text: 'Wie kent er nog een lasser?' };
export const EACH: [string, Act][] = [
  ['a message', SAY],
  ['a press', PRESS],
  ['a submitted form', SUBMIT],
  ['a shortcut', SHORTCUT],
];

export const doing = async (driver: DriverHarness, act: Act) => driver.send(await driver.request(act));

/** What the person sees when the app replies this. */
export async function seen(driver: DriverHarness, act: Act, reply: Reply): Promise<Seen> {
  const request = await driver.request(act);
  driver.willReply(reply);
  return driver.seenAfter(await driver.send(request));
}

export const whoAndWhere = (driver: DriverHarness, place: Place) => ({
  workspace: driver.workspace,
  account: driver.account,
  conversation: driver.conversationIn(place),
  surface: place,
});
