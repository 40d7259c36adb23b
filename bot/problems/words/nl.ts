import { inNumber } from '../../primitives/in-number.ts';
import type { Status } from '../problem.ts';

/** De woorden van vraagstukken. */
export const nl = {
  // the card
  title: (number: number, title: string) => `#${number} ${title}`,
  raisedBy: (company: string, day: string) => `Gemeld door ${company} op ${day}`,
  count: (companies: number) => `${inNumber(companies, 'bedrijf heeft', 'bedrijven hebben')} dit`,
  helpers: (companies: number) => `${inNumber(companies, 'bedrijf wil', 'bedrijven willen')} meehelpen`,
  status: { open: 'open', adopted: 'opgepakt', solved: 'opgelost', closed: 'gesloten', merged: 'samengevoegd' } as Record<
    Status,
    string
  >,
  statusLabel: 'Status',
  reasonLabel: 'Toelichting',
  absorbed: (numbers: string) => `Hierin opgegaan: ${numbers}`,
  forwarded: (number: number, into: number) => `Vraagstuk ${number} is samengevoegd met ${into}.`,
  mergedCard: (into: number, title: string) =>
    `Samengevoegd met #${into} ${title}. De bedrijven die dit meldden tellen daar mee.`,

  // buttons
  support: 'Dit speelt bij ons ook',
  details: 'Meer',
  follow: 'Volgen',
  unfollow: 'Niet meer volgen',
  contribute: 'Wat kost het u?',
  withdraw: 'Toch niet',
  edit: 'Wijzigen',
  setStatus: 'Status wijzigen',
  merge: 'Samenvoegen',
  unmerge: 'Samenvoegen ongedaan maken',
  raise: 'Vraagstuk melden',
  confirm: 'Ja, melden',
  change: 'Aanpassen',
  cancel: 'Niet melden',
  sameAs: (number: number) => `Dit is #${number}`,
  show: 'Bekijken',
  list: 'Alle vraagstukken',
  more: 'Volgende',

  // raising
  understood: 'Dit heb ik begrepen als een vraagstuk voor de regio:',
  visible: (company: string, region: string) => `Na uw ja ziet heel de regio ${region} het, met de naam ${company} erbij.`,
  visibleNoCompany: (region: string) => `Na uw ja ziet heel de regio ${region} het, met de naam van uw bedrijf erbij.`,
  similarIntro: 'Is het een van deze? Dan telt uw bedrijf daar mee, en wordt het samen sterker.',
  similar: (number: number, title: string, companies: string) => `#${number} ${title} (${companies})`,
  shared: (words: string) => `gemeen: ${words}`,
  sharedMeaning: 'lijkt wat betekenis betreft',
  raised: (number: number) => `Gemeld als vraagstuk ${number}. Het staat nu in de kanalen van de regio.`,
  raisedBefore: (number: number) => `Dit was al gemeld, als vraagstuk ${number}.`,
  dropped: 'Goed, ik meld niets.',
  draftGone: 'Dit concept is verlopen of al afgehandeld. Typ uw vraagstuk opnieuw.',
  notYours: 'Alleen wie het typte kan dit bevestigen. Speelt het bij u ook, typ het dan zelf.',
  raiseTitle: 'Vraagstuk melden',
  raiseSubmit: 'Melden',
  changeTitle: 'Vraagstuk aanpassen',
  titleField: 'In één zin',
  titleHint: 'Zo staat het boven de kaart.',
  textField: 'Wat speelt er?',
  textHint: 'In uw eigen woorden: sinds wanneer, bij wie, wat is er al geprobeerd?',
  emptyTitle: 'Zeg in één zin wat er speelt.',
  emptyText: 'Beschrijf wat er speelt.',
  nothingSaid: 'Wat speelt er bij u? Typ het in uw eigen woorden, of gebruik de knop.',

  // supporting
  supported: (company: string, count: string) => `Genoteerd voor ${company}: ${count}.`,
  supportedAlready: (company: string) => `${company} stond hier al bij; één bedrijf telt één keer.`,
  notOpen: (status: string) => `Dit vraagstuk is ${status}; steun is niet meer nodig. Speelt het weer, meld het dan opnieuw.`,
  withdrawn: (company: string) => `De steun van ${company} is teruggenomen.`,
  noSupport: (company: string) => `${company} stond hier niet bij.`,
  contributeTitle: 'Wat kost het u?',
  contributeSubmit: 'Opslaan',
  contributeIntro: 'Alleen de melder en de coördinatoren lezen dit. Beide vragen mogen leeg blijven.',
  costsField: 'Wat kost dit uw bedrijf, in geld, tijd of kansen?',
  costsHint: 'Bijvoorbeeld: twee dagen per week, of € 20.000 aan gemiste orders.',
  helpsField: 'Wilt u meehelpen het op te lossen?',
  helps: { yes: 'Ja', maybe: 'Misschien', no: 'Nee' },
  contributed: 'Dank u, het is genoteerd bij het vraagstuk.',
  contributionsTitle: 'Wat het kost',
  confirmSupport: (number: number, title: string, company: string) => `Speelt vraagstuk ${number} “${title}” ook bij ${company}?`,

  // tending
  following: (number: number) => `U krijgt bericht als er iets verandert aan vraagstuk ${number}.`,
  unfollowed: (number: number) => `U krijgt geen bericht meer over vraagstuk ${number}.`,
  editTitle: 'Vraagstuk wijzigen',
  save: 'Opslaan',
  edited: (number: number) => `Vraagstuk ${number} is gewijzigd; alle kaarten volgen.`,
  statusTitle: 'Status wijzigen',
  statusField: 'Nieuwe status',
  reasonField: 'Toelichting',
  reasonHint: 'Nodig bij opgelost en gesloten: wie het steunt krijgt dit te lezen.',
  reasonNeeded: 'Geef een toelichting: waarom is het gesloten, of hoe is het opgelost?',
  statusSet: (number: number, status: string) => `Vraagstuk ${number} is nu ${status}.`,
  statusSame: (status: string) => `De status was al ${status}.`,
  mergeTitle: 'Samenvoegen',
  mergeSubmit: 'Samenvoegen',
  mergeIntro: (number: number, title: string) =>
    `#${number} “${title}” gaat op in een ander vraagstuk. De steun telt daar mee, het nummer verwijst door, iedereen krijgt bericht. U kunt het ongedaan maken.`,
  mergeField: 'Nummer van het vraagstuk dat blijft',
  mergeNumber: 'Vul het nummer in van een ander vraagstuk, bijvoorbeeld 12.',
  mergedDone: (number: number, into: number, count: string) => `Vraagstuk ${number} is samengevoegd met ${into}: ${count}.`,
  mergeSame: 'Een vraagstuk is niet met zichzelf samen te voegen. Kies een ander nummer.',
  mergeForwarded: (number: number) =>
    `Vraagstuk ${number} is al samengevoegd. Maak dat eerst ongedaan, of kies een ander nummer.`,
  unmergedDone: (number: number, from: number) => `Vraagstuk ${number} staat weer los van ${from}, met zijn eigen steun.`,
  notMerged: (number: number) => `Vraagstuk ${number} is niet samengevoegd.`,
  tendersOnly: 'Alleen wie het meldde of een coördinator kan dit wijzigen. Vraag het een van hen.',

  // reading
  unknown: (number: number) => `Vraagstuk ${number} is er niet. Bekijk de lijst voor de nummers.`,
  whichNumber: 'Welk vraagstuk bedoelt u? Noem het nummer, of kies uit de lijst.',
  listTitle: (region: string) => `Vraagstukken in ${region}`,
  listEmpty: 'Er zijn nog geen open vraagstukken. Typ wat er bij u speelt, dan bent u de eerste.',
  search: 'Zoeken',
  searchField: 'Waar zoekt u naar?',
  foundTitle: (words: string) => `Gevonden bij “${words}”`,
  foundNothing: (words: string) => `Geen vraagstuk gevonden bij “${words}”. Speelt het bij u, meld het dan.`,
  ownTitle: 'Uw vraagstukken',
  overviewTitle: 'Wat speelt er',

  // notices
  noticeStatus: (number: number, title: string, status: string) => `Vraagstuk ${number} “${title}” is nu ${status}.`,
  noticeMerged: (number: number, title: string, into: number, intoTitle: string) =>
    `Vraagstuk ${number} “${title}” is samengevoegd met ${into} “${intoTitle}”. De steun van uw bedrijf telt daar mee.`,
  noticeAbsorbed: (number: number, title: string, count: string) =>
    `In vraagstuk ${number} “${title}” is een ander opgegaan: ${count}.`,
  noticeUnmerged: (number: number, title: string, from: number) =>
    `Vraagstuk ${number} “${title}” staat weer los van ${from}, met zijn eigen steun.`,

  // at the end of the week
  weekNew: 'Nieuw vraagstuk',
  weekJoined: (companies: number) => (companies === 1 ? '1 bedrijf erbij' : `${companies} bedrijven erbij`),
  weekCelebrated: (companies: number) =>
    `${companies === 1 ? '1 bedrijf had' : `${companies} bedrijven hadden`} hier last van. Nu is het opgelost.`,
  weekHow: (reason: string) => `Zo is het gegaan: ${reason}`,
};
