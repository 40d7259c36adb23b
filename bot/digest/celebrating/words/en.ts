import type { nl } from './nl.ts';

/** The words of celebrating. */
export const en: typeof nl = {
  title: (title) => `To celebrate: ${title}`,
  congratulations: (names) => `Congratulations, ${new Intl.ListFormat('en-GB').format(names)}!`,
  congratulationsAll: 'Congratulations to everyone who took part!',
  share: 'Pass it on',
  shareIntro: 'Copy this and pass it on, wherever you like:',
  shared: (title, region, words, thanks) => `To celebrate in ${region}: ${title}\n\n${words}\n\n${thanks}`,
  withdrawn: 'This message was taken back on request.',

  coming: (when) => `We celebrate this in every workspace of the region, on ${when}.`,
  mayWeName: (company) => `May I name ${company} with it? Without your yes I will not.`,
  nameUs: 'Yes, name us',
  doNotName: 'Rather not',
  keepQuiet: 'Keep it quiet',
  sureQuiet: 'Then this is celebrated nowhere, not later either. Are you sure?',
  keptQuiet: 'Right, I keep it quiet. What stood there already is taken back.',
  willName: (company) => `Gladly. When there is something to celebrate I name ${company}.`,
  willNotName: (company) => `Right, I do not name ${company} when there is something to celebrate.`,
  notYours: 'Only those whom it concerns and the coordinator decide on this.',
  companyFirst: 'First say which company you work for: type “company”.',
  unknown: 'There is nothing to celebrate here (any more). Type “celebrations” for what was celebrated this year.',

  wall: (year) => `Celebrated in ${year}`,
  wallShort: 'Celebrated',
  wallEmpty: 'Nothing has been celebrated yet. What is solved, granted or wholly pledged comes to stand here.',
  wallBefore: 'The year before',
  wallAll: 'All celebrations',
};
