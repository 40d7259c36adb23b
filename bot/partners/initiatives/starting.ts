/** From a person's words, or from a problem, to an initiative: a draft, what is still missing, a yes. */
import type { Reply } from '../../chat/ask.ts';
import { actions, bold, type Card, card, facts, note, quote, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import { dayIn } from '../../primitives/dates.ts';
import { firstSentence } from '../../primitives/sentences.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { onItsCard, say } from '../../region/cards.ts';
import { draftFrom, type Numbered, waitingOr } from '../../region/drafts.ts';
import type { Neighbour, Visitor } from '../../region/people.ts';
import { type Origin, withSums } from '../around.ts';
import { type Content, MAX_TITLE, MAX_WHAT, neededKinds, start } from '../initiative.ts';
import { themesIn } from '../themes.ts';
import { actorOr, type Tools, writerOr } from '../tools.ts';
import { draftFacts } from './cards.ts';
import { filledIn } from './filling.ts';
import { contentForm } from './forms.ts';
import type { Draft, KeptDraft } from './register.ts';
import { deadlineSaid, matterSaid, needsSaid, READ } from './said.ts';
import { initiativeWords } from './words/index.ts';

export function starting(tools: Tools): Record<string, Handler> {
  const { register, places } = tools;
  return {
    /** Words become a draft; without words, a way to write them. */
    'initiative.start': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const draft = await drafted(deed, visitor);
      if (!draft) return { card: writeCard(visitor) };
      return { card: await confirmCard(visitor, await keep(deed, visitor, draft)) };
    },

    /** A form, filled from the message or the problem on which was pressed. */
    'initiative.write': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const draft = await drafted(deed, visitor);
      return { form: contentForm(visitor.language, 'initiative.written', {}, draft ?? {}, places) };
    },

    /** A filled-in form is a clear yes. */
    'initiative.written': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const filled = await filledIn(tools, fillingOf(deed, visitor), deed.values);
      if ('errors' in filled) return filled;
      const draft = await keep(deed, visitor, filled);
      return confirm({ ...deed, args: { draft: draft.id } });
    },

    'initiative.adjust': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      return { form: contentForm(deed.visitor.language, 'initiative.adjusted', { draft: draft.id }, draft, places) };
    },

    'initiative.adjusted': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const filling = { region: draft.region, language: deed.visitor.language, at: deed.at };
      const filled = await filledIn(tools, filling, deed.values, draft.what);
      if ('errors' in filled) return filled;
      const { id, region, account, expires, status } = draft;
      await register.drafts.adjust({ ...filled, id, region, account, expires, status });
      return confirm(deed);
    },

    'initiative.confirm': confirm,

    'initiative.cancel': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const w = initiativeWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await register.drafts.drop(draft)) ? w.dropped : w.draftGone) };
    },
  };

  /** From the words, or where they say no more than that it is about a problem, from the problem. */
  async function drafted(deed: Deed, visitor: Neighbour): Promise<Draft | undefined> {
    const named = deed.args.problem ?? tools.problemIn(deed.text);
    const from = await problemNamed(visitor, named);
    const said = matterSaid(deed.text) || (from?.title ?? '');
    if (!said) return undefined;
    const better = deed.text.trim() && matterSaid(deed.text) ? await tools.drafting?.(said) : undefined;
    const title = better?.title.replace(/\s+/g, ' ').trim() || firstSentence(said);
    const place = places.in(said.slice(0, READ));
    const by = await deadlineIn(deed, visitor, said);
    return {
      title: cut(title, MAX_TITLE),
      what: [...said].slice(0, MAX_WHAT).join(''),
      ...(place && { place }),
      ...needsSaid(said, tools.readers),
      ...(by && { by }),
      ...(from ? { problem: from.number } : named !== undefined && { noProblem: Number(named) }),
    };
  }

  async function deadlineIn({ at }: Deed, { workspace, language }: Neighbour, said: string): Promise<string | undefined> {
    const timeZone = await tools.timeZone(workspace.region);
    const moment = deadlineSaid(said, (words) => tools.momentIn(words, { now: at, timeZone, language }));
    return moment && dayIn(timeZone, moment);
  }

  async function problemNamed(visitor: Neighbour, named: unknown): Promise<Origin | undefined> {
    const number = Number(named);
    if (!Number.isSafeInteger(number) || number < 1) return undefined;
    return tools.problemOf(visitor.workspace.region, number);
  }

  async function confirm(deed: Deed): Promise<Reply> {
    const draft = await waitingDraft(deed);
    if ('ended' in draft) return draft.ended;
    const visitor = actorOr(deed, 'initiative.confirm');
    if ('ended' in visitor) return visitor.ended;
    if (neededKinds(draft.needs).length === 0) return onItsCard(deed, await confirmCard(visitor, draft));
    const themes = themesIn(`${draft.title}\n${draft.what}`);
    const started = await register.start(draft, (number) =>
      start(draft, themes, { region: draft.region, number, by: visitor.actor, at: deed.at }),
    );
    if (!started) return onItsCard(deed, say(visitor.language, initiativeWords(visitor.language).draftGone));
    return onItsCard(deed, startedCard(visitor, draft, started));
  }

  async function keep(deed: Deed, visitor: Neighbour, draft: Draft): Promise<KeptDraft> {
    return register.drafts.open(draftFrom(deed, visitor, draft));
  }

  async function confirmCard(visitor: Neighbour, draft: KeptDraft): Promise<Card> {
    const { language } = visitor;
    const w = initiativeWords(language);
    const company = visitor.member?.company?.name;
    const region = visitor.workspace.regionName;
    const origin = await problemNamed(visitor, draft.problem);
    const args = { draft: draft.id };
    const complete = neededKinds(draft.needs).length > 0;
    const { fault } = draft;
    const drawn = card(
      language,
      text(w.understood),
      text(bold(draft.title)),
      draft.what.length > draft.title.length + 2 && quote(draft.what),
      facts(...draftFacts(language, draft, themesIn(`${draft.title}\n${draft.what}`), { origin, places })),
      draft.noProblem !== undefined && note(w.noProblem(draft.noProblem)),
      fault && text(fault === 'tooManyHours' ? w.hoursFault.tooManyHours : w.amountFault[fault]),
      !complete && !fault && text(w.needsNeeded),
      complete && note(company ? w.visible(company, region) : w.visibleNoCompany(region)),
      actions(
        complete && { label: w.confirm, action: 'initiative.confirm', args, style: 'primary' },
        complete
          ? { label: w.adjust, action: 'initiative.adjust', args, opensForm: true }
          : { label: w.complete, action: 'initiative.adjust', args, opensForm: true, style: 'primary' },
        { label: w.cancel, action: 'initiative.cancel', args },
      ),
    );
    const { money, time } = draft.needs;
    return withSums(drawn, [(money?.from ?? 0) / 100, (money?.to ?? 0) / 100, time?.hours ?? 0]);
  }

  function waitingDraft(deed: Deed): Promise<KeptDraft | Ended> {
    const { visitor } = deed;
    return waitingOr(register.drafts, deed, initiativeWords(visitor.language), (draft, number) =>
      startedCard(visitor, draft, { number, now: false }),
    );
  }
}

const fillingOf = ({ at }: Deed, { workspace, language }: Neighbour) => ({ region: workspace.region, language, at });

function startedCard({ language }: Visitor, { title }: Pick<Content, 'title'>, { number, now }: Numbered): Card {
  const w = initiativeWords(language);
  return card(
    language,
    text(now ? w.started(number) : w.startedBefore(number)),
    text(bold(title)),
    actions({ label: w.details, action: 'initiative.show', args: { initiative: number } }),
  );
}

function writeCard({ language }: Neighbour): Card {
  const w = initiativeWords(language);
  return card(
    language,
    text(w.nothingSaid),
    actions({ label: w.start, action: 'initiative.write', opensForm: true, style: 'primary' }),
  );
}
