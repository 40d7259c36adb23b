/** Set moments: set, moved and cancelled by what changes, repaired by the sweep, and handed to their capability when they come. */
import type { Capability, Due, WhenDue } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Known } from '../store/schedule.ts';
import type { Change } from '../store/table.ts';
import { byDelay, jobsOf } from './consequences.ts';
import type { Ports } from './ports.ts';

/** DynamoDB's sequence numbers are whole numbers of 40 digits at most; as text they are in order when all are as long. */
const DIGITS = 40;

/** Text that grows with every change. */
export const orderOf = ({ id }: Pick<Change, 'id'>): string => id.padStart(DIGITS, '0');

export type Dues = ReturnType<typeof dues>;

export function dues({ schedule, queue, clock, log }: Ports, directory: Directory, capabilities: Capability[]) {
  const handlers = joined(capabilities);

  return {
    /** Throws when a moment could not be set, so that the batch comes again. */
    async changed(changes: Change[]): Promise<void> {
      // Of one name only the last counts: changes come in order per item.
      const last = new Map<string, { due?: Due; order: string }>();
      for (const change of changes) {
        const order = orderOf(change);
        for (const [name, due] of await differences(change)) last.set(name, { due, order });
      }
      await Promise.all([...last].map(([name, { due, order }]) => (due ? set(due, order) : schedule.cancel(name, order))));
    },

    /** Sets what should be set and is not: its change was lost. */
    async sweep(region: string): Promise<void> {
      for (const { stillDue } of capabilities) {
        const wanted = (await stillDue?.(region)) ?? [];
        const known = await schedule.known(wanted.map(({ name }) => name));
        if (wanted.every((due) => isSet(due, known.get(due.name)))) continue;
        // Looked at once more, for it may have moved between the two looks; and set only if nobody has set it since.
        const missing = ((await stillDue?.(region)) ?? []).filter((due) => !isSet(due, known.get(due.name)));
        log('warn', 'moments were not set', { region, names: missing.map(({ name }) => name) });
        for (const due of missing) await set(due, known.get(due.name)?.order ?? '');
      }
    },

    /** @throws NotYet when the moment is still to come */
    async fired(due: Due): Promise<void> {
      await schedule.fire(due.name, due.at, async () => {
        const handler = handlers.get(due.about);
        if (!handler) throw new Error(`nobody knows what to do about ${due.about}`);
        const consequences = await handler(due, clock.now());
        for (const [delay, jobs] of byDelay(await jobsOf(directory, consequences), clock.now())) await queue.send(jobs, delay);
      });
    },
  };

  async function set(due: Due, order: string): Promise<void> {
    await schedule.at(due.at, due.name, { type: 'due', due }, order);
  }

  /** By name; without a moment where the item no longer waits for one. */
  async function differences({ before, after }: Change): Promise<Map<string, Due | undefined>> {
    const [was, is] = [await waitedFor(before), await waitedFor(after)];
    const names = [...new Set([...was.keys(), ...is.keys()])];
    const changed = names.filter((name) => JSON.stringify(was.get(name)) !== JSON.stringify(is.get(name)));
    return new Map(changed.map((name) => [name, is.get(name)]));
  }

  async function waitedFor(item: Change['after']): Promise<Map<string, Due>> {
    const moments = item ? await Promise.all(capabilities.map((capability) => capability.due?.(item) ?? [])) : [];
    return new Map(moments.flat().map((due) => [due.name, due]));
  }
}

/** Also when it was done: it is not done again. */
function isSet(due: Due, known: Known | undefined): boolean {
  return known?.at === due.at;
}

function joined(capabilities: Capability[]): Map<string, WhenDue> {
  const all = new Map<string, WhenDue>();
  for (const [about, handler] of capabilities.flatMap(({ onDue = {} }) => Object.entries(onDue))) {
    if (all.has(about)) throw new Error(`two capabilities wait for ${about}`);
    all.set(about, handler);
  }
  return all;
}
