/** A file dragged into the chat: never fetched inside the request, and the words beside it are answered as ever. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../bot/chat/card.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const PHOTO = { name: 'foto.png', url: 'photo', type: 'image/png' };
const LIST: Plan = { intent: 'problem.list', language: 'nl', confidence: 1, step: 'classifier', slots: {} };

let house: House;
let joost: Person;
let join: Awaited<ReturnType<typeof foundTwente>>['join'];
beforeEach(async () => {
  house = await openHouse({ understand: async () => ({ plan: LIST, answered: true, alternatives: [] }) });
  ({ joost, join } = await foundTwente(house));
});
afterEach(() => house.close());

/** The words of what is answered after the queue. */
async function answered(): Promise<string> {
  const before = house.said.length;
  await house.settle();
  return house.said
    .slice(before)
    .map(({ card }) => plainText(card))
    .join('\n');
}

describe('a message with a file', () => {
  it('is left to the worker, file and all, and nothing is said inside the request', async () => {
    const reply = await joost.send([PHOTO]);

    expect(reply).toEqual({});
    expect(house.jobs).toMatchObject([{ type: 'ask', ask: { kind: 'text', text: '', files: [PHOTO] } }]);
  });

  it('that nobody can use is told so, once, also when the job comes twice', async () => {
    await joost.send([PHOTO]);
    house.jobs.push(house.jobs[0]!);

    expect(await answered()).toMatch(/^Met “foto\.png” kan ik niets\. .*$/);
  });

  it('and a command has the command done, and hears of the file', async () => {
    const number = await raised(house, joost, 'Geen stroom');

    await joost.send([PHOTO], `vraagstuk ${number}`);

    const said = await answered();
    expect(said).toContain('Geen stroom');
    expect(said).toContain('Met “foto.png” kan ik niets.');
  });

  it('and a command that opens a form has a button for it', async () => {
    await joost.send([PHOTO], 'bedrijf');

    await house.settle();
    const card = house.said.at(-1)!.card;
    expect(buttonsOf(card)[0]).toMatchObject({ action: 'said-again', args: { text: 'bedrijf' }, opensForm: true });
  });

  it('and free text has the text understood, and hears of the file', async () => {
    await raised(house, joost, 'Geen stroom');

    await joost.send([PHOTO], 'wat speelt er allemaal bij ons?');

    const said = await answered();
    expect(said).toContain('Geen stroom');
    expect(said).toContain('Met “foto.png” kan ik niets.');
  });

  it('in a workspace that belongs to no region is answered with how to join one', async () => {
    const stranger = house.person('slack:TX:ann', 'Ann');

    const reply = await stranger.send([PHOTO]);

    expect(buttonsOf(reply.card).map(({ action }) => action)).toContain('region.found');
    expect(house.jobs).toEqual([]);
  });
});

describe('a mention without words', () => {
  it('in a channel of Teams says where to send a file, as it may have been one', async () => {
    const ellen = await join('teams:tb:ellen', '00000009');

    expect(wordsOf(await ellen.say(''))).toMatch(/geeft Teams mij dat niet|Teams does not give it to me/);
  });

  it('in a channel of Slack is only a mention', async () => {
    expect(wordsOf(await joost.say(''))).not.toMatch(/bestand/);
  });
});
