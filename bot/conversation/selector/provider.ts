/**
 * One question to a language model: structured, not stored by the provider, in one budget of time, behind a breaker. Whatever
 * goes wrong comes out as no answer and one line in the log, which never holds what the person wrote or the model said.
 */
import OpenAI from 'openai';
import { zodResponseFormat, zodTextFormat } from 'openai/helpers/zod';
import type * as z from 'zod/mini';
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import { breaker } from './breaker.ts';
import { type Fault, faultOf, isOfTheProvider } from './faults.ts';

export type DataResidency = 'global' | 'us' | 'eu' | 'ae' | 'au' | 'in' | 'jp';

export type ProviderOptions = {
  apiKey: string;
  /** Of Azure, or of a compatible server; not together with `dataResidency`. */
  baseUrl?: string;
  model: string;
  /** Compatible servers often have only chat completions. */
  api: 'responses' | 'chat';
  /** OpenAI's own region in which the words are handled. The schema is not covered by it: no personal data in there. */
  dataResidency?: DataResidency;
  clock: Clock;
  log: Log;
  fetch?: typeof globalThis.fetch;
  /** For one attempt, and for all of it; the SDK's own are ten minutes, three times over. */
  attemptMs?: number;
  budgetMs?: number;
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

type Outcome<Schema> = { answer: z.output<Schema> } | Fault;

export function modelProvider(options: ProviderOptions) {
  const { apiKey, baseUrl, dataResidency, model, api, clock, log, fetch, attemptMs = 3000, budgetMs = 5000 } = options;
  const client = new OpenAI({
    apiKey,
    // Said in full, so that nothing else in the environment decides where the words go.
    ...(dataResidency ? { dataResidency } : { baseURL: baseUrl ?? 'https://api.openai.com/v1' }),
    organization: null,
    project: null,
    maxRetries: 1,
    timeout: attemptMs,
    logLevel: 'off',
    fetch,
  });
  const guard = breaker(clock);

  return async function answerTo<Schema extends z.ZodMiniType>(
    question: Question<Schema>,
  ): Promise<z.output<Schema> | undefined> {
    if (!guard.mayTry()) return undefined;
    const asking = api === 'chat' ? chat : responses;
    const outcome = await asking(question, AbortSignal.timeout(budgetMs)).catch((error: unknown) => faultOf(error));
    if (typeof outcome !== 'string') {
      guard.answered();
      return outcome.answer;
    }
    if (isOfTheProvider(outcome)) guard.failed();
    else guard.answered();
    log('warn', 'the model gave no answer', { prompt: question.prompt, fault: outcome });
    return undefined;
  };

  async function responses<Schema extends z.ZodMiniType>(
    { name, schema, instructions, input }: Question<Schema>,
    signal: AbortSignal,
  ): Promise<Outcome<Schema>> {
    const format = zodTextFormat(schema, name);
    const response = await client.responses.parse({ model, instructions, input, text: { format }, store: false }, { signal });
    if (response.status === 'incomplete') return 'truncated';
    return response.output_parsed === null ? 'refused' : { answer: response.output_parsed as z.output<Schema> };
  }

  async function chat<Schema extends z.ZodMiniType>(
    { name, schema, instructions, input }: Question<Schema>,
    signal: AbortSignal,
  ): Promise<Outcome<Schema>> {
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
