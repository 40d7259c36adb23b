/** Words about people at work and in the region. How to read a line: see concepts.ts. */
export const PEOPLE = `
technician > staff: monteur* *lasser* laswerk* lassen technicus technici *technisch* techneut* elektricien* loodgieter* installateur* cnc frezer* draaier* metaalbewerker* vakman vaklui vakmensen timmerman timmerlui metselaar* electrician* welder* welding technician* mechanic* plumber* engineer* machinist* craftsmen craftsman tradesmen carpenter* bricklayer* fitter* technical
staff: *personeel* medewerker* werknemer* arbeidskracht* *krachten arbeidsmarkt* mensen *vacature* werven werving* collega* staff* employee* worker* workforce personnel hire* hiring recruit* vacanc* labour labor colleague* people manpower
shortage: *tekort* *schaarste schaars *gebrek ontbreek* ontbrek* nergens onvindbaar shortage* scarce lack* missing insufficient *nauwelijks
find: vinden vind vindt gevonden krijgen krijg krijgt kriegen vienden find found get finding attract aantrekken zoeken zoekt
hospitality > staff: horeca* kok koks keukenhulp* bediening* ober* serveerster* restaurant* cafe kroeg barman cook* chef* waiter* waitress* hospitality bartender* kitchen keuken* hotel*
driver > staff: chauffeur* vrachtwagenchauffeur* trucker* driver*
care > staff: verpleeg* verzorgende* thuiszorg* zorgpersoneel nurse* carer* caregiver*
apprentice > education: stagiair* *stage* leerwerk* leerling* bbl bol leerbaan leerbanen apprentice* apprenticeship* intern internship* trainee* traineeship*
education: *onderwijs* *school* scholen *opleiding* mbo hbo roc universiteit* student* docent* leraar leraren cursus* bijscholing* omscholing* scholing* college* universit* teacher* training course* education* retrain* vocational
graduate > youth: afgestudeerd* alumni graduate* talent* braindrain
youth: jonge* jongeren jeugd* starters youngster* young* youth school-leavers
leave: vertrek* trekken weg* wegtrek* verlaten leegloop* krimp* ontgroen* leave* leaving exodus drain depopulat*
migrant > staff: arbeidsmigrant* seizoensarbeid* polen oost-europe* uitzendkracht* expat* statushouder* migrant* seasonal refugee* foreign
childcare: kinderopvang* opvang creche* kdv bso peuter* gastouder* kinderdagverblijf* nursery nurseries childcare daycare creche* kindergarten babysit*
shift: ploegendienst* nachtdienst* *dienst avonddienst* onregelmatig* shift* night-shift
sickness > health: *verzuim* ziekte* ziek zieken burn-out* burnout* arbodienst* bedrijfsarts* sick* absence absentee* absenteeism
health: *gezondheid* *zorg huisarts* tandarts* dokter* ziekenhui* medisch* vitaliteit gp gps doctor* dentist* hospital* healthcare health medical
skill: vaardig* kennis digivaardig* handig competenti* skill* knowledge literacy
older: ouder* vergrijz* pensioen* 50-plus* vijftigplus* older elderly retire* pension* ageing aging
spoken: taal* taalachterstand* nederlands duits* engels* spreek* spreken language* dutch german english speak*
volunteer: vrijwillig* volunteer*
successor: *opvolg* overname* *overdracht* bedrijfsoverdracht* overnemen successor* succession takeover heir*
wage > money: *loon* lonen salaris* cao minimumloon* wage* salar* pay
family: gezin* familie* kinderen ouders family families kids child children parent*
`;
