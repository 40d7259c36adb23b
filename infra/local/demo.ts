/**
 * The demo region Twente: its people found it, link their workspaces, join with their companies and raise their problems
 * the way anyone does, through the doors of the bot. All companies are invented; their KvK numbers are not given out.
 */
import { actsAt, eventually, wordsOfSlack, wordsOfTeams } from './acts.ts';
import type { Outcome } from './outcome.ts';
import { WORLD } from './world.ts';

type Company = { person: string; name: string; kvk: string; municipality: string };

const [BOARD, PARK] = WORLD.slack as [(typeof WORLD.slack)[0], (typeof WORLD.slack)[0]];
const TEAM = WORLD.teams[0]!;
const TEAM_CHANNEL = 'Regio Twente';

const aad = (name: string) => TEAM.people.find((person) => person.name.startsWith(name))!.aadObjectId;

const JOOST = { workspace: BOARD.id, user: 'U0JOOST' };
const FEMKE = { workspace: PARK.id, user: 'U0FEMKE' };
const BRAM = { tenant: TEAM.id, user: aad('Bram') };

const IN_SLACK: [{ workspace: string; user: string }, Company][] = [
  [JOOST, { person: 'Joost Nijlandt', name: 'Parkmanagement Twente', kvk: '00001001', municipality: 'Hengelo' }],
  [
    { workspace: BOARD.id, user: 'U0MARLOES' },
    { person: 'Marloes ter Braak', name: 'Ter Braak Metaal', kvk: '00001002', municipality: 'Almelo' },
  ],
  [
    { workspace: BOARD.id, user: 'U0HENK' },
    { person: 'Henk Wolterink', name: 'Wolterink Installaties', kvk: '00001003', municipality: 'Oldenzaal' },
  ],
  [FEMKE, { person: 'Femke Scholtens', name: 'Scholtens Meettechniek', kvk: '00001004', municipality: 'Enschede' }],
  [
    { workspace: PARK.id, user: 'U0RIK' },
    { person: 'Rik Hesselinck', name: 'Hesselinck Sensoren', kvk: '00001005', municipality: 'Enschede' },
  ],
];
const IN_TEAMS: [{ tenant: string; user: string }, Company][] = [
  [BRAM, { person: 'Bram Lansingh', name: 'Lansingh Kunststoffen', kvk: '00001006', municipality: 'Rijssen-Holten' }],
  [
    { tenant: TEAM.id, user: aad('Youssef') },
    { person: 'Youssef el Amraoui', name: 'El Amraoui Groothandel', kvk: '00001007', municipality: 'Almelo' },
  ],
];

/** Who raises what; in the words of each. */
const PROBLEMS: { by: { workspace: string; user: string }; title: string; text: string; supporters: number }[] = [
  {
    by: { workspace: BOARD.id, user: 'U0HENK' },
    title: 'We vinden geen monteurs en technici meer',
    text: 'Al een jaar staan er bij ons vier vacatures voor monteurs open. Wie van het ROC komt, is al weggekocht voor het diploma binnen is.',
    supporters: 2,
  },
  {
    by: FEMKE,
    title: 'Geen zwaardere stroomaansluiting te krijgen',
    text: 'Het net is vol. Onze nieuwe hal staat klaar, maar de netbeheerder noemt 2031. Zo kunnen wij niet van het gas af en niet groeien.',
    supporters: 3,
  },
  {
    by: { workspace: BOARD.id, user: 'U0MARLOES' },
    title: 'De N36 en de A1 staan elke ochtend vast',
    text: 'Onze vrachtwagens staan iedere ochtend drie kwartier stil tussen Almelo en het knooppunt.',
    supporters: 1,
  },
  {
    by: { workspace: PARK.id, user: 'U0RIK' },
    title: 'Young engineers cannot find an affordable home',
    text: 'Three candidates from Delft and Aachen declined this year because they found nothing to rent between Enschede and Hengelo.',
    supporters: 0,
  },
];

