/** The minutes as a document: what a reader finds in it. */
import { describe, expect, test } from 'vitest';
import { closeVote, extend, voidVote } from '../../../bot/fund/closing.ts';
import { correctRoll } from '../../../bot/fund/correcting.ts';
import { minutesDocument } from '../../../bot/fund/document/document.ts';
import { minutesOf } from '../../../bot/fund/minutes.ts';
import { ADVICE, BIZ_TWO_CLASSES, BOARD } from '../../../bot/fund/samples.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import type { Instant } from '../../../bot/primitives/instant.ts';
import {
  asked,
  closes,
  FRIDAY,
  givesProxy,
  isDeclared,
  people,
  recuses,
  roll,
  TUESDAY,
  vote,
  votes,
  withdrawsProxy,
} from '../fund/examples.ts';
import { given, type Step } from '../fund/spec.ts';
import { linesOf, subject, widthsIn } from './reading.ts';

const BOARD_VOTE = { rule: BOARD, chair: 'anna', applicant: { member: 'els' } };
const decided = (start: Vote, ...steps: Step[]) => given(start, ...steps, closes(), isDeclared).vote;
const open = decided(
  vote(BOARD_VOTE),
  givesProxy('daan', 'anna'),
  votes('anna', 'for'),
  votes('bram', 'against'),
  recuses('carla'),
);
const secret = decided(vote({ secret: true }), votes('anna', 'for'), votes('bram', 'for'), votes('carla', 'against'));

