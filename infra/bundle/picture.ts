/** The files that pictures are drawn with, out of the packages that bring them (bot/chat/picture/ADR.md says why those). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PICTURE_FILES } from '../../functions/picture-assets.ts';

const require = createRequire(import.meta.url);

export const pictureFiles: Record<string, () => Uint8Array> = {
  [PICTURE_FILES.wasm]: () => readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  [PICTURE_FILES.regular]: () => readFileSync(require.resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf')),
  [PICTURE_FILES.medium]: () => readFileSync(require.resolve('pdfmake/fonts/Roboto/Roboto-Medium.ttf')),
};
