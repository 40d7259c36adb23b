/** A region's own figures, dragged into the chat as a CSV file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Card, plainText } from '../../bot/chat/card.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, wordsOf } from './house.ts';

const FILE =
  'indicator;gemeente;jaar;waarde;eenheid\nLaadpalen;Hengelo;2024;120;palen\nLaadpalen;Hengelo;2025;150;palen\nLaadpalen;Enschede;2025;310;palen\n';

let house: House;
let joost: Person;
let bram: Person;
beforeEach(async () => {
  house = await openHouse();
  ({ joost, bram } = await foundTwente(house));
});
afterEach(() => house.close());

let sent = 0;
async function dragged(person: Person, content: string, name = 'cijfers.csv', text = ''): Promise<Card> {
  const url = `https://files.example/${++sent}`;
  house.files.set(url, Buffer.from(content));
  await person.deliver(person.ask({ kind: 'text', text, files: [{ name, url }] }));
  await house.settle();
  return house.said.at(-1)!.card;
}

async function pressed(person: Person, card: Card, label: string): Promise<string> {
  const { action, args } = buttonsOf(card).find((button) => button.label === label)!;
  const before = house.said.length;
  const at = wordsOf(await person.press(action, args));
  await house.settle();
  return [at, ...house.said.slice(before).map((one) => plainText(one.card))].join('\n');
}

describe('A CSV file from a coordinator', () => {
  it('is shown as it would be kept, kept after a yes, and can be asked by everyone in the region', async () => {
    const preview = await dragged(joost, FILE);
    const kept = await pressed(joost, preview, 'Ja, bewaren');
    const asked = await bram.press('monitor.query', {
      indicator: idOf(await bram.command('figures'), 'Laadpalen'),
      places: 'GM0164',
    });

    expect(plainText(preview)).toContain('Het bestand bevat 3 cijfers: 3 nieuw, 0 gewijzigd, 0 hetzelfde.');
    expect(plainText(preview)).toContain(
      'Laadpalen 3 cijfers van 2 plaatsen, 2024 tot en met 2025, van 120 palen tot 310 palen (nieuw)',
    );
    expect(kept).toContain('Bewaard: 3 nieuwe cijfers');
    expect(wordsOf(asked)).toContain('Laadpalen in Hengelo, 2025: 150 palen.');
    expect(wordsOf(asked)).toContain('+25.0% against 2024');
    expect(wordsOf(asked)).toContain('Source: eigen opgave Twente');
  });

  it('keeps nothing after a no, and nothing twice', async () => {
    const refused = await dragged(joost, FILE);
    const no = await pressed(joost, refused, 'Nee');
    const late = await pressed(joost, refused, 'Ja, bewaren');
    const yes = await dragged(joost, FILE);
    await pressed(joost, yes, 'Ja, bewaren');
    const again = await pressed(joost, yes, 'Ja, bewaren');

    expect(no).toContain('Goed, ik bewaar niets.');
    expect(late).toContain('wacht niet meer');
    expect(again).toContain('is al verwerkt');
  });

  it('tells what would change, and the change is kept with what it was', async () => {
    await pressed(joost, await dragged(joost, FILE), 'Ja, bewaren');

    const preview = await dragged(joost, FILE.replace(';150;', ';155;'));
    const kept = await pressed(joost, preview, 'Ja, bewaren');

    expect(plainText(preview)).toContain('herzien van 150 palen naar 155 palen');
    expect(kept).toContain('0 nieuwe cijfers, 1 gewijzigd, 2 waren er al');
  });

  it('with faults names each line, and nothing is kept', async () => {
    const said = plainText(await dragged(joost, `${FILE}Laadpalen;Xanten;2025;10;palen\nLaadpalen;Almelo;2025;tien;palen\n`));

    expect(said).toContain('Er kloppen 2 dingen niet in het bestand. Er is niets bewaard');
    expect(said).toMatch(/Regel 5, kolom gemeente: .*Xanten/);
    expect(said).toMatch(/Regel 6, kolom waarde: .*tien/);
  });

  it('is no one else’s to bring, and never another region’s to see', async () => {
    const refused = plainText(await dragged(bram, FILE));
    await pressed(joost, await dragged(joost, FILE), 'Ja, bewaren');
    const id = idOf(await joost.command('cijfers'), 'Laadpalen');
    const stranger = house.person('slack:TZ:zoe', 'Zoe');
    await stranger.submit('region.founded', { region: 'Zeeland', workspace: 'Z', person: 'Zoe', language: 'nl' });

    expect(refused).toContain('coordinator');
    expect(wordsOf(await stranger.command('cijfers'))).not.toContain('Laadpalen');
    expect(wordsOf(await stranger.press('monitor.query', { indicator: id, places: 'GM0164' }))).toContain(
      'Welk cijfer wilt u zien?',
    );
  });

  it('is taken away by a coordinator, and leads nowhere then', async () => {
    await pressed(joost, await dragged(joost, FILE), 'Ja, bewaren');
    const list = await joost.command('cijfers');

    const removed = await pressed(joost, list.card!, 'Weghalen');

    expect(removed).toContain('“Laadpalen” is weggehaald');
    expect(wordsOf(await joost.command('cijfers'))).not.toContain('Laadpalen');
  });
});

describe('An own figure that was taken away', () => {
  const asked = async (place: string) => {
    const id = idOf(await bram.command('figures'), 'Laadpalen');
    return wordsOf(await bram.press('monitor.query', { indicator: id, places: place, operation: 'series' }));
  };
  const remove = async () => pressed(joost, (await joost.command('cijfers')).card!, 'Weghalen');

  it('and brought in again in another unit has only the figures in that unit', async () => {
    await pressed(joost, await dragged(joost, FILE), 'Ja, bewaren');
    await remove();
    const head = 'indicator;gemeente;jaar;waarde;eenheid';
    await pressed(joost, await dragged(joost, `${head}\nLaadpalen;Hengelo;2025;4,5;% van de huizen\n`), 'Ja, bewaren');

    const said = await asked('GM0164');
    expect(said).toContain('Hengelo, 2025: 4.5% van de huizen');
    expect(said).not.toContain('2024');

    await remove();
    await pressed(joost, await dragged(joost, `${head}\nLaadpalen;Hengelo;2026;160;palen\n`), 'Ja, bewaren');
    expect(await asked('GM0164')).toContain('from 120 palen in 2024 to 160 palen in 2026');
  });

  it('cannot come back by an older preview, in a unit that is not the one that is kept now', async () => {
    const first = await dragged(joost, FILE);
    const second = await dragged(joost, FILE.replaceAll(';palen', ';stuks'));
    await pressed(joost, second, 'Ja, bewaren');

    expect(await pressed(joost, first, 'Ja, bewaren')).toContain('in een andere eenheid bewaard. Er is niets veranderd');
    expect(await asked('GM0164')).toContain('from 120 stuks in 2024 to 150 stuks in 2025');
  });
});

function idOf(reply: { card?: Card }, label: string): string {
  return String(buttonsOf(reply.card).find((button) => button.label === label)!.args!.indicator);
}
