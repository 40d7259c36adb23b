/** Every text that counts something says one of it in the singular, none and several in the plural. */
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../bot/primitives/language.ts';

type Said = { path: string; say: (count: number) => string };
type Sentence = (...args: unknown[]) => unknown;

/** Numbers that are names ("voorstel 3"), parts of a date, or limits that are never one; every other one counts something. */
const NAMES = new Set(
  'number proposal problem vote version page line month year rank of into from first value highest megabytes most'.split(' '),
);

/** The parameters that are numbers, as the Dutch texts declare them; the English ones have the same. */
const COUNTS = new Set(
  globSync('bot/**/words/nl.ts')
    .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(\w+)\??: number/g)].map(([, name]) => name!))
    .filter((name) => !NAMES.has(name)),
);

/** Words that stay as they are, whatever number is before them: "3 voor", "3 van 5", "2 gewijzigd", "8 uur", "9 km". */
const UNCHANGED = new Set(
  'uur km voor tegen van verschoond nieuw gewijzigd hetzelfde nodig toegezegd in door for against abstaining of recused new changed the needed pledged go goes'.split(
    ' ',
  ),
);

/** Said of at least two; of places by name; of the links of a chain, which are always seven or more. */
const NOT_COUNTED = /accountsLinked$|withoutFigure$|chain$/;

async function saidIn(language: Language): Promise<Said[]> {
  const files = globSync(`bot/**/words/${language}.ts`).sort();
  const modules = await Promise.all(files.map(async (file) => [file, await import(pathToFileURL(file).href)] as const));
  return modules.flatMap(([file, module]) => functionsIn(module[language], file));
}

function functionsIn(part: unknown, path: string): Said[] {
  if (typeof part === 'function')
    return counting(part as Sentence) && !NOT_COUNTED.test(path)
      ? [{ path, say: (count) => spoken(part as Sentence, count) }]
      : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => functionsIn(value, `${path} ${name}`));
}

function spoken(sentence: Sentence, count: number): string {
  const said = sentence(...namesOf(sentence).map((name) => (COUNTS.has(name) ? count : 'x')));
  return Array.isArray(said) ? said.flat().join('\n') : String(said);
}

const namesOf = (sentence: Sentence): string[] =>
  (/^\(?([\w, ]*)\)? *=>/.exec(String(sentence))?.[1] ?? '').split(', ').filter(Boolean);

const counting = (sentence: Sentence): boolean => namesOf(sentence).some((name) => COUNTS.has(name));

/** What is counted: the words behind each place where the number stands. */
function countedBy(said: string, count: number): string[] {
  return [...said.matchAll(new RegExp(`(?<![\\d.,-])${count} (\\p{Letter}+(?: \\p{Letter}+){0,2})`, 'gu'))].map(
    ([, words]) => words!,
  );
}

describe.each(LANGUAGES)('in %s', (language) => {
  it('one is never counted in the plural', async () => {
    const all = await saidIn(language);

    const same = all.flatMap(({ path, say }) => {
      const several = new Set(countedBy(say(2), 2));
      const wrong = countedBy(say(1), 1).filter(
        (words) => several.has(words) && words !== 'more' && !UNCHANGED.has(words.split(' ')[0]!),
      );
      return wrong.map((words) => `${path}: 1 ${words}`);
    });

    expect(all.length).toBeGreaterThan(12);
    expect(same).toEqual([]);
  });

  it('none and several are counted alike', async () => {
    const all = await saidIn(language);

    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 2, max: 99 }), ({ say }, several) => {
        expect(countedBy(say(0), 0)).toEqual(countedBy(say(several), several));
      }),
      { numRuns: 1000 },
    );
  });
});
