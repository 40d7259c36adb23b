/** The files that documents are printed with, out of the package that brings them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PAPER_FILES } from '../../functions/paper-files.ts';

const require = createRequire(import.meta.url);

export const paperFiles: Record<string, () => Uint8Array> = Object.fromEntries(
  Object.values(PAPER_FILES).map((file) => [file, () => readFileSync(require.resolve(`pdfmake/fonts/Roboto/${file}`))]),
);
