/** API Gateway's events to our requests and back. Nothing is decided here. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Edge, HttpRequest, HttpResponse } from '../bot/chat/http.ts';

export function requestOf(event: APIGatewayProxyEventV2): HttpRequest {
  const headers = Object.entries(event.headers).map(([name, value]) => [name.toLowerCase(), value ?? '']);
  // API Gateway takes cookies out of the headers.
  if (event.cookies?.length) headers.push(['cookie', event.cookies.join('; ')]);
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    query: Object.fromEntries(Object.entries(event.queryStringParameters ?? {}).map(([name, value]) => [name, value ?? ''])),
    headers: Object.fromEntries(headers),
    // Signatures are over the bytes: a text body is UTF-8, anything else comes in base64.
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

export function resultOf({ status, headers = {}, body, bytes }: HttpResponse): APIGatewayProxyStructuredResultV2 {
  const { 'set-cookie': cookie, ...rest } = headers;
  const content = bytes ? { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true } : { body: body ?? '' };
  return { statusCode: status, headers: rest, ...(cookie && { cookies: [cookie] }), ...content };
}

export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** A Lambda handler around an edge that is made at the first request and kept. */
export function served(make: () => Promise<Edge>): HttpHandler {
  const edge = once(make);
  return async (event) => resultOf(await (await edge())(requestOf(event)));
}

/** Made at the first call, then kept; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
