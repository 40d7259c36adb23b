/** A proposal in free text: what was understood is shown, corrected in a few words, and submitted after a yes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '../../bot/app/ports.ts';
import { dialogueStep } from '../../bot/conversation/dialogue.ts';
import type { Plan } from '../../bot/conversation/plan.ts';
import { stepByStep } from '../../bot/conversation/steps.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';

let house: House;
let joost: Person;
let plan: Pick<Plan, 'intent' | 'slots'>;
let drafting: Ports['draftingProposal'];
beforeEach(async () => {
  plan = { intent: 'proposal.submit', slots: {} };
  drafting = undefined;
  house = await openHouse({
    understand: stepByStep([dialogueStep()], () => ({
      plan: { language: 'nl', confidence: 1, step: 'classifier', ...plan },
      answered: true,
      alternatives: [],
    })),
    change: (ports) => ({ ...ports, draftingProposal: async (words) => drafting?.(words) }),
  });
  ({ joost } = await foundTwente(house));
});
afterEach(() => house.close());

/** What the bot says to this, after the queue. */
async function answerTo(person: Person, words: string) {
  const before = house.said.length;
  await person.say(words);
  await house.settle();
  return { card: house.said.slice(before).at(-1)!.card };
}
const confirmIn = (reply: Awaited<ReturnType<typeof answerTo>>) =>
  buttonsOf(reply.card).find(({ action }) => action === 'proposal.confirm')?.args;

describe('Asked for money in free text, the bot', () => {
  it('shows title, amount and applicant, and submits after the asker’s own yes, once', async () => {
    const asked = await answerTo(joost, 'ik wil 5.000 euro aanvragen voor een camera op het terrein');
    const before = wordsOf(await joost.command('voorstellen'));
    const done = await joost.press('proposal.confirm', confirmIn(asked));
    const again = await joost.press('proposal.confirm', confirmIn(asked));

    expect(wordsOf(asked)).toContain('Gevraagd: € 5.000\nAanvrager: Parkbeheer');
    expect(before).toContain('Er zijn geen open voorstellen');
    expect(wordsOf(done)).toContain('Ingediend als voorstel 1');
    expect(wordsOf(again)).toContain('al ingediend, als voorstel 1');
  });

  it('reads the amount itself, whatever a Plan says', async () => {
    plan = { intent: 'proposal.submit', slots: { amount: 9999 } };

    const asked = await answerTo(joost, 'ik wil vijfduizend euro voor een camera');

    expect(wordsOf(asked)).toContain('€ 5.000');
    expect(wordsOf(asked)).not.toContain('9.999');
  });

  it('leaves what it was told to do with the words out of them', async () => {
    const asked = await answerTo(joost, 'maak hier een voorstel van: de hekken zijn kapot, € 800');

    expect(wordsOf(asked)).toContain('De hekken zijn kapot, € 800');
    expect(wordsOf(asked)).not.toContain('maak hier');
  });

  it('names the problem that it comes from, and says so when there is none of that number', async () => {
    const problem = await raised(house, joost, 'Elke nacht inbraak');
    plan = { intent: 'proposal.submit', slots: { problem } };
    const known = await answerTo(joost, `5.000 euro voor een camera, voor vraagstuk ${problem}`);
    plan = { intent: 'proposal.submit', slots: { problem: 77 } };
    const unknown = await answerTo(joost, '5.000 euro voor een camera, voor vraagstuk 77');
    await joost.press('proposal.confirm', confirmIn(known));
    await joost.press('proposal.confirm', confirmIn(unknown));

    expect(wordsOf(known)).toContain('Komt uit: vraagstuk #1 Elke nacht inbraak');
    expect(wordsOf(unknown)).toContain('Vraagstuk 77 is er niet; ik laat het weg.');
    expect(wordsOf(await joost.command('voorstel 1'))).toContain('vraagstuk #1');
    expect(wordsOf(await joost.command('voorstel 2'))).not.toContain('Komt uit');
  });

  it('says that there is no such initiative, when one is named that is none', async () => {
    plan = { intent: 'proposal.submit', slots: { initiative: 4 } };

    expect(wordsOf(await answerTo(joost, 'initiatief 4 wil 5.000 euro van het fonds'))).toContain(
      'Initiatief 4 is er niet; ik laat het weg.',
    );
  });
});

