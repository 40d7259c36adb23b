/** What is done and said in the contract suite, the same for every driver. */
import type { Reply } from '../../bot/chat/ask.ts';
import { actions, card, type Form, text } from '../../bot/chat/card.ts';
import type { Act, DriverHarness, Place, Seen } from './driver-harness.ts';

export const SAID = card('nl', text('Er zijn drie vraagstukken.'));
export const DRAWN = card(
  'nl',
  text('12. Geen vakmensen'),
  actions({ label: 'Dit speelt bij ons ook', action: 'problem.support' }),
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
