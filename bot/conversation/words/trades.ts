/** Words for trades, what they make and sell, and how they fare. How to read a line: see concepts.ts. */
export const TRADES = `
farming: boer boeren boerin* boerderij* akker* veehoud* melkvee* koe koeien varken* kip kippen pluimvee* geit* schaap* mest* kunstmest oogst* gewas* graan tarwe mais aardappel* bieten landbouw* agrari* loonwerk* veldwerk trekker* melkrobot* farm* dairy cow cows cattle pig pigs poultry chicken* goat* sheep manure harvest* crop crops wheat maize potato* agricultur* tractor* livestock barn barns hooi kuilgras kalf kalveren paard* manege* imker* bijen honing hay silage calf calves horse* stable* beekeep* bees honey
horticulture > farming: tuinder* kweker* kwekerij* kas kassen glastuinbouw bollen tulp* bloem* bloemist* fruittele* appels peren asperge* hovenier* tuincentr* plantgoed greenhouse* grower* bulb bulbs tulip* flower* florist* orchard* apples pears asparagus gardener* garden
bakery > food: bakker* brood* banket* deeg meel gist taart* gebak koek* oven ovens bakery bakeries baker* bread dough flour yeast cake cakes pastry pastries
butchery > food: slager* slachthuis* slacht* vlees* worst* gehakt butcher* abattoir* slaughter* meat sausage*
food: voedsel* levensmiddel* etenswaren zuivel* kaas* melk* drank* bier* brouw* wijn* snackbar* friet* maaltijd* cater* proeverij* supermarkt* groente* fruit visser* visboer* food grocer* cheese milk drink* brewer* beer wine* snack* chips meal* catering supermarket* vegetable* fish* grocery
retail_trade > shop: kruidenier* drogist* juwelier* opticien* boekhandel* kleding* schoenen* mode modezaak* speelgoed* warenhuis* kiosk* marktkraam* marktkooplui marktkoopman etalage* kassa* klandizie klant klanten clientele druggist* jewell* optician* bookshop* clothes clothing shoes fashion toy toys stall stalls display customer* client* shopper* footfall
beauty > shop: kapper* kapsalon* schoonheids* nagelstudio* barbier* tattoo* hairdress* barber* salon* beautician* pedicure* masseur* massage* wellness* spa
metal > industry: metaal* staal* ijzer* alumin* plaatwerk* constructiebedrijf* smid* smeder* gieter* verspaning* metal* steel iron sheet foundry blacksmith* forge machining
industry: fabriek* industri* maakindustrie productie* produceer* machine* machinebouw* werkplaats* assemblage* montage* lopende toelever* factory factories plant manufactur* production workshop* assembly supplier* zuivelfabriek* smelter* oplage* keramiek* glas* ceramic* glass*
textile > industry: textiel* weverij* spinnerij* stof* naaiatelier* confectie* textile* weaving fabric* sewing garment*
wood > industry: hout* zager* meubel* kozijn* parket* wood* timber sawmill* furniture joinery cabinet*
plastics > industry: kunststof* plastic* rubber* spuitgiet* verpakking* folie plastics rubber mould* packaging packag* foil
chemistry > industry: chemi* verf* lak lakken oplosmiddel* lijm* chemical* paint* lacquer solvent* glue*
printing > industry: drukker* drukwerk* offset* grafisch* print* folder* brochure* press printing leaflet*
building_trade > build: aannemer* bouwvakker* dakdekker* stukadoor* schilder* stratenmaker* tegelzetter* glaszetter* heier* steiger* beton* cement* baksteen* dakpan* contractor* builder* roofer* plasterer* painter* paver* tiler* glazier* scaffold* concrete brick* tiles voeger* kitter* riet rietdekker* vloerlegger* sloper* sloop* asbest* thatch* flooring demolition asbestos
garage_trade: garagebedrijf* autobedrijf* apk banden bandenspanning carrosserie* autodealer* tweewieler* dealership* bodywork tyre tyres repair* reparatie* reparateur*
haulage > truck: expediteur* expeditie* koerier* bezorg* pakket* pallet* vracht* lading* laden lossen overslag* opslag* magazijn* loods* distributie* voorraad* heftruck* haul* courier* deliver* parcel* cargo load loading unload* storage warehouse* depot* distribution stock forklift* shed
tourism: toeris* recreati* camping* vakantiepark* bungalow* b&b hotelgast* dagtocht* attractie* pretpark* museum* wandelroute* fietsroute* gast gasten bezoeker* vvv tourist* recreation campsite* caravan* holiday* attraction* hike* hiking visitor* guest* sightseeing rondvaart* vaarroute* jachthaven* marina* kano* canoe* kayak*
events: evenement* festival* kermis* braderie* concert* optocht* intocht* sfeerverlichting kerstmarkt* koningsdag feest* event events fair fairs fete parade* carnival* celebration*
culture: cultuur* cultur* theater* bioscoop* bibliothee* muziek* kunst kunstenaar* galerie* erfgoed* monument* culture cultural theatre* cinema* library libraries music art arts artist* gallery heritage listed monumental
sports: sport* zwembad* voetbalclub* sportpark* sportschool* gym vereniging* clubhuis* swimming pool gymnasium club clubs association*
cash > finance: contant* pinautomaat* pinnen pinapparaat* geldautomaat* flappentap* betaalautomaat* kasgeld wisselgeld cash cashpoint* atm atms coins change
insurance > finance: verzeker* polis polissen premie* dekking schade* schadeclaim* risicoklasse* insur* policy policies premium* cover claim claims damage* underwriter*
debt > finance: schuld* faillissement* failliet* wanbeta* incasso* deurwaarder* betalingsachterstand* debiteur* liquiditeit* cashflow debt* bankrupt* insolven* default* arrears debtor* bailiff* collect* liquidity
subsidy > finance: subsidi* toelage* regeling* tegemoetkoming* cofinancier* crowdfund* subsid* grant* scheme* allowance* stimulus
accounting > paperwork: boekhoud* accountant* belastingaangifte* jaarrekening* loonstrook* salarisadministratie* bookkeep* accountan* payroll audit*
tender > rules: aanbested* inkoopvoorwaarden offerteprocedure* bestek inschrijvingseis* tender* procure* bid bids bidding raamovereenkomst* perceelvoorwaarden procurement
inspection > rules: keuring* inspect* controleur* toezicht* nvwa arbeidsinspectie boete* dwangsom* handhaver* audit* fine fines penalty penalties enforce* supervis*
privacy_law > rules: avg gdpr privacywet* gegevensbescherm*
environment_law > rules: milieu* uitstoot* emissie* geurhinder geluidsnorm* fijnstof* lozing* vervuil* environment* emission* pollut* odour particulate discharge exhaust
circular > waste: circulair* hergebruik* recycle* reststrom* reststroom grondstof* kringloop* statiegeld* circular* reuse* recycl* residual raw feedstock deposit
water: water* drinkwater* waterleiding* leidingwater* waterdruk vitens waterschap* sloot* sloten beek beken dijk dijken pomp* water tap mains pipe pipes pressure ditch* brook* dyke* dike* pump*
heat > energy: warmte* verwarm* ketel* stoom* restwarmte* koel* koeling* airco* hitte* heat* boiler* steam cool* refrigerat* cold freezer*
fuel > energy: diesel* benzine* brandstof* tank tankstation* tanken lng biogas* hvo groengas accijns* petrol fuel* gasoline biogas
solar_wind > energy: zonne* zonnedak* zonnecel* omvormer* windturbine* molen molens terugleve* teruglever* saldering solar* panel panels inverter* turbine* windmill*
`;
