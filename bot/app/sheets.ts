/** Figures as files, outside any conversation. Apart from `createApp`: who serves them needs nothing else of the bot. */
export { sheetLinks } from '../monitor/sheet-link.ts';
