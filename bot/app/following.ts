/** From the change feed: which cards to redraw, whom to tell, which moments to set. And the sweep that repairs what got lost. */
import type { Capability } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Workspace } from '../region/people.ts';
import type { Change } from '../store/table.ts';
import { jobsOf } from './consequences.ts';
import { messageKey } from './delivery.ts';
import type { Dues } from './dues.ts';
import type { Job, Ports } from './ports.ts';
import { cardKey } from './working.ts';

export function following(ports: Ports, directory: Directory, capabilities: Capability[], moments: Dues) {
  let journal: ((changes: Change[]) => Promise<void>) | undefined;
  return {
    async changed(changes: Change[]): Promise<void> {
      await moments.changed(changes);
      // Loaded by who follows the feed: no edge carries it.
      journal ??= (await import('./journalling.ts')).journalling(ports, directory, capabilities);
      await journal(changes);
      const followed = changes.flatMap((change) => capabilities.map((capability) => capability.follow?.(change) ?? []));
      const consequences = (await Promise.all(followed)).flat();
      if (consequences.length > 0) await ports.queue.send(await jobsOf(directory, consequences));
    },

    async sweep(): Promise<void> {
      for (const region of await directory.regions()) {
        await moments.sweep(region.id);
        const workspaces = await directory.workspacesOf(region.id);
        for (const capability of capabilities) {
          const standing = (await capability.standing?.(region.id)) ?? [];
          const jobs = await behind(region.id, workspaces, standing);
          if (jobs.length > 0) ports.log('warn', 'cards were behind', { region: region.id, cards: jobs.length });
          await ports.queue.send(jobs);
        }
      }
    },
  };

  type Standing = Awaited<ReturnType<NonNullable<Capability['standing']>>>;

  async function behind(region: string, workspaces: Workspace[], standing: Standing): Promise<Job[]> {
    const cards = workspaces.flatMap((workspace) =>
      standing
        .filter(({ since, only }) => since >= workspace.linkedAt && (!only || only.includes(workspace.id)))
        .map((one) => ({
          ...one,
          workspace: workspace.id,
          key: messageKey(cardKey(region, one.subject, one.number, workspace.id)),
        })),
    );
    const sent = await ports.table.getAll(cards.map(({ key }) => key));
    const versions = new Map(sent.map((item) => [item.pk, Number(item.version ?? 0)]));
    return cards
      .filter(({ key, version }) => (versions.get(key.pk) ?? 0) < version)
      .map(({ subject, number, workspace }) => ({ type: 'refresh', region, subject, number, workspace }));
  }
}
