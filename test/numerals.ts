/**
 * No number of the bot's own making: every numeral on a card is a stored figure, a registered derivation, a date, an id, a count
 * of what people did, or the person's own words. `unexplained` gives those that are none of these.
 */
import { globSync, readFileSync } from 'node:fs';
import { type Card, plainText } from '../bot/chat/card.ts';
import { amountIn } from '../bot/conversation/slots-amounts.ts';
import { decimal, NUMBER, withDigits } from '../bot/conversation/words/numbers.ts';
import { DERIVATIONS, type DerivationId, formulaOf, rounded } from '../bot/monitor/answer/derivations.ts';
import { numeral } from '../bot/monitor/answer/numbers.ts';
import { indicatorOf } from '../bot/monitor/catalogue.ts';

const NUMERAL = /\d+(?:[.,]\d+)*/g;
const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|January|February|March|May|June|July|August|October|December';
const DATES = new RegExp(`(?:\\d{1,2} )?(?:${MONTHS}) \\d{4}|\\d{1,2} (?:${MONTHS})|\\d{1,2}:\\d{2}`, 'gi');
/** What people did, counted: "3 bedrijven hebben dit", "2 companies have this", "versie 2". */
const COUNTS =
  /\d+ (?:bedrij(?:f|ven)|compan(?:y|ies)|andere|others?|mensen|people|perso(?:on|nen|ns?)|plaats(?:en)?|seats?|gast(?:en)?|guests?)\b|\b(?:versie|version) \d+/gi;

/** Numerals that stand in the texts themselves: "8 cijfers", "CC BY 4.0". */
const IN_TEXTS = new Set(
  globSync([
    'bot/**/words/{nl,en}.ts',
    'bot/chat/words.ts',
    'bot/monitor/cards/sources.ts',
    'bot/monitor/catalogue-facts.ts',
  ]).flatMap((path) => readFileSync(path, 'utf8').match(NUMERAL) ?? []),
);

/** Made by rules with tests of their own, over more figures than a card names. */
const STATED = new Set(['rank', 'count', 'effect', 'pledged', 'offered', 'distance', 'introduced', 'held']);

/** @param said everything that people wrote or filled in so far */
export function unexplained(card: Card, said: readonly string[]): string[] {
  const allowed = new Set([...IN_TEXTS, ...evidenced(card), ...ids(card), ...said.flatMap(saidNumbers)]);
  const written = plainText(card).replace(DATES, ' ').replace(COUNTS, ' ');
  return numeralsIn(written).filter((one) => !allowed.has(one) && !said.some((words) => words.includes(one)));
}

const known = new Map<string, string[]>();

/** As they were typed, and as the bot writes them: "5000" and "vijfduizend" may come back as "5.000". */
function saidNumbers(text: string): string[] {
  const found = known.get(text) ?? [...numeralsIn(text), ...amountsSaid(text).flatMap((value) => inBoth(value, 0))];
  known.set(text, found);
  return found;
}

function amountsSaid(text: string): number[] {
  const written = withDigits(text);
  const money = amountIn(written);
  const numbers = [...written.matchAll(new RegExp(NUMBER, 'g'))].map(([digits]) => decimal(digits));
  return [...numbers.filter(Number.isInteger), ...(money === undefined ? [] : [money])];
}

function numeralsIn(text: string): string[] {
  return text.match(NUMERAL) ?? [];
}

/** Figures as they are written in both languages, and what is made from them, made again. */
function evidenced({ evidence }: Card): string[] {
  const figures = evidence?.figures ?? [];
  const derived = evidence?.derived ?? [];
  return [
    ...(evidence?.periods ?? []).flatMap(numeralsIn),
    ...figures.flatMap(({ indicator, value, period, source }) => [
      ...inBoth(Math.abs(value), indicatorOf(indicator)?.decimals ?? 0),
      ...numeralsIn(period),
      ...numeralsIn(source),
    ]),
    ...derived.flatMap(({ id, value, of }) => {
      const made = STATED.has(id) ? value : madeAgain(id as DerivationId, of);
      const formulas = STATED.has(id) ? [] : formulasOf(id as DerivationId, value, of);
      return made === value ? [...formulas, ...writtenAs(Math.abs(value))] : [];
    }),
  ];
}

/** Rounded to whole ones, tenths or hundredths. */
function writtenAs(value: number): string[] {
  return [0, 1, 2].flatMap((decimals) => inBoth(rounded(value, decimals), decimals));
}

type Cited = NonNullable<Card['evidence']>['figures'];

function madeAgain(id: DerivationId, of: Cited): number | undefined {
  const indicator = indicatorOf(of[0]!.indicator)!;
  const figures = of.map((figure) => ({ ...figure, place: figure.region, status: 'definitive' as const, retrieved: '' }));
  const made = DERIVATIONS[id].of(figures);
  return made === undefined ? undefined : rounded(made, DERIVATIONS[id].decimals(indicator));
}

/** The constants of the formula, too. */
function formulasOf(id: DerivationId, value: number, of: Cited): string[] {
  const from = of.map((figure) => ({ ...figure, place: figure.region, status: 'definitive' as const, retrieved: '' }));
  return numeralsIn(formulaOf({ id, value, unit: 'same', decimals: 0, from }, 'nl', 0));
}

const inBoth = (value: number, decimals: number): string[] =>
  (['nl', 'en'] as const).flatMap((language) => numeralsIn(numeral(value, language, decimals)));

/** Numbers of problems and the like travel in the buttons of the card that names them, or stand behind a #. */
function ids(card: Card): string[] {
  const buttons = card.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
  const hashed = [...plainText(card).matchAll(/#(\d+)/g)].map(([, number]) => number!);
  return [...hashed, ...buttons.flatMap(({ args = {} }) => Object.values(args).flatMap((value) => numeralsIn(String(value))))];
}
