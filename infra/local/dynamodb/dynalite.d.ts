/** The parts of dynalite 4.0.0 that we build on. They are its internals, hence the exact pin in package.json. */

declare module 'dynalite/db/index.js' {
  type Attributes = Record<string, Record<string, unknown>>;
  type Range = { gt?: string; gte?: string; lt?: string; limit?: number };
  type Table = { TableName: string; KeySchema: { AttributeName: string }[] };
  type Refusal = Error | null | undefined;

  export type Store = {
    options: { maxItemSize: number };
    db: {
      open(): Promise<void>;
      close(): Promise<void>;
      get(key: string): Promise<unknown>;
      iterator(range: Range): AsyncIterable<[key: string, value: unknown]> & { all(): Promise<[key: string, value: unknown][]> };
      keys(range: Range): AsyncIterable<string> & { all(): Promise<string[]> };
    };
    tableDb: { awsRegion: string; awsAccountId: string };
  };

  const db: {
    create(options: { path?: string; createTableMs: number }): Store;
    createKey(item: Attributes, table: Table): string;
    validateKey(key: Attributes, table: Table): Refusal;
    checkConditional(input: object, existing: Attributes | undefined): Refusal;
    itemSize(item: Attributes): number;
  };
  export default db;
}

declare module 'dynalite/validations/*' {
  export type Spec = { types: object; custom?: (input: object, store: object) => string | undefined };

  const validation: Spec & {
    checkTypes(input: object, types: object): Record<string, unknown>;
    checkValidations(input: object, types: object, custom: Spec['custom'], store: object): void;
  };
  export default validation;
}

declare module 'dynalite/actions/*' {
  export type Action = (store: object, input: object, done: (error: unknown, output?: object) => void) => void;

  const action: Action;
  export default action;
}
