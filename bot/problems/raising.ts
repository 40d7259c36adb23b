/** From a person's words to a raised problem: a draft, similar ones, a yes. */

import type { Reply } from '../chat/ask.ts';
import { actions, bold, type Card, card, note, quote, text } from '../chat/card.ts';
import { cut } from '../chat/cut.ts';
import type { Ended } from '../region/admitted.ts';
import { neighbourOr } from '../region/admitted.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { onItsCard, say } from '../region/cards.ts';
import { draftFrom, waitingOr } from '../region/drafts.ts';
import type { Neighbour, Visitor } from '../region/people.ts';
import type { Line } from './cards.ts';
import { matterForm } from './forms.ts';
import { type Draft, draftOf, MAX_TEXT, MAX_TITLE, type Problem, raise, supportCount, takesSupport, wordsOf } from './problem.ts';
import type { KeptDraft } from './register.ts';
import { actorOr, candidateOf, type Tools } from './tools.ts';
import { problemWords } from './words/index.ts';

const SIMILAR_SHOWN = 3;

export function raising(tools: Tools): Record<string, Handler> {
  const { register, similarity } = tools;
  return {
    /** Words become a draft; without words, a way to write them. */
    'problem.raise': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      if (!deed.text.trim()) return { card: writeCard(visitor) };
      const draft = await keep(deed, visitor, await drafted(deed.text));
      return { card: await confirmCard(visitor, draft) };
    },

    'problem.write': async ({ visitor, text: words }) => ({
      form: matterForm(visitor.language, 'problem.written', {}, words ? draftOf(words) : undefined),
    }),

    /** A filled-in form is a clear yes, unless something like it is there already. */
    'problem.written': async (deed) => {
      const visitor = neighbourOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const filled = filledIn(deed, visitor);
      if ('errors' in filled) return filled;
      const draft = await keep(deed, visitor, filled);
      const alike = (await similar(visitor, draft)).some((line) => line.score >= similarity.alike);
      return alike ? { card: await confirmCard(visitor, draft) } : confirm({ ...deed, args: { draft: draft.id } });
    },

    'problem.adjust': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      return { form: matterForm(deed.visitor.language, 'problem.adjusted', { draft: draft.id }, draft) };
    },

    'problem.adjusted': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const filled = filledIn(deed, deed.visitor, draft.text);
      if ('errors' in filled) return filled;
      await register.drafts.adjust({ ...draft, ...filled });
      return confirm(deed);
    },

    'problem.confirm': confirm,

    'problem.cancel': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const w = problemWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await register.drafts.drop(draft)) ? w.dropped : w.draftGone) };
    },
  };

  async function drafted(words: string): Promise<Draft> {
    const own = draftOf(words);
    const title = (await tools.drafting?.(words))?.title.replace(/\s+/g, ' ').trim();
    return title ? { ...own, title: cut(title, MAX_TITLE) } : own;
  }

  async function confirm(deed: Deed): Promise<Reply> {
    const draft = await waitingDraft(deed);
    if ('ended' in draft) return draft.ended;
    const visitor = actorOr(deed, 'problem.confirm');
    if ('ended' in visitor) return visitor.ended;
    const w = problemWords(visitor.language);
    const vector = similarity.vectorOf(wordsOf(draft));
    const raised = await register.raise(draft, (number) =>
      raise(
        { title: draft.title, text: draft.text },
        { region: draft.region, number, by: visitor.actor, at: deed.at, vector, vectorScheme: similarity.scheme },
      ),
    );
    if (!raised) return { replace: say(visitor.language, w.draftGone) };
    return onItsCard(deed, raisedCard(visitor, draft, raised));
  }

  async function keep(deed: Deed, visitor: Neighbour, { title, text: words }: Draft): Promise<KeptDraft> {
    return register.drafts.open(draftFrom(deed, visitor, { title, text: [...words].slice(0, MAX_TEXT).join('') }));
  }

  async function openIn(region: string): Promise<Problem[]> {
    return (await register.all(region)).filter(takesSupport);
  }

  async function similar({ workspace }: Neighbour, draft: Draft): Promise<(Line & { score: number })[]> {
    const closest = similarity.closest(wordsOf(draft), (await openIn(workspace.region)).map(candidateOf), SIMILAR_SHOWN);
    return closest.map(({ id, score, why }) => ({ problem: id, score, why }));
  }

  /** By what they mean, where that can be told; otherwise by their words. */
  async function nearest(visitor: Neighbour, draft: Draft): Promise<Line[]> {
    const { region } = visitor.workspace;
    const words = wordsOf(draft);
    const meant = tools.meanings && (await tools.meanings.closest(words, region, await openIn(region), SIMILAR_SHOWN));
    return meant?.map(({ id }) => ({ problem: id, why: similarity.shared(words, wordsOf(id)) })) ?? similar(visitor, draft);
  }

  async function confirmCard(visitor: Neighbour, draft: KeptDraft): Promise<Card> {
    const { language } = visitor;
    const w = problemWords(language);
    const lines = await nearest(visitor, draft);
    const company = visitor.member?.company?.name;
    const region = visitor.workspace.regionName;
    const args = { draft: draft.id };
    return card(
      language,
      text(w.understood),
      text(bold(draft.title)),
      draft.text.length > draft.title.length + 2 && quote(draft.text),
      ...(lines.length > 0 ? [text(w.similarIntro)] : []),
      ...lines.map(({ problem, why = [] }) =>
        note(
          w.similar(problem.number, problem.title, w.count(supportCount(problem))),
          ` · ${why.length > 0 ? w.shared(why.join(', ')) : w.sharedMeaning}`,
        ),
      ),
      lines.length > 0 &&
        actions(
          ...lines.map(({ problem }) => ({
            label: w.sameAs(problem.number),
            action: 'problem.same',
            args: { ...args, problem: problem.number },
          })),
        ),
      note(company ? w.visible(company, region) : w.visibleNoCompany(region)),
      actions(
        { label: w.confirm, action: 'problem.confirm', args, style: 'primary' },
        { label: w.change, action: 'problem.adjust', args, opensForm: true },
        { label: w.cancel, action: 'problem.cancel', args },
      ),
    );
  }

  function waitingDraft(deed: Deed): Promise<KeptDraft | Ended> {
    const { visitor } = deed;
    return waitingOr(register.drafts, deed, problemWords(visitor.language), (draft, number) =>
      raisedCard(visitor, draft, { number, now: false }),
    );
  }
}

function filledIn({ values }: Deed, { language }: Visitor, unshown?: string): Draft | { errors: Record<string, string> } {
  const w = problemWords(language);
  const title = values.title?.replace(/\s+/g, ' ').trim() ?? '';
  const words = values.text?.trim() ?? unshown ?? '';
  const errors: Record<string, string> = {};
  if (!title) errors.title = w.emptyTitle;
  if (!words) errors.text = w.emptyText;
  return Object.keys(errors).length > 0 ? { errors } : { title, text: words };
}

function raisedCard(visitor: Visitor, draft: Draft, raised: { number: number; now: boolean }): Card {
  const w = problemWords(visitor.language);
  const args = { problem: raised.number };
  return card(
    visitor.language,
    text(raised.now ? w.raised(raised.number) : w.raisedBefore(raised.number)),
    text(bold(draft.title)),
    actions(
      { label: w.contribute, action: 'problem.contribute', args, opensForm: true },
      { label: w.details, action: 'problem.show', args },
    ),
  );
}

function writeCard(visitor: Neighbour): Card {
  const w = problemWords(visitor.language);
  return card(
    visitor.language,
    text(w.nothingSaid),
    actions({ label: w.raise, action: 'problem.write', opensForm: true, style: 'primary' }),
  );
}
