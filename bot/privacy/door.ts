/** Privacy at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from '../region/doors.ts';

export const privacyDoor: Door = {
  commands: [
    { words: ['mijn gegevens', 'my data', 'export my data'], action: 'privacy.export', takes: 'nothing' },
    {
      words: ['vergeet mij', 'verlaten', 'regio verlaten', 'forget me', 'leave', 'leave region'],
      action: 'privacy.forget',
      takes: 'nothing',
    },
  ],
  deeds: ['privacy.export', 'privacy.forget', 'privacy.forgotten', 'privacy.stay'],
  personal: ['privacy.export', 'privacy.forget'],
};
