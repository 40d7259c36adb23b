import { beforeAll, describe, expect, it } from 'vitest';
import { languageOf } from '../../bot/conversation/language.ts';
import type { Model } from '../../bot/conversation/model.ts';
import { loadModel } from '../../infra/bundle/model.ts';

let languages: Model['languages'];

beforeAll(() => {
  languages = loadModel().languages;
});

describe('The language of a sentence', () => {
  it.each([
    ['Onze medewerkers komen te laat door de omleiding', 'nl'],
    ['Our employees arrive late because of the diversion', 'en'],
    ['de energie is te duur', 'nl'],
    ['energy is too expensive', 'en'],
  ] as const)('"%s" is %s', (text, language) => {
    expect(languageOf(languages, text)).toBe(language);
  });

  it("is the person's own where the words do not tell", () => {
    for (const text of ['12', '👍', '']) {
      expect(languageOf(languages, text, 'nl')).toBe('nl');
      expect(languageOf(languages, text, 'en')).toBe('en');
    }
  });

  it('is what was said, whatever the person set', () => {
    expect(languageOf(languages, 'Our employees arrive late because of the diversion', 'nl')).toBe('en');
    expect(languageOf(languages, 'Onze medewerkers komen te laat door de omleiding', 'en')).toBe('nl');
  });
});
