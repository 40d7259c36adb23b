/**
 * How people say each indicator, in folded spelling. `*` ends a word in any way, `(a|b c)` is one of these, `(a|)` may be left out;
 * ` … ` stands for up to six words between, ` & ` for the same with the two sides in either order. `alone` counts only in a sentence
 * that names no other indicator ("which region grew fastest").
 */
import { ECONOMY } from './indicators-economy.ts';
import { LIVING } from './indicators-living.ts';
import { WORK } from './indicators-work.ts';

/** In the order in which the catalogue shows them. */
export const SAID = {
  grp: ECONOMY.grp,
  grp_per_capita: ECONOMY.grp_per_capita,
  grp_growth: ECONOMY.grp_growth,
  population: LIVING.population,
  house_price: LIVING.house_price,
  establishments: ECONOMY.establishments,
  woz_per_m2: LIVING.woz_per_m2,
  unemployment_rate: WORK.unemployment_rate,
  bankruptcies: ECONOMY.bankruptcies,
  jobs: WORK.jobs,
  vacancies: WORK.vacancies,
  income: WORK.income,
  renewable_electricity: LIVING.renewable_electricity,
  company_bankruptcies: {
    nl: ['bedrijfsfaillissement*', 'faillissementen van (bedrijven|bedrijven en instellingen)'],
    en: ['(corporate|company|business) (bankruptcies|insolvencies)'],
  },
  solar_capacity: {
    nl: ['(zonnepanelen|zonnevermogen|zonnecapaciteit)', '(opgesteld|geplaatst) (zonnevermogen|vermogen) … (zonnepanelen|zon)'],
    en: ['solar (panels|capacity)', 'installed solar (capacity|power)'],
  },
} as const;
