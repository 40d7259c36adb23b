/** AWS's JSON protocol over HTTP on this machine only: the operation in `x-amz-target`, JSON in, JSON or a fault out. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fault, isFault } from './fault.ts';

/** Aborted when the caller has gone or the server closes. */
export type Call = { header(name: string): string | undefined; signal: AbortSignal };
export type Operation = (input: Record<string, unknown>, call: Call) => Promise<object>;
export type Served = { endpoint: string; close(): Promise<void> };

/** DynamoDB takes requests of up to 16 MB. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** @param operations by target, as in `DynamoDB_20120810.PutItem`. @param port 0 for a free one. */
export async function serveOperations(operations: Record<string, Operation>, port = 0): Promise<Served> {
  const closing = new AbortController();
  const server = createServer((request, response) => {
    answer(request, response)
      .then(
        (output) => ({ status: 200, output }),
        (error) => (isFault(error) ? { status: error.statusCode, output: error.body } : { status: 500, output: internal(error) }),
      )
      .then(({ status, output }) => {
        // Clients keep connections open; once the server closes, each ends with its last answer.
        if (closing.signal.aborted) response.setHeader('connection', 'close');
        send(response, status, output);
      });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<object> {
    const operation = operations[String(request.headers['x-amz-target'])];
    if (!operation) throw fault('UnknownOperationException', `This engine does not know ${request.headers['x-amz-target']}`);
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const input = parsed(await bodyOf(request));
    const header = (name: string) => request.headers[name]?.toString();
    return operation(input, { header, signal: AbortSignal.any([gone.signal, closing.signal]) });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      closing.abort();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw fault('RequestEntityTooLarge', 'A request has 16 MB at most');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(body: string): Record<string, unknown> {
  try {
    return JSON.parse(body);
  } catch {
    throw fault('SerializationException', 'The body is not JSON');
  }
}

function internal(error: unknown) {
  return { __type: 'InternalServerError', message: error instanceof Error ? error.message : String(error) };
}

function send(response: ServerResponse, status: number, output: object): void {
  const body = JSON.stringify(output);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(body);
}
