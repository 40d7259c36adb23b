/** The lines and the bars themselves; each tells its value to who points at it. */
import type { Sign } from '../../../../bot/chat/picture/look.ts';
import { dashOf } from './chart-legend.tsx';

export type Drawing = {
  series: { name: string; data: { label: string; value: number }[] }[];
  signs: Sign[];
  x: (index: number) => number;
  y: (value: number) => number;
  /** How wide one category is. */
  room: number;
  /** Where bars begin. */
  base: number;
  told: (value: number) => string;
};

export function Lines({ drawing: { series, signs, x, y, told } }: { drawing: Drawing }) {
  return series.map(({ name, data }, n) => {
    const { colour } = signs[n]!;
    const points = data.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ');
    return (
      <g key={name}>
        <polyline points={points} fill="none" stroke={colour} strokeWidth={2.5} strokeDasharray={dashOf(signs[n]!)} />
        {data.map(({ label, value }, index) => (
          <circle key={label} cx={x(index)} cy={y(value)} r={3} fill={colour}>
            <title>{`${name}, ${label}: ${told(value)}`}</title>
          </circle>
        ))}
      </g>
    );
  });
}

export function Bars({ drawing: { series, signs, x, y, room, base, told } }: { drawing: Drawing }) {
  const width = Math.min(36, (room * 0.7) / series.length);
  return series.map(({ name, data }, n) => (
    <g key={name}>
      {data.map(({ label, value }, index) => (
        <rect
          key={label}
          x={x(index) + (n - series.length / 2) * width}
          y={Math.min(y(value), base)}
          width={Math.max(1, width - 1)}
          height={Math.abs(y(value) - base)}
          fill={signs[n]!.colour}
        >
          <title>{`${name}, ${label}: ${told(value)}`}</title>
        </rect>
      ))}
    </g>
  ));
}
