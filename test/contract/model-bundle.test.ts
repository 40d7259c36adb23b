/** The model as Lambda gets it: the SDK bundled, with everything that the bundles leave out left out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { instant } from '../../bot/primitives/instant.ts';
import type { languageModel } from '../../functions/model.ts';
import { bundleModule } from '../../infra/bundle/bundle.ts';
import { STUBS } from '../../infra/bundle/stubs.ts';
import { planAnswer, startModelServer } from './model-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'streek-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bundled = async (name: string) => {
  const into = join(folder, name);
  await bundleModule(`functions/${name}.ts`, into, STUBS);
  return join(into, 'index.mjs');
};
/** A header that every request of OpenAI's SDK bears, in any module of the bundle. */
const hasSdk = (file: string) =>
  readdirSync(dirname(file)).some((one) => readFileSync(join(dirname(file), one), 'utf8').includes('X-Stainless-Lang'));

describe('In a bundle', () => {
  it.each(['responses', 'chat'])('the model answers by %s', async (api) => {
    const server = await startModelServer();
    server.will({ says: planAnswer('problem.list') });
    const file = await bundled('model');
    const bundle: { languageModel: typeof languageModel } = await import(pathToFileURL(file).href);

    const model = await bundle.languageModel(
      { OPENAI_API_KEY: 'a key for tests', OPENAI_BASE_URL: server.baseUrl, OPENAI_API: api },
      { clock: { now: () => instant(0) }, log: () => undefined },
    );
    const plan = await model!.step('wat speelt er zoal', {});
    await server.close();

    expect(plan?.intent).toBe('problem.list');
    expect(hasSdk(file)).toBe(true);
  });

  it.each(['slack-edge', 'teams-edge'])('of the %s is no model', async (edge) => {
    expect(hasSdk(await bundled(edge))).toBe(false);
  });
});
