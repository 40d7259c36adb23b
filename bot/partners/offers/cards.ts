/** What a person sees of their own offers and preferences. Nobody else is shown any of these cards. */
import { actions, type Block, bold, type Card, card, facts, heading, note, quote, text } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { euroInWords } from '../../primitives/money.ts';
import type { Fault } from '../initiatives/said.ts';
import { initiativeWords } from '../initiatives/words/index.ts';
import type { Kind } from '../kinds.ts';
import { KINDS } from '../kinds.ts';
import { stating } from '../stating.ts';
import type { Theme } from '../themes.ts';
import type { Offer, OfferContent, Preferences, Profile } from './offer.ts';
import type { KeptDraft } from './register.ts';
import { offerWords } from './words/index.ts';

export type PlaceName = (code: string, language: Language) => string;

const euro = (cents: number, language: Language) => euroInWords(cents / 100, language);

export function kindsInWords(kinds: readonly Kind[], language: Language): string {
  const w = offerWords(language);
  return kinds.map((kind) => w.kinds[kind]).join(` ${w.and} `);
}

export function themesInWords(themes: readonly Theme[], language: Language): string {
  return themes.map((theme) => initiativeWords(language).themes[theme]).join(', ');
}

function contentFacts({ kinds, hours, amount, roles, doors, themes }: OfferContent, language: Language) {
  const w = offerWords(language);
  return facts(
    ...(kinds.length > 0 ? [{ label: w.labels.kinds, value: kindsInWords(kinds, language) }] : []),
    ...(hours === undefined ? [] : [{ label: w.labels.hours, value: w.hours(hours) }]),
    ...(amount === undefined ? [] : [{ label: w.labels.amount, value: w.upTo(euro(amount, language)) }]),
    ...(roles.length > 0 ? [{ label: w.labels.roles, value: roles.join(', ') }] : []),
    ...(doors.length > 0 ? [{ label: w.labels.doors, value: doors.join(', ') }] : []),
    ...(themes.length > 0 ? [{ label: w.labels.themes, value: themesInWords(themes, language) }] : []),
  );
}

/** A draft, before the yes. Without a kind it is asked which. */
export function confirmCard(language: Language, draft: KeptDraft, fault?: Fault): Card {
  const w = offerWords(language);
  const args = { draft: draft.id };
  const complete = draft.kinds.length > 0;
  const shown = card(
    language,
    text(w.understood),
    quote(draft.words),
    contentFacts(draft, language),
    fault && text(w.faults[fault]),
    !complete && text(w.whichKind),
    complete && note(w.yours),
    actions(
      ...(complete
        ? [{ label: w.save, action: 'offer.confirm', args, style: 'primary' as const }]
        : KINDS.map((kind) => ({ label: w.kinds[kind], action: 'offer.kind', args: { ...args, kind } }))),
      { label: w.adjust, action: 'offer.adjust', args, opensForm: true },
      { label: w.cancel, action: 'offer.cancel', args },
    ),
  );
  return stating(shown, 'offered', numbersOf([draft]));
}

/** Hours come from days, and euros are kept in cents: what is written is what was said, in other units. */
function numbersOf(offers: readonly OfferContent[], { maximum }: Partial<Preferences> = {}): number[] {
  const cents = [...offers.map(({ amount }) => amount), maximum].filter((one) => one !== undefined);
  return [...cents.map((one) => one / 100), ...offers.flatMap(({ hours }) => hours ?? [])];
}

export function writeCard(language: Language): Card {
  const w = offerWords(language);
  return card(language, text(w.nothingSaid), actions({ label: w.add, action: 'offer.write', opensForm: true, style: 'primary' }));
}

/** All that is kept of a person, with what they can do with it. */
export function profileCard(language: Language, profile: Profile | undefined, placeName: PlaceName): Card {
  const blocks = profileBlocks(language, profile, placeName);
  return stating(card(language, ...blocks), 'offered', numbersOf(profile?.offers ?? [], profile?.preferences));
}

function profileBlocks(language: Language, profile: Profile | undefined, placeName: PlaceName): (Block | false)[] {
  const w = offerWords(language);
  const preferences = profile?.preferences;
  return [
    heading(w.title),
    ...(profile?.offers.length ? profile.offers.flatMap((offer) => offerBlocks(language, offer)) : [text(w.none)]),
    actions({ label: w.add, action: 'offer.write', opensForm: true }),
    text(bold(w.preferencesTitle)),
    preferences !== undefined && preferenceFacts(language, preferences, placeName),
    preferences?.paused === true && note(w.paused),
    actions(
      { label: w.change, action: 'partner.preferences', opensForm: true },
      preferences && {
        label: preferences.paused ? w.resume : w.pause,
        action: 'partner.pause',
        args: { pause: !preferences.paused },
      },
      profile && { label: w.forget, action: 'partner.forget', style: 'danger', confirm: w.forgetSure },
    ),
  ];
}

function offerBlocks(language: Language, offer: Offer): Block[] {
  const w = offerWords(language);
  const args = { offer: offer.number };
  return [
    text(bold(w.offer(offer.number, kindsInWords(offer.kinds, language)))),
    quote(offer.words),
    contentFacts(offer, language),
    note(offer.shown ? w.shown : w.hidden),
    actions(
      { label: offer.shown ? w.hide : w.show, action: 'offer.visible', args: { ...args, shown: !offer.shown } },
      { label: w.remove, action: 'offer.drop', args },
    ),
  ];
}

function preferenceFacts(language: Language, preferences: Preferences, placeName: PlaceName): Block {
  const w = offerWords(language);
  const { themes, places, maximum, pace, blocked, contact } = preferences;
  return facts(
    { label: w.labels.pace, value: w.paces[pace] },
    { label: w.labels.themes, value: themesInWords(themes, language) || w.anything },
    { label: w.labels.places, value: places.map((code) => placeName(code, language)).join(', ') || w.anywhere },
    ...(maximum === undefined ? [] : [{ label: w.labels.maximum, value: euro(maximum, language) }]),
    ...(blocked.length > 0 ? [{ label: w.labels.blocked, value: blocked.map(({ name }) => name).join(', ') }] : []),
    ...(contact ? [{ label: w.labels.contact, value: contact }] : []),
  );
}

/** In the overview: how much there is, and the way to it. Short, for it is one of many parts. */
export function overviewBlocks(language: Language, profile: Profile | undefined): Block[] {
  const w = offerWords(language);
  const paused = profile?.preferences.paused;
  const offers = (profile?.offers ?? []).map(({ number, kinds }) => [w.offer(number, kindsInWords(kinds, language))]);
  return card(
    language,
    text(bold(w.title)),
    offers.length === 0 && text(w.none),
    { type: 'list', items: offers },
    paused === true && note(w.paused),
    actions(
      { label: w.add, action: 'offer.write', opensForm: true },
      { label: w.change, action: 'offer.list' },
      { label: w.introductions, action: 'introduction.list' },
    ),
  ).blocks;
}
