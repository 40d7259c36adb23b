/** Somebody who did everything that one can do in a region, with one account in Slack and one in Teams, under one name. */
import type { Ports } from '../../bot/app/ports.ts';
import { type Args, type Card, type Form, plainText } from '../../bot/chat/card.ts';
import type { Item } from '../../bot/store/table.ts';
import { buttonsOf, foundTwente, type House, openHouse, type Person, raised, wordsOf } from './house.ts';
import { planTownhall } from './townhall-steps.ts';

export const NAME = 'Wiebe Zandstra';
export const SLACK = 'slack:TA:UWIEBE';
export const TEAMS = 'teams:tb:aad-wiebe';
export const SECRET_WORDS = 'Zullen we dinsdag bellen?';

const INITIATIVE = {
  title: 'Een praktijkwerkplaats voor techniek',
  what: 'Samen leerlingen opleiden tot monteur, met een projectleider',
  place: 'Hengelo',
  hours: '16',
  roles: 'projectleider',
};
const standing = (form: Form) => Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));
type Answer = Awaited<ReturnType<Person['press']>>;

export const argsOf = (reply: Pick<Answer, 'card' | 'replace'>, action: string): Args =>
  buttonsOf(reply.card ?? reply.replace).find((button) => button.action === action)!.args ?? {};

/** Gives a person of this name a role, as a coordinator does. @returns their id */
export async function setRole(joost: Person, name: string, role?: string): Promise<string> {
  const { blocks } = (await joost.press('region.members')).card!;
  const named = (at: number) => plainText({ language: 'nl', blocks: [blocks[at]!] }).startsWith(name);
  const row = blocks
    .slice(blocks.findIndex((block, at) => block.type === 'text' && named(at)))
    .find(({ type }) => type === 'actions');
  const member = row?.type === 'actions' ? String(row.buttons[0]!.args!.member) : '';
  if (role) await joost.submit('region.role.set', { role }, { member });
  return member;
}

type Region = Awaited<ReturnType<typeof livedRegion>>;

export async function livedRegion(change?: (ports: Ports) => Ports) {
  const house = await openHouse({ change });
  const { joost, bram, join } = await foundTwente(house);
  const els = await join('slack:TA:els', '00000004');
  const company = { person: NAME, name: 'Zagerij Oost', kvk: '00000077', municipality: 'Enschede' };
  // Two members first, whose accounts turn out to be one human's.
  const first = house.person(TEAMS, NAME);
  await first.submit('region.joined', company);
  const former = await setRole(joost, NAME);
  const wiebe = house.person(SLACK, NAME);
  await wiebe.submit('region.joined', company);
  const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(wordsOf(await wiebe.press('account.link')))![0];
  await first.submit('region.redeemed', { code });
  const id = await setRole(joost, NAME, 'coordinator');
  await house.settle();
  return { house, joost, bram, els, wiebe, first, ids: [id, former] };
}

/** @returns the numbers of what they made */
export async function livedThrough({ house, joost, bram, els, wiebe, first }: Region) {
  const settle = house.settle;
  // As a coordinator: vouching, rules, the board, and a workspace that they asked for in another place.
  await vouched(house, wiebe);
  await setRole(joost, 'Bram', 'board');
  const board = (await wiebe.press('board.change.form')).form!;
  const votes = board.fields.find(({ label }) => label.includes('Bram'))!.name;
  await wiebe.submit(board.action, { ...standing(board), [votes]: '2' }, board.args);
  const rule = (await wiebe.press('rule.change.form', { kind: 'board' })).form!;
  await wiebe.submit(rule.action, { ...standing(rule), quorum: '', by: 'weight', proxies: '0' }, rule.args);

  const own = await raised(house, wiebe, 'Wij vinden geen technisch personeel');
  const others = await raised(house, els, 'De brug staat te vaak open');
  await first.press('problem.support', { problem: others });
  await wiebe.press('problem.follow', { problem: others });
  await wiebe.submit('problem.contributed', { costs: 'Twee dagen per week', helps: 'yes' }, { problem: others });

  await metAtTownhalls({ house, joost, els, wiebe, first });
  await wiebe.command('weekbericht op dinsdag 9 uur');
  await first.command('noem ons');
  await joost.submit('problem.status.set', { status: 'solved', reason: 'Drie leerlingen' }, { problem: own });
  await settle();

  const initiative = await numberOf(els.submit('initiative.written', INITIATIVE));
  const mine = await numberOf(
    wiebe.submit('initiative.written', { ...INITIATIVE, title: 'Samen vervoer inkopen', what: 'Eén bus' }),
  );
  await settle();
  await wiebe.submit('pledge.made', { hours: '8' }, { initiative });
  await wiebe.press('initiative.follow', { initiative });
  await wiebe.submit('offer.written', {
    words: 'Een projectleider voor onderwijs',
    hours: '16',
    roles: 'projectleider',
    amount: '5000',
  });
  await settle();
  await house.pass(3 * 24 * 60);
  for (const person of [wiebe, els]) await answers(house, person);
  const met = house.said
    .map(({ card }) => card)
    .filter((card) => buttonsOf(card).some(({ action }) => action === 'introduction.write'));
  if (met[0])
    await wiebe.submit('introduction.written', { message: SECRET_WORDS }, argsOf({ card: met[0] }, 'introduction.write'));
  await settle();

  const filled = await wiebe.submit('proposal.written', {
    title: 'Camera',
    goal: 'Rust',
    amount: '5000',
    applicant: 'Zagerij Oost',
  });
  const proposal = await numberOf(confirmed(wiebe, filled));
  const bramsDraft = await bram.submit('proposal.written', {
    title: 'Glasvezel',
    goal: 'Sneller',
    amount: '900',
    applicant: 'Kunststof',
  });
  const voted = await numberOf(confirmed(bram, bramsDraft));
  await first.press('proposal.follow', { proposal: voted });
  for (const name of [NAME, 'slack:TA:els']) await setRole(joost, name, 'board');
  await settle();
  const form = (await joost.press('vote.open', { proposal: voted })).form!;
  await joost.submit(form.action, { ...standing(form), rule: 'board', deadline: 'vrijdag 17 uur' }, form.args);
  await settle();
  const { action, args } = buttonsOf(voteCard(house, 'slack:TA')).find(({ label }) => label === 'Voor')!;
  await wiebe.press(action, args);

  await wiebe.press('monitor.watch', { indicator: 'house_price', places: 'GM0193' });
  await wiebe.press('monitor.post', { indicator: 'house_price', places: 'GM0193', operation: 'value' });
  await wiebe.command('voorbeelden');
  await settle();
  return { own, others, initiative, mine, proposal, voted };

  function confirmed(person: Person, { card }: Answer): Promise<Answer> {
    const [yes] = buttonsOf(card);
    return person.press(yes!.action, yes!.args);
  }

  async function numberOf(reply: Promise<Answer>): Promise<number> {
    const words = wordsOf(await reply);
    await settle();
    return Number(/\d+/.exec(words)?.[0]);
  }
}

