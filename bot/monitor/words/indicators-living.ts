/** How people say who lives in a place, what a home there costs, what property is worth, and how green its power is. */
import { HOW_MANY_EN, HOW_MANY_NL, type Said } from './indicators-said.ts';

const HOME_NL =
  '(huis|huizen|huisje|huizenmarkt|huus|huuske|hoes|hoeze|woning|woningen|woninkje|koopwoning|koopwoningen|koophuis|koophuizen|eengezinswoning|eengezinswoningen|gezinswoning|bestaande woning|bestaande woningen|optrekje|stulpje|woninkske|woningmarkt)';
const HOME_EN =
  '(home|homes|house|houses|property|properties|dwelling|dwellings|housing|real estate|residential property|place to live|roof over your head)';
const DEAR_NL =
  '(duur|duurder|duurst|duurste|dure|goedkoop|goedkope|goedkoper|goedkoopst|goedkoopste|betaalbaar|betaalbare|betaalbaarder|betaalbaarst|prijzig|prijzige|prijziger|prijzigst|kostbaar)';
const DEAR_EN =
  '(expensive|more expensive|most expensive|least expensive|cheap|cheaper|cheapest|pricier|priciest|pricey|dear|dearer|dearest|costly|costlier|costliest|affordable|more affordable|most affordable|least affordable|unaffordable)';
const COSTS_NL =
  '(kost|kosten|kostte|kostten|kostn|doet|doen|deed|betaal|betaalt|betaalde|betalen|betaalden|moet|gaat|gaan|ging|gingen|neerleggen|neertellen|neer|scheelde|scheelt|opbrengt|brengt|bracht|opgeleverd)';
const PRICE_NL =
  '(prijs|prijzen|prijsje|prijsontwikkeling|prijsstijging|prijsdaling|prijsverloop|prijspeil|prijsniveau|verkoopprijs|verkoopprijzen|koopprijs|koopprijzen|koopsom|koopsommen|verkooppr|vraagprijs|transactieprijs|transactieprijzen|waarde|waardestijging|waardeontwikkeling)';
const PRICE_EN =
  '(price|prices|price level|price levels|price tag|selling price|selling prices|sale price|sale prices|sales price|sales prices|asking price|cost|costs|value|values|valuation|pricing)';
const PEOPLE_NL =
  '(mensen|man|leu|leute|luu|lui|personen|zielen|burgers|koppen|volk|minsken|bewoners|ingezetenen|nederlanders|inwoners)';
const PEOPLE_EN = '(people|folks|persons|souls|citizens|residents|inhabitants)';
const LIVE_NL = '(wonen|woonden|woont|woonde|wont|woonachtig|wonend|leven|leefden|leeft|telt|tellen|telde|gewoond|wonnen|woon)';
const LIVE_EN = '(live|lived|lives|living|reside|reside|resided|residing|living there|call it home)';
const M2_NL =
  '(per vierkante meter|per vierkantemeter|per m2|per m²|per m 2|m2|m²|per m|per meter|per vierkante m|vierkante meter|per vk meter|per kwadraat|vierkantemeter)';
const M2_EN =
  '(per square metre|per square meter|per m2|per m²|m2|m²|per sqm|sqm|per sq m|sq m|per sq metre|per sq meter|a square metre|a square meter|square metre|square meter|per metre|per meter)';
const POWER_NL = '(stroom|energie|elektriciteit|electriciteit|stroomopwek|opwek|opwekking|stroomverbruik)';
const POWER_EN = '(electricity|power|energy|electric power|generation)';
const GREEN_NL = '(groen|groene|duurzaam|duurzame|hernieuwbaar|hernieuwbare|schone|schoon|zon en wind|wind en zon|zonnepanelen)';
const GREEN_EN = '(renewable|renewables|green|sustainable|clean|solar and wind|wind and solar|carbon free)';

