/** Figures as files, outside any conversation. Apart from `createApp`: who serves them needs nothing else of the bot. */
export { type SheetLinks, sheetLinks } from '../monitor/sheet-link.ts';
