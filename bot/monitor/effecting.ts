/** The effect of the fund on the regional product, in chat: what can be shown, and what cannot. */
import type { Reply } from '../chat/ask.ts';
import type { Card, Form } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Visitor } from '../region/people.ts';
import { placeWithLevel } from './area.ts';
import { PLACES } from './places.ts';
import { placeName } from './places-validity.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

export function effecting(tools: Tools): Record<string, Handler> {
  return {
    /** Asks for the year in which the fund began. */
    'monitor.effect.form': async ({ visitor }): Promise<Reply> => {
      const region = coropOf(visitor.workspace?.place);
      if (!region) return { card: noRegion(visitor) };
      return { form: effectForm(visitor.language, placeName(region)) };
    },

    'monitor.effect': async ({ visitor, args, values }): Promise<Reply> => {
      const { language, workspace } = visitor;
      const w = monitorWords(language);
      const region = coropOf(workspace?.place);
      if (!region) return { card: noRegion(visitor) };
      const year = String(values.from ?? args.from ?? '').trim();
      if (!/^(?:19|20)\d\d$/.test(year)) return { card: say(language, w.effectYear) };
      return { card: await tools.afterwards!.effect(tools, language, region, year) };
    },
  };
}

/** A municipality's effect would have to be seen in the COROP region around it; Utrecht and Flevoland are one as a whole. */
function coropOf(place: string | undefined): string | undefined {
  const known = place === undefined ? undefined : PLACES.get(place);
  if (!known || known.level === 'corop') return known?.code;
  const inside = [...PLACES.values()].filter(({ level, within }) => level === 'corop' && within.includes(known.code));
  return inside.length === 1 ? inside[0]!.code : known.within.find((code) => PLACES.get(code)?.level === 'corop');
}

/** No area was chosen, or one that spans several COROP regions. */
function noRegion({ language, workspace }: Visitor): Card {
  const w = monitorWords(language);
  return say(
    language,
    workspace?.place === undefined ? w.effectNoArea : w.effectWideArea(placeWithLevel(workspace.place, language)),
  );
}

function effectForm(language: Language, region: string): Form {
  const w = monitorWords(language);
  return {
    language,
    action: 'monitor.effect',
    title: w.effectTitle,
    submit: w.formSubmit,
    intro: [w.effectIntro(region)],
    fields: [{ type: 'text', name: 'from', label: w.effectFrom, hint: w.effectFromHint, max: 4 }],
  };
}
