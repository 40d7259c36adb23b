/** Words about ground, buildings, roads and what surrounds a business. How to read a line: see concepts.ts. */
export const PLACE = `
traffic > road: *verkeer* file files fileleed *opstopping* doorstroming* stremming* vertraging* vast stilstaan spits ochtendspits avondspits traffic jam* congest* rush gridlock queue* delay* bottleneck* stuck tailback*
road: weg wegen *snelweg* rondweg* rotonde* kruispunt* kruising* provincialeweg n35 n18 n348 a1 a35 autoweg* stoplicht* verkeerslicht* road* highway* motorway* junction* roundabout* bypass* intersection* street* straat
roadworks > road: wegwerk* wegopbreking* omleiding* afsluiting* afgesloten opengebroken opgebroken roadwork* works detour* diversion* closure*
reachable: bereikbaar* onbereikbaar* toegankelijk* access* reachable unreachable inaccessib*
truck > road: vrachtwagen* vrachtverkeer* vrachtauto* trailer* transport* logistiek* *bus busje* bestel* truck* lorry lorries haulage freight logistic* van vans
bridge: brug bruggen brugopening* sluis sluizen bridge* lock locks viaduct*
water_transport: haven* schip schepen binnenvaart* kade* vaargeul* scheepvaart* kanaal ondiep* diepgang harbour* harbor* port ports ship* barge* quay* canal shallow dredg* bagger*
transit: ov openbaar *bus bussen buslijn* buurtbus* trein* station* halte* bus buses train* transit railway* shuttle* metro
cycling: fiets* fietspad* snelfietsroute* cycl* bike* bicycle*
dark: donker* verlichting* lantaarn* *licht dark* light* lit streetlight* lamp*
danger: *gevaar* onveilig* levensgevaar* ongeluk* ongeval* danger* unsafe accident* hazard*
parking: *parkeer* *parkeren* *parking* blauwe zone garage *parked park car* auto auto's
charging > energy: laadpa* laadpunt* laadplein* snellader* opladen laadinfra* charger* charging chargepoint*
electric_car: elektrisch* elektrische ev ev's electric
housing: *woning* woonruimte* *huisvesting* huis huizen huurhui* koophui* wonen appartement* woningnood starterswoning* kamer kamers onderdak house* housing home homes apartment* flat flats rent rental* accommodation dwelling* live lodging* room rooms
affordable: *betaalbaar* onbetaalbaar* betalen duur dure peperduur* goedkoop* afford* unaffordable expensive cheap* costly *opbrengen
rent: *huur* huren verhuur* huurprijs rent rents rental lease* landlord* tenant*
grid > energy: *netcongestie* *stroomnet* elektriciteitsnet* *aansluiting* netbeheerder* enexis liander tennet coteq stedin verzwar* zwaardere grid grids connection* transformer* substation* trafo*
electricity > energy: stroom* elektriciteit* electricity power kwh watt* megawatt* voltage
energy: *energie* gas gasprij* gasrekening* zonnepane* zonnepark* windmolen* windpark* batterij* warmtenet* warmtepomp* verduurzam* duurzaam* isolatie* energy solar battery batteries wind heat heating sustainab* insulation hydrogen waterstof*
permit > rules: *vergunning* omgevingsvergunning* bouwvergunning* bestemmingsplan* omgevingsplan* welstand* permit* licence* license* planning zoning permission
nitrogen > rules: stikstof* nitrogen pfas pas-melder* natura
build: bouw* *bouwen verbouw* nieuwbouw* uitbreid* uitbreken construct* build* expand* expansion extension
plot: *kavel* bouwgrond* bedrijfsgrond* grond ruimtegebrek ruimte plot* land space *percelen perceel
business_park: *bedrijventerrein* *bedrijvenpark* industrieterrein* *terrein* bedrijfsterrein* industriegebied* estate* industrial business-park
centre: *binnenstad* centrum *centrum dorpskern* winkelstraat* winkelgebied* hoofdstraat markt marktplein stadshart downtown centre center town high-street high village dorp
shop: *winkel* retail* detailhandel* middenstand* speciaalzaak shop* store stores retailer* boutique*
vacancy_building: *leegstand* leegstaan* leeg lege leegstaande leegloop dichtgetimmerd empty vacant vacancy derelict deserted boarded
nuisance: *overlast* hangjongeren lawaai* geluid* herrie stank stinkt noise noisy nuisance smell* stench rowdy
flood: wateroverlast* *overstrom* hoosbui* regen* regent blank riool* riolering* afwatering* wateroverl* hoogwater flood* rain* drainage sewer* downpour* storm*
drought: droogte* droog watertekort* grondwater* beregen* drought* irrigation
waste: *afval* zwerfvuil* zwerfafval* vuilnis* rommel container* dumping* grofvuil rubbish litter* garbage trash waste recycl* bin bins
green: groen groenvoorziening* groenonderhoud plantsoen* bomen boom onkruid* *struiken park greenery green tree trees weeds verge* landscap*
maintenance: onderhoud* bestrating* stoep* gaten kuilen slecht verloederd* verpauper* verrommel* maintenance pavement* pothole* neglect* shabby rundown
broadband: *glasvezel* internet* breedband* wifi traag trage verbinding* broadband fibre fiber slow bandwidth
mobile_network: bereik 5g 4g mobiel* zendmast* reception coverage signal mobile mast*
countryside: buitengebied* platteland* dorpen landelijk* rural countryside remote outskirts
bus_shelter: bushokje* abri* shelter*
overnight: overnacht* slapen blijven sleep* stay night nights
rest_area: truckparking* verzorgingsplaats* parkeerplek rest-area layby lay-by
`;
