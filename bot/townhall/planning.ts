/** Planning a townhall: words or a form, a sketch, a yes. And changing it, and calling it off. */

import type { Reply } from '../chat/ask.ts';
import { actions, bold, type Card, card, list, text } from '../chat/card.ts';
import { momentInWords } from '../primitives/dates.ts';
import type { Instant } from '../primitives/instant.ts';
import type { Ended } from '../region/admitted.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import { draftFrom, waitingOr } from '../region/drafts.ts';
import type { Joined } from '../region/people.ts';
import { planFacts } from './cards.ts';
import { callOffForm, planForm } from './forms.ts';
import type { KeptSketch } from './plan-drafts.ts';
import { sketchIn } from './sketching.ts';
import { ran, type Tools } from './tools.ts';
import { callOff, change, FAULT_FIELDS, type PlanFault, planned, planOf, type Sketch, yearOf } from './townhall.ts';
import { townhallWords } from './words/index.ts';

type Errors = { errors: Record<string, string> };

export function planning(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    /** Words become a draft; without words, a way to write them. */
    'townhall.plan': async (deed) => {
      const visitor = runner(deed);
      if ('ended' in visitor) return visitor.ended;
      const { language } = visitor;
      const w = townhallWords(language);
      if (!deed.text.trim()) {
        const write = { label: w.plan, action: 'townhall.write', opensForm: true, style: 'primary' } as const;
        return { card: card(language, text(w.planIntro), actions(write)) };
      }
      const found = tools.momentIn(deed.text, { now: deed.at, timeZone: await zoneOf(visitor), language });
      const at = found && 'at' in found && found.hasTime ? found.at : undefined;
      const sketch = { ...sketchIn(deed.text, found && 'at' in found ? found.matched : ''), ...(at && { at }) };
      return { card: await confirmCard(visitor, await keep(deed, visitor, sketch), deed.at) };
    },

    'townhall.write': async (deed) => {
      const visitor = runner(deed);
      if ('ended' in visitor) return visitor.ended;
      return { form: planForm(visitor.language, 'townhall.written', { zone: await zoneOf(visitor) }) };
    },

    'townhall.written': async (deed) => {
      const visitor = runner(deed);
      if ('ended' in visitor) return visitor.ended;
      const sketch = await filledIn(deed, visitor);
      if ('errors' in sketch) return sketch;
      return { card: await confirmCard(visitor, await keep(deed, visitor, sketch), deed.at) };
    },

    'townhall.adjust': async (deed) => {
      const draft = await waiting(deed);
      if ('ended' in draft) return draft.ended;
      const { language } = deed.visitor;
      const zone = await tools.timeZone(draft.region);
      return { form: planForm(language, 'townhall.adjusted', { args: { draft: draft.id }, sketch: draft.sketch, zone }) };
    },

    'townhall.adjusted': async (deed) => {
      const draft = await waiting(deed);
      if ('ended' in draft) return draft.ended;
      const visitor = runner(deed);
      if ('ended' in visitor) return visitor.ended;
      const sketch = await filledIn(deed, visitor);
      if ('errors' in sketch) return sketch;
      await register.drafts.adjust({ ...draft, sketch });
      return { card: await confirmCard(visitor, { ...draft, sketch }, deed.at) };
    },

    'townhall.confirm': async (deed) => {
      const draft = await waiting(deed);
      if ('ended' in draft) return draft.ended;
      const visitor = runner(deed);
      return 'ended' in visitor ? visitor.ended : confirmed(deed, visitor, draft);
    },

    'townhall.cancel': async (deed) => {
      const draft = await waiting(deed);
      if ('ended' in draft) return draft.ended;
      const w = townhallWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await register.drafts.drop(draft)) ? w.dropped : w.draftGone) };
    },

    'townhall.change': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = townhallWords(visitor.language);
      if (townhall.status !== 'planned') return { card: say(visitor.language, w.changeRefused.notPlanned) };
      const args = { townhall: townhall.number };
      return { form: planForm(visitor.language, 'townhall.changed', { args, sketch: townhall.plan, zone: townhall.zone }) };
    },

    'townhall.changed': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const { language } = visitor;
      const w = townhallWords(language);
      const sketch = await filledIn(deed, visitor);
      if ('errors' in sketch) return sketch;
      const plan = planOf(sketch, deed.at);
      if ('faults' in plan) return { errors: inFields(language, plan.faults) };
      const done = await register.change(townhall.region, townhall.number, (now) =>
        change(now, plan, deed.values.reason ?? '', deed.at),
      );
      if (!('refused' in done)) return { card: say(language, w.changed(townhall.number)) };
      if (done.refused === 'unknown') return { card: say(language, w.unknown(townhall.number)) };
      if (done.refused === 'otherYear') return { errors: { at: w.changeRefused.otherYear } };
      if (done.refused === 'tooSmall') return { errors: { capacity: w.changeRefused.tooSmall } };
      return { card: say(language, w.changeRefused[done.refused]) };
    },

    'townhall.callOff': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      if (townhall.status === 'planned') return { form: callOffForm(visitor.language, townhall) };
      return { card: say(visitor.language, townhallWords(visitor.language).changeRefused.notPlanned) };
    },

    'townhall.calledOff': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const w = townhallWords(visitor.language);
      const done = await register.change(townhall.region, townhall.number, (now) =>
        callOff(now, deed.values.reason ?? '', deed.at),
      );
      if (!('refused' in done)) return { card: say(visitor.language, w.calledOff(townhall.number)) };
      if (done.refused === 'unknown') return { card: say(visitor.language, w.unknown(townhall.number)) };
      if (done.refused === 'reasonNeeded') return { errors: { reason: w.changeRefused.reasonNeeded } };
      return { card: say(visitor.language, w.changeRefused[done.refused]) };
    },
  };

  async function zoneOf({ workspace }: Joined): Promise<string> {
    return tools.timeZone(workspace.region);
  }

  async function keep(deed: Deed, visitor: Joined, sketch: Sketch): Promise<KeptSketch> {
    return register.drafts.open(draftFrom(deed, visitor, { sketch }));
  }

  function waiting(deed: Deed): Promise<KeptSketch | Ended> {
    const { language } = deed.visitor;
    const w = townhallWords(language);
    return waitingOr(register.drafts, deed, w, (_, number) => say(language, w.plannedBefore(number)));
  }

  async function confirmed(deed: Deed, visitor: Joined, draft: KeptSketch): Promise<Reply> {
    const { language } = visitor;
    const w = townhallWords(language);
    const plan = planOf(draft.sketch, deed.at);
    if ('faults' in plan) return { replace: await confirmCard(visitor, draft, deed.at) };
    const zone = await zoneOf(visitor);
    const { region } = draft;
    const year = yearOf(plan.at, zone);
    const before = await register.find(region, year);
    if (before && before.status !== 'calledOff') return { card: say(language, w.yearTaken(year)) };
    const townhall = planned(plan, { region, zone, by: visitor.member.id, at: deed.at, draft: draft.id }, before);
    const kept = await register.drafts.confirmAs(draft, year, [register.keeping(townhall, before)]);
    if (kept === 'taken') return { card: say(language, w.yearTaken(year)) };
    if (!kept) return { replace: say(language, w.draftGone) };
    return { replace: say(language, kept.now ? w.planned(year) : w.plannedBefore(year)) };
  }

  async function confirmCard(visitor: Joined, draft: KeptSketch, now: Instant): Promise<Card> {
    const { language, workspace } = visitor;
    const w = townhallWords(language);
    const args = { draft: draft.id };
    const plan = planOf(draft.sketch, now);
    const adjust = { label: w.adjust, action: 'townhall.adjust', args, opensForm: true };
    const cancel = { label: w.cancel, action: 'townhall.cancel', args };
    const theme = draft.sketch.theme ?? '';
    if ('faults' in plan) {
      const faults = plan.faults.map((fault) => [w.faults[fault]]);
      return card(language, theme !== '' && text(bold(theme)), text(w.missing), list(...faults), actions(adjust, cancel));
    }
    return card(
      language,
      text(w.understood),
      text(bold(plan.theme)),
      ...planFacts(language, plan, await zoneOf(visitor)),
      text(w.visible(workspace.regionName)),
      actions({ label: w.confirm, action: 'townhall.confirm', args, style: 'primary' }, adjust, cancel),
    );
  }

  /** What a form says, with what is wrong with each field. */
  async function filledIn({ values, at: now }: Deed, visitor: Joined): Promise<Sketch | Errors> {
    const { language } = visitor;
    const w = townhallWords(language);
    const asking = { now, timeZone: await zoneOf(visitor), language };
    const errors: Record<string, string> = {};
    const moment = (name: 'at' | 'rsvpBy'): Instant | undefined => {
      const said = (values[name] ?? '').trim();
      if (!said) return undefined;
      const found = tools.momentIn(said, asking);
      if (found && 'at' in found && found.hasTime) return found.at;
      errors[name] = !found
        ? w.unclear
        : 'at' in found
          ? w.timeNeeded
          : w.twoMoments(...(found.ambiguous.map((one) => momentInWords(one, language, asking.timeZone)) as [string, string]));
      return undefined;
    };
    const at = moment('at');
    const rsvpBy = moment('rsvpBy');
    const capacity = (values.capacity ?? '').trim().replace(/[.,\s]/g, '');
    const sketch: Sketch = {
      theme: values.theme?.replace(/\s+/g, ' ').trim(),
      hours: Number(values.hours) || 2,
      ...(at && { at }),
      ...(rsvpBy && { rsvpBy }),
      ...(values.place?.trim() && { place: values.place.trim() }),
      ...(values.link?.trim() && { link: values.link.trim() }),
      ...(capacity && { capacity: /^\d+$/.test(capacity) ? Number(capacity) : -1 }),
    };
    const plan = planOf(sketch, now);
    const faults = 'faults' in plan ? inFields(language, plan.faults) : {};
    const all = { ...faults, ...errors };
    return Object.keys(all).length > 0 ? { errors: all } : sketch;
  }
}

function inFields(language: 'nl' | 'en', faults: PlanFault[]): Record<string, string> {
  const w = townhallWords(language);
  return Object.fromEntries(faults.map((fault) => [FAULT_FIELDS[fault], w.faults[fault]]));
}

/** Whoever may plan: a coordinator, by the role that they have now. */
function runner({ visitor }: Deed): Joined | { ended: Reply } {
  const refused = refusal(visitor, 'run-region');
  if (refused) return { ended: { card: refused } };
  return { ...visitor, workspace: visitor.workspace!, member: visitor.member! };
}
