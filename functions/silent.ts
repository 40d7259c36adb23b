/** The chat of functions that have no business speaking: they queue, and the worker speaks. */
import type { Chat } from '../bot/chat/chat.ts';

const refuse = async (): Promise<never> => {
  throw new Error('this function does not speak; queue a job for the worker');
};

export const silent: Chat = {
  post: refuse,
  update: refuse,
  direct: refuse,
  answer: refuse,
  home: refuse,
  find: refuse,
  nameOf: refuse,
  described: refuse,
  download: refuse,
};
