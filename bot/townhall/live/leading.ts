/** Leading the meeting: beginning and ending it, and who is there. */
import type { Reply } from '../../chat/ask.ts';
import type { Form } from '../../chat/card.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { ownRsvp } from '../replying.ts';
import { meant, ran, type Tools } from '../tools.ts';
import { freeze } from '../year/freezing.ts';
import { begin, codeOf, end, type HoldRefused, isCode } from './holding.ts';
import { liveWords } from './words/index.ts';

export function leading(tools: Tools): Record<string, Handler> {
  const { register, live } = tools;
  return {
    /** Done by the worker: what was not frozen yet is frozen first. */
    'townhall.start': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const { language } = visitor;
      const w = liveWords(language);
      const code = codeOf(tools.random.hex(8));
      const tried = begin(townhall, code, deed.at);
      if ('refused' in tried) return { card: say(language, w.refused[tried.refused]) };
      if (!townhall.frozenAt) await freeze(tools, townhall, deed.at);
      const done = await register.change<HoldRefused>(townhall.region, townhall.number, (now) => begin(now, code, deed.at));
      if ('refused' in done) return { card: say(language, w.refused[done.refused === 'unknown' ? 'notPlanned' : done.refused]) };
      return { card: say(language, w.started(code)) };
    },

    'townhall.end': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = liveWords(visitor.language);
      if (townhall.status === 'live' && townhall.poll !== undefined)
        await live.close(townhall.region, townhall.number, townhall.poll);
      const done = await register.change<HoldRefused>(townhall.region, townhall.number, (now) => end(now, deed.at));
      const refused = 'refused' in done && (done.refused === 'unknown' ? 'notLive' : done.refused);
      return { card: say(visitor.language, refused ? w.refused[refused] : w.ended) };
    },

    'townhall.here': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.here', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const w = liveWords(visitor.language);
      if (found.townhall.status !== 'live') return { card: say(visitor.language, w.refused.notLive) };
      const form: Form = {
        language: visitor.language,
        action: 'townhall.here.said',
        args: { townhall: found.townhall.number },
        title: w.hereTitle,
        submit: w.here,
        fields: [{ type: 'text', name: 'code', label: w.fieldCode, max: 20 }],
      };
      return { form };
    },

    'townhall.here.said': async (deed) => {
      const visitor = joinedOr(deed, 'townhall.here', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const found = await meant(tools, deed);
      if ('ended' in found) return found.ended;
      const { townhall } = found;
      const { language, member } = visitor;
      const w = liveWords(language);
      if (townhall.status !== 'live') return { card: say(language, w.refused.notLive) };
      if (!isCode(deed.values.code ?? '', townhall.code)) return { errors: { code: w.wrongCode } };
      const who = (await ownRsvp(tools, townhall, visitor))?.who ?? member.id;
      const person = { who, name: member.name, ...(member.company && { company: member.company.name }) };
      const done = await live.present(townhall.region, townhall.number, person, deed.at);
      return { card: say(language, done === 'before' ? w.notedBefore : w.noted), audience: 'asker' };
    },

    /** Whoever came without a telephone, also afterwards. */
    'townhall.tick': async (deed): Promise<Reply> => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const { language } = visitor;
      const w = liveWords(language);
      if (townhall.status !== 'live' && townhall.status !== 'over') return { card: say(language, w.refused.notLive) };
      const rsvp = await register.rsvpOf(townhall, String(deed.args.who));
      if (!rsvp) return { card: say(language, w.refused.notLive) };
      const done = await live.present(townhall.region, townhall.number, rsvp, deed.at);
      return { card: say(language, done === 'before' ? w.tickedBefore(rsvp.name) : w.ticked(rsvp.name)) };
    },
  };
}
