/** The rooms' law, on the project as it is, and on small made-up files that break it. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circles, importsIn, longerThan, type Sources, trespasses } from './architecture/law.ts';

const LONGEST = 250;

const project: Sources = new Map(
  globSync(['{bot,functions,infra,test}/**/*.{ts,tsx}', '*.config.ts'], { exclude: ['**/node_modules/**', '**/dist/**'] })
    .sort()
    .map((path) => [path, readFileSync(path, 'utf8')]),
);
const product: Sources = new Map([...project].filter(([path]) => !path.startsWith('test/')));

/** One file that imports one other. */
const importing = (from: string, to: string): Sources => new Map([[from, `import { one } from '${to}';\n`]]);

describe('The project', () => {
  test('is seen by this test: its files, and the imports between them', () => {
    expect(product.size).toBeGreaterThan(100);
    expect(importsIn(project)).toContainEqual({ from: 'bot/app/capabilities.ts', to: 'bot/region/directory.ts' });
    expect(importsIn(project)).toContainEqual({ from: 'functions/ports.ts', to: '@aws-sdk/client-dynamodb' });
  });

  test('has no import that its law forbids', () => {
    expect(trespasses(project)).toEqual([]);
  });

  test('has no circular imports', () => {
    expect(circles(project)).toEqual([]);
  });

  test(`has no file of more than ${LONGEST} lines in the product`, () => {
    expect(longerThan(LONGEST, product)).toEqual([]);
  });
});

describe('The law', () => {
  test.each([
    ['a capability knows another one', 'bot/problems/raising.ts', '../fund/index.ts'],
    ['a capability knows how the table is stored', 'bot/problems/register.ts', '../store/dynamo.ts'],
    ['a capability knows a driver', 'bot/region/cards.ts', '../chat/slack/render.ts'],
    ['the region knows a capability', 'bot/region/index.ts', '../problems/index.ts'],
    ['the conversation knows a capability', 'bot/conversation/plan.ts', '../problems/index.ts'],
    ['the card tree knows a driver', 'bot/chat/card.ts', './teams/render.ts'],
    ['a driver knows the other', 'bot/chat/slack/render.ts', '../teams/render.ts'],
    ['a driver knows the app', 'bot/chat/teams/edge.ts', '../../app/app.ts'],
    ['the app knows a driver', 'bot/app/app.ts', '../chat/slack/chat.ts'],
    ['the app knows a function', 'bot/app/app.ts', '../../functions/ports.ts'],
    ['the product knows its tests', 'infra/local/main.ts', '../../test/flow/house.ts'],
    ['a function knows what runs it', 'functions/worker.ts', '../infra/local/host.ts'],
    ['a primitive knows anything', 'bot/primitives/instant.ts', '../region/people.ts'],
    ['Bolt is outside its driver', 'bot/app/answering.ts', '@slack/bolt'],
    ['teams-ai is outside its driver', 'bot/chat/slack/edge.ts', '@microsoft/teams-ai'],
    ['AWS is outside the store', 'bot/problems/register.ts', '@aws-sdk/client-dynamodb'],
    ['a rule reads a file', 'bot/problems/problem.ts', 'node:fs'],
    ['a rule waits', 'bot/region/joining.ts', 'node:timers/promises'],
    ['a file lies in no room', 'bot/utils/helpers.ts', 'zod/mini'],
  ])('is broken when %s', (_, from, to) => {
    expect(trespasses(importing(from, to))).toHaveLength(1);
  });

  test('counts imports of types, re-exports, and what is loaded later', () => {
    const ways = [
      "import type { A } from '../fund/a.ts';",
      "export { a } from '../fund/a.ts';",
      "import {\n  a,\n} from '../fund/a.ts';",
      "import '../fund/a.ts';",
      "const a = await import('../fund/a.ts');",
    ];
    for (const way of ways) expect(trespasses(new Map([['bot/problems/index.ts', way]])), way).toHaveLength(1);
  });

  test('finds a circle, once, however long', () => {
    const round = new Map([
      ['bot/region/a.ts', "import { b } from './b.ts';"],
      ['bot/region/b.ts', "import { c } from './c.ts';"],
      ['bot/region/c.ts', "import { a } from './a.ts';"],
    ]);
    expect(circles(round)).toEqual(['bot/region/a.ts → bot/region/b.ts → bot/region/c.ts → bot/region/a.ts']);
  });

  test('finds a file that is too long', () => {
    expect(longerThan(2, new Map([['bot/app/app.ts', 'one\ntwo\nthree\n']]))).toEqual(['bot/app/app.ts has 3 lines']);
  });
});
