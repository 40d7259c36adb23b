/** The shapes of what lies in the database. */

/** DynamoDB's JSON: by attribute name its value under its type, as in `{ n: { N: '3' } }`. */
export type Attributes = Record<string, Record<string, unknown>>;

type Index = { IndexName: string; IndexStatus?: string };
export type StoredTable = {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  KeySchema: { AttributeName: string }[];
  GlobalSecondaryIndexes?: Index[];
  LocalSecondaryIndexes?: Index[];
  StreamSpecification?: { StreamEnabled: boolean; StreamViewType?: string };
  LatestStreamArn?: string;
  LatestStreamLabel?: string;
};
