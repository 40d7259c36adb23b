/** What matching is worth in a made-up region, in numbers: for the test that holds it to them, and for the bench that prints them. */
import { closest, VECTOR_SCHEME, vectorOf } from '../../../../bot/conversation/similar.ts';
import type { Introduction, Side } from '../../../../bot/partners/introductions/introduction.ts';
import { match, type Offering } from '../../../../bot/partners/matching/score.ts';
import { type Instant, instant } from '../../../../bot/primitives/instant.ts';
import { type MadeUp, type MadeUpInitiative, type MadeUpRegion, regionOf } from './generator.ts';
import { measures } from './tools.ts';
import { DAY_MS, type Lived, liveThrough, START } from './weeks.ts';

/** Of all pairs of an initiative and a company that offers, these really fit. */
const BEST_SHARE = 0.03;
const K = 5;
const DAYS = 42;
/** The last initiatives have some weeks, too. */
const LAST_START = 28;

export type Matched = {
  size: number;
  /** Share of the first five that really fit: by score, by nearest text, by nearest text among those who offer what is needed, by lot. */
  precision: { score: number; text: number; textOfKind: number; lot: number };
  /** The same of what was suggested in six weeks. */
  suggested: { count: number; precision: number };
  /** Of the initiatives for which anybody offers anything that is needed, the share that was suggested to somebody. */
  coverage: number;
  /** Suggestions for each company that offers and wants to be asked. */
  share: { small: number; large: number };
  introduced: number;
  /** What must not be. */
  wrong: { repeats: number; tooOften: number; own: number; blocked: number; never: number };
  /** Of a new initiative, at the mean. */
  cost: { requests: number; compared: number };
};

function madeUpRegion(seed: number, size: number, count: number): MadeUpRegion {
  return regionOf(seed, size, count, (index) =>
    instant(START + DAY_MS + Math.floor((index * (LAST_START - 1) * DAY_MS) / count)),
  );
}

export async function measured(seed: number, size: number, count: number): Promise<Matched> {
  const region = madeUpRegion(seed, size, count);
  const offering = region.companies.filter(({ offer }) => offer);
  const least = leastGood(region, offering);
  const lived = await liveThrough(region, DAYS, seed);
  const firsts = lived.asked.filter(({ introduction, side }) => isFirst(introduction, side));
  const pairs = firsts.map(({ introduction }) => pairOf(region, introduction));
  return {
    size,
    precision: precisionOf(region, offering, least),
    suggested: {
      count: firsts.length,
      precision: mean(pairs.map(([company, one]) => Number(region.truly(company, one) >= least))),
    },
    coverage: coverageOf(region, offering, firsts),
    share: { small: shareOf(pairs, offering, true), large: shareOf(pairs, offering, false) },
    introduced: lived.made.length,
    wrong: wrongOf(region, firsts),
    cost: {
      requests: mean(lived.costs.map(({ requests }) => requests)),
      compared: mean(lived.costs.map(({ compared }) => compared)),
    },
  };
}

type First = Lived['asked'][number];
type Pair = [MadeUp, MadeUpInitiative];

/** Not in answer to the other's yes. */
function isFirst({ answers }: Introduction, side: Side): boolean {
  return !answers[side === 'offer' ? 'need' : 'offer'];
}

function pairOf({ companies, initiatives }: MadeUpRegion, { parties, initiative }: Introduction): Pair {
  return [companies[Number(parties.offer.member.slice(1))]!, initiatives[initiative - 1]!];
}

/** The hidden fit from which on a pair is one of the best. */
function leastGood(region: MadeUpRegion, offering: MadeUp[]): number {
  const all = region.initiatives.flatMap((one) => offering.map((company) => region.truly(company, one)));
  return all.sort((one, other) => other - one)[Math.floor(all.length * BEST_SHARE)]!;
}

