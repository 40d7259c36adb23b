/** From the change feed to jobs: which cards to redraw and whom to tell. And the sweep that repairs what got lost. */
import type { Capability, Consequence } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Workspace } from '../region/people.ts';
import type { Change } from '../store/table.ts';
import { messageKey } from './delivery.ts';
import type { Job, Ports } from './ports.ts';
import { cardKey } from './working.ts';

export function following(ports: Ports, directory: Directory, capabilities: Capability[]) {
  return {
    async changed(changes: Change[]): Promise<void> {
      const followed = changes.flatMap((change) => capabilities.map((capability) => capability.follow?.(change) ?? []));
      const consequences = (await Promise.all(followed)).flat();
      if (consequences.length === 0) return;
      const jobs = await jobsOf(consequences);
      await ports.queue.send(distinct(jobs));
    },

    async sweep(): Promise<void> {
      for (const region of await directory.regions()) {
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

  async function jobsOf(consequences: Consequence[]): Promise<Job[]> {
    const workspaces = new Map<string, Promise<Workspace[]>>();
    const workspacesOf = (region: string) => {
      if (!workspaces.has(region)) workspaces.set(region, directory.workspacesOf(region));
      return workspaces.get(region)!;
    };
    const jobs: Job[] = [];
    for (const consequence of consequences) {
      const { region } = consequence;
      if (consequence.type === 'refresh') {
        const { subject, number } = consequence;
        for (const { id } of await workspacesOf(region)) jobs.push({ type: 'refresh', region, subject, number, workspace: id });
        continue;
      }
      const { notice, to } = consequence;
      if (!('coordinators' in to)) jobs.push({ type: 'tell', region, notice, to });
      else {
        for (const { id } of await directory.coordinators(region)) {
          jobs.push({ type: 'tell', region, notice: { ...notice, key: `${notice.key}/${id}` }, to: { member: id } });
        }
      }
    }
    return jobs;
  }

  type Standing = Awaited<ReturnType<NonNullable<Capability['standing']>>>;

  async function behind(region: string, workspaces: Workspace[], standing: Standing): Promise<Job[]> {
    const cards = workspaces.flatMap((workspace) =>
      standing
        .filter(({ since }) => since >= workspace.linkedAt)
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

/** A batch of changes to one problem asks for its cards once. */
function distinct(jobs: Job[]): Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()];
}
