/** From what follows to jobs: one for each workspace whose card is redrawn, one for each person who is told. */
import { epochMs, type Instant } from '../primitives/instant.ts';
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
    const { notice, to, notBefore } = consequence;
    const when = notBefore && { notBefore };
    if ('everywhere' in to) {
      for (const { id } of await workspacesOf(region)) {
        if (!to.only || to.only.includes(id)) {
          const there = { workspace: id, ...(to.under && { under: to.under }) };
          jobs.push({ type: 'tell', region, notice: { ...notice, key: `${notice.key}/${id}` }, to: there, ...when });
        }
      }
    } else if (!('coordinators' in to)) jobs.push({ type: 'tell', region, notice, to, ...when });
    else {
      for (const { id } of await directory.coordinators(region)) {
        jobs.push({ type: 'tell', region, notice: { ...notice, key: `${notice.key}/${id}` }, to: { member: id }, ...when });
      }
    }
  }
  return distinct(jobs);
}

/** A batch of changes to one problem asks for its cards once. */
function distinct(jobs: Job[]): Job[] {
  return [...new Map(jobs.map((job) => [JSON.stringify(job), job])).values()];
}

/** Seconds from now until the job may be done, with those jobs; what may be done at once first. */
export function byDelay(jobs: Job[], now: Instant): [seconds: number, jobs: Job[]][] {
  const delayOf = (job: Job) => ('notBefore' in job && job.notBefore ? secondsUntil(job.notBefore, now) : 0);
  return [...Map.groupBy(jobs, delayOf)].sort(([one], [other]) => one - other);
}

export function secondsUntil(at: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((epochMs(at) - epochMs(now)) / 1_000));
}
