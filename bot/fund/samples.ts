/** Rules to begin with. A region copies one, and puts what its own statutes say. */
import type { Requirement, Rule } from './rule.ts';

/** A foundation's board: half of the board votes, more for than against, in a tie the chair decides. */
export const BOARD: Rule = {
  kind: 'board',
  version: 1,
  from: '2021-07-01',
  title: { nl: 'Bestuursbesluit', en: 'Board decision' },
  voters: 'board',
  opens: ['coordinator', 'board'],
  classes: {},
  weight: 'none',
  requirements: [
    { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'cast' },
    { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' },
  ],
  ballot: 'changeable',
  secrecy: 'either',
  results: 'either',
  proxies: 1,
  castingVote: true,
};

/** What the companies of a region advise: one in ten is heard, more for than against. */
export const ADVICE: Rule = {
  kind: 'advice',
  version: 1,
  from: '2021-07-01',
  title: { nl: 'Raadpleging van de regio', en: 'Advice of the region' },
  voters: 'companies',
  opens: ['coordinator'],
  classes: {},
  weight: 'none',
  requirements: [
    { need: 'quorum', threshold: { atLeast: '1/10' }, counting: 'cast' },
    { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid' },
  ],
  ballot: 'changeable',
  secrecy: 'either',
  results: 'either',
  proxies: 2,
  castingVote: false,
};

/** Wet BIZ art. 5: half spoke for or against, two thirds of those for, and for more WOZ value than against. */
const SUPPORT: Requirement[] = [
  { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'valid' },
  { need: 'majority', threshold: { atLeast: '2/3' }, of: 'valid' },
  { need: 'majority', threshold: { moreThan: '1/2' }, of: 'valid', by: 'weight' },
];

/** The support vote (draagvlakmeting) where one class pays: the users, or the owners. */
export const BIZ: Rule = {
  kind: 'biz',
  version: 1,
  from: '2015-01-01',
  title: { nl: 'Draagvlakmeting BIZ', en: 'BIZ support vote' },
  voters: 'companies',
  opens: ['coordinator'],
  classes: {},
  weight: 'woz',
  requirements: SUPPORT,
  ballot: 'final',
  secrecy: 'either',
  results: 'hidden',
  proxies: 0,
  castingVote: false,
};

/** Where users and owners pay (Wet BIZ art. 5): besides, half of each class spoke, and half of those for. */
export const BIZ_TWO_CLASSES: Rule = {
  ...BIZ,
  kind: 'biz-two-classes',
  title: { nl: 'Draagvlakmeting BIZ, gebruikers en eigenaren', en: 'BIZ support vote, users and owners' },
  classes: { users: { nl: 'gebruikers', en: 'users' }, owners: { nl: 'eigenaren', en: 'owners' } },
  requirements: [
    ...SUPPORT,
    { need: 'quorum', threshold: { atLeast: '1/2' }, counting: 'valid', class: 'each' },
    { need: 'majority', threshold: { atLeast: '1/2' }, of: 'valid', class: 'each' },
  ],
};

/** What a region starts with. */
export const SAMPLES: readonly Rule[] = [BOARD, ADVICE, BIZ, BIZ_TWO_CLASSES];
