/** Getting the digest or not, when, and of what: by button, by form, or in words. */
import type { Reply } from '../chat/ask.ts';
import { actions, card, type Form, text } from '../chat/card.ts';
import { isLanguage, type Language } from '../primitives/language.ts';
import { type Ended, joinedOr } from '../region/admitted.ts';
import type { Announcement, Deed, Handler } from '../region/capability.ts';
import type { Joined } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { type Setting, settingsIn } from './settings.ts';
import { DEFAULT_SLOT, nextMoment } from './slot.ts';
import type { Tools } from './tools.ts';
import { slotIn, slotInWords, themesIn, themesInWords, timeIn } from './wishes.ts';
import { digestWords } from './words/index.ts';

export function choosing(tools: Tools) {
  const settings = settingsIn(tools.table);

  /** As it is now, whether chosen or not. */
  async function current({ workspace, member }: Joined): Promise<Setting> {
    const kept = await settings.setting(workspace.region, member.id);
    if (kept) return kept;
    const zone = (await tools.directory.region(workspace.region))?.timeZone ?? 'Europe/Amsterdam';
    return { ...DEFAULT_SLOT, zone, member: member.id, on: may(member, 'run-region'), themes: [] };
  }

  async function choose(visitor: Joined, setting: Setting, deed: Deed): Promise<Reply> {
    const { language } = visitor;
    const w = digestWords(language);
    await settings.choose(visitor.workspace.region, setting, nextMoment(setting, deed.at));
    if (!setting.on) return { card: card(language, text(w.off), actions({ label: w.subscribe, action: 'digest.on' })) };
    const said = w.on(slotInWords(setting, language), themesInWords(setting.themes, language));
    return {
      card: card(language, text(said), actions(settingsButton(language), { label: w.unsubscribe, action: 'digest.off' })),
    };
  }

  /** A day or an hour among the words is when; otherwise they are what it is to be about. */
  async function wished(deed: Deed, words: string, themed: boolean): Promise<{ visitor: Joined; setting: Setting } | Ended> {
    const visitor = joinedOr(deed, 'digest.on', 'follow');
    if ('ended' in visitor) return visitor;
    const now = await current(visitor);
    const slot = words ? slotIn(tools, words, now, { now: deed.at, language: visitor.language }) : undefined;
    const themes = !slot && themed && words ? themesIn(words) : now.themes;
    return { visitor, setting: { ...now, ...slot, themes, on: true } };
  }

  const on =
    (themed: boolean): Handler =>
    async (deed) => {
      const wish = await wished(deed, deed.text.trim(), themed);
      return 'ended' in wish ? wish.ended : choose(wish.visitor, wish.setting, deed);
    };
  const off: Handler = async (deed) => {
    const visitor = joinedOr(deed, 'digest.off', 'follow');
    if ('ended' in visitor) return visitor.ended;
    return choose(visitor, { ...(await current(visitor)), on: false }, deed);
  };

  const handlers: Record<string, Handler> = {
    /** After a command stand topics or a time; a sentence is only looked through for a time. */
    'digest.on': on(true),
    'digest.subscribe': on(false),
    'digest.off': off,
    'digest.unsubscribe': off,

    'digest.at': async (deed) => {
      const wish = await wished(deed, deed.text.trim(), false);
      if ('ended' in wish) return wish.ended;
      const { language } = wish.visitor;
      const unclear = card(language, text(digestWords(language).whenUnclear), actions(settingsButton(language)));
      const said = slotIn(tools, deed.text, wish.setting, { now: deed.at, language });
      return said ? choose(wish.visitor, wish.setting, deed) : { card: unclear };
    },

    'digest.settings': async (deed) => {
      const visitor = joinedOr(deed, 'digest.settings', 'follow');
      if ('ended' in visitor) return visitor.ended;
      return { form: settingsForm(visitor.language, await current(visitor)) };
    },

    'digest.chosen': async (deed) => {
      const visitor = joinedOr(deed, 'digest.settings', 'follow');
      if ('ended' in visitor) return visitor.ended;
      const { values } = deed;
      const time = timeIn(values.time ?? '');
      if (!time) return { errors: { time: digestWords(visitor.language).timeUnclear } };
      const now = await current(visitor);
      const zone = values.zone && Object.hasOwn(digestWords('nl').zones, values.zone) ? values.zone : now.zone;
      const weekday = /^[1-7]$/.test(values.day ?? '') ? Number(values.day) : now.weekday;
      const { language: _, ...rest } = now;
      const language = isLanguage(values.language) &&
        values.language !== visitor.member.language && { language: values.language };
      const themes = themesIn(values.themes ?? '');
      return choose(visitor, { ...rest, ...time, ...language, weekday, zone, themes, on: values.on !== 'no' }, deed);
    },
  };

  const announceOn: Announcement = async (deed) => {
    const wish = await wished(deed, deed.text, false);
    if ('ended' in wish) return wish.ended;
    const { language } = wish.visitor;
    return [text(digestWords(language).confirmOn(slotInWords(wish.setting, language)))];
  };
  const announceOff: Announcement = async ({ visitor }) => [text(digestWords(visitor.language).confirmOff)];

  return { handlers, asksBack: { 'digest.subscribe': announceOn, 'digest.unsubscribe': announceOff } };
}

const settingsButton = (language: Language) => ({
  label: digestWords(language).settings,
  action: 'digest.settings',
  opensForm: true,
});

function settingsForm(language: Language, setting: Setting): Form {
  const w = digestWords(language);
  const { zone, weekday, hour, minute, themes } = setting;
  const options = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));
  return {
    language,
    action: 'digest.chosen',
    title: w.formTitle,
    submit: w.formSubmit,
    intro: [w.formIntro],
    fields: [
      // Whoever opens the form mostly wants it.
      { type: 'choice', name: 'on', label: w.fieldOn, value: 'yes', options: options({ yes: w.yes, no: w.no }) },
      {
        type: 'choice',
        name: 'day',
        label: w.fieldDay,
        value: String(weekday),
        options: w.days.map((label, at) => ({ value: String(at + 1), label })),
      },
      { type: 'text', name: 'time', label: w.fieldTime, value: `${hour}:${String(minute).padStart(2, '0')}`, max: 12 },
      {
        type: 'choice',
        name: 'zone',
        label: w.fieldZone,
        value: zone,
        options: options({ ...w.zones, [zone]: w.zones[zone] ?? zone }),
      },
      {
        type: 'choice',
        name: 'language',
        label: w.fieldLanguage,
        value: setting.language ?? language,
        options: options(w.languages),
      },
      {
        type: 'text',
        name: 'themes',
        label: w.fieldThemes,
        hint: w.themesHint,
        value: themesInWords(themes, language) || undefined,
        optional: true,
        max: 200,
      },
    ],
  };
}
