/** The townhall at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from '../region/doors.ts';

export const townhallDoor: Door = {
  commands: [
    { words: ['townhall', 'jaarbijeenkomst', 'town hall'], action: 'townhall.show', takes: 'nothing' },
    { words: ['townhalls', 'jaarbijeenkomsten', 'town halls'], action: 'townhall.list', takes: 'nothing' },
    {
      words: ['plan townhall', 'townhall plannen', 'plan the townhall', 'plan a townhall'],
      action: 'townhall.plan',
      takes: 'words',
    },
    { words: ['gastenlijst', 'guest list'], action: 'townhall.guestList', takes: 'nothing' },
  ],
  deeds: [
    'townhall.show',
    'townhall.list',
    'townhall.plan',
    'townhall.write',
    'townhall.written',
    'townhall.adjust',
    'townhall.adjusted',
    'townhall.confirm',
    'townhall.cancel',
    'townhall.change',
    'townhall.changed',
    'townhall.callOff',
    'townhall.calledOff',
    'townhall.rsvp',
    'townhall.guests',
    'townhall.guests.set',
    'townhall.guestList',
    'townhall.hand',
    'townhall.hand.added',
    'townhall.hand.remove',
    'townhall.invite',
    'townhall.invited',
    'townhall.mail',
  ],
  asksBack: ['townhall.rsvp'],
  personal: ['townhall.guestList'],
  onDue: ['townhall-remind-week', 'townhall-remind-day', 'townhall-free'],
};
