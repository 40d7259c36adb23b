/** How a person wants to be asked: what they care about, how often, by whom not; a pause; and erasing all of it. */
import { joinedOr } from '../../region/admitted.ts';
import type { Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import { profileCard } from './cards.ts';
import { preferencesFilled } from './filling.ts';
import { preferencesForm } from './forms.ts';
import { pause, prefer } from './offer.ts';
import { freshFor, here, type OfferTools } from './offering.ts';
import { offerWords } from './words/index.ts';

export function preferring(tools: OfferTools): Record<string, Handler> {
  const { offers } = tools;
  return {
    'partner.preferences': async (deed) => {
      const visitor = joinedOr(deed, 'partner.preferences', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      const profile = await offers.of(visitor.member);
      // A command is answered with a card: only a press can open a form.
      if (deed.ask.kind !== 'press')
        return { card: profileCard(visitor.language, profile ?? freshFor(tools, visitor), tools.placeName) };
      return { form: preferencesForm(visitor.language, profile?.preferences, tools.placeName) };
    },

    'partner.preferences.set': async (deed) => {
      const visitor = joinedOr(deed, 'partner.preferences', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      const { workspace, member, language } = visitor;
      const fresh = freshFor(tools, visitor);
      const known = (await offers.of(member)) ?? fresh;
      const filled = await preferencesFilled(tools, workspace.region, language, deed.values, known.preferences);
      if ('errors' in filled) return filled;
      const { paused: _, ...wished } = filled;
      const kept = await offers.change<never>(workspace.region, member.id, fresh, (profile) =>
        prefer(here(tools, visitor, profile), { ...wished, paused: profile.preferences.paused }, deed.at),
      );
      const { blocks } = profileCard(language, kept, tools.placeName);
      const said = say(language, offerWords(language).saved);
      return { card: { ...profileCard(language, kept, tools.placeName), blocks: [...said.blocks, ...blocks] } };
    },

    'partner.pause': async (deed) => {
      const visitor = joinedOr(deed, 'partner.pause', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      const { workspace, member, language } = visitor;
      const w = offerWords(language);
      const paused = deed.args.pause !== false;
      const kept = await offers.change<never>(workspace.region, member.id, freshFor(tools, visitor), (profile) =>
        profile.preferences.paused === paused ? profile : pause(profile, paused, deed.at),
      );
      const said = say(language, paused ? w.paused : w.resumed);
      return { card: said, ...(deed.ask.kind === 'press' && { replace: profileCard(language, kept, tools.placeName) }) };
    },

    'partner.resume': async (deed) => {
      const visitor = joinedOr(deed, 'partner.pause', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      const { workspace, member, language } = visitor;
      await offers.change<never>(workspace.region, member.id, undefined, (profile) =>
        profile.preferences.paused ? pause(profile, false, deed.at) : profile,
      );
      return { card: say(language, offerWords(language).resumed) };
    },

    'partner.forget': async (deed) => {
      const visitor = joinedOr(deed, 'partner.forget', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const w = offerWords(visitor.language);
      const card = say(visitor.language, (await tools.forget(visitor.member, deed.at)) ? w.forgotten : w.nothingToForget);
      return deed.ask.kind === 'press' ? { replace: card } : { card };
    },
  };
}
