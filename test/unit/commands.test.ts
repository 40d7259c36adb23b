import { describe, expect, it } from 'vitest';
import { type Command, commandOf } from '../../bot/conversation/commands.ts';

const COMMANDS: Command[] = [
  { words: ['vraagstukken', 'problems'], action: 'list', takes: 'nothing' },
  { words: ['vraagstuk', 'problem'], action: 'show', takes: 'number', of: 'problem' },
  { words: ['meld'], action: 'raise', takes: 'words' },
  { words: ['zoek'], action: 'search', takes: 'text' },
  { words: ['merge', 'samenvoegen'], action: 'merge', takes: 'numbers', of: 'problem' },
];

describe('a complete command', () => {
  it.each([
    ['vraagstukken', { action: 'list', args: {}, text: '' }],
    ['  Vraagstukken. ', { action: 'list', args: {}, text: '' }],
    ['/streek vraagstuk 12', { action: 'show', args: { problem: 12 }, text: '' }],
    ['streek: problem #7', { action: 'show', args: { problem: 7 }, text: '' }],
    ['vraagstuk nr. 3', { action: 'show', args: { problem: 3 }, text: '' }],
    ['meld', { action: 'raise', args: {}, text: '' }],
    ['MELD geen Stroom meer!', { action: 'raise', args: {}, text: 'geen Stroom meer!' }],
    ['zoek personeel', { action: 'search', args: {}, text: 'personeel' }],
    ['merge 14 into 12', { action: 'merge', args: { problem: 14, into: 12 }, text: '' }],
    ['samenvoegen 14 met 12', { action: 'merge', args: { problem: 14, into: 12 }, text: '' }],
  ])('%j is understood', (text, commanded) => {
    expect(commandOf(text, COMMANDS)).toEqual(commanded);
  });

  it.each([
    'vraagstukken genoeg hier',
    'vraagstuk van ons is personeel',
    'problem with parking',
    'zoek',
    'meldpunt gezocht',
    'merge 14',
    'wij krijgen geen personeel',
    '',
  ])('%j is free text', (text) => {
    expect(commandOf(text, COMMANDS)).toBeUndefined();
  });
});
