/** De woorden van het vieren. */
export const nl = {
  title: (title: string) => `Te vieren: ${title}`,
  congratulations: (names: readonly string[]) => `Gefeliciteerd, ${new Intl.ListFormat('nl').format(names)}!`,
  congratulationsAll: 'Gefeliciteerd aan iedereen die meedeed!',
  share: 'Doorvertellen',
  shareIntro: 'Kopieer dit en vertel het door, waar u maar wilt:',
  shared: (title: string, region: string, words: string, thanks: string) =>
    `Te vieren in ${region}: ${title}\n\n${words}\n\n${thanks}`,
  withdrawn: 'Dit bericht is op verzoek teruggenomen.',

  coming: (when: string) => `Dit vieren wij in elke werkruimte van de regio, op ${when}.`,
  mayWeName: (company: string) => `Mag ik ${company} daarbij noemen? Zonder uw ja doe ik dat niet.`,
  nameUs: 'Ja, noem ons',
  doNotName: 'Liever niet',
  keepQuiet: 'Stil houden',
  sureQuiet: 'Dit wordt dan nergens gevierd, ook later niet. Zeker weten?',
  keptQuiet: 'Goed, ik houd het stil. Wat er al stond is teruggenomen.',
  willName: (company: string) => `Graag. Als er iets te vieren is noem ik ${company}.`,
  willNotName: (company: string) => `Goed, ik noem ${company} niet als er iets te vieren is.`,
  notYours: 'Alleen wie het aangaat en de coördinator gaan hierover.',
  companyFirst: 'Zeg eerst voor welk bedrijf u werkt: typ “bedrijf”.',
  unknown: 'Hier is niets (meer) te vieren. Typ “vieringen” voor wat er dit jaar gevierd is.',

  wall: (year: number) => `Gevierd in ${year}`,
  wallShort: 'Gevierd',
  wallEmpty: 'Er is nog niets gevierd. Wat wordt opgelost, aangenomen of helemaal toegezegd komt hier te staan.',
  wallBefore: 'Het jaar ervoor',
  wallAll: 'Alle vieringen',
};
