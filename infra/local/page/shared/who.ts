export const STREEK = 'Streek';

/** Hours and minutes, as a message shows them. */
export function clockTime(epochMs: number): string {
  return new Date(epochMs).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
}

export function dayOf(epochMs: number, language: string): string {
  return new Date(epochMs).toLocaleDateString(language === 'en' ? 'en-GB' : 'nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}
