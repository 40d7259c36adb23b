/** What a coordinator may do while a vote runs: extend it, close it early, make it void, correct the roll. Never see or change a ballot. */
import type { Reply } from '../../chat/ask.ts';
import type { Form } from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { closeVote, extend, voidVote } from '../closing.ts';
import { correctRoll } from '../correcting.ts';
import type { Roll } from '../electorate.ts';
import type { Decision } from '../vote.ts';
import type { Kept } from './box.ts';
import { shownTo } from './cards.ts';
import { deadlineOf, nightField } from './deadlines.ts';
import { namesIn, rollFor } from './rolls.ts';
import { decided, meant, refusedCard, sourcesOf, type VoteTools } from './tools.ts';
import { voteWords } from './words/index.ts';

const TEXT = 500;
const LISTED = 3000;

export function tending(tools: VoteTools): Record<string, Handler> {
  return {
    'vote.extend.form': (deed) =>
      form(deed, (w, vote) => ({
        action: 'vote.extend',
        args: { vote: vote.number, seen: vote.closesAt },
        title: w.extendTitle,
        submit: w.extendSubmit,
        intro: [`${w.closes} ${momentInWords(vote.closesAt, deed.visitor.language, vote.zone)}`],
        fields: [
          { type: 'text', name: 'deadline', label: w.fieldDeadline, hint: w.deadlineHint, max: TEXT },
          nightField(deed.visitor.language),
        ],
      })),
    'vote.extend': async (deed) => {
      const found = await running(deed);
      if ('ended' in found) return found.ended;
      const { language } = deed.visitor;
      const w = voteWords(language);
      const { vote } = found;
      const closesAt = deadlineOf(tools, deed.values, { now: deed.at, timeZone: vote.zone, language });
      if (typeof closesAt === 'object') return { errors: { deadline: closesAt.unclear } };
      const seen = String(deed.args.seen) as Instant;
      return done(
        deed,
        vote,
        (now, by) => extend(now, { seen, closesAt, ...by }),
        (now) => w.extended(momentInWords(now.closesAt, language, now.zone)),
      );
    },

    'vote.close.form': (deed) => form(deed, (w, vote) => reasonForm(w, vote, 'close')),
    'vote.close': async (deed) => {
      const found = await running(deed);
      if ('ended' in found) return found.ended;
      const reason = deed.values.reason ?? '';
      const w = voteWords(deed.visitor.language);
      return done(
        deed,
        found.vote,
        (now, { by, at }) => closeVote(now, { at, early: { by, reason } }),
        () => w.closed,
      );
    },

    'vote.void.form': (deed) => form(deed, (w, vote) => reasonForm(w, vote, 'void')),
    'vote.void': async (deed) => {
      const found = await running(deed);
      if ('ended' in found) return found.ended;
      const w = voteWords(deed.visitor.language);
      return done(
        deed,
        found.vote,
        (now, by) => voidVote(now, { ...by, reason: deed.values.reason ?? '' }),
        () => w.voided,
      );
    },

    'vote.correct.form': (deed) =>
      form(deed, (w, vote) => ({
        action: 'vote.correct',
        args: { vote: vote.number },
        title: w.correctTitle,
        submit: w.submit,
        intro: [w.correctIntro],
        fields: [
          { type: 'text', name: 'add', label: w.correctAdd, optional: true, multiline: true, max: LISTED },
          { type: 'text', name: 'remove', label: w.correctRemove, optional: true, multiline: true, max: LISTED },
          { type: 'text', name: 'reason', label: w.reason, max: TEXT },
        ],
      })),
    'vote.correct': async (deed) => {
      const found = await running(deed);
      if ('ended' in found) return found.ended;
      const { values, visitor } = deed;
      const w = voteWords(visitor.language);
      const { vote } = found;
      const put = await votersNamed(values.add ?? '', vote);
      if ('unknown' in put) return { errors: { add: w.unknownOnRoll(put.unknown.join(', ')) } };
      const removed = keysNamed(values.remove ?? '', vote.roll);
      if ('unknown' in removed) return { errors: { remove: w.unknownOnRoll(removed.unknown.join(', ')) } };
      const asked = { put: put.roll, removed: removed.keys, reason: values.reason ?? '' };
      return done(
        deed,
        vote,
        (now, by) => correctRoll(now, { ...asked, ...by }),
        () => w.corrected,
      );
    },
  };

  async function running(deed: Deed): Promise<{ vote: Kept } | { ended: Reply }> {
    const visitor = joinedOr(deed, 'vote.status', 'run-region');
    return 'ended' in visitor ? visitor : meant(tools, deed);
  }

  async function form(deed: Deed, make: (w: ReturnType<typeof voteWords>, vote: Kept) => Omit<Form, 'language'>): Promise<Reply> {
    const found = await running(deed);
    if ('ended' in found) return found.ended;
    const { language } = deed.visitor;
    return { form: { language, ...make(voteWords(language), found.vote) } };
  }

  async function done(
    deed: Deed,
    vote: Kept,
    decide: (vote: Kept, by: { by: string; at: Instant }) => Decision,
    said: (vote: Kept) => string,
  ): Promise<Reply> {
    const { visitor, at } = deed;
    const by = { by: visitor.member!.id, at };
    const outcome = await decided(tools, vote, (now) => decide(now, by));
    if ('refused' in outcome) return refusedCard(visitor, outcome);
    const card = shownTo(deed, outcome.vote, tools.minutesUrl);
    return { card: { ...card, blocks: [...say(visitor.language, said(outcome.vote)).blocks, ...card.blocks] } };
  }

  /** Who comes on the roll, as if the vote were opened now: board members by name or id, companies by name or KvK number. */
  async function votersNamed(text: string, { region, rule }: Kept): Promise<{ roll: Roll } | { unknown: string[] }> {
    if (namesIn(text).length === 0) return { roll: {} };
    const found = rollFor(text, rule, await sourcesOf(tools, region, rule));
    return 'missing' in found ? { unknown: namesIn(text) } : found;
  }
}

function reasonForm(w: ReturnType<typeof voteWords>, vote: Kept, what: 'close' | 'void'): Omit<Form, 'language'> {
  return {
    action: `vote.${what}`,
    args: { vote: vote.number },
    title: w.reasonTitle[what]!,
    submit: w.submit,
    intro: [w.reasonIntro[what]!],
    fields: [{ type: 'text', name: 'reason', label: w.reason, multiline: true, max: TEXT }],
  };
}

function keysNamed(text: string, roll: Roll): { keys: string[] } | { unknown: string[] } {
  const entries = Object.entries(roll);
  const found = namesIn(text).map((one) => ({
    one,
    key: entries.find(([key, { name }]) => key === one || name.toLowerCase() === one.toLowerCase())?.[0],
  }));
  const unknown = found.filter(({ key }) => key === undefined).map(({ one }) => one);
  return unknown.length > 0 ? { unknown } : { keys: found.map(({ key }) => key!) };
}
