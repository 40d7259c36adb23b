import { inNumber } from '../../../primitives/in-number.ts';
import type { nl } from './nl.ts';

/** The words of suggestions and introductions. */
export const en: typeof nl = {
  reason: {
    kind: { offer: (kinds) => `you offer ${kinds}, and that is needed`, need: (kinds) => `it is about ${kinds}` },
    theme: (theme) => `the same theme: ${theme}`,
    themeNear: (theme) => `a theme next to it: ${theme}`,
    sameTown: 'in your own municipality',
    distance: (km) => `${km} km away, as the crow flies`,
    area: (place) => `in ${place}, where your company is`,
    money: (amount) => `fits your ${amount}`,
    hours: {
      offer: (monthly) => `fits your ${inNumber(monthly, 'hour', 'hours')} a month`,
      need: (monthly) => `${inNumber(monthly, 'hour', 'hours')} a month`,
    },
    words: (words) => `words that you both use: ${words}`,
    backed: (problem) => `you supported the problem behind it (#${problem})`,
    hand: 'a coordinator thought that it fits',
  },
  whyTitle: 'Why do you see this?',
  whyParts: 'This counted, what weighs most first:',
  whyPrivate:
    'It comes from what you told yourself and from what everybody in the region can read. The other sees nothing of it.',
  whyShown: 'It comes from your initiative and from what the other chose to show. Names, amounts and places do not count here.',

  askOffer: 'There is an initiative that fits your offer:',
  askNeed: (number, title) => `There is somebody who fits your initiative ${number} “${title}”.`,
  askNeedYes: (number, title) => `Somebody in the region wants to meet about your initiative ${number} “${title}”.`,
  askHand: 'A coordinator thinks that this fits you:',
  offers: (kinds) => `What they offer: ${kinds}.`,
  because: (reasons) => `Why: ${reasons}.`,
  optIn: {
    offer: (kinds, shows) =>
      `If you say yes I ask whoever started it, who reads only: somebody in the region, with ${kinds}${shows ? ', and the offer that you show' : ''}. Only when you both say yes do you hear each other’s name. Of a no the other hears nothing.`,
    need: 'Only when you both say yes do you hear each other’s name. Of a no the other hears nothing.',
  },
  yes: 'Yes, introduce us',
  no: 'No, thank you',
  why: 'Why do I see this?',
  showInitiative: 'See the initiative',
  withdraw: 'Rather not',

  waiting: 'Noted. If the other says yes too, you hear it here. If not, you hear nothing.',
  declined: 'All right, I will not put this to you again. The other hears nothing of it.',
  refused: {
    over: 'This introduction did not come about. Nothing more happens.',
    unasked: 'This introduction did not come about. Nothing more happens.',
    declined: 'You said no to this before. If you change your mind, pledge to the initiative itself.',
    made: 'You have been introduced already. Take it from there together.',
  },
  initiativeEnded: (number) => `Initiative ${number} is not going on any more; nobody is introduced.`,

  made: (number, title) => `You are introduced, about initiative ${number} “${title}”.`,
  person: 'Name',
  company: 'Company',
  municipality: 'Municipality',
  contact: 'Reached at',
  on: 'Is in',
  platforms: { slack: 'Slack', teams: 'Teams' },
  theirOffer: (kinds) => `It is about ${kinds}.`,
  next: 'Write to each other. With the button I pass a message on; in two weeks I ask what came of it.',
  nextTogether: 'I also open a conversation with both of you. In two weeks I ask what came of it.',
  together: (one, other, number, title) =>
    `${one} and ${other}, you wanted to meet about initiative ${number} “${title}”. This conversation is yours.`,
  gone: 'The other does not take part any more; I cannot pass anything on.',

  write: 'Send a message',
  writeTitle: 'Send a message',
  writeField: 'Your message',
  writeSubmit: 'Pass on',
  writeEmpty: 'Type what I may pass on.',
  passed: (name) => `Passed on to ${name}.`,
  messageFrom: (name, company, number) => `${name} (${company}) writes to you about initiative ${number}:`,
  notMade: 'That can be done once you have both said yes.',

  followUp: (name, number, title) =>
    `Two weeks ago I introduced you to ${name}, about initiative ${number} “${title}”. What came of it?`,
  followUpNote: 'The other does not see your answer. Coordinators only see how many introductions led to something.',
  outcomes: { led: 'It led to something', notYet: 'Not yet', no: 'No' },
  thanks: 'Thank you, noted.',

  listTitle: 'Your introductions',
  listEmpty: 'There are no introductions going on.',
  seen: { asked: 'waits for your answer', waiting: 'you said yes; I wait', made: 'introduced' },
  answerIt: 'Answer',
  open: 'Open',
  roles: { offer: 'you offer', need: 'your initiative' },
  line: (number, title) => `Initiative ${number}: ${title}`,

  reportTitle: 'Matches',
  lacking: 'Still look for partners',
  waitingCount: 'Put to people, not answered yet',
  madeCount: 'Introduced to each other',
  ledCount: 'Led to something',
  lackingTitle: 'Nobody has been introduced here yet:',
  lackingNone: 'Somebody has been introduced at every open initiative.',
  more: (count) => `And ${count} more.`,
  bring: 'Bring people together',
  bringTitle: 'Bring together',
  bringSubmit: 'Put to them',
  bringIntro: 'I put it to both, without names. Only when both say yes do they hear of each other.',
  initiativeField: 'Number of the initiative',
  whoField: 'Who fits? Name or company',
  kindField: 'With what?',
  initiativeUnknown: 'That initiative does not exist, or is not going on any more.',
  whoUnknown: 'I do not know them in this region. Type the name or the company in full.',
  whoSeveral: (names) => `That may be several: ${names}. Type the name in full.`,
  cannot: 'I cannot bring these two together now.',
  ownInitiative: 'That is that company’s own initiative.',
  brought: 'Put to both of them. If one says no the other hears nothing of it, and neither do you.',

  // at the end of the week
  weekAsked: (number, title) => `You have not said yet whether you want an introduction at initiative ${number}: ${title}`,
  weekLed: 'an introduction led to something',
};