describe('The minutes as a document', () => {
  test('begin with whose they are, of what and when, and what was decided', () => {
    expect(linesOf(open).slice(0, 6)).toEqual([
      'Twente',
      'Regionaal ondernemersfonds',
      'Voorstel 7, versie 2 · stemming 12\n27 november 2026',
      'Notulen van de stemming',
      'Deelfietsen op Kennispark',
      'Het voorstel is aangenomen.\nQuorum: 3 van 3; 2 nodig; marge 1: gehaald\n2 van 3 voor; 2 nodig; marge 0: gehaald',
    ]);
  });

  test('have the same parts in the same order, in both languages', () => {
    const headings = (language: 'nl' | 'en', titles: string[]) => linesOf(open, language).filter((line) => titles.includes(line));
    const nl = [
      'Het voorstel',
      'De stemming',
      'De regel',
      'Kiesgerechtigden en opkomst',
      'Verschoningen',
      'Volmachten',
      'Verloop',
    ];
    const en = ['The proposal', 'The vote', 'The rule', 'Electorate and attendance', 'Recusals', 'Proxies', 'Course of events'];
    nl.push('Uitslag', 'Ondertekening', 'Controle');
    en.push('Outcome', 'Signatures', 'Verification');

    expect(headings('nl', nl)).toEqual(nl);
    expect(headings('en', en)).toEqual(en);
  });

  test('give the text as it was voted on, line for line, and who applied', () => {
    const motion = { proposal: 7, version: 2, title: 'Fietsen', text: 'Veertig fietsen.\r\n\r\n  1. drie jaar' };

    const lines = linesOf(decided(vote({ ...BOARD_VOTE, motion }), votes('anna', 'for')));

    expect(lines).toContain('Veertig fietsen.\n\n  1. drie jaar');
    expect(lines).toContain('Aanvrager | els');
  });

  test('say how and until when was voted, and who is in the chair', () => {
    expect(linesOf(open)).toEqual(
      expect.arrayContaining([
        'Soort besluit | Bestuursbesluit',
        'Geopend | 23 november 2026, 10:00 (UTC+1), door Joost Meijer',
        'Gesloten | 27 november 2026, 10:00 (UTC+1)',
        'Wijze van stemmen | open: van ieder is bekend wat hij of zij heeft gestemd',
        'Tussenstand | tijdens de stemming zichtbaar',
        'Tijden | Europe/Amsterdam',
        'Voorzitter | anna',
      ]),
    );
  });

  test('tell the advice period, where there was one', () => {
    const advised = decided(vote({ opensAt: TUESDAY }), votes('anna', 'for'));

    expect(linesOf(advised)).toContain('Beraad | tot 24 november 2026, 10:00 (UTC+1); tot dan kon niemand stemmen');
  });

  test('tell the hour that comes twice by its distance from UTC', () => {
    const first = '2026-10-25T00:30:00.000Z' as Instant;
    const second = '2026-10-25T01:30:00.000Z' as Instant;
    const twice = vote({ at: '2026-10-20T09:00:00.000Z' as Instant, opensAt: first, closesAt: second });
    const ended = given(twice, (now) => closeVote(now, { at: second }), isDeclared).vote;

    expect(linesOf(ended).join('\n')).toMatch(
      /tot 25 oktober 2026, 02:30 \(UTC\+2\)[\s\S]*Gesloten \| 25 oktober 2026, 02:30 \(UTC\+1\)/,
    );
  });

  test('print the rule in its sentence, with its version and since when it holds', () => {
    const lines = linesOf(open);

    expect(lines).toContainEqual(expect.stringMatching(/^Aangenomen als ten minste de helft van de kiesgerechtigden stemt en/));
    expect(lines).toContainEqual(expect.stringMatching(/^Bestuursbesluit, versie 1, van kracht sinds 1 juli 2021\./));
  });

  test('count who came, and name everybody with what became of their vote', () => {
    expect(linesOf(open)).toEqual(
      expect.arrayContaining([
        'Op de lijst van kiesgerechtigden | 5',
        'Verschoond | 2',
        'Stemgerechtigd in deze stemming | 3',
        'Stemden zelf | 2',
        'Stemden bij volmacht | 1',
        'Stemden niet | 0',
        '1 | anna | stemde zelf | voor | 24-11-2026 10:00:00',
        '2 | bram | stemde zelf | tegen | 24-11-2026 10:00:00',
        '3 | carla | verschoond |  | ',
        '4 | daan | bij volmacht: anna | voor | ',
        '5 | els | verschoond |  | ',
      ]),
    );
  });

  test('give the reason of every recusal, and who declared it', () => {
    expect(linesOf(open)).toEqual(
      expect.arrayContaining([
        'els | Vraagt het voorstel aan | 23-11-2026 10:00:00, volgens de regel',
        'carla | mijn broer vraagt het aan | 24-11-2026 10:00:00, door carla',
      ]),
    );
    expect(linesOf(secret)).toContain('Niemand heeft zich verschoond.');
  });

  test('say of every proxy whether it was used', () => {
    const board = vote({ rule: { ...BOARD, proxies: 2 } });
    const proxied = decided(
      board,
      givesProxy('daan', 'anna'),
      givesProxy('els', 'anna'),
      givesProxy('carla', 'bram'),
      votes('anna', 'for'),
      votes('els', 'against'),
    );

    expect(linesOf(proxied)).toEqual(
      expect.arrayContaining([
        'daan | anna | 24-11-2026 10:00:00 | de gevolmachtigde stemde mede voor de gever',
        'els | anna | 24-11-2026 10:00:00 | vervallen: de gever stemde zelf',
        'carla | bram | 24-11-2026 10:00:00 | niet gebruikt: de gevolmachtigde stemde niet',
      ]),
    );
    expect(linesOf(decided(board, votes('anna', 'for')))).toContain('Er waren bij de sluiting geen volmachten.');
    expect(linesOf(decided(vote({ rule: { ...BOARD, proxies: 0 } }), votes('anna', 'for')))).toContain(
      'Bij deze stemming waren geen volmachten toegestaan.',
    );
  });

  test('give the count, each requirement with its margin, and the outcome', () => {
    const lines = linesOf(open);
    const at = lines.indexOf('Uitslag');

    expect(lines.slice(at, at + 7)).toEqual([
      'Uitslag',
      'Telling | Stemgerechtigd | Uitgebracht | Voor | Tegen | Onthouding',
      'Alle kiesgerechtigden | 3 | 3 | 2 | 1 | 0',
      'Vereisten',
      'Quorum: 3 van 3; 2 nodig; marge 1: gehaald',
      '2 van 3 voor; 2 nodig; marge 0: gehaald',
      'Het voorstel is aangenomen.',
    ]);
  });

  test('leave room for the signatures of chair and secretary, with the name of the chair where it is known', () => {
    const of = (one: Vote) => {
      const lines = linesOf(one);
      return lines.slice(lines.lastIndexOf('Voorzitter'), lines.indexOf('Controle'));
    };

    expect(of(open)).toEqual([
      ...['Voorzitter', 'anna', 'Naam', ' ', 'Plaats en datum', ' ', 'Handtekening'],
      ...['', 'Secretaris', ' ', 'Naam', ' ', 'Plaats en datum', ' ', 'Handtekening'],
    ]);
    expect(of(secret).slice(0, 3)).toEqual(['Voorzitter', ' ', 'Naam']);
  });

  test('end with the hash of the chain, and how to check it', () => {
    const { links } = minutesOf(open);
    const { hash } = links.at(-1)!;
    const lines = linesOf(open);

    expect(lines).toContain(hash);
    expect(lines).toContainEqual(expect.stringContaining(`een keten van ${links.length} schakels`));
    expect(lines).toContain(`npm run verify -- notulen-twente-voorstel-7-stemming-12.json --hash ${hash}`);
  });

  test('keep within the paper, however long a word in them is: no column stretches', () => {
    const companies = vote({
      rule: BIZ_TWO_CLASSES,
      roll: roll({ a: [{ class: 'users', weight: 1 }], b: [{ class: 'owners', weight: 1 }] }),
    });
    for (const [one, widest] of [
      [open, 471],
      [decided(companies, votes('a', 'for')), 718],
    ] as const) {
      for (const widths of widthsIn(minutesDocument(subject(one)))) {
        expect(widths.every((width) => Number.isFinite(width) && (width as number) > 0)).toBe(true);
        expect((widths as number[]).reduce((sum, width) => sum + width, 10 * (widths.length - 1))).toBeLessThanOrEqual(widest);
      }
    }
  });

  test('are not made before there is an outcome', () => {
    expect(() => minutesDocument(subject(vote()))).toThrow('a vote has minutes when its outcome is declared');
  });
});

