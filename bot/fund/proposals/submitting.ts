/** From a person's words to a submitted proposal: a draft, what is still missing, a yes. */

import type { Reply } from '../../chat/ask.ts';
import { actions, bold, type Card, card, type Form, facts, note, quote, text } from '../../chat/card.ts';
import { cut } from '../../chat/cut.ts';
import type { Amount } from '../../primitives/amounts.ts';
import { firstSentence } from '../../primitives/sentences.ts';
import type { Ended } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { onItsCard, say } from '../../region/cards.ts';
import { draftFrom, waitingOr } from '../../region/drafts.ts';
import type { Neighbour, Visitor } from '../../region/people.ts';
import { amountSaid, amountWithin } from './amount.ts';
import { type Backing, backingOf, draftFromBacking } from './backing.ts';
import { contentFacts, type Origin } from './cards.ts';
import type { Draft, KeptDraft } from './drafts.ts';
import { filledIn } from './filling.ts';
import { contentForm } from './forms.ts';
import { type Content, MAX_GOAL, MAX_TITLE, submit } from './proposal.ts';
import { actorOr, type Tools, writerOr } from './tools.ts';
import { proposalWords } from './words/index.ts';

/** What is said to the bot, and is no part of the proposal. */
const TO_THE_BOT = /^\s*(?:maak (?:hier|hiervan|er) een voorstel(?: van)?|make (?:this|it) (?:into )?a proposal)\s*[:,.]?\s*/i;

