/** From what follows to jobs: one for each workspace whose card is redrawn, one for each person who is told. */
import type { Consequence } from '../region/capability.ts';
import type { Directory } from '../region/directory.ts';
import type { Workspace } from '../region/people.ts';
import type { Job } from './ports.ts';

export async function jobsOf(directory: Directory, consequences: Consequence[]): Promise<Job[]> {
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
    if ('everywhere' in to) {
      for (const { id } of await workspacesOf(region)) {
        if (!to.only || to.only.includes(id))
          jobs.push({ type: 'tell', region, notice: { ...notice, key: `${notice.key}/${id}` }, to: { workspace: id } });
      }
    } else if (!('coordinators' in to)) jobs.push({ type: 'tell', region, notice, to });
    else {
      for (const { id } of await directory.coordinators(region)) {
        jobs.push({ type: 'tell', region, notice: { ...notice, key: `${notice.key}/${id}` }, to: { member: id } });
      }
    }
  }
  return distinct(jobs);
}

/** A batch of changes to one problem asks for its cards once. */
function distinct(jobs: Job[]): Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()];
}
