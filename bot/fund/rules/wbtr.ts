/**
 * WBTR (BW 2:44, 2:291): no board member casts more votes than all others together. One who votes for others with the same press casts
 * theirs as well.
 * @param members of the board as it is; one that is not there yet forbids nothing
 */
export function mostProxies(members: number): number {
  return members < 2 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor((members - 2) / 2));
}
