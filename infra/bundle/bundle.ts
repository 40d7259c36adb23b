/**
 * One folder a function, as Lambda gets it: an ES module with everything in it, what it loads later, and the files that it reads.
 * V8's compile cache would take another fifth off a cold load, but is tied to the processor and the exact V8: it cannot be made
 * on the machine that bundles.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { MODEL_FILE } from '../../functions/understanding-model.ts';
import { modelBytes } from './model.ts';
import { paperFiles } from './paper.ts';
import { pictureFiles } from './picture.ts';
import { STUBS, type Stubs, stubbing } from './stubs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The functions by the name of their file, with the files that lie beside each for it to read at its start. */
const FUNCTIONS = {
  'slack-edge': {},
  'slack-install': {},
  'teams-edge': {},
  chart: pictureFiles,
  sheet: {},
  minutes: paperFiles,
  deck: {},
  ics: {},
  data: {},
  worker: { [MODEL_FILE]: modelBytes },
  changes: {},
  due: {},
  sweep: {},
  figures: {},
  health: {},
} satisfies Record<string, Record<string, () => Uint8Array>>;

export type FunctionName = keyof typeof FUNCTIONS;
export const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];

export type Bundle = {
  /** Holds `index.mjs`, whose `handler` Lambda calls, and the modules that it loads. */
  folder: string;
  /** Of all its modules. */
  bytes: number;
  /** Of those that a cold start reads: `index.mjs` and what that needs at once. */
  coldBytes: number;
};

/** Bundles every function, each into `folder/<name>`. */
export async function bundleFunctions(folder: string): Promise<Record<FunctionName, Bundle>> {
  const bundles = await Promise.all(FUNCTION_NAMES.map(async (name) => [name, await bundleFunction(name, folder)] as const));
  return Object.fromEntries(bundles) as Record<FunctionName, Bundle>;
}

/** Bundles one function into `folder/<name>`. */
export async function bundleFunction(name: FunctionName, folder: string): Promise<Bundle> {
  const into = join(folder, name);
  const bundle = await bundleModule(join(ROOT, 'functions', `${name}.ts`), into, STUBS);
  for (const [file, bytesOf] of Object.entries<() => Uint8Array>(FUNCTIONS[name])) writeFileSync(join(into, file), bytesOf());
  return bundle;
}

/** Bundles any module the way the functions are, so that the bench compares like with like. */
export async function bundleModule(entry: string, folder: string, stubs: Stubs = []): Promise<Bundle> {
  // Nothing of an earlier bundle may travel along.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({
    entryPoints: [entry],
    outdir: folder,
    entryNames: 'index',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    // What is imported later lies beside it, and is read when it is.
    splitting: true,
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    metafile: true,
    // Packages that bring both are taken as ES modules: only those can be shaken.
    mainFields: ['module', 'main'],
    // Most packages are CommonJS inside, and ask for Node's own modules and for their place in its way.
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url), __dirname = import.meta.dirname;",
    },
    plugins: stubs.length > 0 ? [stubbing(stubs)] : [],
    logLevel: 'error',
  });
  return { folder, bytes: bytesOf(metafile), coldBytes: coldBytesOf(metafile) };
}

function bytesOf({ outputs }: Metafile): number {
  return Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The entry, and all that it imports at once. */
function coldBytesOf({ outputs }: Metafile): number {
  const entry = Object.keys(outputs).find((path) => path.endsWith('index.mjs'))!;
  const read = new Set([entry]);
  for (const path of read) {
    for (const { path: next, kind } of outputs[path]!.imports) if (kind === 'import-statement' && outputs[next]) read.add(next);
  }
  return [...read].reduce((sum, path) => sum + outputs[path]!.bytes, 0);
}
