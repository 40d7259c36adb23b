/** State that this browser keeps: the language, who one is, which channel is open, what has been read. */
import { useState } from 'react';

export function useRemembered<T>(key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = localStorage.getItem(`streek ${key}`);
    return kept === null ? initial : (JSON.parse(kept) as T);
  });
  const remember = (next: T) => {
    localStorage.setItem(`streek ${key}`, JSON.stringify(next));
    setValue(next);
  };
  return [value, remember];
}
