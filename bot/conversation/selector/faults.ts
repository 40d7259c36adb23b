/** Why there is no answer, in words that are safe to log: an error's own message may hold what the person wrote. */
import OpenAI from 'openai';
import { ContentFilterFinishReasonError, LengthFinishReasonError } from 'openai/core/error';

export type Fault = 'refused' | 'truncated' | 'unreadable' | 'too late' | 'unreachable' | `status ${number}`;

export function faultOf(error: unknown): Fault {
  if (error instanceof LengthFinishReasonError) return 'truncated';
  if (error instanceof ContentFilterFinishReasonError) return 'refused';
  // Azure refuses words before its model sees them.
  if (error instanceof OpenAI.APIError && error.code === 'content_filter') return 'refused';
  if (error instanceof OpenAI.APIConnectionTimeoutError || error instanceof OpenAI.APIUserAbortError) return 'too late';
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'too late';
  if (error instanceof OpenAI.APIConnectionError) return 'unreachable';
  if (error instanceof OpenAI.APIError && error.status !== undefined) return `status ${error.status}`;
  return 'unreadable';
}

/** What one person's words bring about says nothing about the provider: it must not keep the model from everybody else. */
export function isOfTheProvider(fault: Fault): boolean {
  return fault !== 'refused' && fault !== 'truncated';
}
