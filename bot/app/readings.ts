/**
 * Below the threshold a person gets the likeliest readings as buttons. Their words wait for the press.
 *
 * | pattern                 | key                  | requests |
 * |-------------------------|----------------------|----------|
 * | words waiting for a press | SAID#<ask> / SAID, expires | 1  |
 */
import type { AccountId, Ask } from '../chat/ask.ts';
import { type Args, actions, type Card, card, text as words } from '../chat/card.ts';
import { cut } from '../chat/cut.ts';
import type { Plan, Understanding } from '../conversation/plan.ts';
import { epochSeconds, plusMinutes } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Item, Table } from '../store/table.ts';
import { appWords } from './words/index.ts';

const WAIT_MINUTES = 30;
/** A button has room for some 75 characters. */
const MOST_SAID = 50;

/** With the number of a proposal these are a form, which Teams must know when the button is drawn. */
const OPENS_FORM: ReadonlySet<string> = new Set(['vote.open', 'vote.recuse']);

export type Said = { text: string; account: AccountId; plans: Pick<Plan, 'intent' | 'slots'>[] };

const keyOf = (id: string) => ({ pk: `SAID#${id}`, sk: 'SAID' });

export async function keepSaid(table: Table, ask: Ask, said: Said): Promise<void> {
  const ttl = epochSeconds(plusMinutes(ask.at, WAIT_MINUTES));
  await table.write({ put: { ...keyOf(ask.id), data: said as never, ttl } });
}

export async function saidBy(table: Table, id: string, account: AccountId): Promise<Said | undefined> {
  const kept = await table.get<Item & { data: Said }>(keyOf(id));
  return kept?.data.account === account ? kept.data : undefined;
}

/** The readings that the bot can act on, in its own words. */
export function readingsCard(language: Language, ask: Ask, text: string, { alternatives }: Understanding): Card {
  const w = appWords(language);
  const said = cut(text.replace(/\s+/g, ' ').trim(), MOST_SAID);
  const buttons = alternatives
    .filter(({ intent }) => w.readings[intent])
    .map(({ intent, slots }, index) => ({
      label: w.readings[intent]!({ said, problem: slots.problem, initiative: slots.initiative, proposal: slots.proposal }),
      action: 'reading',
      args: { said: ask.id, intent },
      opensForm: OPENS_FORM.has(intent) && slots.proposal !== undefined,
      style: primary(index),
    }));
  return card(
    language,
    words(buttons.length > 0 ? w.chooseReading : w.notUnderstood),
    actions(...buttons, ...(alternatives.some(({ intent }) => intent === 'help') ? [] : [{ label: w.help, action: 'help' }])),
  );
}

const primary = (index: number) => (index === 0 ? ('primary' as const) : undefined);

/** A Plan's slots as the arguments of its action; a list with commas between. */
export function argsOf({ slots }: Pick<Plan, 'slots'>): Args {
  const given = Object.entries(slots).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value])) as Args;
}
