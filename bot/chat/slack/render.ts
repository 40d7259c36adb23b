/** The card tree in Slack's Block Kit: messages and the App Home. Everything else of Slack's rendering is found through here. */
import { isDeepStrictEqual } from 'node:util';
import type { HomeView, KnownBlock } from '@slack/types';
import { type Card, plainText } from '../card.ts';
import { cut, shown } from '../cut.ts';
import { fitCard, wholeCard } from '../fit.ts';
import { SLACK } from '../limits.ts';
import { slackBlocks } from './render-blocks.ts';
import { CHART_WAYS, type ChartWay } from './render-charts.ts';
import { escaped } from './render-text.ts';

export { pressOf } from './render-buttons.ts';
export { slackModal, valuesOf } from './render-modal.ts';

/** `text` is what notifications and screen readers say; Slack shows the blocks. */
export type SlackMessage = { text: string; blocks: KnownBlock[] };

/** @param charts how charts are shown: as pictures wherever we do not hear whether Slack takes a message */
export function slackMessage(card: Card, charts: ChartWay = 'pictured'): SlackMessage {
  const words = cut(shown(plainText(card)).trim() || labels(card) || '…', SLACK.fallbackText);
  const fits = (blocks: KnownBlock[]) => isWithin(blocks, SLACK.messageBlocks, SLACK.messageCharacters);
  const whole = wholeCard(card, (all) => slackBlocks(all, charts));
  const blocks = fits(whole) ? whole : fitCard(card, (part) => slackBlocks(part, smaller(charts)), fits);
  return { text: escaped(words), blocks };
}

/** The best message that this card makes, and where it has a chart the one to send when Slack refuses that one. */
export function slackMessages(card: Card): [best: SlackMessage, safer?: SlackMessage] {
  const ways = card.blocks.some(({ type }) => type === 'chart') ? CHART_WAYS : (['drawn'] as const);
  const [best, ...others] = ways.map((way) => slackMessage(card, way));
  return [best!, others.find(({ blocks }) => !isDeepStrictEqual(blocks, best!.blocks))];
}

export function slackHome(card: Card): HomeView {
  const fits = (blocks: KnownBlock[]) => isWithin(blocks, SLACK.viewBlocks, SLACK.homeCharacters);
  return { type: 'home', blocks: fitCard(card, (part) => slackBlocks(part, 'pictured'), fits) };
}

function isWithin(drawn: KnownBlock[], blocks: number, characters: number): boolean {
  return drawn.length <= blocks && JSON.stringify(drawn).length <= characters;
}

/** A drawn chart takes thousands of characters, its picture's address some hundreds. */
function smaller(charts: ChartWay): ChartWay {
  return charts === 'drawn' ? 'pictured' : charts;
}

/** What a card that only has buttons says. */
function labels(card: Card): string {
  const buttons = card.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
  return shown(buttons.map((button) => button.label).join(' · ')).trim();
}
