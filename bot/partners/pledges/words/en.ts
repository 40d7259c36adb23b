import { inNumber } from '../../../primitives/in-number.ts';
import type { nl } from './nl.ts';

/** The words of pledges. */
export const en: typeof nl = {
  ofNeeded: (pledged, needed) => `${pledged} pledged, ${needed} needed`,
  needed: (needed) => `${needed} needed`,
  stillToBegin: (sum) => `${sum} more to begin`,
  stillToComplete: (sum) => `${sum} more to the full amount`,
  canBegin: 'enough to begin',
  covered: 'complete',
  stillHours: (hours) => `${hours} more`,
  doorsOpen: (open, needed) => `${open} of ${inNumber(needed, 'door', 'doors')}`,
  stillDoors: (doors) => `still: ${doors}`,
  extra: (pledged) => `${pledged} pledged`,
  joining: 'Taking part',
  anonymous: (companies) => (companies === 1 ? '1 company anonymously' : `${companies} companies anonymously`),
  and: ' and ',
  withheld: 'What is pledged anonymously counts here three companies at a time.',
  conditional: 'A part is pledged on condition.',

  hours: (hours) => `${hours} hours a month`,
  sum: (sum, form) => (form ? `${sum} as a ${form}` : sum),
  doors: (doors) => `doors: ${doors}`,
  ifMoney: (sum) => `if at least ${sum} comes together in all`,
  ifOthers: (companies) =>
    companies === 1 ? 'if at least 1 other company takes part' : `if at least ${companies} other companies take part`,
  onCondition: 'on condition',
  byNobody: 'anonymous',

  pledge: 'Pledge',
  change: 'Change the pledge',
  withdraw: 'Withdraw the pledge',
  confirm: 'Yes, pledge it',
  confirmAnonymous: 'Yes, but anonymously',
  adjust: 'Adjust',
  complete: 'Complete it',
  cancel: 'Do not pledge it',
  firm: 'Make the pledges firm',
  settle: 'Yes, make them firm',
  initiative: (number, title) => `Initiative ${number}: ${title}`,

  understood: (company, number, title) => `${company} pledges this to initiative ${number} “${title}”:`,
  yourCompany: 'Your company',
  given: 'Pledge',
  condition: 'Condition',
  instead: (was) => `This takes the place of your earlier pledge: ${was}.`,
  visible: 'Everybody in the region sees your name and what you pledge. You can change or withdraw it until it is made firm.',
  hidden:
    'Others do not see your name. What is pledged anonymously counts on the card three companies at a time. Beforehand whoever started the initiative sees only the total, with the coordinators. When everything is made firm the whole total stands there, and they know who you are.',
  ownByName: 'Your company started this initiative; that is why your pledge stands there by name.',
  nothingSaid: 'What do you pledge: money, hours or a door that you can open? Complete it.',
  made: (company, number) => `Noted: ${company} takes part in initiative ${number}.`,
  madeAnonymous: (number) => `Noted with initiative ${number}, without your name.`,
  changed: (number) => `Your pledge to initiative ${number} has been changed.`,
  same: (number) => `Initiative ${number} had this already.`,
  withdrawn: (number) => `Your pledge to initiative ${number} has been withdrawn.`,
  dropped: 'Right, I note nothing.',
  draftGone: 'This question has expired or has been answered. Say it again.',
  notYours: 'Only the person who said it can confirm this.',
  confirmWithdraw: (number, title) => `Withdraw your pledge to initiative ${number} “${title}”?`,
  sureWithdraw: 'Withdraw your pledge?',
  whichWithdraw: 'Which pledge do you want to withdraw?',
  noPledges: 'Your company has no pledge now that can be withdrawn.',

  formTitle: 'Pledge',
  submit: 'Pledge',
  formIntro: (number, title) => `To initiative ${number} “${title}”. Fill in what you want to contribute; the rest stays empty.`,
  amountField: 'Money, in whole euros',
  formField: 'In what form?',
  hoursField: 'Time: how many hours a month?',
  hoursHint: 'In hours or days, for example 8 or “1 day”.',
  doorsField: 'Network: which doors can you open?',
  doorsHint: 'One a line.',
  ifMoneyField: 'Only if at least this much comes together in all',
  ifMoneyHint: 'In whole euros, your own amount included. Empty is without this condition.',
  ifOthersField: 'Only if at least this many more companies take part',
  ifOthersHint: 'A number. Empty is without this condition.',
  seenField: 'Who sees this?',
  seen: { visible: 'Everybody in the region', anonymous: 'Nobody: anonymous' },
  seenHint:
    'Anonymous: others do not see your name. Your amount counts on the card three anonymous companies at a time, and in the whole total once made firm. Then whoever started the initiative and the coordinators know who you are.',
  othersFault: 'Fill in a number of companies, for example 2, or leave this empty.',
  emptyPledge: 'Fill in at least one thing: money, hours or a door.',
  formWithoutMoney: 'Also name an amount, or leave this empty.',

  refused: {
    closed: (number, status) => `Initiative ${number} takes no more pledges and changes none: ${status}.`,
    nothing: () => 'Fill in at least one thing: money, hours or a door.',
    none: (number) => `Your company has pledged nothing to initiative ${number}.`,
    ownAnonymous: (number) =>
      `Your company started initiative ${number}; what you put in yourself stands there by name. Choose “everybody”.`,
    full: (number) => `Initiative ${number} has as many pledges as fit. Ask whoever started it to make them firm.`,
    changed: (number) => `Something about initiative ${number} has changed meanwhile. Look again at what you make firm:`,
  },
  nothingHolds: (number) => `Initiative ${number} has no pledge yet that can go ahead. There is nothing to make firm.`,

  firmIntro: (number, title) => `This is made firm for initiative ${number} “${title}”:`,
  together: 'Together',
  holds: 'Go ahead',
  leftOut: 'Do not go ahead',
  allHold: 'All pledges go ahead.',
  someHold: (holds, all) => `Of the ${inNumber(all, 'pledge', 'pledges')} ${holds} ${holds === 1 ? 'goes' : 'go'} ahead.`,
  largest: 'This is the largest number of which all conditions hold together.',
  becauseMoney: (asked, reached) => `asked for ${asked} in all; together it is ${reached}`,
  becauseOthers: (asked, reached) =>
    `asked for ${asked === 1 ? '1 other company' : `${asked} other companies`}; ${
      reached === 1 ? '1 company goes ahead' : `${reached} companies go ahead`
    }`,
  becauseAnonymous: (companies) =>
    companies === 1
      ? '1 company anonymously: the condition was not met'
      : `${companies} companies anonymously: the condition was not met`,
  afterFirm: 'After this nobody can pledge, change or withdraw. Everyone is told personally.',
  madeFirm: (number) => `The pledges to initiative ${number} have been made firm. Everyone is told personally.`,
  firmBefore: (number) => `The pledges to initiative ${number} had been made firm already.`,
  whoIsWho: 'Only you see this: who pledged what',

  noticePledged: (company, number, title, what) => `${company} takes part in initiative ${number} “${title}”: ${what}.`,
  noticePledgedAnonymous: (number, title) => `A company pledges something anonymously to initiative ${number} “${title}”.`,
  noticeWithdrawn: (company, number, title) => `${company} no longer takes part in initiative ${number} “${title}”.`,
  noticeWithdrawnAnonymous: (number, title) => `An anonymous pledge to initiative ${number} “${title}” has been withdrawn.`,
  noticeHolds: (number, title, what) =>
    `Your pledge to initiative ${number} “${title}” has been made firm: ${what}. Whoever started it will be in touch.`,
  noticeLeftOut: (number, title, because) =>
    `Your pledge to initiative ${number} “${title}” does not go ahead; you are bound to nothing. Your company ${because}.`,
  stillNameless: 'Others do not see your name now either.',
};
