import { useEffect, useState } from 'react';
import { Avatar } from './avatar.tsx';
import { STREEK } from './who.ts';
import { useWords } from './words.tsx';

/** After this the page says plainly that no answer came. */
const PATIENCE_MS = 10_000;

/** Shown from the moment something was said to Streek until something of Streek's is newer. */
export function Waiting() {
  const words = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={late ? 'waiting late' : 'waiting'} role="status">
      <Avatar name={STREEK} small />
      {late ? words.silent : words.busy}
    </p>
  );
}
