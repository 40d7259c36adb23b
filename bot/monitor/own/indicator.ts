/** A region's own indicator as the monitor knows indicators. */
import { cut } from '../../chat/cut.ts';
import type { Indicator } from '../indicator.ts';
import { monitorWords } from '../words/index.ts';
import type { OwnIndicator } from './indicators.ts';

const SHORT = 20;

export function asIndicator({ id, name, unit, decimals }: OwnIndicator): Indicator {
  const short = cut(name, SHORT);
  return {
    id,
    name: { nl: name, en: name },
    short: { nl: short, en: short },
    unit: { nl: unit, en: unit },
    decimals,
    chapter: 'governance',
    levels: ['municipality', 'corop', 'province', 'landsdeel', 'country'],
    figures: true,
    percentage: /^(?:%|procent\b|percent\b|per cent\b)/i.test(unit) || undefined,
    definition: { nl: monitorWords('nl').own.definition, en: monitorWords('en').own.definition },
  };
}
