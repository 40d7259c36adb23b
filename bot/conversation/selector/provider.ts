/**
 * One question to a language model: structured, not stored by the provider, in one budget of time, behind a breaker. Whatever
 * goes wrong comes out as no answer and one line in the log, which never holds what the person wrote or the model said.
 */
import type OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type * as z from 'zod/mini';
import { type ConnectionOptions, connection, type Outcome } from './connection.ts';

export type ProviderOptions = ConnectionOptions & {
  model: string;
  /** Compatible servers often have only chat completions. */
  api: 'responses' | 'chat';
};

export type Question<Schema> = {
  /** With its version, for the log. */
  prompt: string;
  /** The schema's name, as the model sees it. */
  name: string;
  schema: Schema;
  instructions: string;
  input: string;
};

export function modelProvider({ model, api, ...options }: ProviderOptions) {
  const { answerOf } = connection(options);
  const asking = api === 'chat' ? chat : responses;

  return <Schema extends z.ZodMiniType>(question: Question<Schema>): Promise<z.output<Schema> | undefined> =>
    answerOf(
      (client, signal) => asking(client, question, signal),
      (fault) => ['the model gave no answer', { prompt: question.prompt, fault }],
    );

  async function responses<Schema extends z.ZodMiniType>(
    client: OpenAI,
    { name, schema, instructions, input }: Question<Schema>,
    signal: AbortSignal,
  ): Promise<Outcome<z.output<Schema>>> {
    const format = zodTextFormat(schema, name);
    const response = await client.responses.parse({ model, instructions, input, text: { format }, store: false }, { signal });
    if (response.status === 'incomplete') return 'truncated';
    return response.output_parsed === null ? 'refused' : { answer: response.output_parsed as z.output<Schema> };
  }

  async function chat<Schema extends z.ZodMiniType>(
    client: OpenAI,
    { name, schema, instructions, input }: Question<Schema>,
    signal: AbortSignal,
  ): Promise<Outcome<z.output<Schema>>> {
    const messages = [
      { role: 'system' as const, content: instructions },
      { role: 'user' as const, content: input },
    ];
    const format = { response_format: zodResponseFormat(schema, name), store: false };
    const completion = await client.chat.completions.parse({ model, messages, ...format }, { signal });
    const message = completion.choices[0]?.message;
    if (message?.refusal) return 'refused';
    return message?.parsed ? { answer: message.parsed as z.output<Schema> } : 'unreadable';
  }
}
