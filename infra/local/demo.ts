/**
 * The demo region Twente: its people found it, link their workspaces, join with their companies, raise their problems
 * start an initiative, pledge to it and ask the fund for money the way anyone does, through the doors of the bot.
 */
import { actsAt, eventually, wordsOfSlack, wordsOfTeams } from './acts.ts';
import {
  BOARD,
  BRAM,
  FEMKE,
  IN_SLACK,
  IN_TEAMS,
  INITIATIVE,
  JOOST,
  PLEDGES_IN_SLACK,
  PLEDGES_IN_TEAMS,
  PROBLEMS,
  PROPOSALS,
  TEAM,
  TEAM_CHANNEL,
} from './demo-cast.ts';
import type { Outcome } from './outcome.ts';

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
    [`Initiatief 1: ${INITIATIVE.title}`, initiative],
    ...PROPOSALS.map((proposal, index): [string, () => Promise<void>] => [
      `Voorstel ${index + 1}: ${proposal[1].title}`,
      () => propose(proposal, index + 1),
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

  async function initiative() {
    const at = { ...FEMKE, channel: 'direct' };
    wentWell(await slack.command({ ...at, text: 'start initiatief' }));
    wentWell(await slack.press({ ...at, label: 'Initiatief starten' }));
    wentWell(await slack.submit({ ...FEMKE, values: INITIATIVE }));
    await inChannel((words) => words.startsWith(`Initiatief 1: ${INITIATIVE.title}`));
    for (const [who, pledge] of PLEDGES_IN_SLACK) {
      const direct = { ...who, channel: 'direct' };
      wentWell(await slack.command({ ...direct, text: `toezeggen 1 ${pledge}` }));
      wentWell(await slack.press({ ...direct, label: 'Ja, toezeggen' }));
    }
    for (const [who, pledge] of PLEDGES_IN_TEAMS) {
      const direct = { ...who, conversation: 'direct' };
      wentWell(await teams.say({ ...direct, text: `toezeggen 1 ${pledge}` }));
      await eventually(
        () => teams.messagesIn(direct),
        (messages) => messages.some((message) => wordsOfTeams(message).includes('zegt dit toe aan initiatief 1')),
      );
      wentWell(await teams.press({ ...direct, label: 'Ja, toezeggen' }));
    }
    await inChannel((words) => words.includes(`Initiatief 1: ${INITIATIVE.title}`) && words.includes('Lansingh Kunststoffen'));
  }

  async function inChannel(isThere: (words: string) => boolean) {
    await eventually(
      () => slack.messagesIn({ ...JOOST, channel: 'regio-twente' }),
      (messages) => messages.map(wordsOfSlack).some(isThere),
      15_000,
    );
  }

  async function propose([by, values]: (typeof PROPOSALS)[number], number: number) {
    if ('workspace' in by) {
      const at = { ...by, channel: 'direct' };
      wentWell(await slack.command({ ...at, text: 'dien in' }));
      wentWell(await slack.press({ ...at, label: 'Voorstel indienen' }));
      wentWell(await slack.submit({ ...by, values }));
    } else {
      const at = { ...by, conversation: 'direct' };
      wentWell(await teams.say({ ...at, text: 'dien in' }));
      await eventually(
        () => teams.messagesIn(at),
        (messages) => messages.some((message) => wordsOfTeams(message).startsWith('Waarvoor vraagt u geld')),
      );
      wentWell(await teams.press({ ...at, label: 'Voorstel indienen' }));
      wentWell(await teams.submit({ ...by, inputs: values }));
      wentWell(await teams.closeDialog(by));
    }
    await eventually(
      () => slack.messagesIn({ ...JOOST, channel: 'regio-twente' }),
      (messages) => messages.some((message) => wordsOfSlack(message).startsWith(`Voorstel ${number}: ${values.title}`)),
      15_000,
    );
  }
}

function wentWell(outcome: Outcome<object>): void {
  if (!outcome.ok) throw new Error(`the demo got stuck: ${outcome.error}`);
  if ('errors' in outcome && outcome.errors)
    throw new Error(`the demo filled in a form wrongly: ${JSON.stringify(outcome.errors)}`);
}
