/**
 * What people in the made-up region are concerned with, and the words that they use for it. The concerns are finer than the product's
 * themes and lie across them; their words were written down as people speak, not from the product's list: some of them it knows, many it
 * does not, and some stand for more than one concern.
 */
export const CONCERNS: Readonly<Record<string, string>> = {
  grid: 'netcongestie trafo aansluiting kabel vermogen piek stroom batterij verzwaring wachtlijst transformator aggregaat',
  solar: 'zonnepanelen dak opwek paneel omvormer teruglevering zon dakconstructie kilowatt energie',
  heat: 'warmtenet restwarmte ketel isolatie warmtepomp gas leiding bodem koude energie',
  mechanics: 'monteur vakmens techniek lasser werkplaats gereedschap elektricien personeel storing installatie',
  pupils: 'leerling stage school mbo docent les praktijk opleiding vakschool techniek jongeren',
  absence: 'verzuim vitaliteit bedrijfsarts rug gezond sporten stress werkdruk personeel fit',
  migrants: 'statushouder taalles inburgering nederlands vluchteling werkfit begeleiding taal jobcoach',
  rooms: 'huisvesting kamer woning flexwonen huur starters woonruimte medewerker appartement bouwgrond',
  bus: 'pendelbus halte dienstregeling bus vervoer station avonddienst bereikbaar reizen chauffeur',
  lorries: 'vrachtwagen truckparking laden lossen stremming brug rondweg chauffeur logistiek route',
  bikes: 'fietspad fiets stalling snelfietsroute lease woonwerk bereikbaar verlichting oversteek',
  theft: 'inbraak camera hekwerk beveiliger diefstal koper alarm surveillance terrein nacht',
  cyber: 'phishing hacker ransomware wachtwoord cyber backup ict server datalek beveiliger',
  robots: 'robot cobot automatisering lijn sensor software plc digitaal visie besturing',
  fibre: 'glasvezel breedband internet kabel buitengebied graven aansluiting provider bandbreedte',
  waste: 'afval reststroom recycling plastic container kringloop inzameling pallet circulair hergebruik',
  water: 'wateroverlast hoosbui riool wadi regenwater opvang droogte bassin klimaat dak',
  trees: 'groen bomen vergroening bijen natuur beplanting hitte schaduw tuin biodiversiteit',
  parks: 'bedrijventerrein kavel pand hal leegstand herontwikkeling revitalisering vestiging verouderd terrein',
  shops: 'winkelstraat etalage centrum koopzondag horeca terras winkel passant binnenstad leegstand',
  visitors: 'toerist camping hotel arrangement fietsroute museum dagje gast recreatie evenement',
  festivals: 'festival podium muziek vrijwilliger evenement vergunning publiek kunst tent programma',
  export: 'export duitsland beurs handelsmissie douane buitenland vertaling distributeur order markt',
  buying: 'inkoop collectief korting leverancier contract verzekering volume offerte stroom bulk',
  heirs: 'opvolging overname familiebedrijf overdracht koper waardering starter accountant verkoop',
  labs: 'prototype proeftuin onderzoek universiteit innovatie lab patent testen 3d materiaal',
  permits: 'vergunning gemeente leges bestemmingsplan loket omgevingsplan ambtenaar bezwaar regels procedure',
  together: 'ondernemersvereniging samenwerking parkmanagement bestuur stichting fonds vereniging leden statuten',
};

/** Said by everybody about everything. */
export const SMALL_TALK =
  'graag samen bedrijf regio goed willen helpen ondernemers project plan kunnen doen meer nodig zoeken bieden ervaring jaren mensen idee kennis netwerk snel concreet maand steun breed lokaal toekomst kans stap bouwen delen aanpak vraag oplossing resultaat';
