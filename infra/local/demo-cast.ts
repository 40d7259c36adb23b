/** The demo's people with their companies, and what they raise and propose. All companies are invented; their KvK numbers are not given out. */
import { WORLD } from './world.ts';

type Company = { person: string; name: string; kvk: string; municipality: string };

export const BOARD = WORLD.slack[0]!;
const PARK = WORLD.slack[1]!;
export const TEAM = WORLD.teams[0]!;
export const TEAM_CHANNEL = 'Regio Twente';

const aad = (name: string) => TEAM.people.find((person) => person.name.startsWith(name))!.aadObjectId;

export const JOOST = { workspace: BOARD.id, user: 'U0JOOST' };
export const FEMKE = { workspace: PARK.id, user: 'U0FEMKE' };
export const BRAM = { tenant: TEAM.id, user: aad('Bram') };

export const IN_SLACK: [{ workspace: string; user: string }, Company][] = [
  [JOOST, { person: 'Joost Nijlandt', name: 'Parkmanagement Twente', kvk: '00001001', municipality: 'Hengelo' }],
  [
    { workspace: BOARD.id, user: 'U0MARLOES' },
    { person: 'Marloes ter Braak', name: 'Ter Braak Metaal', kvk: '00001002', municipality: 'Almelo' },
  ],
  [
    { workspace: BOARD.id, user: 'U0HENK' },
    { person: 'Henk Wolterink', name: 'Wolterink Installaties', kvk: '00001003', municipality: 'Oldenzaal' },
  ],
  [FEMKE, { person: 'Femke Scholtens', name: 'Scholtens Meettechniek', kvk: '00001004', municipality: 'Enschede' }],
  [
    { workspace: PARK.id, user: 'U0RIK' },
    { person: 'Rik Hesselinck', name: 'Hesselinck Sensoren', kvk: '00001005', municipality: 'Enschede' },
  ],
];
export const IN_TEAMS: [{ tenant: string; user: string }, Company][] = [
  [BRAM, { person: 'Bram Lansingh', name: 'Lansingh Kunststoffen', kvk: '00001006', municipality: 'Rijssen-Holten' }],
  [
    { tenant: TEAM.id, user: aad('Youssef') },
    { person: 'Youssef el Amraoui', name: 'El Amraoui Groothandel', kvk: '00001007', municipality: 'Almelo' },
  ],
];

/** Who raises what; in the words of each. */
export const PROBLEMS: { by: { workspace: string; user: string }; title: string; text: string; supporters: number }[] = [
  {
    by: { workspace: BOARD.id, user: 'U0HENK' },
    title: 'We vinden geen monteurs en technici meer',
    text: 'Al een jaar staan er bij ons vier vacatures voor monteurs open. Wie van het ROC komt, is al weggekocht voor het diploma binnen is.',
    supporters: 2,
  },
  {
    by: FEMKE,
    title: 'Geen zwaardere stroomaansluiting te krijgen',
    text: 'Het net is vol. Onze nieuwe hal staat klaar, maar de netbeheerder noemt 2031. Zo kunnen wij niet van het gas af en niet groeien.',
    supporters: 3,
  },
  {
    by: { workspace: BOARD.id, user: 'U0MARLOES' },
    title: 'De N36 en de A1 staan elke ochtend vast',
    text: 'Onze vrachtwagens staan iedere ochtend drie kwartier stil tussen Almelo en het knooppunt.',
    supporters: 1,
  },
  {
    by: { workspace: PARK.id, user: 'U0RIK' },
    title: 'Young engineers cannot find an affordable home',
    text: 'Three candidates from Delft and Aachen declined this year because they found nothing to rent between Enschede and Hengelo.',
    supporters: 0,
  },
];

type Proposal = {
  title: string;
  goal: string;
  amount: string;
  coAmount?: string;
  coFrom?: string;
  /** The number of one of the problems above. */
  problem?: string;
};

/** One by a company in Slack, one by a company in Teams. */
export const PROPOSALS: [by: { workspace: string; user: string } | { tenant: string; user: string }, Proposal][] = [
  [
    { workspace: BOARD.id, user: 'U0HENK' },
    {
      title: 'Een leerwerkplaats voor monteurs, met het ROC',
      goal: 'Wij richten bij ons een werkplaats in waar leerlingen van alle bedrijven het eerste jaar leren. Zo blijven zij in de regio, ook na het diploma.',
      amount: '45000',
      coAmount: '30000',
      coFrom: 'het ROC en de deelnemende bedrijven',
      problem: '1',
    },
  ],
  [
    BRAM,
    {
      title: 'Camera’s bij de twee ingangen van het bedrijventerrein',
      goal: 'Sinds de zomer wordt er geregeld ingebroken. Met camera’s bij de ingangen is te zien wie er ’s nachts komt en gaat.',
      amount: '12500',
    },
  ],
];

/** One that Femke starts from a problem of hers. */
export const INITIATIVE = {
  title: 'Eén batterij voor het hele Kennispark',
  what: 'Samen kopen wij een batterij die de pieken van alle hallen opvangt. Zo kan ieder van ons groeien voordat het net in 2031 verzwaard is.',
  forWhom: 'bedrijven op het Kennispark met een te lichte aansluiting',
  place: 'Enschede',
  hours: '16',
  roles: 'projectleider',
  from: '60000',
  to: '150000',
  forms: 'lening, aandeel',
  doors: 'netbeheerder\nprovincie',
  by: '1 juli 2027',
  problem: '2',
};

/** What is pledged to it, in words, by companies in both Slack workspaces and in Teams. */
export const PLEDGES_IN_SLACK: [{ workspace: string; user: string }, string][] = [
  [{ workspace: PARK.id, user: 'U0RIK' }, '€ 15.000 als lening, als er minstens € 60.000 bij elkaar komt'],
  [{ workspace: BOARD.id, user: 'U0MARLOES' }, 'één dag per maand, en ik ken mensen bij de provincie'],
];
export const PLEDGES_IN_TEAMS: [{ tenant: string; user: string }, string][] = [[BRAM, '€ 25.000 als aandeel']];
