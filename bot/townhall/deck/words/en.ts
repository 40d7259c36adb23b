import { numberInWords } from '../../../primitives/numbers.ts';
import type { DeckWords } from './nl.ts';

/** A count, written. */
const n = (count: number) => numberInWords(count, 'en', 0);

/** The words of the yearly presentation. */
export const en: DeckWords = {
  kicker: (year) => `The state of the region ${year}`,
  subject: (region, year) => `Regional monitor and townhall, ${region} ${year}`,
  frozen: (day) => `As of ${day}: everybody sees the same figures`,
  chapters: { people: 'People', economy: 'Economy', society: 'Society', place: 'Place', governance: 'Governance' },

  agenda: 'Today',
  agendaFigures: 'The region in figures',
  agendaDecisions: 'Decisions of the year',
  agendaProblems: 'Problems to choose from',
  agendaInitiatives: 'Initiatives',
  agendaQuestions: 'Your questions',
  agendaWall: 'Celebrating',
  countOf: {
    figures: (count) => `${n(count)} ${count === 1 ? 'figure with its source' : 'figures with their sources'}`,
    decisions: (count) => `${n(count)} ${count === 1 ? 'decision of the fund' : 'decisions of the fund'}`,
    problems: (count) => `${n(count)} ${count === 1 ? 'open problem' : 'open problems'}`,
    initiatives: (count) => `${n(count)} ${count === 1 ? 'initiative' : 'initiatives'}`,
    questions: (count) => `${n(count)} ${count === 1 ? 'question beforehand' : 'questions beforehand'}`,
    celebrations: (count) => `${n(count)} ${count === 1 ? 'milestone' : 'milestones'}`,
  },
  none: {
    figures: 'No figures of this region yet',
    decisions: (year) => `Nothing was decided in ${year}`,
    problems: 'No open problems',
    initiatives: 'No initiatives yet',
    questions: 'Ask them during the meeting',
    celebrations: 'The first success is yet to come',
  },

  glance: 'The year at a glance',
  moreIn: (chapter) => `${chapter}: the other figures`,
  tableHeads: ['Figure', 'Value', 'Place and period', 'Change'],
  missing: 'Where there are no figures yet',
  missingOne: (chapter) => `${chapter}: no figures yet`,
  missingHow: 'A coordinator adds the region’s own figures by dragging a CSV file into the chat.',
  missingText: 'For this chapter no figures of this region are known yet.',

  unchanged: (then) => `the same as in ${then}`,
  nearly: (then) => `almost the same as in ${then}`,
  changed: (size, up, then) => `${size} ${up ? 'more' : 'less'} than in ${then}`,
  changeShort: (change, then) => `${change} since ${then}`,
  sameShort: (then) => `same as ${then}`,
  nearlyShort: (then) => `almost the same as ${then}`,
  versus: (place, value, way) =>
    ({
      above: `That is more than in ${place} (${value}).`,
      below: `That is less than in ${place} (${value}).`,
      level: `That is the same as in ${place} (${value}).`,
    })[way],
  instead: (region, place) => `There is no figure of ${region} itself; this is ${place}.`,
  older: (region, value, period) => `The newest figure of ${region} itself is of ${period}: ${value}.`,
  points: 'percentage points',
  provisional: 'provisional',
  quarter: (quarter, year) => `quarter ${quarter} of ${year}`,
  quarterShort: (quarter, year) => `${year} Q${quarter}`,
  months: 'January February March April May June July August September October November December'.split(' '),

  sources: 'Sources and method',
  sourcesLead:
    'Every figure in this presentation comes from one of these sources. How it was calculated stands in the speaker’s notes.',
  source: (sources) => `Source: ${sources}`,
  fetched: (source, when) => `${source}, fetched ${when}`,
  ownRegister: (day) => `register of the region, as of ${day}`,
  named: {},
  noteValue: (name, value, place, period, source) => `${name}: ${value} (${place}, ${period}). Source: ${source}.`,
  noteChange: (formula, result) => `Change: ${formula} = ${result}.`,
  noteNoFigures: 'There is nothing to calculate.',

  decisions: (year) => `What the region decided in ${year}`,
  decisionsLead: (granted, rejected, amount) => `${granted} granted, ${rejected} rejected. Granted together: ${amount}.`,
  result: { granted: 'Granted', rejected: 'Rejected' },
  proposal: (number) => `proposal ${number}`,
  decidedBy: (body, day) => `${body}, ${day}`,
  majority: (have, of, least, margin) => `${have} of ${of} for; ${least} needed; margin ${margin}`,
  casting: 'the chair’s vote decided',
  withheld: 'counts not shown: secret vote',
  turnout: (cast, entitled) => `turnout ${cast} of ${entitled}`,
  noteDecision: (proposal, counted) => `Proposal ${proposal}: ${counted}. The minutes stand with the vote.`,

  problems: 'Which problem do we take on together?',
  problemsLead(shown, open) {
    if (open === 1) return 'The one open problem.';
    return shown === open
      ? `All ${n(open)} open problems, by support.`
      : `The ${n(shown)} most supported of ${n(open)} open problems.`;
  },
  support: (companies) => (companies === 1 ? 'company has this' : 'companies have this'),
  noteProblems: 'Support is the number of companies that said: we have this too. A company counts once.',

  initiatives: 'What has begun, and what is still missing',
  covered: 'Covered',
  lacking: 'Still looking',
  need: {
    time: (pledged, asked) => `time: ${n(pledged)} of ${n(asked)} ${asked === 1 ? 'hour' : 'hours'} a month`,
    money: (pledged, asked) => `money: €${n(pledged)} of €${n(asked)}`,
    network: (pledged, asked) => `network: ${n(pledged)} of ${n(asked)} ${asked === 1 ? 'door' : 'doors'} open`,
  },
  noteInitiatives: 'Covered is what was pledged, beside what is asked.',

  questions: 'What you want to talk about',
  seconded: (others) => `${n(others)} ${others === 1 ? 'other wants to know' : 'others want to know'}`,
  notSeconded: 'just asked',
  noteQuestions: 'The questions that were asked beforehand, the most shared first.',

  wall: 'This we celebrate',
  celebrated: { vote: 'Adopted', initiative: 'Covered', problem: 'Solved', target: 'Target met' },
  noteWall: 'Only what may be told, with the names of those who want to be named.',

  ofMore: (shown, all) => `${shown} of ${all}`,
  closing: 'Learn, organise and celebrate',
  closingLines: (region) => [
    { name: 'Raise a problem', text: 'Write in the chat what is going on; whoever has it too says so with one press.' },
    { name: 'Join in', text: 'Pledge time, money or your network to an initiative.' },
    { name: 'Ask a figure', text: `The monitor of ${region} answers in the chat, with its source.` },
  ],
  thanks: 'Thank you for coming',

  page: {
    slide: 'slide',
    of: (number, count) => `${number} of ${count}`,
    previous: 'Previous',
    next: 'Next',
    overview: 'Overview',
    fullScreen: 'Full screen',
    print: 'Print',
    help: 'Arrows or space: leaf through. Home and End: beginning and end. F: full screen. Esc: overview.',
    notes: 'How this was calculated',
    noFigure: 'no figure',
    poll: 'Poll in the room',
    notFromNought: 'axis does not begin at 0',
  },
  noSuch: 'There is no such presentation.',
  expired: 'This address has expired. Ask for a new one in the chat.',
};
