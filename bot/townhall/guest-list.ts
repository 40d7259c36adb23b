/** The guest list, as coordinators keep it: who comes, who waits, and those without an account, noted by hand. */
import { createHash } from 'node:crypto';
import type { Reply } from '../chat/ask.ts';
import { actions, bold, type Card, card, heading, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Joined } from '../region/people.ts';
import { standingInWords } from './cards.ts';
import { byHandForm } from './forms.ts';
import { liveWords } from './live/words/index.ts';
import { answer, isSeated, isWaiting, MAX_GUESTS, type Rsvp, type RsvpRefused } from './seats.ts';
import { ran, type Tools } from './tools.ts';
import type { Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

const A_PAGE = 10;

export function guestList(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    'townhall.guestList': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const page = Math.max(0, Math.trunc(Number(deed.args.page ?? 0)) || 0);
      return { card: guestListCard(visitor.language, townhall, await register.rsvps(townhall), page) };
    },

    'townhall.hand': async (deed) => {
      const of = await ran(tools, deed);
      return 'ended' in of ? of.ended : { form: byHandForm(of.visitor.language, of.townhall) };
    },

    'townhall.hand.added': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = townhallWords(visitor.language);
      const name = (deed.values.name ?? '').replace(/\s+/g, ' ').trim();
      const from = (deed.values.of ?? '').replace(/\s+/g, ' ').trim();
      if (!name) return { errors: { name: w.nameNeeded } };
      const guests = Math.min(MAX_GUESTS, Math.max(0, Math.trunc(Number(deed.values.guests)) || 0));
      const who = byHandId(name, from);
      const wanted = { name, ...(from && { company: from }), byHand: true as const, answer: 'yes' as const, guests };
      return settled(deed, visitor, townhall, { who, ...wanted });
    },

    /** Whoever asks a coordinator to be taken off is taken off, also after the deadline. */
    'townhall.hand.remove': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const rsvp = await register.rsvpOf(townhall, String(deed.args.who));
      if (!rsvp) return { card: say(visitor.language, townhallWords(visitor.language).notOnList) };
      const { who, name, company, byHand } = rsvp;
      const wanted = { who, name, ...(company && { company }), ...(byHand && { byHand }), answer: 'no' as const, guests: 0 };
      return settled(deed, visitor, townhall, wanted);
    },
  };

  async function settled(
    deed: Deed,
    { language }: Joined,
    { region, number }: Townhall,
    wanted: Pick<Rsvp, 'who' | 'name' | 'company' | 'byHand' | 'guests'> & { answer: 'yes' | 'no' },
  ): Promise<Reply> {
    const w = townhallWords(language);
    const done = await register.answer<RsvpRefused>(region, number, wanted.who, (now, was) =>
      answer(now, was, { ...wanted, at: deed.at }, true),
    );
    if (!done) return { card: say(language, w.unknown(number)) };
    const { outcome, townhall } = done;
    if (typeof outcome === 'object' && 'refused' in outcome)
      return { card: say(language, w.refused[outcome.refused](townhall.reason ?? '')) };
    const rsvp = outcome === 'same' ? done.was : outcome.rsvp;
    if (wanted.answer === 'no') return { card: say(language, w.removed(wanted.name)) };
    return { card: say(language, isSeated(rsvp) ? w.handSeated(wanted.name) : w.handWaiting(wanted.name)) };
  }
}

/** The same name from the same place is the same guest, however often they are noted. */
function byHandId(name: string, from: string): string {
  const said = JSON.stringify([name.toLowerCase(), from.toLowerCase()]);
  return `hand-${createHash('sha256').update(said).digest('hex').slice(0, 16)}`;
}

function guestListCard(language: Language, townhall: Townhall, all: readonly Rsvp[], page: number): Card {
  const w = townhallWords(language);
  const sorted = [...all].sort((a, b) => rank(a) - rank(b) || (a.order ?? 0) - (b.order ?? 0) || a.name.localeCompare(b.name));
  const shown = sorted.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const args = { townhall: townhall.number };
  const ticks = townhall.status === 'live' || townhall.status === 'over';
  const more = sorted.length > (page + 1) * A_PAGE;
  return card(
    language,
    heading(w.guestListTitle(townhall.number)),
    text(standingInWords(language, townhall)),
    ...(all.length === 0 ? [text(w.guestListEmpty)] : []),
    ...shown.flatMap((rsvp) => [
      text(bold(rsvp.name), rsvp.company ? ` · ${rsvp.company}` : '', ` · ${standing(language, rsvp)}`),
      ...(rsvp.byHand ? [note(w.byHand)] : []),
      actions(
        ticks &&
          !rsvp.presentAt && { label: liveWords(language).tick, action: 'townhall.tick', args: { ...args, who: rsvp.who } },
        rsvp.answer === 'yes' &&
          !rsvp.presentAt && { label: w.remove, action: 'townhall.hand.remove', args: { ...args, who: rsvp.who } },
      ),
    ]),
    actions(more && { label: w.more, action: 'townhall.guestList', args: { ...args, page: page + 1 } }, {
      label: w.addByHand,
      action: 'townhall.hand',
      args,
      opensForm: true,
    }),
  );
}

const rank = (rsvp: Rsvp): number =>
  isSeated(rsvp) ? 0 : isWaiting(rsvp) ? 1 : rsvp.answer === 'maybe' ? 2 : rsvp.answer === 'no' ? 4 : 3;

function standing(language: Language, rsvp: Rsvp): string {
  const { answers, withGuests } = townhallWords(language);
  const said = isWaiting(rsvp) ? answers.waiting : rsvp.answer ? answers[rsvp.answer] : '';
  return `${said}${rsvp.guests > 0 ? ` + ${withGuests(rsvp.guests)}` : ''}${rsvp.presentAt ? ` · ${answers.present}` : ''}`;
}
