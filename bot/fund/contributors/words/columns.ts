/** How people head the columns of a list of contributors, in both languages, in folded spelling. */
export type Column = 'kvk' | 'name' | 'area' | 'class' | 'woz';

export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  kvk: [
    ...['kvk', 'kvk nummer', 'kvknummer', 'kvk nr', 'kvknr', 'handelsregister', 'handelsregisternummer', 'nummer kvk'],
    ...['coc', 'coc number', 'kvk number', 'chamber of commerce', 'chamber of commerce number'],
  ],
  name: [
    ...['naam', 'bedrijf', 'bedrijfsnaam', 'handelsnaam', 'naam bedrijf', 'bijdrageplichtige', 'naam bijdrageplichtige'],
    ...['name', 'company', 'company name', 'contributor', 'business name'],
  ],
  area: [
    ...['gebied', 'trekkingsgebied', 'deelgebied', 'bedrijventerrein', 'gebiedsnaam', 'naam gebied'],
    ...['area', 'drawing area', 'area name', 'zone'],
  ],
  class: [
    ...['groep', 'klasse', 'soort', 'hoedanigheid', 'gebruiker eigenaar', 'gebruiker of eigenaar', 'eigenaar gebruiker', 'rol'],
    ...['class', 'group', 'type', 'role', 'user owner', 'user or owner', 'owner user', 'capacity'],
  ],
  woz: [
    ...['woz', 'woz waarde', 'wozwaarde', 'woz waarde in euro', 'woz waarde euro', 'woz waarde eur', 'waarde'],
    ...['woz value', 'woz value in euro', 'woz value eur', 'value'],
  ],
};
