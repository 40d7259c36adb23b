/** What documents are printed with, by the name of the file that lies beside the bundle. */
export const PAPER_FILES = { normal: 'Roboto-Regular.ttf', bold: 'Roboto-Medium.ttf' };
