/** What a person typed, in the form in which Slack stores it: entities for & < >, mentions and links in angle brackets. */
import type { SlackWorkspace } from '../../world.ts';

export function asStored(text: string, { bot }: SlackWorkspace): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/https?:\/\/[^\s]+[^\s.,;:!?)]/g, '<$&>')
    .replace(/(^|[\s(])@streek\b/gi, `$1<@${bot.userId}>`);
}

export function mentions(stored: string, { bot }: SlackWorkspace): boolean {
  return stored.includes(`<@${bot.userId}>`);
}
