/** What a change of an initiative means for others: cards that follow, people who are told. */
import { actions, type Card, card, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import type { Consequence, Notice } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Change } from '../../store/table.ts';
import { withSums } from '../around.ts';
import { concerned, type Initiative, type Status } from '../initiative.ts';
import { settledSums } from '../pledges/cards.ts';
import type { Pledge } from '../pledges/pledge.ts';
import { becauseInWords, givenInWords, publicly, sumsIn } from '../pledges/saying.ts';
import { reachedBy } from '../pledges/settlement.ts';
import { pledgeWords } from '../pledges/words/index.ts';
import type { Tools } from '../tools.ts';
import { isInitiative } from './register.ts';
import { initiativeWords } from './words/index.ts';

export async function followInitiative(
  { concernedBy }: Pick<Tools, 'concernedBy'>,
  { key, before, after }: Change,
): Promise<Consequence[]> {
  const initiative = isInitiative(key) ? (after?.data as unknown as Initiative | undefined) : undefined;
  if (!initiative) return [];
  const { region, number } = initiative;
  const was = before?.data as unknown as Initiative | undefined;
  const further = was ? news(was, initiative) : await beginning(initiative, concernedBy);
  return [{ type: 'refresh', region, subject: 'initiative', number }, ...further];
}

/** Whoever the problem behind it concerns hears that something is done about it. */
async function beginning(initiative: Initiative, concernedBy: Tools['concernedBy']): Promise<Consequence[]> {
  const { region, problem, startedBy } = initiative;
  if (problem === undefined) return [];
  const members = (await concernedBy(region, problem)).filter((member) => member !== startedBy);
  return told(initiative, 'initiative-started', members, { problem });
}

/**
 * Everyone concerned hears of a new status, version and proposal, of their own doing too, as a receipt; whoever pledged hears in
 * private how it was settled. Of a pledge that comes or goes the others hear, without its name when it is anonymous.
 */
function news(was: Initiative, initiative: Initiative): Consequence[] {
  const { status, version, proposal } = initiative;
  const all = concerned({ ...initiative, pledges: { ...was.pledges, ...initiative.pledges } });
  if (was.status !== status && status === 'firm') {
    const pledgers = new Set(Object.values(initiative.pledges).map(({ by }) => by));
    return [
      ...Object.values(initiative.pledges).flatMap((pledge) =>
        told(initiative, 'pledge-settled', [pledge.by], { kvk: pledge.company.kvk }),
      ),
      ...told(
        initiative,
        'initiative-status',
        all.filter((member) => !pledgers.has(member)),
        { status },
      ),
    ];
  }
  if (was.status !== status) return told(initiative, 'initiative-status', all, { status });
  if (was.version !== version) return told(initiative, 'initiative-revised', all);
  if (was.proposal !== proposal && proposal !== undefined) return told(initiative, 'initiative-proposed', all, { proposal });
  return pledgeNews(was, initiative);
}

function pledgeNews(was: Initiative, initiative: Initiative): Consequence[] {
  const come = Object.values(initiative.pledges).filter(({ company }) => !was.pledges[company.kvk]);
  const gone = Object.values(was.pledges).filter(({ company }) => !initiative.pledges[company.kvk]);
  return [
    ...come.flatMap((pledge) => told(initiative, 'pledge-made', others(initiative, pledge), { kvk: pledge.company.kvk })),
    ...gone.flatMap((pledge) =>
      told(initiative, 'pledge-withdrawn', others(initiative, pledge), {
        ...(pledge.anonymous ? {} : { company: pledge.company.name }),
      }),
    ),
  ];
}

/** Who started it and who follows it; not who pledged, and not everyone else who did: that would be a message for every one of them. */
function others({ startedBy, followers }: Initiative, { by }: Pledge): string[] {
  return [...new Set([startedBy, ...followers])].filter((member) => member !== by);
}

function told(
  { region, number, changes }: Initiative,
  about: string,
  members: readonly string[],
  facts: Notice['facts'] = {},
): Consequence[] {
  return members.map((member) => ({
    type: 'tell',
    region,
    to: { member },
    notice: { key: `initiative/${region}/${number}/${changes}/${member}/${about}`, about, facts: { number, ...facts } },
  }));
}

export async function initiativeNotice(
  { register }: Pick<Tools, 'register'>,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  if (!/^(?:initiative|pledge)-/.test(about)) return undefined;
  const initiative = await register.find(region, Number(facts.number));
  if (!initiative) return undefined;
  const { number, title, ended } = initiative;
  const w = initiativeWords(language);
  if (about === 'initiative-status') {
    const reason = ended?.reason && facts.status === initiative.status ? [`${w.reasonLabel}: ${ended.reason}`] : [];
    return say(language, w.noticeStatus(number, title, w.status[facts.status as Status]), ...reason);
  }
  if (about === 'initiative-started') {
    const next = { label: w.show, action: 'initiative.show', args: { initiative: number } };
    return card(
      language,
      text(w.noticeStarted(number, title, initiative.startedByCompany.name, Number(facts.problem))),
      actions(next),
    );
  }
  if (about === 'initiative-revised') return say(language, w.noticeRevised(number, title));
  if (about === 'initiative-proposed') return say(language, w.noticeProposed(number, title, Number(facts.proposal)));
  return pledgeNotice(initiative, { about, facts }, language);
}

function pledgeNotice(
  initiative: Initiative,
  { about, facts }: Pick<Notice, 'about' | 'facts'>,
  language: Language,
): Card | undefined {
  const p = pledgeWords(language);
  const { number, title } = initiative;
  const pledge = initiative.pledges[String(facts.kvk)];
  if (about === 'pledge-withdrawn') {
    const { company } = facts;
    return say(language, company ? p.noticeWithdrawn(String(company), number, title) : p.noticeWithdrawnAnonymous(number, title));
  }
  // Taken back meanwhile: that is told by its own notice.
  if (!pledge) return undefined;
  if (about === 'pledge-settled') return settledNotice(initiative, pledge, language);
  if (pledge.anonymous) return say(language, p.noticePledgedAnonymous(number, title));
  return withSums(
    say(language, p.noticePledged(pledge.company.name, number, title, publicly(pledge, language, false))),
    sumsIn([pledge]),
  );
}

function settledNotice({ number, title, settlement, pledges }: Initiative, pledge: Pledge, language: Language): Card | undefined {
  const p = pledgeWords(language);
  if (!settlement) return undefined;
  const nameless = pledge.anonymous ? [p.stillNameless] : [];
  const out = settlement.leftOut.find(({ kvk }) => kvk === pledge.company.kvk);
  const sentence = out
    ? p.noticeLeftOut(number, title, becauseInWords(out, reachedBy(settlement, pledges), language))
    : p.noticeHolds(number, title, givenInWords(pledge, language));
  return withSums(say(language, sentence, ...nameless), [...sumsIn([pledge]), ...settledSums(settlement, pledges)]);
}
