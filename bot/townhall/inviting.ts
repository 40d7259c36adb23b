/** Inviting: personally in the chat, and outside it with a text for a mail and an address for calendars. */
import { bold, type Card, card, note, quote, text } from '../chat/card.ts';
import { momentInWords } from '../primitives/dates.ts';
import type { Language } from '../primitives/language.ts';
import type { Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import { isRole, type Neighbour } from '../region/people.ts';
import { whenInWords } from './cards.ts';
import { inviteForm } from './forms.ts';
import { type Invitation, invitationKey, value } from './keys.ts';
import { ran, type Tools } from './tools.ts';
import type { Townhall } from './townhall.ts';
import { townhallWords } from './words/index.ts';

export function inviting(tools: Tools): Record<string, Handler> {
  return {
    'townhall.invite': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      if (townhall.status === 'planned') return { form: inviteForm(visitor.language, townhall) };
      return { card: say(visitor.language, townhallWords(visitor.language).changeRefused.notPlanned) };
    },

    /** Each person is invited once: the messages come out of the change feed, each under a key of its own. */
    'townhall.invited': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = townhallWords(visitor.language);
      if (townhall.status !== 'planned') return { card: say(visitor.language, w.changeRefused.notPlanned) };
      const { role } = deed.values;
      if (!isRole(role)) return { errors: { role: w.fieldRoles } };
      const { region, number, edition } = townhall;
      const invitation: Invitation = { region, number, edition, role, by: visitor.member.id, at: deed.at };
      const put = { ...invitationKey(region, number, edition, role), data: value(invitation) };
      await tools.register.together({ put });
      return { card: say(visitor.language, w.invited) };
    },

    'townhall.mail': async (deed) => {
      const of = await ran(tools, deed);
      return 'ended' in of ? of.ended : { card: mailCard(of.visitor, of.townhall) };
    },
  };

  function mailCard({ language, workspace, member, name }: Neighbour, townhall: Townhall): Card {
    const w = townhallWords(language);
    const sender = member?.name ?? name;
    const languages: Language[] = ['nl', 'en'];
    return card(
      language,
      note(w.mailIntro),
      ...languages.flatMap((one) => [text(bold(w.mailTitles[one])), quote(mailIn(one, townhall, workspace.regionName, sender))]),
    );
  }

  function mailIn(language: Language, townhall: Townhall, regionName: string, sender: string): string {
    const { plan, zone, region, number } = townhall;
    return townhallWords(language).mailText({
      region: regionName,
      theme: plan.theme,
      when: whenInWords(language, plan, zone),
      where: [plan.place, plan.link].filter(Boolean).join(', '),
      rsvpBy: momentInWords(plan.rsvpBy, language, zone),
      calendar: tools.calendarUrl?.({ region, number, language }),
      sender,
    });
  }
}
