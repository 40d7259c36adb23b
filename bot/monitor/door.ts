/** The monitor at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from '../region/doors.ts';

export const monitorDoor: Door = {
  commands: [
    {
      words: [
        'cijfers',
        'monitor',
        'figures',
        'hoe staat de regio ervoor',
        'hoe gaat het met de regio',
        'how is the region doing',
        'how is our region doing',
      ],
      action: 'monitor.list',
      takes: 'nothing',
    },
    { words: ['cijfer', 'figure'], action: 'monitor.change', takes: 'nothing' },
    { words: ['effect'], action: 'monitor.effect', takes: 'number', of: 'from' },
    { words: ['effect', 'effect van het fonds', 'effect of the fund'], action: 'monitor.effect.form', takes: 'nothing' },
    { words: ['gevolgde cijfers', 'followed figures'], action: 'monitor.watched', takes: 'nothing' },
  ],
  deeds: [
    'monitor.query',
    'monitor.how',
    'monitor.picture',
    'monitor.change',
    'monitor.asked',
    'monitor.post',
    'monitor.watch',
    'monitor.unwatch',
    'monitor.watched',
    'monitor.effect.form',
    'monitor.effect',
    'monitor.bring',
    'monitor.unbring',
    'monitor.own.remove',
    'monitor.list',
  ],
  personal: ['monitor.watched'],
  slow: ['monitor.effect', 'monitor.bring'],
};