export const LIVING = {
  population: {
    nl: [
      '(inwonertal*|inwoneraantal*|inwonersaantal*|inwonerstal*|inwonerental|inwonercijfer*|inw|inwnrs|bevolking|bevolkingen|bevolkings*|bevolkin|inwonersgroei|inwonergroei|bevolkt|dichtstbevolkt*|dunbevolkt*|bevolkte|bevolkst|bevolkste)',
      `${HOW_MANY_NL} (inwoners|inwoner|zielen|bewoners|burgers|ingezetenen|inwonners)`,
      '(aantal|omvang|grootte) van de bevolking',
      `${HOW_MANY_NL} … ${PEOPLE_NL} … ${LIVE_NL}`,
      `${LIVE_NL} … ${HOW_MANY_NL} … ${PEOPLE_NL}`,
      `${LIVE_NL} … ${PEOPLE_NL}`,
    ],
    en: [
      '(population*|populations|inhabitants|populous|populated|headcount|pop|populatoin|census)',
      `${HOW_MANY_EN} (inhabitants|residents|souls|citizens)`,
      `${HOW_MANY_EN} … ${PEOPLE_EN} … ${LIVE_EN}`,
      `${HOW_MANY_EN} (people|folks|persons|people live|people lived)`,
      'population (size|growth|decline|figures|figure|count|numbers|number|total|trend|development|level)',
      '(losing|lost|gaining|gained) (people|residents|inhabitants)',
    ],
    alone: [
      `(hoeveel|aantal|meeste|minste|met hoeveel) ${PEOPLE_NL}`,
      '(inwoner|inwoners|bewoner|bewoners|resident|residents)',
      '(groot|groter|grootste|klein|kleiner|kleinste) (gemeente|gemeenten|gemeentes|stad|steden|dorp|dorpen|plaats|plaatsen)',
      '(big|bigger|biggest|large|larger|largest|small|smaller|smallest) (municipality|municipalities|city|cities|town|towns|village|villages)',
      '(gemeente|gemeenten|gemeentes|stad|steden|dorp|dorpen|plaats|plaatsen) & (groeide|groeit|groeien|groeiende|gegroeid|groei|kromp|krimpt|krimpen|krimp|gekrompen)',
      '(municipality|municipalities|city|cities|town|towns) & (grew|grow|grows|growing|grown|growth|shrank|shrink|shrinking|shrunk)',
      '(groei|groeit|groeide|gegroeid|groeien|krimp|krimpt|kromp|gekrompen|krimpen)',
      '(growth|grow|grew|grown|growing|grows|shrink|shrank|shrunk|shrinking)',
      '(loopt|liep|lopen) … leeg',
    ],
  },
  house_price: {
    nl: [
      '(huizenprij*|huizeprij*|huisprij*|huizepriezen|woningprij*|woningpri*|woningprijz*|koopwoningprij*|verkoopprij*|koopprij*|woningwaarde|woningwaarden|huizenwaarde|huizenmarktprij*|huuspries*|hoespries*|hoizenprij*|koopsom|koopsommen|huizenprs|transactieprij*|verkooppr|vastgoedprij*)',
      `${PRICE_NL} & ${HOME_NL}`,
      `${COSTS_NL} & ${HOME_NL}`,
      `${DEAR_NL} & ${HOME_NL}`,
      `${DEAR_NL} & (te wonen|om te wonen|om te kopen|te kopen|wonen)`,
      '(huis|huizen|woning|woningen|koopwoning|koopwoningen) & (verdubbeld|verdubbelde|in waarde|in prijs|meer waard|minder waard)',
      '(prijs|prijzen|prijspeil) (op|van) (de|) (woningmarkt|huizenmarkt)',
    ],
    en: [
      `${HOME_EN} ${PRICE_EN}`,
      `${PRICE_EN} & ${HOME_EN}`,
      '(houseprice|houseprices|homeprice|homeprices|house pricing|selling price|selling prices|sale price|sale prices|sales price|sales prices)',
      `${HOME_EN} … (cost|costs|sell for|sold for|sell|selling|go for|goes for|went for|going for|fetch|fetched|fetches)`,
      `(cost|costs|sell for|sold for|go for|goes for|pay|paid|fetch) … ${HOME_EN}`,
      `${DEAR_EN} & ${HOME_EN}`,
      `${DEAR_EN} & (to live|to buy|to buy in|place to buy|places to buy)`,
      `${HOME_EN} & (doubled|double|appreciate|appreciated|in value|worth)`,
      '(housing|property|real estate|home|house) market (price|prices)',
    ],
    alone: [
      `(duurste|goedkoopste|duurst|goedkoopst) (gemeente|gemeenten|gemeentes|dorp|dorpen|stad|steden|plaats|plaatsen|provincie|provincies)`,
      '(most expensive|cheapest|priciest|dearest|least expensive) (dutch|) (municipality|municipalities|town|towns|city|cities|village|villages|province|provinces)',
    ],
  },
  woz_per_m2: {
    nl: [
      '(woz|wozwaarde|wozwaarden|wozwaardes|woz waarde|woz waarden|woz waardes)',
      `(woz|wozwaarde|woz waarde|woz waarden|wozwaardes|woz prijs) & ${M2_NL}`,
      `(vastgoedwaarde|waarde|waarden|prijs|prijzen|vastgoedprijs|vastgoedprijzen|taxatiewaarde) … ${M2_NL}`,
      '(vierkantemeterprij*|meterprij*|vastgoedwaarde|taxatiewaarde|m2prijs|m2 prijs|m² prijs|vierkante meter prijs)',
    ],
    en: [
      '(woz|woz value|woz values|woz valuation)',
      `(woz|woz value|woz values) & ${M2_EN}`,
      '(property|assessed|real estate|taxable|rateable|assessed property) (value|values|valuation|valuations)',
      `(property|assessed|real estate|taxable|assessed property|official|woz) (value|values|valuation|price|prices) & ${M2_EN}`,
      `(value|values|price|prices) ${M2_EN}`,
    ],
  },
  renewable_electricity: {
    nl: [
      `${GREEN_NL} ${POWER_NL}`,
      '(zonnestroom|windstroom|zonne energie|zonneenergie|windenergie|groenestroom|zonnepanelen)',
      `(aandeel|percentage|hoeveel|hoeveelheid|deel) … ${GREEN_NL} ${POWER_NL}`,
      `${POWER_NL} & ${GREEN_NL}`,
      `${GREEN_NL} … (opgewekt|opgewekte|opwekken|opwek)`,
      '(verduurzaming van de stroom|duurzame opwek)',
    ],
    en: [
      `${GREEN_EN} ${POWER_EN}`,
      `(share|percentage|amount|part|proportion) of … ${GREEN_EN} ${POWER_EN}`,
      `${POWER_EN} & ${GREEN_EN}`,
      '(renewables|solar power|wind power|solar and wind)',
    ],
  },
} as const satisfies Record<string, Said>;
