/** "How is the region doing?": per chapter its key figures, with arrows against a year earlier and the country beside them. */
import type { Block, Card, Inline } from '../chat/card.ts';
import { actions, bold, card, heading, list, note, text } from '../chat/card.ts';
import type { Language } from '../primitives/language.ts';
import type { Visitor } from '../region/people.ts';
import { may } from '../region/rights.ts';
import { isKnown, type Known, latest, ofPeriod, yearBefore } from './answer/choosing.ts';
import { telling } from './cards/telling.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Found } from './figures/figure.ts';
import { CHAPTERS, type Indicator } from './indicator.ts';
import type { OwnIndicator } from './own/indicators.ts';
import { placeName } from './places-validity.ts';
import type { Tools } from './tools.ts';
import { monitorWords } from './words/index.ts';

const COUNTRY = 'NL01';
/** A change that rounds to nothing is no change. */
const ARROWS = { up: '▲', down: '▼', same: '■' } as const;

/** One request: the series of every indicator here and in the country. */
export async function overviewCard({ figures, own }: Tools, { language, workspace, member }: Visitor): Promise<Card> {
  const { region, place } = workspace ?? {};
  const ownOnes = region ? await own.indicators(region) : [];
  const w = monitorWords(language);
  const here = place ?? COUNTRY;
  const places = [...new Set([here, COUNTRY])];
  const found = await figures.look({
    series: CATALOGUE.flatMap(({ id }) => places.map((code) => ({ indicator: id, place: code }))),
  });
  const evidence = { figures: [] as NonNullable<Card['evidence']>['figures'][number][], derived: [] };
  const chapters = CHAPTERS.flatMap((chapter): Block[] => {
    const indicators = CATALOGUE.filter((indicator) => indicator.chapter === chapter);
    const lines = indicators.map((indicator) => {
      const tell = telling(language, indicator);
      const line = lineOf(tell, indicator, found, here);
      evidence.figures.push(...tell.evidence().figures);
      return line;
    });
    return [text(bold(w.chapters[chapter])), ...(lines.length > 0 ? [list(...lines)] : [note(w.nothingInChapter)])];
  });
  const drawn = card(
    language,
    heading(place ? w.listTitle(placeName(place)) : w.listTitleNowhere),
    ...chapters,
    ...ownBlocks(language, ownOnes, may(member, 'run-region')),
    note(w.listNote),
    actions(
      { label: w.change, action: 'monitor.change', opensForm: true, style: 'primary' },
      { label: w.watched, action: 'monitor.watched' },
    ),
  );
  return { ...drawn, evidence };
}

/** The region's own, each to be asked for by a press; a coordinator can take one away. */
function ownBlocks(language: Language, own: readonly OwnIndicator[], runs: boolean): Block[] {
  const w = monitorWords(language).own;
  if (own.length === 0) return [];
  const blocks = own.map(({ id, name }) =>
    actions(
      { label: name, action: 'monitor.query', args: { indicator: id } },
      runs && { label: w.remove, action: 'monitor.own.remove', args: { indicator: id }, confirm: w.removeSure(name) },
    ),
  );
  return [text(bold(w.title)), ...blocks];
}

function lineOf(tell: ReturnType<typeof telling>, indicator: Indicator, found: Found, here: string): Inline[] {
  const { w, name } = tell;
  const series = found.series({ indicator: indicator.id, place: here });
  const figure = latest(series);
  const country = found.series({ indicator: indicator.id, place: COUNTRY });
  if (!figure) {
    const known = indicator.levels.map((level) => w.levels[level]).join(w.or);
    return [indicator.figures ? w.listNoneHere(name, known) : w.listNone(name)];
  }
  const national = here === COUNTRY ? undefined : ofPeriod(country, figure.period);
  const beside = isKnown(national) && !indicator.addsUp ? `; ${w.versusCountry(tell.value(national))}` : '';
  return [
    `${arrowOf(figure, yearBefore(series, figure))} ${w.listLine(name, tell.value(figure), tell.period(figure.period))}${beside}`,
  ];
}

function arrowOf(figure: Known, before: Known | undefined): string {
  if (!before) return '·';
  if (figure.value === before.value) return ARROWS.same;
  return figure.value > before.value ? ARROWS.up : ARROWS.down;
}
