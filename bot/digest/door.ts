/** The digest and celebrating at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from '../region/doors.ts';

export const digestDoor: Door = {
  commands: [
    { words: ['weekbericht', 'digest', 'week'], action: 'digest.show', takes: 'nothing' },
    { words: ['wat gebeurde er deze week', 'what happened this week'], action: 'digest.show', takes: 'nothing' },
    { words: ['weekbericht uit', 'digest off'], action: 'digest.off', takes: 'nothing' },
    { words: ['weekbericht instellen', 'digest settings'], action: 'digest.settings', takes: 'nothing' },
    {
      words: ['weekbericht op', 'weekbericht om', 'weekbericht elke', 'digest at', 'digest every'],
      action: 'digest.at',
      takes: 'text',
    },
    { words: ['weekbericht aan', 'digest on'], action: 'digest.on', takes: 'words' },
    { words: ['vieringen', 'celebrations'], action: 'celebration.wall', takes: 'nothing' },
    { words: ['vieringen', 'celebrations'], action: 'celebration.wall', takes: 'number', of: 'year' },
    { words: ['noem ons', 'name us'], action: 'celebration.name.yes', takes: 'nothing' },
    { words: ['noem ons niet', 'do not name us'], action: 'celebration.name.no', takes: 'nothing' },
  ],
  deeds: [
    'digest.on',
    'digest.subscribe',
    'digest.off',
    'digest.unsubscribe',
    'digest.at',
    'digest.settings',
    'digest.chosen',
    'digest.show',
    'digest.more',
    'celebration.name',
    'celebration.name.yes',
    'celebration.name.no',
    'celebration.quiet',
    'celebration.share',
    'celebration.wall',
  ],
  asksBack: ['digest.subscribe', 'digest.unsubscribe'],
  onDue: ['digest-begins', 'digest-week', 'celebrate'],
};
