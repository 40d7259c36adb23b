/** The card tree in Slack's Block Kit: messages and the App Home. Everything else of Slack's rendering is found through here. */
import type { HomeView, KnownBlock } from '@slack/types';
import { type Card, plainText } from '../card.ts';
import { cut, shown } from '../cut.ts';
import { fitCard } from '../fit.ts';
import { SLACK } from '../limits.ts';
import { slackBlocks } from './render-blocks.ts';
import { escaped } from './render-text.ts';

export { pressOf } from './render-buttons.ts';
export { slackModal, valuesOf } from './render-modal.ts';

/** `text` is what notifications and screen readers say; Slack shows the blocks. */
export type SlackMessage = { text: string; blocks: KnownBlock[] };

export function slackMessage(card: Card): SlackMessage {
  const words = cut(shown(plainText(card)).trim() || labels(card) || '…', SLACK.fallbackText);
  return { text: escaped(words), blocks: fitted(card, SLACK.messageBlocks, SLACK.messageCharacters) };
}

export function slackHome(card: Card): HomeView {
  return { type: 'home', blocks: fitted(card, SLACK.viewBlocks, SLACK.homeCharacters) };
}

function fitted(card: Card, blocks: number, characters: number): KnownBlock[] {
  return fitCard(card, slackBlocks, (drawn) => drawn.length <= blocks && JSON.stringify(drawn).length <= characters);
}

/** What a card that only has buttons says. */
function labels(card: Card): string {
  const buttons = card.blocks.flatMap((block) => (block.type === 'actions' ? block.buttons : []));
  return shown(buttons.map((button) => button.label).join(' · ')).trim();
}
