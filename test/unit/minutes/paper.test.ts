/** The document, printed: what any reader of PDF files finds in the file. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutesDocument } from '../../../bot/fund/document/document.ts';
import { minutesOf } from '../../../bot/fund/minutes.ts';
import { ADVICE } from '../../../bot/fund/samples.ts';
import { verifyMinutes } from '../../../bot/fund/verifying.ts';
import type { Vote } from '../../../bot/fund/vote.ts';
import { type Print, paper } from '../../../functions/paper.ts';
import { paperFiles } from '../../../infra/bundle/paper.ts';
import { closes, isDeclared, people, roll, vote, votes } from '../fund/examples.ts';
import { given } from '../fund/spec.ts';
import { subject } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'streek-paper-'));
let print: Print;
beforeAll(() => {
  for (const [file, bytesOf] of Object.entries(paperFiles)) writeFileSync(join(folder, file), bytesOf());
  process.env.PAPER_ASSETS = folder;
  print = paper();
});
afterAll(() => {
  delete process.env.PAPER_ASSETS;
  rmSync(folder, { recursive: true });
});

const small = given(vote(), votes('anna', 'for'), closes(), isDeclared).vote;
const big = given(vote({ rule: ADVICE, roll: roll(people(120)) }), votes('p1', 'for'), closes(), isDeclared).vote;
const printed = async (one: Vote, language: 'nl' | 'en' = 'nl') =>
  Buffer.from(await print(minutesDocument(subject(one, language)))).toString('latin1');

/** The streams of a PDF file that were deflated, as they were before. */
function streamsIn(pdf: string): string[] {
  return [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, bytes]) => {
    try {
      return [inflateSync(Buffer.from(bytes!, 'latin1')).toString('utf8')];
    } catch {
      return [];
    }
  });
}

describe('Printed minutes', () => {
  test('are a PDF file that says in which language it is', async () => {
    expect(await printed(small)).toMatch(/^%PDF-1\.7[\s\S]*\/Lang \(nl-NL\)[\s\S]*%%EOF\s*$/);
    expect(await printed(small, 'en')).toContain('/Lang (en-GB)');
  });

  test('carry the chain with them, whole', async () => {
    const pdf = await printed(small);

    const [chain] = streamsIn(pdf).filter((text) => text.startsWith('{"format"'));

    expect(pdf).toContain('(notulen-twente-voorstel-7-stemming-12.json)');
    expect(verifyMinutes(JSON.parse(chain!))).toMatchObject({ hash: minutesOf(small).links.at(-1)!.hash, recounted: true });
  });

  test('are the same to the byte, whenever they are printed', async () => {
    expect(await printed(small)).toBe(await printed(small));
  });

  test('go on as long as there are voters', async () => {
    const pages = (pdf: string) => Number(/\/Count (\d+)/.exec(pdf)![1]);

    expect(pages(await printed(small))).toBeLessThanOrEqual(3);
    expect(pages(await printed(big))).toBeGreaterThanOrEqual(6);
  });

  test('read nothing from the machine that prints them, and fetch nothing', async () => {
    const document = minutesDocument(subject(small));

    await expect(print({ ...document, content: { image: '/etc/hostname' } })).rejects.toThrow(/denied by resource access policy/);
    await expect(print({ ...document, content: { image: 'x' }, images: { x: 'http://127.0.0.1:9/x.png' } })).rejects.toThrow(
      /denied by resource access policy/,
    );
  });
});
