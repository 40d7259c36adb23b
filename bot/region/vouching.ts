/** Vouching for a colleague: who came while something is being decided speaks for the company once somebody says that it is right. */
import type { Reply } from '../chat/ask.ts';
import { actions, type Card, card, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Change } from '../store/table.ts';
import { joinedOr } from './admitted.ts';
import type { Consequence, Deed, Handler } from './capability.ts';
import { refusal, say } from './cards.ts';
import type { Directory } from './directory.ts';
import { disown, mayVouch, type VouchRefusal, vouch } from './joining.ts';
import type { Member } from './people.ts';
import { regionWords } from './words/index.ts';

export function vouching({ directory }: { directory: Directory }): Record<string, Handler> {
  return {
    'region.vouch.ask': async (deed) => {
      const visitor = joinedOr(deed, 'region.vouch.ask', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      const { language, member } = visitor;
      const asked = await directory.changeMember(member.region, member.id, (now) =>
        now.affiliation && !now.affiliation.vouchedBy
          ? { ...now, affiliation: { ...now.affiliation, askedAt: deed.at } }
          : undefined,
      );
      const w = regionWords(language);
      return { card: say(language, asked ? w.vouchAsked : w.vouchedAlready), audience: 'asker' };
    },

    'region.vouch': async (deed) => {
      const visitor = joinedOr(deed, 'region.vouch', 'follow');
      if ('ended' in visitor) return visitor.ended;
      return settled(deed, visitor.member.region, (now, kvk) => vouch(now, kvk, visitor.member), 'vouched');
    },

    'region.disown': async (deed) => {
      const refused = refusal(deed.visitor, 'run-region');
      if (refused) return { card: refused };
      return settled(deed, deed.visitor.workspace!.region, disown, 'disowned');
    },
  };

  async function settled(
    { visitor: { language }, args }: Deed,
    region: string,
    decide: (now: Member, kvk: string) => { member: Member } | { refused: VouchRefusal },
    said: 'vouched' | 'disowned',
  ): Promise<Reply> {
    const w = regionWords(language);
    let refused: VouchRefusal = 'moved-on';
    const changed = await directory.changeMember(region, String(args.member), (now) => {
      const outcome = decide(now, String(args.kvk));
      if ('member' in outcome) return outcome.member;
      refused = outcome.refused;
      return undefined;
    });
    return { card: say(language, changed ? w[said](changed.name) : w.vouchRefused[refused]) };
  }
}

/** Who asks to be vouched for is told of to the coordinators, and to the colleagues who were there before; and hears when it is done. */
export async function followVouching(directory: Directory, { before, after }: Change): Promise<Consequence[]> {
  const was = before?.data as unknown as Member | undefined;
  const member = after?.data as unknown as Member | undefined;
  if (!member) return [];
  const { region, id, affiliation } = member;
  const facts = { member: id };
  const key = (about: string) => `${about}/${id}/${member.version}`;
  if (affiliation?.askedAt && affiliation.askedAt !== was?.affiliation?.askedAt) {
    const colleagues = (await directory.members(region)).filter((one) => mayVouch(one, member));
    return colleagues.map((one) => ({
      type: 'tell',
      region,
      notice: { key: `${key('vouch-asked')}/${one.id}`, about: 'vouch-asked', facts },
      to: { member: one.id },
    }));
  }
  if (affiliation?.vouchedBy && !was?.affiliation?.vouchedBy && was?.affiliation?.askedAt) {
    return [{ type: 'tell', region, notice: { key: key('vouched'), about: 'vouched', facts }, to: { member: id } }];
  }
  return [];
}

/** @returns nothing where it has been answered, or asks nothing any more */
export async function vouchingNotice(
  directory: Directory,
  region: string,
  about: string,
  id: string,
  language: Language,
): Promise<Card | undefined> {
  const member = await directory.member(region, id);
  if (!member?.company) return undefined;
  const w = regionWords(language);
  if (about === 'vouched') return say(language, w.vouchedNotice(member.company.name));
  if (!member.affiliation || member.affiliation.vouchedBy) return undefined;
  const args = { member: id, kvk: member.company.kvk };
  return card(
    language,
    text(w.vouchQuestion(member.name, member.company.name, member.company.kvk)),
    actions(
      { label: w.vouchYes, action: 'region.vouch', args, style: 'primary' },
      { label: w.vouchNo, action: 'region.disown', args },
    ),
  );
}
