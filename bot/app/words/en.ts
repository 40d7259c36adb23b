import type { nl } from './nl.ts';

/** The words of the whole: overview, help, choices and what goes wrong. */
export const en: typeof nl = {
  overview: 'Your overview',
  helpTitle: 'What can I do for you?',
  helpTalk:
    'Just type what is going on, for example: “we cannot find technicians any more”. I show what I understood, and raise nothing without your yes.',
  helpCommands: 'Or in short:',
  helpLines: (prefix) => [
    [`${prefix}problems`, 'what is going on in the region'],
    [`${prefix}problem 12`, 'view number 12'],
    [`${prefix}raise …`, 'raise a problem'],
    [`${prefix}search …`, 'search for a problem'],
    [`${prefix}support 12`, 'we have this too'],
    [`${prefix}submit …`, 'ask the fund for money'],
    [`${prefix}proposals`, 'what the fund is asked for'],
    [`${prefix}proposal 3`, 'view proposal 3'],
    [`${prefix}region`, 'your region, your company and your role'],
    [`${prefix}link`, 'link another account or workspace'],
    [`${prefix}language nl`, 'Nederlands graag'],
  ],
  yes: 'Yes',
  no: 'No',
  declined: 'Right, I do nothing.',
  notYours: 'Only the person who asked can confirm this.',
  tooLate: 'This question has expired or has been answered. Ask again.',
  privately: 'I show that to you alone.',
  show: 'View',
  chooseReading: 'Do you mean one of these?',
  readings: {
    'problem.raise': ({ said }) => `Raise: “${said}”`,
    'problem.list': () => 'See all problems',
    'problem.show': ({ problem }) => (problem ? `View problem ${problem}` : 'View a problem'),
    'problem.support': ({ problem }) => (problem ? `We have problem ${problem}, too` : 'We have this too'),
    'proposal.submit': ({ said }) => `Ask for money: “${said}”`,
    'proposal.list': () => 'See all proposals',
    'proposal.show': ({ proposal }) => (proposal ? `View proposal ${proposal}` : 'View a proposal'),
    'settings.language': () => 'Change language',
    help: () => 'Help',
  },
  notUnderstood: 'I did not understand that. Say it differently, or choose below.',
  notYet: 'I cannot do that yet. I can raise, find and follow problems, submit proposals to the fund and look up figures.',
  done: 'Done.',
  wait: 'I am looking into it; the answer will come shortly.',
  fileUnknown: (names, kinds) =>
    `I can do nothing with ${names || 'this file'}. ${kinds ? `What I can use: ${kinds}.` : 'Type what is going on; that I do understand.'}`,
  fileTooLarge: (megabytes) => `That file is larger than ${megabytes} MB. Send a smaller one, or split it into several.`,
  fileGone:
    'I cannot fetch that file: it was removed or has expired, or I may not read it. Send it again. If that does not help, have Streek installed anew.',
  fileWithheld:
    'Did you send a file along? In a channel or group Teams does not give it to me. Send it in your own chat with Streek.',
  unknownAction: 'This button no longer works. Open the overview again.',
  wasThisRight: 'Was this right?',
  thanksForVote: 'Thank you. This is how I learn.',
  mayKeep: 'May I keep your sentence, without a name, to learn to understand better?',
  examplesKept:
    'Thank you. From now on I ask under my answers whether I got it right. What you rate I keep for a year, without a name. If you no longer want that, say “no examples”.',
  examplesNotKept:
    'Right, I keep no sentences of yours. What was there bears no name and expires by itself. Changed your mind? Say “examples”.',
  greeting: 'I am Streek. I bring the entrepreneurs of one region together, across workspaces.',
  openOverview: 'Overview',
  help: 'Help',
};