function precisionOf(region: MadeUpRegion, offering: MadeUp[], least: number): Matched['precision'] {
  const measure = measures();
  const vectors = new Map(offering.map(({ id, offer }) => [id, vectorOf(offer!.words)]));
  const found = region.initiatives.map((one) => {
    const others = offering.filter((company) => company !== region.companies[one.starter]);
    const good = (companies: MadeUp[]) => companies.filter((company) => region.truly(company, one) >= least).length;
    const byText = (among: MadeUp[]) => {
      const candidates = among.map((id) => ({ id, text: id.offer!.words, vector: vectors.get(id.id), scheme: VECTOR_SCHEME }));
      return closest(`${one.initiative.title}\n${one.initiative.what}`, candidates, K).map(({ id }) => id);
    };
    const byScore = others
      .map((company) => ({ company, score: match(one.initiative, offeringOf(company, one), measure)?.score ?? -1 }))
      .filter(({ score }) => score >= 0)
      .sort((a, b) => b.score - a.score || (a.company.id < b.company.id ? -1 : 1))
      .slice(0, K)
      .map(({ company }) => company);
    return {
      score: good(byScore) / K,
      text: good(byText(others)) / K,
      textOfKind: good(byText(others.filter(({ offer }) => offer!.kinds.some((kind) => kind in one.initiative.needs)))) / K,
      lot: good(others) / others.length,
    };
  });
  const of = (name: keyof Matched['precision']) => mean(found.map((one) => one[name]));
  return { score: of('score'), text: of('text'), textOfKind: of('textOfKind'), lot: of('lot') };
}

function offeringOf({ offer, town, supports }: MadeUp, { initiative }: MadeUpInitiative): Offering {
  return {
    offers: [{ ...offer!, number: 1, id: '1', shown: false, at: '' as Instant }],
    place: town,
    preferences: { themes: [], places: [] },
    backed: initiative.problem !== undefined && supports.includes(initiative.problem - 1),
  };
}

function coverageOf({ initiatives }: MadeUpRegion, offering: MadeUp[], firsts: First[]): number {
  const covered = new Set(firsts.map(({ introduction }) => introduction.initiative));
  const could = initiatives.filter(({ initiative }) =>
    offering.some(
      ({ kvk, pace, offer }) =>
        pace !== 'never' && kvk !== initiative.startedByCompany.kvk && offer!.kinds.some((kind) => kind in initiative.needs),
    ),
  );
  return could.filter(({ initiative }) => covered.has(initiative.number)).length / could.length;
}

function shareOf(pairs: Pair[], offering: MadeUp[], small: boolean): number {
  const asked = pairs.filter(([company]) => company.small === small).length;
  return asked / offering.filter((company) => company.small === small && company.pace !== 'never').length;
}

function wrongOf(region: MadeUpRegion, firsts: First[]): Matched['wrong'] {
  const days = { weekly: 7, monthly: 30, never: Number.POSITIVE_INFINITY };
  const last = new Map<string, number>();
  const seen = new Set<string>();
  const wrong = { repeats: 0, tooOften: 0, own: 0, blocked: 0, never: 0 };
  for (const { introduction, side, at } of firsts) {
    const [company, one] = pairOf(region, introduction);
    const starter = region.companies[one.starter]!;
    const asked = side === 'offer' ? company : starter;
    const pair = `${company.id} ${one.initiative.number}`;
    const before = last.get(asked.id);
    // Who only starts an initiative has said nothing of how often: then it is once a week.
    const pace = asked.offer ? asked.pace : 'weekly';
    if (seen.has(pair)) wrong.repeats++;
    if (before !== undefined && Date.parse(at) - before < days[pace] * DAY_MS) wrong.tooOften++;
    if (pace === 'never') wrong.never++;
    if (company === starter) wrong.own++;
    if (blocks(company, starter, region) || blocks(starter, company, region)) wrong.blocked++;
    seen.add(pair);
    last.set(asked.id, Date.parse(at));
  }
  return wrong;
}

function blocks({ blocks: index }: MadeUp, other: MadeUp, { companies }: MadeUpRegion): boolean {
  return index !== undefined && companies[index] === other;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
