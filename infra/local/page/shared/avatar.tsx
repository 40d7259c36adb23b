import { STREEK } from './who.ts';

/** Initials on a colour that always goes with the name; Streek has a mark of its own. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  const size = small ? 'avatar small' : 'avatar';
  if (name === STREEK) {
    return (
      <span className={`${size} streek`} aria-hidden="true">
        <svg viewBox="0 0 32 32" focusable="false">
          <title>Streek</title>
          <path d="M6 21c4-10 7.500-10 10-5s6 5 10-5" />
        </svg>
      </span>
    );
  }
  return (
    <span className={size} style={{ background: `hsl(${hueOf(name)} 42% 42%)` }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First and last word, without the "ter", "van" and "el" in between. */
function initialsOf(name: string): string {
  const words = name.split(' ');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

function hueOf(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + letter.charCodeAt(0)) % 3600;
  return sum % 360;
}
