/** What is understood from free text is shown, and done only after the asker's own yes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dialogueStep } from '../../bot/conversation/dialogue.ts';
import type { Plan, Understanding } from '../../bot/conversation/plan.ts';
import { stepByStep } from '../../bot/conversation/steps.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

const plan = (of: Partial<Plan>): Plan => ({
  intent: 'none',
  language: 'nl',
  confidence: 1,
  step: 'classifier',
  slots: {},
  ...of,
});
const sure = (of: Partial<Plan>): Understanding => ({ plan: plan(of), answered: true, alternatives: [] });

let house: House;
let joost: Person;
let bram: Person;
let understanding: Understanding;
let number: number;
beforeEach(async () => {
  house = await openHouse({ understand: stepByStep([dialogueStep()], () => understanding) });
  ({ joost, bram } = await foundTwente(house));
  number = await raised(house, joost, 'Geen stroom');
});
afterEach(() => house.close());

/** What the bot says to this, after the queue. */
async function answerTo(person: Person, words: string) {
  const before = house.said.length;
  const at = await person.say(words);
  expect(at).toEqual({});
  await house.settle();
  return { card: house.said.slice(before).at(-1)!.card };
}

describe('a support in free text', () => {
  beforeEach(() => {
    understanding = sure({ intent: 'problem.support', slots: { problem: number } });
  });

  it('is asked back first, and counts after the yes, once', async () => {
    const asked = await answerTo(bram, `${number} hebben wij ook`);
    const yes = buttonsOf(asked.card)[0]!;
    const before = wordsOf(await joost.command(`vraagstuk ${number}`));
    const done = await bram.press('confirm', yes.args);
    const again = await bram.press('confirm', yes.args);

    expect(wordsOf(asked)).toContain('Speelt vraagstuk 1 “Geen stroom” ook bij Kunststof?');
    expect(before).toContain('1 bedrijf heeft dit');
    expect(wordsOf(done)).toContain('2 companies have this');
    expect(wordsOf(again)).toContain('expired or has been answered');
  });

  it('is confirmed by nobody else', async () => {
    const yes = buttonsOf((await answerTo(bram, `${number} hebben wij ook`)).card)[0]!;

    expect(wordsOf(await joost.press('confirm', yes.args))).toContain('Alleen wie het vroeg');
    expect(wordsOf(await joost.press('decline', yes.args))).toContain('Alleen wie het vroeg');
    expect(wordsOf(await joost.command(`vraagstuk ${number}`))).toContain('1 bedrijf heeft dit');
  });

  it('can be declined, and expires after half an hour', async () => {
    const one = buttonsOf((await answerTo(bram, `${number} hebben wij ook`)).card)[1]!;
    const two = buttonsOf((await answerTo(bram, `${number} ja wij ook`)).card)[0]!;

    const declined = await bram.press('decline', one.args);
    house.later(31);
    const late = await bram.press('confirm', two.args);

    expect(wordsOf(declined)).toContain('Right, I do nothing.');
    expect(wordsOf(late)).toContain('expired or has been answered');
    expect(wordsOf(await joost.command(`vraagstuk ${number}`))).toContain('1 bedrijf heeft dit');
  });

  it('of an unknown number is answered at once', async () => {
    understanding = sure({ intent: 'problem.support', slots: { problem: 99 } });

    const answer = await answerTo(bram, '99 hebben wij ook');

    expect(wordsOf(answer)).toMatch(/Vraagstuk 99 is er niet/);
  });

  it('typed behind a slash command is asked back as well', async () => {
    await bram.command(`wij hebben ${number} ook`);
    await house.settle();

    expect(buttonsOf(house.said.at(-1)!.card).map(({ action }) => action)).toEqual(['confirm', 'decline']);
  });
});

it('another language in free text is asked back as well', async () => {
  understanding = sure({ intent: 'settings.language', slots: { language: 'en' } });

  const asked = await answerTo(joost, 'kun je engels praten');
  const done = await joost.press('confirm', buttonsOf(asked.card)[0]!.args);

  expect(wordsOf(asked)).toContain('Zal ik voortaan Engels met u spreken?');
  expect(wordsOf(done)).toContain('I will speak English');
});

