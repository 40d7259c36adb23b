import type { Args, Field, Form } from '../../chat/card.ts';
import type { Language } from '../../primitives/language.ts';
import { MAX_LINE } from '../initiative.ts';
import { type PlaceName, themesInWords } from './cards.ts';
import { MAX_WORDS, type OfferContent, PACES, type Preferences } from './offer.ts';
import { offerWords } from './words/index.ts';

const MAX_LIST = 1_000;
const whole = (cents: number | undefined) => (cents === undefined ? undefined : String(cents / 100));

export function offerForm(language: Language, action: string, args: Args, known: Partial<OfferContent> = {}): Form {
  const w = offerWords(language);
  const { words, hours, amount, roles = [], doors = [] } = known;
  const line = (name: string, label: string, value: string | undefined, hint?: string): Field => ({
    type: 'text',
    name,
    label,
    value: value || undefined,
    ...(hint && { hint }),
    optional: true,
    max: MAX_LINE * 4,
  });
  return {
    language,
    action,
    args,
    title: w.formTitle,
    submit: w.formSubmit,
    intro: [w.formIntro],
    fields: [
      { type: 'text', name: 'words', label: w.wordsField, hint: w.wordsHint, value: words, multiline: true, max: MAX_WORDS },
      line('hours', w.hoursField, hours === undefined ? undefined : String(hours)),
      line('roles', w.rolesField, roles.join(', '), w.rolesHint),
      line('amount', w.amountField, whole(amount)),
      line('doors', w.doorsField, doors.join(', '), w.doorsHint),
    ],
  };
}

export function preferencesForm(language: Language, known: Preferences | undefined, placeName: PlaceName): Form {
  const w = offerWords(language);
  const { themes = [], places = [], blocked = [], maximum, pace = 'weekly', contact } = known ?? {};
  const line = (name: string, label: string, value: string | undefined, hint?: string): Field => ({
    type: 'text',
    name,
    label,
    value: value || undefined,
    ...(hint && { hint }),
    optional: true,
    max: MAX_LIST,
  });
  return {
    language,
    action: 'partner.preferences.set',
    title: w.preferencesTitle,
    submit: w.preferencesSubmit,
    intro: [w.preferencesIntro],
    fields: [
      {
        type: 'choice',
        name: 'pace',
        label: w.paceField,
        value: pace,
        options: PACES.map((value) => ({ value, label: w.paces[value] })),
      },
      line('themes', w.themesField, themesInWords(themes, language), w.themesHint),
      line('places', w.placesField, places.map((code) => placeName(code, language)).join(', '), w.placesHint),
      line('maximum', w.maximumField, whole(maximum)),
      line('blocked', w.blockedField, blocked.map(({ name }) => name).join(', '), w.blockedHint),
      line('contact', w.contactField, contact, w.contactHint),
    ],
  };
}
