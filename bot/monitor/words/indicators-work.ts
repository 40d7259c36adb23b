/** How people say who has work, what work there is, and what it earns. */
import { HOW_MANY_EN, HOW_MANY_NL, type Said } from './indicators-said.ts';

const OUT_OF_WORK_NL =
  '(werkloos|werkeloos|werklozen|werkelozen|zonder werk|zonder baan|thuis zonder werk|thuis zonder baan|werkzoekend|werkzoekenden|zonder betaald werk|aan de kant|baanloos)';
const OUT_OF_WORK_EN =
  '(unemployed|jobless|out of work|out of a job|without a job|without work|without jobs|without employment|not working|looking for work|on the dole|idle)';
const SHARE_NL = '(hoeveel|percentage|procent|aandeel|aantal|deel|welk deel|veel|weinig|meer|minder|meeste|minste)';
const SHARE_EN =
  '(percentage|percent|per cent|share|how many|rate|number|proportion|fraction|many|more|fewer|most|fewest|part|what part)';
const PEOPLE_NL =
  '(men|mensen|een inwoner|inwoners|iemand|we|ze|een huishouden|huishoudens|werknemers|de gemiddelde inwoner|gemiddelde inwoner|personen|gezin|een gezin)';
const PEOPLE_EN =
  '(people|residents|inhabitants|households|a household|they|we|folks|workers|employees|the average person|average person|person|someone|families)';

export const WORK = {
  unemployment_rate: {
    nl: [
      '(werkloosheid*|werkeloosheid*|werkloosheit*|werklosheid*|werkloossheid*|werkloze|werklozen|werkelozen|werklozenpercentage|werklozencijfer|werklozencijfers)',
      `${SHARE_NL} … ${OUT_OF_WORK_NL}`,
      `(zit|zitten|zat|zaten) & ${OUT_OF_WORK_NL}`,
      `(beroepsbevolking|beroepsbevolkin|arbeidsbevolking) & ${OUT_OF_WORK_NL}`,
      OUT_OF_WORK_NL,
      '(percentage|cijfer|cijfers|aantal|stand) … (werkloosheid|werkeloosheid|werklozen)',
    ],
    en: [
      '(unemployment*|unemployement|joblessness|unemployed|jobless)',
      '(unemployment|jobless|joblessness) (rate|rates|figure|figures|percentage|level|levels|number|numbers|share|data|statistics)',
      `${SHARE_EN} … ${OUT_OF_WORK_EN}`,
      `(workforce|labour force|labor force|working population) & ${OUT_OF_WORK_EN}`,
      OUT_OF_WORK_EN,
    ],
  },
  jobs: {
    nl: [
      '(banen|baantjes|arbeidsplaats|arbeidsplaatsen|werkgelegenheid|banengroei|banenaantal|werkplekken|werknemersbanen|arbeidsvolume|banencijfers|werkgelegenheidscijfers)',
      `${HOW_MANY_NL} (banen|baantjes|arbeidsplaatsen|werkplekken|fte|fte s)`,
      '(werkzame personen|werkende mensen|werkende personen|mensen aan het werk)',
      `${HOW_MANY_NL} … (mensen|personen) … (werken|werkzaam|werkten|aan het werk)`,
      'werkgelegenheid in banen',
    ],
    en: [
      '(jobs|job|employment|workplaces)',
      `${HOW_MANY_EN} (jobs|workplaces|people in work|people employed|employed people|people working)`,
      '(employment|job|jobs) (figure|figures|level|levels|growth|count|numbers|total|creation)',
      '(people|persons) (in work|employed|in employment|at work)',
    ],
  },
  vacancies: {
    nl: [
      '(vacature|vacatures|vakature|vakatures|vacaturegraad|vacatureaantal|vacaturecijfers|vacaturestand)',
      '(openstaande|open|onvervulde|vrije|openstaand) (vacatures|vacature|functies|posities|banen|plekken|plaatsen|arbeidsplaatsen)',
      'vacatures … (open|openstaan|openstaande|openstonden|onvervuld)',
      `${HOW_MANY_NL} … (vacatures|openstaande vacatures)`,
    ],
    en: [
      '(vacancy|vacancies|job opening|job openings|job vacancies)',
      '(open|unfilled|vacant|job|available) (vacancies|positions|posts|jobs|roles|openings|position)',
      '(vacancy|job vacancy) (rate|figures|numbers|count)',
      `${HOW_MANY_EN} … (vacancies|openings|job openings)`,
    ],
  },
  income: {
    nl: [
      '(inkomen|inkomens|inkomsten|inkomensniveau|inkomenscijfers|salaris|salarissen|lonen|verdiensten|huishoudinkomen|modaal)',
      'inkomen per (inwoner|hoofd|huishouden|persoon|kop|gezin)',
      '(gemiddeld|gemiddelde|besteedbaar|modaal|doorsnee|mediaan) (besteedbaar|) (inkomen|salaris|loon)',
      `(verdient|verdienen|verdiende|verdienden) & ${PEOPLE_NL}`,
      '(rijkste|armste|rijkst|armst) (gemeente|gemeenten|gemeentes|dorp|dorpen|stad|steden|plaats|plaatsen)',
      '(verdient|verdienen|verdiende|verdienden) (gemiddeld|het meest|het minst|meer|minder)',
    ],
    en: [
      '(income|incomes|earnings|salary|salaries|wage|wages|pay level)',
      '(average|mean|household|disposable|median|typical) (household|disposable|) (income|incomes|salary|wage|earnings|pay)',
      'income per (head|capita|household|person|inhabitant|family)',
      `(earn|earns|earned|make|makes|made) & ${PEOPLE_EN}`,
      '(richest|wealthiest|poorest) (dutch|) (municipality|municipalities|town|towns|city|cities|village|villages|place|places)',
    ],
  },
} as const satisfies Record<string, Said>;
