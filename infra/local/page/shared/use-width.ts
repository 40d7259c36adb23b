/** How wide something is drawn, kept up to date: what has words in it cannot be stretched, it must be laid out anew. */
import { type RefObject, useEffect, useRef, useState } from 'react';

export function useWidth<Element extends HTMLElement>(otherwise: number): [place: RefObject<Element | null>, width: number] {
  const place = useRef<Element>(null);
  const [width, setWidth] = useState(otherwise);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const watching = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width) || otherwise));
    watching.observe(element);
    return () => watching.disconnect();
  }, [otherwise]);
  return [place, width];
}
