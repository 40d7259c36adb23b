/** What people do with a townhall, for flows that begin with one. */
import { buttonsOf, type House, type Person } from './house.ts';

export const TOWNHALL = {
  theme: 'Energie',
  at: '18 maart 2027 19:30',
  hours: '2',
  place: 'Grolsch Veste, Enschede',
  link: '',
  capacity: '3',
  rsvpBy: '15 maart 2027 17:00',
};

/** Plans the townhall of 2027 by form, after a yes. */
export async function planTownhall(house: House, coordinator: Person, values: Record<string, string> = {}): Promise<void> {
  const form = (await coordinator.press('townhall.write')).form!;
  const draft = await coordinator.submit(form.action, { ...TOWNHALL, ...values });
  const yes = buttonsOf(draft.card)[0]!;
  await coordinator.press(yes.action, yes.args);
  await coordinator.press(yes.action, yes.args);
  await house.settle();
}
