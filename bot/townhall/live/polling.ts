/** Quick polls of the room: opened and closed by who leads, one choice for each person, the result growing. */
import type { Reply } from '../../chat/ask.ts';
import type { Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { ConditionFailed } from '../../store/table.ts';
import { ran, type Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { pollCard } from './cards.ts';
import { isOption, MAX_POLLS, optionsIn, type Poll } from './holding.ts';
import { liveWords } from './words/index.ts';

export function polling(tools: Tools): Record<string, Handler> {
  const { live } = tools;
  return {
    'townhall.poll': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      if (townhall.status === 'live') return { form: pollForm(visitor.language, townhall) };
      return { card: say(visitor.language, liveWords(visitor.language).refused.notLive) };
    },

    'townhall.poll.opened': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = liveWords(visitor.language);
      const question = (deed.values.question ?? '').replace(/\s+/g, ' ').trim();
      const options = optionsIn(deed.values.options ?? '');
      if (!question) return { errors: { question: w.questionNeeded } };
      if (!options) return { errors: { options: w.optionsNeeded } };
      const { region, number: year } = townhall;
      const of_ = { region, year, question, options, openedAt: deed.at };
      const done = await live.open<'tooMany'>(region, year, (number) =>
        number > MAX_POLLS ? { refused: 'tooMany' } : { ...of_, number, status: 'open', ballots: {}, version: 1 },
      );
      if (!('refused' in done)) return { card: say(visitor.language, w.opened(question)) };
      return { card: say(visitor.language, done.refused === 'tooMany' ? w.tooMany : w.refused.notLive) };
    },

    'townhall.poll.close': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = liveWords(visitor.language);
      const closed = await live.close(townhall.region, townhall.number, Number(deed.args.poll));
      return { card: say(visitor.language, closed ? w.closed : w.closedBefore) };
    },

    /** One write; only when that is refused is it read why. */
    'townhall.poll.cast': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.poll.cast', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const { region } = visitor.workspace;
      const [year, number, option] = [deed.args.townhall, deed.args.poll, deed.args.option].map(Number) as [
        number,
        number,
        number,
      ];
      const { member } = visitor;
      const w = liveWords(visitor.language);
      if (!isOption(option)) return answered(deed, visitor, undefined, w.unknownPoll);
      try {
        const poll = await live.cast(region, year, number, [member.id, ...(member.was ?? [])], option);
        return answered(deed, visitor, poll, w.cast(poll.options[option] ?? ''));
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const poll = await live.find(region, year, number);
        if (!poll) return answered(deed, visitor, undefined, w.unknownPoll);
        if (poll.options[option] === undefined) return answered(deed, visitor, undefined, w.unknownPoll);
        return answered(deed, visitor, poll, poll.status === 'open' ? w.castBefore(poll.options[option] ?? '') : w.pollClosed);
      }
    },
  };
}

function answered({ args }: Deed, { language, workspace }: Joined, poll: Poll | undefined, sentence: string): Reply {
  const said: Reply = { card: say(language, sentence), audience: 'asker' };
  return poll && args.on === 'card' ? { ...said, replace: pollCard(workspace.language, poll) } : said;
}

function pollForm(language: Language, { number }: Townhall): Form {
  const w = liveWords(language);
  return {
    language,
    action: 'townhall.poll.opened',
    args: { townhall: number },
    title: w.pollTitle,
    submit: w.open,
    fields: [
      { type: 'text', name: 'question', label: w.fieldQuestion, max: 150 },
      { type: 'text', name: 'options', label: w.fieldOptions, hint: w.optionsHint, multiline: true, max: 500 },
    ],
  };
}
