/**
 * Where the Bot Connector may live. The service URL comes with every activity and is where our token goes to, so only
 * known hosts are taken: Microsoft's, and those that the configuration adds (the local Teams).
 */

/** Teams' public cloud, and the American one that shares its issuer. Sovereign clouds have issuers of their own. */
const MICROSOFT_HOSTS: readonly string[] = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

/** Microsoft's address for a first message, until an activity has told the tenant's own. */
export const GLOBAL_SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

/**
 * The address with a slash at its end, or undefined when it is none of ours.
 * @param addedHosts with their port, e.g. `localhost:3000`; only these may do without TLS
 */
export function allowedServiceUrl(address: string, addedHosts: readonly string[]): string | undefined {
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.search || url.hash) return undefined;
  const added = addedHosts.includes(url.host) && ['https:', 'http:'].includes(url.protocol);
  const microsoft = MICROSOFT_HOSTS.includes(url.host) && url.protocol === 'https:';
  if (!added && !microsoft) return undefined;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** A kept address of an added host on another port: the local Teams was started on another one since. */
export function hasMoved(address: string, addedHosts: readonly string[]): boolean {
  const url = URL.parse(address);
  if (!url || allowedServiceUrl(address, addedHosts)) return false;
  return addedHosts.some((host) => host.split(':')[0] === url.hostname);
}
