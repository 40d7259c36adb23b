/** How people say what a region produces, how it grows, its firms and their failures. */
import { FIRMS_EN, FIRMS_NL, HOW_MANY_EN, HOW_MANY_NL, PER_HEAD_EN, PER_HEAD_NL, type Said } from './indicators-said.ts';

const PRODUCT_NL =
  '(brp|bbp|b r p|b b p|brps|bruto regionaal product|bruto binnenlands product|bruto regionaalproduct|bruto regio product|bruto provinciaal product|bruto streekproduct|bruto nationaal product|regionaal product|regionale product|bruto product)';
const PRODUCT_EN =
  '(grp|gdp|g d p|gross regional product|gross domestic product|gross provincial product|regional product|regional gdp|gross product|gross national product|gva|gross value added)';
const ECONOMY_NL = '(economie|economieen|regio economie|regioeconomie|streekeconomie)';
const ECONOMY_EN = '(economy|economies)';
/** Of a place itself they say that it has more figures of some sort; a place that shrinks has fewer people. */
const GROWS_NL =
  '(groei|groeide|groeiden|groeit|groeien|groeiend|groeiende|gegroeid|groeicijfer|groeicijfers|groeipercentage|groeipercentages|groeitempo|groeivoet)';
const GROWS_EN = '(growth|grow|grows|grew|grown|growing|growth rate|growth rates|expand|expands|expanded|expanding|expansion)';
const GREW_NL =
  '(groei|groeide|groeiden|groeit|groeien|groeiend|groeiende|gegroeid|groeicijfer|groeicijfers|groeipercentage|groeipercentages|groeitempo|groeivoet|krimp|krimpt|krimpen|kromp|krompen|gekrompen|krimpende)';
const GREW_EN =
  '(growth|grow|grows|grew|grown|growing|growth rate|growth rates|shrink|shrinks|shrank|shrunk|shrinking|expand|expands|expanded|expanding|expansion|contract|contracted|contraction)';
const BANKRUPT_NL =
  '(failliet|bankroet|over de kop|op de fles|ten onder|kopje onder|omgevallen|omvielen|failiet|fallliet|insolvent|surseance)';
const BANKRUPT_EN =
  '(bankrupt|bust|insolvent|under|belly up|broke|folded|fold|folding|failed|fail|failing|collapsed|collapse|out of business|to the wall)';

