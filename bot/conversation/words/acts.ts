/** Words with which people ask something of the bot, and the bot's own things. Not for similar problems: every problem has a "we" in it. */
export const ACTS = `
show: toon tonen getoond laat zien bekijk* bekijken inzien inkijken lees lezen voorlezen teruglezen show see view display look read inspect loat weergeven weergave tevoorschijn raadpleeg* raadplegen doorbladeren bladeren browse* glance peek zeen kieken kiek bekiekn nalezen doorlezen reread leaf openen opening screen
tell: vertel* uitleg uitleggen zeg es omschrijving toelichting details info informatie samenvatting weten tell give describe description summary explain explanation about over know story omschrijf beschrijf elaborate toelichten leg achtergrond background gist inhoud content summarise summarize korte kort short brief nader
retrieve: geef open pull take bring get haal opvragen tover pak haalt ophalen opzoeken lookup look fetch find jump spring
every: alle allemaal alles iedere all every everything any allemoal ieder elk each entire complete volledig hele whole compleet
which: welke welk which
listing: lijst* overzicht* rij rijtje top list overview browse bladeren catalog* ranglijst opsomming rundown lieste opsommen enumerate register index inventaris* inventory directory sorted gesorteerd onder elkaar ranking rankings
search: zoek search find staat already al yet someone anyone iemand opzoek* doorzoek* vind vinden speur look gezocht naar known bekend bekende existing bestaat
what: wat what wa waar
who: wie who who's whose
how: hoe how
why: waarom why waorom
when: wanneer datum tijd tijdstip date when schedule tijdens waneer dag day daten clock uur o'clock aanvang begintijd tijden hour hours date's
until: until till tot sluit close closes closed dicht lang long deadline einddatum sluitingsdatum expire* end eind eindigt ends
where: waar locatie zaal plek adres where venue location address room woar plaats place spot building gebouw parking parkeren route
howmany: hoeveel aantal percentage procent count number many much percent hoevol wovol hoeveul wovöl tally amount total totaal
current: nu momenteel lopende lopen loopt actuele openstaande open current currently running ongoing pending active actieve bezig huidige lopend gaande today thans op dit moment
begin: start* begin* launch* lanceer* kick set setup opzet* opstart* oprichten richten opricht* aanmaken maak maken create founding found begonnen starten stapel touw begun begonn begunnen lanceren opgezet initieer initiate initiating establish form kickoff kick-off raise raising opbouwen bouwen build building
lead: trekker trekken trek voortouw leiden kar trekt lead leader leads charge drive initiator organise organize organiseer regelen leiding leider voorzitter chair run running head coordineer coordinate coordineren spearhead champion aanjagen aanjager
together: samen gezamenlijk* bundel* collectief* cooperatie* ineenslaan elkaar together joint jointly collective* cooperative* pool shared forces between tezamen mekaar metelkaar samenwerk* samenwerken samendoen teaming team club coop co-op buddy partners medestanders mede* partner common gemeenschappelijk* met zijn allen groep group
lets: zullen laten let's lets shall we'll kunnen propose voorstellen idee idea
stop: stop* ophoud* hou opzeg* opzeggen beeindig* stopzet* deactiv* quit cancel* annul* terminat* discontinu* disable* pause onderbreek kill end ending ophooln enough genoeg uitgezet afschaf* staken cease halt quitting genogt basta
off: uit uitzetten uitschakel* off afmeld* uitschrij* uitgeschreven unsubscri* opt-out opt afzeg* unsign afgemeld opheffen hef afgesloten uitgeschakeld deactivate deactiveren disabled afzetten
on: aan aanzetten inschakel* activ* enable* on resubscri* weer again opnieuw geactiveerd ingeschakeld hervat* resume
neg: niet geen niks nooit nee no not never don't doesn't isn't won't can't cannot nich nothing without zonder longer neet nimmer geenszins gien gin nah nope none neither nor unable
remove: verwijder* wis wissen gewist vergeet vergeten vergetelheid vernietig* prullenbak gooi anoniem delet* deletion eras* remov* wipe* purge* forget* forgotten scrap* destroy* bin clear rid anonymous anonymi* vot closure opheffen opruimen weggooien leeghalen expunge shred schoonmaken weg trash dump
take_away: haal weg schrap* streep strike drop eraf eruit door off out weghalen weggehaald doorstrepen doorhalen scratch cross knock uitgummen
withdraw: intrek* terugtrek* terug terugnemen teruggetrokken ongedaan afzien afhaken haak stap stappen terugkomen vervalt withdraw* retract* revoke* undo back backing pull drop dropping stepping retreat out renege teruggeven terugkrabbelen afgehaakt afzeggen afzeg opzeggen rescind bail quit quitting leave leaving uitstappen eruit cancelled vervallen lapse lapses uitschrijven unregister pulled bow bowing
regret: helaas sorry vergist bedacht mistake unfortunately regret circumstances omstandigheden inzien thoughts sadly jammer toch spijt excuses apologies afraid alas genoeg onverhoopt reconsidered nader overwegen mind changed heroverwogen gewijzigd
subscribe: abonne* subscri* inschrij* ontvangen receive* sign enrol enroll signup mailing verzendlijst schrijf aboneer aanmelden aangemeld intekenen opt-in optin mailinglist lidmaatschap abo
send: stuur sturen verstuur toesturen send sending drop mail messaging verstuurd verzend* mailen gestuurd toegestuurd deliver delivered forward post bezorg* inbox postvak mailbox
from_now: voortaan vanaf weekly wekelijks elke iedere every each now
register: aankaart* aandragen indien* dien ingediend registreer* register* submit* raise raised report reported flag flagged file filed melden gemeld meld aanmelden noteer note inleveren hand insturen aanmelding ingeleverd voorleggen aandraag* aanhangig kenbaar maken notify announce signal signaleer* doorgeven doorgeef attention aandacht vragen bring lodge
add: toevoegen voeg bij add put zet doe insert bijschrijven bijzetten erbij append include including toegevoegd plus
support: steun* ondersteun* onderschrijf* support* endorse* back herken* recogni* aansluit* sluit steunen schaar achter behind backing backs bijval adhesie upvote second seconded onderschrijven
same: idem ook too same zelfde hetzelfde eender precies also likewise ditto net both ok schuitje boat exactly eveneens evenzo tevens oek net-zo identiek identical neither either similarly alike dezelfde twin aswell
suffer: last lijden kampt suffer* affected hurts bites struggling kost costs gedoe ellende ergernis geplaagd hinder hindert dupe slachtoffer bothered hit hits bother plagued hurting struggles kwijt schade damage
offer: bied bieden aanbod* aanbied* beschikbaar uitlenen leen lenen bijspringen spare offer* lend available ter beschikking mentor ingezet gratis free gebruiken use feel welcome borrow uitlenen gerust kosteloos gratis voluntarily weggeven schenken doneren donate lending welkom host inzetten beschikken dienst diensten services geef weg weggeef uitleen verhuren verhuur loan loaning donated provide supply share sharing delen gun beschikbaarheid ter-beschikking grabs disposal handen
help_out: help helpen meehelpen vrijwillig* volunteer* bijspringen coachen coach coaching handje hand assist begeleiden meedenk* meedenken bijstaan ondersteunen adviseer adviseren advies advice advise mentor* mentoring tutor teach teaching leren opleiden begeleid bijles raad support
surplus: over missen leftover left spare teveel plank idle idle stilstaan stilstaat stilstaand ongebruikt unused leegstaand kwijt vrij overschot restpartij restant overbodig overtollig redundant excess unneeded vrijstaand vacant empty leeg lege leegstaat plaats plek room capacity capaciteit
pledge: toezeg* toegezegd toezegging* pledge* commit* commitment* belofte beloofd promis* committeren reken rely count beloven beloof toegezegde garandeer guarantee vow pledging gecommitteerd
give: leg leggen stop steek steken betaal betalen meebetalen draag bijdragen bijdrage* doneer* inleg inleggen invest* stort chip chipping pay contribute* contribution* donat* throw giving share lap inbrengen inbreng schenk* storten contributing gooien spend sponsoren sponsor put transfer overmaken lapt bij
join: meedoen meedoe doe mee aansluiten deelnem* neem deelname join* participa* take part board aanhaken instappen meegaan member aansluit toetreden enter aboard boord meedoet meegedaan
apply: aanvra* vragen vraagt vraag verzoek* apply applic* request* ask asking asks grant* funding sponsor* subsid* eligible financier* financiering nodig aangevraagd indienen petition bid finance fund gefinancierd bekostig* vergoed* vergoeding bijdragen qualifies
vote: stem stemmen stemt gestemd stemming* stemronde* stembus* ballot* vote* voting poll polls meestemmen bestuursstemming* stemprocedure* stemlijst draagvlakmeting* stembiljet kiezen electorate roll stemgerechtigd stemde gestemde stemmers electoral stembureau uitbrengen
for: voor voorstander* akkoord instem* eens goed goedkeur* keur favour favor aye approve* supporter* veur voorstemmen jazeker pro goedgekeurde approval yea jawel steun
against: tegen tegenstander* tegenstem* afkeur* wijs against oppose* reject* nay disagree* contra verwerp* disapprove veto afwijzen
yesno: ja nee yes no jazeker
abstain: onthou* onthouding blanco abstain* abstention blank blanc neutraal stemonthouding
conflict: belang belangen* belanghebbende eigenbelang verscho* partij partijdig* onafhankelijk neutraal aandeelhouder betrokken* conflict* interest* recus* bias* neutral shareholder involved independently excuse wbtr verstrengeling eigenaar owner stake stakeholder impartial* objectief vooringenomen bevooroordeeld leverancier supplier supply leveren huurder tenant landlord huurbaas
stay_out: meestemmen meebeslissen buiten erbuiten opzij afstand aside stay outside distance entitled neem leave onthoud afzijdig terzijde wegblijven sidestep withdraw abstain excused exclude excluded uitsluiten zijlijn sideline gang
kin: zwager broer zus vrouw man zoon dochter neef nicht familieband maat compagnon schoonzoon oom brother sister wife husband son daughter cousin partner relative uncle ties schoonvader schoonmoeder schoonzus father mother in-law nephew niece kleinzoon vader moeder ouders vriend vriendin buurman neighbour dad mum son-in-law zwoager zuster echtgenoot echtgenote spouse fiance verloofde tante aunt
mine: mijn my mine eigen own mien ons our onze
result: uitslag* stemuitslag* resultaat resultaten telling* tussenstand* opkomst quorum aangenomen verworpen meerderheid notulen result* outcome* tally turnout quorum passed adopted majority minutes winning won pass reached gehaald winst voted rejected gehaald tussenstand behaald score einduitslag einde stemuitkomst verloop afgelopen besluit besloten decision decided verdict verwerping carried failed voted-down beslist beslissing
status: stand status staat hoever ver state status progress voortgang stand goes going doing news nieuws
round: ronde* verdeelronde* verdeling* verdeeld gelijke-delen* delen round* allocation* allocated distribut* divided winners winnaar* verdelen verdeelsleutel budgetronde subsidieronde burgerbegroting participatory methode method equal gelijke greedy meegedeeld
money_state: saldo kas kasstand pot trekkingsrecht* trekkingsgebied* grootboek reserve balance ledger till budget* begroting rest available beschikbaar remaining spend besteden uitgeven uitgegeven spent gereserveerd reserved heffing levy drawing position income inkomsten uitgaven spending financiele financial rekening account saldi middelen balans funds kassaldo bankstand overschot deficit tekort voorraad geldstand bestedingsruimte restant levies tariff tarief ozb
attend: kom komen komst aanwezig* erbij verhinderd attend* coming come attendance rsvp present guest* gastenlijst seat ticket kaartje ben be i'll verschijn verschijnen opdagen presentie bezoek visit visiting bezoeken gast aanschuiven absent afwezig afmelden aanmelden
maybe: misschien wellicht mogelijk twijfel hangt maybe perhaps possibly might depends tentative mischien waarschijnlijk probably onder voorbehoud unsure undecided twijfelen eventueel weifel
agenda: agenda* agendapunt* programma* programme program* spreekt spreekers speaks speaking dagindeling tijdschema timetable lineup line-up keynote speaker draaiboek spreker sprekers onderwerpen
ask_at: vraag vragen vraagje question questions ask asks bespreken discuss* talk behandel* ingaan antwoord onderwerp topic punt item point wethouder alderman burgemeester mayor gedeputeerde deputy politiek politicians aan provincie province minister gevraagd stellen ondervragen inbrengen aankaarten beantwoord* answered address explain uitleggen toelichten commissioner councillor raadslid gemeenteraad council college
data: gegevens data persoonsgegevens persoonlijke profiel account privacy* avg gdpr dossier personal profile record records informatie information details dossiers persoonsgegeven gegeven persoonlijk identity identiteit naw profielen
stored: bewaar* bewaren bewaard opgeslagen vastgelegd bijhouden ingevoerd stored store keep kept hold saved recorded entered opslaan opslag registreren geregistreerd bijgehouden vasthouden retained retain archief archive logged database
copy: kopie export* download* inzage* meenemen afschrift uitdraai bestand bestandje copy access transcript printout portab* dataportabiliteit gegevensexport retrieve uitdraaien kopieen gekopieerd transfer overdragen overdraagbaarheid inzien toegang bestandsexport zip csv pdf
right: recht rechten right rights beroep invoke exercise wet law juridisch artikel article legal verordening regulation
weekly: week weken wekelijks* weekbericht* weekoverzicht* maandag* vrijdag* weekly monday* friday* digest* nieuwsbrief newsletter weekberichtje wekelijk wekelijke wekkelijks wekenlijks weeknieuws weekmail fortnight zondag sunday donderdag thursday
newsy: nieuws* nieuw nieuwtjes gebeurd gebeurtenis* gebeurde gemist bijpraten praat bijgepraat updates update ontwikkeling* news new happened happening missed miss latest events highlights developments hoogtepunten speed informed posted sinds since laatste gaande voorgevallen samengevat hoogtepunt highlight recap round-up roundup catch-up catchup bijgebleven terugblik bijzonders speelt speelde wissewasje bulletin headlines
digest: weekbericht* weekoverzicht* digest* nieuwsbrief weekberichtje samenvatting summary overzichtje weekmail weekupdate newsletter bulletin roundup recap samenvattinkje
lang_name: nederlands* engels* hollands dutch english
lang_word: taal* talen taalinstelling language* languages speak praat spreek versta antwoord answer reply translate tolk meertalig spreektaal translation vertaald lingo proat proaten
switch: schakel switch verander wijzig* change instel* zet liever voorkeur prefer* from
help_me: help hulp handleiding uitleg commando* mogelijkheden instructie* functies menu manual instructions guide commands options features voorbeelden examples typen type started menu voorbeeld example beginnen bedoeld bedoeling purpose uitgelegd wegwijs rondleiding tour tutorial faq helpdesk support assistentie onboarding guidance stappen steps voorbeeldzin mogelijk kunnen opties onderdelen functie
bot: bot streek robot dit this ding thing chatbot assistent assistant app programma machine apparaat tool computer
work: werk werkt works work functioneert gebruik use using functie functioneren bedienen bediening operate handle omgaan
able: kan kun kunt kunnen can could able you jij je u
unsure: snap weet begrijp snappen stuck idee idea understand confused lost nieuw verdwaald puzzled clueless onduidelijk unclear onbekend begrijpen snapt snappie stuk vast kluts
complaint: moeilijk* lastig* onmogelijk onbetaalbaar* duurder duur dure slecht* slechte gevaarlijk levensgevaarlijk vast vol kapot stuk ramp drama schande schandalig gek zat dwarszit zorgen nergens nauwelijks tekort* gebrek teveel ontbreekt ontbreken verloederd onbereikbaar wachten wachtlijst difficult hard impossible tough expensive bad terrible awful dangerous stuck full broken disaster shame shameful nightmare unaffordable nowhere lack lacking shortage* fed worse worst kills killing ruined keeps losing lose lost suffering struggle struggling complain* trouble gedonder ellendig waardeloos belachelijk onhoudbaar onwerkbaar onacceptabel rampzalig dramatisch puinhoop janken klote knelt nijpend schrijnend overlast vernield diefstal gestolen stank herrie lawaai stolen theft noise smell vandalism mess unworkable unacceptable ridiculous unsafe onveilig gevaar danger broke failing fails collapse collapsed stort loopt vastgelopen refused refuse weigert geweigerd
too: te too steeds elke alweer keer zo so every always constantly
worsening: steeds meer minder stijg* daalt omhoog weg verdwijn* leeg sluit vertrek* growing rising rise harder less fewer dying closing leaving disappear* gone oploopt verslechter* afname declin* dwindl* shrink* uitgestorven extinct opgeheven scrapped halved gehalveerd closed dicht verlies steeds-meer getting
nobody: niemand geen nergens nobody none no nowhere noone
must_change: moet moeten eens iets doen must should something done fix oplossen solved solve aanpakken aangepakt ingrijpen verhelpen repareren mend repair tackle addressed sort urgent dringend hoognodig
greet: hoi hallo goedemorgen goedemiddag goedendag goeiemiddag moi dag hi hello hey morning afternoon evening goedenavond moin yo heya greetings beste geachte dear goeie goejenaovend houdoe doei bye goodbye
thanks: dank* bedankt top prima mooi super thanks thank great cheers nice leuk fijn lekker merci bedank hulde chapeau gefeliciteerd congrats welkom geweldig perfect awesome
we: wij we ons us wie
i: ik mij me i mie
your_mine: jullie jij you your
t_problem: vraagstuk* probleem problemen knelpunt* issue* problem* zorgen bottleneck* challenge* klacht* vraogstuk* pijnpunt* moeilijkheid melding meldingen gemeld gemelde struikelblok hindernis obstacle hurdle trouble troubles pain points concerns bezwaar bezwaren headache
t_initiative: initiatie* project projecten werkgroep* initiative* project projects collaborat* samenwerking* partici* plan plannen plans scheme schemes taskforce coalitie beweging movement joint
t_proposal: voorstel* veurstel* aanvra* subsidieaanvra* subsidieverzoek* proposal* application* subsidieplan fondsaanvraag bid request requests plannen indiening
t_fund: fonds* ondernemersfonds* fund fund's pot pots potje ondernemerspot kitty treasury spaarpot
t_monitor: monitor* regiomonitor indicator* statisti* cijfer* ciefers kengetal* kerncijfers getallen figures statistic* numbers dataset* meten gemeten measure* bronnen sources datapunten kpi kpi's graadmeter* benchmark
t_townhall: townhall* jaarbijeenkomst* jaorbijeenkomst* jaarvergadering* bijeenkomst* regiobijeenkomst* annual yearly hall gathering meeting townhal* town-hall regioavond regiodag ledenvergadering zaal plenaire
t_measure: inwoners bevolking* brp economie* economisch* groei* groeide werkloos* huizenprij* huisprij* faillissement* failliet woz vestiging* population inhabitants grp gdp economy economic growth grew unemploy* bankrupt* bankruptc* establishments prices price value average gemiddeld* jobs banen inkomen earn verdient product huis home homes house houses huizen
t_place: twente enschede hengelo almelo achterhoek overijssel gelderland zwolle deventer groningen utrecht brabant brainport arnhem nijmegen flevoland friesland limburg zeeland drenthe nederland netherlands provinc* gemeente gemeenten municipality coropgebied* borne haaksbergen losser oldenzaal rijssen winterswijk nijverdal holland randstad amsterdam rotterdam eindhoven tilburg breda
t_compare: vergelijk* vergeleken compare* hoger hoogste highest lowest laagste meeste most hardst fastest versus rank* rangschik* meer beter outperform
t_year: jaar year years jaren kwartaal quarter q1 q2 q3 q4 sinds since ontwikkel* development grafiek chart
s_food: koffie coffee lunch taart borrel beer bier eten dinner drinks kantine canteen appeltaart pizza recept recipe restaurant
s_sport: wedstrijd match voetbal ajax psv twente heracles feyenoord wereldkampioen cup game score gewonnen football
s_weather: weer weather regenen rain zon sneeuw snow warm koud
s_office: printer kopieermachine copier factuur invoice mail email bureau desk sleutel key wachtwoord password pakketje parcel oplader charger vergadering notulen wc toilet receptie offerte quote kantoor papier toner stapler nietmachine koffiezet kantine agenda parkeerpas rooster lift boiler ketel ladder magazijn balie desk keys
s_time: straks morgen vandaag gisteren vanmiddag vanavond tomorrow today yesterday later tonight minuten minutes zo soon tonight today half kwart oclock vrijdag maandag
s_life: verjaardag jarig birthday jubileum congratulations gefeliciteerd sterkte ziek sick hoofdpijn headache vakantie holiday weekend wife moeder mother
s_task: schrijf write vertaal translate gedicht poem grap joke liedje song herinnering remind boek book teken draw script vergelijking equation hoofdstad capital koning king president bereken calculate spel raad puzzel quiz speech toespraak
s_talk: haha* lol oke ok okay klopt precies prima jammer tuurlijk snap sure right indeed fine agreed exactly
`;
