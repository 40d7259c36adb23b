/** The one table as plain data: what the CDK app builds on AWS and the local run creates in its embedded engine. */
export const TABLE_SCHEMA = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Every key is a string. */
  keyType: 'S',
  index: { name: 'gsi1', partitionKey: 'gsi1pk', sortKey: 'gsi1sk', projection: 'ALL' },
  /** Whole epoch seconds; an item without it stays. */
  timeToLive: 'ttl',
  stream: 'NEW_AND_OLD_IMAGES',
} as const;
