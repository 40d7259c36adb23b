/** What belongs to which series: a sample of its line, or of its bar. */
import { type Sign, signOf } from '../../../../bot/chat/picture/look.ts';

export const signs = (count: number): Sign[] => Array.from({ length: count }, (_, index) => signOf(index));
export const dashOf = ({ dash }: Sign): string | undefined => (dash === 'solid' ? undefined : dash.join(' '));

export function ChartLegend({ names, kind }: { names: string[]; kind: 'line' | 'bar' }) {
  return (
    <ul className="legend">
      {names.map((name, index) => (
        <li key={name}>
          <svg width={22} height={10} aria-hidden="true">
            {kind === 'bar' ? (
              <rect width={22} height={10} rx={2} fill={signOf(index).colour} />
            ) : (
              <line
                x1={0}
                x2={22}
                y1={5}
                y2={5}
                stroke={signOf(index).colour}
                strokeWidth={2.5}
                strokeDasharray={dashOf(signOf(index))}
              />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
