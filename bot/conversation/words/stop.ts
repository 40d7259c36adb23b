/** Words that say nothing about what a sentence is about. */
const STOP_WORDS = new Set(
  `de het een en of maar want dus dat die dit deze er hier daar ik jij je u hij zij ze wij we jullie hun mij me ons onze mijn zijn haar
  is ben bent was waren wordt worden werd heb hebt heeft hebben had hadden kan kun kunt kunnen zal zullen zou moet moeten mag mogen wil willen
  te ten ter in op aan bij van voor met naar om uit tot door over onder tegen tussen na als dan nog al ook wel niet geen niks niets nooit altijd
  meer minder veel weinig zeer erg heel echt gewoon steeds elke ieder iedere alle alles iets iemand niemand wat wie waar wanneer hoe waarom zo toch
  sinds omdat zodat maken maakt gaat gaan doen doet komt komen zit zitten staat staan keer
  the a an and or but so that this these those there here i you he she it we they them us our my your his her its their
  is am are was were be been being have has had having can could will would shall should must may might do does did doing don't can't doesn't isn't
  to of in on at by for with from into out up down over under about after before as than then still also not no nor none never always
  more less much many very really just every each all any some something someone nobody nothing what who where when how why too enough keep keeps
  krijg krijgt krijgen kreeg vind vindt vinden gevonden find finds found get gets getting got cannot can't
  'm 's nr link mail code 0 ?`.split(/\s+/),
);

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
