import { inNumber } from '../../../primitives/in-number.ts';
import type { Fault } from '../reading.ts';

type FaultWords = { [One in Fault['fault']]: (of: Extract<Fault, { fault: One }>) => string };

/** De woorden van de bijdrageplichtigen: voorbeeld, lijst, wat er niet klopt. */
export const nl = {
  files: 'een CSV-bestand met bijdrageplichtigen (KvK-nummer, naam, gebied, groep, WOZ-waarde)',
  previewTitle: 'Bijdrageplichtigen uit dit bestand',
  previewNote:
    'Er is nog niets bewaard. Bewaren vervangt de hele lijst; de vorige kan worden teruggezet. Stemmingen die lopen houden hun eigen lijst.',
  keep: 'Ja, bewaren',
  decline: 'Nee',
  kept: 'De lijst van bijdrageplichtigen is bewaard.',
  keptAlready: 'Deze lijst geldt al.',
  notKept: 'Goed, ik bewaar niets.',
  gone: 'Deze lijst wacht niet meer. Stuur het bestand opnieuw.',
  changed: 'De lijst is intussen gewijzigd. Bekijk haar en probeer het opnieuw.',
  title: 'Bijdrageplichtigen',
  none: 'Er is geen lijst van bijdrageplichtigen. Sleep een CSV-bestand in uw eigen chat met Streek, met kolommen voor KvK-nummer, naam, gebied, groep (gebruiker of eigenaar) en WOZ-waarde in hele euro’s.',
  since: (name: string, day: string) => `Bewaard door ${name} op ${day}`,
  companies: 'Bedrijven',
  companiesIn: (companies: number, lines: number) =>
    `${inNumber(companies, 'bedrijf', 'bedrijven')}, op ${inNumber(lines, 'regel', 'regels')}`,
  reach: 'In Streek',
  reached: (here: number, away: number) => `${here}; hier niet te bereiken: ${away}`,
  areas: 'Gebieden',
  classes: 'Groepen',
  inArea: (area: string, companies: number) => `${area}: ${inNumber(companies, 'bedrijf', 'bedrijven')}`,
  inClass: (name: string, companies: number, woz: string) =>
    `${name}: ${inNumber(companies, 'bedrijf', 'bedrijven')}, samen ${woz} WOZ-waarde`,
  className: { users: 'gebruikers', owners: 'eigenaren' } as Record<string, string>,
  noClass: 'zonder groep',
  more: (areas: number) => `en nog ${inNumber(areas, 'gebied', 'gebieden')}`,
  ignored: (names: string) => `Niet gelezen: ${names}`,
  secret: 'Wat een bedrijf betaalt ziet niemand anders.',
  remove: 'Weghalen',
  removeSure: 'De lijst geldt dan niet meer. Zij kan worden teruggezet.',
  removed: 'De lijst van bijdrageplichtigen geldt niet meer.',
  restore: 'Vorige lijst terugzetten',
  restored: 'De vorige lijst geldt weer.',
  nothingToRestore: 'Er is geen vorige lijst.',
  undo: 'Ongedaan maken',

  nothingKept: (count: number) =>
    count === 1
      ? 'Er klopt één ding niet in deze lijst. Er is niets bewaard; verbeter het en stuur het bestand opnieuw.'
      : `Er kloppen ${count} dingen niet in deze lijst. Er is niets bewaard; verbeter ze en stuur het bestand opnieuw.`,
  moreFaults: (count: number) => `En nog ${count}.`,
  at: (line: number, column?: string) => (column ? `Regel ${line}, kolom ${column}` : `Regel ${line}`),
  fault: {
    empty: () => 'er staan geen bedrijven in het bestand.',
    unreadable: () => 'vanaf hier is het bestand niet te lezen; misschien ontbreekt een aanhalingsteken.',
    'column-twice': () => 'deze kolom komt twee keer voor.',
    missing: () => 'er is niets ingevuld.',
    'too-long': () => 'dat is te lang.',
    'too-many-lines': ({ most }) => `het bestand heeft meer dan ${most} regels.`,
    'no-name-column': () => 'er is een kolom nodig met de naam van het bedrijf.',
    'no-kvk': ({ said }) => `“${said}” is geen KvK-nummer van 8 cijfers; een rekenblad laat een nul vooraan soms weg.`,
    'no-woz': ({ said }) => `“${said}” is geen WOZ-waarde in hele euro’s.`,
  } as FaultWords,
};

export type ContributorWords = typeof nl;
