/** Words for living together, learning and governing in a region. How to read a line: see concepts.ts. */
export const SOCIETY = `
hiring > staff: sollicit* sollicitant* sollicitatie* vacaturebank* uitzend* uitzendbureau* detacher* headhunt* wervingsbureau* arbeidsbemiddel* functie* baan banen aannemen applicant* candidate* vacancies headhunter* agency agencies temp temps jobs job opening openings
poaching > staff: weggekocht* wegkapen* weggekaapt* overlopen concurrent* concurrentie* kapers poach* compet* rival* rivals lured
retention > staff: verloop doorstroom* behoud* uitstroom* opzegging* ontslag* vertrekkers retain* retention turnover quit quits quitting resign* dismiss* layoff*
workload > health: werkdruk* overuren overwerk* stress* vermoeid* uitgeput* rooster* roosteren dubbele workload overtime overwork* tired exhausted roster* rota schedule*
accidents > danger: arbo* arbeidsongeval* veiligheidshelm* gewond* letsel* brand branden brandweer* brandgevaar* ehbo aed hartstilstand injur* wounded fire fires firefighter* defibrillator* helmet*
elderly_care > health: verpleeghuis* bejaarden* mantelzorg* dementie* ouderenzorg* wijkverple* dementia caregiving
mental > health: ggz psychi* psycholo* depress* eenzaam* verslav* mental* psych* lonel* addict*
pharmacy > health: apothe* medicijn* vaccin* pharmac* medicine* drugstore
primary_school > education: basisschool* kleuter* juf meester klas klassen lesuitval primary kindergarten classroom* pupil* lesson*
technical_school > education: techniekonderwijs vakschool* vakopleiding* bedrijfsschool* praktijkschool* practicum werkplaatsleren techniekcampus* vocational* practical
higher_education > education: hogeschool* saxion utwente onderzoek* lector* lectoraat* kennisinstelling* campus* universi* research* professor* faculty academ*
internship > apprentice: stagebedrijf* stageplaats* stageplek* meeloopdag* snuffelstage* werkervaring* placement* traineeship* shadow*
language_course > spoken: taalcursus* taalles* inburger* nt2 analfabe* laaggeletterd* tolk tolken integration illitera* interpreter* translator*
poverty: armoe* schuldhulp* voedselbank* bijstand* minima* rondkomen poverty poor benefits foodbank deprived
youth_nuisance > nuisance: jeugdoverlast* hangjeugd* hangplek* rondhang* rondhangende vandalen scooter* loiter* teenagers hooligan* vandal* scooters vuurwerk* firework*
neighbours > nuisance: omwonende* buurtbewoner* bewoner* klagers burenruzie* burenoverlast neighbour* neighbor* resident* locals complainant*
pest > nuisance: rat ratten muis muizen ongedierte* wesp* kakkerlak* eikenprocessierups* processierups* wolf wolven duiven meeuwen ganzen rats mouse mice vermin pest pests wasp* cockroach* caterpillar* wolves pigeon* gull* geese woelmuis* steekmug* mug muggen mosquito* moles
odour > nuisance: geur* riekt rioollucht stankoverlast odor* stink* reek*
light_noise > nuisance: nachtrust geluidswal* gedreun* trillingen dreunen lichthinder burengerucht vibration* rumble* thud* sleepless glare
graffiti > crime: graffiti* bekladd* kladden vernield* spray* tag tags defac* smashed
fraud > crime: nepfactu* spookfactu* oplichter* identiteitsfraude babbeltruc* swindl* scam* fake forged imposter*
violence > crime: geweld* bedreig* agressi* overval* steekpart* mes wapen* violen* threat* aggress* assault* robber* knife weapon*
surveillance > crime: beveiliger* bewak* nachtwaker* surveill* alarm* hekwerk* slagbo* guard* patrol* watchman fence* barrier* gate
emergency: hulpdienst* ambulance* noodnummer* aanrijtijd* spoedeisend* emergency rescue
politics > municipality: college wethouders gemeenteraad* raadslid raadsleden verkiezing* politiek* coalitie* motie* bestuurlijk* herindel* politic* election* councillor* coalition* motion* governance merger
counter > municipality: loket* balie* dienstverlen* vergunningloket* burgerzaken doorlooptijd* counter desk turnaround
participation > municipality: inspraak* bezwaar* bezwaren zienswijze* beroepsprocedure* referend* participatieavond* objection* appeal* consultation* hearing* petition*
zoning_plan > permit: bestemming* bestemmingswijzig* functiewijzig* omgevingswet* bouwblok* bouwvlak* rooilijn* rezon* designation*
monument_rules > permit: monumentenzorg monumentencommissie rijksmonument* beschermd stadsgezicht conservation
terrace > permit: terras* terrasvergunning* precario* uitstalling* sluitingstijd* openingstijd* koopzondag* zondagsopen* terrace* vlonder* parasol* terrasverwarmer*
student_housing > housing: studentenhuis* studentenkamer* kamertekort* campuswoning* dormitor*
migrant_housing > housing: huisjesmelker* polenhotel* logiesgebouw* woonunit* chalet* overbewon* overcrowd* bunk bunks barracks
mortgage > housing: hypotheek* koopwoning* starterslening* overbieden* woningbouw* woningcorporati* corporati* mortgage* outbid* homebuild*
renovation > housing: renovat* renover* transformer* ombouw* verbouwen kluswoning* refurbish* convert* conversion
car_free > centre: autovrij* autoluw* voetganger* voetgangersgebied* loopstroom* wandelpromenade* pollers poller pedestrian* bollard* walkway* promenade
street_furniture > centre: bankje bankjes prullenbak* bloembak* plantenbak* vlag vlaggen kerstverlichting* lichtjes fontein* bench benches planter* flags fountain*
signage > reachable: bewegwijzer* verwijsbord* wegwijzer* borden bord bebording* vindbaar* signpost* signage sign signs wayfinding
toilets > centre: toilet* wc's urinoir* restroom* lavator*
night_traffic > driver: nachtchauffeur* nachtrit* rijtijd* rijtijden tachograaf* rustplaats* tachograph*
level_crossing > road: spoorwegovergang* overweg* slagbomen tunnel* onderdoorgang* spoor spoorlijn* rail railroad underpass* overpass*
speeding > danger: hardrijd* snelheid* flitspaal* drempel* verkeersdrempel* wegversmalling* speed* speeding radar bump bumps hump humps chicane*
school_run > danger: schoolroute* oversteek* oversteken zebrapad* schoolplein* brigadier* crossing* zebra
ferry > water_transport: pont ponten veer veerpont* veerdienst* steiger aanlegsteiger* ferry ferries jetty
airport: luchthaven* vliegveld* vlieg* drone* airport* airfield* flight* aviation drones
carpool > transit: carpool* deelauto* deelfiets* pendelbus* pendel* bedrijfsbus* regiotaxi* taxi* belbus* shuttle* carshare* rideshare* commute* commuter*
telecom_outage > broadband: storing* uitval* uitgevallen netwerkstoring* internetstoring* kabelbreuk* outage* downtime dropout* disconnect*
software > digital: erp crm boekhoudpakket* licentie* cloud* app apps besturingssysteem* kassasysteem*
ai_automation > digital: kunstmatige intelligentie chatgpt algoritm* robotiser* cobot* sensor* artificial intelligence algorithm* robot* cobots sensors automate* automation
visibility > export: promotie* reclame* marketing* imago* regiobrand* bekendheid* uitstraling* advert* promot* branding publicity image reputation
cross_border > export: grensarbeid* grensoverschrijd* euregio* duitse duitsers invoer* uitvoer* kentekens borderland euregion* duty duties
brexit_trade > export: handelstarie* importheffing* sancties* handelsoorlog* brexit wisselkoers* sanction*
delivery_delay > material: levertijd* leverancier* levering* toelevering* materiaaltekort* grondstofprij* nalever* backorder* vendor* delayed
material: materiaal materialen onderdelen componenten halffabrika* chips grondstoffen material* component* parts semiconductor* commodit* schroot* koper* scrap copper
innovation: innovat* uitvind* proeftuin* prototype* octrooi* patent* startup* incubator* invent* pilot pilots patents
cooperation: samenwerk* netwerkclub* ondernemersvereniging* koepel* bundel* krachtenbundel* kennisdel* cooperat* collaborat* alliance* partnership* association federat*
climate_adaptation > flood: klimaat* wadi wadi's waterberging* hemelwater* ontharden onttegelen hittestress* klimaatbestendig* climate* rainwater depaving
nature: natuur* natuurgebied* bos bossen heide* vogel* weidevogel* stikstofgevoelig* biodivers* forest* woods heath nature* reserve* bird* wildlife ecolog* fauna flora otter* bever* beaver*
`;
