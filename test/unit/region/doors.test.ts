/** The doors of the capabilities, and what is behind them. */
import { describe, expect, test } from 'vitest';
import { capabilitiesOf } from '../../../bot/app/capabilities.ts';
import type { FrontPorts } from '../../../bot/app/ports.ts';
import type { Deed } from '../../../bot/region/capability.ts';
import { behind, type Door, type Rooms } from '../../../bot/region/doors.ts';

const door: Door = { commands: [{ words: ['dans'], action: 'dance', takes: 'nothing' }], deeds: ['dance'] };
const rooms: Rooms = { handlers: { dance: async () => ({}) } };
const deed = {} as Deed;

describe('What is behind a door', () => {
  test('is loaded when something is asked of it, and once', async () => {
    let loaded = 0;
    const capability = behind(door, async () => {
      loaded++;
      return rooms;
    });
    const before = loaded;
    await Promise.all([capability.handlers.dance!(deed), capability.overview!({} as never)]);

    expect(capability.commands).toEqual(door.commands);
    expect([before, loaded]).toEqual([0, 1]);
  });

  test('is tried again when it could not be loaded', async () => {
    let tries = 0;
    const capability = behind(door, async () => {
      if (++tries === 1) throw new Error('gone');
      return rooms;
    });

    await expect(capability.handlers.dance!(deed)).rejects.toThrow('gone');
    expect(await capability.handlers.dance!(deed)).toEqual({});
  });

  test.each([
    ['a deed that is not there', { ...door, deeds: ['dance', 'sing'] }, rooms, 'sing'],
    ['too few deeds', door, { handlers: { ...rooms.handlers, sing: async () => ({}) } }, 'sing'],
    ['another moment', { ...door, onDue: ['dusk'] }, { ...rooms, onDue: { dawn: async () => [] } }, 'dusk, dawn'],
    ['less that is asked back', door, { ...rooms, asksBack: { dance: async () => [] } }, 'dance'],
  ])('is not entered through a door that tells of %s', async (_, wrong, found, named) => {
    await expect(behind(wrong, async () => found).follow!({} as never)).rejects.toThrow(`differ in ${named}`);
  });

  test('is what the doors of the house tell of it', async () => {
    const { capabilities } = capabilitiesOf({ chat: {} } as FrontPorts);
    expect(capabilities.length).toBeGreaterThan(3);
    for (const { takesFiles } of capabilities) await expect(takesFiles!('nl')).resolves.not.toThrow();
  });
});
