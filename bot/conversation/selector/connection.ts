/** The way to a provider: where the words go, how long anybody waits, and a breaker for when it is down. */
import OpenAI from 'openai';
import type { Clock } from '../../primitives/instant.ts';
import type { Log } from '../../primitives/log.ts';
import { breaker } from './breaker.ts';
import { type Fault, faultOf, isOfTheProvider } from './faults.ts';

export type DataResidency = 'global' | 'us' | 'eu' | 'ae' | 'au' | 'in' | 'jp';

export type ConnectionOptions = {
  apiKey: string;
  /** Of Azure, or of a compatible server; not together with `dataResidency`. */
  baseUrl?: string;
  /** OpenAI's own region in which the words are handled. The schema is not covered by it: no personal data in there. */
  dataResidency?: DataResidency;
  clock: Clock;
  log: Log;
  fetch?: typeof globalThis.fetch;
  /** For one attempt, and for all of it; the SDK's own are ten minutes, three times over. */
  attemptMs?: number;
  budgetMs?: number;
};

export type Outcome<Answer> = { answer: Answer } | Fault;

export function connection({
  apiKey,
  baseUrl,
  dataResidency,
  clock,
  log,
  fetch,
  attemptMs = 3000,
  budgetMs = 5000,
}: ConnectionOptions) {
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

  return {
    /**
     * Undefined when the provider is left alone, or gave none.
     * @param told the line in the log that says so
     */
    async answerOf<Answer>(
      call: (client: OpenAI, signal: AbortSignal) => Promise<Outcome<Answer>>,
      told: (fault: Fault) => [message: string, details: Record<string, unknown>],
    ): Promise<Answer | undefined> {
      if (!guard.mayTry()) return undefined;
      const outcome = await call(client, AbortSignal.timeout(budgetMs)).catch((error: unknown) => faultOf(error));
      if (typeof outcome !== 'string') {
        guard.answered();
        return outcome.answer;
      }
      if (isOfTheProvider(outcome)) guard.failed();
      else guard.answered();
      log('warn', ...told(outcome));
      return undefined;
    },
  };
}
