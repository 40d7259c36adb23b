/** Asking figures: in words, by button and in a form, from a region whose area is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedShipped } from '../../bot/app/figures.ts';
import { understandingOf } from '../../bot/app/understanding.ts';
import { type Args, type Card, plainText } from '../../bot/chat/card.ts';
import { keepNews } from '../../bot/monitor/figures/news.ts';
import type { Instant } from '../../bot/primitives/instant.ts';
import { loadModel } from '../../infra/bundle/model.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

const understand = understandingOf(loadModel());
let house: House;
let joost: Person;
let bram: Person;
beforeAll(async () => {
  house = await openHouse({ understand });
  await seedShipped(house.plain.table);
  ({ joost, bram } = await foundTwente(house));
});
afterAll(() => house.close());

async function answerTo(person: Person, words: string): Promise<Card> {
  expect(await person.say(words)).toEqual({});
  await house.settle();
  return house.said.at(-1)!.card;
}
const pressed = (person: Person, card: Card | undefined, label: string) => {
  const button = buttonsOf(card).find((one) => one.label === label);
  expect(button, label).toBeDefined();
  return person.press(button!.action, button!.args);
};

describe('A figure asked in words', () => {
  it('is answered with its year, what gives it meaning, and its source', async () => {
    const said = plainText(await answerTo(bram, 'what does a house cost in Zwolle?'));

    expect(said).toContain('In 2025 the mean price at which a home in Zwolle was sold was €450,913.');
    expect(said).toContain('The whole of the Netherlands: €479,527');
    expect(said).toContain('Source: CBS 83625NED, CC BY 4.0, retrieved July 2026.');
  });

  it('is of one’s own region when no place is named, and says so', async () => {
    const said = plainText(await answerTo(joost, 'hoe groot is de economie?'));

    expect(said).toContain('Het bruto regionaal product van Twente was in 2020 € 23.934,24 mln (voorlopig).');
    expect(said).toContain('U noemde geen plaats; dit is uw eigen regio, Twente.');
  });

  it('goes on from the last one: another place, another year', async () => {
    await answerTo(joost, 'hoeveel inwoners heeft Enschede?');

    expect(plainText(await answerTo(joost, 'en Hengelo?'))).toContain('telde Hengelo');
    expect(plainText(await answerTo(joost, 'en in 2020?'))).toContain('Op 1 januari 2020 telde Hengelo');
  });

  it('goes on without “and” as well: since when, against what, in which order', async () => {
    await answerTo(joost, 'wat kost een huis in Zwolle in 2018?');

    expect(plainText(await answerTo(joost, 'sinds 2015?'))).toContain('Zwolle: van € 218.349 in 2015');
    expect(plainText(await answerTo(joost, 'vergelijk met Enschede'))).toMatch(/• Zwolle: van[^•]*• Enschede: van/);
    expect(plainText(await answerTo(joost, 'en de laagste?'))).toContain('gemeenten, laagste eerst');
  });

  it('whose place may be two is asked back once, with buttons', async () => {
    const asked = await answerTo(joost, 'huizenprijs in Groningen?');
    const answered = await pressed(joost, asked, 'Groningen (gemeente)');

    expect(plainText(asked)).toContain('welke plaats bedoelt u?');
    expect(wordsOf(answered)).toContain('In 2025 werd een woning in Groningen');
  });

  it('of which there are no figures yet says so', async () => {
    expect(plainText(await answerTo(joost, 'hoeveel banen zijn er in Twente?'))).toContain('nog geen cijfers van opgehaald');
  });

  it('of “last year” without a figure names that year', async () => {
    expect(plainText(await answerTo(joost, 'werkloosheid in Overijssel vorig jaar'))).toContain('over 2025 heb ik geen cijfer');
  });

  it('over years of which some are missing says over which there are figures', async () => {
    const some = plainText(await answerTo(joost, 'verloop werkloosheid in Twente sinds 2010'));
    const all = plainText(await answerTo(joost, 'verloop huizenprijs in Zwolle sinds 2015'));

    expect(some).toContain('Cijfers zijn er alleen over 2017.');
    expect(all).not.toContain('Cijfers zijn er alleen over');
  });

  it('that is a top of so many tells so many, and of all provinces all', async () => {
    const top = plainText(await answerTo(joost, 'top 3 gemeenten in Overijssel met de duurste huizen'));
    const all = plainText(await answerTo(joost, 'inwoners per provincie'));

    expect(top.split('\n').filter((line) => /^• \d/.test(line))).toHaveLength(3);
    expect(all).toContain('12. ');
  });

  it('of growth from before there are figures leads to growth since the first', async () => {
    const none = await answerTo(joost, 'welke provincie groeide het hardst in inwoners sinds 2015');

    expect(plainText(none)).toContain('Inwoners per provincie: over 2015 heb ik geen cijfer. Wel over 2019–2026.');
    expect(wordsOf(await pressed(joost, none, 'sinds 2019'))).toContain('verandering van 2019 tot 2026: provincies');
  });

  it('of the growth of the economy leads to the product itself over the same years', async () => {
    const none = await answerTo(joost, 'in welke regio groeide de economie het hardst sinds 2010');

    expect(plainText(none)).toContain('over 2010 heb ik geen cijfer. Wel over 2016–2018.');
    expect(wordsOf(await pressed(joost, none, 'Bruto regionaal product'))).toContain(
      'Bruto regionaal product, verandering van 2010 tot 2020: COROP-regio’s',
    );
  });

  it('of the country has its name in the person’s language', async () => {
    expect(plainText(await answerTo(bram, 'bankruptcies in the Netherlands in 1970'))).toContain(
      'Bankruptcies of the Netherlands',
    );
  });

  it('that is not published for one’s own region is that of what it lies in, and says so', async () => {
    const said = plainText(await answerTo(joost, 'wat kost een huis?'));

    expect(said).toContain('niet per COROP-regio gepubliceerd, dus van Twente heb ik geen cijfer.');
    expect(said).toContain('Wel per gemeente, provincie, landsdeel of land.');
    expect(said).toContain('In 2025 werd een woning in Overijssel');
  });

  it('of a year without a figure names the years that there are, and leads to the newest', async () => {
    const none = await answerTo(joost, 'brp van Twente in 1995?');
    const newest = await pressed(joost, none, 'Nieuwste cijfer');

    expect(plainText(none)).toContain('over 1995 heb ik geen cijfer. Wel over 2000–2020.');
    expect(wordsOf(newest)).toContain('was in 2020');
  });

  it('that is a ranking which nothing can be ranked in says so, with the periods that there are', async () => {
    const said = plainText(await answerTo(joost, 'In welke provincie is de werkloosheid sinds 2016 het sterkst gestegen?'));

    expect(said).toContain('Werkloosheid per provincie: de verandering sinds 2016 is niet te meten');
    expect(said).toContain('Er zijn cijfers over 2016');
  });

  it('that is not published for the region leads to its province and its municipalities', async () => {
    const none = await answerTo(joost, 'wat kost een huis in Twente?');
    const province = await pressed(joost, none, 'Overijssel');
    const within = await pressed(joost, none, 'gemeenten binnen Twente');

    expect(plainText(none)).toContain('niet per COROP-regio gepubliceerd');
    expect(wordsOf(province)).toContain('In 2025 werd een woning in Overijssel');
    expect(wordsOf(within)).toMatch(/gemeenten, binnen Twente, 2025[\s\S]*1\. /);
    expect(wordsOf(within)).toContain('Van de 14 met een cijfer.');
  });
});

describe('A place', () => {
  it('that nobody knows is asked back with the nearest, and never taken for one’s own', async () => {
    const said = plainText(await answerTo(joost, 'wat kost een huis in Xanten?'));

    expect(said).toContain('“Xanten” ken ik niet als gemeente, regio of provincie');
  });

  it('that is no more is answered as far as it went, with what it belongs to now', async () => {
    const card = await answerTo(joost, 'wat kost een huis in Weesp?');
    const now = await pressed(joost, card, 'Amsterdam');

    expect(plainText(card)).toContain('In 2022 werd een woning in Weesp');
    expect(plainText(card)).toContain('Weesp is sinds 24 maart 2022 geen gemeente meer; het hoort nu bij Amsterdam.');
    expect(wordsOf(now)).toContain('een woning in Amsterdam');
  });

  it('of which the share is asked tells its share of the country', async () => {
    expect(plainText(await answerTo(bram, 'what share of the dutch economy comes from Twente?'))).toContain(
      '3.0% of the whole of the Netherlands',
    );
  });

  it('of which two different figures are to be compared is asked which of them', async () => {
    const asked = await answerTo(joost, 'vergelijk inwoners met huizenprijzen in Zwolle');
    const one = await pressed(joost, asked, 'Inwoners');

    expect(plainText(asked)).toContain('in verschillende eenheden; die zijn niet met elkaar te vergelijken');
    expect(wordsOf(one)).toContain('telde Zwolle');
    expect(plainText(await answerTo(joost, 'vergelijk brp per inwoner van Twente en Achterhoek'))).toContain('Achterhoek €');
  });

  it('among its like is found in words as well', async () => {
    expect(plainText(await answerTo(joost, "regio's zoals wij: brp per inwoner"))).toContain('het dichtst bij Twente liggen');
  });
});

describe('What has not been, and why it is so,', () => {
  it.each([
    ['wat worden de huizenprijzen in Zwolle volgend jaar?', 'Voorspellen doe ik niet'],
    ['hoe duur is een huis in Zwolle in 2031?', 'Voorspellen doe ik niet'],
    ['waarom zijn de huizenprijzen in Zwolle zo gestegen?', 'Waardoor een cijfer verandert kan ik u niet zeggen'],
  ])('is not answered: %s', async (question, refusal) => {
    const { card } = await joost.press('monitor.query', { indicator: 'house_price', places: 'GM0193' });

    const said = plainText(await answerTo(joost, question));

    expect(wordsOf({ card })).toContain('Zwolle');
    expect(said).toContain(refusal);
  });
});

describe('An answer', () => {
  const grp = { indicator: 'grp', places: 'CR12', operation: 'value' };

  it('is seen over time, beside the country, among its like and in its place', async () => {
    const { card } = await joost.press('monitor.query', grp);

    expect(wordsOf(await pressed(joost, card, 'Verloop'))).toContain('gemiddeld +');
    expect(wordsOf(await pressed(joost, card, 'Naast Nederland'))).toContain('Nederland: van');
    expect(wordsOf(await pressed(joost, card, 'Regio’s als deze'))).toContain('in aantal inwoners het dichtst bij Twente');
    expect(wordsOf(await pressed(joost, card, 'Ranglijst'))).toMatch(/COROP-regio’s, 2020[\s\S]*Twente/);
  });

  it('through time names the places of which there is none', async () => {
    const { card } = await joost.press('monitor.query', { ...grp, places: 'CR12,GM0153', operation: 'series' });

    expect(wordsOf({ card })).toContain('Van Enschede is er geen cijfer.');
  });

  it('is given as a picture where there is a server for it, and says so where there is none', async () => {
    expect(wordsOf(await joost.press('monitor.picture', grp))).toContain('geen plaatje');
  });

  it('tells how it was calculated', async () => {
    const { card } = await joost.press('monitor.query', { ...grp, operation: 'change', from: '2010' });

    const how = wordsOf(await pressed(joost, card, 'Hoe berekend?'));

    expect(how).toContain('(23.934,24 − 19.036,04) ÷ 19.036,04 × 100 = +25,7%');
    expect(how).toContain('Wat het is: Wat bedrijven');
  });

  it('that ranks the whole country tells as well how it was made, and is put in the channel', async () => {
    const ranked = { indicator: 'house_price', operation: 'rank', level: 'municipality', byChange: true, from: '2020' };
    const { card } = await joost.press('monitor.query', ranked);
    const before = house.said.length;

    const how = wordsOf(await pressed(joost, card, 'Hoe berekend?'));
    const picture = wordsOf(await pressed(joost, card, 'Als plaatje'));
    await pressed(joost, card, 'In het kanaal');
    await house.settle();

    expect(how).toContain('Wat het is: ');
    expect(picture).toContain('geen plaatje');
    expect(house.said.slice(before).map((one) => plainText(one.card))).toEqual([
      expect.stringMatching(/verandering van 2020 tot 2025: gemeenten[\s\S]*Gedeeld door Joost/),
    ]);
  });

  it.each([
    ['no figure', { places: 'CR12' }],
    ['no place', { indicator: 'grp' }],
    ['no level to rank', { indicator: 'grp', operation: 'rank' }],
    ['only places that nobody knows', { indicator: 'grp', places: 'XX99' }],
  ])('of which the button names %s asks for what is missing, and puts nothing in the channel', async (_what, args) => {
    const before = house.said.length;

    expect(wordsOf(await joost.press('monitor.how', args))).toContain('Welk cijfer wilt u zien?');
    expect(wordsOf(await joost.press('monitor.picture', args))).toContain('geen plaatje');
    expect(wordsOf(await joost.press('monitor.post', args))).toContain('Welk cijfer wilt u zien?');
    await house.settle();
    expect(house.said.slice(before)).toEqual([]);
  });

  it('is changed in a form, in which an unclear place or period is told where it was typed', async () => {
    const { card } = await joost.press('monitor.query', grp);
    const { form } = await pressed(joost, card, 'Wijzigen');
    const fill = (values: Record<string, string>) =>
      joost.submit(form!.action, { indicator: 'population', ...values }, form!.args);

    expect(wordsOf(await fill({ places: 'Zwolle, Deventer', period: '2024' }))).toMatch(
      /Inwoners, 2024[\s\S]*Zwolle[\s\S]*Deventer/,
    );
    expect(wordsOf(await fill({ places: '', period: '' }))).toContain('telde Twente');
    expect((await fill({ places: 'Zwollehuis' })).errors!.places).toContain('Zwolle');
    expect((await fill({ places: 'Groningen' })).errors!.places).toContain('Groningen (provincie), Groningen (gemeente)');
    expect((await fill({ places: 'Zwolle', period: 'ooit' })).errors!.period).toContain('Schrijf een jaar of kwartaal');
  });

  it.each<Args>([
    { ...grp, operation: 'change', from: '2010' },
    { ...grp, operation: 'series', from: '2012', to: '2018' },
    { ...grp, operation: 'series', to: '2010' },
    { ...grp, operation: 'compare', peers: 'true' },
    { ...grp, from: '2015', to: '2015' },
    { indicator: 'grp', operation: 'rank', level: 'corop', byChange: true, from: '2015' },
    { indicator: 'house_price', operation: 'rank', level: 'municipality', lowestFirst: true, places: 'PV23', top: 3 },
    { indicator: 'unemployment_rate', operation: 'rank', level: 'province', from: '2022Q1', to: '2022Q1' },
  ])('is the same when its form is sent as it was: %o', async (args) => {
    const { card } = await joost.press('monitor.query', args);
    const { form } = await pressed(joost, card, 'Wijzigen');
    const filled = form!.fields.flatMap((field) => ('value' in field && field.value ? [[field.name, field.value]] : []));

    const again = await joost.submit(form!.action, Object.fromEntries(filled), form!.args);

    expect(wordsOf(again)).toBe(wordsOf({ card }));
  });

  it('is put in the channel once, in the channel’s language, with who shared it', async () => {
    const { card } = await bram.press('monitor.query', grp);
    const { args } = buttonsOf(card).find(({ label }) => label === 'In the channel')!;
    const press = bram.ask({ kind: 'press', action: 'monitor.post', args });
    const before = house.said.length;

    await bram.deliver(press);
    await bram.deliver(press);
    await house.settle();

    const posted = house.said.slice(before);
    expect(posted).toHaveLength(1);
    expect(posted[0]!.ref.workspace).toBe('teams:tb');
    expect(plainText(posted[0]!.card)).toMatch(/was €23,934.24 million in 2020[\s\S]*Shared by/);
  });

  it('is followed and unfollowed, and one’s list says which', async () => {
    const { card } = await joost.press('monitor.query', grp);
    const followed = await pressed(joost, card, 'Volgen');
    const listed = wordsOf(await joost.press('monitor.watched'));
    await pressed(joost, followed.card, 'Niet meer volgen');

    expect(wordsOf(followed)).toContain('Bruto regionaal product, Twente');
    expect(listed).toContain('Bruto regionaal product, Twente');
    expect(wordsOf(await joost.press('monitor.watched'))).toContain('U volgt nog geen cijfers');
  });
});

describe('A region', () => {
  it('sees how it is doing, by chapter', async () => {
    const said = wordsOf(await joost.command('cijfers'));

    expect(said).toMatch(/Hoe staat Twente ervoor\?[\s\S]*Mensen[\s\S]*▲ Inwoners: [\s\S]*Economie[\s\S]*Bestuur/);
  });

  it('takes its figures from another area when a coordinator says so, in every workspace', async () => {
    await joost.command('gebied Zwolle');

    expect(plainText(await answerTo(bram, 'what does a house cost?'))).toContain('a home in Zwolle');
    expect(wordsOf(await bram.command('area Enschede'))).toContain('coordinator');
    await joost.command('gebied Twente');
  });

  it('whose name stands for several areas is asked which', async () => {
    const asked = await joost.command('gebied Utrecht');
    const chosen = await pressed(joost, asked.card, 'Utrecht (provincie)');

    expect(wordsOf(chosen)).toContain('voortaan die van Utrecht (provincie)');
    expect(wordsOf(await joost.command('gebied Xanten'))).toContain('“Xanten” ken ik niet');
    await joost.command('gebied Twente');
  });
});

describe('What an import changed', () => {
  const news = {
    run: 'cbs/84432NED/1',
    source: 'CBS 84432NED',
    at: '2026-11-23T03:00:00.000Z' as Instant,
    revisions: [{ indicator: 'grp', place: 'CR12', period: '2020', from: 23934.24, to: 24101.5 }],
    added: [{ indicator: 'population', place: 'CR12', period: '2026', value: 640_000 }],
    more: 0,
  };

  it('is told to coordinators when it is a revision, and to who follows the figure, once', async () => {
    await bram.press('monitor.watch', { indicator: 'population', places: 'CR12' });
    const region = (await house.plain.table.query({ pk: 'REGIONS', index: 'gsi1' })).items[0]!.gsi1sk as string;
    const before = house.said.length;

    await keepNews(house.plain.table, { region, ...news });
    await keepNews(house.plain.table, { region, ...news });
    await house.settle();

    const told = house.said.slice(before).map(({ ref, card }) => `${ref.channel}: ${plainText(card)}`);
    expect(told).toHaveLength(2);
    expect(told.find((one) => one.startsWith('dm-slack:TA:joost'))).toContain(
      'Bruto regionaal product, Twente, 2020: herzien van € 23.934,24 mln naar € 24.101,5 mln',
    );
    expect(told.find((one) => one.startsWith('dm-teams:tb:bram'))).toContain(
      'Inhabitants, Twente, 2026: new figure: 640,000 inhabitants',
    );
  });
});

describe('The effect of the fund', () => {
  it('is estimated after the request, and said to be not shown where that is so', async () => {
    const before = house.said.length;

    const asked = await joost.command('effect 2012');
    await house.settle();

    expect(wordsOf(asked)).toContain('het antwoord komt zo');
    const said = plainText(house.said.slice(before).at(-1)!.card);
    expect(said).toMatch(
      /Effect van het fonds op het bruto regionaal product van Twente[\s\S]*(Niet aantoonbaar|Aantoonbaar anders)/,
    );
  });

  it('asks for the year in which the fund began', async () => {
    expect((await joost.press('monitor.effect.form')).form?.fields[0]).toMatchObject({ name: 'from' });
  });

  it('is of one COROP region: a province of several is told so by name, and one that is a single region is taken as that', async () => {
    await joost.press('region.area', { place: 'PV23' });
    const wide = await joost.press('monitor.effect.form');
    await joost.press('region.area', { place: 'PV26' });
    const { form } = await joost.press('monitor.effect.form');
    await joost.press('region.area', { place: 'CR12' });

    expect(wordsOf(wide)).toContain('het gebied van uw regio, Overijssel, telt er meer dan een');
    expect(form?.intro?.join('')).toContain('Utrecht wordt vergeleken');
  });
});
