/**
 * The door of a capability: what has to be known of it before anything is asked of it. The rooms behind it are loaded when somebody
 * enters, so that a cold edge reads what it is asked for and not the whole house.
 */
import type { Announcement, Capability, Command, Handler, WhenDue } from './capability.ts';

export type Door = {
  commands: Command[];
  /** The names of its handlers. */
  deeds: readonly string[];
  /** Of these, what is asked back first. */
  asksBack?: readonly string[];
  personal?: string[];
  slow?: string[];
  /** What its moments are about. */
  onDue?: readonly string[];
};

/** A capability, but for what its door tells. */
export type Rooms = Omit<Capability, 'commands' | 'personal' | 'slow'>;

/**
 * A capability that is loaded when it is first needed, once.
 * @throws at whatever is asked of it first, when the door tells other names than there are behind it
 */
export function behind(door: Door, open: () => Promise<Rooms>): Capability {
  const { commands, deeds, asksBack = [], personal, slow, onDue = [] } = door;
  let opened: Promise<Rooms> | undefined;
  const rooms = (): Promise<Rooms> => {
    // What could not be loaded is tried again by the next one who asks.
    opened ??= open().then(
      (found) => asTold(door, found),
      (error) => {
        opened = undefined;
        throw error;
      },
    );
    return opened;
  };

  return {
    commands,
    personal,
    slow,
    handlers: each(
      deeds,
      (name): Handler =>
        async (deed) =>
          (await rooms()).handlers[name]!(deed),
    ),
    asksBack: each(
      asksBack,
      (name): Announcement =>
        async (deed) =>
          (await rooms()).asksBack![name]!(deed),
    ),
    onDue: each(
      onDue,
      (name): WhenDue =>
        async (due, now) =>
          (await rooms()).onDue![name]!(due, now),
    ),
    follow: async (change) => (await rooms()).follow?.(change) ?? [],
    journal: async (change) => (await rooms()).journal?.(change) ?? [],
    line: async (...of) => (await rooms()).line?.(...of),
    project: async (...of) => (await rooms()).project?.(...of),
    prepare: async (...of) => (await rooms()).prepare?.(...of),
    standing: async (region) => (await rooms()).standing?.(region) ?? [],
    due: async (item) => (await rooms()).due?.(item) ?? [],
    stillDue: async (region) => (await rooms()).stillDue?.(region) ?? [],
    notice: async (...of) => (await rooms()).notice?.(...of),
    files: async (...of) => (await rooms()).files?.(...of),
    takesFiles: async (language) => (await rooms()).takesFiles?.(language),
    overview: async (visitor) => (await rooms()).overview?.(visitor) ?? [],
    heldOf: async (member) => (await rooms()).heldOf?.(member) ?? {},
    forget: async (...of) => (await rooms()).forget?.(...of),
  };
}

function each<T>(names: readonly string[], made: (name: string) => T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, made(name)]));
}

function asTold({ deeds, asksBack = [], onDue = [] }: Door, rooms: Rooms): Rooms {
  const pairs = [
    [deeds, rooms.handlers],
    [asksBack, rooms.asksBack ?? {}],
    [onDue, rooms.onDue ?? {}],
  ] as const;
  for (const [told, there] of pairs) {
    const names = Object.keys(there);
    const differing = [...told.filter((name) => !names.includes(name)), ...names.filter((name) => !told.includes(name))];
    if (differing.length > 0) throw new Error(`a door and what is behind it differ in ${differing.join(', ')}`);
  }
  return rooms;
}