describe('The minutes of a secret vote', () => {
  test('say who voted, and how many for what, and of nobody what it was', () => {
    const lines = linesOf(secret);

    expect(lines).toContain('1 | anna | stemde zelf');
    expect(lines).toContain('Alle kiesgerechtigden | 5 | 3 | 2 | 1 | 0');
    expect(lines.filter((line) => /anna|bram|carla/.test(line) && /\b(voor|tegen|onthouding)\b/.test(line))).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(/^Wijze van stemmen \| geheim/));
  });

  test('tell no counts where fewer than three people voted, and say why', () => {
    const two = decided(vote({ secret: true }), votes('anna', 'for'), votes('bram', 'for'));

    expect(linesOf(two)).toContain('Alle kiesgerechtigden | 5 | 2 | niet vermeld | niet vermeld | niet vermeld');
    expect(linesOf(two)).toContainEqual(expect.stringMatching(/^Niet vermeld: van een groep waarin minder dan drie/));
    expect(linesOf(secret).join('\n')).not.toContain('niet vermeld');
  });
});

describe('The minutes of a void vote', () => {
  const voided = given(vote(BOARD_VOTE), votes('anna', 'for'), (now) =>
    voidVote(now, { by: 'joost', at: TUESDAY, reason: 'verkeerde tekst' }),
  ).vote;

  test('say that nothing was decided and why, of the day on which that was, and tell no ballot', () => {
    const lines = linesOf(voided);

    expect(lines[2]).toContain('24 november 2026');
    expect(lines[5]).toBe('De stemming is ongeldig.\nDe coördinator heeft haar ongeldig verklaard.');
    expect(lines).toContain('Er is niet geteld.');
    expect(lines).toContain('1 | anna | stemde zelf');
    expect(lines).toContain(
      '24-11-2026 10:00:00 | De stemming is ongeldig. Ongeldig verklaard door Joost Meijer. Reden: verkeerde tekst',
    );
  });
});

describe('The minutes of a big vote', () => {
  const companies = Object.fromEntries(
    people(16).map((name, i) => [`0800000${i}`, { name, company: `0800000${i}`, stakes: [{ weight: 1 }] }]),
  );
  const big = decided(vote({ rule: ADVICE, roll: companies }), votes('08000000', 'for'));

  test('name everybody in an annex behind the signatures, companies with their KvK number and who voted for them', () => {
    const lines = linesOf(big);

    expect(lines).toContain('De bijlage noemt ieder bij naam.');
    expect(lines.indexOf('Bijlage: kiesgerechtigden, opkomst en stemmen')).toBeGreaterThan(lines.indexOf('Controle'));
    expect(lines).toContain(
      '1 | p1 | 08000000 | stemde zelf | voor | 24-11-2026 10:00:00 · lid 08000000'.replace('lid 08000000', 'p1'),
    );
    expect(lines.at(-1)).toBe('16 | p16 | 080000015 | stemde niet |  | ');
  });

  test('tell groups, and sums of values but of nobody what they pay for', () => {
    const names = ['a', 'b', 'c'];
    const valued = roll({
      ...Object.fromEntries(
        names.map((name) => [
          name,
          [
            { class: 'users', weight: 400_000 },
            { class: 'owners', weight: 250_000 },
          ],
        ]),
      ),
      ...Object.fromEntries(['d', 'e', 'f'].map((name) => [name, [{ class: 'users', weight: 100_000 }]])),
    });

    const lines = linesOf(decided(vote({ rule: BIZ_TWO_CLASSES, roll: valued }), ...names.map((name) => votes(name, 'for'))));

    expect(lines).toContainEqual(expect.stringMatching(/^1 \| a \| {2}\| gebruikers\neigenaren \| stemde zelf \| voor/));
    expect(lines).toContain('Alle groepen samen | 9 | 6 | 6 | 0 | 0');
    expect(lines).toContain(
      'Gebruikers, naar WOZ-waarde | €\u00a01.500.000 | €\u00a01.200.000 | €\u00a01.200.000 | €\u00a00 | €\u00a00',
    );
    expect(lines.join('\n')).not.toMatch(/€\u00a0(?:400|250|100)\.000/);
    expect(lines).toContainEqual(expect.stringMatching(/^Wie in meer dan een groep staat/));
  });
});

