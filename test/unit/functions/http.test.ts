import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../bot/chat/http.ts';
import { once, requestOf, resultOf, served } from '../../../functions/http.ts';

const event = (of: object) =>
  ({
    rawPath: '/slack/events',
    headers: {},
    requestContext: { http: { method: 'POST' } },
    ...of,
  }) as unknown as APIGatewayProxyEventV2;

describe('API Gateway’s events', () => {
  it('keep their bytes, in base64 or not: é and emoji are signed as they are', () => {
    const words = 'één 😀';

    const asText = requestOf(event({ body: words }));
    const asBase64 = requestOf(event({ body: Buffer.from(words).toString('base64'), isBase64Encoded: true }));

    expect(Buffer.from(asText.body)).toEqual(Buffer.from(words));
    expect(Buffer.from(asBase64.body)).toEqual(Buffer.from(words));
  });

  it('have their headers in lower case, their cookies among them, and a query', () => {
    const request = requestOf(
      event({ headers: { 'X-Slack-Signature': 'v0' }, cookies: ['a=1', 'b=2'], queryStringParameters: { code: 'c' } }),
    );

    expect(request.headers).toEqual({ 'x-slack-signature': 'v0', cookie: 'a=1; b=2' });
    expect(request.query).toEqual({ code: 'c' });
  });

  it('are answered with status, headers, cookies and body', () => {
    expect(resultOf({ status: 302, headers: { location: '/x', 'set-cookie': 'a=1' } })).toEqual({
      statusCode: 302,
      headers: { location: '/x' },
      cookies: ['a=1'],
      body: '',
    });
  });

  it('are answered with bytes in base64', () => {
    expect(resultOf({ status: 200, headers: { 'content-type': 'image/png' }, bytes: new Uint8Array([137, 80, 255]) })).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'image/png' },
      body: 'iVD/',
      isBase64Encoded: true,
    });
  });
});

describe('a function', () => {
  it('makes its edge at the first request and keeps it; a failure to make it is not kept', async () => {
    let made = 0;
    const handler = served(async () => {
      made++;
      if (made === 1) throw new Error('no secret yet');
      return async () => plain(200);
    });

    await expect(handler(event({}))).rejects.toThrow('no secret yet');
    await handler(event({}));
    await handler(event({}));

    expect(made).toBe(2);
  });

  it('makes a thing once for callers at the same time', async () => {
    let made = 0;
    const thing = once(async () => ++made);

    expect(await Promise.all([thing(), thing()])).toEqual([1, 1]);
  });
});
