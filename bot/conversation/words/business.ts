/** Words about doing business, money, rules and safety. How to read a line: see concepts.ts. */
export const BUSINESS = `
theft > crime: diefsta* gestolen gejat stelen steelt *dieven dief koperdie* *roof theft* thief thieves steal* stole stolen burgla* robbed robber*
burglary > crime: *inbraak* *inbraken* inbreker* ingebroken break-in* broke broken burglar*
crime: criminal* crimine* *misdaad ondermijn* *veiligheid* vandalism* vernieling* politie* beveilig* camera* crime* criminal* police secur* surveillance cctv safety fraud* oplicht*
drugs > crime: drugs* *dealer* hennep* wiet* cannabis coke xtc *lab drug* weed marijuana
cyber > crime: cyber* hack* gehackt ransomware* phishing* malware* datalek* digitale veiligheid hackers breach* phish*
digital: digita* automatiser* software* ict computer* robot* ai data computer* it online webshop* e-commerce website*
finance > money: *financier* krediet* lening* leningen bank banken investeerder* kapitaal geldschieter* durfkapitaal bank banks loan* credit lend* financ* investor* capital funding mortgage*
money: geld *kosten kost duur *prijs *prijzen tarief tarieven betaal* omzet* winst* marge* money cost* price* tariff* fee fees margin* revenue profit*
bill: rekening* factu* nota bill bills invoice*
rise: hoger hoog gestegen stijg* verdrie* verdubbel* omhoog explo* rise* rising risen higher increase* tripled doubled soar* skyrocket* up
tax > money: belasting* ozb *heffing* leges reclamebelasting* toeristenbelasting* btw accijns tax* levy levies vat excise
rules: *regels *regel regeldruk* *regelgeving wet wetten wetgeving* bureaucra* norm normen verplicht* handhav* rule* regulation* law laws legislat* red-tape compliance bureaucracy
paperwork > rules: administrati* papier* formulier* rapportage* csrd verslag* invullen paperwork form forms report reporting admin administration documentation
customs > export: douane* customs
export: export* import* grens grenzen duitsland* buitenland* border* germany abroad international overseas
municipality: *gemeente* wethouder* burgemeester* ambtenaar ambtena* provincie* waterschap* overheid* raad municipal* council* mayor alderman aldermen province* authorit* government* official* townhall city
answer: antwoord* reageer* reactie* terugbel* mail mails luister* answer* respon* reply replies ignored unanswered
slow_procedure: lang lange langzaam maanden maandenlang jaar jaren duurt duren wacht* wachttijd* wachtlijst* traag ages months years wait* forever slow takes
tourism: *toeris* recreant* bezoeker* gasten vakantie* camping* hotel* b&b bungalow* recreatie* tourist* tourism visitor* guest* holiday* campsite* leisure recreation
event: evenement* festival* braderie* kermis* intocht* event* festival* fair fairs
market: weekmarkt* marktkraam* *kramen market markets stall stalls
farmer: boer boeren *boerderij* agrari* landbouw* veehoud* melkvee* akkerbouw* tuinder* kwekerij* farm farms farmer* agricultur* dairy grower* livestock
local_product: streekproduct* lokaal lokale korte keten* zuivel kaas *voedsel* local produce food cheese
startup: startup* start-up* scale-up* starter startende zzp* innovati* founder* startups incubator* innovation entrepreneur*
meeting_place: ontmoetingsplek* ontmoeten broedplaats* clubhuis* flexplek* netwerk* meet meeting hub hubs coworking network*
customer: klant* klandizie* consument* publiek *bezoek customer* client* shopper* footfall consumers
supply: leverancier* levering* grondstof* materiaal* materialen toelever* inkoop* supplier* supply material* deliver* procurement tender* aanbested*
circular: circulair* hergebruik* restwarmte* kringloop* circular reuse
image: imago* uitstraling* aantrekkelijk* promotie* bekendheid marketing image reputation branding attractive* promotion
cooperation: samenwerk* samen gezamenlijk* collectief* together joint jointly collective* cooperat* collaborat* shared
growth: groei* groeien doorgroei* grow* growth scale
company: bedrijf bedrijven *onderneming* ondernemer* mkb zaak zaken firma company companies business* firm firms sme smes
problem: *probleem* *problemen *knelpunt* *vraagstuk* lastig moeilijk* ellende drama ramp zorgen kwijt problem* issue* trouble* difficult* hard struggle* struggling worry worries disaster nightmare
closed: dicht sluit sluiten gesloten stil stilgelegd close* closed shut halted stopped
early: vroeg te-vroeg laat late early opening openingstijd* hours
`;