/** This year's, which they plan and are at, and next year's, to which they come with a guest. */
async function metAtTownhalls({ house, joost, els, wiebe, first }: Pick<Region, 'house' | 'joost' | 'els' | 'wiebe' | 'first'>) {
  const now = { townhall: 2026 };
  await planTownhall(house, wiebe, { at: '24 november 2026 10:00', rsvpBy: '24 november 2026 09:00' });
  await wiebe.press('townhall.rsvp', { ...now, edition: 1, answer: 'yes' });
  await first.submit('townhall.asked', { text: 'Waarom stijgt de OZB?' }, now);
  await els.submit('townhall.asked', { text: 'Komt er een bus?' }, now);
  for (const question of [1, 2]) await joost.press('townhall.question.approve', { ...now, question });
  await first.press('townhall.second', { ...now, question: 2 });
  await wiebe.submit('townhall.question.answered', { answer: 'Ja, in mei.' }, { ...now, question: 2 });
  await joost.press('townhall.start', now);
  await house.settle();
  const code = house.said.map(({ card }) => /zien: ([A-Z]{4})/.exec(plainText(card))?.[1]).find(Boolean)!;
  await wiebe.submit('townhall.here.said', { code }, now);
  await joost.submit('townhall.poll.opened', { question: 'Meer groen?', options: 'Ja\nNee' }, now);
  await house.settle();
  for (const [person, option] of [
    [wiebe, 0],
    [els, 1],
  ] as const)
    await person.press('townhall.poll.cast', { ...now, poll: 1, option });
  await planTownhall(house, joost, { capacity: '1' });
  for (const person of [wiebe, els]) await person.press('townhall.rsvp', { townhall: 2027, edition: 1, answer: 'yes' });
  await house.settle();
}

/** Somebody comes later, and is vouched for by who is to leave. */
async function vouched(house: House, by: Person): Promise<void> {
  const late = house.person('slack:TA:late', 'Late');
  await late.submit('region.joined', { person: 'Late', name: 'Zagerij Oost', kvk: '00000077', municipality: 'Enschede' });
  const [member] = (await house.items()).filter(
    ({ sk, data }) => sk.startsWith('MEMBER#') && (data as { name?: string }).name === 'Late',
  );
  await by.press('region.vouch', { member: (member!.data as { id: string }).id, kvk: '00000077' });
}

/** Says yes to what they were asked last. */
async function answers(house: House, person: Person): Promise<void> {
  const asked = house.said
    .filter(
      ({ ref, card }) => ref.channel.startsWith('dm-') && buttonsOf(card).some(({ action }) => action === 'introduction.answer'),
    )
    .map(({ card }) => card);
  for (const card of asked) {
    const yes = buttonsOf(card).find(({ action, args }) => action === 'introduction.answer' && args?.yes === true);
    if (yes) await person.press(yes.action, yes.args);
  }
  await house.pass(2 * 24 * 60);
}

const voteCard = (house: House, workspace: string): Card =>
  house.said.filter(({ key, ref }) => key.startsWith('vote/') && ref.workspace === workspace).at(-1)!.card;

/** The keys of the items in which any of these words stands, by what they begin with. */
export function placesOf(items: readonly Item[], words: readonly string[]): string[] {
  const named = items.filter((item) => words.some((word) => JSON.stringify(item).includes(word)));
  return [...new Set(named.map(({ pk, sk }) => `${pk.split('#')[0]} / ${sk.split('#')[0]}`))].sort();
}

/** Every item, in the same form each time. What was understood last is a matter of half an hour, and left out. */
export async function everything(house: House): Promise<Map<string, Item>> {
  const items = (await house.items()).filter(({ pk }) => !pk.startsWith('THREAD#'));
  const sorted = items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
  return new Map(sorted.map((item) => [`${item.pk} ${item.sk}`, item]));
}
