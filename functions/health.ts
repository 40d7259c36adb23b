/** `GET /health`: the way in is open. It touches nothing, so that anyone may ask as often as they like. */
import { json } from '../bot/chat/http.ts';
import { served } from './http.ts';

export const handler = served(async () => async () => json(200, { ok: true }));