export const ECONOMY = {
  grp: {
    nl: [
      PRODUCT_NL,
      ECONOMY_NL,
      `(hoe groot|hoe sterk|omvang|grootte|waarde|kracht|gewicht|hoeveel) … ${ECONOMY_NL}`,
      `(regionale|lokale|provinciale|plaatselijke) ${ECONOMY_NL}`,
      `(grootste|kleinste|sterkste|zwakste|grootst) … ${ECONOMY_NL}`,
      'economisch* (omvang|productie|output|volume|activiteit|kracht|prestatie|prestaties|gewicht|waarde|resultaat)',
      'economisch (gezien|) (het|de|) (groot|grootst|grootste|klein|kleinst|kleinste|sterk|sterkst|sterkste|zwakst|belangrijkst|belangrijkste)',
      '(hoeveel|wat) … (produceert|produceerde|produceren|produceerden) (aan waarde|)',
      '(hoeveel|wat) (miljard|miljoen|euro|geld) … (om|draait|produceert|verdient|verdiende|omzet)',
      '(bruto|) toegevoegde waarde',
    ],
    en: [
      PRODUCT_EN,
      ECONOMY_EN,
      `(size of|how big|how large|big|large|value of|strength of) … ${ECONOMY_EN}`,
      `(regional|local|provincial) ${ECONOMY_EN}`,
      `(largest|biggest|smallest|strongest|weakest) … ${ECONOMY_EN}`,
      'economic (output|size|product|activity|weight|volume|performance|production)',
      'economically (largest|biggest|smallest|strongest|weakest)',
      '(added value|value added)',
      '(how much|what) … (produce|produced|produces) (in value|)',
    ],
  },
  grp_per_capita: {
    nl: [
      `${PRODUCT_NL} & ${PER_HEAD_NL}`,
      `(welvaart|productie|economie|output|rijkdom|opbrengst) & ${PER_HEAD_NL}`,
      `(welvarend*|rijkste|rijkst|rijker|rijk|armste|armst|armer) & ${PER_HEAD_NL}`,
      `(produceert|produceerde|produceren) & ${PER_HEAD_NL}`,
      '(hoe|meest|minst|het|de|) (welvarend|welvarender|welvarendst|welvarendste)',
      '(welvaart|welvaartsniveau|welvaartspeil)',
      '(rijkste|rijkst|armste|armst) (regio|regio s|streek|streken|provincie|provincies|gebied|gebieden|coropgebied|coropgebieden|corop)',
    ],
    en: [
      `${PRODUCT_EN} & ${PER_HEAD_EN}`,
      `(output|economy|prosperity|wealth|production|productivity|value) & ${PER_HEAD_EN}`,
      `(richest|richer|rich|wealthiest|wealthier|wealthy|poorest|poorer|most prosperous|better off) & ${PER_HEAD_EN}`,
      '(prosperity|prosperous|prosperous|most prosperous)',
      '(richest|wealthiest|poorest) (dutch|) (region|regions|province|provinces|area|areas|corop region|corop regions|corop area|corop areas)',
    ],
  },
  grp_growth: {
    nl: [
      `economisch* ${GREW_NL}`,
      'economische (ontwikkeling|groeicijfers|vooruitgang|teruggang)',
      `${GREW_NL} & ${ECONOMY_NL}`,
      '(groei|groeicijfer|groeicijfers|groeipercentage|groeipercentages|krimp) (van|van het|in het|in) (brp|bbp|bruto regionaal product|bruto binnenlands product)',
      '(brp|bbp) (groei|groeicijfer|groeicijfers|krimp)',
      '(brpgroei|bbpgroei|conjunctuur)',
    ],
    en: [
      `economic (growth|decline|expansion|contraction|growth rate|growth rates)`,
      `${GREW_EN} & ${ECONOMY_EN}`,
      '(gdp|grp|gross regional product|gross domestic product) (growth|growth rate)',
      '(growth|growth rate) (of|in) (the|) (gdp|grp|gross regional product|gross domestic product)',
    ],
    alone: [
      `(snelst|hardst|sterkst|minst|langzaamst|) ${GROWS_NL}`,
      `(fastest|slowest|quickest|) ${GROWS_EN}`,
      '(snelle|snelste|hardste|sterkste|hoogste) (groei|groeier|groeiers)',
      '(fast|fastest) (grower|growers)',
    ],
  },
  establishments: {
    nl: [
      '(vestiging|vestigingen|bedrijfsvestiging|bedrijfsvestigingen|bedrijvigheid|vestigingsaantal|bedrijfslocaties)',
      `${HOW_MANY_NL} (van|aan|) (de|) ${FIRMS_NL}`,
      `${HOW_MANY_NL} … ${FIRMS_NL} … (gevestigd|zitten|zit|gehuisvest|actief|ingeschreven|geregistreerd|bijgekomen|erbij)`,
      `${HOW_MANY_NL} … (vestigingen|bedrijfsvestigingen)`,
      `(ontwikkeling|verloop|trend|groei|toename|afname|grafiek) … ${FIRMS_NL}`,
      `${FIRMS_NL} (gevestigd|bijgekomen|erbij)`,
      `(kwamen|komen|zitten|zaten|staan) … ${FIRMS_NL}`,
      '(bedrijvendichtheid|ondernemersdichtheid|bedrijvenaantal)',
    ],
    en: [
      '(establishment|establishments)',
      '(business|company|corporate) (establishment|establishments|location|locations|site|sites|premises|units|branches|count)',
      `${HOW_MANY_EN} ${FIRMS_EN}`,
      `${HOW_MANY_EN} … ${FIRMS_EN} … (based|located|registered|established|operating|active|there)`,
      `(evolution|development|trend|growth|chart|graph) … ${FIRMS_EN}`,
      `${FIRMS_EN} (based|located|registered|established)`,
      '(business density|company density)',
    ],
  },
  bankruptcies: {
    nl: [
      '(faillissement*|failissement*|faillisement*|failisement*|faillisse*|falliss*|faillietverklaring*|bankroeten|insolventie*)',
      `${HOW_MANY_NL} … ${BANKRUPT_NL}`,
      `${FIRMS_NL} & ${BANKRUPT_NL}`,
      `(gaan|gingen|gegaan|ging|gaat|waren|zijn) & ${BANKRUPT_NL}`,
      `${FIRMS_NL} … (vielen|vallen|viel) … om`,
      `(vielen|vallen) … ${FIRMS_NL} om`,
    ],
    en: [
      '(bankruptcy|bankruptcies|bankrupcy|bankrupcies|bankruptcys|insolvency|insolvencies)',
      `(went|go|goes|gone|going|were) … ${BANKRUPT_EN}`,
      `${FIRMS_EN} & ${BANKRUPT_EN}`,
      '(business|company|corporate|firm) (failure|failures|collapse|collapses|closures)',
    ],
  },
} as const satisfies Record<string, Said>;
