/**
 * Putting an answer in the channel, and following a figure.
 *
 * | pattern                     | key                                                        | requests |
 * |-----------------------------|------------------------------------------------------------|----------|
 * | an answer put in a channel  | REGION#<region> / SHARED#<ask>, expires                     | 1        |
 * | a figure that one follows   | REGION#<region> / WATCH#<member>#<indicator>#<place>        | 1        |
 * | what one follows            | the same, by prefix                                         | 1 a page |
 */
import type { Args } from '../chat/card.ts';
import { actions, bold, card, heading, text } from '../chat/card.ts';
import { epochSeconds, plusMinutes } from '../primitives/instant.ts';
import type { Language } from '../primitives/language.ts';
import type { Deed, Handler } from '../region/capability.ts';
import { refusal, say } from '../region/cards.ts';
import type { Item, Key, Table, Value } from '../store/table.ts';
import { argsOfQuestion, type Question, questionIn, wholeQuestion } from './answer/question.ts';
import { missingIndicator } from './cards/asked-back.ts';
import { asking } from './cards/buttons.ts';
import type { SeriesKey } from './figures/figure.ts';
import { placeName } from './places-validity.ts';
import { indicatorFor, type Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

const SHARED_DAYS = 7;

export type Shared = { region: string; workspace: string; by: string; args: Args };
export type Watch = SeriesKey & { member: string; region: string };
type Kept<T> = Item & { data: T };

export const isShared = ({ sk }: Key): boolean => sk.startsWith('SHARED#');
export const watchKey = ({ region, member, indicator, place }: Watch): Key => ({
  pk: `REGION#${region}`,
  sk: `WATCH#${member}#${indicator}#${place}`,
});

export function sharing(tools: Tools): Record<string, Handler> {
  const { table } = tools;
  const nameOf = async (id: string, region: string, language: Language) =>
    (await indicatorFor(tools, id, region))?.name[language] ?? monitorWords(language).goneFigure;

  return {
    /** In the channel where this workspace follows its region; from the change feed, so that it is said once. */
    'monitor.post': async ({ visitor, args, ask, at }) => {
      const refused = refusal(visitor, 'follow');
      if (refused) return { card: refused };
      const question = wholeQuestion(args);
      if (!question) return { card: missingIndicator(visitor.language, '', {}) };
      const workspace = visitor.workspace!;
      const shared: Shared = {
        region: workspace.region,
        workspace: workspace.id,
        by: visitor.name,
        args: argsOfQuestion(question),
      };
      const ttl = epochSeconds(plusMinutes(at, SHARED_DAYS * 24 * 60));
      await table.write({
        put: { pk: `REGION#${workspace.region}`, sk: `SHARED#${ask.id}`, data: shared as unknown as Value, ttl },
      });
      return { card: say(visitor.language, monitorWords(visitor.language).shared(workspace.name)) };
    },

    'monitor.watch': async (deed) => watched(deed, true),
    'monitor.unwatch': async (deed) => watched(deed, false),

    'monitor.watched': async ({ visitor }) => {
      const refused = refusal(visitor, 'follow');
      if (refused) return { card: refused };
      const { language } = visitor;
      const w = monitorWords(language);
      const all = await watchesOf(table, visitor.workspace!.region, visitor.member!.id);
      const names = await Promise.all(all.map(({ indicator, region }) => nameOf(indicator, region, language)));
      const lines = all.flatMap(({ indicator, place }, at) => {
        const name = names[at]!;
        const question: Question = { indicator, places: [place], operation: 'value' };
        return [
          text(bold(`${name}, ${placeName(place)}`)),
          actions(asking(w.show, question), { label: w.unwatch, action: 'monitor.unwatch', args: argsOfQuestion(question) }),
        ];
      });
      return { card: card(language, heading(w.watched), ...(lines.length > 0 ? lines : [text(w.watchedNothing)])) };
    },
  };

  async function watched({ visitor, args }: Deed, on: boolean) {
    const refused = refusal(visitor, 'follow', { action: on ? 'monitor.watch' : 'monitor.unwatch', args });
    const { indicator, places: [place] = [] } = questionIn(args);
    if (refused || !indicator || !place) return { card: refused };
    const { language } = visitor;
    const w = monitorWords(language);
    const watch: Watch = { region: visitor.workspace!.region, member: visitor.member!.id, indicator, place };
    await table.write(on ? { put: { ...watchKey(watch), data: watch as unknown as Value } } : { delete: watchKey(watch) });
    const name = await nameOf(indicator, watch.region, language);
    if (!on) return { card: say(language, w.notWatching(name, placeName(place))) };
    const undo = { label: w.unwatch, action: 'monitor.unwatch', args: { indicator, places: place } };
    return { card: card(language, text(w.watching(name, placeName(place))), actions(undo)) };
  }
}

/** @param member whose; absent: everybody's in the region */
export async function watchesOf(table: Table, region: string, member?: string): Promise<Watch[]> {
  const found: Watch[] = [];
  let after: string | undefined;
  do {
    const beginsWith = member === undefined ? 'WATCH#' : `WATCH#${member}#`;
    const page = await table.query<Kept<Watch>>({ pk: `REGION#${region}`, beginsWith, after });
    found.push(...page.items.map(({ data }) => data));
    after = page.next;
  } while (after);
  return found;
}

/** Answers that somebody of this name had put in a channel: kept for a week, so that each is put there once. */
export async function sharedBy(table: Table, region: string, name: string): Promise<Key[]> {
  const found: Key[] = [];
  let after: string | undefined;
  do {
    const page = await table.query<Kept<Shared>>({ pk: `REGION#${region}`, beginsWith: 'SHARED#', after });
    found.push(...page.items.filter(({ data }) => data.by === name).map(({ pk, sk }) => ({ pk, sk })));
    after = page.next;
  } while (after);
  return found;
}
