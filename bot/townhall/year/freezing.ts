/** Freezing the figures: from then on everybody sees the same, whatever is revised. By a coordinator, or by itself on the day. */
import type { Reply } from '../../chat/ask.ts';
import { type Block, bold, type Card, card, heading, list, note, text } from '../../chat/card.ts';
import { momentInWords } from '../../primitives/dates.ts';
import type { Instant } from '../../primitives/instant.ts';
import type { Language } from '../../primitives/language.ts';
import type { Deed, Handler } from '../../region/capability.ts';
import { say } from '../../region/cards.ts';
import type { DeckData, DeckFigure } from '../deck/deck-data.ts';
import { meant, ran, type Tools } from '../tools.ts';
import type { Townhall } from '../townhall.ts';
import { yearWords } from './words/index.ts';
import { revisedSince, yearPresented } from './year.ts';

export function freezing(tools: Tools): Record<string, Handler> {
  return {
    'townhall.freeze': async (deed) => {
      const of = await ran(tools, deed);
      if ('ended' in of) return of.ended;
      const { visitor, townhall } = of;
      const { language } = visitor;
      const w = yearWords(language);
      const { frozenAt, zone } = townhall;
      if (townhall.status !== 'planned') return { card: say(language, w.cannotFreeze) };
      if (frozenAt && deed.args.again !== true)
        return { card: say(language, w.frozenBefore(momentInWords(frozenAt, language, zone))) };
      const done = await freeze(tools, townhall, deed.at);
      return { card: say(language, done ? w.frozen(momentInWords(done, language, zone)) : w.cannotFreeze) };
    },

    'townhall.figures': async (deed) => shown(deed),
  };

  async function shown(deed: Deed): Promise<Reply> {
    const found = await meant(tools, deed);
    if ('ended' in found) return found.ended;
    const { visitor, townhall } = found;
    const { language } = visitor;
    const data = await frozenYear(tools, townhall);
    if (!data) return { card: say(language, yearWords(language).nothingYet) };
    const now = await tools.year?.gather({ townhall, at: deed.at });
    return { card: figuresCard(tools, language, townhall, data, now) };
  }
}

/**
 * Keeps the region's year as it is, and says in the townhall which one that is. Undefined: it may not be frozen (any more).
 * Two who freeze at once freeze once: the first moment stands.
 */
export async function freeze({ register, year, pollUrl }: Tools, townhall: Townhall, at: Instant): Promise<Instant | undefined> {
  const { region, number, frozenAt: before } = townhall;
  const data = await year?.gather({ townhall, at, poll: pollUrl?.({ region, number }) });
  if (!data) return undefined;
  await year!.keep(data);
  const done = await register.change<'notPlanned' | 'frozen'>(region, number, (now) => {
    if (now.status !== 'planned') return { refused: 'notPlanned' };
    if (now.frozenAt !== before) return { refused: 'frozen' };
    return { ...now, frozenAt: at, facts: now.facts + 1, version: now.version + 1 };
  });
  if (!('refused' in done)) return at;
  return done.refused === 'frozen' ? (await register.find(region, number))?.frozenAt : undefined;
}

async function frozenYear({ year }: Pick<Tools, 'year'>, townhall: Townhall): Promise<DeckData | undefined> {
  const { region, frozenAt } = townhall;
  return frozenAt && year?.find({ region, year: yearPresented(townhall), frozen: frozenAt });
}

function figuresCard(tools: Tools, language: Language, townhall: Townhall, data: DeckData, now: DeckData | undefined): Card {
  const w = yearWords(language);
  const { number, zone, frozenAt } = townhall;
  const figures = Object.values(data.chapters).flat();
  const revised = now ? revisedSince(data, now) : [];
  const { top } = data.problems;
  const drawn = card(
    language,
    heading(w.title(number)),
    note(w.frozen(momentInWords(frozenAt!, language, zone))),
    figures.length === 0 ? text(w.noFigures) : list(...figures.map(({ said }) => [`${said[language]}.`])),
    ...(revised.length > 0
      ? [
          text(bold(w.revisedTitle)),
          list(...revised.map(({ now: { name, said } }) => [w.revised(name[language], `${said[language]}.`)])),
          note(w.revisedNote),
        ]
      : []),
    ...listed(
      w.decided,
      data.decisions.slice(0, 5).map(({ title, result }) => `${title}: ${w.results[result]}`),
    ),
    ...listed(
      w.playing,
      top.slice(0, 5).map((problem) => `#${problem.number} ${problem.title}: ${w.count(problem.companies)}`),
    ),
    ...deckLinks(tools, language, townhall),
  );
  return { ...drawn, evidence: evidenceOf([...figures, ...revised.map((one) => one.now)]) };
}

const listed = (label: string, items: string[]): Block[] =>
  items.length === 0 ? [] : [text(bold(label)), list(...items.map((item) => [item]))];

/** The presentation as a page and as a file: frozen where it was, otherwise as the region is. */
export function deckLinks({ deckUrl }: Pick<Tools, 'deckUrl'>, language: Language, townhall: Townhall): Block[] {
  const w = yearWords(language);
  const { region, frozenAt } = townhall;
  const of = { region, year: yearPresented(townhall), language, ...(frozenAt && { frozen: frozenAt }) };
  const page = deckUrl?.(of, 'page');
  const file = deckUrl?.(of, 'file');
  return page && file ? [text({ link: page, text: w.page }, '  ', { link: file, text: w.file })] : [];
}

function evidenceOf(figures: readonly DeckFigure[]): NonNullable<Card['evidence']> {
  const cited = figures.map(({ indicator, unit, figure }) => ({
    indicator,
    region: figure.place,
    period: figure.period,
    value: figure.value,
    unit: unit.nl,
    status: figure.status,
    source: figure.source,
  }));
  return { figures: cited, derived: [] };
}
