/** Privacy as a capability: what is held of a person, for them to read and to take along; and being forgotten (GDPR art. 15, 17 and 20). */
import { actions, card, text } from '../chat/card.ts';
import { plusMinutes } from '../primitives/instant.ts';
import type { Ended } from '../region/admitted.ts';
import { type Deed, isAloud } from '../region/capability.ts';
import { say, unlinkedCard } from '../region/cards.ts';
import type { Rooms } from '../region/doors.ts';
import { LastCoordinator, otherCoordinator } from '../region/leaving.ts';
import { idsOf, type Member } from '../region/people.ts';
import { behindButton, forgetCard, forgottenCard, heldCard } from './cards.ts';
import { MINUTES_VALID } from './data-link.ts';
import { forgetByAll, heldByAll, type PrivacyTools } from './tools.ts';
import { privacyWords } from './words/index.ts';

/** An answer that cannot be undone is not kept waiting for a careless press. */
const WAIT_MINUTES = 30;
const FORMAT = 'streek-my-data-1';

export function privacyRooms(tools: PrivacyTools): Rooms {
  const { directory, exports, dataUrl } = tools;
  return {
    handlers: {
      'privacy.export': async (deed) => {
        const found = await asker(deed, 'privacy.export');
        if ('ended' in found) return found.ended;
        const { member, regionName } = found;
        const { language } = deed.visitor;
        const held = await heldByAll(tools, member);
        const link = dataUrl && (await fileOf(deed, member, { format: FORMAT, made: deed.at, ...held }));
        return { card: heldCard(language, regionName, held, link), audience: 'asker' };
      },

      'privacy.forget': async (deed) => {
        const found = await asker(deed, 'privacy.forget');
        if ('ended' in found) return found.ended;
        const { member, regionName } = found;
        const { language } = deed.visitor;
        return refusingTheLast(deed, async () => {
          await otherCoordinator(directory, member);
          const until = plusMinutes(deed.at, WAIT_MINUTES);
          return { card: forgetCard(language, regionName, member.id, until), audience: 'asker' };
        });
      },

      'privacy.forgotten': async (deed) => {
        const { visitor, args, at } = deed;
        const w = privacyWords(visitor.language);
        const { workspace } = visitor;
        if (!workspace) return { card: unlinkedCard(visitor.language) };
        // Pressed twice, or broken off after all was done.
        if (!visitor.member) return { card: say(visitor.language, w.unknown), audience: 'asker' };
        const member = await directory.member(workspace.region, visitor.member.id);
        if (!member) return { card: say(visitor.language, w.unknown), audience: 'asker' };
        // The card may stand where others see it: nobody is forgotten by another's question.
        if (!idsOf(member).includes(String(args.member))) return { card: say(visitor.language, w.notYours), audience: 'asker' };
        if (String(args.until) <= at) return { replace: say(visitor.language, w.tooLate) };
        return refusingTheLast(deed, async () => {
          await otherCoordinator(directory, member);
          await forgetByAll(tools, member, at);
          return { replace: forgottenCard(visitor.language, workspace.regionName) };
        });
      },

      'privacy.stay': async ({ visitor: { language } }) => ({ replace: say(language, privacyWords(language).staying) }),
    },
  };

  /** Who asks, as the table knows them by now; or the reply that ends it. */
  async function asker(deed: Deed, action: string): Promise<{ member: Member; regionName: string } | Ended> {
    const { visitor } = deed;
    const { workspace, language } = visitor;
    const w = privacyWords(language);
    if (isAloud(deed)) return { ended: { card: behindButton(language, action) } };
    if (!workspace) return { ended: { card: unlinkedCard(language) } };
    const member = visitor.member && (await directory.member(workspace.region, visitor.member.id));
    if (!member) return { ended: { card: say(language, w.unknown), audience: 'asker' } };
    return { member, regionName: workspace.regionName };
  }

  async function fileOf({ visitor, ask, at }: Deed, { region, id }: Member, data: object): Promise<string> {
    const until = plusMinutes(at, MINUTES_VALID);
    const exported = await exports.keep({ region, member: id, id: ask.id }, JSON.stringify(data, undefined, 2), until);
    return dataUrl!({ exported, language: visitor.language }, until);
  }

  async function refusingTheLast<R>({ visitor: { language } }: Deed, act: () => Promise<R>) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof LastCoordinator)) throw error;
      const w = privacyWords(language);
      const members = { label: w.members, action: 'region.members' };
      return { card: card(language, text(w.lastCoordinator), actions(members)), audience: 'asker' as const };
    }
  }
}
