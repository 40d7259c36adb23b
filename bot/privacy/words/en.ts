import type { nl } from './nl.ts';

export const en: typeof nl = {
  privately: 'I show that to you alone.',
  show: 'Show',

  // export
  dataTitle: 'Your data',
  dataIntro: (region) => `This is what I keep of you in ${region}:`,
  dataLink: 'All of it as a file (JSON)',
  dataNote:
    'The address works for an hour and is for you alone: whoever has it can open the file. There is nothing of anybody else in it, and not what you chose in a secret vote; nobody can read that.',
  dataElsewhere: 'I cannot make a file here. Ask whoever runs Streek to set its address (PUBLIC_URL).',
  lists: {
    'problems.raised': 'Problems raised',
    'problems.supported': 'Problems supported',
    'problems.followed': 'Problems followed',
    'problems.costs': 'Told what it costs',
    'partners.started': 'Initiatives started',
    'partners.followed': 'Initiatives followed',
    'partners.pledged': 'Pledges',
    'partners.offers': 'Offers and preferences',
    'partners.introductions': 'Introductions',
    'partners.messages': 'Messages passed on',
    'fund.submitted': 'Proposals submitted',
    'fund.followed': 'Proposals followed',
    'fund.votes': 'Votes that you are in',
    'monitor.followed': 'Figures followed',
    'region.requests': 'Requests to link a workspace',
    'region.member': 'Name, company, role and accounts',
    'app.consent': 'Whether your sentences may be kept',
  },
  other: 'Other',
  yes: 'yes',
  forget: 'Forget me',
  fileName: 'my-data-at-streek',
  noSuch: 'There is no such address.',
  expired: 'This address has expired. Ask for “my data” again in your chat with Streek.',

  // forget
  forgetTitle: (region) => `Leaving ${region} and being forgotten`,
  goes: 'This goes at once:',
  goesList: [
    'your name, your membership and its link with your accounts, in Slack and Teams',
    'your offers and preferences, open introductions and the messages that you passed on in them',
    'your pledges that have not been made firm',
    'what you follow, and what you allowed me to keep',
    'your name with problems, initiatives, proposals and vote rules: those remain, without you',
  ],
  stays: 'This stays:',
  staysList: [
    'what the fund decided, with its minutes: the law asks that one can see who took part in deciding',
    'your ballot and your name in votes that run now, so that the outcome is right; afterwards they stand in the minutes',
    'support and firm pledges of your company: they count as the company’s, without your name',
    'texts that you wrote for the whole region, without your name; if there is something personal in them, change them first',
    'messages in channels and conversations of Slack and Teams: those belong to that workspace, not to me',
  ],
  noUndo: 'This cannot be undone, not even today. You can join again afterwards; then you begin without anything of now.',
  sure: 'Are you sure? This cannot be undone.',
  doForget: 'Yes, forget me',
  stay: 'No, I stay',
  firstData: 'My data first',
  staying: 'All right, I do nothing.',
  forgotten: (region) =>
    `You are no longer a member of ${region} and I have forgotten you. What stays for a while and why, you have read above. To join in again later, name your company anew with “company”.`,
  unknown: 'You are no member here, and I keep nothing of you.',
  notYours: 'This is not your question. Say “forget me” yourself.',
  tooLate: 'This question has expired. Say “forget me” again.',
  lastCoordinator:
    'You are the only coordinator of this region. Make somebody else coordinator first; then say “forget me” again.',
  members: 'Members',
};
