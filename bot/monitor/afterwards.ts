/** What takes longer than a request, or more than an edge should carry: the worker has it. */
import { estimatedEffect } from './effect/estimated.ts';
import { offeredFigures } from './offered.ts';
import type { Afterwards } from './tools.ts';

export const afterwards: Afterwards = { files: offeredFigures, effect: estimatedEffect };
