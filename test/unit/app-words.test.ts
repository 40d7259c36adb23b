/** Help, readings and what is said of what the bot cannot do yet: they follow what it can do, in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../bot/app/capabilities.ts';
import { helpCard } from '../../bot/app/overview.ts';
import type { FrontPorts } from '../../bot/app/ports.ts';
import { appWords } from '../../bot/app/words/index.ts';
import { plainText } from '../../bot/chat/card.ts';
import { commandOf } from '../../bot/conversation/commands.ts';
import { INTENTS } from '../../bot/conversation/plan.ts';
import { LANGUAGES } from '../../bot/primitives/language.ts';

const { capabilities } = capabilitiesOf({ table: {}, chat: {} } as FrontPorts);
const can = INTENTS.filter((intent) => capabilities.some(({ handlers }) => handlers[intent]));

describe.each(LANGUAGES)('in %s', (language) => {
  const w = appWords(language);

  it.each(can)('%s can be offered as a reading, with and without its number', (intent) => {
    const plain = w.readings[intent]!({ said: 'woorden' });
    const numbered = w.readings[intent]!({ said: 'woorden', problem: 7, proposal: 7 });

    expect(plain).not.toMatch(/undefined|7/);
    expect(numbered).toMatch(/7|woorden|^[^\d]+$/);
  });

  it.each(['slack', 'teams'] as const)(
    'help on %s names votes, figures, what one follows, the effect and CSV files',
    (platform) => {
      const help = plainText(helpCard(language, platform));
      const typed = platform === 'slack' ? '/streek' : '@Streek';
      const named = {
        nl: ['stemmingen', '3 voor', 'cijfers', 'gevolgde cijfers', 'effect'],
        en: ['votes', '3 for', 'figures', 'followed figures', 'effect'],
      }[language];

      for (const command of named) expect(help).toContain(`${typed} ${command}`);
      expect(help).toContain('CSV');
    },
  );

  it('whoever asks for what is not there yet hears all that is', () => {
    const named = {
      nl: ['vraagstukken', 'voorstellen', 'stemmen', 'cijfers', 'volgen', 'eigen cijfers', 'effect'],
      en: ['problems', 'proposals', 'voted', 'figures', 'follow', 'own figures', 'effect'],
    }[language];

    for (const word of named) expect(w.notYet).toContain(word);
  });
});

describe('the menus of both platforms', () => {
  const read = (file: string) => JSON.parse(readFileSync(new URL(`../../infra/manifests/${file}`, import.meta.url), 'utf8'));
  const dutch: { title: string }[] = read('teams/manifest.json').bots[0].commandLists[0].commands;
  const english: [string, string][] = Object.entries(read('teams/en.json'));
  const hinted: string[] = read('slack.json').features.slash_commands[0].usage_hint.split(/ [|·] /);
  const words = [
    ...dutch.map(({ title }) => title),
    ...english.flatMap(([key, title]) => (/^bots.*title$/.test(key) ? [title] : [])),
    ...hinted.filter((hint) => !hint.includes(' ')),
  ];
  const known = [
    { words: ['help'], action: 'help', takes: 'nothing' as const },
    ...capabilities.flatMap(({ commands }) => commands),
  ];

  it.each([...new Set(words)])('%s is a command that the bot knows, alone or with words after it', (word) => {
    expect(commandOf(word, known) ?? commandOf(`${word} geen monteurs`, known)).toBeDefined();
  });

  it('name votes and figures, and Teams shows no more than ten', () => {
    expect(words).toEqual(expect.arrayContaining(['stemmingen', 'votes', 'cijfers', 'figures']));
    expect(dutch.length).toBeLessThanOrEqual(10);
  });
});
