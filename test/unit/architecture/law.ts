/** The law of the rooms (DESIGN.md, "Who may know whom"), as pure functions over source texts, so that it can be tried on made-up ones. */
import { posix } from 'node:path';

/** Path from the project's root, with what stands in the file. */
export type Sources = ReadonlyMap<string, string>;
/** `to` is a path from the root for a file of ours, otherwise the package as it is named. */
export type Import = { from: string; to: string };

const CAPABILITIES = ['problems', 'partners', 'fund', 'monitor', 'townhall', 'digest', 'privacy'] as const;

type Room =
  | (typeof CAPABILITIES)[number]
  | 'primitives'
  | 'cards'
  | 'ports of the store'
  | 'store'
  | 'slack'
  | 'teams'
  | 'picture'
  | 'conversation'
  | 'region'
  | 'app'
  | 'functions'
  | 'infra'
  | 'test';

/** The first that fits. */
const DOORS: [RegExp, Room][] = [
  [/^bot\/primitives\//, 'primitives'],
  [/^bot\/chat\/slack\//, 'slack'],
  [/^bot\/chat\/teams\//, 'teams'],
  [/^bot\/chat\/picture\//, 'picture'],
  [/^bot\/chat\//, 'cards'],
  [/^bot\/store\/(table|queue|schedule|vault)\.ts$/, 'ports of the store'],
  [/^bot\/store\//, 'store'],
  [/^bot\/conversation\//, 'conversation'],
  [/^bot\/region\//, 'region'],
  ...CAPABILITIES.map((name): [RegExp, Room] => [new RegExp(`^bot/${name}/`), name]),
  [/^bot\/app\//, 'app'],
  [/^functions\//, 'functions'],
  [/^infra\//, 'infra'],
  [/^(test\/|[^/]+\.config\.ts$)/, 'test'],
];

const COMMON: Room[] = ['cards', 'ports of the store', 'primitives'];

/** Besides itself. Dependencies point inward: from the functions to the words and numbers that everybody shares. */
const MAY_KNOW: Record<Room, readonly Room[]> = {
  primitives: [],
  cards: ['primitives'],
  'ports of the store': ['primitives'],
  store: ['ports of the store', 'primitives'],
  slack: COMMON,
  teams: COMMON,
  picture: ['cards', 'primitives'],
  conversation: ['primitives'],
  region: COMMON,
  ...(Object.fromEntries(CAPABILITIES.map((name) => [name, ['region', ...COMMON]])) as Record<
    (typeof CAPABILITIES)[number],
    Room[]
  >),
  app: [...CAPABILITIES, 'region', 'conversation', ...COMMON],
  functions: ['app', 'conversation', 'slack', 'teams', 'picture', 'store', ...COMMON],
  infra: ['functions', 'app', ...CAPABILITIES, 'region', 'conversation', 'slack', 'teams', 'picture', 'store', ...COMMON],
  test: ['infra', 'functions', 'app', ...CAPABILITIES, 'region', 'conversation', 'slack', 'teams', 'picture', 'store', ...COMMON],
};

/** What reaches outside, and the only rooms of the bot that may hold it. Functions, infra and tests may hold anything. */
const OUTSIDE: [RegExp, readonly Room[]][] = [
  [/^@slack\//, ['slack']],
  [/^(@microsoft\/|botbuilder|botframework)/, ['teams']],
  [/^(echarts|@resvg\/)/, ['picture']],
  // What prints is a function's. A document is data, and its types are anybody's.
  [/^(pdfmake|pptxgenjs)$/, []],
  [/^(@aws-sdk\/|aws-lambda$)/, ['store']],
  [/^(aws-cdk-lib|cdk-nag|constructs|esbuild)/, []],
  [/^node:(fs|http|https|net|tls|dgram|dns|child_process|worker_threads|timers)/, ['store']],
];

function roomOf(path: string): Room | undefined {
  return DOORS.find(([door]) => door.test(path))?.[1];
}

export function importsIn(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(/^(?:import|export|\} from)\b[^;'\n]*'([^']+)'|\bimport\('([^']+)'\)/gm)].map(([, named, loaded]) => {
      const target = (named ?? loaded)!;
      return { from, to: target.startsWith('.') ? posix.join(posix.dirname(from), target) : target };
    }),
  );
}

/** One sentence for every import that the law forbids, and for every file that lies in no room. */
export function trespasses(sources: Sources): string[] {
  const homeless = [...sources.keys()].filter((path) => !roomOf(path)).map((path) => `${path} lies in no room`);
  return [...homeless, ...importsIn(sources).flatMap(trespassOf)];
}

function trespassOf({ from, to }: Import): string[] {
  const here = roomOf(from);
  if (!here) return [];
  const there = roomOf(to);
  if (there) return there === here || MAY_KNOW[here].includes(there) ? [] : [`${from} (${here}) may not know ${to} (${there})`];
  if (here === 'functions' || here === 'infra' || here === 'test') return [];
  const outside = OUTSIDE.find(([name]) => name.test(to));
  return !outside || outside[1].includes(here) ? [] : [`${from} (${here}) may not reach outside with ${to}`];
}

/** Each circle once, as the files on it. */
export function circles(sources: Sources): string[] {
  const neighbours = Map.groupBy(importsIn(sources), ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  function walk(path: string, trail: string[]): void {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) found.push([...trail.slice(seenAt), path].join(' → '));
    if (seenAt >= 0 || done.has(path)) return;
    for (const { to } of neighbours.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  }
  for (const path of sources.keys()) walk(path, []);
  return found;
}

export function longerThan(lines: number, sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const count = text.trimEnd().split('\n').length;
    return count > lines ? [`${path} has ${count} lines`] : [];
  });
}
