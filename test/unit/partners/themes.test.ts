import { describe, expect, it } from 'vitest';
import { CHAPTERS, CONCRETE, chapterOf, isTheme, nearness, THEMES, themesIn } from '../../../bot/partners/themes.ts';

describe('The themes of words', () => {
  it.each([
    ['Laten we samen een truckparking aanleggen', ['mobility']],
    ['een gezamenlijke bedrijfsschool voor leerlingen', ['education']],
    ['samen één beveiliger inhuren voor het hele terrein', ['safety']],
    ['collectief inkoopcontract voor energie', ['buying', 'energy']],
    ['launch a platform for sharing staff', ['staff', 'digital']],
    ['turn downtown’s high street greener', ['green', 'centre']],
    ['iets voor de economie van de streek', ['economy']],
    ['koffie drinken', []],
    ['', []],
  ])('of “%s” are %o', (words, themes) => {
    expect(themesIn(words)).toEqual(themes);
  });

  it('are at most three, those first that are named most often', () => {
    const themes = themesIn('Energie, zonnestroom en een batterij; glasvezel; woningen; een festival; een fietspad');

    expect(themes).toHaveLength(3);
    expect(themes[0]).toBe('energy');
  });

  it('do not depend on accents or capitals', () => {
    expect(themesIn('ENERGIECOÖPERATIE')).toEqual(themesIn('energiecooperatie'));
  });
});

describe('Two themes', () => {
  it('are the same, of one chapter, or neither', () => {
    expect(nearness('energy', 'energy')).toBe(1);
    expect(nearness('energy', 'mobility')).toBe(0.5);
    expect(nearness('energy', 'place')).toBe(0.5);
    expect(nearness('energy', 'staff')).toBe(0);
  });

  it('every theme below the first level has a chapter, and a chapter is its own', () => {
    for (const theme of CONCRETE) expect(CHAPTERS).toContain(chapterOf(theme));
    for (const chapter of CHAPTERS) expect(chapterOf(chapter)).toBe(chapter);
    expect(THEMES.every(isTheme)).toBe(true);
    expect(isTheme('anders')).toBe(false);
  });
});
