/**
 * A `data_visualization` block, drawn as Slack draws it: title, chart, legend. Not by the library, which rounds lines off (a dip
 * in the last year goes unseen) and whose letters shrink with the column.
 */

import { scaleOf } from '../../../../bot/chat/scale.ts';
import { numberInWords } from '../../../../bot/primitives/numbers.ts';
import type { SlackBlock } from '../../slack/desk.ts';
import { useWidth } from '../shared/use-width.ts';
import { useWords, WORDS } from '../shared/words.tsx';
import { ChartLegend, signs } from './chart-legend.tsx';
import { Bars, type Drawing, Lines } from './chart-marks.tsx';

export type ChartBlock = SlackBlock & {
  title: string;
  chart: {
    type: 'line' | 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; y_label?: string };
  };
};

const PLOT = 160;
const TOP = 10;
const BELOW = 22;
const SLANT = 60;
const RIGHT = 12;
/** Of a letter of 11 pixels, about. */
const LETTER = 6.2;

export function SlackChart({ block }: { block: ChartBlock }) {
  const [place, width] = useWidth<HTMLElement>(280);
  const language = useWords() === WORDS.nl ? 'nl' : 'en';
  const { series, type, axis_config: axis } = block.chart;
  const values = series.flatMap(({ data }) => data.map(({ value }) => value));
  const scale = scaleOf(values, type);
  const decimals = Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  const told = (value: number) => numberInWords(value, language, decimals);
  const ticks = Array.from(
    { length: Math.round((scale.max - scale.min) / scale.step) + 1 },
    (_, n) => scale.min + n * scale.step,
  );
  const tickWords = ticks.map((tick) => numberInWords(tick, language, scale.decimals));
  const left = Math.max(...tickWords.map((words) => words.length)) * LETTER + 14;
  const y = (value: number) => TOP + ((scale.max - value) / (scale.max - scale.min)) * PLOT;
  const room = (width - left - RIGHT) / axis.categories.length;
  const x = (index: number) => left + (index + 0.5) * room;
  const longest = Math.max(...axis.categories.map((name) => name.length)) * LETTER;
  const every = Math.ceil((longest + 8) / room);
  // A year that is not named can be counted to; a place that is not named is lost.
  const slanted = every > 1 && !axis.categories.every((name) => /^\d{4}\b/.test(name));
  const below = slanted ? longest * Math.sin((SLANT * Math.PI) / 180) + BELOW : BELOW;
  const drawing: Drawing = {
    series,
    signs: signs(series.length),
    x,
    y,
    room,
    base: y(Math.max(scale.min, Math.min(0, scale.max))),
    told,
  };

  return (
    <figure className="chart" ref={place}>
      <figcaption>
        {block.title}
        {axis.y_label && <small>{axis.y_label}</small>}
      </figcaption>
      <svg width={width} height={TOP + PLOT + below} role="img" aria-label={inWords(block, told)}>
        <title>{block.title}</title>
        {ticks.map((tick, n) => (
          <g key={tick}>
            <line className="rule" x1={left} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
            <text x={left - 6} y={y(tick)} textAnchor="end" dominantBaseline="middle">
              {tickWords[n]}
            </text>
          </g>
        ))}
        {axis.categories.map(
          (name, index) =>
            (slanted || (axis.categories.length - 1 - index) % every === 0) && (
              <text
                key={name}
                textAnchor={slanted ? 'end' : 'middle'}
                transform={`translate(${x(index)} ${TOP + PLOT + 16}) rotate(${slanted ? -SLANT : 0})`}
              >
                {name}
              </text>
            ),
        )}
        {type === 'bar' ? <Bars drawing={drawing} /> : <Lines drawing={drawing} />}
      </svg>
      {series.length > 1 && <ChartLegend names={series.map(({ name }) => name)} kind={type} />}
    </figure>
  );
}

/** For who hears the page. */
function inWords({ title, chart }: ChartBlock, told: (value: number) => string): string {
  const lines = chart.series.map(
    ({ name, data }) => `${name}: ${data.map(({ label, value }) => `${label} ${told(value)}`).join(', ')}`,
  );
  return [title, ...lines].join('. ');
}
