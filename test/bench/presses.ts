/** "We have this too", pressed in Slack: from the signed request to its answer, beside one bare UpdateItem on the same engine. */
import type { Table } from '../../bot/store/table.ts';
import { slackHarness, TEAM } from '../contract/slack-harness.ts';
import { openHouse, raised } from '../flow/house.ts';
import { median } from './median.ts';

const PRESSES = 40;
const PEOPLE = 50;
const CLICKS = 4;

export type PressBench = {
  /** Medians, in milliseconds. */
  press: number;
  update: number;
  ratio: number;
  /** Calls of the table for one press; one call is one request. */
  requests: number;
  /** So many people click so many times, all at once. */
  rush: { people: number; clicks: number; stored: number; errors: number };
};

export async function benchPresses(): Promise<PressBench> {
  const counting = { calls: 0 };
  const house = await openHouse({ unchecked: true, change: (ports) => ({ ...ports, table: counted(ports.table, counting) }) });
  const slack = await slackHarness({ answer: house.app.answer });
  try {
    const person = (user: string) => house.person(`slack:${TEAM}:${user}`, user);
    const join = (user: string, kvk: number) =>
      person(user).submit('region.joined', {
        person: user,
        name: `Bedrijf ${kvk}`,
        kvk: String(kvk).padStart(8, '0'),
        municipality: 'Enschede',
      });
    const press = (user: string, problem: number) =>
      slack.deliver(slack.press('channel', 'problem.support', { problem }, { user: { id: user, team_id: TEAM } }));
    const supports = async (problem: number) => {
      const reply = await person('U0').command(`vraagstuk ${problem}`);
      return Number(/(\d+) bedrij/.exec(JSON.stringify(reply.card))![1]);
    };

    await person('U0').submit('region.founded', { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' });
    await join('U0', 1);
    const people = Array.from({ length: PRESSES + PEOPLE }, (_, i) => `U${i + 1}`);
    for (const [i, user] of people.entries()) await join(user, i + 2);
    const quiet = await raised(house, person('U0'), 'Geen monteurs te vinden');
    const busy = await raised(house, person('U0'), 'Het bedrijventerrein loopt onder water');

    const bare = { pk: 'bench', sk: 'bare' };
    await house.plain.table.write({ put: { ...bare, count: 0 } });
    const times: { press: number; update: number }[] = [];
    const before = counting.calls;
    for (const user of people.slice(0, PRESSES)) {
      times.push({
        press: await timed(() => press(user, quiet)),
        update: await timed(() =>
          house.plain.table.write({
            update: bare,
            expression: 'SET #c = #c + :one',
            names: { c: 'count' },
            values: { one: 1 },
            if: 'attribute_exists(pk)',
          }),
        ),
      });
    }
    const requests = (counting.calls - before) / PRESSES;

    const clicks = people.slice(PRESSES).flatMap((user) => Array.from({ length: CLICKS }, () => press(user, busy)));
    const answers = await Promise.all(clicks);
    return {
      press: median(times.map((time) => time.press)),
      update: median(times.map((time) => time.update)),
      ratio: median(times.map((time) => time.press / time.update)),
      requests,
      rush: {
        people: PEOPLE,
        clicks: CLICKS,
        // The author's own company has it, too.
        stored: (await supports(busy)) - 1,
        errors: answers.filter(({ status }) => status !== 200).length,
      },
    };
  } finally {
    await slack.close();
    await house.close();
  }
}

export async function timed(what: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await what();
  return performance.now() - began;
}

export function counted(table: Table, counting: { calls: number }): Table {
  return new Proxy(table, {
    get: (target, method: keyof Table) => {
      const call = target[method] as (...given: unknown[]) => unknown;
      return (...given: unknown[]) => {
        counting.calls += 1;
        return call(...given);
      };
    },
  });
}
