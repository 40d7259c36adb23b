/** What people can do about a celebration: be named, keep it quiet, pass it on, look at the wall of the year. */
import { DateTime } from 'luxon';
import { neighbourOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Tools } from '../tools.ts';
import { shareCard, wallCard } from './cards.ts';
import { isOf, mayQuieten, quieten, renamed } from './celebration.ts';
import { celebrationsIn } from './register.ts';
import { celebrationsOf, inWords } from './told.ts';
import { celebrationWords } from './words/index.ts';

/** What a message has room for; a region that celebrates more often has a good year. */
const MOST_ON_WALL = 20;

export function celebrating(tools: Tools): Record<string, Handler> {
  const celebrations = celebrationsIn(tools.table);

  async function meant({ visitor, args }: Deed) {
    const region = visitor.workspace?.region;
    const of = region && { region, subject: String(args.subject), id: String(args.id) };
    return of && args.subject !== undefined ? celebrations.find(of) : undefined;
  }

  const naming: Handler = async (deed) => {
    const visitor = neighbourOr(deed.visitor);
    if ('ended' in visitor) return visitor.ended;
    const { member, language, workspace } = visitor;
    const w = celebrationWords(language);
    const celebration = await meant(deed);
    if (!member?.company || (deed.args.subject !== undefined && !(celebration && isOf(celebration, member)))) {
      return { card: say(language, member?.company ? w.notYours : w.companyFirst) };
    }
    const yes = deed.args.yes === true;
    await celebrations.keepNaming(workspace.region, member.company.kvk, { yes, by: member.id, at: deed.at });
    if (celebration) await celebrations.change(celebration, renamed);
    return { card: say(language, yes ? w.willName(member.company.name) : w.willNotName(member.company.name)) };
  };

  return {
    'celebration.name': naming,
    /** As commands: from now on, whatever there is to celebrate. */
    'celebration.name.yes': (deed) => naming({ ...deed, args: { yes: true } }),
    'celebration.name.no': (deed) => naming({ ...deed, args: { yes: false } }),

    'celebration.quiet': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const w = celebrationWords(visitor.language);
      const celebration = await meant(deed);
      if (!celebration) return { card: say(visitor.language, w.unknown) };
      if (!mayQuieten(celebration, visitor.member)) return { card: say(visitor.language, w.notYours) };
      await celebrations.change(celebration, quieten);
      return { card: say(visitor.language, w.keptQuiet) };
    },

    'celebration.share': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const celebration = await meant(deed);
      const told = celebration?.status === 'told' && (await inWords(tools, celebration, visitor.language));
      if (!told) return { card: say(visitor.language, celebrationWords(visitor.language).unknown) };
      return { card: shareCard(visitor.language, told, visitor.workspace.regionName) };
    },

    'celebration.wall': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const { region } = visitor.workspace;
      const zone = (await tools.directory.region(region))!.timeZone;
      const thisYear = DateTime.fromISO(deed.at, { zone }).year;
      const asked = Number(deed.args.year);
      const year = Number.isInteger(asked) && asked > 2000 && asked <= thisYear ? asked : thisYear;
      const all = await celebrationsOf(tools, region, year, visitor.language);
      return { card: wallCard(visitor.language, year, all.slice(-MOST_ON_WALL), zone) };
    },
  };
}
