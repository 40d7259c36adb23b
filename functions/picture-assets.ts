/** What pictures are drawn with, as files beside the bundle, or in the folder that `PICTURE_ASSETS` names. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { PictureAssets } from '../bot/chat/picture/picture.ts';

export const PICTURE_FILES = { wasm: 'resvg.wasm', regular: 'Roboto-Regular.ttf', medium: 'Roboto-Medium.ttf' };

export async function pictureAssets(): Promise<PictureAssets> {
  const folder = process.env.PICTURE_ASSETS ? pathToFileURL(`${process.env.PICTURE_ASSETS}/`) : import.meta.url;
  const [wasm, ...fonts] = await Promise.all(
    [PICTURE_FILES.wasm, PICTURE_FILES.regular, PICTURE_FILES.medium].map((file) => readFile(new URL(file, folder))),
  );
  return { wasm: wasm!, fonts };
}
