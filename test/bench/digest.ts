/** A digest's requests to the table, of the same week, at the end of a short history and of one ten times as long. */
import type { Ports } from '../../bot/app/ports.ts';
import { foundTwente, openHouse, raised } from '../flow/house.ts';
import { counted } from './presses.ts';

const HISTORY = 12;
const TIMES = 10;
const THIS_WEEK = 4;
const DAY = 24 * 60;

type Requests = { short: number; long: number };

export type DigestBench = {
  /** How many problems were raised in the weeks before. */
  history: Requests;
  /** "Wat gebeurde er deze week?", with who asks. */
  show: Requests;
  /** The weekly one: made, sent to one coordinator and set for the next week. */
  weekly: Requests;
};

export async function benchDigest(): Promise<DigestBench> {
  const [short, long] = [await measured(HISTORY), await measured(HISTORY * TIMES)];
  return {
    history: { short: HISTORY, long: HISTORY * TIMES },
    show: { short: short.show, long: long.show },
    weekly: { short: short.weekly, long: long.weekly },
  };
}

async function measured(history: number): Promise<{ show: number; weekly: number }> {
  const counting = { calls: 0 };
  const change = (ports: Ports): Ports => ({
    ...ports,
    table: counted(ports.table, counting),
  });
  const house = await openHouse({ change, unchecked: true });
  const during = async (what: () => Promise<unknown>): Promise<number> => {
    const before = counting.calls;
    await what();
    return counting.calls - before;
  };
  try {
    const { joost, bram } = await foundTwente(house);
    for (let i = 1; i <= history; i++) await raised(house, bram, `Oud vraagstuk ${i}`);
    await house.pass(8 * DAY);
    for (let i = 1; i <= THIS_WEEK; i++) await raised(house, bram, `Nieuw vraagstuk ${i}`);
    const show = await during(() => joost.command('weekbericht'));
    const monday = Date.parse('2026-12-07T07:30:00.000Z');
    await house.pass((monday - Date.parse(house.now())) / 60_000 - 1);
    return { show, weekly: await during(() => house.pass(2)) };
  } finally {
    await house.close();
  }
}
