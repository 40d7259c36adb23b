/**
 * How people say each indicator. In folded spelling; `*` ends a word in any way, `(a|b)` is one of these (none inside another), `…` stands for up to
 * six words between. `alone` counts only in a sentence that names no other indicator ("which region grew fastest").
 */
type Said = { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };

const PER_HEAD_NL = 'per (hoofd|inwoner|persoon|kop|hoofd van de bevolking|inwoners)';
const PER_HEAD_EN = 'per (capita|head|inhabitant|person|resident|head of population|head of the population)';
const PRODUCT_NL =
  '(brp|bbp|bruto regionaal product|bruto binnenlands product|bruto regionaalproduct|regionaal product|economie)';
const PRODUCT_EN = '(grp|gdp|gross regional product|gross domestic product|regional product|economic output)';
const HOME_NL = '(huis|huizen|woning|woningen|koopwoning|koopwoningen|koophuis|koophuizen)';
const HOME_EN = '(home|homes|house|houses|property|dwelling|dwellings)';
const FIRMS_NL = '(bedrijf|bedrijven|ondernemingen|firma s|bedrijfjes)';
const FIRMS_EN = '(companies|businesses|firms|enterprises)';

export const SAID = {
  grp: {
    nl: [
      PRODUCT_NL,
      '(hoe groot|omvang|grootte) … (economie|regionale economie)',
      '(omvang|grootte|waarde) van … (economie|regionale economie)',
      '(regionale|lokale) economie',
      '(grootste|kleinste|sterkste) … (economie|economieen)',
      'economische (omvang|productie)',
      'wat produce* … aan waarde',
      'toegevoegde waarde',
    ],
    en: [
      PRODUCT_EN,
      '(economy|economies)',
      '(size of|how big|how large|big|large) … economy',
      '(regional|local) economy',
      'added value',
    ],
  },
  grp_per_capita: {
    nl: [
      `${PRODUCT_NL} … ${PER_HEAD_NL}`,
      `${PER_HEAD_NL} … ${PRODUCT_NL}`,
      '(welvaart|productie) per (hoofd|inwoner|hoofd van de bevolking)',
      'hoe welvarend',
      'welvaart',
    ],
    en: [`${PRODUCT_EN} … ${PER_HEAD_EN}`, `${PER_HEAD_EN} … ${PRODUCT_EN}`, 'economy … per (head|capita)', 'prosperity'],
  },
  grp_growth: {
    nl: [
      'economische (groei|krimp|ontwikkeling|groeicijfers)',
      '(groei|groeicijfer|groeicijfers|groeipercentage|krimp|groeit|groeide|groeien|kromp|krimpt) … (economie|brp|bbp|bruto regionaal product|economieen)',
      '(economie|brp|bbp|bruto regionaal product|economieen) … (groei*|gegroeid|gekrompen|krimp*|kromp)',
      '(gegroeid|groeiden) … (economie|brp|bbp)',
    ],
    en: [
      'economic (growth|decline)',
      '(growth|grow|grew|grown|growing|grows|shrink|shrank|shrunk|growth rate) … (economy|economies|grp|gdp|gross regional product)',
      '(economy|economies|grp|gdp|gross regional product) … (growth|grow|grew|grown|growing|grows|shrink|shrank|shrunk|expand|expanded)',
    ],
    alone: [
      '(groei|groeicijfers|groeide|groeit|gegroeid|groeiden|groeien|snelst groeiende)',
      '(growth|grew|grow|grown|growth rate|fastest growing)',
    ],
  },
  population: {
    nl: [
      '(inwoners|inwonertal|inwonertallen|inwoneraantal|inwonersaantal|inwoneraantallen)',
      '(aantal|hoeveel|meeste|minste) inwoners',
      '(bevolking|bevolkingsomvang|bevolkingsaantal|bevolkingscijfer|bevolkingscijfers|bevolkingsgroei|bevolkingskrimp|bevolkingsontwikkeling)',
      '(aantal|omvang|grootte) van de bevolking',
      '(hoeveel|aantal|meeste|minste) … (mensen|leu|personen|lui|zielen|burgers) … (wonen|woonden|woont|wont|woonde|wonend|leven|leefden)',
      '(wonen|woonden) … (hoeveel|meeste|minste) … (mensen|personen)',
      '(hoeveel|aantal) (zielen|bewoners|burgers|inwoners)',
      'bewoners',
      'hoeveel mensen telt',
    ],
    en: [
      '(population|populations|inhabitants|residents)',
      '(number of|how many) (inhabitants|residents|people live|people lived)',
      '(how many|number of|most|fewest) (people|folks|persons) … (live|lived|living|lives)',
      '(most|fewest) people',
      'population (size|growth|decline|figures|figure|count|numbers|number)',
      '(populous|most populous)',
      'headcount',
    ],
  },
  house_price: {
    nl: [
      '(huizenprij*|huizeprij*|huisprij*|woningprij*|woningprijz*|verkoopprij*|koopprij*|woningwaarde)',
      `(prijs|prijzen|verkoopprijs|verkoopprijzen|koopprijs|koopsom) … ${HOME_NL}`,
      `${HOME_NL} … (prijs|prijzen|prijsontwikkeling)`,
      `(wat|hoeveel) (kost|kosten|kostte|kostten|doet|doen|betaal|betaalt|betaalde|moet) … ${HOME_NL}`,
      `hoe duur (is|zijn|was|waren) … ${HOME_NL}`,
      `(duur|duurder|duurst|duurste|goedkoper|goedkoopste|goedkoop) … ${HOME_NL}`,
      `${HOME_NL} … (duur|duurder|duurst|duurste|goedkoper|goedkoopst|goedkoopste)`,
      `(duurst|duurste|duur|goedkoopst|goedkoopste|goedkoop|kost|kostte) … ${HOME_NL} (te kopen|kopen)`,
      `(prijs|prijzen) (op|van) … woningmarkt`,
      'gemiddelde (huizenprijs|woningprijs|verkoopprijs|koopsom)',
      `verkoopprijs ${HOME_NL}`,
    ],
    en: [
      `${HOME_EN} (price|prices|price level)`,
      '(home|house) (value|values)',
      `(price|prices|selling price|sale price|cost) … ${HOME_EN}`,
      `${HOME_EN} … (cost|costs|price|prices|sell for|sold for)`,
      '(housing|property|real estate) (price|prices|costs)',
      `(selling|sale|sales) price`,
      `how (expensive|pricey|cheap) (is|are|was|were) … ${HOME_EN}`,
      `(expensive|cheap|cheaper|cheapest|pricier|priciest|pricey) … ${HOME_EN}`,
      `${HOME_EN} … (expensive|cheap|cheaper|cheapest|pricier|priciest|pricey)`,
      `(cost|costs) … to buy … ${HOME_EN}`,
    ],
  },
  establishments: {
    nl: [
      '(vestigingen|bedrijfsvestigingen|bedrijvigheid)',
      `(hoeveel|aantal|meeste|minste) ${FIRMS_NL}`,
      `(hoeveel|aantal|meeste|minste) winkels en bedrijven`,
      `(hoeveel|aantal|meeste|minste) vestigingen … ${FIRMS_NL}`,
      'bedrijvendichtheid',
    ],
    en: [
      '(establishments|business locations|company locations)',
      '(business|company) (establishments|locations|sites)',
      `(number of|how many|most|fewest|count of) ${FIRMS_EN}`,
    ],
  },
  woz_per_m2: {
    nl: [
      '(woz|wozwaarde|woz waarde|woz waarden)',
      '(woz|wozwaarde|woz waarde|woz waarden) … per (vierkante meter|m2|m|meter|vierkantemeter|vierkante m)',
      '(vastgoedwaarde|waarde) … per (vierkante meter|m2|m)',
    ],
    en: [
      '(woz|woz value|woz values)',
      '(woz|woz value|woz values) … per (square metre|square meter|m2|m|sqm|sq m)',
      '(property|assessed|real estate|taxable) (value|values)',
      '(property|assessed|real estate|taxable|assessed property) (value|values) … per (square metre|square meter|m2|sqm|m)',
    ],
  },
  unemployment_rate: {
    nl: [
      '(werkloosheid|werkeloosheid|werkloosheit|werklozen|werklozenpercentage|werkloosheidscijfer|werkloosheidscijfers|werkloosheidspercentage|werkloosheidsgraad)',
      '(hoeveel|percentage|procent|aandeel|aantal) … (werkloos|werklozen|zonder werk|zonder baan|werkzoekend|werkzoekenden)',
      '(percentage|cijfer|cijfers) … (werkloosheid|werklozen)',
      '(hoeveel|percentage|procent|aandeel) … (mensen|inwoners|beroepsbevolking) … (werkloos|zonder werk|zonder baan)',
      'zonder (werk|baan)',
    ],
    en: [
      '(unemployment|joblessness|unemployed|jobless)',
      '(unemployment|jobless|joblessness) (rate|rates|figure|figures|percentage|level|levels)',
      '(percentage|percent|share|how many|rate|number) … (unemployed|jobless|out of work|out of a job|without a job|without work)',
      '(out of work|without a job|without work)',
    ],
  },
  bankruptcies: {
    nl: [
      '(faillissement|faillissementen|failissement*|faillisement*|faillietverklaring*|bankroeten|faillissementscijfers)',
      `(hoeveel|aantal|welk deel) … (failliet|bankroet|over de kop)`,
      `${FIRMS_NL} … (failliet|bankroet|over de kop)`,
      '(gaan|gingen|gegaan|ging) … (failliet|bankroet|over de kop)',
      '(failliet|bankroet) … (gaan|gingen|gegaan|ging)',
    ],
    en: [
      '(bankruptcy|bankruptcies|insolvencies|insolvency)',
      '(went|go|gone|going) (bankrupt|bust|under|insolvent)',
      `${FIRMS_EN} … (bankrupt|bust|insolvent|under)`,
      `(number of|how many) ${FIRMS_EN} … (bankrupt|bust|insolvent)`,
    ],
  },
  jobs: {
    nl: ['(banen|arbeidsplaatsen|werkgelegenheid)', '(hoeveel|aantal) (banen|arbeidsplaatsen)', 'werkzame personen'],
    en: ['(jobs|employment)', '(number of|how many) jobs', 'employment (figure|figures|level)'],
  },
  vacancies: {
    nl: ['(vacature|vacatures|vacaturegraad)', '(openstaande|open) vacatures', 'vacatures … (open|openstaan|openstaande)'],
    en: ['(vacancy|vacancies|job openings)', '(open|unfilled|job) vacancies', 'vacancy rate'],
  },
  income: {
    nl: [
      '(inkomen|inkomens|inkomsten)',
      'inkomen per (inwoner|hoofd|huishouden|persoon)',
      '(gemiddeld|gemiddelde|besteedbaar|modaal) inkomen',
      '(wat|hoeveel) (verdient|verdienen|verdiende|verdienden) (men|mensen|een inwoner|inwoners|iemand|we|een huishouden)',
    ],
    en: [
      '(income|incomes|earnings)',
      '(average|mean|household|disposable) (income|incomes)',
      'income per (head|capita|household|person|inhabitant)',
      '(what|how much) (do|does|did) … (people|residents|inhabitants|households) (earn|make)',
    ],
  },
  renewable_electricity: {
    nl: [
      '(groene|duurzame|hernieuwbare) (stroom|energie|elektriciteit)',
      '(zonnestroom|windstroom|zonne energie|windenergie)',
      '(aandeel|percentage|hoeveel|hoeveelheid) … (groene|duurzame|hernieuwbare) (stroom|energie|elektriciteit)',
      '(stroom|elektriciteit) … (duurzaam|groen|hernieuwbaar)',
    ],
    en: [
      '(renewable|green|sustainable) (electricity|power|energy)',
      '(share|percentage|amount) of … (renewable|green|sustainable) (electricity|power|energy)',
      '(electricity|power) … renewable',
    ],
  },
} as const satisfies Record<string, Said>;
