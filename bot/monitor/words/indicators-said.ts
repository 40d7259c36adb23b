/** What the words of all indicators share. */
export type Said = { nl: readonly string[]; en: readonly string[]; alone?: readonly string[] };

export const HOW_MANY_NL =
  '(hoeveel|hoeveul|hoevol|hoevul|hoevoel|hoeveelheid|aantal|aantallen|meeste|minste|meer|minder|telling|tel|totaal|som van)';
export const HOW_MANY_EN =
  '(how many|number of|numbers of|total number of|count of|count|most|fewest|more|fewer|less|least|total of|amount of|tally of)';

export const FIRMS_NL =
  '(bedrijf|bedrijven|bedrijfjes|onderneming|ondernemingen|ondernemers|collega ondernemers|firma s|firmas|firma|zaken|winkels en bedrijven|bedrijven en winkels|mkb bedrijven|bv s|kantoren en bedrijven|ondernemingen en bedrijven)';
export const FIRMS_EN =
  '(company|companies|business|businesses|firm|firms|enterprise|enterprises|shops and businesses|employers|smes|corporations|ventures)';

export const PER_HEAD_NL =
  '(per hoofd|per inwoner|per inwoners|per persoon|per kop|per capita|per hoofd van de bevolking|per hoofd bevolking|per burger|per bewoner|per mens|per neus|p p|pp|p p p|gemiddelde inwoner|inwoner)';
export const PER_HEAD_EN =
  '(per capita|per head|per inhabitant|per person|per resident|per head of population|per head of the population|per citizen|per inhabitants|a head|average inhabitant|average person|average resident|inhabitant|capita)';