it('a sentence below the threshold gives its likeliest readings as buttons, for the asker only', async () => {
  const alternatives = [plan({ intent: 'problem.raise' }), plan({ intent: 'problem.list' }), plan({ intent: 'vote.cast' })];
  understanding = { plan: plan({ intent: 'problem.raise', confidence: 0.4 }), answered: false, alternatives };

  const asked = await answerTo(bram, 'altijd gedoe met die hekken');
  const reading = buttonsOf(asked.card)[0]!;
  const foreign = await joost.press('reading', reading.args);
  const chosen = await bram.press('reading', reading.args);

  expect(buttonsOf(asked.card).map(({ label }) => label)).toEqual([
    'Melden: “altijd gedoe met die hekken”',
    'Alle vraagstukken zien',
    'Stemmen',
    'Uitleg',
  ]);
  expect(wordsOf(foreign)).toContain('werkt niet meer');
  expect(wordsOf(chosen)).toContain('Altijd gedoe met die hekken');
});

it('what the bot cannot do yet, it says so', async () => {
  understanding = sure({ intent: 'fund.status' });

  expect(wordsOf(await answerTo(bram, 'hoeveel zit er in de pot'))).toContain('Dat kan ik nog niet');
});

describe('a conversation', () => {
  beforeEach(async () => {
    await raised(house, bram, 'Parkeren lukt niet meer');
    understanding = sure({ intent: 'problem.show', slots: {}, question: 'problem' });
  });

  it('asks one question, takes a bare answer, a correction and a follow-up', async () => {
    const asked = await answerTo(joost, 'laat dat vraagstuk eens zien');
    const answered = await answerTo(joost, '1');
    const corrected = await answerTo(joost, 'nee, 2');
    const followed = await answerTo(joost, 'en 1?');

    expect(wordsOf(asked)).toContain('Welk vraagstuk bedoelt u?');
    expect(wordsOf(answered)).toContain('#1 Geen stroom');
    expect(wordsOf(corrected)).toContain('#2 Parkeren lukt niet meer');
    expect(wordsOf(followed)).toContain('#1 Geen stroom');
  });

  it('goes on after a command, too', async () => {
    await joost.say('vraagstuk 1');

    expect(wordsOf(await answerTo(joost, 'en 2?'))).toContain('#2 Parkeren lukt niet meer');
  });

  it('ends with “laat maar”', async () => {
    await answerTo(joost, 'laat dat vraagstuk eens zien');

    expect(wordsOf(await answerTo(joost, 'laat maar'))).toContain('Goed, ik doe niets.');
    understanding = sure({ intent: 'none' });
    expect(wordsOf(await answerTo(joost, '1'))).toContain('Wat kan ik voor u doen?');
  });

  it('is forgotten after half an hour', async () => {
    await answerTo(joost, 'laat dat vraagstuk eens zien');
    house.later(31);
    understanding = sure({ intent: 'none' });

    expect(wordsOf(await answerTo(joost, '1'))).toContain('Wat kan ik voor u doen?');
  });

  it('of two people in one thread does not mix', async () => {
    await answerTo(joost, 'laat dat vraagstuk eens zien');
    const anna = house.person('slack:TA:anna', 'Anna');
    understanding = sure({ intent: 'none' });

    expect(wordsOf(await answerTo(anna, '1'))).toContain('Wat kan ik voor u doen?');
    expect(wordsOf(await answerTo(joost, '1'))).toContain('#1 Geen stroom');
  });

  it('corrects what is asked back before the yes', async () => {
    understanding = sure({ intent: 'problem.support', slots: { problem: 2 } });
    await answerTo(joost, 'dat hebben wij ook');

    expect(wordsOf(await answerTo(joost, 'nee, 1'))).toContain('Speelt vraagstuk 1 “Geen stroom” ook bij Parkbeheer?');
  });
});

describe('a model’s help with the title', () => {
  const raising = sure({ intent: 'problem.raise' });
  const withHelp = async (drafting: () => Promise<{ title: string } | undefined>) => {
    const helped = await openHouse({ understand: async () => raising, change: (ports) => ({ ...ports, drafting }) });
    const people = await foundTwente(helped);
    await people.joost.say('hekken kapot joh, elke nacht inbraak!!');
    await helped.settle();
    const words = wordsOf({ card: helped.said.at(-1)!.card });
    await helped.close();
    return words;
  };

  it('is shown for the person to confirm or adjust, with their own words under it', async () => {
    const words = await withHelp(async () => ({ title: ' De hekken zijn kapot\n' }));

    expect(words).toContain('De hekken zijn kapot\nhekken kapot joh, elke nacht inbraak!!');
  });

  it('is not missed where there is none', async () => {
    expect(await withHelp(async () => undefined)).toContain('Hekken kapot joh, elke nacht inbraak!');
  });
});
