/** The minutes of a townhall: who was there, what was asked and answered, how the polls went, what was on the table. */
import { type Block, bold, type Card, card, heading, list, note, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import type { Language } from '../../primitives/language.ts';
import type { Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { titleOf, whenInWords } from '../cards.ts';
import type { DeckData } from '../deck/deck-data.ts';
import type { Question } from '../questions/question.ts';
import type { Rsvp } from '../seats.ts';
import { meant, type Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { townhallWords } from '../words/index.ts';
import { deckLinks } from '../year/freezing.ts';
import { yearWords } from '../year/words/index.ts';
import { yearPresented } from '../year/year.ts';
import { countsOf, type Poll } from './holding.ts';
import { liveWords } from './words/index.ts';

/** A card holds so much; who wants more opens the questions and the guest list. */
const NAMES = 40;
const QUESTIONS = 12;
const ANSWER = 300;

export function minutes(tools: Tools): Record<string, Handler> {
  return {
    'townhall.minutes': async (deed) => {
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const { visitor, townhall } = found;
      const { language } = visitor;
      if (townhall.status !== 'over') return { card: say(language, liveWords(language).notHeldYet) };
      const { region, number, frozenAt } = townhall;
      const [rsvps, { questions }, polls, data] = await Promise.all([
        tools.register.rsvps(townhall),
        tools.questions.page(townhall, 'standing', QUESTIONS),
        tools.live.polls(region, number),
        frozenAt && tools.year?.find({ region, year: yearPresented(townhall), frozen: frozenAt }),
      ]);
      const links = deckLinks(tools, language, townhall);
      return { card: minutesCard(language, townhall, { rsvps, questions, polls, data: data || undefined, links }) };
    },
  };
}

type Held = { rsvps: readonly Rsvp[]; questions: readonly Question[]; polls: readonly Poll[]; data?: DeckData; links: Block[] };

function minutesCard(language: Language, townhall: Townhall, { rsvps, questions, polls, data, links }: Held): Card {
  const w = liveWords(language);
  const { plan, zone, agenda } = townhall;
  const where = [plan.place, plan.link].filter(Boolean).join(', ');
  const there = rsvps.filter(({ presentAt }) => presentAt).map(({ name, company }) => (company ? `${name} (${company})` : name));
  const sorted = [...there].sort((a, b) => a.localeCompare(b, 'nl'));
  const names = [...sorted.slice(0, NAMES), ...(sorted.length > NAMES ? [w.andMore(sorted.length - NAMES)] : [])].join(', ');
  return card(
    language,
    heading(w.minutesTitle(titleOf(language, townhall))),
    text(w.held(whenInWords(language, plan, zone), where)),
    text(bold(w.present), ` · ${w.presentCount(there.length)}`),
    names !== '' && note(names),
    ...section(townhallWords(language).agendaTitle, agenda?.[language] ?? []),
    ...section(
      w.questions,
      questions.map(
        ({ number, text: asked, answer }) =>
          `#${number} ${cut(asked, ANSWER)}: ${answer ? cut(answer.text, ANSWER) : w.noAnswer}`,
      ),
    ),
    ...section(
      w.polls,
      polls.map(
        (poll) =>
          `${poll.question} ${countsOf(poll)
            .map(({ label, count }) => `${label}: ${w.persons(count)}`)
            .join('; ')}`,
      ),
    ),
    ...section(
      w.decisions,
      (data?.decisions ?? []).slice(0, 10).map(({ title, result }) => `${title}: ${yearWords(language).results[result]}`),
    ),
    ...links,
  );
}

const section = (label: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [text(bold(label)), list(...lines.map((line) => [line]))];
