/** What a change of a townhall means to others, and the words in which they hear of it. */
import { actions, type Card, card, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Consequence, Notice } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Change } from '../store/table.ts';
import { planFacts, rsvpButtons, titleOf, townhallCard, whenInWords, yoursInWords } from './cards.ts';
import { type Invitation, isHead } from './keys.ts';
import { thanksCard } from './live/cards.ts';
import { type Poll, pollCardNumber } from './live/holding.ts';
import { isPoll } from './live/register.ts';
import { followQuestion, questionNotice, questionsWaiting } from './questions/news.ts';
import { isSeated, isWaiting, type Rsvp } from './seats.ts';
import type { Tools } from './tools.ts';
import { isAhead, type Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

export async function followTownhall(tools: Tools, { id, key, before, after }: Change): Promise<Consequence[]> {
  if (!key.pk.startsWith('TOWNHALL#') || !after) return [];
  if (isHead(key)) return followHead(before?.data as never, after.data as never);
  if (isPoll(key)) {
    const poll = after.data as unknown as Poll;
    return [{ type: 'refresh', region: poll.region, subject: 'townhall-poll', number: pollCardNumber(poll) }];
  }
  if (key.sk.startsWith('INVITED#')) return invited(after.data as never);
  if (key.sk.startsWith('RSVP#')) return movedUp(key.pk, before?.data as never, after.data as never);
  return followQuestion(tools.questions, { id, key, before, after });

  async function followHead(was: Townhall | undefined, now: Townhall): Promise<Consequence[]> {
    const { region, number } = now;
    const refresh: Consequence = { type: 'refresh', region, subject: 'townhall', number };
    const waiting = questionsWaiting(was, now);
    if (was?.edition !== now.edition || was.facts === now.facts) return [refresh, ...waiting];
    if (now.status === 'over' && was.status !== 'over') return [refresh, ...(await thanked(now))];
    const off = now.status === 'calledOff' && was.status !== 'calledOff';
    const moved = JSON.stringify(factsOf(was)) !== JSON.stringify(factsOf(now));
    if (!off && !moved) return [refresh];
    const about = off ? 'townhall-off' : 'townhall-changed';
    const notice = (who: string): Notice => ({
      key: `${about}/${region}/${number}/${now.edition}/${now.sequence}/${who}`,
      about,
      facts: { number },
    });
    const concerned = (await tools.register.rsvps(now)).filter(({ answer, byHand }) => !byHand && answer && answer !== 'no');
    return [
      refresh,
      // A card far up in the channel may go unseen.
      ...(off ? [{ type: 'tell', region, notice: notice('channel'), to: { everywhere: true } } satisfies Consequence] : []),
      ...concerned.map(({ who }): Consequence => ({ type: 'tell', region, notice: notice(who), to: { member: who } })),
    ];
  }

  /** Who was there is thanked, once. */
  async function thanked(townhall: Townhall): Promise<Consequence[]> {
    const { region, number, edition } = townhall;
    const there = (await tools.register.rsvps(townhall)).filter(({ presentAt, byHand }) => presentAt && !byHand);
    return there.map(({ who }) => ({
      type: 'tell',
      region,
      notice: { key: `townhall-thanks/${region}/${number}/${edition}/${who}`, about: 'townhall-thanks', facts: { number } },
      to: { member: who },
    }));
  }

  async function invited({ region, number, edition, role }: Invitation): Promise<Consequence[]> {
    const members = (await tools.members(region)).filter((member) => member.role === role);
    return members.map(({ id }) => ({
      type: 'tell',
      region,
      notice: { key: `townhall-invited/${region}/${number}/${edition}/${id}`, about: 'townhall-invited', facts: { number } },
      to: { member: id },
    }));
  }
}

/** What those who come must know: when and where. */
const factsOf = ({ plan: { at, endsAt, place, link } }: Townhall) => [at, endsAt, place, link];

function movedUp(pk: string, was: Rsvp | undefined, now: Rsvp): Consequence[] {
  if (!isWaiting(was) || !isSeated(now) || now.byHand || !now.movedUpAt || now.movedUpAt === was?.movedUpAt) return [];
  const [, region = '', year] = pk.split('#');
  const notice: Notice = {
    key: `townhall-seat/${region}/${year}/${now.edition}/${was!.order}/${now.who}`,
    about: 'townhall-seat',
    facts: { number: Number(year) },
  };
  return [{ type: 'tell', region, notice, to: { member: now.who } }];
}

export async function townhallNotice(
  tools: Tools,
  { about, facts }: Notice,
  region: string,
  language: Language,
): Promise<Card | undefined> {
  if (!about.startsWith('townhall-')) return undefined;
  const asked = await questionNotice(tools, { key: '', about, facts }, region, language);
  if (asked) return asked;
  const townhall = await tools.register.find(region, Number(facts.number));
  if (!townhall) return undefined;
  const w = townhallWords(language);
  const title = titleOf(language, townhall);
  const when = whenInWords(language, townhall.plan, townhall.zone);
  const { calendarUrl } = tools;
  if (about === 'townhall-off') return say(language, w.noticeCalledOff(title, townhall.reason ?? ''));
  if (about === 'townhall-thanks') return thanksCard(language, townhall);
  if (about === 'townhall-seat') return isAhead(townhall) ? said(w.noticeMovedUp(title, when)) : undefined;
  if (about === 'townhall-changed') {
    const why = townhall.reason ? [text(w.changedBecause(townhall.reason))] : [];
    const facts = planFacts(language, townhall.plan, townhall.zone);
    return card(language, text(w.noticeChanged(title)), ...why, ...facts, actions(...rsvpButtons(language, townhall)));
  }
  if (about === 'townhall-invited') {
    const drawn = townhallCard(language, { townhall, calendarUrl });
    return card(language, text(w.noticeInvited(townhall.plan.theme)), ...drawn.blocks);
  }
  if (townhall.status !== 'planned') return undefined;
  const rsvp = await tools.register.rsvpOf(townhall, String(facts.who));
  const week = about === 'townhall-remind-week';
  const sentence = isSeated(rsvp)
    ? `${week ? w.reminderWeek : w.reminderDay} ${rsvp!.guests > 0 ? yoursInWords(language, rsvp) : ''}`.trim()
    : week
      ? w.reminderWeekMaybe
      : w.reminderDayMaybe;
  return card(
    language,
    text(sentence),
    text(title),
    ...planFacts(language, townhall.plan, townhall.zone),
    actions(...rsvpButtons(language, townhall)),
  );

  function said(sentence: string): Card {
    return card(language, text(sentence), actions(...rsvpButtons(language, townhall!)));
  }
}
