/** From a person's words to an offer that is theirs alone: a draft, what is missing, a yes; and tending it. */
import type { Reply } from '../../chat/ask.ts';
import { actions, type Card, card, text } from '../../chat/card.ts';
import type { Instant } from '../../primitives/instant.ts';
import { type Ended, joinedOr, neighbourOr } from '../../region/admitted.ts';
import { type Deed, type Handler, isAloud } from '../../region/capability.ts';
import { onItsCard, refusal, say } from '../../region/cards.ts';
import { draftFrom, meantDraft } from '../../region/drafts.ts';
import type { Joined, Neighbour, Visitor } from '../../region/people.ts';
import { may } from '../../region/rights.ts';
import type { Readers } from '../initiatives/said.ts';
import { KINDS, type Kind } from '../kinds.ts';
import { confirmCard, type PlaceName, profileCard, writeCard } from './cards.ts';
import { type Filling, offerFilled } from './filling.ts';
import { offerForm } from './forms.ts';
import { drop, type Profile, profileOf, type Refused, register, show } from './offer.ts';
import type { KeptDraft, OfferRegister } from './register.ts';
import { type KindsIn, matterSaid, offerSaid } from './said.ts';
import { offerWords } from './words/index.ts';

export type OfferTools = Filling & {
  offers: OfferRegister;
  readers: Readers & { kindsIn: KindsIn };
  placeName: PlaceName;
  areaOf(place: string): string | undefined;
  /** Erases all that is kept of a person here. False: there was nothing. */
  forget(member: Joined['member'], at: Instant): Promise<boolean>;
};

export function offering(tools: OfferTools): Record<string, Handler> {
  const { offers } = tools;
  return {
    /** Words become a draft; without words, a way to write them. */
    'offer.register': async (deed) => {
      const visitor = offererOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const { language } = visitor;
      const words = matterSaid(deed.text);
      if (!words) return { card: writeCard(language) };
      const { offer, fault } = offerSaid(words, tools.readers);
      const draft = await offers.drafts.open(draftFrom(deed, visitor, offer));
      // Said aloud, it is answered where nobody else reads along.
      return { card: isAloud(deed) ? behindButton(visitor, draft) : confirmCard(language, draft, fault) };
    },

    'offer.write': async ({ visitor, args }) => ({ form: offerForm(visitor.language, 'offer.written', args) }),

    /** A filled-in form is a clear yes. */
    'offer.written': async (deed) => {
      const visitor = offererOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const filled = offerFilled(tools, visitor.language, deed.values);
      if ('errors' in filled) return filled;
      const draft = await offers.drafts.open(draftFrom(deed, visitor, filled));
      return confirm({ ...deed, args: { draft: draft.id } });
    },

    'offer.draft': async (deed) => {
      const draft = await waitingDraft(deed);
      return 'ended' in draft ? draft.ended : { card: confirmCard(deed.visitor.language, draft) };
    },

    'offer.kind': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const kind = KINDS.find((one) => one === deed.args.kind);
      const kinds: Kind[] = kind && !draft.kinds.includes(kind) ? [...draft.kinds, kind] : draft.kinds;
      await offers.drafts.adjust({ ...draft, kinds });
      return { replace: confirmCard(deed.visitor.language, { ...draft, kinds }) };
    },

    'offer.adjust': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      return { form: offerForm(deed.visitor.language, 'offer.adjusted', { draft: draft.id }, draft) };
    },

    'offer.adjusted': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const filled = offerFilled(tools, deed.visitor.language, deed.values);
      if ('errors' in filled) return filled;
      const { id, region, account, expires, status } = draft;
      await offers.drafts.adjust({ ...filled, id, region, account, expires, status });
      return confirm(deed);
    },

    'offer.confirm': confirm,

    'offer.cancel': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const w = offerWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await offers.drafts.drop(draft)) ? w.dropped : w.draftGone) };
    },

    'offer.list': async (deed) => {
      const visitor = joinedOr(deed, 'offer.list', 'take-part');
      return 'ended' in visitor ? visitor.ended : { card: await own(visitor) };
    },

    'offer.drop': async (deed) => {
      const number = Number(deed.args.offer);
      return tended(
        deed,
        'offer.drop',
        (profile) => drop(profile, number),
        (w) => w.removed(number),
      );
    },

    'offer.visible': async (deed) => {
      const number = Number(deed.args.offer);
      const shown = deed.args.shown === true;
      const said = (w: ReturnType<typeof offerWords>) => (shown ? w.nowShown(number) : w.nowHidden(number));
      return tended(deed, 'offer.visible', (profile) => show(profile, number, shown), said);
    },
  };

  async function confirm(deed: Deed): Promise<Reply> {
    const draft = await waitingDraft(deed);
    if ('ended' in draft) return draft.ended;
    const visitor = joinedOr(deed, 'offer.confirm', 'take-part');
    if ('ended' in visitor) return visitor.ended;
    const { language } = visitor;
    if (draft.kinds.length === 0) return onItsCard(deed, confirmCard(language, draft));
    const { kinds, words, hours, amount, roles, doors, themes } = draft;
    const content = {
      kinds,
      words,
      ...(hours !== undefined && { hours }),
      ...(amount !== undefined && { amount }),
      roles,
      doors,
      themes,
    };
    await offers.of(visitor.member);
    const kept = await offers.change(draft.region, visitor.member.id, freshFor(tools, visitor), (profile): Profile | Refused =>
      register(here(tools, visitor, profile), content, draft.id, deed.at),
    );
    const w = offerWords(language);
    if (!kept || 'refused' in kept) return onItsCard(deed, say(language, w.refused[kept?.refused ?? 'unknown']));
    await offers.drafts.drop(draft);
    const number = kept.offers.find(({ id }) => id === draft.id)?.number;
    return onItsCard(deed, number === undefined ? say(language, w.draftGone) : keptCard(language, w.registered(number)));
  }

  async function tended(
    deed: Deed,
    action: string,
    decide: (profile: Profile) => Profile | Refused,
    said: (w: ReturnType<typeof offerWords>) => string,
  ): Promise<Reply> {
    const visitor = joinedOr(deed, action, 'take-part');
    if ('ended' in visitor) return visitor.ended;
    const w = offerWords(visitor.language);
    const changed = await offers.change(visitor.workspace.region, visitor.member.id, undefined, decide);
    if (!changed || 'refused' in changed) return { card: say(visitor.language, w.refused[changed?.refused ?? 'unknown']) };
    return { card: say(visitor.language, said(w)), ...(deed.ask.kind === 'press' && { replace: await own(visitor) }) };
  }

  async function own({ member, language }: Joined): Promise<Card> {
    return profileCard(language, await offers.of(member), tools.placeName);
  }

  /** The draft that a button belongs to, when it is this person's and still waiting. */
  async function waitingDraft(deed: Deed): Promise<KeptDraft | Ended> {
    const { visitor } = deed;
    const { language, member } = visitor;
    const w = offerWords(language);
    const draft = await meantDraft(offers.drafts, deed);
    if (draft === 'anothers') return { ended: { card: say(language, w.notYours) } };
    if (draft !== 'gone' && draft.status === 'waiting') return draft;
    const kept = draft !== 'gone' && member && (await offers.of(member));
    const number = kept ? kept.offers.find(({ id }) => id === (draft as KeptDraft).id)?.number : undefined;
    if (number === undefined) return { ended: { replace: say(language, w.draftGone) } };
    return { ended: { replace: keptCard(language, w.registeredBefore(number)) } };
  }
}

