/** De woorden van regio, werkruimten, mensen en codes. */
export const nl = {
  // buttons
  found: 'Regio oprichten',
  redeem: 'Ik heb een code',
  join: 'Bedrijf opgeven',
  changeCompany: 'Bedrijf wijzigen',
  linkAccount: 'Mijn andere account koppelen',
  linkWorkspace: 'Werkruimte koppelen',
  members: 'Leden',
  role: 'Rol wijzigen',
  approve: 'Goedkeuren',
  refuse: 'Weigeren',
  language: 'English please',
  here: 'Berichten voortaan hier',
  more: 'Volgende',
  region: 'Regio',

  // forms
  foundTitle: 'Regio oprichten',
  foundIntro:
    'U wordt de eerste coördinator. De vraagstukken van de regio verschijnen voortaan in dit kanaal; andere werkruimten koppelt u daarna met een code.',
  foundSubmit: 'Oprichten',
  regionName: 'Naam van de regio',
  workspaceName: 'Naam van deze werkruimte',
  workspaceHint: 'Zo zien andere werkruimten waar iets vandaan komt.',
  yourName: 'Uw naam',
  channelLanguage: 'Taal in dit kanaal',
  joinTitle: 'Uw bedrijf',
  joinIntro: 'U doet mee namens een bedrijf: één bedrijf, één stem, hoeveel collega’s er ook meedoen.',
  joinSubmit: 'Opslaan',
  companyName: 'Naam van het bedrijf',
  kvk: 'KvK-nummer',
  kvkHint: '8 cijfers, zoals op uw uittreksel.',
  municipality: 'Gemeente',
  redeemTitle: 'Code invoeren',
  redeemSubmit: 'Koppelen',
  code: 'Code',
  roleTitle: 'Rol wijzigen',
  roleSubmit: 'Opslaan',
  roleLabel: (name: string) => `Rol van ${name}`,
  dutch: 'Nederlands',
  english: 'Engels',

  roles: { member: 'ondernemer', board: 'bestuurder', coordinator: 'coördinator', stakeholder: 'stakeholder' },

  // answers
  welcome: (region: string) => `Regio ${region} is opgericht, en u bent de coördinator.`,
  welcomeNext:
    'Geef nu uw bedrijf op, en koppel de werkruimten van uw buren met een code. Typ daarna gewoon wat er speelt, bijvoorbeeld: “wij krijgen geen technisch personeel meer”.',
  joined: (company: string, region: string) => `U doet mee namens ${company} in de regio ${region}.`,
  joinedStakeholder: (company: string) =>
    `${company} is genoteerd. U bent stakeholder: u leest mee; een coördinator kan uw rol wijzigen.`,
  workspaceCode: (code: string) => `Code voor een nieuwe werkruimte: ${code}`,
  workspaceCodeNext: (command: string) =>
    `Geef de code aan uw contact daar. Die typt “${command}” in het kanaal waar de regio moet verschijnen. De code werkt één keer en een dag lang; u keurt de werkruimte daarna zelf goed.`,
  accountCode: (code: string) => `Uw code: ${code}`,
  accountCodeNext: (command: string) =>
    `Typ binnen een kwartier “${command}” tegen Streek in uw andere account (Slack of Teams). Daarna telt u als één persoon. Deel deze code met niemand.`,
  nameWorkspace: 'De code klopt. Hoe heet deze werkruimte? Dan vraag ik de coördinatoren om goedkeuring.',
  linkAsked: (region: string) =>
    `Uw aanvraag ligt bij de coördinatoren van regio ${region}. U krijgt bericht zodra zij beslissen.`,
  linkWaiting: (workspace: string, requester: string) => `${requester} wil de werkruimte ${workspace} aan uw regio koppelen.`,
  linkWaitingNext: 'Na goedkeuring zien de mensen daar de vraagstukken van de regio, en kunnen zij meedoen.',
  linkApproved: (workspace: string) => `Werkruimte ${workspace} hoort nu bij de regio.`,
  linkRefused: (workspace: string) => `De aanvraag van werkruimte ${workspace} is geweigerd.`,
  linkedNotice: (region: string) => `Deze werkruimte hoort nu bij regio ${region}. Geef uw bedrijf op om mee te doen.`,
  refusedNotice: (region: string) =>
    `De coördinatoren van regio ${region} hebben uw aanvraag geweigerd. Vraag hun waarom, en zo nodig een nieuwe code.`,
  workspaceWelcome: (region: string) => `Welkom in regio ${region}`,
  workspaceWelcomeNext:
    'Hier verschijnen de vraagstukken van ondernemers uit de hele regio. Druk op een knop om mee te doen, of typ tegen Streek wat er bij u speelt.',
  accountsLinked: (count: number) => `Uw accounts zijn gekoppeld: ${count} accounts, één persoon.`,
  roleChanged: (name: string, role: string) => `${name} is nu ${role}.`,
  roleNotice: (role: string) => `Uw rol in de regio is nu: ${role}.`,
  channelSet: 'Nieuwe vraagstukken van de regio verschijnen voortaan in dit kanaal.',
  confirmLanguage: (language: string) => `Zal ik voortaan ${language} met u spreken?`,
  languageSet: 'Ik spreek voortaan Nederlands met u.',
  membersTitle: 'Leden van de regio',
  you: 'U',
  company: 'Bedrijf',
  noCompany: 'nog geen bedrijf',
  yourRole: 'Rol',
  workspaces: 'Werkruimten',
  coordinatorPart: 'Voor de coördinator',
  chooseLink: 'Wat wilt u koppelen?',

  // refusals: what is wrong, and what to do
  unlinked:
    'Deze werkruimte hoort nog bij geen regio. Heeft u een code van een coördinator, voer die dan in; of richt zelf een regio op.',
  alreadyFounded: (region: string) =>
    `Deze werkruimte hoort al bij regio ${region}. Wilt u daar weg, vraag het dan een coördinator.`,
  joinFirst: 'Namens welk bedrijf doet u mee? Geef dat één keer op, dan gaan we verder.',
  stakeholderOnly: 'Als stakeholder leest u mee. Vraag een coördinator om uw rol te wijzigen als u wilt meedoen.',
  coordinatorsOnly: 'Dat kan alleen een coördinator van de regio. Vraag het een van hen.',
  badCode: 'Deze code klopt niet, is al gebruikt of is verlopen. Vraag een nieuwe code aan wie hem gaf.',
  linkSettled: 'Deze aanvraag is al afgehandeld.',
  sameAccount: 'Deze code is van dit account zelf. Typ hem in uw andere account, in Slack of Teams.',
  alreadyLinked: 'Deze twee accounts zijn al gekoppeld.',
  otherRegion: 'Deze twee accounts horen bij verschillende regio’s; die zijn niet te koppelen.',
  joinBeforeLinking: 'Geef eerst uw bedrijf op; daarna kunt u uw andere account koppelen.',
  lastCoordinator: 'U bent de enige coördinator. Maak eerst iemand anders coördinator.',
  roleNeedsCompany: 'Wie als ondernemer meedoet, geeft eerst zelf een bedrijf op.',
  memberUnknown: 'Dit lid is er niet (meer). Open de ledenlijst opnieuw.',
  chooseChannel: 'Doe dit in het kanaal waar de regio moet verschijnen, niet in een privégesprek.',
  emptyName: 'Vul een naam in.',
  emptyMunicipality: 'Vul een gemeente in.',
  kvkForm: 'Een KvK-nummer heeft 8 cijfers, bijvoorbeeld 12345678.',
};
