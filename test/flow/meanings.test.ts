/** Problems that are alike in other words, where a provider tells what texts mean. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Embedding, meaningsOf } from '../../bot/app/meaning.ts';
import type { Plan, Understanding } from '../../bot/conversation/plan.ts';
import { foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

/** What a provider would know, by what stands in a text: staff, power, and all the rest. */
const meant = (text: string): number[] =>
  /lasser|gouden handjes/.test(text) ? [1, 0.1, 0] : /stroom|net/.test(text) ? [0, 1, 0.1] : [0, 0, 1];

const PLAN: Plan = { intent: 'problem.raise', language: 'nl', confidence: 1, step: 'classifier', slots: {} };
const RAISING: Understanding = { plan: PLAN, answered: true, alternatives: [] };

let house: House;
let joost: Person;
let sent: string[][];
let works: boolean;
beforeEach(async () => {
  [sent, works] = [[], true];
  const embedding: Embedding = {
    scheme: 'vectors-2',
    async vectorsOf(texts) {
      sent.push([...texts]);
      return works ? texts.map(meant) : undefined;
    },
  };
  house = await openHouse({
    understand: async () => RAISING,
    change: (ports) => ({ ...ports, meanings: meaningsOf(ports.table, embedding) }),
  });
  ({ joost } = await foundTwente(house));
});
afterEach(() => house.close());

async function similarTo(words: string): Promise<string> {
  await joost.say(words);
  await house.settle();
  return wordsOf({ card: house.said.at(-1)!.card });
}

describe('A problem that means the same', () => {
  it('is found without a word in common, and says so', async () => {
    await raised(house, joost, 'Wij krijgen nergens lassers');

    expect(await similarTo('waar blijven de gouden handjes')).toMatch(
      /Wij krijgen nergens lassers \(1 bedrijf heeft dit\) · lijkt wat betekenis betreft/,
    );
  });

  it('is told with the words in common where there are any', async () => {
    await raised(house, joost, 'Geen stroom voor de laadpalen');

    expect(await similarTo('het net heeft geen stroom meer over')).toContain('gemeen: stroom');
  });

  it('is not found among others', async () => {
    await raised(house, joost, 'De fietsbrug is glad');

    expect(await similarTo('waar blijven de gouden handjes')).not.toContain('fietsbrug');
  });
});

describe('Vectors', () => {
  it('are made once a problem is raised, after the request, and only once', async () => {
    await joost.submit('problem.written', { title: 'Wij krijgen nergens lassers', text: 'Al een jaar.' });
    const inTheRequest = sent.length;

    await house.settle();
    await similarTo('waar blijven de gouden handjes');

    expect(inTheRequest).toBe(0);
    expect(sent.flat().filter((text) => text.includes('lassers'))).toHaveLength(1);
  });

  it('are made again when the words or the scheme changed', async () => {
    const number = await raised(house, joost, 'Wij krijgen nergens lassers');
    await joost.submit('problem.edited', { title: 'Wij krijgen nergens meer lassers', text: '' }, { problem: number });
    await house.settle();

    await similarTo('waar blijven de gouden handjes');

    expect(sent.flat().filter((text) => text.includes('lassers'))).toEqual([
      expect.stringContaining('nergens lassers'),
      expect.stringContaining('nergens meer lassers'),
    ]);
  });

  it('that cannot be had are not missed: the words decide', async () => {
    await raised(house, joost, 'Wij krijgen nergens lassers');
    works = false;

    const found = await similarTo('lassers zijn niet te krijgen');

    expect(found).toContain('Wij krijgen nergens lassers');
    expect(found).toContain('gemeen: ');
  });

  it('that were not there when a problem was raised are made when they are asked for', async () => {
    works = false;
    await raised(house, joost, 'Wij krijgen nergens lassers');
    works = true;

    expect(await similarTo('waar blijven de gouden handjes')).toContain('nergens lassers');
  });

  it('never leave a request waiting: a search is answered by the words', async () => {
    await raised(house, joost, 'Wij krijgen nergens lassers');
    sent = [];

    await joost.command('zoek lassers');

    expect(sent).toEqual([]);
  });
});
