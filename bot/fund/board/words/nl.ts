import { inNumber } from '../../../primitives/in-number.ts';

/** De woorden van het bestuur: wie hoeveel stemmen heeft, en wie voorzit. */
export const nl = {
  title: 'Bestuur',
  none: 'Er zijn nog geen bestuursleden. Geef iemand in de ledenlijst de rol bestuurder.',
  members: 'Ledenlijst',
  line: (name: string, count: number) => `${name}: ${inNumber(count, 'stem', 'stemmen')}`,
  chairs: 'voorzitter',
  cut: (name: string, count: number) =>
    `WBTR: ${name} kan niet meer stemmen uitbrengen dan de anderen samen; bij een stemming waaraan allen meedoen telt dat als ${inNumber(count, 'stem', 'stemmen')}.`,
  noChair:
    'Er staat geen voorzitter genoteerd; bij staken is er dan geen beslissende stem, tenzij iemand bij het openen wordt genoemd.',
  chairGone: 'Wie als voorzitter stond genoteerd, zit niet meer in het bestuur.',
  byHeads:
    'Zoals de stemregels nu zijn, telt ieder bestuurslid voor één. Kies in een stemregel “het aantal stemmen van ieder” om deze aantallen te laten tellen.',
  change: 'Wijzigen',
  history: 'Geschiedenis',
  rules: 'Stemregels',
  formTitle: 'Stemmen en voorzitter',
  formIntro: 'Zoals de statuten zeggen. Stemmingen die al lopen houden wat er gold toen ze werden geopend.',
  chair: 'Voorzitter',
  nobody: 'Niemand',
  votesOf: (name: string) => `Stemmen van ${name}`,
  votesHint: 'Een heel getal van 1 tot en met 99.',
  wrongVotes: 'Schrijf een heel getal van 1 tot en met 99.',
  unknownChair: 'Wie u koos zit niet in het bestuur. Kies een bestuurslid.',
  submit: 'Vastleggen',
  kept: 'Vastgelegd. Het geldt voor stemmingen die hierna worden geopend.',
  same: 'Het staat al zo; er is niets gewijzigd.',
  changed: 'Het bestuur is net gewijzigd. Bekijk het en probeer het opnieuw.',
  historyTitle: 'Bestuur: wat er gold',
  madeBy: (name: string, day: string) => `Vastgelegd door ${name} op ${day}`,
  chairWas: (name: string) => `Voorzitter: ${name}`,
  noChairWas: 'Geen voorzitter',
  formerMember: 'een vroeger lid',
  nothingYet: 'Er is nog niets vastgelegd: ieder heeft één stem en er is geen voorzitter.',
};

export type BoardWords = typeof nl;
