/** What the classifier learned from `prompts/examples`, as a file beside the bundle, or where `UNDERSTANDING_MODEL` says. */
import { readFile } from 'node:fs/promises';
import { decodeModel, type Model } from '../bot/conversation/model.ts';

export const MODEL_FILE = 'understanding.bin';

export async function understandingModel(): Promise<Model> {
  const file = process.env.UNDERSTANDING_MODEL ?? new URL(MODEL_FILE, import.meta.url);
  return decodeModel(await readFile(file));
}