export function submitting(tools: Tools): Record<string, Handler> {
  const { register } = tools;
  return {
    /** Words become a draft; without words, a way to write them. */
    'proposal.submit': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const said = deed.text.replace(TO_THE_BOT, '').trim();
      const amount = tools.amountAlone(said);
      if (amount !== undefined) return corrected(deed, visitor, amount);
      if (!said) return { card: writeCard(visitor) };
      const draft = await keep(deed, visitor, await drafted(visitor, said, deed.args));
      await register.drafts.shown(draft);
      return { card: await confirmCard(visitor, draft) };
    },

    /** A form, filled from the message, the problem or the initiative on which was pressed. */
    'proposal.write': async ({ visitor: asking, text: words, args }) => {
      const visitor = writerOr(asking);
      if ('ended' in visitor) return visitor.ended;
      const backed = await backingOf(tools, visitor, args.initiative);
      if (backed && 'why' in backed) return { card: say(visitor.language, backed.why) };
      if (backed) return { form: backedForm(visitor, backed.backing) };
      const from = await problemNamed(visitor, args.problem);
      const draft = words.trim() ? draftOf(words.trim()) : { title: from?.title };
      const company = visitor.member?.company?.name;
      return { form: contentForm(visitor.language, 'proposal.written', {}, { ...draft, problem: from?.number }, company) };
    },

    /** A filled-in form is a clear yes. */
    'proposal.written': async (deed) => {
      const visitor = writerOr(deed.visitor);
      if ('ended' in visitor) return visitor.ended;
      const filled = await filledIn(tools, visitor.workspace.region, visitor.language, deed.values);
      if ('errors' in filled) return filled;
      const backed = await backingOf(tools, visitor, deed.args.initiative);
      // The form stays open: what was typed may be asked for without the initiative.
      if (backed && 'why' in backed) return { errors: { title: backed.why } };
      const draft = await keep(deed, visitor, { ...filled, ...(backed && { initiative: backed.backing.number }) });
      return confirm({ ...deed, args: { draft: draft.id } });
    },

    'proposal.adjust': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const { language, member } = deed.visitor;
      return { form: contentForm(language, 'proposal.adjusted', { draft: draft.id }, draft, member?.company?.name) };
    },

    'proposal.adjusted': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const filled = await filledIn(tools, draft.region, deed.visitor.language, deed.values, draft.goal);
      if ('errors' in filled) return filled;
      const { id, region, account, expires, status } = draft;
      const { initiative } = draft;
      await register.drafts.adjust({
        ...filled,
        ...(initiative !== undefined && { initiative }),
        id,
        region,
        account,
        expires,
        status,
      });
      return confirm(deed);
    },

    'proposal.confirm': confirm,

    'proposal.cancel': async (deed) => {
      const draft = await waitingDraft(deed);
      if ('ended' in draft) return draft.ended;
      const w = proposalWords(deed.visitor.language);
      return { replace: say(deed.visitor.language, (await register.drafts.drop(draft)) ? w.dropped : w.draftGone) };
    },
  };

  /** "Nee, 6.000 euro": the draft that was shown, with this amount, as a card of its own; the earlier card's buttons say it has gone. */
  async function corrected(deed: Deed, visitor: Neighbour, amount: number): Promise<Reply> {
    const last = await register.drafts.lastShown(visitor.account);
    if (last?.status !== 'waiting' || last.region !== visitor.workspace.region) return { card: writeCard(visitor) };
    if (last.id === deed.ask.id) return { card: await confirmCard(visitor, last) };
    const { amount: _, amountFault: __, ...rest } = last;
    const draft = await keep(deed, visitor, { ...rest, ...readAmount(amountWithin(amount)) });
    await register.drafts.shown(draft);
    await register.drafts.drop(last);
    return { card: await confirmCard(visitor, draft) };
  }

  /** From the words themselves; amounts are read by code, whoever found the better words. */
  function draftOf(said: string): Draft {
    return {
      title: cut(firstSentence(said), MAX_TITLE),
      goal: [...said].slice(0, MAX_GOAL).join(''),
      ...readAmount(amountSaid(said, tools.amountIn)),
    };
  }

  async function drafted(visitor: Neighbour, said: string, { problem: named, initiative }: Deed['args']): Promise<Draft> {
    const better = await tools.drafting?.(said);
    const problem = await problemNamed(visitor, named);
    const backed = await backingOf(tools, visitor, initiative);
    return {
      ...draftOf(said),
      ...(better && { title: cut(better.title.replace(/\s+/g, ' ').trim(), MAX_TITLE), goal: better.goal }),
      ...(problem ? { problem: problem.number } : named !== undefined && { noProblem: Number(named) }),
      ...(backed && 'backing' in backed && draftFromBacking(backed.backing, visitor.language)),
      ...(backed && 'why' in backed && { noInitiative: backed.why }),
    };
  }

  async function problemNamed(visitor: Neighbour, named: unknown): Promise<Origin | undefined> {
    const number = Number(named);
    if (!Number.isSafeInteger(number) || number < 1) return undefined;
    return tools.problemOf(visitor.workspace.region, number);
  }

  async function confirm(deed: Deed): Promise<Reply> {
    const draft = await waitingDraft(deed);
    if ('ended' in draft) return draft.ended;
    const visitor = actorOr(deed, 'proposal.confirm');
    if ('ended' in visitor) return visitor.ended;
    const { amount } = draft;
    if (amount === undefined) return onItsCard(deed, await confirmCard(visitor, draft));
    const w = proposalWords(visitor.language);
    const content: Content = { ...draft, amount, applicant: draft.applicant ?? visitor.actor.company.name };
    const submitted = await register.submit(
      draft,
      visitor.actor,
      (number) => submit(content, { region: draft.region, number, by: visitor.actor, at: deed.at }),
      ({ region, number, initiative }) =>
        initiative === undefined || !tools.initiatives ? [] : [tools.initiatives.proposed(region, initiative, number)],
    );
    if (!submitted) return onItsCard(deed, say(visitor.language, w.draftGone));
    return onItsCard(deed, submittedCard(visitor, draft, submitted));
  }

  async function keep(deed: Deed, visitor: Neighbour, draft: Draft): Promise<KeptDraft> {
    return register.drafts.open(draftFrom(deed, visitor, draft));
  }

  async function confirmCard(visitor: Neighbour, draft: KeptDraft): Promise<Card> {
    const { language } = visitor;
    const w = proposalWords(language);
    const company = visitor.member?.company?.name;
    const region = visitor.workspace.regionName;
    const origin = await problemNamed(visitor, draft.problem);
    const args = { draft: draft.id };
    const complete = draft.amount !== undefined;
    const applicant = draft.applicant ?? company;
    return card(
      language,
      text(w.understood),
      text(bold(draft.title)),
      draft.goal.length > draft.title.length + 2 && quote(draft.goal),
      facts(...contentFacts(language, { ...draft, applicant }, origin)),
      draft.noProblem !== undefined && note(w.noProblem(draft.noProblem)),
      draft.noInitiative !== undefined && note(draft.noInitiative),
      !complete && text(draft.amountFault ? w.amountFault[draft.amountFault] : w.amountNeeded),
      complete && note(company ? w.visible(company, region) : w.visibleNoCompany(region)),
      actions(
        complete && { label: w.confirm, action: 'proposal.confirm', args, style: 'primary' },
        complete
          ? { label: w.adjust, action: 'proposal.adjust', args, opensForm: true }
          : { label: w.complete, action: 'proposal.adjust', args, opensForm: true, style: 'primary' },
        { label: w.cancel, action: 'proposal.cancel', args },
      ),
    );
  }

  function waitingDraft(deed: Deed): Promise<KeptDraft | Ended> {
    const { visitor } = deed;
    return waitingOr(register.drafts, deed, proposalWords(visitor.language), (draft, number) =>
      submittedCard(visitor, draft, { number, now: false }),
    );
  }
}

function backedForm({ language, member }: Neighbour, backing: Backing): Form {
  const { initiative, ...draft } = draftFromBacking(backing, language);
  return contentForm(language, 'proposal.written', { initiative: backing.number }, draft, member?.company?.name);
}

function readAmount(read: Amount): Pick<Draft, 'amount' | 'amountFault'> {
  if ('amount' in read) return read;
  return read.fault === 'missing' ? {} : { amountFault: read.fault };
}

function submittedCard({ language }: Visitor, draft: KeptDraft, { number, now }: { number: number; now: boolean }): Card {
  const w = proposalWords(language);
  return card(
    language,
    text(now ? w.submitted(number) : w.submittedBefore(number)),
    text(bold(draft.title)),
    actions({ label: w.details, action: 'proposal.show', args: { proposal: number } }),
  );
}

function writeCard({ language }: Neighbour): Card {
  const w = proposalWords(language);
  return card(
    language,
    text(w.nothingSaid),
    actions({ label: w.write, action: 'proposal.write', opensForm: true, style: 'primary' }),
  );
}
