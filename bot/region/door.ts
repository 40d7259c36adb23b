/** The region at the door: what can be asked, before anything behind it is loaded. */
import type { Door } from './doors.ts';

export const regionDoor: Door = {
  commands: [
    { words: ['regio', 'region'], action: 'region.show', takes: 'nothing' },
    {
      words: ['regio oprichten', 'oprichten', 'found region', 'found a region', 'found'],
      action: 'region.found',
      takes: 'nothing',
    },
    { words: ['koppel', 'koppelen', 'link'], action: 'link', takes: 'words' },
    { words: ['bedrijf', 'lid worden', 'meedoen', 'company', 'join'], action: 'region.join', takes: 'nothing' },
    { words: ['leden', 'members'], action: 'region.members', takes: 'nothing' },
    { words: ['gebied', 'area'], action: 'region.area', takes: 'text' },
    { words: ['hier', 'here'], action: 'region.here', takes: 'nothing' },
  ],
  deeds: [
    'region.show',
    'region.found',
    'region.founded',
    'region.link',
    'region.approve',
    'region.refuse',
    'region.area',
    'region.area.form',
    'region.here',
    'region.join',
    'region.joined',
    'link',
    'region.redeem',
    'region.redeemed',
    'account.link',
    'region.members',
    'region.role',
    'region.role.set',
    'region.vouch.ask',
    'region.vouch',
    'region.disown',
    'settings.language',
  ],
  asksBack: ['settings.language'],
  personal: ['region.show', 'region.members', 'link'],
};
