import { inNumber } from '../../../primitives/in-number.ts';

/** What is said of the effect of a fund, in Dutch. */
export const nl = {
  // why nothing can be estimated
  notANumber: (cells: string) => `Dit zijn geen getallen: ${cells}. Verbeter ze, met een punt voor de decimalen.`,
  wrongCell: (unit: string, time: string, value: string) => `${unit} ${time} (“${value}”)`,
  duplicate: (cells: string) => `Dit staat er meer dan eens: ${cells}. Laat er telkens één staan.`,
  unknownTreated: (treated: string, units: string) =>
    units === '' ? `Van ${treated} zijn er geen cijfers.` : `${treated} staat niet in de cijfers. Kies een van deze: ${units}.`,
  nothingBefore: (from: string, first: string) =>
    `De cijfers beginnen in ${first}; vóór ${from} is er niets om mee te vergelijken. Kies een later begin.`,
  nothingAfter: (from: string, last: string) =>
    `De cijfers lopen tot en met ${last}; vanaf ${from} zijn er nog geen. Kies een eerder begin.`,
  unbalanced: (cells: string) => `Deze cijfers ontbreken: ${cells}. Vul ze aan, of laat die eenheid of periode weg.`,
  tooFewDonors: (donors: number) =>
    `Om mee te vergelijken zijn er minstens twee andere nodig; het aantal is hier ${donors}. Voeg er toe die vergelijkbaar zijn.`,
  more: (count: number) => `en nog ${count}`,

  // the report
  title: (treated: string, from: string) => `Effect bij ${treated} vanaf ${from}`,
  twinTitle: (donors: number) => `Synthetische tweeling, gemengd uit ${inNumber(donors, 'andere', 'anderen')}`,
  fit: (first: string, last: string, rmspe: string, percent: string) =>
    `Van ${first} tot en met ${last} wijkt de tweeling ${rmspe} af (RMSPE), dat is ${percent}.`,
  columns: ['periode', 'werkelijk', 'tweeling', 'verschil'],
  start: (from: string) => `vanaf ${from}`,
  att: (value: string, percent: string) => `Gemiddeld verschil sinds het begin (ATT): ${value}, dat is ${percent}.`,
  did: (value: string) => `Verschil-in-verschillen met het gewone gemiddelde van de andere: ${value}.`,
  leaveOneOut: (low: string, without: string, high: string, otherwise: string) =>
    `Telkens zonder een van de tweeling: het gemiddelde verschil loopt van ${low} (zonder ${without}) tot ${high} (zonder ${otherwise}).`,
  placebo: (rank: number, of: number, p: string, ratio: string) =>
    `Placebotoets: plaats ${rank} van ${of} (p = ${p}; verhouding na en voor: ${ratio}).`,
  perfect: 'oneindig, de tweeling past vooraf volmaakt',
  spread: (percent: string) => `Waar niets gebeurde, lopen eenheid en tweeling na het begin gewoonlijk ${percent} uiteen.`,
  detectable: (percent: string, up: string, down: string) =>
    `Kleinst aantoonbare effect: ${percent} van de uitkomst, bovenop wat er is (omhoog meer dan ${up}, omlaag meer dan ${down}).`,
  undetectable: {
    'too-few-units': 'Met minder dan twintig eenheden is geen enkel effect aantoonbaar: de toets heeft dan geen hoogste 5%.',
    'perfect-fit':
      'Een kleinst aantoonbaar effect is niet te noemen: vóór het begin zijn er te weinig perioden, zodat elke tweeling volmaakt past.',
    'no-outcome': 'Een kleinst aantoonbaar effect is niet te noemen: sinds het begin is de uitkomst nul.',
  },
  shown:
    'Conclusie: aantoonbaar anders dan de tweeling. Wat het verschil maakte, zegt deze toets niet: alles wat sindsdien alleen hier veranderde, telt mee.',
  notShown: 'Conclusie: niet aantoonbaar. Een verschil als dit komt te vaak voor waar niets gebeurde.',

  // the card
  heading: (region: string) => `Effect van het fonds op het bruto regionaal product van ${region}`,
  cardShown: 'Aantoonbaar anders.',
  cardNotShown: 'Niet aantoonbaar.',
  above: (region: string, from: string, percent: string, amount: string) =>
    `Sinds ${from} ligt ${region} gemiddeld ${percent} (${amount} per jaar) boven zijn tweeling van andere regio’s.`,
  below: (region: string, from: string, percent: string, amount: string) =>
    `Sinds ${from} ligt ${region} gemiddeld ${percent} (${amount} per jaar) onder zijn tweeling van andere regio’s.`,
  cardRank: (rank: number, of: number) =>
    `Dezelfde berekening is gemaakt voor alle ${of} regio’s; in afwijking komt deze op plaats ${rank}.`,
  cardHighest: (highest: number) => `Aantoonbaar is alleen wat op plaats 1${highest > 1 ? ` tot en met ${highest}` : ''} komt.`,
  cardReservation: 'Dat het fonds dit deed, staat daarmee niet vast: alles wat sindsdien alleen hier veranderde, telt mee.',
  cardDetectable: (percent: string, amount: string) =>
    `Hier is pas iets te zien van een effect van meer dan ${percent}: ${amount} per jaar.`,
  cardSmall: 'Een fonds van enkele miljoenen euro per jaar is hierin niet te zien, hoe goed het ook werkt.',
  cardFund: (spent: string, percent: string) => `Het fonds besteedt ${spent} per jaar, ${percent} van wat hier te zien zou zijn.`,
  twinLabel: 'Tweeling',
  usualLabel: 'Gewoon verschil waar niets gebeurde',
  fitLabel: 'Verschil vóór het begin',
  chainTitle: 'Wat wel te volgen is',
  chain: [
    'wat het fonds gaf, in euro’s',
    'wat anderen erbij legden, per euro van het fonds',
    'wat ervoor gemaakt of gedaan is',
    'de eigen indicator van het project, tegen vergelijkbare regio’s',
  ],
  leverage: (spent: string, matched: string, each: string) =>
    `${spent} van het fonds, ${matched} van anderen: ${each} per euro van het fonds`,
  chartTitle: (region: string) => `${region} en tweeling`,
  chartTwin: 'Tweeling',
  chartAlt: (region: string, first: string, last: string, actual: string, twin: string, from: string) =>
    `Bruto regionaal product van ${region} van ${first} tot en met ${last}. In ${last} was het ${actual}, bij de tweeling ${twin}. Het fonds begon in ${from}.`,
  method: (sources: string) =>
    `Synthetische controle op het product in lopende prijzen, elke regio tegen haar eigen gemiddelde van vóór het begin. Bron: ${sources}.`,
  provisional: (years: string) => `Voorlopig: ${years}.`,
};
