/**
 * A ballot pressed in Slack: from the signed request to its answer, beside one bare UpdateItem on the same engine. Of two kinds, for
 * the engine of this bench works longer on a bigger item: of an item that holds a number, and of the vote itself.
 */
import { slackHarness, TEAM } from '../contract/slack-harness.ts';
import { buttonsOf, openHouse, wordsOf } from '../flow/house.ts';
import { median } from './median.ts';
import { counted, timed } from './presses.ts';

const BALLOTS = 40;

export type VoteBench = {
  /** Medians, in milliseconds; of the ratios too. */
  ballot: number;
  /** Of an item that holds a number. */
  update: number;
  ratio: number;
  /** Of the vote, with its voters and ballots: what the ballot writes, alone. */
  own: number;
  ratioOwn: number;
  /** Of who was seen by this process in the last half minute, and of who was not. */
  requests: { seen: number; unseen: number };
};

export async function benchVotes(): Promise<VoteBench> {
  const counting = { calls: 0 };
  const house = await openHouse({ unchecked: true, change: (ports) => ({ ...ports, table: counted(ports.table, counting) }) });
  const slack = await slackHarness({ answer: house.app.answer });
  try {
    const person = (user: string) => house.person(`slack:${TEAM}:${user}`, user);
    const people = Array.from({ length: BALLOTS }, (_, i) => `U${i}`);
    const founder = person('U0');
    await founder.submit('region.founded', { region: 'Twente', workspace: 'Board', person: 'Joost', language: 'nl' });
    for (const [i, user] of people.entries()) {
      const kvk = String(i + 1).padStart(8, '0');
      await person(user).submit('region.joined', { person: user, name: `Bedrijf ${kvk}`, kvk, municipality: 'Enschede' });
    }
    const drafted = await person('U1').submit('proposal.written', {
      title: 'Camera',
      goal: 'Minder inbraken',
      amount: '5000',
      applicant: 'Bedrijf',
    });
    const yes = buttonsOf(drafted.card)[0]!;
    const proposal = Number(/\d+/.exec(wordsOf(await person('U1').press(yes.action, yes.args)))![0]);
    const { form } = await founder.press('vote.open', { proposal });
    await founder.submit(
      form!.action,
      { rule: 'advice', deadline: 'vrijdag 17 uur', secrecy: 'open', results: 'shown', reminders: 'none', night: 'no' },
      form!.args,
    );
    await house.settle();
    const card = house.said.filter(({ key }) => key.startsWith('vote/')).at(-1)!.card;
    const choices = buttonsOf(card).filter(({ action }) => action === 'vote.cast');
    const press = (user: string, at: number) =>
      slack.deliver(slack.press('channel', 'vote.cast', choices[at]!.args!, { user: { id: user, team_id: TEAM } }));

    house.later(2);
    const before = counting.calls;
    for (const user of people) await press(user, 0);
    const unseen = counting.calls - before;

    const bare = { pk: 'bench', sk: 'bare' };
    await house.plain.table.write({ put: { ...bare, count: 0 } });
    const voteKey = {
      pk: `VOTE#${(await house.plain.table.query({ pk: 'REGIONS', index: 'gsi1' })).items[0]!.gsi1sk}#1`,
      sk: 'VOTE',
    };
    const times: { ballot: number; update: number; own: number }[] = [];
    const warm = counting.calls;
    for (const user of people) {
      times.push({
        ballot: await timed(() => press(user, 1)),
        update: await timed(() =>
          house.plain.table.write({
            update: bare,
            expression: 'SET #c = #c + :one',
            names: { c: 'count' },
            values: { one: 1 },
            if: 'attribute_exists(pk)',
          }),
        ),
        own: await timed(() =>
          house.plain.table.write({
            update: voteKey,
            expression: 'SET #d.#v = #d.#v + :one',
            names: { d: 'data', v: 'version', s: 'status' },
            values: { one: 1, open: 'open' },
            if: '#d.#s = :open',
          }),
        ),
      });
    }
    return {
      ballot: median(times.map(({ ballot }) => ballot)),
      update: median(times.map(({ update }) => update)),
      ratio: median(times.map(({ ballot, update }) => ballot / update)),
      own: median(times.map(({ own }) => own)),
      ratioOwn: median(times.map(({ ballot, own }) => ballot / own)),
      requests: { seen: (counting.calls - warm) / BALLOTS, unseen: unseen / BALLOTS },
    };
  } finally {
    await slack.close();
    await house.close();
  }
}
