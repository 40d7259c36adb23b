/** How jobs go to SQS: in few requests, and none left behind without a word. */
import { type SendMessageBatchCommand, type SendMessageBatchCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { sqsQueue } from '../../bot/store/sqs.ts';

type Failures = { Id: string; Code: string; SenderFault: boolean }[];

/** A client that keeps what was sent, and refuses by this script. */
function scripted(...script: Failures[]) {
  const sent: SendMessageBatchCommandInput[] = [];
  const client = new SQSClient({ region: 'local' });
  client.send = async (command: unknown) => {
    sent.push((command as SendMessageBatchCommand).input);
    return { Failed: script[sent.length - 1] ?? [] };
  };
  return { queue: sqsQueue<unknown>({ client, url: 'https://sqs.example/q' }), sent };
}

const bodies = (input: SendMessageBatchCommandInput) => input.Entries?.map(({ MessageBody }) => JSON.parse(MessageBody!));

test('jobs go ten to a request, in their order', async () => {
  const { queue, sent } = scripted();
  await queue.send(Array.from({ length: 23 }, (_, i) => i));
  expect(sent.map((input) => bodies(input)?.length)).toEqual([10, 10, 3]);
  expect(sent.flatMap((input) => bodies(input))).toEqual(Array.from({ length: 23 }, (_, i) => i));
});

test('jobs that are large together go in several requests', async () => {
  const { queue, sent } = scripted();
  await queue.send(Array.from({ length: 5 }, () => 'é'.repeat(50_000)));
  expect(sent.map((input) => input.Entries?.length)).toEqual([2, 2, 1]);
});

test('no job is no request', async () => {
  const { queue, sent } = scripted();
  await queue.send([]);
  expect(sent).toEqual([]);
});

test.each([
  [undefined, 0],
  [0.2, 1],
  [60, 60],
  [86_400, 900],
  [-5, 0],
])('a delay of %s seconds becomes one that SQS takes: %i', async (asked, delay) => {
  const { queue, sent } = scripted();
  await queue.send(['job'], asked);
  expect(sent[0]?.Entries?.[0]?.DelaySeconds).toBe(delay);
});

test('only what was refused is sent again', async () => {
  const { queue, sent } = scripted([{ Id: '1', Code: 'InternalError', SenderFault: false }]);
  await queue.send(['a', 'b', 'c']);
  expect(sent.map(bodies)).toEqual([['a', 'b', 'c'], ['b']]);
});

test('what SQS will never take is an error at once', async () => {
  const { queue, sent } = scripted([{ Id: '0', Code: 'InvalidMessageContents', SenderFault: true }]);
  await expect(queue.send(['a', 'b'])).rejects.toThrow('1 of 2 jobs were not queued: InvalidMessageContents');
  expect(sent).toHaveLength(1);
});

test('what SQS keeps refusing is an error after eight tries', async () => {
  const refused = [{ Id: '0', Code: 'InternalError', SenderFault: false }];
  const { queue, sent } = scripted(...Array.from({ length: 20 }, () => refused));
  await expect(queue.send(['a'])).rejects.toThrow('InternalError');
  expect(sent).toHaveLength(8);
});
