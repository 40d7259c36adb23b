/** Partners at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from '../region/doors.ts';
import { matchingDoor } from './matching-door.ts';

export const partnersDoor: Door = {
  commands: [
    { words: ['initiatieven', 'initiatives'], action: 'initiative.list', takes: 'nothing' },
    { words: ['initiatief', 'initiative'], action: 'initiative.show', takes: 'number', of: 'initiative' },
    {
      words: ['start initiatief', 'initiatief starten', 'nieuw initiatief', 'start initiative', 'new initiative'],
      action: 'initiative.start',
      takes: 'words',
    },
    { words: ['volg initiatief', 'follow initiative'], action: 'initiative.follow', takes: 'number', of: 'initiative' },
    { words: ['ontvolg initiatief', 'unfollow initiative'], action: 'initiative.unfollow', takes: 'number', of: 'initiative' },
    { words: ['toezeggen', 'zeg toe', 'pledge'], action: 'pledge.make', takes: 'words' },
    {
      words: ['toezegging intrekken', 'trek toezegging in', 'withdraw pledge'],
      action: 'pledge.withdraw',
      takes: 'number',
      of: 'initiative',
    },
    { words: ['vastleggen', 'make firm'], action: 'pledge.firm', takes: 'number', of: 'initiative' },
    ...matchingDoor.commands,
  ],
  deeds: [
    'initiative.start',
    'initiative.write',
    'initiative.written',
    'initiative.adjust',
    'initiative.adjusted',
    'initiative.confirm',
    'initiative.cancel',
    'initiative.show',
    'initiative.list',
    'initiative.follow',
    'initiative.unfollow',
    'initiative.edit',
    'initiative.edited',
    'initiative.stop',
    'initiative.finish',
    'initiative.stopped',
    'initiative.finished',
    'initiative.reopen',
    'pledge.make',
    'pledge.form',
    'pledge.made',
    'pledge.confirm',
    'pledge.cancel',
    'pledge.withdraw',
    'pledge.firm',
    'pledge.settle',
    ...matchingDoor.deeds,
  ],
  asksBack: ['pledge.withdraw'],
  // What would be made firm counts anonymous amounts: it is for who tends the initiative alone.
  personal: ['pledge.firm', ...matchingDoor.personal],
  onDue: matchingDoor.onDue,
};