/** @param told is called as the work proceeds: a sentence, and how far of how much. */
export async function playDemo(base: string, told: (what: string, done: number, of: number) => void): Promise<void> {
  const { slack, teams } = actsAt(base);
  const steps: [string, () => Promise<void>][] = [
    ['Streek installeren in Slack', installs],
    ['Regio Twente oprichten', founding],
    ['Kennispark koppelen', () => linkSlack(FEMKE, 'regio', 'Kennispark')],
    ['Gemeente & Industrie koppelen (Teams)', linkTeams],
    ['Bedrijven aansluiten', companies],
    ...PROBLEMS.map((problem, index): [string, () => Promise<void>] => [
      `Vraagstuk ${index + 1}: ${problem.title}`,
      () => raise(problem, index + 1),
    ]),
  ];
  for (const [index, [what, step]] of steps.entries()) {
    told(what, index, steps.length);
    await step();
  }
  told('Klaar', steps.length, steps.length);

  async function installs() {
    for (const { workspace, user } of [JOOST, FEMKE]) {
      const { status, page } = await slack.install({ workspace, user });
      if (status >= 400) throw new Error(`installing in ${workspace} answered ${status}: ${page.slice(0, 200)}`);
    }
    wentWell(await teams.install({ ...BRAM, scope: 'team' }));
    wentWell(await teams.install({ ...BRAM, scope: 'personal' }));
  }

  async function founding() {
    const at = { ...JOOST, channel: 'regio-twente' };
    wentWell(await slack.command({ ...at, text: 'oprichten' }));
    wentWell(
      await slack.submit({
        ...JOOST,
        values: { region: 'Twente', workspace: BOARD.name, person: 'Joost Nijlandt', language: 'nl' },
      }),
    );
    await eventually(
      () => slack.messagesIn(at),
      (messages) => messages.some((message) => wordsOfSlack(message).includes('Twente is opgericht')),
    );
  }

  /** A coordinator's code, read from the private answer to his command. */
  async function code(): Promise<string> {
    const at = { ...JOOST, channel: 'regio-twente' };
    const before = await codes();
    wentWell(await slack.command({ ...at, text: 'koppel' }));
    wentWell(await slack.press({ ...at, label: 'Werkruimte koppelen' }));
    const now = await eventually(codes, (found) => found.length > before.length);
    return now.at(-1)!;

    async function codes() {
      const words = (await slack.messagesIn(at)).map(wordsOfSlack).join('\n');
      return [...words.matchAll(/werkruimte: ([A-Z2-9]{5}-[A-Z2-9]{5})/g)].map(([, found]) => found!);
    }
  }

  async function linkSlack(who: { workspace: string; user: string }, channel: string, name: string) {
    const at = { ...who, channel };
    wentWell(await slack.command({ ...at, text: `koppel ${await code()}` }));
    wentWell(await slack.press({ ...at, label: 'Koppelen' }));
    const { modals } = await slack.desk(who);
    const typed = modals.at(-1)!.view.blocks.find(({ block_id }) => block_id === 'code') as {
      element?: { initial_value?: string };
    };
    wentWell(
      await slack.submit({ ...who, values: { code: typed.element?.initial_value ?? '', workspace: name, language: 'nl' } }),
    );
    await approve(name);
  }

  async function linkTeams() {
    const at = { ...BRAM, conversation: TEAM_CHANNEL };
    const given = await code();
    wentWell(await teams.say({ ...at, text: `@Streek koppel ${given}` }));
    await eventually(
      () => teams.messagesIn(at),
      (messages) => messages.some((message) => wordsOfTeams(message).includes('De code klopt')),
    );
    wentWell(await teams.press({ ...at, label: 'Koppelen' }));
    wentWell(await teams.submit({ ...BRAM, inputs: { code: given, workspace: TEAM.name, language: 'nl' } }));
    wentWell(await teams.closeDialog(BRAM));
    await approve(TEAM.name);
  }

  async function approve(name: string) {
    const direct = { ...JOOST, channel: 'direct' };
    const asked = await eventually(
      () => slack.messagesIn(direct).catch(() => []),
      (messages) => messages.some((message) => wordsOfSlack(message).includes(`werkruimte ${name} aan uw regio`)),
    );
    const request = asked.find((message) => wordsOfSlack(message).includes(`werkruimte ${name} aan uw regio`))!;
    wentWell(await slack.press({ ...direct, message: request.ts, label: 'Goedkeuren' }));
  }

  async function companies() {
    for (const [who, { person, ...company }] of IN_SLACK) {
      wentWell(await slack.command({ ...who, channel: 'direct', text: 'bedrijf' }));
      wentWell(await slack.submit({ ...who, values: { person, ...company } }));
    }
    for (const [who, { person, ...company }] of IN_TEAMS) {
      const at = { ...who, conversation: 'direct' };
      wentWell(await teams.say({ ...at, text: 'regio' }));
      await eventually(
        () => teams.messagesIn(at),
        (messages) => messages.some((message) => wordsOfTeams(message).startsWith('Regio Twente')),
      );
      wentWell(await teams.press({ ...at, label: 'Bedrijf opgeven' }));
      wentWell(await teams.submit({ ...who, inputs: { person, ...company } }));
      wentWell(await teams.closeDialog(who));
    }
  }

  async function raise({ by, title, text, supporters }: (typeof PROBLEMS)[number], number: number) {
    const at = { ...by, channel: 'direct' };
    wentWell(await slack.command({ ...at, text: 'meld' }));
    wentWell(await slack.press({ ...at, label: 'Vraagstuk melden' }));
    wentWell(await slack.submit({ ...by, values: { title, text } }));
    const card = { ...JOOST, channel: 'regio-twente' };
    await eventually(
      () => slack.messagesIn(card),
      (messages) => messages.some((message) => wordsOfSlack(message).includes(`#${number} ${title}`)),
      15_000,
    );
    const others = IN_SLACK.filter(([who]) => who.user !== by.user && who.user !== JOOST.user).slice(0, supporters);
    for (const [who] of others) {
      wentWell(await slack.command({ ...who, channel: 'direct', text: `steun ${number}` }));
    }
  }
}

function wentWell(outcome: Outcome<object>): void {
  if (!outcome.ok) throw new Error(`the demo got stuck: ${outcome.error}`);
  if ('errors' in outcome && outcome.errors)
    throw new Error(`the demo filled in a form wrongly: ${JSON.stringify(outcome.errors)}`);
}
