/** Asking a figure: in words, by a button, in a form; and how it was calculated. */
import type { Reply } from '../chat/ask.ts';
import type { Card } from '../chat/card.ts';
import { folded } from '../primitives/folded.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { say } from '../region/cards.ts';
import type { Visitor, Workspace } from '../region/people.ts';
import type { Answer } from './answer/answer.ts';
import { argsOfQuestion, MOST_PLACES, type Question, questionIn, wholeQuestion } from './answer/question.ts';
import { placeWithLevel } from './area.ts';
import { placesTyped, type Reading, readingOf } from './asking.ts';
import { answerCard, pictureCard } from './cards/answer.ts';
import { askedBack, missingIndicator } from './cards/asked-back.ts';
import { howCard } from './cards/how.ts';
import { around, notHereBlocks } from './cards/lacking.ts';
import { telling } from './cards/telling.ts';
import { questionForm } from './forms.ts';
import { findPeriod } from './periods.ts';
import { answered, indicatorFor, type Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

export function querying(tools: Tools): Record<string, Handler> {
  return {
    'monitor.query': async (deed) => ({ card: await reply(deed, readingOf(deed.args, deed.text, ownOf(deed), deed.at)) }),

    'monitor.how': async ({ visitor, args }) => {
      const question = wholeQuestion(args);
      const asked = question && (await answerOf(tools, question, visitor.workspace));
      return asked ? { card: howCard(visitor.language, asked) } : { card: missingIndicator(visitor.language, '', {}) };
    },

    'monitor.picture': async ({ visitor, args }) => {
      const question = wholeQuestion(args);
      const asked = question && (await answerOf(tools, question, visitor.workspace));
      const picture = asked && pictureCard(visitor.language, asked, tools.chartUrl);
      return { card: picture ?? say(visitor.language, monitorWords(visitor.language).noPicture) };
    },

    'monitor.change': async ({ visitor, args }) => {
      const own = visitor.workspace ? await tools.own.indicators(visitor.workspace.region) : [];
      return { form: questionForm(visitor.language, questionIn(args), own) };
    },

    /** The form, filled in: an unclear place or period is told where it was typed. */
    'monitor.asked': async (deed): Promise<Reply> => {
      const { visitor, values, args, at } = deed;
      const w = monitorWords(visitor.language);
      const own = ownOf(deed);
      const typed = placesTyped(values.places ?? '', own);
      if ('unclear' in typed) {
        const names = typed.options.map((code) => placeWithLevel(code, visitor.language)).join(', ');
        return { errors: { places: names ? w.placeUnclear(typed.unclear, names) : w.unknownPlaceAtAll(typed.unclear) } };
      }
      if (typed.places.length > MOST_PLACES) return { errors: { places: w.tooManyPlaces(MOST_PLACES) } };
      const when = (values.period ?? '').trim();
      const period: Pick<Question, 'from' | 'to'> | undefined = when ? findPeriod(when, at) : {};
      if (!period) return { errors: { period: w.unknownPeriod } };
      const { from, to } = period;
      const kept = keptOf(questionIn(args), period, typed.places);
      const filled = argsOfQuestion({ indicator: values.indicator ?? '', places: typed.places, from, to, ...kept });
      return { card: await reply(deed, readingOf(filled, '', own, at)) };
    },
  };

  async function reply(deed: Deed, reading: Reading): Promise<Card> {
    const { visitor, text: said } = deed;
    const { language } = visitor;
    if ('missing' in reading && reading.missing === 'indicator') {
      const own = await ownNamed(tools, visitor, said);
      if (own) return reply(deed, readingOf({ ...deed.args, indicator: own }, said, ownOf(deed), deed.at));
    }
    if (!('question' in reading) || 'missing' in reading || 'declined' in reading) return askedBack(language, said, reading);
    const answer = await answerOf(tools, reading.question, visitor.workspace);
    if (!answer) return missingIndicator(language, said, reading.question);
    if (answer.kind === 'not-on-level' && reading.ownTaken) return nearestHere(visitor, answer);
    return answerCard(language, answer, { ...tools, ownTaken: reading.ownTaken });
  }

  /** Nobody named a place, and there is none of the own region: the figure of what it lies in, and that it is that. */
  async function nearestHere(
    { language, workspace }: Visitor,
    lacking: Extract<Answer, { kind: 'not-on-level' }>,
  ): Promise<Card> {
    const wider = around(lacking.place, lacking.indicator);
    const answer = wider && (await answerOf(tools, { ...lacking.question, places: [wider] }, workspace));
    if (!answer) return answerCard(language, lacking, tools);
    const found = answerCard(language, answer, tools);
    return { ...found, blocks: [...notHereBlocks(telling(language, lacking.indicator), lacking), ...found.blocks] };
  }
}

/** What is done with the figures, after a form that asks only which, where and when. */
function keptOf(
  { operation = 'value', level, byChange, lowestFirst, top, peers }: Partial<Question>,
  { from, to }: Pick<Question, 'from' | 'to'>,
  places: readonly string[],
): Pick<Question, 'operation' | 'level' | 'byChange' | 'lowestFirst' | 'top' | 'peers'> {
  if (operation === 'rank') return { operation, level, byChange, lowestFirst, top };
  if (peers && places.length < 2) return { operation, peers };
  if ((from ?? to) && from === to) return { operation: 'value' };
  return { operation: (from || to) && operation !== 'change' ? 'series' : operation };
}

/** Undefined: no indicator that we know, or one of another region. */
export async function answerOf(tools: Tools, question: Question, at: Pick<Workspace, 'region' | 'place'> | undefined) {
  const indicator = await indicatorFor(tools, question.indicator, at?.region);
  return indicator && answered(tools, { question, indicator, own: at?.place });
}

/** An indicator of the region's own whose name is said whole. */
async function ownNamed({ own }: Tools, { workspace }: Visitor, said: string): Promise<string | undefined> {
  const words = folded(said);
  if (!workspace || words === '') return undefined;
  const named = (await own.indicators(workspace.region)).filter(({ name }) => words.includes(folded(name)));
  return named.sort((one, other) => other.name.length - one.name.length)[0]?.id;
}

const ownOf = ({ visitor }: Pick<Deed, 'visitor'>): string | undefined => visitor.workspace?.place;
