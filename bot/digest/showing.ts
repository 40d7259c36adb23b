/** "Wat gebeurde er deze week?": the digest now, and all of one that came. */
import type { Card } from '../chat/card.ts';
import type { Instant } from '../primitives/instant.ts';
import { isLanguage } from '../primitives/language.ts';
import { neighbourOr } from '../region/admitted.ts';
import { type Deed, type Handler, isAloud } from '../region/capability.ts';
import type { Neighbour } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { builtNow, findBuilt } from './building.ts';
import { digestCard } from './cards.ts';
import { type Built, LONG, partsFor, type Reader, SHORT } from './picking.ts';
import { type Setting, settingsIn } from './settings.ts';
import { lastDays } from './slot.ts';
import type { Tools } from './tools.ts';
import { digestWords } from './words/index.ts';

export function showing(tools: Tools): Record<string, Handler> {
  const settings = settingsIn(tools.table);
  return {
    'digest.show': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      return { card: await shown(visitor, deed, await now(visitor, deed), SHORT) };
    },

    /** Of a digest that came, or of now. */
    'digest.more': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const { at, language } = deed.args;
      const kept = isLanguage(language) ? language : visitor.language;
      const came = at && (await findBuilt(tools, visitor.workspace.region, String(at) as Instant, kept));
      return { card: await shown(visitor, deed, came || (await now(visitor, deed)), LONG) };
    },
  };

  async function now({ workspace, language }: Neighbour, { at }: Deed): Promise<Built> {
    const region = (await tools.directory.region(workspace.region))!;
    return builtNow(tools, region, language, lastDays(at, region.timeZone), at);
  }

  async function shown(visitor: Neighbour, deed: Deed, built: Built, most: number): Promise<Card> {
    const { member, workspace } = visitor;
    const { language } = built;
    const aloud = isAloud(deed);
    const setting = member && !aloud ? await settings.setting(workspace.region, member.id) : undefined;
    const page = most === LONG ? pageIn(deed) : 0;
    const parts = partsFor(aloud ? EVERYBODY : readerOf(visitor, setting), built.lines, most, page);
    const { at } = deed.args;
    const w = digestWords(language);
    const args = { ...(at && { at, language }), ...(most === LONG && { page: page + 1 }) };
    const more = { label: most === LONG ? w.next : w.showAll, action: 'digest.more', args };
    const gets = setting ? setting.on : may(member, 'run-region');
    const own = aloud || !member ? undefined : gets ? 'subscribed' : 'not';
    return digestCard(built, parts, { more, own, invents: tools.inventsNumbers });
  }
}

const pageIn = ({ args }: Deed): number => (Number.isSafeInteger(args.page) && Number(args.page) > 0 ? Number(args.page) : 0);

const EVERYBODY: Reader = { coordinator: false, themes: [] };

function readerOf({ member }: Neighbour, setting: Setting | undefined): Reader {
  if (!member) return EVERYBODY;
  const kvk = member.company && { kvk: member.company.kvk };
  return { member: member.id, ...kvk, coordinator: may(member, 'run-region'), themes: setting?.themes ?? [] };
}
