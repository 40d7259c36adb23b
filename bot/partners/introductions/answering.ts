/** What the two do: answer, ask why, write to each other, say what came of it. */
import type { Reply } from '../../chat/ask.ts';
import type { Card } from '../../chat/card.ts';
import { joinedOr } from '../../region/admitted.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { Joined } from '../../region/people.ts';
import { askCard, type Line, listCard, madeCard, waitingCard, whyCard } from './cards.ts';
import { writeForm } from './forms.ts';
import { type AnswerRefusal, answer, close, type Introduction, OUTCOMES, seenBy, tell } from './introduction.ts';
import { sharedWorkspace } from './together.ts';
import { contactOf, counterpart, describedOf, type IntroductionTools, type Meant, meant, sideOf } from './tools.ts';
import { introductionWords } from './words/index.ts';

const MAX_MESSAGE = 3_000;

export function answering(tools: IntroductionTools): Record<string, Handler> {
  const { introductions } = tools;
  return {
    'introduction.answer': async (deed) => {
      const found = await meant(tools, deed, 'introduction.answer');
      if ('ended' in found) return found.ended;
      return answered(deed, found, deed.args.yes === true);
    },

    'introduction.why': async (deed) => {
      const found = await meant(tools, deed, 'introduction.why');
      if ('ended' in found) return found.ended;
      return { card: whyCard(found.visitor.language, found.introduction, found.side, tools.placeName) };
    },

    'introduction.list': async (deed) => {
      const visitor = joinedOr(deed, 'introduction.list', 'take-part');
      if ('ended' in visitor) return visitor.ended;
      return { card: listCard(visitor.language, await linesOf(tools, visitor), deed.at) };
    },

    'introduction.show': async (deed) => {
      const found = await meant(tools, deed, 'introduction.show');
      return 'ended' in found ? found.ended : { card: await shown(found, deed) };
    },

    'introduction.write': async (deed) => {
      const found = await meant(tools, deed, 'introduction.write');
      if ('ended' in found) return found.ended;
      const { language } = found.visitor;
      if (!found.introduction.madeAt) return { card: say(language, introductionWords(language).notMade) };
      return { form: writeForm(language, found.introduction.id, MAX_MESSAGE) };
    },

    'introduction.written': async (deed) => {
      const found = await meant(tools, deed, 'introduction.write');
      if ('ended' in found) return found.ended;
      const { visitor, introduction, side } = found;
      const w = introductionWords(visitor.language);
      const words = [...(deed.values.message ?? '').trim()].slice(0, MAX_MESSAGE).join('');
      if (!introduction.madeAt) return { card: say(visitor.language, w.notMade) };
      if (!words) return { errors: { message: w.writeEmpty } };
      const other = await counterpart(tools, introduction, side);
      if (!other) return { card: say(visitor.language, w.gone) };
      const { region, id } = introduction;
      await introductions.pass({ region, introduction: id, id: deed.ask.id, from: side, text: words, at: deed.at });
      return { card: say(visitor.language, w.passed(other.name)) };
    },

    'introduction.outcome': async (deed) => {
      const found = await meant(tools, deed, 'introduction.outcome');
      if ('ended' in found) return found.ended;
      const { visitor, introduction, side } = found;
      const w = introductionWords(visitor.language);
      const outcome = OUTCOMES.find((one) => one === deed.args.outcome) ?? 'notYet';
      const told = await introductions.change(introduction.region, introduction.id, (now) => tell(now, side, outcome));
      const refused = !told || 'refused' in told;
      return { [deed.ask.kind === 'press' ? 'replace' : 'card']: say(visitor.language, refused ? w.notMade : w.thanks) };
    },
  };

  async function answered(deed: Deed, { visitor, introduction, side, initiative }: Meant, yes: boolean): Promise<Reply> {
    const { language } = visitor;
    const w = introductionWords(language);
    const { region, id } = introduction;
    const over = initiative.status === 'done' || initiative.status === 'stopped';
    if (yes && over && !introduction.madeAt) return replaced(deed, say(language, w.initiativeEnded(initiative.number)));
    // Somebody who does not take part any more is nobody to meet; that they went is not told.
    if (yes && !introduction.madeAt && !(await counterpart(tools, introduction, side)))
      await introductions.change<never>(region, id, (now) => close(now, deed.at));
    const next = await introductions.change<{ refused: AnswerRefusal }>(region, id, (now) => answer(now, side, yes, deed.at));
    if (!next || 'refused' in next) return replaced(deed, say(language, w.refused[next?.refused ?? 'over']));
    if (next.madeAt) return replaced(deed, await introduced(next, visitor, { side, initiative }));
    return replaced(deed, yes ? waitingCard(language, next) : say(language, w.declined));
  }

  /** Whoever said the second yes hears at once who it is. */
  async function introduced(
    introduction: Introduction,
    { language, member }: Joined,
    { side, initiative }: Pick<Meant, 'side' | 'initiative'>,
  ): Promise<Card> {
    const w = introductionWords(language);
    const other = await counterpart(tools, introduction, side);
    if (!other) return say(language, w.gone);
    const together = sharedWorkspace(member, other) !== undefined;
    return madeCard(language, introduction, initiative, other, await contactOf(tools, other), together);
  }

  async function shown({ visitor, introduction, side, initiative }: Meant, deed: Deed): Promise<Card> {
    const { language } = visitor;
    const w = introductionWords(language);
    const seen = seenBy(introduction, side, deed.at);
    if (seen === 'made') return introduced(introduction, visitor, { side, initiative });
    if (seen === 'asked')
      return askCard(language, introduction, side, initiative, await describedOf(tools, introduction), tools.placeName);
    if (seen === 'waiting') return waitingCard(language, introduction);
    return say(language, seen === 'declined' ? w.declined : w.refused.over);
  }
}

/** The question is answered on its own card, so that it cannot be answered twice by mistake. */
function replaced(deed: Deed, card: Card): Reply {
  return deed.ask.kind === 'press' ? { replace: card } : { card };
}

async function linesOf(tools: IntroductionTools, { workspace, member }: Joined): Promise<Line[]> {
  const ids = [member.id, ...(member.was ?? [])];
  const all = (await Promise.all(ids.map((id) => tools.introductions.ofMember(workspace.region, id)))).flat();
  const lines = await Promise.all(
    all.map(async (introduction): Promise<Line[]> => {
      const side = sideOf(introduction, member);
      const initiative = side && (await tools.initiatives.find(workspace.region, introduction.initiative));
      return side && initiative ? [{ introduction, side, initiative }] : [];
    }),
  );
  return lines.flat();
}