/** Who may begin; whoever has not joined yet is asked for a company before it is kept. */
function offererOr(visitor: Visitor): Neighbour | Ended {
  const { member } = visitor;
  if (member && !may(member, 'take-part')) return { ended: { card: refusal(visitor, 'take-part') } };
  return neighbourOr(visitor);
}

export function freshFor(tools: Pick<OfferTools, 'placesCalled' | 'areaOf'>, { workspace, member }: Joined): Profile {
  const { kvk, name, municipality } = member.company!;
  const place = tools.placesCalled(municipality).find((code) => code.startsWith('GM'));
  const area = place && tools.areaOf(place);
  return profileOf({
    region: workspace.region,
    member: member.id,
    company: { kvk, name },
    ...(place && { place }),
    ...(area && { area }),
  });
}

/** A profile with the company for which the person is there by now. */
export function here(tools: Pick<OfferTools, 'placesCalled' | 'areaOf'>, visitor: Joined, profile: Profile): Profile {
  const { company, place, area } = freshFor(tools, visitor);
  const { place: _, area: __, ...rest } = profile;
  return { ...rest, company, ...(place && { place }), ...(area && { area }) };
}

function behindButton({ language }: Neighbour, draft: KeptDraft): Card {
  const w = offerWords(language);
  return card(language, text(w.privately), actions({ label: w.see, action: 'offer.draft', args: { draft: draft.id } }));
}

function keptCard(language: Visitor['language'], sentence: string): Card {
  const w = offerWords(language);
  return card(
    language,
    text(sentence),
    actions({ label: w.title, action: 'offer.list' }, { label: w.change, action: 'partner.preferences', opensForm: true }),
  );
}
