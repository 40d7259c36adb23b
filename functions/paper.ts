/** Documents as PDF. What they are printed with lies beside the bundle, or in the folder that `PAPER_ASSETS` names. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { PAPER_FILES } from './paper-files.ts';

export type Print = (document: TDocumentDefinitions) => Promise<Uint8Array>;

export function paper(): Print {
  const folder = process.env.PAPER_ASSETS ? pathToFileURL(`${process.env.PAPER_ASSETS}/`) : import.meta.url;
  const pathOf = (file: string) => fileURLToPath(new URL(file, folder));
  const Roboto = { normal: pathOf(PAPER_FILES.normal), bold: pathOf(PAPER_FILES.bold) };
  pdfmake.setFonts({ Roboto });
  // Whatever a document may name, nothing is fetched, and nothing read but the typeface.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => Object.values(Roboto).includes(path));
  return (document) => pdfmake.createPdf(document).getBuffer();
}
