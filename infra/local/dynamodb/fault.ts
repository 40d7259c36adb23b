/** A refusal as DynamoDB words it: the shape that dynalite throws, and the SDK turns into an exception of that name. */
export type Fault = Error & { statusCode: number; body: { __type: string; message?: string } & Record<string, unknown> };

export function fault(name: string, message: string, more: Record<string, unknown> = {}): Fault {
  const body = { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message, ...more };
  return Object.assign(new Error(message), { statusCode: 400, body });
}

export function isFault(error: unknown): error is Fault {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

/** @param name without its namespace, which differs between DynamoDB's own and its framework's faults. */
export function isFaultNamed(error: unknown, name: string): error is Fault {
  return isFault(error) && error.body.__type.endsWith(`#${name}`);
}

export function noSuchTable(name: string): Fault {
  return fault('ResourceNotFoundException', `Requested resource not found: Table: ${name} not found`);
}