describe('A short sentence afterwards', () => {
  it('answers the question for the amount', async () => {
    const asked = await answerTo(joost, 'kan het fonds een camera op het terrein betalen');
    const answered = await answerTo(joost, 'vijfduizend euro');
    await joost.press('proposal.confirm', confirmIn(answered));

    expect(wordsOf(asked)).toContain('Hoeveel vraagt u aan?');
    expect(confirmIn(asked)).toBeUndefined();
    expect(wordsOf(answered)).toContain('Kan het fonds een camera op het terrein betalen');
    expect(wordsOf(await joost.command('voorstel 1'))).toContain('Gevraagd: € 5.000');
  });

  it('corrects the amount; the card with the earlier one can no longer be confirmed', async () => {
    const first = await answerTo(joost, '5.000 euro voor een camera op het terrein');
    const second = await answerTo(joost, 'nee, 6.000');
    const stale = await joost.press('proposal.confirm', confirmIn(first));
    const done = await joost.press('proposal.confirm', confirmIn(second));

    expect(wordsOf(second)).toContain('5.000 euro voor een camera op het terrein');
    expect(wordsOf(second)).toContain('Gevraagd: € 6.000');
    expect(wordsOf(stale)).toContain('verlopen of al afgehandeld');
    expect(wordsOf(done)).toContain('Ingediend als voorstel 1');
    expect(wordsOf(await joost.command('voorstel 1'))).toContain('Gevraagd: € 6.000');
  });

  it('with an amount that is none says so, and what was typed stays', async () => {
    await answerTo(joost, '5.000 euro voor een camera op het terrein');

    const absurd = await answerTo(joost, 'nee, 900 miljoen euro');

    expect(wordsOf(absurd)).toContain('Zoveel heeft geen fonds');
    expect(wordsOf(absurd)).toContain('5.000 euro voor een camera op het terrein');
    expect(confirmIn(absurd)).toBeUndefined();
  });

  it('that is an amount for nothing asks what it is for', async () => {
    expect(wordsOf(await answerTo(joost, '6.000 euro'))).toContain('Waarvoor vraagt u geld aan het fonds?');
  });

  it('delivered twice makes one draft', async () => {
    await answerTo(joost, '5.000 euro voor een camera');
    const delivery = joost.ask({ kind: 'text', text: 'nee, 6.000' });

    await joost.deliver(delivery);
    await house.settle();
    await joost.deliver(delivery);
    await house.settle();
    const cards = house.said.map(({ card }) => confirmIn({ card })).filter(Boolean);

    expect(new Set(cards.map((args) => args!.draft)).size).toBe(2);
  });
});

describe('A model’s help with a proposal', () => {
  it('gives a title and a goal to confirm; the amount is still read from the person’s words', async () => {
    drafting = async () => ({ title: ' Een camera op\nhet terrein ', goal: 'Wij willen minder inbraak.' });

    const asked = await answerTo(joost, 'joh doe eens vijf mille voor zo’n camera');
    await joost.press('proposal.confirm', confirmIn(asked));

    const shown = wordsOf(await joost.command('voorstel 1'));
    expect(shown).toContain('Voorstel 1: Een camera op het terrein\nWij willen minder inbraak.\nGevraagd: € 5.000');
  });

  it('is not missed where there is none', async () => {
    expect(wordsOf(await answerTo(joost, 'vijf mille voor een camera'))).toContain('Vijf mille voor een camera');
  });
});
