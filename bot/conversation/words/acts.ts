/** Words with which people ask something of the bot, and the bot's own things. Not for similar problems: every problem has a "we" in it. */
export const ACTS = `
show: toon tonen getoond laat zien bekijk* bekijken inzien inkijken lees lezen voorlezen teruglezen show see view display look read inspect loat
tell: vertel* uitleg uitleggen zeg es omschrijving toelichting details info informatie samenvatting weten tell give describe description summary explain explanation about over know story
retrieve: geef open pull take bring get haal opvragen
every: alle allemaal alles iedere all every everything any
which: welke welk which
listing: lijst* overzicht* rij rijtje top list overview browse bladeren catalog* ranglijst opsomming rundown
search: zoek search find staat already al yet someone anyone iemand
what: wat what wa waar
who: wie who who's whose
how: hoe how
why: waarom why waorom
when: wanneer datum tijd tijdstip date when schedule tijdens waneer
until: until till tot sluit close closes closed dicht lang long
where: waar locatie zaal plek adres where venue location address room
howmany: hoeveel aantal percentage procent count number many much percent hoevol
current: nu momenteel lopende lopen loopt actuele openstaande open current currently running ongoing pending active actieve bezig
begin: start* begin* launch* lanceer* kick set setup opzet* opstart* oprichten richten opricht* aanmaken maak maken create founding found begonnen starten stapel touw
lead: trekker trekken trek voortouw leiden kar trekt lead leader leads charge drive initiator organise organize organiseer regelen
together: samen gezamenlijk* bundel* collectief* cooperatie* ineenslaan elkaar together joint jointly collective* cooperative* pool shared forces between
lets: zullen laten let's lets shall we'll kunnen propose voorstellen idee idea
stop: stop* ophoud* hou opzeg* opzeggen beeindig* stopzet* deactiv* quit cancel* annul* terminat* discontinu* disable* pause onderbreek kill end ending ophooln enough genoeg
off: uit uitzetten uitschakel* off afmeld* uitschrij* uitgeschreven unsubscri* opt-out opt afzeg* unsign afgemeld opheffen hef
on: aan aanzetten inschakel* activ* enable* on resubscri* weer again opnieuw
neg: niet geen niks nooit nee no not never don't doesn't isn't won't can't cannot nich nothing without zonder longer
remove: verwijder* wis wissen gewist vergeet vergeten vergetelheid vernietig* prullenbak gooi anoniem delet* deletion eras* remov* wipe* purge* forget* forgotten scrap* destroy* bin clear rid anonymous anonymi* vot closure opheffen
take_away: haal weg schrap* streep strike drop eraf eruit door off out weghalen
withdraw: intrek* terugtrek* terug terugnemen teruggetrokken ongedaan afzien afhaken haak stap stappen terugkomen vervalt withdraw* retract* revoke* undo back backing pull drop dropping stepping retreat out renege
regret: helaas sorry vergist bedacht mistake unfortunately regret circumstances omstandigheden inzien thoughts sadly jammer toch
subscribe: abonne* subscri* inschrij* ontvangen receive* sign enrol enroll signup mailing verzendlijst schrijf
send: stuur sturen verstuur toesturen send sending drop mail messaging
from_now: voortaan vanaf weekly wekelijks elke iedere every each now
register: aankaart* aandragen indien* dien ingediend registreer* register* submit* raise raised report reported flag flagged file filed melden gemeld meld aanmelden noteer note inleveren hand insturen
add: toevoegen voeg bij add put zet doe insert
support: steun* ondersteun* onderschrijf* support* endorse* back herken* recogni* aansluit* sluit steunen
same: idem ook too same zelfde hetzelfde eender precies also likewise ditto net both ok schuitje boat exactly
suffer: last lijden kampt suffer* affected hurts bites struggling kost costs
offer: bied bieden aanbod* aanbied* beschikbaar uitlenen leen lenen bijspringen spare offer* lend available ter beschikking mentor ingezet gratis free gebruiken use feel welcome borrow uitlenen gerust kosteloos gratis voluntarily weggeven schenken doneren donate lending welkom host inzetten beschikken dienst diensten services
help_out: help helpen meehelpen vrijwillig* volunteer* bijspringen coachen coach coaching handje hand assist begeleiden
surplus: over missen leftover left spare teveel plank idle idle stilstaan stilstaat stilstaand ongebruikt unused leegstaand kwijt vrij
pledge: toezeg* toegezegd toezegging* pledge* commit* commitment* belofte beloofd promis* committeren reken rely count
give: leg leggen stop steek steken betaal betalen meebetalen draag bijdragen bijdrage* doneer* inleg inleggen invest* stort chip chipping pay contribute* contribution* donat* throw giving share lap
join: meedoen meedoe doe mee aansluiten deelnem* neem deelname join* participa* take part board
apply: aanvra* vragen vraagt vraag verzoek* apply applic* request* ask asking asks grant* funding sponsor* subsid* eligible financier* financiering nodig
vote: stem stemmen stemt gestemd stemming* stemronde* stembus* ballot* vote* voting poll polls meestemmen bestuursstemming* stemprocedure* stemlijst draagvlakmeting* stembiljet kiezen electorate roll
for: voor voorstander* akkoord instem* eens goed goedkeur* keur favour favor aye approve* supporter* veur
against: tegen tegenstander* tegenstem* afkeur* wijs against oppose* reject* nay disagree*
yesno: ja nee yes no jazeker
abstain: onthou* onthouding blanco abstain* abstention blank
conflict: belang belangen* belanghebbende eigenbelang verscho* partij partijdig* onafhankelijk neutraal aandeelhouder betrokken* conflict* interest* recus* bias* neutral shareholder involved independently excuse wbtr
stay_out: meestemmen meebeslissen buiten erbuiten opzij afstand aside stay outside distance entitled neem leave
kin: zwager broer zus vrouw man zoon dochter neef nicht familieband maat compagnon schoonzoon oom brother sister wife husband son daughter cousin partner relative uncle ties schoonvader schoonmoeder schoonzus father mother in-law nephew niece kleinzoon
mine: mijn my mine eigen own mien ons our onze
result: uitslag* stemuitslag* resultaat resultaten telling* tussenstand* opkomst quorum aangenomen verworpen meerderheid notulen result* outcome* tally turnout quorum passed adopted majority minutes winning won pass reached gehaald winst voted rejected gehaald tussenstand behaald score einduitslag einde
status: stand status staat hoever ver state status progress voortgang stand goes going doing news nieuws
round: ronde* verdeelronde* verdeling* verdeeld gelijke-delen* delen round* allocation* allocated distribut* divided winners winnaar*
money_state: saldo kas kasstand pot trekkingsrecht* trekkingsgebied* grootboek reserve balance ledger till budget* begroting rest available beschikbaar remaining spend besteden uitgeven uitgegeven spent gereserveerd reserved heffing levy drawing position income inkomsten uitgaven spending
attend: kom komen komst aanwezig* erbij verhinderd attend* coming come attendance rsvp present guest* gastenlijst seat ticket kaartje ben be i'll
maybe: misschien wellicht mogelijk twijfel hangt maybe perhaps possibly might depends tentative
agenda: agenda* agendapunt* programma* programme program* spreekt spreekers speaks speaking
ask_at: vraag vragen vraagje question questions ask asks bespreken discuss* talk behandel* ingaan antwoord onderwerp topic punt item point wethouder alderman burgemeester mayor gedeputeerde deputy politiek politicians aan provincie province minister
data: gegevens data persoonsgegevens persoonlijke profiel account privacy* avg gdpr dossier personal profile record records informatie information details
stored: bewaar* bewaren bewaard opgeslagen vastgelegd bijhouden ingevoerd stored store keep kept hold saved recorded entered
copy: kopie export* download* inzage* meenemen afschrift uitdraai bestand bestandje copy access transcript printout portab* dataportabiliteit gegevensexport retrieve
right: recht rechten right rights beroep invoke exercise
weekly: week weken wekelijks* weekbericht* weekoverzicht* maandag* vrijdag* weekly monday* friday* digest* nieuwsbrief newsletter weekberichtje
newsy: nieuws* nieuw nieuwtjes gebeurd gebeurtenis* gebeurde gemist bijpraten praat bijgepraat updates update ontwikkeling* news new happened happening missed miss latest events highlights developments hoogtepunten speed informed posted sinds since
digest: weekbericht* weekoverzicht* digest* nieuwsbrief weekberichtje samenvatting summary
lang_name: nederlands* engels* hollands dutch english
lang_word: taal* talen taalinstelling language* languages speak praat spreek versta antwoord answer reply translate
switch: schakel switch verander wijzig* change instel* zet liever voorkeur prefer* from
help_me: help hulp handleiding uitleg commando* mogelijkheden instructie* functies menu manual instructions guide commands options features voorbeelden examples typen type started menu voorbeeld example beginnen bedoeld bedoeling purpose uitgelegd
bot: bot streek robot dit this ding thing
work: werk werkt works work functioneert gebruik use using
able: kan kun kunt kunnen can could able you jij je u
unsure: snap weet begrijp snappen stuck idee idea understand confused lost nieuw
complaint: moeilijk* lastig* onmogelijk onbetaalbaar* duurder duur dure slecht* slechte gevaarlijk levensgevaarlijk vast vol kapot stuk ramp drama schande schandalig gek zat dwarszit zorgen nergens nauwelijks tekort* gebrek teveel ontbreekt ontbreken verloederd onbereikbaar wachten wachtlijst difficult hard impossible tough expensive bad terrible awful dangerous stuck full broken disaster shame shameful nightmare unaffordable nowhere lack lacking shortage* fed worse worst kills killing ruined keeps losing lose lost suffering struggle struggling complain* trouble
too: te too steeds elke alweer keer zo so every always constantly
worsening: steeds meer minder stijg* daalt omhoog weg verdwijn* leeg sluit vertrek* growing rising rise harder less fewer dying closing leaving disappear* gone
nobody: niemand geen nergens nobody none no nowhere noone
must_change: moet moeten eens iets doen must should something done fix oplossen solved solve
greet: hoi hallo goedemorgen goedemiddag goedendag goeiemiddag moi dag hi hello hey morning afternoon evening goedenavond
thanks: dank* bedankt top prima mooi super thanks thank great cheers nice leuk fijn lekker
we: wij we ons us wie
i: ik mij me i mie
your_mine: jullie jij you your
t_problem: vraagstuk* probleem problemen knelpunt* issue* problem* zorgen bottleneck* challenge* klacht*
t_initiative: initiatie* project projecten werkgroep* initiative* project projects collaborat* samenwerking* partici*
t_proposal: voorstel* veurstel* aanvra* subsidieaanvra* subsidieverzoek* proposal* application*
t_fund: fonds* ondernemersfonds* fund fund's
t_monitor: monitor* regiomonitor indicator* statisti* cijfer* ciefers kengetal* kerncijfers getallen figures statistic* numbers dataset* meten gemeten measure* bronnen sources
t_townhall: townhall* jaarbijeenkomst* jaorbijeenkomst* jaarvergadering* bijeenkomst* regiobijeenkomst* annual yearly hall gathering meeting
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
