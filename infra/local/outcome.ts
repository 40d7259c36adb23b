/** How an act ended, for the page and for tests: either done, or a sentence for the person. */
export type Outcome<T extends object = Record<never, never>> = ({ ok: true } & T) | { ok: false; error: string };

export const done = <T extends object>(more: T): Outcome<T> => ({ ok: true, ...more });
export const failed = (error: string): { ok: false; error: string } => ({ ok: false, error });

/** What the platforms themselves say when the bot fails them; in both languages, as one does not know who looks. */
export const PLATFORM_WORDS = {
  notReceived: 'Streek heeft dit niet ontvangen; probeer het straks opnieuw. / Streek did not get this; try again later.',
  notInstalled: 'Streek is hier niet geïnstalleerd. / Streek is not installed here.',
  nothingSaid: 'Een leeg bericht wordt niet verstuurd. / An empty message is not sent.',
  fileTooLarge: (megabytes: number) =>
    `Een bestand mag hier hoogstens ${megabytes} MB zijn. / A file may be ${megabytes} MB at most here.`,
  noFile: 'Dat bestand is er niet meer. / That file is no longer there.',
  noAnswer: (detail: string) =>
    `Streek antwoordt niet (${detail}); probeer het opnieuw. / Streek does not answer (${detail}); try again.`,
  badAnswer: (detail: string) => `Streek gaf een antwoord dat niet klopt (${detail}). / Streek gave a faulty answer (${detail}).`,
};