describe('The course of events', () => {
  const stays = (step: Step) => given(vote(BOARD_VOTE), step, votes('anna', 'for'), closes(), isDeclared).vote;
  const later = '2026-11-28T09:00:00.000Z' as Instant;
  const frits = roll(['frits']);

  test('tells an extension with both deadlines', () => {
    const extended = given(
      vote(BOARD_VOTE),
      (now) => extend(now, { seen: FRIDAY, closesAt: later, by: 'joost', at: TUESDAY }),
      closes(later),
      isDeclared,
    ).vote;

    expect(linesOf(extended)).toContain(
      '24-11-2026 10:00:00 | De sluiting is door Joost Meijer verlengd van 27 november 2026, 10:00 (UTC+1) naar 28 november 2026, 10:00 (UTC+1).',
    );
  });

  test('tells a correction with who came, who went, what that cost, and why', () => {
    const corrected = given(
      vote(BOARD_VOTE),
      votes('bram', 'for'),
      (now) =>
        correctRoll(now, {
          put: { ...frits, anna: { name: 'Anna', stakes: [{ weight: 1 }] } },
          removed: ['bram'],
          reason: 'Bram is afgetreden.',
          by: 'joost',
          at: TUESDAY,
        }),
      votes('anna', 'for'),
      closes(),
      isDeclared,
    ).vote;

    expect(linesOf(corrected)).toContain(
      '24-11-2026 10:00:00 | De lijst van kiesgerechtigden is verbeterd door Joost Meijer. Toegevoegd: frits. Gewijzigd: Anna. Afgevoerd: bram. Daarmee verviel de uitgebrachte stem van bram. Reden: Bram is afgetreden.',
    );
  });

  test('tells proxies given and withdrawn, and those that lapsed by a recusal', () => {
    const withdrawn = given(vote(BOARD_VOTE), givesProxy('daan', 'anna'), withdrawsProxy('daan'), closes(), isDeclared).vote;
    const lapsed = stays((now) => {
      const proxied = given(now, givesProxy('daan', 'carla')).vote;
      return [...(givesProxy('daan', 'carla')(now) as []), ...(recuses('carla')(proxied) as [])];
    });

    expect(linesOf(withdrawn)).toEqual(
      expect.arrayContaining([
        '24-11-2026 10:00:00 | daan gaf volmacht aan anna (door daan).',
        '24-11-2026 10:00:00 | daan trok de volmacht aan anna in (door daan).',
      ]),
    );
    expect(linesOf(lapsed)).toContain(
      '24-11-2026 10:00:00 | carla is verschoond: mijn broer vraagt het aan. Daarmee vervielen de volmachten van daan.',
    );
  });

  test('tells an early close with its reason, and points to it', () => {
    const early = given(
      vote(BOARD_VOTE),
      votes('anna', 'for'),
      closes(TUESDAY, { by: 'joost', reason: 'iedereen stemde' }),
      isDeclared,
    );

    expect(linesOf(early.vote)).toContain(
      '24-11-2026 10:00:00 | De stemming is voor het vastgestelde tijdstip gesloten door Joost Meijer. Reden: iedereen stemde',
    );
    expect(linesOf(early.vote)).toContainEqual(expect.stringMatching(/^Gesloten \| .*, eerder dan gepland/));
  });

  test('says why a vote became void by itself', () => {
    const alone = given(vote({ ...asked(), roll: roll(['anna']) }), recuses('anna')).vote;

    expect(linesOf(alone)).toContain('24-11-2026 10:00:00 | De stemming is ongeldig. Alle kiesgerechtigden waren verschoond.');
  });

  test('calls whoever is not known any more by their id', () => {
    const unknown = decided(vote({ ...BOARD_VOTE, by: { member: 'm99', role: 'coordinator' } }), votes('anna', 'for'));

    expect(linesOf(unknown)).toContain('23-11-2026 10:00:00 | De stemming is geopend door lid m99.');
  });
});
